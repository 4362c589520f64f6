// Entities: the list, one entity with its mentions in context, and the dates that sentences give.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests } from './harness.mjs';

const { openPage, assertQuiet } = browserTests();

test('the list holds every entity that the library mentions, with its counts', async (t) => {
  const page = await openPage(t, '#/entities?n=all', { lang: 'ar' });
  await page.locator('.entities tbody tr').first().waitFor();
  const entities = await page.evaluate(() => window.mizan.entities());
  assert.equal(await page.locator('.entities tbody tr').count(), entities.length);
  const [first] = entities;
  const cells = await page.locator('.entities tbody tr').first().locator('td.n').allInnerTexts();
  assert.deepEqual(cells.map(Number), [first.documents, first.mentions]);
  assertQuiet(page);
});

test('the list is narrowed by type and by part of a name in either language', async (t) => {
  const page = await openPage(t, '#/entities', { lang: 'ar' });
  const rows = page.locator('.entities tbody tr');
  await rows.first().waitFor();
  await page.locator('.types a[href*="type=company"]').click();
  await page.waitForFunction(() => [...document.querySelectorAll('.entities tbody .m')].every((kind) => kind.classList.contains('company')));
  for (const name of ['نفيديا', 'nvidia']) {
    await page.locator('#find-name').fill(name);
    await page.waitForFunction(() => document.querySelectorAll('.entities tbody tr').length === 1);
    assert.match(await rows.first().innerText(), /Nvidia/);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'find-name');
  }
  await page.locator('#find-name').fill('لا أحد بهذا الاسم');
  await page.locator('.nothing').waitFor();
  assertQuiet(page);
});

test('a mention leads to its entity, which lists it lit in its sentences and names its company', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'ar' });
  const mention = page.locator('a.m').first();
  await mention.waitFor();
  const href = await mention.getAttribute('href');
  await mention.click();
  await page.locator('.entity .hit').first().waitFor();
  assert.equal(new URL(page.url()).hash, href);
  const id = decodeURIComponent(href.split('/').pop());
  const { sentences, companions } = await page.evaluate(async (id) => {
    const found = await window.mizan.search('', { facets: { entity: [id], language: ['ar'] }, limit: 200 });
    const others = new Set(found.hits.flatMap((hit) => hit.sentences).flatMap((sentence) => sentence.mentions)
      .filter((mention) => !mention.value && mention.id !== id).map((mention) => mention.id));
    return { sentences: found.sentences, companions: others.size };
  }, id);
  const lit = await page.locator('.found li').evaluateAll((items) => items.map((item) => item.querySelectorAll('mark').length));
  assert.ok(lit.length > 0 && lit.length <= sentences);
  assert.ok(lit.every((marks) => marks > 0), 'the mention is lit in every sentence');
  assert.equal(await page.locator('.facets li a[href^="#/entity/"]').count(), Math.min(companions, 12));
  assertQuiet(page);
});

test('a sentence of an entity opens in its article with the entity lit', async (t) => {
  const page = await openPage(t, '#/entity/nvidia', { lang: 'ar' });
  await page.locator('.found .number').first().click();
  await page.locator('.sentence.here mark').first().waitFor();
  assertQuiet(page);
});

test('an entity that nothing mentions is told calmly', async (t) => {
  const page = await openPage(t, '#/entity/no-such-entity', { lang: 'ar' });
  await page.locator('.nothing').waitFor();
  assert.match(await page.locator('main').innerText(), /no-such-entity/);
  assert.equal(await page.locator('.problem').count(), 0);
  assertQuiet(page);
});

test('no name on the page is an id', async (t) => {
  for (const lang of ['ar', 'en']) {
    const page = await openPage(t, '#/library?lang=all', { lang });
    await page.locator('.facet-value').first().waitFor();
    const ids = await page.evaluate(() => window.mizan.entities({ unmentioned: true }).then((all) => all.map((entity) => entity.id)));
    const names = await page.locator('.facet-value .name').allInnerTexts();
    assert.deepEqual(names.filter((name) => ids.includes(name) && !/^[a-z]\d+$/.test(name)), [], lang);
    assertQuiet(page);
  }
});

test('the timeline gives each dated sentence in order, as precisely as it is given', async (t) => {
  const page = await openPage(t, '#/timeline', { lang: 'ar' });
  await page.locator('.year').first().waitFor();
  const years = (await page.locator('.year-name').allInnerTexts()).map(Number);
  assert.deepEqual(years, [...years].sort((a, b) => a - b));
  for (const entry of await page.locator('.year tr:has(.when)').all()) {
    const words = (await entry.locator('.when bdi').innerText()).trim();
    assert.ok((await entry.locator('.text').innerText()).includes(words));
  }
  await page.locator('.year .by a').first().click();
  await page.locator('.sentence.here').waitFor();
  assertQuiet(page);
});

test('who appears with whom is drawn, and the picture says what its table says', async (t) => {
  const page = await openPage(t, '#/entity/nvidia', { lang: 'ar' });
  await page.locator('.arcs li').first().waitFor();
  const arcs = await page.locator('.arcs path').count();
  assert.ok(arcs > 0);
  await page.locator('.twin summary').click();
  assert.equal(await page.locator('.twin tbody tr').count(), arcs);
  // The arcs stand before the names, whichever way the page runs.
  for (const lang of ['ar', 'en']) {
    const [svg, list] = await page.locator('.arcs > *').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
    assert.equal(svg > list, lang === 'ar');
    await page.locator('.masthead button[lang]').click();
    await page.waitForFunction((before) => document.documentElement.lang !== before, lang);
    await page.locator('.arcs li').first().waitFor();
  }
  assertQuiet(page);
});

