/** Heaps' law: so many terms have so many papers, `scale` · papers ^ `exponent` (Heaps 1978). */
export interface HeapsLaw {
  readonly scale: number;
  readonly exponent: number;
}

/** The straight line through the logarithms, by least squares. */
export function fitHeapsLaw(
  points: readonly { readonly papers: number; readonly terms: number }[],
): HeapsLaw {
  const logs = points.map(({ papers, terms }) => [Math.log(papers), Math.log(terms)] as const);
  const mean = (place: 0 | 1) => logs.reduce((sum, log) => sum + log[place], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  // The words of a corpus neither stand still nor are all new.
  const exponent = Math.min(0.9, Math.max(0.1, slope));
  return { exponent, scale: Math.exp(meanY - exponent * meanX) };
}

/** How the words of a corpus stand for those of a larger archive. */
export interface RareWords {
  /** The share of a word's places that are still its own when so many papers of the corpus have it. */
  readonly keep: (papers: number) => number;
  /** The rank of a word that the corpus does not have, from 0, for a number from 0 up to 1. */
  readonly rankOf: (share: number) => number;
}

const STEPS = 6000;
const LEAST_LOG = Math.log(1e-14);
const MOST_LOG = Math.log(40);

/**
 * What a Pitman–Yor process with the exponent of Heaps' law says of the next papers (Pitman and
 * Yor 1997; Teh 2006, "A hierarchical Bayesian language model based on Pitman–Yor processes"):
 * a word that k papers have is worth k − exponent; what that takes away goes to new words, of
 * which the rates λ lie as λ ^ (−1 − exponent) · e ^ −λ, in papers of one corpus. Their number
 * then grows by Heaps' law, their ranks fall by Zipf's with 1 ÷ exponent. `terms`: the corpus'.
 */
export function predictRareWords({ exponent }: HeapsLaw, terms: number): RareWords {
  const width = (MOST_LOG - LEAST_LOG) / STEPS;
  const rates = Array.from({ length: STEPS + 1 }, (_, step) =>
    Math.exp(LEAST_LOG + step * width),
  );
  const density = (rate: number) => rate ** (1 - exponent) * Math.exp(-rate) * width;
  /** The share of new words' places that fall on words of at most this rate. */
  const below: number[] = [];
  let sum = (rates[0] ?? 0) ** (1 - exponent) / (1 - exponent);
  for (const rate of rates) {
    below.push(sum);
    sum += density(rate);
  }
  /** How many new words have at least this rate. */
  const above = new Float64Array(STEPS + 1);
  const scale = (terms * exponent) / sum;
  for (let step = STEPS - 1; step >= 0; step -= 1) {
    const rate = rates[step] ?? 0;
    above[step] = (above[step + 1] ?? 0) + (scale * density(rate)) / rate;
  }
  return {
    keep: (papers) => 1 - exponent / papers,
    rankOf: (share) => {
      let low = 0;
      let high = STEPS;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((below[middle] ?? 0) < share * sum) low = middle + 1;
        else high = middle;
      }
      // Between two steps ranks lie evenly in the logarithm, nearly.
      const [to = sum, from = 0] = [below[low], below[low - 1]];
      const part = low === 0 ? 0 : (share * sum - from) / (to - from);
      const [first = 0, last = 0] = [above[low - 1] ?? above[low], above[low]];
      return Math.floor(first ** (1 - part) * Math.max(last, 1e-9) ** part);
    },
  };
}
