import type { DigestLine } from './digest-line.ts';
import { findHabits } from './find-habits.ts';
import { isAuthors } from './find-lone-names.ts';
import { isInside, readBreaks, type Break } from './line-breaks.ts';
import {
  abstractCost,
  MARKED_INSIDE,
  measureLines,
  type LineFeatures,
} from './line-features.ts';
import {
  NEVER,
  ORPHAN,
  PARTS,
  tabulateSteps,
  UNKNOWN_HABITS,
  type Habits,
  type Part,
} from './step-costs.ts';

interface Layout {
  readonly lines: readonly DigestLine[];
  readonly features: readonly LineFeatures[];
  /** What stands before each line. */
  readonly breaks: readonly Break[];
}

/** How far a break makes one doubt that a line goes on with the abstract above. */
function doubt(between: Break): number {
  if (isInside(between)) return 0;
  return between === 'flowing' ? 0.4 : 0.75;
}

/** Whether a line of names clings to the title above it, which is not wrapped there. */
function clings(breaks: readonly Break[], at: number): boolean {
  const isApart = breaks[at] === 'early' || breaks[at] === 'open' || breaks[at] === 'complete';
  return isApart && breaks[at + 1] === 'blank';
}

/** Less than as the rest of a title that was wrapped. */
const NAMES = 0.25;
/** More than a title behind a full line. */
const HEADLINE = 5;
/** Less than as a fact behind an abstract that goes on. */
const FACT_IN_ABSTRACT = 3;
/** More than titles without abstracts: a long list of names is none, nor is an address. */
const FACT_AS_ABSTRACT = 12;
/** More than a title without an abstract: "Passing Tests, Wrong Patches" is the next one. */
const NAMES_AGAINST_HABIT = 7;

/** More than two titles without abstracts: a card does not begin between a title and its abstract. */
const CARD_IN_PAPER = 12.5;

/** A name alone, before it is known whether papers have one; and each that stands under it. */
const LONE_NAME = 3;
const FURTHER_NAME = 0.25;
/** More than as the rest of a title that was wrapped. */
const NAME_IN_TITLE = 4;

/** More than another line of a title: no abstract begins so, but a title may go on so. */
const LATE = 2;

/** Whether a line within a paragraph is rather the rest of a title than the first of an abstract. */
function goesOnWithTitle(line: DigestLine, features: LineFeatures): boolean {
  return features.isHeadline || /^\p{Ll}+[\s,-]/u.test(line.text);
}

/** What line `at`, which is one name, costs as such. */
function loneNameCost({ lines, breaks }: Layout, at: number, { loneNames }: Habits): number {
  const isFurther = lines[at - 1]?.isName === true;
  switch (loneNames) {
    case null:
      return isFurther ? FURTHER_NAME : LONE_NAME;
    case 'none':
      return NEVER;
    case 'most':
      return !isFurther && isInside(breaks[at]) ? NAME_IN_TITLE : NAMES;
    case 'all':
      return NAMES;
    case 'one':
      return lines[at + 1]?.isName === true ? NAME_IN_TITLE : NAMES;
  }
}

/** What a line costs in each part by its own words, and by the paragraph that begins with it. */
function ownCosts(
  line: DigestLine,
  features: LineFeatures,
  asAbstract: number,
  between: Break,
  asNames: number,
): readonly number[] {
  const { kind } = line;
  // A word alone; right under a title it is rather the last of that.
  const isOneWord = features.length < 30 && !line.text.includes(' ') && between === 'blank';
  const unknown = features.length > 150 ? 9 : isOneWord ? 5 : 8;
  const isPage = kind.kind === 'page' || kind.kind === 'rule' || kind.kind === 'date';
  const page = isPage ? (kind.kind === 'page' && !kind.words.certain ? 0.5 : 0) : NEVER;
  // After a full stop at the end of a full line a sentence begins, or a title.
  const isHeadline = features.isHeadline && between === 'forced-complete';
  const isData = kind.kind === 'metadata' && !isAuthors(line);
  const isFact = isData && isInside(between);
  const late = isInside(between) && goesOnWithTitle(line, features) ? LATE : 0;
  const against = isHeadline ? HEADLINE : isFact ? FACT_IN_ABSTRACT : 0;
  const isSender = isData && kind.metadata.kind === 'sender';
  const fact = isSender
    ? CARD_IN_PAPER
    : isData
      ? 0.5
      : isAuthors(line) || line.isName
        ? asNames
        : NEVER;
  // A title may be wrapped before its last word, "Models".
  const inner = isPage ? page + (isInside(between) ? 4 : 1) : fact;
  return [
    features.title,
    features.titleContinued,
    late + asAbstract + (kind.kind === 'metadata' ? FACT_AS_ABSTRACT : 0),
    Math.min(6, asAbstract) * doubt(between) + against + (line.marked ? MARKED_INSIDE : 0),
    ORPHAN + asAbstract,
    page,
    isData ? 0.5 : NEVER,
    inner,
    unknown,
  ];
}

