import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLinks } from '#enrich/find-links.ts';

function urls(text: string): string[] {
  return findLinks(text).map(({ url }) => url);
}

describe('an address ends where the sentence takes over', () => {
  test.each([
    ['Code: https://github.com/ann/tool.', ['https://github.com/ann/tool']],
    ['Code: https://github.com/ann/tool .', ['https://github.com/ann/tool']],
    ['(see https://github.com/ann/tool_(v2)).', ['https://github.com/ann/tool_(v2)']],
    [
      '(https://a.example/x), (https://b.example/y)',
      ['https://a.example/x', 'https://b.example/y'],
    ],
    [
      'at https://a.example/x,https://b.example/y;',
      ['https://a.example/x', 'https://b.example/y'],
    ],
    ['"https://a.example/x"onclick="y', ['https://a.example/x']],
    ['“https://a.example/x”', ['https://a.example/x']],
    ["'https://a.example/x's", ['https://a.example/x']],
    ['<https://a.example/x>', ['https://a.example/x']],
    ['[code](https://a.example/x)!', ['https://a.example/x']],
    ['**https://a.example/x**', ['https://a.example/x']],
    ['\\url{https://a.example/x}', ['https://a.example/x']],
    ['\\href{https://a.example/x}{here}', ['https://a.example/x']],
    ['https://a.example/my\\_page\\#top.', ['https://a.example/my_page#top']],
    ['https://a.example/?q=1&r=2%20c;s=3, and', ['https://a.example/?q=1&r=2%20c;s=3']],
    ['https://a.example/x#Part.', ['https://a.example/x#Part']],
    ['https://a.example/x…', ['https://a.example/x']],
    ['https://a.example/x—which', ['https://a.example/x']],
    ['https://a.example/x，其中', ['https://a.example/x']],
    ['https://github.com/ann/tool.Code is out', ['https://github.com/ann/tool']],
    ['on COCO.Code is at https://github.com/ann/tool', ['https://github.com/ann/tool']],
    ['package11https://github.com/ann/tool', ['https://github.com/ann/tool']],
    ['https://github.com/ann/Tool.Net is', ['https://github.com/ann/Tool.Net']],
  ])('%s', (text, expected) => {
    expect(urls(text)).toEqual(expected);
  });
});

describe('hosts and schemes', () => {
  test.each([
    ['HTTPS://EXAMPLE.ORG/Ab', ['HTTPS://EXAMPLE.ORG/Ab']],
    ['https://bücher.example/ü', ['https://bücher.example/ü']],
    ['http://[2001:db8::1]:8080/x', ['http://[2001:db8::1]:8080/x']],
    ['http://localhost:3000/', ['http://localhost:3000/']],
    ['https://', []],
    ['https://…', []],
    ['https://nothing', []],
    ['ftp://example.org/x mailto:ann@example.org javascript:alert(1)', []],
    ['vbscript:x data:text/html,x file:///etc/passwd', []],
  ])('%s', (text, expected) => {
    expect(urls(text)).toEqual(expected);
  });
});

describe('without a scheme, only what is plainly an address', () => {
  test.each([
    ['see www.example.org/tools.', ['https://www.example.org/tools']],
    ['at github.com/ann/tool, thanks', ['https://github.com/ann/tool']],
    ['at:github.com/ann/tool', ['https://github.com/ann/tool']],
    ['huggingface.co/ann/model', ['https://huggingface.co/ann/model']],
    ['arxiv.org/abs/2403.00001', ['https://arxiv.org/abs/2403.00001']],
    [
      'ann.github.io and bob.github.io/x.',
      ['https://ann.github.io', 'https://bob.github.io/x'],
    ],
    ['pages.cs.example.edu/~ann/x.html', ['https://pages.cs.example.edu/~ann/x.html']],
    ['youtu.be/abc', ['https://youtu.be/abc']],
    ['at MindSpore/models. and/or e.g. TCP/IP', []],
    ['ADE20K.Code Node.js/Express ASP.NET/C# Booking.com', []],
    ['3.4BL/s, 1.5m/s and 16.2/25', []],
    ['ann@github.com/x git@github.com:ann/tool.git', []],
    ['better than plug.in/out', []],
  ])('%s', (text, expected) => {
    expect(urls(text)).toEqual(expected);
  });
});

