// The page itself: documents come through `add`, which reads and tags them too; keys are typed into its own field, with the
// engine in its worker as readers have it.

/** Drawing alone at p95. */
export const floor = ({ drawn }) => [...drawn].sort((a, b) => a - b)[Math.floor(0.95 * drawn.length)];

async function openPage(browser, address, init) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  if (init) await page.addInitScript(init);
  await page.goto(`${address}#/method`);
  await page.waitForFunction(() => window.mizan);
  await page.evaluate(() => window.mizan.ready);
  return page;
}

/** How far the engine's memory grows, seen from a page that has to be its own worker. */
async function grown(browser, address, docs) {
  const page = await openPage(browser, address, () => {
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
  const bytes = () => page.evaluate(() => window.__memory.buffer.byteLength);
  const before = await bytes();
  await page.evaluate(async (docs) => { await window.mizan.add(docs); }, docs);
  const after = await bytes();
  await page.context().close();
  return after - before;
}

/** Types `keys` into the field of the library; milliseconds from each event to the results laid out, and to the same results put
 * in place once more as finished elements: drawing alone, facets with their counts and marks included. */
async function typed(page, keys) {
  await page.evaluate(() => { location.hash = '#/library'; });
  await page.locator('.hit').first().waitFor();
  return page.evaluate(async (keys) => {
    const field = document.querySelector('#search');
    const turn = () => new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; port2.postMessage(null); });
    const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });
    // What an answer leads to later (a wider search, a page measured) belongs to no key.
    const settled = async () => {
      let quiet = false;
      const watch = new MutationObserver(() => { quiet = false; });
      watch.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
      while (!quiet) {
        quiet = true;
        await pause(40);
      }
      watch.disconnect();
    };
    const again = () => {
      const shown = document.querySelectorAll('.results, .facets');
      const made = [...shown].map((one) => one.cloneNode(true));
      const start = performance.now();
      shown.forEach((one, n) => one.replaceWith(made[n]));
      document.body.getBoundingClientRect();
      const took = performance.now() - start;
      made.forEach((one, n) => one.replaceWith(shown[n]));
      return took;
    };
    const [took, drawn] = [[], []];
    for (const text of keys) {
      await settled();
      const done = new Promise((resolve) => {
        const list = new MutationObserver(async () => {
          list.disconnect();
          await turn(); // the facets follow in the same turn
          document.body.getBoundingClientRect();
          resolve(performance.now());
        });
        list.observe(document.querySelector('.results'), { childList: true, subtree: true });
      });
      const start = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const end = await Promise.race([done, pause(3000)]);
      took.push(end === undefined ? 3000 : end - start);
      await settled();
      drawn.push(again());
    }
    return { took, drawn };
  }, keys);
}

/** The longest task of the page's main thread while `work` runs, by the browser's own trace, in milliseconds; how many are over
 * 16 ms; how many there are. */
async function tasks(browser, page, work) {
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const own = traceEvents.filter(({ name, pid, tid }) => /RunTask$/.test(name) && main.has(`${pid} ${tid}`));
  const took = own.map(({ dur = 0 }) => dur / 1000);
  return { longest: Math.max(0, ...took), over: took.filter((ms) => ms > 16).length, tasks: took.length };
}

/** Types at the pace of a quick typist and touches nothing else, so that what the trace shows is the page's own. */
async function typeOnly(page, keys) {
  await page.evaluate(async (keys) => {
    const field = document.querySelector('#search');
    for (const text of keys) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => { setTimeout(resolve, 80); });
    }
  }, keys);
}

const less = (after, before) => Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));

export async function measurePage(browser, address, docs, asked, keys) {
  const page = await openPage(browser, address);
  const stats = () => page.evaluate(() => window.mizan.stats());
  const before = await stats();
  const add = await page.evaluate(async (docs) => {
    const start = performance.now();
    await window.mizan.add(docs);
    return performance.now() - start;
  }, docs);
  const after = await stats();
  const answers = [];
  const ids = new Set(docs.map(({ id }) => id));
  for (const { text } of asked) {
    const found = await page.evaluate(async (text) => {
      const { hits } = await window.mizan.search(text, { limit: 100_000, sentences: 0, facets: { group: ['added'] } });
      return hits.map(({ id }) => id);
    }, text);
    answers.push(found.filter((id) => ids.has(id)).map((id) => Number(id.slice(1))));
  }
  const [one, out] = await page.evaluate(async (document) => {
    const start = performance.now();
    const { added } = await window.mizan.add([document]);
    const middle = performance.now();
    await window.mizan.remove(added);
    return [middle - start, performance.now() - middle];
  }, { ...docs[0], id: 'one-more' });
  const { took, drawn } = await typed(page, keys);
  const traced = await tasks(browser, page, () => typeOnly(page, keys.slice(0, 150)));
  await page.context().close();
  return {
    add, answers, one, out, keys: took, drawn, ...traced, grown: await grown(browser, address, docs),
    seeds: before.milliseconds, milliseconds: less(after.milliseconds, before.milliseconds), bytes: less(after.bytes, before.bytes),
  };
}
