import type { LinkKind } from '#domain/link.ts';

/** What a host, or a host and the start of a path, is for. The first that fits decides. */
const BY_HOST: readonly (readonly [kind: LinkKind, pattern: RegExp])[] = [
  ['demo', /^huggingface\.co\/spaces\/|^[^/]*\.hf\.space\/|^hf\.co\/spaces\//],
  ['data', /^(?:huggingface|hf)\.co\/datasets\//],
  ['paper', /^(?:huggingface|hf)\.co\/papers\//],
  ['code', /^(?:huggingface|hf)\.co\//],
  ['code', /^(?:gist\.|raw\.)?github(?:usercontent)?\.com\//],
  ['code', /^gitlab\.com\/|^gitlab\.[^/]+\/|^bitbucket\.org\/|^codeberg\.org\/|^gitee\.com\//],
  ['code', /^(?:git\.)?sr\.ht\/|^sourceforge\.net\/|^git\.io\/|^anonymous\.4open\.science\//],
  ['code', /^pypi\.org\/|^colab\.research\.google\.com\/|^code\.google\.com\//],
  ['project', /^[^/]+\.git(?:hub|lab)\.io\/|^sites\.google\.com\//],
  ['demo', /^(?:m\.)?youtube\.com\/|^youtu\.be\/|^vimeo\.com\/|^[^/]+\.bilibili\.com\//],
  ['demo', /^[^/]+\.(?:streamlit\.app|gradio\.live|gradio\.app)\//],
  [
    'data',
    /^zenodo\.org\/|^kaggle\.com\/|^[^/]*figshare\.com\/|^(?:[^/]*\.)?dataverse\.[^/]+\//,
  ],
  [
    'data',
    /^(?:www\.)?(?:openml|physionet)\.org\/|^ieee-dataport\.org\/|^data\.mendeley\.com\//,
  ],
  ['data', /^(?:dx\.)?doi\.org\/10\.5281\//],
  ['paper', /^(?:[^/]+\.)?arxiv\.org\/|^(?:dx\.)?doi\.org\/|^openreview\.net\//],
  ['paper', /^(?:www\.)?aclanthology\.org\/|^aclweb\.org\/|^proceedings\.mlr\.press\//],
  ['paper', /^(?:papers|proceedings)\.(?:nips|neurips)\.cc\/|^openaccess\.thecvf\.com\//],
  ['paper', /^[^/]*(?:bio|med)rxiv\.org\/|^dl\.acm\.org\/|^ieeexplore\.ieee\.org\//],
  ['paper', /^(?:www\.)?semanticscholar\.org\/|^link\.springer\.com\//],
];

/** What the words in front of an address announce; asked only where the host says nothing. */
const BY_WORDS: readonly (readonly [kind: LinkKind, pattern: RegExp])[] = [
  ['project', /\b(?:project|home|web)[ -]?(?:pages?|sites?)\b/i],
  [
    'code',
    /\b(?:codes?|codebase|implementations?|software|librar(?:y|ies)|repositor(?:y|ies))\b/i,
  ],
  ['code', /\b(?:source|checkpoints?|(?:trained|our|the) models?|model weights)\b/i],
  ['demo', /\b(?:demos?|demonstrations?|videos?|(?:audio|speech) samples|samples)\b/i],
  ['data', /\b(?:data ?sets?|data|corpus|corpora|benchmarks?)\b/i],
  ['paper', /\b(?:papers?|articles?|preprints?|full version)\b/i],
];

/** Names below github.com that are pages of the site, not owners. */
const NOT_AN_OWNER =
  /^(?:about|apps|collections|explore|features|login|marketplace|orgs|search|settings|sponsors|topics)$/;

/**
 * What an address is for: by its host and path, else by `before`, the words of the same sentence
 * in front of it. An address with a user name in front of the host ("github.com@evil.example") is
 * made to deceive and stays 'other'.
 */
export function classifyLink(url: string, before: string): LinkKind {
  const { hostname, pathname, username, password } = new URL(url);
  if (username !== '' || password !== '') return 'other';
  const place = hostname.replace(/^www\./, '') + pathname;
  const ofHost = BY_HOST.find(([, pattern]) => pattern.test(place));
  return (ofHost ?? BY_WORDS.find(([, pattern]) => pattern.test(before)))?.[0] ?? 'other';
}

/** `owner/repo` of an address at GitHub or GitLab (with its groups there), else `null`. */
export function repositoryOf(url: string): string | null {
  const { hostname, pathname, username, password } = new URL(url);
  const host = hostname.replace(/^www\./, '');
  if (username !== '' || password !== '') return null;
  if (host !== 'github.com' && host !== 'gitlab.com') return null;
  const [named = ''] = pathname.split(/\/(?:-|tree|blob|raw|issues|wikis?|releases)(?:\/|$)/);
  const segments = named.split('/').filter((segment) => segment !== '');
  const path = (host === 'github.com' ? segments.slice(0, 2) : segments).join('/');
  const [owner = ''] = segments;
  if (segments.length < 2 || NOT_AN_OWNER.test(owner)) return null;
  return /^[\w.()/-]+$/.test(path) ? path.replace(/\.git$/, '') : null;
}
