// Starts the page that is one file: unpacks glue, program and typefaces from its own text. Nothing is fetched.
'use strict';

/** The parts by name, as scripts/release/one-file.mjs laid them one after the other. */
function unpackParts(packed) {
  const sizes = JSON.parse(packed.dataset.parts);
  const whole = unpackLzma(unpackBytes(packed.textContent), sizes.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  return Object.fromEntries(sizes.map(([name, size]) => [name, whole.subarray(at, (at += size))]));
}

function addFonts(faces, parts) {
  for (const { family, file, ...descriptors } of faces) {
    document.fonts.add(new FontFace(family, parts[file], descriptors));
  }
}

/** An inline style or script, which the policy allows by its hash. */
function add(kind, id, bytes) {
  const element = document.createElement(kind);
  element.id = id;
  element.textContent = new TextDecoder().decode(bytes);
  document.head.append(element);
}

async function startSingle() {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly');
  // A host's word on the encoding comes before the page's own.
  if (document.characterSet !== 'windows-1252') throw new Error(`${document.characterSet}: احفظ الملف وافتحه من جهازك · save this file and open it from your disk`);
  // Lets the browser show what is there before the one long step.
  await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
  const packed = document.getElementById('mizan-packed');
  const parts = unpackParts(packed);
  addFonts(JSON.parse(packed.dataset.fonts), parts);
  packed.remove();
  add('style', 'mizan-style', parts.style);
  add('script', 'mizan-glue', parts.glue); // the worker is made of the same text (src/browser/worker.rs)
  await start({ module_or_path: await WebAssembly.compile(parts.wasm) });
  await window.mizan.ready;
}

startSingle().then(() => mizanHost.ready(), (error) => mizanHost.failed(error));
