import { decodePapers } from '#archive/decode-archive.ts';
import type { PublishedDigest } from '#domain/archive.ts';
import { DecodeError } from '#domain/decode.ts';
import type { DigestId } from '#domain/digest.ts';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import { isOwnDigest } from '#domain/own-digest.ts';
import { requireDigest, type DigestState } from '#state/archive.ts';
import { loadPortion } from '#state/keep-own-digests.ts';
import type { Reader } from '#state/reader.ts';

const NOT_HERE = 'This digest is not on this device.';
const MISSING: DigestState = { status: 'failed', message: NOT_HERE };

/** Lets the page have a turn. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function decodePortion(bytes: Uint8Array): readonly EnrichedPaper[] | string {
  try {
    return decodePapers(JSON.parse(new TextDecoder().decode(bytes)), '');
  } catch (error) {
    const why = error instanceof DecodeError ? error.message : 'it is not complete';
    return `This digest is stored on this device, but cannot be read: ${why}.`;
  }
}

/** Reads an own digest portion by portion, or says why it cannot be had. */
async function loadOwnDigest(
  { ownDigests }: Reader,
  id: DigestId,
): Promise<PublishedDigest | string> {
  const own = ownDigests.getState().digests.get(id);
  if (own === undefined) return NOT_HERE;
  const papers: EnrichedPaper[] = [];
  for (let place = 0; place < own.portions; place += 1) {
    const bytes = await loadPortion(ownDigests, id, place);
    if (!(bytes instanceof Uint8Array)) return bytes.message;
    const portion = decodePortion(bytes);
    if (typeof portion === 'string') return portion;
    papers.push(...portion);
    await nextTask();
  }
  const { file, label, query, date } = own;
  return { id, file, label, query, date, papers, earlier: null, later: null, before: [] };
}

/** Loads own digests as they come into view, and drops those that are no longer on this device. */
export function followOwnDigests(reader: Reader): () => void {
  const follow = () => {
    const { digest: id } = reader.view.getState().view;
    const { status, digests } = reader.ownDigests.getState();
    if (status === 'unread') return;
    for (const known of [id, ...reader.archive.getState().digests.keys()]) {
      if (!isOwnDigest(known) || digests.has(known)) continue;
      if (reader.archive.getState().digests.get(known) === MISSING) continue;
      reader.archive.setState((state) => ({
        digests: new Map(state.digests).set(known, MISSING),
      }));
    }
    if (isOwnDigest(id) && digests.has(id)) {
      void requireDigest(reader.archive, id, (wanted) => loadOwnDigest(reader, wanted));
    }
  };
  follow();
  const endings = [reader.view.subscribe(follow), reader.ownDigests.subscribe(follow)];
  return () => {
    for (const end of endings) end();
  };
}
