import { expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

/** More than a call may have arguments. */
const MANY = 150_000;

const encoder = new TextEncoder();

function numbered(write: (number: string) => string): string {
  return Array.from({ length: MANY }, (_, at) => write(String(at))).join('\n');
}

it('reads every paper of a file with very many', () => {
  const mail = `Daily Papers\n${numbered((at) => `Network ${at} (3 ▲)`)}\n`;
  expect(parseDigestFile('mail.txt', encoder.encode(mail)).receipt.papers).toBe(MANY);
});

it('says every paper that another part of a mail alone has', () => {
  const mail = `From: a@example.org
Subject: Daily Papers
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain

Daily Papers
${numbered((at) => `Network ${at} (3 ▲)`)}
--b
Content-Type: text/plain

Daily Papers
${numbered((at) => `Graph ${at} (3 ▲)`)}
--b--
`;
  const { receipt, problems } = parseDigestFile('mail.eml', encoder.encode(mail));
  expect(receipt.papers).toBe(MANY);
  expect(problems.filter(({ rule }) => rule === 'mail-part')).toHaveLength(MANY);
});

it('says all words of a page between very many papers', () => {
  const page = numbered((at) => `Network Number ${at}: A Title\n\nSubscribe\n\nUpvote\n`);
  const { receipt, problems } = parseDigestFile(
    'page.txt',
    encoder.encode(`Mar 14\n\n${page}`),
  );
  expect(receipt.papers).toBe(MANY);
  expect(problems.length).toBeGreaterThan(MANY);
});
