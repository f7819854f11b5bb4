/** Work that several threads share: for each place 0, 1 once a thread has taken it, 2 once it is done. */
export type Turns = Int32Array;

const TAKEN = 1;
const DONE = 2;

/** For as long as this, in milliseconds, a thread may be at one place; else it has failed. */
const LONGEST = 60_000;

export function startTurns(places: number): Turns {
  return new Int32Array(new SharedArrayBuffer(places * 4));
}

/** Whether the caller is the one who does the work at a place. */
export function take(turns: Turns, place: number): boolean {
  return Atomics.compareExchange(turns, place, 0, TAKEN) === 0;
}

export function finish(turns: Turns, place: number): void {
  Atomics.store(turns, place, DONE);
  Atomics.notify(turns, place);
}

/** Waits for another thread's work at a place where it is at it. */
export function waitFor(turns: Turns, place: number): void {
  Atomics.wait(turns, place, TAKEN, LONGEST);
}
