import { runArchiveBench } from './bench/run-archive-bench.ts';
import { runBuildBench } from './bench/run-build-bench.ts';
import { runParseBench } from './bench/run-parse-bench.ts';
import { runPipelineBench } from './bench/run-pipeline-bench.ts';
import { runSizeBench } from './bench/run-size-bench.ts';
import { runScaleBench } from './bench/search-scale/run-scale-bench.ts';
import { runSearchBench } from './bench/search/run-search-bench.ts';
import { runSearchPageBench } from './bench/search-page/run-search-page-bench.ts';
import { runThemesBench } from './bench/run-themes-bench.ts';
import { runAdd } from './run-add.ts';
import { runDoctor } from './run-doctor.ts';
import { runFuzz } from './run-fuzz.ts';
import { runParse } from './run-parse.ts';
import type { Terminal } from './terminal.ts';

const USAGE = `Usage:
  npm run --silent parse -- [--json] FILE…          read digests and say what was found
  npm run --silent doctor -- [--json]               what an owner should look at in the data
  npm run add -- FILE… [--date YYYY-MM-DD]          check captures and file them by their date
  npm run --silent fuzz -- [--runs 200000] [--seed 1]
                                                    reads damaged inputs of every shape
  npm run --silent bench -- themes --labels FILE    precision and recall of the themes
  npm run --silent bench -- size [--archive]        what a browser loads, beside the budgets
  npm run --silent bench -- pipeline [--corpus FILE.ndjson[.gz]] [--sizes 82,1000]
                                                    time and memory of builds
  npm run --silent bench -- archive --corpus FILE   an archive of 1,000 digests, built and built again
  npm run --silent bench -- parse                   how fast each shape of digest is read
  npm run --silent bench -- build                   one build of data/ or DATA_DIR, as JSON
  npm run --silent bench -- search --corpus FILE    our search beside five libraries
  npm run --silent bench -- search-scale            the search in pieces, up to 2,000,000 papers
  npm run --silent bench -- search-page --corpus FILE
                                                    what a key in the search field costs, in Chromium
`;

/** Runs one command and says the exit code: 0 done, 1 the input has errors, 2 wrong usage. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  switch (name) {
    case 'parse':
      return runParse(rest, terminal);
    case 'doctor':
      return runDoctor(rest, terminal);
    case 'add':
      return runAdd(rest, terminal);
    case 'fuzz':
      return runFuzz(rest, terminal);
    case 'bench':
      return runBench(rest, terminal);
    default:
      terminal.stderr.write(USAGE);
      return 2;
  }
}

async function runBench(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args;
  switch (name) {
    case 'archive':
      return runArchiveBench(rest, terminal);
    case 'build':
      return runBuildBench(rest, terminal);
    case 'parse':
      return runParseBench(rest, terminal);
    case 'pipeline':
      return runPipelineBench(rest, terminal);
    case 'size':
      return runSizeBench(rest, terminal);
    case 'search':
      return runSearchBench(rest, terminal);
    case 'search-scale':
      return runScaleBench(rest, terminal);
    case 'search-page':
      return runSearchPageBench(rest, terminal);
    case 'themes':
      return runThemesBench(rest, terminal);
    default:
      terminal.stderr.write(USAGE);
      return 2;
  }
}
