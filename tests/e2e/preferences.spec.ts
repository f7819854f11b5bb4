import type { Page } from '@playwright/test';
import { published } from './published.ts';
import {
  alive,
  expect,
  paperHeading,
  paperPane,
  searchField,
  test,
  visit,
} from './reading-room.ts';

const PAPER = 'Mixup Your Own Pairs';

/** The lightness of the page's ground, 0 (black) to 255. */
async function ground(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (canvas === null) throw new Error('No canvas.');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Appearance' }).click();
  const dialog = page.getByRole('dialog', { name: 'Appearance' });
  await dialog.getByRole('radio', { name, exact: true }).check();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

/** How the abstract is set: size in CSS pixels and first typeface. */
async function setting(page: Page): Promise<{ size: number; face: string }> {
  const words = published(PAPER).abstract.slice(0, 60);
  return paperPane(page)
    .getByRole('article')
    .getByText(words)
    .first()
    .evaluate((element) => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      return { size: Number.parseFloat(fontSize), face: fontFamily };
    });
}

test('dark as the system is, without the script', async ({ page, expectTrouble }) => {
  expectTrouble(/Failed to load resource/);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  expect(await ground(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => ground(page)).toBeLessThan(60);
});

test('dark by choice, from the first paint on', async ({ page, expectTrouble }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await visit(page, '/');
  await choose(page, 'Dark');
  await expect.poll(() => ground(page)).toBeLessThan(60);

  // With the app held back only the script in the head can have done it: no white flash.
  expectTrouble(/Failed to load resource/);
  await page.route('**/assets/*.js', (route) => route.abort());
  for (const address of ['/', `/papers/${published(PAPER).id}.html`]) {
    await page.goto(address);
    expect(await ground(page)).toBeLessThan(60);
    await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
  }
});

test('light by choice on a dark system', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await visit(page, '/');
  await choose(page, 'Light');
  await expect.poll(() => ground(page)).toBeGreaterThan(200);
  await page.reload();
  await alive(page);
  expect(await ground(page)).toBeGreaterThan(200);
});

test('text size and typeface', async ({ page, context }) => {
  await visit(page, `/papers/${published(PAPER).id}.html`);
  const before = await setting(page);
  await choose(page, 'Largest');
  await expect.poll(async () => (await setting(page)).size).toBeGreaterThan(before.size * 1.2);
  await choose(page, 'Sans serif');
  await expect.poll(async () => (await setting(page)).face).not.toBe(before.face);
  const after = await setting(page);
  await page.reload();
  await alive(page);
  expect(await setting(page)).toEqual(after);

  const other = await context.newPage();
  await visit(other, page.url());
  await choose(other, 'Small');
  await expect.poll(async () => (await setting(page)).size).toBeLessThan(before.size);
});

test('the keys can be switched off', async ({ page }) => {
  await visit(page, `/papers/${published(PAPER).id}.html`);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  for (const key of ['j', 'k', '/', '?', 'b', 'u']) await page.keyboard.press(key);
  await expect(paperHeading(page)).toHaveText(PAPER);
  await expect(searchField(page)).not.toBeFocused();
  await expect(dialog).toBeHidden();
  await expect(paperPane(page).getByRole('button', { name: 'Save' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );

  await page.reload();
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(dialog.getByRole('checkbox')).not.toBeChecked();
  await dialog.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(searchField(page)).toBeFocused();
});
