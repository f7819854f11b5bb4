import type { EnrichedDigest } from '#domain/archive.ts';
import type { Digest } from '#domain/digest.ts';
import type { Problem } from '#domain/problem.ts';
import type { Redirect } from '#domain/redirect.ts';
import type { Site } from '#domain/site.ts';
import { checkDigests } from './check-digests.ts';
import { enrichDigests } from '#enrich/enrich-digests.ts';
import type { ThemeRules } from '#enrich/match-themes.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { readSite } from './read-site.ts';
import { readThemeRules } from './read-theme-rules.ts';
import { unitePapers } from './unite-papers.ts';

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
  readonly rules: ThemeRules;
  /** Newest first; those without a full date after the others, by file name. */
  readonly digests: readonly EnrichedDigest[];
  readonly redirects: readonly Redirect[];
}

/** The whole chain: parse → unite → enrich → check. `archive` is `null` when a problem is an error. */
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

  const found = parsed.flatMap(({ digests }) => digests).toSorted(byDate);
  const united = unitePapers(found);
  const problems = [
    ...siteProblems,
    ...ruleProblems,
    ...parsed.flatMap((each) => each.problems),
    ...checkDigests(found),
    ...united.problems,
    ...(found.length === 0 ? [noDigests] : []),
  ];
  const failed = problems.some(({ severity }) => severity === 'error');
  if (failed || rules === null || site === null) return { archive: null, problems };
  const digests = enrichDigests(united.digests, rules);
  const { redirects } = united;
  return { archive: { site, rules, digests, redirects }, problems };
}

const noDigests: Problem = {
  file: 'digests',
  line: null,
  rule: 'no-digest',
  severity: 'error',
  message: 'No digest was found. Expected at least one file in the digests folder of the data.',
};

function byDate(a: Digest<unknown>, b: Digest<unknown>): number {
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.file < b.file ? 1 : a.file > b.file ? -1 : 0;
}
