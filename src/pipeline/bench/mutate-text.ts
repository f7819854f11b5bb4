/** What upsets parsers, in any shape. */
const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '\\\\\n',
  '<',
  '>',
  '</entry>',
  '<entry>',
  '<![CDATA[',
  '<!--',
  '&amp;',
  '&#x202e;',
  '"',
  '\\',
  '\\ud800',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '---\n',
  '===\n',
  '**',
  '# ',
  '(12 ▲)',
  '(12',
  'Title: ',
  'arXiv:2401.00001\n',
  'Daily Papers\n',
  'Mar 14\n',
  '--b1\n',
  '=\n',
  '=E2=96',
  'Content-Type: text/html\n',
  'Ã©',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\u2028',
  '🙂',
  '\ud83d',
] as const;

type Random = (below: number) => number;

/** A piece of a text: mostly short, sometimes most of it. */
function span(text: string, random: Random): readonly [from: number, to: number] {
  const from = random(text.length + 1);
  const longest = random(4) === 0 ? text.length : 40;
  return [from, Math.min(text.length, from + random(longest + 1))];
}

function pick<T>(list: readonly T[], random: Random, nothing: T): T {
  return list[random(list.length)] ?? nothing;
}

/**
 * A text changed in one to five places: pieces cut out, given twice, moved, spliced in from another
 * of the `seeds`, cut off at the end, lines exchanged, or something put in that upsets parsers.
 */
export function mutateText(seeds: readonly string[], random: Random): string {
  let text = pick(seeds, random, '');
  for (let changes = 1 + random(5); changes > 0; changes -= 1) {
    const [from, to] = span(text, random);
    const other = pick(seeds, random, '');
    const [otherFrom, otherTo] = span(other, random);
    const lines = text.split('\n');
    switch (random(7)) {
      case 0:
        text = text.slice(0, from) + text.slice(to);
        break;
      case 1:
        text = text.slice(0, to) + text.slice(from);
        break;
      case 2:
        text = text.slice(0, from) + other.slice(otherFrom, otherTo) + text.slice(from);
        break;
      case 3:
        text = text.slice(0, from);
        break;
      case 4:
        lines.splice(random(lines.length), 1, pick(lines, random, ''));
        text = lines.join('\n');
        break;
      default:
        text = text.slice(0, from) + pick(PIECES, random, '') + text.slice(from);
    }
  }
  return text;
}
