//! How sides are weighed: what stands in which cell, and what is counted.

use std::collections::BTreeSet;

mod laws;

use super::*;
use crate::compare::{Clash, Difference, Pairing, Ratio};
use crate::corpus::{DocId, Document, Language};
use crate::entities::Lexicon;
use crate::statements::{Facets, Library};

const US_CHIPS: &str = "فرضت واشنطن قيودًا على تصدير الرقائق.";
const CHINA_COST: &str = "بلغت كلفة نموذج ديب سيك 5.6 مليون دولار.";
const PAIR: &str = "يشتد السباق بين الولايات المتحدة والصين.";

/// Sentences of both sides, with figures, speakers, hedges and leanings.
const SENTENCES: [&str; 14] = [
    US_CHIPS,
    CHINA_COST,
    PAIR,
    "وقال سام ألتمان إن النماذج الأميركية تكلف 100 مليون دولار.",
    "ولا يقوم نموذج ديب سيك إلا على 2000 رقاقة.",
    "أما نماذج أوبن إيه آي فتحتاج إلى 16 ألف رقاقة.",
    "تعرقل القيود الأميركية لحاق الصين في صناعة الرقائق.",
    "وقال جينسن هوانغ إن القيود على تصدير الرقائق لن تحول دون تقدم الصين.",
    "أتاحت الشركات الصينية نماذج مفتوحة المصدر بلا مقابل.",
    "وتبقي الشركات الأميركية نماذجها وراء جدران الدفع.",
    "قد تكون كلفة ديب سيك أقل من 6 ملايين دولار، وهو أمر محل خلاف.",
    "وحذرت بكين من القيود على التصدير.",
    "وضخ المستثمرون الأميركيون 104 مليارات دولار في الشركات الناشئة.",
    "وبلغت كلفة تدريب نموذج ديب سيك 9 ملايين دولار.",
];

fn library(texts: &[&str]) -> Library {
    let mut library = Library::new(Lexicon::new(crate::corpus::embedded::lexicon()));
    for (n, text) in texts.iter().enumerate() {
        library.add(Document::from_text(format!("d{n}"), None, text));
    }
    library
}

fn options(library: &Library, a: &str, b: &str) -> Options {
    let side = |id| Side::Entity(library.lexicon.find(id).expect("an entity"));
    let dimensions = (0..library.lexicon.dimensions.len() as u8).collect();
    Options { a: side(a), b: side(b), language: Language::Ar, dimensions, facets: Facets::default() }
}

fn row<'a>(library: &Library, comparison: &'a Comparison, id: &str) -> &'a Row {
    let n = library.lexicon.dimensions.iter().position(|seed| seed.id == id).expect("a dimension");
    &comparison.rows[n]
}

fn weigh(library: &Library, options: &Options) -> Comparison {
    compare(library, &Digests::of(library), options)
}

fn all(bearing: Bearing, dimension: u8) -> Behind {
    Behind { dimension: Some(dimension), bearing: Some(bearing), ..Behind::default() }
}

#[test]
fn a_statement_stands_in_the_column_of_its_side() {
    let library = library(&[US_CHIPS, CHINA_COST, PAIR]);
    let comparison = weigh(&library, &options(&library, "united-states", "china"));
    assert_eq!(row(&library, &comparison, "chips").a.documents, 1);
    assert_eq!(row(&library, &comparison, "cost-funding").b.statements, 1);
    assert_eq!(row(&library, &comparison, "diplomacy-industry").both.documents, 1);
    let [figure] = &comparison.figures[..] else { panic!("one figure: {:?}", comparison.figures) };
    assert_eq!((figure.bearing, figure.counts.as_deref()), (Bearing::B, Some("كلفة")));
}

#[test]
fn a_near_copy_counts_once_and_only_where_the_first_is_left_out_does_it_stand_for_it() {
    let mut library = library(&[US_CHIPS, US_CHIPS, CHINA_COST]);
    let [first, copy] = ["d0", "d1"].map(|id| library.find(id).expect("a document"));
    library.count_as(copy, first);
    let options = options(&library, "united-states", "china");
    let comparison = weigh(&library, &options);
    assert_eq!((comparison.counted, comparison.before), ([2, 2], [3, 3]));
    library.remove(first);
    let comparison = weigh(&library, &options);
    assert_eq!((comparison.counted, comparison.before), ([2, 2], [2, 2]));
    let places = &row(&library, &comparison, "chips").a.top;
    assert_eq!(places.iter().map(|place| place.document).collect::<Vec<_>>(), [copy]);
}

#[test]
fn two_firms_take_the_place_of_the_countries() {
    let library = library(&["خفضت إنفيديا أسعار رقائقها.", "وسّعت هواوي إنتاج الرقائق.", CHINA_COST]);
    let comparison = weigh(&library, &options(&library, "nvidia", "huawei"));
    let chips = row(&library, &comparison, "chips");
    assert_eq!([chips.a.documents, chips.both.documents, chips.b.documents], [1, 0, 1]);
    let owner = weigh(&library, &options(&library, "deepseek", "nvidia"));
    assert_eq!(row(&library, &owner, "cost-funding").a.documents, 1, "a firm's model is about the firm");
}

