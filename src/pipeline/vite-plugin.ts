import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { formatProblem, type Problem } from '#domain/problem.ts';
import { buildArchive, type BuiltArchive } from './build-archive.ts';
import { emitData } from './emit-data.ts';
import { emitPage, themeStyle } from './emit-page.ts';
import type { EmittedFile } from './emitted-file.ts';
import { firstChunk } from './first-chunk.ts';
import { readDataFolder } from './read-data-folder.ts';
import { writeSite } from './write-site.ts';

/** Where the page renderer is built to, each build's own; never served, gone afterwards. */
const RENDERER = `node_modules/.paper-digest/${String(process.pid)}`;

/** A build that stops because of the data: the problems are the message, there is no trace. */
function stopBuild(problems: readonly Problem[]): never {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const error = new Error(`The data cannot be built.\n${errors.map(formatProblem).join('\n')}`);
  delete error.stack;
  throw error;
}

function readArchive(dataDir: string, warn: (text: string) => void): BuiltArchive {
  const folder = readDataFolder(dataDir);
  if (!('digests' in folder)) stopBuild(folder);
  const { archive, problems } = buildArchive(folder);
  if (archive === null) stopBuild(problems);
  for (const problem of problems) warn(formatProblem(problem));
  return archive;
}

/**
 * Builds the site from a data folder: bundles the app, then renders every page to a file.
 * While developing, serves the data and lets the browser render.
 */
export function paperDigest(dataDir: string): Plugin {
  return {
    name: 'paper-digest',
    config: () => ({
      base: './',
      appType: 'mpa',
      builder: {
        async buildApp(builder) {
          const { client, ssr } = builder.environments;
          if (client === undefined || ssr === undefined) throw new Error('No environments.');
          const archive = readArchive(dataDir, (text) => {
            builder.config.logger.warn(text);
          });
          await builder.build(client);
          await builder.build(ssr);
          await writePages(archive, resolve(builder.config.root, builder.config.build.outDir));
        },
      },
      environments: {
        client: {
          build: {
            rollupOptions: {
              output: {
                codeSplitting: { groups: [{ name: firstChunk('/src/app/main.tsx') }] },
              },
            },
          },
        },
        ssr: {
          build: {
            outDir: RENDERER,
            emptyOutDir: true,
            copyPublicDir: false,
            rollupOptions: {
              input: ['src/app/render-page.tsx', 'src/pipeline/page-thread.ts'],
            },
          },
        },
      },
    }),
    configureServer(server) {
      server.watcher.add(resolve(dataDir));
      server.watcher.on('all', (_event, file) => {
        if (file.startsWith(resolve(dataDir))) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        if (/^\/(?:papers|digests)\/[^/]+\.html$/.test(path)) request.url = '/index.html';
        if (!path.startsWith('/data/')) return next();
        const { archiveFile, digestFiles, laterFiles, searchFiles } = emitData(
          readArchive(dataDir, () => {}),
        );
        const isAsked = (each: EmittedFile) => `/${each.path}` === path;
        // The index is made only for who asks for a part of it.
        const file =
          [archiveFile, ...digestFiles, ...laterFiles].find(isAsked) ??
          (path.startsWith('/data/search-') ? [...searchFiles()].find(isAsked) : undefined);
        if (file === undefined) return next();
        const type = path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
        response.setHeader('content-type', type);
        response.end(file.content);
      });
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { server, originalUrl }) {
        if (server === undefined) return html;
        const built = readArchive(dataDir, () => {});
        const { archive, archiveFile, digestFiles } = emitData(built);
        const { site, themes } = archive;
        const root = /^\/(?:papers|digests)\//.test(originalUrl ?? '/') ? '../' : '';
        return emitPage(
          html,
          {
            title: site.name,
            description: site.description,
            root,
            paper: null,
            archiveData: archiveFile.path,
            digestData: digestFiles[0]?.path ?? '',
            body: '',
          },
          themeStyle(themes),
        );
      },
    },
  };
}

/** Renders every page with the app as it was built for Node. */
async function writePages(archive: BuiltArchive, outDir: string): Promise<void> {
  const index = join(outDir, 'index.html');
  const template = readFileSync(index, 'utf8');
  rmSync(index);
  const built = (name: string) => pathToFileURL(resolve(RENDERER, `${name}.js`)).href;
  const modules = { renderer: built('render-page'), thread: built('page-thread') };
  await writeSite(archive, template, outDir, modules);
  rmSync(RENDERER, { recursive: true, force: true });
}
