import type { LineRole } from '#domain/receipt.ts';
import { readCardLine } from './card-line.ts';
import { findReferences, type FoundReferences } from './find-references.ts';
import { readLabelledLine } from './labelled-line.ts';
import type { PageBlock } from './page-block.ts';
import { findClosing } from './open-brackets.ts';
import { matchPageWords } from './page-words.ts';
import { readInline, type Inline } from './read-inline.ts';
import { readNumbersBefore } from './numbered-links.ts';

export interface MarkdownBlocks {
  readonly blocks: readonly PageBlock[];
  /** What became of the lines that are no part of a block; `null` for the others. */
  readonly roles: readonly (LineRole | null)[];
}

const RULE = /^(?:[-*_=~+]\s*){3,}$/;
const FENCE = /^(`{3,}|~{3,})\s*([\w+-]*)/;
/** What stands in a fence of these is data beside the papers. */
const DATA_FENCE =
  /^(?:bib(?:tex)?|json|ya?ml|toml|bash|sh|shell|python|py|js|ts|html|xml|css)$/i;
const HEADING = /^(#{1,6})\s+(\S.*?)(?:\s+#+)?(?:\s*\{[#.][^{}]*\})?$/s;
const ITEM = /^(?:[-*+•‣◦▪]|\d{1,4}[.)])\s+(?=\S)/;

/** A line or more of one paragraph, that brackets hold together. */
interface Unit {
  readonly first: number;
  last: number;
  readonly level: number;
  readonly isItem: boolean;
  readonly isIndented: boolean;
  raw: string;
}

function isSolo({ text, links, bold }: Inline, linksGoOn: boolean): boolean {
  if (text === '' || readCardLine(text) !== null) return true;
  if (matchPageWords(text) !== null || bold === text || readLabelledLine(text) !== null)
    return true;
  if (linksGoOn) return false;
  const [link] = links;
  // A line that is a link, or begins with one to a paper's page, is no part of running text.
  return (
    link !== undefined &&
    (link.text === text || /\/(?:papers|abs)\/\S+$/.test(link.address)) &&
    text.startsWith(link.text)
  );
}

/** Reads the blocks of one Markdown text, a line at a time. */
class BlockReader {
  readonly blocks: PageBlock[] = [];
  #unit: Unit | null = null;
  /** Whether the last block is complete in itself. */
  #isSolo = false;
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
    const above = this.blocks.at(-1);
    if (this.#height > 0 && above !== undefined && this.#goesOn(above, unit, inline, solo)) {
      this.blocks[this.blocks.length - 1] = {
        ...above,
        last: unit.last,
        text: `${above.text} ${inline.text}`,
        links: [...above.links, ...inline.links],
      };
      return;
    }
    this.blocks.push({
      ...inline,
      ...place(unit),
      text: inline.text.replace(/^(?:[-*•] )+(?=\S)/, ''),
    });
    this.#height += 1;
    // Two spaces or a backslash at the end of a line break it.
    this.#isSolo = (solo && unit.level === 0) || / {2}$|[^\\]\\$/.test(unit.raw);
  }

  #goesOn(above: PageBlock, unit: Unit, inline: Inline, solo: boolean): boolean {
    if (unit.isItem || unit.level > 0) return false;
    if (above.level > 0) return unit.isIndented && !solo;
    const isUnfinished = /[\p{Ll},:(-]$/u.test(above.text);
    const isAddress = /^https?:\S+$/.test(inline.text);
    if (isAddress) return isUnfinished && !this.#isSolo;
    return !solo && !this.#isSolo;
  }

  /** Ends the paragraph. */
  pause(): void {
    this.end();
    this.#height = 0;
  }

  /** Makes a heading of the block above, which a line of "=" or "-" underlines. */
  underline(level: number): boolean {
    this.end();
    const above = this.blocks.at(-1);
    if (this.#height !== 1 || above === undefined || above.level > 0 || above.text.length > 300)
      return false;
    this.blocks[this.blocks.length - 1] = { ...above, level };
    this.pause();
    return true;
  }
}

function place({
  first,
  last,
  level,
  isItem,
}: Unit): Pick<PageBlock, 'first' | 'last' | 'level' | 'isItem'> {
  return { first, last, level, isItem };
}

/** Reads a Markdown text as blocks, behind the lines of its front matter. */
export function readMarkdownBlocks(
  lines: readonly string[],
  frontMatter: number,
): MarkdownBlocks {
  const found = findReferences(lines);
  const roles: (LineRole | null)[] = lines.map(() => null);
  const reader = new BlockReader(found);
  let closing = 0;
  let fence: string | null = null;
  let isData = false;
  for (let index = 0; index < frontMatter; index += 1) {
    if (lines[index]?.trim() !== '') roles[index] = 'header';
  }
  for (let index = frontMatter; index < lines.length; index += 1) {
    const raw = lines[index] ?? '';
    const number = index + 1;
    let line = raw.trim();
    if (line.startsWith('>')) line = line.replace(/^(?:>\s?)+/, '');
    const fenced = line.startsWith('`') || line.startsWith('~') ? FENCE.exec(line) : null;
    if (line === '') {
      if (raw.trim() !== '') roles[index] = 'furniture';
      reader.pause();
    } else if (found.lines.has(index)) {
      roles[index] = 'metadata';
      reader.pause();
    } else if (index < closing && reader.openRaw !== null) {
      reader.append(line.replace(/^#{1,6}\s+/, ''), number);
      if (number === closing) reader.end();
    } else if (fenced !== null && (fence === null || line.startsWith(fence))) {
      roles[index] = 'furniture';
      reader.pause();
      isData = fence === null && DATA_FENCE.test(fenced[2] ?? '');
      fence = fence === null ? (fenced[1] ?? '') : null;
    } else if (isData) roles[index] = 'metadata';
    else if (RULE.test(line) && /^(.)\s*(?:\1\s*){2,}$/.test(line)) {
      const isUnderline =
        /^=+$|^-{5,}$/.test(line) && reader.underline(line.startsWith('=') ? 1 : 2);
      roles[index] = isUnderline ? 'header' : 'furniture';
      reader.pause();
    } else if (/^(?:<!--.*-->|:{3,}.*)$/.test(line)) {
      roles[index] = 'furniture';
    } else {
      const heading = line.startsWith('#') ? HEADING.exec(line) : null;
      const isItem = ITEM.test(line) && !/^-\s*$/.test(line);
      reader.begin({
        first: number,
        last: number,
        level: heading?.[1]?.length ?? 0,
        isItem: isItem && heading === null,
        isIndented: /^\s{2}/.test(raw),
        raw:
          heading?.[2] ??
          (isItem ? line.replace(/^(?:(?:[-*+•‣◦▪]|\d{1,4}[.)])\s+(?=\S))+/, '') : line) +
            (/ {2}$/.test(raw) ? '  ' : ''),
      });
      closing = findClosing(lines, index);
      if (closing === 0) reader.end();
    }
  }
  reader.pause();
  return { blocks: reader.blocks, roles };
}