test('each address is given once, as first written', () => {
  const text =
    'https://GitHub.com/ann/tool/ or https://github.com/ann/tool or http://a.example/';
  expect(urls(text)).toEqual(['https://GitHub.com/ann/tool/', 'http://a.example/']);
});

describe('what an address is for', () => {
  test.each([
    ['https://github.com/ann/tool', 'code', 'ann/tool'],
    ['https://www.github.com/ann/tool.git', 'code', 'ann/tool'],
    ['https://github.com/ann/tool/tree/main/x', 'code', 'ann/tool'],
    ['https://github.com/ann', 'code', null],
    ['https://github.com/topics/vision', 'code', null],
    ['https://gitlab.com/team/group/tool/-/tree/main', 'code', 'team/group/tool'],
    ['https://gitlab.com/ann/tool/tree/main', 'code', 'ann/tool'],
    ['https://gitlab.example.org/ann/tool', 'code', null],
    ['https://anonymous.4open.science/r/tool-1', 'code', null],
    ['https://huggingface.co/ann/model', 'code', null],
    ['https://huggingface.co/spaces/ann/try', 'demo', null],
    ['https://huggingface.co/datasets/ann/set', 'data', null],
    ['https://www.youtube.com/watch?v=1', 'demo', null],
    ['https://ann.github.io/tool', 'project', null],
    ['https://sites.google.com/view/x', 'project', null],
    ['https://zenodo.org/record/1', 'data', null],
    ['https://doi.org/10.5281/zenodo.1', 'data', null],
    ['https://doi.org/10.1000/1', 'paper', null],
    ['https://arxiv.org/abs/2403.00001', 'paper', null],
    ['https://aclanthology.org/2020.acl-main.1', 'paper', null],
    ['Project page: https://x.example/', 'project', null],
    ['The code and data are available at https://x.example/', 'code', null],
    ['Demos will be available at https://x.example/', 'demo', null],
    ['We release the dataset (https://x.example/)', 'data', null],
    ['An extended version of the paper: https://x.example/', 'paper', null],
    ['Our code is fast. See https://x.example/', 'other', null],
    ['https://github.com@evil.example/a/b', 'other', null],
    ['https://github.com.evil.example/a/b', 'other', null],
    ['code: https://github.com:pw@evil.example/a/b', 'other', null],
  ])('%s', (text, kind, repository) => {
    const [link, ...others] = findLinks(text);
    expect({ kind: link?.kind, repository: link?.repository, others }).toEqual({
      kind,
      repository,
      others: [],
    });
  });

  test('words about one address do not speak for the next', () => {
    const text = 'Demo: https://x.example/ Dataset: https://y.example/';
    expect(findLinks(text).map(({ kind }) => kind)).toEqual(['demo', 'data']);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    'https://',
    'http://',
    'www.',
    'github.com',
    '/',
    '.',
    ',',
    '(',
    ')',
    '@',
    ' ',
  ),
  fc.constantFrom(
    '"',
    "'",
    '<',
    '>',
    '[',
    ']',
    '{',
    '}',
    '\\_',
    '$',
    ':',
    '8080',
    '#',
    '?',
    'é',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

test('whatever the text, a link opens over http or https', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const { url } of findLinks(pieces.join(''))) {
        expect(['http:', 'https:']).toContain(new URL(url).protocol);
        expect(url).not.toMatch(/[\s<>"{}\\]/);
      }
    }),
  );
});

test.each(['https://', 'https://a.b)', 'www.a.b?', 'a.co/', 'a.', 'https://a.b/(', '.'])(
  'a long run of %s takes no longer than its length',
  (text) => {
    expect(findLinks(text.repeat(200_000 / text.length)).length).toBeLessThan(2);
  },
);
