import type { Locator, Page } from '@playwright/test';
import { publishedPapers } from './published.ts';
import {
  count,
  expect,
  listedIds,
  listPane,
  PHONE,
  rows,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

function themes(page: Page): Locator {
  return page.getByRole('group', { name: 'Themes' });
}

function facet(page: Page, name: string): Locator {
  return themes(page).getByRole('checkbox', { name: new RegExp(`^${name}`) });
}

/** The number that stands beside a checkbox. */
async function numberOf(checkbox: Locator): Promise<number> {
  const label = await checkbox.evaluate(
    (input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '',
  );
  return Number(/(\d+)\D*$/.exec(label)?.[1] ?? Number.NaN);
}

/** Each facet's number is the length of the list once it is chosen. */
async function expectHonest(page: Page): Promise<void> {
  const facets = themes(page).getByRole('checkbox', { checked: false });
  const names = await facets.evaluateAll((inputs: HTMLInputElement[]) =>
    inputs.map(
      (input) => input.labels?.[0]?.firstElementChild?.nextElementSibling?.textContent,
    ),
  );
  expect(names.length).toBeGreaterThan(8);
  const before = await rows(page).count();
  for (const name of names) {
    const checkbox = facet(page, name ?? '?');
    const promised = await numberOf(checkbox);
    await checkbox.check();
    await expect(rows(page), `papers under ${name ?? '?'}`).toHaveCount(promised);
    await expect(count(page)).toHaveText(new RegExp(`^${String(promised)}\\b`));
    await checkbox.uncheck();
    await expect(rows(page)).toHaveCount(before);
  }
}

function withThemes(fits: (themes: readonly string[]) => boolean): readonly string[] {
  return publishedPapers()
    .filter((paper) => fits(paper.themes.map(({ id }) => id)))
    .map(({ id }) => id);
}

test('the number of each theme is the length of its list', async ({ page }) => {
  await visit(page, '/');
  await expectHonest(page);
  // Every paper of this digest has a theme: there is no facet for those without.
  await expect(facet(page, 'No theme')).toHaveCount(0);
});

test('the numbers follow the query and the code filter', async ({ page }) => {
  await visit(page, '/');
  const code = page.getByRole('checkbox', { name: /^With code/ });
  const before = await numberOf(code);
  await searchField(page).fill('learning');
  // They follow when typing rests.
  await expect.poll(() => numberOf(code)).toBeLessThan(before);
  const promised = await numberOf(code);
  await code.check();
  await expect(rows(page)).toHaveCount(promised);
  await expectHonest(page);
});

test('any of the themes, or all of them', async ({ page }) => {
  await visit(page, '/');
  await facet(page, 'Speech').check();
  await facet(page, 'Architectures').check();
  const either = withThemes((ids) => ids.includes('speech') || ids.includes('architectures'));
  await expect.poll(() => listedIds(page)).toEqual(either);
  const both = withThemes((ids) => ids.includes('speech') && ids.includes('architectures'));
  await page.getByRole('radio', { name: /^All of/ }).check();
  await expect.poll(() => listedIds(page)).toEqual(both);
  expect(await numberOf(facet(page, 'Speech'))).toBe(both.length);
  await expectHonest(page);

  const chips = listPane(page).getByRole('list', { name: 'Filters' });
  await chips.getByRole('button', { name: /Speech/ }).click();
  await expect
    .poll(() => listedIds(page))
    .toEqual(withThemes((ids) => ids.includes('architectures')));
  await chips.getByRole('button', { name: 'Clear' }).click();
  await expect(rows(page)).toHaveCount(82);
});

test('with code', async ({ page }) => {
  await visit(page, '/');
  await page.getByRole('checkbox', { name: /^With code/ }).check();
  const coded = publishedPapers().filter(({ links }) =>
    links.some(({ kind }) => kind === 'code'),
  );
  await expect.poll(() => listedIds(page)).toEqual(coded.map(({ id }) => id));
});

const compareTitles = new Intl.Collator('en', { numeric: true }).compare;

test('in the order of the digest, of the titles, of relevance', async ({ page }) => {
  await visit(page, '/');
  const order = listPane(page).getByRole('combobox', { name: 'Order of the list' });
  await expect(order.getByRole('option', { name: 'Relevance' })).toHaveCount(0);
  await order.selectOption({ label: 'Title' });
  const first = publishedPapers()
    .map(({ title }) => title)
    .toSorted(compareTitles)
    .at(0);
  await expect(titles(page).first()).toHaveText(first ?? '');
  const listed = await titles(page).allTextContents();
  expect(listed).toEqual(listed.toSorted(compareTitles));
  await order.selectOption({ label: 'Digest order' });
  await expect(titles(page).first()).toHaveText(publishedPapers()[0]?.title ?? '');
  await searchField(page).fill('mixup');
  await order.selectOption({ label: 'Relevance' });
  await expect(titles(page).first()).toHaveText(/mixup/i);
});

test('papers without a theme have a facet of their own', async ({ page }) => {
  await visit(page, '/later/');
  const none = facet(page, 'No theme');
  const promised = await numberOf(none);
  expect(promised).toBeGreaterThan(0);
  await none.check();
  await expect(rows(page)).toHaveCount(promised);
  await expect(page).toHaveURL(/themes=none/);
});

test('the digest at a glance leads to its themes', async ({ page }) => {
  await visit(page, '/');
  const overview = page.getByRole('region', { name: 'Paper', exact: true });
  await overview.getByRole('link', { name: /Mixup/ }).click();
  await expect(facet(page, 'Mixup')).toBeChecked();
  await expect.poll(() => listedIds(page)).toEqual(withThemes((ids) => ids.includes('mixup')));
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('themes are behind Browse', async ({ page }) => {
    await visit(page, '/');
    await page.getByRole('button', { name: 'Browse' }).click();
    const dialog = page.getByRole('dialog', { name: 'Browse' });
    await dialog.getByRole('checkbox', { name: /^Mixup/ }).check();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    await expect
      .poll(() => listedIds(page))
      .toEqual(withThemes((ids) => ids.includes('mixup')));
  });
});
