import { BREAKS, type Break } from './line-breaks.ts';

/** The parts a line can play. "Inner" metadata stands between a title and its abstract. */
export const PARTS = [
  'title',
  'title-continued',
  'abstract',
  'abstract-continued',
  'orphan',
  'page',
  'metadata',
  'inner-metadata',
  'unknown',
] as const;

export type Part = (typeof PARTS)[number];

export const NEVER = Number.POSITIVE_INFINITY;
/** A title that has no abstract. */
const LONELY_TITLE = 6;
/** A paragraph more in an abstract. */
const EXTRA_PARAGRAPH = 5;
/** An abstract that has no title. */
export const ORPHAN = 9;

function titleAfterText(between: Break): number {
  switch (between) {
    case 'blank':
      return 0;
    case 'early':
      return 0.25;
    case 'complete':
      return 0.5;
    case 'forced-complete':
      return 1.5;
    case 'open':
      return 2;
    case 'forced':
    case 'flowing':
    case 'soft':
      return 4;
  }
}

function moreTitle(between: Break): number {
  switch (between) {
    case 'blank':
      return NEVER;
    case 'forced':
    case 'forced-complete':
      return 0.5;
    case 'flowing':
      return 3;
    case 'early':
    case 'complete':
    case 'open':
    case 'soft':
      return 6.5;
  }
}

function moreText(between: Break): number {
  switch (between) {
    case 'forced':
    case 'forced-complete':
      return 0;
    case 'soft':
      return 0.1;
    case 'flowing':
      return 0.5;
    case 'open':
      return 2;
    case 'early':
    case 'complete':
      return 4;
    case 'blank':
      return EXTRA_PARAGRAPH;
  }
}

/** What it costs that `to` follows `from`, by the break between them; `NEVER` where it cannot. */
function stepCost(from: Part, to: Part, between: Break): number {
  const inTitle = from === 'title' || from === 'title-continued';
  const awaitsAbstract = inTitle || from === 'inner-metadata';
  const inText = from === 'abstract' || from === 'abstract-continued' || from === 'orphan';
  switch (to) {
    case 'title':
      if (awaitsAbstract) return LONELY_TITLE;
      return inText ? titleAfterText(between) : 0;
    case 'title-continued':
      return inTitle ? moreTitle(between) : NEVER;
    case 'abstract':
      if (!awaitsAbstract) return NEVER;
      return inTitle && (between === 'forced' || between === 'soft') ? 2 : 0;
    case 'abstract-continued':
      return inText ? moreText(between) : NEVER;
    case 'orphan':
      return awaitsAbstract || inText ? NEVER : 0;
    case 'inner-metadata':
      return awaitsAbstract ? 0 : NEVER;
    case 'page':
    case 'metadata':
    case 'unknown':
      if (awaitsAbstract) return LONELY_TITLE;
      return inText && (between === 'forced' || between === 'flowing') ? 4 : 0;
  }
}

/**
 * Whether a line that is one name is an author: nowhere; where no title can have been wrapped, as
 * most titles have names under them; everywhere, as all have; so that each has but one.
 */
export type LoneNames = 'none' | 'most' | 'all' | 'one';

/** Where the writer of a file leaves a blank line, and what else; `null` where that is not known. */
export interface Habits {
  readonly beforeAbstract: boolean | null;
  readonly beforeTitle: boolean | null;
  /** Whether a blank line stands between papers alone. */
  readonly betweenPapers: boolean;
  /** Whether a line of names stands under a title. */
  readonly names: boolean | null;
  readonly loneNames: LoneNames | null;
}

export const UNKNOWN_HABITS: Habits = {
  beforeAbstract: null,
  beforeTitle: null,
  betweenPapers: false,
  names: null,
  loneNames: null,
};
const AGAINST_HABIT = 6;

/** The steps that are possible over one break, as arrays of one length, for speed. */
export interface Steps {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly cost: Float64Array;
}

/** Less than a title without abstract: few abstracts have a second paragraph all the same. */
const SECOND_PARAGRAPH = 2.5;

/** By habits, of which there are 18: a mailbox has thousands of texts. */
const TABLES = new Map<string, ReadonlyMap<Break, Steps>>();

/** The habits that a step depends on. */
type StepHabits = Pick<Habits, 'beforeAbstract' | 'beforeTitle' | 'betweenPapers'>;

function habitCost(habits: StepHabits, from: Part, to: Part, between: Break): number {
  const isBlank = between === 'blank';
  if (to === 'abstract-continued' && isBlank) {
    return habits.betweenPapers ? SECOND_PARAGRAPH : 0;
  }
  // Right under a title is another line of it, where titles have a blank line before them.
  const isUnder = from.startsWith('abstract') || (from.startsWith('title') && !isBlank);
  const ofTitle = to === 'title' && isUnder ? habits.beforeTitle : null;
  const habit = to === 'abstract' ? habits.beforeAbstract : ofTitle;
  if (habit === null || habit === isBlank) return 0;
  return isBlank ? 1 : AGAINST_HABIT;
}

/** All steps that a file of these habits can take, by the break they are taken over. */
export function tabulateSteps({
  beforeAbstract,
  beforeTitle,
  betweenPapers,
}: Habits): ReadonlyMap<Break, Steps> {
  const key = [beforeAbstract, beforeTitle, betweenPapers].join(' ');
  const known = TABLES.get(key);
  if (known !== undefined) return known;
  const steps = tabulate({ beforeAbstract, beforeTitle, betweenPapers });
  TABLES.set(key, steps);
  return steps;
}

function tabulate(habits: StepHabits): ReadonlyMap<Break, Steps> {
  return new Map(
    BREAKS.map((between) => {
      const steps = PARTS.flatMap((from, fromIndex) =>
        PARTS.map((to, toIndex) => ({
          fromIndex,
          toIndex,
          cost: stepCost(from, to, between) + habitCost(habits, from, to, between),
        })),
      ).filter(({ cost }) => cost !== NEVER);
      return [
        between,
        {
          from: Uint8Array.from(steps, ({ fromIndex }) => fromIndex),
          to: Uint8Array.from(steps, ({ toIndex }) => toIndex),
          cost: Float64Array.from(steps, ({ cost }) => cost),
        },
      ];
    }),
  );
}
