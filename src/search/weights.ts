/**
 * What counts how much. Found by trying them on known-item queries over real papers (the search
 * benchmark's eleven kinds) and rounded; the ranking changes little around them.
 */
export const WEIGHTS = {
  /**
   * BM25F in its simple form (Robertson and Zaragoza 2009, "The Probabilistic Relevance
   * Framework: BM25 and Beyond", section 3.6): frequencies are weighed by field and normalised
   * by the field's length before they saturate together.
   */
  k1: 1,
  titleWeight: 5,
  titleB: 0.35,
  abstractWeight: 1,
  abstractB: 0.6,
  /** Against the exact word. */
  form: 0.55,
  beginning: 0.8,
  joined: 0.9,
  /** The compound of a word that others write as one, as it was typed. */
  apart: 0.8,
  pair: 0.6,
  oneEdit: 0.6,
  twoEdits: 0.35,
  unfinishedTypo: 0.45,
  wrongStart: 0.7,
  doubtfulTypo: 0.7,
  /**
   * Bonuses, in shares of the words' inverse document frequency. All words in one field count
   * beyond their sum, like Lucene's coordination factor. The fewer other words a title has, the
   * likelier somebody who remembers it types these (query likelihood, Ponte and Croft 1998).
   * The words a title begins with are typed in its order; a name stands before its colon.
   */
  titleStart: 1,
  allInTitle: 0.6,
  shortTitle: 0.8,
  early: 0.2,
  /** How steeply the bonus falls with each word of the query above two. */
  moreWords: 5,
} as const;
