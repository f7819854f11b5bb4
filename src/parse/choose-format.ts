import type { Problem } from '#domain/problem.ts';
import { isCrumbs } from './crumbs.ts';
import type { SourceText } from './decode-bytes.ts';
import type { DigestFormat, Reading } from './formats/digest-format.ts';
import { addressesBehind } from './formats/addresses-behind.ts';
import { arxivListing } from './formats/arxiv-listing.ts';
import { arxivMail } from './formats/arxiv-mail.ts';
import { bibtex } from './formats/bibtex.ts';
import { bibliography } from './formats/bibliography.ts';
import { chatLog } from './formats/chat-log.ts';
import { enclosedIn } from './formats/enclosed-data.ts';
import { feed } from './formats/feed.ts';
import { dailyMail } from './formats/daily-mail.ts';
import { htmlPageOf } from './formats/html-page.ts';
import { json } from './formats/json.ts';
import { labelledText } from './formats/labelled-text.ts';
import { mailOf } from './formats/mail.ts';
import { mailboxOf } from './formats/mailbox.ts';
import { markdown } from './formats/markdown.ts';
import { pubmedText } from './formats/pubmed-text.ts';
import { ris } from './formats/ris.ts';
import { scholarAlert } from './formats/scholar-alert.ts';
import { taggedRecords } from './formats/tagged-records.ts';
import { semanticScholar } from './formats/semantic-scholar.ts';
import { table } from './formats/table.ts';
import { titlesBeforeText } from './formats/titles-before-text.ts';
import { openReview } from './formats/open-review.ts';
import { xmlRecords } from './formats/xml-records.ts';
import { yaml } from './formats/yaml.ts';
import { otherMarkup } from './formats/other-markup.ts';
import { paperPages } from './formats/paper-pages.ts';
import { numberedSourceOf } from './formats/numbered-source.ts';
import { opml } from './formats/opml.ts';
import { plainText } from './formats/plain-text.ts';
import { zoteroReport } from './formats/zotero-report.ts';
import { setApartLines } from './set-apart-lines.ts';

/** What a page is as text, where its elements say nothing. */
const TEXTS: readonly DigestFormat[] = [
  table,
  labelledText,
  bibliography,
  titlesBeforeText,
  plainText,
];

const enclosedData = enclosedIn([json, feed]);

/** The first that recognises a text reads it: those that ask for most come first. */
const SHAPES: readonly DigestFormat[] = [
  json,
  xmlRecords,
  opml,
  feed,
  enclosedData,
  bibtex,
  ris,
  taggedRecords,
  table,
  arxivMail,
  paperPages,
  openReview,
  semanticScholar,
  arxivListing,
  zoteroReport,
  dailyMail,
  scholarAlert,
  htmlPageOf(TEXTS),
  pubmedText,
  chatLog,
  yaml,
  labelledText,
  bibliography,
  titlesBeforeText,
  otherMarkup,
  addressesBehind,
  markdown,
  plainText,
];

/** A mail may hold any of them, and says so first. */
const mail = mailOf(SHAPES);

const FORMATS: readonly DigestFormat[] = [
  mailboxOf(mail),
  mail,
  numberedSourceOf(SHAPES),
  ...SHAPES,
];

/** The shapes that are tried, for messages. */
export const FORMAT_NAMES = FORMATS.map(({ name }) => name).join(', ');

/** Of a text that is crumbs alone; plain text says that it is. */
const FORMATS_OF_CRUMBS: readonly DigestFormat[] = [json, feed, enclosedData, plainText];

/** Data has many short lines: a list of numbers beside each paper. */
const DATA: ReadonlySet<DigestFormat> = new Set([json, feed, enclosedData]);

type Choice =
  | { readonly format: DigestFormat; readonly read: () => Reading }
  | { readonly format: null; readonly problem: Problem };

/** The format that a text has, or an error that says how near the nearest came, and where it ended. */
export function chooseFormat(source: SourceText): Choice {
  let nearest: { signs: number; line: number; sentence: string } | null = null;
  const apart = isCrumbs(source) ? null : setApartLines(source);
  for (const format of apart === null ? FORMATS_OF_CRUMBS : FORMATS) {
    const isWhole = apart === null || DATA.has(format);
    const recognition = format.recognise(isWhole ? source : apart.source);
    if (recognition.recognised) {
      const { read } = recognition;
      return { format, read: isWhole ? read : () => apart.account(read()) };
    }
    const { signs, line, expected } = recognition;
    if (nearest === null || signs >= nearest.signs) {
      const sentence = `Nearest was ${format.name}, up to line ${String(line)}: expected ${expected}.`;
      nearest = { signs, line, sentence };
    }
  }
  const problem: Problem = {
    file: source.file,
    line: nearest?.line ?? 1,
    rule: 'unknown-shape',
    severity: 'error',
    message: `This is no digest in a known shape (tried: ${FORMAT_NAMES}). ${nearest?.sentence ?? ''}`,
  };
  return { format: null, problem };
}
