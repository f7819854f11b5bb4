/** As many as a long query asks; while it is typed on they are asked again. */
const MOST = 16;

/** Keeps what was made last, by what it was made for. */
export function rememberLast<Asked, Made>(
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
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
