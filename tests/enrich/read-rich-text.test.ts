import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainText, type Inline, type MathElement, type RichText } from '#domain/rich-text.ts';
import { findLinks } from '#enrich/find-links.ts';
import { readRichText } from '#enrich/read-rich-text.ts';

/** Emphasis as *…*, formulas as ⟦…⟧ and links as <text|url>, all else as it is. */
function shown(rich: RichText): string {
  return rich
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'emphasis':
          return `*${shown(inline.children)}*`;
        case 'math':
          return `⟦${inline.plain}⟧`;
        case 'link':
          return `<${inline.text}|${inline.url}>`;
      }
    })
    .join('');
}

function read(text: string): string {
  return shown(readRichText(text));
}

function allNodes(rich: RichText): Inline[] {
  return rich.flatMap((inline) =>
    inline.kind === 'emphasis' ? [inline, ...allNodes(inline.children)] : [inline],
  );
}

function allElements(element: MathElement): MathElement[] {
  return [
    element,
    ...element.children.flatMap((child) =>
      typeof child === 'string' ? [] : allElements(child),
    ),
  ];
}

describe('TeX in prose becomes the characters meant', () => {
  test.each([
    ['0.5\\% of R\\&D \\#1 a\\_b \\$5 \\{x\\}', '0.5% of R&D #1 a_b $5 {x}'],
    ['na\\"{\\i}ve na\\"{i}ve na\\"\\i ve na{\\"\\i}ve', 'naïve naïve naïve naïve'],
    ["R\\'enyi, Schr\\\"odinger, Poincar{\\'e}, Pe\\~na", 'Rényi, Schrödinger, Poincaré, Peña'],
    [
      'Er\\-d\\H{o}s, Ho\\v{r}ava, fa\\c cade, Fran\\c{c}ois',
      'Erdős, Hořava, façade, François',
    ],
    ["\\AA ngstr\\\"om, S\\o ren, Stra\\ss e, \\L\\'od\\'z", 'Ångström, Søren, Straße, Łódź'],
    ['wait\\ldots{} \\LaTeX{} \\S 3', 'wait… LaTeX § 3'],
    ['10\\,000 and 5{,}000', '10\u202f000 and 5,000'],
    ["``so-called'' and `such' and ``that\"", '“so-called” and ‘such’ and “that”'],
    ["the DNN's ''best'' answer", "the DNN's “best” answer"],
    [
      'Task~Arithmetic, Fig.~3, nets~(CNNs)',
      'Task\u00a0Arithmetic, Fig.\u00a03, nets\u00a0(CNNs)',
    ],
    ['models -- so -- , 5--8 and a---b', 'models – so – , 5–8 and a—b'],
    ['{\\it CL}inic{\\it A}l {\\em so\\/} {\\bf\\em x}', '*CL*inic*A*l *so* *x*'],
    ['\\emph{a \\textbf{b} $x$} \\textsc{Foo} \\texttt{bar}', '*a *b* ⟦x⟧* Foo bar'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is not TeX, or not understood, stays as it is', () => {
  test.each([
    "it's the DNNs' way, 5' 6\"",
    '~5%, ~/x, ~10 hours, 70~100, 1.5%~1.9%, x~N(0,1), 2% ~ 5%',
    'run --flag, a --> b, <!-- x -->, corgi -- > coffee; --',
    '`code` and ```block``` and the `90s',
    'C:\\windows\\new, \\u00e9, \\r\\n, \\"quoted words\\" here',
    '\\cite{key_2020}, \\unknown{x}, \\foo, {a, b}, \\emph',
    '{ unclosed, \\emph{unclosed, $unclosed, \\(unclosed, \\[',
    '__bold__ and _regression_ and ^_^ and >_<',
    '<script>alert("x")</script> {{7*7}} ${7*7} <%= x %> <img src=x onerror=y>',
  ])('%s', (text) => {
    expect(readRichText(text)).toEqual([{ kind: 'text', text }]);
  });

  test('an escaped apostrophe is an apostrophe', () => {
    expect(read("it\\'s what they don\\'t")).toBe("it's what they don't");
  });
});

describe('formulas between delimiters', () => {
  test.each([
    ['an $\\ell_2$-norm', 'an ⟦ℓ₂⟧-norm'],
    ['\\(x^2\\), \\[y\\], $$z$$', '⟦x²⟧, ⟦y⟧, ⟦z⟧'],
    ['$\\mathcal{O}(n^2)$ and $\\mathbb{R}^d$', '⟦O(n²)⟧ and ⟦ℝᵈ⟧'],
    ['$\\frac{1}{\\sqrt{n}}$, $x^{-1/2}$, $\\hat{\\theta}$', '⟦1/√n⟧, ⟦x^(−1/2)⟧, ⟦θ̂⟧'],
    ['\\begin{equation*}a=b\\end{equation*}', '⟦a = b⟧'],
    ['$82.8%$ and $25.3\\%$ in $224$-$229$', '⟦82.8%⟧ and ⟦25.3%⟧ in ⟦224⟧-⟦229⟧'],
    ['224$\\times$224 in $~20\\times$', '224⟦×⟧224 in ⟦20 ×⟧'],
    ['$y^\\max$ and $\\tilde \\mathcal{O}(n)$', '⟦yᵐᵃˣ⟧ and ⟦Õ(n)⟧'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    'from $5 and $6 to $100',
    'costs $5 million, not $6 million; US$5 or A$7',
    '$10M-$20M, $100/$200, a $50 robot for $4',
    'the $ sign and the $ key, ($$), $$',
    '"$HOME/bin" and "$PATH"',
  ])('a price is not math: %s', (text) => {
    expect(readRichText(text)).toEqual([{ kind: 'text', text }]);
  });

  test('a formula keeps its source, and a block says so', () => {
    const [math] = readRichText('$$ \\alpha $$');
    expect(math).toMatchObject({ kind: 'math', tex: '\\alpha', plain: 'α' });
    expect(math?.kind === 'math' && math.tree.attributes).toEqual({ display: 'block' });
  });

  test.each([
    '$\\def\\a{\\a\\a}\\a$',
    '$\\newcommand{\\x}{y}\\x$',
    '$\\href{javascript:x}{y}$',
    '$\\includegraphics{x}$',
    '$\\unknown_1$',
    '$\\frac{1$',
    '$x^{2}}$',
    '$\\cancel{x}$',
    `$${'\\sqrt'.repeat(300)}x$`,
  ])('what Temml may not or cannot read stays literal: %s', (text) => {
    expect(read(text)).toBe(text);
  });
});

describe('formulas without delimiters', () => {
  test.each([
    ['O(L\\log L) or O(L^2)', '⟦O(L log L)⟧ or ⟦O(L²)⟧'],
    ['covariance (MHC^3): BT^2, MP_{+}', 'covariance (⟦MHC³⟧): ⟦BT²⟧, ⟦MP₊⟧'],
    ['x_i, \\alpha, \\ell_2-norm, L_1-regularized', '⟦xᵢ⟧, ⟦α⟧, ⟦ℓ₂⟧-norm, ⟦L₁⟧-regularized'],
    ['R^2 = 0.778, 10^-4, χ^2', '⟦R² = 0.778⟧, ⟦10⁻⁴⟧, ⟦χ²⟧'],
    ['rate n\\sqrt{\\log n} and 2.4\\times faster', 'rate ⟦n√(log n)⟧ and ⟦2.4 ×⟧ faster'],
    ['O(n^2 \\log n) time', '⟦O(n² log n)⟧ time'],
    ['a \\log^2 p factor', 'a ⟦log² p⟧ factor'],
    ['AE^2-Nets', '⟦AE²⟧-Nets'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    'demo_lina, aux_zipf_loss, subspace_fusion, snake_case, __init__',
    'Part_B, Local_INN, UCF_CC_50, a_soft tip, 3s_vs_5z, x_it',
    'ann_b@example.org, x_1.pt, data/x_1/y, ~/x_1',
    'T^2/3 and n^-1/3 do not say what is above the line, nor 2^nd_x',
    'O(n log n) and f(x) need nothing',
  ])('not a formula: %s', (text) => {
    expect(readRichText(text)).toEqual([{ kind: 'text', text }]);
  });

  test('letters of a name stay together and upright', () => {
    const [math] = readRichText('MHC^3');
    const names = math?.kind === 'math' ? allElements(math.tree) : [];
    expect(names.find(({ tag }) => tag === 'mi')?.children).toEqual(['MHC']);
    expect(math).toMatchObject({ tex: 'MHC^3' });
  });
});

describe('links inside a text', () => {
  test.each([
    ['see www.example.org/x.', 'see <www.example.org/x|https://www.example.org/x>.'],
    ['\\url{https://a.example/b\\_c}.', '<https://a.example/b_c|https://a.example/b_c>.'],
    ['\\href{https://a.example/b}{our \\emph{page}}', '<our page|https://a.example/b>'],
    ['{\\em at https://a.example/x_1}', '*at <https://a.example/x_1|https://a.example/x_1>*'],
    ['$5 at https://a.example/$x', '$5 at <https://a.example/|https://a.example/>$x'],
    ['\\href{javascript:x}{y}', '\\href{javascript:x}{y}'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

const TAGS =
  /^(?:math|m(?:row|i|n|o|text|space|sub|sup|subsup|frac|sqrt|root|under|over|underover|table|tr|td|padded|style|phantom|multiscripts|prescripts)|none)$/;
const ATTRIBUTES =
  /^(?:accent|accentunder|depth|display|displaystyle|fence|form|height|largeop|linethickness|lspace|mathvariant|maxsize|minsize|movablelimits|rspace|scriptlevel|separator|stretchy|symmetric|voffset|width)$/;

const piece = fc.oneof(
  fc.constantFrom(
    '$',
    '$$',
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '{',
    '}',
    '(',
    ')',
    '^',
    '_',
    '~',
    '--',
  ),
  fc.constantFrom(
    '\\',
    '\\"',
    "\\'",
    '`',
    "'",
    '"',
    '``',
    "''",
    '\\%',
    ' ',
    ',',
    'x',
    '2',
    'O(',
  ),
  fc.constantFrom(
    '\\alpha',
    '\\frac',
    '\\left(',
    '\\right)',
    '\\emph{',
    '{\\it ',
    '\\href{',
    '\\url{',
  ),
  fc.constantFrom(
    'https://a.b/c',
    'www.a.b',
    '\\color{red}',
    '\\style',
    '\\text{',
    '\\mathbb{R}',
    '&',
  ),
  fc.constantFrom(
    '<script>',
    '\\underline{',
    '\\begin{aligned}',
    '\\end{aligned}',
    '\\hspace{9em}',
  ),
  fc.string({ maxLength: 5, unit: 'binary' }),
);
const texLike = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

/** The names of elements and attributes of formulas that have no business in the page. */
function notAllowed(nodes: readonly Inline[]): string[] {
  const elements = nodes.flatMap((node) =>
    node.kind === 'math' ? allElements(node.tree) : [],
  );
  const tags = elements.map(({ tag }) => tag).filter((tag) => !TAGS.test(tag));
  const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
  return tags.concat(names.filter((name) => !ATTRIBUTES.test(name)));
}

/** One address however its host's case or last slash are written. */
function sameness(url: string): string {
  return new URL(url).href.replace(/\/$/, '');
}

describe('any text', () => {
  test('is read without a throw into allowed elements, attributes and addresses', () => {
    fc.assert(
      fc.property(texLike, (text) => {
        const nodes = allNodes(readRichText(text));
        const found = nodes.flatMap((node) =>
          node.kind === 'link' ? [sameness(node.url)] : [],
        );
        const links = findLinks(text).map(({ url }) => sameness(url));
        expect(links).toEqual(expect.arrayContaining(found));
        expect(nodes).not.toContainEqual({ kind: 'text', text: '' });
        expect(notAllowed(nodes)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('formulas of any kind hold only allowed elements and attributes', () => {
    const tex = fc.array(piece, { maxLength: 12 }).map((pieces) => `\\(x${pieces.join('')}\\)`);
    fc.assert(
      fc.property(tex, (text) => {
        expect(notAllowed(allNodes(readRichText(text)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('without TeX and addresses comes back as one identical text', () => {
    const plain = fc
      .string({ minLength: 1, unit: 'binary' })
      .map((text) => text.replace(/[\\$~^_{}`'"./-]/g, ''))
      .filter((text) => text !== '');
    fc.assert(
      fc.property(plain, (text) => {
        expect(readRichText(text)).toEqual([{ kind: 'text', text }]);
      }),
    );
  });

  test('keeps every letter and digit where there is no backslash or dollar sign', () => {
    const letters = (text: string): string =>
      text
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
    const word = fc.constantFrom(
      'x_1',
      'MHC^3',
      'O(L^2)',
      'a_soft',
      'w',
      ' ',
      '(',
      ')',
      '--',
      '~',
      '``',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        expect(letters(plainText(readRichText(text)))).toBe(letters(text));
      }),
    );
  });
});

test('nothing is an empty text', () => {
  expect(readRichText('')).toEqual([]);
});

test.each([
  '$',
  '{',
  '\\',
  '`',
  '(',
  '\\[',
  '\\emph{',
  '{\\it ',
  '\\"',
  '\\left(',
  'x_1 ',
  "''",
  '~',
  '-',
])('a long run of %s is read in linear time', (text) => {
  const length = 200_000;
  const rich = readRichText(text.repeat(length / text.length));
  expect(plainText(rich)).not.toBe('');
});

test('in the digest of this repository, TeX is read and names are left alone', () => {
  const digest = readFileSync('data/digests/trending-papers-mar-14.txt', 'utf8');
  const rich = digest.split('\n').map(readRichText);
  const nodes = rich.flatMap(allNodes);
  const formulas = new Set(nodes.flatMap((node) => (node.kind === 'math' ? [node.plain] : [])));
  expect([...formulas]).toEqual(['O(L²)', 'MHC³', 'MP₊', 'BT²']);
  const text = rich.map(plainText).join('\n');
  expect(text).toContain('apparently naïve ensembling');
  expect(text).toContain('CLinicAl Report Auto-completion');
  expect(text).toContain('aux_zipf_loss, which generalises the aux_k_loss');
  expect(text).toContain('0.7%, 6.8% and 1.3% improvements');
});
