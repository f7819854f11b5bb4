import { describe, expect, it } from 'vitest';
import { ABSTRACT, parse } from './four-papers.ts';

function papersOf(text: string) {
  return parse(text).digests.flatMap(({ papers }) => papers);
}

function rulesOf(text: string) {
  return parse(text)
    .problems.filter(({ rule }) => !['unassigned', 'title-without-abstract'].includes(rule))
    .map(({ line, rule }) => [line, rule]);
}

const TWINS = {
  title: 'Averaging the Weights of Twins',
  authors: ['Ada Byron', 'Emmy Noether'],
};

describe('an entry as it is exported', () => {
  it.each([
    [
      'by arXiv',
      `@misc{byron2025averaging,
      title={Averaging the Weights of Twins}, 
      author={Ada Byron and Emmy Noether},
      year={2025},
      eprint={2503.00001},
      archivePrefix={arXiv},
      primaryClass={cs.CL},
      url={https://arxiv.org/abs/2503.00001}, 
}`,
      { arxivId: '2503.00001', addresses: [], published: null },
    ],
    [
      'by the ACL Anthology',
      `@inproceedings{byron-noether-2025-averaging,
    title = "{A}veraging the Weights of {T}wins",
    author = "Byron, Ada  and
      Noether, Emmy",
    booktitle = "Proceedings of the 63rd Annual Meeting",
    month = jul,
    year = "2025",
    url = "https://aclanthology.org/2025.acl-long.1/",
    doi = "10.18653/v1/2025.acl-long.1",
    pages = "1--13",
    abstract = "${ABSTRACT}"
}`,
      { abstract: ABSTRACT, doi: '10.18653/v1/2025.acl-long.1', published: null },
    ],
    [
      'by DBLP',
      `@article{DBLP:journals/corr/abs-2503-00001,
  author       = {Ada Byron and
                  Emmy Noether},
  title        = {Averaging the Weights
                  of Twins},
  journal      = {CoRR},
  volume       = {abs/2503.00001},
  year         = {2025},
  url          = {https://doi.org/10.48550/arXiv.2503.00001},
  timestamp    = {Fri, 20 Oct 2025 12:04:38 +0200},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}`,
      { arxivId: '2503.00001', doi: '10.48550/arxiv.2503.00001', addresses: [] },
    ],
    [
      'by ADS',
      `@ARTICLE{2025arXiv250300001B,
       author = {{Byron}, Ada and {Noether}, Emmy},
        title = "{Averaging the Weights of Twins}",
      journal = {arXiv e-prints},
         year = 2025,
        month = mar,
          eid = {arXiv:2503.00001},
       adsurl = {https://ui.adsabs.harvard.edu/abs/2025arXiv250300001B}
}`,
      { arxivId: '2503.00001' },
    ],
    [
      'by OpenReview',
      `@inproceedings{
byron2025averaging,
title={Averaging the Weights of Twins},
author={Ada Byron and Emmy Noether},
year={2025},
url={https://openreview.net/forum?id=abc123}
}`,
      { addresses: ['https://openreview.net/forum?id=abc123'] },
    ],
    [
      'by Google Scholar',
      `@article{byron2025averaging,
  title={Averaging the weights of twins},
  author={Byron, Ada and Noether, Emmy and others},
  journal={arXiv preprint arXiv:2503.00001},
  year={2025}
}`,
      { title: 'Averaging the weights of twins', arxivId: '2503.00001' },
    ],
    [
      'by EndNote, without a key',
      `@article{
   author = {Byron, Ada and Noether, Emmy},
   title = {Averaging the Weights of Twins},
   month = "17~" # mar,
   year = {2025},
   type = {Journal Article}
}`,
      { published: '2025-03-17' },
    ],
    [
      'as BibLaTeX',
      '@online{b, title = {Averaging the Weights of Twins}, author = {Byron, Ada and Noether, Emmy}, date = {2025-03-14}, urldate = {2026-01-01}, eprint = {2503.00001}, eprinttype = {arxiv}}',
      { arxivId: '2503.00001', published: '2025-03-14', lines: [1, 1] },
    ],
    [
      'in parentheses',
      '@misc(b, title = "Averaging the Weights of Twins", author = {Ada Byron (Leaves) and Emmy Noether})',
      { authors: ['Ada Byron (Leaves)', 'Emmy Noether'] },
    ],
  ])('%s', (_, text, facts) => {
    expect(parse(text).digests).toMatchObject([{ papers: [{ ...TWINS, ...facts }] }]);
    expect(parse(text).receipt.unassigned).toEqual([]);
  });
});

