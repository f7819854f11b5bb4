import { createElement, Fragment, type ReactNode } from 'react';
import type { Inline, MathElement, RichText } from '#domain/rich-text.ts';
import { MarkedText, type FindRanges } from './marked-text.tsx';

interface RichTextViewProps {
  readonly text: RichText;
  /** Which ranges of a piece of text to mark; `null` marks nothing. */
  readonly findRanges: FindRanges | null;
  /** Whether addresses are links; not inside another link. */
  readonly links: boolean;
}

/** A rich text as React elements. Characters stay characters: no HTML is ever parsed. */
export function RichTextView({ text, findRanges, links }: RichTextViewProps): ReactNode {
  const view = (inline: Inline): ReactNode => {
    switch (inline.kind) {
      case 'text':
        return <MarkedText text={inline.text} findRanges={findRanges} />;
      case 'emphasis':
        return (
          <em>
            <RichTextView text={inline.children} findRanges={findRanges} links={links} />
          </em>
        );
      case 'math':
        return <Formula element={inline.tree} />;
      case 'link':
        return links ? <a href={inline.url}>{inline.text}</a> : inline.text;
    }
  };
  // The pieces of a text never move, so their place is their identity.
  // oxlint-disable-next-line react/no-array-index-key -- see above
  return text.map((inline, index) => <Fragment key={index}>{view(inline)}</Fragment>);
}

/** MathML from the structure that the build step made. */
function Formula({ element }: { readonly element: MathElement }): ReactNode {
  const children = element.children.map((child, index) =>
    typeof child === 'string' ? (
      child
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- a formula's parts never move
      <Formula key={index} element={child} />
    ),
  );
  const { class: className, ...attributes } = element.attributes;
  return createElement(element.tag, { ...attributes, className }, ...children);
}
