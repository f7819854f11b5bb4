import type { PlainDate } from '#domain/plain-date.ts';
import { NO_THEME } from '#domain/theme.ts';

/** The labels by which an archive's papers are filtered; see label-term.ts. */
export const CODE_LABEL = 'code';
export const DATE_LABEL = 'date:';

export function themeLabel(theme: string): string {
  return `theme:${theme}`;
}

interface LabelledPaper {
  readonly themes: readonly { readonly id: string }[];
  readonly hasCode: boolean;
  /** `null` where it is its digest's. */
  readonly date: PlainDate | null;
}

export function labelsOf({ themes, hasCode, date }: LabelledPaper): readonly string[] {
  return [
    ...(themes.length === 0 ? [NO_THEME] : themes.map(({ id }) => id)).map(themeLabel),
    ...(hasCode ? [CODE_LABEL] : []),
    ...(date === null ? [] : [DATE_LABEL + date]),
  ];
}
