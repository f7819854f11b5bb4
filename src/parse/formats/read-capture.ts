import { parseDayOfYear } from '#domain/plain-date.ts';
import type { DraftDigest } from './digest-format.ts';

/** What a clipper wrote about the page that it clipped. */
export interface Capture {
  /** What was searched for, where the page is that of a search. */
  readonly query: string | null;
  /** The day that the page is of, by its address. */
  readonly day: string | null;
  readonly captured: DraftDigest['captured'];
  /** How many lines of front matter the text begins with. */
  readonly frontMatter: number;
}

const FURTHEST = 60;
const KEY = /^[\s>*_-]*([A-Za-z][\w .()-]{0,30}?)[*_]*\s*:[*_]*\s*(.*)$/;
const ADDRESS_KEY =
  /^(?:url|source|url source|source url|link|page url|canonical|command|from|address)$/i;
const DATE_KEY =
  /^(?:retrieved|captured|created|clipped|saved|fetched|accessed|scraped|crawled|downloaded|date[ _-]?(?:saved|captured|clipped|accessed))(?: ?(?:on|at|\(utc\)|_at|_on|date))?$/i;

/** The words that were searched for, in the address of a page of papers. */
function queryOfAddress(address: string): string | null {
  const query = /huggingface\.co\/papers\/?\?(?:[^\s#]*&)?q=([^&#\s"'<>)]+)/i.exec(
    address,
  )?.[1];
  if (query === undefined) return null;
  try {
    const text = decodeURIComponent(query.replace(/\+/g, ' ')).replace(/\s+/g, ' ').trim();
    return text === '' ? null : text;
  } catch {
    // A "%" that escapes nothing: the words as written.
    return query;
  }
}

/** How many lines the front matter has that a text begins with, its "---" included. */
function measureFrontMatter(lines: readonly string[]): number {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start === -1 || lines[start]?.replace(/^\ufeff/, '').trim() !== '---') return 0;
  for (let at = start + 1; at < Math.min(lines.length, start + FURTHEST); at += 1) {
    const line = lines[at] ?? '';
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return at + 1;
    // Keys, the items of their lists, and long values that go on below.
    if (!/^(?:[\w .-]{1,40}:|\s|- |$)/.test(line)) return 0;
  }
  return 0;
}

/** Whether a line is a key and a value that a clipper wrote over the page. */
export function isCaptureLine(text: string): boolean {
  const key = KEY.exec(text)?.[1];
  return (
    key !== undefined &&
    (ADDRESS_KEY.test(key) ||
      DATE_KEY.test(key) ||
      /^(?:title|page title|published time|markdown content|status|statuscode|warning|description|language|tags|site|author)$/i.test(
        key,
      ))
  );
}

/** Reads the keys at the beginning of a text: front matter, "URL Source: …", "- Captured (UTC): …". */
export function readCapture(lines: readonly string[]): Capture {
  const frontMatter = measureFrontMatter(lines);
  let query: string | null = null;
  let day: string | null = null;
  let captured: Capture['captured'] = null;
  for (let at = 0; at < Math.min(lines.length, FURTHEST); at += 1) {
    const [, key = '', value = ''] = KEY.exec((lines[at] ?? '').slice(0, 1000)) ?? [];
    if (ADDRESS_KEY.test(key)) {
      query ??= queryOfAddress(value);
      day ??=
        /huggingface\.co\/papers\/date\/(\d{4}-\d{2}-\d{2})(?!\d)/i.exec(value)?.[1] ?? null;
    }
    if (DATE_KEY.test(key)) {
      const written = /\d{4}-\d{2}-\d{2}(?!\d)/.exec(value)?.[0];
      captured ??= parseDayOfYear(written ?? value.trim());
    }
  }
  return { query, day, captured: captured?.year === null ? null : captured, frontMatter };
}
