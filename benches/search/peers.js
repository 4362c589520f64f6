// The peers, each with its own Arabic and with the folding of arabic.mjs in the hook that it documents for that.
import MiniSearch from './node_modules/minisearch/dist/es/index.js';
import FlexSearch from './node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs';
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

const PEERS = { minisearch: () => mini(false), 'minisearch-folded': () => mini(true), flexsearch: () => flex(false), 'flexsearch-folded': () => flex(true) };

let documents = [];
let peer;
window.bench = {
  take: (given) => { documents = given; },
  build(name) {
    peer = PEERS[name]();
    const start = performance.now();
    peer.load(documents);
    return performance.now() - start;
  },
  search: (query) => peer.search(query, false),
  /** One key press: from the event to ten results laid out. */
  key(query) {
    const start = performance.now();
    const found = peer.search(query, true).slice(0, 10);
    document.querySelector('#results').replaceChildren(...found.map((n) => {
      const item = document.createElement('li');
      item.textContent = `${documents[n].title} ${documents[n].text.slice(0, 300)}`;
      return item;
    }));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  },
};
