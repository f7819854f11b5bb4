import { describe, expect, it } from 'vitest';
import { dateDigest, parseDateLine, parseHeadingDate } from '#parse/digest-date.ts';

describe('a line that dates a digest', () => {
  it.each([
    ['Mar 14', null, 3, 14],
    ['14 March', null, 3, 14],
    ['14th of March, 2025', 2025, 3, 14],
    ['FRI, MAR 14', null, 3, 14],
    ['Mar. 14 2025', 2025, 3, 14],
    ['14-Mar-2025', 2025, 3, 14],
    ['2025-03-14', 2025, 3, 14],
    ['2025/3/14', 2025, 3, 14],
    ['14.03.2025', 2025, 3, 14],
    ['03/14/2025', 2025, 3, 14],
    ['Feb 29', null, 2, 29],
    ['Daily Papers · Mar 14', null, 3, 14],
    ['My weekly reading list – 14 March 2025', 2025, 3, 14],
    ['Paper digest, Friday, 14 March 2025', 2025, 3, 14],
    ['Trending Papers for 14 March 2025', 2025, 3, 14],
  ])('%s', (line, year, month, day) => {
    expect(parseDateLine(line)?.day).toEqual({ year, month, day });
  });

  it.each(['March 2025', 'Mar 10 - Mar 16'])('%s names no day', (line) => {
    expect(parseDateLine(line)).toEqual({ label: line, day: null });
  });

  it.each([
    'Mar 32',
    'Feb 29, 2025',
    'March',
    '2025',
    '04/03/2025 to say',
    'Models of Mar 14',
    'Mar 14 in Review',
    'Papers of the Year 2025',
    '',
  ])('“%s” is no date', (line) => {
    expect(parseDateLine(line)).toBeNull();
  });

  it('a day that could be read in two ways is none', () => {
    expect(parseDateLine('04/03/2025')).toBeNull();
  });
});

describe('the date in a heading over papers', () => {
  it.each([
    ['What We Read (14 March 2025)', '14 March 2025'],
    ['Issue 7: Friday, 14 March 2025', 'Friday, 14 March 2025'],
    ['ML Notes | 2025-03-14', '2025-03-14'],
    ['Read on Mar 14, 2025', 'Mar 14, 2025'],
    ['Best of March 2025', 'March 2025'],
    ['A Week (10 March 2025 – 14 March 2025)', '10 March 2025 – 14 March 2025'],
  ])('%s', (heading, label) => {
    expect(parseHeadingDate(heading)?.label).toBe(label);
    expect(parseDateLine(heading)).toBeNull();
  });

  it.each(['Section 14', 'Mixing 3 Mar 14', 'Vision, 10-14 March 2025', 'CVPR 2025'])(
    '%s has none',
    (heading) => {
      expect(parseHeadingDate(heading)).toBeNull();
    },
  );
});

describe('the day of a digest', () => {
  it.each([
    ['Mar 14', 'digest.txt', null],
    ['Mar 14, 2025', 'digest.txt', '2025-03-14'],
    ['Mar 14', 'data/2025-03-14-digest.txt', '2025-03-14'],
    ['Mar 14', '2025-03-14.txt', '2025-03-14'],
    ['Mar 14', 'data\\2025-03-14-digest.txt', '2025-03-14'],
    [null, '2025-03-14-digest.txt', '2025-03-14'],
    [null, '2025-02-30-digest.txt', null],
    ['Mar 14', '2025-03-141.txt', null],
    ['March 2025', '2025-03-14-digest.txt', null],
    [null, 'digest.txt', null],
  ])('%s in %s', (label, file, date) => {
    expect(dateDigest({ label, captured: null }, file)).toEqual({ kind: 'dated', date });
  });

  it.each([
    ['Mar 14', '2025-03-15.txt'],
    ['Mar 14, 2024', '2025-03-14.txt'],
  ])('%s is not the day of %s', (label, file) => {
    expect(dateDigest({ label, captured: null }, file).kind).toBe('contradiction');
  });

  it.each([
    ['Oct 2', { year: 2026, month: 10, day: 2 }, '2026-10-02'],
    ['Oct 2', { year: 2026, month: 10, day: 3 }, null],
    ['Oct 2, 2025', { year: 2026, month: 10, day: 2 }, '2025-10-02'],
    [null, { year: 2026, month: 10, day: 2 }, null],
  ])('%s of a text captured on %o is %s', (label, captured, date) => {
    expect(dateDigest({ label, captured }, 'digest.txt')).toEqual({ kind: 'dated', date });
  });
});
