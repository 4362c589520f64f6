//! The dimensions of a sentence: by cue words, and by the types of what it names.

use super::reading::Sentence;
use super::statement::{Because, Decided, Finding};
use crate::entities::cues::Cue;
use crate::text::{Span, order};

/// A sentence stands in at most this many rows: those with the strongest cues. More would make the rows alike.
const MOST: usize = 3;

/// What a cue word adds to a row, what the type of a name does (a sentence that names a model mostly says something of
/// models, but the words say it better), and what a hint does: a word or a name that other rows use as well.
const WORD: u32 = 4;
const TYPE: u32 = 2;
const HINT: u32 = 1;

/// A row that a sentence may stand in.
#[derive(Clone, Default)]
struct Row {
    weight: u32,
    cues: Vec<Span>,
    /// The last word of the last cue: one word counts once, however many cues lie on it.
    reached: Option<u32>,
}

impl Row {
    fn add(&mut self, weight: u32, cue: Span) {
        self.weight += weight;
        self.cues.push(cue);
    }
}

/// The numbers of the dimensions, ascending, and every cue that speaks for one of them.
pub fn dimensions(sentence: &Sentence) -> (Vec<u8>, Vec<Because>) {
    let lexicon = sentence.reading.lexicon;
    let seeds = &lexicon.dimensions;
    let mut rows: Vec<Row> = vec![Row::default(); seeds.len()];
    for hit in sentence.hits {
        let (n, weight) = match hit.cue {
            Cue::Dimension(n) => (n, WORD),
            Cue::Hint(n) => (n, HINT),
            _ => continue,
        };
        if let Some(row) = rows.get_mut(n as usize)
            && row.reached.is_none_or(|last| hit.first > last)
        {
            row.reached = Some(hit.last);
            row.add(weight, sentence.span_of_hit(hit));
        }
    }
    for n in sentence.mentions.clone() {
        let mention = sentence.mention(n);
        for (seed, row) in seeds.iter().zip(&mut rows) {
            if seed.types.iter().any(|kind| kind == mention.kind.name()) {
                row.add(TYPE, mention.span);
            }
        }
        for hinted in sentence.entity_of(n).into_iter().flat_map(|entity| lexicon.hints_of(entity)) {
            if let Some(row) = rows.get_mut(hinted as usize) {
                row.add(HINT, mention.span);
            }
        }
    }
    let found = strongest((0u8..).zip(rows).collect());
    let because = |(n, row): &(u8, Row)| {
        let value = Finding::Dimension(*n);
        let cue = move |span: &Span| Because { span: *span, decided: Decided::Dimension, value };
        row.cues.iter().map(cue).collect::<Vec<Because>>()
    };
    (found.iter().map(|(n, _)| *n).collect(), found.iter().flat_map(because).collect())
}

/// The rows that the sentence stands in, ascending: those with a word of their own (or as much from names and hints),
/// else the two with most of these.
fn strongest(mut rows: Vec<(u8, Row)>) -> Vec<(u8, Row)> {
    const MOST_HINTED: usize = 2;
    order::sort_by_key(&mut rows, |(n, row)| (std::cmp::Reverse(row.weight), *n));
    let (least, most) = match rows.first() {
        Some((_, best)) if best.weight >= WORD => (WORD, MOST),
        _ => (HINT, MOST_HINTED),
    };
    rows.retain(|(_, row)| row.weight >= least);
    rows.truncate(most);
    order::sort_by_key(&mut rows, |(n, _)| *n);
    rows
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
