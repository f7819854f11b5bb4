import {
  createElement,
  Fragment,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
} from 'react';
import { plainText, type Inline, type MathElement, type RichText } from '#domain/rich-text.ts';
import { CAN_HIGHLIGHT, highlightFound, type Range } from './found-highlight.ts';
import { TextWithMarks, type FindRanges } from './marked-text.tsx';

interface RichTextViewProps {
  readonly text: RichText;
  /** What of a paper it is. */
  readonly field: 'title' | 'abstract';
  /** Which ranges of the text's plain reading to mark; `null` marks nothing. */
  readonly findRanges: FindRanges | null;
  /** Whether addresses are links; not inside another link. */
  readonly links: boolean;
}

/**
 * A rich text as React elements. Characters stay characters: no HTML is ever parsed. A match may
 * run across emphasis and links; formulas are left as they are. Where the browser can highlight,
 * the elements are the same whatever matches.
 */
export function RichTextView({ text, field, findRanges, links }: RichTextViewProps): ReactNode {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!CAN_HIGHLIGHT || element.current === null || findRanges === null) return;
    const plain = plainText(text);
    return highlightFound(element.current, plain, formulasOf(text), findRanges(plain, field));
  }, [text, field, findRanges]);
  const ranges =
    CAN_HIGHLIGHT || findRanges === null ? NO_RANGES : findRanges(plainText(text), field);
  const pieces = useMemo(
    () => <Pieces text={text} from={0} ranges={ranges} links={links} />,
    [text, ranges, links],
  );
  return <span ref={element}>{pieces}</span>;
}

const NO_RANGES: readonly Range[] = [];

/** The plain readings of the formulas, in their order. */
function formulasOf(text: RichText): readonly string[] {
  return text.flatMap((inline) => {
    if (inline.kind === 'math') return inline.plain;
    return inline.kind === 'emphasis' ? formulasOf(inline.children) : [];
  });
}

interface PiecesProps {
  readonly text: RichText;
  /** Where these pieces begin in the plain reading, and what of that reading to mark. */
  readonly from: number;
  readonly ranges: readonly Range[];
  readonly links: boolean;
}

function Pieces({ text, from, ranges, links }: PiecesProps): ReactNode {
  const view = (inline: Inline, start: number): ReactNode => {
    switch (inline.kind) {
      case 'text':
        return <TextWithMarks text={inline.text} from={start} ranges={ranges} />;
      case 'emphasis':
        return (
          <em>
            <Pieces text={inline.children} from={start} ranges={ranges} links={links} />
          </em>
        );
      case 'math':
        return <Formula element={inline.tree} />;
      case 'link': {
        const words = <TextWithMarks text={inline.text} from={start} ranges={ranges} />;
        return links ? (
          <a href={inline.url} rel="noreferrer">
            {words}
          </a>
        ) : (
          words
        );
      }
    }
  };
  let start = from;
  return text.map((inline) => {
    const at = start;
    start += plainText([inline]).length;
    return <Fragment key={at}>{view(inline, at)}</Fragment>;
  });
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
  return createElement(element.tag, element.attributes, ...children);
}
