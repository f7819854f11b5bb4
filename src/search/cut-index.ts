import { backwardForm } from './backward-form.ts';
import type { ByteRow } from './byte-row.ts';
import { cutPositions } from './cut-positions.ts';
import { BLOCK_TERMS, checksumOf } from './index-format.ts';
import type { IndexHead } from './index-head.ts';
import {
  CLASSED_PAPERS,
  HASHED_PAPERS,
  packPiece,
  PIECE_BLOCKS,
  SLICE_WORDS,
  type PieceKind,
} from './index-pieces.ts';
import type { WordLists } from './list-words.ts';
import { openIndex } from './open-index.ts';
import { hashPaperId } from './paper-hash.ts';
import { listsTellLengths, packClasses } from './text-lengths.ts';
import { cursorWord, enterBlock, stepCursor, termCursor, writeSpelling } from './vocabulary.ts';

export interface CutIndex {
  readonly head: IndexHead;
  readonly pieces: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const NO_BYTES = new Uint8Array(0);
const NO_WORDS = new Uint32Array(0);
const PIECE_TERMS = PIECE_BLOCKS * BLOCK_TERMS;

function spellBackwards(terms: readonly string[]): {
  blocks: Uint32Array;
  spellings: Uint8Array;
} {
  const row: ByteRow = { bytes: new Uint8Array(1024), length: 0 };
  const blocks = new Uint32Array(3 * Math.ceil(terms.length / BLOCK_TERMS));
  let before = '';
  for (const [place, term] of terms.entries()) {
    if (place % BLOCK_TERMS === 0) {
      blocks[(3 * place) / BLOCK_TERMS] = row.length;
      before = '';
    }
    writeSpelling(row, before, term);
    before = term;
  }
  return { blocks, spellings: row.bytes.slice(0, row.length) };
}

/** Every `size`th of a list. */
function startsOf(terms: readonly string[], size: number): readonly string[] {
  return terms.filter((_, place) => place % size === 0);
}

/**
 * Cuts what `buildIndex` wrote into pieces for a static host, and a head that says what there
 * is; see index-pieces.ts. `parts` are of the papers that were indexed, in their order. The same index
 * gives the same bytes.
 */
export function cutIndex(bytes: Uint8Array, parts: readonly WordLists[]): CutIndex {
  const index = openIndex(bytes);
  if ('problem' in index) throw new Error(`An index to be cut is ${index.problem}`);
  const stamp = checksumOf(new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2));
  const [whole] = index.pieces;
  const [stream] = index.slices;
  if (whole === undefined || stream === undefined)
    throw new Error('An index to be cut is empty');
  const pieces: { name: string; bytes: Uint8Array }[] = [];
  const put = (
    kind: PieceKind,
    number: number,
    words: Uint32Array,
    first: Uint8Array,
    second: Uint8Array,
  ) => {
    const content = { words, first, second };
    pieces.push({
      name: `${kind}${String(number)}`,
      bytes: packPiece({ stamp, kind, number }, content),
    });
  };

  const terms: string[] = [];
  const cursor = termCursor();
  if (index.terms > 0) enterBlock(index, cursor, 0);
  for (; terms.length < index.terms; stepCursor(index, cursor)) terms.push(cursorWord(cursor));

  const blocks = whole.blocks.length / 3;
  for (let first = 0; first < blocks; first += PIECE_BLOCKS) {
    const table = whole.blocks.slice(3 * first, 3 * (first + PIECE_BLOCKS));
    const [spellingsAt = 0, countsAt = 0] = table;
    const spellingsEnd = whole.blocks[3 * (first + PIECE_BLOCKS)];
    const countsEnd = whole.blocks[3 * (first + PIECE_BLOCKS) + 1];
    for (let at = 0; at < table.length; at += 3) {
      table[at] = (table[at] ?? 0) - spellingsAt;
      table[at + 1] = (table[at + 1] ?? 0) - countsAt;
    }
    put(
      'v',
      first / PIECE_BLOCKS,
      table,
      whole.spellings.subarray(spellingsAt, spellingsEnd),
      whole.counts.subarray(countsAt, countsEnd),
    );
  }
  const turned = terms.map(backwardForm).toSorted();
  for (let first = 0; first < turned.length; first += PIECE_TERMS) {
    const { blocks: table, spellings } = spellBackwards(
      turned.slice(first, first + PIECE_TERMS),
    );
    put('b', first / PIECE_TERMS, table, spellings, NO_BYTES);
  }
  for (let at = 0; at < stream.length; at += SLICE_WORDS) {
    put('p', at / SLICE_WORDS, stream.subarray(at, at + SLICE_WORDS), NO_BYTES, NO_BYTES);
  }
  const classed = listsTellLengths(index.papers) ? 0 : index.papers;
  for (let at = 0; at < classed; at += CLASSED_PAPERS) {
    const classes = packClasses(index.abstractClasses.subarray(at, at + CLASSED_PAPERS));
    put('l', at / CLASSED_PAPERS, NO_WORDS, classes, NO_BYTES);
  }
  const places = cutPositions(index, parts, terms);
  for (const [number, { words, first, second }] of places.pieces.entries()) {
    put('n', number, words, first, second);
  }
  const ids = parts.flatMap((part) => part.ids);
  for (let at = 0; at < ids.length; at += HASHED_PAPERS) {
    const hashes = Uint32Array.from(ids.slice(at, at + HASHED_PAPERS), hashPaperId);
    put('i', at / HASHED_PAPERS, hashes, NO_BYTES, NO_BYTES);
  }
  return {
    head: {
      stamp,
      papers: index.papers,
      terms: index.terms,
      slices: Math.ceil(stream.length / SLICE_WORDS),
      pieceStarts: startsOf(terms, PIECE_TERMS),
      backwardStarts: startsOf(turned, PIECE_TERMS),
      positionStarts: places.starts,
    },
    pieces,
  };
}
