import type { QueryRange } from '#domain/query.ts';

/** What was not read as the signs in it ask, and what became of it. */
const SENTENCES = {
  unfinished: 'is not finished and was left out',
  'unclosed-quote': 'is never closed; what follows was read as words',
  'unclosed-parenthesis': 'is never closed; what follows was read as a group',
  'stray-parenthesis': 'closes nothing and was left out',
  empty: 'has nothing in it and was left out',
  signs: 'has neither letter nor digit and was left out',
  'sign-inside': 'has a quote or star inside; it was read as a word',
  'or-alone': 'has nothing on one side; it was read as a word',
  operator: 'was read as a word; write -word to exclude one',
  'unknown-field': 'begins with no known field; it was read as words',
  'unknown-value': 'has no known value; it was read as words',
  'unknown-date': 'has no date such as 2025-03-14, 2025-03 or 2025; it was read as words',
  'too-deep': 'is nested too deep and was left out',
  'too-long': 'is too much for a query and was left out',
} as const;

export type NoteRule = keyof typeof SENTENCES;

/** Something in the text of a query that was taken literally or left out. */
export interface QueryNote extends QueryRange {
  readonly rule: NoteRule;
}

/** Quoted text longer than this is cut in the middle of a sentence. */
const MOST_QUOTED = 40;

/** The note as a sentence for the reader of `text`, the query it is about. */
export function explainNote({ rule, start, end }: QueryNote, text: string): string {
  const cut = end - start > MOST_QUOTED;
  const quoted = text.slice(start, cut ? start + MOST_QUOTED : end);
  return `${quoted}${cut ? '…' : ''} ${SENTENCES[rule]}.`;
}
