import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { paperId } from '#domain/paper.ts';
import { savePaper } from '#state/library.ts';
import { snapshotOf } from '../library/saved-papers.ts';
import {
  listedTitles,
  listPane,
  openRoom,
  paperPane,
  ROOT,
  search,
  settle,
  SHIPPED,
  shownText,
} from './open-room.tsx';

const RESOLVING = 'papers/resolving-interference-when-merging-models.html';

/** The same beside a short list, which is quicker to draw. */
const BESIDE_FEW = `${RESOLVING}?themes=merging`;

function paperAt(address: string) {
  const id = /papers\/(.+)\.html/.exec(address)?.[1];
  const paper = SHIPPED.digest.papers.find((each) => each.id === id);
  if (paper === undefined) throw new Error(`The digest has no paper ${address}.`);
  return paper;
}

/** A part of the open paper under its heading. */
function section(name: string) {
  return within(paperPane().getByRole('region', { name }));
}

describe('an open paper', () => {
  test('shows its title, its day, its themes and its whole abstract', async () => {
    await openRoom(BESIDE_FEW);
    const paper = paperAt(RESOLVING);
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading).toHaveTextContent('Resolving Interference When Merging Models');
    expect(document.title).toContain('Resolving Interference When Merging Models');
    expect(paperPane().getByText('14 March')).toBeInTheDocument();
    expect(screen.getByRole('article').textContent).toContain(
      shownText(paper.abstractText ?? []),
    );
  });

  test('says nothing of what the digest does not say', async () => {
    await openRoom(BESIDE_FEW);
    const words = screen.getByRole('article').textContent;
    expect(words).not.toMatch(/null|undefined|NaN|Invalid|published|upvote|20\d\d/);
  });

  test('gives each theme with the words that made it so, which stand in the paper', async () => {
    await openRoom(BESIDE_FEW);
    const { themes, title, abstract } = paperAt(RESOLVING);
    expect(themes.length).toBeGreaterThan(0);
    const reasons = section('Themes').getAllByRole('listitem');
    expect(reasons).toHaveLength(themes.length);
    for (const [place, { id, because }] of themes.entries()) {
      const name = SHIPPED.archive.themes.find((theme) => theme.id === id)?.name ?? '';
      const words = because.map((each) => `“${each}”`).join(', ');
      expect(reasons[place]).toHaveTextContent(`${name} because of ${words}`);
      for (const each of because) {
        expect(`${title} ${abstract ?? ''}`.toLowerCase()).toContain(each.toLowerCase());
      }
    }
  });

  test('names its code by owner and repository, and where else its links lead', async () => {
    await openRoom(BESIDE_FEW);
    const [code] = paperAt(RESOLVING).links;
    const link = section('Links').getByRole('link', { name: code?.repository ?? '' });
    expect(link).toHaveAttribute('href', code?.url);
    expect(section('Links').getByText('Code')).toBeInTheDocument();
    const look = section('Look up').getAllByRole('link');
    expect(look.map((each) => each.textContent)).toEqual([
      'arXiv',
      'Semantic Scholar',
      'Google Scholar',
    ]);
    for (const each of look) {
      expect(each.getAttribute('href')).toContain('Resolving%20Interference');
    }
  });

  test('leads to five related papers, with the terms shared', async () => {
    const { user } = await openRoom(BESIDE_FEW);
    const related = section('Related').getAllByRole('link');
    const expected = paperAt(RESOLVING).related;
    expect(related.map((each) => each.textContent)).toEqual(expected.map(({ title }) => title));
    expect(related).toHaveLength(5);
    expect(section('Related').getAllByText(/^both: \S/)).toHaveLength(5);
    await user.click(related[0]!);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(expected[0]!.title);
    expect(location.pathname).toBe(`/site/papers/${expected[0]!.id}.html`);
  });

  test('shows its source: the file, the lines, the words as they stand there', async () => {
    await openRoom(BESIDE_FEW);
    const { lines, title, abstract } = paperAt(RESOLVING);
    const source = section('Source');
    expect(source.getByText(new RegExp(`${SHIPPED.digest.file}, lines`))).toHaveTextContent(
      `lines ${String(lines[0])}–${String(lines[1])}`,
    );
    expect(source.getByText((words) => words.startsWith(title)).textContent).toBe(
      `${title}\n\n${abstract ?? ''}`,
    );
  });

  test('is saved and removed by its own button', async () => {
    const { user } = await openRoom(BESIDE_FEW);
    await user.click(paperPane().getByRole('button', { name: 'Save' }));
    expect(paperPane().getByRole('button', { name: 'Saved' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await user.click(paperPane().getByRole('button', { name: 'Saved' }));
    expect(paperPane().getByRole('button', { name: 'Save' })).toBeInTheDocument();
    await settle();
  });

  test('leads to the one before and the one after in the list as it is now', async () => {
    const { user } = await openRoom('?themes=ctr');
    const titles = listedTitles();
    await user.click(listPane().getByRole('link', { name: titles[0]! }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    const neighbours = () => within(screen.getByRole('navigation', { name: /^Neighbours/ }));
    expect(neighbours().queryByRole('link', { name: 'Previous paper' })).toBeNull();
    expect(neighbours().getByText(`1 of ${String(titles.length)}`)).toBeInTheDocument();
    await user.click(neighbours().getByRole('link', { name: 'Next paper' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(titles[1]!);
    expect(listPane().getByRole('link', { current: 'page' })).toHaveTextContent(titles[1]!);
  });

  test('marks what was searched for, in its abstract too', async () => {
    const { user } = await openRoom(BESIDE_FEW);
    await search(user, 'interference');
    const marked = await within(screen.getByRole('article')).findAllByText(
      (_text, element) => element?.tagName === 'MARK',
    );
    expect(marked.length).toBeGreaterThan(1);
    for (const mark of marked) expect(mark.textContent.toLowerCase()).toContain('interference');
  });
});

describe('copying', () => {
  async function copied(what: string): Promise<string> {
    const { user } = await openRoom(BESIDE_FEW);
    await user.click(section('Copy').getByRole('button', { name: what }));
    await screen.findByText(`${what} copied.`);
    return navigator.clipboard.readText();
  }

  test('the title', async () => {
    expect(await copied('Title')).toBe('Resolving Interference When Merging Models');
  });

  test('the address of the page of the paper itself', async () => {
    expect(await copied('Link')).toBe(new URL(RESOLVING, ROOT).href);
  });

  test('a citation that invents neither authors nor a year', async () => {
    expect(await copied('Citation')).toBe(
      `Resolving Interference When Merging Models. Read in ${SHIPPED.archive.site.name}, 14 March: ${new URL(RESOLVING, ROOT).href}`,
    );
  });

  test('that the browser refuses is said, with the text to take by hand', async () => {
    const { user } = await openRoom(BESIDE_FEW);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await user.click(section('Copy').getByRole('button', { name: 'Title' }));
    expect(
      await screen.findByText(/did not allow copying.*Resolving Interference/),
    ).toBeInTheDocument();
  });
});

describe('a paper that the site does not have', () => {
  test('is read from the library when it was saved', async () => {
    const { reader } = await openRoom('?saved');
    const id = paperId('gone-by-now');
    savePaper(reader.library, id, snapshotOf('A paper from an older digest'));
    const link = await listPane().findByRole('link', { name: /from an older digest/ });
    expect(link).toHaveAttribute('href', expect.stringContaining('paper=gone-by-now'));
    link.click();
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
        'A paper from an older digest',
      );
    });
    expect(screen.getByRole('article')).toHaveTextContent('Ada Lovelace');
    expect(paperPane().queryByRole('region', { name: 'Source' })).toBeNull();
    expect(paperPane().getByRole('button', { name: 'Saved' })).toBeInTheDocument();
    await settle();
  });

  test('and that was never saved is said to be missing, with the list beside it', async () => {
    await openRoom('papers/never-was.html');
    expect(paperPane().getByText('This paper is not here.')).toBeInTheDocument();
    expect(paperPane().getByRole('link', { name: 'List' })).toBeInTheDocument();
    expect(listedTitles()).toHaveLength(82);
  });
});

describe('a digest that the site does not have', () => {
  test('is called unknown, and the others can be reached', async () => {
    const { user } = await openRoom('digests/never-was.html');
    expect(
      screen.getByRole('heading', { level: 1, name: 'Unknown digest' }),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: /^14 March/ }));
    expect(listedTitles()).toHaveLength(82);
  });
});
