import type { LineRole } from '#domain/receipt.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { isHtmlSource } from '#parse/html-start.ts';
import type { DigestFormat, Recognition } from './digest-format.ts';
import { isLinkWord, type FoundTitle } from './found-title.ts';
import { readLabelledLine } from './labelled-line.ts';
import { findMailFrame } from './mail-frame.ts';
import { isPlaceAndYear, parseMetadata, parseNames } from './metadata-line.ts';
import { readPageAddress, type PageAddress } from './page-address.ts';
import type { PageBlock } from './page-block.ts';
import { readCapture } from './read-capture.ts';
import { readPage } from './read-page.ts';

/** "A Title (https://…)", "1. A Title <https://…>", "A Title [https://…]", or the address alone. */
const IN_BRACKETS =
  /^((?:(?:[-*+•]|\d{1,5}[.)])\s+)?)((?:\S.{0,400}?)??)\s?(?:\((https?:\/\/[^\s()]{1,2000})\)|<(https?:\/\/[^\s<>]{1,2000})>|\[(https?:\/\/[^\s[\]]{1,2000})\])$/i;
/** "A Title https://…", "- A Title: https://…" */
const BARE =
  /^((?:(?:[-*+•]|\d{1,5}[.)])\s+)?)(\S.{0,400}?)(?:\s?[:,–—|·-])?\s(https?:\/\/[^\s()<>]{1,2000})$/i;
const HEADING = /^(#{1,6})\s+(?=\S)/;

/** A line that ends with an address. */
interface Ending {
  /** "- ", "1. ", or nothing. */
  readonly mark: string;
  readonly words: string;
  readonly address: string;
  readonly kind: PageAddress['kind'];
}

/** Longer than a title and its address, in characters. */
const LONGEST_LINE = 2500;

function readEnding(line: string): Ending | null {
  if (line.length > LONGEST_LINE || !line.includes('://')) return null;
  const found = /[)>\]]$/.test(line) ? IN_BRACKETS.exec(line) : BARE.exec(line);
  const [, mark = '', words = '', inner, angle, square] = found ?? [];
  const address = inner ?? angle ?? square;
  // The list at the end of a dumped page has a number before each address.
  if (address === undefined || /^[\d.[\]]+$/.test(words)) return null;
  return { mark, words, address, kind: readPageAddress(address).kind };
}

/** No mail program wraps further to the right, and but one line in so many is longer all the same. */
const WIDEST = 90;
const FEW = 20;

/** How far to the right lines were wrapped; 0 where they were not, and each is whole. */
function findWidth(lines: readonly string[]): number {
  const lengths = lines.flatMap((line) =>
    line === '' || line.includes('://') ? [] : line.length,
  );
  const within = lengths.filter((length) => length <= WIDEST);
  const isWrapped = lengths.length - within.length <= lengths.length / FEW;
  return isWrapped ? within.reduce((most, length) => Math.max(most, length), 0) : 0;
}

/** A title with its address behind it, by the indices of its first and its last line. */
interface Titled {
  readonly from: number;
  readonly to: number;
  readonly isItem: boolean;
  readonly title: string;
  readonly address: string;
}

/** No title is longer, in characters and in lines. */
const LONGEST_TITLE = 300;
const TITLE_LINES = 5;
/** "Sparse Attention and Dense Retrieval" looks like so many names. */
const NAMES_OF_TITLE = 2;
/** No line that was wrapped is shorter, in characters. */
const LONG_LINE = 30;
/** What a sentence has, and few titles have. */
const PROSE =
  /[^.][.!]$|\b(?:is|are|was|were|has|have|been|we|our|this|these)\b|\b(?:in|at|from|and|see|also)$/i;

/** Whether words say what an address leads to, as "**URL**:: https://…", a label in bold. */
function isLabel(words: string): boolean {
  const bare = words.replace(/^\*+|[*:]+$/g, '');
  const isBold = words.startsWith('**');
  return isLinkWord(bare) || (isBold && readLabelledLine(`${bare}:`) !== null);
}

/** The lines of a text that is not Markdown, and the titles among them. */
class TitledText {
  readonly lines: readonly string[];
  readonly endings: readonly (Ending | null)[];
  readonly titled: readonly Titled[];
  readonly #width: number;

