import type { Browser, CDPSession, Page } from '@playwright/test';
import { fields, list, number, text, type Decoder } from '#domain/decode.ts';
import type { TimelineEntry } from './keystroke-times.ts';
import { watchTyping } from './watch-typing.ts';

/** A page of the site in a browser that has never seen it. */
export interface OpenedReader {
  readonly page: Page;
  readonly session: CDPSession;
  /** What was noted since it was last asked. */
  readonly takeTimeline: () => Promise<readonly TimelineEntry[]>;
  readonly close: () => Promise<void>;
}

const timeline: Decoder<readonly TimelineEntry[]> = list(
  fields({ name: text, startTime: number, duration: number, detail: number }),
);

/** Opens `address` and waits until it answers keys; `slowdown` is of the page's processor. */
export async function openReader(
  browser: Browser,
  address: string,
  slowdown: number,
): Promise<OpenedReader> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await context.addInitScript(watchTyping);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('alive').length > 0);
  const takeTimeline = async () => {
    const entries: unknown = await page.evaluate(() => {
      const noted = performance
        .getEntries()
        .filter(({ entryType }) => entryType === 'mark' || entryType === 'measure')
        .map((entry) => ({
          name: entry.name,
          startTime: entry.startTime,
          duration: entry.duration,
          detail: entry instanceof PerformanceMark ? Number(entry.detail) : 0,
        }));
      performance.clearMarks();
      performance.clearMeasures();
      return noted;
    });
    return timeline(entries, 'timeline');
  };
  return { page, session, takeTimeline, close: () => context.close() };
}
