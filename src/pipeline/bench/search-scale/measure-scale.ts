import {
  askCold,
  askWarm,
  askWordByWord,
  type Answered,
  type AskedQuery,
} from './ask-queries.ts';
import { QUERY_KINDS } from './draw-queries.ts';
import type { HostedArchive, Transfer } from './hosted-archive.ts';
import type { MadeArchive } from './make-archive.ts';
import type { Cost, KindReport, Reading, SizeReport } from './scale-report.ts';
import { spreadOf } from './spread.ts';
import { sumTransfers } from './sum-transfers.ts';

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function costOf(transfers: readonly Transfer[]): Cost {
  return {
    queries: transfers.length,
    bytes: spreadOf(transfers.map(({ bytes }) => bytes)),
    files: spreadOf(transfers.map(({ files }) => files)),
    rounds: spreadOf(transfers.map(({ rounds }) => rounds)),
  };
}

function readingOf(answers: readonly Answered[]): Reading {
  const transfers = answers.map(({ transfer }) => transfer);
  const { byKind } = sumTransfers(transfers);
  const byPiece = Object.entries(byKind).map(([kind, bytes]) => [
    kind,
    Math.round(bytes / answers.length),
  ]);
  return {
    ...costOf(transfers),
    byPiece: Object.fromEntries(byPiece),
    exact: mean(answers.map(({ exact }) => Number(exact))),
    found: mean(answers.map(({ found }) => found)),
  };
}

function reportKind(kind: string, asked: readonly AskedQuery[]): KindReport {
  return {
    kind,
    whole: readingOf(asked.map(({ whole }) => whole)),
    bestFirst: readingOf(asked.map(({ bestFirst }) => bestFirst)),
  };
}

function describeHost(
  { files, headBytes }: HostedArchive,
  positionBytes: number,
): SizeReport['host'] {
  const byPiece: Record<string, { files: number; bytes: number }> = {};
  for (const [name, { length }] of files) {
    const sum = (byPiece[name.charAt(0)] ??= { files: 0, bytes: 0 });
    sum.files += 1;
    sum.bytes += length;
  }
  const bytes = Object.values(byPiece).reduce((sum, each) => sum + each.bytes, headBytes);
  return { files: files.size + 1, bytes, headBytes, byPiece, positionBytes };
}

/**
 * Asks an archive all its queries, cold, warm and word by word. `positionBytes` are those of a
 * paper in the corpus.
 */
export function measureScale(
  archive: MadeArchive,
  { seed, positionBytes }: { seed: number; positionBytes: number },
): SizeReport {
  const asked = askCold(archive);
  const typed = askWordByWord(archive);
  const { index, hosted, postings, longLists } = archive;
  return {
    papers: index.papers,
    terms: index.terms - longLists,
    postings,
    longLists,
    host: describeHost(hosted, Math.round(positionBytes * index.papers)),
    all: reportKind('all', asked),
    ordinary: reportKind(
      'ordinary',
      asked.filter(({ common }) => !common),
    ),
    common: reportKind(
      'common',
      asked.filter(({ common }) => common),
    ),
    kinds: QUERY_KINDS.map(({ id }) =>
      reportKind(
        id,
        asked.filter(({ kind }) => kind === id),
      ),
    ),
    warm: costOf(askWarm(archive, seed)),
    firstWord: spreadOf(typed.first),
    furtherWord: spreadOf(typed.further),
  };
}
