// What is taken along opens in other people's programs: a CSV parser, a citation library, an XML parser, line by line, unit by unit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse } from 'csv-parse/sync';
import { browserTests, saved } from './harness.mjs';

const { openWith, assertQuiet } = browserTests();

const NAMES = {
  csv: /^(جدول CSV|CSV)$/, excel: /إكسل|Excel/, markdown: /Markdown/, json: /^(بيانات )?JSON$/, ndjson: /NDJSON/,
  bibtex: /BibTeX/, ris: /RIS/, csl: /CSL-JSON/, tei: /TEI/, annotations: /Web Annotation/, svg: /SVG/, png: /PNG/,
};

/** Takes `form` along from the choices within `place`. */
async function take(page, place, form) {
  const choices = page.locator(`${place} .take:not(.reading)`).first();
  if (!(await choices.evaluate((details) => details.open))) await choices.locator('summary').click();
  const button = choices.locator('button').filter({ hasText: NAMES[form] }).first();
  return saved(page, () => button.click());
}

/** Every export says which program made it, of which texts, how filtered and when. */
async function assertOrigin(page, origin, where) {
  const { version, hash } = await page.evaluate(async () => ({ version: window.mizan.version, hash: await window.mizan.fingerprint() }));
  const address = decodeURIComponent(page.url());
  const said = decodeURIComponent(typeof origin === 'string' ? origin : Object.values(origin).join('; '));
  for (const part of [`Mizan ${version}`, hash, address.slice(address.indexOf('#')), new Date().toISOString().slice(0, 4)]) {
    assert.ok(said.includes(part), `${where} names ${part}: ${said}`);
  }
}

