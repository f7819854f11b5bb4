import { createHash } from 'node:crypto';
import type { Theme } from '#domain/theme.ts';

/** What differs from page to page. */
export interface PageContent {
  readonly title: string;
  readonly description: string;
  /** The way from the page up to the site's root: `''` or `'../'`. */
  readonly root: string;
  /** The paper that is open in the page's file, or `null`. */
  readonly paper: string | null;
  /** Paths below the root of the two data files that the page starts from. */
  readonly archiveData: string;
  readonly digestData: string;
  /** The rendered app; empty where the browser renders all of it. */
  readonly body: string;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The themes' hues as a style sheet: a `style` attribute would need a looser policy. */
export function themeStyle(themes: readonly Theme[]): string {
  const rules = themes.map(({ id, hue }) => `[data-theme="${id}"]{--hue:${String(hue)}}`);
  return `<style>${rules.join('')}</style>`;
}

function head(content: PageContent): string {
  const { title, description, root, archiveData, digestData } = content;
  const data = (id: string, path: string) =>
    `<link rel="preload" as="fetch" crossorigin="anonymous" id="${id}" href="${escapeHtml(root + path)}">`;
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    data('archive-data', archiveData),
    data('digest-data', digestData),
  ].join('\n    ');
}

/** Fills index.html. Functions as replacements: a `$&` in a title is only text. */
export function emitPage(template: string, content: PageContent, style: string): string {
  const paper = content.paper === null ? '' : ` data-paper="${escapeHtml(content.paper)}"`;
  const root = escapeHtml(content.root);
  return template
    .replace('<!--head-->', () => `${head(content)}\n    ${style}`)
    .replace(
      '<!--page-->',
      () => `<div id="page" data-root="${root}"${paper}>${content.body}</div>`,
    );
}

/** The template for pages in a sub-folder: every address of ours one step up. */
export function forSubFolder(template: string): string {
  return template.replace(/\b(href|src)="\.\//g, '$1="../');
}

function hashOf(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

/**
 * Adds the content security policy: this origin and nothing else, scripts and styles in the page
 * only by the hash of their text. `page` is a finished page: all pages share these blocks.
 */
export function contentSecurityPolicy(page: string): string {
  const scripts = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, text]) => text ?? '',
  );
  const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => text ?? '');
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hashOf).join(' ')}`,
    `style-src 'self' ${styles.map(hashOf).join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}
