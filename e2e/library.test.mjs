// The library: search as one types, filters, results that lead to their sentences.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests, saved } from './harness.mjs';

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
  await page.locator('.bar-row .choice select').first().selectOption({ index: 1 });
  await page.waitForFunction(() => location.hash.includes('sort=newest'));
  await page.locator('.bar-row .choice select').last().selectOption({ index: 2 });
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

test('every example of the help finds something, in both languages', async (t) => {
  for (const lang of ['ar', 'en']) {
    const page = await openPage(t, '#/library', { lang });
    await page.locator('.help summary').click();
    const examples = await page.locator('.help tbody a').evaluateAll((links) => links.map((link) => link.hash));
    assert.equal(examples.length, 14);
    for (const hash of examples) {
      await page.evaluate((hash) => { location.hash = hash; }, hash);
      await page.waitForFunction((hash) => location.hash === hash, hash);
      await page.waitForFunction(() => document.querySelector('.hit, .calm'));
      const typed = await page.locator('#search').inputValue();
      assert.equal(typed, new URLSearchParams(hash.split('?')[1]).get('q'));
      await hits(page).first().waitFor({ timeout: 5000 }).catch(() => assert.fail(`${lang}: ${typed} finds nothing`));
    }
    assertQuiet(page);
  }
});

test('how a query was read can be typed again and reads the same', async (t) => {
  const page = await openPage(t, '#/library', { lang: 'ar' });
  const queries = ['الصين أو أميركا -رقائق', '(إنفيديا OR هواوي) "سباق التسلح', 'عن:الصين قبل:2026 رقائق'];
  for (const query of queries) {
    const [read, again] = await page.evaluate(async (query) => {
      const first = await window.mizan.search(query, { limit: 0 });
      const plain = first.readAs.replaceAll(' + ', ' ').replaceAll(' | ', ' OR ').replaceAll('− ', '-').replaceAll(' · ', ' ');
      const second = await window.mizan.search(plain, { limit: 0 });
      return [[first.readAs, first.total], [second.readAs, second.total]];
    }, query);
    assert.deepEqual(again, read, query);
  }
  assertQuiet(page);
});

test('a value can be left out, by keyboard, and Delete on its chip brings it back', async (t) => {
  const page = await openPage(t, '#/library', { lang: 'ar' });
  const before = await countsAfter(page, '');
  const out = page.locator('.facet').first().locator('.facet-out').first();
  await out.focus();
  await page.keyboard.press('Enter');
  const after = await countsAfter(page, before);
  assert.match(decodeURIComponent(state(page)), /-about=/);
  assert.equal(await out.getAttribute('aria-pressed'), 'true');
  await page.locator('.filter.out').focus();
  await page.keyboard.press('Delete');
  assert.equal(await countsAfter(page, after), before);
  assertQuiet(page);
});

test('articles are narrowed by date, as precisely as one types it', async (t) => {
  const page = await openPage(t, '#/library', { lang: 'ar' });
  const before = await countsAfter(page, '');
  const from = page.locator('.dates .field').first();
  await from.fill('٢٠٢٥/٣');
  await from.press('Enter');
  await from.blur();
  await countsAfter(page, before);
  assert.match(state(page), /from=2025-03/);
  const shown = await hits(page).count();
  const dated = await page.evaluate(async () => (await window.mizan.documents()).filter((d) => d.language === 'ar' && d.date >= '2025-03').length);
  assert.equal(shown, dated);
  assertQuiet(page);
});

test('wide matching is offered where it finds more, says why, and each tier can be switched off', async (t) => {
  const page = await openPage(t, '#/library?q=أنفيدية', { lang: 'ar' });
  await page.locator('.wider a').click();
  await page.waitForFunction(() => location.hash.includes('match=wide'));
  await page.locator('mark.far').first().waitFor();
  assert.notEqual(await page.locator('mark.far').first().getAttribute('title'), null);
  const tiers = page.locator('.tier');
  assert.equal(await tiers.count(), 3);
  const before = await counts(page);
  for (const tier of await tiers.all()) await tier.click();
  await page.waitForFunction(() => (location.hash.match(/off=/g) ?? []).length === 3);
  await countsAfter(page, before);
  assert.equal(await page.locator('mark.far').count(), 0);
  assertQuiet(page);
});

test('the concordance lines matches up between before and after, in the direction of the text', async (t) => {
  for (const lang of ['ar', 'en']) {
    const page = await openPage(t, '#/library?q=الصين&show=lines&lang=ar', { lang });
    await page.locator('.kwic tbody tr').first().waitFor();
    const boxes = await page.locator('.kwic tbody tr').evaluateAll((rows) => rows.slice(0, 20).map((row) => {
      const box = (selector) => row.querySelector(selector).getBoundingClientRect();
      const [before, match, after] = [box('.before span'), box('th a'), box('.after span')];
      return { before: before.left, match: match.left, middle: (match.left + match.right) / 2, after: after.right, words: row.querySelector('.before').innerText };
    }));
    for (const { before, match, after, words } of boxes) {
      if (words.trim()) assert.ok(before >= match, 'what comes before stands to the right of an Arabic match');
      assert.ok(after <= match + 1);
    }
    assert.ok(new Set(boxes.map((box) => Math.round(box.middle))).size === 1, 'the matches stand on one line');
    assertQuiet(page);
  }
});

