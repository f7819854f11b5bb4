import { published, publishedPapers } from './published.ts';
import {
  alive,
  expect,
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

const PAIRS = 'Mixup Your Own Pairs';

test('works below a sub-folder and asks for nothing outside it', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/some/sub/')) outside.push(pathname);
  });
  await visit(page, '/some/sub/');
  await expect(rows(page)).toHaveCount(82);
  await titles(page).nth(3).click();
  await expect(page).toHaveURL(/\/some\/sub\/papers\//);
  const opened = publishedPapers()[3]?.title ?? '';
  await expect(paperHeading(page)).toHaveText(opened);
  await page.reload();
  await alive(page);
  await expect(paperHeading(page)).toHaveText(opened);
  await paperPane(page).getByRole('link', { name: 'Next paper' }).click();
  await expect(page).toHaveURL(/\/some\/sub\/papers\/ladlenet/);
  await paperPane(page).getByRole('link', { name: 'List' }).click();
  await expect(page).toHaveURL(/\/some\/sub\/$/);

  await searchField(page).fill('mixup');
  await expect(page).toHaveURL(/\/some\/sub\/\?q=mixup$/);
  await star(page, PAIRS).click();
  await savedLink(page).click();
  await expect(titles(page)).toHaveText([PAIRS]);
  await expect(page).toHaveURL(/\/some\/sub\/\?saved$/);

  await visit(page, `/some/sub/papers/${published(PAIRS).id}.html?q=pairs`);
  await expect(paperHeading(page)).toHaveText(PAIRS);
  await expect(searchField(page)).toHaveValue('pairs');
  await page.getByRole('navigation', { name: 'Digests' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/some\/sub\/$/);
  expect(outside).toEqual([]);
});

test('works at index.html written out', async ({ page }) => {
  await visit(page, '/some/sub/index.html?q=mixup');
  await expect(searchField(page)).toHaveValue('mixup');
  await titles(page).first().click();
  await expect(page).toHaveURL(/\/some\/sub\/papers\//);
});
