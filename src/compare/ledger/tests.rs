//! How sides are weighed: what stands in which cell, what is counted, and that swapping the sides mirrors everything.

use super::*;
use crate::corpus::Document;
use crate::entities::Lexicon;

const US_CHIPS: &str = "فرضت واشنطن قيودًا على تصدير الرقائق.";
const CHINA_COST: &str = "بلغت كلفة نموذج ديب سيك 5.6 مليون دولار.";
const PAIR: &str = "يشتد السباق بين الولايات المتحدة والصين.";

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

#[test]
fn swapping_the_sides_mirrors_everything() {
    let library =
        library(&[US_CHIPS, &format!("{CHINA_COST} {PAIR}"), &format!("وقال سام ألتمان إن {PAIR}")]);
    let one = compare(&library, &options(&library, "united-states", "china"));
    let mut other = compare(&library, &options(&library, "china", "united-states"));
    for row in &mut other.rows {
        std::mem::swap(&mut row.a, &mut row.b);
    }
    for balance in &mut other.balance {
        balance.about.swap(0, 1);
        balance.said.swap(0, 1);
    }
    for figure in &mut other.figures {
        figure.bearing = match figure.bearing {
            Bearing::A => Bearing::B,
            Bearing::B => Bearing::A,
            same => same,
        };
    }
    for contrast in &mut other.contrasts {
        std::mem::swap(&mut contrast.a, &mut contrast.b);
    }
    assert_eq!(one, other);
    assert!(one.rows.iter().any(|row| !row.a.statements.is_empty()));
}

#[test]
fn a_statement_stands_in_the_column_of_its_side() {
    let library = library(&[US_CHIPS, CHINA_COST, PAIR]);
    let comparison = compare(&library, &options(&library, "united-states", "china"));
    assert_eq!(row(&library, &comparison, "chips").a.documents, 1);
    assert_eq!(row(&library, &comparison, "cost-funding").b.statements.len(), 1);
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
    let comparison = compare(&library, &options);
    assert_eq!((comparison.counted, comparison.before), ([2, 2], [3, 3]));
    library.remove(first);
    let comparison = compare(&library, &options);
    assert_eq!((comparison.counted, comparison.before), ([2, 2], [2, 2]));
    let places = &row(&library, &comparison, "chips").a.statements;
    assert_eq!(places.iter().map(|place| place.document).collect::<Vec<_>>(), [copy]);
}

#[test]
fn two_firms_take_the_place_of_the_countries() {
    let library = library(&["خفضت إنفيديا أسعار رقائقها.", "وسّعت هواوي إنتاج الرقائق.", CHINA_COST]);
    let comparison = compare(&library, &options(&library, "nvidia", "huawei"));
    let chips = row(&library, &comparison, "chips");
    assert_eq!([chips.a.documents, chips.both.documents, chips.b.documents], [1, 0, 1]);
    let owner = compare(&library, &options(&library, "deepseek", "nvidia"));
    assert_eq!(row(&library, &owner, "cost-funding").a.documents, 1, "a firm's model is about the firm");
}

#[test]
fn the_first_sentences_of_a_cell_come_from_different_documents() {
    let strong = "قال جينسن هوانغ إن إنفيديا باعت 5,000 رقاقة بكلفة 6 ملايين دولار في الولايات المتحدة.";
    let library = library(&[&format!("{strong} {strong}"), US_CHIPS, "تصنع إنتل رقائق في أريزونا."]);
    let options = options(&library, "united-states", "china");
    let places = evidence(&library, &options, 0, Bearing::A);
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
    assert_eq!(compare(&library, &by_filter).rows, compare(&library, &by_entity).rows);
}

#[test]
fn figures_that_count_the_same_in_one_document_are_a_contrast() {
    let both =
        "يحتاج نموذج ديب سيك إلى 2000 رقاقة. وتحتاج نماذج أوبن إيه آي إلى 16 ألف رقاقة، وتعمل منذ تسعة أشهر.";
    let library = library(&[both, "اشترت ميتا 500 رقاقة."]);
    let comparison = compare(&library, &options(&library, "united-states", "china"));
    let [contrast] = &comparison.contrasts[..] else { panic!("one contrast: {:?}", comparison.contrasts) };
    let document = library.find("d0").expect("a document");
    assert_eq!(
        (contrast.a, contrast.b),
        (Place { document, statement: 1 }, Place { document, statement: 0 })
    );
    assert!(contrast.comparable && contrast.pairing == Pairing::SameCount);
}