#[test]
fn the_first_sentences_of_a_cell_come_from_different_documents() {
    let strong = "قال جينسن هوانغ إن إنفيديا باعت 5,000 رقاقة بكلفة 6 ملايين دولار في الولايات المتحدة.";
    let library = library(&[&format!("{strong} {strong}"), US_CHIPS, "تصنع إنتل رقائق في أريزونا."]);
    let options = options(&library, "united-states", "china");
    let places = evidence(&library, &Digests::of(&library), &options, &all(Bearing::A, 0));
    let first: BTreeSet<DocId> = places.iter().take(SHOWN).map(|place| place.document).collect();
    assert_eq!((places.len(), first.len()), (4, SHOWN));
    assert_eq!(places[0].document, library.find("d0").expect("a document"));
}

#[test]
fn a_filter_can_be_a_side() {
    let library = library(&[US_CHIPS, CHINA_COST]);
    let about =
        |id: &str| Side::Filter(Box::new(Facets { about: Some(vec![id.to_owned()]), ..Facets::default() }));
    let by_entity = options(&library, "united-states", "china");
    let by_filter = Options { a: about("united-states"), b: about("china"), ..by_entity.clone() };
    assert_eq!(weigh(&library, &by_filter).rows, weigh(&library, &by_entity).rows);
}

#[test]
fn figures_that_count_the_same_in_one_document_are_a_contrast_with_their_ratio() {
    let both =
        "يحتاج نموذج ديب سيك إلى 2000 رقاقة. وتحتاج نماذج أوبن إيه آي إلى 16 ألف رقاقة، وتعمل منذ تسعة أشهر.";
    let library = library(&[both]);
    let comparison = weigh(&library, &options(&library, "united-states", "china"));
    let of_figures = |contrast: &&Contrast| matches!(contrast.pairing, Pairing::Figures(_));
    let contrast = comparison.contrasts.iter().find(of_figures).expect("a contrast");
    let document = library.find("d0").expect("a document");
    assert_eq!((contrast.a.statement, contrast.b.statement, contrast.a.document), (1, 0, document));
    let eight = Ratio { low: Some(8.0), high: Some(8.0), ..Ratio::default() };
    assert_eq!((contrast.difference, contrast.ratio), (None, Some(eight)));
    assert_eq!(comparison.figures.len(), 2, "how long is no figure of the comparison");
}

#[test]
fn figures_of_other_units_and_years_are_not_compared() {
    let texts = ["بلغت كلفة نموذج ديب سيك 40 مليون يوان.", "وتبلغ كلفة نماذج أوبن إيه آي 100 مليون دولار."];
    let library = library(&texts);
    let comparison = weigh(&library, &options(&library, "united-states", "china"));
    let contrast =
        comparison.contrasts.iter().find(|contrast| matches!(contrast.pairing, Pairing::Figures(_)));
    let contrast = contrast.expect("a contrast");
    assert_eq!((contrast.difference, contrast.ratio), (Some(Difference::Unit), None));
}

#[test]
fn figures_for_one_thing_that_differ_are_a_tension_and_rounded_ones_are_none() {
    let cost = |sum: &str| format!("بلغت كلفة تدريب نموذج ديب سيك {sum} ملايين دولار.");
    for (sum, tense) in [("9", true), ("5.9", false)] {
        let library = library(&[&cost("6"), &cost(sum)]);
        let comparison = weigh(&library, &options(&library, "united-states", "china"));
        let differ = |tension: &Tension| matches!(tension.clash, Clash::Figures(_));
        assert_eq!(comparison.tensions.iter().any(differ), tense, "{sum}");
    }
}

#[test]
fn one_who_says_that_limits_work_and_one_who_denies_it_are_in_tension() {
    let library = library(&[SENTENCES[6], SENTENCES[7], "وسعت هواوي متاجرها."]);
    let comparison = weigh(&library, &options(&library, "united-states", "china"));
    let [tension] = &comparison.tensions[..] else { panic!("one tension: {:?}", comparison.tensions) };
    assert!(matches!(tension.clash, Clash::Polarity(..)) && tension.first.document < tension.second.document);
}

#[test]
fn who_leads_and_who_is_level_are_in_tension_and_where_a_side_stood_or_would_stand_is_not() {
    let lead = "الولايات المتحدة متقدمة بوضوح في السباق إلى أقوى النماذج.";
    for (other, tense) in [
        ("بلغ أداء نموذج ديب سيك النتائج ذاتها التي بلغتها نماذج أوبن إيه آي.", true),
        ("السباق بين الصين والولايات المتحدة في النماذج لم يحسم.", true),
        ("تحاول الصين مجاراة أقوى النماذج الأميركية.", false),
        ("كانت الصين متأخرة عن الولايات المتحدة في أقوى النماذج.", false),
    ] {
        let library = library(&[lead, other]);
        let comparison = weigh(&library, &options(&library, "united-states", "china"));
        assert_eq!(!comparison.tensions.is_empty(), tense, "{other}: {:?}", comparison.tensions);
    }
}

