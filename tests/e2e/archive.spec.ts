import type { Page } from '@playwright/test';
import {
  alive,
  count,
  expect,
  marked,
  listPane,
  paperHeading,
  paperPane,
  PHONE,
  rows,
  savedLink,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

/** 82 papers of the real digest and four days with the same under other titles. */
const ALL = 410;

const ARCHIVE = '/archive/?all';

test('all digests are one list, newest first, that goes on as one reads', async ({ page }) => {
  await visit(page, '/archive/');
  await page
    .getByRole('navigation', { name: 'Digests' })
    .getByRole('link', { name: /All digests/ })
    .click();
  await expect(page).toHaveURL(/\/archive\/\?all$/);
  await expect(count(page)).toHaveText(`${String(ALL)} papers`);
  await expect(rows(page)).toHaveCount(10);
  await expect(rows(page).first()).toContainText('13 March 2025');
  await listPane(page).getByRole('button', { name: 'Show more' }).click();
  await expect(rows(page)).toHaveCount(30);
});

test('a query finds papers of every digest, from a few pieces of the index', async ({
  page,
}) => {
  const pieces: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.bin')) pieces.push(request.url());
  });
  await visit(page, ARCHIVE);
  await searchField(page).fill('keyword spottign');
  await expect(rows(page).first()).toContainText(/keyword spotting/i);
  await expect(count(page)).toHaveText(/^\d+ of 410 papers$/);
  await expect(listPane(page)).toContainText('read as spotting');
  expect(await marked(listPane(page))).toContain('Spotting');
  expect(new Set(pieces).size).toBe(pieces.length);
  expect(pieces.length).toBeGreaterThan(0);
  const before = pieces.length;
  await searchField(page).fill('keyword spotting');
  await expect(listPane(page)).not.toContainText('read as');
  expect(pieces.length - before).toBeLessThan(6);
});

test('phrases, fields, days and themes narrow the archive', async ({ page }) => {
  await visit(page, ARCHIVE);
  await searchField(page).fill('"keyword spotting"');
  await expect(count(page)).toHaveText('5 of 410 papers');
  await searchField(page).fill('"keyword spotting" after:2025-03-12');
  await expect(count(page)).toHaveText('2 of 410 papers');
  await searchField(page).fill('title:merging digest:2025-03-11');
  await expect(rows(page).first()).toContainText('11 March 2025');
  const merging = await rows(page).count();
  await page.getByRole('checkbox', { name: 'With code' }).check();
  await expect(count(page)).not.toHaveText(`${String(merging)} of 410 papers`);
});

test('themes say how many papers each has, also while one is chosen', async ({ page }) => {
  await visit(page, ARCHIVE);
  const facets = page.getByRole('group', { name: 'Themes' }).getByRole('listitem');
  const counts = await facets.allInnerTexts();
  expect(counts.filter((text) => /\d/.test(text)).length).toBeGreaterThan(5);
  await facets.first().getByRole('checkbox').check();
  await expect(count(page)).toHaveText(/^\d+ of 410 papers$/);
  expect(await facets.allInnerTexts()).toEqual(counts);
});

test('themes and code say what they leave of a search', async ({ page }) => {
  await visit(page, ARCHIVE);
  await searchField(page).fill('merging');
  const facets = page.getByRole('group').getByRole('listitem');
  const merging = facets.filter({ hasText: 'Model merging' });
  await expect(merging).toHaveText(/[1-9]\d*$/);
  const left = /\d+$/.exec(await merging.innerText())?.[0] ?? '';
  await merging.getByRole('checkbox').check();
  await expect(count(page)).toHaveText(`${left} of 410 papers`);
  const coded = page.getByRole('group', { name: 'Resources' });
  await expect(coded).toHaveText(/With code[1-9]\d*$/);
  const leftWithCode = /\d+$/.exec(await coded.innerText())?.[0] ?? '';
  expect(Number(leftWithCode)).toBeLessThan(Number(left));
  await coded.getByRole('checkbox').check();
  await expect(count(page)).toHaveText(`${leftWithCode} of 410 papers`);
  await expect(merging).toHaveText(new RegExp(`merging${leftWithCode}$`));
});

test('a paper of the list opens, is kept, and Back leads to the list as it was', async ({
  page,
}) => {
  await visit(page, '/archive/?all&q=voice+conversion');
  await expect(count(page)).toHaveText(/ of 410 papers$/);
  const first = titles(page).nth(1);
  const title = (await first.innerText()).trim();
  await first.click();
  await expect(paperHeading(page)).toHaveText(title);
  await paperPane(page).getByText('Why is this here').click();
  await expect(paperPane(page)).toContainText(/conversion/);
  await paperPane(page).getByRole('button', { name: 'Save', exact: true }).click();
  await page.goBack();
  await expect(page).toHaveURL(/\?(?:.*&)?all/);
  await expect(titles(page).nth(1)).toHaveText(title);
  await savedLink(page).click();
  await expect(titles(page)).toHaveText([title]);
});

