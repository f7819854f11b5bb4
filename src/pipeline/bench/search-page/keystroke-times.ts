/** An entry of the page's timeline, as `watchTyping` leaves them; milliseconds. */
export interface TimelineEntry {
  readonly name: string;
  readonly startTime: number;
  readonly duration: number;
  /** Of `typed` the number of the keystroke, of `painted` of the last one that it answers; else 0. */
  readonly detail: number;
}

export interface KeystrokeTime {
  /** From the key to the painted answer; `null` where none was painted. */
  readonly ms: number | null;
  /** Whether a later keystroke overtook it: the answer is that one's. */
  readonly overtaken: boolean;
}

/** How long each keystroke waited for its answer, or for that of the one that overtook it. */
export function keystrokeTimes(timeline: readonly TimelineEntry[]): readonly KeystrokeTime[] {
  const painted = timeline.filter(({ name }) => name === 'painted');
  return timeline
    .filter(({ name }) => name === 'typed')
    .map(({ startTime, detail }) => {
      const answer = painted.find((each) => each.detail >= detail);
      return answer === undefined
        ? { ms: null, overtaken: false }
        : { ms: answer.startTime - startTime, overtaken: answer.detail > detail };
    });
}

/** How long each task blocked the main thread that took over 50 ms. */
export function blockedTimes(timeline: readonly TimelineEntry[]): readonly number[] {
  return timeline.flatMap(({ name, duration }) => (name === 'blocked' ? duration : []));
}
