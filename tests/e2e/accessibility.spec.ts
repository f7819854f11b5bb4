import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { published } from './published.ts';
import {
  expect,
  expectMarks,
  listPane,
  paperHeading,
  PHONE,
  rows,
  star,
  test,
  visit,
} from './reading-room.ts';

const RULES = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
] as const;

/** A digest with a line that is not understood, and with something to note. */
const GIVEN = `Mar 17

A Quiet Vocoder for Small Devices

Vocoders turn spectra into sound, and most of them need a fast chip to do so.

stray

7

Mixup Your Own Pairs
`;

/**
 * Scrolls until the bar at the foot of a phone's page cuts no star in two: what is left of one
 * would be measured as a target too small, where a reader scrolls on.
 */
async function clearTheBar(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bar = document.querySelector('search')?.parentElement?.getBoundingClientRect();
    if (bar === undefined || bar.top < innerHeight / 2) return;
    for (const each of document.querySelectorAll('[aria-label^="Save "]')) {
      const { top, bottom } = each.getBoundingClientRect();
      if (top < bar.top && bottom > bar.top) scrollBy(0, bottom - bar.top + 1);
    }
  });
}

/**
 * Finds nothing wrong with the page as it is, in light and in dark. Of a page under an open
 * dialog only the dialog is looked at: the rest was, and cannot be reached.
 */
async function expectSound(page: Page, view: string): Promise<void> {
  const dialog = await page.getByRole('dialog').isVisible();
  await clearTheBar(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .include(dialog ? 'dialog[open]' : 'html')
      .withTags([...RULES])
      .setLegacyMode(true)
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
    expect.soft(found, `${view}, ${colorScheme}`).toEqual([]);
  }
}

async function expectSoundDialogs(page: Page): Promise<void> {
  const dialogOf = (name: string) => page.getByRole('dialog', { name });
  const browse = page.getByRole('button', { name: 'Browse' });
  const narrow = await browse.isVisible();
  if (narrow) {
    await browse.click();
    await expect(dialogOf('Browse')).toBeVisible();
    await expectSound(page, 'browse');
  }
  await page.getByRole('button', { name: 'Appearance' }).click();
  await expect(dialogOf('Appearance')).toBeVisible();
  await expectSound(page, 'appearance');
  await page.keyboard.press('Escape');
  await expect(dialogOf('Appearance')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(dialogOf('Keys')).toBeVisible();
  await expectSound(page, 'keys');
}

for (const [name, device] of [
  ['390 wide', PHONE],
  ['1440 wide', { viewport: { width: 1440, height: 900 } }],
] as const) {
  test.describe(name, () => {
    test.use(device);
    test.slow();

    test('list and dialogs', async ({ page }) => {
      await visit(page, '/');
      await expectSound(page, 'list');
      await expectSoundDialogs(page);
    });

    test('adding digests, with receipts', async ({ page }) => {
      await visit(page, '/');
      if (await page.getByRole('button', { name: 'Browse' }).isVisible()) {
        await page.getByRole('button', { name: 'Browse' }).click();
      }
      await page.getByRole('button', { name: 'Add a digest' }).click();
      const dialog = page.getByRole('dialog', { name: 'Add a digest' });
      await dialog.getByRole('button', { name: 'Read it' }).click();
      await expect(dialog.getByRole('alert')).toBeVisible();
      await expectSound(page, 'adding a digest');
      const receipts = ['one.txt', 'another.txt'].map((file) => ({
        name: file,
        mimeType: 'text/plain',
        buffer: Buffer.from(GIVEN.replace('Vocoder', file)),
      }));
      const chooser = dialog.locator('input[type=file]');
      await chooser.setInputFiles(receipts.slice(0, 1));
      await expect(dialog.getByText('2 papers found in one.txt')).toBeVisible();
      await expectSound(page, 'receipt');
      await dialog.getByRole('button', { name: 'Choose another' }).click();
      await chooser.setInputFiles(receipts);
      await expect(dialog.getByText('4 papers found in 2 files')).toBeVisible();
      await expectSound(page, 'receipts');
    });

    test('calendar, and new digests', async ({ page }) => {
      await visit(page, '/days/digests/2025-03-12.html');
      // Before the marks are read nothing can be marked.
      await expect(page.getByRole('button', { name: 'Mark as seen' })).toBeVisible();
      await page.keyboard.press('s');
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      await expectSound(page, 'days, with new digests');
      await page.keyboard.press('c');
      const calendar = page.getByRole('dialog', { name: 'Calendar' });
      await expect(calendar.getByRole('grid')).toBeVisible();
      await calendar.getByText('Papers of some days').click();
      await expectSound(page, 'calendar');
    });

    test('searched and filtered, and nothing found', async ({ page }) => {
      await visit(page, '/?q=learning&themes=transfer,mixup&code');
      await expectMarks(listPane(page));
      await expectSound(page, 'searched and filtered');
      await visit(page, '/?q=zebra%20speech&themes=speech');
      await expect(rows(page)).toHaveCount(0);
      await expectSound(page, 'nothing found');
    });

    test('paper', async ({ page }) => {
      await visit(
        page,
        `/papers/${published('Twin-Merging: Dynamic Integration of Modular Expertise in Model Merging').id}.html?q=merging`,
      );
      await expect(paperHeading(page)).toBeVisible();
      await page.getByText('Show source').click();
      await expectSound(page, 'paper');
      await visit(page, '/?paper=never-was');
      await expectSound(page, 'paper that is not here');
    });

    test('saved, empty and not', async ({ page }) => {
      await visit(page, '/?saved');
      await expect(listPane(page)).toContainText('No saved papers');
      await expectSound(page, 'saved, empty');
      await visit(page, '/');
      await star(page, 'Mixup Your Own Pairs').click();
      await star(page, 'CLARA: Clinical Report Auto-completion').click();
      await visit(page, '/?saved');
      await expect(rows(page)).toHaveCount(2);
      await star(page, 'Mixup Your Own Pairs').click();
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      await expectSound(page, 'saved, with papers and one removed');
    });
  });
}

test('storage refused and data missing', async ({ page, context, expectTrouble }) => {
  test.slow();
  expectTrouble(/Failed to load resource/);
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await visit(page, '/');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectSound(page, 'storage refused');
  await page.route('**/data/*.json', (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectSound(page, 'data missing');
});
