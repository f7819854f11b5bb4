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

/** The phrases of a rule that are worth the same, as the rule has them. */
type PhraseList = readonly string[];

/** All themes, with one matcher for all their phrases. */
export interface ThemeRules {
  readonly themes: readonly RuledTheme[];
  readonly phrases: PhraseTrie;
  /** By phrase the lists that have it. */
  readonly lists: ReadonlyMap<string, readonly PhraseList[]>;
}

export interface ThemedText {
  readonly title: string;
  readonly abstract: string | null;
}

/** At most this many reasons are given; the weightiest come first. */
const MOST_REASONS = 6;

const NO_HITS: readonly PhraseHit[] = [];

interface FieldHits {
  readonly field: 'title' | 'abstract';
  readonly text: string;
  readonly words: readonly Word[];
  /** Where the phrases of each list stand, of those lists that have any here. */
  readonly hits: ReadonlyMap<PhraseList, readonly PhraseHit[]>;
}

/** Makes rules ready to match. */
export function compileThemeRules(themes: readonly RuledTheme[]): ThemeRules {
  const all = themes.flatMap(({ ignore, rules }) => [
    ignore,
    ...rules.flatMap(({ phrases, near, alongside }) => [phrases, near, alongside]),
  ]);
  const lists = new Map<string, PhraseList[]>();
  for (const list of all) {
    for (const phrase of list) {
      const others = lists.get(phrase);
      if (others) others.push(list);
      else lists.set(phrase, [list]);
    }
  }
  return { themes, phrases: compilePhrases(lists.keys()), lists };
}

/** The themes alone, as the reader's page needs them, in the order of the file. */
export function themesOf({ themes }: ThemeRules): Theme[] {
  return themes.map(({ id, name, about, hue }) => ({ id, name, about, hue }));
}

function readField(rules: ThemeRules, field: FieldHits['field'], text: string): FieldHits {
  const words = splitWords(text);
  const hits = new Map<PhraseList, PhraseHit[]>();
  for (const hit of findPhrases(rules.phrases, words)) {
    for (const list of rules.lists.get(hit.phrase) ?? []) {
      const others = hits.get(list);
      if (others) others.push(hit);
      else hits.set(list, [hit]);
    }
  }
  return { field, text, words, hits };
}

function hitsOf(list: PhraseList, { hits }: FieldHits): readonly PhraseHit[] {
  return hits.get(list) ?? NO_HITS;
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
