import { published, publishedPapers } from './published.ts';
import { expect, listPane, paperHeading, paperPane, PHONE, test } from './reading-room.ts';

const WITH_MATH = 'Tuning Pre-trained Model via Moment Probing';

test.use({ javaScriptEnabled: false });

for (const [name, device] of [
  ['phone', PHONE],
  ['wide window', { viewport: { width: 1440, height: 900 } }],
] as const) {
  test.describe(name, () => {
    test.use(device);

    test('the list has all titles, as links', async ({ page }) => {
      await page.goto('/');
      const links = listPane(page).getByRole('link');
      await expect(links).toHaveCount(82);
      // Titles with formulas are drawn, not spelled: these are compared in other tests.
      const plain = publishedPapers().filter(({ title }) => !/[\\^$]|--/.test(title));
      const texts = await links.allTextContents();
      for (const { title } of plain) expect(texts).toContain(title);
      await expect(listPane(page).locator('noscript p')).toBeVisible();
      await links.nth(40).click();
      await expect(paperHeading(page)).toHaveText(publishedPapers()[40]?.title ?? '');
      await expect(page).toHaveURL(/\/papers\//);
    });

    test('a paper reads well and leads on', async ({ page }) => {
      const { id, abstract, related } = published(WITH_MATH);
      await page.goto(`/papers/${id}.html`);
      await expect(paperHeading(page)).toHaveText(WITH_MATH);
      const pane = paperPane(page);
      await expect(pane.getByRole('article')).toContainText(abstract.slice(0, 80));
      await expect(pane.locator('math').first()).toBeVisible();
      await pane.getByText('Show source').click();
      await expect(pane.getByText('trending-papers-mar-14.txt')).toBeVisible();

      await pane.getByRole('link', { name: 'Next paper' }).click();
      await expect(paperHeading(page)).toHaveText(/^ARM-Net/);
      await pane.getByRole('link', { name: 'Previous paper' }).click();
      await expect(paperHeading(page)).toHaveText(WITH_MATH);
      await pane.getByRole('region', { name: 'Related' }).getByRole('link').first().click();
      await expect(paperHeading(page)).toHaveText(related[0]?.title ?? '');
      await pane.getByRole('link', { name: 'List' }).click();
      await expect(listPane(page).getByRole('link')).toHaveCount(82);
    });

    test('an older digest leads to the newest', async ({ page }) => {
      await page.goto('/days/digests/2025-03-12.html');
      await listPane(page).getByRole('link', { name: 'The newest papers' }).click();
      await expect(page).toHaveURL(/\/days\/$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('14 March 2025');
      await expect(page.getByRole('link', { name: 'The newest papers' })).toHaveCount(0);
    });

    test('nothing is offered that would not work', async ({ page }) => {
      for (const address of ['/', `/papers/${published(WITH_MATH).id}.html`]) {
        await page.goto(address);
        await expect(page.getByRole('main')).toBeVisible();
        for (const role of ['button', 'checkbox', 'radio', 'combobox'] as const) {
          await expect(page.getByRole(role)).toHaveCount(0);
        }
        await expect(page.getByRole('link', { name: /Saved/ })).toHaveCount(0);
      }
    });
  });
}
