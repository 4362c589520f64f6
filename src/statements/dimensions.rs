//! The dimensions of a sentence: by cue words, and by the types of what it names.

use std::ops::Range;

use super::reading::Sentence;
use super::statement::{Because, Decided, Finding};
use crate::entities::cues::{Cue, Hit, Kind};
use crate::text::{Span, order};

/// A sentence stands in at most this many rows: those with the strongest cues. More would make the rows alike.
pub const MOST: usize = 3;

/// What a cue word adds to a row, and a name by its type, and what a hint does: a word or a name that other rows use as well.
const WORD: u32 = 4;
const HINT: u32 = 1;

/// The rows that something in a sentence speaks for, and what does.
#[derive(Default)]
struct Rows<'a> {
    rows: Vec<Row>,
    cues: Vec<(u8, Cued<'a>)>,
}

/// A row that something in a sentence speaks for.
struct Row {
    number: u8,
    weight: u32,
    /// The last word and the weight of its last cue: one word counts once, however many cues lie on it, as the strongest of them.
    last: Option<(u32, u32)>,
}

/// The numbers of the dimensions, ascending, and every cue that speaks for one of them. What names the `speaker` only hints:
/// not all that a university says is of universities. `main` is the row of most sentences so far.
pub fn dimensions<'a>(
    sentence: &Sentence<'a>,
    speaker: Range<u32>,
    main: Option<u8>,
) -> (Vec<u8>, Vec<Because>) {
    let lexicon = sentence.reading.lexicon;
    let mut found = Rows::default();
    for hit in sentence.hits {
        match hit.cue {
            Cue::Dimension(n) if speaker.contains(&hit.first) => found.add(n, HINT, Cued::Hit(hit)),
            Cue::Dimension(n) => found.add(n, WORD, Cued::Hit(hit)),
            Cue::Hint(n) => found.add(n, HINT, Cued::Hit(hit)),
            _ => {}
        }
    }
    for number in sentence.mentions.clone() {
        let mention = sentence.mention(number);
        for n in lexicon.dimensions_of(mention.kind) {
            found.add(*n, WORD, Cued::Name(mention.span));
        }
        for n in sentence.entity_of(number).into_iter().flat_map(|entity| lexicon.hints_of(entity)) {
            found.add(n, HINT, Cued::Name(mention.span));
        }
    }
    // That nobody commented is no matter of its own.
    if sentence.cues(&[Kind::NoComment]).next().is_some() {
        found.rows.retain(|row| row.weight >= WORD);
    }
    let Rows { rows, mut cues } = found;
    let found = strongest(rows.into_iter().map(|row| (row.number, row.weight)).collect(), main);
    cues.retain(|(n, _)| found.contains(n));
    order::sort_by_key(&mut cues, |(n, _)| *n);
    let because = |(n, cue): (u8, Cued)| {
        let span = match cue {
            Cued::Hit(hit) => sentence.span_of_hit(hit),
            Cued::Name(span) => span,
        };
        Because { span, decided: Decided::Dimension, value: Finding::Dimension(n) }
    };
    (found, cues.into_iter().map(because).collect())
}

impl<'a> Rows<'a> {
    fn add(&mut self, n: u8, weight: u32, cue: Cued<'a>) {
        let place = self.rows.iter().position(|row| row.number == n).unwrap_or_else(|| {
            self.rows.push(Row { number: n, weight: 0, last: None });
            self.rows.len() - 1
        });
        let row = &mut self.rows[place];
        if let Cued::Hit(hit) = cue {
            let counted = row.last.filter(|(last, _)| hit.first <= *last).map_or(0, |(_, weight)| weight);
            if counted >= weight {
                return;
            }
            row.weight -= counted;
            row.last = Some((hit.last, weight));
        }
        row.weight += weight;
        self.cues.push((n, cue));
    }
}

/// What speaks for a row: a cue, or a name by its type.
#[derive(Clone, Copy)]
enum Cued<'a> {
    Hit(&'a Hit),
    Name(Span),
}

/// Of rows with their weights, those that the sentence stands in, ascending: those with a word of their own (or as much
/// from names and hints), else the two with most of these. `main` is the row of most sentences so far.
fn strongest(mut rows: Vec<(u8, u32)>, main: Option<u8>) -> Vec<u8> {
    const MOST_HINTED: usize = 2;
    order::sort_by_key(&mut rows, |(n, weight)| (std::cmp::Reverse(*weight), *n));
    let (least, most) = match rows.first() {
        Some((_, best)) if *best >= WORD => (WORD, MOST),
        _ => (HINT, MOST_HINTED),
    };
    rows.retain(|(_, weight)| *weight >= least);
    rows.truncate(most);
    // One word that other rows use as well is little: then the text's own matter is likely as well.
    let weak = matches!(rows[..], [(_, HINT)]);
    let mut found: Vec<u8> = rows.into_iter().map(|(n, _)| n).collect();
    found.extend(main.filter(|main| weak && !found.contains(main)));
    order::sort(&mut found);
    found
}

#[cfg(test)]
mod tests {
    use crate::statements::testing::{dimensions_of, lexicon};

    #[test]
    fn a_sentence_stands_in_the_rows_of_its_words() {
        for (text, rows) in [
            ("تصنع الشركة معالجات بدقة سبعة نانومتر.", "chips"),
            ("ارتفعت كلفة التدريب إلى 6 ملايين دولار.", "cost-funding"),
            ("هاجر المهندسون والباحثون من الجامعات.", "talent"),
            ("تحتاج مراكز البيانات إلى الكهرباء.", "energy-infrastructure"),
            ("النماذج مفتوحة المصدر تُنزَّل من الموقع.", "models openness"),
            ("Export controls on chips are written into law.", "chips regulation-policy"),
            ("كان الطقس جميلًا في ذلك اليوم.", ""),
        ] {
            assert_eq!(dimensions_of(text), rows, "{text}");
        }
    }

    #[test]
    fn no_sentence_stands_in_all_rows() {
        let text =
            "كلفة رقائق النماذج المفتوحة المصدر وقوانين الأمن القومي وسباق المهندسين والطاقة والمستخدمين.";
        assert_eq!(dimensions_of(text).split(' ').count(), 3);
    }

    #[test]
    fn the_rows_are_those_of_the_design() {
        let ids: Vec<&str> = lexicon().dimensions.iter().map(|seed| seed.id.as_str()).collect();
        let want = "chips models cost-funding regulation-policy talent energy-infrastructure openness \
                    security-ideology market-adoption diplomacy-industry";
        assert_eq!(ids.join(" "), want);
    }
}