test('the concordance sorts by the word before or after, and a line leads to its sentence', async (t) => {
  const page = await openPage(t, '#/library?entity=nvidia&show=lines', { lang: 'ar' });
  await page.locator('.kwic tbody tr').first().waitFor();
  const fold = (text) => text.replace(/[\u064B-\u0652\u0640]/g, '').replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه');
  const words = (text) => fold(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [''];
  await page.locator('.bar-row .choice select').first().selectOption({ index: 2 });
  await page.waitForFunction(() => location.hash.includes('by=after'));
  await page.waitForTimeout(200);
  const after = (await page.locator('.kwic .after span').allInnerTexts()).map((text) => words(text)[0]);
  const letters = after.filter((word) => /^[ء-ي]/.test(word));
  assert.deepEqual(letters, [...letters].sort());
  await page.locator('.kwic th a').nth(1).click();
  await page.locator('.sentence.here mark').first().waitFor();
  assertQuiet(page);
});

/** Brings the library to many articles: the same words, so that no text of a publisher is needed. */
const fill = (page, many) =>
  page.evaluate(async (many) => {
    const text = (n) => `هذا خبر رقم ${n} عن رقائق الشركة ${n % 97} في المدينة ${n % 53}. وقال مسؤول إن الكلفة ${n} دولارًا في العام ${1990 + (n % 40)}.`;
    const documents = Array.from({ length: many }, (_, n) => ({ id: `many-${n}`, title: `خبر ${n}`, text: text(n), date: '2025-01-01' }));
    await window.mizan.add(documents);
  }, many);

test('a long list holds only what is near the window, and Back finds the place again', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'ar' });
  await fill(page, 1200);
  await page.evaluate(() => { location.hash = '#/library?q=خبر'; });
  await hits(page).first().waitFor();
  for (let step = 0; step < 6; step += 1) {
    await page.mouse.wheel(0, 6000);
    await page.waitForTimeout(150);
  }
  await page.waitForTimeout(400);
  assert.ok((await hits(page).count()) <= 120, 'what is out of sight is not in the document');
  const seen = () => page.evaluate(() => {
    const hit = [...document.querySelectorAll('.hit')].find((hit) => hit.getBoundingClientRect().bottom > 200);
    return { place: hit.getAttribute('aria-posinset'), top: Math.round(hit.getBoundingClientRect().top) };
  });
  const before = await seen();
  assert.ok(Number(before.place) > 30);
  await page.locator(`.hit[aria-posinset="${before.place}"] h2 a`).click();
  await page.locator('.prose').waitFor();
  await page.goBack();
  await page.waitForFunction((place) => document.querySelector(`.hit[aria-posinset="${place}"]`), before.place);
  await page.waitForTimeout(400);
  const after = await seen();
  assert.ok(Math.abs(Number(after.place) - Number(before.place)) <= 1 && Math.abs(after.top - before.top) < 120, JSON.stringify({ before, after }));
  assertQuiet(page);
});

test('a search is saved, listed, kept over a reload, taken along and dropped', async (t) => {
  const page = await openPage(t, '#/library?q=رقائق&about=china', { lang: 'ar' });
  await hits(page).first().waitFor();
  await page.locator('.searches > summary').click();
  await page.locator('.searches p .button').click();
  await page.locator('.searches .facet-row').first().waitFor();
  await page.reload();
  await hits(page).first().waitFor();
  await page.locator('.searches > summary').click();
  const link = page.locator('.searches .facet-row a').first();
  assert.match(await link.innerText(), /رقائق.*الصين/);
  await page.locator('.searches .take > summary').click();
  const file = await saved(page, () => page.locator('.searches .take-forms button').click());
  const { items, origin } = JSON.parse(file.text);
  assert.equal(items.saved.length, 1);
  assert.ok(origin.program);
  await page.locator('.searches .facet-out').first().click();
  assert.equal(await page.evaluate(() => JSON.parse(localStorage.getItem('mizan.searches')).saved.length), 0);
  assertQuiet(page);
});

