import type { RelatedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import type { TermCounts } from './count-terms.ts';

/** What names a paper that is related to another. */
export interface RelatablePaper {
  readonly id: PaperId;
  readonly title: string;
}

/** A paper's nearest ones: at most this many, none less similar than that. */
const MOST_RELATED = 5;
const LEAST_SIMILARITY = 0.05;

/** How many shared terms are named. */
const MOST_SHARED = 5;

/**
 * Terms in more papers than this share of them tell nothing apart and are left out, as are
 * terms of a single paper. The floor keeps the subjects of a small digest.
 */
const COMMON_SHARE = 0.05;
const COMMON_FLOOR = 30;

/** The lengths of all papers are taken anew when there are so many times as many papers. */
const GROWTH = 1.25;

/** The papers that say a term, ascending, and the weight that each gives it without the IDF. */
interface Postings {
  readonly papers: number[];
  readonly weights: number[];
}

/** The papers of one digest: number `first` and those behind it. */
interface Group {
  readonly first: number;
  readonly papers: readonly RelatablePaper[];
  readonly counts: TermCounts;
  /** The numbers of its terms among all, by their place. */
  readonly terms: Uint32Array;
}

/**
 * Papers that are related to those of their own digest and of the digests before it: what comes
 * later changes nothing, so that an archive grows without being made anew.
 *
 * Nearest by the cosine of TF-IDF vectors: the weight of a term in a paper is
 * (1 + ln tf) · ln(N / df), with tf its mentions (title threefold), df the papers that say it
 * and N all papers so far ("ltc" in Manning, Raghavan and Schütze, Introduction to Information
 * Retrieval, 2008, section 6.4.3). Terms that one paper alone says stay out of the length too.
 * A paper's length is as of its digest, and taken anew whenever the papers have become a quarter
 * more: exact in a single digest, and within a few hundredths in an archive. The same digests in
 * the same order always give the same answer.
 */
export class PaperRelations {
  readonly #numbers = new Map<string, number>();
  readonly #postings: Postings[] = [];
  readonly #groups: Group[] = [];
  /** By paper: its name, the place of its group, the length of its vector. */
  readonly #papers: RelatablePaper[] = [];
  readonly #groupOf: number[] = [];
  readonly #lengths: number[] = [];
  #measuredAt = 0;

  /** Adds the papers of the next digest; older digests come first. */
  learn(papers: readonly RelatablePaper[], counts: TermCounts): void {
    const first = this.#papers.length;
    const terms = Uint32Array.from(counts.terms, (term) => this.#numberOf(term));
    const group = { first, papers, counts, terms };
    for (const [place, paper] of papers.entries()) {
      this.#papers.push(paper);
      this.#groupOf.push(this.#groups.length);
      for (const [term, weight] of weightsOf(group, place)) {
        const postings = this.#postings[term];
        postings?.papers.push(first + place);
        postings?.weights.push(weight);
      }
    }
    this.#groups.push(group);
    if (this.#papers.length < GROWTH * this.#measuredAt) this.#measure(group);
    else {
      for (const each of this.#groups) this.#measure(each);
      this.#measuredAt = this.#papers.length;
    }
  }

  /**
   * For each paper of the digest that was learned last, the five nearest ones, the nearest
   * first, with the terms both share. Fewer than five, or none, where nothing is near.
   */
  relateLast(): readonly (readonly RelatedPaper[])[] {
    const group = this.#groups.at(-1);
    if (group === undefined) return [];
    const products = new Float64Array(this.#papers.length);
    const words = new Map([...group.terms].map((term, at) => [term, group.counts.words[at]]));
    return group.papers.map((_, place) => {
      products.fill(0);
      const self = group.first + place;
      this.#multiply(group, place, products);
      return nearest(products, this.#lengths, self).flatMap((other) => {
        const paper = this.#papers[other];
        if (paper === undefined) return [];
        const shared = this.#shared(self, other).map((term) => words.get(term) ?? '');
        return [{ id: paper.id, title: paper.title, shared }];
      });
    });
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#postings.length;
    this.#numbers.set(term, number);
    this.#postings.push({ papers: [], weights: [] });
    return number;
  }

  /** ln(N / df); 0 for a term that is left out. */
  #idf(term: number): number {
    const said = this.#postings[term]?.papers.length ?? 0;
    const all = this.#papers.length;
    const most = Math.max(COMMON_FLOOR, all * COMMON_SHARE);
    return said < 2 || said > most ? 0 : Math.log(all / said);
  }

  #measure(group: Group): void {
    const idfs = Float64Array.from(group.terms, (term) => this.#idf(term));
    const { starts, places, counts } = group.counts;
    for (let place = 0; place < group.papers.length; place += 1) {
      let square = 0;
      for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
        square += ((1 + Math.log(counts[at] ?? 1)) * (idfs[places[at] ?? 0] ?? 0)) ** 2;
      }
      this.#lengths[group.first + place] = Math.sqrt(square);
    }
  }

  /** Adds up the products of one paper with all into `products` (all zero before). */
  #multiply(group: Group, place: number, products: Float64Array): void {
    for (const [term, weight] of weightsOf(group, place)) {
      const factor = weight * this.#idf(term) ** 2;
      const postings = this.#postings[term];
      if (factor === 0 || postings === undefined) continue;
      const { papers, weights } = postings;
      for (let at = 0; at < papers.length; at += 1) {
        const paper = papers[at] ?? 0;
        products[paper] = (products[paper] ?? 0) + factor * (weights[at] ?? 0);
      }
    }
  }

  /** The terms that two papers share, those that add most to their cosine first. */
  #shared(one: number, other: number): number[] {
    const weights = new Map(this.#weightsOfPaper(other));
    const adds = (term: number, weight: number) =>
      weight * (weights.get(term) ?? 0) * this.#idf(term) ** 2;
    return this.#weightsOfPaper(one)
      .map(([term, weight]) => ({ term, adds: adds(term, weight) }))
      .filter((each) => each.adds > 0)
      .toSorted((a, b) => b.adds - a.adds || a.term - b.term)
      .slice(0, MOST_SHARED)
      .map(({ term }) => term);
  }

  #weightsOfPaper(paper: number): readonly (readonly [number, number])[] {
    const group = this.#groups[this.#groupOf[paper] ?? -1];
    return group === undefined ? [] : [...weightsOf(group, paper - group.first)];
  }
}

