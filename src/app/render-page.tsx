import { renderToString } from 'react-dom/server';
import type { Archive, PublishedDigest } from '#domain/archive.ts';
import type { PaperId } from '#domain/paper.ts';
import { wholeDigest } from '#domain/view.ts';
import { createReader } from './create-reader.ts';
import { Room } from './room.tsx';

/** The body of a page's file: the digest's list, or one of its papers open. */
export function renderPage(
  archive: Archive,
  digest: PublishedDigest,
  paper: PaperId | null,
): string {
  const reader = createReader(archive, digest, { ...wholeDigest(digest.id), paper });
  return renderToString(<Room reader={reader} address={null} root={null} />);
}
