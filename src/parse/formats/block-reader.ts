import { parseNamesBehind } from './byline.ts';
import { readCardLine } from './card-line.ts';
import type { FoundReferences } from './find-references.ts';
import { readLabelledLine } from './labelled-line.ts';
import { readNumbersBefore } from './numbered-links.ts';
import { ROW_LEVEL, type PageBlock } from './page-block.ts';
import { readPageAddress } from './page-address.ts';
import { matchPageWords } from './page-words.ts';
import { readInline, type Inline, type PageLink } from './read-inline.ts';
import type { TableRow } from './table-row.ts';

/** A line or more of one paragraph, that brackets hold together. */
export interface Unit {
  readonly first: number;
  last: number;
  readonly level: number;
  readonly isItem: boolean;
  readonly isIndented: boolean;
  /** Whether a blank line follows, or nothing. */
  readonly endsParagraph: boolean;
  raw: string;
}

function isSolo({ text, links, bold }: Inline, linksGoOn: boolean): boolean {
  if (text === '' || readCardLine(text) !== null) return true;
  const words = matchPageWords(text);
  // "Search" without a number of its own may end the words that the one above stands before.
  const isEnd = linksGoOn && links.length === 0 && words?.certain === false;
  if (words !== null && !isEnd) return true;
  if (bold === text || readLabelledLine(text) !== null) return true;
  const [link] = links;
  if (linksGoOn) {
    const isOfPage = link !== undefined && readPageAddress(link.address).kind === 'page';
    return isOfPage && link.text === text;
  }
  // A line that is a link, or begins with one to a paper's page, is no part of running text.
  return (
    link !== undefined &&
    (link.text === text || /\/(?:papers|abs)\/\S+$/.test(link.address)) &&
    text.startsWith(link.text)
  );
}

/** "**Title** — Ada Byron, Emmy Noether" */
function hasNamesBehind({ text, bold }: Inline): boolean {
  if (bold === null || text.length > 2000 || text.endsWith(',')) return false;
  return parseNamesBehind(text.slice(bold.length)) !== null;
}

/** A block that may go on. */
interface OpenBlock {
  readonly first: number;
  last: number;
  level: number;
  readonly isItem: boolean;
  /** Its text, a unit each. */
  readonly pieces: string[];
  readonly links: PageLink[];
  readonly bold: string | null;
}

/** A link that all of a block is goes on in its next line, where only its beginning is marked. */
function extendLink({ pieces, links }: OpenBlock, text: string): void {
  const [link] = links;
  if (link === undefined || links.length > 1 || link.text !== pieces.join(' ')) return;
  links[0] = { ...link, text: `${link.text} ${text}` };
}

/** Names in italics that go on in the next line: "*Ada Byron, Emmy\nNoether*". */
const ITALICS = /^([*_])(?=[^\s*_])([^*_]{1,2000})\1$/;

/** A text without italics around it, and the bracket of a link that is closed in a paragraph of its own. */
function withoutOpenMarks(written: string): string {
  const isMarked = written.startsWith('*') || written.startsWith('_');
  const text = isMarked ? written.replace(ITALICS, '$2').trimEnd() : written;
  const isOpen =
    text.startsWith('[') && text[1] !== '[' && text.split('[').length > text.split(']').length;
  return isOpen ? text.slice(1).trimStart() : text;
}

/** Reads the blocks of one Markdown text, a line at a time. */
export class BlockReader {
  readonly #blocks: OpenBlock[] = [];
  #unit: Unit | null = null;
  /** Whether the last block is complete in itself. */
  #isSolo = false;
  /** Whether the last unit is a title in bold with names behind it, which no abstract goes on. */
  #endsWithNames = false;
  /** How many blocks the paragraph has so far. */
  #height = 0;
  readonly #found: FoundReferences;

  constructor(found: FoundReferences) {
    this.#found = found;
  }

  get openRaw(): string | null {
    return this.#unit?.raw ?? null;
  }

  begin(unit: Unit): void {
    this.end();
    this.#unit = unit;
  }

