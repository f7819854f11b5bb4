import type { Digest, DigestId } from '#domain/digest.ts';
import { hasCode } from '#domain/list-papers.ts';
import type { PaperId } from '#domain/paper.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { ThemeId } from '#domain/theme.ts';
import type { PaperAlone } from '#enrich/enrich-digests.ts';
import { compactNames, compactTexts } from './compact-paper.ts';

/** What the archive says of a paper outside of its digest: enough to count, filter and list it. */
export interface PaperOutline {
  readonly id: PaperId;
  readonly home: DigestId;
  readonly themes: readonly { readonly id: ThemeId }[];
  readonly hasCode: boolean;
  /** `null` where it is its digest's. */
  readonly date: PlainDate | null;
  /** The digests to which its page leads. */
  readonly named: readonly DigestId[];
  /** What it takes to list it, as JSON; `null` in a digest that is not its home. */
  readonly listed: string | null;
}

function listed(paper: PaperAlone): string {
  const { id, authors, arxivId, published, links, themes, home } = paper;
  return JSON.stringify({
    id,
    ...compactTexts(paper),
    ...compactNames(paper),
    authors,
    arxivId,
    published,
    links,
    themes: themes.map((theme) => theme.id),
    home,
  });
}

/** The outlines of a digest's papers, in their order. */
export function outlineDigest({
  id,
  date,
  papers,
}: Digest<PaperAlone>): readonly PaperOutline[] {
  return papers.map((paper) => {
    const { home, themes, appearances, abstractFrom, published } = paper;
    const named = [...appearances, ...(abstractFrom === null ? [] : [abstractFrom])];
    return {
      id: paper.id,
      home,
      themes: themes.map((theme) => ({ id: theme.id })),
      hasCode: hasCode(paper),
      date: published === date ? null : published,
      named: [...new Set(named.map(({ digest }) => digest))],
      listed: home === id ? listed(paper) : null,
    };
  });
}
