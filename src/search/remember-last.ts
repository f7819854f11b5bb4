/** As many as a long query asks; while it is typed on they are asked again. */
export const OF_A_QUERY = 16;

/** As many texts as are on screen at once, and some: with each key they are looked through anew. */
export const ON_SCREEN = 64;

/** Keeps the `most` that were made last, by what they were made for. */
export function rememberLast<Asked, Made>(
  most: number,
  keyOf: (asked: Asked) => string,
  make: (asked: Asked) => Made,
): (asked: Asked) => Made {
  const kept = new Map<string, Made>();
  return (asked) => {
    const key = keyOf(asked);
    const made = kept.get(key) ?? make(asked);
    kept.delete(key);
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
