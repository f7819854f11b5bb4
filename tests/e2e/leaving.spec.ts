import type { Page } from '@playwright/test';
import { expect, listPane, rows, savedLink, test, titles, visit } from './reading-room.ts';

/** How often in a row: what waits for an answer of the page is lost every few times. */
const TIMES = 12;

/** A digest that can be marked as seen: its button comes once the storage is open. */
const DIGEST = '/days/digests/2025-03-12.html';

/** Presses a button of the list again and again, leaves the page in the same task, comes back. */
async function pressAndLeave(page: Page, selector: string): Promise<void> {
  const button = page.locator(selector).first();
  for (let time = 0; time < TIMES; time += 1) {
    await visit(page, DIGEST);
    await expect(
      listPane(page).getByRole('button', { name: /^Mark as seen|^Seen/ }),
    ).toBeVisible();
    await expect(button).toHaveAttribute('aria-pressed', String(time % 2 === 1));
    await button.evaluate((pressed: HTMLElement) => {
      pressed.click();
      location.href = '/favicon.svg';
    });
    await page.waitForURL('**/favicon.svg');
  }
}

test('a star is kept though the page is left in the same moment, time after time', async ({
  page,
}) => {
  await pressAndLeave(page, '#list [aria-label^="Save "]');
});

test('so is the mark of a digest', async ({ page }) => {
  await pressAndLeave(page, '#list button[title="s"]');
});

test('a star whose writing the browser drops with the page is there on the next visit', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own store below
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function drop(this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    };
  });
  await visit(page, '/');
  const paper = await titles(page).first().textContent();
  await listPane(page)
    .getByRole('button', { name: /^Save / })
    .first()
    .click();
  await page.close();

  const next = await context.newPage();
  await visit(next, '/');
  await expect(savedLink(next)).toContainText('1 paper');
  await savedLink(next).click();
  await expect(titles(next)).toHaveText([paper ?? '']);
  expect(await next.evaluate(() => Object.keys(localStorage))).not.toContainEqual(
    expect.stringContaining('unstored'),
  );
});

test('so is the mark of a paper, from the moment it shows', async ({ page }) => {
  await visit(page, '/');
  const read = rows(page).filter({ has: page.getByText('Read', { exact: true }) });
  for (let time = 0; time < TIMES; time += 1) {
    await expect(read).toHaveCount(time);
    await titles(page).nth(time).scrollIntoViewIfNeeded();
    await page.evaluate((place) => {
      new MutationObserver((_changes, watch) => {
        if (document.querySelectorAll('#list [data-read]').length <= place) return;
        watch.disconnect();
        location.href = '/favicon.svg';
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
      document.querySelectorAll<HTMLElement>('#list a[data-view]')[place]?.click();
    }, time);
    await page.waitForURL('**/favicon.svg');
    await visit(page, '/');
  }
  await expect(read).toHaveCount(TIMES);
});
