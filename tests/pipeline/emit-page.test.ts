import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { themeId } from '#domain/theme.ts';
import {
  contentSecurityPolicy,
  emitPage,
  forSubFolder,
  themeStyle,
  type PageContent,
} from '#pipeline/emit-page.ts';

const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <!--head-->
    <link rel="icon" href="./favicon.svg" />
    <script>document.title;</script>
    <script type="module" crossorigin src="./assets/main.js"></script>
  </head>
  <body><!--page--></body>
</html>`;

const CONTENT: PageContent = {
  title: 'A title',
  description: 'A description.',
  root: '',
  paper: null,
  archiveData: 'data/archive.json',
  digestData: 'data/digest.json',
  body: '<p>body</p>',
};

const STYLE = themeStyle([
  { id: themeId('merging'), name: 'Merging', about: 'About.', hue: 264 },
  { id: themeId('ctr'), name: 'CTR', about: 'About.', hue: 10 },
]);

const HOSTILE = [
  '</title><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '<!--page-->',
  '--><img src=x onerror=alert(1)>',
  "$& $' $` $1 $$",
  '&lt;script&gt;',
];

describe('a page', () => {
  test.each(HOSTILE)('with the title %j shows it as text, and nothing of it acts', (title) => {
    const page = emitPage(TEMPLATE, { ...CONTENT, title, description: title }, STYLE);
    const escaped = title
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
    expect(page).toContain(`<title>${escaped}</title>`);
    expect(page).toContain(`<meta name="description" content="${escaped}">`);
    const harmless = emitPage(TEMPLATE, CONTENT, STYLE);
    const tags = (html: string) => html.match(/<[a-z!/][a-z]*/gi);
    expect(tags(page)).toEqual(tags(harmless));
  });

  test('takes its body as it is, `$&` and all', () => {
    const body = "<p>$& costs $1, $' and $$</p>";
    expect(emitPage(TEMPLATE, { ...CONTENT, body }, STYLE)).toContain(
      `<div id="page" data-root="">${body}</div>`,
    );
  });

  test('names its paper, its root and its data', () => {
    const page = emitPage(TEMPLATE, { ...CONTENT, root: '../', paper: 'a-paper' }, STYLE);
    expect(page).toContain('<div id="page" data-root="../" data-paper="a-paper">');
    expect(page).toContain('href="../data/archive.json"');
    expect(page).toContain('href="../data/digest.json"');
  });

  test('in a sub-folder has every address of the template one step up', () => {
    const below = forSubFolder(TEMPLATE);
    expect(below).toContain('href="../favicon.svg"');
    expect(below).toContain('src="../assets/main.js"');
    expect(below).not.toContain('"./');
  });
});

describe('the policy', () => {
  const page = emitPage(TEMPLATE, CONTENT, STYLE);
  const policy = contentSecurityPolicy(page);

  /** What a browser computes of an inline block. */
  const hash = (text: string) =>
    `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

  test('allows the blocks of the page by their hashes', () => {
    const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
    const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
    expect(script).toBe('document.title;');
    expect(style).toContain('[data-theme="merging"]{--hue:264}');
    expect(policy).toContain(`script-src 'self' ${hash(script)};`);
    expect(policy).toContain(`style-src 'self' ${hash(style)};`);
  });

  test('allows nothing else that is inline, evaluated or from elsewhere', () => {
    expect(policy).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
  });
});
