// What must work in every engine (MIZAN_ENGINES, see engines.mjs), from a host's root, under a sub-path and as one file: a walk
// through all views without one request elsewhere or anything the policy must stop, search, compare, export, both
// directions, settings that last; and on a host, a start without a connection.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../scripts/server.mjs';
import { ENGINES, startEngine } from './engines.mjs';
import { dist } from './harness.mjs';
import { VIEWS } from './views.mjs';

const isShown = (selector) => Boolean(document.querySelector(selector));
const isReady = () => Boolean(window.mizan) && document.querySelector('main')?.getAttribute('aria-busy') === 'false';

/** The text of a file offered to the reader, for the test to look at; the browser gets it all the same. */
function keepWhatIsSaved() {
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => { window.__saved = text; });
    return make.call(URL, blob);
  };
}

/** What the page asked for elsewhere, and what the policy stopped. */
const strays = (home) => ({
  elsewhere: performance.getEntriesByType('resource').map(({ name }) => name)
    .filter((name) => !name.startsWith(home) && !/^(blob|data):/.test(name)),
  violations: window.__violations,
});

const PLACES = {
  'a host': async () => { const server = await serve(dist); return [server.address, server.close]; },
  'a sub-path': async () => { const server = await serve(dist, { base: '/some/sub/path/' }); return [server.address, server.close]; },
  'one file': async () => [pathToFileURL(path.join(dist, 'mizan.html')).href, () => {}],
};

for (const engine of ENGINES) {
  describe(`${engine}`, () => {
    let browser;
    before(async () => { browser = await startEngine(engine); });
    after(async () => { await browser?.close(); });

    for (const [place, start] of Object.entries(PLACES)) {
      test(`${place}: all views, search, compare, export, both directions, nothing elsewhere`, { timeout: 180_000 }, async (t) => {
        const [home, stop] = await start();
        t.after(stop);
        const page = await browser.open(home);
        t.after(() => page.close());
        await page.until(isReady);
        await page.run(() => window.mizan.ready.then(() => true));

        const text = await page.run(async () => (await window.mizan.documents())
          .filter(({ language }) => language === 'ar').reduce((a, b) => (b.sentences > a.sentences ? b : a)).id);
        for (const [address, shown] of VIEWS) {
          await page.run((hash) => { location.hash = hash; }, address.replace('TEXT', text));
          await page.until(isShown, shown);
        }

        await page.type('#search', 'الرقائق');
        await page.until(isShown, '.hit mark');
        const found = await page.run(async () => (await window.mizan.search('الرقائق')).total);
        assert.ok(found > 0, 'the script interface finds it too');
        const rows = await page.run(async () => (await window.mizan.compare()).rows.length);
        assert.ok(rows >= 5, `${rows} rows`);

        await page.run(() => { location.hash = '#/entities'; });
        await page.run(keepWhatIsSaved);
        await page.click('.take summary');
        await page.click('.take button');
        await page.until(() => window.__saved?.includes('nvidia'));

        const root = () => page.run(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
        assert.equal(await root(), 'ar rtl');
        await page.click('.masthead button[lang="en"]');
        await page.until(() => document.documentElement.dir === 'ltr');
        assert.equal(await root(), 'en ltr');
        await page.reload();
        await page.until(isReady);
        assert.equal(await root(), 'en ltr', 'the choice is kept');

        assert.deepEqual(await page.run(strays, home), { elsewhere: [], violations: [] });
        assert.deepEqual(page.errors(), []);
        const workers = await page.run(() => window.__workers);
        if (engine !== 'webkit') assert.equal(workers, 1, 'the engine lives in a worker');
      });
    }

    test('a host: starts without a connection after one visit', { timeout: 120_000 }, async (t) => {
      const server = await serve(dist, { base: '/mizan/' });
      let open = true;
      t.after(() => open && server.close());
      const page = await browser.open(server.address);
      t.after(() => page.close());
      await page.until(isReady);
      await page.until(() => window.mizanHost.keeping() === 'kept' && Boolean(navigator.serviceWorker.controller));
      await server.close();
      open = false;
      await page.run(() => { location.hash = '#/entities'; });
      await page.reload();
      await page.until(isReady);
      await page.until(isShown, '.entities tbody tr');
      assert.deepEqual((await page.run(strays, server.address)).violations, []);
    });
  });
}
