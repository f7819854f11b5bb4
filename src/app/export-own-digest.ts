import type { OwnDigest } from '#domain/own-digest.ts';
import { loadPortion } from '#state/keep-own-digests.ts';
import { showNotice } from '#state/notices.ts';
import type { Reader } from '#state/reader.ts';

/** The digest as one JSON document; its portions are JSON lists already, and only joined. */
async function documentOf(
  { ownDigests }: Reader,
  { id, file, label, query, date, portions }: OwnDigest,
): Promise<Blob | string> {
  const head = JSON.stringify({ id, file, label, query, date });
  const parts: BlobPart[] = [`{"digests":[${head.slice(0, -1)},"papers":[`];
  for (let place = 0; place < portions; place += 1) {
    const bytes = await loadPortion(ownDigests, id, place);
    if (!(bytes instanceof Uint8Array)) return bytes.message;
    if (place > 0) parts.push(',');
    // A blob each: all of it at once would hold the page up.
    parts.push(new Blob([new Uint8Array(bytes)]).slice(1, -1));
  }
  return new Blob([...parts, ']}]}\n'], { type: 'application/json' });
}

/** Gives the reader the digest as a file, or says why not. */
export async function exportOwnDigest(reader: Reader, digest: OwnDigest): Promise<void> {
  const exported = await documentOf(reader, digest);
  if (typeof exported === 'string') {
    showNotice(reader.notices, { text: `It could not be exported: ${exported}`, undo: null });
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(exported);
  link.download = `${digest.id}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
