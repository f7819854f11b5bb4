import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderDigest } from '#app/render-digest.tsx';
import { decodeArchive, decodeDigest } from '#archive/decode-archive.ts';
import { themesOf } from '#enrich/match-themes.ts';
import { buildArchive, type BuiltArchive, type DataFolder } from '#pipeline/build-archive.ts';
import { emitSite } from './whole-site.ts';
import type { EmittedFile, EmittedText } from '#pipeline/emitted-file.ts';
import { readDataFolder } from '#pipeline/read-data-folder.ts';
import { digestText, folderOf, paperOn } from './data-folders.ts';

/** The page's file as the bundler leaves it: the app is a file beside it. */
const TEMPLATE = readFileSync('index.html', 'utf8').replace(
  'src="/src/app/main.tsx"',
  'src="./assets/main.js"',
);

/** Files that the bundler puts there. */
const BUNDLED = ['favicon.svg', 'assets/main.js'];

function build(folder: DataFolder): BuiltArchive {
  const { archive } = buildArchive(folder);
  if (archive === null) throw new Error('The data cannot be built.');
  return archive;
}

function isText(file: EmittedFile): file is EmittedText {
  return typeof file.content === 'string';
}

function emit(archive: BuiltArchive): EmittedText[] {
  return [...emitSite(archive, TEMPLATE, renderDigest)].filter(isText);
}

