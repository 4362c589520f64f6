// The service worker: keeps one version of the page whole, and serves that one and no other. Plain JavaScript, because it
// runs beside the page and must outlive any version of the program. The build fills in the two names in capitals.
//
// - A version is fetched whole or not at all: each file must have the hash that the build recorded.
// - A newer one waits until the reader says so (host.js); tabs that still show the older one keep its files until then.
// - A file missing from the kept copy is fetched again, and taken only with the right hash.
'use strict';

const VERSION = 'BUILD_VERSION';
/** [path, integrity]; '' is the page itself, under the address that hosts redirect index.html to. */
const FILES = BUILD_FILES;

const base = new URL('./', self.location.href).href;
const prefix = `mizan ${new URL(base).pathname} `;
const name = prefix + VERSION;
const wanted = new Map(FILES.map(([path, integrity]) => [new URL(path, base).href, integrity]));

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOlder().then(() => self.clients.claim())));
self.addEventListener('message', ({ data }) => { if (data === 'apply') self.skipWaiting(); });

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || !address.href.startsWith(base)) return;
  address.hash = address.search = '';
  if (request.mode === 'navigate') {
    if (address.href === base || address.href === `${base}index.html`) {
      event.respondWith(answer(base, request));
      event.waitUntil(mend());
    }
  } else if (wanted.has(address.href) || /-[0-9a-f]{12,16}(_bg)?\.[a-z0-9]+$/.test(address.pathname)) {
    event.respondWith(answer(address.href, request));
  }
});

async function keepAll() {
  await caches.delete(name);
  const cache = await caches.open(name);
  try {
    await Promise.all([...wanted.keys()].map((address) => take(cache, address)));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** Fetches a file of this version into the cache; one of another version fails. */
async function take(cache, address) {
  const response = await fetch(address, { integrity: wanted.get(address), cache: 'no-cache', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await cache.put(address, response.clone());
  return response;
}

/** From this version; what only the older one has, from that; then from the network. Names with a hash never clash. */
async function answer(address, request) {
  const cache = await caches.open(name);
  const found = await cache.match(address);
  if (found) return found;
  if (wanted.has(address)) return take(cache, address).catch(() => fetch(request));
  for (const older of (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name)) {
    const kept = await (await caches.open(older)).match(address);
    if (kept) return kept;
  }
  return fetch(request);
}

/** Fetches what the browser has thrown away. */
async function mend() {
  const cache = await caches.open(name);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  await Promise.all([...wanted.keys()].filter((address) => !kept.has(address)).map((address) => take(cache, address).catch(() => {})));
}

/** Keeps the version before this one, which another tab may still show. */
async function dropOlder() {
  const others = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name);
  await Promise.all(others.slice(0, -1).map((other) => caches.delete(other)));
}
