import { digestName, type Digest } from '#domain/digest.ts';
import { formatProblem, type Problem } from '#domain/problem.ts';
import type { Paper } from '#domain/paper.ts';
import { LINE_ROLES, type LineRole, type Receipt } from '#domain/receipt.ts';
import { enrichPaper } from '#enrich/enrich-paper.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import type { ThemeRules } from '#enrich/match-themes.ts';
import type { ParsedFile, ParsedPaper } from '#parse/parsed-file.ts';
import { fromCaller, readNamedFile } from './read-named-file.ts';
import { readThemeRules } from './read-theme-rules.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Usage: npm run --silent parse -- [--json] FILE…\n';

/**
 * A paper as the document gives it: an address says no more than what it is for, and what few
 * digests know is there only where it is known.
 */
function documentPaper({ doi, publishedLabel, ...paper }: Paper): object {
  return {
    ...paper,
    ...(doi === null ? {} : { doi }),
    ...(publishedLabel === null ? {} : { publishedLabel }),
    links: paper.links.map(({ kind, url }) => ({ kind, url })),
  };
}

function documentDigest(
  { query, papers, ...digest }: Digest<ParsedPaper>,
  rules: ThemeRules | null,
): object {
  return Object.assign(digest, query === null ? {} : { query }, {
    papers: papers.map((paper) => documentPaper(enrichPaper(paper, rules))),
  });
}

function readRules(file: string): ReturnType<typeof readThemeRules> {
  const bytes = readNamedFile(file, file, 'the rules of the themes');
  return bytes instanceof Uint8Array
    ? readThemeRules(new TextDecoder().decode(bytes), file)
    : { rules: null, problems: [bytes] };
}

function parseFile(file: string): ParsedFile | Problem {
  const bytes = readNamedFile(file, fromCaller(file), 'the path of a digest');
  return bytes instanceof Uint8Array ? parseDigestFile(file, bytes) : bytes;
}

/** The account of all files together, and of each. */
function sumReceipts(files: readonly Receipt[]) {
  const sum = (of: (receipt: Receipt) => number) =>
    files.reduce((total, receipt) => total + of(receipt), 0);
  return {
    papers: sum(({ papers }) => papers),
    lines: sum(({ lines }) => lines),
    blankLines: sum(({ blankLines }) => blankLines),
    roles: Object.fromEntries(
      LINE_ROLES.map((role) => [role, sum(({ roles }) => roles[role])] as const),
    ),
    files,
  };
}

/**
 * `parse [--json] FILE…`: reads digests and tells what was found. Problems go to stderr; the
 * exit code is 0 when all was read, 1 when a problem is an error, 2 for wrong usage.
 */
export function runParse(args: readonly string[], terminal: Terminal): number {
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json');
  const files = args.filter((arg) => !arg.startsWith('-'));
  if (unknown !== undefined || files.length === 0) {
    const why =
      unknown === undefined ? 'Name at least one file.' : `Unknown option ${unknown}.`;
    terminal.stderr.write(`${why}\n${USAGE}`);
    return 2;
  }
  const themesFile = `${process.env['DATA_DIR'] ?? 'data'}/themes.json`;
  const { rules, problems: ruleProblems } = readRules(themesFile);
  const outcomes = files.map(parseFile);
  const parsed = outcomes.filter((outcome) => 'receipt' in outcome);
  const problems = [
    ...ruleProblems,
    ...outcomes.flatMap((outcome) => ('receipt' in outcome ? outcome.problems : [outcome])),
  ];
  const digests = parsed.flatMap((each) => each.digests);
  const receipts = parsed.map(({ receipt }) => receipt);

  for (const problem of problems) terminal.stderr.write(`${formatProblem(problem)}\n`);
  if (args.includes('--json')) {
    const document = {
      digests: digests.map((digest) => documentDigest(digest, rules)),
      problems,
      receipt: sumReceipts(receipts),
    };
    terminal.stdout.write(`${JSON.stringify(document)}\n`);
  } else {
    for (const receipt of receipts) terminal.stdout.write(describeReceipt(receipt, digests));
    if (receipts.length > 1) terminal.stdout.write(describeTotal(receipts));
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const ROLE_NAMES: Record<LineRole, string> = {
  header: 'header',
  title: 'titles',
  abstract: 'abstracts',
  metadata: 'metadata',
  furniture: 'page furniture',
  duplicate: 'duplicates',
  unassigned: 'not understood',
};

function describeTotal(receipts: readonly Receipt[]): string {
  const { papers, lines, roles } = sumReceipts(receipts);
  return `Total: ${String(papers)} papers in ${String(receipts.length)} files; ${String(lines)} lines, ${String(roles['unassigned'])} of them not understood\n`;
}

function describeReceipt(receipt: Receipt, digests: readonly Digest<unknown>[]): string {
  const roles = LINE_ROLES.filter((role) => receipt.roles[role] > 0)
    .map((role) => `${ROLE_NAMES[role]} ${String(receipt.roles[role])}`)
    .join(', ');
  const of = digests
    .filter(({ file }) => file === receipt.file)
    .map((digest) => `  ${digestName(digest)}: ${String(digest.papers.length)} papers\n`)
    .join('');
  return `${receipt.file}: ${String(receipt.papers)} papers, read as ${receipt.encoding}
${of}  ${String(receipt.lines)} lines: ${roles}, blank ${String(receipt.blankLines)}
`;
}
