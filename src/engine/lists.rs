//! What is given of a comparison: the lists that are wanted, a page at a time.

use std::fmt::Debug;

use super::api::{CompareOptions, Comparison, Figure, NewDocument};
use super::*;

fn of(engine: &Engine, only: &[&str], limit: Option<usize>, offset: usize) -> Comparison {
    let options = CompareOptions { limit, offset, ..CompareOptions::default().only(only) };
    engine.compare(&options).expect("a comparison")
}

fn whole(engine: &Engine) -> Comparison {
    engine.compare(&CompareOptions::default()).expect("a comparison")
}

/// That the pages of the list called `name`, which `list` reads, are the list, and that nothing else comes with them.
fn check<T: PartialEq + Debug + Clone>(engine: &Engine, name: &str, list: fn(&Comparison) -> &Vec<T>) {
    const PAGE: usize = 7;
    let all = whole(engine);
    let mut pages: Vec<T> = Vec::new();
    for offset in (0..list(&all).len() + PAGE).step_by(PAGE) {
        let page = of(engine, &[name], Some(PAGE), offset);
        assert_eq!((page.counted, page.sizes), (all.counted, all.sizes), "counts are those of everything");
        assert!(list(&page).len() <= PAGE && page.rows.is_empty() && page.largest.is_empty());
        pages.extend(list(&page).iter().cloned());
    }
    assert!(list(&all).len() > PAGE, "{name}: too few to tell");
    assert_eq!(&pages, list(&all), "{name}: in the same order, nothing lost, nothing twice");
}

#[test]
fn the_pages_of_a_list_are_the_list() {
    let engine = Engine::ready();
    check(&engine, "figures", |comparison| &comparison.figures);
    check(&engine, "contrasts", |comparison| &comparison.contrasts);
    check(&engine, "tensions", |comparison| &comparison.tensions);
    check(&engine, "voices", |comparison| &comparison.voices);
    check(&engine, "words", |comparison| &comparison.words);
}

#[test]
fn figures_stand_by_kind_the_largest_first_and_each_kind_says_how_many_they_are() {
    let engine = Engine::ready();
    let all = whole(&engine);
    let of_kind: Vec<&[Figure]> = all.figures.chunk_by(|x, y| x.of_kind() == y.of_kind()).collect();
    let counted: Vec<(&str, usize)> = of_kind.iter().map(|some| (some[0].of_kind(), some.len())).collect();
    let told: Vec<(&str, usize)> =
        all.figure_kinds.iter().map(|kind| (kind.value.as_str(), kind.count)).collect();
    assert_eq!(told, counted);
    let falls = |x: &Figure, y: &Figure| {
        let unit = |figure: &Figure| figure.mention.value.as_ref().and_then(|value| value.unit.clone());
        unit(x) != unit(y) || x.normalised >= y.normalised
    };
    assert!(of_kind.iter().all(|figures| figures.windows(2).all(|pair| falls(&pair[0], &pair[1]))));
    let largest: Vec<&[Figure]> = all.largest.chunk_by(|x, y| x.of_kind() == y.of_kind()).collect();
    assert_eq!(largest.len(), of_kind.len());
    for (largest, figures) in largest.iter().zip(of_kind) {
        let most = figures.iter().map(|figure| figure.normalised).fold(f64::MIN, f64::max);
        assert_eq!(largest[0].normalised, most);
        let said = |figure: &Figure| (figure.mention.id.clone(), figure.of.clone(), figure.counts.clone());
        assert!(
            (1..largest.len()).all(|n| !largest[..n].iter().any(|other| said(other) == said(&largest[n])))
        );
    }
}

#[test]
fn pairs_of_figures_bring_their_figures_with_them() {
    let engine = Engine::ready();
    let (all, pairs) = (whole(&engine), of(&engine, &["figurePairs"], Some(2), 1));
    assert_eq!(pairs.figure_pairs.len(), 2);
    for (given, known) in pairs.figure_pairs.iter().zip(&all.figure_pairs[1..]) {
        assert_eq!(pairs.figures[given.first], all.figures[known.first]);
        assert_eq!(pairs.figures[given.second], all.figures[known.second]);
    }
    assert!(pairs.figures.len() <= 4);
    let of_figures = all.contrasts.iter().filter_map(|contrast| Some((contrast, contrast.figures?)));
    for (contrast, [a, b]) in of_figures {
        assert_eq!([&all.figures[a].statement, &all.figures[b].statement], [&contrast.a, &contrast.b]);
    }
}

#[test]
fn a_comparison_that_was_kept_is_forgotten_when_the_library_changes() {
    let mut engine = Engine::ready();
    let before = whole(&engine);
    let mut report = api::ImportReport::default();
    let text = "أعلنت الصين في بيان طويل أن كلفة مصنع الرقائق الجديد بلغت 77 مليار دولار.".to_owned();
    engine.add(0, &NewDocument { text, ..NewDocument::default() }, &mut report);
    engine.settle();
    let with = of(&engine, &["words"], None, 0);
    assert_eq!(with.sizes.figures, before.sizes.figures + 1);
    engine.remove(&report.added).expect("it was added");
    assert_eq!(whole(&engine), before);
}

#[test]
fn a_list_that_no_comparison_has_is_refused() {
    let engine = Engine::of(Default::default(), Default::default());
    assert!(matches!(
        engine.compare(&CompareOptions::default().only(&["rows", "nonsense"])),
        Err(EngineError::BadArgument { reason, .. }) if reason == "nonsense"
    ));
}