test('results and lines are taken along whole, in the order of the text', async (t) => {
  const page = await openPage(t, '#/library?q=الصين&lang=ar', { lang: 'ar' });
  await hits(page).first().waitFor();
  const take = async (n) => (await saved(page, () => page.locator('.bar-row .take-forms button').nth(n).click())).text;
  await page.locator('.bar-row .take > summary').click();
  const found = await page.evaluate(() => window.mizan.search('الصين', { limit: 1000, facets: { language: ['ar'] } }));
  const results = JSON.parse(await take(3));
  assert.equal(results.items.length, found.total);
  assert.match(await take(5), /@online\{/);
  await page.locator('.shown-as a').last().click();
  await page.locator('.kwic').waitFor();
  const lines = await page.evaluate(() => window.mizan.concordance('الصين', { limit: 1000, facets: { language: ['ar'] } }));
  const rows = (await take(0)).trim().split('\r\n');
  assert.ok(rows.length >= lines.total, `${rows.length} rows for ${lines.total} lines`);
  assert.ok(rows.some((row) => row.includes(lines.lines[0].after.trim().slice(0, 20).replaceAll('"', '""'))));
  assertQuiet(page);
});

test('the arrows lead from the field into the sentences, from one to the next and back, and Enter opens the sentence', async (t) => {
  const page = await openPage(t, '#/library?q=الصين', { lang: 'ar' });
  const links = page.locator('.found > li > a');
  await links.nth(2).waitFor();
  const at = () => page.evaluate(() => [...document.querySelectorAll('.found > li > a')].indexOf(document.activeElement));
  await page.locator('#search').focus();
  for (const [key, expected] of [['ArrowDown', 0], ['ArrowDown', 1], ['ArrowDown', 2], ['ArrowUp', 1], ['ArrowUp', 0], ['ArrowUp', -1]]) {
    await page.keyboard.press(key);
    assert.equal(await at(), expected);
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.sentence.here mark').first().waitFor();
  assertQuiet(page);
});

test('values of one facet widen, facets narrow each other, and the counts of a facet leave its own choice aside', async (t) => {
  const page = await openPage(t, '#/library', { lang: 'ar' });
  const found = await page.evaluate(async () => {
    const search = (facets) => window.mizan.search('', { limit: 1000, facets: { language: ['ar'], ...facets } });
    const sentences = ({ hits }) => new Set(hits.flatMap((hit) => hit.sentences.map((sentence) => `${hit.id} ${sentence.sentence}`)));
    const [china, states, either, chips, both] = await Promise.all([
      search({ about: ['china'] }), search({ about: ['united-states'] }), search({ about: ['china', 'united-states'] }),
      search({ dimension: ['chips'] }), search({ about: ['china'], dimension: ['chips'] }),
    ]);
    const [c, s, e, d, b] = [china, states, either, chips, both].map(sentences);
    const count = (result, facet, value) => result.facets[facet].find((one) => one.value === value)?.count;
    return {
      or: e.size === new Set([...c, ...s]).size && [...c, ...s].every((one) => e.has(one)),
      and: b.size > 0 && [...b].every((one) => c.has(one) && d.has(one)),
      own: count(china, 'about', 'united-states') === count(await search({}), 'about', 'united-states'),
      others: count(china, 'dimension', 'chips') === both.total,
    };
  });
  assert.deepEqual(found, { or: true, and: true, own: true, others: true });
  assertQuiet(page);
});

test('articles that the reader brought are a group of their own', async (t) => {
  const page = await openPage(t, '#/library', { lang: 'ar' });
  const before = await countsAfter(page, '');
  await page.evaluate(() => window.mizan.add([{ title: 'خبري', text: 'هذا خبر أضافه القارئ عن رقائق الصين.' }]));
  const all = await countsAfter(page, before);
  await page.locator('.facet-value').filter({ hasText: 'مقالات أضفتها' }).click();
  await countsAfter(page, all);
  assert.match(state(page), /group=added/);
  assert.deepEqual(await page.locator('.hit h2').allInnerTexts(), ['خبري']);
  assertQuiet(page);
});

test('Arabic words find Arabic texts from the English page too', async (t) => {
  const page = await openPage(t, '#/library?q=رقائق', { lang: 'en' });
  await page.locator('.hit h2[lang="ar"]').first().waitFor();
  assert.equal(await page.locator('.facet').filter({ hasText: 'Language' }).locator('.facet-value[aria-pressed="true"]').innerText().then((text) => text.includes('Arabic')), true);
  assertQuiet(page);
});

test('earlier searches are listed and taken along', async (t) => {
  const page = await openPage(t, '#/library?q=رقائق&about=china', { lang: 'ar' });
  await hits(page).first().waitFor();
  await page.waitForFunction(() => JSON.parse(localStorage.getItem('mizan.searches') ?? '{}').recent?.length === 1, null, { timeout: 5000 });
  await page.locator('.searches > summary').click();
  assert.match(await page.locator('.searches .facet-row a').first().innerText(), /رقائق.*الصين/);
  await page.locator('.searches .take > summary').click();
  const { text } = await saved(page, () => page.locator('.searches .take-forms button').click());
  const { items } = JSON.parse(text);
  assert.equal(items.recent.length, 1);
  assertQuiet(page);
});
