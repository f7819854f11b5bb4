import { addressesWithin } from '#parse/addresses-within.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { readChatStamp } from './chat-stamp.ts';
import {
  NOTHING_KNOWN,
  type DigestFormat,
  type DraftPaper,
  type Recognition,
} from './digest-format.ts';
import { hasCapitals } from './line-features.ts';
import { LineRoles } from './line-roles.ts';
import { readPageAddress } from './page-address.ts';
import { withoutAbstract } from './missing-abstracts.ts';

/** The lines of one message that say something, by their numbers, 1-based. */
interface Message {
  readonly lines: { readonly number: number; readonly text: string }[];
}

/** A chat as messages, and the lines that its program wrote. */
interface Chat {
  readonly messages: readonly Message[];
  readonly stamps: readonly number[];
}

/** So many messages make a chat, and one has so many lines at most. */
const FEW = 2;
const LINES_EACH = 40;

/** A text as a chat, `null` where it is none: it begins with a stamp, and there are more. */
function readChat(lines: readonly string[]): Chat | null {
  const messages: Message[] = [];
  const stamps: number[] = [];
  let written = 0;
  let isStamped = false;
  for (const [at, line] of lines.entries()) {
    const text = cleanValue(line);
    if (text === '') continue;
    written += 1;
    const stamp = readChatStamp(text);
    const message = messages.at(-1);
    if (stamp === null) {
      // The name of who wrote the first one may stand over the time; nothing else may.
      if (written > 1 && !isStamped) return null;
      if (message === undefined) messages.push({ lines: [{ number: at + 1, text }] });
      else message.lines.push({ number: at + 1, text });
      continue;
    }
    isStamped = true;
    if (stamp.kind === 'under-name') {
      const name = message?.lines.pop();
      if (name !== undefined) stamps.push(name.number);
    }
    if (stamp.kind === 'before' && stamp.rest !== '')
      messages.push({ lines: [{ number: at + 1, text: stamp.rest }] });
    else {
      stamps.push(at + 1);
      messages.push({ lines: [] });
    }
  }
  const isChat = messages.length >= FEW && messages.length >= written / LINES_EACH;
  return isChat ? { messages, stamps } : null;
}

/** What people say about a paper, and no title is. */
const TALK =
  /\b(?:i|you|me|my|your|lol|thanks?|please|this|that|look at|check|worth a read|(?:any|some|every)(?:one|body)|cool|great|nice|interesting|amazing|wow|just|got|yesterday|today)\b/iu;
const SENTENCE = /[.!:,;]$/u;
/** A word as titles in capitals have it: Attention Is All You Need. */
const IN_TITLES = /^(?:\P{Ll}|(?:an?|and|as|at|by|for|from|in|is|of|on|or|the|to|via|with)$)/u;
const HEADLINE_WORDS = 4;
const SMALL = /^\p{Ll}+[\s,]/u;
/** So many words has a title at least that nothing else says to be one, with capitals or without. */
const WORDS = 2;
const SMALL_WORDS = 5;
/** No title is longer, no abstract shorter, in characters. */
const LONGEST_TITLE = 300;
const ABSTRACT = 150;

function isHeadline(words: readonly string[]): boolean {
  return words.length >= HEADLINE_WORDS && words.every((word) => IN_TITLES.test(word));
}

function isTitle(text: string, hasAbstract: boolean): boolean {
  if (text.length > LONGEST_TITLE || SMALL.test(text) || SENTENCE.test(text)) return false;
  const words = text.split(' ');
  if (TALK.test(text) && !isHeadline(words)) return false;
  const least = hasCapitals(text, 0.5) ? WORDS : SMALL_WORDS;
  return hasAbstract || words.length >= least;
}

/** A line without the addresses of papers, and without the signs that tie them to the words beside them. */
function removeAddresses(text: string): string {
  if (!text.includes('://')) return text;
  return text
    .replace(/[<([]?(https?:\/\/[^\s<>"()[\]]+)[>)\]]?/gi, (written, address: string) => {
      return readPageAddress(address).kind === 'paper' ? ' ' : written;
    })
    .replace(/^[\s:–—|·-]+|[\s:–—|·-]+$/gu, '')
    .replace(/\s+/g, ' ');
}

/** Whether a line of a message is its address alone, the words for it included: "PDF: https://…". */
function isAddress(text: string): boolean {
  return /^(?:[\w ]{1,20}: )?https?:\/\/\S+$/i.test(text);
}

/** The paper that a message is about, or `null`: it names its page, or has an abstract. */
function readMessage({ lines }: Message): DraftPaper | null {
  const [first] = lines;
  const last = lines.at(-1);
  const addresses = lines.flatMap(({ text }) => addressesWithin(text)).map(readPageAddress);
  const words = lines.filter(({ text }) => !isAddress(text));
  const [title = '', ...rest] = words.map(({ text }, at) =>
    at === 0 ? removeAddresses(text) : text,
  );
  const abstract = rest.join(' ');
  const hasAbstract = abstract.length >= ABSTRACT;
  const page = addresses.find(({ kind }) => kind === 'paper');
  if (first === undefined || last === undefined || !isTitle(title, hasAbstract)) return null;
  if (page?.kind !== 'paper' ? !hasAbstract : abstract !== '' && !hasAbstract) return null;
  return {
    ...NOTHING_KNOWN,
    title,
    abstract: hasAbstract ? abstract : null,
    arxivId: page?.kind === 'paper' ? page.arxivId : null,
    doi: page?.kind === 'paper' ? page.doi : null,
    addresses: addresses.flatMap((each) => (each.kind === 'outside' ? each.address : [])),
    lines: [first.number, last.number],
  };
}

function recognise(source: SourceText): Recognition {
  const expected = 'messages of a chat, as in “[12/03/2025, 09:14] Ada: A Title https://…”';
  const chat = readChat(source.lines);
  if (chat === null) return { recognised: false, signs: 0, line: 1, expected };
  const read = () => {
    const roles = new LineRoles(source);
    const papers: DraftPaper[] = [];
    for (const number of chat.stamps) roles.mark('furniture', number);
    for (const message of chat.messages) {
      const paper = readMessage(message);
      if (paper === null) continue;
      papers.push(paper);
      const [title, ...rest] = message.lines.filter(({ text }) => !isAddress(text));
      for (const { number } of message.lines) roles.mark('metadata', number);
      for (const { number } of rest) roles.mark('abstract', number);
      if (title !== undefined) roles.mark('title', title.number);
    }
    const marked = roles.finish();
    const problems = withoutAbstract(papers, source.file);
    return {
      digests: [{ label: null, query: null, captured: null, papers }],
      roles: marked.roles,
      problems: [...problems, ...marked.problems],
    };
  };
  return { recognised: true, read };
}

/** A chat that was exported or copied: WhatsApp, Telegram, Slack, Discord, IRC. */
export const chatLog: DigestFormat = { name: 'a chat', mayBeEmpty: false, recognise };
