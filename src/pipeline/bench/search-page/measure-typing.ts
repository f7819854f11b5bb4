import { setTimeout } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { percentile } from '#pipeline/bench/search/score-ranks.ts';
import type { Random } from '#pipeline/bench/search/seeded-random.ts';
import { blockedTimes, keystrokeTimes, type KeystrokeTime } from './keystroke-times.ts';
import { readWork, workBetween, workOfEach, type MainThreadWork } from './main-thread-work.ts';
import { openReader } from './open-reader.ts';
import { typeKeys } from './type-keys.ts';

/** Milliseconds. */
export interface TypingMeasure {
  readonly keystrokes: number;
  /** Keystrokes that a later one overtook: their time runs to the answer of that one. */
  readonly overtaken: number;
  /** Keystrokes that were not answered within a minute. */
  readonly unanswered: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** The first keystroke of all, which waits for the engine. */
  readonly first: number | null;
  /** What the page's main thread works for each keystroke, by its own processor time. */
  readonly work: MainThreadWork;
  /** By how much tasks were longer than 50 ms, together, while the page was opened. */
  readonly opening: number;
  /** Tasks of the main thread over 50 ms, while one typed. */
  readonly blocked: { readonly count: number; readonly max: number };
}

/** A phone's processor beside this one. */
export const SLOWDOWN = 4;

/** After the answer the parts of the query follow; a reader has let go of the keys by then. */
const REST = 800;

const PATIENCE = 60_000;

/** Beyond this a task of the main thread holds the reader up (Long Tasks API). */
const LONG = 50;

/** Types queries letter by letter into the search field of a page, one after the other. */
export async function measureTyping(
  browser: Browser,
  address: string,
  queries: readonly string[],
  random: Random,
): Promise<TypingMeasure> {
  const { page, session, takeTimeline, close } = await openReader(browser, address, SLOWDOWN);
  const field = page.locator('input[name=q]');
  const times: KeystrokeTime[] = [];
  const blocked: number[] = [];
  await setTimeout(REST);
  const opening = blockedTimes(await takeTimeline());
  await field.focus();
  const works: MainThreadWork[] = [];
  for (const query of queries) {
    await takeTimeline();
    const before = await readWork(session);
    await typeKeys(session, query, random);
    let timeline = [...(await takeTimeline())];
    const until = performance.now() + PATIENCE;
    do {
      await setTimeout(REST);
      timeline = timeline.concat(await takeTimeline());
    } while (
      keystrokeTimes(timeline).some(({ ms }) => ms === null) &&
      performance.now() < until
    );
    times.push(...keystrokeTimes(timeline));
    blocked.push(...blockedTimes(timeline));
    works.push(workBetween(before, await readWork(session)));
    await field.fill('');
    await setTimeout(REST);
  }
  await close();
  const answered = times.flatMap(({ ms }) => ms ?? []);
  return {
    keystrokes: times.length,
    overtaken: times.filter(({ overtaken }) => overtaken).length,
    unanswered: times.length - answered.length,
    p50: percentile(answered, 0.5),
    p95: percentile(answered, 0.95),
    max: Math.max(...answered),
    first: times[0]?.ms ?? null,
    work: workOfEach(works, times.length),
    opening: opening.reduce((sum, ms) => sum + ms - LONG, 0),
    blocked: { count: blocked.length, max: Math.max(0, ...blocked) },
  };
}
