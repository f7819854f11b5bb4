import { renderToString } from 'react-dom/server';
import type { Archive, PublishedDigest } from '#domain/archive.ts';
import type { PaperId } from '#domain/paper.ts';
import { wholeDigest } from '#domain/view.ts';
import { createReader } from './create-reader.ts';
import { DigestPartContext } from './digest-part.tsx';
import { Room } from './room.tsx';

/** In no text that React writes or a digest says: HTML has no such character. */
const LEFT_OUT = '\0';

/** What a page has more than `pieces`, of which it is made: between each two of them. */
function textsBetween(page: string, pieces: readonly string[]): readonly string[] {
  const [first = '', ...others] = pieces;
  let at = first.length;
  return others.map((piece) => {
    const end = page.indexOf(piece, at);
    const text = page.slice(at, end);
    at = end + piece.length;
    return text;
  });
}

/**
 * Gives the bodies of a digest's pages: of its list, and of its papers. What all papers show
 * alike, most of a page, is rendered for the first one alone.
 */
export function renderDigest(
  archive: Archive,
  digest: PublishedDigest,
): (paper: PaperId | null) => string {
  const render = (paper: PaperId | null, standIn: string | null) => {
    const reader = createReader(archive, digest, { ...wholeDigest(digest.id), paper });
    return renderToString(
      <DigestPartContext value={standIn}>
        <Room reader={reader} address={null} root={null} />
      </DigestPartContext>,
    );
  };
  let alike: readonly string[] | null = null;
  return (paper) => {
    if (paper === null) return render(paper, null);
    const pieces = render(paper, LEFT_OUT).split(LEFT_OUT);
    const between = (alike ??= textsBetween(render(paper, null), pieces));
    return pieces.map((piece, place) => piece + (between[place] ?? '')).join('');
  };
}
