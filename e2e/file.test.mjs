// The page as one file: small enough to send, whole, and honest about what a file cannot do.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../scripts/server.mjs';
import { assertQuiet, countWorkers, dist, launchBrowser, openPageIn } from './harness.mjs';

const file = path.join(dist, 'mizan.html');
let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

async function openFile(t, route, options) {
  const page = await openPageIn(browser, pathToFileURL(file).href, route, options);
  t.after(() => page.context().close());
  return page;
}

// What it may weigh, scripts/size.mjs holds.
test('names no other file', () => {
  const html = fs.readFileSync(file, 'utf8');
  assert.deepEqual(html.match(/(?:src|href)="(?!data:|#)[^"]*"|@import|https?:\/\/(?!www\.w3\.org\/)[^"'\s]*/g) ?? [], []);
});

test('allows no request to anyone else', async (t) => {
  const page = await openFile(t, '#/compare');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'; script-src 'sha256-/);
  assert.match(policy, /connect-src 'self';/);
  assert.doesNotMatch(policy, /unsafe-inline|https?:/);
  const stopped = await page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'stopped'));
  assert.equal(stopped, 'stopped');
  assert.deepEqual(page.record.strayRequests, []);
});

test('has its typefaces, its worker and its settings', async (t) => {
  const page = await openFile(t, '#/method', { init: countWorkers });
  const faces = await page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family.replaceAll('"', '')} ${status}`).sort());
  assert.deepEqual(faces, ['Noto Naskh Arabic loaded', 'Reading Latin loaded', 'Vazirmatn Latin loaded', 'Vazirmatn loaded']);
  assert.equal(await page.evaluate(() => window.__workers), 1);
  await page.locator('.masthead button[lang="en"]').click();
  await page.locator('.kept').waitFor();
  assert.match(await page.locator('.kept').innerText(), /one file/);
  assert.equal(await page.locator('.kept ~ button').count(), 0, 'nothing to keep or to take away');
  await page.reload();
  await page.locator('h1:lang(en)').waitFor();
  assertQuiet(page);
});

test('works on the page itself where no worker can be had', async (t) => {
  const page = await openFile(t, '#/compare', { init: () => delete window.Worker });
  await page.locator('.ledger .statement').first().waitFor();
  assertQuiet(page);
});

test('starts from a host that sends it in another encoding than its own', async (t) => {
  const server = await serve(dist);
  t.after(() => server.close());
  const page = await openPageIn(browser, `${server.address}mizan.html`, '#/compare');
  t.after(() => page.context().close());
  assert.equal(await page.evaluate(() => document.characterSet), 'UTF-8', 'the host has its say');
  await page.locator('.ledger .statement').first().waitFor();
  assertQuiet(page);
});
