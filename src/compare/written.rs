//! How a term is mostly written: terms are folded and bare, readers want the letters of the texts.

use std::collections::BTreeMap;

use super::count::Counted;
use super::terms::{GAP, TermId, bare, mention_key};
use crate::entities::Lexicon;
use crate::text::{clitic, fold, words};

/// Statements that are looked at: enough to tell the usual form.
const LOOKED_AT: usize = 40;

/// How `term`, one or two keys, is mostly written in those of `statements` that hold it; the first of equally frequent forms.
pub fn written(
    lexicon: &Lexicon,
    statements: &[Counted],
    term: [TermId; 2],
    keys: &BTreeMap<TermId, &str>,
) -> Option<String> {
    let own = statements.iter().filter(|counted| holds(counted, term)).take(LOOKED_AT);
    let mut forms: BTreeMap<String, usize> = BTreeMap::new();
    for counted in own {
        let form = |id: TermId| keys.get(&id).and_then(|key| form_in(lexicon, counted, key));
        let first = form(term[0]);
        let form =
            if term[1] == GAP { first } else { first.zip(form(term[1])).map(|(a, b)| format!("{a} {b}")) };
        if let Some(form) = form {
            *forms.entry(form).or_insert(0) += 1;
        }
    }
    forms.into_iter().rev().max_by_key(|(_, count)| *count).map(|(form, _)| form)
}

/// Whether a statement holds a term, or two that follow each other.
pub fn holds(counted: &Counted, [first, second]: [TermId; 2]) -> bool {
    let terms = counted.terms();
    if second == GAP { terms.contains(&first) } else { terms.windows(2).any(|pair| pair == [first, second]) }
}

/// The letters under the first place of a term in `counted`, with the article, without other particles.
fn form_in(lexicon: &Lexicon, counted: &Counted, key: &str) -> Option<String> {
    let text = &counted.entry.document.text;
    let mentions = counted.statement.mentions.start as usize..counted.statement.mentions.end as usize;
    let mut mentions = counted.entry.analysis.mentions[mentions].iter();
    if let Some(mention) = mentions.find(|mention| mention_key(lexicon, mention).as_deref() == Some(key)) {
        return Some(mention.span.of(text).to_owned());
    }
    let sentence = counted.statement.span.of(text);
    let folded = fold(sentence);
    let word = words(&folded.text).into_iter().find(|word| bare(word.span.of(&folded.text)) == key)?;
    let letters = word.span.of(&folded.text);
    let front = &letters[..letters.len() - key.len()];
    let span = crate::text::Span::new(word.span.start as usize + front.len(), word.span.end as usize);
    let shown = folded.source_span(sentence, span).of(sentence);
    let article = front.ends_with(clitic::ARTICLE) || front.ends_with("لل");
    Some(if article { format!("{}{shown}", clitic::ARTICLE) } else { shown.to_owned() })
}
