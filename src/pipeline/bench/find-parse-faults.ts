import { linesOfProblem } from '#parse/formats/report-roles.ts';
import type { ParsedFile } from '#parse/parsed-file.ts';

/**
 * What ought to hold of any parse, whatever went in, and does not: every line that is not blank has
 * one role, what found no place is said with its line, papers have ids and clean texts.
 */
export function findParseFaults({ digests, problems, receipt }: ParsedFile): readonly string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  const isId = (id: string): boolean => /^(?=.{1,80}$)[a-z\d]+(?:-[a-z\d]+)*$/.test(id);
  const roles = Object.values(receipt.roles).reduce((sum, count) => sum + count, 0);
  check(roles + receipt.blankLines === receipt.lines, 'a line without a role');
  check(receipt.unassigned.length === receipt.roles.unassigned, 'unassigned lines miscounted');
  const said = new Set<number>();
  for (const problem of problems) {
    const { line } = problem;
    if (line === null) continue;
    for (let more = 0; more < linesOfProblem(problem); more += 1) said.add(line + more);
  }
  const isRefused = problems.some((problem) => problem.rule === 'unknown-shape');
  const unsaid = receipt.unassigned.filter((line) => !said.has(line));
  const isSaid = isRefused || unsaid.length === 0;
  check(isSaid, 'a line left out in silence');
  const papers = digests.flatMap((digest) => digest.papers);
  check(receipt.papers === papers.length, 'papers miscounted');
  // An empty feed or list is a day without papers, and is said to be one.
  const isEmptyDay = problems.some((problem) => problem.rule === 'no-papers');
  const hasError = problems.some((problem) => problem.severity === 'error');
  check(papers.length > 0 || hasError || isEmptyDay, 'no papers, and no error');
  for (const { id, title, abstract } of papers) {
    check(isId(id), `id ${id}`);
    for (const text of [title, abstract ?? title]) {
      check(/^\S(?:.*\S)?$/su.test(text) && !/\p{Cc}|\s\s/u.test(text), `text “${text}”`);
    }
  }
  const digestIds = digests.map((digest) => digest.id);
  check(digestIds.every(isId), `digest ids ${digestIds.join(' ')}`);
  check(!problems.some((problem) => /\p{Cc}/u.test(problem.message)), 'control in a message');
  return faults;
}
