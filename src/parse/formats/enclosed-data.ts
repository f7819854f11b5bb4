import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { shortenText } from '#parse/shorten-text.ts';
import type { CutData } from './cut-data.ts';
import type { DigestFormat, Reading } from './digest-format.ts';
import { cutDataInHtml } from './data-in-html.ts';
import { cutDataInText } from './data-in-text.ts';

/** So much of what is written is data, in characters: a page about data holds some as well. */
const MOST = 0.8;

/** What programs and pages put around data: comments, fences, commands, addresses, fields of HTTP, brackets. */
const MACHINE =
  /^(?:\/\/|\/?\*|`{3,}|~{3,}|https?:\/\/\S+$|\$ curl |HTTP\/\d|(?:content-[a-z]+|date|server|etag|vary|cache-control|x-[a-z-]+): \S|[)\]}';,]+$|(?:export default|return|module\.exports =) ?[\w$.]*;?$|<\/?(?:script|html|head|body|pre)\b|This XML file does not appear to have any style)/i;

function isMostly({ lines }: SourceText, cut: CutData): boolean {
  const count = (each: readonly string[]): number =>
    each.reduce((sum, line) => sum + line.trim().length, 0);
  const others = cut.around.reduce((sum, at) => sum + (lines[at]?.trim().length ?? 0), 0);
  return count(cut.lines) >= (count(cut.lines) + others) * MOST;
}

/** What was read of the data, with a role for each line around it. */
function accountFor({ file, lines }: SourceText, cut: CutData, reading: Reading): Reading {
  const problems: Problem[] = [];
  const around = new Set(cut.around);
  const roles = lines.map((line, at): LineRole | null => {
    const known = reading.roles[at] ?? null;
    const text = line.trim();
    if (known !== null || text === '') return known;
    if (!around.has(at) || MACHINE.test(text)) return 'furniture';
    const message = `This line stands outside of the data and was left out: “${shortenText(text, 160)}”.`;
    problems.push({ file, line: at + 1, rule: 'unassigned', severity: 'warning', message });
    return 'unassigned';
  });
  return { ...reading, roles, problems: [...reading.problems, ...problems] };
}

/**
 * Data that stands in another text: behind a comment, a command or "window.data =", in a fence, or in
 * the page that a browser shows it on. Only where there are papers in it, and hardly anything else.
 */
export function enclosedIn(formats: readonly DigestFormat[]): DigestFormat {
  const nothing = {
    recognised: false,
    signs: 0,
    line: 1,
    expected: 'data and its end',
  } as const;
  return {
    name: 'data in another text',
    mayBeEmpty: false,
    recognise: (source) => {
      const cut = cutDataInHtml(source) ?? cutDataInText(source);
      if (cut === null || !isMostly(source, cut)) return nothing;
      const inner: SourceText = { ...source, lines: cut.lines, text: null };
      for (const format of formats) {
        const recognition = format.recognise(inner);
        if (!recognition.recognised) continue;
        const reading = recognition.read();
        if (reading.digests.every(({ papers }) => papers.length === 0)) continue;
        return { recognised: true, read: () => accountFor(source, cut, reading) };
      }
      return nothing;
    },
  };
}
