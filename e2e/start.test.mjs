// The page starts, in the reader's language, and keeps to itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests } from './harness.mjs';

const { openPage, assertQuiet } = browserTests();

test('starts in Arabic, right to left, with a title and a quiet console', async (t) => {
  const page = await openPage(t);
  assert.notEqual((await page.title()).trim(), '');
  const { lang, dir } = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
  assert.deepEqual({ lang, dir }, { lang: 'ar', dir: 'rtl' });
  assertQuiet(page);
});

test('holds a strict security policy and no inline script', async (t) => {
  const page = await openPage(t);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  assert.match(policy, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
  assert.equal(await page.locator('script:not([src])').count(), 0);
});

test('offers the address of its glue, which the worker needs', async (t) => {
  const page = await openPage(t);
  const href = await page.locator('link[rel="modulepreload"]').getAttribute('href');
  assert.match(href, /^\.\/mizan-[0-9a-f]+\.js$/);
});

test('works on the page itself where no worker can be had', async (t) => {
  const page = await openPage(t, '#/library?q=الصين', { init: () => delete window.Worker });
  assert.equal(await page.evaluate(() => typeof Worker), 'undefined');
  await page.locator('main mark').first().waitFor();
  const found = await page.evaluate(async () => (await window.mizan.search('الصين')).total);
  assert.ok(found > 0);
  assertQuiet(page);
});

test('works on the page itself where the worker cannot start', async (t) => {
  const init = () => {
    window.Worker = class extends EventTarget {
      constructor() { super(); setTimeout(() => this.onerror?.(new ErrorEvent('error', { message: 'no worker here', cancelable: true }))); }
      postMessage() {}
      terminate() {}
    };
  };
  const page = await openPage(t, '#/compare', { init });
  await page.locator('.ledger .statement').first().waitFor();
  assertQuiet(page);
});

test('is readable before the program runs, with a bar to come and help for who has no scripts', async (t) => {
  const page = await openPage(t, '', { wait: false, javaScriptEnabled: false });
  assert.equal(await page.locator('#skeleton h1:visible').count(), 1);
  assert.equal(await page.locator('noscript .start-help').count(), 2);
  assert.equal(await page.locator('#progress').count(), 1);
});

test('starts in the language and theme that the reader chose, from the first paint', async (t) => {
  const init = () => document.addEventListener('DOMContentLoaded', () => {
    const { lang, dir, dataset } = document.documentElement;
    window.__first = [lang, dir, dataset.theme, [...document.querySelectorAll('#skeleton h1')].filter((heading) => heading.checkVisibility()).length].join(' ');
  });
  const page = await openPage(t, '', { lang: 'en', theme: 'dark', init });
  assert.equal(await page.evaluate(() => window.__first), 'en ltr dark 1');
});

test('has the heading of each view from the first paint, in its place', async (t) => {
  const init = () => document.addEventListener('DOMContentLoaded', () => {
    const heading = [...document.querySelectorAll('#skeleton h1')].find((one) => one.checkVisibility());
    window.__first = [heading.textContent, Math.round(heading.getBoundingClientRect().y)];
  });
  for (const [route, width] of ['#/compare', '#/library', '#/entities', '#/timeline', '#/method'].flatMap((route) => [[route, 1280], [route, 390]])) {
    for (const lang of ['ar', 'en']) {
      const page = await openPage(t, route, { lang, width, init });
      await page.locator('#main h1').waitFor();
      const [[first, top], [heading, y]] = await page.evaluate(() => {
        const heading = document.querySelector('#main h1');
        return [window.__first, [heading.textContent, heading.getBoundingClientRect().y]];
      });
      assert.equal(first, heading, route);
      assert.ok(Math.abs(top - y) <= 2, `${route} ${lang} ${width}: from ${top} to ${y}`);
      await page.context().close();
    }
  }
});

test('helps where there is no WebAssembly', async (t) => {
  const page = await openPage(t, '', { wait: false, init: () => delete window.WebAssembly });
  await page.locator('#help h2:visible').waitFor();
  assert.equal(await page.locator('#progress').count(), 0);
  assert.match(await page.locator('#help output').innerText(), /WebAssembly/);
});

test('starts nothing but the program that the build made', async (t) => {
  const page = await openPage(t, '', { wait: false, init: () => {
    const fetched = window.fetch;
    window.fetch = async (...given) => {
      const bytes = new Uint8Array(await (await fetched(...given)).arrayBuffer());
      bytes[bytes.length - 1] ^= 1;
      return new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
    };
  } });
  await page.locator('#help h2:visible').waitFor();
  assert.match(await page.locator('#help output').innerText(), /integrity/);
  assert.equal(await page.evaluate(() => typeof window.mizan), 'undefined');
});

test('works where the browser keeps nothing, and says so', async (t) => {
  const init = () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError'); } });
  const page = await openPage(t, '#/method', { init });
  await page.locator('.kept').waitFor();
  assert.equal(await page.locator('.kept ~ p').count(), 1);
  assertQuiet(page);
});

test('says that it is at work when an answer takes longer than a second', async (t) => {
  const init = () => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function later(message, ...rest) {
      if (message.call !== 'compare') return post.call(this, message, ...rest);
      window.__answer = () => post.call(this, message, ...rest);
    };
  };
  const page = await openPage(t, '#/compare', { init, wait: false });
  await page.waitForFunction(() => window.__answer);
  const waiting = page.locator('main .waiting');
  await waiting.waitFor({ state: 'attached' });
  const asked = await page.evaluate(() => performance.now());
  await waiting.waitFor({ state: 'visible' });
  assert.ok(await page.evaluate(() => performance.now()) - asked > 500);
  await page.evaluate(() => window.__answer());
  await page.locator('.ledger .statement').first().waitFor();
  assert.equal(await waiting.count(), 0);
});
