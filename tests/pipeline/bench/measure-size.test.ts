import { describe, expect, it } from 'vitest';
import { firstView } from '#pipeline/bench/bundle-chunks.ts';
import { withoutListText } from '#pipeline/bench/measure-size.ts';
import { addWeights, weighFile } from '#pipeline/bench/weigh-file.ts';

describe('the text of the list', () => {
  it('is taken out, its tags and addresses stay', () => {
    const page =
      '<p>82 papers</p><ol class="a"><li><a href="papers/x.html">A <em>title</em>, long</a></li></ol><p>End</p>';
    expect(withoutListText(page)).toBe(
      '<p>82 papers</p><ol class="a"><li><a href="papers/x.html"><em></em></a></li></ol><p>End</p>',
    );
  });

  it('is only that of the first list', () => {
    const page = '<ol><li>Paper</li></ol><ol><li>Step</li></ol>';
    expect(withoutListText(page)).toBe('<ol><li></li></ol><ol><li>Step</li></ol>');
  });
});

describe('the scripts of the first view', () => {
  const chunk = (file: string, imports: string[], isEntry = false) => ({
    file,
    code: '',
    isEntry,
    imports,
  });

  it('are the entry and all that it imports, directly or not', () => {
    const entry = chunk('main.js', ['a.js'], true);
    const chunks = [entry, chunk('a.js', ['b.js']), chunk('b.js', ['a.js']), chunk('c.js', [])];
    expect([...firstView(chunks)].map(({ file }) => file)).toEqual(['main.js', 'a.js', 'b.js']);
  });
});

describe('the weight of files', () => {
  it('adds up file by file, since each is sent on its own', () => {
    const file = weighFile('a.txt', 'merging '.repeat(100));
    expect(file.raw).toBe(800);
    expect(file.gzip).toBeLessThan(100);
    expect(addWeights([file, file])).toEqual({
      raw: 1600,
      gzip: 2 * file.gzip,
      brotli: 2 * file.brotli,
    });
  });

  it('counts bytes, not characters', () => {
    expect(weighFile('a.txt', 'é').raw).toBe(2);
  });
});
