// Starts the page that is one file: unpacks glue, program and typefaces from its own text. Nothing is fetched, unless a host
// sends the file in another encoding than its own: then the page asks for itself once more, as bytes.
'use strict';

/** What is packed, as windows-1252. A host's word on the encoding comes before the page's own. */
async function packedText(packed) {
  if (document.characterSet === 'windows-1252') return packed.textContent;
  const bytes = await fetch(location.href).then((answer) => answer.arrayBuffer()).catch(() => {
    throw new Error(`${document.characterSet}: احفظ الملف وافتحه من جهازك · save this file and open it from your disk`);
  });
  const page = new TextDecoder('windows-1252').decode(bytes);
  const start = page.indexOf('>', page.indexOf(` id="${packed.id}"`)) + 1;
  return page.slice(start, page.indexOf('<\/script>', start));
}

/** The parts by name, as scripts/release/one-file.mjs laid them one after the other. */
async function unpackParts(packed) {
  const sizes = JSON.parse(packed.dataset.parts);
  const whole = unpackLzma(unpackBytes(await packedText(packed)), sizes.reduce((sum, [, size]) => sum + size, 0));
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
  // Lets the browser show what is there before the one long step.
  await new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });
  const packed = document.getElementById('mizan-packed');
  const parts = await unpackParts(packed);
  addFonts(JSON.parse(packed.dataset.fonts), parts);
  packed.remove();
  add('style', 'mizan-style', parts.style);
  add('script', 'mizan-glue', parts.glue); // the worker is made of the same text (src/browser/worker.rs)
  await start({ module_or_path: await WebAssembly.compile(parts.wasm) });
  await window.mizan.ready;
}

startSingle().then(() => mizanHost.ready(), (error) => mizanHost.failed(error));
