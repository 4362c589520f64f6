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
  await page.locator('.ways > button').first().click();
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

test('the two languages flow without gaps and stay side by side to the end', async (t) => {
  const { page } = await openLongest(openPage, t, '?parallel=1', { lang: 'ar', width: 1440 });
  await page.locator('.prose.parallel').waitFor();
  const columns = await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('.prose.parallel .block')].map((block) => [...block.querySelectorAll('p')].map((p) => p.getBoundingClientRect()));
    const gaps = paragraphs.slice(1).map(([first], n) => first.top - paragraphs[n][0].bottom);
    const [last] = paragraphs.slice(-1);
    return { gaps, apart: Math.abs(last[0].bottom - last[1].bottom), tall: last[0].bottom - paragraphs[0][0].top };
  });
  assert.ok(Math.max(...columns.gaps) < 80, JSON.stringify(columns.gaps));
  assert.ok(columns.apart < 0.12 * columns.tall, JSON.stringify(columns));
  assertQuiet(page);
});

test('N and P lead from match to match, and the bar says which of how many', async (t) => {
  const { page } = await openLongest(openPage, t, '?q=الصين', { lang: 'ar' });
  const bar = page.locator('.stops');
  await bar.waitFor();
  const numbers = await page.locator('.sentence:has(mark)').evaluateAll((sentences) => sentences.map((sentence) => sentence.id));
  await page.keyboard.press('n');
  await page.locator(`#${numbers[0]}.here`).waitFor();
  await page.keyboard.press('n');
  await page.locator(`#${numbers[1]}.here`).waitFor();
  assert.match(await bar.innerText(), new RegExp(`2.*${numbers.length}`));
  await bar.locator('button').first().click();
  await page.locator(`#${numbers[0]}.here`).waitFor();
  await page.keyboard.press('p');
  await page.locator(`#${numbers.at(-1)}.here`).waitFor();
  assertQuiet(page);
});

test('a name opens its card without leaving the text, and Escape gives the focus back', async (t) => {
  const { page } = await openLongest(openPage, t, '', { lang: 'ar' });
  const mention = page.locator('.prose a.m').first();
  const id = decodeURIComponent((await mention.getAttribute('href')).split('/').pop());
  await mention.focus();
  await page.keyboard.press('Enter');
  const card = page.locator('.card');
  await card.waitFor();
  assert.ok(decodeURIComponent(page.url()).includes(`card=${id}`));
  await page.waitForFunction(() => document.activeElement.classList.contains('card'));
  assert.equal(await card.locator(`a[href$="/entity/${id}"]`).count(), 1);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  assert.equal(await mention.evaluate((element) => element === document.activeElement), true);
  assertQuiet(page);
});

test('how one likes to read is kept', async (t) => {
  const { page } = await openLongest(openPage, t, '', { lang: 'ar' });
  const size = () => page.locator('.prose p').first().evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
  const before = await size();
  await page.locator('.reading > summary').click();
  await page.locator('.reading select').first().selectOption('3');
  assert.ok((await size()) > before * 1.2);
  await page.reload();
  await page.locator('.prose').waitFor();
  assert.ok((await size()) > before * 1.2);
  assertQuiet(page);
});

test('vowel signs can be put out of sight, marks and names in place', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'ar' });
  const report = await page.evaluate(() => window.mizan.add([{ title: 'مشكول', text: 'قَالَتِ الصِّينُ إِنَّهَا تُنْتِجُ رَقَائِقَ إنفيديا.' }]));
  await page.evaluate((id) => { location.hash = `#/read/${id}?q=رقائق`; }, report.added[0]);
  await page.locator('.sentence mark').waitFor();
  const said = () => page.locator('.sentence').innerText();
  assert.match(await said(), /[\u064B-\u0652]/);
  await page.locator('.reading > summary').click();
  await page.locator('.reading button').click();
  await page.waitForFunction(() => !/[\u064B-\u0652]/.test(document.querySelector('.sentence').innerText));
  assert.equal(await page.locator('.sentence mark').innerText(), 'رقائق');
  assertQuiet(page);
});

test('a link finds its sentence where it has gone, and says so; where it is gone, it says that', async (t) => {
  const { page, document } = await openLongest(openPage, t, '', { lang: 'ar' });
  const text = await page.evaluate(async (id) => (await window.mizan.document(id)).statements[9].text, document.id);
  const open = (quote) => page.evaluate((hash) => { location.hash = hash; }, `#/read/${document.id}?s=3&quote=${encodeURIComponent(quote)}`);
  await open(text.split(' ').slice(0, 8).join(' '));
  await page.locator('#s10.here').waitFor();
  await page.locator('.moved').waitFor();
  await open('زقزقت العصافير فوق الأشجار العالية كل صباح');
  await page.waitForFunction(() => document.querySelector('.moved')?.innerText.includes('زقزقت'));
  assert.equal(await page.locator('.sentence.here').count(), 0);
  assertQuiet(page);
});

