import { paperId } from '#domain/paper.ts';
import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { startIndex, writeIndex } from '#search/build-index.ts';
import { cutIndex } from '#search/cut-index.ts';
import { openIndex } from '#search/open-index.ts';
import type { SearchIndex } from '#search/search-index.ts';
import { listWords } from '#search/list-words.ts';
import { readWords } from '#search/text-words.ts';
import { compareOverlaps } from './compare-overlaps.ts';
import { describeIndex, type IndexFigures } from './describe-index.ts';
import { drawArchive } from './draw-archive.ts';
import { fitModel, type Model } from './fit-model.ts';
import { fitZipfLaw } from './fit-zipf.ts';
import type { Fit } from './scale-report.ts';

/** Real papers are indexed and as many drawn: at these sizes, as far as the corpus goes. */
const SIZES = [1000, 3000, 10_000];

interface Indexed {
  readonly bytes: Uint8Array;
  readonly index: SearchIndex;
  readonly figures: IndexFigures & { readonly indexBytes: number };
}

function openBytes(bytes: Uint8Array): Indexed {
  const index = openIndex(bytes);
  if ('problem' in index) throw new Error(`An index just built is ${index.problem}`);
  return { bytes, index, figures: { ...describeIndex(index), indexBytes: bytes.length } };
}

function indexReal(papers: readonly BenchPaper[]): Indexed {
  const builder = startIndex();
  for (const { title, abstract } of papers) builder.add(title, abstract, []);
  return openBytes(builder.finish());
}

function indexDrawn({ corpus, drawer }: Model, papers: number, seed: number): Indexed {
  const drawn = drawArchive(corpus, drawer(seed), papers, seed);
  return openBytes(writeIndex(drawn.lists, drawn.abstractClasses));
}

function positionBytes(papers: readonly BenchPaper[], { bytes }: Indexed): number {
  const named = papers.map((paper, place) => ({ ...paper, id: paperId(`p${String(place)}`) }));
  const { pieces } = cutIndex(bytes, [listWords([{ words: readWords(named), labels: [] }])]);
  const positions = pieces.filter(({ name }) => name.startsWith('n'));
  return positions.reduce((sum, piece) => sum + piece.bytes.length, 0) / papers.length;
}

/** Sets the model beside the corpus it was fitted to, which is in an order without meaning. */
export function compareFit(model: Model, papers: readonly BenchPaper[], seed: number): Fit {
  const within = SIZES.filter((size) => size <= papers.length);
  const sizes = (within.length > 0 ? within : [papers.length]).map((size) => ({
    real: indexReal(papers.slice(0, size)).figures,
    drawn: indexDrawn(model, size, seed).figures,
  }));
  const { lists } = model.corpus;
  const frequencies = lists.map(({ length }) => length);
  const zipf = fitZipfLaw(frequencies);
  const all = indexReal(papers);
  const real = all.figures.frequencies;
  const half = Math.floor(papers.length / 2);
  const other = papers.slice(half);
  const drawnOfHalf = indexDrawn(fitModel(papers.slice(0, half)), other.length, seed);
  return {
    heaps: { ...model.heaps, growth: model.growth },
    zipf: {
      ...zipf,
      real,
      fitted: real.map((_, at) => zipf.scale * (10 ** at + zipf.shift) ** -zipf.exponent),
    },
    sizes,
    positionBytes: positionBytes(papers, all),
    overlaps: compareOverlaps(other, indexReal(other).index, drawnOfHalf.index, seed),
  };
}
