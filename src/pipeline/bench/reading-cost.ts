import { fields, number, type Decoder } from '#domain/decode.ts';

/** What reading one file costs, in a process that has read but a small one before. */
export interface ReadingCost {
  readonly bytes: number;
  readonly papers: number;
  /** Of a processor, collecting garbage included: a busy machine changes little. The best round. */
  readonly seconds: number;
  /** Of the heap, kept by what was read, while it is held. */
  readonly heldBytes: number;
  /** Of the machine's memory, at most while it was read, the file itself left out. */
  readonly peakBytes: number;
}

export const readingCost: Decoder<ReadingCost> = fields({
  bytes: number,
  papers: number,
  seconds: number,
  heldBytes: number,
  peakBytes: number,
});
