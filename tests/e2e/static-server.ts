import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface StaticServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => void;
}

/**
 * A plain file server, as dull as the dullest host: a file for its exact path, `index.html` for a
 * folder, else 404. `mounts` maps paths with a slash at both ends to folders.
 */
export async function serveFiles(
  mounts: Readonly<Record<string, string>>,
): Promise<StaticServer> {
  const prefixes = Object.keys(mounts).toSorted((a, b) => b.length - a.length);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').replace(/[?#].*/s, '')));
    const prefix = prefixes.find((each) => path.startsWith(each)) ?? '/';
    const below = path.slice(prefix.length);
    const file = join(mounts[prefix] ?? '', below.replace(/(^|\/)$/, '$1index.html'));
    readFile(file).then(
      (content) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
