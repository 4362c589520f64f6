// One address, one view: over http, under a sub-path and from a file; and Back finds filters and place again.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../scripts/server.mjs';
import { assertQuiet, dist, launchBrowser, openPageIn } from './harness.mjs';

let browser;
let servers;
before(async () => {
  servers = [await serve(dist), await serve(dist, { base: '/under/a/path/' })];
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  for (const server of servers ?? []) await server.close();
});

const ADDRESSES = [
  ['#/library?about=china&dimension=chips&-said=china&sort=newest&q=رقائق', '.hit'],
  ['#/library?entity=nvidia&show=lines&by=after', '.kwic tbody tr'],
  ['#/read/china-partnership-model-ar?q=الصين&s=4&parallel=1&hide=place', '.sentence.here'],
  ['#/entity/nvidia', '.hit'],
  ['#/timeline?swap=1', '.axis .mark'],
];

test('the same address opens the same view over http, under a sub-path and from a file', async (t) => {
  const hosts = [...servers.map((server) => server.address), pathToFileURL(path.join(dist, 'mizan.html')).href];
  for (const [address, ready] of ADDRESSES) {
    const seen = [];
    for (const host of hosts) {
      const page = await openPageIn(browser, host, address, { lang: 'ar' });
      t.after(() => page.context().close());
      await page.locator(ready).first().waitFor();
      seen.push(await page.locator('main').innerText());
      assert.equal(decodeURIComponent(new URL(page.url()).hash), address);
      assertQuiet(page);
    }
    assert.ok(seen[0].length > 100);
    assert.deepEqual(seen.slice(1), [seen[0], seen[0]], address);
  }
});

test('a key that no view knows is passed over', async (t) => {
  const page = await openPageIn(browser, servers[0].address, '#/library?about=china', { lang: 'ar' });
  t.after(() => page.context().close());
  await page.locator('.hit').first().waitFor();
  const before = await page.locator('main').innerText();
  await page.goto(`${servers[0].address}#/library?about=china&colour=red&sort=sideways`);
  await page.reload();
  await page.locator('.hit').first().waitFor();
  assert.equal(await page.locator('main').innerText(), before);
  assertQuiet(page);
});

test('Back finds filters and place again, whichever view one left', async (t) => {
  const views = [
    ['#/library?about=china&lang=all', '.hit', '.hit h2 a'],
    ['#/library?q=الصين&show=lines&about=china', '.kwic tbody tr', '.kwic th a'],
    ['#/entities?n=all&type=company', '.entities tbody tr', '.entities th a'],
    ['#/entity/china', '.entity .hit', '.found .number'],
    ['#/timeline', '.dates-table .text', '.dates-table .by a'],
    ['#/read/cold-war-of-ai-ar', '.prose .sentence', '.masthead a[href="#/method"]'],
  ];
  for (const [address, ready, way] of views) {
    const page = await openPageIn(browser, servers[0].address, address, { lang: 'ar', height: 500 });
    t.after(() => page.context().close());
    await page.locator(ready).first().waitFor();
    await page.mouse.move(600, 300);
    await page.mouse.wheel(0, 420);
    await page.waitForFunction(() => scrollY > 100);
    const place = await page.evaluate(() => scrollY);
    // Along a link that is in sight, so that nothing scrolls on the way.
    await page.locator(way).evaluateAll((links) => (links.find((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    }) ?? links[0]).click());
    await page.waitForFunction((address) => decodeURIComponent(location.hash) !== address, address);
    await page.goBack();
    await page.locator(ready).first().waitFor();
    assert.equal(decodeURIComponent(new URL(page.url()).hash), address);
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 40, place, { timeout: 3000 }).catch(() => {});
    const now = await page.evaluate(() => scrollY);
    assert.ok(Math.abs(now - place) < 40, `${address}: left at ${place}, back at ${now}`);
    assertQuiet(page);
  }
});
