// What the reader chooses (language, theme, contrast, digits, months), and what every view owes its readers whatever they chose:
// quiet, reachable, no sideways scrolling.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests, faultsOfAccess } from './harness.mjs';
import { walk } from './views.mjs';

const { openPage, assertQuiet } = browserTests();

const root = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, location.hash].join(' '));

/** Chooses the value numbered `value` in the row numbered `setting` of the dialogue of settings. */
async function choose(page, setting, value) {
  await page.locator('.tools button[aria-haspopup="dialog"]').click();
  await page.locator('#settings select').nth(setting).selectOption({ index: value });
  await page.keyboard.press('Escape');
}

test('the language of the interface changes in place and keeps the address', async (t) => {
  const page = await openPage(t, '#/library?about=china', { lang: 'ar' });
  await page.locator('.hit').first().waitFor();
  assert.equal(await root(page), 'ar rtl #/library?about=china');
  await page.locator('.masthead button[lang="en"]').click();
  await page.locator('.hit h2[lang="en"]').first().waitFor();
  assert.equal(await root(page), 'en ltr #/library?about=china');
  assert.ok(!/[\u0600-\u06ff]/.test(await page.locator('.facets').innerText()), 'no Arabic word is left among the filters');
  await page.reload();
  await page.locator('.hit h2[lang="en"]').first().waitFor();
  assert.equal(await root(page), 'en ltr #/library?about=china');
  assertQuiet(page);
});

test('another language takes neither query nor filters, open panels or place away', async (t) => {
  const page = await openPage(t, '#/library?q=DeepSeek&about=china&lang=all', { lang: 'ar', height: 700 });
  await page.locator('.hit').first().waitFor();
  await page.locator('.aside.help > summary').click();
  await page.evaluate(() => scrollTo(0, 500));
  await page.locator('.masthead button[lang="en"]').evaluate((button) => button.click());
  await page.locator('.masthead button[lang="ar"]').waitFor();
  await page.locator('.hit').first().waitFor();
  await page.waitForTimeout(200);
  const state = await page.evaluate(() => [document.getElementById('search').value, document.querySelector('.aside.help').open, location.hash]);
  assert.deepEqual(state, ['DeepSeek', true, '#/library?q=DeepSeek&about=china&lang=all']);
  const top = await page.evaluate(() => scrollY);
  assert.ok(Math.abs(top - 500) < 120, `scrolled to ${top}`);

  await page.evaluate(() => { location.hash = '#/compare?fold=chips&open=models.both&sort=statements'; });
  await page.locator('.evidence .statement').first().waitFor();
  await page.locator('.masthead button[lang="ar"]').click();
  await page.locator('.evidence .statement [lang="ar"]').first().waitFor();
  assert.equal(await root(page), 'ar rtl #/compare?fold=chips&open=models.both&sort=statements');
  assert.equal(await page.locator('.ledger tr.folded').count(), 1);
  assertQuiet(page);
});

test('the theme is remembered', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'en' });
  const theme = () => page.evaluate(() => document.documentElement.getAttribute('data-theme'));
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  const button = page.locator('.masthead .theme');
  for (let step = 0; step < 3 && (await theme()) !== 'dark'; step += 1) await button.click();
  assert.equal(await theme(), 'dark');
  assert.notEqual(await paper(), light);
  await page.reload();
  await page.locator('#main h1').waitFor();
  assert.equal(await theme(), 'dark');
  assertQuiet(page);
});

test('what the reader chose outlives a local storage that comes back empty', async (t) => {
  const page = await openPage(t, '#/method', { theme: 'light' });
  await page.locator('.masthead button[lang="en"]').click();
  await page.locator('#main h1:lang(en)').waitFor();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator('#main h1:lang(en)').waitFor();
  assertQuiet(page);
});

test('high contrast is had by choice, and where the system asks for it', async (t) => {
  const ink = (page) => page.evaluate(() => getComputedStyle(document.body).color);
  const chosen = await openPage(t, '#/method', { lang: 'ar', theme: 'light' });
  assert.notEqual(await ink(chosen), 'rgb(0, 0, 0)');
  await choose(chosen, 1, 1);
  assert.equal(await ink(chosen), 'rgb(0, 0, 0)');
  await chosen.reload();
  assert.equal(await ink(chosen), 'rgb(0, 0, 0)', 'from the first paint');
  const asked = await openPage(t, '#/method', { lang: 'ar', theme: 'light', contrast: 'more' });
  assert.equal(await ink(asked), 'rgb(0, 0, 0)');
  assertQuiet(chosen);
});

