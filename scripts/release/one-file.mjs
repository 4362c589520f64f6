// Makes dist/mizan.html of the release: one file that runs by double click. Program, glue, typefaces and the style of the
// views are packed into it; what the page shows while it starts stands in it as it is, in ASCII alone, since the page is in
// windows-1252 for the packed bytes' sake (public/unpack.js). The policy names each part by its hash and allows no
// request but for the file itself.
import fs from 'node:fs';
import path from 'node:path';
import { asciiMarkup, asciiScript, asciiStyle } from './ascii.mjs';
import { bare, insertPolicy, integrity, only, root, source } from './assets.mjs';
import { pack } from './pack.mjs';

const dist = path.join(root, 'dist');
const read = (name) => fs.readFileSync(path.join(dist, name));

const html = read('index.html').toString();
const [, glueName] = only(html, /<link rel="modulepreload" href="\.\/([^"]+)"/, 'glue');
const wasm = read(glueName.replace(/\.js$/, '_bg.wasm'));
const [, sheet] = only(html, /<link rel="stylesheet" href="\.\/([^"]+)"/, 'style sheet');
const { css, views, faces, files } = takeFaces(read(sheet).toString());
const glue = asciiScript(classic(read(glueName).toString()));

const parts = [['glue', Buffer.from(glue)], ['style', Buffer.from(views)], ['wasm', wasm], ...files];
const packed = pack(Buffer.concat(parts.map(([, bytes]) => bytes)));
const script = ['host', 'unpack', 'single'].map((name) => source(`public/${name}.js`)).map((text) => asciiScript(bare(text))).join('\n');

fs.writeFileSync(path.join(dist, 'mizan.html'), page());

/** The module as a classic script that defines `start`: the page runs it, and the worker is made of its text. */
function classic(module) {
  if (/^\s*import\b/m.test(module)) throw new Error('one-file: the glue imports other files');
  const body = module
    .replace(/^export (?=class |function |async function |const |let )/gm, '')
    .replace(/^export\s*\{[^}]*\};?\s*$/gm, '')
    .replace(/new URL\([^)]*import\.meta\.url\)/g, 'undefined');
  if (/^export\b/m.test(body) || body.includes('import.meta')) throw new Error('one-file: export or import.meta is left in the glue');
  return `const start = (() => {\n${bare(body)}\nreturn __wbg_init;\n})();`;
}

/** The sheet without its @font-face rules, these as descriptors of FontFace, and the fonts they name. */
function takeFaces(text) {
  const faces = [];
  const files = new Map();
  const css = text.replace(/@font-face\s*\{([^}]*)\}\s*/g, (_, body) => {
    const rule = Object.fromEntries([...body.matchAll(/([a-z-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.replace(/\s+/g, ' ')]));
    const [, file] = only(rule.src, /url\("\.\/([^"]+)"\)/, 'font');
    files.set(file, read(file));
    faces.push({
      family: rule['font-family'].replaceAll('"', ''), file, weight: rule['font-weight'], display: rule['font-display'],
      ...(rule['unicode-range'] && { unicodeRange: rule['unicode-range'] }),
      ...(rule['size-adjust'] && { sizeAdjust: rule['size-adjust'] }),
    });
    return '';
  });
  if (faces.length === 0 || /url\((?!["']?data:)/.test(css)) throw new Error('one-file: no font, or something else that the style sheet asks for');
  // From here on, the sheet is for what only the program draws.
  const [first] = source('style/parts.css').split('\n');
  const at = css.indexOf(first);
  if (at < 0) throw new Error('one-file: parts.css does not stand in the style sheet');
  const [shell, views] = [css.slice(0, at), css.slice(at)];
  return { css: asciiStyle(short(shell)), views: asciiStyle(short(views)), faces, files: [...files] };
}

function short(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s+/g, '\n').replace(/\n+/g, '\n');
}

function page() {
  const policy = [
    "default-src 'none'",
    `script-src '${integrity(script, 'sha256')}' '${integrity(glue, 'sha256')}' 'wasm-unsafe-eval'`,
    `style-src '${integrity(css, 'sha256')}' '${integrity(views, 'sha256')}'`,
    "connect-src 'self'",
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const attribute = (value) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll("'", '&#39;');
  const sizes = attribute(parts.map(([name, bytes]) => [name, bytes.length]));
  const whole = asciiMarkup(html)
    .replace(/<meta charset=[^>]*>/, '<meta charset="windows-1252">')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<script[^>]*><\/script>/g, '')
    .replace(/<(?:link|meta)[^>]*(?:rel="(?:modulepreload|preload|manifest|apple-touch-icon|canonical)"|property="og:|name="twitter:)[^>]*>/g, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${css}</style>`)
    .replace('</body>', () => `<script type="text/plain" id="mizan-packed" data-parts='${sizes}' data-fonts='${attribute(faces)}'></script>\n<script>${script}</script>\n</body>`);
  const out = insertPolicy(whole, policy).replace(/\n\s*\n+/g, '\n');
  const left = out.match(/(?:src|href)="(?!data:|#)[^"]*"/g);
  if (left) throw new Error(`one-file: it still asks for ${left.join(', ')}`);
  if (/[^\0-\x7f]/.test(out)) throw new Error('one-file: something besides the packed bytes is not ASCII');
  if (/<\/script/i.test(script) || script.includes('<!--')) throw new Error('one-file: the script would end early');
  const { index, 0: tag } = only(out, /<script[^>]* id="mizan-packed"[^>]*>/, 'place for what is packed');
  const at = index + tag.length;
  return Buffer.concat([Buffer.from(out.slice(0, at)), packed, Buffer.from(out.slice(at))]);
}
