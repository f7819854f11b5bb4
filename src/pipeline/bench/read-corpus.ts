import { gunzipSync } from 'node:zlib';
import { DecodeError, fields, nullable, text, type Decoder } from '#domain/decode.ts';
import type { Problem } from '#domain/problem.ts';

/** What a bench needs of a paper. */
export interface CorpusPaper {
  readonly title: string;
  readonly abstract: string | null;
}

const corpusPaper: Decoder<CorpusPaper> = fields({ title: text, abstract: nullable(text) });

function readLine(line: string): CorpusPaper | string {
  try {
    return corpusPaper(JSON.parse(line), '');
  } catch (error) {
    return error instanceof DecodeError || error instanceof SyntaxError
      ? error.message
      : 'not to be read';
  }
}

/** Gzip says so in its first two bytes (RFC 1952, section 2.3.1). */
function unpack(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/**
 * Reads papers, one JSON object a line, gzipped or not; other fields and blank lines are passed
 * over. Throws when what says that it is gzip is none.
 */
export function readCorpus(
  bytes: Uint8Array,
  file: string,
): { papers: CorpusPaper[]; problems: Problem[] } {
  const papers: CorpusPaper[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of new TextDecoder().decode(unpack(bytes)).split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read !== 'string') papers.push(read);
    else {
      const at = { file, line: index + 1 };
      problems.push({ ...at, rule: 'wrong-paper', severity: 'error', message: read });
    }
  }
  return { papers, problems };
}
