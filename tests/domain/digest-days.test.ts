import { describe, expect, test } from 'vitest';
import type { NamedDigest } from '#domain/archive.ts';
import { daysBeside } from '#domain/digest-days.ts';
import { digestId } from '#domain/digest.ts';
import { parseDayOfYear, toPlainDate } from '#domain/plain-date.ts';

function digest(id: string, day: string | null, query: string | null = null): NamedDigest {
  const read = day === null ? null : parseDayOfYear(day);
  const date = read === null ? null : toPlainDate(read);
  return { id: digestId(id), label: null, query, date };
}

const DIGESTS = [
  digest('monday-again', '2025-03-17'),
  digest('monday', '2025-03-17'),
  digest('a-search', '2025-03-16', 'mixup'),
  digest('friday', '2025-03-14'),
  digest('undated', null),
];

const beside = (place: number) => {
  const { earlier, later } = daysBeside(DIGESTS, place);
  return [earlier?.id ?? null, later?.id ?? null];
};

describe('the days beside a digest', () => {
  test('are the next ones that have a digest, none of a day left out', () => {
    expect(beside(0)).toEqual(['monday', null]);
    expect(beside(1)).toEqual(['friday', 'monday-again']);
    expect(beside(3)).toEqual([null, 'monday']);
  });

  test('are not there for the page of a search, nor where the day is unknown', () => {
    expect(beside(2)).toEqual([null, null]);
    expect(beside(4)).toEqual([null, null]);
    expect(beside(99)).toEqual([null, null]);
  });
});
