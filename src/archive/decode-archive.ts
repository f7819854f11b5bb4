import type { Archive, DigestEntry, NamedDigest, PublishedDigest } from '#domain/archive.ts';
import { fields, list, mapped, nullable, number, text, type Decoder } from '#domain/decode.ts';
import { formerIds, lineSpan, link, plainDate, richText } from '#domain/decode-paper.ts';
import { digestId } from '#domain/digest.ts';
import type { Appearance, EnrichedPaper, RelatedPaper } from '#domain/enriched-paper.ts';
import { paperId } from '#domain/paper.ts';
import type { Site } from '#domain/site.ts';
import { themeId, type Theme, type ThemeMatch } from '#domain/theme.ts';
import { verbatim } from './verbatim.ts';

/** What the build step emitted, read back; see `pipeline/emit-data.ts`, its other half. */
const named = {
  id: mapped(text, digestId),
  label: nullable(text),
  query: nullable(text),
  date: nullable(plainDate),
};

const namedDigest: Decoder<NamedDigest> = fields(named);

const counted = { ...named, papers: number };

const digestEntry: Decoder<DigestEntry> = fields({
  ...counted,
  file: text,
  themes: list(number),
  data: text,
});

const theme: Decoder<Theme> = fields({
  id: mapped(text, themeId),
  name: text,
  about: text,
  hue: number,
});

const site: Decoder<Site> = fields({
  id: text,
  name: text,
  description: text,
  url: nullable(text),
});

export const decodeArchive: Decoder<Archive> = fields({
  site,
  themes: list(theme),
  themeRules: text,
  digests: list(digestEntry),
  count: number,
  list: nullable(text),
  search: nullable(
    fields({
      head: text,
      papers: number,
      themes: list(number),
      withCode: number,
      listed: list(text),
    }),
  ),
});

/** The list of all digests. */
export const decodeDigestList: Decoder<readonly DigestEntry[]> = list(digestEntry);

const themeMatch: Decoder<ThemeMatch> = fields({
  id: mapped(text, themeId),
  because: list(text),
});

const relatedPaper: Decoder<RelatedPaper> = fields({
  id: mapped(text, paperId),
  title: text,
  shared: list(text),
});

const appearance: Decoder<Appearance> = fields({
  digest: mapped(text, digestId),
  name: text,
});

const emittedPaper = fields({
  id: mapped(text, paperId),
  title: text,
  titleText: nullable(richText),
  abstract: nullable(text),
  abstractText: nullable(richText),
  authors: list(text),
  arxivId: nullable(text),
  doi: nullable(text),
  upvotes: nullable(number),
  published: nullable(plainDate),
  publishedLabel: nullable(text),
  links: list(link),
  themes: list(themeMatch),
  lines: lineSpan,
  related: list(relatedPaper),
  home: mapped(text, digestId),
  appearances: list(appearance),
  abstractFrom: nullable(appearance),
  formerIds,
});

const paper: Decoder<EnrichedPaper> = mapped(emittedPaper, (emitted) => ({
  ...emitted,
  ...verbatim(emitted),
}));

/** Papers alone, as the reader's own digests keep them. */
export const decodePapers: Decoder<readonly EnrichedPaper[]> = list(paper);

export const decodeDigest: Decoder<PublishedDigest> = fields({
  ...named,
  file: text,
  papers: decodePapers,
  earlier: nullable(namedDigest),
  later: nullable(namedDigest),
  before: list(fields(counted)),
});
