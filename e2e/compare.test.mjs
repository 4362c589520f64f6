// The comparison: what swapping, opening, judging, choosing and printing do to what the reader sees.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests, pageReady, saved } from './harness.mjs';

const { openPage, openWith, assertQuiet } = browserTests();

const state = (page) => decodeURIComponent(new URL(page.url()).hash);
/** Long lists are drawn by and by, and say so. */
const drawn = (page) => page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'));
const ready = async (page) => {
  await page.locator('.ledger tbody tr').first().waitFor();
  await drawn(page);
};

/** What the ledger says of each row, column by column in the order of the table: the counts alone. */
async function counts(page) {
  await drawn(page);
  return page.evaluate(() =>
    [...document.querySelectorAll('.ledger tbody tr:not(.evidence)')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => cell.querySelector('.count, .nothing').innerText)));
}

test('swapping the sides mirrors every row, changes no count, has its own address, and swapping again undoes it', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'ar' });
  await ready(page);
  const [before, title] = [await counts(page), await page.locator('h1').innerText()];
  await page.locator('.swap').click();
  await page.waitForFunction((title) => document.querySelector('h1').innerText !== title, title);
  await page.waitForFunction((first) => document.querySelector('.ledger td .count, .ledger td .nothing').innerText !== first
    || document.querySelector('.ledger thead th:nth-child(2)').innerText.includes('الصين'), before[0][0]);
  assert.match(state(page), /a=china.*b=united-states/);
  assert.deepEqual(await counts(page), before.map((row) => row.toReversed()));
  const heads = await page.locator('.ledger thead th').allInnerTexts();
  assert.match(heads[1], /الصين/);
  assert.match(heads[3], /الولايات المتحدة/);
  await page.locator('.swap').click();
  await page.waitForFunction(() => !location.hash.includes('a='));
  await page.waitForFunction((title) => document.querySelector('h1').innerText === title, title);
  await page.waitForFunction((first) => document.querySelector('.ledger td .count, .ledger td .nothing').innerText === first, before[0][0]);
  assert.deepEqual(await counts(page), before);
  assertQuiet(page);
});

test('an empty cell says that the articles say nothing, and shows no number and no sentence', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'ar' });
  await ready(page);
  const rows = await page.evaluate(async () => (await window.mizan.compare({ language: 'ar' })).rows);
  const empty = rows.flatMap((row) => ['a', 'both', 'b'].filter((column) => row.cells[column].statements === 0));
  const cells = page.locator('.ledger .cell.empty');
  assert.equal(await cells.count(), empty.length);
  for (const text of await cells.allInnerTexts()) {
    assert.match(text, /لا تقول هذه المقالات شيئًا هنا/);
    assert.doesNotMatch(text, /\d/);
  }
  assertQuiet(page);
});

test('a cell opens all its sentences under its row, at its own address, and the keyboard alone gets there and back', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'en' });
  await ready(page);
  const more = page.locator('.ledger td .more').first();
  await more.focus();
  await page.keyboard.press('Enter');
  await page.locator('.evidence .statement').first().waitFor();
  assert.match(state(page), /open=[a-z-]+\.(a|b|both)/);
  const named = new URLSearchParams(state(page).split('?')[1]).get('open').split('.');
  const all = await page.evaluate(async ([dimension, about]) =>
    (await window.mizan.evidence({ dimension, about }, { language: 'en' })).length, named);
  while (await page.locator('.evidence button.more:visible').count()) {
    const shown = await page.locator('.evidence .statement').count();
    await page.locator('.evidence button.more:visible').click();
    await page.waitForFunction((n) => document.querySelectorAll('.evidence .statement').length > n, shown);
  }
  assert.equal(await page.locator('.evidence .statement').count(), all);
  await page.goBack();
  await page.locator('.evidence').waitFor({ state: 'detached' });
  assertQuiet(page);
});

