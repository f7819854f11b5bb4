import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFiles, type StaticServer } from '#pipeline/bench/static-server.ts';

const SCRIPT = 'let answer = 42;\n'.repeat(100);
const PIECE = new Uint8Array(3000);

let folder = '';
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  writeFileSync(join(folder, 'a.js'), SCRIPT);
  writeFileSync(join(folder, 't0.bin'), PIECE);
  server = await serveFiles({ '/': folder });
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function bytesOf(file: string): Promise<number> {
  const before = server.sentBytes();
  const response = await fetch(`${server.origin}/${file}`);
  await response.arrayBuffer();
  return server.sentBytes() - before;
}

test('text goes over the network as gzip, other files as they are, and what goes is counted', async () => {
  expect(await bytesOf('a.js')).toBe(gzipSync(SCRIPT).length);
  expect(await bytesOf('t0.bin')).toBe(PIECE.length);
});

test('what is not there is 404 and weighs nothing', async () => {
  expect(await bytesOf('b.js')).toBe(0);
  expect((await fetch(`${server.origin}/b.js`)).status).toBe(404);
});
