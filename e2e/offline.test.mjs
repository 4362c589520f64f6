// The kept copy: one version, whole; a newer one only on the reader's word; a broken one mended; taken away when asked.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { integrity } from '../scripts/release/assets.mjs';
import { serviceWorker } from '../scripts/release/worker.mjs';
import { serve } from '../scripts/server.mjs';
import { dist, launchBrowser, pageReady } from './harness.mjs';

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

/** A host whose release can be replaced, and a reader's browser; both end with the test. */
async function visit(t) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mizan-offline-'));
  fs.cpSync(dist, folder, { recursive: true });
  const server = await serve(folder, { base: '/some/path/' });
  const context = await browser.newContext();
  let up = true;
  const stop = async () => { if (up) await server.close(); up = false; };
  t.after(async () => {
    await context.close();
    await stop();
    fs.rmSync(folder, { recursive: true });
  });
  const tab = async () => {
    const page = await context.newPage();
    page.missing = [];
    page.on('response', (response) => { if (response.status() >= 400) page.missing.push(response.url()); });
    await page.goto(server.address);
    return page;
  };
  return { folder, tab, stop };
}

const keeping = (page, wanted) => page.waitForFunction((state) => window.mizanHost?.keeping() === state, wanted);
const version = (page) => page.evaluate(() => document.documentElement.dataset.release ?? 'first');

async function keptTab(tab) {
  const page = await tab();
  await pageReady(page);
  await keeping(page, 'kept');
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return page;
}

/** Publishes another release: another page, another name for its start script; the first one's files are gone. */
function publish(folder, name = 'second') {
  let html = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const [tag, old] = /<script type="module" src="\.\/(start-[0-9a-f]+\.js)"[^>]*>/.exec(html);
  const text = `${fs.readFileSync(path.join(folder, old), 'utf8')}\n// ${name}\n`;
  const start = `start-${createHash('sha384').update(text).digest('hex').slice(0, 16)}.js`;
  fs.rmSync(path.join(folder, old));
  fs.writeFileSync(path.join(folder, start), text);
  html = html.replace(tag, `<script type="module" src="./${start}" crossorigin="anonymous" integrity="${integrity(text)}">`)
    .replace(/<html[^>]*>/, `<html lang="ar" dir="rtl" data-release="${name}">`);
  fs.writeFileSync(path.join(folder, 'index.html'), html);
  fs.writeFileSync(path.join(folder, 'sw.js'), serviceWorker(folder));
}

test('a newer version waits for the reader, in two tabs, and is never mixed with the older', async (t) => {
  const { folder, tab, stop } = await visit(t);
  const one = await keptTab(tab);
  const two = await keptTab(tab);
  publish(folder);

  await one.reload();
  assert.equal(await version(one), 'first', 'the kept version is served until the reader says otherwise');
  await keeping(one, 'update');
  await keeping(two, 'update');
  assert.equal(await version(two), 'first');

  await one.locator('.announcement button').click();
  await one.waitForFunction(() => document.documentElement.dataset.release === 'second');
  await pageReady(one);
  assert.equal(await version(two), 'first', 'the other tab is not taken away from under its reader');
  const kept = await two.evaluate(async () => (await fetch(document.querySelector('link[rel="modulepreload"]').href)).ok);
  assert.ok(kept, 'and still has its files');
  await two.locator('.announcement button').click();
  await two.waitForFunction(() => document.documentElement.dataset.release === 'second');
  await pageReady(two);
  await keeping(two, 'kept');
  await stop();
  await two.reload();
  await pageReady(two);
  assert.equal(await version(two), 'second');
  assert.deepEqual([...one.missing, ...two.missing], []);
});

test('a release that cannot be fetched whole is not taken', async (t) => {
  const { folder, tab } = await visit(t);
  const page = await keptTab(tab);
  publish(folder);
  fs.appendFileSync(path.join(folder, 'index.html'), '<!-- half published -->');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const gone = new Promise((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker.addEventListener('statechange', () => { if (worker.state === 'redundant') resolve(); });
      });
    });
    await registration.update().catch(() => {});
    await gone;
  });
  await page.reload();
  await pageReady(page);
  assert.equal(await version(page), 'first');
  await keeping(page, 'kept');
  assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1, 'nothing of the other is left');
});

test('a file that the browser threw away is fetched again', async (t) => {
  const { tab, stop } = await visit(t);
  const page = await keptTab(tab);
  const drop = () => page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const wasm = (await cache.keys()).find(({ url }) => url.endsWith('.wasm'));
    return cache.delete(wasm);
  });
  assert.ok(await drop());
  await page.reload();
  await pageReady(page);
  await stop();
  await page.reload();
  await pageReady(page);
});

test('a copy broken beyond mending is taken away, and the page starts from the host', async (t) => {
  const { folder, tab } = await visit(t);
  const page = await keptTab(tab);
  publish(folder);
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    const wasm = (await cache.keys()).find(({ url }) => url.endsWith('.wasm'));
    await cache.put(wasm, new Response('broken', { headers: { 'content-type': 'application/wasm' } }));
  });
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.release === 'second');
  await pageReady(page);
  await keeping(page, 'kept');
});

test('the reader can have the copy taken away, and kept again', async (t) => {
  const { tab } = await visit(t);
  const page = await keptTab(tab);
  const left = () => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
  await page.evaluate(() => { location.hash = '#/method'; });
  const button = page.locator('.kept + button');
  await button.click();
  await keeping(page, 'off');
  assert.deepEqual(await left(), [0, 0]);
  await page.reload();
  await pageReady(page);
  await keeping(page, 'off');
  assert.deepEqual(await left(), [0, 0], 'the choice is remembered');
  await button.click();
  await keeping(page, 'kept');
  assert.deepEqual(await left(), [1, 1]);
});

test('the page makes no request once it is ready, and says so', async (t) => {
  const { tab } = await visit(t);
  const page = await keptTab(tab);
  for (const hash of ['#/library?q=DeepSeek', '#/entities', '#/timeline', '#/method']) {
    await page.evaluate((where) => { location.hash = where; }, hash);
    await page.waitForTimeout(200);
  }
  assert.equal(await page.evaluate(() => window.mizanHost.requests()), 0);
  const line = page.locator('.requests');
  const before = await line.innerText();
  await page.evaluate(() => fetch('./mizan.d.ts'));
  await page.waitForFunction(() => window.mizanHost.requests() === 1);
  assert.notEqual(await line.innerText(), before, 'a request shows');
});
