import { describe, expect, it } from 'vitest';
import {
  blockedTimes,
  keystrokeTimes,
  type TimelineEntry,
} from '#pipeline/bench/search-page/keystroke-times.ts';

function entry(name: string, startTime: number, detail = 0, duration = 0): TimelineEntry {
  return { name, startTime, detail, duration };
}

describe('the time of a keystroke', () => {
  it('runs from the key to the frame that shows its answer', () => {
    const timeline = [
      entry('typed', 100, 1),
      entry('painted', 130, 1),
      entry('typed', 175, 2),
      entry('painted', 240, 2),
    ];
    expect(keystrokeTimes(timeline)).toEqual([
      { ms: 30, overtaken: false },
      { ms: 65, overtaken: false },
    ]);
  });

  it('runs to the answer of the keystroke that overtook it', () => {
    const timeline = [
      entry('typed', 100, 1),
      entry('typed', 170, 2),
      entry('painted', 260, 2),
      entry('typed', 300, 3),
      entry('painted', 310, 3),
    ];
    expect(keystrokeTimes(timeline)).toEqual([
      { ms: 160, overtaken: true },
      { ms: 90, overtaken: false },
      { ms: 10, overtaken: false },
    ]);
  });

  it('is not known where no answer was painted', () => {
    const timeline = [entry('typed', 100, 7), entry('painted', 120, 7), entry('typed', 190, 8)];
    expect(keystrokeTimes(timeline)).toEqual([
      { ms: 20, overtaken: false },
      { ms: null, overtaken: false },
    ]);
  });

  it('is apart from what blocked the page', () => {
    const timeline = [entry('blocked', 100, 0, 63), entry('typed', 90, 1)];
    expect(blockedTimes(timeline)).toEqual([63]);
  });
});