/** The terms of a paper by their numbers, each with its weight but for the IDF. */
function* weightsOf(
  { counts: { starts, places, counts }, terms }: Group,
  paper: number,
): Generator<readonly [number, number]> {
  for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
    yield [terms[places[at] ?? 0] ?? 0, 1 + Math.log(counts[at] ?? 1)];
  }
}

/**
 * The numbers of the nearest papers but `self`, the nearest first, by products and lengths; ties
 * keep the papers' order.
 */
function nearest(products: Float64Array, lengths: readonly number[], self: number): number[] {
  const best: { readonly paper: number; readonly similarity: number }[] = [];
  const own = lengths[self] ?? 0;
  for (let paper = 0; paper < products.length; paper += 1) {
    const product = products[paper] ?? 0;
    if (product === 0 || paper === self) continue;
    const length = own * (lengths[paper] ?? 0);
    // The other paper's length may be of a time at which none of its terms told anything apart.
    const similarity = length === 0 ? 0 : product / length;
    const last = best[MOST_RELATED - 1]?.similarity ?? 0;
    if (similarity < LEAST_SIMILARITY || similarity <= last) continue;
    const place = best.findLastIndex((each) => each.similarity >= similarity) + 1;
    best.splice(place, 0, { paper, similarity });
    best.length = Math.min(best.length, MOST_RELATED);
  }
  return best.map(({ paper }) => paper);
}
