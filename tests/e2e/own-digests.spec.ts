import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import {
  alive,
  count,
  expect,
  listPane,
  paperHeading,
  paperPane,
  rows,
  savedLink,
  searchField,
  star,
  test,
  titles,
  visit,
} from './reading-room.ts';

const VOCODER = 'A Quiet Vocoder for Small Devices';
const HOSTILE = '<img src=x onerror="document.title=1"> Merging <b>Experts</b> & Co';

const TEXT = `Mar 17

${HOSTILE}

Model merging combines several checkpoints into one, and $\\ell_2$ distances say how far they are. Code is at https://github.com/example/merge for all to see.

stray

7

${VOCODER}

Vocoders turn spectra into sound, and most of them need a fast chip to do so. This paper shows speech synthesis that runs on a watch.

${VOCODER}

Vocoders turn spectra into sound, and most of them need a fast chip to do so. This paper shows speech synthesis that runs on a watch.

Mixup Your Own Pairs
`;

function asFile(text: string, name = 'mine.txt') {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Add a digest' });
}

function ownSection(page: Page): Locator {
  return page.getByRole('navigation', { name: 'On this device' });
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a digest' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Drops files on the page, as from another window. */
async function drop(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const [name, words] of Object.entries(files)) {
      dataTransfer.items.add(new File([words], name, { type: 'text/plain' }));
    }
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      // Else the browser would leave the page for the file.
      if (!event.defaultPrevented) throw new Error(`${type} was left to the browser`);
    }
  }, texts);
}

/** Reads the file and adds what is in it. */
async function add(page: Page, text = TEXT, name = 'mine.txt'): Promise<void> {
  await openDialog(page);
  await dialog(page).locator('input[type=file]').setInputFiles(asFile(text, name));
  await dialog(page)
    .getByRole('button', { name: /^Add \d+ papers?$/ })
    .click();
  await expect(dialog(page)).toBeHidden();
}

test('a dropped file shows its receipt, and is added only then', async ({ page }) => {
  await visit(page, '/');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
    if (new URL(request.url()).search !== '') sent.push(request.url());
  });
  await drop(page, { 'mine.txt': TEXT });
  await expect(dialog(page).getByRole('status')).toHaveText('3 papers found in mine.txt');
  await expect(dialog(page).getByText('1 paper given twice, kept once')).toBeVisible();
  await expect(dialog(page).getByText('1 paper also on this site')).toBeVisible();
  const lines = dialog(page).getByRole('group').filter({ hasText: 'line not understood' });
  await expect(lines.getByRole('listitem')).toHaveText(['Line 7 stray']);
  await expect(dialog(page).getByText('Title without abstract: “Mixup Your')).toBeVisible();
  await expect(rows(page)).toHaveCount(82);

  await dialog(page).getByRole('button', { name: 'Add 3 papers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('17 March, on this device');
  await expect(titles(page)).toHaveText([HOSTILE, VOCODER, 'Mixup Your Own Pairs']);
  await expect(ownSection(page).getByRole('link')).toHaveText(/^17 March3/);
  await expect(ownSection(page).getByRole('link')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('navigation', { name: 'Digests' }).getByRole('link')).toHaveText([
    /^14 March ?82/,
    /Saved0/,
  ]);
  expect(sent, 'requests that carry anything away').toEqual([]);
});

test('it is there after a reload, to be searched, filtered, opened and saved', async ({
  page,
}) => {
  await visit(page, '/');
  await add(page);
  await page.reload();
  await alive(page);
  await expect(rows(page)).toHaveCount(3);

  await searchField(page).fill('vocoder');
  await expect(titles(page)).toHaveText([VOCODER]);
  await searchField(page).fill('is:unread theme:speech');
  await expect(titles(page)).toHaveText([VOCODER]);
  await searchField(page).fill('');
  await page.getByRole('checkbox', { name: /^With code/ }).check();
  await expect(titles(page)).toHaveText([HOSTILE]);
  await page.getByRole('button', { name: 'Clear' }).click();

  await titles(page).filter({ hasText: VOCODER }).click();
  await expect(paperHeading(page)).toHaveText(VOCODER);
  await expect(paperPane(page).getByRole('listitem').first()).toHaveText(
    '17 March, on this device',
  );
  await star(page, VOCODER).click();
  await page.reload();
  await alive(page);
  await expect(paperHeading(page)).toHaveText(VOCODER);
  await savedLink(page).click();
  await expect(titles(page)).toHaveText([VOCODER]);
});

