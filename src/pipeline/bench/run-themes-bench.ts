import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '#domain/problem.ts';
import type { Terminal } from '#pipeline/terminal.ts';
import { matchThemes, type ThemeRules } from '#enrich/match-themes.ts';
import { readThemeRules } from '#pipeline/read-theme-rules.ts';
import { measureThemes, type ThemeMeasure } from './measure-themes.ts';
import { readLabels } from './read-labels.ts';

const USAGE = 'Usage: npm run --silent bench -- themes --labels FILE.ndjson [--json]\n';

function readOptions(args: readonly string[]): { labels: string; json: boolean } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { labels: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    return values.labels === undefined ? null : { labels: values.labels, json: values.json };
  } catch {
    return null;
  }
}

/** The text of a file; one that cannot be read is said on stderr. */
function readText(file: string, { stderr }: Terminal): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    stderr.write(
      `${file}: cannot be read (${error instanceof Error ? error.message : 'unknown'})\n`,
    );
    return null;
  }
}

function percent(value: number | null): string {
  return value === null ? '—' : `${(100 * value).toFixed(1)} %`;
}

/** What people read: a line a theme, then its misses. */
function describe(measures: readonly ThemeMeasure[]): string {
  const lines = measures.flatMap((measure) => {
    const { theme, precision, recall, tp, fp, fn, borderline, wrong, missed } = measure;
    const counts = `${String(tp)} right, ${String(fp)} wrong, ${String(fn)} missed`;
    return [
      `${theme}: precision ${percent(precision)}, recall ${percent(recall)} (${counts}, ${String(borderline)} borderline)`,
      ...wrong.map((title) => `  wrong   ${title}`),
      ...missed.map((title) => `  missed  ${title}`),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function toJson(papers: number, measures: readonly ThemeMeasure[]): string {
  const themes = Object.fromEntries(measures.map(({ theme, ...measure }) => [theme, measure]));
  return `${JSON.stringify({ papers, themes }, null, 2)}\n`;
}

function readRules(terminal: Terminal): ThemeRules | null {
  const file = join(process.env['DATA_DIR'] ?? 'data', 'themes.json');
  const text = readText(file, terminal);
  if (text === null) return null;
  const { rules, problems } = readThemeRules(text, file);
  for (const problem of problems) terminal.stderr.write(`${formatProblem(problem)}\n`);
  return rules;
}

/**
 * `bench themes`: how well data/themes.json (or that of DATA_DIR) agrees with labelled papers.
 * Exit code 0 when measured, 1 when the rules or the labels are wrong, 2 for wrong usage.
 */
export function runThemesBench(args: readonly string[], terminal: Terminal): number {
  const options = readOptions(args);
  if (options === null) {
    terminal.stderr.write(USAGE);
    return 2;
  }
  const rules = readRules(terminal);
  const text = readText(options.labels, terminal);
  if (rules === null || text === null) return 1;
  const { papers, problems } = readLabels(text, options.labels);
  for (const problem of problems) terminal.stderr.write(`${formatProblem(problem)}\n`);
  const measures = measureThemes(papers, (paper) =>
    matchThemes(rules, paper).map(({ id }) => id),
  );
  terminal.stdout.write(options.json ? toJson(papers.length, measures) : describe(measures));
  return problems.length > 0 ? 1 : 0;
}
