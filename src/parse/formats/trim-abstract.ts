import { readArxivId } from '#parse/arxiv-id.ts';

/** arXiv's feeds put the id before the abstract: "arXiv:2606.00001v1 Announce Type: new Abstract: …". */
const ANNOUNCED = /^arXiv:(\S+) Announce Type: ([a-z-]+)(?: Abstract:)?(?: |$)/i;

/** The button with which a page unfolds what it shows of an abstract, behind the sentence above it. */
const BUTTON = /(?<=[.!?…]["'”’)\]]?) (?:(?:read|show|see) (?:more|less)|collapse|expand)$/i;

/** What a newsletter has behind an abstract, with or without addresses: "Paper | Tweet". */
const WORD =
  '(?:paper|pdf|tweet|code|project|blog|arxiv|github|demo|video|slides|dataset|model)s?';
const ROW = new RegExp(
  String.raw`(?<=[.!?…]["'”’)\]]?)\s\(?${WORD}(?: ?[,|·/] ?${WORD}){1,5}\)?$`,
  'i',
);

/** What stands before an abstract: its label, or the dash between it and its title. */
const LEAD = /^(?:Abstract: |TL;?DR (?=["“'‘(]?\p{Lu})|[-–—] (?=\S))/u;
/** The buttons of Semantic Scholar below it, which no space parts. */
const BUTTONS = /(?: Expand)?(?: \d[\d,]*)? ?(?:\[PDF\] ?)?Save ?Alert ?Cite$/;
/** The buttons of alphaXiv, with the numbers or words that text browsers put before such. */
const MARK = String.raw`(?:(?:\[\d{1,5}\]|\(BUTTON\)) ?)?`;
const BLOG = new RegExp(
  String.raw`(?<=[.!?…)]["'”’)\]]?) ?${MARK}View blog ?${MARK}(?:\d[\d,.]*k? ?)?${MARK}(?:Bookmark)?$`,
);
/** The border of a cell behind it. */
const CELL = /(?<=[.!?…]["'”’)\]]?) ?\|$/;

/** An abstract, and what a feed of arXiv's says of the paper before it. */
export interface TrimmedAbstract {
  readonly text: string;
  readonly arxivId: string | null;
  /** "new", "cross", "replace" or "replace-cross". */
  readonly announced: string | null;
}

/** Takes the announcement of a feed off the beginning of an abstract, and the button of a page off its end. */
export function trimAbstract(abstract: string): TrimmedAbstract {
  const found = ANNOUNCED.exec(abstract);
  const begun = abstract.slice(found?.[0].length ?? 0).replace(LEAD, '');
  // Most end with a sentence, and so with neither.
  const text = begun.endsWith('.')
    ? begun
    : begun
        .replace(BUTTONS, '')
        .replace(BLOG, '')
        .replace(CELL, '')
        .replace(BUTTON, '')
        .replace(ROW, '');
  return { text, arxivId: readArxivId(found?.[1] ?? ''), announced: found?.[2] ?? null };
}
