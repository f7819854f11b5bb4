import type { RuledTheme, ThemeRule } from '#domain/theme-rules.ts';
import type { Theme, ThemeMatch } from '#domain/theme.ts';
import { coveredWords, hitsNear, separateHits } from './find-mentions.ts';
import {
  compilePhrases,
  findPhrases,
  type PhraseHit,
  type PhraseTrie,
} from './find-phrases.ts';
import { splitWords, type Word } from './split-words.ts';

/** All themes, with one matcher for all their phrases. */
export interface ThemeRules {
  readonly themes: readonly RuledTheme[];
  readonly phrases: PhraseTrie;
}

export interface ThemedText {
  readonly title: string;
  readonly abstract: string | null;
}

/** At most this many reasons are given; the weightiest come first. */
const MOST_REASONS = 6;

interface FieldHits {
  readonly field: 'title' | 'abstract';
  readonly text: string;
  readonly words: readonly Word[];
  /** Where each phrase stands. */
  readonly hits: ReadonlyMap<string, readonly PhraseHit[]>;
}

/** Makes rules ready to match. */
export function compileThemeRules(themes: readonly RuledTheme[]): ThemeRules {
  const all = themes.flatMap(({ ignore, rules }) => [
    ...ignore,
    ...rules.flatMap(({ phrases, near, alongside }) => [...phrases, ...near, ...alongside]),
  ]);
  return { themes, phrases: compilePhrases(all) };
}

/** The themes alone, as the reader's page needs them, in the order of the file. */
export function themesOf({ themes }: ThemeRules): Theme[] {
  return themes.map(({ id, name, about, hue }) => ({ id, name, about, hue }));
}

function readField(rules: ThemeRules, field: FieldHits['field'], text: string): FieldHits {
  const words = splitWords(text);
  const hits = new Map<string, PhraseHit[]>();
  for (const hit of findPhrases(rules.phrases, words)) {
    const same = hits.get(hit.phrase);
    if (same) same.push(hit);
    else hits.set(hit.phrase, [hit]);
  }
  return { field, text, words, hits };
}

function hitsOf(phrases: readonly string[], { hits }: FieldHits): PhraseHit[] {
  if (hits.size === 0) return [];
  return phrases.flatMap((phrase) => hits.get(phrase) ?? []);
}

/** The mentions of a rule in one field, in text order. */
function mentions(
  rule: ThemeRule,
  ignored: ReadonlySet<number>,
  field: FieldHits,
): PhraseHit[] {
  const said = separateHits(hitsOf(rule.phrases, field), ignored);
  if (rule.near.length === 0 || said.length === 0) return said;
  return hitsNear(said, separateHits(hitsOf(rule.near, field), ignored), field.words);
}

interface Reason {
  readonly said: string;
  readonly points: number;
}

/** The words for the reader: the weightiest first, none that another one already holds. */
function because(reasons: readonly Reason[]): string[] {
  const said: string[] = [];
  for (const reason of reasons.toSorted((a, b) => b.points - a.points)) {
    const holds = (text: string): boolean =>
      text.toLowerCase().includes(reason.said.toLowerCase());
    if (said.length < MOST_REASONS && !said.some(holds)) said.push(reason.said);
  }
  return said;
}

function matchTheme(theme: RuledTheme, fields: readonly FieldHits[]): ThemeMatch | null {
  let points = 0;
  const reasons: Reason[] = [];
  const ignored = fields.map((field) => coveredWords(hitsOf(theme.ignore, field)));
  for (const rule of theme.rules) {
    const { alongside } = rule;
    const applies =
      alongside.length === 0 || fields.some((field) => hitsOf(alongside, field).length > 0);
    if (!applies) continue;
    for (const [index, field] of fields.entries()) {
      const worth = rule[field.field];
      for (const { first, last } of mentions(rule, ignored[index] ?? new Set(), field)) {
        points += worth;
        const said = field.text.slice(field.words[first]?.start, field.words[last]?.end);
        if (worth > 0) reasons.push({ said, points: worth });
      }
    }
  }
  return points >= theme.needs ? { id: theme.id, because: because(reasons) } : null;
}

/**
 * The themes of a paper, in the order of the file, each with the words of the paper that
 * made it so, as written there. The same rules and text always give the same answer.
 */
export function matchThemes(rules: ThemeRules, { title, abstract }: ThemedText): ThemeMatch[] {
  const fields = [
    readField(rules, 'title', title),
    readField(rules, 'abstract', abstract ?? ''),
  ];
  return rules.themes.flatMap((theme) => matchTheme(theme, fields) ?? []);
}
