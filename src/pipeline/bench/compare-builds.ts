import type { TimedBuild } from './time-build.ts';

/** A build of so many papers; `asked` is `null` for the site's own data. */
export interface SizedBuild extends TimedBuild {
  readonly asked: number | null;
  /** Processor milliseconds of pipeline for each paper, what does not grow with them included. */
  readonly perPaper: number;
  /**
   * Processor milliseconds for each paper more than in the build before; `null` for the first. The same
   * at every size is what linear means.
   */
  readonly perFurtherPaper: number | null;
}

interface Target {
  readonly what: string;
  readonly limit: number;
  /** `null` when nothing of that size was built. */
  readonly measured: number | null;
}

export interface BuildComparison {
  readonly builds: readonly SizedBuild[];
  /** The dearest further paper by the cheapest one; `null` from fewer than three builds. */
  readonly steepest: number | null;
  readonly targets: readonly Target[];
}

/** The size of the targets of a large archive. */
const LARGE = 10_000;

function work(build: TimedBuild): number {
  return 1000 * build.processor.pipeline;
}

/** Sets builds side by side, the site's own first, then by size. */
export function compareBuilds(
  own: TimedBuild,
  sized: readonly { readonly asked: number; readonly costs: TimedBuild }[],
): BuildComparison {
  const perPaper = (costs: TimedBuild) => work(costs) / costs.papers;
  const rows = sized.map(({ asked, costs }, index): SizedBuild => {
    const before = sized[index - 1]?.costs;
    const perFurtherPaper =
      before === undefined
        ? null
        : (work(costs) - work(before)) / (costs.papers - before.papers);
    return { ...costs, asked, perPaper: perPaper(costs), perFurtherPaper };
  });
  const further = rows.flatMap(({ perFurtherPaper }) => perFurtherPaper ?? []);
  const steepest = further.length < 2 ? null : Math.max(...further) / Math.min(...further);
  const large = rows.find(({ asked }) => asked === LARGE);
  return {
    builds: [{ ...own, asked: null, perPaper: perPaper(own), perFurtherPaper: null }, ...rows],
    steepest,
    targets: [
      { what: 'this site, seconds of pipeline', limit: 1, measured: own.seconds.pipeline },
      {
        what: '10,000 papers, seconds of the whole command',
        limit: 20,
        measured: large?.command ?? null,
      },
      {
        what: '10,000 papers, GB of memory at its peak',
        limit: 1.5,
        measured: large === undefined ? null : large.peakBytes / 1e9,
      },
    ],
  };
}
