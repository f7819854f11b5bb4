import type { Locator, Page } from '@playwright/test';
import { publishedPapers } from './published.ts';
import {
  alive,
  count,
  expect,
  expectMarks,
  listPane,
  rows,
  searchField,
  star,
  test,
  titles,
  visit,
} from './reading-room.ts';

/** The words beside each of these inputs. */
function labels(inputs: Locator): Promise<string[]> {
  return inputs.evaluateAll((each: HTMLInputElement[]) =>
    each.map((input) => input.labels?.[0]?.textContent ?? ''),
  );
}

function order(page: Page): Locator {
  return listPane(page).getByRole('combobox', { name: 'Order of the list' });
}

/** What a reader sees of the view, in words. */
async function seen(page: Page) {
  const digests = page.getByRole('navigation', { name: 'Digests' });
  return {
    title: await page.title(),
    headings: await page.getByRole('heading', { level: 1 }).allTextContents(),
    place: await digests.locator('[aria-current]').allTextContents(),
    count: await count(page).textContent(),
    query: await searchField(page).inputValue(),
    order: await order(page).inputValue(),
    filters: await labels(page.getByRole('checkbox', { checked: true })),
    match: await labels(page.getByRole('radio', { checked: true })),
    titles: await titles(page).allTextContents(),
  };
}

/** How many papers of the digest have themes that fit. */
function withThemes(fits: (themes: readonly string[]) => boolean): number {
  return publishedPapers().filter((paper) => fits(paper.themes.map(({ id }) => id))).length;
}

interface Way {
  readonly name: string;
  readonly start: string;
  /** Goes there, and waits until it is drawn: the address is often written first. */
  readonly act: (page: Page) => Promise<void>;
  readonly address: RegExp;
}

const WAYS: readonly Way[] = [
  {
    name: 'query',
    start: '/',
    act: async (page) => {
      await searchField(page).fill('voice conversion');
      await expect(titles(page).first()).toHaveText(/Voice Conversion/);
    },
    address: /\/\?q=voice\+conversion$/,
  },
  {
    name: 'themes, any of them',
    start: '/',
    act: async (page) => {
      await page.getByRole('checkbox', { name: /^Speech/ }).check();
      await page.getByRole('checkbox', { name: /^Mixup/ }).check();
      const either = withThemes((ids) => ids.includes('speech') || ids.includes('mixup'));
      await expect(rows(page)).toHaveCount(either);
    },
    address: /\/\?themes=speech,mixup$/,
  },
  {
    name: 'themes, all of them',
    start: '/',
    act: async (page) => {
      await page.getByRole('checkbox', { name: /^Speech/ }).check();
      await page.getByRole('checkbox', { name: /^Architectures/ }).check();
      await page.getByRole('radio', { name: /^All of/ }).check();
      const both = withThemes((ids) => ids.includes('speech') && ids.includes('architectures'));
      await expect(rows(page)).toHaveCount(both);
    },
    address: /\/\?themes=speech,architectures&match=all$/,
  },
  {
    name: 'with code',
    start: '/',
    act: async (page) => {
      await page.getByRole('checkbox', { name: /^With code/ }).check();
      await expect(count(page)).toHaveText(/ of 82 papers$/);
    },
    address: /\/\?code$/,
  },
  {
    name: 'order',
    start: '/',
    act: async (page) => {
      await order(page).selectOption({ label: 'Title' });
      await expect(titles(page).first()).toHaveText(/^Adaptive Sparse Allocation/);
    },
    address: /\/\?sort=title$/,
  },
  {
    name: 'saved',
    start: '/',
    act: async (page) => {
      await star(page, 'Mixup Your Own Pairs').click();
      await page.getByRole('link', { name: /Saved/ }).click();
      await expect(rows(page)).toHaveCount(1);
    },
    address: /\/\?saved$/,
  },
  {
    name: 'digest',
    start: '/later/',
    act: async (page) => {
      await page
        .getByRole('navigation', { name: 'Digests' })
        .getByRole('link', { name: '14 March' })
        .click();
      await expect(count(page)).toHaveText('81 papers');
    },
    address: /\/later\/digests\/trending-papers-mar-14\.html$/,
  },
  {
    name: 'all at once',
    start: '/later/digests/trending-papers-mar-14.html',
    act: async (page) => {
      await page.getByRole('checkbox', { name: /^With code/ }).check();
      await page.getByRole('checkbox', { name: /^Model merging/ }).check();
      await order(page).selectOption({ label: 'Title' });
      await searchField(page).fill('mergin');
      await expectMarks(listPane(page));
    },
    address: /mar-14\.html\?q=mergin&themes=merging&code&sort=title$/,
  },
];

for (const { name, start, act, address } of WAYS) {
  test(`${name}: the address says it`, async ({ page, context }) => {
    await visit(page, start);
    await act(page);
    await expect(page).toHaveURL(address);
    const list = await seen(page);

    const expectSame = async (other: Page) => {
      await alive(other);
      await expect.poll(() => seen(other)).toEqual(list);
    };
    await page.reload();
    await expectSame(page);
    const tab = await context.newPage();
    await tab.goto(page.url());
    await expectSame(tab);
    await tab.close();

    await titles(page).first().click();
    await expect(page).toHaveURL(/\/papers\/[a-z0-9-]+\.html/);
    await expect(page).not.toHaveTitle(list.title);
    const opened = await seen(page);
    await page.goBack();
    await expectSame(page);
    await expect(page).toHaveURL(address);
    await page.goForward();
    await expect.poll(() => seen(page)).toEqual(opened);
    await page.reload();
    await alive(page);
    await expect.poll(() => seen(page)).toEqual(opened);
    const second = await context.newPage();
    await second.goto(page.url());
    await alive(second);
    await expect.poll(() => seen(second)).toEqual(opened);
  });
}

test('another browser sees the same, but for what is saved', async ({ page, freshContext }) => {
  await visit(page, '/?q=feature&themes=ctr,selection&sort=title');
  await expect(count(page)).toHaveText(/ of 82 papers$/);
  await expectMarks(listPane(page));
  const other = await (await freshContext()).newPage();
  await visit(other, page.url());
  await expect.poll(() => seen(other)).toEqual(await seen(page));
});

test('each theme chosen is a step back', async ({ page }) => {
  await visit(page, '/');
  await page.getByRole('checkbox', { name: /^Speech/ }).check();
  await page.getByRole('checkbox', { name: /^Mixup/ }).check();
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: /^Mixup/ })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Speech/ })).toBeChecked();
  await page.goBack();
  await expect(rows(page)).toHaveCount(82);
  await page.goForward();
  await page.goForward();
  await expect(page.getByRole('checkbox', { name: /^Mixup/ })).toBeChecked();
});

test('an address with nonsense in it still shows the list', async ({ page }) => {
  await visit(page, '/?sort=sideways&match=none&themes=,,nothing,&saved=&q=%E0%A4%A');
  await expect(listPane(page)).toBeVisible();
  await visit(page, '/?digest=no-such-digest');
  await expect(listPane(page)).toContainText('no such digest');
});
