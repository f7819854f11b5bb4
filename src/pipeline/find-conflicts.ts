import type { Problem } from '#domain/problem.ts';
import { foldText } from '#parse/normalise-text.ts';
import type { ParsedPaper } from '#parse/parsed-file.ts';
import { shortenText } from '#parse/shorten-text.ts';
import type { PaperRecord } from './unite-papers.ts';

interface Fact {
  readonly name: string;
  /** As a person reads it; `null` where the record says nothing. */
  readonly read: (paper: ParsedPaper) => string | null;
  /** Whether two readings say different things. */
  readonly differ: (one: string, other: string) => boolean;
}

const isOther = (one: string, other: string): boolean => one !== other;

/** Family names: given names are spelled out here and initials there. */
function familyNames(authors: string): string {
  return authors
    .split(', ')
    .map((name) => foldText(name).split(' ').at(-1) ?? '')
    .toSorted()
    .join(' ');
}

const FACTS: readonly Fact[] = [
  {
    name: 'title',
    read: ({ title }) => title,
    differ: (one, other) => foldText(one) !== foldText(other),
  },
  {
    name: 'day of publication',
    read: ({ published }) => published,
    differ: isOther,
  },
  { name: 'DOI', read: ({ doi }) => doi, differ: isOther },
  {
    name: 'list of authors',
    read: ({ authors }) => (authors.length === 0 ? null : authors.join(', ')),
    differ: (one, other) => familyNames(one) !== familyNames(other),
  },
];

/** Facts in which a work's records contradict the oldest one that says them, each once. */
export function findConflicts(work: readonly PaperRecord[]): Problem[] {
  if (work.length === 1) return [];
  return FACTS.flatMap(({ name, read, differ }) => {
    const said = work.flatMap(({ digest, paper }) => {
      const value = read(paper);
      return value === null ? [] : [{ file: digest.file, line: paper.lines[0], value }];
    });
    const [first] = said;
    const other = said.find(({ value }) => first !== undefined && differ(first.value, value));
    if (first === undefined || other === undefined) return [];
    const [here, there] = [other.value, first.value].map((value) => shortenText(value, 80));
    const message = `One paper has two values for its ${name}: “${here ?? ''}” here, “${there ?? ''}” in ${first.file} at line ${String(first.line)}. Each digest keeps its own.`;
    return [
      { file: other.file, line: other.line, rule: 'conflict', severity: 'warning', message },
    ];
  });
}
