import type { DataFile, DataFolder } from '#pipeline/build-archive.ts';

const THEMES = {
  themes: [
    {
      id: 'merging',
      name: 'Merging',
      about: 'Merging of trained models.',
      hue: 10,
      needs: 1,
      rules: [{ phrases: ['model merging'], title: 1, abstract: 1 }],
    },
    {
      id: 'speech',
      name: 'Speech',
      about: 'Speech and voice.',
      hue: 200,
      needs: 1,
      rules: [{ phrases: ['speech'], title: 1, abstract: 1 }],
    },
  ],
};

const SITE = {
  id: 'small-site',
  name: 'Small Site',
  description: 'A site to test.',
  url: null,
};

function fileOf(file: string, content: string | object): DataFile {
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  return { file, bytes: new TextEncoder().encode(text) };
}

/** The text of a digest: a label, then title and abstract of each paper. */
export function digestText(
  label: string,
  papers: readonly (readonly [title: string, abstract: string])[],
): string {
  const header = `new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\n${label}\n`;
  return header + papers.map(([title, abstract]) => `\n${title}\n\n${abstract}\n`).join('');
}

const WORDS =
  'graph token kernel lattice prior sample margin anchor spectrum residue cluster'.split(' ');

/** A paper on something, with an abstract unlike that of any other paper. */
export function paperOn(subject: string): readonly [title: string, abstract: string] {
  const turned = WORDS.slice(subject.length % WORDS.length);
  const own = turned.map((word) => `${word} of ${subject.toLowerCase()}`).join(', the ');
  return [
    `A Study of ${subject}`,
    `We study ${subject.toLowerCase()}. In this paper we show that it depends on the ${own}. Our experiments confirm it.`,
  ];
}

/** A data folder of digests by file name, with themes and site unless others are given. */
export function folderOf(
  digests: Readonly<Record<string, string>>,
  { themes = THEMES, site = SITE }: { themes?: string | object; site?: string | object } = {},
): DataFolder {
  return {
    digests: Object.entries(digests).map(([name, text]) => fileOf(`digests/${name}`, text)),
    themes: fileOf('themes.json', themes),
    site: fileOf('site.json', site),
  };
}

export { SITE as SMALL_SITE, THEMES as SMALL_THEMES };
