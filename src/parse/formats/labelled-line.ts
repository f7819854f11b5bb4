/** "Authors: …", "**Code:** …": what a line calls itself. */
export interface LabelledLine {
  /** In lower case. */
  readonly label: string;
  /** Without a colon: "Abstract". */
  readonly value: string;
  /** Whether it holds what belongs to an abstract, rather than facts beside it. */
  readonly isText: boolean;
}

const FACTS =
  /^(authors?|author\(s\)|by|venue|published(?: on| in| at)?|publication date|publish date|update date|updated|date|submitted(?: by| on)?|arxiv(?: id| page| link)?|doi|pdf|paper(?: link| page)?|links?|url|code|github|repo(?:sitory)?|project(?: page)?|homepage|website|demo|video|blog|datasets?|models?|weights|tags?|keywords?|topics?|area|category|categories|subjects?|affiliations?|institutions?|organi[sz]ations?|upvotes?|votes?|likes?|stars?|github stars?|comments?|source|conference|journal|year|score|rating|rank|citations?|license|resources|full title|status|reading status|(?:title|abstract|summary|tl;?dr)\s*\((?!en)(?:\p{L}{2}(?:-\p{L}{2,4})?|chinese|japanese|korean|中文|日本語)\)|created(?: time| at| by)?|last edited(?: time| by)?|date added|added|item type|bibtex)\s*[:：]{1,2}\s*(.*)$/isu;
const TEXT =
  /^(abstract|summary|tl;?dr|overview|description)(?:\s*\(en(?:glish)?\))?\s*(?:[:：]{1,2}|[.—–-](?=\s)|$)\s*(.*)$/isu;
/** Semantic Scholar sets the label apart by its colour alone: "TLDRWe study …". */
const UNPARTED = /^(TLDR)(?=\p{Lu}\p{L}*\s)(.*)$/su;

/** What some write before labels: "👥 Authors: …". */
const PICTURE = /^\p{Extended_Pictographic}\ufe0f?\s*(?=\p{L})/u;

/** The label that a line begins with, or `null`; one that stands alone must end in a colon. */
export function readLabelledLine(written: string): LabelledLine | null {
  const text = written.replace(PICTURE, '');
  const facts = FACTS.exec(text);
  if (facts !== null) {
    return { label: (facts[1] ?? '').toLowerCase(), value: facts[2] ?? '', isText: false };
  }
  const said = TEXT.exec(text) ?? UNPARTED.exec(text);
  return said === null
    ? null
    : { label: (said[1] ?? '').toLowerCase(), value: said[2] ?? '', isText: true };
}
