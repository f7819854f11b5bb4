import type { Node } from 'jsonc-parser';
import type { Problem } from '#domain/problem.ts';
import type { RuledTheme, ThemeRule } from '#domain/theme-rules.ts';
import { NO_THEME, themeId } from '#domain/theme.ts';
import { PHRASE } from '#enrich/find-phrases.ts';
import { compileThemeRules, type ThemeRules } from '#enrich/match-themes.ts';
import {
  fieldsOf,
  integerOf,
  listOf,
  readLocatedJson,
  textOf,
  type Checked,
  type LocatedJson,
} from './read-located-json.ts';

const PHRASE_SHAPE =
  'a phrase: up to 60 letters, words with a space or hyphen between, "*" only at one end of a word';

function readPhrases(json: LocatedJson, node: Node | undefined): Checked<string[]> {
  return listOf(json, node, 'phrases, at least one', (entry) =>
    textOf(json, entry, PHRASE_SHAPE, (text) => text.length <= 60 && PHRASE.test(text)),
  );
}

function readRule(json: LocatedJson, node: Node): Checked<ThemeRule> {
  const fields = fieldsOf(json, node, ['phrases', 'title', 'abstract'], ['near', 'alongside']);
  const phrases = readPhrases(json, fields.get('phrases'));
  const near = readPhrases(json, fields.get('near')) ?? [];
  const alongside = readPhrases(json, fields.get('alongside')) ?? [];
  const title = integerOf(json, fields.get('title'), -20, 20);
  const abstract = integerOf(json, fields.get('abstract'), -20, 20);
  if (phrases === undefined || title === undefined || abstract === undefined) return undefined;
  return { phrases, near, alongside, title, abstract };
}

function isThemeId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text !== NO_THEME;
}

function readTheme(json: LocatedJson, node: Node, ids: Set<string>): Checked<RuledTheme> {
  const required = ['id', 'name', 'about', 'hue', 'needs', 'rules'];
  const fields = fieldsOf(json, node, required, ['ignore']);
  const idNode = fields.get('id');
  const idShape = `lower-case letters, digits and hyphens, other than "${NO_THEME}"`;
  const id = textOf(json, idNode, idShape, isThemeId);
  if (idNode && id !== undefined && ids.has(id)) {
    json.report(
      idNode,
      'duplicate-id',
      `expected an id of its own, "${id}" names an earlier theme`,
    );
  }
  if (id !== undefined) ids.add(id);
  const name = textOf(json, fields.get('name'), 'the name of the theme');
  const about = textOf(json, fields.get('about'), 'one sentence that says what belongs here');
  const hue = integerOf(json, fields.get('hue'), 0, 359);
  const needs = integerOf(json, fields.get('needs'), 1, 100);
  const ignore = readPhrases(json, fields.get('ignore')) ?? [];
  const rules = listOf(json, fields.get('rules'), 'rules', (entry) => readRule(json, entry));
  if (id === undefined || name === undefined || about === undefined) return undefined;
  if (hue === undefined || needs === undefined || rules === undefined) return undefined;
  return { id: themeId(id), name, about, hue, needs, ignore, rules };
}

/** Reads data/themes.json. `rules` is `null` when there is any problem. */
export function readThemeRules(
  text: string,
  file: string,
): { rules: ThemeRules | null; problems: Problem[] } {
  const json = readLocatedJson(text, file);
  const { root, problems } = json;
  if (!root) return { rules: null, problems };
  const ids = new Set<string>();
  const fields = fieldsOf(json, root, ['themes']);
  const themes = listOf(json, fields.get('themes'), 'themes', (entry) =>
    readTheme(json, entry, ids),
  );
  if (problems.length > 0 || themes === undefined) return { rules: null, problems };
  return { rules: compileThemeRules(themes), problems };
}
