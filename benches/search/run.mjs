// Measures the page's search beside its peers in one Chromium, on the same generated Arabic documents and the same queries, and
// prints ratios to MiniSearch with folding.
//   scripts/build && npm --prefix benches/search install && node benches/search/run.mjs --documents 10000
// Orama, Lunr, Fuse and Pagefind take minutes at ten thousand documents: they are measured up to a thousand, or with --slow. --only names
// peers; "mizan" is the page. --typed N types fewer of the sixty queries. --json FILE keeps all figures.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import esbuild from 'esbuild';
import { dist, launchBrowser } from '../../e2e/harness.mjs';
import { serve } from '../../scripts/server.mjs';
import { documents, queries } from './corpus.mjs';
import { floor, measurePage } from './page.mjs';
import { codeOf, indexPagefind } from './pagefind.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: {
  documents: { type: 'string', default: '10000' }, json: { type: 'string' }, only: { type: 'string' }, slow: { type: 'boolean', default: false },
  typed: { type: 'string', default: '60' },
} });

/** Name, what its code is (Pagefind's lies beside its index), and whether it is too slow for many documents. */
const PEERS = [
  ['minisearch-folded', "export { default } from 'minisearch'"],
  ['minisearch', "export { default } from 'minisearch'"],
  ['flexsearch-folded', "export { default } from 'flexsearch'"],
  ['flexsearch', "export { default } from 'flexsearch'"],
  ['orama-arabic', "export { create, insertMultiple, search } from '@orama/orama'; export { stemmer } from '@orama/stemmers/arabic'", true],
  ['lunr-arabic', "export { default } from 'lunr'; export { default as ar } from 'lunr-languages/lunr.ar.js'; export { default as m } from 'lunr-languages/lunr.multi.js'; export { default as s } from 'lunr-languages/lunr.stemmer.support.js'", true],
  ['fuse', "export { default } from 'fuse.js'", true],
  ['pagefind', undefined, true],
];

const docs = documents(Number(values.documents));
const asked = queries(docs);
const bytes = docs.reduce((sum, { title, text }) => sum + Buffer.byteLength(title + text), 0);
const gzip = (content) => zlib.gzipSync(content, { level: 9 }).length;

const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(share * list.length))];
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
const keys = asked.slice(0, Number(values.typed)).flatMap(({ text }) => [...text].map((_, n) => text.slice(0, n + 1)));
const first = (list) => Math.max(...list.filter((_, n) => [...keys[n]].length === 1));

/** Bytes of JavaScript objects and buffers after two collections. */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let n = 0; n < 2; n += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

const pagefind = path.join(here, 'node_modules/.bench/pagefind');

async function sizeOf(code) {
  const bundled = await esbuild.build({ stdin: { contents: code, resolveDir: here }, bundle: true, minify: true, format: 'esm', write: false });
  return gzip(bundled.outputFiles[0].contents);
}

async function measurePeer(browser, address, name, code) {
  const made = code === undefined ? await indexPagefind(docs, pagefind) : undefined;
  const page = await browser.newPage();
  await page.goto(`${address}peers.html`);
  await page.waitForFunction(() => window.bench);
  await page.evaluate((docs) => window.bench.take(docs), docs);
  const before = await heap(page);
  const loaded = await page.evaluate((name) => window.bench.build(name), name);
  const memory = (await heap(page)) - before;
  const answers = [];
  for (const { text } of asked) answers.push(await page.evaluate((text) => window.bench.search(text), text));
  const pairs = [];
  for (const key of keys) pairs.push(await page.evaluate((key) => window.bench.key(key), key));
  await page.close();
  const took = pairs.map(([whole]) => whole);
  return { name, code: made ? codeOf(pagefind) : await sizeOf(code), build: made ?? loaded, memory, ...times(took), first: first(took), floor: times(pairs.map(([, drawn]) => drawn)), ...quality(answers) };
}

