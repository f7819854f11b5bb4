import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchThemes, themesOf } from '#enrich/match-themes.ts';
import { readThemeRules } from '#pipeline/read-theme-rules.ts';

const GOOD = `{
  "themes": [
    {
      "id": "speech",
      "name": "Speech",
      "about": "What is said.",
      "hue": 347,
      "needs": 4,
      "rules": [
        { "phrases": ["speech"], "title": 4, "abstract": 1 }
      ]
    }
  ]
}
`;

/** What is wrong, as `line: message`. */
function problems(json: string): string[] {
  return readThemeRules(json, 'themes.json').problems.map(
    ({ line, message }) => `${String(line)}: ${message}`,
  );
}

describe('readThemeRules', () => {
  it('reads rules that match', () => {
    const { rules, problems: found } = readThemeRules(GOOD, 'themes.json');
    expect(found).toEqual([]);
    expect(rules && themesOf(rules).map(({ name }) => name)).toEqual(['Speech']);
    expect(rules && matchThemes(rules, { title: 'On speech', abstract: null })).toEqual([
      { id: 'speech', because: ['speech'] },
    ]);
  });

  it('says all that is wrong at once, with the line, what was expected and what was found', () => {
    const bad = GOOD.replace('"Speech",', '7,')
      .replace('347', '360')
      .replace('"needs": 4,', '"need": 4,')
      .replace('["speech"]', '["speech", "a * b"]')
      .replace('"abstract": 1', '"abstract": "1"');
    expect(problems(bad)).toEqual([
      '8: themes[0].need: unknown field, expected id, name, about, hue, needs, rules, ignore',
      '3: themes[0]: "needs" is missing',
      '5: themes[0].name: expected the name of the theme, found 7',
      '7: themes[0].hue: expected a whole number from 0 to 359, found 360',
      '10: themes[0].rules[0].phrases[1]: expected a phrase: up to 60 letters, words with a space or hyphen between, "*" only at one end of a word, found "a * b"',
      '10: themes[0].rules[0].abstract: expected a whole number from -20 to 20, found "1"',
    ]);
    expect(readThemeRules(bad, 'themes.json').rules).toBeNull();
  });

  it('wants each field once and each id once', () => {
    const twice = GOOD.replace('"hue": 347,', '"hue": 347,\n"hue": 1,');
    expect(problems(twice)).toEqual([
      '8: themes[0].hue: this field is there twice, expected it once',
    ]);
    const one = /\{\s+"id"[^]*\n {4}\}/.exec(GOOD)?.[0] ?? '';
    expect(problems(GOOD.replace(one, `${one},\n${one}`))).toEqual([
      '14: themes[1].id: expected an id of its own, "speech" names an earlier theme',
    ]);
    expect(problems(GOOD.replace('"speech"', '"none"'))).toEqual([
      '4: themes[0].id: expected lower-case letters, digits and hyphens, other than "none", found "none"',
    ]);
  });

  it('does not let "__proto__" through', () => {
    const sly = GOOD.replace('"hue": 347,', '"__proto__": { "hue": 1 },');
    expect(problems(sly)).toEqual([
      '7: themes[0].__proto__: unknown field, expected id, name, about, hue, needs, rules, ignore',
      '3: themes[0]: "hue" is missing',
    ]);
  });

  it('wants strict JSON', () => {
    const rules = (json: string) => readThemeRules(json, 'themes.json').problems;
    expect(rules(GOOD.replace('347,', '347')).map(({ line, rule }) => [line, rule])).toEqual([
      [8, 'json-syntax'],
    ]);
    expect(rules(`// rules\n${GOOD}`)[0]).toMatchObject({ line: 1, rule: 'json-syntax' });
    expect(rules(GOOD.replace('347,', '347,,'))[0]).toMatchObject({ line: 7 });
    expect(rules('')[0]).toMatchObject({ line: 1, rule: 'json-syntax' });
    expect(rules('[]')[0]).toMatchObject({ line: 1, rule: 'wrong-value' });
    expect(rules('{ "themes": [] }')[0]).toMatchObject({ line: 1, rule: 'wrong-value' });
    expect(rules('['.repeat(100_000))[0]).toMatchObject({ line: 1, rule: 'json-syntax' });
  });

  it('takes a byte order mark and any line ends', () => {
    expect(problems(`\uFEFF${GOOD}`)).toEqual([]);
    const bad = GOOD.replace('347', '-1');
    for (const end of ['\r\n', '\r']) {
      expect(problems(bad.replaceAll('\n', end))[0]).toMatch(/^7: /);
    }
  });

  it('never throws, whatever the file holds', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant(GOOD));
    fc.assert(
      fc.property(any, fc.nat(GOOD.length), (text, cut) => {
        const { rules, problems: found } = readThemeRules(text.slice(0, cut), 'themes.json');
        expect(rules === null).toBe(found.length > 0);
      }),
    );
  });
});
