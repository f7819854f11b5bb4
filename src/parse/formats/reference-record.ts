import { addressesWithin } from '#parse/addresses-within.ts';
import { addressesBesides, NEW_ID, parseArxivId, readArxivId } from '#parse/arxiv-id.ts';
import { cleanValue } from '#parse/clean-value.ts';
import { parseDoi } from '#parse/doi.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import { cleanAbstract } from './clean-abstract.ts';
import { NOTHING_KNOWN, type DraftPaper } from './digest-format.ts';

/** What a record of a list for programs says of a paper, by what it is for; TeX and tags are read. */
export interface ReferenceRecord {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  /** Its ids and addresses. */
  readonly ids: readonly string[];
  /** Where it appeared, which may be arXiv: "arXiv preprint arXiv:2503.00001". */
  readonly places: readonly string[];
  /** Texts with addresses of code and projects. */
  readonly notes: readonly string[];
  /** Days, the likeliest first; those without a day of the month tell none. */
  readonly days: readonly string[];
}

/** "arXiv:2503.00001 [cs]", "abs/2503.00001", "CoRR abs/2503.00001" */
const PLACE_AT_ARXIV = new RegExp(
  String.raw`^(?:(?:arXiv(?: e-prints?| preprint)?|CoRR|Comment:),?\s*)?(?:arXiv\s*:\s*|abs/)(${NEW_ID}|[a-z-]+/\d{7})(?:v\d{1,2})?(?:\s*[[(][^\])]{1,40}[\])])?$`,
  'i',
);
const LONGEST_PLACE = 200;

/** What the first of some texts says that says anything. */
function firstRead<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function readPlace(text: string): string | null {
  const id = text.length > LONGEST_PLACE ? undefined : PLACE_AT_ARXIV.exec(text)?.[1];
  return id === undefined ? null : parseArxivId(id);
}

/** The paper that a record is; `null` where it has no title. */
export function draftReference(
  record: ReferenceRecord,
  lines: DraftPaper['lines'],
): DraftPaper | null {
  const title = cleanValue(record.title);
  if (title === '') return null;
  const doi = firstRead(record.ids, parseDoi);
  const abstract = cleanAbstract(cleanValue(record.abstract));
  const addresses = [...record.ids, ...record.notes].flatMap(addressesWithin);
  return {
    ...NOTHING_KNOWN,
    title,
    abstract: abstract === '' ? null : abstract,
    authors: record.authors,
    arxivId: firstRead(record.ids, readArxivId) ?? firstRead(record.places, readPlace),
    doi,
    published: firstRead(record.days, dayOfTimestamp),
    addresses: addressesBesides(addresses).filter((address) => parseDoi(address) === null),
    lines,
  };
}
