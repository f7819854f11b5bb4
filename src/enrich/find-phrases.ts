import { foldCase, foldWord, type Word } from './split-words.ts';

/** A place where a phrase stands: the words `first` to `last`, both included. */
export interface PhraseHit {
  /** The phrase as given to `compilePhrases`. */
  readonly phrase: string;
  readonly first: number;
  readonly last: number;
}

/** A node of the trie of all phrases; its edges are patterns of single words. */
interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  readonly phrases: string[];
}

/** Many phrases compiled into one trie of words. Make it once, use it for every text. */
export interface PhraseTrie {
  readonly root: PhraseNode;
  /** The lengths of `start*` and `*end`: only these are cut from a word to look it up. */
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  /** Every pattern of a single word that some phrase uses. */
  readonly patterns: ReadonlySet<string>;
  /** What `patternsOf` found, by word as written: texts say most of their words again. */
  readonly known: Map<string, readonly string[]>;
}

/** A phrase is words with spaces or hyphens between them, each may have a `*` at one end. */
export const PHRASE =
  /^(?:\*?[\p{L}\p{N}]+|[\p{L}\p{N}]+\*)(?:[ -](?:\*?[\p{L}\p{N}]+|[\p{L}\p{N}]+\*))*$/u;

/** "click-through rate" is written "click through rate" and "clickthrough rate". */
function spellings(phrase: string): string[][] {
  let all: string[][] = [[]];
  for (const word of phrase.split(' ')) {
    const apart = word.split('-');
    const ways = apart.length === 1 ? [apart] : [apart, [apart.join('')]];
    all = all.flatMap((head) => ways.map((way) => head.concat(way)));
  }
  return all;
}

/** Compiles phrases of the form `PHRASE`; one that occurs twice counts once. */
export function compilePhrases(phrases: Iterable<string>): PhraseTrie {
  const root: PhraseNode = { next: new Map(), phrases: [] };
  const starts = new Set<number>();
  const ends = new Set<number>();
  const patterns = new Set<string>();
  for (const phrase of new Set(phrases)) {
    for (const spelling of spellings(phrase)) {
      let node = root;
      for (const word of spelling) {
        const open = word.startsWith('*') || word.endsWith('*');
        const pattern = open ? foldCase(word) : foldWord(word);
        if (open) (word.startsWith('*') ? ends : starts).add(pattern.length - 1);
        patterns.add(pattern);
        const next = node.next.get(pattern) ?? { next: new Map(), phrases: [] };
        node.next.set(pattern, next);
        node = next;
      }
      node.phrases.push(phrase);
    }
  }
  return { root, starts, ends, patterns, known: new Map() };
}

/** The patterns a word fits: itself, its first letters and a star, a star and its last letters. */
function patternsOf(trie: PhraseTrie, written: string): readonly string[] {
  const known = trie.known.get(written);
  if (known !== undefined) return known;
  const word = foldWord(written);
  const candidates = [word];
  for (const length of trie.starts) {
    if (length <= word.length) candidates.push(`${word.slice(0, length)}*`);
  }
  for (const length of trie.ends) {
    if (length <= word.length) candidates.push(`*${word.slice(word.length - length)}`);
  }
  const found = candidates.filter((candidate) => trie.patterns.has(candidate));
  trie.known.set(written, found);
  return found;
}

/**
 * All places of all phrases, overlapping ones too, by first word, then by length. The work
 * is linear in the number of words: the phrases only decide how deep the trie is.
 */
export function findPhrases(trie: PhraseTrie, words: readonly Word[]): PhraseHit[] {
  const hits: PhraseHit[] = [];
  const fits = words.map((word) => patternsOf(trie, word.written));
  for (let first = 0; first < words.length; first += 1) {
    if (fits[first]?.length === 0) continue;
    let nodes = [trie.root];
    for (let last = first; nodes.length > 0 && last < words.length; last += 1) {
      const reached: PhraseNode[] = [];
      for (const node of nodes) {
        for (const pattern of fits[last] ?? []) {
          const next = node.next.get(pattern);
          if (next === undefined) continue;
          reached.push(next);
          for (const phrase of next.phrases) hits.push({ phrase, first, last });
        }
      }
      nodes = reached;
    }
  }
  return hits;
}