#[test]
fn a_figure_disputed_in_one_text_is_in_tension_with_the_flat_one_of_another() {
    let disputed = "بلغت كلفة نموذج ديب سيك أقل من 6 ملايين دولار. وتفاصيل هذا الادعاء محل خلاف في الصين.";
    let library = library(&[disputed, CHINA_COST]);
    let comparison = weigh(&library, &options(&library, "united-states", "china"));
    let document = library.find("d1").expect("a document");
    let hedged = |tension: &Tension| matches!(tension.clash, Clash::Hedge(..));
    assert!(comparison.tensions.iter().any(|tension| {
        hedged(tension) && tension.first.statement == 1 && tension.second.document == document
    }));
}

#[test]
fn each_figure_of_a_sentence_on_both_sides_is_that_of_the_side_named_before_it() {
    let both = "يحتاج نموذج ديب سيك إلى كلفة 5 ملايين دولار، وتحتاج النماذج الأميركية إلى كلفة 100 مليون دولار.";
    let library = library(&[both, "بلغت كلفة نموذج ديب سيك 4 ملايين دولار."]);
    let comparison = weigh(&library, &options(&library, "united-states", "china"));
    let [american, chinese] = ["d0", "d1"].map(|id| library.find(id).expect("a document"));
    let across = |contrast: &Contrast| {
        matches!(contrast.pairing, Pairing::Figures(_))
            && (contrast.a.document, contrast.b.document) == (american, chinese)
    };
    assert!(comparison.contrasts.iter().any(across), "{:?}", comparison.contrasts);
}

#[test]
fn a_figure_of_one_side_is_not_said_of_the_other_sides_firm_in_the_sentence_before() {
    let text = "يعتمد نموذج ديب سيك على 2000 رقاقة. أما نماذج الشركات الأميركية فتحتاج إلى 16,000 رقاقة.";
    let library = library(&[text]);
    let comparison = weigh(&library, &options(&library, "united-states", "china"));
    let american = comparison.figures.iter().find(|figure| figure.bearing == Bearing::A).expect("a figure");
    assert_eq!(american.of, library.lexicon.find("united-states"));
}

#[test]
fn what_rests_on_one_outlet_is_fragile() {
    let mut library = library(&[]);
    for (n, source) in ["نهار", "نهار", "سفير"].into_iter().enumerate() {
        let text = if n < 2 { CHINA_COST } else { US_CHIPS };
        let mut document = Document::from_text(format!("d{n}"), None, &format!("{text} {PAIR}"));
        document.source = Some(source.to_owned());
        library.add(document);
    }
    let comparison = weigh(&library, &options(&library, "united-states", "china"));
    let cost = row(&library, &comparison, "cost-funding");
    assert_eq!((cost.b.documents, cost.b.sources, cost.b.fragile), (2, 1, true));
    assert!(!row(&library, &comparison, "diplomacy-industry").both.fragile);
    assert_eq!((comparison.sources, comparison.by_source.len()), (2, 2));
}

#[test]
fn fewer_than_three_documents_on_a_side_are_a_blind_spot() {
    let library = library(&[US_CHIPS, US_CHIPS, US_CHIPS, "تصنع هواوي الرقائق.", "تبيع هواوي الرقائق."]);
    let comparison = weigh(&library, &options(&library, "united-states", "china"));
    let chips = row(&library, &comparison, "chips").dimension;
    let spots: Vec<(bool, usize)> = comparison
        .blind_spots
        .iter()
        .filter(|spot| spot.dimension == chips)
        .map(|spot| (spot.first, spot.documents))
        .collect();
    assert_eq!(spots, [(false, 2)]);
}

#[test]
fn a_document_that_speaks_of_both_sides_is_one_document_of_a_word() {
    let both = "شددت واشنطن القيود. خففت بكين القيود على واردات الحبوب الأجنبية.";
    for (texts, few) in [(&[both, both][..], true), (&[both, both, both], false)] {
        let library = library(texts);
        let comparison = weigh(&library, &options(&library, "united-states", "china"));
        let limits = comparison.words.iter().find(|word| word.term.ends_with("القيود")).expect("a term");
        let n = texts.len();
        assert_eq!((limits.documents, limits.statements, limits.all_documents), ([n, n], [n, n], n));
        assert_eq!(limits.is_few(), few);
    }
}

#[test]
fn a_word_of_one_side_leads_to_its_statements() {
    let library =
        library(&["فرضت واشنطن القيود.", "شددت واشنطن القيود.", "نشرت هواوي برامجها.", "باعت هواوي برامج."]);
    let digests = Digests::of(&library);
    let options = options(&library, "united-states", "china");
    let words = compare(&library, &digests, &options).words;
    let limits = words.iter().find(|word| word.term.ends_with("قيود")).expect("a term of one side");
    assert!(limits.log_odds > 0.0 && limits.low < limits.log_odds && limits.log_odds < limits.high);
    assert_eq!((limits.statements, limits.all_documents), ([2, 0], 2));
    let behind = Behind { term: Some(limits.term.clone()), ..Behind::default() };
    assert_eq!(evidence(&library, &digests, &options, &behind).len(), 2);
}
