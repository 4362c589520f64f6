// window.mizan: the functions of api/mizan.d.ts answer, on the embedded corpus and on raw articles. What concordance, profile and
// timeline find is held to what views show, in exports and library.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { browserTests, readOriginals } from './harness.mjs';

const { openPage, assertQuiet } = browserTests();

/** The functions that the description declares. */
const declared = fs
  .readFileSync(new URL('../api/mizan.d.ts', import.meta.url), 'utf8')
  .match(/interface Mizan \{([\s\S]*?)\n\}/)[1]
  .matchAll(/^ {2}(\w+)\(/gm);

test('has every function that its description declares', async (t) => {
  const page = await openPage(t);
  const missing = await page.evaluate(
    (names) => names.filter((name) => typeof window.mizan[name] !== 'function'),
    [...declared].map((match) => match[1]),
  );
  assert.deepEqual(missing, []);
  assert.match(await page.evaluate(() => window.mizan.version), /^\d+\.\d+\.\d+$/);
  assertQuiet(page);
});

test('lists the embedded texts and opens each, offsets pointing into its text', async (t) => {
  const page = await openPage(t);
  const found = await page.evaluate(async () => {
    const { mizan } = window;
    const documents = await mizan.documents();
    const faults = [];
    let mentions = 0;
    for (const summary of documents) {
      const document = await mizan.document(summary.id);
      mentions += document.mentions.length;
      if (document.statements.length !== summary.sentences) faults.push(`${summary.id}: statements`);
      if (!documents.some((other) => other.id === summary.parallel)) faults.push(`${summary.id}: no parallel text`);
      for (const piece of [...document.mentions, ...document.statements]) {
        if (document.text.slice(piece.start, piece.end) !== piece.text) faults.push(`${summary.id}: ${piece.text}`);
      }
      for (const { because } of document.statements) {
        for (const cue of because) if (!document.text.slice(cue.start, cue.end).trim()) faults.push(`${summary.id}: empty cue`);
      }
    }
    return { documents: documents.length, mentions, faults };
  });
  t.diagnostic(`${found.documents} texts, ${found.mentions} mentions`);
  assert.deepEqual(found.faults, []);
  assert.equal(found.documents, 14);
  assert.ok(found.mentions > 500);
  assertQuiet(page);
});

test('tells the sides, the pairs, the rows, and what became of plain texts among the seeds', async (t) => {
  const page = await openPage(t);
  const told = await page.evaluate(async () => {
    const { mizan } = window;
    const [sides, pairs, dimensions, embedded] = await Promise.all([mizan.sides(), mizan.pairs(), mizan.dimensions(), mizan.embedded()]);
    const known = (await mizan.entities({ unmentioned: true })).map(({ id }) => id);
    const { rows } = await mizan.compare();
    return {
      sides: new Set(sides).size,
      unknown: [...sides, ...pairs.flat()].filter((id) => !known.includes(id) && !/^(year|source):/.test(id)),
      dimensions: dimensions.map(({ id }) => id),
      rows: rows.map(({ dimension }) => dimension),
      embedded: Object.keys(embedded).toSorted(),
    };
  });
  assert.equal(told.sides, 2);
  assert.deepEqual(told.unknown, []);
  assert.deepEqual(told.dimensions, told.rows);
  assert.deepEqual(told.embedded, ['added', 'nearCopies', 'setAside', 'skipped']);
  assertQuiet(page);
});

test('tags any text and says why', async (t) => {
  const page = await openPage(t);
  const text = 'أعلنت إنْفيـديا (Nvidia) بيع 1,700 رقاقة H100 بمبلغ ٦ ملايين دولار للصين في مايو 2025.';
  const mentions = await page.evaluate((text) => window.mizan.tag(text), text);
  for (const mention of mentions) assert.equal(text.slice(mention.start, mention.end), mention.text);
  assert.deepEqual(
    mentions.map(({ type, id }) => `${type} ${id}`),
    ['company nvidia', 'company nvidia', 'quantity chip-1700', 'chip h100', 'money usd-6000000', 'place china', 'date 2025-05'],
  );
  assert.ok(mentions.every((mention) => mention.rule));
  assertQuiet(page);
});

test('searches, lists entities, compares and opens the evidence of a cell', async (t) => {
  const page = await openPage(t);
  const found = await page.evaluate(async () => {
    const { mizan } = window;
    const search = await mizan.search('الرقائق', { limit: 3 });
    const [first] = await mizan.entities({ type: 'company', limit: 1 });
    const comparison = await mizan.compare();
    const row = comparison.rows.find((row) => row.cells.b.statements > 3);
    const evidence = await mizan.evidence({ dimension: row.dimension, about: 'b' }, { limit: 3, offset: 1 });
    const swapped = await mizan.compare({ a: 'china', b: 'united-states' });
    return { search, first, comparison, row, evidence, swapped };
  });
  const { search, first, comparison, row, evidence, swapped } = found;
  assert.equal(search.hits.length, 3);
  assert.ok(search.hits.every((hit) => hit.sentences.every((sentence) => sentence.marks.length > 0)));
  assert.equal(first.type, 'company');
  assert.ok(comparison.counted.documents > 0 && comparison.figures.length > 0);
  assert.equal(evidence.length, 3);
  assert.deepEqual(evidence[0], row.cells.b.top[1]);
  const counts = ({ a, b, both }) => [a.statements, both.statements, b.statements];
  assert.deepEqual(
    swapped.rows.map(({ cells }) => counts(cells).reverse()),
    comparison.rows.map(({ cells }) => counts(cells)),
  );
  assertQuiet(page);
});

test('answers with statements and their cues for a text that is not in the library', async (t) => {
  const page = await openPage(t);
  const text = 'قال جينسين هوانغ إن الصين تتقدم في الرقائق. وقد ترتفع الكلفة.';
  const statements = await page.evaluate((text) => window.mizan.statements(text), text);
  assert.equal(statements.length, 2);
  assert.equal(statements[0].speaker.id, 'jensen-huang');
  assert.ok(statements[0].because.length > 0);
  assert.equal(statements[1].hedged, true);
  assert.ok(statements.every((statement) => statement.document === undefined));
  assertQuiet(page);
});

test('refuses what it cannot answer in the language of the page', async (t) => {
  for (const [lang, letters] of [['ar', /[\u0621-\u064A]/], ['en', /^[^\u0621-\u064A]*$/]]) {
    const page = await openPage(t, '', { lang });
    const messages = await page.evaluate(async () => {
      const { mizan } = window;
      const [{ id }] = await mizan.documents();
      const calls = [mizan.document('nowhere'), mizan.remove([id]), mizan.tag(5), mizan.compare({ a: 'nobody' })];
      const settled = await Promise.allSettled(calls);
      return settled.map((call) => (call.reason instanceof Error ? call.reason.message : `not refused: ${JSON.stringify(call)}`));
    });
    for (const message of messages) assert.match(message.replaceAll(/«[^»]*»|“[^”]*”/g, ''), letters);
    assert.equal(messages.filter((message) => message.startsWith('not refused')).length, 0, messages.join('\n'));
    assertQuiet(page);
  }
});

test('adds a document, reports progress, finds it, and takes it out again', async (t) => {
  const page = await openPage(t);
  const text = 'افتتح مختبر في طوكيو مركزًا للزرافات الآلية. وقال باحثون إن المركز سيعمل في مارس 2026.';
  const found = await page.evaluate(async (text) => {
    const { mizan } = window;
    const fractions = [];
    const before = (await mizan.documents()).length;
    const report = await mizan.add([{ title: 'خبر', text }, { text: '  ' }], (fraction) => fractions.push(fraction));
    const copy = await mizan.add([{ text: text.replace('افتتح', 'دشّن') }]);
    const search = await mizan.search('زرافات');
    await mizan.remove([...report.added, ...copy.added]);
    const after = await mizan.search('زرافات');
    return { before, now: (await mizan.documents()).length, report, copy, fractions, total: search.total, after: after.total };
  }, text);
  assert.equal(found.report.added.length, 1);
  assert.deepEqual(found.report.skipped, [{ index: 1, reason: 'empty' }]);
  assert.equal(found.copy.nearCopies[0].of, found.report.added[0]);
  assert.equal(found.fractions.at(-1), 1);
  assert.deepEqual([found.total, found.after, found.now], [2, 0, found.before]);
  assertQuiet(page);
});

test('says what the library holds and what each part of it costs', async (t) => {
  const page = await openPage(t);
  const [before, added, after] = await page.evaluate(async () => {
    const { mizan } = window;
    const text = Array.from({ length: 400 }, (_, n) => `قالت الصين إن المصنع رقم ${n} سينتج رقائق.`).join(' ');
    const before = await mizan.stats();
    const report = await mizan.add([{ id: 'long', text }]);
    const added = await mizan.stats();
    await mizan.remove(report.added);
    return [before, added, await mizan.stats()];
  });
  assert.equal(added.documents, before.documents + 1);
  assert.equal(added.sentences, before.sentences + 400);
  for (const part of ['text', 'tagging', 'nearCopies', 'index', 'comparison']) {
    assert.ok(added.bytes[part] > before.bytes[part], part);
    assert.ok(added.milliseconds[part] >= before.milliseconds[part], part);
  }
  assert.deepEqual([after.documents, after.textBytes], [before.documents, before.textBytes]);
  assert.ok(after.bytes.text < added.bytes.text);
  assertQuiet(page);
});

test('reads the raw originals as a reader would import them', async (t) => {
  const originals = readOriginals(t);
  if (!originals) return;
  const page = await openPage(t);
  const texts = originals.map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }));
  const found = await page.evaluate(async (originals) => {
    const { mizan } = window;
    const report = await mizan.add(originals.map(({ name, text }) => ({ id: name.replace(/\.txt$/, ''), text })));
    const counts = [];
    for (const id of report.added) {
      const document = await mizan.document(id);
      const faults = document.mentions.filter((mention) => document.text.slice(mention.start, mention.end) !== mention.text);
      const statements = document.statements.filter((statement) => statement.about.length > 0).length;
      counts.push({ id, sentences: document.sentences, mentions: document.mentions.length, statements, faults: faults.length });
    }
    const tagged = [];
    for (const { name, text } of originals) {
      const mentions = await mizan.tag(text);
      const wrong = mentions.filter((mention) => text.slice(mention.start, mention.end) !== mention.text).length;
      tagged.push({ name, mentions: mentions.length, statements: (await mizan.statements(text)).length, wrong });
    }
    const comparison = await mizan.compare();
    return { report, counts, tagged, counted: comparison.counted };
  }, texts);
  for (const { id, sentences, mentions, statements } of found.counts) {
    t.diagnostic(`${id}: ${sentences} sentences, ${mentions} mentions, ${statements} statements about a side`);
  }
  for (const { name, mentions, statements } of found.tagged) t.diagnostic(`tag ${name}: ${mentions} mentions, ${statements} statements`);
  t.diagnostic(`set aside: ${found.report.setAside.length}, compared: ${JSON.stringify(found.counted)}`);
  assert.equal(found.report.added.length, 7);
  assert.equal(found.report.setAside.filter(({ why }) => why === 'repeat').length, 1);
  assert.ok(found.counts.every(({ faults, mentions }) => faults === 0 && mentions > 5));
  assert.ok(found.tagged.every(({ wrong, mentions }) => wrong === 0 && mentions > 20));
  assertQuiet(page);
});
