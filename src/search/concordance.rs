//! The concordance: every match between the words before and after it, one a line, also sorted by those words.

use super::found::{Mark, SearchOptions, Sort};
use super::index::Index;
use super::query::Query;
use crate::corpus::document::PARAGRAPH_BREAK;
use crate::corpus::{DocId, Document};
use crate::statements::Library;
use crate::text::{Span, fold, order, words};

/// Lines given unless said otherwise.
const LIMIT: usize = 200;
/// Letters of context on each side, to the next word's end.
const CONTEXT: usize = 60;
/// Words by which lines are sorted.
const SORTED_BY: usize = 4;

/// One line: a match, and the stretch of its paragraph around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The document.
    pub document: DocId,
    /// Number of the sentence in it.
    pub sentence: u32,
    /// The match, in whole words: a letter taken out of an Arabic word would change its shape.
    pub keyword: Span,
    around: Span,
}

impl Line {
    /// What stands before the match.
    pub fn before(&self) -> Span {
        Span { start: self.around.start, end: self.keyword.start }
    }

    /// What stands after it.
    pub fn after(&self) -> Span {
        Span { start: self.keyword.end, end: self.around.end }
    }
}

impl Index {
    /// The lines of `query`: how many there are, and those asked for. Where the query has no words, the mentions of the
    /// entities that it or the filters name are the matches.
    pub fn concordance(&self, library: &Library, query: &str, options: &SearchOptions) -> (usize, Vec<Line>) {
        let every = SearchOptions { limit: Some(usize::MAX), offset: 0, sentences: None, ..options.clone() };
        let found = self.search(library, &Query::parse(query), &every);
        let mut lines: Vec<Line> = Vec::new();
        for mut hit in found.hits {
            let Some(entry) = library.get(hit.document) else { continue };
            order::sort_by_key(&mut hit.sentences, |sentence| sentence.sentence);
            for sentence in &hit.sentences {
                let keywords = keywords(&entry.document, &sentence.marks).into_iter();
                lines.extend(keywords.map(|keyword| Line {
                    document: hit.document,
                    sentence: sentence.sentence,
                    keyword,
                    around: around(&entry.document, keyword),
                }));
            }
        }
        sort(library, options.sort, &mut lines);
        let total = lines.len();
        let shown = lines.into_iter().skip(options.offset).take(options.limit.unwrap_or(LIMIT));
        (total, shown.collect())
    }
}

/// The marks widened to whole words; those with nothing but space between them are one.
fn keywords(document: &Document, marks: &[Mark]) -> Vec<Span> {
    let text = &document.text;
    let mut out: Vec<Span> = Vec::new();
    for mark in marks {
        let inside = |c: &char| c.is_alphanumeric() || crate::text::mark::is_mark(*c);
        let [before, after] = [&text[..mark.span.start as usize], &text[mark.span.end as usize..]];
        let letters = |chars: &mut dyn Iterator<Item = char>| -> usize {
            chars.take_while(inside).map(char::len_utf8).sum()
        };
        let start = mark.span.start as usize - letters(&mut before.chars().rev());
        let end = mark.span.end as usize + letters(&mut after.chars());
        let word = Span::new(start, end);
        match out.last_mut() {
            Some(last) if Span { start: last.end, end: word.start }.of(text).trim().is_empty() => {
                *last = last.cover(word);
            }
            _ => out.push(word),
        }
    }
    out
}

/// The stretch of the paragraph that is shown with `keyword`.
fn around(document: &Document, keyword: Span) -> Span {
    let text = &document.text;
    let before = &text[..keyword.start as usize];
    let after = &text[keyword.end as usize..];
    let before = before.rfind(PARAGRAPH_BREAK).map_or(before, |at| &before[at + PARAGRAPH_BREAK.len()..]);
    let after = after.find(PARAGRAPH_BREAK).map_or(after, |at| &after[..at]);
    let reach = |chars: &mut dyn Iterator<Item = char>| -> usize {
        let mut seen = 0;
        chars
            .take_while(|c| {
                seen += 1;
                seen <= CONTEXT || !c.is_whitespace()
            })
            .map(char::len_utf8)
            .sum()
    };
    let start = keyword.start as usize - reach(&mut before.chars().rev());
    Span::new(start, keyword.end as usize + reach(&mut after.chars()))
}

