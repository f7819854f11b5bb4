import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendMojibake, type Mojibake } from '#parse/mend-mojibake.ts';
import { decodeWindows1252 } from '#parse/windows-1252.ts';

/** Text as it looks when its UTF-8 is read as Windows-1252. */
function garble(text: string): string {
  return decodeWindows1252(new TextEncoder().encode(text));
}

function mend(lines: readonly string[]): Mojibake {
  return mendMojibake(lines.join('\n'), lines);
}

function mendedText(lines: readonly string[]): readonly string[] {
  const found = mend(lines);
  return found.kind === 'mended' ? found.text : lines;
}

/** Lines of any script, without halves of characters and line ends. */
const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 });

describe('UTF-8 that was read as Windows-1252', () => {
  it('gives the text back, whatever it was', () => {
    fc.assert(
      fc.property(lines, (text) => {
        // Enough for chance to be ruled out.
        const written = [...text, 'naïve – “café” Łukasz'];
        expect(mendedText(written.map(garble))).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  it('is told by each line', () => {
    const written = ['Plain.', garble('café'), 'Plain.', garble('Łukasz’s')];
    expect(mend(written)).toEqual({
      kind: 'mended',
      text: ['Plain.', 'café', 'Plain.', 'Łukasz’s'],
      lines: [1, 3],
    });
  });

  it('is left alone and reported where the same text holds characters that were read rightly', () => {
    const written = [garble('café'), 'naïve'];
    expect(mend(written)).toEqual({ kind: 'doubtful', lines: [0] });
    expect(mend([`naïve ${garble('café')}`])).toEqual({ kind: 'doubtful', lines: [0] });
  });
});

describe('text that is none', () => {
  it.each([
    'naïve café Müller Ångström',
    '“CAFÉ»',
    'CAFÉ» and no more',
    'Spaß…',
    'IRMÃ, NÃO, Â and Ã',
    'Привет, 世界, Ω',
    '«À» – «Û»',
    '¿Qué? £5, 20 °C, ½',
    '🙂',
  ])('%s', (text) => {
    expect(mend([text])).toEqual({ kind: 'none' });
  });

  it('is never changed into anything that would not look so when read wrongly', () => {
    const characters = fc.constantFrom(...'aeé ÃÂâ€™“”©Ÿ\u009d\u00a0»«ðŸÐ¸Ł世'.split(''));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: characters, maxLength: 12 })), (text) => {
        const found = mend(text);
        if (found.kind !== 'mended') return;
        const latin = (line: string): string =>
          line.replace(/[\u0080-\u009f]/g, (each) =>
            decodeWindows1252(Uint8Array.of(each.charCodeAt(0))),
          );
        expect(found.text.map(garble)).toEqual(text.map(latin));
      }),
      { numRuns: 1000 },
    );
  });
});
