import { resolve } from 'node:path';
import { formatProblem } from '#domain/problem.ts';
import { loadCorpus } from '#pipeline/bench/search/read-corpus.ts';
import type { Terminal } from '#pipeline/terminal.ts';
import { describeSearchPage } from './describe-search-page.ts';
import { measureSizes } from './measure-sizes.ts';
import { readSearchPageOptions, USAGE } from './search-page-options.ts';

/**
 * `bench search-page`: what a keystroke in the search field costs a reader, in Chromium. Exit
 * code 0 when measured, whatever the figures; 1 when the corpus is wrong or there is no browser;
 * 2 for wrong usage.
 */
export async function runSearchPageBench(
  args: readonly string[],
  { stdout, stderr }: Terminal,
): Promise<number> {
  const options = readSearchPageOptions(args);
  if (options === null) {
    stderr.write(USAGE);
    return 2;
  }
  // npm changes to the project's folder; paths are meant from where the command was typed.
  const file = resolve(process.env['INIT_CWD'] ?? '.', options.corpus);
  const { papers, problems } = loadCorpus(file);
  for (const problem of problems) stderr.write(`${formatProblem(problem)}\n`);
  if (problems.length > 0) return 1;
  const report = await measureSizes(papers, options, (text) => stderr.write(text));
  if (report === null) {
    stderr.write(
      'No Chromium was found. Install it or Chrome, or run `npx playwright install chromium`, then try again.\n',
    );
    return 1;
  }
  stdout.write(
    options.json ? `${JSON.stringify(report, null, 2)}\n` : describeSearchPage(report),
  );
  return 0;
}
