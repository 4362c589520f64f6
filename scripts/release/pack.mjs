// Packs bytes into text for the page that is one file; public/unpack.js is the other half.
import vm from 'node:vm';
import lzma from 'lzma';
import { source } from './assets.mjs';

const unpacking = vm.runInNewContext(`${source('public/unpack.js')}; ({ DIGITS, unpackDigits, unpackLzma })`);

/** LZMA, then seven digits for each six bytes. What comes back is compared with what went in. */
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
  for (let at = 0; at < bytes.length; at += 6) {
    // What is missing at the end is zero, and never read.
    let number = Array.from({ length: 6 }, (_, n) => bytes[at + n] ?? 0).reduce((sum, byte) => sum * 256 + byte, 0);
    const seven = [];
    for (let n = 0; n < 7; n += 1) {
      seven.unshift(DIGITS[number % 116]);
      number = Math.floor(number / 116);
    }
    out.push(...seven);
  }
  return out.join('');
}