test('a CSV parser reads every line alike, formulas are text, and Arabic and negative numbers are untouched', async (t) => {
  const beginnings = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '=HYPERLINK("x";"y")'];
  const titles = [...beginnings, 'كلفة، "بين" قوسين\u060C', '-5', 'سطر عادي'];
  const documents = titles.map((title, n) => ({ id: `csv-${n}`, title, text: `قال مسؤول زقزوق إن العدد ${n} من أصل عشرة.`, source: n === 0 ? '\t=tab' : 'مصدر' }));
  const page = await openWith(t, documents, '#/library?q=زقزوق');
  await page.locator('.hit').first().waitFor();
  const plain = await take(page, '.bar-row', 'csv');
  const rows = parse(plain.bytes, { columns: true, relax_column_count: false });
  assert.equal(rows.length, titles.length);
  const [title] = Object.keys(rows[0]);
  const read = rows.map((row) => row[title]);
  for (const beginning of beginnings) assert.ok(read.includes(`'${beginning}`), `${beginning} is defused: ${read}`);
  for (const harmless of titles.slice(5)) assert.ok(read.includes(harmless), `${harmless} is as it was`);
  for (const row of rows) for (const cell of Object.values(row)) assert.doesNotMatch(cell, /^[=+@\t\r]|^-(?!\d+$)/, 'no cell begins a formula');
  for (const row of rows) await assertOrigin(page, row.origin, 'a row');
  const marked = await take(page, '.bar-row', 'excel');
  assert.deepEqual([...marked.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.notEqual(plain.bytes[0], 0xef);
  assert.deepEqual(parse(marked.bytes, { columns: true, bom: true }), rows);
  assertQuiet(page);
});

test('JSON is JSON, NDJSON is JSON line by line, Markdown is one table, and each says where it is from', async (t) => {
  const views = [
    ['#/library?q=الصين&about=china', '.bar-row', '.hit', (page) => page.evaluate(() => window.mizan.search('الصين', { limit: 1000, facets: { about: ['china'], language: ['ar'] } }).then((found) => found.hits.length))],
    ['#/library?q=الصين&show=lines', '.bar-row', '.kwic', (page) => page.evaluate(() => window.mizan.concordance('الصين', { limit: 1e6, facets: { language: ['ar'] } }).then((found) => found.lines.length))],
    ['#/entities?type=company', 'main', '.entities', (page) => page.evaluate(() => window.mizan.entities({ type: 'company' }).then((list) => list.length))],
    ['#/timeline', 'main', '.dates-table', (page) => page.evaluate(() => window.mizan.timeline({ language: 'ar', limit: 1e6 }).then((found) => found.total))],
    ['#/entity/nvidia', '.entity', '.arcs', (page) => page.evaluate(() => window.mizan.profile('nvidia').then((found) => found.beside.length))],
    ['#/read/cold-war-of-ai-ar', '.ways', '.prose', (page) => page.evaluate(() => window.mizan.document('cold-war-of-ai-ar').then((found) => found.mentions.length))],
  ];
  for (const [route, place, ready, count] of views) {
    const page = await openWith(t, [], route);
    await page.locator(ready).first().waitFor();
    const expected = await count(page);
    const { origin, items } = JSON.parse((await take(page, place, 'json')).text);
    assert.equal(items.length, expected, route);
    await assertOrigin(page, origin, route);
    const lines = (await take(page, place, 'ndjson')).text.trimEnd().split('\n').map((line) => JSON.parse(line));
    assert.deepEqual(lines.map(({ origin: _, ...item }) => item), items, route);
    await assertOrigin(page, lines[0].origin, route);
    const markdown = (await take(page, place, 'markdown')).text;
    const cells = markdown.split('\n').filter((line) => line.startsWith('|')).map((line) => line.replaceAll('\\|', '').match(/\|/g).length);
    assert.ok(cells.length > 2 && new Set(cells).size === 1, `${route}: every row has as many cells`);
    await assertOrigin(page, markdown.trimEnd().split('\n').pop().replaceAll('\\', '').replaceAll('&amp;', '&'), route);
    assertQuiet(page);
  }
});

test('a citation library reads BibTeX, RIS and CSL-JSON, and all three tell the same', async (t) => {
  const documents = [
    { id: 'حرب الرقائق', title: 'كلفة 50% & {أقواس} و_شرطة # $5', text: 'قال مسؤول زقزوق إن الرقائق كثيرة.', source: 'المنار & غيره', date: '2025-03-20' },
    { id: 'حرب-الرقائق', title: 'Chips: “a race” at 100%', text: 'A zaqzooq official زقزوق said so.', source: 'Reuters', date: '2024-11', language: 'en' },
    { id: 'third', title: 'بلا مصدر ولا تاريخ', text: 'قال زقزوق ذلك أيضًا ولم يزد عليه شيئًا.' },
  ];
  const page = await openWith(t, documents, '#/library?q=زقزوق&lang=all');
  await page.locator('.hit').nth(2).waitFor();
  const files = { bibtex: await take(page, '.bar-row', 'bibtex'), ris: await take(page, '.bar-row', 'ris'), csl: await take(page, '.bar-row', 'csl') };
  const read = Object.fromEntries(Object.entries(files).map(([form, file]) => [form, new Cite(file.text, { generateGraph: false }).data]));
  for (const [form, items] of Object.entries(read)) {
    assert.equal(items.length, documents.length, form);
    for (const { title, source, date } of documents) {
      const item = items.find((item) => item.title.replace(/<\/?span[^>]*>/g, '') === title);
      assert.ok(item, `${form} has «${title}»: ${items.map((item) => item.title).join(' / ')}`);
      // Of RIS the library takes the year alone; the day stands in a line of its own.
      const known = date?.split('-').map(Number).slice(0, form === 'ris' ? 1 : 3);
      if (date) assert.deepEqual(item.issued['date-parts'][0].slice(0, known.length), known, `${form}: date`);
      if (date && form === 'ris') assert.ok(files.ris.text.includes(`DA  - ${date.replaceAll('-', '/')}\r\n`));
      if (source) assert.ok([item['container-title'], item.publisher, item.authority].includes(source), `${form}: source of ${JSON.stringify(item)}`);
      assert.match(item.URL, /#\/read\//, form);
    }
    const keys = items.map((item) => item['citation-key'] ?? item.id);
    assert.equal(new Set(keys).size, items.length, `${form}: no two keys alike`);
    if (form !== 'csl') for (const key of keys) assert.match(key, /^[a-z0-9-]+$/i, form);
  }
  for (const address of read.csl.map((item) => item.URL)) {
    await page.goto(address);
    await page.locator('.prose, .problem').first().waitFor();
  }
  for (const [form, file] of Object.entries(files)) assert.match(file.text, /Mizan \d.*corpus [0-9a-f]{16}/, form);
});

test('an XML parser reads TEI: a header with its parts, paragraphs of sentences, and the text letter for letter', async (t) => {
  const tricky = { id: 'tricky', title: 'أ < ب & "ج"', text: 'قالت إنفيديا إن "A&B" <خطر> بنسبة 40%. وارتفعت كلفة DeepSeek-V3 إلى 6 ملايين دولار في 15 مايو 2025.\n\nوقالت بكين غير ذلك في عام 2024.', date: '2025-05' };
  for (const id of ['tricky', 'cold-war-of-ai-ar', 'cold-war-of-ai-en']) {
    const page = await openWith(t, [tricky], `#/read/${id}`);
    await page.locator('.prose').waitFor();
    const file = await take(page, '.ways', 'tei');
    const read = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      const all = [...document.querySelectorAll('*')];
      const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
      return {
        error: document.querySelector('parsererror')?.textContent ?? '',
        namespaces: [...new Set(all.map((element) => element.namespaceURI))],
        top: [...document.documentElement.children].map((element) => element.localName),
        header: [...document.querySelectorAll('teiHeader > fileDesc > *')].map((element) => element.localName),
        origin: texts('publicationStmt p').join(),
        lang: document.querySelector('text').getAttribute('xml:lang'),
        title: texts('titleStmt title').join(),
        body: [...new Set([...document.querySelectorAll('body *')].map((element) => `${element.parentElement.localName}>${element.localName}`))].sort(),
        ids: [...document.querySelectorAll('body s')].map((s) => s.getAttribute('xml:id')),
        sentences: texts('body s'),
        paragraphs: document.querySelectorAll('body > p').length,
        mentions: [...document.querySelectorAll('body s > *')].map((m) => ({ text: m.textContent, key: m.getAttribute('key') })),
        empty: texts('header publisher, header date').filter((text) => !text),
      };
    }, file.text);
    const document = await page.evaluate((id) => window.mizan.document(id), id);
    assert.deepEqual([read.error, read.namespaces, read.top], ['', ['http://www.tei-c.org/ns/1.0'], ['teiHeader', 'text']]);
    assert.deepEqual(read.header, ['titleStmt', 'publicationStmt', 'sourceDesc']);
    assert.deepEqual([read.lang, read.title, read.paragraphs], [document.language, document.title, document.paragraphs.length]);
    assert.deepEqual(read.sentences, document.statements.map((statement) => statement.text));
    assert.equal(new Set(read.ids).size, document.statements.length);
    assert.deepEqual(read.mentions.map(({ text }) => text), document.mentions.map((mention) => mention.text));
    assert.deepEqual(read.mentions.map(({ key }) => key).filter(Boolean), document.mentions.filter((mention) => !mention.value).map((mention) => mention.id));
    const allowed = /^(body>p|p>s|s>(persName|placeName|orgName|name|measure|date))$/;
    assert.deepEqual(read.body.filter((pair) => !allowed.test(pair)), []);
    await assertOrigin(page, read.origin, id);
    assertQuiet(page);
  }
});

