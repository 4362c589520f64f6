// The library: search as one types, filters, results that lead to their sentences.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests } from './harness.mjs';

const { openPage, assertQuiet } = browserTests();

const state = (page) => new URL(page.url()).hash;
const counts = (page) => page.locator('#counted').innerText();
const hits = (page) => page.locator('.hit');

/** Waits until the counts say something else than `before`, and returns them. */
async function countsAfter(page, before) {
  await page.waitForFunction((before) => {
    const text = document.querySelector('#counted')?.innerText;
    return text && text !== before;
  }, before);
  return counts(page);
}

test('lists every article before anything is asked', async (t) => {
  const page = await openPage(t, '#/library', { lang: 'ar' });
  await hits(page).first().waitFor();
  const arabic = await page.evaluate(async () => (await window.mizan.documents()).filter((d) => d.language === 'ar').length);
  assert.equal(await hits(page).count(), arabic);
  assertQuiet(page);
});

test('finds as one types, from any view, with the matching letters marked and the query in the address', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'ar' });
  await page.keyboard.press('/');
  await page.keyboard.type('انفيدي', { delay: 20 });
  await page.locator('.found mark').first().waitFor();
  await page.keyboard.type('ا', { delay: 20 });
  await page.waitForFunction(() => decodeURIComponent(location.hash).includes('q=انفيديا'));
  assert.match(state(page), /^#\/library\?/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  await page.locator('.found mark').first().waitFor();
  for (const mark of await page.locator('.found mark').allInnerTexts()) assert.match(mark, /نفيديا|Nvidia/i);
  assertQuiet(page);
});

test('a facet narrows the results, stands in the address, keeps the focus, and Back undoes it', async (t) => {
  const page = await openPage(t, '#/library', { lang: 'ar' });
  const before = await countsAfter(page, '');
  const value = page.locator('.facet').first().locator('.facet-value').first();
  await value.focus();
  await page.keyboard.press('Enter');
  const after = await countsAfter(page, before);
  assert.notEqual(after, before);
  assert.match(state(page), /about=/);
  assert.equal(await value.getAttribute('aria-pressed'), 'true');
  assert.equal(await value.evaluate((element) => element === document.activeElement), true);
  await page.goBack();
  assert.equal(await countsAfter(page, after), before);
  assert.equal(await value.getAttribute('aria-pressed'), 'false');
  assertQuiet(page);
});

test('filters in use stand as buttons that the keyboard takes away', async (t) => {
  const page = await openPage(t, '#/library?about=china&dimension=chips&lang=all', { lang: 'ar' });
  const filters = page.locator('.filters li:not([hidden]) .filter');
  await filters.nth(3).waitFor();
  assert.equal(await filters.count(), 4, 'three filters and the button that clears them');
  await filters.first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !location.hash.includes('about='));
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'the focus went somewhere');
  await page.locator('.filter.plain').click();
  await page.waitForFunction(() => !/dimension|lang/.test(location.hash));
  assertQuiet(page);
});

test('a search that finds nothing says so and offers ways on', async (t) => {
  const page = await openPage(t, '#/library?q=زقزقةالعصافير&about=china', { lang: 'ar' });
  await page.locator('.calm a').first().waitFor();
  assert.equal(await hits(page).count(), 0);
  const ways = await page.locator('.calm a').evaluateAll((links) => links.map((link) => link.hash));
  assert.ok(ways.some((way) => way.includes('match=wide')));
  assert.ok(ways.some((way) => !way.includes('about=')));
  assertQuiet(page);
});

test('texts are in the language of the interface unless the address says otherwise', async (t) => {
  const page = await openPage(t, '#/library', { lang: 'en' });
  await hits(page).first().waitFor();
  const languages = () => page.locator('.hit h2').evaluateAll((titles) => [...new Set(titles.map((title) => title.lang))].sort());
  assert.deepEqual(await languages(), ['en']);
  const before = await counts(page);
  await page.evaluate(() => { location.hash = '#/library?lang=all'; });
  await countsAfter(page, before);
  await page.locator('.hit h2[lang="ar"]').first().waitFor();
  assert.deepEqual(await languages(), ['ar', 'en']);
  assertQuiet(page);
});

test('order and matching stand in the address', async (t) => {
  const page = await openPage(t, '#/library?q=الصين', { lang: 'ar' });
  await hits(page).first().waitFor();
  await page.locator('.choice select').first().selectOption('newest');
  await page.waitForFunction(() => location.hash.includes('sort=newest'));
  await page.locator('.choice select').last().selectOption('wide');
  await page.waitForFunction(() => location.hash.includes('match=wide'));
  assertQuiet(page);
});

test('a found sentence leads to its place in the article, with the words marked there too', async (t) => {
  const page = await openPage(t, '#/library?q=إنفيديا', { lang: 'ar' });
  const sentence = page.locator('.found > li > a').first();
  const words = (await sentence.innerText()).trim();
  await sentence.click();
  const here = page.locator('.sentence.here');
  await here.waitFor();
  assert.ok((await here.innerText()).includes(words.split(' ').slice(0, 3).join(' ')));
  assert.ok((await here.locator('mark').count()) > 0);
  assertQuiet(page);
});
