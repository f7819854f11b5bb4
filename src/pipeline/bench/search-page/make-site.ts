import { join } from 'node:path';
import { buildSite } from '#pipeline/bench/build-site.ts';
import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { writeDataFolder } from '#pipeline/bench/write-data-folder.ts';

/** Up to so many papers are one digest, which is searched from its texts; more are an archive. */
export const MOST_IN_A_DIGEST = 250;

const PAPERS_A_DAY = 80;

/** Days one after the other, from 2020 on; every month of 28 days. */
function dayOf(place: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const month = Math.floor(place / 28);
  return `${String(2020 + Math.floor(month / 12))}-${two(1 + (month % 12))}-${two(1 + (place % 28))}`;
}

/** Papers whose titles differ: those of one title would be one paper. */
function withOwnTitles(papers: readonly BenchPaper[]): readonly BenchPaper[] {
  const byTitle = new Map(papers.map((paper) => [paper.title.toLowerCase(), paper]));
  return [...byTitle.values()];
}

/** Builds the site of these papers below `folder`; gives the folder of its files. */
export function makeSite(folder: string, papers: readonly BenchPaper[]): string {
  const own = withOwnTitles(papers).map(({ title, abstract }) => ({
    title,
    abstract: abstract === '' ? null : abstract,
  }));
  const each = own.length > MOST_IN_A_DIGEST ? PAPERS_A_DAY : own.length;
  const digests = Array.from({ length: Math.ceil(own.length / each) }, (_, place) => ({
    name: `${dayOf(place)}-papers`,
    papers: own.slice(place * each, (place + 1) * each),
  }));
  const dataDir = join(folder, 'data');
  writeDataFolder(dataDir, digests, process.env['DATA_DIR'] ?? 'data');
  const site = join(folder, 'site');
  buildSite(dataDir, site);
  return site;
}
