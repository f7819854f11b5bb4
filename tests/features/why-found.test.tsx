import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { WhyFound, type ExplainHit } from '#features/paper-page/why-found.tsx';
import type { HitExplanation } from '#search/query-answer.ts';

const EXPLANATION: HitExplanation = {
  score: 10,
  bonus: 1,
  reasons: [
    {
      word: 'mregign',
      score: 5.99,
      found: [
        { term: 'merging', how: 'typo', inTitle: true, timesInAbstract: 5 },
        { term: 'merge', how: 'form', inTitle: false, timesInAbstract: 1 },
      ],
    },
    {
      word: 'fewshot',
      score: 2.96,
      found: [{ term: 'few shot', how: 'pair', inTitle: false, timesInAbstract: 2 }],
    },
    {
      word: 'of',
      score: 0.05,
      found: [{ term: 'of', how: 'exact', inTitle: true, timesInAbstract: 0 }],
    },
  ],
};

function show(explain: ExplainHit): (next: ExplainHit) => void {
  const { rerender } = render(<WhyFound explain={explain} />);
  return (next) => {
    rerender(<WhyFound explain={next} />);
  };
}

function toggle(): void {
  fireEvent.click(screen.getByText('Why is this here'));
}

async function reasons(): Promise<(string | null)[]> {
  const list = await screen.findByRole('list');
  return within(list)
    .getAllByRole('listitem')
    .map((item) => Array.from(item.children, ({ textContent }) => textContent).join('|'));
}

test('asks only when it is opened, and says which words matched where, and their shares', async () => {
  let asked = 0;
  show(async () => {
    asked += 1;
    return EXPLANATION;
  });
  expect(asked).toBe(0);
  toggle();
  expect(await reasons()).toEqual([
    'mregign||60%|read as “merging”: in the title, more than three times in the abstractas “merge”: once in the abstract',
    'fewshot||30%|as two words, “few shot”: twice in the abstract',
    'of||under 1%|as it is: in the title',
    'All in the title||10%|a bonus, more in a short title and where it begins so',
  ]);
  const bars = [...document.querySelectorAll('rect')].map((bar) => bar.getAttribute('width'));
  expect(bars.map(Number)).toEqual([59.9, 29.6, 0.5, 10]);
});

test('follows the query while it is open', async () => {
  const showNext = show(async () => EXPLANATION);
  toggle();
  expect(await reasons()).toHaveLength(4);
  showNext(async () => ({ ...EXPLANATION, bonus: 0 }));
  await waitFor(async () => {
    expect(await reasons()).toHaveLength(3);
  });
  showNext(async () => null);
  expect(await screen.findByText(/does not meet the search/)).toBeInTheDocument();
});

test('says so where nothing ranks', async () => {
  show(async () => ({ score: 0, bonus: 0, reasons: [] }));
  toggle();
  expect(await screen.findByText(/meets all that the search asks/)).toBeInTheDocument();
});

test('that fails says so, and is asked again', async () => {
  let works = false;
  show(async () => {
    if (!works) throw new Error('gone');
    return EXPLANATION;
  });
  toggle();
  expect(await screen.findByText(/could not be loaded/)).toBeInTheDocument();
  works = true;
  toggle();
  toggle();
  expect(await reasons()).toHaveLength(4);
});
