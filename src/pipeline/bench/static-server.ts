import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

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
  /** Bytes of all bodies sent so far, as they were sent. */
  readonly sentBytes: () => number;
  /** Requests answered so far. */
  readonly answered: () => number;
  /** Requests that are being answered. */
  readonly open: () => number;
  readonly close: () => void;
}

/**
 * A plain file server, as dull as the dullest host: a file for its exact path, `index.html` for a
 * folder, else 404; text is sent as gzip where it is understood, other files as they are, as
 * GitHub Pages does. `mounts` maps paths with a slash at both ends to folders.
 */
export async function serveFiles(
  mounts: Readonly<Record<string, string>>,
): Promise<StaticServer> {
  const prefixes = Object.keys(mounts).toSorted((a, b) => b.length - a.length);
  let [sent, answered, open] = [0, 0, 0];
  const server = createServer((request, response) => {
    open += 1;
    response.on('close', () => {
      open -= 1;
      answered += 1;
    });
    const path = normalize(decodeURIComponent((request.url ?? '/').replace(/[?#].*/s, '')));
    const prefix = prefixes.find((each) => path.startsWith(each)) ?? '/';
    const below = path.slice(prefix.length);
    const file = join(mounts[prefix] ?? '', below.replace(/(^|\/)$/, '$1index.html'));
    readFile(file).then(
      (content) => {
        const type = TYPES[extname(file)];
        const understood = String(request.headers['accept-encoding']).includes('gzip');
        const zipped = type !== undefined && understood;
        if (zipped) response.setHeader('content-encoding', 'gzip');
        response.setHeader('content-type', type ?? 'application/octet-stream');
        const body = zipped ? gzipSync(content) : content;
        sent += body.length;
        response.end(body);
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
    sentBytes: () => sent,
    answered: () => answered,
    open: () => open,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
