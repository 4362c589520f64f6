// What readers of Arabic ask of a search page: what is there is found, every mark on its letters, lines in their order, letters joined.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { browserTests, saved } from './harness.mjs';

const { openWith, assertQuiet } = browserTests();

test('a word is found with what is glued to it, its derivations only where one asks for them, and as written only as written', async (t) => {
  const words = ['الصين', 'بالصين', 'والصين', 'للصين', 'صينية'];
  const page = await openWith(t, words.map((word, n) => `هذا خبر عن ${word} في المدينة رقم ${n}.`), '#/library');
  const found = await page.evaluate(async (words) => {
    const find = async (match) => {
      const { hits } = await window.mizan.search('صين', { match, limit: 1000, without: match === 'wide' ? ['typo', 'entity'] : [] });
      const said = hits.flatMap((hit) => hit.sentences.map((sentence) => sentence.text)).filter((text) => text.startsWith('هذا خبر عن'));
      return words.filter((word) => said.some((text) => text.includes(` ${word} `)));
    };
    return { exact: await find('exact'), folded: await find('folded'), wide: await find('wide'), none: await window.mizan.search('انفيدبا', {}) };
  }, words);
  assert.deepEqual(found.exact, []);
  assert.deepEqual(found.folded, words.slice(0, 4));
  assert.deepEqual(found.wide, words);
  assert.ok(found.none.total > 0 || found.none.suggestions.length > 0, 'nothing found offers variants');
  assertQuiet(page);
});

test('every mark covers the letters that matched, through tashkeel, tatweel, hamza and invisible joiners', async (t) => {
  const words = ['الصِّينُ', 'الصـــين', 'الصي\u200Cن', 'الصي\u200Dن', 'والصّين'];
  const page = await openWith(t, [words.map((word) => `قال ${word} أمس.`).join(' ')], '#/read/DOCUMENT?q=الصين');
  await page.locator('.sentence mark').first().waitFor();
  const marks = await page.locator('.sentence mark').allTextContents();
  const bare = (text) => text.replace(/[\u064B-\u0652\u0640\u200B-\u200F]/g, '');
  assert.equal(marks.length, words.length);
  assert.deepEqual(marks.map(bare), words.map(() => 'الصين'));
  for (const [n, mark] of marks.entries()) assert.ok(words[n].endsWith(mark), `«${mark}» of «${words[n]}»`);
  assertQuiet(page);
});

/** A sentence in which everything is mixed: quotation marks, brackets, a Latin name with a figure, money in Western digits. */
const MIXED = 'أعلنت الشركة في عام 2025 أن «GPT-4» وصل (2025) إلى $3.3 تريليون كما قالت "Nvidia" أمس.';

/** By this it is known, and each of its halves in a concordance. */
const OWN = /«GPT-4»|"Nvidia"/;

/** Where each sign of MIXED that `root` shows stands, by its place in the sentence: middle and line. */
const places = (page, selector) =>
  page.locator(selector).filter({ hasText: OWN }).first().evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const signs = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let n = 0; n < node.data.length; n += 1) {
        const range = document.createRange();
        range.setStart(node, n);
        range.setEnd(node, n + 1);
        const { left, right, top } = range.getBoundingClientRect();
        signs.push({ sign: node.data[n], x: (left + right) / 2, y: Math.round(top) });
      }
    }
    return signs;
  });

/** The pieces stand from right to left, and within each the signs from left to right between their brackets. */
function assertOrder(signs, where) {
  const text = signs.map(({ sign }) => sign).join('');
  const at = (piece, n = 0) => signs[text.indexOf(piece) + n];
  for (const [open, inner, close] of [['«', 'GPT-4', '»'], ['(', '2025', ')'], ['"', 'Nvidia', '"']]) {
    if (!text.includes(open + inner) && !text.includes(inner + close)) continue; // the other half of a line
    const start = text.indexOf(open + inner + close);
    assert.ok(start >= 0, `${where}: ${open}${inner}${close} is whole`);
    const [before, first] = [signs[start], signs[start + 1]];
    const [last, after] = [signs[start + inner.length], signs[start + inner.length + 1]];
    if (new Set([before, first, last, after].map(({ y }) => Math.round(y / 12))).size > 1) continue; // the line ends within
    assert.ok(before.x > last.x && first.x < last.x && after.x < first.x, `${where}: ${open}${inner}${close} keeps its signs in place`);
  }
  if (!text.includes('تريليون')) return;
  const [dollar, digit, word] = [at('$3.3'), at('$3.3', 3), at('تريليون')];
  assert.ok(dollar.x < digit.x, `${where}: the sign stands before its figure`);
  if (Math.abs(word.y - digit.y) < 12) assert.ok(word.x < dollar.x, `${where}: the word follows the figure`);
}

/** The same once the page is at rest: typefaces and the last answer may still come in. */
async function assertOrderOf(page, selector, where) {
  for (let tries = 0; ; tries += 1) {
    try {
      return assertOrder(await places(page, selector), where);
    } catch (error) {
      if (tries === 20) throw error;
      await page.waitForTimeout(100);
    }
  }
}

