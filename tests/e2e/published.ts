import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the tests need of a published paper. */
export interface PublishedPaper {
  readonly id: string;
  /** As in the file; one with formulas or dashes is drawn differently. */
  readonly title: string;
  readonly abstract: string;
  readonly links: readonly { readonly kind: string; readonly url: string }[];
  readonly themes: readonly { readonly id: string; readonly because: readonly string[] }[];
  readonly related: readonly { readonly id: string; readonly title: string }[];
  readonly lines: readonly [number, number];
}

/** The folder of the built site that is served at the root. */
export function siteFolder(): string {
  return process.env['READER_SITE'] ?? '';
}

/** The papers of the real digest, from the data file that the build wrote, in its order. */
export function publishedPapers(): readonly PublishedPaper[] {
  const folder = join(siteFolder(), 'data');
  const file = readdirSync(folder).find((name) => name.startsWith('trending-papers-mar-14-'));
  const digest = JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8')) as {
    papers: PublishedPaper[];
  };
  return digest.papers;
}

/** The paper with this title. */
export function published(title: string): PublishedPaper {
  const paper = publishedPapers().find((each) => each.title === title);
  if (paper === undefined) throw new Error(`The digest has no paper "${title}".`);
  return paper;
}
