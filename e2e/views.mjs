// Every view with something in it: its address, and what shows that it is there. TEXT stands for the longest text in the
// language of the interface.
export const VIEWS = [
  ['#/compare', '.ledger tbody tr'],
  ['#/compare?dimension=chips&open=chips.both', '.evidence .statement'],
  ['#/compare?part=figures', '.grid tbody tr'],
  ['#/compare?part=contrasts', '.contrast'],
  ['#/compare?part=tensions', '.contrast'],
  ['#/compare?part=voices', '.grid tbody tr'],
  ['#/compare?part=words', '.grid tbody tr'],
  ['#/brief', '.brief h2'],
  ['#/library?q=DeepSeek&about=china', '.hit'],
  ['#/library?q=DeepSeek&show=lines', '.kwic tbody tr'],
  ['#/library?q=qqqqxxxx', '.calm .nothing'],
  ['#/read/TEXT?s=12', '.sentence.here'],
  ['#/read/TEXT?parallel=1', '.prose.parallel'],
  ['#/read/nowhere', '.problem'],
  ['#/entities', '.entities tbody tr'],
  ['#/entity/nvidia', '.hit'],
  ['#/entity/nobody', '#main .nothing, #main .calm, #main .problem'],
  ['#/timeline', '.year'],
  ['#/method', '.method-text section'],
  ['#/style', '.specimen .contrast'],
];

/** Leads an open page through every view, in place, and calls `look` in each with its address. */
export async function walk(page, look, views = VIEWS) {
  const text = await page.evaluate(async () => {
    const all = (await window.mizan.documents()).filter(({ language }) => language === document.documentElement.lang);
    return all.reduce((a, b) => (b.sentences > a.sentences ? b : a)).id;
  });
  for (const [address, shown] of views) {
    await page.evaluate((hash) => { location.hash = hash; }, address.replace('TEXT', text));
    await page.locator(shown).first().waitFor();
    await look(address);
  }
}