  constructor(lines: readonly string[]) {
    this.lines = lines.map(cleanValue);
    this.endings = this.lines.map(readEnding);
    this.#width = findWidth(this.lines);
    this.titled = this.#findTitled();
  }

  /** Whether a line was broken because the next one's first word had no room on it. */
  isBroken(at: number): boolean {
    const [line = '', next = ''] = this.lines.slice(at, at + 2);
    const [word = ''] = next.split(' ', 1);
    return next !== '' && line.length + 1 + word.length > this.#width && this.#width > 0;
  }

  /** Whether a line says something for itself, whatever stands over it. */
  isFact(at: number): boolean {
    const line = this.lines[at] ?? '';
    return this.endings[at] !== null || isPlaceAndYear(line) || readLabelledLine(line) !== null;
  }

  /** Whether line `at` may be of a title that goes on below it. */
  #isOfTitle(at: number): boolean {
    const line = this.lines[at] ?? '';
    const metadata = parseMetadata(line);
    return (
      line !== '' && (metadata?.kind !== 'authors' || metadata.names.length <= NAMES_OF_TITLE)
    );
  }

  /** Where the title begins whose last line is `to`, over lines that were broken. */
  #findStart(to: number, floor: number, isAddress: boolean): number {
    // The address of a title may stand on a line of its own under it.
    const isUnder = isAddress && to > floor && this.#isOfTitle(to - 1);
    let from = isUnder ? to - 1 : to;
    while (from > floor && this.isBroken(from - 1) && this.#isOfTitle(from - 1)) from -= 1;
    if (isAddress) return from;
    // Wrapped further to the left than the rest of the text: all of its paragraph, if it is short.
    let start = from;
    while (start > floor && this.#isOfTitle(start - 1) && this.#isLong(start - 1)) start -= 1;
    return (this.lines[start - 1] ?? '') === '' ? start : from;
  }

  /** Whether line `at` is no heading, and no sentence that ends there. */
  #isLong(at: number): boolean {
    const line = this.lines[at] ?? '';
    return line.length >= LONG_LINE && !/[.!?:]$/.test(line);
  }

  /** Whether an address stands under names rather than under a title: there is a title over them. */
  #isUnderNames({ to }: Titled, above: Titled | undefined): boolean {
    const isOver = (this.lines[to - 2] ?? '') !== '' && above?.to !== to - 2;
    const isAlone = this.endings[to]?.words === '';
    return isOver && isAlone && parseNames(this.lines[to - 1] ?? '').length > 0;
  }

  /** Whether the words before an address are names under a title: that has none. */
  #areNames(at: number, words: string): boolean {
    const above = this.lines[at - 1] ?? '';
    const isUnder = above !== '' && this.endings[at - 1] === null && !/[.!?]$/.test(above);
    return isUnder && parseNames(words).length > 1;
  }

  #findTitled(): readonly Titled[] {
    const found: Titled[] = [];
    for (const [to, ending] of this.endings.entries()) {
      const { words = '', mark = '', address = '', kind } = ending ?? {};
      if (kind !== 'paper' || (words !== '' && isLabel(words))) continue;
      if (this.#areNames(to, words) || /\bdoi ?:?$/i.test(words)) continue;
      const floor = Math.max((found.at(-1)?.to ?? -1) + 1, to - TITLE_LINES + 1);
      const from = mark === '' ? this.#findStart(to, floor, words === '') : to;
      const title = [...this.lines.slice(from, to), words].join(' ').trim();
      if (title !== '' && title.length <= LONGEST_TITLE)
        found.push({ from, to, isItem: mark !== '', title, address });
    }
    return found;
  }

  /** Whether the titles are some: no sentences, and no ends of paragraphs. */
  get hasTitles(): boolean {
    const { titled, lines, endings } = this;
    const starts = titled.filter(
      ({ from }, at) => (lines[from - 1] ?? '') === '' || titled[at - 1]?.to === from - 1,
    );
    const written = lines.filter((line) => line !== '').length;
    const leads = lines.findIndex((line) => line !== '') === titled[0]?.from;
    const others = endings.filter((ending) => {
      return ending?.kind === 'paper' && !isLinkWord(ending.words);
    });
    const prose = titled.filter(({ title }) => PROSE.test(title));
    const named = titled.filter((each, at) => this.#isUnderNames(each, titled[at - 1]));
    return (
      titled.length > (leads ? 0 : 1) &&
      titled.length >= others.length * MOST &&
      prose.length * 3 <= titled.length &&
      named.length * 2 <= titled.length &&
      (starts.length >= titled.length * MOST || titled.length >= written / LINES_EACH) &&
      titled.length >= written / LINES_AT_MOST
    );
  }
}

