import { published } from './published.ts';
import {
  expect,
  listPane,
  paperHeading,
  paperPane,
  rows,
  test,
  visit,
} from './reading-room.ts';

const PAPER = 'Mixup Your Own Pairs';

test('prints the paper alone, dark on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await visit(page, `/papers/${published(PAPER).id}.html`);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(listPane(page)).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Digests' })).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Next paper' })).toHaveCount(0);
  await expect(paperHeading(page)).toBeVisible();
  const article = paperPane(page).getByRole('article');
  await expect(article).toContainText(published(PAPER).abstract.slice(0, 100));
  const paints = await article.evaluate((element) => [
    getComputedStyle(element).color,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(paints).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);

  // Nothing is cut off by a pane that scrolls: the article ends within the printed page.
  const cut = await article.evaluate((element) => {
    let clipped = false;
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      const { overflowY } = getComputedStyle(box);
      const within = box !== document.documentElement && overflowY !== 'visible';
      if (within && box.scrollHeight > box.clientHeight + 1) clipped = true;
    }
    return clipped;
  });
  expect(cut).toBe(false);
});

test('prints the list where no paper is open', async ({ page }) => {
  await visit(page, '/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(listPane(page).getByRole('listitem').filter({ hasText: PAPER })).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
});
