import { parseDayOfYear } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import { addressesWithin } from '#parse/addresses-within.ts';
import { addressesBesides, readArxivId } from '#parse/arxiv-id.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { parseDateLine } from '#parse/digest-date.ts';
import { parseDoi } from '#parse/doi.ts';
import { shortenText } from '#parse/shorten-text.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { matchPageWords } from './page-words.ts';
import { readRecordLines, type RecordField, type RecordLine } from './record-line.ts';
import { splitNames } from './split-names.ts';
import { splitRecords } from './split-records.ts';

/** "1,204" and "1.2k"; anything else is no count. */
function readCount(text: string): number | null {
  const found =
    /^(?:[▲△⬆👍+]\s*)?(\d[\d,]*(?:\.\d+)?)(k)?(?: (?:votes|upvotes|likes))?$/iu.exec(text);
  if (found === null) return null;
  const value =
    Number((found[1] ?? '').replace(/,/g, '')) * (found[2] === undefined ? 1 : 1000);
  return Number.isInteger(Math.round(value)) ? Math.round(value) : null;
}

type Values = ReadonlyMap<RecordField, readonly string[]>;

function draftPaper(values: Values, title: string, lines: DraftPaper['lines']): DraftPaper {
  const first = (field: RecordField): string => values.get(field)?.[0] ?? '';
  const abstract = [first('abstract'), first('summary')].find((text) => text !== '');
  const addresses = (values.get('address') ?? []).flatMap((value) => addressesWithin(value));
  const written = [...(values.get('arxiv') ?? []), ...addresses];
  const ids = written.map(readArxivId);
  const dois = [first('doi'), ...addresses].map((text) => parseDoi(text));
  const label = first('date');
  return {
    abstract: abstract ?? null,
    authors: splitNames(first('authors')),
    arxivId: ids.find((id) => id !== null) ?? null,
    doi: dois.find((doi) => doi !== null) ?? null,
    upvotes: readCount(first('votes')),
    published: dayOfTimestamp(label),
    publishedLabel: parseDayOfYear(label) === null ? null : label,
    addresses: addressesBesides(addresses),
    title,
    lines,
  };
}

/** No abstract without a label is shorter, in characters. */
const ABSTRACT = 150;

interface DraftList {
  label: string | null;
  readonly papers: DraftPaper[];
}

/** Reads the records of a list one after the other. */
class ListReader {
  readonly #file: string;
  readonly #roles: LineRoles;
  readonly #problems: Problem[] = [];
  readonly #digests: DraftList[] = [{ label: null, papers: [] }];
  #hasAbstracts = true;

  constructor(source: SourceText) {
    this.#file = source.file;
    this.#roles = new LineRoles(source);
  }

  read(lines: readonly RecordLine[]): Reading {
    this.#hasAbstracts = lines.some(
      ({ kind }) => kind.kind === 'field' && /^(?:abstract|summary)$/.test(kind.field),
    );
    for (const record of splitRecords(lines)) this.#readRecord(record);
    const { roles, problems } = this.#roles.finish();
    return {
      digests: this.#digests.map((digest) => ({ ...digest, query: null, captured: null })),
      roles,
      problems: [...this.#problems, ...problems],
    };
  }