describe('what stands in a value', () => {
  it.each([
    ["{\\'E}lan of {{GPT}}-4 and M{\\\"u}ller{'}s B\\o{}k", "Élan of GPT-4 and Müller's Bøk"],
    ['Costs in $O(n^{2})$ at 5\\% of R\\&D', 'Costs in $O(n^{2})$ at 5% of R&D'],
    ['\\emph{Not} {\\it so} {Fast}', '\\emph{Not} {\\it so} Fast'],
    ['The \\{\\vphantom{\\}}Set\\vphantom{\\{}\\} {\\textasciitilde}a\\_b', 'The {Set} ~a_b'],
    ['\\${\\textbackslash}alpha\\$-Stable Twins', '$\\alpha$-Stable Twins'],
    ['Twins \\\\ in Braces}, subtitle = {Apart', 'Twins in Braces: Apart'],
  ])('%s', (value, title) => {
    expect(papersOf(`@misc{b, title = {${value}}}`)).toMatchObject([{ title }]);
  });

  it('is joined and looked up', () => {
    const text = `@string{twins = "Weights of "}
@STRING{ twins2 = twins # {Twins} }
@misc{b, title = {Averaging the } # Twins2}`;
    expect(papersOf(text)).toMatchObject([{ title: TWINS.title }]);
  });

  it('has names in all their orders', () => {
    const author = [
      'van der Berg, {\\L}ukasz',
      'Noether, Jr., Emmy',
      '{Google, Inc.}',
      'Jos\\\'e~M\\"uller',
      '{\\v{S}}tefan Byron',
    ].join(' and\n  ');
    expect(papersOf(`@misc{b, title = {Twins}, author = {${author}}}`)[0]?.authors).toEqual([
      'Łukasz van der Berg',
      'Emmy Noether, Jr.',
      'Google, Inc.',
      'José Müller',
      'Štefan Byron',
    ]);
  });

  it('names the id of no other paper', () => {
    const text =
      '@misc{b, title = {Twins}, note = {Extends arXiv:2503.00001}, eprint = {2503.00002}, eprinttype = {jstor}}';
    expect(papersOf(text)).toMatchObject([{ arxivId: null }]);
  });

  it('has addresses of code, as Zotero notes them', () => {
    const text =
      '@misc{b, title = {Twins}, note = {arXiv:2503.00001 [cs]\nComment: 9 pages, code at https://github.com/uw\\_syfi/x}}';
    expect(papersOf(text)).toMatchObject([
      { arxivId: null, addresses: ['https://github.com/uw_syfi/x'] },
    ]);
  });
});

