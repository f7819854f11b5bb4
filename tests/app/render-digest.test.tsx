import { act, screen, within } from '@testing-library/react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test } from 'vitest';
import { createReader } from '#app/create-reader.ts';
import { renderDigest } from '#app/render-digest.tsx';
import { Room } from '#app/room.tsx';
import type { PaperId } from '#domain/paper.ts';
import { paperId } from '#domain/paper.ts';
import { wholeDigest, type View } from '#domain/view.ts';
import { showAddressed } from '#state/view.ts';
import { countText, listedTitles, SHIPPED } from './open-room.tsx';

const { archive, digest } = SHIPPED;
const RESOLVING = paperId('resolving-interference-when-merging-models');

let root: Root | undefined;
let page: HTMLElement | undefined;

afterEach(() => {
  act(() => root?.unmount());
  page?.remove();
});

/** A page's file as it stands before any script has run. */
function readPage(paper: PaperId | null): HTMLElement {
  page = document.createElement('div');
  // oxlint-disable-next-line no-unsanitized/property -- the rendered page itself is what is tested
  page.innerHTML = renderDigest(archive, digest)(paper);
  document.body.append(page);
  return page;
}

/** Takes the page over as `app/main.tsx` does, for a view that its address asks for. */
async function takeOver(paper: PaperId | null, asked: Partial<View> = {}): Promise<string[]> {
  const element = readPage(paper);
  const rendered = { ...wholeDigest(digest.id), paper };
  const reader = createReader(archive, digest, rendered);
  showAddressed(reader.view, { ...rendered, ...asked });
  const mended: string[] = [];
  await act(async () => {
    root = hydrateRoot(element, <Room reader={reader} address={null} root={null} />, {
      onRecoverableError: (error) => mended.push(String(error)),
    });
  });
  return mended;
}

describe('a page in its file, without a script', () => {
  test('the list has every paper as a link to its own page', () => {
    readPage(null);
    expect(listedTitles()).toHaveLength(82);
    const links = within(screen.getByRole('region', { name: 'Papers' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(
      digest.papers.map(({ id }) => `papers/${id}.html`),
    );
  });

  test('a paper is all there, and every link of the site leads up from its folder', () => {
    readPage(RESOLVING);
    const article = within(screen.getByRole('article'));
    expect(article.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Resolving Interference When Merging Models',
    );
    expect(article.getByRole('region', { name: 'Related' })).toBeInTheDocument();
    const own = screen
      .getAllByRole('link')
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !/^(?:https:|#)/.test(href));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((href) => !href.startsWith('../'))).toEqual([]);
  });
});

test('each paper of a digest is to the byte as if it were rendered alone', () => {
  const render = renderDigest(archive, digest);
  const alone = (paper: PaperId) => {
    const reader = createReader(archive, digest, { ...wholeDigest(digest.id), paper });
    return renderToString(<Room reader={reader} address={null} root={null} />);
  };
  for (const { id } of digest.papers) expect(render(id)).toBe(alone(id));
});

describe('taking a page over', () => {
  test('a list changes nothing of what was rendered', async () => {
    expect(await takeOver(null)).toEqual([]);
    expect(listedTitles()).toHaveLength(82);
  });

  test('a paper adds the list beside it', async () => {
    expect(await takeOver(RESOLVING)).toEqual([]);
    expect(screen.getByRole('article')).toBeInTheDocument();
    expect(listedTitles()).toHaveLength(82);
  });

  test('a list whose address says more narrows it then', async () => {
    const themes = [archive.themes.find(({ id }) => id === 'ctr')!.id];
    expect(await takeOver(null, { themes, sort: 'title' })).toEqual([]);
    expect(countText()).toMatch(/^\d of 82 papers$/);
  });
});
