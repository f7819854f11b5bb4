import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SeenMarks } from '#domain/seen-mark.ts';
import type { Library } from '#library/library.ts';

/** Which digests the reader marked as seen; what changes them is in `mark-seen.ts`. */
export interface SeenState {
  /** All marks, taken back ones included; `null` until they are read. */
  readonly marks: SeenMarks | null;
}

export interface SeenStore extends StoreApi<SeenState> {
  /** The open library, once there is one. */
  connection: Library | null;
}

export function createSeenStore(): SeenStore {
  return Object.assign(
    createStore<SeenState>(() => ({ marks: null })),
    { connection: null },
  );
}