test('a saved paper stays when its digest is removed, and undo brings that back', async ({
  page,
}) => {
  await visit(page, '/');
  await add(page);
  await star(page, VOCODER).click();
  await expect(savedLink(page)).toContainText('1');
  await listPane(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('“17 March” was removed from this device.')).toBeVisible();
  await expect(rows(page)).toHaveCount(82);
  await expect(ownSection(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(page)).toHaveText([HOSTILE, VOCODER, 'Mixup Your Own Pairs']);

  await listPane(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(rows(page)).toHaveCount(82);
  await page.goBack();
  await expect(listPane(page).getByText('This digest is not on this device.')).toBeVisible();
  await page.reload();
  await alive(page);
  await expect(listPane(page).getByText('This digest is not on this device.')).toBeVisible();
  await savedLink(page).click();
  await expect(titles(page)).toHaveText([VOCODER]);
  await titles(page).click();
  await expect(paperPane(page).getByText('This paper shows speech synthesis')).toBeVisible();
});

test('a file chooser closed without a choice leaves the dialog open', async ({ page }) => {
  await visit(page, '/');
  await openDialog(page);
  await dialog(page).locator('input[type=file]').dispatchEvent('cancel', { bubbles: true });
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('pasted text is read as well, and the same text is added once', async ({ page }) => {
  await visit(page, '/');
  for (const times of ['once', 'twice']) {
    await openDialog(page);
    await dialog(page).getByRole('button', { name: 'Read it' }).click();
    await expect(dialog(page).getByRole('alert')).toHaveText('There is no text here yet.');
    await dialog(page).getByLabel('Or paste the text').fill(TEXT);
    await dialog(page).getByRole('button', { name: 'Read it' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText(/^3 papers found in Pasted text/);
    const offer = dialog(page).getByRole('button', { name: 'Add 3 papers' });
    if (times === 'once') await offer.click();
  }
  await expect(dialog(page).getByText('“17 March” is on this device already.')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: /^Add/ })).toHaveCount(0);
});

test('what is no digest is said, with a way on', async ({ page }) => {
  await visit(page, '/');
  await openDialog(page);
  const damaged = {
    ...asFile(''),
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  };
  await dialog(page).locator('input[type=file]').setInputFiles(damaged);
  await expect(dialog(page).getByRole('status')).toHaveText('No papers found in mine.txt');
  await expect(dialog(page).getByText(/mine.txt is not a text file/)).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: /^Add/ })).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Choose another' }).click();
  const cut = Buffer.from(`${TEXT}\nCut \u00e9`).subarray(0, -1);
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({ ...asFile(''), buffer: cut });
  await expect(dialog(page).getByRole('button', { name: /^Add \d papers$/ })).toBeVisible();
});

test('of several files each has its receipt, a bad one too, and all are added at once', async ({
  page,
}) => {
  await visit(page, '/');
  const other = TEXT.replace('Mar 17', 'Mar 18').replaceAll('Vocoder', 'Codec');
  await drop(page, {
    'mine.txt': TEXT,
    'picture.png': '\u0089PNG\u0000\u0000',
    'yours.txt': other,
  });
  await expect(dialog(page).getByRole('status')).toHaveText('6 papers found in 3 files');
  await expect(dialog(page).getByRole('heading', { level: 3 })).toHaveText([
    '3 papers found in mine.txt',
    'No papers found in picture.png',
    '3 papers found in yours.txt',
  ]);
  await expect(rows(page)).toHaveCount(82);
  await dialog(page).getByRole('button', { name: 'Add 6 papers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('17 March, on this device');
  await expect(ownSection(page).getByRole('link')).toHaveCount(2);
  await page.reload();
  await alive(page);
  await expect(ownSection(page).getByRole('link')).toHaveCount(2);
});

test('every open tab shows the same at once', async ({ page, context }) => {
  await visit(page, '/');
  const other = await context.newPage();
  await visit(other, '/');
  await add(page);
  await ownSection(other).getByRole('link').click();
  await expect(rows(other)).toHaveCount(3);
  await listPane(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(listPane(other).getByText('This digest is not on this device.')).toBeVisible();
  await expect(ownSection(other)).toHaveCount(0);
});

test('storage that is full is said; the digest is here for now, and is stored later', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own store below
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function full(this: IDBObjectStore, value: unknown) {
      if (Object.hasOwn(window, 'roomAgain')) return put.call(this, value);
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await visit(page, '/');
  await add(page);
  await expect(rows(page)).toHaveCount(3);
  const alert = listPane(page).getByRole('alert');
  await expect(alert).toContainText('“17 March” could not be stored: there is no room left');
  await page.evaluate(() => {
    Object.defineProperty(window, 'roomAgain', { value: true });
  });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await page.reload();
  await alive(page);
  await expect(rows(page)).toHaveCount(3);
});

test('without storage a digest lasts as long as the page', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await visit(page, '/');
  await add(page);
  await expect(rows(page)).toHaveCount(3);
  await expect(listPane(page).getByRole('alert').filter({ hasText: '17 March' })).toContainText(
    'It is here until you close this page.',
  );
});

test('its papers are given out as JSON', async ({ page }) => {
  await visit(page, '/');
  await add(page);
  const downloading = page.waitForEvent('download');
  await listPane(page).getByRole('button', { name: 'Export as JSON' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^own--mine-[\da-f]{8}\.json$/);
  const { digests } = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(digests).toMatchObject([
    {
      file: 'mine.txt',
      label: 'Mar 17',
      date: null,
      papers: [
        { title: HOSTILE },
        { title: VOCODER, abstract: expect.stringContaining('Vocoders turn') },
        { abstract: null },
      ],
    },
  ]);
});

test('all of it goes by keyboard, and the focus is never lost', async ({ page }) => {
  await visit(page, '/');
  const button = page.getByRole('button', { name: 'Add a digest' });
  await button.focus();
  await page.keyboard.press('Enter');
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: 'Choose files' }).press('Enter');
  await (await chooser).setFiles(asFile(TEXT));
  await expect(dialog(page).getByRole('status')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
  await expect(count(page)).toHaveText('82 papers');
});
