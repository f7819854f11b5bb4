import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareBuilds } from '#pipeline/bench/compare-builds.ts';
import { readCorpus } from '#pipeline/bench/read-corpus.ts';
import { runPipelineBench } from '#pipeline/bench/run-pipeline-bench.ts';
import { writeDigest } from '#pipeline/bench/write-digest.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';

const PAPERS = [
  {
    title: 'Merging Models\nby Averaging Weights',
    abstract:
      'We merge trained models by averaging their weights. The merged model is as good as an ensemble of its parts and costs no more than a single one of them to run.',
  },
  {
    title: 'Speech Recognition with Fewer Labels',
    abstract:
      'We recognise speech with few labelled hours.\nOur method learns from unlabelled speech first, and it needs a tenth of the labels that earlier systems needed for the same error rate.',
  },
];
const NDJSON = PAPERS.map((paper) => JSON.stringify({ ...paper, authors: 'A;B' })).join('\n');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = runPipelineBench(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

describe('the corpus', () => {
  it('is read plain and gzipped', () => {
    const plain = readCorpus(Buffer.from(NDJSON), 'a.ndjson');
    expect(plain.papers).toEqual(PAPERS);
    expect(readCorpus(gzipSync(NDJSON), 'a.ndjson.gz')).toEqual(plain);
  });

  it('names the line that is no paper', () => {
    const { papers, problems } = readCorpus(
      Buffer.from(`${NDJSON}\n\n{"title":7}\nnothing`),
      'a.ndjson',
    );
    expect(papers).toHaveLength(2);
    expect(problems.map(({ line }) => line)).toEqual([4, 5]);
  });

  it('becomes a digest in the shape that the parser reads', () => {
    const file = parseDigestFile('a.txt', Buffer.from(writeDigest(PAPERS)));
    expect(file.problems).toEqual([]);
    expect(
      file.digests.map(({ label, papers }) => ({
        label,
        papers: papers.map(({ title, abstract }) => ({ title, abstract })),
      })),
    ).toEqual([
      {
        label: 'Mar 14',
        papers: PAPERS.map(({ title, abstract }) => ({
          title: title.replaceAll('\n', ' '),
          abstract: abstract.replaceAll('\n', ' '),
        })),
      },
    ]);
  });
});

describe('bench pipeline', () => {
  it('refuses a size beyond the corpus, before anything is built', () => {
    const corpus = join(folder, 'two.ndjson');
    writeFileSync(corpus, NDJSON);
    const { code, stdout, stderr } = run('--corpus', corpus, '--sizes', '1,3');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(`${corpus} holds 2 papers: a digest of 3 cannot be written from it.\n`);
  });

  it('says which corpus it cannot read', () => {
    const { code, stderr } = run('--corpus', join(folder, 'none.ndjson'));
    expect(code).toBe(1);
    expect(stderr).toContain('none.ndjson');
  });

  it.each([['--sizes', '0'], ['--sizes', 'many'], ['--size', '82'], ['82']])(
    'takes %s %s for wrong usage',
    (...args) => {
      const { code, stderr } = run(...args);
      expect(code).toBe(2);
      expect(stderr).toContain('Usage:');
    },
  );
});

describe('builds side by side', () => {
  const build = (papers: number, processor: number) => ({
    papers,
    seconds: { pipeline: 2, parse: 0, enrich: 1, data: 0, pages: 1, bundle: 1 },
    processor: { pipeline: processor, all: processor + 2 },
    peakBytes: 5e8,
    files: papers,
    bytes: papers,
    command: 5,
    load: 0,
  });

  it('give the cost of a further paper, and how far from linear the dearest is', () => {
    const { builds, steepest } = compareBuilds(build(82, 0.5), [
      { asked: 1000, costs: build(1000, 2) },
      { asked: 2000, costs: build(2000, 4) },
      { asked: 4000, costs: build(4000, 12) },
    ]);
    expect(builds.map(({ perFurtherPaper }) => perFurtherPaper)).toEqual([null, null, 2, 4]);
    expect(steepest).toBe(2);
  });

  it('are held against the targets of their size only', () => {
    const { targets } = compareBuilds(build(82, 0.5), [{ asked: 1000, costs: build(1000, 2) }]);
    expect(targets.map(({ measured }) => measured)).toEqual([2, null, null]);
  });
});