test('what the reader read and saved is found in the archive', async ({ page }) => {
  await visit(page, '/archive/?all&q=mixup');
  await expect(count(page)).toHaveText(/ of 410 papers$/);
  const found = Number.parseInt(await count(page).innerText(), 10);
  await titles(page).first().click();
  await expect(titles(page).first()).toHaveAccessibleDescription('Read');
  await page.goBack();
  await searchField(page).fill('mixup is:unread');
  await expect(count(page)).toHaveText(`${String(found - 1)} of 410 papers`);
});

test('what was searched once is found again without a network', async ({ page }) => {
  await visit(page, ARCHIVE);
  await searchField(page).fill('quantization');
  await expect(rows(page).first()).toContainText(/quanti/i);
  await searchField(page).fill('');
  await expect(page).toHaveURL(/\?all$/);
  await page.reload();
  await alive(page);
  await expect(rows(page)).toHaveCount(10);
  // The page is here; of the index nothing but what the browser kept.
  await page.route('**/*.bin', (route) => route.abort());
  await page.route('**/head.json', (route) => route.abort());
  await searchField(page).fill('quantization');
  await expect(count(page)).toHaveText(/^\d+ of 410 papers$/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a piece that cannot be had is said, and asked for again', async ({ page }) => {
  await visit(page, ARCHIVE);
  await page.route('**/p*.bin', (route) => route.abort());
  await searchField(page).fill('speech');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Part of the search could not be loaded');
  await page.unroute('**/p*.bin');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(rows(page).first()).toContainText(/speech/i);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

/** Holds the lists of the index back; gives the way to let them come. */
async function holdLists(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/p*.bin', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('a search whose pieces come slowly says that it is on its way', async ({ page }) => {
  await visit(page, ARCHIVE);
  const release = await holdLists(page);
  await searchField(page).pressSequentially('speech');
  await expect(count(page)).toHaveText('Searching …');
  release();
  await expect(count(page)).toHaveText(/^\d+ of 410 papers$/);

  // A word just begun is searched when typing rests; its lists may come late, too.
  await searchField(page).fill('');
  await expect(count(page)).toHaveText('410 papers');
  await page.unroute('**/p*.bin');
  const releaseAgain = await holdLists(page);
  await searchField(page).pressSequentially('qu');
  await expect(count(page)).toHaveText('Searching …');
  releaseAgain();
  await expect(count(page)).toHaveText(/^\d+ of 410 papers$/);
});

test('a search that cannot be opened is said, and tried again', async ({ page }) => {
  await visit(page, ARCHIVE);
  await page.route('**/head.json', (route) => route.fulfill({ status: 503, body: 'later' }));
  await searchField(page).fill('speech');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The search of all digests could not be loaded.');
  await page.unroute('**/head.json');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(rows(page).first()).toContainText(/speech/i);
});

test('a damaged piece is fetched again', async ({ page }) => {
  await visit(page, ARCHIVE);
  const damaged = new Set<string>();
  await page.route('**/v*.bin', async (route) => {
    const url = route.request().url();
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: damaged.has(url) ? body : body.subarray(8) });
    damaged.add(url);
  });
  await searchField(page).fill('speech');
  await expect(rows(page).first()).toContainText(/speech/i);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(damaged.size).toBeGreaterThan(0);
  // Pieces for the counts beside themes may be on their way.
  await page.unrouteAll({ behavior: 'wait' });
});

test('what was found once is found again without a connection', async ({ page, context }) => {
  await visit(page, ARCHIVE);
  const find = async (query: string) => {
    await searchField(page).fill(query);
    await expect(listPane(page)).not.toHaveAttribute('aria-busy');
    return titles(page).allTextContents();
  };
  const found = await find('voice conversion');
  expect(found[0]).toMatch(/voice conversion/i);
  await find('click-through');
  await context.setOffline(true);
  expect(await find('voice conversion')).toEqual(found);
  await expect(page.getByRole('alert')).toHaveCount(0);

  await searchField(page).fill('quantization');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Part of the search could not be loaded');
  await context.setOffline(false);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('without workers the same is found on the page itself', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
  });
  await visit(page, '/archive/');
  await searchField(page).fill('voice conversion');
  await expect(rows(page).first()).toContainText(/voice conversion/i);
  await visit(page, '/archive/?all&q=voice+conversion');
  await expect(rows(page).first()).toContainText(/voice conversion/i);
});

test('a worker that cannot be loaded is done without', async ({ page }) => {
  await page.route('**/search-worker-*.js', (route) => route.abort());
  await visit(page, '/');
  await searchField(page).fill('mixup');
  await expect(rows(page).first()).toContainText(/mixup/i);
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('the archive is searched the same', async ({ page }) => {
    await visit(page, ARCHIVE);
    await searchField(page).fill('click-through rate');
    await expect(rows(page).first()).toContainText(/CTR|click-through/i);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