/// Sorts by the words next to the match, the nearest first; lines that are alike stay in the order of the results.
fn sort(library: &Library, by: Sort, lines: &mut Vec<Line>) {
    let before = match by {
        Sort::Before => true,
        Sort::After => false,
        _ => return,
    };
    let mut keyed: Vec<(String, Line)> = lines
        .drain(..)
        .map(|line| {
            let text = library.get(line.document).map_or("", |entry| &entry.document.text);
            let folded = fold(if before { line.before() } else { line.after() }.of(text)).text;
            let mut near: Vec<&str> = words(&folded).iter().map(|word| word.span.of(&folded)).collect();
            if before {
                near.reverse();
            }
            near.truncate(SORTED_BY);
            (near.join(" "), line)
        })
        .collect();
    order::sort_by(&mut keyed, |a, b| a.0.cmp(&b.0));
    lines.extend(keyed.into_iter().map(|(_, line)| line));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::{indexed, library};

    fn lines(texts: &[&str], query: &str, sort: Sort) -> Vec<[String; 3]> {
        let library = library(texts);
        let options = SearchOptions { sort, ..SearchOptions::default() };
        let (total, lines) = indexed(&library).concordance(&library, query, &options);
        assert_eq!(total, lines.len());
        let show = |line: &Line| {
            let text = &library.get(line.document).unwrap().document.text;
            [line.before(), line.keyword, line.after()].map(|span| span.of(text).trim().to_owned())
        };
        lines.iter().map(show).collect()
    }

    #[test]
    fn a_line_holds_the_match_in_whole_words_and_what_stands_around_it() {
        let got = lines(&["قالت الصين إنها تنتج. وللصين رقائق."], "الصين", Sort::Relevance);
        assert_eq!(got[0], ["قالت", "الصين", "إنها تنتج. وللصين رقائق."]);
        assert_eq!(got[1], ["قالت الصين إنها تنتج.", "وللصين", "رقائق."]);
        let phrase = lines(&["في سباق التسلح اليوم"], "\"سباق التسلح\"", Sort::Relevance);
        assert_eq!(phrase, [["في", "سباق التسلح", "اليوم"].map(str::to_owned)]);
    }

    #[test]
    fn lines_are_sorted_by_the_nearest_word_on_the_side_asked_for() {
        let texts = ["نمت الصين بسرعة", "تقدمت الصين ببطء", "سبقت الصين أميركا"];
        let side = |sort, nth: usize| -> Vec<String> {
            lines(&texts, "الصين", sort).into_iter().map(|line| line[nth].clone()).collect()
        };
        assert_eq!(side(Sort::Before, 0), ["تقدمت", "سبقت", "نمت"]);
        assert_eq!(side(Sort::After, 2), ["أميركا", "ببطء", "بسرعة"]);
    }

    #[test]
    fn an_entity_without_words_has_its_mentions_as_matches() {
        let got = lines(&["قالت <nvidia> شيئًا", "قالت الصين شيئًا"], "entity:nvidia", Sort::Relevance);
        assert_eq!(got.len(), 1);
        assert_eq!(got[0][0], "قالت");
    }

    #[test]
    fn context_ends_with_the_paragraph_and_with_whole_words() {
        let long = format!("{} الصين {}", "كلمة ".repeat(40), "خاتمة ".repeat(40));
        let got = lines(&[&format!("فقرة أولى.\n\n{long}")], "الصين", Sort::Relevance);
        assert!(got[0][0].chars().count() <= CONTEXT + 5 && got[0][0].split(' ').all(|word| word == "كلمة"));
        assert!(got[0][2].split(' ').all(|word| word == "خاتمة"));
        let own = lines(&["أولى.\n\nالصين.\n\nثالثة."], "الصين", Sort::Relevance);
        assert_eq!(own, [["", "الصين", "."].map(str::to_owned)]);
    }
}
