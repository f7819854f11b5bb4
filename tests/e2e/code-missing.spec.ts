import { expect, rows, searchField, test, visit } from './reading-room.ts';

for (const [name, file, key] of [
  ['Go to', 'palette', 'Control+k'],
  ['Keys', 'keys-dialog', '?'],
] as const) {
  test(`“${name}” says so when it cannot be fetched, and is there once it can`, async ({
    page,
    expectTrouble,
  }) => {
    expectTrouble(/Failed to load resource/);
    // Before the page is opened: a route that is set while it runs may come too late.
    const part = `**/assets/${file}-*.js`;
    await page.route(part, (route) => route.abort());
    await visit(page, '/');
    await page.keyboard.press(key);
    await expect(page.getByText(`“${name}” could not be loaded. Try again.`)).toBeVisible();
    await page.unroute(part);
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
  });
}

test('the search says so when what asks it cannot be fetched, and is tried again', async ({
  page,
  expectTrouble,
}) => {
  expectTrouble(/Failed to load resource/);
  const part = '**/assets/ask-queries-*.js';
  await page.route(part, (route) => route.abort());
  await visit(page, '/');
  await searchField(page).fill('mixup');
  await expect(page.getByRole('alert')).toHaveText(/^The search could not be loaded/);
  await page.unroute(part);
  await searchField(page).press('End');
  await page.keyboard.type(' y');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(rows(page)).not.toHaveCount(82);
});
