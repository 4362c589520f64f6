// What counts as the same word, in twenty lines: the truth that answers are held against, and the folding that a careful
// developer would give to a peer. Runs in Node and in the page. The program's own folding knows more letters (Persian forms,
// presentation forms, digits); the generated texts use none of them, so both mean the same here.
const MARKS = /[\u0640\u064B-\u065F\u0670\u0610-\u061A\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/g;
const WORD = /[\u0620-\u063F\u0641-\u064A\u0671-\u06D3]+|[0-9A-Za-z]+/g;

export const fold = (text) =>
  text.toLowerCase().replace(MARKS, '').replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي');

export const words = (text) => fold(text).match(WORD) ?? [];

/** The word and every form of it with a chain of proclitics taken off, at least three letters left. */
export function forms(word) {
  const out = [word];
  const add = (form) => { if (form.length >= 3 && !out.includes(form)) out.push(form); };
  const bare = (form) => {
    add(form);
    if (/^(ال|لل)/.test(form)) add(form.slice(2));
    if (/^[بكل]/.test(form)) {
      add(form.slice(1));
      if (form.startsWith('ال', 1)) add(form.slice(3));
    }
  };
  if (!/^[\u0620-\u06D3]/.test(word) || word.length <= 3) return out;
  bare(word);
  if (/^[وف]/.test(word)) bare(word.slice(1));
  return out;
}
