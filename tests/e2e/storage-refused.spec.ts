import {
  alive,
  expect,
  listPane,
  rows,
  savedLink,
  star,
  test,
  titles,
  visit,
} from './reading-room.ts';

const PAIRS = 'Mixup Your Own Pairs';

const REFUSALS: Readonly<Record<string, () => void>> = {
  'is not there': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
  'throws when opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Access is denied.', 'SecurityError');
    };
  },
  'fails while opening': () => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own factory below
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function refuse(this: IDBFactory, name: string) {
      const request = open.call(this, `refused:${name}`);
      Object.defineProperty(request, 'error', {
        value: new DOMException('Internal error opening backing store.', 'UnknownError'),
      });
      request.addEventListener('success', (event) => {
        event.stopImmediatePropagation();
        request.dispatchEvent(new Event('error'));
      });
      return request;
    };
  },
};

for (const [name, refuse] of Object.entries(REFUSALS)) {
  test(`storage that ${name} is said, and reading goes on`, async ({ page, context }) => {
    await context.addInitScript(refuse);
    await visit(page, '/');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(/saved papers/i);
    await expect(rows(page)).toHaveCount(82);
    await star(page, PAIRS).click();
    await expect(star(page, PAIRS)).toHaveAttribute('aria-pressed', 'true');
    await expect(alert).toContainText('1 paper');
    await savedLink(page).click();
    await expect(titles(page)).toHaveText([PAIRS]);
  });
}

test('full storage is said, and trying again stores what waited', async ({ page, context }) => {
  await context.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on its own store below
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function full(this: IDBObjectStore, value: unknown) {
      if (Object.hasOwn(window, 'roomAgain')) return put.call(this, value);
      throw new DOMException('No room.', 'QuotaExceededError');
    };
  });
  await visit(page, '/');
  await star(page, PAIRS).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('no room');
  await expect(alert).toContainText('1 paper');
  await expect(star(page, PAIRS)).toHaveAttribute('aria-pressed', 'true');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toContainText('no room');
  await page.evaluate(() => {
    Object.defineProperty(window, 'roomAgain', { value: true });
  });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await alive(page);
  await expect(star(page, PAIRS)).toHaveAttribute('aria-pressed', 'true');
});

test('rows that cannot be read are said and left in place', async ({ page }) => {
  await visit(page, '/');
  await star(page, PAIRS).click();
  await expect(savedLink(page)).toContainText('1');
  const damage = () =>
    page.evaluate(async (write: boolean) => {
      const [known] = await indexedDB.databases();
      const opened = indexedDB.open(known?.name ?? '');
      await new Promise((resolve) => {
        opened.addEventListener('success', resolve);
      });
      const store = opened.result.transaction('papers', 'readwrite').objectStore('papers');
      if (write) store.put({ id: 'damaged', savedAt: 'never' });
      const all = store.getAllKeys();
      await new Promise((resolve) => {
        all.addEventListener('success', resolve);
      });
      opened.result.close();
      return all.result.length;
    }, true);
  expect(await damage()).toBe(2);
  await page.reload();
  await alive(page);
  await expect(listPane(page).getByRole('alert')).toContainText('1 paper in your library');
  await expect(savedLink(page)).toContainText('1');
});

test('preferences that cannot be stored do not stop the page', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied.', 'SecurityError');
      },
    });
  });
  await visit(page, '/');
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark');
});
