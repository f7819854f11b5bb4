import type { Archive, PublishedDigest } from '#domain/archive.ts';
import { daysBeside } from '#domain/digest-days.ts';
import { digestName } from '#domain/digest.ts';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import { plainText } from '#domain/rich-text.ts';
import { digestPage, paperPage } from '#domain/view-address.ts';
import type { BuiltArchive } from './build-archive.ts';
import { emitData } from './emit-data.ts';
import { emitRedirect } from './emit-redirect.ts';
import type { EmittedFile } from './emitted-file.ts';
import {
  contentSecurityPolicy,
  emitPage,
  forSubFolder,
  themeStyle,
  type PageContent,
} from './emit-page.ts';

/** Renders the body of a page; `app/render-page.tsx`, built for Node. */
export type RenderPage = (
  archive: Archive,
  digest: PublishedDigest,
  paper: PaperId | null,
) => string;

/** A description as search engines and previews show it: about this many characters. */
const DESCRIPTION_LENGTH = 200;

function describe(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  const cut = text.lastIndexOf(' ', DESCRIPTION_LENGTH);
  return `${text.slice(0, cut === -1 ? DESCRIPTION_LENGTH : cut)} …`;
}

/**
 * Every file of the site but the scripts and styles, one after another so that a large archive
 * is never in memory as HTML: the data, a page for each digest (the newest is index.html) and a
 * page for each paper, at its home, and one at each name that a paper has no longer.
 */
export function* emitSite(
  built: BuiltArchive,
  template: string,
  render: RenderPage,
): Generator<EmittedFile> {
  const { site, digests, redirects } = built;
  const { archive, archiveFile, digestFiles, laterFiles } = emitData(built);
  yield archiveFile;
  yield* digestFiles;
  yield* laterFiles;
  for (const redirect of redirects) yield emitRedirect(redirect);

  const style = themeStyle(archive.themes);
  const policy = contentSecurityPolicy(emitPage(template, emptyPage, style));
  const guarded = template.replace('<!--head-->', () => `${policy}\n    <!--head-->`);
  const below = forSubFolder(guarded);

  for (const [index, enriched] of digests.entries()) {
    const digest = { ...enriched, ...daysBeside(digests, index) };
    const shared = {
      archiveData: archiveFile.path,
      digestData: digestFiles[index]?.path ?? '',
    };
    const name = digestName(digest);
    const list: PageContent = {
      ...shared,
      title: `${name} · ${site.name}`,
      description: site.description,
      root: '',
      paper: null,
      body: render(archive, digest, null),
    };
    if (index === 0) yield { path: 'index.html', content: emitPage(guarded, list, style) };
    else {
      const content = emitPage(below, { ...list, root: '../' }, style);
      yield { path: digestPage(digest.id), content };
    }
    for (const paper of digest.papers) {
      if (paper.home !== digest.id) continue;
      const page = { ...shared, ...aboutPaper(paper, site.name), root: '../', paper: paper.id };
      const body = render(archive, digest, paper.id);
      const content = emitPage(below, { ...page, body }, style);
      yield { path: paperPage(paper.id), content };
    }
  }
}

/** Stands for any page where only what all pages share is wanted. */
const emptyPage: PageContent = {
  title: '',
  description: '',
  root: '',
  paper: null,
  archiveData: '',
  digestData: '',
  body: '',
};

function aboutPaper(
  { titleText, abstractText }: EnrichedPaper,
  site: string,
): Pick<PageContent, 'title' | 'description'> {
  const title = plainText(titleText);
  return {
    title: `${title} · ${site}`,
    description: describe(abstractText === null ? title : plainText(abstractText)),
  };
}
