import temml from 'temml';
import type { MathElement } from '#domain/rich-text.ts';
import { readMathml } from './read-mathml.ts';
import { readPlainFormula } from './read-plain-formula.ts';

export interface RenderedFormula {
  readonly tree: MathElement;
  readonly plain: string;
}

/** Longer formulas are not found in abstracts, and Temml's time and stack grow with the length. */
const MAX_TEX = 1000;
const MAX_MARKUP = 60_000;
/** A corpus of 10,000 abstracts holds some 2,000 different formulas. */
const MAX_CACHED = 20_000;

/**
 * What a formula of an abstract has no business to do: define macros, reach out of the page, lay
 * a colour or a box over it.
 */
const REFUSED =
  /\\(?:[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|href|url|class|id|data|style|includegraphics|html\w*|label|ref|eqref|tag|colorbox|fcolorbox|rule)(?![a-zA-Z])/;

/** Macros that papers define for themselves and that mean the same everywhere. */
const MACROS = {
  '\\eps': '\\epsilon',
  '\\Tilde': '\\tilde{#1}',
  '\\Hat': '\\hat{#1}',
  '\\Bar': '\\bar{#1}',
  '\\mathbbm': '\\mathbb{#1}',
  '\\textemdash': '\\text{—}',
  '\\textendash': '\\text{–}',
  '\\mbox': '\\text{#1}',
  '\\textnormal': '\\text{#1}',
  '\\xspace': '',
};

const cache = new Map<string, RenderedFormula | null>();

/**
 * The source as Temml wants it: a lone %, & or # is that sign (an abstract has no comments), an
 * operator as a script and a styled letter below an accent get the braces that LaTeX does without.
 */
function prepared(tex: string): string {
  const table = tex.includes('\\begin');
  return tex
    .replace(/\\[^]|[%&#]/g, (sign) =>
      sign === '%' || (!table && sign.length === 1) ? `\\${sign}` : sign,
    )
    .replace(/([\^_])\s*\\(max|min|sup|inf|log|ln|exp|dim)(?![a-zA-Z])/g, '$1{\\$2}')
    .replace(
      /\\(tilde|Tilde|hat|bar|vec|widetilde|widehat|overline)\s*(\\(?:math[a-z]+|boldsymbol|bm)\s*(?:\{[^{}]*\}|[A-Za-z]))/g,
      '\\$1{$2}',
    );
}

function render(tex: string, display: boolean): RenderedFormula | null {
  if (tex.trim() === '' || tex.length > MAX_TEX || REFUSED.test(tex)) return null;
  try {
    const markup = temml.renderToString(prepared(tex), {
      displayMode: display,
      throwOnError: true,
      trust: false,
      // The record is written to by Temml: each formula gets its own.
      macros: { ...MACROS },
      maxExpand: 200,
      maxSize: [5, 50],
    });
    const tree = markup.length > MAX_MARKUP ? null : readMathml(markup);
    if (tree === null) return null;
    const plain = readPlainFormula(tree);
    return plain === '' ? null : { tree, plain };
  } catch {
    // Temml throws on what it cannot read; the caller then shows the source.
    return null;
  }
}

/**
 * A formula as MathML and in plain characters, or `null` where Temml cannot read it. `tex` comes
 * without delimiters; `display` sets it as a block. Macro expansion, size and length are bounded.
 */
export function renderFormula(tex: string, display: boolean): RenderedFormula | null {
  const key = `${display ? 'block' : 'inline'} ${tex}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const rendered = render(tex, display);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(key, rendered);
  return rendered;
}
