import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { published } from './published.ts';
import {
  expect,
  expectMarks,
  paperHeading,
  PHONE,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

function palette(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Go to' });
}

function field(page: Page): Locator {
  return palette(page).getByRole('combobox');
}

async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

async function expectSound(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .include('dialog[open]')
      .setLegacyMode(true)
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
    );
    expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
  }
}

test('the whole way by keyboard alone', async ({ page }) => {
  await visit(page, '/');
  await open(page);
  await page.keyboard.type('fisher mergnig');
  await expect(palette(page).getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(paperHeading(page)).toHaveText('Merging Models with Fisher-Weighted Averaging');
  await expect(paperHeading(page)).toBeFocused();
  await page.goBack();
  await expect(titles(page)).toHaveCount(82);
});

test('works in a sub-folder, at the page of a paper', async ({ page }) => {
  await visit(page, `/some/sub/papers/${published('Mixup Your Own Pairs').id}.html`);
  await open(page);
  await expect(palette(page)).toHaveCSS('padding-top', '0px');
  await page.keyboard.type('14 march');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/some\/sub\/$/);
});

test('the focus goes back to where it was', async ({ page }) => {
  await visit(page, '/');
  await searchField(page).fill('mixup');
  await open(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await expect(searchField(page)).toBeFocused();
  await open(page);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
  await expect(searchField(page)).toBeFocused();

  await open(page);
  await page.keyboard.type('appear');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Appearance' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(searchField(page)).toBeFocused();
});

test('a key right after Escape opens what it should', async ({ page }) => {
  await visit(page, '/');
  /** No task comes between the two, so that the browser has not yet said that the dialog is closed. */
  const escapeAnd = (init: { key: string; ctrlKey: boolean }) =>
    page.evaluate(async (key) => {
      document.querySelector<HTMLDialogElement>('dialog[open]')?.requestClose();
      await Promise.resolve();
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }),
      );
    }, init);
  await open(page);
  await escapeAnd({ key: 'k', ctrlKey: true });
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys).toBeVisible();
  await escapeAnd({ key: '?', ctrlKey: false });
  await expect(keys.getByRole('heading', { name: 'Keys' })).toBeVisible();
});

test('takes the place of another dialog, and the focus still goes back', async ({ page }) => {
  await visit(page, '/');
  const opener = page.getByRole('button', { name: 'Keys', exact: true });
  await opener.click();
  await open(page);
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('what is chosen stays in view, and the page behind does not move', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 420 });
  await visit(page, '/');
  await open(page);
  await page.keyboard.type('learning');
  const options = palette(page).getByRole('option');
  for (const [key, place] of [
    ['End', 11],
    ['Home', 0],
    ['ArrowUp', 11],
  ] as const) {
    await page.keyboard.press(key);
    await expect(options.nth(place)).toHaveAttribute('aria-selected', 'true');
    await expect(options.nth(place)).toBeInViewport({ ratio: 1 });
  }
});

test('a kept search is there in every open tab, and after a reload', async ({
  page,
  context,
}) => {
  await visit(page, '/');
  const other = await context.newPage();
  await visit(other, '/');
  await searchField(other).fill('mixup');
  const there = other.getByRole('button', { name: 'Keep this search' });
  await expect(there).toHaveAttribute('aria-pressed', 'false');
  await searchField(page).fill('mixup');
  await page.getByRole('button', { name: 'Keep this search' }).click();
  await expect(there).toHaveAttribute('aria-pressed', 'true');

  await visit(page, '/');
  await expect(titles(page)).toHaveCount(82);
  await open(page);
  const kept = palette(page).getByRole('group', { name: 'Kept searches' });
  await kept.getByRole('option', { name: 'mixup' }).click();
  await expect(searchField(page)).toHaveValue('mixup');
  await page.getByRole('button', { name: 'Keep this search' }).click();
  await expect(there).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(there).toHaveAttribute('aria-pressed', 'true');
});

for (const [name, device] of [
  ['390 wide', PHONE],
  ['1440 wide', { viewport: { width: 1440, height: 900 } }],
] as const) {
  test.describe(name, () => {
    test.use(device);
    test.slow();

    test('nothing is wrong with it, and the field stays where it is', async ({ page }) => {
      await visit(page, '/?themes=mixup');
      await open(page);
      await expectSound(page, 'empty');
      const place = await field(page).boundingBox();
      await page.keyboard.type('speech');
      await expectMarks(palette(page));
      await expectSound(page, 'found');
      expect(await field(page).boundingBox()).toEqual(place);
      await page.keyboard.type(' zebra');
      await expect(palette(page).getByText('Nothing is called')).toBeVisible();
      await expectSound(page, 'nothing');
      expect(await field(page).boundingBox()).toEqual(place);
    });

    test('works by hand', async ({ page }) => {
      await visit(page, '/');
      const browse = page.getByRole('button', { name: 'Browse' });
      if (await browse.isVisible()) await browse.click();
      await page.getByRole('button', { name: 'Go to' }).click();
      await field(page).fill('mixup your own');
      const option = palette(page).getByRole('option', { name: /^Mixup Your Own Pairs/ });
      await (device === PHONE ? option.tap() : option.click());
      await expect(palette(page)).toHaveCount(0);
      await expect(paperHeading(page)).toHaveText('Mixup Your Own Pairs');
    });
  });
}