  append(line: string, number: number): void {
    if (this.#unit === null) return;
    this.#unit.raw += `\n${line}`;
    this.#unit.last = number;
  }

  /** Ends the open unit: it goes on with the block above, or becomes one. */
  end(): void {
    const unit = this.#unit;
    if (unit === null) return;
    this.#unit = null;
    const { references, numbersStandBefore } = this.#found;
    const read = numbersStandBefore ? readNumbersBefore : readInline;
    const inline = read(unit.raw, references);
    const solo = unit.level > 0 || isSolo(inline, numbersStandBefore);
    const above = this.#blocks.at(-1);
    if (this.#height > 0 && above !== undefined && this.#goesOn(above, unit, inline, solo)) {
      above.last = unit.last;
      if (numbersStandBefore && inline.links.length === 0) extendLink(above, inline.text);
      above.pieces.push(inline.text);
      for (const link of inline.links) above.links.push(link);
      return;
    }
    this.#blocks.push({
      first: unit.first,
      last: unit.last,
      level: unit.level,
      isItem: unit.isItem,
      pieces: [inline.text.replace(/^(?:[-*•] )+(?=\S)/, '')],
      links: [...inline.links],
      bold: inline.bold,
    });
    this.#height += 1;
    // Two spaces or a backslash at the end of a line break it.
    this.#isSolo = (solo && unit.level === 0) || / {2}$|[^\\]\\$/.test(unit.raw.slice(-2));
    this.#endsWithNames = hasNamesBehind(inline);
  }

  #goesOn(above: OpenBlock, unit: Unit, inline: Inline, solo: boolean): boolean {
    if (unit.isItem || unit.level > 0) return false;
    if (above.level > 0) {
      const isShort = inline.text.length < 120 && !/[.!?]$/.test(inline.text);
      const isMarked = /^([*_]).*\1$/s.test(unit.raw.trim());
      const isWrapped = unit.isIndented || (above.pieces[0] ?? '').length >= 60;
      return (
        !solo && !isMarked && unit.endsParagraph && isShort && isWrapped && this.#height === 1
      );
    }
    if (/^https?:\S+$/.test(inline.text)) {
      return !this.#isSolo && /[\p{Ll},:(-]$/u.test(above.pieces.at(-1)?.slice(-2) ?? '');
    }
    if (this.#endsWithNames && !/^\p{Ll}/u.test(inline.text)) return false;
    return !solo && !this.#isSolo;
  }

  /** A heading that is none by its marks. */
  readHeading(raw: string, line: number, level: number): void {
    const place = { first: line, last: line, isItem: false, isIndented: false };
    this.begin({ ...place, level, endsParagraph: true, raw });
    this.pause();
  }

  /** A piece of a line behind a break, as a block of its own. */
  readPiece(raw: string, line: number): void {
    if (raw === '') return;
    const place = { first: line, last: line, level: 0, isItem: false, isIndented: false };
    this.pause();
    this.begin({ ...place, endsParagraph: false, raw });
    this.end();
  }

  /** The title of a row of a table as a heading, and each cell as a block of its own. */
  readRow({ title, cells }: TableRow, first: number, last: number): void {
    if (title !== null) this.readHeading(title, first, ROW_LEVEL);
    const place = { first, last, level: 0, isIndented: false, endsParagraph: true };
    for (const raw of cells) {
      this.begin({ ...place, isItem: true, raw });
      this.pause();
    }
  }

  /** Ends the paragraph. */
  pause(): void {
    this.end();
    this.#height = 0;
  }

  /** All blocks, once the text has ended. */
  finish(): readonly PageBlock[] {
    this.pause();
    return this.#blocks.map(({ pieces, first, last, level, isItem, links, bold }) => ({
      first,
      last,
      level,
      isItem,
      text: withoutOpenMarks(pieces.length === 1 ? (pieces[0] ?? '') : pieces.join(' ')),
      links,
      bold,
    }));
  }

  /** Makes a heading of the block above, which a line of "=" or "-" underlines. */
  underline(level: number): boolean {
    this.end();
    const above = this.#blocks.at(-1);
    if (this.#height !== 1 || above === undefined || above.level > 0) return false;
    if (above.pieces.length > 3) return false;
    above.level = level;
    this.pause();
    return true;
  }
}
