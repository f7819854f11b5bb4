import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const STAMPS: readonly (readonly [string, string])[] = [
  ['WhatsApp on a phone', '[12/03/2025, 09:14:05] Ada Byron: '],
  ['WhatsApp on another', '3/12/25, 9:14 AM - Ada Byron: '],
  ['Telegram', 'Ada Byron, [12.03.2025 09:14]\n'],
  ['Slack', 'Ada Byron\n  9:14 AM\n'],
  ['Discord', 'ada — 12/03/2025 09:14\n'],
  ['Teams', '[09:14] Ada Byron\n'],
  ['IRC', '[09:14] <ada> '],
];

type Paper = (typeof PAPERS)[number];
const address = ({ arxivId }: Paper): string => `https://arxiv.org/abs/${arxivId}`;

describe.each([...STAMPS])('a chat of %s', (_, stamp) => {
  const isOver = stamp.endsWith('\n');

  it('has a paper in each message with a title and its address', () => {
    for (const write of [
      (paper: Paper) => `${paper.title} ${address(paper)}`,
      (paper: Paper) => `${paper.title}\n${address(paper)}`,
      (paper: Paper) => `${address(paper)}\n${paper.title}`,
    ]) {
      const text = PAPERS.map((paper) => stamp + write(paper)).join('\n');
      expect(parse(text).digests).toMatchObject([{ papers: PAPERS }]);
    }
  });

  it('has abstracts under titles', () => {
    const text = PAPERS.map(
      (each) => `${stamp}${each.title}\n\n${ABSTRACT}\n\n${address(each)}`,
    );
    const papers = PAPERS.map(({ title, arxivId }) => ({ title, arxivId, abstract: ABSTRACT }));
    expect(parse(text.join('\n\n')).digests).toMatchObject([{ papers }]);
  });

  it('names what people say, and makes no paper of it', () => {
    const [first, second] = PAPERS;
    if (first === undefined || second === undefined) throw new Error('There are four.');
    const text = [
      `${stamp}${first.title} ${address(first)}`,
      `${stamp}this one is great, look at ${address(second)}`,
      `${stamp}Thanks!`,
      `${stamp}${second.title} ${address(second)}`,
    ];
    const { digests, problems } = parse(text.join('\n'));
    expect(digests).toMatchObject([{ papers: [first, second] }]);
    const lines = stamp.split('\n').length;
    const unassigned = problems.filter(({ rule }) => rule === 'unassigned');
    expect(unassigned.map(({ line }) => line)).toEqual(
      isOver ? [lines * 2, lines * 3] : [2, 3],
    );
  });
});

it('a title in capitals may have words that people say', () => {
  const said = [
    'Attention Is All You Need',
    'This Is All You Get from It',
    'great, all I need',
  ];
  const text = said.map(
    (words, at) =>
      `[09:1${String(at)}] <ada> ${words} https://arxiv.org/abs/2503.0100${String(at)}`,
  );
  const { digests, problems } = parse(text.join('\n'));
  expect(digests[0]?.papers.map(({ title }) => title)).toEqual(said.slice(0, 2));
  expect(problems.filter(({ rule }) => rule === 'unassigned').map(({ line }) => line)).toEqual([
    3,
  ]);
});

it('a title may stand under its stamp and name', () => {
  const papers = PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT }));
  const text = papers.map(({ title }) => `[09:14] <ada>\n${title}\n${ABSTRACT}`).join('\n');
  expect(parse(text).digests).toMatchObject([{ papers }]);
});

it('an address amid a title leaves one space', () => {
  const text =
    '[09:14] <ada> Mixing Leaves https://arxiv.org/abs/2503.01001 along Their Veins\n[09:15] <ada> good';
  expect(parse(text).digests).toMatchObject([
    { papers: [{ title: 'Mixing Leaves along Their Veins' }] },
  ]);
});

it('times in a text make no chat of it', () => {
  const papers = PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT }));
  const text = papers.map(({ title }) => `${title}\n\n${ABSTRACT}`).join('\n\n');
  const { digests } = parse(`${text}\n\n[09:14] Ada Byron\n\n[10:20] Ada Byron`);
  expect(digests[0]?.papers.slice(0, 4)).toMatchObject(papers);
});
