import { Parser } from 'htmlparser2';

/** A link in a piece of HTML, its text as written but for its character references. */
interface HtmlLink {
  readonly text: string;
  readonly address: string;
}

/** What stands between two borders of block elements: a heading, a paragraph, an item. */
export interface HtmlBlock {
  /** The offset of its first character, and of its last one. */
  readonly start: number;
  readonly end: number;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  readonly isItem: boolean;
  /** With the white space of the source. */
  readonly text: string;
  readonly links: readonly HtmlLink[];
  /** The text in bold that it begins with. */
  readonly bold: string | null;
  /** Whether its element is called a title by its class. */
  readonly isTitle: boolean;
}

/** A JSON value that a page keeps in an attribute, to become alive again in a browser. */
export interface HtmlData {
  /** Where its element begins. */
  readonly start: number;
  /** What the element is for: "DailyPapers". */
  readonly target: string;
  readonly json: string;
}

export interface HtmlReading {
  readonly blocks: readonly HtmlBlock[];
  readonly data: readonly HtmlData[];
  /** The page's own addresses, as its head and the comments of savers give them. */
  readonly comments: readonly string[];
  readonly addresses: readonly string[];
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body br button center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol ' +
    'option p pre section select summary table tbody td tfoot th thead time tr ul'
  ).split(' '),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const UNSEEN = new Set(
  'script style svg noscript template head iframe object video audio canvas math textarea'.split(
    ' ',
  ),
);

/** "title", "paper-title mathjax" */
const TITLE_CLASS =
  /(?:^|\s)(?:(?:paper|article|entry|citation|publication)[-_]?)?title(?:\s|$)/i;

/** Elements in each other; the parser takes time for each that is open. No page has so many. */
const DEEPEST = 256;

/** A block while its text comes in, in pieces, so that many of them cost no more than few. */
class OpenBlock {
  readonly links: HtmlLink[] = [];
  text = '';
  /** Its last piece. */
  last = '';
  bold: string | null = null;
  start = -1;
  end = -1;
  /** Of the link and the bold that are open now, what came in so far. */
  linkText = '';
  boldText: string | null = null;

  get isBlank(): boolean {
    return this.start === -1;
  }

  add(piece: string): void {
    this.text += piece;
    this.last = piece;
    this.linkText += piece;
    if (this.boldText !== null) this.boldText += piece;
  }

  closeLink(address: string): void {
    this.links.push({ text: this.linkText, address });
  }

  closeBold(): void {
    this.bold ??= this.boldText;
    this.boldText = null;
  }
}

/**
 * Reads HTML as the blocks that people see. Never throws, whatever the tags; scripts, styles and
 * drawings are not read.
 */
export function readHtml(source: string): HtmlReading {
  const blocks: HtmlBlock[] = [];
  const data: HtmlData[] = [];
  const comments: string[] = [];
  const addresses: string[] = [];
  let block = new OpenBlock();
  let unseen = 0;
  let level = 0;
  let isItem = false;
  /** How deep the element stands that its class calls a title. */
  let titleDepth: number | null = null;
  let address: string | null = null;
  let base = 0;
  let depth = 0;
  let parser: Parser;
  const at = (): number => base + parser.startIndex;
  const flush = (): void => {
    if (address !== null) block.closeLink(address);
    block.closeBold();
    const { start, end, text, bold } = block;
    // Nothing has come in since the last border.
    if (text === '' && block.links.length === 0 && bold === null) return;
    const links = block.isBlank
      ? block.links.filter((link) => link.address !== '')
      : block.links;
    if (!block.isBlank || links.length > 0) {
      blocks.push({
        start: start === -1 ? at() : start,
        end: start === -1 ? at() : end,
        level,
        isItem,
        isTitle: titleDepth !== null,
        text,
        links,
        bold,
      });
    }
    block = new OpenBlock();
  };
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    depth += 1;
    if (depth > DEEPEST) parser.pause();
    const json = attributes['data-props'];
    if (json !== undefined) {
      data.push({ start: at(), target: attributes['data-target'] ?? '', json });
    }
    if (name === 'link' && attributes['rel'] === 'canonical')
      addresses.push(attributes['href'] ?? '');
    if (name === 'meta' && attributes['property'] === 'og:url') {
      addresses.push(attributes['content'] ?? '');
    }
    if (UNSEEN.has(name)) unseen += 1;
    if (unseen > 0) return;
    if (BLOCKS.has(name)) {
      flush();
      if (titleDepth === null && TITLE_CLASS.test(attributes['class'] ?? ''))
        titleDepth = depth;
    }
    if (HEADINGS.has(name)) level = Number(name[1]);
    if (name === 'li') isItem = true;
    if (name === 'a') {
      address = attributes['href'] ?? '';
      // Links stand apart on the page, which no white space in the source need show.
      if (/\d$/.test(block.last)) block.add(' ');
      block.linkText = '';
    }
    // "1) <strong>A Title</strong>", as tables of newsletters have it.
    const isBegun =
      block.isBlank || (block.text.length < 8 && /^\s*\d{1,3}[.)]\s*$/.test(block.text));
    if ((name === 'b' || name === 'strong') && isBegun) {
      block.boldText = '';
    }
  };
  const close = (name: string): void => {
    const isOfTitle = titleDepth === depth;
    depth -= 1;
    if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
    if (unseen > 0) return;
    if (BLOCKS.has(name)) flush();
    if (isOfTitle) titleDepth = null;
    if (HEADINGS.has(name)) level = 0;
    if (name === 'li') isItem = false;
    if (name === 'a' && address !== null) {
      block.closeLink(address);
      address = null;
    }
    if (name === 'b' || name === 'strong') block.closeBold();
  };
  const handler = {
    onopentag: open,
    onclosetag: close,
    ontext: (text: string) => {
      if (unseen > 0) return;
      const end = text.trimEnd().length;
      if (end > 0) {
        if (block.start === -1) block.start = at() + text.length - text.trimStart().length;
        block.end = at() + end - 1;
      }
      block.add(text);
    },
    oncomment: (text: string) => {
      if (comments.length < 100) comments.push(text);
    },
  };
  for (;;) {
    parser = new Parser(handler);
    parser.write(source.slice(base));
    if (depth <= DEEPEST) break;
    // What is open stays open for good: a new parser goes on behind the tag, and forgets it.
    base += parser.endIndex + 1;
    depth = 0;
    unseen = 0;
    level = 0;
    isItem = false;
    titleDepth = null;
  }
  parser.end();
  flush();
  return { blocks, data, comments, addresses };
}
