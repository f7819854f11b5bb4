import type { RelatedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import type { TermCounts } from './count-terms.ts';
import {
  addPosting,
  gatherPostings,
  noPostings,
  type NamedPaper,
  type Postings,
  type SaidTerms,
} from './term-postings.ts';

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

/** The papers of one digest: number `first` and those behind it. */
interface Group extends SaidTerms {
  readonly first: number;
}

/** All that was learned of some digests, so that it can be kept and gone on from. */
export interface LearnedPapers extends SaidTerms {
  /** The terms, by their numbers. */
  readonly words: readonly string[];
  /** By paper. */
  readonly lengths: Float64Array;
  /** How many papers there were when all lengths were taken. */
  readonly measuredAt: number;
}

/** A term of a paper: how its digest writes it, and its weight but for the IDF. */
interface SaidTerm {
  readonly word: string;
  readonly weight: number;
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
  readonly #papers: NamedPaper[] = [];
  readonly #groupOf: number[] = [];
  readonly #lengths: number[] = [];
  #measuredAt = 0;

  /** Goes on from what was learned before; `null`: from nothing. */
  constructor(before: LearnedPapers | null) {
    if (before === null) return;
    const { words, papers, starts, terms, weights, lengths, measuredAt } = before;
    for (const [number, word] of words.entries()) this.#numbers.set(word, number);
    for (const postings of gatherPostings(before, words.length)) this.#postings.push(postings);
    this.#addGroup({ first: 0, papers, starts, terms, weights });
    for (const length of lengths) this.#lengths.push(length);
    this.#measuredAt = measuredAt;
  }

  /** Adds the papers of the next digest; older digests come first. */
  learn({ papers, terms, starts, places, counts }: TermCounts): void {
    const numbers = Uint32Array.from(terms, (term) => this.#numberOf(term));
    const group: Group = {
      first: this.#papers.length,
      papers,
      starts,
      terms: places.map((place) => numbers[place] ?? 0),
      weights: Float64Array.from(counts, (count) => 1 + Math.log(count)),
    };
    for (let place = 0; place < papers.length; place += 1) {
      for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
        const postings = this.#postings[group.terms[at] ?? -1];
        if (postings === undefined) continue;
        addPosting(postings, group.first + place, group.weights[at] ?? 0);
      }
    }
    this.#addGroup(group);
    if (this.#papers.length < GROWTH * this.#measuredAt) this.#measure(group);
    else {
      for (const each of this.#groups) this.#measure(each);
      this.#measuredAt = this.#papers.length;
    }
  }

  /** All that was learned so far. */
  learned(): LearnedPapers {
    const entries = this.#groups.reduce((sum, { terms }) => sum + terms.length, 0);
    const starts = new Uint32Array(this.#papers.length + 1);
    const terms = new Uint32Array(entries);
    const weights = new Float64Array(entries);
    let from = 0;
    for (const group of this.#groups) {
      terms.set(group.terms, from);
      weights.set(group.weights, from);
      for (let place = 0; place < group.papers.length; place += 1) {
        starts[group.first + place] = from + (group.starts[place] ?? 0);
      }
      from += group.terms.length;
    }
    starts[this.#papers.length] = entries;
    return {
      words: [...this.#numbers.keys()],
      papers: this.#papers,
      starts,
      terms,
      weights,
      lengths: Float64Array.from(this.#lengths),
      measuredAt: this.#measuredAt,
    };
  }

  #addGroup(group: Group): void {
    for (const paper of group.papers) {
      this.#papers.push(paper);
      this.#groupOf.push(this.#groups.length);
    }
    this.#groups.push(group);
  }

  /**
   * The five nearest ones of each paper of the digest that was learned last, the nearest first,
   * with the terms both share. Fewer than five, or none, where nothing is near. `places` and
   * `words` are that digest's.
   */
  relateLast({ places, words }: TermCounts): ReadonlyMap<PaperId, readonly RelatedPaper[]> {
    const group = this.#groups.at(-1);
    if (group === undefined) return new Map();
    const products = new Float64Array(this.#papers.length);
    const lengths = new Float64Array(this.#lengths);
    const relate = (place: number): RelatedPaper[] => {
      this.#multiply(group, place, products);
      const others = takeNearest(products, lengths, group.first + place);
      const said = new Map<number, SaidTerm>();
      for (let at = group.starts[place] ?? 0; at < (group.starts[place + 1] ?? 0); at += 1) {
        const word = words[places[at] ?? 0] ?? '';
        said.set(group.terms[at] ?? 0, { word, weight: group.weights[at] ?? 0 });
      }
      return others.flatMap((other) => {
        const paper = this.#papers[other];
        if (paper === undefined) return [];
        return [{ id: paper.id, title: paper.title, shared: this.#shared(said, other) }];
      });
    };
    return new Map(group.papers.map(({ id }, place) => [id, relate(place)]));
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#postings.length;
    this.#numbers.set(term, number);
    this.#postings.push(noPostings());
    return number;
  }

  /** ln(N / df); 0 for a term that is left out. */
  #idf(term: number): number {
    const said = this.#postings[term]?.length ?? 0;
    const all = this.#papers.length;
    const most = Math.max(COMMON_FLOOR, all * COMMON_SHARE);
    return said < 2 || said > most ? 0 : Math.log(all / said);
  }

  /** Takes the lengths of a group's papers. */
  #measure({ first, papers, starts, terms, weights }: Group): void {
    for (let place = 0; place < papers.length; place += 1) {
      let square = 0;
      for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
        square += ((weights[at] ?? 0) * this.#idf(terms[at] ?? 0)) ** 2;
      }
      this.#lengths[first + place] = Math.sqrt(square);
    }
  }

  /** Adds up the products of one paper with all into `products` (all zero before). */
  #multiply({ starts, terms, weights }: Group, place: number, products: Float64Array): void {
    for (let entry = starts[place] ?? 0; entry < (starts[place + 1] ?? 0); entry += 1) {
      const term = terms[entry] ?? 0;
      const factor = (weights[entry] ?? 0) * this.#idf(term) ** 2;
      const said = this.#postings[term];
      if (factor !== 0 && said !== undefined) addProducts(said, factor, products);
    }
  }

  /** Those of the terms that another paper says too, what adds most to their product first. */
  #shared(said: ReadonlyMap<number, SaidTerm>, other: number): readonly string[] {
    const group = this.#groups[this.#groupOf[other] ?? -1];
    if (group === undefined) return [];
    const { first, starts, terms, weights } = group;
    const place = other - first;
    const shared: { word: string; term: number; adds: number }[] = [];
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
      const term = terms[at] ?? 0;
      const known = said.get(term);
      if (known === undefined) continue;
      const adds = known.weight * (weights[at] ?? 0) * this.#idf(term) ** 2;
      if (adds > 0) shared.push({ word: known.word, term, adds });
    }
    return shared
      .toSorted((a, b) => b.adds - a.adds || a.term - b.term)
      .slice(0, MOST_SHARED)
      .map(({ word }) => word);
  }
}

/** Below 1 by more than what rounding can do to a product of three numbers. */
const SURELY = 1 - 1e-12;

/**
 * Adds what one term gives to the products of a paper with all that say it. This and `skipFar` are
 * most of the work. They stand alone, with nothing but columns and numbers, as V8 makes an object
 * of every number where such a loop is part of a longer function.
 */
function addProducts(
  { papers, weights, length }: Postings,
  factor: number,
  products: Float64Array,
): void {
  for (let at = 0; at < length; at += 1) {
    const paper = papers[at] ?? 0;
    products[paper] = (products[paper] ?? 0) + factor * (weights[at] ?? 0);
  }
}

/**
 * The next paper, `from` on, that may be nearer than `least`, and the end of all where none is. Of
 * many papers hardly any is, so that this is without a division, and foreseen by the processor.
 */
function skipFar(
  products: Float64Array,
  lengths: Float64Array,
  least: number,
  from: number,
): number {
  let paper = from;
  while (paper < products.length && (products[paper] ?? 0) <= least * (lengths[paper] ?? 0)) {
    paper += 1;
  }
  return paper;
}

/**
 * The numbers of the nearest papers but `self`, the nearest first, by products and lengths; ties
 * keep the papers' order. Leaves all products zero.
 */
function takeNearest(products: Float64Array, lengths: Float64Array, self: number): number[] {
  const best: { readonly paper: number; readonly similarity: number }[] = [];
  const own = lengths[self] ?? 0;
  const leastOf = () => Math.max(LEAST_SIMILARITY, best[MOST_RELATED - 1]?.similarity ?? 0);
  const next = (from: number) => skipFar(products, lengths, own * leastOf() * SURELY, from);
  for (let paper = next(0); paper < products.length; paper = next(paper + 1)) {
    const length = lengths[paper] ?? 0;
    // The other paper's length may be of a time at which none of its terms told anything apart.
    if (paper === self || length === 0) continue;
    const similarity = (products[paper] ?? 0) / (own * length);
    const last = best[MOST_RELATED - 1]?.similarity ?? 0;
    if (similarity < LEAST_SIMILARITY || similarity <= last) continue;
    const place = best.findLastIndex((each) => each.similarity >= similarity) + 1;
    best.splice(place, 0, { paper, similarity });
    best.length = Math.min(best.length, MOST_RELATED);
  }
  products.fill(0);
  return best.map(({ paper }) => paper);
}
