import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createBuilder, type Plugin } from 'vite';
import { firstView, gatherChunks, type BundleChunk } from './bundle-chunks.ts';
import { addWeights, weighFile, type FileWeight, type WeighedFile } from './weigh-file.ts';

/** What a site weighs in the browser of its reader. */
export interface SiteSize {
  /** The scripts that the first view loads by itself. */
  readonly script: readonly WeighedFile[];
  /** Scripts that wait until the reader wants what they do. */
  readonly lazyScript: readonly WeighedFile[];
  readonly style: readonly WeighedFile[];
  /** index.html as it is, and without the words of the list. */
  readonly page: FileWeight;
  readonly pageWithoutList: FileWeight;
  readonly data: readonly WeighedFile[];
  /** React and react-dom saying hello, built in the same way, for comparison. */
  readonly hello: FileWeight;
}

/**
 * The page without the list's own text: the text between tags is taken out within the `<ol>` of
 * the papers (their titles, themes and numbers). Its tags and addresses stay and are counted.
 */
export function withoutListText(html: string): string {
  return html.replace(/<ol[\s>][^]*?<\/ol>/, (list) => list.replace(/>[^<]+</g, '><'));
}

const HELLO = `
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.body).render(createElement('p', null, 'Hello'));
`;

async function measureHello(root: string): Promise<FileWeight> {
  const name = '\0hello';
  const { plugin, chunks } = gatherChunks();
  const hello: Plugin = {
    name: 'hello',
    resolveId: (id) => (id === 'hello' ? name : null),
    load: (id) => (id === name ? HELLO : null),
  };
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [hello, plugin],
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'hello' },
    },
  });
  return addWeights(chunks.map(({ file, code }) => weighFile(file, code)));
}

/** Builds the site into `outDir` as `npm run build` does, and weighs it. */
export async function measureSize(root: string, outDir: string): Promise<SiteSize> {
  const { plugin, chunks } = gatherChunks();
  const builder = await createBuilder({
    root,
    logLevel: 'error',
    plugins: [plugin],
    build: { outDir, emptyOutDir: true },
  });
  await builder.buildApp();

  const first = firstView(chunks);
  // An entry that does nothing but lead on to its chunk is not written: the page names the chunk.
  const isWritten = ({ file }: BundleChunk) => existsSync(join(outDir, file));
  const weigh = (file: string) => weighFile(file, readFileSync(join(outDir, file)));
  const below = (folder: string, ending: string) =>
    readdirSync(join(outDir, folder))
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => weigh(`${folder}/${name}`));
  const page = readFileSync(join(outDir, 'index.html'), 'utf8');
  return {
    script: [...first].filter(isWritten).map(({ file }) => weigh(file)),
    lazyScript: chunks.filter((chunk) => !first.has(chunk)).map(({ file }) => weigh(file)),
    style: below('assets', '.css'),
    page: addWeights([weighFile('index.html', page)]),
    pageWithoutList: addWeights([weighFile('index.html', withoutListText(page))]),
    data: below('data', '.json'),
    hello: await measureHello(root),
  };
}
