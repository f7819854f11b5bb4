import { foldText } from './normalise-text.ts';
import { hashWords } from './plain-words.ts';

interface Entry<T> {
  readonly title: string;
  /** Where it was asked for. */
  folded: string | null;
  readonly value: T;
}

/**
 * Values by titles that are one but for case and punctuation (`foldText`). Nearly all titles of a file
 * are different, which a number tells: to fold each one and keep that takes many times as long.
 */
export class TitleMap<T> {
  /** The first title of each number. */
  readonly #first = new Map<number, Entry<T>>();
  /** By the folded title: further ones of a number, and those that have none. */
  readonly #others = new Map<string, T>();

  /** The value of a title; where it has none, the one given becomes it. */
  getOrAdd(title: string, value: T): T {
    const number = hashWords(title) ?? hashWords(foldText(title));
    const first = number === null ? undefined : this.#first.get(number);
    if (first?.title === title) return first.value;
    if (number !== null && first === undefined) {
      this.#first.set(number, { title, folded: null, value });
      return value;
    }
    const folded = foldText(title);
    if (first !== undefined) {
      first.folded ??= foldText(first.title);
      if (first.folded === folded) return first.value;
    }
    const known = this.#others.get(folded);
    if (known === undefined) this.#others.set(folded, value);
    return known ?? value;
  }
}
