// Packs bytes into text for the page that is one file; public/unpack.js is the other half.
import vm from 'node:vm';
import lzma from 'lzma';
import { source } from './assets.mjs';

const unpacking = vm.runInNewContext(`${source('public/unpack.js')}; ({ DIGITS, unpackDigits, unpackLzma })`);

/** LZMA, then two printable digits for each thirteen bits. What comes back is compared with what went in. */
export function pack(bytes) {
  const packed = Buffer.from(lzma.compress(bytes, 9));
  const text = toDigits(packed);
  const back = unpacking.unpackLzma(unpacking.unpackDigits(text), bytes.length);
  if (Buffer.compare(Buffer.from(back), bytes) !== 0) throw new Error('pack: what comes out is not what went in');
  return text;
}

function toDigits(bytes) {
  const { DIGITS } = unpacking;
  const out = [];
  let held = 0, bits = 0;
  const put = (value) => out.push(DIGITS[Math.floor(value / 91)], DIGITS[value % 91]);
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < 13) continue;
    bits -= 13;
    put(held >> bits);
    held &= (1 << bits) - 1;
  }
  if (bits > 0) put(held << (13 - bits));
  return out.join('');
}
