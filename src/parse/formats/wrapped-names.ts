import type { DigestLine } from './digest-line.ts';
import { isUnfinished } from './line-breaks.ts';
import { parseNames } from './metadata-line.ts';

/** No paper's names go over more lines. */
const FURTHEST = 60;
/** Nor do so many lines of them show none: odd names at the beginning are soon a few of many. */
const WITHOUT = 5;

function isOpen({ kind, marked }: DigestLine): boolean {
  if (kind.kind === 'prose') return !marked;
  return kind.kind === 'metadata' && kind.metadata.kind === 'authors';
}

/** Whether all pieces between commas but the first or the last are names: "Noether, Ada Byron, Kurt". */
function arePieces(text: string): boolean {
  const pieces = text.split(/\s*,\s*/);
  const inner = pieces.slice(1, -1).join(', ');
  return pieces.length > 1 && (inner === '' || parseNames(inner).length > 0);
}

/** Whether names go on in the next line: behind a comma or "and", or in the middle of a name. */
function goesOn(text: string, next: string): boolean {
  if (!arePieces(text) && parseNames(text).length === 0) return false;
  if (/(?:[,&]|\band)$/.test(text)) return true;
  const last = text.slice(text.lastIndexOf(',') + 1).trim();
  const first = /^[^,]*(?=,)/.exec(next)?.[0] ?? '';
  // "Kurt", "Grace B.", "Łukasz van der"
  const isCut = /^\p{Lu}\S*$/u.test(last) || /\s(?:\p{Lu}\.|\p{Ll}+)$/u.test(last);
  return isCut || (/^\p{Lu}\S*$/u.test(first) && arePieces(next));
}

/** How many lines from `start` on are the names of one paper; 1 where they do not go on. */
function countLines(
  lines: readonly DigestLine[],
  start: number,
): readonly [number, readonly string[]] {
  let joined = lines[start]?.text ?? '';
  let found: readonly [number, readonly string[]] = [1, []];
  for (let at = start + 1; at < Math.min(lines.length, start + FURTHEST); at += 1) {
    if (at - start - found[0] >= WITHOUT) break;
    const above = lines[at - 1];
    const line = lines[at];
    if (above === undefined || line?.adjacent !== true || !isOpen(line)) break;
    if (!goesOn(above.text, line.text)) break;
    joined = `${joined} ${line.text}`;
    const names = parseNames(joined);
    if (names.length > 1) found = [at + 1 - start, names];
  }
  return found;
}

/** "Training Agents for" over "Passing Tests, Wrong Patches": names that end a title are none. */
function endsTitle(line: DigestLine, above: DigestLine | undefined): boolean {
  if (line.kind.kind !== 'metadata' || !line.adjacent || above?.kind.kind !== 'prose')
    return false;
  const areNames = /^(?:\p{Lu}\S*\s?){1,4},/u.test(above.text);
  return isOpen(line) && isUnfinished(above.text) && !areNames;
}

/** Names that were wrapped with their text are one line of authors, and what goes on with it. */
export function joinWrappedNames(lines: readonly DigestLine[]): readonly DigestLine[] {
  const joined = lines.map((line, at): DigestLine =>
    endsTitle(line, lines[at - 1]) ? { ...line, kind: { kind: 'prose' } } : line,
  );
  for (let at = 0; at < lines.length;) {
    const line = joined[at];
    const begins =
      line !== undefined &&
      isOpen(line) &&
      line.text.length < 300 &&
      lines[at + 1]?.adjacent === true &&
      /^\p{Lu}[^,]*[,\s]/u.test(line.text);
    const [count, names] = begins ? countLines(joined, at) : [1, []];
    for (const [part, wrapped] of joined.slice(at, count > 1 ? at + count : at).entries()) {
      const metadata = { kind: 'authors', names: part === 0 ? names : [] } as const;
      joined[at + part] = { ...wrapped, kind: { kind: 'metadata', metadata } };
    }
    at += count;
  }
  return joined;
}
