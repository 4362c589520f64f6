// The benchmark of benches/reading.rs in a real Chromium: compiled as the page is (release profile, wasm-opt -Oz), its table
// printed as it comes, the bare automaton of the same run in it. Compare with `cargo bench --bench reading`.
//   node benches/reading.mjs        20 MB of Arabic twice over; needs what scripts/setup sets up
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../e2e/harness.mjs';
import { serve } from '../scripts/server.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const TARGET = 'wasm32-unknown-unknown';
const MINUTES = 20;

/** Runs a command of scripts/env, its words on this terminal, and returns what it prints if `read` says so. */
function run(words, { read = false } = {}) {
  const script = `. scripts/env && exec ${words.map((word) => `'${word}'`).join(' ')}`;
  const done = spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8', stdio: ['ignore', read ? 'pipe' : 'inherit', 'inherit'] });
  if (done.status !== 0) throw new Error(`${words[0]} ended with ${done.status}`);
  return done.stdout;
}

/** Compiles the benchmark into `folder`, with a page that starts it. */
function build(folder) {
  const said = run(['cargo', 'build', '--locked', '--release', '--bench', 'reading', '--target', TARGET, '--message-format=json'], { read: true });
  const artifacts = said.split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const built = artifacts.findLast(({ target, filenames }) => target?.kind.includes('bench') && filenames);
  const wasm = built.filenames.find((name) => name.endsWith('.wasm'));
  run(['wasm-bindgen', '--target', 'web', '--no-typescript', '--out-name', 'reading', '--out-dir', folder, wasm]);
  const optimised = path.join(folder, 'reading_bg.wasm');
  run(['wasm-opt', '-Oz', '-o', optimised, optimised]);
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>reading</title><link rel="icon" href="data:,"><script type="module" src="start.js"></script>');
  fs.writeFileSync(path.join(folder, 'start.js'), "import init from './reading.js';\nawait init();\nconsole.log('done');\n");
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mizan-reading-'));
let server;
let browser;
try {
  build(folder);
  server = await serve(folder);
  browser = await launchBrowser();
  const page = await browser.newPage();
  const ended = new Promise((resolve, reject) => {
    page.on('console', (message) => (message.text() === 'done' ? resolve() : console.log(message.text())));
    page.on('pageerror', reject);
    page.on('crash', () => reject(new Error('the page crashed')));
    setTimeout(() => reject(new Error(`no result in ${MINUTES} minutes`)), MINUTES * 60_000).unref();
  });
  console.log(`Chromium ${browser.version()}`);
  await page.goto(server.address);
  await ended;
} finally {
  await browser?.close();
  await server?.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
