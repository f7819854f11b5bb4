import { alive, expect, listPane, rows, searchField, test } from './reading-room.ts';

test.describe('before the page answers keys', () => {
  /** Holds back the data without which the page is not taken over. */
  test.beforeEach(async ({ page }) => {
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/*.json', async (route) => {
      await held;
      await route.continue();
    });
  });
  let release: () => void;

  test('"/" leads to the search, and what is typed is searched', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await expect(searchField(page)).toBeFocused();
    await page.keyboard.type('few-s');
    release();
    await alive(page);
    await page.keyboard.type('hot');
    await expect(searchField(page)).toHaveValue('few-shot');
    await expect(rows(page)).not.toHaveCount(82);
    await expect(listPane(page).getByRole('status')).toHaveText(/ of 82 papers/);
    await expect(page).toHaveURL(/[?&]q=few-shot/);
    // From here on the page's own keys act.
    await page.keyboard.press('Enter');
    await page.keyboard.press('/');
    await page.keyboard.type('mixup');
    await expect(searchField(page)).toHaveValue('mixup');
  });

  test('"/" is only a letter in the field, and nothing where keys are switched off', async ({
    page,
  }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('and/or');
    await expect(searchField(page)).toHaveValue('and/or');
    await page.evaluate(() => {
      localStorage.setItem('paper-digest-preferences-1', '{"shortcuts":false}');
    });
    await page.reload();
    await page.keyboard.press('/');
    await expect(searchField(page)).not.toBeFocused();
  });
});
