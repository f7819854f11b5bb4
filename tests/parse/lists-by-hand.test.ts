import { describe, expect, it } from 'vitest';
import { ABSTRACT, parse } from './four-papers.ts';

const PAPERS = [
  'Averaging the Weights of Twins That Share One Start',
  'On the Implementation of Sampling-Based Motion Planners',
  'A Quiet Vocoder for Small Devices With Little Memory',
  'What Clicks Tell: Crosses Revisited for the Long Tail',
].map((title, at) => ({
  title,
  abstract: ABSTRACT,
  authors: ['Ada Byron', 'Emmy Noether'],
  arxivId: `2503.0000${String(at)}`,
}));
const NAMES = 'Ada Byron, Emmy Noether';

function read(text: string) {
  const { digests, receipt } = parse(text);
  expect(receipt.unassigned).toEqual([]);
  return digests.flatMap((digest) => digest.papers);
}

describe('titles, names and ids as people write them', () => {
  it('titles in bold over names in italics', () => {
    const text = PAPERS.map(({ title, arxivId }) => {
      return `**${title}**\n*${NAMES}*\narXiv:${arxivId}\n\n${ABSTRACT}\n`;
    });
    expect(read(text.join('\n---\n\n'))).toMatchObject(PAPERS);
  });

  it('fields of notes, with two colons behind bold labels', () => {
    const text = PAPERS.map(({ title, arxivId }) => {
      return `## ${title}\n- **Authors**:: ${NAMES}\n- **URL**:: https://arxiv.org/abs/${arxivId}\n- **Abstract**:: ${ABSTRACT}\n`;
    });
    expect(read(text.join('\n'))).toMatchObject(PAPERS);
  });

  it('headings that were wrapped, their marks and all, right above their abstracts', () => {
    const wrap = (text: string): string => {
      return text.replace(/(?=\S)(.{1,40})(?: |$)/g, '$1\n').trim();
    };
    const known = PAPERS.map(({ title }, at) => {
      const tasks =
        ['speech', 'images', 'text that was read aloud', 'graphs of people'][at] ?? '';
      return {
        title,
        abstract: `We look at ${tasks}, and average the weights of two or more models that were trained on ${tasks} apart. Of ${String(at + 3)} tasks, most of which have to do with ${tasks}, the mean is better on all but one.`,
      };
    });
    const text = known.map(
      ({ title, abstract }) => `${wrap(`### ${title}`)}\n${wrap(abstract)}\n`,
    );
    expect(read(text.join('\n'))).toMatchObject(known);
  });

  it('votes, and the address to vote at, over a title with its own', () => {
    const text = PAPERS.map(({ title, arxivId }, at) => {
      const address = `https://huggingface.co/papers/${arxivId}`;
      return `${String(at + 5)}\nhttps://huggingface.co/login?next=x\n${title}\n${address}\n${ABSTRACT}\n${address}\n9 authors\n·\nMay 29\n`;
    });
    const known = PAPERS.map(({ title, arxivId }, at) => ({ title, arxivId, upvotes: at + 5 }));
    expect(read(`Daily Papers\n${text.join('')}`)).toMatchObject(known);
  });
});

it('titles with full stops over a sentence a line, papers parted by blank lines', () => {
  const stops = PAPERS.concat(
    PAPERS.map((paper) => ({ ...paper, title: `Again, ${paper.title}` })),
  );
  const long =
    'It’s not just size that matters: small language models are also few-shot learners.';
  const titles = [...stops.map(({ title }) => `${title}.`), long, 'The Last of Them.'];
  const sentences = (at: number): string =>
    [
      `Of ${String(at + 20)} models we average the weights, whatever they were trained to do and however long.`,
      `All of them do well, ${String(at)} do best.`,
      `Then we look at those that do not, in number ${String(at + 5)}, and find that it is the data that keeps them apart, more than the steps or the seed.`,
      `With ${String(at + 2)} times more data none do.`,
    ].join('\n');
  const papers = read(titles.map((title, at) => `${title}\n${sentences(at)}`).join('\n\n'));
  expect(papers.map(({ title }) => title)).toEqual(titles);
});

describe('pages of arXiv, copied', () => {
  it('papers of their own pages, of which no name of a field is shown', () => {
    const text = PAPERS.map(
      ({ title, arxivId }) =>
        `Computer Science > Computation and Language\narXiv:${arxivId} (cs)\n[Submitted on 12 Mar 2025]\n${title}\n${NAMES}\nView PDF\nHTML (experimental)\n${ABSTRACT}\nComments:\t8 pages\nSubjects:\tComputation and Language (cs.CL)\nCite as:\tarXiv:${arxivId} [cs.CL]\nSubmission history\nFrom: Ada Byron [view email]\n`,
    );
    expect(read(text.join('\n'))).toMatchObject(PAPERS);
  });

  it('lists whose numbers stand on lines of their own', () => {
    const text = PAPERS.map(
      ({ title, arxivId }, at) =>
        `[${String(at + 1)}]\n\narXiv:${arxivId} [pdf, html, other]\n\nTitle: ${title}\n\n${NAMES}\n\nSubjects: Computation and Language (cs.CL)\n\n${ABSTRACT}\n`,
    );
    expect(read(text.join('\n'))).toMatchObject(PAPERS);
  });

  it('lists dumped without links, titles wrapped before what looks like a name', () => {
    const known = [
      [
        'An Avatar With Many Capabilities for the\nPhysical Metaverse',
        'Ada Byron, Emmy Noether',
      ],
      ['Learning From Twins That Share One Start\nin the Wild', 'Kasturi G.S., Ada Byron'],
      ['A Quiet Vocoder for Small\nWooden Devices', 'Ada Byron'],
    ].map(([title = '', names = '']) => ({ title, names }));
    const text = known.map(({ title, names }, at) => {
      const id = `arXiv:2503.0000${String(at)}`;
      return `   [${String(at + 1)}] ${id} [pdf, html, other]\n          Title: ${title.replace('\n', '\n          ')}\n          ${names}\n          Comments: 8 pages\n          Subjects: Computation and Language (cs.CL)\n\n          ${ABSTRACT}\n`;
    });
    expect(read(text.join('\n'))).toMatchObject(
      known.map(({ title, names }) => {
        return { title: title.replace('\n', ' '), authors: names.split(', ') };
      }),
    );
  });
});
