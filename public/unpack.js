// Unpacks what scripts/release/pack.mjs packed into the page that is one file. Own code, because browsers unpack gzip only:
// LZMA takes a quarter less, and this reader of it is shorter than what it saves by a hundred times.
'use strict';

/**
 * The digits of the packed text: 116 of ASCII, control characters among them, which HTML keeps as they are. Not line ends,
 * which programs change, nor what means something in HTML.
 */
const DIGITS = Array.from({ length: 127 }, (_, n) => String.fromCharCode(n + 1))
  .filter((c) => !'\n\v\f\r\x1a<&"\''.includes(c)).slice(0, 116).join('');

/** Six bytes from each seven digits: 116 to the power of 7 is just above 2 to the power of 48. */
function unpackDigits(text) {
  const value = new Uint8Array(128);
  for (let n = 0; n < 116; n += 1) value[DIGITS.charCodeAt(n)] = n;
  const bytes = new Uint8Array((text.length / 7) * 6);
  for (let from = 0, at = 0; from < text.length; from += 7) {
    let number = 0;
    for (let n = 0; n < 7; n += 1) number = number * 116 + value[text.charCodeAt(from + n)];
    const high = Math.floor(number / 0x1000000), low = number % 0x1000000;
    for (const half of [high, low]) {
      bytes[at++] = half >> 16;
      bytes[at++] = half >> 8;
      bytes[at++] = half;
    }
  }
  return bytes;
}

/** The `size` bytes of an LZMA file, after the reference decoder of the format (Igor Pavlov, public domain). */
function unpackLzma(input, size) {
  const lc = input[0] % 9, lp = Math.floor(input[0] / 9) % 5, pb = Math.floor(input[0] / 45);
  // Where each kind of probability starts.
  const REP = 192, REP_G0 = 204, REP_G1 = 216, REP_G2 = 228, REP_LONG = 240, SLOT = 432, NEAR = 688, ALIGN = 802;
  const LENGTH = 818, REP_LENGTH = 1332, LITERAL = 1846;
  const chance = new Uint16Array(LITERAL + (768 << (lc + lp))).fill(1024);
  const out = new Uint8Array(size);
  let at = 14, range = 0xffffffff, code = 0;
  for (const end = at + 4; at < end; at += 1) code = ((code << 8) | input[at]) >>> 0;

  const refill = () => {
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | input[at++]) >>> 0;
    }
  };
  const bit = (index) => {
    const p = chance[index], bound = (range >>> 11) * p;
    const one = code >= bound;
    if (one) {
      range -= bound;
      code -= bound;
      chance[index] = p - (p >> 5);
    } else {
      range = bound;
      chance[index] = p + ((2048 - p) >> 5);
    }
    refill();
    return one ? 1 : 0;
  };
  const direct = (count) => {
    let value = 0;
    for (let n = 0; n < count; n += 1) {
      range >>>= 1;
      const one = code >= range;
      if (one) code -= range;
      refill();
      value = value * 2 + (one ? 1 : 0);
    }
    return value;
  };
  const tree = (base, bits) => {
    let m = 1;
    for (let n = 0; n < bits; n += 1) m = (m << 1) | bit(base + m);
    return m - (1 << bits);
  };
  const reversed = (base, bits) => {
    let m = 1, value = 0;
    for (let n = 0; n < bits; n += 1) {
      const b = bit(base + m);
      m = (m << 1) | b;
      value |= b << n;
    }
    return value;
  };
  const length = (base, place) => {
    if (!bit(base)) return 2 + tree(base + 2 + (place << 3), 3);
    if (!bit(base + 1)) return 10 + tree(base + 130 + (place << 3), 3);
    return 18 + tree(base + 258, 8);
  };
  const distance = (len) => {
    const slot = tree(SLOT + (Math.min(len - 2, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1, high = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + reversed(NEAR + high - slot - 1, bits);
    return high + direct(bits - 4) * 16 + reversed(ALIGN, 4);
  };

  let done = 0, state = 0, near = [0, 0, 0, 0];
  while (done < size) {
    const place = done & ((1 << pb) - 1);
    if (!bit((state << 4) | place)) {
      const before = done > 0 ? out[done - 1] : 0;
      const base = LITERAL + 768 * (((done & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
      let m = 1;
      if (state >= 7) {
        let match = out[done - near[0] - 1];
        while (m < 256) {
          const guess = (match >> 7) & 1;
          match <<= 1;
          const b = bit(base + ((1 + guess) << 8) + m);
          m = (m << 1) | b;
          if (guess !== b) break;
        }
      }
      while (m < 256) m = (m << 1) | bit(base + m);
      out[done++] = m;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let len;
    if (!bit(REP + state)) {
      len = length(LENGTH, place);
      near = [distance(len), near[0], near[1], near[2]];
      state = state < 7 ? 7 : 10;
    } else {
      if (!bit(REP_G0 + state)) {
        if (!bit(REP_LONG + (state << 4) + place)) {
          out[done] = out[done - near[0] - 1];
          done += 1;
          state = state < 7 ? 9 : 11;
          continue;
        }
      } else if (!bit(REP_G1 + state)) near = [near[1], near[0], near[2], near[3]];
      else if (!bit(REP_G2 + state)) near = [near[2], near[0], near[1], near[3]];
      else near = [near[3], near[0], near[1], near[2]];
      len = length(REP_LENGTH, place);
      state = state < 7 ? 8 : 11;
    }
    const from = done - near[0] - 1;
    if (from < 0) throw new Error('the packed program is damaged');
    for (let n = 0; n < len && done < size; n += 1, done += 1) out[done] = out[from + n];
  }
  return out;
}
