import { compareWithWork } from '#parse/find-duplicates.ts';
import { foldText } from '#parse/normalise-text.ts';
import type { ParsedPaper } from '#parse/parsed-file.ts';
import { DisjointSets } from './disjoint-sets.ts';

type Keys = Pick<ParsedPaper, 'title' | 'abstract' | 'arxivId' | 'doi'>;

/** Works of one title, and abstracts of one work, that a record is compared with. */
const COMPARED = 8;

/** What a work is known by, from all of its records so far. */
interface Work {
  arxivId: string | null;
  doi: string | null;
  readonly abstracts: string[];
}

/**
 * The papers behind records that come one after another, the oldest first. Each record is judged
 * by those before it alone, so that a newer one can join works but never take one apart.
 */
class Works {
  readonly #sets: DisjointSets;
  readonly #works = new Map<number, Work>();
  readonly #byId = new Map<string, number>();
  readonly #byTitle = new Map<string, number[]>();
  /** The records that began a work, also where it was joined to another one later. */
  readonly founders: number[] = [];

  constructor(size: number) {
    this.#sets = new DisjointSets(size);
  }

  workOf(record: number): number {
    return this.#sets.find(record);
  }

  add(record: number, keys: Keys): void {
    const title = foldText(keys.title);
    const found = [...this.#findById(keys), ...this.#findByTitle(title, keys)];
    if (found.length === 0) this.founders.push(record);
    this.#works.set(record, { arxivId: null, doi: null, abstracts: [] });
    for (const work of found) this.#join(work, record);
    this.#learn(record, title, keys);
  }

  #findById({ arxivId, doi }: Keys): number[] {
    return [arxivId === null ? [] : `arxiv ${arxivId}`, doi === null ? [] : `doi ${doi}`]
      .flat()
      .flatMap((id) => this.#byId.get(id) ?? [])
      .map((record) => this.#sets.find(record));
  }

  /** The work of this title that the record is of; where only titles speak, the only one. */
  #findByTitle(title: string, keys: Keys): number[] {
    const works = [...new Set((this.#byTitle.get(title) ?? []).map((at) => this.workOf(at)))];
    const compared = works.slice(0, COMPARED).map((work) => {
      const known = this.#works.get(work);
      return { work, likeness: known === undefined ? 'other' : compareWithWork(known, keys) };
    });
    const same = compared.find(({ likeness }) => likeness === 'same');
    if (same !== undefined) return [same.work];
    const possible = compared.filter(({ likeness }) => likeness === 'unknown');
    return possible.length === 1 ? possible.map(({ work }) => work) : [];
  }

  #join(one: number, other: number): void {
    const [a, b] = [this.workOf(one), this.workOf(other)];
    if (a === b) return;
    this.#sets.join(a, b);
    const [kept, gone] = [Math.min(a, b), Math.max(a, b)].map((at) => this.#works.get(at));
    if (kept === undefined || gone === undefined) return;
    kept.arxivId ??= gone.arxivId;
    kept.doi ??= gone.doi;
    kept.abstracts.push(...gone.abstracts);
    this.#works.delete(Math.max(a, b));
  }

  #learn(record: number, title: string, { arxivId, doi, abstract }: Keys): void {
    const work = this.#works.get(this.workOf(record));
    if (work === undefined) return;
    work.arxivId ??= arxivId;
    work.doi ??= doi;
    const isNew = abstract !== null && !work.abstracts.includes(abstract);
    if (isNew && work.abstracts.length < COMPARED) work.abstracts.push(abstract);
    if (arxivId !== null && !this.#byId.has(`arxiv ${arxivId}`)) {
      this.#byId.set(`arxiv ${arxivId}`, record);
    }
    if (doi !== null && !this.#byId.has(`doi ${doi}`)) this.#byId.set(`doi ${doi}`, record);
    const known = this.#byTitle.get(title);
    if (known === undefined) this.#byTitle.set(title, [record]);
    else if (!known.some((at) => this.workOf(at) === this.workOf(record))) known.push(record);
  }
}

/**
 * For each record the number of the oldest record of the same paper: one arXiv id, else one DOI,
 * else one title (but for case and punctuation) and abstracts alike. A title alone joins the
 * paper of that title where there is just one; which of two it means, nobody knows. `founders`
 * are the records that began a paper, ascending; one that has another number in `works` was
 * joined to an older paper by what a later record showed.
 */
export function findWorks(records: readonly Keys[]): {
  readonly works: readonly number[];
  readonly founders: readonly number[];
} {
  const found = new Works(records.length);
  for (const [at, keys] of records.entries()) found.add(at, keys);
  return { works: records.map((_, at) => found.workOf(at)), founders: found.founders };
}