const pagesOf = (files: readonly EmittedText[]) =>
  files.filter(({ path }) => path.endsWith('.html'));

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Every start tag of a page with its attributes; text and scripts hold no tags. */
function tagsOf(
  html: string,
): { readonly name: string; readonly attributes: Map<string, string> }[] {
  return [...html.matchAll(/<([a-z][a-z\d]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: new Map(
        [...rest.matchAll(/([^\s=>"]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
          key,
          unescape(value),
        ]),
      ),
    }),
  );
}

/** The addresses of a page that no file of the site answers. */
function deadEnds({ path, content }: EmittedText, files: ReadonlySet<string>): string[] {
  const tags = tagsOf(content);
  const ids = new Set(tags.map(({ attributes }) => attributes.get('id')));
  return tags
    .flatMap(({ attributes }) => [attributes.get('href'), attributes.get('src')])
    .filter((address) => address !== undefined && !/^https?:\/\//.test(address))
    .filter((address = '') => {
      if (address.startsWith('#')) return !ids.has(address.slice(1));
      const [file = ''] = address.split(/[?#]/);
      if (file.startsWith('/')) return true;
      const target = posix
        .join(posix.dirname(path), file)
        .replace(/^\.?\/?$|\/$/, 'index.html');
      return !files.has(file === '' ? path : target);
    })
    .map((address = '') => `${path}: ${address}`);
}

let archive: BuiltArchive;
let files: EmittedText[];

beforeAll(() => {
  const folder = readDataFolder('data');
  if (!('digests' in folder)) throw new Error('The shipped data is not there.');
  archive = build(folder);
  files = emit(archive);
}, 60_000);

describe('the site of the shipped digest', () => {
  test('is the data, the list and one page for each of the 82 papers', () => {
    const [digest] = archive.digests;
    expect(files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^data\/archive-[\w-]{8}\.json$/),
      expect.stringMatching(/^data\/trending-papers-mar-14-[\w-]{8}\.json$/),
      'data/archive.json',
      expect.stringMatching(/^data\/theme-rules-[\w-]{8}\.json$/),
      'index.html',
      ...(digest?.papers ?? []).map(({ id }) => `papers/${id}.html`),
    ]);
    expect(pagesOf(files)).toHaveLength(83);
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
  });

  test('has the list in its page, ready to read, and not behind a script that puts it there', () => {
    const index = files.find(({ path }) => path === 'index.html')?.content ?? '';
    expect(index.match(/href="papers\//g)?.length).toBeGreaterThanOrEqual(82);
    expect(index).not.toMatch(/<template|<div hidden|\$RC/);
  });

  test('leads nowhere but to its own files and to the web', () => {
    const known = new Set([...files.map(({ path }) => path), ...BUNDLED]);
    expect(pagesOf(files).flatMap((page) => deadEnds(page, known))).toEqual([]);
  });

  test('has neither inline styles nor inline handlers, nor scripts that the policy forbids', () => {
    for (const { path, content } of pagesOf(files)) {
      const acting = tagsOf(content).filter(({ attributes }) =>
        [...attributes.keys()].some((name) => /^(?:style|on[a-z]+|srcdoc)$/i.test(name)),
      );
      expect(acting.map(({ name }) => `${path}: ${name}`)).toEqual([]);
      const policy = tagsOf(content).find(({ attributes }) => attributes.has('http-equiv'));
      const allowed = policy?.attributes.get('content') ?? '';
      for (const [, , text = ''] of content.matchAll(/<(script|style)>([^]*?)<\/\1>/g)) {
        expect(allowed).toContain(createHash('sha256').update(text).digest('base64'));
      }
      expect(content.indexOf('http-equiv')).toBeLessThan(content.indexOf('<style>'));
      expect(content.indexOf('http-equiv')).toBeLessThan(content.indexOf('<script'));
    }
  });

  test('loads nothing from elsewhere', () => {
    const loading = pagesOf(files).flatMap(({ content }) =>
      tagsOf(content)
        .filter(({ name }) => /^(?:link|script|img|iframe|source|object|embed)$/.test(name))
        .flatMap(({ attributes }) => [attributes.get('href'), attributes.get('src')]),
    );
    expect(loading.filter((address) => /^(?:[a-z]+:|\/)/i.test(address ?? ''))).toEqual([]);
  });

  test('says of each page what it is', () => {
    const heads = pagesOf(files).map(({ content }) => ({
      title: /<title>(.*?)<\/title>/.exec(content)?.[1] ?? '',
      description: /<meta name="description" content="(.*?)">/.exec(content)?.[1] ?? '',
    }));
    expect(heads[0]?.title).toBe('14 March · Paper Digest');
    expect(new Set(heads.map(({ title }) => title)).size).toBe(83);
    expect(heads.filter(({ description }) => description.length < 20)).toEqual([]);
    expect(heads.filter(({ description }) => unescape(description).length > 210)).toEqual([]);
  });

  test('is decoded in the browser as what was built', () => {
    const [archiveFile, digestFile] = files;
    const { site, rules } = archive;
    expect(decodeArchive(JSON.parse(archiveFile?.content ?? ''), '')).toMatchObject({
      site,
      themes: themesOf(rules),
      digests: [{ papers: 82, data: digestFile?.path, date: null, label: 'Mar 14' }],
    });
    expect(decodeDigest(JSON.parse(digestFile?.content ?? ''), '')).toEqual({
      ...archive.digests[0],
      earlier: null,
      later: null,
      before: [],
    });
  });

  test('is the same to the byte when it is built again', () => {
    const folder = readDataFolder('data');
    if (!('digests' in folder)) throw new Error('The shipped data is not there.');
    expect(emit(build(folder))).toEqual(files);
  }, 60_000);
});

describe('a site of several digests', () => {
  const twice = paperOn('Model Merging');
  const site = () =>
    emit(
      build(
        folderOf({
          '2025-03-12.txt': digestText('Mar 12', [paperOn('Speech in Noise'), twice]),
          '2025-03-14.txt': digestText('Mar 14', [twice, paperOn('Vision for Maps')]),
        }),
      ),
    );

  test('has a page for each digest and one for each paper, at its home', () => {
    const paths = pagesOf(site()).map(({ path }) => path);
    expect(paths.toSorted()).toEqual([
      'digests/2025-03-12.html',
      'index.html',
      'papers/a-study-of-model-merging.html',
      'papers/a-study-of-speech-in-noise.html',
      'papers/a-study-of-vision-for-maps.html',
    ]);
  });

  test('changes none of the older pages when a digest comes', () => {
    const days = Array.from({ length: 40 }, (_, day) => {
      const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
      const papers = [paperOn(`Speech ${String(day)}`), paperOn(`Maps ${String(day)}`)];
      return [`${date}.txt`, digestText(date, papers)] as const;
    });
    const pages = (count: number) =>
      new Map(
        pagesOf(emit(build(folderOf(Object.fromEntries(days.slice(0, count)))))).map(
          ({ path, content }) => [path, content],
        ),
      );
    const [before, after] = [pages(39), pages(40)];
    const changed = [...before].filter(([path, content]) => after.get(path) !== content);
    // The digest that was the first page, and the one whose next day that was.
    expect(changed.map(([path]) => path)).toEqual([
      'index.html',
      'papers/a-study-of-speech-38.html',
      'papers/a-study-of-maps-38.html',
      'digests/2025-02-07.html',
      'papers/a-study-of-speech-37.html',
      'papers/a-study-of-maps-37.html',
    ]);
  });

  test('names on the page of a paper the digests that list it', () => {
    const page = site().find(({ path }) => path.includes('model-merging'));
    const links = tagsOf(page?.content ?? '').map(({ attributes }) => attributes.get('href'));
    expect(page?.content).toMatch(/>14 March 2025<.*>12 March 2025</);
    expect(links).toContain('../digests/2025-03-12.html');
  });

  test('leads from the name that a paper got later to the one that it has', () => {
    const [title, abstract] = twice;
    const emitted = emit(
      build(
        folderOf({
          '2025-03-12.txt': digestText('Mar 12', [[title, `arXiv:2503.00001\n\n${abstract}`]]),
          '2025-03-14.txt': digestText('Mar 14', [
            ['Twins Revisited', `arXiv:2503.00001v2\n\n${abstract}`],
          ]),
        }),
      ),
    );
    const page = emitted.find(({ path }) => path === 'papers/twins-revisited.html');
    expect(page?.content).toContain('content="0; url=a-study-of-model-merging.html"');
    const known = new Set([...emitted.map(({ path }) => path), ...BUNDLED]);
    expect(pagesOf(emitted).flatMap((each) => deadEnds(each, known))).toEqual([]);
  });

  test('leads nowhere but to its own files', () => {
    const emitted = site();
    const known = new Set([...emitted.map(({ path }) => path), ...BUNDLED]);
    expect(pagesOf(emitted).flatMap((page) => deadEnds(page, known))).toEqual([]);
  });

  test('with hostile words stays a site: they are text on every page', () => {
    const title =
      'On <img src=x onerror=alert(1)> and </title><script>alert(2)</script> "quotes"';
    const emitted = emit(
      build(folderOf({ 'hostile.txt': digestText('Mar 14', [[title, twice[1]], twice]) })),
    );
    for (const { content } of pagesOf(emitted)) {
      expect(content).not.toMatch(/<img|<script>alert|onerror=alert\(1\)>/);
    }
    const own = emitted.find(({ path }) => path.startsWith('papers/on-img-src-x'));
    expect(own?.content).toContain('<title>On &lt;img src=x onerror=alert(1)&gt; and ');
    expect(own?.content.match(/On &lt;img src=x/g)?.length).toBeGreaterThan(2);
  });
});
