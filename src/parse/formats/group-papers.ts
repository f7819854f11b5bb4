import type { DigestLine } from './digest-line.ts';
import type { Part } from './step-costs.ts';
import type { Metadata } from './metadata-line.ts';

/** A paper as a run of lines. */
export interface PaperLines {
  readonly title: DigestLine[];
  /** The abstract's paragraphs, each a run of lines. */
  readonly paragraphs: DigestLine[][];
  /** What stands between title and abstract. */
  readonly inner: Metadata[];
  /** What its card says behind the abstract. */
  readonly outer: Metadata[];
  /** The figure right before the title, `null` for a "-"; `undefined` where there is none. */
  readonly numberBefore: number | null | undefined;
}

export interface DigestLines {
  readonly label: string | null;
  readonly papers: readonly PaperLines[];
}

function metadataOf(line: DigestLine | undefined): Metadata | null {
  return line?.kind.kind === 'metadata' ? line.kind.metadata : null;
}

/** Votes that are called so stand before every title, or behind every abstract. */
function isFigure(
  metadata: Metadata | null,
  votesBefore: boolean,
): metadata is Extract<Metadata, { kind: 'number' | 'upvotes' }> {
  return metadata?.kind === 'number' || (votesBefore && metadata?.kind === 'upvotes');
}

function isHeading(line: DigestLine | undefined): boolean {
  return line?.kind.kind === 'page' && line.kind.words.kind === 'header';
}

/**
 * Which dates begin a digest: those beside the page's heading, and a date alone unless there is
 * one for every other paper or more often, which is then the papers' own.
 */
export function findDigestDates(
  lines: readonly DigestLine[],
  parts: readonly Part[],
): ReadonlySet<DigestLine> {
  const dates: DigestLine[] = [];
  const headed: DigestLine[] = [];
  let papers = 0;
  let first: DigestLine | null = null;
  for (const [at, line] of lines.entries()) {
    if (parts[at] === 'title') papers += 1;
    if (line.kind.kind !== 'date' || parts[at] !== 'page') continue;
    dates.push(line);
    if (isHeading(lines[at - 1]) || isHeading(lines[at + 1])) headed.push(line);
    if (papers === 0) first ??= line;
  }
  const alone = dates.length - headed.length;
  if (alone < 3 || alone < papers / 2) return new Set(dates);
  return new Set(first === null ? headed : [first, ...headed]);
}

/**
 * Whether ids stand over the titles of their papers: the first id and the last one do so; or, where
 * one of the two does and one does not, more of them touch a title below than one above.
 */
function standBefore(lines: readonly DigestLine[], parts: readonly Part[]): boolean {
  let over = 0;
  let under = 0;
  const ids: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (metadataOf(line)?.kind !== 'arxiv') continue;
    ids.push(at);
    if (parts[at + 1] === 'title' && lines[at + 1]?.adjacent === true) over += 1;
    if (parts[at - 1]?.startsWith('title') === true && line.adjacent) under += 1;
  }
  const [first, last] = [ids[0] ?? -1, ids.at(-1) ?? -1];
  const isFirstOver = first < parts.indexOf('title');
  const isLastOver = last < parts.lastIndexOf('title');
  if (ids.length > 1 && isFirstOver === isLastOver) return isFirstOver;
  return over > under;
}

/** Groups labelled lines into papers, and papers into digests by the dates that begin one. */
export function groupPapers(
  lines: readonly DigestLine[],
  parts: readonly Part[],
  digestDates: ReadonlySet<DigestLine>,
): readonly DigestLines[] {
  const digests: { label: string | null; papers: PaperLines[] }[] = [
    { label: null, papers: [] },
  ];
  const firstVotes = lines.findIndex((line) => metadataOf(line)?.kind === 'upvotes');
  const idsBefore = standBefore(lines, parts);
  let idBefore: Metadata | null = null;
  const votesBefore = firstVotes !== -1 && !parts.slice(0, firstVotes).includes('title');
  for (const [at, line] of lines.entries()) {
    const part = parts[at];
    const digest = digests.at(-1);
    const paper = digest?.papers.at(-1);
    // The address to vote at may stand on a line of its own, between the votes and the title.
    const overTitle = metadataOf(lines[at - 1])?.kind === 'label' ? at - 2 : at - 1;
    const before = metadataOf(lines[overTitle]);
    const isId = metadataOf(line)?.kind === 'arxiv';
    if (isId && idsBefore && (part === 'metadata' || part === 'inner-metadata')) {
      idBefore = metadataOf(line);
      continue;
    }
    switch (part) {
      case 'title':
        digest?.papers.push({
          title: [line],
          paragraphs: [],
          inner: idBefore === null ? [] : [idBefore],
          outer: [],
          numberBefore:
            parts[overTitle] === 'metadata' && isFigure(before, votesBefore)
              ? before.value
              : undefined,
        });
        idBefore = null;
        break;
      case 'title-continued':
        paper?.title.push(line);
        break;
      case 'abstract':
        paper?.paragraphs.push([line]);
        break;
      case 'abstract-continued':
        if (line.adjacent) paper?.paragraphs.at(-1)?.push(line);
        else paper?.paragraphs.push([line]);
        break;
      case 'inner-metadata': {
        const names = { kind: 'authors', names: [line.text] } as const;
        const metadata = line.isName ? names : metadataOf(line);
        if (metadata !== null) paper?.inner.push(metadata);
        break;
      }
      case 'metadata': {
        const metadata = metadataOf(line);
        const isOfCard = metadata?.kind === 'published' && metadata.isOfCard;
        const isVotes = metadata?.kind === 'upvotes' && !votesBefore;
        const isOfPaper =
          isOfCard ||
          isVotes ||
          metadata?.kind === 'outside' ||
          metadata?.kind === 'doi' ||
          isId;
        if (metadata?.kind === 'signature') {
          paper?.outer.push({ kind: 'authors', names: metadata.names });
        } else if (metadata !== null && isOfPaper) paper?.outer.push(metadata);
        break;
      }
      case 'page':
        if (line.kind.kind !== 'date' || !digestDates.has(line) || digest === undefined) break;
        if (digest.papers.length === 0 && digest.label === null) {
          digest.label = line.kind.date.label;
        } else if (digest.label !== line.kind.date.label) {
          digests.push({ label: line.kind.date.label, papers: [] });
        }
        break;
      default:
        break;
    }
  }
  return digests;
}

/** No abstract is shorter, in characters, of those that may stand before the first header. */
const SHORT_ABSTRACT = 100;

function abstractLength({ paragraphs }: PaperLines): number {
  return paragraphs.flat().reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * The lines over the first dated digest that look like papers, and are a menu in another language
 * or a greeting: none has an abstract worth the name, while most papers under the date have one.
 */
export function findPreface([over, under]: readonly DigestLines[]): ReadonlySet<DigestLine> {
  const isPreface =
    over?.label === null &&
    under !== undefined &&
    over.papers.every((paper) => abstractLength(paper) < SHORT_ABSTRACT) &&
    under.papers.filter((paper) => abstractLength(paper) >= SHORT_ABSTRACT).length * 2 >
      under.papers.length;
  return new Set(
    isPreface
      ? over.papers.flatMap((paper) => [...paper.title, ...paper.paragraphs.flat()])
      : [],
  );
}
