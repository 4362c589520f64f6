// What every browser test starts from: the release served on loopback, one browser for the test file, and pages that
// keep a record of everything they say.
//
//   import { browserTests } from './harness.mjs';
//   const { openPage, assertQuiet } = browserTests();
//
// MIZAN_PLACE has the same tests run where the release lies elsewhere: `sub-path` of a host, or `file`, the page as one file.
//   test('…', async (t) => { const page = await openPage(t, '#/library', { lang: 'en' }); …; assertQuiet(page); });
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import playwright from 'playwright-core';
import { serve } from '../scripts/server.mjs';
import { findBrowser } from './browser.mjs';

export const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist');

// No sandbox, because Chromium has none to offer to root; the rest keeps it off the network.
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

/** Chromium always says this about Trunk's preload of the wasm; it loads all the same. */
const KNOWN_WARNING = /^warning: .*integrity.*ignored for preload/;

const PLACE = process.env.MIZAN_PLACE;

export function launchBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium or Chrome: install one, or name one with CHROME_PATH');
  return playwright.chromium.launch({ executablePath, args: ARGS });
}

/**
 * Starts a server (under `base`, if given) and a browser for the tests of one file, and ends both after them.
 * @returns {{openPage: Function, assertQuiet: Function, address: () => string}}
 */
export function browserTests({ base = PLACE === 'sub-path' ? '/some/sub/path/' : '/' } = {}) {
  let server;
  let browser;
  const address = () => (PLACE === 'file' ? pathToFileURL(path.join(dist, 'mizan.html')).href : server.address);
  before(async () => {
    if (!fs.existsSync(path.join(dist, 'index.html'))) throw new Error('there is no release in dist/: run scripts/build first');
    server = await serve(dist, { base });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    /** Opens a page that is closed when the test `t` ends. Options: see openPageIn. */
    async openPage(t, route = '', options = {}) {
      const page = await openPageIn(browser, address(), route, options);
      t.after(() => page.context().close());
      return page;
    },
    assertQuiet,
    address,
  };
}

/**
 * Opens `route` ('#/library') in a browser profile of its own, and waits until the page is ready.
 * `lang` ('ar', 'en') and `theme` ('light', 'dark') are put where the page keeps the reader's choice; left out, the page
 * decides. `wait: false` returns before the page is ready; `init` runs in the page before its own code. Other options go to Playwright's newContext.
 */
export async function openPageIn(browser, address, route = '', options = {}) {
  const { lang, theme, width = 1280, height = 900, wait = true, init, ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme ?? 'light', reducedMotion: 'reduce', ...rest });
  const page = await context.newPage();
  const record = (page.record = { console: [], errors: [], strayRequests: [], violations: [] });
  await page.exposeBinding('__recordViolation', (_, violation) => record.violations.push(violation));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      window.__recordViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  if (init) await page.addInitScript(init);
  if (lang || theme) await page.addInitScript(choose, { language: lang ?? 'ar', theme: theme ?? 'auto' });
  page.on('console', (message) => record.console.push(`${message.type()}: ${message.text()} (${message.location().url})`));
  page.on('pageerror', (error) => record.errors.push(String(error.stack ?? error)));
  page.on('crash', () => record.errors.push('the page crashed'));
  const { origin, protocol: own } = new URL(address);
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && (asked !== origin || (own === 'file:' && protocol !== own))) record.strayRequests.push(request.url());
  });
  await page.goto(new URL(route, address).href);
  if (wait) await pageReady(page);
  return page;
}

/** Runs in the page before its own code: the reader's choice, unless the test has already changed it. */
function choose(choice) {
  const key = 'mizan.settings';
  try {
    if (!localStorage.getItem(key)) localStorage.setItem(key, JSON.stringify(choice));
  } catch { /* a page without storage */ }
}

/** The application is mounted, the engine has answered (window.mizan.ready) and the fonts are there. */
export async function pageReady(page) {
  await page.waitForFunction(() => window.mizan);
  await page.waitForSelector('main[aria-busy="false"]');
  await page.evaluate(async () => {
    await window.mizan.ready;
    await document.fonts.ready;
  });
}

/** Nothing on the console, no error, no request elsewhere, nothing the security policy had to stop. */
export function assertQuiet(page) {
  const { console, ...others } = page.record;
  const said = console.filter((line) => !KNOWN_WARNING.test(line));
  assert.deepEqual({ console: said, ...others }, { console: [], errors: [], strayRequests: [], violations: [] });
}

/**
 * The original articles as [{ name, bytes }], for tests that import them as a reader would. They are not part of the
 * project: without MIZAN_ORIGINALS the test is skipped, and says so.
 */
export function readOriginals(t) {
  const folder = process.env.MIZAN_ORIGINALS;
  if (!folder) {
    t.skip('MIZAN_ORIGINALS names no folder of original articles');
    return undefined;
  }
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();
  return names.map((name) => ({ name, bytes: fs.readFileSync(path.join(folder, name)) }));
}
