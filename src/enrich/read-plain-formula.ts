import type { MathElement } from '#domain/rich-text.ts';

type MathNode = MathElement | string;

const SUPERSCRIPTS = new Map(
  Array.from('0123456789+-=()abcdefghijklmnoprstuvwxyz*').map((from, index) => [
    from,
    Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ*')[index] ?? from,
  ]),
).set('T', 'ᵀ');
const SUBSCRIPTS = new Map(
  Array.from('0123456789+-=()aehijklmnoprstuvx').map((from, index) => [
    from,
    Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')[index] ?? from,
  ]),
);
const PRIMES = /^[′″‴⁗]+$/;

/** Accents above a letter, as Temml writes them, and the combining character that says the same. */
const ACCENTS = new Map([
  ['ˆ', '\u0302'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['‾', '\u0304'],
  ['¯', '\u0304'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['→', '\u20d7'],
  ['_', '\u0332'],
]);

/** Relations and arrows stand with a space on both sides, as in print. */
const SPACED = /^[=<>≤≥≠≈∼≃≅≡∝∈∉⊂⊆⊃⊇→←↔⇒⇔↦≪≫:±×∪∩∧∨|]$/u;

/** Letters of the mathematical alphabets as plain ones: fonts lack them and nobody types them. */
function withPlainLetters(text: string): string {
  return text.replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'));
}

function isWhole(text: string): boolean {
  return /^[√∞]?[\p{L}\p{M}\p{N}.]*$/u.test(text) || /^\([^()]*\)$/.test(text);
}

function bracketed(text: string): string {
  return isWhole(text) ? text : `(${text})`;
}

/** `text` as superscript or subscript characters, or with a mark where one of them does not exist. */
function script(text: string, characters: ReadonlyMap<string, string>, mark: string): string {
  if (text === '' || PRIMES.test(text)) return text;
  const tight = text.replaceAll(' ', '');
  const written = Array.from(tight.replaceAll('−', '-').replaceAll('∗', '*'));
  const small = written.map((char) => characters.get(char));
  if (!small.includes(undefined)) return small.join('');
  return (
    mark +
    (/^(?:[\p{Lu}\p{Ll}\p{M}\p{Nd}.]*|[∞⋆]|\([^()]*\))$/u.test(text) ? text : `(${text})`)
  );
}

function superscript(text: string): string {
  return script(text, SUPERSCRIPTS, '^');
}

function subscript(text: string): string {
  return script(text, SUBSCRIPTS, '_');
}

function accented(base: string, mark: string, otherwise: (text: string) => string): string {
  const combining = ACCENTS.get(mark.trim());
  if (combining === undefined) return base + otherwise(mark);
  return Array.from(base)
    .map((char) => (/[\p{L}\p{N}]/u.test(char) ? char + combining : char))
    .join('');
}

function readSpace(width: string): string {
  const size = /^([\d.]+)em$/.exec(width)?.[1];
  return size !== undefined && Number(size) > 0.15 ? ' ' : '';
}

function readChildren(children: readonly MathNode[]): string {
  return children.map(readNode).join('');
}

function readNode(node: MathNode): string {
  if (typeof node === 'string') return withPlainLetters(node).replaceAll('\u2061', '');
  const [first = '', second = '', third = ''] = node.children;
  const parts = (): [string, string, string] => [
    readNode(first).trim(),
    readNode(second).trim(),
    readNode(third).trim(),
  ];
  switch (node.tag) {
    case 'mo': {
      const operator = readChildren(node.children);
      return SPACED.test(operator) ? ` ${operator} ` : operator;
    }
    case 'mi': {
      // A name of several letters (log, poly) does not run into what stands before it.
      const name = readChildren(node.children);
      return /^\p{L}{2,}$/u.test(name) ? ` ${name}` : name;
    }
    case 'mspace':
      return readSpace(node.attributes['width'] ?? '');
    case 'mphantom':
      return '';
    case 'msup': {
      const [base, above] = parts();
      return base + superscript(above);
    }
    case 'msub': {
      const [base, below] = parts();
      return base + subscript(below);
    }
    case 'msubsup':
    case 'munderover': {
      const [base, below, above] = parts();
      return base + subscript(below) + superscript(above);
    }
    case 'mover': {
      const [base, above] = parts();
      return accented(base, above, superscript);
    }
    case 'munder': {
      const [base, below] = parts();
      return accented(base, below, subscript);
    }
    case 'mfrac': {
      const [top, bottom] = parts();
      if (node.attributes['linethickness']?.startsWith('0') === true) {
        return `${top} choose ${bottom}`;
      }
      return `${bracketed(top)}/${bracketed(bottom)}`;
    }
    case 'msqrt':
      return `√${bracketed(readChildren(node.children).trim())}`;
    case 'mroot': {
      const [base, degree] = parts();
      return `${superscript(degree)}√${bracketed(base)}`;
    }
    case 'mtr':
      return node.children.map(readNode).join(' ').concat('; ');
    default:
      return readChildren(node.children);
  }
}

/**
 * A formula in one line of Unicode: ℓ₂, α, O(L log L), x², ½ as 1/2. The same tree always gives
 * the same characters. What has no small character is marked as in TeX: x^(Q), N_eff.
 */
export function readPlainFormula(tree: MathElement): string {
  return readNode(tree)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/(?<=[([{/]) | (?=[)\]},;])/g, '')
    .trim()
    .replace(/;$/, '')
    .normalize('NFC');
}
