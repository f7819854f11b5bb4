import type { Page } from '@playwright/test';
import { published } from './published.ts';
import {
  alive,
  expect,
  paperHeading,
  paperPane,
  rows,
  savedLink,
  star,
  test,
  titles,
  visit,
} from './reading-room.ts';

const PAIRS = 'Mixup Your Own Pairs';
const CLARA = 'CLARA: Clinical Report Auto-completion';

/** The titles in the list that count as read. */
function readTitles(page: Page) {
  return rows(page)
    .filter({ has: page.getByText('Read', { exact: true }) })
    .getByRole('link');
}

async function openPaper(page: Page, title: string): Promise<void> {
  await titles(page).filter({ hasText: title }).click();
  await expect(paperHeading(page)).toHaveText(title);
}

interface Stored {
  readonly version: number;
  readonly papers: readonly unknown[];
  readonly marks: readonly unknown[];
}

/** What is in the site's database; `marks` is empty where there is no store for them. */
function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const done = (request: EventTarget) =>
      new Promise((resolve) => {
        request.addEventListener('success', resolve);
      });
    const [known] = await indexedDB.databases();
    const opening = indexedDB.open(known?.name ?? '');
    await done(opening);
    const database = opening.result;
    const all = async (store: string): Promise<readonly unknown[]> => {
      if (!database.objectStoreNames.contains(store)) return [];
      const request = database.transaction(store).objectStore(store).getAll();
      await done(request);
      return request.result;
    };
    const [papers, marks] = [await all('papers'), await all('read-marks')];
    database.close();
    return { version: database.version, papers, marks };
  });
}

/**
 * Makes the database as the version before read marks did, with these rows. `holding`: whether
 * the page lets go of it when asked to, as that version does.
 */
async function makeOlder(
  page: Page,
  papers: readonly unknown[],
  holding: 'lets go' | 'holds on',
): Promise<void> {
  await page.evaluate(
    async ([rowsKept, stays]) => {
      const done = (request: EventTarget, event = 'success') =>
        new Promise((resolve) => {
          request.addEventListener(event, resolve);
        });
      const [known] = await indexedDB.databases();
      const name = known?.name ?? '';
      await done(indexedDB.deleteDatabase(name));
      const opening = indexedDB.open(name, 1);
      opening.addEventListener('upgradeneeded', () => {
        opening.result.createObjectStore('papers', { keyPath: 'id' });
      });
      await done(opening);
      const database = opening.result;
      const transaction = database.transaction('papers', 'readwrite');
      for (const row of rowsKept) transaction.objectStore('papers').put(row);
      await done(transaction, 'complete');
      if (stays === 'lets go') {
        database.addEventListener('versionchange', () => {
          database.close();
        });
      } else {
        document.addEventListener('let-go', () => {
          database.close();
        });
      }
    },
    [papers, holding] as const,
  );
}

/** Real rows as the app stores them: a saved paper, a removed one, and one that means nothing. */
async function storeRows(page: Page): Promise<readonly unknown[]> {
  await visit(page, '/');
  await star(page, PAIRS).click();
  await star(page, CLARA).click();
  await star(page, CLARA).click();
  await expect(savedLink(page)).toContainText('1');
  await expect.poll(async () => (await readStored(page)).papers.length).toBe(2);
  const { papers } = await readStored(page);
  // A page of this origin that is not the app: it will stand for the older version.
  await page.route('/older.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="favicon.svg">' }),
  );
  await page.goto('/older.html');
  return [...papers, { id: 'zzz-damaged', savedAt: 'never' }];
}

test('a paper is read once it was opened, however, and stays so', async ({ page }) => {
  await visit(page, '/');
  await rows(page).last().scrollIntoViewIfNeeded();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(readTitles(page)).toHaveCount(0);

  await page.keyboard.press('Enter');
  await expect(readTitles(page)).toHaveCount(1);
  await page.keyboard.press('j');
  await expect(readTitles(page)).toHaveCount(2);
  await paperPane(page).getByRole('link', { name: 'Next paper' }).click();
  await expect(readTitles(page)).toHaveCount(3);
  await paperPane(page)
    .getByRole('region', { name: 'Related' })
    .getByRole('link')
    .last()
    .click();
  await expect(readTitles(page)).toHaveCount(4);
  // What is shown is stored a moment later.
  await expect.poll(async () => (await readStored(page)).marks.length).toBe(4);

  await visit(page, `/papers/${published(PAIRS).id}.html`);
  await expect(readTitles(page)).toHaveCount(5);
  await expect.poll(async () => (await readStored(page)).marks.length).toBe(5);
  await visit(page, '/');
  await expect(readTitles(page)).toHaveCount(5);
  await expect(readTitles(page).filter({ hasText: PAIRS })).toHaveAccessibleDescription('Read');
});