/** So many of the addresses of papers are those of titles, and of the titles begin a paragraph. */
const MOST = 0.8;
/** So many lines has a paper where no blank lines part them, and at most. */
const LINES_EACH = 6;
const LINES_AT_MOST = 40;

/** "[https://…]" in a line, behind the words of a link. */
const SQUARE = /\s?\[(https?:\/\/[^\s[\]]{1,2000})\]\s?/gi;

/** What a line says, and where its links lead. */
function readSquare(line: string): Pick<PageBlock, 'text' | 'links'> {
  if (!line.includes('[http')) return { text: line, links: [] };
  const links = Array.from(line.matchAll(SQUARE), ([, address = '']) => ({
    text: '',
    address,
  }));
  return { text: line.replace(SQUARE, ' ').trim(), links };
}

function isAround({ kind }: Ending): boolean {
  return kind === 'page' || kind === 'vote' || kind === 'comments';
}

function readBlocks(
  text: TitledText,
  frame: ReadonlySet<number>,
): { readonly blocks: PageBlock[]; readonly titles: Map<PageBlock, FoundTitle> } {
  const { lines, endings, titled } = text;
  const starts = new Map(titled.map((each) => [each.from, each]));
  const blocks: PageBlock[] = [];
  const titles = new Map<PageBlock, FoundTitle>();
  const add = (from: number, to: number, block: Partial<PageBlock>): PageBlock => {
    const place = { first: from + 1, last: to + 1, level: 0, isItem: false, bold: null };
    const whole = { ...place, text: '', links: [], ...block };
    blocks.push(whole);
    return whole;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = starts.get(at);
    const ending = endings[at] ?? null;
    const heading = HEADING.exec(line);
    if (found !== undefined) {
      const { title, address, to, isItem } = found;
      const links = [{ text: title, address }];
      titles.set(add(at, to, { text: title, links, isItem }), { title, rest: '', names: null });
      at = to;
    } else if (line === '' || frame.has(at)) continue;
    else if (ending !== null && (isAround(ending) || isLinkWord(ending.words))) {
      const { text: words, links } = readSquare(ending.words);
      add(at, at, { text: words, links: [...links, { text: words, address: ending.address }] });
    } else if (heading !== null) {
      add(at, at, { text: line.slice(heading[0].length), level: heading[1]?.length ?? 0 });
    } else {
      let to = at;
      while (text.isBroken(to) && !starts.has(to + 1) && !text.isFact(to + 1)) to += 1;
      add(at, to, readSquare(lines.slice(at, to + 1).join(' ')));
      at = to;
    }
  }
  return { blocks, titles };
}

function recognise(source: SourceText): Recognition {
  const expected = 'the addresses of papers behind titles, as in “A Title (https://…)”';
  const nothing = { recognised: false, signs: 0, line: 1, expected } as const;
  // Markdown shows itself by its first link; to read the ends of all lines takes longer.
  if (source.lines.some((line) => line.includes('](http') && /\]\(https?:/.test(line)))
    return nothing;
  const isOne = source.lines.some((line) => readEnding(line.trim())?.kind === 'paper');
  if (!isOne || isHtmlSource(source)) return nothing;
  const text = new TitledText(source.lines);
  if (!text.hasTitles) return nothing;
  const read = () => {
    const frame = findMailFrame(text.lines);
    const roles = source.lines.map((_, at): LineRole | null => {
      return frame.has(at) && text.lines[at] !== '' ? 'furniture' : null;
    });
    const { blocks, titles } = readBlocks(text, frame);
    return readPage(source, blocks, titles, roles, readCapture(source.lines));
  };
  return { recognised: true, read };
}

/** Lists that people write, and mails in which titles are links: alerts of Semantic Scholar. */
export const addressesBehind: DigestFormat = {
  name: 'titles with their addresses behind them',
  mayBeEmpty: false,
  recognise,
};
