import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Suggestion } from '#search/query/complete-query.ts';

/** Gives ways to finish what stands at the caret, the likeliest first. */
export type Complete = (text: string, caret: number) => readonly Suggestion[];

/** Behind a field's colon all that shows is a choice; for a plain word few rows are in the way. */
const MOST_VALUES = 6;
const MOST_PLAIN = 4;
const MOST_PLAIN_OF_A_KIND = 2;

/** One letter could become anything. */
const FEWEST_LETTERS = 2;

/** Milliseconds after the last key before the list comes: while one types it is in the way. */
const REST = 150;

/** Where the caret stands in which query. */
interface Place {
  readonly text: string;
  readonly caret: number;
}

interface Coming extends Place {
  readonly rest: ReturnType<typeof setTimeout>;
}

interface Offer {
  /** The query it is for. */
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number | null;
}

/** What is worth a row: what changes the text, and of each kind not too much. */
function offered(
  text: string,
  caret: number,
  suggestions: readonly Suggestion[],
): readonly Suggestion[] {
  const changing = suggestions.filter(
    ({ start, end, insert }) => text.slice(start, end) !== insert,
  );
  const [first] = changing;
  if (first === undefined) return [];
  if (/[:：]$/.test(text.slice(0, first.start))) return changing.slice(0, MOST_VALUES);
  if (caret - first.start < FEWEST_LETTERS) return [];
  return changing
    .filter(
      ({ kind }, place) =>
        changing.slice(0, place).filter((other) => other.kind === kind).length <
        MOST_PLAIN_OF_A_KIND,
    )
    .slice(0, MOST_PLAIN);
}

interface Completion {
  readonly suggestions: readonly Suggestion[];
  readonly active: number | null;
  /** After the reader typed. */
  readonly offer: (text: string, caret: number) => void;
  readonly close: () => void;
  /** Whether the key was meant for the list, and answered. */
  readonly answerKey: (event: KeyboardEvent<HTMLInputElement>) => boolean;
  readonly accept: (suggestion: Suggestion) => void;
}

/**
 * The list of suggestions under a field, as a combobox (WAI-ARIA Authoring Practices, "Editable
 * Combobox With List Autocomplete", manual selection): it comes when typing rests, or with an
 * arrow key; nothing in it is chosen until an arrow key does, and all other keys keep their
 * meaning.
 */
export function useCompletion(
  input: RefObject<HTMLInputElement | null>,
  query: string,
  complete: Complete | null,
  onChange: (query: string) => void,
): Completion {
  const [offer, setOffer] = useState<Offer | null>(null);
  const { suggestions, active } =
    offer?.text === query ? offer : { suggestions: [], active: null };
  /** The list that comes when typing rests; it is not worked out before. */
  const coming = useRef<Coming | null>(null);
  const giveUp = () => {
    clearTimeout(coming.current?.rest);
    coming.current = null;
  };
  useEffect(
    () => () => {
      clearTimeout(coming.current?.rest);
    },
    [],
  );

  const close = () => {
    giveUp();
    setOffer(null);
  };
  const find = ({ text, caret }: Place): readonly Suggestion[] =>
    complete === null ? [] : offered(text, caret, complete(text, caret));
  const offerAtRest = (text: string, caret: number) => {
    giveUp();
    const rest = setTimeout(() => {
      coming.current = null;
      setOffer({ text, suggestions: find({ text, caret }), active: null });
    }, REST);
    coming.current = { text, caret, rest };
  };
  const accept = ({ start, end, insert }: Suggestion) => {
    const field = input.current;
    if (field === null) return;
    field.focus();
    field.setSelectionRange(start, end);
    // The old way of typing by script is the only one that the field's undo knows of.
    // oxlint-disable-next-line typescript/no-deprecated -- see above
    if (!document.execCommand('insertText', false, insert)) {
      field.setRangeText(insert, start, end, 'end');
      onChange(field.value);
    }
    if (insert.endsWith(':')) offerAtRest(field.value, start + insert.length);
    else close();
  };
  /** Whether there is a list to go through, or one that was to come. */
  const step = (by: 1 | -1): boolean => {
    const list = coming.current === null ? suggestions : find(coming.current);
    giveUp();
    if (list.length === 0) return false;
    // Beyond either end nothing is chosen, and Enter is Enter again.
    const places = list.length + 1;
    const next = ((active ?? list.length) + by + places) % places;
    setOffer({ text: query, suggestions: list, active: next === list.length ? null : next });
    return true;
  };
  const answerKey = ({ key }: KeyboardEvent<HTMLInputElement>): boolean => {
    switch (key) {
      case 'ArrowDown':
        return step(1);
      case 'ArrowUp':
        return step(-1);
      case 'Enter': {
        const chosen = active === null ? undefined : suggestions[active];
        if (chosen === undefined) return false;
        accept(chosen);
        return true;
      }
      case 'Escape':
        close();
        return suggestions.length > 0;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        close();
        return false;
      default:
        return false;
    }
  };
  return { suggestions, active, offer: offerAtRest, close, answerKey, accept };
}
