// Pagefind's index is made by its native program before a page is served, and its page fetches the parts that a query needs.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { close, createIndex } from 'pagefind';

/** Writes the index of `docs` into `folder`; milliseconds that took. */
export async function indexPagefind(docs, folder) {
  const together = 32;
  const start = performance.now();
  const { index } = await createIndex({ forceLanguage: 'ar' });
  for (let n = 0; n < docs.length; n += together) {
    await Promise.all(docs.slice(n, n + together).map(({ id, title, text }) =>
      index.addCustomRecord({ url: `/${id}`, content: text, language: 'ar', meta: { title } })));
  }
  fs.rmSync(folder, { recursive: true, force: true });
  await index.writeFiles({ outputPath: folder });
  const took = performance.now() - start;
  await close();
  fs.writeFileSync(path.join(folder, 'ids.json'), JSON.stringify(namesOf(path.join(folder, 'fragment'))));
  return took;
}

/** Which document each fragment is: a result names only its fragment until that is fetched. */
function namesOf(fragments) {
  return Object.fromEntries(fs.readdirSync(fragments).map((file) => {
    const text = zlib.gunzipSync(fs.readFileSync(path.join(fragments, file))).toString();
    return [file.replace('.pf_fragment', ''), Number(/"url":"\/d(\d+)"/.exec(text)[1])];
  }));
}

/** Bytes of the program as its page fetches it; the wasm is packed already. */
export function codeOf(folder) {
  const sizes = fs.readdirSync(folder).filter((file) => file === 'pagefind.js' || /^wasm\.ar\./.test(file) || file === 'pagefind-worker.js')
    .map((file) => (file.endsWith('.js') ? zlib.gzipSync(fs.readFileSync(path.join(folder, file)), { level: 9 }).length : fs.statSync(path.join(folder, file)).size));
  return sizes.reduce((a, b) => a + b, 0);
}
