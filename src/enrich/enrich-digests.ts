import type { EnrichedDigest } from '#domain/archive.ts';
import type { Digest } from '#domain/digest.ts';
import type { Appearance, EnrichedPaper, RelatedPaper } from '#domain/enriched-paper.ts';
import { digestPlace } from '#domain/own-digest.ts';
import type { PaperId } from '#domain/paper.ts';
import { plainText } from '#domain/rich-text.ts';
import { countTerms } from './count-terms.ts';
import { enrichPaper, type BarePaper } from './enrich-paper.ts';
import type { ThemeRules } from './match-themes.ts';
import { readRichText } from './read-rich-text.ts';
import { PaperRelations } from './relate-papers.ts';

/** A paper as it is listed; `abstractFrom`: the digest that gives its abstract, if another. */
type ListedPaper = BarePaper &
  Pick<EnrichedPaper, 'formerIds'> & { readonly abstractFrom: Digest<unknown> | null };

function appearanceIn(digest: Digest<unknown>): Appearance {
  return { digest: digest.id, name: digestPlace(digest) };
}

/** Where each paper is listed, in the order of the digests. */
function findAppearances(
  digests: readonly Digest<ListedPaper>[],
): ReadonlyMap<PaperId, readonly Appearance[]> {
  const found = new Map<PaperId, Appearance[]>();
  for (const digest of digests) {
    const appearance = appearanceIn(digest);
    for (const { id } of digest.papers) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [appearance]);
      else known.push(appearance);
    }
  }
  return found;
}

function enrich(
  { abstractFrom, formerIds, ...united }: ListedPaper,
  rules: ThemeRules,
  appearances: readonly Appearance[],
): Omit<EnrichedPaper, 'related'> {
  const paper = enrichPaper(united, rules);
  const home = appearances.at(-1);
  if (home === undefined) throw new Error(`${paper.id} is in no digest.`);
  return {
    ...paper,
    titleText: readRichText(paper.title),
    abstractText: paper.abstract === null ? null : readRichText(paper.abstract),
    home: home.digest,
    appearances: appearances.length > 1 ? appearances : [],
    abstractFrom: abstractFrom === null ? null : appearanceIn(abstractFrom),
    formerIds,
  };
}

/** The words of a paper as they are weighed and searched. */
export interface PaperText {
  readonly id: PaperId;
  readonly title: string;
  readonly abstract: string | null;
}

/** Of the papers of a digest those that have their home there, as plain text. */
function ownTexts({ id: digest, papers }: Digest<Omit<EnrichedPaper, 'related'>>): PaperText[] {
  return papers
    .filter(({ home }) => home === digest)
    .map(({ id, titleText, abstractText }) => ({
      id,
      title: plainText(titleText),
      abstract: abstractText === null ? null : plainText(abstractText),
    }));
}

/**
 * Everything the reader's page needs. `digests` in the order of the archive, newest first: a
 * paper's home is the oldest that lists it, so that a newer one moves no page. Related papers are
 * sought in its home and in the digests before that. `onPaper` hears of each paper once its words
 * are read, in their order.
 */
export function enrichDigests(
  digests: readonly Digest<ListedPaper>[],
  rules: ThemeRules,
  onPaper: (paper: ListedPaper) => void = () => undefined,
): EnrichedDigest[] {
  const appearances = findAppearances(digests);
  const alone = digests.map((digest) => ({
    ...digest,
    papers: digest.papers.map((paper) => {
      const enriched = enrich(paper, rules, appearances.get(paper.id) ?? []);
      onPaper(paper);
      return enriched;
    }),
  }));
  const relations = new PaperRelations();
  const related = new Map<PaperId, readonly RelatedPaper[]>();
  for (const digest of alone.toReversed()) {
    const texts = ownTexts(digest);
    const counts = countTerms(texts);
    relations.learn(texts, counts);
    for (const [place, found] of relations.relateLast(counts).entries()) {
      const id = texts[place]?.id;
      if (id !== undefined) related.set(id, found);
    }
  }
  // oxlint-disable-next-line oxc/no-map-spread -- a copy is meant: `alone` is of another type
  return alone.map((digest) => ({
    ...digest,
    papers: digest.papers.map((paper) => ({ ...paper, related: related.get(paper.id) ?? [] })),
  }));
}
