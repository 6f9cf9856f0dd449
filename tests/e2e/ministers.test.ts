import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessFaults } from './access-faults.ts';
import { aBrowser, personWho, shows } from './browser.ts';
import { aServer } from './running-server.ts';
import { today } from './sample-positions.ts';

/** Tables of a published database of ministers, with its columns and a change invented for the test. */
const TABLES = {
  'person.csv':
    'id,name,gender,start_date,end_date,id_parliament,short_name\np1,Heidi Alexander,F,,,4034,Heidi Alexander\np2,An Invented Successor,F,,,,An Invented Successor\n',
  'post.csv':
    'id,name,organisation_id\nq1,Secretary of State for Transport,o1\nq2,Minister for Paper Clips,o1\n',
};
const TRANSPORT = 'transport-secretary';
const SUCCESSOR = 'An Invented Successor';

test('a published list of ministers is shown, brought in once, told in the post’s history, and doubles nothing', async () => {
  await using server = await aServer();
  await using browser = await aBrowser(server.url);
  const page = await browser.windowOf(personWho('secretariat'), { javaScriptEnabled: false });

  await choose(page);
  await shows(page, '1 new, 1 ended');
  await page.getByRole('row', { name: /An Invented Successor.*In post/ }).waitFor();
  await page.screenshot({ path: 'test-results/ministers-preview-1440.png', fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: 'test-results/ministers-preview-390.png', fullPage: true });
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await page.waitForURL(/added=1&ended=1/);

  await page.goto(`/posts/${TRANSPORT}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const told = await page.getByText(SUCCESSOR).count();
  expect(told).toBeGreaterThan(0);
  await page.screenshot({ path: 'test-results/ministers-post-390.png', fullPage: true });
  await choose(page);
  await shows(page, 'Nothing would change');
  await shows(page, '0 new, 0 ended');
  expect(await page.getByRole('button', { name: 'Bring it in' }).count()).toBe(0);
  await page.goto(`/posts/${TRANSPORT}`);
  expect(await page.getByText(SUCCESSOR).count()).toBe(told);

  const withScripts = await browser.windowOf(personWho('official', 'west-yorkshire'));
  await withScripts.goto('/departments/dft');
  await withScripts.getByRole('link', { name: 'What came of its asks' }).click();
  await withScripts.getByRole('link', { name: 'Posts and lineage' }).click();
  await withScripts.getByRole('heading', { name: 'Department for Transport' }).waitFor();
  expect(await accessFaults(withScripts)).toEqual([]);
  expect(browser.problems).toEqual([]);
});

/** Chooses the files as they are published, with one tenure that ended and one that began today. */
async function choose(page: Page) {
  const appointment = [
    'id,person_id,post_id,start_date,end_date',
    `a1,p1,q1,2024-11-29,${today()}`,
    `a2,p2,q1,${today()},`,
    'a3,p1,q2,2020-01-01,2021-01-01',
  ].join('\n');
  const files = Object.entries({ ...TABLES, 'appointment.csv': appointment });
  await page.goto('/posts/import');
  await page
    .getByLabel('CSV files')
    .setInputFiles(
      files.map(([name, text]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );
  await page.getByLabel('Day the list tells of').fill(today());
  await page.getByRole('button', { name: 'See what it does' }).click();
}
