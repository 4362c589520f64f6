// Unpacks what scripts/release/pack.mjs packed into the page that is one file. Own code, because browsers unpack gzip only:
// LZMA takes a quarter less, and this reader of it is shorter than what it saves by a hundred times. The page is in
// windows-1252, where any byte is a character: in UTF-8 the same would weigh a seventh more.
'use strict';

/** What the bytes 0x80 to 0x9F read as in windows-1252; every other byte is the character of its number. */
const MIDDLE = '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
  + '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** The bytes that HTML would not give back, or would read as markup: each stands as `<` and its place here. */
const ESCAPED = [0x00, 0x0d, 0x3c];

/** The bytes that stand in the page as characters of windows-1252. */
function unpackBytes(text) {
  const byteOf = new Uint8Array(0x2123).map((_, code) => code);
  for (let n = 0; n < MIDDLE.length; n += 1) byteOf[MIDDLE.charCodeAt(n)] = 0x80 + n;
  const bytes = new Uint8Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const byte = byteOf[text.charCodeAt(at)];
    bytes[size++] = byte === 0x3c ? ESCAPED[text[at += 1]] : byte;
  }
  return bytes.subarray(0, size);
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
