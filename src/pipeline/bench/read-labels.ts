import type { Problem } from '#domain/problem.ts';

/** A paper of which people have said what themes it has. */
export interface LabelledPaper {
  readonly title: string;
  readonly abstract: string | null;
  /** By theme: `true` and `false` are sure, `null` is borderline. */
  readonly labels: ReadonlyMap<string, boolean | null>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The paper on a line, or what was expected there. */
function readLine(line: string): LabelledPaper | string {
  const value = parseLine(line);
  if (!isRecord(value)) return 'expected a JSON object with title, abstract, labels';
  const { title, abstract = null, labels } = value;
  if (typeof title !== 'string') return 'expected "title" to be text';
  if (typeof abstract !== 'string' && abstract !== null) {
    return 'expected "abstract" to be text or null';
  }
  if (!isRecord(labels)) return 'expected "labels" to be an object of themes';
  const known = new Map<string, boolean | null>();
  for (const [theme, label] of Object.entries(labels)) {
    if (typeof label !== 'boolean' && label !== null) {
      return `expected the label of "${theme}" to be true, false or null`;
    }
    known.set(theme, label);
  }
  return { title, abstract, labels: known };
}

/** Reads labelled papers, one JSON object a line; blank lines are passed over. */
export function readLabels(
  text: string,
  file: string,
): { papers: LabelledPaper[]; problems: Problem[] } {
  const papers: LabelledPaper[] = [];
  const problems: Problem[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (typeof read !== 'string') papers.push(read);
    else {
      const found = `${read}, found ${line.slice(0, 40)}`;
      const at = { file, line: index + 1 };
      problems.push({ ...at, rule: 'wrong-label', severity: 'error', message: found });
    }
  }
  return { papers, problems };
}
