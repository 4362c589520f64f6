// What opens only when one asks for it is reachable too, in both languages and themes, and stays within a phone's width.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests, faultsOfAccess } from './harness.mjs';

const { openPage, assertQuiet } = browserTests();

const open = (selector) => (page) => page.locator(selector).first().evaluate((details) => { details.open = true; });

/** Address, what shows that it is there, and what is then done. */
const STATES = {
  'results wide, with filters': ['#/library?q=أنفيدية&match=wide&-said=china&group=embedded&lang=ar', '.hit', open('.facets .fold')],
  'help and saved searches': ['#/library', '.hit', async (page) => { await open('.help')(page); await open('.searches')(page); }],
  'forms to take along': ['#/library?q=DeepSeek', '.hit', open('.bar-row .take')],
  'a card': ['#/read/cold-war-of-ai-ar?q=الصين&s=4&card=china', '.card', open('.reading')],
  'side by side': ['#/read/cold-war-of-ai-ar?parallel=1&s=3', '.sentence.here', open('.legend .fold')],
  'an entity with its table': ['#/entity/united-states', '.hit', async (page) => { await open('.facets .fold')(page); await open('.twin')(page); }],
  'the sentences of a mark': ['#/timeline', '.axis .mark', async (page) => { await page.locator('.axis .mark').nth(2).click(); await page.locator('.chosen li').first().waitFor(); }],
};

for (const [name, [route, ready, act]] of Object.entries(STATES)) {
  test(`${name}: nothing stands in the way of anyone`, async (t) => {
    for (const [lang, theme, width] of [['ar', 'light', 1440], ['en', 'dark', 1440], ['ar', 'dark', 390], ['en', 'light', 360]]) {
      const page = await openPage(t, route, { lang, theme, width });
      await page.locator(ready).first().waitFor();
      await act(page);
      assert.deepEqual(await faultsOfAccess(page), [], `${lang} ${theme} ${width}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${lang} ${width}: no sideways scrolling`);
      assertQuiet(page);
    }
  });
}
