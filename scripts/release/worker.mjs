// Fills the list of a version's files into the service worker.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fill, integrity, source } from './assets.mjs';

/** The service worker of the release in `dist`. */
export function serviceWorker(dist) {
  const kept = fs.readdirSync(dist, { recursive: true }).map((file) => file.split(path.sep).join('/')).filter(isKept).sort();
  const files = kept.map((file) => [file === 'index.html' ? '' : file, integrity(fs.readFileSync(path.join(dist, file)))]);
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  return fill(source('public/sw.js'), { BUILD_VERSION: version, BUILD_FILES: JSON.stringify(files, null, 1) });
}

/** The page and all that it loads; not what only other pages want. */
function isKept(file) {
  if (/^(index\.html|manifest\.webmanifest|icons\/(icon|maskable)[^/]*)$/.test(file)) return true;
  return /-[0-9a-f]{12,16}(_bg)?\.(css|js|wasm|woff2)$/.test(file);
}