test('a row keeps its height when its paper becomes read', async ({ page }) => {
  await visit(page, '/');
  const heights = () =>
    rows(page).evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  const before = await heights();
  await page.keyboard.press('o');
  for (let turned = 1; turned <= 12; turned += 1) {
    await expect(readTitles(page)).toHaveCount(turned);
    await page.keyboard.press('j');
  }
  expect(await heights()).toEqual(before);
});

test('marks are taken back, by button and by key, and stay so', async ({ page }) => {
  await visit(page, '/');
  await openPaper(page, PAIRS);
  await openPaper(page, CLARA);
  await expect(readTitles(page)).toHaveCount(2);
  await paperPane(page).getByRole('button', { name: 'Mark as unread' }).click();
  await expect(readTitles(page)).toHaveText([PAIRS]);
  await expect(paperPane(page).getByRole('button', { name: 'Mark as read' })).toBeFocused();
  await page.keyboard.press('u');
  await expect(titles(page).filter({ hasText: CLARA })).toBeFocused();
  await titles(page).filter({ hasText: PAIRS }).focus();
  await page.keyboard.press('m');
  await expect(readTitles(page)).toHaveCount(0);
  await expect(page.getByText('Marked as unread.')).toBeVisible();

  await page.reload();
  await alive(page);
  await expect(savedLink(page)).toContainText('0');
  await openPaper(page, CLARA);
  await expect(readTitles(page)).toHaveText([CLARA]);
});

test('every open tab shows the same at once', async ({ page, context }) => {
  await visit(page, '/');
  const other = await context.newPage();
  await visit(other, '/');
  await openPaper(page, PAIRS);
  await expect(readTitles(other)).toHaveText([PAIRS]);
  await titles(other).filter({ hasText: PAIRS }).focus();
  await other.keyboard.press('m');
  await expect(readTitles(page)).toHaveCount(0);
  await expect(paperPane(page).getByRole('button', { name: 'Mark as read' })).toBeVisible();
});

test('marks that the database refuses are noted all the same, without a word', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own store below
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function full(this: IDBObjectStore, value: unknown) {
      if (this.name === 'papers') return put.call(this, value);
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await visit(page, '/');
  await openPaper(page, PAIRS);
  await openPaper(page, CLARA);
  await expect(readTitles(page)).toHaveCount(2);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await alive(page);
  await expect(readTitles(page)).toHaveCount(2);
});

test.describe('what the version before read marks stored', () => {
  test('is all there after the upgrade, every row as it was', async ({ page }) => {
    const papers = await storeRows(page);
    await makeOlder(page, papers, 'lets go');
    await visit(page, '/');
    await expect(savedLink(page)).toContainText('1');
    await expect(star(page, PAIRS)).toHaveAttribute('aria-pressed', 'true');
    await openPaper(page, CLARA);
    await expect.poll(async () => (await readStored(page)).marks.length).toBe(1);
    expect(await readStored(page)).toMatchObject({ version: 4, papers });
  });

  test('is taken over from a tab that has it open', async ({ page, context }) => {
    const papers = await storeRows(page);
    await makeOlder(page, papers, 'lets go');
    const fresh = await context.newPage();
    await visit(fresh, '/');
    await expect(savedLink(fresh)).toContainText('1');
    expect(await readStored(fresh)).toMatchObject({ version: 4, papers });
  });

  test('is waited for where a tab does not let go, and that is said', async ({
    page,
    context,
  }) => {
    const papers = await storeRows(page);
    await makeOlder(page, papers, 'holds on');
    const fresh = await context.newPage();
    await visit(fresh, '/');
    const alert = fresh.getByRole('alert');
    await expect(alert).toContainText('Another tab');
    await star(fresh, CLARA).click();
    await expect(alert).toContainText('1 paper');
    await page.evaluate(() => document.dispatchEvent(new Event('let-go')));
    await expect(savedLink(fresh)).toContainText('2');
    await expect(alert).toContainText('could not be read');
    await expect(alert).not.toContainText('Another tab');
    await expect
      .poll(async () => (await readStored(fresh)).papers)
      .toMatchObject([{ removedAt: null }, { removedAt: null }, papers[2]]);
  });
});
