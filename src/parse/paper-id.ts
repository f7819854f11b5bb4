import { paperId, type PaperId } from '#domain/paper.ts';
import { foldText, isAscii } from './normalise-text.ts';
import { plainWords, removeAccents } from './plain-words.ts';

const LONGEST = 80;

// Names that Windows keeps for itself (Microsoft, "Naming files"), that a web server serves by
// itself, or that every JavaScript object has.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index|constructor)$/;

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** 32 bits of FNV-1a over the UTF-16 code units, as eight hexadecimal digits. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Cuts a slug at a hyphen, so that it has at most `limit` characters. */
function cutSlug(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const end = slug.lastIndexOf('-', limit);
  return slug.slice(0, end > limit / 2 ? end : limit).replace(/-+$/, '');
}

/** A slug with a hash behind it, still short enough. */
export function addHash(slug: string, hashed: string): string {
  const start = cutSlug(slug, LONGEST - 9);
  return start === '' ? hashText(hashed) : `${start}-${hashText(hashed)}`;
}

/** Letters as those of ASCII that stand for them, where there are any. */
function foldLetters(lower: string): string {
  return removeAccents(lower.replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? ''));
}

function isSafe(slug: string): boolean {
  return slug !== '' && slug.length <= LONGEST && !RESERVED.test(slug);
}

/**
 * A name for a text that is safe in a URL and as a file's name on every system: lower-case
 * ASCII letters, digits and single hyphens, 1 to 80 of them. Where letters were lost, by
 * cutting or because ASCII has none, a hash of the folded text keeps names apart. `plain` are
 * the text's words with hyphens between them, where they are known already.
 */
export function slugOf(text: string, plain = plainWords(text, '-')): string {
  if (plain !== null) return isSafe(plain) ? plain : addHash(plain, foldText(text));
  const folded = foldLetters(text.toLowerCase());
  const joined = folded.replace(/[^a-z\d]+/g, '-');
  const slug = joined.slice(
    joined.startsWith('-') ? 1 : 0,
    joined.endsWith('-') ? -1 : undefined,
  );
  const lost = !isAscii(folded) && /[^\P{L}a-z]|[^\P{N}\d]/u.test(folded);
  return isSafe(slug) && !lost ? slug : addHash(slug, foldText(text));
}

/** The id of a paper, by its title alone: the same in every digest, file and build. */
export function paperIdOf(title: string, plain = plainWords(title, '-')): PaperId {
  return paperId(slugOf(title, plain));
}

/** The id of a paper whose title gives an id that another paper has: told by its abstract. */
export function distinctPaperId(title: string, abstract: string | null): PaperId {
  return paperId(addHash(slugOf(title), foldText(`${title}\n${abstract ?? ''}`)));
}
