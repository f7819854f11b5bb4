import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '#domain/problem.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import { planFiling, readDateOption } from './plan-filing.ts';
import { fromCaller, readNamedFile } from './read-named-file.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Usage: npm run add -- FILE… [--date YYYY-MM-DD]\n';

interface Options {
  readonly files: readonly string[];
  readonly date: PlainDate | null;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { date: { type: 'string' } },
      allowPositionals: true,
    });
    const date = values.date === undefined ? null : readDateOption(values.date);
    const isWrong = positionals.length === 0 || (values.date !== undefined && date === null);
    return isWrong ? null : { files: positionals, date };
  } catch {
    return null;
  }
}

/** Files one capture; the sentence that says so, or why not. */
function addFile(
  file: string,
  date: PlainDate | null,
  folder: string,
): { readonly added: boolean; readonly message: string } {
  const refuse = (...reasons: readonly string[]) => ({
    added: false,
    message: `${file} was not added.\n${reasons.map((reason) => `  ${reason}\n`).join('')}`,
  });
  const bytes = readNamedFile(file, fromCaller(file), 'the path of a digest');
  if (!(bytes instanceof Uint8Array)) return refuse(formatProblem(bytes));
  const filing = planFiling(file, bytes, date);
  if (filing.kind === 'refused') return refuse(...filing.reasons);
  const { name, parsed } = filing;
  const target = join(folder, name);
  if (existsSync(target)) {
    const isSame = readFileSync(target).equals(bytes);
    return refuse(
      isSame
        ? `It is there already: ${target}.`
        : `${target} is there already, with other words. Give this one another name.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  // Never over a file that came there in the meantime.
  writeFileSync(target, bytes, { flag: 'wx' });
  const notes = parsed.problems.map((problem) => `  ${formatProblem(problem)}\n`).join('');
  return {
    added: true,
    message: `${target}: ${String(parsed.receipt.papers)} papers\n${notes}`,
  };
}

/**
 * `add FILE… [--date YYYY-MM-DD]`: checks captures and copies them, unchanged, to the digests of
 * data/ (or DATA_DIR), named by their date. What would lose anything is refused with the reason;
 * the others are added all the same. Exit code 0 when all were added, 1 when not, 2 for wrong usage.
 */
export function runAdd(args: readonly string[], terminal: Terminal): number {
  const options = readOptions(args);
  if (options === null) {
    terminal.stderr.write(USAGE);
    return 2;
  }
  const folder = join(process.env['DATA_DIR'] ?? 'data', 'digests');
  let code = 0;
  for (const file of options.files) {
    const { added, message } = addFile(file, options.date, folder);
    (added ? terminal.stdout : terminal.stderr).write(message);
    if (!added) code = 1;
  }
  return code;
}