test('rows collapse to their counts, one or all, and the address remembers it', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'en' });
  await ready(page);
  const before = await counts(page);
  await page.getByRole('button', { name: 'Collapse all' }).click();
  await page.waitForFunction(() => !document.querySelector('.ledger .statement'));
  assert.deepEqual(await counts(page), before);
  await page.reload();
  await pageReady(page);
  await ready(page);
  assert.equal(await page.locator('.ledger .statement').count(), 0);
  await page.locator('.ledger button.dimension').first().click();
  await page.locator('.ledger .statement').first().waitFor();
  assert.equal(await page.locator('.ledger tr.folded').count(), before.length - 1);
  assertQuiet(page);
});

test('a facet narrows the ledger, stands as a chip, and leaves with it', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'en' });
  await ready(page);
  const before = await page.locator('#counted').innerText();
  await page.locator('.filter-bar button.button').click();
  await page.locator('.facet-value').first().waitFor();
  await page.locator('#filter-panel .facet-value', { hasText: 'Nvidia' }).first().click();
  await page.waitForFunction((before) => document.querySelector('#counted').innerText !== before, before);
  assert.match(state(page), /entity=nvidia/);
  await page.locator('.filters .filter', { hasText: 'Nvidia' }).click();
  await page.waitForFunction((before) => document.querySelector('#counted').innerText === before, before);
  assertQuiet(page);
});

test('what the reader dismisses stays dismissed after a reload, is in the checklist, and can be restored', async (t) => {
  const page = await openPage(t, '#/compare?part=contrasts', { lang: 'en' });
  const pairs = page.locator('.pairs > .contrast');
  await pairs.first().waitFor();
  const total = await page.evaluate(async () => (await window.mizan.compare({ language: 'en' })).contrasts.length);
  const first = await pairs.first().innerText();
  await pairs.first().locator('.dismiss').click();
  await page.waitForFunction((first) => document.querySelector('.pairs > .contrast')?.innerText !== first, first);
  await page.reload();
  await pageReady(page);
  await page.locator('.dismissed').waitFor();
  assert.equal(await page.locator('.dismissed .contrast').count(), 1);
  await page.locator('.take summary').first().click();
  const { text: list } = await saved(page, () => page.locator('.take button').first().click());
  assert.match(list, /Dismiss/);
  assert.ok(list.split('\r\n').length > total, 'a line for each pair under the head');
  await page.locator('.dismissed summary').click();
  await page.locator('.dismissed .dismiss').click();
  await page.waitForFunction(() => document.querySelector('.dismissed').hidden);
  assertQuiet(page);
});

test('any two can be compared at their own address, and nothing on the page speaks of the usual two', async (t) => {
  const page = await openPage(t, '#/compare?a=openai&b=deepseek', { lang: 'en' });
  await ready(page);
  await page.locator('h1', { hasText: 'OpenAI and DeepSeek' }).waitFor();
  for (const name of await page.locator('.side-name').allInnerTexts()) assert.doesNotMatch(name, /United States|China/);
  assertQuiet(page);
});

test('a side is found by any part of its name, a pair can be kept, and an unknown name is said to be unknown', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'en' });
  await ready(page);
  await page.getByRole('button', { name: 'Compare two others' }).click();
  const [first, second] = [page.locator('.picker-field input').first(), page.locator('.picker-field input').nth(1)];
  await first.fill('zzz no such thing');
  await first.press('Enter');
  await page.locator('.unknown', { hasText: 'no side of that name' }).waitFor();
  await first.fill('nvidi');
  await first.press('Enter');
  await page.waitForFunction(() => location.hash.includes('a=nvidia'));
  await second.fill('Anthropic');
  await second.press('Enter');
  await page.waitForFunction(() => location.hash.includes('b=anthropic'));
  await page.locator('h1', { hasText: 'Nvidia and Anthropic' }).waitFor();
  await page.getByRole('button', { name: 'Save this pair' }).click();
  await page.goto(page.url().replace(/#.*/, '#/compare'));
  await page.reload();
  await pageReady(page);
  await page.getByRole('button', { name: 'Compare two others' }).click();
  await page.locator('.pair a', { hasText: 'Nvidia / Anthropic' }).click();
  await page.waitForFunction(() => location.hash.includes('a=nvidia') && location.hash.includes('b=anthropic'));
  assertQuiet(page);
});

