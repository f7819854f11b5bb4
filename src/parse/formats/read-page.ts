import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { shortenText } from '#parse/shorten-text.ts';
import type { DraftDigest, Reading } from './digest-format.ts';
import type { FoundTitle } from './found-title.ts';
import { groupBlocks } from './group-blocks.ts';
import type { PageBlock } from './page-block.ts';
import type { BlockDigest, PageRecord } from './page-record.ts';
import type { Capture } from './read-capture.ts';
import { reportRoles } from './report-roles.ts';
import { removeListMarks } from './title-marks.ts';

/** Longer than any abstract known; the longest of arXiv have some 2,000 characters. */
const LONG_ABSTRACT = 20_000;

function draftDigest(
  { label, records }: BlockDigest,
  { query, captured, day }: Capture,
): DraftDigest {
  const titles = removeListMarks(records.map((record) => record.title));
  const votesBefore = records.every((record) => record.figureBefore !== undefined);
  return {
    label: label ?? day,
    query,
    captured,
    papers: records.map((record, at) => record.draft(titles[at] ?? record.title, votesBefore)),
  };
}

/** What is said of a title that stands alone. */
export function lacksAbstract(title: string): string {
  return `Title without abstract: “${shortenText(title, 200)}”.`;
}

function reportRecord(record: PageRecord, file: string): readonly Problem[] {
  const length = record.paragraphs.reduce((sum, text) => sum + text.length, 0);
  if (length > 0 && length <= LONG_ABSTRACT) return [];
  const [rule, message] =
    length === 0
      ? ['title-without-abstract', lacksAbstract(record.title)]
      : ['long-abstract', `Very long abstract: ${String(length)} characters.`];
  return [{ file, line: record.first, rule, severity: 'warning', message }];
}

/**
 * What the blocks of a page come to. `roles` says what became of the lines that are no part of a
 * block, and is `null` elsewhere; a line that several blocks stand on has the role of the one
 * that says most.
 */
export function readPage(
  { file, lines }: SourceText,
  blocks: readonly PageBlock[],
  titles: ReadonlyMap<PageBlock, FoundTitle>,
  known: readonly (LineRole | null)[],
  capture: Capture,
): Reading {
  const { digests, roles: blockRoles, cuts, sections } = groupBlocks(blocks, titles);
  const roles: (LineRole | null)[] = [...known];
  for (const [index, { first, last }] of blocks.entries()) {
    const role = blockRoles[index] ?? 'unassigned';
    for (let line = first; line <= last; line += 1) {
      if (lines[line - 1]?.trim() !== '')
        roles[line - 1] = weightier(roles[line - 1] ?? null, role);
    }
  }
  const records = digests.flatMap((digest) => digest.records);
  const problems = [
    ...records.flatMap((record) => reportRecord(record, file)),
    ...reportRoles(
      file,
      blocks.map(({ first, last, text }, index) => {
        const role = blockRoles[index] ?? 'unassigned';
        const isWords = role === 'furniture' && /\p{L}/u.test(text);
        return { line: first, last, text, role, isWords };
      }),
    ),
    ...sections.map(({ first, text }): Problem => ({
      file,
      line: first,
      rule: 'section-heading',
      severity: 'info',
      message: `Heading of a section, not the title of a paper: “${shortenText(text, 100)}”.`,
    })),
    ...cuts.map(({ first, text }): Problem => ({
      file,
      line: first,
      rule: 'maybe-cut',
      severity: 'warning',
      message: `The text says that it was cut here: “${shortenText(text, 100)}”; the paper before may end too early.`,
    })),
  ];
  return { digests: digests.map((digest) => draftDigest(digest, capture)), roles, problems };
}

const WEIGHTS: readonly LineRole[] = [
  'furniture',
  'header',
  'metadata',
  'unassigned',
  'abstract',
  'title',
];

function weightier(one: LineRole | null, other: LineRole): LineRole {
  return one !== null && WEIGHTS.indexOf(one) > WEIGHTS.indexOf(other) ? one : other;
}
