import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const FIRST = 'Weights of Twins';
/** Short enough to be the first line of a text in which each sentence has its own. */
const SHORT =
  'We find that twins share their weights. However, siblings do not. Both are cheap.';
const BELOW =
  'We look at leaves, and find that their veins tell twins from siblings. It works.';

function readBack(under: string): readonly (readonly (string | null)[])[] {
  const text = `${FIRST}\n\n${SHORT}\n${under}\n\n${BELOW}\n`;
  const { digests } = parseDigestFile('any.txt', new TextEncoder().encode(text));
  return digests.flatMap(({ papers }) => papers.map((each) => [each.title, each.abstract]));
}

describe('a long line with a full stop right under a short abstract', () => {
  it.each([
    'OmniFlow: Learning Towards Learning Attention Deep Feature Deep Poincaré Robust Evaluation Retrieval.',
    'Attention Feature Networks Reasoning beyond Latent Large Policy towards Speech Sequences with Voices.',
  ])('is the next title where most of its words begin with capitals: %s', (title) => {
    expect(readBack(title)).toEqual([
      [FIRST, SHORT],
      [title, BELOW],
    ]);
  });

  it('goes on with the abstract where they do not', () => {
    const line =
      'Twins from one start often lie in one valley of the loss, and siblings from another start in the next one.';
    expect(readBack(line)).toEqual([[FIRST, `${SHORT} ${line} ${BELOW}`]]);
  });
});
