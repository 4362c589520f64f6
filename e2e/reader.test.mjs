// The reader: opens at the sentence, beside its translation, and says what the ledger takes from it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests } from './harness.mjs';

const { openPage, assertQuiet } = browserTests();

/** The Arabic text with the most sentences: its id, and its number of sentences. */
const longest = (page) =>
  page.evaluate(async () => {
    const documents = (await window.mizan.documents()).filter((document) => document.language === 'ar');
    return documents.reduce((a, b) => (b.sentences > a.sentences ? b : a));
  });

async function openLongest(openPage, t, state = '', options = {}) {
  const page = await openPage(t, '', options);
  const document = await longest(page);
  await page.evaluate((hash) => { location.hash = hash; }, `#/read/${document.id}${state}`);
  await page.locator('.prose').waitFor();
  return { page, document };
}

test('shows every sentence once, in order, in the language of the text', async (t) => {
  const { page, document } = await openLongest(openPage, t, '', { lang: 'en' });
  const shown = await page.locator('.sentence').evaluateAll((sentences) => sentences.map((sentence) => sentence.id));
  assert.deepEqual(shown, Array.from({ length: document.sentences }, (_, n) => `s${n + 1}`));
  const paragraph = page.locator('.prose p').first();
  assert.equal(await paragraph.getAttribute('lang'), 'ar');
  assert.equal(await paragraph.evaluate((element) => getComputedStyle(element).direction), 'rtl');
  assertQuiet(page);
});

test('the sentence of the address is lit, in view, and explained', async (t) => {
  const { page, document } = await openLongest(openPage, t, '?s=40', { lang: 'ar' });
  const here = page.locator('.sentence.here');
  await here.waitFor();
  assert.equal(await here.getAttribute('id'), 's40');
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('.sentence.here').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  const taken = await page.evaluate(async (id) => (await window.mizan.document(id)).statements[39], document.id);
  const note = page.locator('.note');
  assert.equal(await note.count(), 1);
  assert.equal(await note.locator('.cues li').count(), taken.because.length);
  assertQuiet(page);
});

test('the number of a sentence opens what the ledger takes from it, by keyboard, and Back closes it', async (t) => {
  const { page } = await openLongest(openPage, t, '', { lang: 'ar' });
  assert.equal(await page.locator('.note').count(), 0);
  await page.locator('#s2 .number').focus();
  await page.keyboard.press('Enter');
  await page.locator('#s2.here').waitFor();
  assert.equal(await page.locator('.note').count(), 1);
  assert.match(page.url(), /s=2$/);
  await page.goBack();
  await page.locator('.note').waitFor({ state: 'detached' });
  assertQuiet(page);
});

test('Arabic and English stand side by side, and a sentence lights its twin', async (t) => {
  const { page, document } = await openLongest(openPage, t, '', { lang: 'ar' });
  await page.locator('.ways button').click();
  await page.locator('.prose.parallel').waitFor();
  assert.match(page.url(), /parallel=1/);
  assert.equal(await page.locator('.sentence').count(), document.sentences * 2);
  const [arabic, english] = await page.locator('.block').first().locator('p').evaluateAll((columns) =>
    columns.map((column) => ({ lang: column.lang, left: column.getBoundingClientRect().left, top: column.getBoundingClientRect().top })));
  assert.deepEqual([arabic.lang, english.lang], ['ar', 'en']);
  assert.ok(Math.abs(arabic.top - english.top) < 2 && arabic.left > english.left, 'side by side, Arabic first from the right');
  await page.locator('#s3').hover();
  assert.deepEqual(await page.locator('.sentence.lit').evaluateAll((lit) => lit.map((s) => s.closest('p').lang)), ['ar', 'en']);
  assertQuiet(page);
});

test('the legend takes a type out of sight and brings it back', async (t) => {
  const { page } = await openLongest(openPage, t, '', { lang: 'ar' });
  const button = page.locator('.legend .facet-value').first();
  const kind = (await button.locator('.m').getAttribute('class')).split(' ')[1];
  const mentions = page.locator(`.prose .m.${kind}`);
  const before = await mentions.count();
  assert.equal(before, Number(await button.locator('.n').innerText()));
  await button.click();
  await page.waitForFunction((kind) => document.querySelectorAll(`.prose .m.${kind}`).length === 0, kind);
  assert.match(page.url(), new RegExp(`hide=${kind}`));
  await button.click();
  await page.waitForFunction((kind) => document.querySelectorAll(`.prose .m.${kind}`).length > 0, kind);
  assert.equal(await mentions.count(), before);
  assertQuiet(page);
});

test('an address of no article says so', async (t) => {
  const page = await openPage(t, '#/read/no-such-article', { lang: 'ar' });
  await page.locator('.problem').waitFor();
  assert.match(await page.locator('.problem').innerText(), /no-such-article/);
  assertQuiet(page);
});
