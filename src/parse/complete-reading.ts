import { digestId, type Digest, type DigestId } from '#domain/digest.ts';
import type { Problem } from '#domain/problem.ts';
import { arxivIdOfDoi } from './arxiv-id.ts';
import { FORMAT_NAMES } from './choose-format.ts';
import type { SourceText } from './decode-bytes.ts';
import { dateDigest } from './digest-date.ts';
import { dropDuplicates } from './drop-duplicates.ts';
import type {
  DigestFormat,
  DraftDigest,
  DraftPaper,
  Reading,
} from './formats/digest-format.ts';
import { PaperNames } from './name-papers.ts';
import { addHash, paperIdOf, slugOf } from './paper-id.ts';
import type { ParsedFile, ParsedPaper } from './parsed-file.ts';
import { plainWords } from './plain-words.ts';
import { countLines } from './receipt.ts';
import { refuseMarkup } from './refuse-markup.ts';
import { setApartAfterword } from './set-apart-afterword.ts';
import { setApartNote } from './set-apart-note.ts';

/** The file's name without folders and extension. */
function stemOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** One id for each digest of a file: the file's, with the label behind it from the second on. */
function nameDigests(file: string, digests: readonly DraftDigest[]): readonly DigestId[] {
  const stem = stemOf(file);
  const taken = new Set<string>();
  return digests.map(({ label }, index) => {
    const wanted = index === 0 ? slugOf(stem) : slugOf(`${stem}-${label ?? String(index + 1)}`);
    const id = taken.has(wanted) ? addHash(wanted, `${stem} ${String(index + 1)}`) : wanted;
    taken.add(id);
    return digestId(id);
  });
}

/** One digest for each day of a file: what was pasted twice has its header twice. */
function uniteDigests(digests: readonly DraftDigest[]): readonly DraftDigest[] {
  const united = new Map<string, DraftDigest>();
  for (const [index, digest] of digests.entries()) {
    const { label, query, captured, papers } = digest;
    const key = label === null ? String(index) : JSON.stringify([label, query]);
    const known = united.get(key);
    united.set(
      key,
      known === undefined
        ? digest
        : {
            ...known,
            captured: known.captured ?? captured,
            papers: [...known.papers, ...papers],
          },
    );
  }
  return [...united.values()];
}

/** A paper with the id of its title. Field by field: a spread takes as long as the rest of the naming. */
function identify(paper: DraftPaper, words: string | null): ParsedPaper {
  return {
    id: paperIdOf(paper.title, words),
    abstract: paper.abstract,
    authors: paper.authors,
    arxivId: paper.arxivId ?? arxivIdOfDoi(paper.doi),
    doi: paper.doi,
    upvotes: paper.upvotes,
    published: paper.published,
    publishedLabel: paper.publishedLabel,
    addresses: paper.addresses,
    title: paper.title,
    lines: paper.lines,
  };
}

/** The problem that the digests of a file agree with the date in its name nowhere. */
function findDateProblem(file: string, digests: readonly DraftDigest[]): Problem | null {
  const dated = digests.map((digest) => dateDigest(digest, file));
  const contradiction = dated.find((each) => each.kind === 'contradiction');
  if (contradiction === undefined || dated.some((each) => each.kind === 'dated')) return null;
  const written = digests.map(({ label }) => label).join(', ');
  return {
    file,
    line: null,
    rule: 'date-contradiction',
    severity: 'warning',
    message: `The file's name says ${contradiction.fileDate ?? ''}, its text ${written}; the digest has no date until they agree.`,
  };
}

/** The error that a text has no papers, with what was found of a digest in it. */
function noPapers({ file, lines }: SourceText, heading: string | null): Problem {
  const line = lines.findLastIndex((each) => each.trim() !== '') + 1;
  const message =
    heading === null
      ? `No papers were found in ${file} (tried: ${FORMAT_NAMES}).`
      : `A header was found (${heading}), but no papers after line ${String(line)}.`;
  const rule = 'no-papers';
  return { file, line: line === 0 ? null : line, rule, severity: 'error', message };
}

/** What a format read in a text, as digests: duplicates out, dates and ids given, all lines counted. */
export function completeReading(
  source: SourceText,
  format: DigestFormat,
  read: Reading,
): ParsedFile {
  const { file, encoding } = source;
  const told = refuseMarkup(source, read);
  const reading = setApartAfterword(source, setApartNote(source, told));
  const roles = [...reading.roles];
  const names = new PaperNames(file);
  const problems: Problem[] = [...reading.problems];
  const found = uniteDigests(reading.digests.filter((digest) => digest.papers.length > 0));
  const drafts = found.length === 0 ? reading.digests.slice(0, 1) : found;
  const ids = nameDigests(file, drafts);
  const digests = drafts.map((draft, index): Digest<ParsedPaper> => {
    // Once for a title: half of what reading a list of titles takes is going through their letters.
    const words = draft.papers.map(({ title }) => plainWords(title, '-'));
    const papers = draft.papers.map((paper, at) => identify(paper, words[at] ?? null));
    const kept = dropDuplicates(papers, words, file, roles);
    for (const problem of kept.problems) problems.push(problem);
    const dated = dateDigest(draft, file);
    return {
      id: ids[index] ?? digestId(slugOf(stemOf(file))),
      file,
      label: draft.label,
      query: draft.query,
      date: dated.kind === 'dated' ? dated.date : null,
      papers: kept.papers.map((paper) => names.name(paper)),
    };
  });
  const dateProblem = findDateProblem(file, drafts);
  if (dateProblem !== null) problems.push(dateProblem);
  const papers = digests.reduce((sum, digest) => sum + digest.papers.length, 0);
  if (papers === 0 && !format.mayBeEmpty && told === read) {
    const heading = roles.includes('header') ? (drafts[0]?.label ?? 'no date') : null;
    problems.push(noPapers(source, heading));
  }
  return {
    digests,
    problems: [...problems, ...names.problems],
    receipt: countLines(file, encoding, roles, papers),
  };
}
