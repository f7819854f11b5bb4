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

/** "arXiv:2501.00001 cs.RO cs.CV": the id and the subjects of a paper at arXiv. */
export function isIdAndFields(text: string): boolean {
  const words = text.split(/[\s·|,]+/);
  return words.every((word) =>
    /^(?:arXiv:\S{4,20}|[a-z]{2,8}(?:-[a-z]{2,4})?\.[A-Za-z-]{2,12})$/.test(word),
  );
}
