import { digestId, type DigestId } from './digest.ts';
import { isOwnDigest } from './own-digest.ts';
import { paperId, type PaperId } from './paper.ts';
import { themeId } from './theme.ts';
import { SORTS, wholeDigest, type Sort, type View } from './view.ts';

/**
 * A view as an address below the site's root, and back. The page's path says the digest or the
 * paper (each is a file that a plain server can send); the search part says the rest:
 *
 *     index.html                the newest digest      ?q=words&themes=merging,ctr&match=all
 *     digests/<digest>.html     another digest         &saved&code&sort=title
 *     …?all                     all digests
 *     papers/<paper>.html       an open paper          &digest=<digest> if not its home
 *     …?paper=<paper>           a saved paper that the site no longer has
 *     index.html?digest=<id>    a digest of the reader's own: it has no file, nor have its papers
 */
export interface AddressContext {
  readonly newest: DigestId;
  /** The digest of the paper's own page; `null` where the site has no page for it. */
  readonly homeOf: (paper: PaperId) => DigestId | null;
  /** Whether all digests can be listed and searched as one; a single digest is all there is. */
  readonly listsAll: boolean;
}

/** The address of the view, relative to the site's root, such as `papers/x.html?q=a`. */
export function viewAddress(view: View, context: AddressContext): string {
  const home = view.paper === null ? null : context.homeOf(view.paper);
  const own = home ?? context.newest;
  const params = new URLSearchParams();
  if (view.query !== '') params.set('q', view.query);
  if (view.themes.length > 0) params.set('themes', view.themes.join(','));
  // Written for a single theme too: there it already changes what the other themes count.
  if (view.themeMode === 'all') params.set('match', 'all');
  if (view.scope === 'saved') params.set('saved', '');
  if (view.scope === 'archive') params.set('all', '');
  if (view.withCode) params.set('code', '');
  if (view.sort !== null) params.set('sort', view.sort);

  const isOwn = isOwnDigest(view.digest);
  let path = view.digest === context.newest || isOwn ? '' : digestPage(view.digest);
  if (isOwn) params.set('digest', view.digest);
  if (view.paper !== null && home !== null && !isOwn) {
    path = paperPage(view.paper);
    if (view.digest !== own) params.set('digest', view.digest);
  } else if (view.paper !== null) {
    params.set('paper', view.paper);
  }
  const search = params
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll(/=(?=&|$)/g, '');
  return search === '' ? path : `${path}?${search}`;
}

/** The file of a digest's page, relative to the site's root. */
export function digestPage(digest: DigestId): string {
  return `digests/${digest}.html`;
}

/** The file of a paper's page, relative to the site's root. */
export function paperPage(paper: PaperId): string {
  return `papers/${paper}.html`;
}

/** An address taken apart; `digest` is what it names, `null` where that is left to the page. */
interface AddressParts {
  readonly digest: DigestId | null;
  readonly paper: PaperId | null;
  readonly params: URLSearchParams;
}

function readParts(address: string): AddressParts {
  const [path, search] = splitAt(address, '?');
  const params = new URLSearchParams(search);
  const page = /^(digests|papers)\/([^/]+?)(?:\.html)?$/.exec(decodePath(path));
  const name = page?.[2] ?? null;
  const asked = params.get('digest');
  if (page?.[1] === 'digests' && name !== null) {
    return { digest: digestId(name), paper: paramPaper(params), params };
  }
  const digest = asked === null || asked === '' ? null : digestId(asked);
  return { digest, paper: name === null ? paramPaper(params) : paperId(name), params };
}

function paramPaper(params: URLSearchParams): PaperId | null {
  const asked = params.get('paper');
  return asked === null || asked === '' ? null : paperId(asked);
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isSort(text: string | null): text is Sort {
  return SORTS.some((sort) => sort === text);
}

/** The view that an address means. Never fails: what cannot be read is left at its default. */
export function readAddress(address: string, context: AddressContext): View {
  const { digest, paper, params } = readParts(address);
  const home = paper === null ? null : context.homeOf(paper);
  const themes = (params.get('themes') ?? '').split(',').filter((id) => id !== '');
  const sort = params.get('sort');
  return {
    ...wholeDigest(digest ?? home ?? context.newest),
    paper,
    query: params.get('q') ?? '',
    themes: [...new Set(themes)].map(themeId),
    themeMode: params.get('match') === 'all' ? 'all' : 'any',
    scope: params.has('saved')
      ? 'saved'
      : params.has('all') && context.listsAll
        ? 'archive'
        : 'digest',
    withCode: params.has('code'),
    sort: isSort(sort) ? sort : null,
  };
}
