import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = 'Ada Byron, Emmy Noether';

/** A saved page of the papers, written as one site writes each. */
function page(write: (title: string, at: number) => string): string {
  const body = PAPERS.map(({ title }, at) => write(title, at)).join('\n');
  return `<!DOCTYPE html>\n<html><body><h1>Proceedings</h1>\n${body}\n</body></html>\n`;
}

const link = (title: string, address: string): string => `<a href="${address}">${title}</a>`;
const HASH = '0123456789abcdef'.repeat(2);

const SITES: readonly (readonly [
  name: string,
  write: (title: string, at: number) => string,
  names: boolean,
  abstract: string | null,
])[] = [
  [
    'links without a host to a conference',
    (title, at) =>
      `<li>${link(title, `/paper_files/paper/2023/hash/${String(at)}-Abstract.html`)} <i>${NAMES}</i></li>`,
    true,
    null,
  ],
  [
    'links to files before the title',
    (title, at) =>
      `<p><span><a href="https://aclanthology.org/2024.x-y.${String(at)}.pdf">pdf</a><a href="/b.bib">bib</a></span>` +
      `<strong>${link(title, `/2024.x-y.${String(at)}/`)}</strong><br>${NAMES}</p><div>${ABSTRACT}</div>`,
    true,
    ABSTRACT,
  ],
  [
    'names in a form each, and BibTeX below',
    (title, at) =>
      `<dt>${link(title, `/content/C2024/html/${String(at)}_paper.html`)}</dt><dd>` +
      NAMES.split(', ')
        .map((name) => `<form><a href="#">${name}</a></form>`)
        .join(', ') +
      `</dd><div>@InProceedings{B_2024, author = {Byron, Ada}, title = {${title}}}</div>`,
    true,
    null,
  ],
  [
    'fields under names, and a label without a sign',
    (title, at) =>
      `<a href="/paper/Slug/${String(at)}${HASH}01234567"><h2>${title}</h2></a><ul><li>${NAMES}</li>` +
      `<li>Computer Science</li><li>arXiv.org</li></ul><div>TLDR${ABSTRACT}</div>`,
    true,
    ABSTRACT,
  ],
  [
    'a summary and more before the abstract',
    (title, at) =>
      `<h4>${link(title, `/forum?id=AbCdEf${String(at)}`)}</h4><div>${NAMES}</div>` +
      `<p>Some 2025 Poster</p><p>TL;DR: We do it.</p><p>Abstract: ${ABSTRACT}</p>`,
    true,
    ABSTRACT,
  ],
  [
    'titles that their class names, and where they appeared behind names',
    (title, at) =>
      `<div><p class="title">${title}</p><p>${NAMES}; <i>Proceedings of a Conference</i>, PMLR 235:1-9</p>` +
      `<p>[<a href="https://proceedings.mlr.press/v235/x${String(at)}.html">abs</a>]</p></div>`,
    true,
    null,
  ],
  [
    'posters',
    (title, at) => `<li>${link(title, `/virtual/2024/poster/${String(at)}`)}</li>`,
    false,
    null,
  ],
  [
    'a label and the date in elements of their own',
    (title, at) =>
      `<h3>${link(title, `/papers/2503.0000${String(at)}`)}</h3><p>${ABSTRACT}</p>` +
      '<p>Published on <time>Mar 12, 2025</time></p>',
    false,
    ABSTRACT,
  ],
];

describe('saved pages of conferences and catalogues', () => {
  it.each([...SITES])('%s', (_, write, hasNames, abstract) => {
    const papers = parse(page(write)).digests.flatMap((digest) => digest.papers);
    expect(papers.map((paper) => paper.title)).toEqual(PAPERS.map(({ title }) => title));
    expect(papers.map((paper) => paper.abstract)).toEqual(PAPERS.map(() => abstract));
    const authors = hasNames ? NAMES.split(', ') : [];
    expect(papers.map((paper) => paper.authors)).toEqual(PAPERS.map(() => authors));
    expect(papers.flatMap((paper) => paper.addresses)).toEqual([]);
  });

  it('the preprint that a link without a host leads to', () => {
    const { digests } = parse(
      page(
        (title, at) =>
          `<li>${link(title, `/content/10.1101/2025.03.12.64000${String(at)}v1`)}</li>`,
      ),
    );
    expect(digests[0]?.papers.map(({ doi }) => doi)).toEqual(
      PAPERS.map((_, at) => `10.1101/2025.03.12.64000${String(at)}`),
    );
  });

  it('the foot of an alert is no part of its last paper', () => {
    const foot =
      'This message was sent by Somebody because you follow new results for [the weights of models].';
    const { digests } = parse(
      `${page((title, at) => `<h3>${link(title, `/papers/2503.0000${String(at)}`)}</h3><p>${ABSTRACT}</p>`)}<p>${foot}</p>`,
    );
    expect(digests[0]?.papers.map(({ abstract }) => abstract)).toEqual(
      PAPERS.map(() => ABSTRACT),
    );
  });
});
