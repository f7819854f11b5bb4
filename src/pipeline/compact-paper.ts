import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import type { RichText } from '#domain/rich-text.ts';

/** `null` for a text that says no more than its verbatim words; `decodeDigest` puts it back. */
function compact(rich: RichText | null, words: string | null): RichText | null {
  const [only, ...rest] = rich ?? [];
  const plain = rest.length === 0 && only?.kind === 'text' && only.text === words;
  return plain ? null : rich;
}

/** The other names of a paper; nothing for one that has none, as most. */
export function compactNames({ formerIds }: Pick<EnrichedPaper, 'formerIds'>) {
  return { formerIds: formerIds.length === 0 ? undefined : formerIds };
}

type Texts = Pick<EnrichedPaper, 'title' | 'titleText' | 'abstract' | 'abstractText'>;

/** A paper's texts as they are emitted. */
export function compactTexts({ title, titleText, abstract, abstractText }: Texts) {
  return {
    title,
    titleText: compact(titleText, title),
    abstract,
    abstractText: compact(abstractText, abstract),
  };
}
