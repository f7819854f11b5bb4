import type { Locator, Page } from '@playwright/test';
import {
  count,
  expect,
  listPane,
  paperPane,
  PHONE,
  rows,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

/** The parts of the query, each with its buttons. */
function parts(page: Page): Locator {
  return listPane(page)
    .getByRole('list', { name: 'Parts of the search' })
    .getByRole('listitem');
}

function suggestions(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
}

/** Types a word into the empty field until something is offered: the search may be on its way. */
async function typeUntilOffered(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await searchField(page).fill('');
    await searchField(page).pressSequentially(text);
    await expect(suggestions(page).first()).toBeVisible({ timeout: 500 });
  }).toPass();
}

/**
 * Found and measured in one step of the page: `evaluateAll` finds in one and measures in the
 * next, and an answer between them moves the row that was first.
 */
function topOfList(page: Page): Promise<number | undefined> {
  return listPane(page).evaluate(
    (pane) => pane.querySelector('li[data-paper]')?.getBoundingClientRect().y,
  );
}

function caret(field: Locator): Promise<number | null> {
  return field.evaluate((input: HTMLInputElement) => input.selectionStart);
}

for (const [name, device] of [
  ['390 wide', PHONE],
  ['1440 wide', { viewport: { width: 1440, height: 900 } }],
] as const) {
  test.describe(name, () => {
    test.use(device);

    test('the parts of a query say what they leave, and are changed in place', async ({
      page,
    }) => {
      await visit(page, '/');
      await searchField(page).fill('speech title:enhancement');
      await expect(parts(page)).toHaveText([/^speech\s*\d+$/, /^title:enhancement\s*\d+$/]);
      const left = await rows(page).count();
      await expect(parts(page).last()).toHaveText(`title:enhancement${String(left)}`);

      await parts(page).last().getByRole('button', { name: /^Edit/ }).click();
      await page.keyboard.type('title:conversion');
      await page.keyboard.press('Enter');
      await expect(searchField(page)).toHaveValue('speech title:conversion');
      await expect(titles(page).first()).toHaveText(/Conversion/);

      await parts(page).last().getByRole('button', { name: /^Edit/ }).click();
      await page.keyboard.type('zebra');
      await page.keyboard.press('Escape');
      await expect(searchField(page)).toHaveValue('speech title:conversion');

      await parts(page).first().getByRole('button', { name: 'Remove speech' }).click();
      await expect(searchField(page)).toHaveValue('title:conversion');
      await expect(parts(page)).toHaveCount(1);
    });

    test('the list stays where it is while the parts of a query grow', async ({ page }) => {
      await visit(page, '/');
      await searchField(page).click();
      await page.keyboard.type('spee');
      await expect(count(page)).toHaveText(/ of /);
      const top = await topOfList(page);
      await page.keyboard.type('ch v');
      await expect(parts(page)).toHaveCount(2);
      for (const letters of ['oice', ' conv', 'ersion', ' -title:zebra']) {
        await page.keyboard.type(letters);
        await expect(parts(page).last()).toContainText(letters.trim());
        expect(await topOfList(page)).toBe(top);
      }
    });
  });
}

test('suggestions are chosen by arrows, accepted by Enter, and can be undone', async ({
  page,
}) => {
  await visit(page, '/');
  const field = searchField(page);
  await typeUntilOffered(page, 'theme:spee');
  await expect(suggestions(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('theme:speech');
  await expect(suggestions(page)).toHaveCount(0);
  await expect(field).toBeFocused();
  expect(await caret(field)).toBe('theme:speech'.length);
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue('theme:spee');
});

test('a suggestion in the middle of a query leaves the caret behind it', async ({ page }) => {
  await visit(page, '/');
  const field = searchField(page);
  await typeUntilOffered(page, 'the');
  await field.fill('thm merging');
  await field.evaluate((input: HTMLInputElement) => {
    input.setSelectionRange(2, 3);
  });
  await page.keyboard.type('eme');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('theme: merging');
  expect(await caret(field)).toBe('theme:'.length);
});

test('suggestions are never in the way of Enter and Escape', async ({ page }) => {
  await visit(page, '/');
  const field = searchField(page);
  await typeUntilOffered(page, 'spee');
  await page.keyboard.press('Escape');
  await expect(suggestions(page)).toHaveCount(0);
  await expect(field).toHaveValue('spee');
  await page.keyboard.type('c');
  await expect(suggestions(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('speec');
  await expect(field).not.toBeFocused();
  await expect(suggestions(page)).toHaveCount(0);
});

test('says why a paper is here', async ({ page }) => {
  await visit(page, '/');
  await searchField(page).fill('mergnig fisher');
  await expect(rows(page)).toHaveCount(1);
  await titles(page).first().click();
  const search = paperPane(page).getByRole('region', { name: 'Search' });
  await search.getByText('Why is this here').click();
  const reasons = search.getByRole('listitem');
  await expect(reasons.first()).toContainText('mergnig');
  await expect(reasons.first()).toContainText('read as “merging”: in the title');
  await expect(reasons.nth(1)).toContainText('fisher');
  await expect(reasons.nth(1)).toContainText('as it is: in the title');
  const shares = (await reasons.allTextContents()).map((text) => /(\d+)%/.exec(text)?.[1]);
  const sum = shares.reduce((total, share) => total + Number(share), 0);
  expect(Math.abs(sum - 100)).toBeLessThanOrEqual(2);

  await searchField(page).fill('speech');
  await expect(count(page)).not.toHaveText(/^1 of/);
  await expect(search).toHaveCount(0);
});

test('offers the nearest spelling where nothing is found', async ({ page }) => {
  await visit(page, '/');
  await searchField(page).fill('"mergnig"');
  await expect(count(page)).toHaveText('0 of 82 papers');
  const way = listPane(page).getByText(/^Did you mean/);
  await way.getByRole('link').click();
  await expect(rows(page).first()).toBeVisible();
  await expect(searchField(page)).toHaveValue(/merging/);
});
