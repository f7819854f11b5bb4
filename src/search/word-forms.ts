/**
 * The forms of an English word that mean the same to a reader: model, models, modeling,
 * modelled. Weaker than Porter's stemmer (1980) on purpose, close to the S-stemmer of Harman
 * 1991, "How effective is suffixing?", with -ed and -ing: what only shares a root, as general
 * and generate do, stays apart.
 */
const DOUBLED = /([bdfgklmnprt])\1$/;
const SHORTEST_STEM = 3;

function withoutSuffix(word: string, suffix: string): string | null {
  const stem = word.slice(0, -suffix.length);
  const isForm = word.endsWith(suffix) && stem.length >= SHORTEST_STEM && /[aeiouy]/.test(stem);
  return isForm ? stem : null;
}

/** A key that all forms of a word share; the word itself where there are none. */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const verb = withoutSuffix(word, 'ing') ?? withoutSuffix(word, 'ed');
  const isPlural = word.endsWith('s') && !/(?:ss|us|is|ias)$/.test(word);
  const base = verb ?? (isPlural ? word.slice(0, -1) : word);
  const plain = base
    .replace(DOUBLED, '$1')
    .replace(/ie?$/, 'y')
    .replace(/(s|x|z|ch|sh|[^aeiou])e$/, '$1');
  return plain.length < SHORTEST_STEM ? base : plain;
}

/** Words that may be forms of `word`: to be looked up, most are none. Never the word itself. */
export function formsOf(word: string): readonly string[] {
  const stem = stemOf(word);
  if (word.length < 4 || stem.length < SHORTEST_STEM || !/^[a-z]+$/.test(word)) return [];
  const last = stem.slice(-1);
  const candidates = ['', 'e', 's', 'es', 'ed', 'ing', `${last}ed`, `${last}ing`].map(
    (ending) => stem + ending,
  );
  if (last === 'y') candidates.push(...['ies', 'ied'].map((end) => stem.slice(0, -1) + end));
  return candidates.filter((form) => form !== word && stemOf(form) === stem);
}
