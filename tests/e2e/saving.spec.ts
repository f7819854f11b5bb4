import { WITHDRAWN } from './global-setup.ts';
import { published } from './published.ts';
import {
  alive,
  count,
  expect,
  listPane,
  paperHeading,
  paperPane,
  PHONE,
  rows,
  savedLink,
  star,
  test,
  titles,
  visit,
} from './reading-room.ts';

const PAIRS = 'Mixup Your Own Pairs';
const CLARA = 'CLARA: Clinical Report Auto-completion';

test('keeps a paper by click and by key, and over a reload', async ({ page }) => {
  await visit(page, '/');
  await star(page, PAIRS).click();
  await expect(star(page, PAIRS)).toHaveAttribute('aria-pressed', 'true');
  await expect(savedLink(page)).toContainText('1');
  await titles(page).filter({ hasText: CLARA }).click();
  await expect(paperHeading(page)).toBeFocused();
  await page.keyboard.press('b');
  await expect(paperPane(page).getByRole('button', { name: 'Saved' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(savedLink(page)).toContainText('2');

  await page.reload();
  await alive(page);
  await expect(savedLink(page)).toContainText('2');
  await savedLink(page).click();
  await expect(page.getByRole('heading', { name: 'Saved' })).toBeVisible();
  await expect(count(page)).toHaveText('2 papers');
  await expect(titles(page)).toHaveText([CLARA, PAIRS]);
});

test('keeps the row that has the focus', async ({ page }) => {
  await visit(page, '/');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('b');
  await expect(star(page, WITHDRAWN)).toHaveAttribute('aria-pressed', 'true');
  await expect(titles(page).nth(1)).toBeFocused();
});

test('every open tab shows the same at once', async ({ page, context }) => {
  await visit(page, '/');
  const other = await context.newPage();
  await visit(other, '/?saved');
  await expect(rows(other)).toHaveCount(0);
  await star(page, PAIRS).click();
  await expect(titles(other)).toHaveText([PAIRS]);
  await expect(savedLink(other)).toContainText('1');
  await star(page, PAIRS).click();
  await expect(savedLink(other)).toContainText('0');
});

test('a removed paper can be put back', async ({ page }) => {
  await visit(page, '/');
  await star(page, PAIRS).click();
  await star(page, CLARA).click();
  await savedLink(page).click();
  await expect(titles(page)).toHaveText([CLARA, PAIRS]);
  await star(page, PAIRS).click();
  await expect(savedLink(page)).toContainText('1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(savedLink(page)).toContainText('2');
  await page.reload();
  await alive(page);
  await expect(titles(page)).toHaveText([CLARA, PAIRS]);

  await star(page, CLARA).click();
  await expect(savedLink(page)).toContainText('1');
  await page.reload();
  await alive(page);
  await expect(titles(page)).toHaveText([PAIRS]);
});

test('a rebuilt site still has them, even one that it no longer publishes', async ({
  page,
}) => {
  await visit(page, '/');
  await star(page, WITHDRAWN).click();
  await star(page, PAIRS).click();
  await expect(savedLink(page)).toContainText('2');

  await visit(page, '/later/digests/trending-papers-mar-14.html');
  await expect(savedLink(page)).toContainText('2');
  await expect(star(page, PAIRS)).toHaveAttribute('aria-pressed', 'true');
  await expect(titles(page).filter({ hasText: WITHDRAWN })).toHaveCount(0);
  await savedLink(page).click();
  await expect(titles(page)).toHaveText([PAIRS, WITHDRAWN]);
  await titles(page).filter({ hasText: WITHDRAWN }).click();
  await expect(paperHeading(page)).toHaveText(WITHDRAWN);
  const words = published(WITHDRAWN).abstract;
  await expect(paperPane(page).getByRole('article')).toContainText(words.slice(0, 100));
  await page.reload();
  await alive(page);
  await expect(paperHeading(page)).toHaveText(WITHDRAWN);
});

test('search and themes work among the saved ones', async ({ page }) => {
  await visit(page, '/');
  for (const title of [PAIRS, CLARA, WITHDRAWN]) await star(page, title).click();
  await savedLink(page).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('checkbox', { name: /^Mixup\s*1$/ }).check();
  await expect(titles(page)).toHaveText([PAIRS]);
  await expect(count(page)).toHaveText('1 of 3 papers');
});

test('no saved papers is a state with words', async ({ page }) => {
  await visit(page, '/?saved');
  await expect(listPane(page)).toContainText('No saved papers yet');
  await expect(count(page)).toHaveText('0 papers');
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('the star is there by touch', async ({ page }) => {
    await visit(page, '/');
    const first = rows(page)
      .first()
      .getByRole('button', { name: /^Save / });
    const box = await first.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await first.tap();
    await expect(first).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Browse' }).tap();
    await page.getByRole('dialog').getByRole('link', { name: /Saved/ }).tap();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(rows(page)).toHaveCount(1);
  });
});
