// Inside another page: the view alone, with the way to the full page; and the examples that show how.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests } from './harness.mjs';

const { openPage, assertQuiet, address } = browserTests({ base: '/some/path/' });

test('an embedded view has no masthead, and leads to the same view in full', async (t) => {
  const page = await openPage(t, '#/compare?dimension=chips&ui=en&theme=dark&embed=1', { lang: 'ar' });
  await page.locator('.ledger tbody tr').first().waitFor();
  assert.equal(await page.locator('.masthead').count(), 0);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]), ['en', 'dark']);
  const link = page.locator('.colophon a').last();
  assert.equal(await link.getAttribute('href'), '#/compare?dimension=chips');
  assert.equal(await link.getAttribute('target'), '_blank');
  const kept = await page.evaluate(() => localStorage.getItem('mizan.settings'));
  assert.match(kept, /"ar"/, 'what the embedding page asks for is not the reader’s choice');
  assertQuiet(page);
});

test('an embedded view stays one when the reader goes on', async (t) => {
  const page = await openPage(t, '#/compare?embed=1');
  await page.locator('.ledger a[href^="#/read"]').first().click();
  await page.waitForFunction(() => !location.hash.includes('embed'));
  assert.equal(await page.locator('.masthead').count(), 0);
  assertQuiet(page);
});

test('the examples page shows what it says', async (t) => {
  const page = await openPage(t, 'examples/embed.html', { wait: false });
  for (const id of ['chips', 'others']) {
    const frame = page.frameLocator(`#${id}`);
    await frame.locator('.ledger tbody tr').first().waitFor();
    assert.equal(await frame.locator('.masthead').count(), 0);
  }
  assert.equal(await page.frameLocator('#others').locator('html').getAttribute('lang'), 'en');
  await page.waitForFunction(() => /→ [1-9]/.test(document.getElementById('answer').textContent));
  const types = await page.request.get(`${address()}mizan.d.ts`);
  assert.match(await types.text(), /export interface Mizan/);
  assertQuiet(page);
});
