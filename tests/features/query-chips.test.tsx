import { act, render, screen, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { useRef, useState, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { QueryChips } from '#features/search-field/query-chips.tsx';
import type { ClauseCount } from '#search/query-answer.ts';
import { parseQuery } from '#search/query/parse-query.ts';
import { clausesOf, replaceClause, withoutClause } from '#search/query/query-clauses.ts';
import { settle } from '../app/open-room.tsx';

const OUTCOMES = new Map<string, Pick<ClauseCount, 'outcome' | 'spelling'>>([
  ['mregign', { outcome: 'corrected', spelling: 'merging' }],
  ['zebra', { outcome: 'nowhere', spelling: null }],
  ['modes', { outcome: 'widened', spelling: null }],
]);

function outcomeOf(label: string): Pick<ClauseCount, 'outcome' | 'spelling'> {
  return OUTCOMES.get(label) ?? { outcome: 'found', spelling: null };
}

/** A search field with the chips under it, wired as a page does; each part leaves half. */
function Search({
  start,
  notes,
}: {
  readonly start: string;
  readonly notes: readonly string[];
}): ReactNode {
  const [query, setQuery] = useState(start);
  const searchInput = useRef<HTMLInputElement>(null);
  const { query: parsed } = parseQuery(query);
  const clauses = clausesOf(parsed).map((clause, place) =>
    Object.assign(clause, outcomeOf(clause.label), { hits: 64 >> place }),
  );
  return (
    <>
      <input
        ref={searchInput}
        aria-label="Search"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
        }}
      />
      {query.trim() !== '' && (
        <QueryChips
          report={{ joint: parsed.kind === 'any' ? 'any' : 'all', clauses }}
          notes={notes}
          searchInput={searchInput}
          onReplace={(clause, text) => {
            setQuery(replaceClause(query, clause, text));
          }}
          onRemove={(clause) => {
            setQuery(withoutClause(query, clause));
          }}
        />
      )}
    </>
  );
}

async function open(query: string, notes: readonly string[] = []): Promise<UserEvent> {
  render(<Search start={query} notes={notes} />);
  await settle();
  return userEvent.setup({ delay: null });
}

function field(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Search' });
}

function line(): HTMLElement {
  return screen.getByRole('list', { name: 'Parts of the search' });
}

/** What each chip says. */
function chips(): string[] {
  return within(line())
    .getAllByRole('listitem')
    .map((item) => item.textContent);
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

describe('the chips', () => {
  test('say what each part leaves, aloud too', async () => {
    await open('speech title:merging -"a b"');
    expect(chips()).toEqual(['speech64', 'title:merging32', '-"a b"16']);
    expect(button('Edit speech, leaves 64 papers')).toBeInTheDocument();
    expect(button('Remove title:merging')).toBeInTheDocument();
  });

  test('are joined by or where any of them will do', async () => {
    await open('speech OR vision');
    expect(chips()).toEqual(['speech64', 'orvision32']);
    expect(button('Edit vision, finds 32 papers')).toBeInTheDocument();
  });

  test('say what a word was read as, alone or too, and what is found nowhere', async () => {
    await open('mregign zebra modes');
    expect(chips()).toEqual([
      'mregignread as merging64',
      'zebrafound nowhere32',
      'modesor nearly16',
    ]);
    expect(button('Edit modes, or nearly, leaves 16 papers')).toBeInTheDocument();
    expect(button('Edit mregign, read as merging, leaves 64 papers')).toBeInTheDocument();
    expect(button('Edit zebra, found nowhere, leaves 32 papers')).toBeInTheDocument();
  });

  test('say of one plain word no more than the field, which a narrow screen spares', async () => {
    const user = await open('speech');
    expect(chips()).toEqual(['speech64']);
    expect(line()).toHaveAttribute('data-plain');
    await user.type(field(), ' v');
    expect(line()).not.toHaveAttribute('data-plain');
  });

  test.each(['title:speech', '"speech"', 'is:saved', '-speech', 'mregign'])(
    'have something to say of %s alone',
    async (query) => {
      await open(query);
      expect(chips()).toHaveLength(1);
      expect(line()).not.toHaveAttribute('data-plain');
    },
  );

  test('are forty at most', async () => {
    await open(Array.from({ length: 45 }, (_, place) => `w${String(place)}`).join(' '));
    expect(chips()).toHaveLength(41);
    expect(chips().at(-1)).toBe('and 5 more');
  });
});

describe('a chip', () => {
  test('is edited in place, applied by Enter, and keeps the focus', async () => {
    const user = await open('speech merging');
    await user.click(button('Edit speech, leaves 64 papers'));
    const input = screen.getByRole('textbox', { name: 'Edit speech' });
    expect(input).toHaveFocus();
    await user.keyboard('title:vision{Enter}');
    expect(field()).toHaveValue('title:vision merging');
    expect(button('Edit title:vision, leaves 64 papers')).toHaveFocus();
  });

  test('is as it was after Escape', async () => {
    const user = await open('speech merging');
    await user.click(button('Edit merging, leaves 32 papers'));
    await user.keyboard('other{Escape}');
    expect(field()).toHaveValue('speech merging');
    expect(button('Edit merging, leaves 32 papers')).toHaveFocus();
  });

  test('is applied when the focus leaves it', async () => {
    const user = await open('speech merging');
    await user.click(button('Edit merging, leaves 32 papers'));
    await user.keyboard('vision');
    await user.click(field());
    expect(field()).toHaveValue('speech vision');
    expect(field()).toHaveFocus();
  });

  test('edited to nothing is removed', async () => {
    const user = await open('speech OR merging');
    await user.click(button('Edit merging, finds 32 papers'));
    await user.keyboard('{Backspace}{Enter}');
    expect(field()).toHaveValue('speech');
    expect(field()).toHaveFocus();
  });

  test('leaves Enter to an input method', async () => {
    const user = await open('speech merging');
    await user.click(button('Edit speech, leaves 64 papers'));
    const input = screen.getByRole('textbox', { name: 'Edit speech' });
    act(() => {
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
      );
    });
    expect(input).toBeInTheDocument();
  });

  test('is removed, by the keyboard with the focus back in the field', async () => {
    const user = await open('speech "flow matching" merging');
    await user.click(button('Remove "flow matching"'));
    expect(field()).toHaveValue('speech merging');
    expect(field()).not.toHaveFocus();
    button('Remove speech').focus();
    await user.keyboard('{Enter}');
    expect(field()).toHaveValue('merging');
    expect(field()).toHaveFocus();
  });
});

describe('the notes', () => {
  test('that are there from the start are said at once, each once', async () => {
    await open('w*rd', ['w*rd has a star.', 'w*rd has a star.', 'Another.']);
    expect(screen.getAllByText(/\.$/).map((note) => note.textContent)).toEqual([
      'w*rd has a star.',
      'Another.',
    ]);
  });

  test('wait until typing rests', async () => {
    const { rerender } = render(<Search start="a b" notes={[]} />);
    await settle();
    vi.useFakeTimers();
    const wait = (time: number) => {
      act(() => {
        vi.advanceTimersByTime(time);
      });
    };
    rerender(<Search start="a b" notes={['First.']} />);
    wait(900);
    rerender(<Search start="a b" notes={['Second.']} />);
    wait(900);
    expect(screen.queryByText(/\.$/)).toBeNull();
    wait(100);
    expect(screen.getByText('Second.')).toBeInTheDocument();
  });
});
