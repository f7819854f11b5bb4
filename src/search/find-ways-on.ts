import { JOINED_MARK } from './analyse-text.ts';
import { answerQuery } from './answer-query.ts';
import { askQuery } from './ask-query.ts';
import { isLabel } from './label-term.ts';
import { withoutClauses } from './query/query-clauses.ts';
import type { WantedTerm } from './plan-query.ts';
import type { ClauseCount, ClauseReport, WayOn } from './query-answer.ts';
import { nearestSpelling, wordReader, type WordReader } from './read-word.ts';
import { isReadPhrase } from './reading.ts';
import { respellNames } from './respell-names.ts';
import type { SearchSource } from './search-source.ts';
import { readCount } from './term-lists.ts';
import { findTerm } from './vocabulary.ts';
import { formsOf } from './word-forms.ts';

/** A pasted text is not taken apart word by word. */
const MOST_DROPS = 16;

/** Papers that a list or a word may have for another spelling to be offered, and how many times as many that has. */
const FEW = 2;
const LIKELIER = 8;

/** Of shorter words most are a letter from another. */
const SHORTEST_SLIP = 4;

/** A way that has not been tried yet. */
type Choice<Way = WayOn> = Way extends WayOn ? Omit<Way, 'hits'> : never;

function hitsOf(source: SearchSource, { query }: Choice): number {
  return answerQuery(source, query, 0).total;
}

function dropChoice(query: string, dropped: readonly ClauseCount[]): Choice {
  return {
    kind: 'drop',
    labels: dropped.map(({ label }) => label),
    query: withoutClauses(query, dropped),
  };
}

function dropChoices(query: string, clauses: readonly ClauseCount[]): readonly Choice[] {
  const nowhere = clauses.filter(({ outcome }) => outcome === 'nowhere');
  const choices = nowhere.length > 1 ? [nowhere] : clauses.map((clause) => [clause]);
  return choices
    .filter((dropped) => dropped.length < clauses.length)
    .map((dropped) => dropChoice(query, dropped));
}

/** Where no clause alone is to blame: those that find nothing with what stands before them and is left in. */
function dropSeveral(
  source: SearchSource,
  query: string,
  clauses: readonly ClauseCount[],
): readonly Choice[] {
  let dropped = clauses;
  for (const clause of clauses) {
    const fewer = dropped.filter((other) => other !== clause);
    if (hitsOf(source, dropChoice(query, fewer)) > 0) dropped = fewer;
  }
  return dropped.length < clauses.length ? [dropChoice(query, dropped)] : [];
}

/** The nearest words that the index has; `null` where there is nothing to change. */
function respelled(reader: WordReader, term: WantedTerm): string | null {
  const words = term.kind === 'phrase' ? term.words : [term.folded];
  const spelt = words.map((word) =>
    findTerm(reader.index, reader.terms, word) < 0 ? nearestSpelling(reader, word) : word,
  );
  const text = spelt.join(' ');
  return spelt.includes(null) || text === words.join(' ') ? null : text;
}

/** `put` in the place of a part of the query. */
function respellChoice(
  query: string,
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  spelling: string,
  put: string,
): Choice {
  const respelt = query.slice(0, start) + put + query.slice(end);
  return { kind: 'respell', word: text, spelling, query: respelt };
}

/** Words in quotes and before a star are never read as others; here they are, for the reader to see. */
function respellChoices(source: SearchSource, query: string): readonly Choice[] {
  const { read, space } = askQuery(source, query);
  const reader = wordReader(source, space.lists, false);
  return [...read.terms].flatMap(([term, { mark }]): readonly Choice[] => {
    const literal = term.kind === 'phrase' || /^(?:exact|beginning)$/.test(term.reading);
    const spelling = literal && mark.outcome === 'nowhere' ? respelled(reader, term) : null;
    if (spelling === null) return [];
    const starred = term.kind === 'word' && term.reading === 'beginning';
    const put = starred ? spelling : `"${spelling}"`;
    return [respellChoice(query, term, spelling, put)];
  });
}

function nameChoices(source: SearchSource, query: string): readonly Choice[] {
  return respellNames(source, askQuery(source, query).parsed.query).map(
    ({ value, spelling }) => {
      const put = /^[\p{L}\p{N}-]+$/u.test(spelling) ? spelling : `"${spelling}"`;
      return respellChoice(query, value, spelling, put);
    },
  );
}

/** Those that find something, most hits first. */
function triedWays(source: SearchSource, choices: readonly Choice[]): readonly WayOn[] {
  return choices
    .map((choice) => ({ ...choice, hits: hitsOf(source, choice) }))
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.hits - a.hits);
}

/** The most frequent word a letter away from one that hardly any paper has; `null` without any. */
function frequentNeighbour(
  { index, findTypos }: SearchSource,
  { lists }: WordReader,
  word: string,
): string | null {
  const own = new Set([word, ...formsOf(word)]);
  let best = { spelling: '', count: 0 };
  for (const { term, word: found } of findTypos(index, word, 1, false)) {
    const spelling = found.replace(JOINED_MARK, '');
    const count = readCount(index, lists, term);
    if (count > best.count && !own.has(spelling) && !isLabel(found)) best = { spelling, count };
  }
  return best.count === 0 ? null : best.spelling;
}

/**
 * Other spellings for a query that finds `total` papers, hardly any, the best first. A slip may be
 * a word by itself: in a small digest `mergin` stands in an address, and one means merging.
 */
export function findLikelier(
  source: SearchSource,
  query: string,
  total: number,
): readonly WayOn[] {
  if (total > FEW) return [];
  const { read, space } = askQuery(source, query);
  const reader = wordReader(source, space.lists, false);
  const choices = [...read.terms].flatMap(([term, answer]): readonly Choice[] => {
    // In a large archive it was read as a slip already: it is widened.
    const isPlain = term.kind === 'word' && /^(?:usual|unfinished)$/.test(term.reading);
    if (!isPlain || isReadPhrase(answer) || answer.mark.outcome !== 'found') return [];
    if (answer.count > FEW || term.folded.length < SHORTEST_SLIP) return [];
    const spelling = frequentNeighbour(source, reader, term.folded);
    return spelling === null ? [] : [respellChoice(query, term, spelling, spelling)];
  });
  return triedWays(source, choices).filter(({ hits }) => hits >= LIKELIER * total);
}

/**
 * Ways on for a query that finds nothing, most hits first: what to leave out, each clause alone
 * or all those together that no paper has, or, where that is not enough, several; and how quoted
 * or starred words, or names of themes and digests, may be spelt. Each is tried: searching it
 * finds just so many papers. `counted`: what its clauses do.
 */
export function findWaysOn(
  source: SearchSource,
  query: string,
  counted: ClauseReport,
): readonly WayOn[] {
  // Where each alternative finds nothing, fewer of them find nothing either.
  const clauses = counted.joint === 'all' ? counted.clauses.slice(0, MOST_DROPS) : [];
  const choices = [
    ...dropChoices(query, clauses),
    ...respellChoices(source, query),
    ...nameChoices(source, query),
  ];
  const ways = triedWays(source, choices);
  return ways.length > 0 ? ways : triedWays(source, dropSeveral(source, query, clauses));
}
