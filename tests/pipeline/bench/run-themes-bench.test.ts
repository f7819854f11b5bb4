import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runThemesBench } from '#pipeline/bench/run-themes-bench.ts';

const LABELS = [
  { title: 'Model merging', abstract: null, labels: { merging: true, speech: false } },
  { title: 'Speech recognition', labels: { merging: false, speech: true } },
  { title: 'Speech of whales', abstract: 'Songs.', labels: { merging: null, speech: false } },
  { title: 'Putting networks together', abstract: '', labels: { merging: true, speech: null } },
];

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'labels-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(text: string): string {
  const file = join(folder, 'labels.ndjson');
  writeFileSync(file, text);
  return file;
}

function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = runThemesBench(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

const ndjson = LABELS.map((line) => JSON.stringify(line)).join('\n');

describe('bench themes', () => {
  it('prints precision and recall of each labelled theme as JSON', () => {
    const { code, stdout, stderr } = run('--labels', write(ndjson), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      papers: 4,
      themes: {
        merging: {
          precision: 1,
          recall: 0.5,
          tp: 1,
          fp: 0,
          fn: 1,
          borderline: 1,
          wrong: [],
          missed: ['Putting networks together'],
        },
        speech: {
          precision: 0.5,
          recall: 1,
          tp: 1,
          fp: 1,
          fn: 0,
          borderline: 1,
          wrong: ['Speech of whales'],
          missed: [],
        },
      },
    });
  });

  it('names the misses for people', () => {
    const { code, stdout } = run('--labels', write(`${ndjson}\n\n`));
    expect(code).toBe(0);
    expect(stdout).toContain('merging: precision 100.0 %, recall 50.0 %');
    expect(stdout).toContain('missed  Putting networks together');
    expect(stdout).toContain('wrong   Speech of whales');
  });

  it('says where the labels are wrong, and measures the others', () => {
    const bad = ['{', '{"title":1}', '{"title":"a","labels":{"ctr":"yes"}}', '{"title":"b"}'];
    const file = write([...bad, ndjson].join('\n'));
    const { code, stdout, stderr } = run('--labels', file, '--json');
    expect(code).toBe(1);
    expect(stdout).toContain('"papers": 4');
    for (const line of [1, 2, 3, 4])
      expect(stderr).toContain(`${file}:${String(line)}: error: `);
    expect(stderr.trim().split('\n')).toHaveLength(4);
  });

  it('says when the file is not there', () => {
    const { code, stderr } = run('--labels', join(folder, 'none.ndjson'));
    expect(code).toBe(1);
    expect(stderr).toContain('none.ndjson: cannot be read');
  });

  it.each([[[]], [['--labels']], [['--label', 'x']], [['x']]])(
    'explains itself for %j',
    (args) => {
      const { code, stderr } = run(...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^Usage: /);
    },
  );
});