test('Web Annotations have the shape of the model, and each selector finds its letters', async (t) => {
  const page = await openWith(t, [{ id: 'عجب', title: 'عجب 🙂', text: '🙂 قالت إنفيديا 🙂 إنها أنفقت 6 ملايين دولار في بكين.' }], '#/read/عجب');
  await page.locator('.prose').waitFor();
  const file = await take(page, '.ways', 'annotations');
  assert.match(file.name, /\.jsonld$/);
  const list = JSON.parse(file.text);
  const document = await page.evaluate(() => window.mizan.document('عجب'));
  assert.equal(list['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(list.type, 'AnnotationPage');
  assert.doesNotThrow(() => new URL(list.id));
  assert.equal(list.generator.type, 'Software');
  await assertOrigin(page, list.generator.name, 'the page');
  assert.equal(list.items.length, document.mentions.length);
  assert.equal(new Set(list.items.map((item) => item.id)).size, list.items.length);
  for (const { id, type, motivation, body, target } of list.items) {
    assert.doesNotThrow(() => new URL(id));
    assert.deepEqual([type, motivation, body.map((one) => one.type)], ['Annotation', 'tagging', ['TextualBody', 'TextualBody']]);
    assert.doesNotThrow(() => new URL(target.source));
    const [position, quote] = target.selector;
    assert.deepEqual([position.type, quote.type], ['TextPositionSelector', 'TextQuoteSelector']);
    assert.equal(document.text.slice(position.start, position.end), quote.exact);
    assert.ok(document.text.slice(0, position.start).endsWith(quote.prefix) && document.text.slice(position.end).startsWith(quote.suffix));
    assert.equal(document.text.split(quote.prefix + quote.exact + quote.suffix).length, 2, 'the quotation stands once');
  }
  await page.goto(list.items[0].target.source);
  await page.locator('.prose').waitFor();
  assertQuiet(page);
});

test('pictures are SVG that an XML parser reads, with their words, and PNG with pixels', async (t) => {
  const pictures = [
    ['#/timeline', 'main', '.axis .mark', ['2025', '2025']],
    ['#/entity/nvidia', '.entity', '.arcs path', ['الصين', 'China']],
    ['#/compare', '.balance-chart', '.balance .bar', ['الصين', 'China']],
    ['#/compare?part=figures', '.plot-figure:has(#plot-money)', '.plot-row .dot', ['مبالغ', 'Money']],
  ];
  for (const [route, place, ready, [arabic, english]] of pictures) {
    for (const lang of ['ar', 'en']) {
      const page = await openWith(t, [], route, { lang });
      await page.locator(ready).first().waitFor();
      const svg = (await take(page, place, 'svg')).text;
      const read = await page.evaluate((xml) => {
        const document = new DOMParser().parseFromString(xml, 'image/svg+xml');
        return {
          error: document.querySelector('parsererror')?.textContent ?? '',
          root: `${document.documentElement.namespaceURI} ${document.documentElement.localName}`,
          desc: document.querySelector('desc')?.textContent ?? '',
          words: [...document.querySelectorAll('text')].map((one) => one.textContent),
          shapes: document.querySelectorAll('path').length,
          width: Number(document.documentElement.getAttribute('width')),
        };
      }, svg);
      assert.deepEqual([read.error, read.root], ['', 'http://www.w3.org/2000/svg svg']);
      assert.ok(read.words.includes(lang === 'ar' ? arabic : english) && read.shapes > 8, `${route}: ${read.shapes} shapes, ${read.words}`);
      assert.ok(read.words.some((line) => /^Mizan .*corpus/.test(line)), 'where it comes from can be seen');
      assert.doesNotMatch(svg, /var\(|light-dark|color\(/);
      assert.match(svg, /font-family="[^"]*Vazirmatn/);
      assert.equal(/<text[^>]*direction="rtl"/.test(svg), lang === 'ar', route);
      await assertOrigin(page, read.desc, route);
      const png = await take(page, place, 'png');
      assert.equal(png.bytes.subarray(1, 4).toString(), 'PNG');
      const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
      assert.ok(Math.abs(width - 2 * read.width) <= 2 && height > 200 && png.bytes.length > 5000, `twice as fine as the screen: ${width} × ${height}`);
      assertQuiet(page);
    }
  }
});
