import type { Archive, PublishedDigest } from '#domain/archive.ts';
import { digestName } from '#domain/digest.ts';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import { plainText } from '#domain/rich-text.ts';
import { digestPage, paperPage } from '#domain/view-address.ts';
import { keyOf } from './build-cache.ts';
import { ARCHIVE_DATA, type EmittedArchive } from './emit-data.ts';
import type { EmittedText } from './emitted-file.ts';
import {
  contentSecurityPolicy,
  emitPage,
  forSubFolder,
  themeStyle,
  type PageContent,
} from './emit-page.ts';

/** Gives what renders the bodies of a digest's pages; `app/render-digest.tsx`, built for Node. */
export type RenderDigest = (
  archive: Archive,
  digest: PublishedDigest,
) => (paper: PaperId | null) => string;

/** A description as search engines and previews show it: about this many characters. */
const DESCRIPTION_LENGTH = 200;

function describe(text: string): string {
  if (text.length <= DESCRIPTION_LENGTH) return text;
  const cut = text.lastIndexOf(' ', DESCRIPTION_LENGTH);
  return `${text.slice(0, cut === -1 ? DESCRIPTION_LENGTH : cut)} …`;
}

/** What all pages of a site share. */
export interface SiteShell {
  readonly archive: Archive;
  /** Address of the archive's data as index.html names it, below the site's root. */
  readonly archiveData: string;
  /** The template for a page at the root, and for one in a sub-folder. */
  readonly atRoot: string;
  readonly below: string;
  readonly style: string;
}

/** `template` is index.html as the bundler leaves it. */
export function emitShell(archive: Archive, archiveData: string, template: string): SiteShell {
  const style = themeStyle(archive.themes);
  const policy = contentSecurityPolicy(emitPage(template, emptyPage, style));
  const atRoot = template.replace('<!--head-->', () => `${policy}\n    <!--head-->`);
  return { archive, archiveData, atRoot, below: forSubFolder(atRoot), style };
}

/** A digest whose pages are to be made. */
export interface DigestPages {
  readonly digest: PublishedDigest;
  /** Address of the digest's data, below the site's root. */
  readonly data: string;
  /** The newest digest's list is the site's first page. */
  readonly newest: boolean;
}

/** The page of a digest, and one for each paper that has its home there, one after another. */
export function* emitDigestPages(
  { archive, archiveData, atRoot, below, style }: SiteShell,
  { digest, data, newest }: DigestPages,
  renderDigest: RenderDigest,
): Generator<EmittedText> {
  const { site } = archive;
  const render = renderDigest(archive, digest);
  const shared = { archiveData: ARCHIVE_DATA, digestData: data };
  const list: PageContent = {
    ...shared,
    title: `${digestName(digest)} · ${site.name}`,
    description: site.description,
    root: '',
    paper: null,
    body: render(null),
  };
  if (newest) {
    yield { path: 'index.html', content: emitPage(atRoot, { ...list, archiveData }, style) };
  } else {
    const content = emitPage(below, { ...list, root: '../' }, style);
    yield { path: digestPage(digest.id), content };
  }
  for (const paper of digest.papers) {
    if (paper.home !== digest.id) continue;
    const page = { ...shared, ...aboutPaper(paper, site.name), root: '../', paper: paper.id };
    const body = render(paper.id);
    const content = emitPage(below, { ...page, body }, style);
    yield { path: paperPage(paper.id), content };
  }
}

/** The pages of a digest, the files that they are, and a key for all that they depend on. */
export interface PlannedPages {
  readonly pages: DigestPages;
  readonly paths: readonly string[];
  readonly key: string;
}

/**
 * The digests of a site, the newest first, with what their pages need. These depend on what the
 * site's pages share, on the digest's data, whose name is of its content, and on whether they
 * lead to the newest digest, which has the shortest address.
 */
export function planPages(
  { published, digestFiles, outlines, archive }: EmittedArchive,
  template: string,
): readonly PlannedPages[] {
  const { site, themes, count, search } = archive;
  const shared = JSON.stringify([template, site, themes, count > 1, search !== null]);
  const newest = published[0]?.id;
  return published.map((digest, place) => {
    const { id, earlier, later } = digest;
    const data = digestFiles[place]?.path ?? '';
    const papers = outlines[place] ?? [];
    const named = papers.flatMap((paper) => paper.named);
    const leads = [id, earlier?.id, later?.id, ...named].includes(newest);
    const own = papers.filter(({ home }) => home === id);
    const list = place === 0 ? 'index.html' : digestPage(id);
    return {
      pages: { digest, data, newest: place === 0 },
      paths: [list, ...own.map((paper) => paperPage(paper.id))],
      key: `pages ${keyOf(shared, data, leads ? 'newest' : '')}`,
    };
  });
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
