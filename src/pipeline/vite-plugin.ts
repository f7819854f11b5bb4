import { readFileSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ViteBuilder } from 'vite';
import { formatProblem, type Problem } from '#domain/problem.ts';
import { buildArchive, type BuiltArchive } from './build-archive.ts';
import { NO_CACHE, type BuildCache } from './build-cache.ts';
import { emitData } from './emit-data.ts';
import { emitPage, themeStyle } from './emit-page.ts';
import type { EmittedFile } from './emitted-file.ts';
import { firstChunk } from './first-chunk.ts';
import { readAhead } from './read-ahead.ts';
import { readDataFolder } from './read-data-folder.ts';
import { filesBelow, keepOnly, openSiteCache } from './site-folder.ts';
import { writeSite } from './write-site.ts';

/** Where what a build runs itself is built to, each build's own; never served, gone afterwards. */
const RENDERER = `node_modules/.paper-digest/${String(process.pid)}`;

/** The address of a module that was built to be run by the build. */
function builtModule(name: string): string {
  return pathToFileURL(resolve(RENDERER, `${name}.js`)).href;
}

/** A build that stops because of the data: the problems are the message, there is no trace. */
function stopBuild(problems: readonly Problem[]): never {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const error = new Error(`The data cannot be built.\n${errors.map(formatProblem).join('\n')}`);
  delete error.stack;
  throw error;
}

function readArchive(
  dataDir: string,
  cache: BuildCache,
  warn: (text: string) => void,
): BuiltArchive {
  const folder = readDataFolder(dataDir);
  if (!('digests' in folder)) stopBuild(folder);
  const { archive, problems } = buildArchive(folder, cache);
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
          const { root, publicDir, logger, build: options } = builder.config;
          const outDir = resolve(root, options.outDir);
          const cache = openSiteCache(root, resolve(dataDir), outDir);
          const archive = readArchive(dataDir, cache, (text) => {
            logger.warn(text);
          });
          await builder.build(ssr);
          const make = async () => [
            ...namesOf(await builder.build(client)),
            ...(await writePages(archive, outDir, cache)),
          ];
          const [made] = await Promise.all([
            make(),
            readAhead(archive, cache, builtModule('read-thread')),
          ]);
          rmSync(RENDERER, { recursive: true, force: true });
          // As Vite does: a folder outside of the project may hold other things.
          if (options.emptyOutDir ?? outDir.startsWith(root + sep)) {
            keepOnly(outDir, [...made, ...filesBelow(publicDir)]);
          }
        },
      },
      environments: {
        client: {
          build: {
            // What an earlier build left is used again, and thrown away at the end if it is not.
            emptyOutDir: false,
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
              input: [
                'src/app/render-digest.tsx',
                'src/pipeline/page-thread.ts',
                'src/pipeline/read-thread.ts',
              ],
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
        const { archiveFile, digestFiles, laterFiles, searchFolders } = emitData(
          readArchive(dataDir, NO_CACHE, () => {}),
        );
        const isAsked = (each: EmittedFile) => `/${each.path}` === path;
        // The index is made only for who asks for a part of it.
        const folder = searchFolders.find((each) => path.startsWith(`/${each.path}/`));
        const file =
          [archiveFile, ...digestFiles, ...laterFiles].find(isAsked) ??
          [...(folder?.files() ?? [])].find(isAsked);
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
        const built = readArchive(dataDir, NO_CACHE, () => {});
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

/** The files that a build of the bundler wrote. */
function namesOf(built: Awaited<ReturnType<ViteBuilder['build']>>): readonly string[] {
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.map(({ fileName }) => fileName);
}

/** Renders the pages with the app as it was built for Node; gives the paths of the site's files. */
async function writePages(
  archive: BuiltArchive,
  outDir: string,
  cache: BuildCache,
): Promise<readonly string[]> {
  const index = join(outDir, 'index.html');
  const template = readFileSync(index, 'utf8');
  rmSync(index);
  const modules = {
    renderer: builtModule('render-digest'),
    thread: builtModule('page-thread'),
  };
  const files = await writeSite(archive, template, outDir, modules, cache);
  return [...files.values()].flat();
}
