import type { EnrichedDigest } from '#domain/archive.ts';
import { withPapers, type Digest } from '#domain/digest.ts';
import type { Appearance, EnrichedPaper, RelatedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import { plainText } from '#domain/rich-text.ts';
import { countTerms, type PaperText } from './count-terms.ts';
import { enrichPaper, type BarePaper } from './enrich-paper.ts';
import { findAppearances, type Appearances } from './find-appearances.ts';
import type { ThemeRules } from './match-themes.ts';
import { readRichText } from './read-rich-text.ts';
import { PaperRelations } from './relate-papers.ts';

/** A paper as it is listed; `abstractFrom`: the digest that gives its abstract, if another. */
export type ListedPaper = BarePaper & Pick<EnrichedPaper, 'abstractFrom' | 'formerIds'>;

/** A paper with all that its own words say. */
export type PaperAlone = Omit<EnrichedPaper, 'related'>;

/** How digests are enriched that were so before, or that other threads enrich as well. */
export interface KeptSteps {
  /**
   * Gives what a step makes of the digest at a place, or what it made of the same before. Related
   * papers and what was learned depend on the digest and all older ones, the other steps on the
   * digest alone.
   */
  readonly keep: <T>(
    step: 'papers' | 'terms' | 'related' | 'learned',
    place: number,
    make: () => T,
  ) => T;
  /**
   * Keeps the related papers of the digest at a place before they are asked for, while what
   * it takes to find them is there; `null` where somebody else does.
   */
  readonly keepRelated: (place: number, make: () => RelatedByPaper) => RelatedByPaper | null;
}

type RelatedByPaper = ReadonlyMap<PaperId, readonly RelatedPaper[]>;

/** What the words of a paper say. `appearances` in the order of the archive; the last is its home. */
function enrich(
  listed: ListedPaper,
  rules: ThemeRules,
  appearances: readonly Appearance[],
): PaperAlone {
  const { abstractFrom, formerIds, ...bare } = listed;
  const paper = enrichPaper(bare, rules);
  const home = appearances.at(-1);
  if (home === undefined) throw new Error(`${paper.id} is in no digest.`);
  return {
    ...paper,
    titleText: readRichText(paper.title),
    abstractText: paper.abstract === null ? null : readRichText(paper.abstract),
    home: home.digest,
    appearances: appearances.length > 1 ? appearances : [],
    abstractFrom,
    formerIds,
  };
}

/** The papers of a digest, by their own words; `onPaper` hears of each once it is read. */
export function readPapers(
  { papers }: Digest<ListedPaper>,
  rules: ThemeRules,
  appearances: Appearances,
  onPaper: (paper: ListedPaper) => void,
): readonly PaperAlone[] {
  return papers.map((paper) => {
    const read = enrich(paper, rules, appearances.get(paper.id) ?? []);
    onPaper(paper);
    return read;
  });
}

/** The words of the papers that have their home in a digest. */
export function ownTexts({ id: digest, papers }: Digest<PaperAlone>): readonly PaperText[] {
  return papers
    .filter(({ home }) => home === digest)
    .map(({ id, titleText, abstractText }) => ({
      id,
      title: plainText(titleText),
      abstract: plainText(abstractText ?? []),
    }));
}

/** The related papers of those that have their home in the digest at a place. */
type RelatedIn = (place: number) => RelatedByPaper;

/** What was learned of the oldest digests is kept for so many, or for a multiple of it. */
const LEARNED_TOGETHER = 32;

/**
 * The place of the newest digest among those of which it is kept what was learned of them, so
 * that the newest ones are related without learning all; behind all digests where there are few.
 */
export function learnedPlace(digests: number): number {
  return digests - LEARNED_TOGETHER * Math.floor((digests - 1) / LEARNED_TOGETHER);
}

/** Learns digests, the oldest first, up to those of which related papers are asked for. */
function relateDigests(
  digests: readonly Digest<PaperAlone>[],
  { keep, keepRelated }: KeptSteps,
): RelatedIn {
  const found = new Map<number, RelatedByPaper>();
  const kept = learnedPlace(digests.length);
  let relations = new PaperRelations(null);
  /** The place of the digest that was learned last. */
  let last = digests.length;
  /** Learns digests up to a place; for all but the one that is `asked` for it also keeps what it finds. */
  const learnTo = (place: number, asked: number) => {
    for (let at = last - 1; at >= place; at -= 1) {
      const digest = digests[at];
      if (digest === undefined) break;
      const counts = keep('terms', at, () => countTerms(ownTexts(digest)));
      relations.learn(counts);
      last = at;
      const relate = () => relations.relateLast(counts);
      const related = at === asked ? relate() : keepRelated(at, relate);
      if (related !== null) found.set(at, related);
    }
  };
  const relate = (place: number): RelatedByPaper => {
    if (place >= last) {
      // Older than what was learned from what was kept.
      relations = new PaperRelations(null);
      last = digests.length;
    }
    if (place < kept && kept < last) {
      const learned = keep('learned', kept, () => {
        learnTo(kept, place);
        return relations.learned();
      });
      relations = new PaperRelations(learned);
      last = kept;
    }
    learnTo(place, place);
    return found.get(place) ?? new Map();
  };
  return (place) => {
    const known = found.get(place) ?? keep('related', place, () => relate(place));
    found.set(place, known);
    return known;
  };
}

/**
 * Everything the reader's page needs. `digests` in the order of the archive, newest first: a
 * paper's home is the oldest that lists it, so that a newer one moves no page. Related papers are
 * sought in its home and in the digests before that. The papers of a digest are made when they
 * are asked for; `onPaper` hears of each once its words are read.
 */
export function enrichDigests(
  digests: readonly Digest<ListedPaper>[],
  rules: ThemeRules,
  steps: KeptSteps,
  onPaper: (paper: ListedPaper) => void,
): EnrichedDigest[] {
  const appearances = findAppearances(digests);
  const places = new Map(digests.map(({ id }, place) => [id, place]));
  const alone = digests.map((digest, place) =>
    withPapers(digest, () =>
      steps.keep('papers', place, () => readPapers(digest, rules, appearances, onPaper)),
    ),
  );
  const relatedIn = relateDigests(alone, steps);
  return alone.map((digest, place) =>
    withPapers(digest, () =>
      digest.papers.map((paper) => {
        const related = relatedIn(places.get(paper.home) ?? place).get(paper.id) ?? [];
        return Object.assign({}, paper, { related });
      }),
    ),
  );
}