test('both sides stand on one axis, each on its side of it, until they are swapped', async (t) => {
  const page = await openPage(t, '#/timeline', { lang: 'ar' });
  await page.locator('.axis .mark').first().waitFor();
  const tops = () => page.evaluate(() => ['side-a', 'side-b', 'side-both'].map((side) => {
    const lane = document.querySelector(`.lane.${side}`);
    return lane.getBoundingClientRect().top;
  }));
  const [a, b, both] = await tops();
  assert.ok(a < both && both < b);
  await page.locator('.axis-head button').click();
  await page.waitForFunction(() => location.hash.includes('swap=1'));
  await page.locator('.lane.above.side-b').first().waitFor();
  const [below, above] = await tops();
  assert.ok(above < below);
  assertQuiet(page);
});

test('a mark is as wide as its date is vague, and the axis runs with the page', async (t) => {
  for (const lang of ['ar', 'en']) {
    const page = await openPage(t, '#/timeline', { lang });
    await page.locator('.axis .mark').first().waitFor();
    const widths = await page.evaluate(() => {
      const width = (kind) => [...document.querySelectorAll(`.lane.fine .mark.${kind} > span`)].map((mark) => mark.getBoundingClientRect().width);
      return { year: Math.min(...width('a-year')), month: Math.max(...width('a-month'), ...width('a-day')) };
    });
    assert.ok(widths.year > 8 * widths.month, JSON.stringify(widths));
    const years = await page.locator('.axis-year').evaluateAll((years) => years.map((year) => [Number(year.innerText), year.getBoundingClientRect().left]));
    const sorted = [...years].sort((x, y) => x[0] - y[0]);
    assert.deepEqual(years, sorted);
    assert.equal(years[0][1] > years.at(-1)[1], lang === 'ar', 'the earliest stands where reading begins');
    assertQuiet(page);
  }
});

test('a mark opens its sentences under an address of their own, by keyboard too', async (t) => {
  const page = await openPage(t, '#/timeline', { lang: 'en' });
  const mark = page.locator('.axis .mark').first();
  await mark.focus();
  const says = await mark.getAttribute('aria-label');
  await page.keyboard.press('Enter');
  await page.locator('.chosen li').first().waitFor();
  assert.match(page.url(), /at=/);
  assert.equal(await page.locator('.chosen li').count(), Number(says.match(/(\d+) sentence/)[1]));
  await page.reload();
  await page.locator('.chosen .by a').first().click();
  await page.locator('.sentence.here').waitFor();
  assertQuiet(page);
});

test('what is counted around an entity and along time is all that there is, however many articles', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'ar' });
  const many = 700;
  await page.evaluate(async (many) => {
    const words = (n) => Array.from({ length: 12 }, (_, k) => `كلمة${n * 31 + k * 17}`).join(' ');
    const text = (n) => `أعلنت شركة إنفيديا في عام 1999 خبرًا مع هواوي عن ${words(n)}. ووصف محللون ${words(n + many)} بأنه جديد.`;
    await window.mizan.add(Array.from({ length: many }, (_, n) => ({ id: `many-${n}`, title: `خبر ${n}`, text: text(n), date: '1999-05' })));
  }, many);
  await page.evaluate(() => { location.hash = '#/timeline?at=1999-01.1999-12.both'; });
  await page.locator('.axis .mark').first().waitFor();
  const labels = await page.locator('.axis .mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')).filter((label) => label.startsWith('1999')));
  const sentences = labels.map((label) => Number(label.replace(/[^0-9]+/g, ' ').trim().split(' ').pop())).reduce((a, b) => a + b, 0);
  assert.ok(sentences >= many * 0.95, `${sentences} of ${many}: ${labels}`);
  await page.evaluate(() => { location.hash = '#/entity/nvidia'; });
  await page.locator('.entity .hit').first().waitFor();
  const profile = await page.evaluate(() => window.mizan.profile('nvidia', { limit: 2 }));
  assert.ok(profile.documents >= many * 0.95 && profile.beside.find((one) => one.id === 'huawei').sentences >= many * 0.95);
  assert.ok((await page.locator('.entity .counts').innerText()).includes(String(profile.documents)));
  assert.ok((await page.locator('.entity .hit').count()) <= 20, 'only the first are drawn');
  await page.locator('.entity .ways .button').first().click();
  await page.waitForFunction(() => document.querySelectorAll('.entity .hit').length > 20);
  assertQuiet(page);
});

test('a name that only a pattern proposes has its sentences too', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'ar' });
  const id = await page.evaluate(async () => {
    await window.mizan.add([{ title: 'شركة جديدة', text: 'أعلنت شركة Zorblax أنها ستنافس إنفيديا. وقال الرئيس التنفيذي لشركة Zorblax إن الرقائق جاهزة.' }]);
    return (await window.mizan.entities()).find((entity) => entity.proposed && /zorblax/i.test(entity.nameEn))?.id;
  });
  assert.ok(id, 'it is proposed');
  await page.evaluate((hash) => { location.hash = hash; }, `#/entity/${id}`);
  await page.locator('.entity .found li mark').first().waitFor();
  assert.equal(await page.locator('.entity .ways .button:visible').count(), 0, 'no filter of the library knows it');
  assertQuiet(page);
});

test('years without dates are told from years that follow each other', async (t) => {
  const page = await openPage(t, '#/timeline', { lang: 'en' });
  await page.locator('.axis .mark').first().waitFor();
  const years = (await page.locator('.axis-year').allInnerTexts()).map(Number);
  const jumps = years.slice(1).map((year, n) => [years[n], year]).filter(([before, after]) => after > before + 1);
  assert.deepEqual(await page.locator('.axis-gap').evaluateAll((gaps) => gaps.map((gap) => gap.title)), jumps.map(([before, after]) => `No dates between ${before} and ${after}`));
  assertQuiet(page);
});
