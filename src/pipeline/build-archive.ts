import type { EnrichedDigest } from '#domain/archive.ts';
import type { Digest } from '#domain/digest.ts';
import type { EnrichedPaper, RelatedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import type { Problem } from '#domain/problem.ts';
import { plainText } from '#domain/rich-text.ts';
import type { Site } from '#domain/site.ts';
import type { Theme } from '#domain/theme.ts';
import { checkArchive } from './check-archive.ts';
import { enrichPaper } from '#enrich/enrich-paper.ts';
import { themesOf, type ThemeRules } from '#enrich/match-themes.ts';
import { readRichText } from '#enrich/read-rich-text.ts';
import { relatePapers } from '#enrich/relate-papers.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import type { ParsedPaper } from '#parse/parsed-file.ts';
import { readSite } from './read-site.ts';
import { readThemeRules } from './read-theme-rules.ts';

/** A file of the data folder; `file` is its name below it. */
export interface DataFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** All that a site is made of. */
export interface DataFolder {
  readonly digests: readonly DataFile[];
  readonly themes: DataFile;
  readonly site: DataFile;
}

export interface BuiltArchive {
  readonly site: Site;
  readonly themes: readonly Theme[];
  /** Newest first; those without a full date after the others, by file name. */
  readonly digests: readonly EnrichedDigest[];
}

/** The whole chain: parse → enrich → check. `archive` is `null` when a problem is an error. */
export function buildArchive(folder: DataFolder): {
  readonly archive: BuiltArchive | null;
  readonly problems: readonly Problem[];
} {
  const text = ({ bytes }: DataFile) => new TextDecoder().decode(bytes);
  const { rules, problems: ruleProblems } = readThemeRules(
    text(folder.themes),
    folder.themes.file,
  );
  const { site, problems: siteProblems } = readSite(text(folder.site), folder.site.file);
  const parsed = folder.digests.map(({ file, bytes }) => parseDigestFile(file, bytes));

  const found = parsed.flatMap(({ digests }) => digests);
  const enriched = rules === null ? [] : enrichDigests(found, rules).toSorted(byDate);
  const problems = [
    ...siteProblems,
    ...ruleProblems,
    ...parsed.flatMap((each) => each.problems),
    ...checkArchive(found),
    ...(found.length === 0 ? [noDigests] : []),
  ];
  const failed = problems.some(({ severity }) => severity === 'error');
  if (failed || rules === null || site === null) return { archive: null, problems };
  return { archive: { site, themes: themesOf(rules), digests: enriched }, problems };
}

const noDigests: Problem = {
  file: 'digests',
  line: null,
  rule: 'no-digest',
  severity: 'error',
  message: 'No digest was found. Expected at least one file in the digests folder of the data.',
};

function byDate(a: EnrichedDigest, b: EnrichedDigest): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.file < b.file ? 1 : a.file > b.file ? -1 : 0;
}

/** Everything the reader's page needs; related papers are sought across all digests. */
function enrichDigests(
  digests: readonly Digest<ParsedPaper>[],
  rules: ThemeRules,
): EnrichedDigest[] {
  const alone = digests.map((digest) => ({
    ...digest,
    papers: digest.papers.map((paper) => ({
      ...enrichPaper(paper, rules),
      titleText: readRichText(paper.title),
      abstractText: paper.abstract === null ? null : readRichText(paper.abstract),
      home: digest.id,
    })),
  }));
  const once = new Map(
    alone
      .flatMap(({ papers }) => papers.map((paper) => [paper.id, paper] as const))
      .toReversed(),
  );
  const related = relatePapers(
    [...once.values()].toReversed().map(({ id, titleText, abstractText }) => ({
      id,
      title: plainText(titleText),
      abstract: abstractText === null ? null : plainText(abstractText),
    })),
  );
  // oxlint-disable-next-line oxc/no-map-spread -- a copy is meant: `once` holds the papers as they were
  return alone.map((digest) => ({
    ...digest,
    papers: digest.papers.map((paper) => finish(paper, once, related)),
  }));
}

function finish(
  paper: Omit<EnrichedPaper, 'related'>,
  once: ReadonlyMap<PaperId, Pick<EnrichedPaper, 'home'>>,
  related: ReadonlyMap<PaperId, readonly RelatedPaper[]>,
): EnrichedPaper {
  return {
    ...paper,
    home: once.get(paper.id)?.home ?? paper.home,
    related: related.get(paper.id) ?? [],
  };
}
