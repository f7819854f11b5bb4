import type { PlainDate } from '#domain/plain-date.ts';
import type { QueryFlag } from '#domain/query.ts';
import { NO_THEME } from '#domain/theme.ts';
import { compileCondition, type Condition, type FactTest } from './condition.ts';
import { foldName } from './fold-name.ts';

/** A digest by all the names that people know it by. */
export interface DigestFacts {
  readonly id: string;
  readonly label: string | null;
  /** As the page calls it, such as "14 March 2025". */
  readonly name: string;
  readonly date: PlainDate | null;
}

/** What is known of a paper beside its text. */
export interface PaperFacts {
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  readonly digests: readonly DigestFacts[];
  readonly hasCode: boolean;
  readonly saved: boolean;
  readonly read: boolean;
  /** The paper's day, or its digest's; `null` meets neither `after:` nor `before:`. */
  readonly date: PlainDate | null;
}

export const NO_FACTS: PaperFacts = {
  themes: [],
  digests: [],
  hasCode: false,
  saved: false,
  read: false,
  date: null,
};

/** All names by which themes or digests may be asked for. */
export function namesOf(
  field: 'theme' | 'digest',
  { themes, digests }: Pick<PaperFacts, 'themes' | 'digests'>,
): readonly string[] {
  return field === 'theme'
    ? themes.flatMap(({ id, name }) => [id, name])
    : digests.flatMap(({ id, label, name }) => [id, ...(label === null ? [] : [label]), name]);
}

/** Folding costs a microsecond; an archive names few themes and digests, but its papers often. */
function nameTest(name: string, prefix: boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = foldName(text);
    const fits = prefix ? folded.startsWith(name) : folded === name;
    known.set(text, fits);
    return fits;
  };
}

/** `digest:2025` and `digest:2025-03` name every digest of the year or the month. */
function isPeriod(name: string, date: string): boolean {
  const folded = date.replaceAll('-', ' ');
  return folded === name || (/^\d{4}(?: \d\d)?$/.test(name) && folded.startsWith(`${name} `));
}

function flagTest(flag: QueryFlag): (facts: PaperFacts) => boolean {
  switch (flag) {
    case 'has:code':
      return ({ hasCode }) => hasCode;
    case 'is:saved':
      return ({ saved }) => saved;
    case 'is:unread':
      return ({ read }) => !read;
  }
}

/** The test of one filter, to be kept for all papers of a search. */
export function factTest(test: FactTest): (facts: PaperFacts) => boolean {
  switch (test.kind) {
    case 'flag':
      return flagTest(test.flag);
    case 'date': {
      // Text order is time order, and a month sorts just before its own first day: `after:` has
      // the first day of what it names in it and `before:` ends with the day before that.
      const { side, date: edge } = test;
      return ({ date }) => date !== null && (side === 'after' ? date >= edge : date < edge);
    }
    case 'theme': {
      const fits = nameTest(test.name, test.prefix);
      const none = test.name === foldName(NO_THEME);
      return ({ themes }) =>
        themes.length === 0 ? none : themes.some(({ id, name }) => fits(id) || fits(name));
    }
    case 'digest': {
      const fits = nameTest(test.name, test.prefix);
      return ({ digests }) =>
        digests.some(
          ({ id, label, name, date }) =>
            fits(id) ||
            fits(name) ||
            (label !== null && fits(label)) ||
            (date !== null && (fits(date) || isPeriod(test.name, date))),
        );
    }
  }
}

/** Whether the facts of a paper meet all filters of a plan: make it once, ask it of each paper. */
export function matchFacts(
  filters: readonly Condition<FactTest>[],
): (facts: PaperFacts) => boolean {
  return compileCondition({ kind: 'all', of: filters }, factTest);
}
