import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';

interface Watch {
  /** A context of its own, watched like the first one: another browser, so to speak. */
  readonly freshContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Names trouble that a test provokes; it must then come, and all other still fails. */
  readonly expectTrouble: (pattern: RegExp) => void;
}

/** Where the sites of the global setup are served, without a slash at the end. */
function origin(): string {
  return process.env['READER_ORIGIN'] ?? '';
}

/** Gathers all that a page of ours must never do. */
async function watch(context: BrowserContext, trouble: string[]): Promise<void> {
  context.on('weberror', (each) => trouble.push(`page error: ${each.error().message}`));
  context.on('console', (message) => {
    const type = message.type();
    if (type !== 'error' && type !== 'warning') return;
    trouble.push(`${type}: ${message.text()} ${message.location().url}`);
  });
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin()) trouble.push(`request: ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
    // The page answers keys once it was taken over: the moment to begin, without sleeping.
    const listen = document.addEventListener.bind(document);
    document.addEventListener = (
      type: string,
      listener: EventListenerOrEventListenerObject,
      options?: boolean | AddEventListenerOptions,
    ) => {
      listen(type, listener, options);
      if (type === 'keydown') document.documentElement.dataset['alive'] = '';
    };
  });
}

/** Every test fails on errors, warnings, violations of the policy and foreign requests. */
export const test = base.extend<{ readonly watching: Watch } & Watch>({
  watching: [
    async ({ browser, context }, use) => {
      const trouble: string[] = [];
      const expected: RegExp[] = [];
      const contexts: BrowserContext[] = [];
      await watch(context, trouble);
      await use({
        freshContext: async (options) => {
          const fresh = await browser.newContext(options);
          contexts.push(fresh);
          await watch(fresh, trouble);
          return fresh;
        },
        expectTrouble: (pattern) => {
          expected.push(pattern);
        },
      });
      // What the pages said before this is here once they have answered.
      for (const each of [context, ...contexts]) {
        for (const page of each.pages()) await page.title();
      }
      for (const each of contexts) await each.close();
      const missing = expected.filter((pattern) => !trouble.some((text) => pattern.test(text)));
      expect(missing, 'trouble that should have come').toEqual([]);
      const other = trouble.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(other, 'errors, warnings, violations, foreign requests').toEqual([]);
    },
    { auto: true },
  ],
  freshContext: async ({ watching }, use) => {
    await use(watching.freshContext);
  },
  expectTrouble: async ({ watching }, use) => {
    await use(watching.expectTrouble);
  },
});

/** A phone in the hand; the other tests have a wide window. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
} as const;

/** Opens an address and waits until the page answers. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await alive(page);
}

/** Waits until the page that is there answers. */
export async function alive(page: Page): Promise<void> {
  await page.locator('html[data-alive]').waitFor({ state: 'attached' });
}

export function listPane(page: Page): Locator {
  return page.getByRole('region', { name: 'Papers', exact: true });
}

export function paperPane(page: Page): Locator {
  return page.getByRole('region', { name: 'Paper', exact: true });
}

/** One row a paper: the list items with a star. */
export function rows(page: Page): Locator {
  return listPane(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^Save / }) });
}

export function titles(page: Page): Locator {
  return rows(page).getByRole('link');
}

/** The ids of the papers listed, in their order. */
export async function listedIds(page: Page): Promise<string[]> {
  return titles(page).evaluateAll((links: HTMLAnchorElement[]) =>
    links.map((link) => /([^/]+)\.html$/.exec(link.pathname)?.[1] ?? link.href),
  );
}

/** The star in the row of a paper. */
export function star(page: Page, title: string): Locator {
  return listPane(page).getByRole('button', { name: `Save ${title}`, exact: true });
}

/** "82 papers", "4 of 82 papers". */
export function count(page: Page): Locator {
  return listPane(page).getByRole('status');
}

export function searchField(page: Page): Locator {
  return page.getByRole('combobox', { name: /^Search/ });
}

/** The heading of the open paper. */
export function paperHeading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** The way to the saved papers, with their number. */
export function savedLink(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Digests' }).getByRole('link', { name: /Saved/ });
}

/** What is highlighted in an element as found, in the order of the page. */
export function marked(within: Locator): Promise<string[]> {
  return within.evaluate((element) =>
    [...(CSS.highlights.get('found') ?? [])]
      .filter(({ startContainer }) => element.contains(startContainer))
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
      })
      .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map(String),
  );
}

/** Waits until something is highlighted there. */
export async function expectMarks(within: Locator): Promise<void> {
  await expect.poll(() => marked(within)).not.toEqual([]);
}

export { expect };
