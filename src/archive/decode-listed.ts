import { fields, list, mapped, nullable, text, type Decoder } from '#domain/decode.ts';
import { formerIds, link, plainDate, richText } from '#domain/decode-paper.ts';
import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import type { ListedPaper } from '#domain/listed-paper.ts';
import { themeId } from '#domain/theme.ts';
import { verbatim } from './verbatim.ts';

const emitted = fields({
  id: mapped(text, paperId),
  title: text,
  titleText: nullable(richText),
  abstract: nullable(text),
  abstractText: nullable(richText),
  authors: list(text),
  arxivId: nullable(text),
  published: nullable(plainDate),
  links: list(link),
  themes: list(mapped(text, themeId)),
  home: mapped(text, digestId),
  formerIds,
});

/** The file of a listed paper; see `pipeline/emit-search.ts`, its other half. Why a paper has its themes is not in it. */
export const decodeListed: Decoder<ListedPaper> = mapped(emitted, ({ home, ...paper }) => ({
  home,
  paper: {
    ...paper,
    ...verbatim(paper),
    themes: paper.themes.map((id) => ({ id, because: [] })),
  },
}));
