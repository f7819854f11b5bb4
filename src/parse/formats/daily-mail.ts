import { parseDayOfYear } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import { addressesWithin } from '#parse/addresses-within.ts';
import { arxivIdOfAddress } from '#parse/arxiv-id.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { parseDateLine } from '#parse/digest-date.ts';
import { readHtmlBlocks, type TextBlock } from '#parse/html-blocks.ts';
import { isHtmlSource } from '#parse/html-start.ts';
import { indexLines } from '#parse/line-index.ts';
import { normaliseText } from '#parse/normalise-text.ts';
import { shortenText } from '#parse/shorten-text.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { matchPageWords } from './page-words.ts';
import { removeListMarks } from './title-marks.ts';

/** "140 ▲", in brackets behind a title, or on a line of its own. */
const VOTES = /^(?:[▲△🔺]\s*(\d[\d,.]*)\s*(k)?|(\d[\d,.]*)\s*(k)?\s*[▲△🔺])$/iu;
const SELECTION =
  /^(?:here is the|today['’]s) selection of papers\b.*?(?:\(([^)]{3,30})\))?\s*:?$/i;
const FAREWELL =
  /^(?:to view more|view (?:in|this|more|all)|read more|see (?:more|all)|unsubscribe|you (?:are|were|can|received)|manage\b|update your|sent (?:by|to)|©|copyright|hugging face,?\s|if you no longer)/i;
/** A line that a mail program breaks is nearly as long as it may be; the shortest width in use is 65. */
const WRAPPED = 60;

/** "1.2k" is 1,200. */
function countOf(digits: string, thousands: string | undefined): number {
  const value = Number(digits.replace(/,/g, ''));
  return thousands === undefined ? value : Math.round(value * 1000);
}

/** What votes at the end of a block leave of it. */
interface Voted {
  readonly title: string;
  readonly votes: number;
}

/** A block without the votes at its end; `null` where it has none. */
function takeVotes(text: string): Voted | null {
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  const inner = open === -1 ? text : text.slice(open + 1, -1).trim();
  const found = inner.length > 40 ? null : VOTES.exec(inner);
  if (found === null) return null;
  const title = open === -1 ? '' : text.slice(0, open).trimEnd();
  const [, after, afterK, before, beforeK] = found;
  const votes = countOf(after ?? before ?? '', afterK ?? beforeK);
  return Number.isFinite(votes) ? { title, votes } : null;
}

/** Whether a line ends within votes, "… (140" and "▲)" on the next. */
function isBrokenInVotes(line: string, next: string): boolean {
  return /^[\d,.k▲△🔺 ]+\)$/u.test(next) && /\([\d,.k▲△🔺 ]*$/u.test(line);
}

/** One for all: of ten thousand papers a new one each takes time to keep. */
const NONE: readonly string[] = [];

/** A line as its words, and the addresses that stood among them. */
function takeAddresses(line: string): Pick<TextBlock, 'text' | 'addresses'> {
  if (!/https?:/i.test(line)) return { text: normaliseText(line), addresses: NONE };
  const words = line.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 $2');
  const text = normaliseText(words.replace(/[<([]?https?:\/\/[^\s<>"]+[>)\]]?/gi, ''));
  return { text, addresses: addressesWithin(words) };
}

/** The lines of a text that are not blank, their addresses taken out: "Title (3 ▲) <https://…>". */
function readTextBlocks({ lines }: SourceText): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let adjacent = false;
  for (const [index, line] of lines.entries()) {
    const own = line.startsWith('>') ? line.replace(/^(?:>\s?)+/, '') : line;
    const { text, addresses } = takeAddresses(own);
    const before = blocks.at(-1);
    if (adjacent && before !== undefined && isBrokenInVotes(before.text, text)) {
      const whole = { ...before, text: `${before.text} ${text}`, last: index + 1 };
      blocks[blocks.length - 1] = { ...whole, addresses: [...before.addresses, ...addresses] };
    } else if (text !== '' || addresses.length > 0) {
      blocks.push({ text, addresses, first: index + 1, last: index + 1, adjacent });
    }
    adjacent = line.trim() !== '';
  }
  return blocks;
}

/** The id of the paper whose page one of the links leads to. */
function idOf(blocks: readonly TextBlock[]): string | null {
  for (const { addresses } of blocks) {
    for (const address of addresses) {
      const id = arxivIdOfAddress(address);
      if (id !== null) return id;
    }
  }
  return null;
}

interface DraftMail {
  label: string | null;
  readonly papers: DraftPaper[];
}

/** Reads the blocks of a mail one after the other. */
class MailReader {
  readonly #file: string;
  readonly #isHtml: boolean;
  readonly #roles: LineRoles;
  readonly #problems: Problem[] = [];
  readonly #digests: DraftMail[] = [{ label: null, papers: [] }];
  /** Blocks next to each other that may be the beginning of a title. */
  #pending: TextBlock[] = [];

  constructor(source: SourceText, isHtml: boolean) {
    this.#file = source.file;
    this.#isHtml = isHtml;
    this.#roles = new LineRoles(source);
  }

  read(blocks: readonly TextBlock[], votes: readonly (Voted | null)[]): Reading {
    let line = 1;
    for (const [at, block] of blocks.entries()) {
      // Where no words stand in HTML, there are tags.
      if (this.#isHtml) this.#roles.mark('furniture', line, block.first - 1);
      line = block.last + 1;
      this.#readBlock(block, votes[at] ?? null);
    }
    this.#drop();
    if (this.#isHtml) this.#roles.mark('furniture', line, Infinity);
    const { roles, problems } = this.#roles.finish();
    const said = new Set(this.#problems.map((problem) => problem.line));
    return {
      digests: this.#digests.map(({ label, papers }) => {
        const titles = removeListMarks(papers.map(({ title }) => title));
        const marked = papers.map((paper, at): DraftPaper => {
          const title = titles[at] ?? paper.title;
          return title === paper.title ? paper : { ...paper, title };
        });
        return { label, query: null, captured: null, papers: marked };
      }),
      roles,
      problems: [...this.#problems, ...problems.filter((problem) => !said.has(problem.line))],
    };
  }

  #readBlock(block: TextBlock, votes: Voted | null): void {
    const hasTitle = votes !== null && votes.title !== '';
    const known = hasTitle ? null : this.#knownRole(block.text);
    if (known !== null) {
      this.#drop();
      this.#roles.mark(known, block.first, block.last);
    } else if (votes !== null) {
      this.#addPaper(block, votes.title, votes.votes);
    } else if (block.text === '') {
      this.#readAddress(block);
    } else {
      if (!block.adjacent) this.#drop();
      this.#pending.push(block);
    }
  }

  /** What the words of the mail itself are; the date of the day among them. */
  #knownRole(text: string): LineRole | null {
    const selection = SELECTION.exec(text);
    const date = selection?.[1] ?? parseDateLine(text)?.label ?? null;
    if (selection !== null || date !== null) {
      const digest = this.#digests.at(-1);
      const label = date !== null && parseDayOfYear(date) !== null ? date : null;
      if (digest?.papers.length === 0) digest.label = label ?? digest.label;
      else this.#digests.push({ label, papers: [] });
      return 'header';
    }
    if (FAREWELL.test(text)) return 'furniture';
    return matchPageWords(text)?.kind ?? null;
  }

  /** Adds the paper whose votes a block has, its title begun perhaps in the blocks before it. */
  #addPaper(block: TextBlock, rest: string, upvotes: number | null): void {
    const whole = [block];
    let title = rest;
    let next = rest;
    while (next === '' || this.#goesOn(next)) {
      const before = this.#pending.pop();
      if (before === undefined) break;
      whole.unshift(before);
      next = before.text;
      if (next !== '') title = title === '' ? next : `${next} ${title}`;
    }
    this.#drop();
    if (title === '') {
      this.#report(block);
      return;
    }
    const first = whole[0]?.first ?? block.first;
    this.#roles.mark('title', first, block.last);
    this.#digests.at(-1)?.papers.push({
      abstract: null,
      authors: NONE,
      arxivId: idOf(whole),
      doi: null,
      upvotes,
      published: null,
      publishedLabel: null,
      addresses: NONE,
      title,
      lines: [first, block.last],
    });
  }

  /** Whether the last pending block is a line that was broken before `next`. */
  #goesOn(next: string): boolean {
    const before = this.#pending.at(-1);
    if (before === undefined || this.#isHtml) return false;
    const end = next.indexOf(' ');
    return before.text.length + 1 + (end === -1 ? next.length : end) > WRAPPED;
  }

  /** An address on a line of its own belongs to the paper above. */
  #readAddress(block: TextBlock): void {
    this.#drop();
    const paper = this.#digests.at(-1)?.papers.at(-1);
    const id = idOf([block]);
    if (paper === undefined || id === null || (paper.arxivId ?? id) !== id) return;
    Object.assign(paper, { arxivId: id, lines: [paper.lines[0], block.last] });
    this.#roles.mark('metadata', block.first, block.last);
  }

  /** What was pending and began no title is nobody's; but in HTML the link to a paper is its title. */
  #drop(): void {
    const pending = this.#pending;
    if (pending.length === 0) return;
    this.#pending = [];
    for (const block of pending) {
      if (this.#isHtml && idOf([block]) !== null) this.#addPaper(block, block.text, null);
      else this.#report(block);
    }
  }

  #report({ text, first }: TextBlock): void {
    const words = shortenText(text, 160);
    const message = `These words belong to no paper and were left out: “${words}”.`;
    const at = { file: this.#file, line: first };
    this.#problems.push({ ...at, rule: 'unassigned', severity: 'warning', message });
  }
}

function readBlocks(source: SourceText): readonly TextBlock[] {
  return isHtmlSource(source) ? readHtmlBlocks(indexLines(source)) : readTextBlocks(source);
}

/** Of votes, or of a reference to one. */
const SIGNS = ['▲', '△', '🔺', '&'];

/** Longer than a title, in characters. */
const ABSTRACT_LENGTH = 180;

function isOfPage(text: string): boolean {
  return text === '' || parseDateLine(text) !== null || matchPageWords(text) !== null;
}

function recognise(source: SourceText): Recognition {
  const expected = '“Daily Papers” and titles with votes, as in “A Title (140 ▲)”';
  // Reading the blocks takes long, and most texts have no such sign, written or as a reference.
  const hasSign = source.lines.some(
    (line) =>
      SIGNS.some((sign) => line.includes(sign)) && /[▲△🔺]|&(?:#|xutri|utri)/iu.test(line),
  );
  if (!hasSign) {
    return { recognised: false, signs: 0, line: 1, expected };
  }
  const blocks = readBlocks(source);
  const heading = blocks.findIndex(
    ({ text }) => SELECTION.test(text) || /^\W*daily papers\W*$/i.test(text),
  );
  const votes = blocks.map(({ text }) => takeVotes(text));
  const firstVotes = votes.findIndex((each) => each !== null);
  // On a page that is copied votes stand over their title, and so words of the page over the first.
  const isAlone = votes[firstVotes]?.title === '';
  const isOver = isAlone && isOfPage(blocks[firstVotes - 1]?.text ?? '');
  // Mails have no abstracts; a page of papers has one for each "▲ 101".
  const voted = votes.filter((each) => each !== null).length;
  const long = blocks.filter(({ text }) => text.length >= ABSTRACT_LENGTH).length;
  if (heading >= 0 && long < voted && !isOver) {
    return {
      recognised: true,
      read: () => new MailReader(source, isHtmlSource(source)).read(blocks, votes),
    };
  }
  const found = [heading, firstVotes].filter((at) => at >= 0);
  const line = found.length === 0 ? 1 : (blocks[Math.max(...found)]?.first ?? 1);
  return { recognised: false, signs: found.length, line, expected };
}

/** The digest that Hugging Face sends by mail, as text or HTML: titles and votes, no abstracts. */
export const dailyMail: DigestFormat = {
  name: 'the mail of the daily papers',
  mayBeEmpty: false,
  recognise,
};
