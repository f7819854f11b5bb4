import { afterEach, expect, test, vi } from 'vitest';
import { loadJson } from '#archive/load-json.ts';
import { fields, text } from '#domain/decode.ts';

const ADDRESS = new URL('https://example.org/data/archive.json');
const decode = fields({ name: text });

function answer(body: () => Promise<Response>): void {
  vi.stubGlobal('fetch', body);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what was emitted is loaded', async () => {
  answer(async () => Response.json({ name: 'x' }));
  expect(await loadJson(ADDRESS, decode)).toEqual({ ok: true, value: { name: 'x' } });
});

test.each([
  ['no connection', async () => Promise.reject(new TypeError('failed')), 'no connection'],
  ['a missing file', async () => new Response('', { status: 404 }), 'answered 404'],
  ['half a file', async () => new Response('{"name":'), 'the data is not complete'],
  ['another shape', async () => Response.json({ name: 1 }), 'name should be a text'],
])('%s is a sentence, not an exception', async (_case, body, sentence) => {
  answer(body);
  const loaded = await loadJson(ADDRESS, decode);
  expect(loaded).toEqual({ ok: false, message: expect.stringContaining(sentence) });
});
