// A static server for the release: loopback only, no dependency. scripts/serve runs it, and the browser tests import it.
//   node scripts/server.mjs [--port N] [--base /some/path/] [--open]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const PACKED_ALREADY = new Set(['.png', '.woff2']);

/**
 * Serves a folder on 127.0.0.1. Port 0 takes a free one. With `base` ('/some/path/') everything outside it is not
 * found, as on a host that gives the page a sub-path.
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve(folder, { port = 0, base = '/' } = {}) {
  const root = await fs.realpath(folder);
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const server = http.createServer((request, response) => {
    answer(root, prefix, request, response).catch(() => end(response, 500, 'error'));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }),
  };
}

function end(response, status, text, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);
}

async function answer(root, prefix, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'GET or HEAD only', { allow: 'GET, HEAD' });
  const asked = request.url.split('?')[0];
  if (`${asked}/` === prefix) return end(response, 301, 'moved', { location: prefix });
  const file = asked.startsWith(prefix) ? await findFile(root, asked.slice(prefix.length)) : undefined;
  if (!file) return end(response, 404, 'not found');

  const bytes = await fs.readFile(file);
  const kind = path.extname(file);
  const headers = {
    'content-type': TYPES[kind] ?? 'application/octet-stream',
    'cache-control': 'no-cache', // kept, but asked about each time
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    vary: 'accept-encoding',
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  };
  if (request.headers['if-none-match'] === headers.etag) return response.writeHead(304, headers).end();
  const zip = !PACKED_ALREADY.has(kind) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zip) headers['content-encoding'] = 'gzip';
  const body = zip ? packed(bytes, headers.etag) : bytes;
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const packedBodies = new Map();

/** A body is packed once, for all who ask. */
function packed(bytes, etag) {
  if (!packedBodies.has(etag)) packedBodies.set(etag, zlib.gzipSync(bytes));
  return packedBodies.get(etag);
}

/** The file meant by a path, if there is one inside the root (symbolic links included); a folder means its index.html. */
async function findFile(root, asked) {
  try {
    const wanted = path.join(root, decodeURIComponent(asked));
    const found = await fs.realpath(asked === '' || asked.endsWith('/') ? path.join(wanted, 'index.html') : wanted);
    const inside = found.startsWith(root + path.sep);
    return inside && (await fs.stat(found)).isFile() ? found : undefined;
  } catch {
    return undefined; // no such file, or a path that cannot be read
  }
}

/** Opens the address in the reader's browser, where a person sits before a screen; without one, it is only printed. */
function openBrowser(address) {
  const screen = process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.env.CI || !process.stdout.isTTY || !screen) return;
  const command = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '8000' }, base: { type: 'string', default: '/' }, open: { type: 'boolean', default: false } },
  });
  const dist = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist');
  const server = await serve(dist, { port: Number(values.port), base: values.base });
  console.log(`\n  Mizan is at  ${server.address}\n  Ctrl-C ends it.\n`);
  if (values.open) openBrowser(server.address);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? 'serve: that port is taken; name another with --port N (0 takes any free one)' : `serve: ${error.message}`);
    process.exitCode = 1;
  });
}
