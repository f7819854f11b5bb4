import { published } from './published.ts';
import {
  count,
  expect,
  expectMarks,
  listPane,
  marked,
  paperHeading,
  paperPane,
  PHONE,
  rows,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

test('narrows with every word', async ({ page }) => {
  await visit(page, '/');
  await page.keyboard.press('/');
  await expect(searchField(page)).toBeFocused();
  const lengths: number[] = [];
  for (const query of ['speech', 'speech enhancement', 'speech enhancement recurrence']) {
    await searchField(page).fill(query);
    await expect(listPane(page)).not.toHaveAttribute('aria-busy');
    const found = Number.parseInt(await count(page).innerText(), 10);
    expect(found).toBeLessThan(lengths.at(-1) ?? 82);
    lengths.push(found);
    await expect(rows(page)).toHaveCount(found);
  }
  await expect(titles(page)).toHaveText([/^FRCRN: Boosting Feature Representation/]);
});

test('the search is fetched at the first sign of a reader, and not before', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/\/search-[^/]*\.js$/.test(request.url())) fetched.push(request.url());
  });
  await visit(page, '/');
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await page.mouse.move(10, 10);
  await expect.poll(() => fetched.length).toBeGreaterThan(1);
});

test('forgives a typo', async ({ page }) => {
  await visit(page, '/');
  await searchField(page).fill('iTransfromer');
  await expect(titles(page).first()).toHaveText(/^iTransformer: Inverted Transformers/);
});

test('marks what was found, in the list and in the open paper', async ({ page }) => {
  await visit(page, '/');
  await searchField(page).fill('merging fisher');
  await expect(titles(page).first()).toHaveText(
    'Merging Models with Fisher-Weighted Averaging',
  );
  await expect.poll(() => marked(titles(page).first())).toEqual(['Merging', 'Fisher']);
  await titles(page).first().click();
  const article = paperPane(page).getByRole('article');
  await expectMarks(article);
  const inAbstract = await marked(article.locator('p').first());
  expect(inAbstract.length).toBeGreaterThan(3);
  for (const words of inAbstract) expect(words).toMatch(/merg|fisher/i);
  await page.goBack();
  await searchField(page).fill('');
  await expect.poll(() => marked(page.locator('body'))).toEqual([]);
});

test('marks change nothing of the text, and none is left behind', async ({ page }) => {
  await visit(page, `/papers/${published('Mixup Your Own Pairs').id}.html`);
  const text = paperPane(page).getByRole('article').locator('p').first();
  const before = await text.innerHTML();
  await searchField(page).fill('regression');
  await expectMarks(text);
  expect(await text.innerHTML()).toBe(before);

  const marks = () => page.evaluate(() => CSS.highlights.get('found')?.size);
  const heading = (await paperHeading(page).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await expect(paperHeading(page)).not.toHaveText(heading);
  const there = await marks();
  for (let time = 0; time < 25; time += 1) {
    await page.keyboard.press('k');
    await expect(paperHeading(page)).toHaveText(heading);
    await page.keyboard.press('j');
    await expect(paperHeading(page)).not.toHaveText(heading);
  }
  await expect.poll(marks).toBe(there);
});

test('marks with elements where the browser cannot highlight', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await visit(page, '/?q=full%20attention%20cost');
  await expect(listPane(page).locator('mark').first()).toBeVisible();
  await titles(page).filter({ hasText: 'Combiner: Full Attention' }).click();
  const article = paperPane(page).getByRole('article');
  await expect(article.locator('h1 mark')).toHaveText(['Full', 'Attention', 'Cost']);
  await expect(article.locator('p mark').first()).toBeVisible();
  await expect(article.locator('math mark')).toHaveCount(0);
});

test('marks leave formulas whole', async ({ page }) => {
  await visit(page, '/?q=full%20attention%20cost');
  await titles(page).filter({ hasText: 'Combiner: Full Attention' }).click();
  const article = paperPane(page).getByRole('article');
  await expect(article.locator('math').first()).toBeVisible();
  await expectMarks(article);
  for (const formula of await article.locator('math').all()) {
    expect(await marked(formula)).toEqual([]);
  }
  for (const words of await marked(article)) expect(words).toMatch(/full|attention|cost/i);
});

test('the caret stays, and Escape clears', async ({ page }) => {
  await visit(page, '/');
  const field = searchField(page);
  await field.click();
  await page.keyboard.type('seech');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('p');
  await expect(field).toHaveValue('speech');
  // The address is written when typing rests: the caret must outlive that.
  await expect(page).toHaveURL(/q=speech/);
  await expect(field).toBeFocused();
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2);
  // Moving the caret closes what was offered for the word, which Escape would close first.
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(count(page)).toHaveText('82 papers');
  await expect(page).toHaveURL(/\/$/);
});

test('nothing found says which word to leave out', async ({ page }) => {
  await visit(page, '/');
  await searchField(page).fill('keyword spotting zebra');
  await expect(count(page)).toHaveText('0 of 82 papers');
  const way = listPane(page).getByRole('link', { name: /^Without .*zebra/ });
  await way.click();
  await expect(searchField(page)).toHaveValue('keyword spotting');
  await expect(titles(page).first()).toHaveText(/Keyword Spotting/);

  await searchField(page).fill('zebra quagga');
  await expect(rows(page)).toHaveCount(0);
  await listPane(page).getByRole('button', { name: 'Clear the search' }).last().click();
  await expect(rows(page)).toHaveCount(82);
});

test('a blank query and odd characters list what they should', async ({ page }) => {
  await visit(page, '/');
  await searchField(page).fill('   ');
  await expect(count(page)).toHaveText('82 papers');
  for (const query of ['(', '\\', '[a-', "'speech", '"speech"', '!merging', '=x', '^']) {
    await searchField(page).fill(query);
    await expect(searchField(page)).toHaveValue(query);
    await expect(count(page)).toHaveText(/papers$/);
  }
  await searchField(page).fill('SPEECH');
  await expect(rows(page).filter({ hasText: 'Lina-Speech' })).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('searching is in reach and closes its keyboard with Enter', async ({ page }) => {
    await visit(page, '/');
    await expect(searchField(page)).toBeInViewport();
    await searchField(page).fill('voice conversion');
    await expect(titles(page).first()).toHaveText(/Voice Conversion/);
    await page.keyboard.press('Enter');
    await expect(searchField(page)).not.toBeFocused();
    await expect(titles(page).first()).toBeInViewport();
  });

  test('typing does not scroll the page', async ({ page }) => {
    await visit(page, '/');
    await searchField(page).tap();
    await page.keyboard.type('le');
    await expect(count(page)).toHaveText(/ of 82 papers$/);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
});
