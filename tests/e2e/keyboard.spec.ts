import type { Page } from '@playwright/test';
import { published } from './published.ts';
import {
  expect,
  listPane,
  paperHeading,
  PHONE,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

const PAPER = 'Mixup Your Own Pairs';

/** What is wrong with the stop that has the focus: not seen whole, or without a ring. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const shown = label ?? element;
    const { x, y, width, height } = shown.getBoundingClientRect();
    const at = document.elementFromPoint(x + Math.min(width / 2, 40), y + height / 2);
    const ringed = (each: Element, part?: string): boolean => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, part);
      const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return outlined || boxShadow !== 'none';
    };
    const ring =
      ringed(element, '::after') ||
      [element, element.nextElementSibling, element.parentElement, shown].some(
        (each) => each !== null && ringed(each),
      );
    const name = element.getAttribute('aria-label') ?? shown.textContent;
    return [
      ...(at !== null && (shown.contains(at) || at.contains(shown)) ? [] : ['not seen']),
      ...(ring ? [] : ['without a ring']),
    ].map((fault) => `${location.pathname}: ${element.tagName} "${name}" is ${fault}`);
  });
}

test('the skip link comes first and skips', async ({ page }) => {
  await visit(page, '/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: /^Skip to the papers/ });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inList = await listPane(page).evaluate((pane) => pane.contains(document.activeElement));
  expect(inList).toBe(true);
});

for (const [name, device, stops] of [
  ['phone', PHONE, 40],
  ['wide window', { viewport: { width: 1440, height: 900 } }, 60],
] as const) {
  test.describe(name, () => {
    test.use(device);

    test('every stop is seen and shows that it has the focus', async ({ page }) => {
      const found: string[] = [];
      for (const address of ['/', `/papers/${published(PAPER).id}.html`]) {
        await visit(page, address);
        for (let stop = 0; stop < stops; stop += 1) {
          await page.keyboard.press('Tab');
          if (await page.evaluate(() => document.activeElement === document.body)) break;
          found.push(...(await faults(page)));
        }
      }
      expect(found).toEqual([]);
    });

    test('rows reached by key are never under a bar', async ({ page }) => {
      await visit(page, '/');
      const found: string[] = [];
      for (const key of 'jjjjjjjjjjjjjjjjjjjjjjkkkkkkkkkkkkkkkkkkkkk') {
        await page.keyboard.press(key);
        found.push(...(await faults(page)));
      }
      expect(found).toEqual([]);
    });
  });
}

test('dialogs keep the focus and give it back', async ({ page }) => {
  await visit(page, '/');
  for (const name of ['Keys', 'Appearance']) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      const kept = await dialog.evaluate(
        (element) =>
          element.contains(document.activeElement) || document.activeElement === document.body,
      );
      expect(kept, `stop ${String(stop)} of ${name}`).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
  }
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(titles(page).first()).toBeFocused();
});

test('keys are left to inputs, to modifiers, to dialogs and to the IME', async ({ page }) => {
  await visit(page, `/papers/${published(PAPER).id}.html`);
  const unmoved = () => expect(paperHeading(page)).toHaveText(PAPER);

  await searchField(page).focus();
  await page.keyboard.type('jkobu?/');
  await expect(searchField(page)).toHaveValue('jkobu?/');
  await unmoved();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  for (const modifier of ['Control', 'Alt', 'Meta']) {
    // Not `k`, which opens the palette.
    for (const key of ['j', 'o', 'b', 'u']) await page.keyboard.press(`${modifier}+${key}`);
  }
  await unmoved();

  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  for (const key of ['j', 'k', 'u', '/']) await page.keyboard.press(key);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await unmoved();

  await page.evaluate(() => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'j', isComposing: true, bubbles: true }),
    );
  });
  await unmoved();
  await page.keyboard.press('j');
  await expect(paperHeading(page)).not.toHaveText(PAPER);
});

test('Space and the arrows scroll', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 420 });
  await visit(page, `/papers/${published(PAPER).id}.html`);
  await titles(page).nth(0).click();
  await expect(paperHeading(page)).toBeFocused();
  const heading = async () => (await paperHeading(page).boundingBox())?.y ?? 0;
  for (const key of ['Space', 'ArrowDown']) {
    const before = await heading();
    await page.keyboard.press(key);
    await expect.poll(heading, { message: key }).toBeLessThan(before);
  }
});

test('the whole way without a mouse', async ({ page }) => {
  await visit(page, '/');
  await page.keyboard.press('/');
  await page.keyboard.type('fisher merging');
  await expect(page).toHaveURL(/q=fisher\+merging$/);
  await expect(titles(page).first()).toHaveText(
    'Merging Models with Fisher-Weighted Averaging',
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await expect(titles(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(paperHeading(page)).toHaveText('Merging Models with Fisher-Weighted Averaging');
  await page.keyboard.press('b');
  await page.keyboard.press('u');
  await expect(titles(page).first()).toBeFocused();
  const saved = listPane(page).getByRole('button', {
    name: /^Save Merging Models with Fisher/,
  });
  await expect(saved).toHaveAttribute('aria-pressed', 'true');
});
