import { decodeEntities } from '#parse/html-entities.ts';
import { indexLines } from '#parse/line-index.ts';
import { readJson } from '#parse/read-json.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { DATA_LINES, FEED_END, type CutData } from './cut-data.ts';

/** A line before data is no longer, in characters. */
const LONGEST = 400;

const XML = /^\s*(?:<\?xml\b|<(?:\w+:)?(?:feed|rss|RDF)[\s>])/;
const ESCAPED_XML = /^\s*&lt;(?:\?xml\b|(?:\w+:)?(?:feed|rss|RDF)(?:\s|&gt;))/;
/** What a program says before it gives a name to data, or hands it to a function. */
const ASSIGNED =
  /^\s*(?:\/\*\*\/\s*)?(?:(?:export\s+)?(?:const|let|var)\s+[\w$]+(?:\s*:\s*[\w<>[\]., ]{1,60})?\s*=|export\s+default|(?:module\.)?exports(?:\.\w+)?\s*=|(?:window|self|globalThis)[\w$.["'\]]*\s*=|[\w$.]{1,60}\s*[=(])\s*(?=[[{])/;
const JSON_START = /^\s*(?:\{\s*["']|\[\s*[{["])/;
/** A bracket at the end of its line: what is in it begins on the next. */
const OPEN = /^\s*[[{]\s*$/;
const INNER = /^\s*(?:["'{}[\]]|[\w$]{1,60}\s*:|\/[/*])/;

/** Where JSON begins on a line; -1 where it does not. */
function findJson(line: string, next: string): number {
  const prefix = ASSIGNED.exec(line)?.[0] ?? '';
  const rest = line.slice(prefix.length);
  return JSON_START.test(rest) || (OPEN.test(rest) && INNER.test(next)) ? prefix.length : -1;
}

/** Cuts out the JSON that begins at `first`, and what follows behind other lines. */
function cutJson(source: SourceText, first: number): CutData {
  const { text, lineAt } = indexLines(source);
  const kept = source.lines.map(() => '');
  const around = new Set(source.lines.keys());
  let offset = source.lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  for (let at = first; at < source.lines.length;) {
    const line = source.lines[at] ?? '';
    const column = findJson(line, source.lines[at + 1] ?? '');
    if (column === -1) {
      offset += line.length + 1;
      at += 1;
      continue;
    }
    const start = offset + column;
    const { values, broken } = readJson(text, start);
    const last = values.at(-1);
    const isWhole = values.every((value) => !('complete' in value) || value.complete);
    // Where it breaks off in the middle, nobody knows where it ends.
    const end = broken === null || last === undefined || !isWhole ? text.length : last.end;
    const lastLine = lineAt(end - 1) - 1;
    for (let each = at; each <= lastLine; each += 1) {
      const whole = source.lines[each] ?? '';
      const to = each === lastLine ? whole.length - (lineEnd(text, end) - end) : whole.length;
      kept[each] =
        each === at ? ' '.repeat(column) + whole.slice(column, to) : whole.slice(0, to);
      around.delete(each);
    }
    offset = lineEnd(text, end) + 1;
    at = lastLine + 1;
  }
  return { lines: kept, around: [...around] };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Cuts out the feeds from the line on on which the first begins to that on which the last ends. */
function cutXml(lines: readonly string[], first: number): CutData {
  const found = lines.findLastIndex((line) => FEED_END.test(line));
  const last = found === -1 ? lines.length - 1 : found;
  const isData = (at: number): boolean => at >= first && at <= last;
  return {
    lines: lines.map((line, at) => (isData(at) ? line : '')),
    around: [...lines.keys()].filter((at) => !isData(at)),
  };
}

/** Cuts the data out of a text that has other lines before it; `null` where there is none. */
export function cutDataInText(source: SourceText): CutData | null {
  const head = source.lines.slice(0, DATA_LINES);
  for (const [at, line] of head.entries()) {
    if (XML.test(line)) return cutXml(source.lines, at);
    if (ESCAPED_XML.test(line)) return cutXml(source.lines.map(decodeEntities), at);
    if (findJson(line, source.lines[at + 1] ?? '') !== -1) return cutJson(source, at);
    if (line.length > LONGEST) return null;
  }
  return null;
}
