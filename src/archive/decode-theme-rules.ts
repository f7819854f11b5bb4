import { fields, list, mapped, number, text, type Decoder } from '#domain/decode.ts';
import type { RuledTheme, ThemeRule } from '#domain/theme-rules.ts';
import { themeId } from '#domain/theme.ts';

const rule: Decoder<ThemeRule> = fields({
  phrases: list(text),
  near: list(text),
  alongside: list(text),
  title: number,
  abstract: number,
});

/** The themes with their rules; see `pipeline/emit-data.ts`, its other half. */
export const decodeThemeRules: Decoder<readonly RuledTheme[]> = list(
  fields({
    id: mapped(text, themeId),
    name: text,
    about: text,
    hue: number,
    needs: number,
    ignore: list(text),
    rules: list(rule),
  }),
);
