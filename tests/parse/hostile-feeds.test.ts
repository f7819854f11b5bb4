import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

/** A fifth of a megabyte: enough to see what grows faster than its input. */
const SIZE = 200_000;

function fill(
  piece: string,
  around: readonly [string, string] = ['', ''],
  size = SIZE,
): string {
  return around[0] + piece.repeat(Math.ceil(size / piece.length)) + around[1];
}

const ENTITIES = Array.from(
  { length: 20 },
  (_, at) => `<!ENTITY e${String(at + 1)} "${`&e${String(at)};`.repeat(10)}">`,
).join('\n');

/** Texts made to be slow, to grow or to break something. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['JSON brackets', fill('[')],
  ['JSON objects in objects', fill('{"a":')],
  ['a JSON title that does not end', fill('x', ['[{"title":"', ''])],
  ['escapes in JSON', fill('\\u202e', ['[{"title":"a', '"}]'])],
  ['empty JSON objects', fill('{},', ['[{"title":"A"},', '{}]'])],
  ['one JSON key very often', fill('"title":"A","title":"B",', ['[{', '"x":1}]'])],
  ['JSON prototypes', fill('{"__proto__":{"title":"A"},"constructor":1},', ['[', '{}]'])],
  ['broken lines of JSON', fill('{"title":"A"\n', ['{"title":"A"}\n'.repeat(9), ''])],
  ['XML elements in elements', fill('<a>', ['<feed>', ''])],
  ['XML entries in entries', fill('<entry><title>A</title>', ['<feed>', '</feed>'])],
  ['XML that closes what is not open', fill('</a>', ['<feed>', '</feed>'])],
  ['XML attributes', fill(' a="b"', ['<feed><entry', '/></feed>'])],
  ['XML comments', fill('<!-- -->', ['<feed>', '<entry/></feed>'])],
  [
    'ampersands in XML',
    fill('&amp;lt;&x;&', ['<feed><entry><title>', '</title></entry></feed>']),
  ],
  [
    'names in XML',
    fill('A B, and ', [
      '<rss><item><title>T</title><dc:creator>',
      '</dc:creator></item></rss>',
    ]),
  ],
  ['arXiv marks', fill('\\\\\n', ['\\\\\narXiv:2401.00001\nTitle: A\n', ''])],
  ['arXiv titles', fill('Title: A\n', ['\\\\\narXiv:2401.00001\n', '\\\\\n'])],
  [
    'brackets in authors',
    fill('((', ['\\\\\narXiv:2401.00001\nTitle: A\nAuthors: ', '\n\\\\\n']),
  ],
  ['votes', fill('(1 ▲', ['Daily Papers\nA (1 ▲)\n', ''])],
  ['titles that may go on', fill(`${'word '.repeat(14)}\n`, ['Daily Papers\nA (1 ▲)\n', ''])],
  ['tags in a mail', fill('<p><a href="x">', ['<h1>Daily Papers</h1><p>A (1 ▲)</p>', ''])],
  [
    'boundaries of a mail',
    fill('--b\n', ['From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=b\n\n', '']),
  ],
  [
    'soft line ends',
    fill('=\n', ['From: a\nSubject: b\nContent-Transfer-Encoding: quoted-printable\n\n', '']),
  ],
  ['header fields', fill('X-A: b\n', ['From: a\nSubject: b\n', ''])],
  ['labels', fill('Title: ', ['Title: A\nAuthors: B\n', ''])],
  ['records of labels', fill('Title: A\nAuthors: B C\n\n')],
  ['stars before labels', fill('**', ['Title: A\nAuthors: B\n', 'Title: C'])],
  ['authors of one title', fill('b\nAuthors: ', ['Title: A\nAuthors: ', 'b'], 1_000_000)],
  ['lines of one abstract', fill('b c.\n', ['Title: A\nAbstract: ', ''], 1_000_000)],
  ['names and what is none', fill('Ada Byron,\nHi,\n', ['', ''], 400_000)],
  ['list marks before a title', fill('* ', ['', 'A'])],
  ['pictures before a title', fill('😀 ', ['', 'A'])],
  [
    'tags of one item',
    fill('graphs\n', ['A Title\nItem Type Preprint\nDate Added 1\nTags:\n', ''], 1_000_000),
  ],
  ['garbled text', fill('Ã©â€™')],
  ['lines of JSON without titles', fill('{"title":"A b"}\n{"a":1}\n', ['', ''], 400_000)],
  [
    'comments beside entries without titles',
    fill(
      '<item></item>\n<!-- a -->\n',
      ['<rss version="2.0"><channel>\n', '</channel></rss>'],
      1_000_000,
    ),
  ],
  [
    'passages of one title',
    fill('a b,Twins,,\n', ['Highlight,Book Title,Note,Tags\n', ''], 1_000_000),
  ],
  ['quotes between tabs', fill('"a\tb\n', ['title\tauthors\n', ''])],
  ['pairs in lists', fill('[["a",1],["b",2]],', ['[', '1]'], 400_000)],
  ['outlines', fill('<outline text="a">', ['<opml><body>', ''])],
  ['numbered lines', fill('2 <p>\n', ['1 <p>\n', ''])],
  ['names in a text', fill("'A B', ", ['[{"title":"A b","authors":"[', ']"}]'])],
];

describe('text made to do harm', () => {
  it.each(HOSTILE)('%s ends in text or a refusal, soon', (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const began = process.cpuUsage();
    const { digests, problems, receipt } = parseDigestFile('hostile', bytes);
    const { user } = process.cpuUsage(began);
    const papers = digests.flatMap((digest) => digest.papers);
    expect(papers.length > 0 || problems.length > 0).toBe(true);
    expect(receipt.papers).toBe(papers.length);
    expect(papers.filter(({ title }) => /[\u202a-\u202e]/.test(title))).toEqual([]);
    // A second a megabyte on a quiet machine; a busy one takes longer, what explodes much longer.
    expect(user / 1e6).toBeLessThan(3);
  });

  it('an entity that grows stays as it is written', () => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE feed [\n<!ENTITY e0 "ha">\n${ENTITIES}\n]>\n<feed><entry><title>&e20;</title></entry></feed>`;
    const { digests } = parseDigestFile('bomb.xml', new TextEncoder().encode(text));
    expect(digests[0]?.papers).toMatchObject([{ title: '&e20;' }]);
  });
});
