/** The parts of a name, "Byron", "Ada", as people say it: "Ada Byron", "Emmy Noether, Jr.". */
export function turnName(family: string, given = '', suffix = ''): string {
  const name = [given, family].filter((part) => part !== '').join(' ');
  return suffix === '' ? name : `${name}, ${suffix}`;
}

/** "Byron, Ada, Jr.", "Ada Byron"; or several in one, as some write them: "Byron, A.; Noether, E." */
export function readTurnedNames(value: string): readonly string[] {
  return value.split(';').map((person) => {
    const [family = '', given, suffix, ...more] = person.split(',').map((part) => part.trim());
    return more.length > 0 ? person.trim() : turnName(family, given, suffix);
  });
}
