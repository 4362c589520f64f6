// The shortcuts of the keyboard: known on any layout, never while typing, shown by `?`, and switched off by choice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserTests } from './harness.mjs';

const { openPage, assertQuiet } = browserTests();

/** What a keyboard with another layout sends: the key by its place, and the letter that it types. */
async function type(page, code, key) {
  const keyboard = await page.context().newCDPSession(page);
  for (const kind of ['keyDown', 'keyUp']) await keyboard.send('Input.dispatchKeyEvent', { type: kind, code, key, ...(kind === 'keyDown' && { text: key }) });
}

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
const hash = (page) => page.evaluate(() => decodeURIComponent(location.hash));

test('the question mark shows all shortcuts; the sheet keeps the focus and gives it back', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'ar' });
  await page.locator('.sections a').nth(1).focus();
  const before = await focused(page);
  await page.keyboard.press('Shift+?');
  await page.locator('#shortcuts[open]').waitFor();
  assert.ok((await page.locator('#shortcuts kbd').allInnerTexts()).includes('/'));
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement === document.body || Boolean(document.activeElement.closest('#shortcuts'))), 'the focus stays within');
  }
  await page.keyboard.press('c');
  assert.equal(await hash(page), '#/method', 'nothing works behind it');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#shortcuts[open]').count(), 0);
  assert.equal(await focused(page), before);
  assertQuiet(page);
});

test('an Arabic layout is known by the place of its keys', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'ar' });
  await type(page, 'Slash', '؟');
  await page.locator('#shortcuts[open]').waitFor();
  await page.keyboard.press('Escape');
  await type(page, 'Slash', 'ظ');
  assert.equal(await focused(page), 'search');
  assert.equal(await page.locator('#search').inputValue(), '', 'the letter itself is not typed');
  await type(page, 'KeyC', 'ؤ');
  assert.equal(await page.locator('#search').inputValue(), 'ؤ', 'in a field a letter is a letter');
  await page.evaluate(() => { document.activeElement.blur(); });
  await type(page, 'KeyC', 'ؤ');
  await page.locator('.ledger').waitFor();
  assertQuiet(page);
});

test('results are walked through by arrows and letters, and opened with Enter', async (t) => {
  const page = await openPage(t, '#/library?q=DeepSeek', { lang: 'ar' });
  const found = page.locator('.found > li > a');
  const isFocused = (n) => found.nth(n).evaluate((link) => link === document.activeElement);
  await page.locator('#search').focus();
  await page.keyboard.press('ArrowDown');
  assert.ok(await isFocused(0));
  await page.keyboard.press('ArrowDown');
  assert.ok(await isFocused(1));
  await page.keyboard.press('k');
  assert.ok(await isFocused(0));
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('.prose').waitFor();
  assert.match(await hash(page), /#\/read\//);
  assertQuiet(page);
});

test('in an article: from match to match, to the next article and back', async (t) => {
  const page = await openPage(t, '#/library?q=DeepSeek', { lang: 'ar' });
  await page.locator('.hit h2 a').first().click();
  await page.locator('.stops').waitFor();
  await page.keyboard.press('n');
  await page.locator('.sentence.here').waitFor();
  const first = await hash(page);
  await page.keyboard.press('j');
  await page.waitForFunction((before) => decodeURIComponent(location.hash) !== before, first);
  await page.keyboard.press('p');
  await page.waitForFunction((before) => decodeURIComponent(location.hash) === before, first);
  // The way on is known once the search has been asked again for its articles.
  const here = await page.locator('h1').innerText();
  const isAt = (same) => page.waitForFunction(
    ({ same, here }) => (document.querySelector('h1')?.innerText === here) === same && document.querySelector('.neighbours .step'), { same, here });
  await isAt(true);
  await page.evaluate(() => {
    window.offered = [];
    const look = () => { for (const step of document.querySelectorAll('.neighbours .step')) window.offered.push(step.getAttribute('href')); };
    new MutationObserver(look).observe(document.querySelector('main'), { childList: true, subtree: true, attributes: true });
  });
  await page.keyboard.press(']');
  await isAt(false);
  await page.keyboard.press('[');
  await isAt(true);
  const offered = await page.evaluate(() => window.offered);
  assert.ok(offered.length > 0 && offered.every((href) => href.includes('hit=')), `only results are offered: ${offered}`);
  assertQuiet(page);
});

test('a search is kept by a key, and shown where it is kept', async (t) => {
  const page = await openPage(t, '#/library?q=DeepSeek', { lang: 'ar' });
  await page.locator('.hit').first().waitFor();
  await page.keyboard.press('s');
  await page.locator('.searches[open] li a', { hasText: 'DeepSeek' }).waitFor();
  assertQuiet(page);
});

test('single keys are switched off by choice; Ctrl+K stays', async (t) => {
  const page = await openPage(t, '#/method', { lang: 'en' });
  await page.keyboard.press('?');
  await page.locator('#shortcuts select').selectOption({ index: 1 });
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('c');
  await page.keyboard.press('/');
  assert.equal(await hash(page), '#/method');
  assert.notEqual(await focused(page), 'search');
  await page.keyboard.press('Control+k');
  assert.equal(await focused(page), 'search');
  await page.reload();
  await page.locator('.method-text').waitFor();
  await page.keyboard.press('c');
  assert.equal(await hash(page), '#/method', 'the choice is remembered');
  assertQuiet(page);
});
