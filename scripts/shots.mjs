// Takes pictures of the release in dist/, for eyes: every route in each language, theme and width, as
// target/shots/<route>-<lang>-<theme>-<width>.png.
//   node scripts/shots.mjs --routes '#/compare,#/library' --lang ar --theme dark --width 390 --full
// Each list may be left out or cut short; --full takes the whole page, not the first screen; --out names another folder.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { assertQuiet, dist, launchBrowser, openPageIn } from '../e2e/harness.mjs';
import { serve } from './server.mjs';

const { values } = parseArgs({
  options: {
    routes: { type: 'string', default: '#/' },
    lang: { type: 'string', default: 'ar,en' },
    theme: { type: 'string', default: 'light,dark' },
    width: { type: 'string', default: '390,1440' },
    out: { type: 'string', default: path.join(dist, '../target/shots') },
    full: { type: 'boolean', default: false },
  },
});
const list = (text) => text.split(',').map((item) => item.trim()).filter(Boolean);
const fileName = (route) => decodeURIComponent(route).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'start';

fs.mkdirSync(values.out, { recursive: true });
const server = await serve(dist);
const browser = await launchBrowser();
try {
  for (const route of list(values.routes))
    for (const lang of list(values.lang))
      for (const theme of list(values.theme))
        for (const width of list(values.width).map(Number)) await shoot(route, lang, theme, width);
} finally {
  await browser.close();
  await server.close();
}

async function shoot(route, lang, theme, width) {
  const height = width < 600 ? 844 : 900;
  const page = await openPageIn(browser, server.address, route, { lang, theme, width, height });
  const file = path.join(values.out, `${fileName(route)}-${lang}-${theme}-${width}.png`);
  await page.screenshot({ path: file, fullPage: values.full });
  console.log(path.relative('.', file));
  try {
    assertQuiet(page);
  } catch {
    console.log('  not quiet:', JSON.stringify(page.record, null, 2));
  }
  await page.context().close();
}
