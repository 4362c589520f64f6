// Prints what the release in dist/ weighs, part by part. With --check it ends with 1 when something is over its budget.
// 1 KB = 1000 bytes. A reader's browser gets the gzip column (or less, where the host has brotli).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';

/** wasm and glue, corpus and lexicon within, in gzip. Raised only with a reason in docs/bytes.md. */
const BUDGET = 992_000;
/** Where it should be. */
const GOAL = 400_000;
/** mizan.html, as it lies on the disk. */
const ONE_FILE_BUDGET = 919_000;

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist');

const PARTS = [
  ['program', /\.wasm$/],
  ['glue and start', /^[^/]+\.js$/],
  ['style', /^[^/]+\.css$/],
  ['page', /^index\.html$/],
  ['fonts', /\.woff2$/],
  ['one file', /^mizan\.html$/],
  ['on demand only', /./], // icons, the picture of a link, examples, licences, the 404 page
];

function filesUnder(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
}

/** Fonts and pictures are compressed as they are: their gzip size would only mislead. */
function weigh(file) {
  const bytes = fs.readFileSync(file);
  if (/\.(woff2|png|jpg|webp)$/.test(file)) return { raw: bytes.length, gzip: bytes.length, brotli: bytes.length };
  return { raw: bytes.length, gzip: zlib.gzipSync(bytes, { level: 9 }).length, brotli: zlib.brotliCompressSync(bytes).length };
}

const nothing = { raw: 0, gzip: 0, brotli: 0 };
const add = (a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli });
const kb = (bytes) => (bytes / 1000).toFixed(1);

function row(name, size, note = '') {
  const cells = [size.raw, size.gzip, size.brotli].map((bytes) => kb(bytes).padStart(9));
  console.log(`  ${name.padEnd(22)}${cells.join('')}${note && `   ${note}`}`);
}

/** What build.rs embedded in the newest wasm build: the folder of its files; undefined where it cannot be found. */
function seedFolder() {
  const folders = [process.env.CARGO_TARGET_DIR, 'target', 'target/debian-wasm'].filter(Boolean)
    .map((target) => path.resolve(root, target, 'wasm32-unknown-unknown/release/build'));
  return folders.filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder).filter((name) => name.startsWith('mizan-')).map((name) => path.join(folder, name, 'out')))
    .filter((out) => fs.existsSync(path.join(out, 'seeds-lexicon.bin')))
    .sort((a, b) => fs.statSync(path.join(b, 'seeds-lexicon.bin')).mtimeMs - fs.statSync(path.join(a, 'seeds-lexicon.bin')).mtimeMs)[0];
}

if (!fs.existsSync(path.join(dist, 'index.html'))) {
  console.error('sizes: there is no release in dist/; run scripts/build first');
  process.exit(1);
}

const sizes = new Map(PARTS.map(([name]) => [name, nothing]));
for (const file of filesUnder(dist)) {
  const [name] = PARTS.find(([, pattern]) => pattern.test(path.relative(dist, file).split(path.sep).join('/')));
  sizes.set(name, add(sizes.get(name), weigh(file)));
}
const sum = (...names) => names.map((name) => sizes.get(name)).reduce(add);
const total = sum('program', 'glue and start');
const oneFile = sizes.get('one file').raw;

const compared = (size, budget) => `budget ${kb(budget)} KB: ${size > budget ? `OVER by ${kb(size - budget)} KB` : `${kb(budget - size)} KB to spare`}`;
const verdict = `${kb(total.gzip)} KB gzip, goal ${kb(GOAL)} KB, ${compared(total.gzip, BUDGET)}`;
const verdictOneFile = `${kb(oneFile)} KB, ${compared(oneFile, ONE_FILE_BUDGET)}`;
const over = total.gzip > BUDGET || oneFile > ONE_FILE_BUDGET;

if (process.argv.includes('--check')) {
  console.log(`program and glue, with corpus and lexicon: ${verdict}`);
  console.log(`mizan.html: ${verdictOneFile}`);
} else {
  console.log(`  ${'KB'.padEnd(22)}${['raw', 'gzip', 'brotli'].map((head) => head.padStart(9)).join('')}`);
  for (const [name, size] of sizes) {
    if (size.raw > 0 && name !== 'one file') row(name, size);
    const folder = name === 'program' && seedFolder();
    if (folder) for (const part of ['articles', 'lexicon']) row(`  of which ${part}`, weigh(path.join(folder, `seeds-${part}.bin`)));
  }
  row('program and glue', total, verdict);
  row('first visit', sum('program', 'glue and start', 'style', 'page', 'fonts'));
  row('mizan.html', sizes.get('one file'), verdictOneFile);
}
if (over) {
  console.error(`\n  !!  Over budget. Program and glue: ${verdict}. mizan.html: ${verdictOneFile}  !!\n`);
  if (process.argv.includes('--check')) process.exitCode = 1;
}