describe('what is no paper, or not whole, is named', () => {
  it('has volumes, and entries without a title', () => {
    const text = `@proceedings{acl, title = {Proceedings of the 63rd Annual Meeting}}
@misc{b, title = {Twins}, author = {Ada Byron}}
@misc{c, author = {Ada Byron}}`;
    expect(papersOf(text).map(({ title }) => title)).toEqual(['Twins']);
    expect(rulesOf(text)).toEqual([
      [1, 'volume'],
      [3, 'paper-without-title'],
    ]);
    expect(parse(text).receipt.unassigned).toEqual([3]);
  });

  it.each([
    ['a value', '@misc{b,\n  title = {Twins,\n  year = 2025\n}', 'cut-paper', []],
    ['a value with others', '@misc{b,\n title = {A {B},\n author = {C}\n}', 'cut-paper', []],
    ['an entry', '@misc{b,\n  title = {Twins},\n  year = 2025\n', 'unclosed-entry', ['Twins']],
  ])('has %s that is not closed, and the next ones', (_, broken, rule, titles) => {
    const text = `@misc{a, title = {First}}\n\n${broken}\n@misc{c, title = {Last}}`;
    expect(papersOf(text).map(({ title }) => title)).toEqual(['First', ...titles, 'Last']);
    expect(rulesOf(text)).toContainEqual([3, rule]);
  });

  it('has one that is not closed on one line with all others', () => {
    const [one, two, three] = ['First', 'Second', 'Third'].map(
      (title, at) => `@misc{k${String(at)}, title = {${title}}, year = {2025}`,
    );
    const text = `${one ?? ''}} ${two ?? ''} ${three ?? ''}} @misc{d, title = {Last}}`;
    expect(papersOf(text).map(({ title }) => title)).toEqual([
      'First',
      'Second',
      'Third',
      'Last',
    ]);
    expect(rulesOf(text)).toContainEqual([1, 'unclosed-entry']);
  });

  it('has another in its abstract, which is none', () => {
    const text = `@misc{a, title = {First}, abstract = {See @misc{b, title = {Not This}} there.}} @misc{c, title = {Last}}`;
    expect(papersOf(text).map(({ title }) => title)).toEqual(['First', 'Last']);
  });

  it('has the other half of its title apart', () => {
    const text = `@misc{a, title = {First}, subtitle = {A {Study} of Leaves}}
@misc{b, title = {What?}, subtitle = {More}}
@misc{c, title = {Last: and Least}, subtitle = {And {L}east}}`;
    expect(papersOf(text).map(({ title }) => title)).toEqual([
      'First: A Study of Leaves',
      'What? More',
      'Last: and Least',
    ]);
  });

  it('is said once where it is left out', () => {
    const { problems, receipt } = parse('@misc{a, title = {First}}\n@misc{b, year = {2025}}');
    expect(problems.filter(({ line }) => line === 2).map(({ rule }) => rule)).toEqual([
      'paper-without-title',
    ]);
    expect(receipt.unassigned).toEqual([2]);
  });

  it('has fields that cannot be read, and reads the others', () => {
    const text = `@misc{b,
  title = {Twins},
  note = ,
  publisher = "Somewhere,
  author = "Ada Byron",
  year = {2025}
}`;
    expect(papersOf(text)).toMatchObject([{ title: 'Twins', authors: ['Ada Byron'] }]);
    expect(rulesOf(text)).toEqual([
      [3, 'unread-field'],
      [4, 'unread-field'],
    ]);
  });

  it('has text between entries, but for what programs write there', () => {
    const text = `This file was created with JabRef 2.9.
Encoding: UTF8

@comment{jabref-meta: {groups}}
@preamble{"\\newcommand{x}{y}"}
% of leaves
@misc{b, title = {Twins}}
and more`;
    expect(papersOf(text).map(({ title }) => title)).toEqual(['Twins']);
    expect(parse(text).receipt.unassigned).toEqual([8]);
  });

  it('has no abstracts, which is said once', () => {
    const text = '@misc{a, title = {First}}\n@misc{b, title = {Last}}';
    expect(parse(text).problems).toMatchObject([{ line: 1, rule: 'no-abstracts' }]);
  });
});

it('is found under a heading and in fences, and in no text that has an entry at its end', () => {
  const entry = '@misc{b,\n  title = {Twins},\n  author = {Ada Byron}\n}';
  expect(papersOf(`# Papers\n\n\`\`\`bibtex\n${entry}\n\`\`\``)).toHaveLength(1);
  const page = `A Quiet Vocoder\n\n${ABSTRACT}\n\n${entry}`;
  expect(papersOf(page).map(({ title }) => title)).toContain('A Quiet Vocoder');
});
