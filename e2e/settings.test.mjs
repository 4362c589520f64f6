// Language and theme, and what every view owes its readers in both languages: quiet, reachable, no sideways scrolling.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { browserTests } from './harness.mjs';

const { openPage, assertQuiet } = browserTests();
const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every view with something in it: address, and what shows that it is there. */
const VIEWS = [
  ['#/compare', '.ledger tbody tr'],
  ['#/library?q=DeepSeek&about=china', '.hit'],
  ['#/read/LONGEST?s=12', '.sentence.here'],
  ['#/read/LONGEST?parallel=1', '.prose.parallel'],
  ['#/entities', '.entities tbody tr'],
  ['#/entity/nvidia', '.hit'],
  ['#/timeline', '.year'],
  ['#/method', '.method-text section'],
];

/** Opens a view; LONGEST stands for the longest text in the language of the interface. */
async function openView(openPage, t, [route, ready], options) {
  const page = await openPage(t, route.includes('LONGEST') ? '#/method' : route, options);
  if (route.includes('LONGEST')) {
    const id = await page.evaluate(async (language) => {
      const documents = (await window.mizan.documents()).filter((document) => document.language === language);
      return documents.reduce((a, b) => (b.sentences > a.sentences ? b : a)).id;
    }, options.lang);
    await page.evaluate((hash) => { location.hash = hash; }, route.replace('LONGEST', id));
  }
  await page.locator(ready).first().waitFor();
  return page;
}

test('the language of the interface changes in place and keeps the address', async (t) => {
  const page = await openPage(t, '#/library?about=china', { lang: 'ar' });
  await page.locator('.hit').first().waitFor();
  const root = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, location.hash].join(' '));
  assert.equal(await root(), 'ar rtl #/library?about=china');
  await page.locator('.masthead button[lang="en"]').click();
  await page.locator('.hit h2[lang="en"]').first().waitFor();
  assert.equal(await root(), 'en ltr #/library?about=china');
  assert.ok(!/[\u0600-\u06ff]/.test(await page.locator('.facets').innerText()), 'no Arabic word is left among the filters');
  await page.reload();
  await page.locator('.hit h2[lang="en"]').first().waitFor();
  assert.equal(await root(), 'en ltr #/library?about=china');
  assertQuiet(page);
});

test('the theme is remembered', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'en' });
  const theme = () => page.evaluate(() => document.documentElement.getAttribute('data-theme'));
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  const button = page.locator('.masthead .tools button').last();
  for (let step = 0; step < 3 && (await theme()) !== 'dark'; step += 1) await button.click();
  assert.equal(await theme(), 'dark');
  assert.notEqual(await paper(), light);
  await page.reload();
  await page.locator('#main h1').waitFor();
  assert.equal(await theme(), 'dark');
  assertQuiet(page);
});

for (const lang of ['ar', 'en']) {
  for (const view of VIEWS) {
    test(`${view[0]} in ${lang}: quiet, one heading, no serious fault of access`, async (t) => {
      const page = await openView(openPage, t, view, { lang });
      assert.equal(await page.locator('h1').count(), 1);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      assert.deepEqual(serious.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`), []);
      assertQuiet(page);
    });
  }

  test(`nothing scrolls sideways on a phone of 360 px in ${lang}`, async (t) => {
    for (const view of VIEWS) {
      const page = await openView(openPage, t, view, { lang, width: 360, height: 740 });
      const over = await page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const out = [...document.querySelectorAll('main *')].filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return (left < -1 || right > width + 1) && !element.closest('.scroll, .visually-hidden');
        });
        return { scrolls: document.documentElement.scrollWidth > width, out: out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) };
      });
      assert.deepEqual(over, { scrolls: false, out: [] }, view[0]);
    }
  });
}
