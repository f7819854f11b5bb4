import { act } from '@testing-library/react';
import { decodeArchive, decodeDigest } from '#archive/decode-archive.ts';
import type { PublishedDigest } from '#domain/archive.ts';
import type { Library, LibraryRefusal } from '#library/library.ts';
import { buildArchive } from '#pipeline/build-archive.ts';
import { emitData } from '#pipeline/emit-data.ts';
import { digestText, folderOf, paperOn } from '../pipeline/data-folders.ts';
import { openRoom } from './open-room.tsx';

/** A paper of 13 March. */
export const TITLE_ONLY = 'A Title That Has Nothing Below It';

/** Three days, and one without a year: the second has a title without an abstract. */
function readDays(): readonly PublishedDigest[] {
  return DAYS.digestFiles.map(({ content }) => decodeDigest(JSON.parse(content), ''));
}

function build() {
  const { archive } = buildArchive(
    folderOf({
      '2025-03-12-a.txt': digestText('Mar 12', [paperOn('Waves')]),
      '2025-03-13-a.txt': `${digestText('Mar 13', [paperOn('Speech')])}\n${TITLE_ONLY}\n`,
      '2025-03-14-a.txt': digestText('Mar 14', [paperOn('Trees'), paperOn('Stars')]),
      'undated.txt': digestText('Mar 15', [paperOn('Stones')]),
    }),
  );
  if (archive === null) throw new Error('The data cannot be built.');
  return emitData(archive);
}

const DAYS = build();

/** The room with all digests at hand, changed where `change` says so. */
export async function openDays(
  address = '',
  change: (digest: PublishedDigest) => PublishedDigest = (digest) => digest,
  library: Library | LibraryRefusal | null = null,
) {
  const archive = decodeArchive(JSON.parse(DAYS.archiveFile.content), '');
  const digests = readDays().map(change);
  const [digest] = digests;
  if (digest === undefined) throw new Error('There is no digest.');
  const room = await openRoom(address, library, { archive, digest });
  act(() => {
    room.reader.archive.setState({
      digests: new Map(digests.map((each) => [each.id, { status: 'ready', digest: each }])),
    });
  });
  return room;
}
