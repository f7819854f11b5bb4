import type { RelatedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import { weighTerms, type TermText, type TermWeight } from './weigh-terms.ts';

export interface RelatableText extends TermText {
  readonly id: PaperId;
}

/** A paper's nearest ones: at most this many, none less similar than that. */
const MOST_RELATED = 5;
const LEAST_SIMILARITY = 0.05;

/** How many shared terms are named. */
const MOST_SHARED = 5;

/** The papers that say each term, in one row after another: row `t` is `starts[t]` to `starts[t + 1]`. */
interface Postings {
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  readonly weights: Float64Array;
}

function invert(vectors: readonly (readonly TermWeight[])[], terms: number): Postings {
  const starts = new Uint32Array(terms + 1);
  let entries = 0;
  for (const vector of vectors) {
    for (const { term } of vector) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    entries += vector.length;
  }
  for (let term = 0; term < terms; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const papers = new Uint32Array(entries);
  const weights = new Float64Array(entries);
  const next = starts.slice();
  for (const [paper, vector] of vectors.entries()) {
    for (const { term, weight } of vector) {
      const at = next[term] ?? 0;
      papers[at] = paper;
      weights[at] = weight;
      next[term] = at + 1;
    }
  }
  return { starts, papers, weights };
}

/** Adds up the cosines of one vector with all papers into `sums` (all zero before). */
function addCosines(
  vector: readonly TermWeight[],
  postings: Postings,
  sums: Float64Array,
): void {
  const { starts, papers, weights } = postings;
  for (const { term, weight } of vector) {
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1) {
      const paper = papers[at] ?? 0;
      sums[paper] = (sums[paper] ?? 0) + weight * (weights[at] ?? 0);
    }
  }
}

/** The numbers of the nearest papers but `self`, the nearest first; ties keep the papers' order. */
function nearest(sums: Float64Array, self: number): number[] {
  const best: number[] = [];
  const at = (place: number): number => sums[best[place] ?? -1] ?? 0;
  for (let paper = 0; paper < sums.length; paper += 1) {
    const similarity = sums[paper] ?? 0;
    if (similarity < LEAST_SIMILARITY || paper === self) continue;
    if (best.length === MOST_RELATED && similarity <= at(MOST_RELATED - 1)) continue;
    let place = best.length;
    while (place > 0 && similarity > at(place - 1)) place -= 1;
    best.splice(place, 0, paper);
    best.length = Math.min(best.length, MOST_RELATED);
  }
  return best;
}

/** The terms that two papers share, those that add most to their cosine first. */
function sharedTerms(
  one: readonly TermWeight[],
  other: readonly TermWeight[],
  words: readonly string[],
): string[] {
  const weights = new Map(other.map(({ term, weight }) => [term, weight]));
  return one
    .map(({ term, weight }) => ({
      word: words[term] ?? '',
      adds: weight * (weights.get(term) ?? 0),
    }))
    .filter(({ adds }) => adds > 0)
    .toSorted((a, b) => b.adds - a.adds || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_SHARED)
    .map(({ word }) => word);
}

/**
 * For each paper the five nearest ones by the cosine of their TF-IDF vectors (`weighTerms`),
 * with the terms both share. Fewer than five, or none, where nothing is near. The same
 * papers in the same order always give the same answer.
 */
export function relatePapers(
  papers: readonly RelatableText[],
): Map<PaperId, readonly RelatedPaper[]> {
  const { vectors, words } = weighTerms(papers);
  const postings = invert(vectors, words.length);
  const sums = new Float64Array(papers.length);
  const related = new Map<PaperId, readonly RelatedPaper[]>();
  for (const [self, { id }] of papers.entries()) {
    const vector = vectors[self] ?? [];
    addCosines(vector, postings, sums);
    const found = nearest(sums, self).flatMap((other) => {
      const paper = papers[other];
      if (!paper) return [];
      const shared = sharedTerms(vector, vectors[other] ?? [], words);
      return [{ id: paper.id, title: paper.title, shared }];
    });
    related.set(id, found);
    sums.fill(0);
  }
  return related;
}
