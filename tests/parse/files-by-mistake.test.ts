import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('a file that is no text is refused with what it is', () => {
  it.each([
    ['a PDF document', '%PDF-1.7\n1 0 obj'],
    ['a PDF document', '\r\n%PDF-1.4\n1 0 obj'],
    ['a PDF document', '\xef\xbb\xbf%PDF-1.4\n1 0 obj'],
    ['a PostScript document', '%!PS-Adobe-3.0\n/foo { moveto } def'],
    ['an RTF document', '{\\rtf1\\ansi A Title\\\n}'],
    ['a RAR archive', 'Rar!\x1a\x07\x00abc'],
    ['an empty zip archive', `PK\x05\x06${'\0'.repeat(18)}`],
    ['a web archive of Safari', 'bplist00\xd1\x01'],
  ])('%s', (kind, content) => {
    const { digests, problems } = parseDigestFile('day.txt', bytesOf(content));
    expect(digests).toEqual([]);
    expect(problems).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: `day.txt is not a text file: it looks like ${kind}.`,
      }),
    ]);
  });

  it('LaTeX', () => {
    const { digests, problems } = parseDigestFile(
      'paper.tex',
      bytesOf('\\documentclass{article}\n\\begin{document}\nLeaves.\n\\end{document}\n'),
    );
    expect(digests).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'unknown-shape', severity: 'error' }]);
    expect(problems[0]?.message).toContain('not LaTeX');
  });
});

describe('a text that is hardly more than line ends', () => {
  it.each([
    ['letters', 'a\n'],
    ['bullets', '* b\n\n'],
    ['headings', '# a\n'],
    ['numbers', '[7] a\n'],
    ['labels', 'Title: a\n'],
    ['names', 'Ada Byron,\n'],
    ['fields', 'title = {\n'],
  ])('is refused, with what was expected: %s', (_, line) => {
    const { digests, problems, receipt } = parseDigestFile(
      'day.txt',
      bytesOf(line.repeat(30_000)),
    );
    expect(digests).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'unknown-shape', severity: 'error' }]);
    expect(receipt.unassigned).toHaveLength(30_000);
  });

  it('is read where it has a paper, or but few lines', () => {
    const paper = `Leaves and Veins\n\n${'We mix leaves by their veins. '.repeat(20)}\n\n`;
    const { digests } = parseDigestFile('day.txt', bytesOf(paper + 'a\n'.repeat(30_000)));
    expect(digests[0]?.papers).toMatchObject([{ title: 'Leaves and Veins' }]);
    const vector = Array.from({ length: 30_000 }, (_, at) => at);
    const data = [{ title: 'Leaves and Veins', vector }, { title: 'Twins' }];
    const json = parseDigestFile('day.txt', bytesOf(JSON.stringify(data, null, 1)));
    expect(json.digests[0]?.papers).toHaveLength(2);
    const { problems } = parseDigestFile('day.txt', bytesOf('a b c\n'.repeat(3000)));
    expect(problems.filter(({ rule }) => rule === 'unknown-shape')).toEqual([]);
  });
});

it('has a mail of papers over 30,000 crumbs, which are named at once', () => {
  const mail =
    'Daily Papers\n\nAveraging the Weights of Twins (140 ▲)\nA Quiet Vocoder (12 ▲)\n\n';
  const parsed = parseDigestFile('day.txt', bytesOf(`${mail}${'A\n'.repeat(30_000)}`));
  expect(parsed.digests[0]?.papers).toHaveLength(2);
  expect(parsed.receipt.unassigned).toHaveLength(30_000);
  expect(parsed.problems.filter(({ rule }) => rule === 'unassigned')).toHaveLength(1);
});

describe('a file filled up with zeros', () => {
  const text = `Leaves and Veins\n\n${'We mix leaves by their veins, and find that all is well. '.repeat(6)}`;
  const wide = text.replace(/./gs, '$&\0');

  it.each([
    ['UTF-8', text],
    ['UTF-16', `\xff\xfe${wide}`],
  ])('is read, and they are said: %s', (_, content) => {
    const whole = parseDigestFile('day.txt', bytesOf(content));
    const filled = parseDigestFile('day.txt', bytesOf(content + '\0'.repeat(4097)));
    expect(whole.digests[0]?.papers).toHaveLength(1);
    expect(filled.digests).toEqual(whole.digests);
    expect(filled.problems.map(({ rule }) => rule)).toEqual([
      'zero-bytes',
      ...whole.problems.map(({ rule }) => rule),
    ]);
  });
});
