import { parseDayOfYear } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import { readArxivId } from '#parse/arxiv-id.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import type { TextBlock } from '#parse/html-blocks.ts';
import { shortenText } from '#parse/shorten-text.ts';
import { ArxivItem } from './arxiv-item.ts';
import { joinCoolHeads, readCoolHead } from './cool-heads.ts';
import type {
  DigestFormat,
  DraftDigest,
  DraftPaper,
  Reading,
  Recognition,
} from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { readPageLines, type PageLines } from './page-lines.ts';

/**
 * "[12] arXiv:2503.09617 (cross-list from cs.AI) [pdf, html, other]" begins a paper of a list; the
 * results of a search have no number before it, a paper's own page "(cs)" behind it.
 */
const ITEM = /^(?:\[?\d{1,5}[\].)]?\s*){0,2}arXiv:(\S+)(?=$|\s*[[(])/i;
const FIELD =
  /^(Title|Authors?|Comments|Subjects?|Journal-ref|Related DOI|Report number|MSC classes|ACM classes|Abstract|Publish)\s?:\s?(.*)$/i;
const SUBMITTED = /^(?:\[Submitted on|Submitted) (\d{1,2} \w{3,9},? \d{4})/i;
/** The same as Pandoc may wrap it, in the middle of the day. */
const SUBMITTED_WRAPPED = /^Submitted(?: \d{1,2}(?: \w{3,9},?)?)?$/;
/** Categories beside an id: "cs.CL cs.AI". */
const CATEGORIES =
  /^(?=.{0,100}$)(?:(?:[a-z-]{2,9}\.[A-Za-z-]{2,20}|hep-[a-z]{2,3}|(?:quant|math|astro)-ph|gr-qc|nucl-[a-z]{2})\s*)+$/;
const SECTION =
  /^(?:New|Cross|Replacement) (?:submissions|lists?|submissions? lists?)\b|^(?:Cross-lists|Replacements)\b/i;
/** "Showing new listings for Friday, 14 March 2025", "Fri, 14 Mar 2025 (showing 25 of 93 entries )". */
const SHOWING = /^Showing (?:new|recent) \w+(?: for (.+))?$/i;
const DAY = /^(?:Date: )?(\w{3,9}, \d{1,2} \w{3,9} \d{4})(?: \(.*\)| \| Total: \d+)?$/;
const SEARCH = /^Showing [\d,–-]+ of [\d,]+ results for (?:[\w ]+: )?(\S.*)$/i;
const FURNITURE =
  /^(?:Total of \d.*|Showing (?:up to|first).*|See (?:recent|today).*|\d+-\d+|fewer \|.*|\[ ?total of.*|about|help|contact|subscribe|copyright|privacy policy|web accessibility assistance|arxiv operational status|get status notifications .*|contact arxivclick.*|subscribe to arxiv mailings.*|next|previous|\d{1,3}\.?|\[\d{1,5}\])$/i;
/** What stands between the facts of a paper's own page, and what ends them. */
const BESIDE =
  /^(?:View a PDF of the paper titled .*|(?:View PDF|HTML \(experimental\)|TeX Source|\s)+|Other Formats|view license|\[REL\]|Focus to learn more|\[?(?:(?:pdf|ps|html|other)(?:, )?){1,4}\](?: ::)?|\(or arXiv:.*|https:\/\/doi\.org\/10\.48550\/.*)$/i;
const END = /^(?:Cite as|Submission history|Access Paper|References (?:&|and) Citations)\b/i;
/** Words around the papers are shorter, in characters, but for those of the page's foot on arXivLabs. */
const LONG_WORDS = 150;

interface Section {
  label: string | null;
  readonly papers: DraftPaper[];
}

class ListingReader {
  readonly #file: string;
  readonly #page: PageLines;
  readonly #roles: LineRoles;
  readonly #problems: Problem[] = [];
  readonly #sections: Section[] = [{ label: null, papers: [] }];
  #query: string | null = null;
  #item: ArxivItem | null = null;
  /** The words around the papers since the last one began. */
  #around: TextBlock[] = [];

  constructor(source: SourceText, page: PageLines) {
    this.#file = source.file;
    this.#page = page;
    this.#roles = new LineRoles(source);
  }

  read(): Reading {
    let next = 1;
    for (const line of this.#page.lines) {
      if (this.#page.isMarkup) this.#roles.mark('furniture', next, line.first - 1);
      next = line.last + 1;
      this.#readLine(line);
    }
    this.#close();
    this.#reportAround();
    if (this.#page.isMarkup) this.#roles.mark('furniture', next, Infinity);
    const { roles, problems } = this.#roles.finish();
    return {
      digests: this.#sections.map((section): DraftDigest => {
        return { ...section, query: this.#query, captured: null };
      }),
      roles,
      problems: [...this.#problems, ...problems],
    };
  }

  #mark(role: 'header' | 'furniture' | 'metadata', { first, last }: TextBlock): void {
    this.#roles.mark(role, first, last);
  }

  #readLine(line: TextBlock): void {
    const { text } = line;
    if (this.#beginItem(line)) return;
    const day = SHOWING.exec(text)?.[1] ?? DAY.exec(text)?.[1];
    const query = SEARCH.exec(text)?.[1];
    if (query !== undefined) this.#query ??= query;
    if (day !== undefined && parseDayOfYear(day) !== null) this.#openDay(day, line);
    else if (query !== undefined || SECTION.test(text) || SHOWING.test(text))
      this.#leave('header', line);
    else if (FURNITURE.test(text)) this.#leave('furniture', line);
    else if (this.#item !== null) this.#readInItem(this.#item, line);
    // The name of the archive stands before its first paper.
    else if (this.#sections[0]?.papers.length === 0) this.#readAround('header', line);
  }

  /** Takes a line for words of the page, unless it is as long as an abstract: that is nobody's. */
  #readAround(role: 'header' | 'furniture', line: TextBlock): void {
    if (line.text.length >= LONG_WORDS && !/\barXivLabs\b/.test(line.text)) return;
    this.#mark(role, line);
    this.#around.push(line);
  }

  #reportAround(): void {
    const [first] = this.#around;
    const last = this.#around.at(-1);
    if (first === undefined || last === undefined) return;
    const count = last.last - first.first + 1;
    const words = shortenText(this.#around.map(({ text }) => text).join(', '), 60);
    const message =
      count === 1
        ? `Words of the page, not of a paper, left out: “${words}”.`
        : `${String(count)} lines from here on are words of the page, not of a paper, and were left out: “${words}”.`;
    const place = { file: this.#file, line: first.first };
    this.#problems.push({ ...place, rule: 'page-furniture', severity: 'info', message });
    this.#around = [];
  }

  /** Whether a line begins a paper; its own page says its id again below. */
  #beginItem(line: TextBlock): boolean {
    const { text, addresses, first } = line;
    const title = readCoolHead(text);
    const written = title === null ? [ITEM.exec(text)?.[1] ?? ''] : addresses;
    const id = written.map(readArxivId).find((each) => each !== null) ?? null;
    if (title === null && id === null) return false;
    this.#mark('metadata', line);
    if (id !== null && id === this.#item?.id) return true;
    this.#close();
    this.#reportAround();
    this.#item = new ArxivItem(id, first);
    if (title === null) return true;
    this.#item.head.push({ ...line, text: title });
    this.#item.open = 'title';
    return true;
  }

  #leave(role: 'header' | 'furniture', line: TextBlock): void {
    this.#close();
    this.#mark(role, line);
  }

  #openDay(label: string, line: TextBlock): void {
    this.#leave('header', line);
    const section = this.#sections.at(-1);
    if (section?.papers.length === 0) section.label ??= label;
    else if (section?.label !== label) this.#sections.push({ label, papers: [] });
  }

  #readInItem(item: ArxivItem, line: TextBlock): void {
    const { text } = line;
    const said = this.#goesOnAsDay(item)
      ? `${item.fields.get('submitted') ?? ''} ${text}`
      : text;
    const submitted = SUBMITTED.exec(said)?.[1];
    const isBeside = BESIDE.test(text);
    if (item.open === 'end' && !isBeside) {
      this.#readAround('furniture', line);
      return;
    }
    if (isBeside || END.test(text)) {
      if (!isBeside) item.open = 'end';
      // On a paper's own page buttons part its names, which have no label when copied, from its abstract.
      else if (item.open === 'title' && item.head.length > 1) item.open = 'beside';
      this.#mark('furniture', line);
      return;
    }
    item.last = line.last;
    const [, name, value = ''] = FIELD.exec(text) ?? [];
    if (SUBMITTED_WRAPPED.test(text)) {
      item.fields.set('submitted', text);
      this.#mark('metadata', line);
      item.open = 'submitted';
    } else if (submitted !== undefined) {
      item.fields.set('submitted', submitted);
      this.#mark('metadata', line);
      if (item.open !== '') item.open = 'submitted';
    } else if (name !== undefined && this.#isField(item, name.toLowerCase())) {
      this.#beginField(item, name.toLowerCase(), { ...line, text: value });
    } else if (item.open === '') {
      if (CATEGORIES.test(text)) this.#mark('metadata', line);
      else this.#beginField(item, 'title', line);
    } else if (item.open === 'title') {
      item.addHead(line, this.#page.isForced(line.first));
    } else if (this.#goesOn(item, line)) {
      item.fields.set(item.open, `${item.fields.get(item.open) ?? ''} ${text}`);
      this.#mark('metadata', line);
    } else {
      // Fields have a line each; what stands behind the last of them is the abstract.
      item.open = 'abstract';
      item.abstract.push(line);
    }
  }

  /** Whether the day was begun on the line above. */
  #goesOnAsDay({ open, fields }: ArxivItem): boolean {
    return open === 'submitted' && SUBMITTED_WRAPPED.test(fields.get('submitted') ?? '');
  }

  /** Whether a line belongs to the field above: it was wrapped, or the name stands in a cell alone. */
  #goesOn({ open, fields }: ArxivItem, { adjacent, first }: TextBlock): boolean {
    const value = fields.get(open);
    if (value === '' || value === undefined || !adjacent) return value === '';
    return this.#page.isWrapped || this.#page.isForced(first);
  }

  /** In an abstract without a label words before a colon are its own, but for a field yet to come. */
  #isField({ open, isLabelled, fields }: ArxivItem, name: string): boolean {
    return (
      open !== 'abstract' ||
      isLabelled ||
      (/^(?:subjects?|comments)$/.test(name) && !fields.has(name))
    );
  }

  #beginField(item: ArxivItem, name: string, line: TextBlock): void {
    item.open = name;
    if (name === 'title') item.head.push(line);
    else if (name === 'abstract') {
      item.isLabelled = true;
      item.abstract.push(line);
    } else item.fields.set(name, line.text);
    this.#mark('metadata', line);
  }

  #close(): void {
    const item = this.#item;
    this.#item = null;
    if (item === null) return;
    const paper = item.draft(this.#roles);
    if (paper !== null) {
      this.#sections.at(-1)?.papers.push(paper);
      return;
    }
    const message = 'This paper of the list has no title and was left out.';
    const rule = 'paper-without-title';
    const place = { file: this.#file, line: item.first };
    this.#problems.push({ ...place, rule, severity: 'warning', message });
  }
}

/** What the lines of such a page have somewhere, and hardly any other text. */
const SIGN = /(?:^|[>\][\s])arXiv:\S|\[Kimi/i;

/** To find one character takes a tenth of the time that an expression takes. */
function hasSign(line: string): boolean {
  return (line.includes(':') || line.includes('[')) && SIGN.test(line);
}

function recognise(source: SourceText): Recognition {
  const expected = '“[1] arXiv:” with an id, and “Title:”';
  const sign = source.lines.findIndex(hasSign);
  if (sign === -1) return { recognised: false, signs: 0, line: 1, expected };
  const found = readPageLines(source);
  const page = { ...found, lines: joinCoolHeads(found.lines) };
  const { lines } = page;
  const item = lines.findIndex(({ text }) => ITEM.test(text));
  // Pages of papers on Hugging Face have such ids, too.
  const isElsewhere = lines.some(({ text }) => /^Published on \w/.test(text));
  const isCool = lines.some(({ text }) => readCoolHead(text) !== null);
  const hasFields = lines.some(
    ({ text }, at) =>
      at > item && (/^(?:Title|Authors)\s?:/i.test(text) || /^\[Submitted on \d/.test(text)),
  );
  if (isCool || (item !== -1 && hasFields && !isElsewhere))
    return { recognised: true, read: () => new ListingReader(source, page).read() };
  return { recognised: false, signs: item === -1 ? 0 : 1, line: sign + 1, expected };
}

/** The pages of arXiv: lists of new and recent papers, results of a search, a paper's own; and Cool Papers. */
export const arxivListing: DigestFormat = {
  name: 'a page of arXiv',
  mayBeEmpty: false,
  recognise,
};
