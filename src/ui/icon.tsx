import type { ReactNode } from 'react';

/** One family, in a 20-unit box. */
const PATHS = {
  star: 'M10 2.8l2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5-3.6-3.5 5-.7z',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zm4.3-1.7L17.5 17.5',
  back: 'M12 4l-6 6 6 6',
  forward: 'M8 4l6 6-6 6',
  previous: 'M5 12.5l5-5 5 5',
  next: 'M5 7.5l5 5 5-5',
  check: 'M4 10.5l4 4 8-9',
  close: 'M5 5l10 10M15 5L5 15',
  add: 'M10 4v12M4 10h12',
  go: 'M3 10h13M11 5l5 5-5 5',
  calendar: 'M3 4.5h14v12.5H3zM3 8.5h14M7 2.5v4M13 2.5v4',
  filter: 'M3 5.5h14M5.5 10h9M8 14.5h4',
  code: 'M7 6l-4 4 4 4M13 6l4 4-4 4',
  text: 'M2.5 15.5l4-11 4 11M4 11.8h5M12 15.5l2.75-7 2.75 7M13 13h3.5',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M7 11.5h6',
} as const;

type IconName = keyof typeof PATHS;

interface IconProps {
  readonly name: IconName;
  readonly filled?: boolean;
}

/** A decoration: the control around it carries the name. How it is drawn stands in base.css. */
export function Icon({ name, filled = false }: IconProps): ReactNode {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      data-filled={filled || undefined}
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
