import { expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

it('the foot of an announcement of arXiv’s is known', () => {
  const records = PAPERS.map(
    ({ title, arxivId }) =>
      `\\\\\narXiv:${arxivId}\nDate: Thu, 13 Mar 2025 02:49:53 GMT   (31kb)\n\nTitle: ${title}\n` +
      `Authors: Ada Byron\nCategories: cs.CL\n\\\\\n  ${ABSTRACT}\n\\\\ ( https://arxiv.org/abs/${arxivId} ,  31kb)\n${'-'.repeat(78)}`,
  );
  const foot = `%%%---%%%---%%%---
For general information on the new math archive...
For subscribe options to combined physics archives,
 e-mail To: physics@arxiv.org, Subject: subscribe
 ${'-'.repeat(77)}
For help on viewing, printing and submitting, see https://arxiv.org/help
`;
  const { digests, problems, receipt } = parse(`${records.join('\n')}\n${foot}`);
  expect(digests[0]?.papers.map(({ title }) => title)).toEqual(
    PAPERS.map(({ title }) => title),
  );
  expect(problems).toEqual([]);
  expect(receipt.unassigned).toEqual([]);
});
