import type { Route } from '@playwright/test';
import { published } from './published.ts';
import {
  alive,
  expect,
  listPane,
  paperHeading,
  paperPane,
  rows,
  searchField,
  test,
} from './reading-room.ts';

const DATA = '**/data/*.json';

const FAILURES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'does not come': (route) => route.abort(),
  'is not found': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is cut off': (route) => route.fulfill({ contentType: 'application/json', body: '{"id":' }),
  'is something else': (route) =>
    route.fulfill({ contentType: 'application/json', body: '{"papers":[{"id":1}]}' }),
};

for (const [name, answer] of Object.entries(FAILURES)) {
  test(`data that ${name} is said, and the page can be read`, async ({
    page,
    expectTrouble,
  }) => {
    if (/come|found/.test(name)) expectTrouble(/Failed to load resource/);
    await page.route(DATA, answer);
    await page.goto('/');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The papers');
    const links = listPane(page).getByRole('listitem').getByRole('link');
    await expect(links).toHaveCount(82);
    await links.filter({ hasText: 'CLARA' }).click();
    await expect(paperHeading(page)).toHaveText(/^CLARA/);
    await expect(alert).toBeVisible();

    await page.unroute(DATA);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await alive(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await searchField(page).fill('mixup');
    await expect(rows(page).first()).toContainText(/mixup/i);
  });
}

test('a paper page without its data still reads and leads on', async ({
  page,
  expectTrouble,
}) => {
  expectTrouble(/Failed to load resource/);
  await page.route(DATA, (route) => route.abort());
  const { id, title } = published('Tuning Pre-trained Model via Moment Probing');
  await page.goto(`/papers/${id}.html`);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(paperHeading(page)).toHaveText(title);
  await paperPane(page).getByRole('link', { name: 'Next paper' }).click();
  await expect(paperHeading(page)).toHaveText(/^ARM-Net/);
});

test('another digest that does not come is said in its place', async ({
  page,
  expectTrouble,
}) => {
  expectTrouble(/Failed to load resource/);
  await page.route('**/data/trending-*.json', (route) => route.abort());
  await page.goto('/later/');
  await alive(page);
  const digests = page.getByRole('navigation', { name: 'Digests' });
  await digests.getByRole('link', { name: '14 March' }).click();
  await expect(listPane(page)).toContainText('could not be loaded');
  await page.unroute('**/data/trending-*.json');
  await digests.getByRole('link', { name: '29 February' }).click();
  await digests.getByRole('link', { name: '14 March' }).click();
  await expect(rows(page)).toHaveCount(81);
});

test('without its script the page can be read', async ({ page, expectTrouble }) => {
  expectTrouble(/Failed to load resource/);
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  await listPane(page).getByRole('link').filter({ hasText: 'CLARA' }).click();
  await expect(paperHeading(page)).toHaveText(/^CLARA/);
});
