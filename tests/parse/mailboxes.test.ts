import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { ABSTRACT, PAPERS } from './four-papers.ts';

const DAYS = ['Fri, 14 Mar 2025', 'Sat, 15 Mar 2025'];
const halves = [PAPERS.slice(0, 2), PAPERS.slice(2)];

function writeMail(at: number, subject: string, type: string, body: string): string {
  return `From a@example.org Fri Mar 14 13:00:1${String(at)} 2025
From: Somebody <a@example.org>
Subject: ${subject}
Date: ${DAYS[at] ?? ''} 13:00:10 +0000
Content-Type: ${type}

${body}

`;
}

const read = (text: string) => parseDigestFile('all.mbox', new TextEncoder().encode(text));

const asText = (at: number): string =>
  (halves[at] ?? []).map(({ title }) => `${title}\n\n${ABSTRACT}`).join('\n\n');

/** A day's papers as text in one part and as HTML in another. */
const asParts = (at: number): string => {
  const html = (halves[at] ?? []).map(
    ({ title, arxivId }) =>
      `<h3><a href="https://arxiv.org/abs/${arxivId}">${title}</a></h3><p>${ABSTRACT}</p>`,
  );
  return `--b\nContent-Type: text/plain\n\n${asText(at)}\n--b\nContent-Type: text/html\n\n${html.join('\n')}\n--b--`;
};

describe('a mailbox of several digests', () => {
  it.each([
    ['text', 'text/plain; charset=utf-8', asText],
    ['parts', 'multipart/alternative; boundary="b"', asParts],
  ] as const)('is read mail by mail, each of its day: %s', (_, type, write) => {
    const text = DAYS.map((__, at) => writeMail(at, 'Papers', type, write(at))).join('');
    const { digests, problems, receipt } = read(text);
    expect(digests.map(({ date }) => date)).toEqual(['2025-03-14', '2025-03-15']);
    expect(digests.map(({ papers }) => papers.map(({ title }) => title))).toEqual(
      halves.map((papers) => papers.map(({ title }) => title)),
    );
    const lines = text.split('\n');
    for (const { title, lines: place } of digests.flatMap(({ papers }) => papers))
      expect(lines[place[0] - 1]).toContain(title);
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(receipt.unassigned).toEqual([]);
  });

  it('a mail that was passed on does not say the day of its digest', () => {
    const text = DAYS.map((_, at) =>
      writeMail(at, at === 0 ? 'Fwd: Papers' : 'Papers', 'text/plain', asText(at)),
    ).join('');
    expect(read(text).digests.map(({ date }) => date)).toEqual([null, '2025-03-15']);
  });

  it('says a mail without papers by its lines', () => {
    const text = `${writeMail(0, 'Papers', 'text/plain', asText(0))}${writeMail(1, 'A picture', 'image/png', 'AAAA')}`;
    const { digests, problems } = read(text);
    expect(digests.flatMap(({ papers }) => papers)).toHaveLength(2);
    const said = problems.filter(({ rule }) => rule === 'unassigned');
    const second = text.split('\n').lastIndexOf('From a@example.org Fri Mar 14 13:00:11 2025');
    expect(said.map(({ line }) => line)).toEqual([second + 1]);
  });

  it('a sentence that begins with “From” begins no mail', () => {
    const body = `${asText(0)}\n\nFrom here on all is well.\nNote: it is.`;
    const text = `${writeMail(0, 'Papers', 'text/plain', body)}${writeMail(1, 'Papers', 'text/plain', asText(1))}`;
    expect(read(text).digests).toHaveLength(2);
  });
});
