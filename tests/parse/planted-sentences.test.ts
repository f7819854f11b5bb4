import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { inventRecords } from '#pipeline/bench/invent-records.ts';
import { PAGE_SHAPES } from '#pipeline/bench/write-page-shapes.ts';
import { SHAPES } from '#pipeline/bench/write-shapes.ts';

const CASES = new URL('cases/', import.meta.url);
const SENTENCE =
  'Zebras wander through forgotten libraries while an orchestra of lanterns rehearses a careful theory of marmalade, and we show that it improves results on nine benchmarks by a wide margin.';

/** Texts as people see them: in markup, data and encoded mails a line may stand where none is read. */
const READABLE =
  /^(?:arxiv|cool|double|labels|mail-forwarded|page|scholar|semantic|wrapped).*\.input\.(?:txt|md)$/;
const written = [...PAGE_SHAPES, ...SHAPES]
  .filter(([name]) => /page|labels|arXiv|daily mail/.test(name))
  .filter(([name]) => !/saved/.test(name))
  .map(([name, write]) => [name, write(inventRecords(3))] as const);
const golden = readdirSync(CASES)
  .filter((file) => READABLE.test(file))
  .map((file) => [file, readFileSync(new URL(file, CASES), 'utf8')] as const);

/** Whether a text's reading has the words of one of its lines in a paper, or says that it has not. */
function isAccountedFor(text: string, line: number): boolean {
  const { digests, problems } = parseDigestFile('planted.txt', new TextEncoder().encode(text));
  if (JSON.stringify(digests).includes('Zebras')) return true;
  return problems.some((problem) => {
    const count = Number(/^(\d+) lines from here on/.exec(problem.message)?.[1] ?? 1);
    const first = problem.line ?? 0;
    return problem.message.includes('Zebras') || (line >= first && line < first + count);
  });
}

describe('a sentence anywhere in a text', () => {
  it.each([...written, ...golden])('is read or said: %s', (_, text) => {
    const lines = text.split('\n');
    const silent = lines.flatMap((__, at) => {
      const planted = [...lines.slice(0, at), '', SENTENCE, '', ...lines.slice(at)].join('\n');
      return isAccountedFor(planted, at + 2) ? [] : [at + 1];
    });
    expect(silent).toEqual([]);
  });
});
