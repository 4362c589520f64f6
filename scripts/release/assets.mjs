// Names and hashes of the release's files.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A hash as `integrity` and policies want it: `sha384-…`. */
export function integrity(bytes, kind = 'sha384') {
  return `${kind}-${createHash(kind).update(bytes).digest('base64')}`;
}

/** `start.js` with its content's hash in the name. */
export function hashed(name, bytes) {
  const { name: stem, ext } = path.parse(name);
  return `${stem}-${createHash('sha384').update(bytes).digest('hex').slice(0, 16)}${ext}`;
}

/** A file of the repository as text. */
export function source(file) {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

/** Fills names in capitals into a text; each must stand there. */
export function fill(text, values) {
  return Object.entries(values).reduce((filled, [name, value]) => {
    if (!filled.includes(name)) throw new Error(`release: nothing to fill in for ${name}`);
    return filled.replaceAll(name, () => value);
  }, text);
}

/** The one place in `text` that `pattern` finds. */
export function only(text, pattern, what) {
  const found = [...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))];
  if (found.length !== 1) throw new Error(`release: ${found.length} of ${what}, not one`);
  return found[0];
}

/** Puts a policy right after the charset, so that it covers everything the page loads. */
export function insertPolicy(html, policy) {
  const [charset] = only(html, /<meta charset=[^>]*>/i, '<meta charset>');
  return html.replace(charset, () => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

/** The script without the lines that only its readers need. */
export function bare(text) {
  return text.split('\n').filter((line) => !/^\s*(\/\/|\/\*\*|\*\/|\* |\*$)/.test(line) && line.trim() !== '')
    .map((line) => line.trimStart()).join('\n');
}
