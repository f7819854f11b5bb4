import { parseDigestFile } from '#parse/parse-digest.ts';

/** Papers without an abstract, for layouts that the tests write around them. */
export const PAPERS = [
  'Averaging the Weights of Twins',
  'Boost Supervised Pretraining for Visual Transfer Learning',
  'Sparse Attention, Dense Retrieval',
  'What Clicks Tell: Crosses Revisited',
].map((title, at) => ({ title, abstract: null, arxivId: `2503.0000${String(at)}` }));
/** Of any of them. */
export const ABSTRACT = 'We average the weights of models, and find that all is well. '
  .repeat(5)
  .trim();

/** Reads a text whose file says nothing of its shape. */
export function parse(text: string) {
  return parseDigestFile('any.txt', new TextEncoder().encode(text));
}
