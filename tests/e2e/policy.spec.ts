import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from './published.ts';
import {
  alive,
  count,
  expect,
  expectMarks,
  listPane,
  paperHeading,
  paperPane,
  rows,
  searchField,
  test,
  titles,
  visit,
} from './reading-room.ts';

/** Every page of the built site. */
function builtPages(): readonly (readonly [name: string, html: string])[] {
  return readdirSync(siteFolder(), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name, readFileSync(join(siteFolder(), name), 'utf8')] as const);
}

test('every page carries a strict policy, before anything it governs', () => {
  const pages = builtPages();
  expect(pages.length).toBe(83);
  for (const [name, html] of pages) {
    const policy =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy, name).toContain("default-src 'none'");
    expect(policy, name).not.toMatch(/unsafe-|\*|https?:|data:|blob:/);
    expect(html.indexOf('Content-Security-Policy'), name).toBeLessThan(
      html.search(/<(?:script|style|link|body)\b/),
    );
    expect(html, name).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
    expect(html, name).not.toMatch(
      /<(?:script|link|img|iframe)\b[^>]+(?:src|href)="(?:https?:)?\/\//,
    );
  }
});

test('what is not ours does not run', async ({ page, expectTrouble }) => {
  expectTrouble(/policy: script-src-elem inline/);
  expectTrouble(/policy: connect-src http:\/\/example\.invalid/);
  expectTrouble(/Content Security Policy/);
  await visit(page, '/');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.__pwned = true';
    document.body.append(script);
    await fetch('http://example.invalid/').catch(() => undefined);
    return '__pwned' in window;
  });
  expect(ran).toBe(false);
});

test('hostile titles and abstracts are words, in the list, in a search and opened', async ({
  page,
}) => {
  const expectUnharmed = async () => {
    expect(await page.evaluate(() => Object.hasOwn(window, '__pwned'))).toBe(false);
    await expect(page.locator('iframe, main script, main img, main style')).toHaveCount(0);
    await expect(listPane(page)).toBeVisible();
  };
  await visit(page, '/later/');
  await expect(count(page)).toHaveText('5 papers');
  await expect(titles(page).nth(1)).toHaveText(
    "<script>window.__pwned = 'title'</script> A title that is a script",
  );
  await expectUnharmed();

  for (const query of ['marked', 'script', 'pwned', '<img', 'ﬁ', 'istanbul', '&amp']) {
    await searchField(page).fill(query);
    await expect(page).toHaveURL(/\?q=/);
    await expectUnharmed();
  }
  await searchField(page).fill('marked');

  for (const row of [0, 1, 2, 3]) {
    // Back from a paper, too, the list is that of the digest until the query is answered.
    await expect(rows(page)).toHaveCount(4);
    const title = (await titles(page).nth(row).textContent()) ?? '';
    await titles(page).nth(row).click();
    await expect(paperHeading(page)).toHaveText(title);
    await expectMarks(paperPane(page));
    for (const href of await page
      .getByRole('link')
      .evaluateAll((links: HTMLAnchorElement[]) => links.map((link) => link.href))) {
      expect(href).toMatch(/^https?:/);
    }
    await expectUnharmed();
    await page.reload();
    await alive(page);
    await expect(paperHeading(page)).toHaveText(title);
    await expectUnharmed();
    await page.goBack();
  }
});

test('hostile words in the address are words', async ({ page }) => {
  const words = `"><img src=x onerror="window.__pwned=1">`;
  await visit(page, `/?q=${encodeURIComponent(words)}&themes=%3Cscript%3E&digest=`);
  await expect(searchField(page)).toHaveValue(words);
  expect(await page.evaluate(() => Object.hasOwn(window, '__pwned'))).toBe(false);
  await expect(page.locator('main img')).toHaveCount(0);
});
