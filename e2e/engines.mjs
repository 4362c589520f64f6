// Chromium, Firefox and WebKit behind one small interface, for the tests that run in all of them. MIZAN_ENGINES names the
// ones wanted ("chromium,firefox,webkit"); without it, Chromium.
//
//   const browser = await startEngine('webkit');
//   const page = await browser.open('http://…');      await page.until(() => window.mizan);
//   await page.run((n) => n + 1, 1);                  await page.click('#search');
//
// Debian's Firefox is driven by Playwright's BiDi channel, Debian's WebKitGTK by WebDriver over plain HTTP.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import playwright from 'playwright-core';
import { countWorkers, launchBrowser } from './harness.mjs';

export const ENGINES = (process.env.MIZAN_ENGINES ?? 'chromium').split(',').filter(Boolean);

const WAIT = 60_000;

/** What a page does before its own code, where the engine lets us: it remembers what the policy had to stop. */
function recordViolations() {
  window.__violations = [];
  addEventListener('securitypolicyviolation', (event) => {
    window.__violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
}

export async function startEngine(engine) {
  if (engine === 'webkit') return startWebKit();
  const browser = engine === 'firefox' ? await launchFirefox() : await launchBrowser();
  return {
    engine,
    open: async (address, { init } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
      return openIn(context, address, init);
    },
    close: () => browser.close(),
  };
}

function launchFirefox() {
  const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
  if (!fs.existsSync(executablePath)) throw new Error('no Firefox: install firefox-esr, or name one with FIREFOX_PATH');
  const firefoxUserPrefs = { 'security.fileuri.strict_origin_policy': true }; // drivers relax it; readers' browsers do not
  return playwright.firefox.launch({ channel: 'moz-firefox', executablePath, firefoxUserPrefs });
}

async function openIn(context, address, init) {
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  await page.addInitScript(recordViolations);
  await page.addInitScript(countWorkers);
  if (init) await page.addInitScript(init);
  await page.goto(address);
  return {
    run: (what, given) => page.evaluate(what, given),
    until: (what, given) => page.waitForFunction(what, given, { timeout: WAIT }),
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).fill(text),
    go: (where) => page.goto(where),
    reload: () => page.reload(),
    another: (where, before) => openIn(context, where, before),
    errors: () => errors,
    close: () => context.close(),
  };
}

/** WebKitGTK wants a screen: a virtual one. One driver holds one session, and a session is a profile of its own. */
async function startWebKit() {
  const port = await freePort();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'mizan-webkit-'));
  const driver = spawn('xvfb-run', ['-a', '/usr/bin/WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore', detached: true, env: { ...process.env, HOME: home },
  });
  const failed = new Promise((_, reject) => driver.once('error', () => reject(new Error('no WebKit: install webkit2gtk-driver, xvfb and xauth'))));
  const call = async (method, where, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${where}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(WAIT) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  };
  await Promise.race([failed, answers(() => call('GET', '/status'))]);
  return {
    engine: 'webkit',
    open: (address) => openWebKit(call, address),
    close: async () => {
      process.kill(-driver.pid); // its own group: the virtual screen, the driver and the browser
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function answers(ask) {
  for (let turn = 0; ; turn += 1) {
    try {
      return await ask();
    } catch (error) {
      if (turn === 50) throw error;
      await pause(200);
    }
  }
}

async function openWebKit(call, address) {
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: {} } });
  const session = `/session/${sessionId}`;
  const run = (what, given) => call('POST', `${session}/execute/sync`, {
    script: `return (${what})(...arguments)`, args: given === undefined ? [] : [given],
  });
  const until = async (what, given) => {
    const end = Date.now() + WAIT;
    while (!(await run(what, given))) {
      if (Date.now() > end) throw new Error(`WebKit waited in vain for ${what}`);
      await pause(100);
    }
  };
  const find = async (selector) => {
    await until((wanted) => Boolean(document.querySelector(wanted)), selector);
    return Object.values(await call('POST', `${session}/element`, { using: 'css selector', value: selector }))[0];
  };
  // No script of ours can go before the page's own: what is recorded starts here.
  const go = async (where) => {
    await call('POST', `${session}/url`, { url: where });
    await run(recordViolations);
  };
  await go(address);
  return {
    run, until, go,
    click: async (selector) => call('POST', `${session}/element/${await find(selector)}/click`, {}),
    type: async (selector, text) => call('POST', `${session}/element/${await find(selector)}/value`, { text }),
    reload: async () => { await call('POST', `${session}/refresh`, {}); await run(recordViolations); },
    errors: () => [],
    close: () => call('DELETE', session),
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
