import type { ThemeId } from '#domain/theme.ts';

/** The kinds in the order in which they stand when nothing is typed, with their headings. */
export const GROUPS = {
  place: 'Digests and saved papers',
  search: 'Kept searches',
  command: 'Commands',
  theme: 'Themes',
  paper: 'Papers of this digest',
  saved: 'Saved papers',
} as const;

export type Group = keyof typeof GROUPS;

/** One line of the palette: where it leads or what it does. */
export interface Destination {
  /** Unlike any other's, and the same while the palette is open. */
  readonly key: string;
  readonly group: Group;
  readonly name: string;
  /** A few quiet words behind the name: "82 papers", "chosen"; `null` where there are none. */
  readonly detail: string | null;
  /** The theme whose colour stands before the name. */
  readonly theme: ThemeId | null;
  readonly go: () => void;
}
