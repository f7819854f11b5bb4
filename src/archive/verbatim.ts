import type { RichText } from '#domain/rich-text.ts';

interface EmittedTexts {
  readonly title: string;
  readonly titleText: RichText | null;
  readonly abstract: string | null;
  readonly abstractText: RichText | null;
}

function asText(words: string): RichText {
  return [{ kind: 'text', text: words }];
}

/** A text that says no more than its verbatim words is not emitted twice: puts it back. */
export function verbatim({ title, titleText, abstract, abstractText }: EmittedTexts): {
  readonly titleText: RichText;
  readonly abstractText: RichText | null;
} {
  return {
    titleText: titleText ?? asText(title),
    abstractText: abstract === null ? null : (abstractText ?? asText(abstract)),
  };
}
