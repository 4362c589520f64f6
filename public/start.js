// Loads the program: shows how far it is, checks that it is the program the build made, and starts it. The build puts it
// in the place of Trunk's own start script and fills in the names in capitals.
import init from './GLUE';

const WASM = { file: './WASM_FILE', size: WASM_SIZE, sha384: 'WASM_SHA384' };

async function load() {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly');
  const response = await fetch(WASM.file, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${WASM.file}: ${response.status}`);
  const copy = response.clone();
  // Compiled while it arrives, from the response itself, which lets the browser keep the compiled code.
  const compiling = WebAssembly.compileStreaming(response);
  compiling.catch(() => {}); // told below
  const bytes = await readAll(copy.body);
  await check(bytes);
  return compiling.catch(() => WebAssembly.compile(bytes)); // a host that gives wasm another type
}

async function readAll(stream) {
  const progress = document.getElementById('progress');
  const parts = [];
  let arrived = 0;
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    arrived += step.value.length;
    if (progress) progress.value = arrived / WASM.size;
  }
  return new Blob(parts).arrayBuffer();
}

/** What `integrity` does for scripts and styles, which browsers do not do for what a script fetches as it arrives. */
async function check(bytes) {
  if (!globalThis.crypto?.subtle) return; // plain http elsewhere than on this machine
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  if (btoa(String.fromCharCode(...digest)) !== WASM.sha384) throw new Error(`${WASM.file}: integrity`);
}

/** Lets the browser show what is there before the long step. A page out of sight paints nothing, and is not waited for. */
function painted() {
  if (document.hidden) return undefined;
  return new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, 1000);
  });
}

try {
  await painted();
  await init({ module_or_path: await load() });
  await window.mizan.ready;
  window.mizanHost.ready();
} catch (error) {
  window.mizanHost.failed(error);
}
