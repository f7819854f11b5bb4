import type { CorpusPaper } from './read-corpus.ts';

const HEADER = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'byAK and the research community',
];

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Papers in the shape of the shipped digest: title and abstract on a line each, blank lines between. */
export function writeDigest(papers: readonly CorpusPaper[], day = 'Mar 14'): string {
  const parts = papers.flatMap(({ title, abstract }) => [
    oneLine(title),
    ...(abstract === null ? [] : [oneLine(abstract)]),
  ]);
  return `${[...HEADER, day, ...parts].join('\n\n')}\n`;
}
