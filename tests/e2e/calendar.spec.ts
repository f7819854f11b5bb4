import type { Locator, Page } from '@playwright/test';
import { workingDays } from './days-site.ts';
import {
  count,
  expect,
  listPane,
  PHONE,
  rows,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

const SITE = '/days/';

/** A digest that is older than those that the first view names. */
const OLDEST = '2025-01-20';

function calendar(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Calendar' });
}

function day(page: Page, name: string): Locator {
  return calendar(page).getByRole('grid').getByRole('link', { name, exact: true });
}

function heading(page: Page): Locator {
  return listPane(page).getByRole('heading', { level: 1 });
}

/** Gathers requests for the list of all digests. */
function watchList(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/data\/digests-[\w-]+\.json$/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

/** What has the focus, as it is called. */
function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}

test('days are reached by keyboard, and only then is their list fetched', async ({ page }) => {
  expect(workingDays().at(-1)).toBe(OLDEST);
  const asked = watchList(page);
  await visit(page, SITE);
  await expect(heading(page)).toHaveText('14 March 2025');
  await page.keyboard.press('p');
  await expect(heading(page)).toHaveText('13 March 2025');
  expect(asked).toEqual([]);

  await page.keyboard.press('c');
  await expect(day(page, '13 March 2025, 7 papers')).toBeFocused();
  expect(asked).toHaveLength(1);
  for (const [key, name] of [
    ['ArrowLeft', '12 March 2025, 7 papers'],
    ['ArrowUp', '5 March 2025, 7 papers'],
    ['Home', '3 March 2025, 7 papers'],
    ['End', '9 March 2025, no digest'],
    ['ArrowDown', '14 March 2025, 7 papers'],
    ['PageUp', '14 February 2025, 7 papers'],
    ['ArrowRight', '15 February 2025, no digest'],
    ['Shift+PageUp', '20 January 2025, 7 papers'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused(page), key).toBe(name);
  }
  await expect(calendar(page)).toContainText('January 2025: 10 digests, 70 papers');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('20 January 2025');
  await expect(page).toHaveURL(new RegExp(`/days/digests/${OLDEST}\\.html$`));
  await expect(calendar(page)).toBeHidden();
  await page.goBack();
  await expect(heading(page)).toHaveText('13 March 2025');
});

test('a digest that the first view does not name opens by its address, with its days', async ({
  page,
}) => {
  const asked = watchList(page);
  await visit(page, `${SITE}digests/${OLDEST}.html`);
  await expect(heading(page)).toHaveText('20 January 2025');
  await expect(rows(page)).toHaveCount(7);
  const digests = page.getByRole('navigation', { name: 'Digests' });
  await expect(digests.getByRole('link', { name: '20 January 2025' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  // The sidebar is longer than the window; the page is not.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900);
  await searchField(page).fill('digest:2025-01-20 before:2025-01-21');
  await expect(count(page)).toHaveText('7 papers');
  await searchField(page).fill('after:2025-01-21');
  await expect(count(page)).toHaveText('0 of 7 papers');
  await searchField(page).fill('');
  expect(asked).toEqual([]);
  await page.getByRole('link', { name: 'Later: 21 January 2025' }).click();
  await expect(heading(page)).toHaveText('21 January 2025');
  await expect(rows(page)).toHaveCount(7);
  const place = () => listPane(page).evaluate(({ scrollTop }) => scrollTop);
  await page.setViewportSize({ width: 1440, height: 500 });
  await rows(page).last().scrollIntoViewIfNeeded();
  expect(await place()).toBeGreaterThan(0);
  await page.keyboard.press('p');
  await expect(heading(page)).toHaveText('20 January 2025');
  await expect.poll(place).toBe(0);
});

test('a paper of an old digest is found among all, opened, kept with its day', async ({
  page,
}) => {
  await visit(page, `${SITE}?all`);
  await expect(rows(page)).toHaveCount(10);
  await searchField(page).fill(`digest:${OLDEST}`);
  await expect(count(page)).toHaveText('7 of 287 papers');
  await expect(rows(page).first()).toContainText('20 January 2025');
  const star = rows(page)
    .first()
    .getByRole('button', { name: /^Save / });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await titles(page).first().click();
  await expect(page.getByRole('region', { name: 'Paper', exact: true })).toContainText(
    '20 January 2025',
  );
  await visit(page, `${SITE}?saved`);
  await expect(titles(page)).toHaveCount(1);
  await expect(titles(page)).toHaveText(/on 2025-01-20$/);
});

test('the papers of a month and of chosen days are one press away', async ({ page }) => {
  await visit(page, SITE);
  await page.getByRole('button', { name: 'Calendar' }).click();
  await calendar(page).getByRole('combobox', { name: 'Month' }).selectOption('February (20)');
  await calendar(page).getByRole('link', { name: 'All its papers' }).click();
  await expect(searchField(page)).toHaveValue('digest:2025-02');
  await expect(count(page)).toHaveText('140 of 287 papers');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Calendar' }).click();
  await calendar(page).getByText('Papers of some days').click();
  await calendar(page).getByLabel('From').fill('2025-03-03');
  await calendar(page).getByLabel('to', { exact: true }).fill('2025-02-03');
  await expect(calendar(page)).toContainText('The first day must not come after the last one.');
  await calendar(page).getByLabel('to', { exact: true }).fill('2025-03-05');
  await calendar(page)
    .getByRole('link', { name: 'Papers from 3 March 2025 to 5 March 2025' })
    .click();
  await expect(searchField(page)).toHaveValue('after:2025-03-03 before:2025-03-06');
  await expect(count(page)).toHaveText('21 of 287 papers');
});

test('a damaged list is refused and asked for again', async ({ page }) => {
  await page.route('**/data/digests-*.json', async (route) => {
    const response = await route.fetch();
    const entries: unknown = await response.json();
    await route.fulfill({ response, json: Array.isArray(entries) ? entries.slice(0, 35) : [] });
  });
  await visit(page, SITE);
  await page.keyboard.press('c');
  const alert = calendar(page).getByRole('alert');
  await expect(alert).toContainText('The list of all digests could not be loaded.');
  await page.unroute('**/data/digests-*.json');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(day(page, '14 March 2025, 7 papers')).toBeFocused();
});

test('digests say what they are about, and undated ones stand apart', async ({ page }) => {
  await visit(page, SITE);
  await page.keyboard.press('c');
  const month = calendar(page).getByRole('region', { name: 'Digests of March 2025' });
  await expect(month.getByRole('link', { name: /^14 March 2025/ })).toContainText(
    /7 papers.*\w+ \d · \w+/,
  );
  await calendar(page)
    .getByRole('region', { name: 'Without a full date' })
    .getByRole('link', { name: /^4 July/ })
    .click();
  await expect(heading(page)).toHaveText('4 July');
});

test('all digests count their themes, each paper once', async ({ page }) => {
  await visit(page, `${SITE}?all`);
  await expect(count(page)).toHaveText('287 papers');
  const box = page.getByRole('checkbox', { name: /^Multimodal \d+$/ });
  const said = Number(/\d+$/.exec((await box.locator('..').innerText()).trim())?.[0]);
  await box.check();
  await expect(count(page)).toHaveText(`${String(said)} of 287 papers`);
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('the calendar opens from the sheet, by touch, and nothing is too wide', async ({
    page,
  }) => {
    await visit(page, SITE);
    await page.getByRole('button', { name: 'Browse' }).tap();
    await page.getByRole('button', { name: 'Calendar' }).tap();
    await expect(calendar(page)).toBeVisible();
    await calendar(page).getByRole('button', { name: 'Previous month' }).tap();
    const target = day(page, '3 February 2025, 7 papers');
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await target.tap();
    await expect(heading(page)).toHaveText('3 February 2025');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
