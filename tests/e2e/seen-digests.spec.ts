import type { Locator, Page } from '@playwright/test';
import {
  alive,
  count,
  expect,
  listPane,
  paperHeading,
  PHONE,
  rows,
  savedLink,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

const SITE = '/days/';

function digests(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Digests' });
}

/** The digests of the sidebar that are said to be new. */
function newDigests(page: Page): Locator {
  return digests(page)
    .getByRole('link')
    .filter({ has: page.getByText('new', { exact: true }) });
}

function seen(page: Page): Locator {
  return listPane(page).getByRole('button', { name: /^(?:Mark as seen|Seen)$/ });
}

interface Stored {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

/** Everything in the site's database, by store. */
function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const done = (request: EventTarget) =>
      new Promise((resolve) => {
        request.addEventListener('success', resolve);
      });
    const [known] = await indexedDB.databases();
    const opening = indexedDB.open(known?.name ?? '');
    await done(opening);
    const database = opening.result;
    const stores: Record<string, readonly unknown[]> = {};
    for (const name of database.objectStoreNames) {
      const request = database.transaction(name).objectStore(name).getAll();
      await done(request);
      stores[name] = request.result;
    }
    database.close();
    return { version: database.version, stores };
  });
}

/** Makes the database as the version before these marks did, with the rows it has now. */
async function makeOlder(page: Page, { stores }: Stored): Promise<void> {
  await page.evaluate(async (all) => {
    const done = (request: EventTarget, event = 'success') =>
      new Promise((resolve) => {
        request.addEventListener(event, resolve);
      });
    const [known] = await indexedDB.databases();
    const name = known?.name ?? '';
    await done(indexedDB.deleteDatabase(name));
    const opening = indexedDB.open(name, 3);
    const older = Object.entries(all).filter(([store]) => store !== 'seen-digests');
    opening.addEventListener('upgradeneeded', () => {
      for (const [store] of older) opening.result.createObjectStore(store, { keyPath: 'id' });
    });
    await done(opening);
    const database = opening.result;
    for (const [store, kept] of older) {
      if (kept.length === 0) continue;
      const transaction = database.transaction(store, 'readwrite');
      for (const row of kept) transaction.objectStore(store).put(row);
      await done(transaction, 'complete');
    }
    database.close();
  }, stores);
}

test('a digest is marked by hand, later ones are new, today and after a reload', async ({
  page,
}) => {
  await visit(page, `${SITE}digests/2025-03-12.html`);
  await seen(page).click();
  await expect(page.getByText('Later digests will be shown as new.')).toBeVisible();
  await expect(newDigests(page)).toHaveText([/^14 March 2025/, /^13 March 2025/]);
  await page.reload();
  await expect(newDigests(page)).toHaveText([/^14 March 2025/, /^13 March 2025/]);
  await expect(seen(page)).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('link', { name: '2 new since 12 March 2025' }).click();
  await expect(searchField(page)).toHaveValue('digest:2025-03-14 OR digest:2025-03-13');
  await expect(count(page)).toHaveText('14 of 287 papers');
  await page.keyboard.press('c');
  const calendar = page.getByRole('dialog', { name: 'Calendar' });
  const grid = calendar.getByRole('grid');
  await expect(grid.getByRole('link', { name: /, new$/ })).toHaveCount(2);
  await grid.getByRole('link', { name: '13 March 2025, 7 papers, new' }).click();
  await expect(newDigests(page)).toHaveCount(2);
  await seen(page).click();
  await expect(newDigests(page)).toHaveText([/^14 March 2025/]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(newDigests(page)).toHaveCount(2);
});

test('more that is new than the first view names is counted from the list of all', async ({
  page,
}) => {
  await visit(page, `${SITE}digests/2025-01-21.html`);
  await seen(page).click();
  const link = page.getByRole('link', { name: '38 new since 21 January 2025' });
  await link.click();
  // Too many to be named one by one: the first of them, and on from there.
  await expect(page).toHaveURL(/digests\/2025-01-22\.html$/);
});

test('saved papers and read marks stay when marks of digests come beside them', async ({
  page,
}) => {
  await visit(page, SITE);
  const title = await titles(page).first().innerText();
  await rows(page)
    .first()
    .getByRole('button', { name: /^Save / })
    .click();
  await titles(page).first().click();
  await expect(paperHeading(page)).toHaveText(title.trim());
  await expect.poll(async () => (await readStored(page)).stores['read-marks']?.length).toBe(1);
  const before = await readStored(page);
  await page.goto('about:blank');
  await page.goto(`${SITE}favicon.svg`);
  await makeOlder(page, before);
  expect((await readStored(page)).version).toBe(3);

  await visit(page, `${SITE}digests/2025-03-12.html`);
  await expect(savedLink(page)).toContainText('1');
  await expect(seen(page)).toBeVisible();
  await page.keyboard.press('s');
  await expect(seen(page)).toHaveAttribute('aria-pressed', 'true');
  await expect
    .poll(async () => (await readStored(page)).stores['seen-digests']?.length)
    .toBe(1);
  const after = await readStored(page);
  expect(after.version).toBe(4);
  expect({ ...after.stores, 'seen-digests': [] }).toEqual(before.stores);
});

test('a mark in one tab shows in the other', async ({ page, context }) => {
  await visit(page, SITE);
  const other = await context.newPage();
  await visit(other, `${SITE}digests/2025-03-13.html`);
  await seen(other).click();
  await expect(newDigests(page)).toHaveText([/^14 March 2025/]);
  await expect(page.getByRole('link', { name: '1 new since 13 March 2025' })).toBeVisible();
  await alive(page);
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('what is new stands in the sheet', async ({ page }) => {
    await visit(page, `${SITE}digests/2025-03-13.html`);
    await seen(page).tap();
    await page.getByRole('button', { name: 'Browse' }).tap();
    await page.getByRole('link', { name: '1 new since 13 March 2025' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('14 March 2025');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
