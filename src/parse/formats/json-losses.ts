import { cleanValue } from '#parse/clean-value.ts';
import type { LineIndex } from '#parse/line-index.ts';
import type { JsonValue } from '#parse/read-json.ts';
import { shortenText } from '#parse/shorten-text.ts';
import type { JsonPapers } from './find-json-papers.ts';
import type { ReportAt } from './report-at.ts';

/** A text of an object, and where: "details.blurb". */
interface PlacedText {
  readonly path: string;
  readonly length: number;
}

/** Shorter texts are no abstracts, in characters. */
const SHORTEST = 150;
/** So deep below its title a paper's abstract may stand. */
const REACH = 3;

/** The longest text below a value that may be an abstract of some kind. */
function findLongText(value: JsonValue, path: string, reach: number): PlacedText | null {
  if (value.kind === 'text') {
    const isText = value.value.length >= SHORTEST && /\S\s+\S/.test(value.value);
    return isText ? { path, length: value.value.length } : null;
  }
  if (value.kind !== 'object' || reach === 0) return null;
  let longest: PlacedText | null = null;
  for (const [name, inner] of value.fields) {
    const found = findLongText(inner, path === '' ? name : `${path}.${name}`, reach - 1);
    if (found !== null && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

/** Tells of objects that gave no paper, and of papers without an abstract; each kind once a line. */
export function reportLosses(
  { papers, lost }: JsonPapers,
  { lineAt }: LineIndex,
  report: ReportAt,
): void {
  const counts = new Map<
    string,
    { rule: string; value: JsonValue; title: string; count: number }
  >();
  const count = (rule: string, value: JsonValue, title = ''): void => {
    const key = `${rule} ${String(lineAt(value.start))}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { rule, value, title, count: 1 });
    else known.count += 1;
  };
  for (const { object, rule } of lost) count(rule, object);
  for (const { object, facts } of papers)
    if (facts.abstract === null) count('title-without-abstract', object, facts.title);
  for (const { rule, value, title, count: number } of counts.values())
    report('warning', value.start, rule, sayLoss(rule, value, title, number));
}

function sayLoss(rule: string, value: JsonValue, title: string, count: number): string {
  if (rule === 'cut-paper')
    return 'The paper that begins here is not complete in the file and was left out.';
  if (rule === 'paper-without-title') {
    return count === 1
      ? 'This entry in a list of papers has no title and was left out.'
      : `${String(count)} entries here have no title and were left out.`;
  }
  const path = findLongText(value, '', REACH + 1)?.path;
  const unread =
    path === undefined
      ? ''
      : ` The text under “${shortenText(cleanValue(path), 100)}” was not read.`;
  return count === 1
    ? `Title without abstract: “${shortenText(title, 200)}”.${unread}`
    : `${String(count)} titles here have no abstract, first “${shortenText(title, 200)}”.${unread}`;
}
