/**
 * Zipf's law as Mandelbrot put it: the term of a rank stands in `scale` · (rank + `shift`) ^
 * −`exponent` papers (Mandelbrot 1953, "An informational theory of the statistical structure of
 * language").
 */
export interface ZipfLaw {
  readonly scale: number;
  readonly shift: number;
  readonly exponent: number;
}

const SHIFTS = [0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * By least squares of the logarithms at ranks that grow by a fifth, for each of some shifts, the
 * best of them. `frequencies`: how many papers have each term, in any order.
 */
export function fitZipfLaw(frequencies: readonly number[]): ZipfLaw {
  const sorted = frequencies.toSorted((a, b) => b - a);
  const points: { rank: number; log: number }[] = [];
  for (let rank = 1; rank <= sorted.length; rank = Math.ceil(rank * 1.2)) {
    points.push({ rank, log: Math.log(sorted[rank - 1] ?? 1) });
  }
  const laws = SHIFTS.map((shift) => {
    const xs = points.map(({ rank }) => Math.log(rank + shift));
    const meanX = xs.reduce((sum, x) => sum + x, 0) / points.length;
    const meanY = points.reduce((sum, { log }) => sum + log, 0) / points.length;
    let [spread, joint] = [0, 0];
    for (const [at, { log }] of points.entries()) {
      const x = (xs[at] ?? 0) - meanX;
      spread += x * x;
      joint += x * (log - meanY);
    }
    const slope = spread === 0 ? -1 : joint / spread;
    const error = points.reduce(
      (sum, { log }, at) => sum + (log - meanY - slope * ((xs[at] ?? 0) - meanX)) ** 2,
      0,
    );
    return { error, law: { shift, exponent: -slope, scale: Math.exp(meanY - slope * meanX) } };
  });
  const [best] = laws.toSorted((a, b) => a.error - b.error);
  return best?.law ?? { scale: 1, shift: 0, exponent: 1 };
}