/** The cost of each line as (the beginning of) an abstract, by the paragraph that it opens. */
function abstractCosts({ lines, features, breaks }: Layout): readonly number[] {
  const costs: number[] = Array.from(lines, () => 0);
  let length = 0;
  let complete = false;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = features[at];
    if (line === undefined) continue;
    // Names or an address under a line make no paragraph of it.
    const next = lines[at + 1];
    const isMore = next?.kind.kind === 'prose' && !next.marked;
    const continues = isMore && isInside(breaks[at + 1]);
    length = line.length + (continues ? length : 0);
    complete = continues ? complete : line.complete;
    const mark = lines[at]?.marked === true ? MARKED_INSIDE : 0;
    costs[at] = abstractCost(line, length, complete) + mark;
  }
  return costs;
}

/** The cheapest way to give every line a part (Viterbi), and what it costs. Linear in lines. */
function labelLayout(
  layout: Layout,
  habits: Habits,
): { readonly parts: readonly Part[]; readonly cost: number } {
  const { lines, features, breaks } = layout;
  const asAbstract = abstractCosts(layout);
  const allSteps = tabulateSteps(habits);
  const count = PARTS.length;
  const cameFrom = new Uint8Array((lines.length + 1) * count);
  // Before the first line stands a piece of page, and so after the last: nothing is open.
  const page = PARTS.indexOf('page');
  let costs = new Float64Array(count).fill(NEVER);
  let next = new Float64Array(count);
  costs[page] = 0;
  const step = (at: number, between: Break): void => {
    next.fill(NEVER);
    const steps = allSteps.get(between);
    if (steps === undefined) return;
    for (let index = 0; index < steps.to.length; index += 1) {
      const from = steps.from[index] ?? 0;
      const to = steps.to[index] ?? 0;
      const cost = (costs[from] ?? NEVER) + (steps.cost[index] ?? NEVER);
      if (cost < (next[to] ?? NEVER)) {
        next[to] = cost;
        cameFrom[at * count + to] = from;
      }
    }
    [costs, next] = [next, costs];
  };
  for (const [at, line] of lines.entries()) {
    const measured = features[at];
    if (measured === undefined) break;
    const between = breaks[at] ?? 'blank';
    step(at, between);
    const isOdd = habits.names === false && !clings(breaks, at);
    const asList = isOdd ? NAMES_AGAINST_HABIT : NAMES;
    const asNames = line.isName ? loneNameCost(layout, at, habits) : asList;
    const own = ownCosts(line, measured, asAbstract[at] ?? 0, between, asNames);
    for (let part = 0; part < count; part += 1) {
      costs[part] = (costs[part] ?? NEVER) + (own[part] ?? NEVER);
    }
  }
  step(lines.length, 'blank');
  const parts: Part[] = [];
  let part = cameFrom[lines.length * count + page] ?? 0;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    parts.push(PARTS[part] ?? 'unknown');
    part = cameFrom[at * count + part] ?? 0;
  }
  return { parts: parts.toReversed(), cost: costs[page] ?? NEVER };
}

/**
 * Gives every line its part. Nothing in a plain text says what is a title and what an abstract;
 * their order does (each title is followed by its abstract), together with length, sentence
 * ends and blank lines, none of which can be relied upon alone. So each reading of the whole
 * text has a cost, and the cheapest is taken. The breaks between adjacent lines can be read in
 * several ways, and again the cheapest wins; so that a paper laid out against the habit of its
 * file is not mistaken, each way is tried first without knowing the habit, then with it.
 */
export function labelLines(lines: readonly DigestLine[]): readonly Part[] {
  const features = measureLines(lines);
  const hasNames = lines.some(({ isName }) => isName);
  const readings = readBreaks(
    lines,
    features.map((feature) => feature.endsSentence),
  ).map((breaks) => {
    const layout = { lines, features, breaks };
    const first = labelLayout(layout, UNKNOWN_HABITS);
    const habits = findHabits(lines, breaks, first.parts);
    const isKnown = habits.beforeAbstract !== null || habits.beforeTitle !== null;
    const isLaidOut = isKnown && breaks.some((between) => between !== 'blank');
    const isTold = isLaidOut || hasNames || habits.names === false;
    return isTold ? labelLayout(layout, habits) : first;
  });
  const best = readings.reduce((one, other) => (other.cost < one.cost ? other : one));
  return best.parts;
}
