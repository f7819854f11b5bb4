import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Problem } from '#domain/problem.ts';
import type { BenchPaper } from './bench-paper.ts';

/** The paper on a line, or what was expected there. */
function readLine(line: string): BenchPaper | string {
  let value: unknown = null;
  try {
    value = JSON.parse(line);
  } catch {
    return 'expected JSON';
  }
  if (typeof value !== 'object' || value === null) return 'expected a JSON object';
  if (!('title' in value) || typeof value.title !== 'string' || value.title.trim() === '') {
    return 'expected "title" to be text';
  }
  const abstract = 'abstract' in value ? (value.abstract ?? '') : '';
  if (typeof abstract !== 'string') return 'expected "abstract" to be text or null';
  return { title: value.title, abstract };
}

/** One JSON object a line with `title` and `abstract`; blank lines and other keys are passed over. */
function parseCorpus(
  text: string,
  file: string,
): { papers: BenchPaper[]; problems: Problem[] } {
  const papers: BenchPaper[] = [];
  const problems: Problem[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read !== 'string') papers.push(read);
    else {
      const message = `${read}, found ${line.slice(0, 40)}`;
      const at = { file, line: index + 1 };
      problems.push({ ...at, rule: 'wrong-paper', severity: 'error', message });
    }
  }
  if (papers.length === 0 && problems.length === 0) {
    const message = 'expected at least one paper, found none';
    problems.push({ file, line: null, rule: 'no-papers', severity: 'error', message });
  }
  return { papers, problems };
}

/** Reads a corpus, gzipped or not (told by its first two bytes). Throws what the file system throws. */
function readCorpus(file: string): { papers: BenchPaper[]; problems: Problem[] } {
  const bytes = readFileSync(file);
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return parseCorpus((zipped ? gunzipSync(bytes) : bytes).toString('utf8'), file);
}

/** Like `readCorpus`; a file that cannot be read is a problem. */
export function loadCorpus(file: string): { papers: BenchPaper[]; problems: Problem[] } {
  try {
    return readCorpus(file);
  } catch (error) {
    const message = `cannot be read (${error instanceof Error ? error.message : 'unknown'})`;
    const rule = 'unreadable-file';
    return { papers: [], problems: [{ file, line: null, rule, severity: 'error', message }] };
  }
}
