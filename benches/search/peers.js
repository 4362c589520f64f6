// The peers, each with its own Arabic and with the folding of arabic.mjs in the hook that it documents for that.
import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import { stemmer } from '@orama/stemmers/arabic';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import arabicLunr from 'lunr-languages/lunr.ar.js';
import lunrMulti from 'lunr-languages/lunr.multi.js';
import lunrStemmer from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';
import { forms, words } from './arabic.mjs';

const number = (id) => Number(String(id).slice(1));

function mini(folded) {
  const same = (term) => term;
  const index = folded
    ? new MiniSearch({ fields: ['title', 'text'], tokenize: words, processTerm: forms })
    : new MiniSearch({ fields: ['title', 'text'] });
  const tree = (query, typing) => {
    const terms = words(query);
    return { combineWith: 'AND', queries: terms.map((term, n) => ({ combineWith: 'OR', queries: forms(term), prefix: typing && n === terms.length - 1, tokenize: (one) => [one], processTerm: same })) };
  };
  return {
    load: (documents) => index.addAll(documents),
    search: (query, typing) =>
      (folded ? index.search(tree(query, typing)) : index.search(query, { combineWith: 'AND', prefix: typing })).map((hit) => number(hit.id)),
  };
}

function flex(folded) {
  const light = (term) => forms(term).at(-1);
  const index = new FlexSearch.Index(folded ? { tokenize: 'forward', encode: (text) => words(text).map(light) } : { tokenize: 'forward' });
  return {
    load: (documents) => documents.forEach(({ id, title, text }) => index.add(number(id), `${title}\n${text}`)),
    search: (query) => index.search(query, 100_000),
  };
}

/** With the stemmer for Arabic that its makers give it; all words must be there. */
function orama() {
  const index = create({ schema: { title: 'string', text: 'string' }, components: { tokenizer: { language: 'arabic', stemming: true, stemmer } } });
  return {
    load: (documents) => insertMultiple(index, documents, 500),
    search: async (query) => (await oramaSearch(index, { term: query, limit: 100_000, threshold: 0 })).hits.map((hit) => number(hit.id)),
  };
}

/** With the pack for Arabic of lunr-languages. */
function lunrArabic() {
  lunrStemmer(lunr);
  arabicLunr(lunr);
  lunrMulti(lunr);
  let index;
  // Its query language has characters of its own.
  const terms = (query) => query.replace(/[:^~*+-]/g, ' ').trim().split(/\s+/).filter(Boolean);
  const ask = (query) => (query ? index.search(query).map((hit) => number(hit.ref)) : []);
  return {
    load(documents) {
      index = lunr(function build() {
        this.use(lunr.multiLanguage('en', 'ar'));
        this.ref('id');
        this.field('title');
        this.field('text');
        documents.forEach((one) => this.add(one));
      });
    },
    search(query, typing) {
      const all = terms(query);
      return ask(all.map((term, n) => (typing && n === all.length - 1 ? `${term}*` : `+${term}`)).join(' '));
    },
  };
}

/** Without an index: every text is gone through. */
function fuse() {
  let index;
  return {
    load: (documents) => {
      index = new Fuse(documents, { keys: ['title', 'text'], ignoreDiacritics: true, ignoreLocation: true, useTokenSearch: true, tokenMatch: 'all', threshold: 0.1 });
    },
    search: (query) => index.search(query).map((hit) => hit.refIndex),
  };
}

/** Its index lies beside the page, made by indexPagefind(); what a query needs of it is fetched, and so is what a result shows. */
function pagefind() {
  const folder = new URL('node_modules/.bench/pagefind/', document.baseURI);
  let program;
  let ids;
  return {
    async load() {
      program = await import(new URL('pagefind.js', folder).href);
      await program.options({ basePath: folder.pathname });
      await program.init();
      ids = await (await fetch(new URL('ids.json', folder))).json();
    },
    async search(query, typing) {
      const { results } = await program.search(query);
      if (typing) await Promise.all(results.slice(0, 10).map((one) => one.data()));
      return results.map(({ id }) => ids[id]);
    },
  };
}

const PEERS = {
  minisearch: () => mini(false),
  'minisearch-folded': () => mini(true),
  flexsearch: () => flex(false),
  'flexsearch-folded': () => flex(true),
  'orama-arabic': orama,
  'lunr-arabic': lunrArabic,
  fuse,
  pagefind,
};

let documents = [];
let peer;
const draw = (found) => {
  document.querySelector('#results').replaceChildren(...found.map((n) => {
    const item = document.createElement('li');
    item.textContent = `${documents[n].title} ${documents[n].text.slice(0, 300)}`;
    return item;
  }));
  document.body.getBoundingClientRect();
};

window.bench = {
  take: (given) => { documents = given; },
  async build(name) {
    peer = PEERS[name]();
    const start = performance.now();
    await peer.load(documents);
    return performance.now() - start;
  },
  search: (query) => peer.search(query, false),
  /** One key press: from the event to ten results laid out; and the same results drawn again without a search. */
  async key(query) {
    const start = performance.now();
    const found = (await peer.search(query, true)).slice(0, 10);
    draw(found);
    const end = performance.now();
    draw(found);
    return [end - start, performance.now() - end];
  },
};
