import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import type { EnrichedDigest } from '#domain/archive.ts';
import { stepDays } from '#domain/calendar-month.ts';
import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import { toPlainDate } from '#domain/plain-date.ts';
import { buildArchive, type BuiltArchive } from '#pipeline/build-archive.ts';
import { emitData } from '#pipeline/emit-data.ts';
import {
  emitDigestPages,
  emitShell,
  planPages,
  type RenderDigest,
} from '#pipeline/emit-pages.ts';
import { readDataFolder } from '#pipeline/read-data-folder.ts';
import { addWeights, weighFile, type FileWeight, type WeighedFile } from './weigh-file.ts';

/** What the newest digest's page begins with, beside scripts and styles, which never differ. */
export interface FirstViewSize {
  readonly digests: number;
  readonly papers: number;
  /** index.html and the two data files that it names. */
  readonly files: readonly WeighedFile[];
  readonly total: FileWeight;
}

/** The newest day; the others lie before it. */
const NEWEST = toPlainDate({ year: 2025, month: 3, day: 14 });

/** Copies of a digest, newest first, each of a day of its own and with papers of its own. */
function copyDigest(digest: EnrichedDigest, count: number): readonly EnrichedDigest[] {
  return Array.from({ length: count }, (_, place) => {
    const date = NEWEST === null ? null : stepDays(NEWEST, -place);
    const id = digestId(`${date ?? ''}-copy`);
    const papers = digest.papers.map((paper) => {
      const own = paperId(`${paper.id}-${String(place)}`);
      return Object.assign({}, paper, { id: own, home: id });
    });
    return { ...digest, id, date, file: `digests/${id}.txt`, papers };
  });
}

function readArchive(dataDir: string): { archive: BuiltArchive; newest: EnrichedDigest } {
  const folder = readDataFolder(dataDir);
  const archive = 'digests' in folder ? buildArchive(folder).archive : null;
  const [newest] = archive?.digests ?? [];
  if (archive === null || newest === undefined) throw new Error(`${dataDir} cannot be built.`);
  return { archive, newest };
}

/**
 * Weighs the first view of archives that hold the newest digest of `dataDir` once and `counts`
 * times under other days. Nothing is written; pages behind the first one are not rendered.
 */
export async function measureFirstView(
  root: string,
  dataDir: string,
  counts: readonly number[],
): Promise<readonly FirstViewSize[]> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
  });
  const renderer: { renderDigest?: RenderDigest } = await server
    .ssrLoadModule('/src/app/render-digest.tsx')
    .finally(() => server.close());
  const { renderDigest } = renderer;
  if (renderDigest === undefined) throw new Error('There is nothing that renders a page.');
  const template = readFileSync(join(root, 'index.html'), 'utf8');
  const { archive, newest } = readArchive(dataDir);
  return counts.map((count) => {
    const digests = copyDigest(newest, count);
    const files = firstFiles({ ...archive, digests }, template, renderDigest);
    const papers = count * newest.papers.length;
    return { digests: count, papers, files, total: addWeights(files) };
  });
}

function firstFiles(
  archive: BuiltArchive,
  template: string,
  render: RenderDigest,
): readonly WeighedFile[] {
  const emitted = emitData(archive);
  const { archive: head, archiveFile, digestFiles } = emitted;
  const shell = emitShell(head, archiveFile.path, template);
  const newest = planPages(emitted, template)[0]?.pages;
  const [digestFile] = digestFiles;
  if (newest === undefined || digestFile === undefined) throw new Error('There is no digest.');
  // The list comes first; the pages of papers are never asked for.
  const [page] = emitDigestPages(shell, newest, render);
  return [page, archiveFile, digestFile].flatMap((file) =>
    file === undefined ? [] : [weighFile(file.path, file.content)],
  );
}
