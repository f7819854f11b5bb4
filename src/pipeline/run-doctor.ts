import { formatProblem, type Problem } from '#domain/problem.ts';
import { buildArchive } from './build-archive.ts';
import { examinePapers } from './examine-papers.ts';
import { readDataFolder } from './read-data-folder.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Usage: npm run --silent doctor -- [--json]\n';

/** All that can be said about a data folder: what a build says, and what is odd about its papers. */
function examine(path: string): readonly Problem[] {
  const folder = readDataFolder(path);
  if (!('digests' in folder)) return folder;
  const { archive, problems } = buildArchive(folder);
  const found = [...problems, ...(archive === null ? [] : examinePapers(archive))];
  const key = ({ file, line }: Problem): string =>
    `${file}\n${String(line ?? 0).padStart(9, '0')}`;
  return found.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** How often each rule was found, the most frequent first. */
function countRules(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return new Map([...counts].toSorted(([, one], [, other]) => other - one));
}

/**
 * `doctor [--json]`: lists across data/ (or DATA_DIR) what its owner should look at, with file and
 * line, and how often each kind was found. The exit code is 0 unless something is an error: then
 * 1; 2 for wrong usage.
 */
export function runDoctor(args: readonly string[], terminal: Terminal): number {
  if (args.some((arg) => arg !== '--json')) {
    terminal.stderr.write(USAGE);
    return 2;
  }
  const problems = examine(process.env['DATA_DIR'] ?? 'data');
  const counts = countRules(problems);
  if (args.includes('--json')) {
    const document = { problems, counts: Object.fromEntries(counts) };
    terminal.stdout.write(`${JSON.stringify(document)}\n`);
  } else {
    for (const problem of problems) terminal.stdout.write(`${formatProblem(problem)}\n`);
    const summary = [...counts].map(([rule, count]) => `${rule} ${String(count)}`).join(', ');
    terminal.stdout.write(
      problems.length === 0 ? 'Nothing to look at.\n' : `To look at: ${summary}\n`,
    );
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
