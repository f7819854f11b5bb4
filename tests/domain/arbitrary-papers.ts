import * as fc from 'fast-check';
import type { PublishedDigest } from '#domain/archive.ts';
import { digestId } from '#domain/digest.ts';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import { LINK_KINDS } from '#domain/link.ts';
import { MATH_ATTRIBUTES, MATH_TAGS } from '#domain/mathml.ts';
import { paperId } from '#domain/paper.ts';
import { toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import type { Inline, MathElement } from '#domain/rich-text.ts';
import { themeId } from '#domain/theme.ts';

/** Ids as the pipeline makes them. */
export const slug: fc.Arbitrary<string> = fc
  .array(fc.stringMatching(/^[a-z\d]{1,4}$/), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('-'));

/** Few themes, so that papers share them. */
export const theme = fc.constantFrom('a', 'b', 'c', 'd').map(themeId);

const date: fc.Arbitrary<PlainDate | null> = fc
  .record({ year: fc.nat(9999), month: fc.integer({ min: 1, max: 12 }), day: fc.constant(28) })
  .map(toPlainDate);

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const url = fc.stringMatching(/^https?:\/\/[a-z]{1,5}\.org\/[a-zA-Z\d]{0,5}$/);

const { element } = fc.letrec<{ element: MathElement; child: MathElement | string }>((tie) => ({
  element: fc.record({
    tag: fc.constantFrom(...MATH_TAGS),
    attributes: fc.dictionary(fc.constantFrom(...MATH_ATTRIBUTES), text),
    children: fc.array(tie('child'), { maxLength: 3 }),
  }),
  child: fc.oneof({ maxDepth: 2 }, text, tie('element')),
}));

const { inline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 2 },
    fc.record({ kind: fc.constant('text'), text }),
    fc.record({ kind: fc.constant('link'), url, text }),
    fc.record({ kind: fc.constant('math'), tex: text, plain: text, tree: element }),
    fc.record({
      kind: fc.constant('emphasis'),
      children: fc.array(tie('inline'), { maxLength: 3 }),
    }),
  ),
}));

const richText = fc.array(inline, { maxLength: 4 });

const abstract: fc.Arbitrary<Pick<EnrichedPaper, 'abstract' | 'abstractText'>> = fc.oneof(
  fc.constant({ abstract: null, abstractText: null }),
  fc.record({ abstract: text, abstractText: richText }),
  text.map((words) => ({
    abstract: words,
    abstractText: [{ kind: 'text' as const, text: words }],
  })),
);

const appearance = fc.record({ digest: slug.map(digestId), name: text });

const paper: fc.Arbitrary<EnrichedPaper> = fc
  .tuple(
    fc.record({
      id: slug.map(paperId),
      title: text,
      titleText: richText,
      authors: fc.array(text, { maxLength: 2 }),
      arxivId: fc.option(fc.constant('2503.01234')),
      upvotes: fc.option(fc.nat()),
      doi: fc.option(fc.constant('10.1000/182')),
      published: date,
      publishedLabel: fc.option(text),
      links: fc.array(
        fc.record({
          kind: fc.constantFrom(...LINK_KINDS),
          url,
          repository: fc.option(fc.constant('owner/repo')),
        }),
        { maxLength: 2 },
      ),
      themes: fc.uniqueArray(
        fc.record({ id: theme, because: fc.array(text, { maxLength: 2 }) }),
        { maxLength: 3, selector: ({ id }) => id },
      ),
      lines: fc.tuple(fc.nat(), fc.nat()),
      related: fc.array(
        fc.record({
          id: slug.map(paperId),
          title: text,
          shared: fc.array(text, { maxLength: 2 }),
        }),
        { maxLength: 2 },
      ),
      home: slug.map(digestId),
      appearances: fc.array(appearance, { maxLength: 2 }),
      abstractFrom: fc.option(appearance),
      formerIds: fc.array(slug.map(paperId), { maxLength: 2 }),
    }),
    abstract,
  )
  .map(([rest, words]) => Object.assign(rest, words));

export const papers: fc.Arbitrary<readonly EnrichedPaper[]> = fc.uniqueArray(paper, {
  maxLength: 12,
  selector: ({ id }) => id,
});

const naming = {
  id: slug.map(digestId),
  label: fc.option(text),
  query: fc.option(text),
  date: fc.option(date),
};

export const digest: fc.Arbitrary<PublishedDigest> = fc.record({
  ...naming,
  file: text,
  papers,
  earlier: fc.constant(null),
  later: fc.option(fc.record(naming)),
  before: fc.array(fc.record({ ...naming, papers: fc.nat() }), { maxLength: 2 }),
});