test('a sentence is copied with its citation and a link that leads back to it', async (t) => {
  const { page } = await openLongest(openPage, t, '?s=12', { lang: 'ar', permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.note').waitFor();
  const words = await page.locator('#s12').evaluate((s) => s.innerText.replace(/^\d+/, '').trim().slice(0, 24));
  await page.locator('.note button').first().click();
  await page.waitForFunction(() => document.querySelector('.note [role="status"]').innerText !== '');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.includes(words.slice(0, 12)), copied);
  const link = copied.split('\n').pop();
  assert.ok(/^[\x21-\x7e]+$/.test(link), link);
  await page.goto('about:blank');
  await page.goto(link);
  await page.locator('#s12.here').waitFor();
  assert.equal(await page.locator('.moved').count(), 0);
});

test('the map of a long text leads to the nearest sentence of a type', async (t) => {
  const { page } = await openLongest(openPage, t, '', { lang: 'ar' });
  const map = page.locator('.legend .map').first();
  const box = await map.boundingBox();
  await map.click({ position: { x: 2, y: box.height / 2 } });
  await page.locator('.sentence.here').waitFor();
  const number = Number((await page.locator('.sentence.here').getAttribute('id')).slice(1));
  const total = await page.locator('.sentence').count();
  assert.ok(number > total / 2, 'the left end of an Arabic text is its end');
  assertQuiet(page);
});

test('the way back leads to the same results, and [ and ] to the result before and after, at its best sentence', async (t) => {
  const page = await openPage(t, '#/library?q=رقائق&about=china&sort=newest', { lang: 'ar' });
  await page.locator('.hit').nth(2).waitFor();
  const titles = await page.locator('.hit h2').allInnerTexts();
  await page.locator('.hit').nth(1).locator('.found a').first().click();
  const title = page.locator('.reader h1');
  const isTitled = (text) => page.waitForFunction((text) => document.querySelector('.reader h1')?.innerText === text, text);
  await isTitled(titles[1]);
  await page.waitForFunction((of) => document.querySelector('.neighbours .nth')?.innerText.includes(`2 من ${of}`), titles.length);
  await page.keyboard.press(']');
  await isTitled(titles[2]);
  await page.locator('.sentence.here mark').first().waitFor();
  // An Arabic layout types another letter there: the key counts.
  await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'BracketLeft', key: 'ج', bubbles: true })));
  await isTitled(titles[1]);
  await page.locator('.neighbours .before').click();
  await isTitled(titles[0]);
  assert.equal(await page.locator('.neighbours .before').count(), 0, 'none stands before the first');
  await page.locator('.neighbours a.more').click();
  await page.locator('.hit').nth(2).waitFor();
  assert.equal(decodeURIComponent(new URL(page.url()).hash), '#/library?about=china&q=رقائق&sort=newest');
  assert.deepEqual(await page.locator('.hit h2').allInnerTexts(), titles);
  assert.ok(await title.count() === 0);
  assertQuiet(page);
});

test('without a search, [ and ] lead through the articles of the same language', async (t) => {
  const page = await openPage(t, '', { lang: 'en' });
  const ids = await page.evaluate(async () => (await window.mizan.documents()).filter((d) => d.language === 'en').map((d) => d.id).sort());
  await page.evaluate((hash) => { location.hash = hash; }, `#/read/${ids[0]}`);
  for (const id of ids.slice(1)) {
    await page.locator(`.neighbours .after[href*="${id}"]`).waitFor();
    await page.keyboard.press(']');
    await page.waitForFunction((id) => location.hash.includes(id), id);
  }
  await page.waitForFunction(() => document.querySelector('.neighbours .before') && !document.querySelector('.neighbours .after'));
  assertQuiet(page);
});

test('a sentence is cited in the Arabic or in the English way, whatever its own language', async (t) => {
  const { page } = await openLongest(openPage, t, '?s=3', { lang: 'ar', permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.note').waitFor();
  const copied = async (n) => {
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator('.note .listed button').nth(n).click();
    await page.waitForFunction(() => navigator.clipboard.readText().then((text) => text !== ''));
    return page.evaluate(() => navigator.clipboard.readText());
  };
  assert.match(await copied(0), /^«.+» \(«.+»/);
  assert.match(await copied(1), /^“.+” \(“.+”/);
  assertQuiet(page);
});

test('near-copies name each other', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'ar' });
  const sentences = Array.from({ length: 12 }, (_, n) => `وقالت الشركة رقم ${n} إن كلفة الرقائق في مصنعها بلغت ${n + 3} ملايين دولار خلال العام الماضي.`);
  const { nearCopies } = await page.evaluate((text) => window.mizan.add([{ title: 'الأصل', text }, { title: 'النسخة', text: `${text} انتهى.` }]), sentences.join(' '));
  assert.equal(nearCopies.length, 1);
  for (const [id, other] of [[nearCopies[0].id, 'الأصل'], [nearCopies[0].of, 'النسخة']]) {
    await page.evaluate((hash) => { location.hash = hash; }, `#/read/${id}`);
    await page.waitForFunction((other) => document.querySelector('.counted-as')?.innerText.includes(other), other);
  }
  assertQuiet(page);
});
