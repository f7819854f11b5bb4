import { Parser } from 'htmlparser2';

/** A link in a piece of HTML, its text as written but for its character references. */
interface HtmlLink {
  readonly text: string;
  readonly address: string;
}

/** What stands between two borders of block elements: a heading, a paragraph, an item. */
interface HtmlBlock {
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
const UNSEEN = new Set(
  'script style svg noscript template head iframe object video audio canvas math textarea'.split(
    ' ',
  ),
);

/** A block while its text comes in. */
class OpenBlock {
  readonly links: HtmlLink[] = [];
  bold: string | null = null;
  text = '';
  start = -1;
  end = -1;
  /** Where the link and the bold that are open now began in the text. */
  linkFrom = 0;
  boldFrom: number | null = null;

  closeLink(address: string): void {
    this.links.push({ text: this.text.slice(this.linkFrom), address });
  }

  closeBold(): void {
    if (this.boldFrom === 0 && this.bold === null) this.bold = this.text;
    this.boldFrom = null;
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
  let address: string | null = null;
  const flush = (): void => {
    if (address !== null) block.closeLink(address);
    if (block.boldFrom !== null) block.closeBold();
    const hasText = /\S/.test(block.text);
    const links = block.links.filter((link) => hasText || link.address !== '');
    if (hasText || links.length > 0) {
      const { start, end, text, bold } = block;
      const place =
        start === -1 ? { start: parser.startIndex, end: parser.startIndex } : { start, end };
      blocks.push({ ...place, level, isItem, text, links, bold });
    }
    block = new OpenBlock();
  };
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const json = attributes['data-props'];
    if (json !== undefined) {
      data.push({ start: parser.startIndex, target: attributes['data-target'] ?? '', json });
    }
    if (name === 'link' && attributes['rel'] === 'canonical')
      addresses.push(attributes['href'] ?? '');
    if (name === 'meta' && attributes['property'] === 'og:url') {
      addresses.push(attributes['content'] ?? '');
    }
    if (UNSEEN.has(name)) unseen += 1;
    if (unseen > 0) return;
    if (BLOCKS.has(name)) flush();
    if (/^h[1-6]$/.test(name)) level = Number(name[1]);
    if (name === 'li') isItem = true;
    if (name === 'a') {
      address = attributes['href'] ?? '';
      // Links stand apart on the page, which no white space in the source need show.
      if (/\d$/.test(block.text)) block.text += ' ';
      block.linkFrom = block.text.length;
    }
    if ((name === 'b' || name === 'strong') && !/\S/.test(block.text)) {
      block.text = '';
      block.boldFrom = 0;
    }
  };
  const close = (name: string): void => {
    if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
    if (unseen > 0) return;
    if (BLOCKS.has(name)) flush();
    if (/^h[1-6]$/.test(name)) level = 0;
    if (name === 'li') isItem = false;
    if (name === 'a' && address !== null) {
      block.closeLink(address);
      address = null;
    }
    if (name === 'b' || name === 'strong') block.closeBold();
  };
  const parser = new Parser({
    onopentag: open,
    onclosetag: close,
    ontext: (text) => {
      if (unseen > 0) return;
      if (block.start === -1 && /\S/.test(text))
        block.start = parser.startIndex + text.search(/\S/);
      if (/\S/.test(text)) block.end = parser.startIndex + text.trimEnd().length - 1;
      block.text += text;
    },
    oncomment: (text) => {
      if (comments.length < 100) comments.push(text);
    },
  });
  parser.write(source);
  parser.end();
  flush();
  return { blocks, data, comments, addresses };
}
