import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { writeCount } from '#domain/write-count.ts';

interface TitlesOnlyProps {
  readonly className: string | undefined;
  readonly papers: readonly ReadablePaper[];
}

/** Says of a digest which is not complete what it lacks; nothing where each paper has its abstract. */
export function TitlesOnly({ className, papers }: TitlesOnlyProps): ReactNode {
  const without = papers.filter(({ abstract }) => abstract === null).length;
  if (without === 0) return null;
  const lack = without === 1 ? 'has' : 'have';
  return (
    <p className={className}>
      {without === papers.length
        ? 'Titles only: this digest has no abstracts.'
        : `${writeCount(without)} of ${countPapers(papers.length)} ${lack} no abstract in this digest.`}
    </p>
  );
}
