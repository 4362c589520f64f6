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
import { createRequire } from 'node:module';
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

const PLACE = process.env.MIZAN_PLACE;

export function launchBrowser() {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium or Chrome: install one, or name one with CHROME_PATH');
  return playwright.chromium.launch({ executablePath, args: ARGS });
}

/**
 * Starts a server (under `base`, if given) and a browser for the tests of one file, and ends both after them.
 * @returns {{openPage: Function, openWith: Function, assertQuiet: Function, address: () => string}}
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
  /** Opens a page that is closed when the test `t` ends. Options: see openPageIn. */
  async function openPage(t, route = '', options = {}) {
    const page = await openPageIn(browser, address(), route, options);
    t.after(() => page.context().close());
    return page;
  }
  return {
    openPage,
    /** Opens `route`, in which DOCUMENT stands for the first of them, in a library that holds `documents` besides: `{ title, text, … }`, or texts alone. */
    async openWith(t, documents, route, options = { lang: 'ar' }) {
      const page = await openPage(t, '#/method', options);
      const given = documents.map((document, n) => (document.text ? document : { title: `نص ${n + 1}`, text: document }));
      const [id] = await page.evaluate(async (given) => (given.length > 0 ? (await window.mizan.add(given)).added : []), given);
      await page.evaluate((hash) => { location.hash = hash; }, route.replace('DOCUMENT', id));
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
    if (!localStorage.getItem(key) && !sessionStorage.getItem(key)) localStorage.setItem(key, JSON.stringify(choice));
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
  assert.deepEqual(page.record, { console: [], errors: [], strayRequests: [], violations: [] });
}

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What stands in anyone's way in the page as it is now: each rule of axe that is broken, with the first elements that break it. */
export async function faultsOfAccess(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      // Colours that the system forces are the system's.
      rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}

/** The file that the page gives for what `act` does: its name and its bytes, which are also its text. */
export async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const bytes = fs.readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** Runs in a page before its own code: counts its workers. */
export function countWorkers() {
  window.__workers = 0;
  const Original = window.Worker;
  window.Worker = class extends Original {
    constructor(...given) { super(...given); window.__workers += 1; }
  };
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
