import type { SourceText } from '#parse/decode-bytes.ts';
import { indexLines } from '#parse/line-index.ts';
import type { JsonValue } from '#parse/read-json.ts';
import { readYaml } from '#parse/read-yaml.ts';
import type { DigestFormat, Recognition } from './digest-format.ts';
import { findJsonPapers } from './find-json-papers.ts';
import { readValues } from './json.ts';

/** What begins a record of a list, and a field of one: neither stands in any other text's first lines. */
const RECORD = /^\s*-(?:\s+["']?[\w-]+["']?:(?:\s|$)|\s*$)/;
const TITLE = /^\s*(?:-\s+)?["']?(?:paper_?)?title["']?:\s/i;
/** So many lines have both. */
const LINES = 60;
/** A record says more than its title. */
const FEW = 2;

function isRecord(value: JsonValue): boolean {
  return value.kind === 'object' && value.fields.size >= FEW;
}

/**
 * Recognised only where each line is read, each record has a title, and something is written as only
 * YAML has it: lines of labels are read as such.
 */
function recognise(source: SourceText): Recognition {
  const expected = '“- title: …” and lists';
  const head = source.lines.slice(0, LINES);
  const mayBe = head.some((line) => RECORD.test(line)) && head.some((line) => TITLE.test(line));
  const reading = mayBe ? readYaml(source.lines) : null;
  const { papers, lost } =
    reading?.isCertain === true ? findJsonPapers([reading.value]) : { papers: [], lost: [] };
  if (reading === null || papers.length === 0 || lost.length > 0)
    return { recognised: false, signs: 0, line: 1, expected };
  if (!papers.every(({ object }) => isRecord(object)))
    return { recognised: false, signs: 0, line: 1, expected };
  const index = indexLines(source);
  // Marks of the document and comments are around the list.
  const value = Object.assign({}, reading.value, { start: 0, end: index.text.length });
  const readings = [{ values: [value], broken: null, repeated: [] }];
  return { recognised: true, read: () => readValues(source, index, readings, false) };
}

/** YAML: what programs and people keep lists of papers in, and Pandoc references. */
export const yaml: DigestFormat = { name: 'YAML', mayBeEmpty: false, recognise };
