/** How far apart two words are, in edits: put in, left out, replaced, swapped with its neighbour. */
interface EditDistance {
  /** To the whole of the other word. */
  readonly whole: number;
  /** To the nearest beginning of it that closes with the same letter; `Infinity` without one. */
  readonly beginning: number;
}

const FAR: EditDistance = { whole: Infinity, beginning: Infinity };

/**
 * The optimal string alignment distance: Damerau and Levenshtein's without editing a letter
 * twice (Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2.2).
 * Exact up to `limit`; beyond it possibly `Infinity`. Letters are UTF-16 units.
 */
export function editDistance(typed: string, word: string, limit: number): EditDistance {
  if (typed.length - word.length > limit) return FAR;
  const width = Math.min(word.length, typed.length + limit);
  let above: readonly number[] = [];
  let here: readonly number[] = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = nextRow(typed, word, row, here, above);
    if (Math.min(...next) > limit) return FAR;
    above = here;
    here = next;
  }
  const beginnings = here.filter(
    (_, column) => column > 0 && word[column - 1] === typed[typed.length - 1],
  );
  const whole = width === word.length ? (here[width] ?? Infinity) : Infinity;
  return { whole, beginning: Math.min(Infinity, ...beginnings) };
}

/** One row of the table: the first `row` letters of `typed` against each beginning of `word`. */
function nextRow(
  typed: string,
  word: string,
  row: number,
  previous: readonly number[],
  beforePrevious: readonly number[],
): readonly number[] {
  const letter = typed[row - 1];
  const letterBefore = typed[row - 2];
  let left = row;
  const next = [left];
  for (let column = 1; column < previous.length; column += 1) {
    const same = letter === word[column - 1] ? 0 : 1;
    let cost = Math.min(
      left + 1,
      (previous[column] ?? Infinity) + 1,
      (previous[column - 1] ?? Infinity) + same,
    );
    const swapped =
      column > 1 && letter === word[column - 2] && letterBefore === word[column - 1];
    if (swapped && row > 1) cost = Math.min(cost, (beforePrevious[column - 2] ?? Infinity) + 1);
    next.push(cost);
    left = cost;
  }
  return next;
}
