import type { Page } from '@playwright/test';
import {
  alive,
  count,
  expect,
  listPane,
  paperHeading,
  paperPane,
  PHONE,
  rows,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

/** How far a row is from the top of the window, in CSS pixels. */
async function top(page: Page, row: number): Promise<number> {
  return (await rows(page).nth(row).boundingBox())?.y ?? Number.NaN;
}

/** Scrolls to a row and says how far it is from the top once the page is at rest. */
async function scrollTo(page: Page, row: number): Promise<number> {
  await rows(page)
    .nth(row)
    .evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
  return top(page, row);
}

async function expectTop(page: Page, row: number, wanted: number): Promise<void> {
  await expect
    .poll(async () => Math.abs((await top(page, row)) - wanted), {
      message: `row ${String(row)} back at ${String(wanted)}`,
    })
    .toBeLessThanOrEqual(2);
}

for (const [name, device] of [
  ['phone', PHONE],
  ['wide window', { viewport: { width: 1440, height: 900 } }],
] as const) {
  test.describe(name, () => {
    test.use(device);

    test('Back and Forward restore list, place and query', async ({ page }) => {
      await visit(page, '/');
      await searchField(page).fill('feature');
      await expect(count(page)).toHaveText(/^\d+ of 82 papers$/);
      const all = Number.parseInt((await count(page).textContent()) ?? '', 10);
      expect(all).toBeGreaterThan(20);
      // They come one after another.
      await expect(titles(page)).toHaveCount(all);
      const found = await titles(page).allTextContents();
      await expect(page).toHaveURL(/[?&]q=feature/);
      const place = await scrollTo(page, 15);
      await titles(page).nth(15).click();
      await expect(paperHeading(page)).toHaveText(found[15] ?? '');

      await page.goBack();
      await expect(listPane(page)).toBeVisible();
      await expect(searchField(page)).toHaveValue('feature');
      await expect(titles(page)).toHaveText(found);
      await expectTop(page, 15, place);

      await page.goForward();
      await expect(paperHeading(page)).toHaveText(found[15] ?? '');
      await page.goBack();
      await expectTop(page, 15, place);
    });

    test('the way back by link, key and reload leads to the same place', async ({ page }) => {
      await visit(page, '/');
      const place = await scrollTo(page, 40);
      await titles(page).nth(40).click();
      await expect(paperHeading(page)).toBeFocused();
      await paperPane(page).getByRole('link', { name: 'List' }).click();
      await expectTop(page, 40, place);
      await expect(titles(page).nth(40)).toBeFocused();

      await page.keyboard.press('o');
      await expect(paperHeading(page)).toBeFocused();
      await page.keyboard.press('u');
      await expectTop(page, 40, place);

      await page.keyboard.press('o');
      await expect(paperHeading(page)).toBeFocused();
      await page.reload();
      await alive(page);
      await page.goBack();
      await expect(listPane(page)).toBeVisible();
      await expectTop(page, 40, place);
    });

    test('having stepped on, one comes back to the last paper read', async ({ page }) => {
      await visit(page, '/');
      await titles(page).nth(10).click();
      await expect(paperHeading(page)).toBeFocused();
      for (let step = 0; step < 20; step += 1) await page.keyboard.press('j');
      await expect(paperPane(page).getByText('31 of 82')).toBeVisible();
      await page.keyboard.press('u');
      await expect(rows(page).nth(30)).toBeInViewport();
      await expect(titles(page).nth(30)).toBeFocused();
    });
  });
}
