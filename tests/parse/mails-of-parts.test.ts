import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

/** A mail of titles as text, and of the same or others as HTML, each with its address there. */
function writeMail(
  titles: readonly string[],
  linked: readonly (readonly [title: string, arxivId: string])[],
): string {
  const links = linked.map(
    ([title, id]) => `<p><a href="https://huggingface.co/papers/${id}">${title}</a> (3 ▲)</p>`,
  );
  return `From: a@example.org
Subject: Daily Papers
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

Daily Papers

${titles.map((title) => `${title} (3 ▲)`).join('\n\n')}
--b
Content-Type: text/html; charset=utf-8

<h1>Daily Papers</h1>
${links.join('\n')}
--b--
`;
}

const read = (text: string) => {
  const { digests, problems } = parseDigestFile('day.eml', new TextEncoder().encode(text));
  const papers = digests.flatMap((digest) => digest.papers);
  return {
    ids: papers.map(({ title, arxivId }) => [title, arxivId]),
    rules: problems.map(({ rule }) => rule),
  };
};

describe('the parts of a mail complete each other', () => {
  it('in one order, where papers of one title have each their own', () => {
    const titles = ['Leaves and Veins', 'Roots in Sand', 'Roots in Sand'];
    const { ids } = read(
      writeMail(titles, [
        ['Leaves and Veins', '2401.00001'],
        ['Roots in Sand', '2401.00002'],
        ['Roots in Sand', '2401.00003'],
      ]),
    );
    expect(ids).toEqual([
      ['Leaves and Veins', '2401.00001'],
      ['Roots in Sand', '2401.00002'],
      ['Roots in Sand', '2401.00003'],
    ]);
  });

  it('in another order, written otherwise, and with a paper of its own', () => {
    const { ids, rules } = read(
      writeMail(
        ['Leaves and Veins', 'Roots in Sand', 'Stems That Bend'],
        [
          ['Stems that Bend', '2401.00003'],
          ['Bark of Birches', '2401.00004'],
          ['LEAVES AND VEINS', '2401.00001'],
        ],
      ),
    );
    expect(ids).toEqual([
      ['Leaves and Veins', '2401.00001'],
      ['Roots in Sand', null],
      ['Stems That Bend', '2401.00003'],
    ]);
    expect(rules).toContain('mail-part');
  });

  it('but for what a saved page looks like', () => {
    const { ids, rules } = read(
      writeMail(['Leaves and Veins'], [['Leaves and Veins', '2401.00001']]).replace(
        /--b--\n$/,
        '--b\nContent-Type: text/css\n\n@charset "utf-8";\n\n.a { color: red; }\n.b { margin: 0; }\n--b--\n',
      ),
    );
    expect(ids).toEqual([['Leaves and Veins', '2401.00001']]);
    expect(rules).toEqual([]);
  });
});
