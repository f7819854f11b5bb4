/** Gives the next number of its row, from 0 up to but not 1. */
export type Random = () => number;

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo): any text to 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}

/**
 * Mulberry32 (Tommy Ettinger, public domain): small, and the same on every machine. Each purpose
 * names its own row of numbers, so that a new kind of query does not change the others.
 */
export function seededRandom(seed: number, purpose: string): Random {
  let state = hash(`${String(seed)} ${purpose}`);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `from` to `to`, both included. */
export function randomBetween(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** The list in another order. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const keyed = list.map((item) => ({ item, key: random() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}
