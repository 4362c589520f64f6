// Measures the page's search beside MiniSearch and FlexSearch in one Chromium, on the same generated Arabic documents and
// the same queries, and prints ratios to MiniSearch with folding.
//   scripts/build && npm --prefix benches/search install && node benches/search/run.mjs --documents 10000
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { dist, launchBrowser } from '../../e2e/harness.mjs';
import { serve } from '../../scripts/server.mjs';
import { documents, queries } from './corpus.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { documents: { type: 'string', default: '10000' }, json: { type: 'string' } } });
const docs = documents(Number(values.documents));
const asked = queries(docs);
const bytes = docs.reduce((sum, { title, text }) => sum + Buffer.byteLength(title + text), 0);
const gzip = (file) => zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;

const sorted = (list) => [...list].sort((a, b) => a - b);
const at = (list, share) => sorted(list)[Math.min(list.length - 1, Math.floor(share * list.length))];
const times = (list) => ({ p50: at(list, 0.5), p95: at(list, 0.95), max: Math.max(...list) });

/** Recall over all wanted, precision over all found. */
function quality(answers) {
  let [wanted, found, right] = [0, 0, 0];
  asked.forEach(({ found: truth }, n) => {
    const set = new Set(truth);
    wanted += truth.length;
    found += answers[n].length;
    right += answers[n].filter((one) => set.has(one)).length;
  });
  return { recall: right / wanted, precision: found ? right / found : 1 };
}

/** Keystrokes: each query a letter at a time. */
const keys = asked.flatMap(({ text }) => [...text].map((_, n) => text.slice(0, n + 1)));

/** Bytes of JavaScript objects and buffers after two collections. */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let n = 0; n < 2; n += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

async function measurePeer(browser, address, name, code) {
  const page = await browser.newPage();
  await page.goto(`${address}peers.html`);
  await page.waitForFunction(() => window.bench);
  await page.evaluate((docs) => window.bench.take(docs), docs);
  const before = await heap(page);
  const build = await page.evaluate((name) => window.bench.build(name), name);
  const memory = (await heap(page)) - before;
  const answers = [];
  for (const { text } of asked) answers.push(await page.evaluate((text) => window.bench.search(text), text));
  const key = await page.evaluate((keys) => keys.map((text) => window.bench.key(text)), keys);
  await page.close();
  return { name, code: gzip(path.join(here, 'node_modules', code)), build, memory, ...times(key), ...quality(answers) };
}

/** The page itself: documents come through `add`, which reads and tags them too; keys are typed into its own field. */
async function measurePage(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  // Of the engine's memory, which lives in a worker, the page can tell nothing: here it runs on the page for the heap.
  await page.addInitScript(() => {
    for (const call of ['instantiate', 'instantiateStreaming']) {
      const real = WebAssembly[call].bind(WebAssembly);
      WebAssembly[call] = async (...given) => {
        const made = await real(...given);
        window.__memory = (made.instance ?? made).exports.memory;
        return made;
      };
    }
    delete window.Worker;
  });
  await page.goto(`${address}#/method`);
  await page.waitForFunction(() => window.mizan);
  await page.evaluate(() => window.mizan.ready);
  const wasm = () => page.evaluate(() => window.__memory.buffer.byteLength);
  const before = await wasm();
  const build = await page.evaluate(async (docs) => {
    const start = performance.now();
    await window.mizan.add(docs);
    return performance.now() - start;
  }, docs);
  const memory = (await wasm()) - before;
  const answers = [];
  const own = new Set(docs.map(({ id }) => id));
  for (const { text } of asked) {
    const ids = await page.evaluate(async (text) => {
      const found = await window.mizan.search(text, { limit: 100_000, sentences: 0, facets: { group: ['added'] } });
      return found.hits.map((hit) => hit.id);
    }, text);
    answers.push(ids.filter((id) => own.has(id)).map((id) => Number(id.slice(1))));
  }
  await page.evaluate(() => { location.hash = '#/library'; });
  await page.locator('.hit').first().waitFor();
  const key = await page.evaluate(async (keys) => {
    const field = document.querySelector('#search');
    const out = [];
    for (const text of keys) {
      const drawn = new Promise((resolve) => {
        const list = new MutationObserver(() => { list.disconnect(); document.body.getBoundingClientRect(); resolve(performance.now()); });
        list.observe(document.querySelector('.results'), { childList: true, subtree: true });
      });
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const end = await Promise.race([drawn, new Promise((resolve) => { setTimeout(() => resolve(null), 3000); })]);
      if (end !== null) out.push(end - start);
    }
    return out;
  }, keys);
  await context.close();
  const files = fs.readdirSync(dist).filter((file) => /\.(wasm|m?js)$/.test(file));
  return { name: 'mizan (the whole page)', code: files.reduce((sum, file) => sum + gzip(path.join(dist, file)), 0), build, memory, ...times(key), ...quality(answers) };
}

const [page, peers] = [await serve(dist), await serve(here)];
const browser = await launchBrowser();
const rows = [];
try {
  for (const [name, code] of [
    ['minisearch-folded', 'minisearch/dist/es/index.js'], ['minisearch', 'minisearch/dist/es/index.js'],
    ['flexsearch-folded', 'flexsearch/dist/flexsearch.bundle.module.min.mjs'], ['flexsearch', 'flexsearch/dist/flexsearch.bundle.module.min.mjs'],
  ]) rows.push(await measurePeer(browser, peers.address, name, code));
  rows.push(await measurePage(browser, page.address));
} finally {
  await browser.close();
  await Promise.all([page.close(), peers.close()]);
}

const [base] = rows;
const ratio = (value, of) => `${value < 100 ? value.toFixed(1) : Math.round(value)} (${(value / of).toFixed(2)}×)`;
console.log(`${docs.length} documents, ${(bytes / 1e6).toFixed(1)} MB of UTF-8, ${asked.length} queries, ${keys.length} key presses; × is against MiniSearch with folding\n`);
console.log('| | code, KB gzip | build, ms | MB/s | heap, × the text | key p50, ms | p95 | max | recall | precision |');
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const row of rows) {
  const cells = [ratio(row.code / 1000, base.code / 1000), ratio(row.build, base.build), (bytes / 1e3 / row.build).toFixed(1), (row.memory / bytes).toFixed(2),
    ...['p50', 'p95', 'max'].map((key) => ratio(row[key], base[key])), ...['recall', 'precision'].map((key) => `${(100 * row[key]).toFixed(1)} %`)];
  console.log(`| ${row.name} | ${cells.join(' | ')} |`);
}
if (values.json) fs.writeFileSync(values.json, JSON.stringify(rows, null, 2));
