import type { CDPSession } from '@playwright/test';

/**
 * Milliseconds of processor time of a page's main thread, slowed down as it is: a machine that
 * does much else at the time lengthens them less than time by the clock.
 */
export interface MainThreadWork {
  readonly all: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** Work since the page began; `session` has Performance enabled by thread ticks. */
export async function readWork(session: CDPSession): Promise<MainThreadWork> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (wanted: string) =>
    1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  return {
    all: ms('TaskDuration'),
    script: ms('ScriptDuration'),
    style: ms('RecalcStyleDuration'),
    layout: ms('LayoutDuration'),
  };
}

export function workBetween(before: MainThreadWork, after: MainThreadWork): MainThreadWork {
  return {
    all: after.all - before.all,
    script: after.script - before.script,
    style: after.style - before.style,
    layout: after.layout - before.layout,
  };
}

/** All of the work, for each of so many keystrokes. */
export function workOfEach(
  works: readonly MainThreadWork[],
  keystrokes: number,
): MainThreadWork {
  const each = (part: (work: MainThreadWork) => number) =>
    works.reduce((sum, work) => sum + part(work), 0) / keystrokes;
  return {
    all: each(({ all }) => all),
    script: each(({ script }) => script),
    style: each(({ style }) => style),
    layout: each(({ layout }) => layout),
  };
}
