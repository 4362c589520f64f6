// The order of a program's functions. Gzip looks back 32 KB and no further, so functions that repeat each other weigh less side
// by side: 2 % of the program, and nothing else about it changes.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './assets.mjs';

/** How many bytes in a row count as a likeness; what stands in more functions than that tells nothing. */
const LENGTH = 6;
const COMMON = 200;
/** What gzip still sees. */
const WINDOW = 32_000;
/** A likeness counts for less in a long function, but not by as much as it is longer; the shortest are all alike. (By trial.) */
const LONG = 0.7;
const SHORT = 60;

/** What Rust's compiler uses of WebAssembly beyond its first version. */
const FEATURES = ['bulk-memory', 'reference-types', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue']
  .map((feature) => `--enable-${feature}`);

/** As Trunk has it written: the numbers of functions as short as they can be. */
const SMALL = ['--optimize-level=2', '--shrink-level=2'];

/** The same program, its functions so that each stands near those it is like. */
export function orderFunctions(wasm) {
  const { imported, bodies } = functionsOf(wasm);
  const place = new Map(byLikeness(bodies).map((index, at) => [index, at]));
  const names = bodies.map((_, index) => [imported + index, String(place.get(index)).padStart(6, '0')]);
  return sortedByName(Buffer.concat([wasm, nameSection(names)]));
}

/** Binaryen renumbers what calls what. */
function sortedByName(wasm) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mizan-order-'));
  try {
    const [before, after] = ['before', 'after'].map((name) => path.join(folder, `${name}.wasm`));
    fs.writeFileSync(before, wasm);
    execFileSync(path.join(root, 'node_modules/.bin/wasm-opt'), [before, ...FEATURES, ...SMALL, '--reorder-functions-by-name', '-o', after]);
    return fs.readFileSync(after);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** One after the other, the one that has most in common, for its length, with those in the window. */
function byLikeness(bodies) {
  const likenesses = likenessesOf(bodies);
  const holders = [];
  likenesses.forEach((of, index) => of.forEach((likeness) => (holders[likeness] ??= []).push(index)));
  const seen = new Int32Array(holders.length);
  const shared = new Int32Array(bodies.length);
  const count = (index, step) => {
    for (const likeness of likenesses[index]) {
      const before = seen[likeness];
      seen[likeness] += step;
      if (before === 0 || seen[likeness] === 0) for (const holder of holders[likeness]) shared[holder] += step;
    }
  };

  const left = new Set(bodies.keys());
  const order = [];
  let [first, size, next] = [0, 0, 0];
  while (left.size > 0) {
    left.delete(next);
    order.push(next);
    count(next, 1);
    size += bodies[next].length;
    for (; size > WINDOW && first < order.length - 1; first += 1) {
      count(order[first], -1);
      size -= bodies[order[first]].length;
    }
    let most = -1;
    for (const index of left) {
      const worth = shared[index] / (bodies[index].length + SHORT) ** LONG;
      if (worth > most) [most, next] = [worth, index];
    }
  }
  return order;
}

/** For each body the numbers of the runs of bytes in it that other bodies hold too. */
function likenessesOf(bodies) {
  const runs = bodies.map((body) => {
    const count = Math.max(0, body.length - LENGTH + 1);
    return new Set(Array.from({ length: count }, (_, at) => body.readUIntBE(at, LENGTH)));
  });
  const held = new Map();
  for (const of of runs) for (const run of of) held.set(run, (held.get(run) ?? 0) + 1);
  const numbers = new Map();
  for (const [run, times] of held) if (times > 1 && times <= COMMON) numbers.set(run, numbers.size);
  return runs.map((of) => [...of].map((run) => numbers.get(run)).filter((number) => number !== undefined));
}

const [IMPORTS, CODE] = [2, 10];
const FUNCTION = 0;

/** How many functions the program imports, and the bodies of its own. */
function functionsOf(wasm) {
  let [imported, bodies] = [0, []];
  let reader = new Reader(wasm, 8);
  while (reader.at < wasm.length) {
    const section = reader.byte();
    const end = reader.number() + reader.at;
    if (section === IMPORTS) imported = reader.list(() => reader.import()).filter((kind) => kind === FUNCTION).length;
    if (section === CODE) bodies = reader.list(() => reader.bytes());
    reader = new Reader(wasm, end);
  }
  return { imported, bodies };
}

/** Reads the binary format of WebAssembly. */
class Reader {
  constructor(wasm, at) {
    Object.assign(this, { wasm, at });
  }

  byte() {
    return this.wasm[this.at++];
  }

  number() {
    const byte = this.byte();
    return byte < 128 ? byte : byte - 128 + this.number() * 128;
  }

  bytes() {
    const length = this.number();
    return this.wasm.subarray(this.at, this.at += length);
  }

  list(item) {
    return Array.from({ length: this.number() }, item);
  }

  /** The kind of an import. */
  import() {
    this.bytes();
    this.bytes();
    const kind = this.byte();
    if (kind !== FUNCTION) throw new Error('order: the program imports something other than functions');
    this.number();
    return kind;
  }
}

/** The custom section that names functions: pairs of index and name. */
function nameSection(names) {
  const bytes = (content) => Buffer.concat([number(content.length), content]);
  const text = (value) => bytes(Buffer.from(value));
  const map = Buffer.concat([number(names.length), ...names.flatMap(([index, name]) => [number(index), text(name)])]);
  return Buffer.concat([Buffer.from([0]), bytes(Buffer.concat([text('name'), Buffer.from([1]), bytes(map)]))]);
}

function number(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return Buffer.from([...bytes, value]);
}
