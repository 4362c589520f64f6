//! Help for a query that finds nothing: words of the library that are nearly the same, and the query with a word less.

use super::index::Index;
use super::query::{Node, Query};
use super::typo::{Speller, forgiven};
use super::vocabulary::Vocabulary;
use crate::statements::Library;
use crate::text::stem::bare;
use crate::text::{Worded, order};

/// Suggestions at most.
const MOST: usize = 5;
/// Words of the library tried for one of the query.
const WORDS: usize = 3;

/// The words of the library that differ from `word` by a typing error, nearest and then commonest first.
pub fn neighbours_of(vocabulary: &Vocabulary, word: &str) -> Vec<String> {
    let plain = bare(word);
    let limit = forgiven(plain.chars().count());
    if limit == 0 {
        return Vec::new();
    }
    let mut speller = Speller::new(plain, limit);
    // No letter is longer than four bytes, and no proclitics than six: most forms are told apart by their length.
    let lengths = plain.len().saturating_sub(4 * limit)..=plain.len() + 4 * limit + 6;
    let near = |(id, form): (u32, &str)| {
        if !lengths.contains(&form.len()) {
            return None;
        }
        let distance = speller.distance(bare(form)).filter(|distance| *distance > 0)?;
        let count = vocabulary.count(id);
        (count > 0).then(|| (distance, std::cmp::Reverse(count), form.to_owned()))
    };
    let mut found: Vec<_> = vocabulary.forms().filter_map(near).collect();
    order::sort(&mut found);
    found.into_iter().map(|(.., form)| form).collect()
}

/// Queries near `query` that find something, as `finds` says.
pub fn suggestions(
    index: &Index,
    library: &Library,
    query: &Query,
    finds: impl Fn(&Query) -> bool,
) -> Vec<String> {
    let mut out = Vec::new();
    let mut offer = |root: Node, fields: &[super::field::Field]| {
        let other = Query { root, fields: fields.to_vec(), open: false };
        let text = other.to_string();
        if out.len() < MOST && !text.is_empty() && !out.contains(&text) && finds(&other) {
            out.push(text);
        }
    };
    let wanted: Vec<Node> = query.root.wanted().into_iter().cloned().collect();
    for (at, node) in wanted.iter().enumerate() {
        if let Node::Word(word) = node {
            for near in neighbours_of(&index.vocabulary, Worded::of(word).word(0)).into_iter().take(WORDS) {
                let written = written(index, library, &near).unwrap_or(near);
                offer(query.root.with(at, Some(&Node::Word(written))), &query.fields);
            }
        }
        if let Node::Phrase(words) = node {
            let apart = Node::All(words.iter().cloned().map(Node::Word).collect());
            offer(query.root.with(at, Some(&apart)), &query.fields);
        }
    }
    if wanted.len() > 1 {
        (0..wanted.len()).for_each(|at| offer(query.root.with(at, None), &query.fields));
    }
    if !query.fields.is_empty() {
        offer(query.root.clone(), &[]);
    }
    out
}

/// The letters under the first place of `form`.
fn written(index: &Index, library: &Library, form: &str) -> Option<String> {
    let mut places = index.vocabulary.postings(index.vocabulary.get(form)?).iter();
    places.find_map(|(row, position)| {
        let source = index.text(library, row);
        let text = Worded::of(source);
        let word =
            text.words.get(position as usize).filter(|word| word.span.of(&text.folded.text) == form)?;
        Some(text.folded.source_span(source, word.span).of(source).to_owned())
    })
}
