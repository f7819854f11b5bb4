import type { View } from '#domain/view.ts';
import { toggleKept } from '#state/kept-searches.ts';
import { showNotice } from '#state/notices.ts';
import type { Reader } from '#state/reader.ts';
import { clearFilters } from '#state/view.ts';
import type { Destination } from './destination.ts';

/** What only the app can do. */
export interface PaletteActions {
  readonly onOpenCalendar: () => void;
  readonly onOpenAppearance: () => void;
  readonly onOpenKeys: () => void;
  readonly onAddDigest: () => void;
  /** The full address of the open paper; `null` while none is open. */
  readonly addressOf: (() => string) | null;
}

async function copyLink({ notices }: Reader, address: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    showNotice(notices, { text: 'Link copied.', undo: null });
  } catch {
    const text = `The browser did not allow copying. Select it here: ${address}`;
    showNotice(notices, { text, undo: null });
  }
}

function isDark({ preferences }: Reader): boolean {
  const { scheme } = preferences.getState();
  if (scheme !== 'system') return scheme === 'dark';
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

function command(name: string, go: () => void): Destination {
  return { key: name, group: 'command', name, detail: null, theme: null, go };
}

/** The commands that make sense in this view. */
export function listCommands(
  reader: Reader,
  view: View,
  /** Whether the search at hand is kept; `null` where there is none. */
  isKept: boolean | null,
  { onAddDigest, onOpenCalendar, onOpenAppearance, onOpenKeys, addressOf }: PaletteActions,
): readonly Destination[] {
  const filtered = view.themes.length > 0 || view.withCode;
  const scheme = isDark(reader) ? 'light' : 'dark';
  return [
    ...(addressOf === null
      ? []
      : [command('Copy the link of this paper', () => void copyLink(reader, addressOf()))]),
    ...(filtered
      ? [
          command('Clear the filters', () => {
            clearFilters(reader.view);
          }),
        ]
      : []),
    ...(isKept === null
      ? []
      : [
          command(isKept ? 'Remove this kept search' : 'Keep this search', () => {
            toggleKept(reader, view);
          }),
        ]),
    ...(reader.archive.getState().archive.count > 1
      ? [command('Calendar', onOpenCalendar)]
      : []),
    command('Add a digest', onAddDigest),
    command('Appearance', onOpenAppearance),
    command(`Switch to ${scheme} colours`, () => {
      reader.preferences.setState({ scheme });
    }),
    command('Keys', onOpenKeys),
  ];
}
