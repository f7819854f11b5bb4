import type { DigestLine } from './digest-line.ts';
import { isAuthors } from './find-lone-names.ts';
import { isInside, type Break } from './line-breaks.ts';
import type { Habits, LoneNames, Part } from './step-costs.ts';

/** What four in five of the papers do, if there are enough to tell. */
function habitOf(blank: number, adjacent: number): boolean | null {
  const all = blank + adjacent;
  if (all < 3 || Math.max(blank, adjacent) < all * 0.8) return null;
  return blank > adjacent;
}

/** How many titles there are, and what stands under them. */
interface Named {
  titles: number;
  lists: number;
  /** Of one name, the first of as many as there may be, and the others. */
  lone: number;
  further: number;
  /** Titles that end in what looks like a name, where a line may have been wrapped. */
  open: number;
}

function countNamed(
  lines: readonly DigestLine[],
  breaks: readonly Break[],
  parts: readonly Part[],
): Named {
  const named: Named = { titles: 0, lists: 0, lone: 0, further: 0, open: 0 };
  let hasNames = false;
  for (const [at, line] of lines.entries()) {
    const part = parts[at];
    if (part === 'title') {
      named.titles += 1;
      hasNames = false;
    } else if (part === 'title-continued') {
      const isEnd = parts[at + 1] !== 'title-continued' && parts[at + 1] !== 'inner-metadata';
      if (line.isName && isEnd && isInside(breaks[at])) named.open += 1;
    } else if (part === 'inner-metadata' && line.isName) {
      if (hasNames) named.further += 1;
      else named.lone += 1;
      hasNames = true;
    } else if (part === 'inner-metadata' && isAuthors(line)) {
      if (!hasNames) named.lists += 1;
      hasNames = true;
    }
  }
  return named;
}

/**
 * Whether papers have a line of names under their titles, if enough are there to tell: of those
 * with abstracts one in four, in a list of titles alone, which has little else, one in two.
 */
function namesHabit({ titles, lists }: Named, hasAbstracts: boolean): boolean | null {
  if (titles < 3 || lists === 0) return null;
  return lists > titles / (hasAbstracts ? 4 : 2);
}

/** So many of the titles that have names under them say that what looks like one is one. */
const ALL = 0.9;
/** So many names a line have papers that have more than one so. */
const FURTHER = 0.2;

function loneNamesHabit(
  { titles, lists, lone, further, open }: Named,
  hasLists: boolean | null,
): LoneNames {
  const named = lists + lone;
  const areAll = named > 1 && named >= (titles - open) * ALL;
  if (areAll && named > 2) return further < lone * FURTHER ? 'one' : 'all';
  return (areAll && lists > 0) || (hasLists === true && lists > 1) ? 'most' : 'none';
}

/** So many of the blank lines stand between papers, where they part nothing else. */
const MOST = 0.9;

/** Whether the blank lines, if there are enough to tell, stand before titles. */
function partPapers(breaks: readonly Break[], parts: readonly Part[]): boolean {
  const under = parts.filter((part, at) => {
    return breaks[at] === 'blank' && (part === 'title' || part.startsWith('abstract'));
  });
  const titles = under.filter((part) => part === 'title').length;
  return titles > 3 && titles >= under.length * MOST;
}

/** What the writer of a file does, by the parts that its lines seem to have. */
export function findHabits(
  lines: readonly DigestLine[],
  breaks: readonly Break[],
  parts: readonly Part[],
): Habits {
  const count = (to: Part, blank: boolean): number =>
    parts.filter(
      (part, at) =>
        part === to &&
        (breaks[at] === 'blank') === blank &&
        (to === 'abstract' || parts[at - 1]?.startsWith('title') === false),
    ).length;
  const named = countNamed(lines, breaks, parts);
  const names = namesHabit(named, parts.includes('abstract'));
  return {
    beforeAbstract: habitOf(count('abstract', true), count('abstract', false)),
    beforeTitle: habitOf(count('title', true), count('title', false)),
    betweenPapers: partPapers(breaks, parts),
    names,
    loneNames: loneNamesHabit(named, names),
  };
}