  #warn(line: number, rule: string, message: string): void {
    this.#problems.push({ file: this.#file, line, rule, severity: 'warning', message });
  }

  #readRecord(record: readonly RecordLine[]): void {
    const values = new Map<RecordField, string[]>();
    const places: { readonly field: RecordField; readonly line: number }[] = [];
    let open: RecordField | null = null;
    let digest = this.#digests.at(-1);
    for (const { kind, line, text, adjacent } of record) {
      const value: string[] | undefined = open === null ? undefined : values.get(open);
      const last = value?.at(-1) ?? '';
      if (kind.kind === 'field') {
        open = kind.field;
        const known = values.get(open);
        if (known === undefined) values.set(open, [kind.value]);
        else known.push(kind.value);
        places.push({ field: open, line });
      } else if (kind.kind === 'divider') {
        this.#roles.mark('furniture', line);
      } else if (!this.#hasAbstracts && this.#isAbstract(open, values, text)) {
        open = 'abstract';
        values.set(open, [text.replace(/^[-*+•] (?=\S)/, '')]);
        places.push({ field: open, line });
      } else if (value === undefined || (!adjacent && last !== '')) {
        if (this.#readAround(text, line)) {
          // A date behind a paper is that of the next ones.
          if (places.length === 0) digest = this.#digests.at(-1);
          continue;
        }
        const isAbstract = open === 'abstract' || open === 'summary';
        if (value === undefined || open === null || !isAbstract) continue;
        value[value.length - 1] = `${last} ${text}`;
        places.push({ field: open, line });
        const said = shortenText(text, 100);
        const message = `Second paragraph or text without a title, joined to the abstract above: “${said}”.`;
        this.#warn(line, 'text-without-title', message);
      } else if (open !== null) {
        value[value.length - 1] = last === '' ? text : `${last} ${text}`;
        places.push({ field: open, line });
      }
    }
    this.#addPaper(values, places, digest);
  }

  /** Where no abstract has a label, a long text behind the facts of a paper is one. */
  #isAbstract(open: RecordField | null, values: Values, text: string): boolean {
    if (open === null || !values.has('title') || values.has('abstract')) return false;
    return text.length >= ABSTRACT && open !== 'title' && open !== 'authors';
  }

  #addPaper(
    values: Values,
    places: readonly { readonly field: RecordField; readonly line: number }[],
    digest: DraftList | undefined,
  ): void {
    const [first] = places;
    const title = values.get('title')?.find((text) => text !== '');
    if (first === undefined) return;
    if (title === undefined) {
      const date = values.get('date')?.[0] ?? '';
      const isDay = places.length === 1 && parseDayOfYear(date) !== null;
      const isHeader = isDay || (digest?.papers.length === 0 && !values.has('abstract'));
      if (isHeader && parseDayOfYear(date) !== null) this.#openDay(date);
      if (isHeader) for (const { line } of places) this.#roles.mark('header', line);
      else
        this.#warn(
          first.line,
          'paper-without-title',
          'This record has no title and was left out.',
        );
      return;
    }
    for (const { field, line } of places) {
      const isAbstract =
        field === 'abstract' || (field === 'summary' && !values.has('abstract'));
      const role = field === 'title' ? 'title' : isAbstract ? 'abstract' : 'metadata';
      this.#roles.mark(role, line);
    }
    digest?.papers.push(
      draftPaper(values, title, [first.line, places.at(-1)?.line ?? first.line]),
    );
  }

  /** Reads a line of the page around the records; whether it is one. */
  #readAround(text: string, line: number): boolean {
    const date = parseDateLine(text);
    if (date === null) {
      const words = matchPageWords(text);
      if (words !== null) this.#roles.mark(words.kind, line);
      return words !== null;
    }
    this.#openDay(date.label);
    this.#roles.mark('header', line);
    return true;
  }

  /** The papers from here on are those of a day. */
  #openDay(label: string): void {
    const digest = this.#digests.at(-1);
    if (digest?.papers.length === 0) digest.label = label;
    else if (digest?.label !== label) this.#digests.push({ label, papers: [] });
  }
}

/** Fields that only a paper has; the note of a capture has a title and an address as well. */
const OF_A_PAPER: ReadonlySet<RecordField> = new Set([
  'authors',
  'abstract',
  'summary',
  'arxiv',
  'votes',
  'doi',
]);

function isList(lines: readonly RecordLine[]): boolean {
  const fields = lines.flatMap(({ kind }) => (kind.kind === 'field' ? [kind.field] : []));
  const titles = fields.filter((field) => field === 'title').length;
  const facts = fields.filter((field) => OF_A_PAPER.has(field)).length;
  if (titles === 0 || facts < titles) return false;
  // One title, and much without a label: fields about a page, and then the page.
  const isFrontMatter = lines[0]?.text === '---';
  const free = lines.filter(({ kind, adjacent }) => kind.kind === 'text' && !adjacent).length;
  return titles > 1 || (!isFrontMatter && free <= 3);
}

function recognise(source: SourceText): Recognition {
  const { lines } = source;
  const first = lines.findIndex((line) => /title\W{0,4}[:：]/i.test(line.slice(0, 60)));
  const records = first === -1 ? [] : readRecordLines(lines);
  if (isList(records)) {
    return { recognised: true, read: () => new ListReader(source).read(records) };
  }
  const expected = '“Title:” and another label for each paper';
  return {
    recognised: false,
    signs: first === -1 ? 0 : 1,
    line: Math.max(1, first + 1),
    expected,
  };
}

/** Records with labels, in any order: "Title: …", "**Authors:** …", "ABSTRACT: …". */
export const labelledText: DigestFormat = {
  name: 'text with labels',
  mayBeEmpty: false,
  recognise,
};
