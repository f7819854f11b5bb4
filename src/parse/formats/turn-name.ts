/** The parts of a name, "Byron", "Ada", as people say it: "Ada Byron", "Emmy Noether, Jr.". */
export function turnName(family: string, given = '', suffix = ''): string {
  const name = [given, family].filter((part) => part !== '').join(' ');
  return suffix === '' ? name : `${name}, ${suffix}`;
}
