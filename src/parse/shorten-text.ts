/** The beginning of a text for a message, cut at a word where one ends near. */
export function shortenText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit);
  const space = start.lastIndexOf(' ');
  const end = space > limit / 2 ? space : limit;
  // Not between the halves of a character outside the basic plane.
  return `${start.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}
