// What the page needs before its program runs, and where it cannot run: the reader's language and theme before the first
// paint, help when the start fails, the kept copy for offline reading, the count of requests. Plain JavaScript, because
// none of it may depend on WebAssembly. The program asks `mizanHost` (src/browser/host.rs); it is no public interface.
'use strict';

const mizanHost = (() => {
  const CHOICE = 'mizan.offline'; // 'off' where the reader wants no kept copy
  const HEALED = 'mizan.healed'; // this session has already tried to start without the kept copy
  const SETTINGS = 'mizan.settings'; // in both storages, as src/browser/storage.rs keeps them
  const root = document.documentElement;
  const oneFile = !document.querySelector('link[rel="manifest"]');
  const workers = oneFile ? undefined : navigator.serviceWorker;
  const prefix = `mizan ${new URL('./', location.href).pathname} `; // the caches of public/sw.js
  let keeping = oneFile ? 'file' : 'impossible';
  let registration;
  let updating = false;
  let readyAt = Infinity;
  let requests = 0;

  /** A storage that may be closed to us: on some browsers for file://, in some frames. */
  function kept(storage, key, value) {
    try {
      if (value === undefined) return window[storage].getItem(key);
      if (value === null) window[storage].removeItem(key);
      else window[storage].setItem(key, value);
    } catch { /* nothing is kept */ }
    return null;
  }

  function tell(now = keeping) {
    keeping = now;
    dispatchEvent(new Event('mizan-host'));
  }

  /** As src/app/state.rs will do once the program runs; done here, nothing flashes. */
  function applySettings() {
    try {
      const { language, theme, highContrast } = JSON.parse(kept('localStorage', SETTINGS) ?? kept('sessionStorage', SETTINGS)) ?? {};
      if (language === 'en') { root.lang = 'en'; root.dir = 'ltr'; }
      if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
      if (highContrast) root.dataset.contrast = 'more';
    } catch { /* the defaults of index.html */ }
  }

  /** The view that the address names, as src/app/route.rs reads it, so that its own heading stands there from the first paint. */
  function nameView() {
    const [, path = '', query = ''] = /^#\/?([a-z]*)[^?]*\??(.*)$/.exec(location.hash) ?? [];
    const known = ['library', 'read', 'entities', 'timeline', 'method'];
    const other = ['brief', 'entity', 'style'];
    const part = /(^|&)part=/.test(query) ? 'part' : 'compare';
    const sides = /(^|&)[ab]=/.test(query);
    root.dataset.view = known.includes(path) ? path : other.includes(path) || sides ? 'other' : part;
  }

  function countRequests() {
    const count = (list) => {
      const later = list.getEntries().filter(({ name, startTime }) => startTime > readyAt && /^https?:/.test(name)).length;
      if (later > 0) { requests += later; tell(); }
    };
    new PerformanceObserver(count).observe({ type: 'resource' });
  }

  /** Follows the service worker: kept once one is active, an update once another waits. */
  function follow(found) {
    registration = found;
    const look = () => {
      if (registration.active && (registration.waiting || keeping === 'update')) tell('update');
      else tell(registration.active ? 'kept' : 'saving');
    };
    const watch = (worker) => worker?.addEventListener('statechange', () => {
      // A first copy that could not be fetched whole: the page works without one, and the next visit tries again.
      if (worker.state === 'redundant' && !registration.active) tell('impossible');
      else look();
    });
    watch(registration.installing);
    registration.addEventListener('updatefound', () => watch(registration.installing));
    look();
  }

  function hearOfUpdates() {
    let controlled = Boolean(workers.controller);
    workers.addEventListener('controllerchange', () => {
      if (updating) location.reload();
      else if (controlled && keeping !== 'off') tell('update'); // another tab went over to the newer version
      controlled = true;
    });
    let looked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - looked < 3_600_000) return;
      looked = Date.now();
      registration?.update().catch(() => {}); // offline
    });
  }

  async function keep() {
    if (!workers) return;
    kept('localStorage', CHOICE, null);
    tell('saving');
    try {
      follow(await workers.register('./sw.js', { scope: './', updateViaCache: 'none' }));
    } catch {
      tell('impossible');
    }
  }

  /** Takes worker and copies away. */
  async function drop() {
    const here = new URL('./', location.href).href;
    const all = (await workers?.getRegistrations()) ?? [];
    await Promise.all(all.filter(({ scope }) => scope === here).map((found) => found.unregister()));
    const names = 'caches' in window ? await caches.keys() : [];
    await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
  }

  async function forget() {
    kept('localStorage', CHOICE, 'off');
    await drop();
    registration = undefined;
    tell('off');
  }

  function update() {
    updating = true;
    if (registration?.waiting) registration.waiting.postMessage('apply');
    else location.reload();
  }

  /** The program runs and the engine is ready. */
  function ready() {
    readyAt = performance.now();
    kept('sessionStorage', HEALED, null);
    tell();
    if (!workers || window.top !== window) return; // a page inside another keeps nothing
    hearOfUpdates();
    if (kept('localStorage', CHOICE) === 'off') tell('off');
    else keep();
  }

  /** The program does not start. A broken copy may be why: once per session, it is taken away and the page loaded anew. */
  async function failed(error) {
    if (workers?.controller && kept('sessionStorage', HEALED) === null) {
      kept('sessionStorage', HEALED, '1');
      // Without a storage that remembers it this could go on for ever.
      if (kept('sessionStorage', HEALED)) {
        await drop();
        return location.reload();
      }
    }
    const help = document.getElementById('help');
    if (!help) return undefined; // the program runs: it has its own words
    help.hidden = false;
    help.querySelector('output').textContent = String(error?.message ?? error);
    document.querySelector('.loading')?.remove();
    return undefined;
  }

  applySettings();
  nameView();
  addEventListener('hashchange', nameView);
  countRequests();
  return Object.freeze({ keeping: () => keeping, requests: () => requests, keep, forget, update, ready, failed });
})();
window.mizanHost = mizanHost;
