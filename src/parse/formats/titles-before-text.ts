import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import { cleanValue } from '#parse/clean-value.ts';
import { parseDateLine } from '#parse/digest-date.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { isHtmlSource } from '#parse/html-start.ts';
import { shortenText } from '#parse/shorten-text.ts';
import { cutItems, type CutText, type TextItem } from './cut-items.ts';
import type { DigestFormat, Reading, Recognition } from './digest-format.ts';
import type { FoundTitle } from './found-title.ts';
import { findMailFrame } from './mail-frame.ts';
import { readPageAddress } from './page-address.ts';
import type { PageBlock } from './page-block.ts';
import { matchPageWords } from './page-words.ts';
import { readCapture } from './read-capture.ts';
import { readPage } from './read-page.ts';
import { reportUnassigned } from './report-roles.ts';
import { SEPARATORS, splitItem, type Separator, type SplitItem } from './split-item.ts';
import { unlinkLines } from './unlinked-dump.ts';

/** So many of the items have a title and an abstract; at the beginning, under a preface, fewer. */
const MOST = 0.8;
const MANY = 0.4;
/** So many lines are the beginning. */
const BEGINNING = 100;
/** So many items tell, with marks and without. */
const FEW_MARKED = 2;
const FEW = 3;
/** So many of the titles have three words at least, without marks MOST: “Methods: …” are parts of an abstract. */
const WORDS = 0.5;
/** So many characters has an abstract at least where no mark says that an item begins. */
const SHORTEST = 100;
/** So much of the text, in characters, are the items of a list. */
const SHARE = 0.5;

function isAround({ text }: TextItem): boolean {
  return matchPageWords(text) !== null || parseDateLine(text) !== null || /^#{1,6} /.test(text);
}

/** The separator that parts titles from abstracts in such a share of items; `null` where none does. */
function findSeparator({ items, others, areMarked }: CutText, share: number): Separator | null {
  const candidates = items.filter((item) => !isAround(item));
  const length = (all: readonly TextItem[]): number =>
    all.reduce((sum, { text }) => sum + text.length, 0);
  const own = length(candidates);
  if (candidates.length < (areMarked ? FEW_MARKED : FEW)) return null;
  if (own < (own + length(others)) * SHARE) return null;
  const common = SEPARATORS.find((separator) => {
    const split = candidates.flatMap(({ text, breaksEarly }) => {
      const found = breaksEarly ? null : splitItem(text, separator);
      // A paragraph may as well be a title that has a colon.
      const least = Math.max(found?.title.length ?? 0, SHORTEST);
      const isWhole = areMarked || (found !== null && found.abstract.length > least);
      return found !== null && isWhole ? found : [];
    });
    const words = split.filter(({ title }) => / \S+ /.test(title));
    const named = split.length * (areMarked ? WORDS : MOST);
    return split.length >= candidates.length * share && words.length >= named;
  });
  return common ?? null;
}

/** An item of a list of papers that has no abstract is no longer, in characters. */
const LONGEST_TITLE = 200;
/** The address of a paper behind its abstract. */
const ADDRESS = /\s*[(<[]?(https?:\/\/[^\s()<>[\]]{1,2000})[)>\]]?$/;

function takeAddress(text: string): { readonly text: string; readonly address: string | null } {
  const found = ADDRESS.exec(text);
  const address = found?.[1] ?? null;
  if (found === null || address === null || readPageAddress(address).kind !== 'paper') {
    return { text, address: null };
  }
  return { text: text.slice(0, found.index), address };
}

/** What the items of a text come to. */
class ItemReader {
  readonly blocks: PageBlock[] = [];
  readonly titles = new Map<PageBlock, FoundTitle>();
  readonly problems: Problem[] = [];
  /** Items that are neither papers nor of the page. */
  readonly left: TextItem[] = [];
  readonly #file: string;
  readonly #separator: Separator;

  constructor(file: string, separator: Separator) {
    this.#file = file;
    this.#separator = separator;
  }

