// The tokens' colours: text is legible on every ground it stands on, and the two sides stay apart for the three common
// colour-vision deficiencies and in greyscale, in light, dark and high contrast. No browser is needed.
//
// How a colour looks to someone who lacks a kind of cone: the matrices (severity 1.0, on linear RGB) of Machado, Oliveira and
// Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15 (2009).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../scripts/release/assets.mjs';

const css = fs.readFileSync(path.join(root, 'style/tokens.css'), 'utf8');

const SIGHT = {
  ordinary: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** The rules of one selector, as {token: [light, dark]}. */
function tokens(selector) {
  const at = css.indexOf(`${selector} {`);
  assert.ok(at >= 0, selector);
  const body = css.slice(at, css.indexOf('}', at));
  return Object.fromEntries([...body.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [name, [light, dark]]));
}

const plain = tokens(':root');
const strong = { ...plain, ...tokens(':root[data-contrast="more"]') };
const SCHEMES = { light: [plain, 0], dark: [plain, 1], 'light, high contrast': [strong, 0], 'dark, high contrast': [strong, 1] };

const linear = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
  .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const seen = (matrix, colour) => matrix.map((row) => Math.min(1, Math.max(0, row.reduce((sum, part, n) => sum + part * colour[n], 0))));

function contrast(one, other) {
  const [low, high] = [one, other].map((hex) => luminance(linear(hex))).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** CIE L*a*b* (D65) of linear RGB. */
function lab([r, g, b]) {
  const f = (t) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116);
  const [x, y, z] = [
    f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047),
    f(luminance([r, g, b])),
    f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883),
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const difference = (one, other) => Math.hypot(...lab(one).map((value, n) => value - lab(other)[n]));

for (const [name, [palette, scheme]] of Object.entries(SCHEMES)) {
  const colour = (token) => palette[token][scheme];
  const isStrong = palette === strong;

  test(`${name}: text is legible on its ground`, () => {
    const texts = ['ink', 'ink-soft', 'accent', 'side-a', 'side-b', 'both', 'warn'];
    const pairs = texts.flatMap((text) => ['paper', 'paper-raised', 'paper-sunk'].map((ground) => [text, ground]));
    pairs.push(['side-a', 'side-a-wash'], ['side-b', 'side-b-wash'], ['both', 'both-wash'], ['warn', 'warn-wash'], ['ink', 'warn-wash'],
      ['ink', 'accent-wash'], ['accent', 'accent-wash'], ['ink', 'mark']);
    const least = isStrong ? 7 : 4.5;
    const poor = pairs.map(([text, ground]) => [text, ground, contrast(colour(text), colour(ground))]).filter(([, , ratio]) => ratio < least);
    assert.deepEqual(poor.map(([text, ground, ratio]) => `${text} on ${ground}: ${ratio.toFixed(2)}`), []);
  });

  test(`${name}: the lines under mentions can be seen`, () => {
    const lines = Object.keys(palette).filter((token) => token.startsWith('m-'));
    const poor = lines.map((line) => [line, contrast(colour(line), colour('paper'))]).filter(([, ratio]) => ratio < 3);
    assert.deepEqual(poor, []);
  });

  test(`${name}: the two sides stay apart, for every eye and in grey`, () => {
    const [a, b] = [colour('side-a'), colour('side-b')].map(linear);
    const apart = Object.entries(SIGHT).map(([sight, matrix]) => [sight, difference(seen(matrix, a), seen(matrix, b))]);
    const grey = Math.abs(lab(a)[0] - lab(b)[0]);
    if (process.env.MIZAN_SHOW) console.log(name, apart.map(([sight, by]) => `${sight} ${by.toFixed(0)}`).join(', '), `grey ${grey.toFixed(0)}`);
    // ΔE*ab of 2.3 is just seen; two bars side by side want ten times that, and in grey a difference of lightness alone of ten.
    assert.deepEqual(apart.filter(([, by]) => by < 23), []);
    assert.ok(grey >= 10, `lightness differs by ${grey.toFixed(1)}`);
  });
}

test('high contrast is the same by choice and by the system', () => {
  const block = (selector) => css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)[1].replace(/\s+/g, ' ').trim();
  assert.equal(block(':root[data-contrast="more"] {'), block('@media (prefers-contrast: more) {').replace(/^:root \{ /, ''));
});
