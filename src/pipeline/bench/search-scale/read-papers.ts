import { plainText } from '#domain/rich-text.ts';
import type { Problem } from '#domain/problem.ts';
import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { loadCorpus } from '#pipeline/bench/search/read-corpus.ts';
import { buildArchive } from '#pipeline/build-archive.ts';
import { readDataFolder } from '#pipeline/read-data-folder.ts';

interface FoundPapers {
  /** Where they are from. */
  readonly file: string;
  readonly papers: readonly BenchPaper[];
  readonly problems: readonly Problem[];
}

function readDigests(folder: string): FoundPapers {
  const found = readDataFolder(folder);
  if (!('digests' in found)) return { file: folder, papers: [], problems: found };
  const { archive, problems } = buildArchive(found);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const papers = (archive?.digests ?? []).flatMap((digest) => digest.papers);
  return {
    file: folder,
    papers: papers.map(({ titleText, abstractText }) => ({
      title: plainText(titleText),
      abstract: plainText(abstractText ?? []),
    })),
    problems: errors,
  };
}

/** The papers of a corpus, or, for `null`, of the data folder. */
export function readPapers(corpus: string | null): FoundPapers {
  if (corpus === null) return readDigests(process.env['DATA_DIR'] ?? 'data');
  return { file: corpus, ...loadCorpus(corpus) };
}
