import { Parser } from 'htmlparser2';

/** The lines of a page as a browser copies them, and the 1-based line of the source that each begins on. */
export interface PageText {
  readonly lines: readonly string[];
  readonly origins: readonly number[];
}

/** What has a blank line around it, and what begins a line. */
const PARAGRAPHS = new Set(
  'article blockquote dl h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '),
);
const LINES = new Set('address br dd div dt figcaption li option tr'.split(' '));
/** The name of the page is none of its text. */
const UNSEEN = new Set(
  'button canvas footer form h1 head iframe math nav noscript object script select style svg template textarea title'.split(
    ' ',
  ),
);

/** Elements in each other; no page of papers has so many, and the parser takes time for each. */
const DEEPEST = 200;

class PageWriter {
  readonly lines: string[] = [];
  readonly origins: number[] = [];
  /** The cells of the line before the one that is being written. */
  #cells: string[] = [];
  #cell = '';
  #origin = 1;

  add(text: string, origin: number): void {
    const words = text.replace(/\s+/g, ' ');
    const isFirst = this.#cell === '';
    if (isFirst && words === ' ') return;
    if (isFirst && this.#cells.length === 0) this.#origin = origin;
    this.#cell += isFirst ? words.trimStart() : words;
  }

  addCell(): void {
    if (this.#cell === '' && this.#cells.length === 0) return;
    this.#cells.push(this.#cell.trimEnd());
    this.#cell = '';
  }

  endLine(): void {
    const line = [...this.#cells, this.#cell].join('\t').trimEnd();
    this.#cells = [];
    this.#cell = '';
    if (line === '') return;
    this.lines.push(line);
    this.origins.push(this.#origin);
  }

  endParagraph(): void {
    this.endLine();
    if (this.lines.length === 0 || this.lines.at(-1) === '') return;
    this.lines.push('');
    this.origins.push(this.#origin);
  }
}

/**
 * The text of a page without its name, menus and feet, as it is when copied: cells of a table with tabs
 * between them. `null` where elements stand too deep in each other.
 */
export function pageAsText(html: string, lineAt: (offset: number) => number): PageText | null {
  const writer = new PageWriter();
  let unseen = 0;
  let depth = 0;
  let isTooDeep = false;
  const part = (name: string): void => {
    if (PARAGRAPHS.has(name)) writer.endParagraph();
    else if (LINES.has(name)) writer.endLine();
  };
  const parser = new Parser({
    onopentagname: (name) => {
      depth += 1;
      isTooDeep ||= depth > DEEPEST;
      if (isTooDeep) parser.pause();
      if (UNSEEN.has(name)) unseen += 1;
      part(name);
      if (name === 'td' || name === 'th') writer.addCell();
    },
    onclosetag: (name) => {
      depth -= 1;
      if (UNSEEN.has(name)) unseen -= 1;
      part(name);
    },
    ontext: (text) => {
      const start = parser.startIndex + text.length - text.trimStart().length;
      if (unseen === 0) writer.add(text, lineAt(start));
    },
  });
  parser.write(html);
  if (isTooDeep) return null;
  parser.end();
  writer.endLine();
  return writer;
}