const wanted = (name) => !values.only || values.only.split(',').includes(name);
// Not as a module, which is always strict: Lunr's Arabic is not.
await esbuild.build({ entryPoints: [path.join(here, 'peers.js')], bundle: true, format: 'iife', outfile: path.join(here, 'node_modules/.bench/peers.js'), logLevel: 'error' });
const [page, peers] = [await serve(dist), await serve(here)];
const browser = await launchBrowser();
const rows = [];
let own;
try {
  for (const [name, code, slow] of PEERS) {
    if (wanted(name) && (!slow || values.slow || docs.length <= 1000)) rows.push(await measurePeer(browser, peers.address, name, code));
  }
  if (wanted('mizan')) {
    own = await measurePage(browser, page.address, docs, asked, keys);
    const files = fs.readdirSync(dist).filter((file) => /\.(wasm|m?js)$/.test(file));
    const code = files.reduce((sum, file) => sum + gzip(fs.readFileSync(path.join(dist, file))), 0);
    const { index } = own.milliseconds;
    const { text, index: held } = own.bytes;
    const row = { name: 'mizan (code: the whole page)', code, build: index, memory: text + held, ...times(own.keys), first: first(own.keys), floor: times(own.drawn), ...quality(own.answers) };
    rows.push(row);
  }
} finally {
  await browser.close();
  await Promise.all([page.close(), peers.close()]);
}

const base = rows[0];
const ratio = (value, of) => `${value < 100 ? value.toFixed(1) : Math.round(value)} (${(value / of).toFixed(2)}×)`;
console.log(`${docs.length} documents, ${(bytes / 1e6).toFixed(1)} MB of UTF-8, ${asked.length} queries, ${keys.length} key presses; × is against ${base.name}\n`);
console.log('| | code, KB gzip | index built, ms | MB/s | text and index, × the text | key p50, ms | p95 | max | first letter, max | drawing alone p95 | recall | precision |');
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const row of rows) {
  // A peer's heap holds no copy of the text.
  const memory = row.memory / bytes + (row.name.startsWith('mizan') ? 0 : 1);
  const cells = [ratio(row.code / 1000, base.code / 1000), ratio(row.build, base.build), (bytes / 1e3 / row.build).toFixed(1), memory.toFixed(2),
    ...['p50', 'p95', 'max', 'first'].map((key) => ratio(row[key], base[key])), row.floor.p95.toFixed(1), ...['recall', 'precision'].map((key) => `${(100 * row[key]).toFixed(1)} %`)];
  console.log(`| ${row.name} | ${cells.join(' | ')} |`);
}
if (own) {
  const parts = (of, show) => Object.entries(of).map(([part, value]) => `${part} ${show(value)}`).join(', ');
  const all = Object.values(own.bytes).reduce((a, b) => a + b);
  console.log(`\nadd() of all: ${Math.round(own.add)} ms, ${(bytes / 1e3 / own.add).toFixed(1)} MB/s; in the engine: ${parts(own.milliseconds, (ms) => `${Math.round(ms)} ms`)}`);
  console.log(`memory, × the text: ${parts(own.bytes, (held) => (held / bytes).toFixed(2))}; together ${(all / bytes).toFixed(2)}; pages of wasm grown by ${(own.grown / bytes).toFixed(2)}`);
  console.log(`while typing: longest task of the main thread ${own.longest.toFixed(1)} ms, ${own.over} of ${own.tasks} tasks over 16 ms; key press p95 is ${(times(own.keys).p95 / floor(own)).toFixed(2)} × drawing alone`);
  console.log(`at the size of the seeds: index ${own.seeds.index.toFixed(1)} ms of ${Object.values(own.seeds).reduce((a, b) => a + b).toFixed(0)} ms`);
  console.log(`one document more: ${own.one.toFixed(1)} ms; taken out again: ${own.out.toFixed(1)} ms`);
}
if (values.json) fs.writeFileSync(values.json, JSON.stringify({ rows, own: own && { ...own, answers: undefined } }, null, 2));
