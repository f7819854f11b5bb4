import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { digestName, type Digest } from '#domain/digest.ts';
import { formatProblem, type Problem } from '#domain/problem.ts';
import type { Paper } from '#domain/paper.ts';
import { LINE_ROLES, type LineRole, type Receipt } from '#domain/receipt.ts';
import { enrichPaper } from '#enrich/enrich-paper.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import type { ThemeRules } from '#enrich/match-themes.ts';
import type { ParsedFile, ParsedPaper } from '#parse/parsed-file.ts';
import { readThemeRules } from './read-theme-rules.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Usage: npm run --silent parse -- [--json] FILE…\n';

/** npm changes to the project's folder; paths are meant from where the command was typed. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

function unreadable(file: string, error: unknown, expected: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'reading it is not allowed',
  };
  const message = `The file cannot be read: ${reasons[code] ?? code}. Expected ${expected}.`;
  return { file, line: null, rule: 'unreadable-file', severity: 'error', message };
}

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
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { rules: null, problems: [unreadable(file, error, 'the rules of the themes')] };
  }
  return readThemeRules(text, file);
}

function parseFile(file: string): ParsedFile | Problem {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(fromCaller(file));
  } catch (error) {
    return unreadable(file, error, 'the path of a digest');
  }
  return parseDigestFile(file, bytes);
}

/** The account of all files together, and of each. */
function sumReceipts(files: readonly Receipt[]): object {
  const sum = (of: (receipt: Receipt) => number) =>
    files.reduce((total, receipt) => total + of(receipt), 0);
  const roles = LINE_ROLES.map(
    (role) => [role, sum((receipt) => receipt.roles[role])] as const,
  );
  return {
    papers: sum(({ papers }) => papers),
    lines: sum(({ lines }) => lines),
    blankLines: sum(({ blankLines }) => blankLines),
    roles: Object.fromEntries(roles),
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