test('the brief of a row prints attributed sentences with references, and is taken along as text, table and data', async (t) => {
  const page = await openPage(t, '#/brief?row=chips', { lang: 'ar' });
  await page.locator('.brief .references li').first().waitFor();
  assert.equal(await page.locator('.brief h1').count(), 1);
  const text = await page.locator('.brief').innerText();
  const cited = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
  assert.equal(Math.max(...cited), await page.locator('.brief .references li').count());
  await page.locator('.take summary').first().click();
  const contents = [];
  for (const n of [0, 1, 3]) {
    contents.push((await saved(page, () => page.locator('.take button').nth(n).click())).text);
  }
  const [markdown, csv, json] = contents;
  assert.match(markdown, /^# /);
  assert.match(markdown, /## الرقائق/);
  assert.match(csv, /^المحور,/);
  assert.ok(JSON.parse(json).items.rows.length > 0);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.brief-tools').isVisible(), false);
  assertQuiet(page);
});

test('every statement says on demand which words decided where it stands', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'en' });
  await ready(page);
  const statement = page.locator('.ledger .statement').first();
  assert.equal(await statement.locator('.taken').count(), 0);
  await statement.locator('.why').click();
  assert.ok((await statement.locator('.taken .cues li').count()) > 0);
  assertQuiet(page);
});

const PARTS = ['', 'figures', 'contrasts', 'tensions', 'voices', 'words'];

for (const lang of ['ar', 'en']) {
  test(`on A4 nothing steers, nothing is cut, and it is said where the page comes from (${lang})`, async (t) => {
    // As wide as an A4 page between the margins of the style.
    const page = await openPage(t, '#/brief', { lang, width: 680, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    for (const route of ['#/brief', ...PARTS.map((part) => `#/compare?part=${part}`)]) {
      await page.evaluate((route) => { location.hash = route; }, route);
      await page.locator('.origin:visible', { hasText: 'Mizan' }).waitFor();
      const { steering, cut } = await page.evaluate(() => {
        const seen = (element) => element.checkVisibility() && !element.closest('.visually-hidden');
        const name = (element) => `${element.tagName}.${element.getAttribute('class')}: ${element.textContent.trim().slice(0, 40)}`;
        const width = document.documentElement.clientWidth;
        const boxes = [...document.querySelectorAll('main *')].filter(seen);
        return {
          steering: [...document.querySelectorAll('nav, select, input, .button, .more, .take, .skip')].filter(seen).map(name),
          cut: boxes.filter((box) => {
            const { left, right } = box.getBoundingClientRect();
            return right > width + 1 || left < -1 || (box.tagName !== 'svg' && box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible');
          }).map(name),
        };
      });
      assert.deepEqual({ route, steering, cut }, { route, steering: [], cut: [] });
    }
    assertQuiet(page);
  });
}

// What a reader without a pointer does: the focus goes on until it stands on what is wanted.
async function tabTo(page, wanted) {
  for (let n = 0; n < 150; n += 1) {
    await page.keyboard.press('Tab');
    const { name, seen } = await page.evaluate(() => {
      const { activeElement: element } = document;
      const box = element.getBoundingClientRect();
      const seen = getComputedStyle(element).outlineStyle !== 'none' && box.bottom > 0 && box.top < innerHeight;
      return { name: `${element.className} ${element.getAttribute('aria-label') ?? element.innerText ?? ''}`, seen };
    });
    if (wanted.test(name)) {
      assert.ok(seen, `the focus on ${name} can be seen`);
      return;
    }
  }
  assert.fail(`the keyboard does not come to ${wanted}`);
}

test('by keyboard alone in Arabic: who said it', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'ar' });
  await ready(page);
  await tabTo(page, /الأصوات/);
  await page.keyboard.press('Enter');
  await page.locator('.split-bar').first().waitFor();
  await tabTo(page, /^number-link/);
  await page.keyboard.press('Enter');
  await page.locator('.evidence .by').first().waitFor();
  await tabTo(page, /^why/);
  await page.keyboard.press('Enter');
  await page.locator('.evidence .taken').first().waitFor();
  assertQuiet(page);
});