  read(item: TextItem, isItem: boolean): void {
    const split = isItem && !isAround(item) ? this.#split(item) : null;
    if (split !== null) this.#addPaper(item, split);
    else if (isAround(item) || this.titles.size === 0) this.#add(item, {});
    else if (isItem && item.text.length <= LONGEST_TITLE) {
      this.titles.set(this.#add(item, {}), { title: item.text, rest: '', names: null });
    } else {
      this.left.push(item);
      this.problems.push(reportUnassigned(this.#file, item));
    }
  }

  #split({ text }: TextItem): SplitItem | null {
    const others = SEPARATORS.filter((each) => each !== this.#separator && each !== ': ');
    for (const separator of [this.#separator, ...others]) {
      const split = splitItem(text, separator);
      if (split !== null) return split;
    }
    return null;
  }

  #addPaper(item: TextItem, { title, names, abstract, isInDoubt }: SplitItem): void {
    const { text, address } = takeAddress(abstract);
    const links = address === null ? [] : [{ text: '', address }];
    const block = this.#add(item, { text: title, links, isItem: true });
    const found = names.length === 0 ? null : { names, isCertain: true };
    this.titles.set(block, { title, rest: '', names: found });
    this.#add(item, { text });
    if (!isInDoubt) return;
    const message = `“${shortenText(title, 100)}” was taken for the title; it may go on behind it.`;
    const { first: line } = item;
    const rule = 'title-in-doubt';
    this.problems.push({ file: this.#file, line, rule, severity: 'info', message });
  }

  #add({ first, last, text }: TextItem, block: Partial<PageBlock>): PageBlock {
    const heading = /^(#{1,6}) +(?=\S)/.exec(text);
    const level = block.text === undefined ? (heading?.[1]?.length ?? 0) : 0;
    const words = level === 0 ? text : text.slice(heading?.[0].length);
    const whole = {
      first,
      last,
      level,
      isItem: false,
      text: words,
      links: [],
      bold: null,
      ...block,
    };
    this.blocks.push(whole);
    return whole;
  }
}

function read(source: SourceText, { items, others }: CutText, separator: Separator): Reading {
  const reader = new ItemReader(source.file, separator);
  const frame = findMailFrame(source.lines.map(cleanValue));
  const ofList = new Set(items);
  const all = [...items, ...others].toSorted((one, other) => one.first - other.first);
  for (const item of all) {
    if (!frame.has(item.first - 1)) reader.read(item, ofList.has(item));
  }
  const roles = source.lines.map((line, at): LineRole | null => {
    return frame.has(at) && /\S/.test(line) ? 'furniture' : null;
  });
  for (const { first, last } of reader.left) {
    for (let line = first; line <= last; line += 1) {
      if (/\S/.test(source.lines[line - 1] ?? '')) roles[line - 1] = 'unassigned';
    }
  }
  const capture = readCapture(source.lines);
  const reading = readPage(source, reader.blocks, reader.titles, roles, capture);
  return { ...reading, problems: [...reading.problems, ...reader.problems] };
}

function recognise(source: SourceText): Recognition {
  const expected = 'titles with their abstracts behind them, as in “• A Title — We show …”';
  const { lines } = source;
  // Most texts are none, and to tell so their beginning will do.
  const begins = findSeparator(cutItems(lines.slice(0, BEGINNING)), MANY) !== null;
  const isMarkup =
    begins && (lines.some((line) => /\]\(https?:/.test(line)) || isHtmlSource(source));
  const unlinked = begins && !isMarkup ? unlinkLines(lines) : null;
  const text = begins && !isMarkup ? cutItems(unlinked?.lines ?? lines) : null;
  const separator = text === null ? null : findSeparator(text, MOST);
  if (text === null || separator === null) {
    return { recognised: false, signs: 0, line: 1, expected };
  }
  return {
    recognised: true,
    read: () => {
      const reading = read(source, text, separator);
      if (unlinked === null) return reading;
      const roles = reading.roles.map((role, at) => {
        return role === null && unlinked.listed.has(at) ? 'metadata' : role;
      });
      return { ...reading, roles };
    },
  };
}

/** Lists that people write: "• A Title — We show …", "1. A Title: We show …". */
export const titlesBeforeText: DigestFormat = {
  name: 'titles with their abstracts behind them',
  mayBeEmpty: false,
  recognise,
};
