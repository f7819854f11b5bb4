import type { EnrichedDigest } from '#domain/archive.ts';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import type { Problem } from '#domain/problem.ts';
import { shortenText } from '#parse/shorten-text.ts';
import type { BuiltArchive } from './build-archive.ts';

/** One in a thousand of 10,000 real abstracts is shorter, one in a thousand longer, in characters. */
const SHORT_ABSTRACT = 250;
const LONG_ABSTRACT = 2150;

interface Check {
  readonly rule: string;
  readonly severity: Problem['severity'];
  /** What is odd about the paper, or `null`. */
  readonly find: (paper: EnrichedPaper) => string | null;
}

const CHECKS: readonly Check[] = [
  {
    rule: 'no-abstract',
    severity: 'warning',
    find: ({ abstract }) => (abstract === null ? 'No digest gives its abstract' : null),
  },
  {
    rule: 'short-abstract',
    severity: 'warning',
    find: ({ abstract }) =>
      abstract !== null && abstract.length < SHORT_ABSTRACT
        ? `Its abstract is short, ${String(abstract.length)} characters: is it all there?`
        : null,
  },
  {
    rule: 'long-abstract',
    severity: 'warning',
    find: ({ abstract }) =>
      abstract !== null && abstract.length > LONG_ABSTRACT
        ? `Its abstract is long, ${String(abstract.length)} characters: is it of one paper?`
        : null,
  },
  {
    rule: 'no-theme',
    severity: 'info',
    find: ({ themes }) => (themes.length === 0 ? 'It has no theme' : null),
  },
  {
    rule: 'listed-again',
    severity: 'info',
    find: ({ appearances, home }) => {
      const others = appearances.filter(({ digest }) => digest !== home);
      return others.length === 0
        ? null
        : `It is also listed in ${others.map(({ name }) => name).join(', ')}; it has one page`;
    },
  },
];

function examinePaper(paper: EnrichedPaper, file: string): Problem[] {
  return CHECKS.flatMap(({ rule, severity, find }) => {
    const found = find(paper);
    if (found === null) return [];
    const end = /[.?]$/.test(found) ? '' : '.';
    const message = `“${shortenText(paper.title, 80)}”: ${found}${end}`;
    return [{ file, line: paper.lines[0], rule, severity, message }];
  });
}

/** Addresses inside the site that no page answers: of digests and papers that are not there. */
function findDeadLinks({ digests, redirects }: BuiltArchive): Problem[] {
  const days = new Set<string>(digests.map(({ id }) => id));
  const papers = new Set<string>(
    digests.flatMap((digest) => digest.papers.map(({ id }) => id)),
  );
  const dead = (file: string, line: number | null, to: string): Problem => ({
    file,
    line,
    rule: 'dead-link',
    severity: 'error',
    message: `A link of the site leads to ${to}, and there is no such page.`,
  });
  const inDigest = ({ file, papers: own }: EnrichedDigest): Problem[] =>
    own.flatMap(({ lines, related, appearances, home }) => [
      ...related.flatMap(({ id }) => (papers.has(id) ? [] : [dead(file, lines[0], id)])),
      ...[home, ...appearances.map(({ digest }) => digest)].flatMap((id) =>
        days.has(id) ? [] : [dead(file, lines[0], id)],
      ),
    ]);
  return [
    ...digests.flatMap(inDigest),
    ...redirects.flatMap(({ from, to }) => (papers.has(to) ? [] : [dead(from, null, to)])),
  ];
}

/** What an owner should look at in the papers of a site, each paper once, at its home. */
export function examinePapers(archive: BuiltArchive): readonly Problem[] {
  return [
    ...archive.digests.flatMap(({ id, file, papers }) =>
      papers.filter(({ home }) => home === id).flatMap((paper) => examinePaper(paper, file)),
    ),
    ...findDeadLinks(archive),
  ];
}
