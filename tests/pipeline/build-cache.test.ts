import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyOf, openBuildCache, type BuildCache } from '#pipeline/build-cache.ts';

let folder = '';
let out = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-digest-cache-'));
  out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(out, { recursive: true });
});

const open = (code = 'code'): BuildCache => openBuildCache({ folder, outDir: out, code });

/** What a build gets for a key, and whether it had to make it. */
function ask(cache: BuildCache, key = 'key'): { value: unknown; made: boolean } {
  let made = false;
  const value = cache.recall('step', key, () => {
    made = true;
    return new Map([['a', { list: [1, null], row: Uint32Array.of(1, 2) }]]);
  });
  return { value, made };
}

describe('what a step made', () => {
  test('is there for the next build as it was', () => {
    const first = ask(open());
    const second = ask(open());
    expect([first.made, second.made]).toEqual([true, false]);
    expect(second.value).toEqual(first.value);
  });

  test('is made anew by other code, for another key and for another step', () => {
    ask(open());
    expect(ask(open('other code')).made).toBe(true);
    expect(ask(open(), 'other key').made).toBe(true);
    expect(open().recall('other step', 'key', () => 7)).toBe(7);
  });

  test('is made anew where it was damaged, wherever that is', () => {
    const { value } = ask(open());
    const [name = ''] = readdirSync(folder);
    const whole = readFileSync(join(folder, name));
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(join(folder, name), damaged);
      expect(ask(open())).toEqual({ value, made: true });
    }
    writeFileSync(join(folder, name), whole.subarray(0, 3));
    expect(ask(open())).toEqual({ value, made: true });
  });

  test('is forgotten once a build neither asks for it nor holds it', () => {
    ask(open());
    const holding = open();
    holding.hold('key');
    holding.close(new Map());
    expect(ask(open()).made).toBe(false);
    open().close(new Map());
    expect(ask(open()).made).toBe(true);
  });
});

describe('the files of a site', () => {
  const paths = ['a.html', 'b.html'];
  const leave = () => {
    for (const path of paths) writeFileSync(join(out, path), path);
    open().close(new Map([['pages', paths]]));
  };

  test('are as they were left', () => {
    expect(open().left('pages')).toBeNull();
    leave();
    expect(open().left('pages')).toEqual(paths);
    expect(open().left('other pages')).toBeNull();
    expect(open('other code').left('pages')).toBeNull();
  });

  test('are not where one was changed since or is gone', () => {
    leave();
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(out, 'b.html'), later, later);
    expect(open().left('pages')).toBeNull();
    leave();
    rmSync(join(out, 'a.html'));
    expect(open().left('pages')).toBeNull();
  });
});

test('a key tells apart where one text ends and the next begins', () => {
  expect(keyOf('a', 'bc')).not.toBe(keyOf('ab', 'c'));
  expect(keyOf('a', 'bc')).toBe(keyOf('a', 'bc'));
});
