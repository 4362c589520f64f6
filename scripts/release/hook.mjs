// Trunk's post_build hook. In a release it makes of Trunk's output what is published: one style sheet, our own start script
// in the place of Trunk's inline one, names with a hash for everything that may be kept for ever, the service worker with
// the list of it all, and a strict policy. Development builds stay as they are: `trunk serve` reloads by another script.
//
// MIZAN_ADDRESS, where set, is where the release will be published (https://example.org/mizan/): previews of a link in
// other programs and the 404 page need it; without it they do without.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { bare, fill, hashed, insertPolicy, integrity, only, root, source } from './assets.mjs';
import { orderFunctions } from './order.mjs';
import { serviceWorker } from './worker.mjs';

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const address = process.env.MIZAN_ADDRESS ? new URL(`${process.env.MIZAN_ADDRESS.replace(/\/+$/, '')}/`) : undefined;

if (process.env.TRUNK_PROFILE === 'release') release(process.env.TRUNK_STAGING_DIR);

function release(dist) {
  let html = fs.readFileSync(path.join(dist, 'index.html'), 'utf8');
  const write = (name, bytes) => { fs.writeFileSync(path.join(dist, name), bytes); return name; };

  const style = bundleStyles(dist, html);
  const sheet = write(hashed('style.css', style.css), style.css);
  const host = source('public/host.js');
  const hostName = write(hashed('host.js', host), host);
  html = shortenProgram(dist, style.html);
  const program = startScript(dist, html);
  const startName = write(program.name, program.text);

  html = html.replace(program.tag, () => `<script type="module" src="./${startName}" crossorigin="anonymous" integrity="${integrity(program.text)}"></script>`);
  // Before the first paint, so it blocks; it is small.
  html = html.replace('<!-- host -->', () => `<script src="./${hostName}" crossorigin="anonymous" integrity="${integrity(host)}"></script>`);
  html = html.replace('<!-- style -->', () => `<link rel="stylesheet" href="./${sheet}" integrity="${integrity(style.css)}">${style.fonts.map(preloadFont).join('')}`);
  // Within the page: Chromium would ask for a file again at every step to another view.
  html = html.replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(source('public/icons/icon.svg')).toString('base64')}">`);
  // The start script asks for the program itself, once the skeleton is on the screen.
  html = html.replace(/<link rel="preload"[^>]*\.wasm"[^>]*>/, '');
  html = preview(html);
  html = insertPolicy(html, POLICY);
  html = html.replace(/\n\s*\n+/g, '\n');
  write('index.html', html);

  copyPublic(dist);
  write('404.html', notFound());
  write('sw.js', serviceWorker(dist));
}

/** Trunk's style sheets as one, with fonts that carry a hash in their names; Trunk's own files go. */
function bundleStyles(dist, html) {
  const links = [...html.matchAll(/<link rel="stylesheet" href="\.\/([^"]+)"[^>]*>\s*/g)];
  if (links.length === 0) throw new Error('release: no style sheets');
  const fonts = new Map();
  const css = links.map(([, file]) => fs.readFileSync(path.join(dist, file), 'utf8')).join('\n')
    .replace(/url\("\.\/(fonts\/[^"]+)"\)/g, (_, file) => {
      if (!fonts.has(file)) {
        const name = `fonts/${hashed(path.basename(file), fs.readFileSync(path.join(dist, file)))}`;
        fs.renameSync(path.join(dist, file), path.join(dist, name));
        fonts.set(file, name);
      }
      return `url("./${fonts.get(file)}")`;
    });
  for (const [, file] of links) fs.rmSync(path.join(dist, file));
  return { css, fonts: [...fonts.values()], html: links.reduce((left, [tag]) => left.replace(tag, ''), html) };
}

/** All of them are used at once, on the first screen. */
function preloadFont(file) {
  return `<link rel="preload" href="./${file}" as="font" type="font/woff2" crossorigin>`;
}

/** The program with its functions in a better order, the glue without what only its readers need, and names after what they now hold. */
function shortenProgram(dist, html) {
  const [, stem] = only(html, /from '\.\/([^']+)\.js'/, 'glue');
  const [glue, wasm] = [`${stem}.js`, `${stem}_bg.wasm`].map((name) => {
    const bytes = fs.readFileSync(path.join(dist, name));
    fs.rmSync(path.join(dist, name));
    return bytes;
  });
  const ordered = orderFunctions(wasm);
  const short = bare(glue.toString());
  const named = hashed('mizan', Buffer.concat([ordered, Buffer.from(short)]));
  const shortGlue = short.replaceAll(stem, named);
  fs.writeFileSync(path.join(dist, `${named}_bg.wasm`), ordered);
  fs.writeFileSync(path.join(dist, `${named}.js`), shortGlue);
  return html.replaceAll(stem, named).replaceAll(integrity(glue), integrity(shortGlue));
}

/** Our start script for this program, and Trunk's inline one that it replaces. */
function startScript(dist, html) {
  const [tag, text] = only(html, /<script type="?module"?[^>]*>((?:(?!<\/script>)[\s\S])*TrunkApplicationStarted[\s\S]*?)<\/script>/, "Trunk's start scripts");
  const [, glue] = only(text, /from '\.\/([^']+\.js)'/, 'glue');
  const [, wasm] = only(text, /'\.\/([^']+_bg\.wasm)'/, 'wasm');
  const bytes = fs.readFileSync(path.join(dist, wasm));
  const filled = fill(source('public/start.js'), {
    GLUE: glue, WASM_FILE: wasm, WASM_SIZE: String(bytes.length), WASM_SHA384: createHash('sha384').update(bytes).digest('base64'),
  });
  return { tag, text: filled, name: hashed('start.js', filled) };
}

/** Social previews want absolute addresses. */
function preview(html) {
  if (address) return html.replaceAll(' data-of="MIZAN_ADDRESS"', '').replaceAll('MIZAN_ADDRESS', () => address.href);
  return html.replace(/<(?:meta|link)[^>]*MIZAN_ADDRESS[^>]*>\s*/g, '');
}

/** What is published as it is. */
function copyPublic(dist) {
  for (const name of ['manifest.webmanifest', 'examples']) {
    fs.cpSync(path.join(root, 'public', name), path.join(dist, name), { recursive: true });
  }
  fs.copyFileSync(path.join(root, 'api/mizan.d.ts'), path.join(dist, 'mizan.d.ts'));
}

/** A host shows this page under any address, so its way home is absolute where that is known. */
function notFound() {
  const html = fill(source('public/404.html'), { HOME: address?.pathname ?? './' });
  const [, style] = only(html, /<style>([\s\S]*?)<\/style>/, 'style');
  return insertPolicy(html, `default-src 'none'; style-src '${integrity(style, 'sha256')}'; img-src data:; base-uri 'none'; form-action 'none'`);
}
