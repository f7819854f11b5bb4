import { published, publishedPapers } from './published.ts';
import {
  count,
  expect,
  listPane,
  paperHeading,
  paperPane,
  PHONE,
  rows,
  test,
  titles,
  visit,
} from './reading-room.ts';

const FIRST = 'Trying Bilinear Pooling in Video-QA';
const SECOND =
  'StableVC: Style Controllable Zero-Shot Voice Conversion with Conditional Flow Matching';
const WITH_MATH = 'Tuning Pre-trained Model via Moment Probing';
const WITH_CODE = 'Twin-Merging: Dynamic Integration of Modular Expertise in Model Merging';

test('lists the digest in its order, under its day', async ({ page }) => {
  await visit(page, '/');
  await expect(page.getByRole('heading', { level: 1, name: '14 March' })).toBeVisible();
  await expect(count(page)).toHaveText('82 papers');
  await expect(rows(page)).toHaveCount(82);
  await expect(titles(page).nth(0)).toHaveText(FIRST);
  await expect(titles(page).nth(81)).toHaveText(publishedPapers()[81]?.title ?? '');
});

test('opens a paper by click, beside the list', async ({ page }) => {
  await visit(page, '/');
  await titles(page).filter({ hasText: WITH_CODE }).click();
  await expect(paperHeading(page)).toHaveText(WITH_CODE);
  await expect(paperHeading(page)).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${WITH_CODE} · `));
  await expect(rows(page)).toHaveCount(82);
  const { abstract, themes, links } = published(WITH_CODE);
  const article = paperPane(page).getByRole('article');
  await expect(article).toContainText(abstract.slice(0, 200));
  await expect(article).toContainText('Model merging');
  await expect(article).toContainText(themes[0]?.because[0] ?? 'no reason');
  await expect(article.locator(`a[href="${links[0]?.url ?? ''}"]`).first()).toBeVisible();
  await expect(titles(page).filter({ hasText: WITH_CODE })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('draws formulas as MathML', async ({ page }) => {
  await visit(page, `/papers/${published(WITH_MATH).id}.html`);
  await expect(paperPane(page).locator('math').first()).toBeVisible();
});

test('goes through the list by keyboard', async ({ page }) => {
  await visit(page, '/');
  await page.keyboard.press('j');
  await expect(titles(page).nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(titles(page).nth(1)).toBeFocused();
  await page.keyboard.press('o');
  await expect(paperHeading(page)).toHaveText(SECOND);
  await page.keyboard.press('k');
  await expect(paperHeading(page)).toHaveText(FIRST);
  await page.keyboard.press('j');
  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1, name: '14 March' })).toBeVisible();
  await expect(titles(page).nth(1)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(paperHeading(page)).toHaveText(
    'Multimodal Fake News Detection via CLIP-Guided Learning',
  );
});

test('turns to the paper before and after', async ({ page }) => {
  await visit(page, '/');
  await titles(page).nth(0).click();
  const pane = paperPane(page);
  await expect(pane.getByRole('link', { name: 'Previous paper' })).toHaveCount(0);
  await pane.getByRole('link', { name: 'Next paper' }).click();
  await expect(paperHeading(page)).toHaveText(SECOND);
  await expect(pane.getByText('2 of 82')).toBeVisible();
  await pane.getByRole('link', { name: 'Previous paper' }).click();
  await expect(paperHeading(page)).toHaveText(FIRST);
});

test('names five related papers and what they share, and leads to them', async ({ page }) => {
  const paper = published(WITH_CODE);
  await visit(page, `/papers/${paper.id}.html`);
  const related = paperPane(page).getByRole('region', { name: 'Related' });
  await expect(related.getByRole('link')).toHaveText(paper.related.map(({ title }) => title));
  await expect(related.getByText(/^both: /)).toHaveCount(5);
  await related.getByRole('link').nth(2).click();
  await expect(paperHeading(page)).toHaveText(paper.related[2]?.title ?? '');
  await page.goBack();
  await expect(paperHeading(page)).toHaveText(WITH_CODE);
});

test('shows where the words come from', async ({ page }) => {
  const { id, abstract, lines } = published(WITH_MATH);
  await visit(page, `/papers/${id}.html`);
  const source = paperPane(page).getByRole('region', { name: 'Source' });
  await expect(source.getByText(abstract)).toBeHidden();
  await source.getByText('Show source').click();
  await expect(source).toContainText('trending-papers-mar-14.txt');
  await expect(source).toContainText(`lines ${lines.join('–')}`);
  await expect(source.getByText(abstract)).toBeVisible();
});

test('leads to look-ups by title, as links only', async ({ page }) => {
  await visit(page, `/papers/${published(FIRST).id}.html`);
  const lookUp = paperPane(page).getByRole('region', { name: 'Look up' });
  const title = encodeURIComponent(FIRST);
  for (const [name, host] of [
    ['arXiv', 'https://arxiv.org/'],
    ['Semantic Scholar', 'https://www.semanticscholar.org/'],
    ['Google Scholar', 'https://scholar.google.com/'],
  ] as const) {
    const href = await lookUp.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(href).toContain(host);
    expect(href).toContain(title);
  }
});

test('copies title, link and citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { id, title } = published(WITH_CODE);
  await visit(page, `/?q=merging&paper=${id}`);
  const copy = paperPane(page).getByRole('region', { name: 'Copy' });
  const copied = async (name: string) => {
    await copy.getByRole('button', { name, exact: true }).click();
    await expect(page.getByText(`${name} copied.`)).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('Title')).toBe(title);
  const link = await copied('Link');
  expect(new URL(link).pathname).toBe(`/papers/${id}.html`);
  const citation = await copied('Citation');
  expect(citation).toContain(title);
  expect(citation).toContain('14 March');
  expect(citation).toContain(link);
});

test('says so when copying is refused', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
  });
  const { id, title } = published(WITH_CODE);
  await visit(page, `/papers/${id}.html`);
  await paperPane(page).getByRole('button', { name: 'Title', exact: true }).click();
  await expect(page.getByText(`did not allow copying. Select it here: ${title}`)).toBeVisible();
});

test('says that a paper is not here', async ({ page }) => {
  await visit(page, '/?paper=never-was');
  await expect(paperPane(page)).toContainText('not here');
  await paperPane(page).getByRole('link', { name: 'List' }).click();
  await expect(rows(page)).toHaveCount(82);
});

test('a window of medium width has list and paper, and the rest behind Browse', async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 1100 });
  await visit(page, '/');
  await titles(page).nth(1).click();
  await expect(paperHeading(page)).toBeInViewport();
  await expect(titles(page).nth(1)).toBeInViewport();
  await expect(page.getByRole('navigation', { name: 'Digests' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Browse' }).click();
  const digests = page.getByRole('dialog').getByRole('navigation', { name: 'Digests' });
  await digests.getByRole('link', { name: /Saved/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(listPane(page)).toContainText('No saved papers yet');
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('shows one thing at a time', async ({ page }) => {
    await visit(page, '/');
    await expect(paperPane(page)).toBeHidden();
    await titles(page).nth(1).click();
    await expect(paperHeading(page)).toHaveText(SECOND);
    await expect(listPane(page)).toBeHidden();
    await paperPane(page).getByRole('link', { name: 'List' }).click();
    await expect(listPane(page)).toBeVisible();
    await expect(paperPane(page)).toBeHidden();
  });
});
