import type { LineRole } from '#domain/receipt.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import {
  NOTHING_KNOWN,
  type DigestFormat,
  type DraftPaper,
  type Recognition,
} from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { withoutAbstract } from './missing-abstracts.ts';
import { splitNames } from './split-names.ts';

/** "1. J Example Res. 2024 Mar 1;12(3):100-110. doi: …" */
const CITATION = /^\d{1,5}\. \S.{0,200}\b(?:19|20)\d{2}\b/;
const PMID = /^PMID: *\d{1,9}\b/;
/** What stands in a record beside its title, authors and abstract. */
const BESIDE =
  /^(?:Author information:|Collaborators?[:(]|Comment (?:in|on)\b|Erratum (?:in|for)\b|Update (?:in|of)\b|Republished (?:in|from)\b|Retraction (?:in|of)\b|Summary for patients|Conflict of interest|Plain Language Summary|(?:©|Copyright\b|\(c\) ?\d{4}))/i;
const IDS = /^(?:DOI|PMCID|PMID): /;

/** A paragraph, by its lines, 1-based. */
interface Paragraph {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

function readParagraphs(lines: readonly string[]): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!/\S/.test(lines[at] ?? '')) continue;
    let to = at;
    while (/\S/.test(lines[to + 1] ?? '')) to += 1;
    const text = cleanValue(lines.slice(at, to + 1).join(' '));
    found.push({ first: at + 1, last: to + 1, text });
    at = to;
  }
  return found;
}

/** Records as their paragraphs: each begins with its citation. */
function cutRecords(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const records: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    if (CITATION.test(paragraph.text) || records.length === 0) records.push([]);
    records.at(-1)?.push(paragraph);
  }
  return records;
}

/** A record as a paper, with what became of its paragraphs; `null` where it is not whole. */
function readRecord(
  record: readonly Paragraph[],
): { readonly paper: DraftPaper; readonly roles: ReadonlyMap<Paragraph, LineRole> } | null {
  const [citation, title, ...rest] = record;
  const ids = record.find(({ text }) => IDS.test(text));
  const isWhole = citation !== undefined && CITATION.test(citation.text) && ids !== undefined;
  if (!isWhole || title === undefined || title === ids) return null;
  const name = title.text
    .replace(/^\[(.*)\]\.?$/, '$1')
    .replace(/(?<!\.)\.$/, '')
    .trim();
  if (name === '') return null;
  const roles = new Map<Paragraph, LineRole>([[title, 'title']]);
  const text: Paragraph[] = [];
  let names: readonly string[] = [];
  for (const [at, paragraph] of rest.entries()) {
    const isNames =
      at === 0 && /(?:\(\d+\)|\p{Lu}{1,3})[,.]?(?: |$)/u.test(paragraph.text.slice(0, 80));
    const isBeside = BESIDE.test(paragraph.text) || IDS.test(paragraph.text);
    if (isNames && !isBeside && paragraph.text.endsWith('.') && paragraph !== ids) {
      names = splitNames(paragraph.text.replace(/\.$/, ''));
    } else if (!isBeside) {
      roles.set(paragraph, 'abstract');
      text.push(paragraph);
    }
  }
  const abstract = text.map((paragraph) => paragraph.text).join(' ');
  const paper = {
    ...NOTHING_KNOWN,
    title: name,
    abstract: abstract === '' ? null : abstract,
    authors: names,
    doi: /\bDOI: *(10\.\d{4,9}\/\S+)/i.exec(ids.text)?.[1]?.toLowerCase() ?? null,
    lines: [citation.first, record.at(-1)?.last ?? citation.last],
  } as const;
  return { paper, roles };
}

function recognise(source: SourceText): Recognition {
  const { file, lines } = source;
  const first = lines.find((line) => /\S/.test(line))?.trim() ?? '';
  const expected = 'citations, titles and “PMID: …”';
  if (!CITATION.test(first) || !lines.some((line) => PMID.test(line))) {
    return { recognised: false, signs: 0, line: 1, expected };
  }
  const read = () => {
    const marks = new LineRoles(source);
    const papers: DraftPaper[] = [];
    for (const record of cutRecords(readParagraphs(lines))) {
      const found = readRecord(record);
      // A record that was cut is left out, and its lines are named.
      if (found === null) continue;
      const { paper, roles } = found;
      papers.push(paper);
      for (const each of record)
        marks.mark(roles.get(each) ?? 'metadata', each.first, each.last);
    }
    const { roles, problems: left } = marks.finish();
    const digests = [{ label: null, query: null, captured: null, papers }];
    return { digests, roles, problems: [...withoutAbstract(papers, file), ...left] };
  };
  return { recognised: true, read };
}

/** What PubMed saves and sends as "Abstract (text)". */
export const pubmedText: DigestFormat = { name: 'PubMed’s text', mayBeEmpty: false, recognise };
