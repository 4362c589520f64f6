// Draws the PNG icons and the picture that stands for a link to the page, from our own SVG mark. Not part of the build: run
// by hand when the mark changes, and commit what it writes. Needs the browser of the tests.
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../e2e/harness.mjs';
import { root, source } from './release/assets.mjs';

const folder = path.join(root, 'public/icons');
const font = (file) => `url(data:font/woff2;base64,${fs.readFileSync(path.join(root, 'style/fonts', file)).toString('base64')})`;
const fit = 'html, body { margin: 0; background: none } svg { display: block; width: 100vw; height: 100vh }';

const social = `<style>
@font-face { font-family: Naskh; src: ${font('noto-naskh-arabic.woff2')}; font-weight: 400 700 }
@font-face { font-family: Vazirmatn; src: ${font('vazirmatn-latin.woff2')}; font-weight: 400 700 }
body { margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 70px 90px; background: #fbf9f4; color: #1c1f26;
  font-family: Vazirmatn, Naskh; border-top: 14px double #1c1f26; display: flex; flex-direction: column; justify-content: space-between }
header { display: flex; gap: 34px; align-items: center; font-size: 76px; font-weight: 700 } header svg { width: 118px; height: 118px }
h1 { font-size: 62px; line-height: 1.6; margin: 0; max-width: 980px } p { margin: 0; font-size: 31px; color: #565b66; direction: ltr; text-align: right }
</style><body dir="rtl"><header>${source('public/icons/icon.svg')}<span>ميزان</span></header>
<h1>ماذا تقول المقالات العربية عن أميركا والصين في سباق الذكاء الاصطناعي؟</h1>
<p>What do Arabic articles say about the United States and China?</p>`;

const pictures = [
  ['icon-192.png', `<style>${fit}</style>${source('public/icons/icon.svg')}`, 192, 192],
  ['icon-512.png', `<style>${fit}</style>${source('public/icons/icon.svg')}`, 512, 512],
  ['maskable-512.png', `<style>${fit}</style>${source('public/icons/maskable.svg')}`, 512, 512],
  ['apple-touch.png', `<style>${fit}</style>${source('public/icons/maskable.svg')}`, 180, 180],
  ['social.png', social, 1200, 630],
];

const browser = await launchBrowser();
for (const [name, html, width, height] of pictures) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, name), omitBackground: true });
  await page.close();
  console.log(`${name.padEnd(18)} ${fs.statSync(path.join(folder, name)).size} bytes`);
}
await browser.close();
