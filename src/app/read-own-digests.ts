import type { EnrichedDigest } from '#domain/archive.ts';
import type { OwnReading, ReadDigest } from '#domain/own-reading.ts';
import { ownDigestId } from '#domain/own-digest.ts';
import { enrichDigests } from '#enrich/enrich-digests.ts';
import type { ThemeRules } from '#enrich/match-themes.ts';
import { decodeBytes } from '#parse/decode-bytes.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { addHash } from '#parse/paper-id.ts';
import { shortenText } from '#parse/shorten-text.ts';

/** A text that the reader gave; `file` is its name. */
export interface GivenText {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** So many papers are read and decoded in a few milliseconds on a slow machine. */
const PORTION = 25;

/** Of what is wrong with a text, so much is shown; a file that is no digest at all is full of it. */
const MOST_SHOWN = 200;
const LONGEST_LINE = 300;

function portionsOf({ papers }: EnrichedDigest): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  return Array.from({ length: Math.ceil(papers.length / PORTION) }, (_, place) =>
    encoder.encode(JSON.stringify(papers.slice(place * PORTION, (place + 1) * PORTION))),
  );
}

/**
 * Lines of a text by number, as one shows them; `null` where there is no such line. Decoded again
 * when one is first shown: most texts have none to show.
 */
function lineShower({ file, bytes }: GivenText): (line: number | null) => string | null {
  let lines: readonly string[] | null = null;
  return (line) => {
    if (line === null) return null;
    if (lines === null) {
      const decoded = decodeBytes(bytes, file);
      lines = decoded.kind === 'text' ? decoded.source.lines : [];
    }
    const text = lines[line - 1];
    return text === undefined ? null : shortenText(text.trim(), LONGEST_LINE);
  };
}

/**
 * Reads digests as the build does, with all that it finds out about papers; nothing is kept yet.
 * `now` is the time of adding, in milliseconds. `onPapers` hears how many papers of how many are
 * done. Never throws for what a text can cause.
 */
export function readOwnDigests(
  given: GivenText,
  rules: ThemeRules,
  now: number,
  onPapers: (papers: number, of: number) => void,
): OwnReading {
  const parsed = parseDigestFile(given.file, given.bytes);
  const { receipt } = parsed;
  const named = parsed.digests
    .filter(({ papers }) => papers.length > 0)
    .map((digest) => {
      const words = digest.papers.map(({ title, abstract }) => `${title}\n${abstract ?? ''}`);
      const papers = digest.papers.map((paper) =>
        Object.assign(paper, { abstractFrom: null, formerIds: [] }),
      );
      return Object.assign({}, digest, {
        papers,
        id: ownDigestId(addHash(digest.id, words.join('\n'))),
      });
    });
  const all = named.reduce((sum, { papers }) => sum + papers.length, 0);
  let done = 0;
  const enriched = enrichDigests(
    named,
    rules,
    { keep: (_step, _place, make) => make(), keepRelated: (_place, make) => make() },
    () => {
      done += 1;
      onPapers(done, all);
    },
  );
  const digests = enriched.map((digest): ReadDigest => {
    const portions = portionsOf(digest);
    const papers = digest.papers.map(({ id }) => id);
    return { digest: { ...digest, addedAt: now, papers, portions: portions.length }, portions };
  });
  const showLine = lineShower(given);
  const duplicates = parsed.problems.filter(({ rule }) => rule === 'duplicate').length;
  const told = parsed.problems.filter(
    ({ rule }) => rule !== 'duplicate' && rule !== 'unassigned',
  );
  const errorsFirst = told.toSorted(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  return {
    digests,
    receipt,
    duplicates,
    notUnderstood: receipt.unassigned
      .slice(0, MOST_SHOWN)
      .map((line) => ({ line, text: showLine(line) ?? '' })),
    problemCount: told.length,
    problems: errorsFirst
      .slice(0, MOST_SHOWN)
      .map(({ line, rule, message }) => ({ line, rule, message, text: showLine(line) })),
  };
}
