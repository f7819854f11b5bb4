import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadPieces, type PieceShelf } from '#archive/load-piece.ts';

let server: Server;
let folder: URL;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.endsWith('/v0.bin') === true) response.end(Buffer.from([1, 2, 3]));
    else response.writeHead(404).end('Not found');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  folder = new URL(`http://127.0.0.1:${String(address.port)}/data/search-x/`);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
});

/** A shelf in memory; what is on its way to it is waited for. */
function openShelf(): PieceShelf {
  const kept = new Map<string, Promise<ArrayBuffer>>();
  return {
    find: async (url) => {
      const bytes = await kept.get(url);
      return bytes === undefined ? undefined : new Response(bytes);
    },
    keep: async (url, response) => {
      kept.set(url, response.arrayBuffer());
    },
  };
}

test('a piece is fetched once and then taken from the shelf', async () => {
  const load = loadPieces(folder, openShelf());
  expect(await load('v0.bin', 'anywhere')).toEqual(Uint8Array.of(1, 2, 3));
  expect(await load('v0.bin', 'anywhere')).toEqual(Uint8Array.of(1, 2, 3));
  expect(asked).toEqual(['/data/search-x/v0.bin']);
});

test('from the host it comes anew, whatever is kept', async () => {
  const load = loadPieces(folder, openShelf());
  await load('v0.bin', 'anywhere');
  expect(await load('v0.bin', 'host')).toEqual(Uint8Array.of(1, 2, 3));
  expect(asked).toHaveLength(2);
});

test('a file that is not there, and a host that is not, are null', async () => {
  expect(await loadPieces(folder, openShelf())('v9.bin', 'anywhere')).toBeNull();
  const nowhere = new URL('http://127.0.0.1:1/');
  expect(await loadPieces(nowhere, openShelf())('v0.bin', 'anywhere')).toBeNull();
});
