// Trunk's post_build hook. In a release it makes the page fit for a strict content security policy: the script that
// Trunk writes into index.html moves to a file of its own, and the policy goes into the head. Development builds stay as
// they are, because `trunk serve` reloads the page by another inline script.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

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

if (process.env.TRUNK_PROFILE === 'release') {
  const dist = process.env.TRUNK_STAGING_DIR;
  const file = path.join(dist, 'index.html');
  const { html, boot } = moveBootScript(fs.readFileSync(file, 'utf8'));
  // Beside the glue it imports, whose address is relative.
  fs.writeFileSync(path.join(dist, boot.name), boot.text);
  fs.writeFileSync(file, insertPolicy(html));
}

/** Replaces Trunk's inline script by a reference to a file named after its hash. */
function moveBootScript(html) {
  const inline = /<script type="?module"?[^>]*>([\s\S]*?)<\/script>/g;
  const found = [...html.matchAll(inline)].filter(([, text]) => text.includes('TrunkApplicationStarted'));
  if (found.length !== 1) throw new Error(`csp-hook: index.html holds ${found.length} of Trunk's start scripts, not one`);
  const [[tag, text]] = found;
  const hash = createHash('sha384').update(text).digest();
  const name = `boot-${hash.toString('hex').slice(0, 16)}.js`;
  const moved = `<script type="module" src="./${name}" crossorigin="anonymous" integrity="sha384-${hash.toString('base64')}"></script>`;
  return { html: html.replace(tag, () => moved), boot: { name, text } };
}

/** Right after the charset, so that it covers everything the page loads. */
function insertPolicy(html) {
  const charset = /<meta charset=[^>]*>/i;
  if (!charset.test(html)) throw new Error('csp-hook: index.html has no <meta charset>');
  return html.replace(charset, (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
}
