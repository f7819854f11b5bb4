import { describe, expect, it } from 'vitest';
import { drawKnownItems, KINDS } from '#pipeline/bench/search/known-items.ts';
import { drawKeystrokes } from '#pipeline/bench/search/keystrokes.ts';
import {
  countPapersByWord,
  tellingWords,
  wordsOf,
} from '#pipeline/bench/search/paper-words.ts';
import { benchPapers } from './bench-papers.ts';

const papers = benchPapers();
const rarities = countPapersByWord(papers);

function draw(id: string, seed = 42, count = 15) {
  const kind = KINDS.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(id);
  return drawKnownItems(kind, papers, rarities, { seed, count });
}

const titleOf = (paper: number) => papers[paper]?.title ?? '';

describe('words of a paper', () => {
  it('leaves out what nobody types: formulas, commands, addresses', () => {
    expect(wordsOf(String.raw`GPT-4o on $\mathcal{X}$ and \emph at https://x.org/a`)).toEqual([
      'gpt',
      '4o',
      'on',
      'and',
      'at',
    ]);
    expect(tellingWords('The model, a Model of Räume in 2024')).toEqual(['model', 'räume']);
  });

  it('counts a paper once for a word', () => {
    expect(rarities.get('merging')).toBe(5);
    expect(rarities.get('zetaqanova')).toBe(1);
  });
});

describe('known items', () => {
  it.each(KINDS.map(({ id }) => id))('%s: the same for a seed, others for another', (id) => {
    const items = draw(id);
    expect(items).toHaveLength(15);
    expect(new Set(items.map(({ paper }) => paper)).size).toBe(15);
    expect(draw(id)).toEqual(items);
    expect(draw(id, 43)).not.toEqual(items);
  });

  it('asks for the rarest words of the title in its order', () => {
    for (const { query, paper } of draw('titleWords')) {
      const words = query.split(' ');
      expect(words).toHaveLength(3);
      expect(words.at(-1)).toMatch(/^zeta/);
      expect(wordsOf(titleOf(paper)).filter((word) => words.includes(word))).toEqual(words);
    }
    for (const { query } of draw('rarestWord')) expect(query).toMatch(/^zeta\w+$/);
  });

  it('gives a kind with typos the queries of its plain kind, so many words changed', () => {
    const changed = (id: string, plain: string) =>
      draw(id).map(({ query }, at) => {
        const before = draw(plain)[at]?.query.split(' ') ?? [];
        return query.split(' ').filter((word, place) => word !== before[place]).length;
      });
    expect(new Set(changed('titleWordsOneTypo', 'titleWords'))).toEqual(new Set([1]));
    expect(new Set(changed('titleWordsAllTypos', 'titleWords'))).toEqual(new Set([3]));
    expect(new Set(changed('cutPrefixOneTypo', 'cutPrefix'))).toEqual(new Set([1]));
  });

  it('cuts the last word of a beginning, and mistypes only words before it', () => {
    for (const { query, paper } of [...draw('cutPrefix'), ...draw('cutPrefixOneTypo')]) {
      const typed = query.split(' ');
      const whole = wordsOf(titleOf(paper)).at(typed.length - 1) ?? '';
      const last = typed.at(-1) ?? '';
      expect(whole.startsWith(last) && last.length < whole.length).toBe(true);
    }
  });

  it('writes a compound as one word beside a word of the title', () => {
    for (const { query, paper } of draw('joinedCompound')) {
      const [compound, other] = query.split(' ');
      expect(compound).toBe('fewshot');
      expect(tellingWords(titleOf(paper))).toContain(other);
    }
  });

  it('passes over papers that do not have what a kind takes', () => {
    const bare = [{ title: 'On it', abstract: '' }];
    for (const kind of KINDS) {
      expect(
        drawKnownItems(kind, bare, countPapersByWord(bare), { seed: 1, count: 5 }),
      ).toEqual([]);
    }
  });
});

describe('keystrokes', () => {
  const typed = drawKeystrokes(papers, rarities, { seed: 42, purpose: 'keystrokes' });

  it('are the same for a seed, others for warming up', () => {
    expect(drawKeystrokes(papers, rarities, { seed: 42, purpose: 'keystrokes' })).toEqual(
      typed,
    );
    expect(drawKeystrokes(papers, rarities, { seed: 42, purpose: 'warm-up' })).not.toEqual(
      typed,
    );
  });

  it('type titles letter by letter', () => {
    const first = typed.findIndex((query) => query.length === 1);
    expect(typed.slice(first, first + 10).map(({ length }) => length)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });
});
