import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import {
  randomBetween,
  seededRandom,
  type Random,
} from '#pipeline/bench/search/seeded-random.ts';

const FIELDS = [
  ['speech', 'acoustic', 'phoneme', 'speaker', 'voice', 'prosody'],
  ['vision', 'image', 'pixel', 'camera', 'segmentation', 'depth'],
  ['policy', 'reward', 'agent', 'robot', 'planning', 'control'],
] as const;
const COMMON = ['the', 'a', 'of', 'learning', 'model', 'with', 'for', 'method', 'few-shot'];

function oneOf<T>(list: readonly T[], random: Random): T | undefined {
  return list[randomBetween(random, 0, list.length - 1)];
}

/** Papers of three fields that keep their words to themselves; words that all have, and rare ones. */
export function scalePapers(count: number): readonly BenchPaper[] {
  const random = seededRandom(1, 'scale papers');
  return Array.from({ length: count }, (_, place) => {
    const field = FIELDS[place % FIELDS.length] ?? [];
    const word = () => {
      const chance = random();
      if (chance < 0.1) return `rare${Math.floor(random() ** 2 * 8 * count).toString(36)}`;
      return oneOf(chance < 0.5 ? COMMON : field, random) ?? '';
    };
    const sentence = () => {
      const words = Array.from({ length: randomBetween(random, 6, 12) }, word).join(' ');
      return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    };
    return {
      title: Array.from({ length: randomBetween(random, 3, 9) }, word).join(' '),
      abstract: Array.from({ length: randomBetween(random, 3, 7) }, sentence).join(' '),
    };
  });
}