test('brackets, digits and Latin names keep their place in results, reader, concordance, table and print', async (t) => {
  const views = [
    ['#/library?q=GPT-4', '.found > li'],
    ['#/read/DOCUMENT?s=1', '#s1'],
    ['#/library?q=وصل&show=lines', '.kwic .before'],
    ['#/library?q=وصل&show=lines', '.kwic .after'],
    ['#/timeline?n=500', '.dates-table .text'],
  ];
  for (const lang of ['ar', 'en']) {
    for (const [route, selector] of views) {
      if (lang === 'en' && route.includes('timeline')) continue; // it holds the texts of one language
      const page = await openWith(t, [MIXED], lang === 'en' ? route.replace('?', '?lang=ar&') : route, { lang });
      await page.locator(selector).filter({ hasText: OWN }).first().waitFor();
      await assertOrderOf(page, selector, `${route} ${lang}`);
      await page.emulateMedia({ media: 'print' });
      await assertOrderOf(page, selector, `${route} ${lang}, printed`);
      assertQuiet(page);
    }
  }
});

test('a figure with a Latin sign is whole beside a picture, and a mixed sentence is whole in its table', async (t) => {
  const page = await openWith(t, [`${MIXED} وذكرت شركة إنفيديا أن الكلفة $3.3 تريليون في عام 2025.`], '#/entity/nvidia');
  const figure = page.locator('.figure-list .name').filter({ hasText: '3.3' });
  await figure.waitFor();
  assert.match(await figure.innerText(), /\$3\.3/);
  await page.evaluate(() => { location.hash = '#/library?q=GPT-4&lang=ar'; });
  await page.locator('.found').first().waitFor();
  await page.locator('.bar-row .take > summary').click();
  const { bytes } = await saved(page, () => page.locator('.bar-row .take-forms button').first().click());
  const rows = parse(bytes, { columns: false });
  assert.ok(rows.some((row) => row.includes(MIXED)), 'the sentence stands in one cell, sign by sign');
  assertQuiet(page);
});

test('a name inside a word leaves its letters joined, and a line never cuts one', async (t) => {
  const sentence = 'قالت بكين إن بالصين وللصين وكالصين والصين ولإنفيديا وبإنفيديا وبهواوي وكهواوي شركاتٍ تُباع.';
  for (const width of [390, 1280]) {
    const page = await openWith(t, [sentence], '#/read/DOCUMENT', { lang: 'ar', width });
    await page.locator('.sentence .m').first().waitFor();
    const seen = await page.evaluate(() => {
      const sentence = document.querySelector('.sentence');
      const paragraph = sentence.closest('p');
      const box = paragraph.getBoundingClientRect();
      const width = (nodes) => {
        const probe = document.createElement('span');
        probe.append(...nodes);
        Object.assign(probe.style, { position: 'absolute', whiteSpace: 'nowrap' });
        paragraph.append(probe);
        const { width } = probe.getBoundingClientRect();
        probe.remove();
        return width;
      };
      const copy = sentence.cloneNode(true);
      copy.querySelector('.number')?.remove();
      const wrapped = width([...copy.cloneNode(true).childNodes]);
      const plain = width([copy.textContent]);
      const cut = [...sentence.querySelectorAll('.m')].flatMap((mention) => [...mention.getClientRects()])
        .filter((rect) => rect.left < box.left - 1 || rect.right > box.right + 1).length;
      const isolated = [...sentence.querySelectorAll('.m')].filter((mention) => /[\u0600-\u06FF]/.test(mention.textContent) && getComputedStyle(mention).unicodeBidi === 'isolate').length;
      return { wrapped, plain, cut, isolated, mentions: sentence.querySelectorAll('.m').length };
    });
    assert.ok(seen.mentions >= 6, JSON.stringify(seen));
    assert.ok(Math.abs(seen.wrapped - seen.plain) < 0.5, `joined letters are as wide as unmarked ones: ${JSON.stringify(seen)}`);
    assert.deepEqual([seen.cut, seen.isolated], [0, 0]);
    assertQuiet(page);
  }
});

test('lines are sorted by the nearest word before, reading away from the match, and taken along in the order of the text', async (t) => {
  const texts = ['زار باحث مدينة الصين أمس.', 'زار باحث بلاد الصين أمس.', 'زار تاجر بلاد الصين غدًا.'];
  const page = await openWith(t, texts, '#/library?q=الصين&show=lines&by=before&group=added');
  await page.waitForFunction(() => document.querySelectorAll('.kwic tbody tr').length === 3);
  const before = () => page.locator('.kwic .before span').allInnerTexts();
  assert.deepEqual((await before()).map((text) => text.trim()), ['زار باحث بلاد', 'زار تاجر بلاد', 'زار باحث مدينة']);
  await page.locator('.bar-row .take > summary').click();
  const { bytes } = await saved(page, () => page.locator('.bar-row .take-forms button').first().click());
  const [, ...rows] = parse(bytes);
  assert.deepEqual(rows.map(([before, match, after]) => `${before} ${match} ${after}`), [texts[1], texts[2], texts[0]]);
  assertQuiet(page);
});