test('by keyboard alone in Arabic: compare chips', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'ar' });
  await ready(page);
  await tabTo(page, /التصفية/);
  await page.keyboard.press('Enter');
  await page.locator('.facet-value').first().waitFor();
  await tabTo(page, /^facet-value الرقائق والحوسبة/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.ledger tbody tr').length === 1);
  await page.keyboard.press('Escape');
  await page.locator('#filter-panel .facet').first().waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.id), 'filter-button');
  await tabTo(page, /اعرض الجمل/);
  await page.keyboard.press('Enter');
  await page.locator('.evidence .statement').first().waitFor();
  await page.waitForFunction(() => document.activeElement.id === 'evidence');
  await tabTo(page, /أغلق/);
  await page.keyboard.press('Enter');
  await page.locator('.evidence').waitFor({ state: 'detached' });
  assert.match(await page.evaluate(() => document.activeElement.textContent), /اعرض الجمل/);
  assertQuiet(page);
});

test('by keyboard alone in Arabic: figures on cost', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'ar' });
  await ready(page);
  await tabTo(page, /الأرقام/);
  await page.keyboard.press('Enter');
  await page.locator('.figure-pair').first().waitFor();
  await tabTo(page, /^ *(أقل من )?[\d.]+ .*دولار/);
  await page.keyboard.press('Enter');
  await page.locator('.sentence.here').waitFor();
  assertQuiet(page);
});

test('by keyboard alone in Arabic: hand on a brief', async (t) => {
  const page = await openPage(t, '#/compare', { lang: 'ar' });
  await ready(page);
  await tabTo(page, /موجز/);
  await page.keyboard.press('Enter');
  await page.locator('.brief .references li').first().waitFor();
  await tabTo(page, /احفظ نسخة/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Markdown/);
  const { text } = await saved(page, () => page.keyboard.press('Enter'));
  assert.match(text, /^# ماذا/);
  assertQuiet(page);
});

test('by keyboard alone in Arabic: all of many figures, of which few stand in the document at once', async (t) => {
  const makers = ['مصنع', 'مختبر', 'مركز', 'معهد', 'مشروع', 'مرفق', 'ميناء', 'مطار', 'مستشفى', 'متحف'];
  const places = ['في الشمال', 'قرب الساحل', 'وسط العاصمة', 'عند الحدود', 'على النهر', 'فوق الهضبة', 'خارج المدينة'];
  const cost = (n) => `بلغت كلفة ${makers[n % 10]} الصين ${places[n % 7]} ${1000 + n} مليون دولار.`;
  const texts = Array.from({ length: 40 }, (_, n) => [1, 2, 3, 4, 5, 6].map((k) => cost(n * 11 + k * 97)).join(' '));
  const page = await openWith(t, texts, '#/compare?part=figures');
  await page.locator('.grid tbody th').first().waitFor();
  const all = await page.evaluate(async () => (await window.mizan.compare({ only: ['figures'] })).figures.map(({ mention }) => mention.text));
  assert.ok(all.length > 200, `${all.length} figures`);
  const seen = [];
  for (;;) {
    await drawn(page);
    const shown = await page.locator('.stacks .grid tbody tr:not(.part) .value a').allInnerTexts();
    assert.ok(shown.length > 0 && shown.length <= 100, `${shown.length} rows at once`);
    seen.push(...shown);
    const next = page.locator('#page ~ nav:has([role="status"]) a', { hasText: 'التالي' });
    if (!(await next.isVisible())) break;
    const before = await page.locator('#page ~ nav [role="status"]').innerText();
    await page.locator('#page').focus();
    await tabTo(page, /التالي/);
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => document.querySelector('#page ~ nav [role="status"]').innerText !== before, before);
    await page.waitForFunction((first) => document.querySelector('.stacks .grid .value a').innerText !== first, shown[0]);
  }
  assert.deepEqual(seen, all, 'in their order, nothing lost, nothing twice');
  assert.match(await page.locator('#page ~ nav [role="status"]').innerText(), new RegExp(String(all.length)));
  await page.goBack();
  await page.waitForFunction((last) => document.querySelector('.stacks .grid .value a').innerText !== last, seen.at(-1));
  await page.locator('.stacks .take summary, #page ~ .take summary').first().click();
  const { text } = await saved(page, () => page.locator('#page ~ .take button').first().click());
  assert.ok(text.split('\r\n').length > all.length, 'a copy holds them all');
  assertQuiet(page);
});
