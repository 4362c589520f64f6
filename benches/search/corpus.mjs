// Documents and queries, the same in every run: sentences of the accounts under seeds/, with many of their words put in the
// place of made-up ones, spelled and dressed as newspapers do, so that ten thousand documents have a vocabulary of their own.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold, forms, words } from './arabic.mjs';

const SEEDS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../seeds/articles');

/** Numbers from 0 to 1 that only look random (mulberry32). */
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function sentences() {
  const texts = fs.readdirSync(SEEDS).sort().map((slug) => fs.readFileSync(path.join(SEEDS, slug, 'ar.md'), 'utf8'));
  return texts.flatMap((text) => text.split('+++').slice(2).join('+++').split(/(?<=[.!؟])\s+|\n+/)).map((one) => one.trim()).filter((one) => one.length > 40);
}

/** `count` documents of about 3 KB. */
export function documents(count, seed = 20261121) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const letters = 'اااللملييييننوررتتبدسعقفحجكهشصخطز';
  const vocabulary = Array.from({ length: 40_000 }, () => Array.from({ length: 4 + Math.floor(next() * 4) }, () => pick([...letters])).join(''));
  // Few words often, many words seldom.
  const word = () => vocabulary[Math.floor(vocabulary.length ** next())];
  const dressed = (word) => {
    const article = next() < 0.3 ? 'ال' : '';
    return (next() < 0.12 ? pick(['و', 'ف']) : '') + (article && next() < 0.2 ? 'لل' : (next() < 0.1 ? pick(['ب', 'ك']) : '') + article) + word;
  };
  const spelled = (word) => {
    const x = next();
    if (x < 0.03) return word.replace(/[أإآ]/, 'ا');
    if (x < 0.05) return word.replace(/ة$/, 'ه').replace(/ي$/, 'ى');
    if (x < 0.06) return `${word.slice(0, 2)}ــ${word.slice(2)}`;
    if (x < 0.08) return `${word.slice(0, 2)}\u0651${word.slice(2)}`;
    return word;
  };
  const all = sentences();
  return Array.from({ length: count }, (_, n) => {
    let text = '';
    while (text.length < 1700) {
      const one = pick(all).replace(/[\u0621-\u064A]{4,}/g, (own) => spelled(next() < 0.5 ? dressed(word()) : own));
      text += one + (next() < 0.25 ? '\n\n' : ' ');
    }
    return { id: `d${n}`, title: text.split(/\s+/).slice(0, 7).join(' '), text: text.trim() };
  });
}

/** Which documents hold each form of each word. */
function truth(documents) {
  const held = new Map();
  documents.forEach(({ title, text }, n) => {
    for (const form of new Set(words(`${title}\n${text}`).flatMap(forms))) {
      if (!held.has(form)) held.set(form, new Set());
      held.get(form).add(n);
    }
  });
  return held;
}

/** Sixty queries with the numbers of the documents that hold all of their words. */
export function queries(documents, seed = 7) {
  const next = random(seed);
  const held = truth(documents);
  const plain = [...held.keys()].filter((word) => /^[\u0620-\u064A]{4,}$/.test(word) && !/^(ال|[وفبكل])/.test(word)).sort();
  const of = (low, high) => plain.filter((word) => held.get(word).size >= low * documents.length && held.get(word).size <= high * documents.length);
  const bands = [of(0.05, 0.4), of(0.005, 0.05), of(2 / documents.length, 0.005)].filter((band) => band.length > 0);
  const pick = () => { const band = bands[Math.floor(next() * bands.length)]; return band[Math.floor(next() * band.length)]; };
  const answer = (...words) => [...held.get(words[0])].filter((n) => words.every((word) => held.get(word).has(n)));
  const out = [];
  while (out.length < 60) {
    const [one, other] = [pick(), pick()];
    const kind = ['word', 'article', 'spelling', 'two'][out.length % 4];
    const text = { word: one, article: `وال${one}`, spelling: one.replace(/^ا/, 'أ').replace(/ي$/, 'ى').replace(/ه$/, 'ة'), two: `${one} ${other}` }[kind];
    const found = kind === 'two' ? answer(one, other) : answer(one);
    if (found.length > 0 && fold(text)) out.push({ text, found });
  }
  return out;
}

// node benches/search/corpus.mjs FILE [COUNT]: writes the documents for `cargo bench --bench adding`, each a line with its title, then its
// text, a form feed between two.
if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2]) {
  fs.writeFileSync(process.argv[2], documents(Number(process.argv[3] ?? 10_000)).map(({ title, text }) => `${title}\n${text}`).join('\f'));
}
