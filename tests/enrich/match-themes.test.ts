import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuledTheme, ThemeRule } from '#domain/theme-rules.ts';
import { themeId } from '#domain/theme.ts';
import { compileThemeRules, matchThemes, themesOf } from '#enrich/match-themes.ts';

function rule(phrases: string[], changes: Partial<ThemeRule> = {}): ThemeRule {
  return { phrases, near: [], alongside: [], title: 4, abstract: 2, ...changes };
}

function theme(rules: ThemeRule[], changes: Partial<RuledTheme> = {}): RuledTheme {
  const id = themeId('it');
  return {
    id,
    name: 'It',
    about: 'All of it.',
    hue: 0,
    needs: 4,
    ignore: [],
    rules,
    ...changes,
  };
}

/** The words that made the only theme, or `null` where it was not taken. */
function because(only: RuledTheme, title: string, abstract: string | null = null) {
  const [match] = matchThemes(compileThemeRules([only]), { title, abstract });
  return match?.because ?? null;
}

describe('phrases', () => {
  it('are whole words, in any case, singular or plural, with or without accents', () => {
    const naive = theme([rule(['naive model', 'match', 'study'])]);
    expect(because(naive, 'Two Naïve Models')).toEqual(['Naïve Models']);
    expect(because(naive, 'All matches')).toEqual(['matches']);
    expect(because(naive, 'Case Studies')).toEqual(['Studies']);
    expect(because(naive, 'A naive modeller, rematches')).toBeNull();
  });

  it('take a hyphen for a hyphen, a space or nothing', () => {
    const clicks = theme([rule(['click-through rate'])]);
    expect(because(clicks, 'Click-Through Rate')).toEqual(['Click-Through Rate']);
    expect(because(clicks, 'click through-rate')).toEqual(['click through-rate']);
    expect(because(clicks, 'Clickthrough rates')).toEqual(['Clickthrough rates']);
    expect(because(clicks, 'clicks through a rate')).toBeNull();
  });

  it('take a star for any letters at one end of a word, also for none', () => {
    const open = theme([rule(['merg*', '*mix'])]);
    expect(because(open, 'Merging it')).toEqual(['Merging']);
    expect(because(open, 'To CutMix')).toEqual(['CutMix']);
    expect(because(open, 'A mix')).toEqual(['mix']);
    expect(because(open, 'Emerging mixers')).toBeNull();
  });

  it('see through an apostrophe', () => {
    expect(because(theme([rule(['mixup influence'])]), "Mixup's Influence")).toEqual([
      "Mixup's Influence",
    ]);
  });
});

describe('points', () => {
  const speech = theme([rule(['speech'], { abstract: 1 })]);

  it('count each mention, by field', () => {
    expect(because(speech, 'Speech')).toEqual(['Speech']);
    expect(because(speech, 'Voices', 'Speech is speech is speech.')).toBeNull();
    expect(because(speech, 'Voices', 'Speech is speech is speech is speech.')).toEqual([
      'Speech',
    ]);
    expect(because(speech, 'Voices', null)).toBeNull();
  });

  it('below zero speak against the theme and are no reason for it', () => {
    const against = rule(['robot'], { title: -1, abstract: -1 });
    const ctr = theme([rule(['ctr']), against]);
    expect(because(ctr, 'CTR')).toEqual(['CTR']);
    expect(because(ctr, 'CTR', 'A robot.')).toBeNull();
    expect(because(ctr, 'CTR', 'A robot with a CTR.')).toEqual(['CTR']);
  });

  it('go to the longest of overlapping phrases in one rule, once', () => {
    const both = theme([rule(['speech', 'speech recognition'], { title: 3 })]);
    expect(because(both, 'Speech recognition')).toBeNull();
    expect(because(both, 'Speech recognition of speech')).toEqual(['Speech recognition']);
  });

  it('give the weightiest reasons first, none inside another one', () => {
    const weighed = theme([
      rule(['tone'], { abstract: 1 }),
      rule(['voice conversion', 'voice']),
    ]);
    const text = 'The tone of voice conversion and of a voice.';
    expect(because(weighed, 'No', text)).toEqual(['voice conversion', 'tone']);
  });
});

describe('conditions', () => {
  it('near: within five words of the same sentence, on either side', () => {
    const merging = theme([rule(['merg*'], { near: ['model'] })]);
    expect(because(merging, 'Merging two fine models')).toEqual(['Merging two fine models']);
    expect(because(merging, 'How models merge')).toEqual(['models merge']);
    expect(because(merging, 'Merging one two three four five models')).not.toBeNull();
    expect(because(merging, 'Merging one two three four five six models')).toBeNull();
    expect(because(merging, 'We merge. Models follow')).toBeNull();
  });

  it('alongside: anywhere in the paper', () => {
    const ctr = theme([rule(['ctr'], { alongside: ['advertis*'] })]);
    expect(because(ctr, 'CTR')).toBeNull();
    expect(because(ctr, 'CTR', 'For advertisers.')).toEqual(['CTR']);
  });

  it('ignore: the words are taken out for this theme alone', () => {
    const careful = theme([rule(['speech'])], { ignore: ['part-of-speech'] });
    const plain = theme([rule(['speech'])], { id: themeId('plain') });
    const rules = compileThemeRules([careful, plain]);
    const ids = (title: string) =>
      matchThemes(rules, { title, abstract: null }).map(({ id }) => id);
    expect(ids('Part-of-speech tags')).toEqual(['plain']);
    expect(ids('Parts of speech in speech')).toEqual(['it', 'plain']);
  });
});

it('gives the themes alone, in the order of the file', () => {
  const rules = compileThemeRules([theme([rule(['a'])])]);
  expect(themesOf(rules)).toEqual([{ id: 'it', name: 'It', about: 'All of it.', hue: 0 }]);
});

describe('any text', () => {
  const words = fc.constantFrom(
    'merge',
    'Merging',
    'the',
    'model',
    'models.',
    'é',
    '-',
    '\n',
    '🦊',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(words).map((all) => all.join(' ')),
  );
  const rules = compileThemeRules([
    theme([rule(['merg*'], { near: ['model'] }), rule(['e']), rule(['*l'])], { needs: 1 }),
  ]);

  it('is matched without an exception, the same twice, with reasons that stand in it', () => {
    fc.assert(
      fc.property(text, fc.option(text), (title, abstract) => {
        const matches = matchThemes(rules, { title, abstract });
        expect(matchThemes(rules, { title, abstract })).toEqual(matches);
        for (const said of matches.flatMap((match) => match.because)) {
          expect(said).not.toBe('');
          expect(title.includes(said) || (abstract ?? '').includes(said)).toBe(true);
        }
      }),
    );
  });

  it('is matched in linear time: a megabyte of one phrase is no trouble', () => {
    const much = 'merge model '.repeat(90_000);
    expect(because(theme([rule(['merg*'], { near: ['model'] })]), 'No', much)).not.toBeNull();
  });
});
