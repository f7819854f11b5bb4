import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSite } from '#pipeline/read-site.ts';

const GOOD = {
  id: 'my-digest',
  name: 'My Digest',
  description: 'Papers.',
  url: 'https://example.org/papers/',
};

/** Reads a site with some fields changed; `undefined` takes a field out. */
function read(changes: Record<string, unknown> = {}) {
  return readSite(JSON.stringify({ ...GOOD, ...changes }, null, 2), 'site.json');
}

it('reads the site, published or not', () => {
  expect(read()).toEqual({ site: GOOD, problems: [] });
  expect(read({ url: null }).site).toEqual({ ...GOOD, url: null });
});

it('reads the site that is shipped', () => {
  const { site, problems } = readSite(readFileSync('data/site.json', 'utf8'), 'data/site.json');
  expect(problems).toEqual([]);
  expect(site?.id).toBe('paper-digest');
});

it('says all that is wrong at once, with file and line', () => {
  const { site, problems } = read({ id: 'My Digest', name: ' ', url: 'example.org', x: 1 });
  expect(site).toBeNull();
  expect(problems.map(({ file, line, rule }) => [file, line, rule])).toEqual([
    ['site.json', 6, 'unknown-field'],
    ['site.json', 2, 'wrong-value'],
    ['site.json', 3, 'wrong-value'],
    ['site.json', 5, 'wrong-value'],
  ]);
  expect(problems[1]?.message).toBe(
    'id: expected lower-case letters, digits and hyphens, found "My Digest"',
  );
});

it.each([
  ['url', undefined],
  ['url', 'https://example.org'],
  ['url', 'ftp://example.org/'],
  ['url', 'https://example.org/?a/'],
  ['url', 'https://exa mple.org/'],
  ['url', 'https:///'],
  ['id', '-'],
  ['id', ''],
  ['description', null],
  ['name', { toString: 1 }],
])('refuses %s: %j', (field, value) => {
  const { site, problems } = read({ [field]: value });
  expect(site).toBeNull();
  expect(problems).toHaveLength(1);
});

it('refuses what is no object', () => {
  expect(readSite('null', 'site.json').problems[0]).toMatchObject({
    line: 1,
    message: 'the file: expected an object with id, name, description, url, found null',
  });
});
