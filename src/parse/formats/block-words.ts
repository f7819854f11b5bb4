import { isMailFooter } from './mail-frame.ts';

// What blocks of a page say beside the papers on it, as a whole.

const CUT =
  /^\W*(?:(?:content|text|output|page|document|response) (?:was |has been )?(?:truncated|cut(?: off)?)|truncated)\W*$/i;
const FURNITURE =
  /^\W*(?:references|visible links|hidden links|links|skip to (?:main )?content|excerpt|table of contents|contents|back to top)\W*$/i;
const ENTRY = /^@[a-z]{3,20}\s?\{[^\s,{}]{0,80},\s*[a-z]+\s*=/i;
/** Under the names of a paper: what Semantic Scholar says that it is about, and where it appeared. */
const FIELD =
  /^(?:(?:computer|materials|political|environmental) science|medicine|chemistry|biology|physics|geology|psychology|geography|sociology|economics|philosophy|mathematics|engineering|linguistics|arxiv\.org)$/i;

/** Whether a block says that the text was cut there. */
export function saysCut(text: string): boolean {
  return CUT.test(text);
}

export function isFurniture(text: string): boolean {
  return FURNITURE.test(text) || isMailFooter(text);
}

/** Whether a block is an entry of BibTeX that a page shows beside a paper. */
export function isBibtexEntry(text: string): boolean {
  return ENTRY.test(text);
}

export function isFieldOfStudy(text: string): boolean {
  return FIELD.test(text);
}

/** What the figure under a word counts. */
export function countedUnder(word: string): 'votes' | 'stars' | null {
  if (/^upvotes?$/i.test(word)) return 'votes';
  return /^github$/i.test(word) ? 'stars' : null;
}

/** "(Mar., 2026)" */
const MONTH = /^[([]?\p{Lu}\p{Ll}{2,8}\.?,? (?:19|20)\d{2}[)\]]?$/u;

/** "Preprint.", "ACL 2021.", "Findings of EMNLP 2022" */
const VENUE =
  /^(?:arxiv|preprint|(?:Findings of )?[A-Z][\w&-]{1,20}(?:, | |['’ ]{1,2})(?:19|20)?\d{2}(?: \(?\p{L}{3,12}\)?)?)\.?$/iu;

/** What stands behind a title and is no text: the id and the subjects at arXiv, "arXiv:2501.00001 cs.RO", a month, a venue. */
export function isFactBehind(text: string): boolean {
  if (MONTH.test(text) || VENUE.test(text)) return true;
  const words = text.split(/[\s·|,]+/);
  return words.every((word) =>
    /^(?:arXiv:\S{4,20}|[a-z]{2,8}(?:-[a-z]{2,4})?\.[A-Za-z-]{2,12})$/.test(word),
  );
}