/** Words of the interface that hold a digit 0–9: what articles say, names, addresses, code and the prose of the method stay as they are. */
function latinDigits() {
  const theirs = '[lang]:not(html), code, kbd, .origin, .size, .method-text p';
  const names = 'bdi:not(.digits *), .side-name, .m, .name';
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    const own = textContent.replace(/«[^»]*»/g, '');
    const isName = /\p{L}/u.test(own) && parentElement.closest(names);
    if (/[0-9]/.test(own) && !isName && !parentElement.closest(theirs) && parentElement.checkVisibility()) found.push(`${parentElement.className}: ${own}`);
  }
  return found.slice(0, 5);
}

test('digits and months are written as the reader chose, in every view', async (t) => {
  const page = await openPage(t, '#/timeline', { lang: 'ar' });
  await page.locator('.year').first().waitFor();
  await choose(page, 2, 1);
  await choose(page, 3, 1);
  assert.match(await page.locator('.year-name').first().innerText(), /^[٠-٩]{4}$/, 'in place');
  const left = {};
  await walk(page, async (address) => {
    const found = await page.evaluate(latinDigits);
    if (found.length > 0) left[address] = found;
  });
  assert.deepEqual(left, {});
  await page.evaluate(() => { location.hash = '#/library'; });
  await page.locator('.hit .meta').first().waitFor();
  const meta = (await page.locator('.hit .meta').allInnerTexts()).join(' ');
  assert.match(meta, /آذار|شباط|كانون|تموز|أيار|نيسان|حزيران|آب|أيلول|تشرين/);
  assert.doesNotMatch(meta, /يناير|فبراير|مارس|[0-9]/);
  await page.locator('.masthead button[lang="en"]').click();
  await page.locator('.masthead button[lang="ar"]').waitFor();
  assert.match(await page.locator('#counted').innerText(), /^[0-9]/, 'English has its own digits');
  assertQuiet(page);
});

const LOOKS = [
  { lang: 'ar', theme: 'light' }, { lang: 'ar', theme: 'dark' }, { lang: 'en', theme: 'light' }, { lang: 'en', theme: 'dark' },
  { lang: 'ar', theme: 'light', width: 390 }, { lang: 'en', theme: 'dark', width: 390 },
  { lang: 'ar', theme: 'light', contrast: 'more' }, { lang: 'en', theme: 'dark', forcedColors: 'active' },
];

for (const look of LOOKS) {
  test(`every view is quiet, has one heading and no fault of access: ${Object.values(look).join(', ')}`, { timeout: 240_000 }, async (t) => {
    const page = await openPage(t, '#/method', look);
    const faults = [];
    await walk(page, async (address) => {
      const headings = await page.locator('h1').count();
      if (headings !== 1) faults.push(`${address}: ${headings} headings of the first rank`);
      faults.push(...(await faultsOfAccess(page)).map((fault) => `${address}: ${fault}`));
    });
    assert.deepEqual(faults, []);
    assertQuiet(page);
  });
}

/** What stands out of the page at its sides. */
function sideways() {
  const width = document.documentElement.clientWidth;
  const out = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width: wide } = element.getBoundingClientRect();
    return wide > 0 && (left < -1 || right > width + 1) && !element.closest('.scroll, .visually-hidden, .skip, svg, .kwic');
  });
  return { scrolls: document.documentElement.scrollWidth > width, out: out.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) };
}

for (const [what, options] of [
  ['on a phone of 360 px', { width: 360, height: 740 }],
  ['at 200 % zoom on a desk of 1280 px', { width: 640, height: 450 }],
  ['with letters twice as large', { width: 1280, init: () => document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; }) }],
]) {
  for (const lang of ['ar', 'en']) {
    test(`nothing scrolls sideways ${what} in ${lang}`, { timeout: 120_000 }, async (t) => {
      const page = await openPage(t, '#/method', { lang, ...options });
      const over = {};
      await walk(page, async (address) => {
        const found = await page.evaluate(sideways);
        if (found.scrolls || found.out.length > 0) over[address] = found;
      });
      assert.deepEqual(over, {});
    });
  }
}
