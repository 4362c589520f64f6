// Packs bytes for the page that is one file; public/unpack.js is the other half.
import vm from 'node:vm';
import lzma from 'lzma';
import { source } from './assets.mjs';

const { ESCAPED, MIDDLE, unpackBytes, unpackLzma } = vm.runInNewContext(`${source('public/unpack.js')}; ({ ESCAPED, MIDDLE, unpackBytes, unpackLzma })`);

/** LZMA, as bytes that can stand in a page in windows-1252. What comes back is compared with what went in. */
export function pack(bytes) {
  const packed = escape(Buffer.from(lzma.compress(bytes, 9)));
  const back = unpackLzma(unpackBytes(asRead(packed)), bytes.length);
  if (Buffer.compare(Buffer.from(back), bytes) !== 0) throw new Error('pack: what comes out is not what went in');
  return packed;
}

function escape(bytes) {
  const place = new Map(ESCAPED.map((byte, at) => [byte, Buffer.from(`<${at}`)]));
  return Buffer.concat([...bytes].map((byte) => place.get(byte) ?? Buffer.of(byte)));
}

/** What a browser reads these bytes as. */
function asRead(bytes) {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (c) => MIDDLE[c.charCodeAt(0) - 0x80]);
}
