/**
 * Text as a structure: what a title or an abstract means once TeX in prose, formulas and
 * addresses are understood. Rendered node by node, never as HTML.
 */
export type RichText = readonly Inline[];

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly children: RichText }
  | {
      readonly kind: 'math';
      /** The formula as written, without its delimiters. */
      readonly tex: string;
      /** The formula in a line of Unicode ("O(L²)", "ℓ₂"): for search, page titles and copying. */
      readonly plain: string;
      readonly tree: MathElement;
    }
  | { readonly kind: 'link'; readonly url: string; readonly text: string };

/** One MathML element; `tag` and the attribute names come from a fixed list. */
export interface MathElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathElement | string)[];
}

/** The characters of a rich text, formulas in their plain reading: for search, page titles, copying. */
export function plainText(rich: RichText): string {
  return rich
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'link':
          return inline.text;
        case 'math':
          return inline.plain;
        case 'emphasis':
          return plainText(inline.children);
      }
    })
    .join('');
}
