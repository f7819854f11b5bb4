import type { DigestLine } from './digest-line.ts';

const SUMMARY = /^(?:\*\*)?tl;?dr(?:\*\*)? ?[:.—–-]/i;
const ABSTRACT = /^(?:\*\*)?abstract(?:\*\*)? ?[:.—–]/i;
/** None goes over more lines. */
const LINES = 8;

/** How many lines from `at` on are a summary with an abstract behind it that is called so. */
function countLines(lines: readonly DigestLine[], at: number): number {
  if (!SUMMARY.test(lines[at]?.text ?? '')) return 0;
  for (let count = 1; count <= LINES; count += 1) {
    const next = lines[at + count];
    if (next === undefined || SUMMARY.test(next.text)) return 0;
    if (ABSTRACT.test(next.text)) return count;
  }
  return 0;
}

/** Where a paper has both, as on OpenReview, its "TL;DR: …" is neither a title nor its abstract. */
export function findSummaries(lines: readonly DigestLine[]): readonly DigestLine[] {
  const words = { kind: 'furniture', certain: true } as const;
  let rest = 0;
  return lines.map((line, at) => {
    if (rest === 0) rest = countLines(lines, at);
    if (rest === 0) return line;
    rest -= 1;
    return line.kind.kind === 'prose' ? { ...line, kind: { kind: 'page', words } } : line;
  });
}
