import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { writeCount } from '#domain/write-count.ts';
import { Icon } from '#ui/icon.tsx';
import { isComposing } from '#ui/is-composing.ts';
import type { Destination } from './destination.ts';
import type { PaletteActions } from './list-commands.ts';
import { PaletteList } from './palette-list.tsx';
import styles from './palette.module.css';
import { useDestinations } from './use-destinations.ts';

interface PaletteProps {
  readonly actions: PaletteActions;
  readonly onClose: () => void;
}

/** Where an arrow leads from one of `count` options, round the ends; `null` for other keys. */
function step(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * "Go to": a field and what answers it, as a combobox with a list (WAI-ARIA Authoring Practices)
 * in the browser's own modal dialog. Mounted while it is open. The focus stays in the field;
 * with the dialog it goes back to where it was, and only then is the chosen line followed.
 */
export function Palette({ actions, onClose }: PaletteProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const groups = useDestinations(query, actions);
  const found = groups.flatMap((group) => group.found);
  const optionId = (place: number) => `${id}-${String(place)}`;

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    input.current?.focus();
    return () => element?.close();
  }, []);

  const show = (place: number) => {
    setActive(place);
    document.getElementById(optionId(place))?.scrollIntoView({ block: 'nearest' });
  };
  const choose = ({ go }: Destination) => {
    dialog.current?.close();
    onClose();
    go();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      isComposing(event) ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.shiftKey
    ) {
      return;
    }
    const chosen = found[active]?.entry;
    const next = found.length === 0 ? null : step(event.key, active, found.length);
    if (next !== null) show(next);
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
  };

  return (
    // A press beside the palette lands on the element itself; Escape does the same by keyboard
    // and is heard as `cancel`: `close` comes a task later, when the next key may have been pressed.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- see above
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label="Go to"
      onCancel={onClose}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.field}>
        <Icon name="go" />
        <input
          ref={input}
          role="combobox"
          aria-label="Go to"
          aria-expanded={found.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? optionId(active) : undefined}
          placeholder="Paper, theme or command"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="quiet" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <PaletteList
        id={id}
        groups={groups}
        active={active}
        optionId={optionId}
        onPoint={setActive}
        onChoose={choose}
      />
      <output className={found.length > 0 ? 'visually-hidden' : styles.nothing}>
        {found.length > 0
          ? results(found.length, query)
          : `Nothing is called “${query.trim()}”.`}
      </output>
    </dialog>
  );
}

/** Said aloud while one types. */
function results(count: number, query: string): string {
  if (query.trim() === '') return '';
  return count === 1 ? '1 result' : `${writeCount(count)} results`;
}
