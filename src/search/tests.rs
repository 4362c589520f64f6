//! What readers ask of a search, each request a test.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::corpus::seed::{DimensionSeed, EntitySeed, LexiconSeed};
use crate::corpus::{DocId, Document};
use crate::entities::{EntityType, Lexicon, Mention, Referent, Rule};
use crate::statements::facets::Facet;
use crate::statements::{Analysis, Facets, Library, Read, Speaker, Statement};
use crate::text::Span;

fn entity(id: &str, kind: &str, ar: &str, en: &str) -> EntitySeed {
    let none: Vec<String> = Vec::new();
    EntitySeed {
        id: id.into(),
        kind: kind.into(),
        ar: ar.into(),
        en: en.into(),
        side: None,
        names: none.clone(),
        short: none.clone(),
        guarded: none,
        parent: None,
    }
}

fn lexicon() -> Lexicon {
    let dimension = |id: &str, ar: &str| DimensionSeed {
        id: id.into(),
        ar: ar.into(),
        en: id.into(),
        ..DimensionSeed::default()
    };
    Lexicon::new(LexiconSeed {
        entities: vec![
            entity("china", "place", "الصين", "China"),
            entity("nvidia", "company", "إنفيديا", "Nvidia"),
            entity("openai", "company", "أوبن إيه آي", "OpenAI"),
            entity("united-states", "place", "أميركا", "US"),
        ],
        dimensions: vec![dimension("chips", "الرقائق"), dimension("models", "النماذج")],
        ..LexiconSeed::default()
    })
}

/// A library of `texts`, one line a sentence. In them `<nvidia>` stands for a mention of that entity by its English name;
/// a sentence is about the countries it mentions, said by the first company, and of the dimension whose number it names.
pub(super) fn library(texts: &[&str]) -> Library {
    let mut library = Library::new(lexicon());
    for (n, marked) in texts.iter().enumerate() {
        add(&mut library, &format!("d{n}"), marked);
    }
    library
}

fn add(library: &mut Library, id: &str, marked: &str) -> DocId {
    let (mut text, mut mentions) = (String::new(), Vec::new());
    for (nth, piece) in marked.split(['<', '>']).enumerate() {
        if nth % 2 == 0 {
            text.push_str(piece);
            continue;
        }
        let entity = library.lexicon.find(piece).unwrap();
        let start = text.len();
        text.push_str(&library.lexicon.entity(entity).seed.en);
        mentions.push(Mention {
            span: Span::new(start, text.len()),
            kind: library.lexicon.entity(entity).kind,
            referent: Referent::Known(entity),
            rule: Rule::Lexicon,
        });
    }
    let mut document = Document::verbatim(&text);
    document.id = id.into();
    let statements = document.sentences.iter().map(|span| statement(*span, &text, &mentions)).collect();
    library.add_analysed(document, Analysis { mentions: mentions.clone(), statements })
}

fn statement(span: Span, text: &str, mentions: &[Mention]) -> Statement {
    let first = mentions.partition_point(|mention| mention.span.start < span.start);
    let last = mentions.partition_point(|mention| mention.span.start < span.end);
    let of = |kind| {
        let own = mentions[first..last].iter().filter(move |mention| mention.kind == kind);
        own.filter_map(|mention| match mention.referent {
            Referent::Known(id) => Some(id),
            _ => None,
        })
    };
    let speaker = of(EntityType::Company).next();
    Statement {
        span,
        about: of(EntityType::Place).collect(),
        dimensions: (0..2).filter(|n| span.of(text).contains(&n.to_string())).collect(),
        speaker: speaker.map(|entity| Speaker { entity: Some(entity), name: String::new(), side: None }),
        hedged: false,
        negated: false,
        asks: false,
        direction: None,
        mentions: first as u32..last as u32,
        because: Vec::new(),
    }
}

pub(super) fn indexed(library: &Library) -> Index {
    let mut index = Index::default();
    library.entries().for_each(|(id, entry)| index.add(library, id, &Read::of(entry)));
    index
}

fn read_again(library: &Library, id: DocId) -> Read {
    Read::of(library.get(id).expect("a document"))
}

/// The marked sentences that `query` finds in `texts`, `[` and `]` around the marks.
fn shown(texts: &[&str], query: &str, options: &SearchOptions) -> Vec<String> {
    let library = library(texts);
    let found = indexed(&library).find(&library, query, options);
    found
        .hits
        .iter()
        .flat_map(|hit| hit.sentences.iter().map(|found| bracketed(&library, hit, found)))
        .collect()
}

fn bracketed(library: &Library, hit: &Hit, found: &SentenceHit) -> String {
    let document = &library.get(hit.document).unwrap().document;
    let span = document.sentences[found.sentence as usize];
    let (mut out, mut at) = (String::new(), span.start as usize);
    for mark in &found.marks {
        out += &document.text[at..mark.span.start as usize];
        out += &format!("[{}]", mark.span.of(&document.text));
        at = mark.span.end as usize;
    }
    out + &document.text[at..span.end as usize]
}

fn mode(matching: Match) -> SearchOptions {
    SearchOptions { matching, ..SearchOptions::default() }
}

fn typing() -> SearchOptions {
    SearchOptions { typing: true, ..SearchOptions::default() }
}

fn ids(library: &Library, found: &Found) -> Vec<String> {
    found.hits.iter().map(|hit| library.get(hit.document).unwrap().document.id.clone()).collect()
}

const CHINA: [&str; 6] =
    ["في الصين رقائق", "بالصين رقائق", "والصين رقائق", "للصين رقائق", "شركة صينية", "في مصر"];

#[test]
fn a_word_is_found_under_its_article_and_proclitics() {
    let marked = ["في [الصين] رقائق", "ب[الصين] رقائق", "و[الصين] رقائق", "[للصين] رقائق"];
    for query in ["صين", "الصِّيـن", "بالصين"] {
        let mut found = shown(&CHINA, query, &SearchOptions::default());
        found.sort();
        let mut want: Vec<String> = marked.iter().map(|text| (*text).to_owned()).collect();
        if query == "بالصين" {
            want[1] = "[بالصين] رقائق".to_owned();
        }
        want.sort();
        assert_eq!(found, want, "{query}");
    }
}

#[test]
fn words_of_the_stem_are_found_in_wide_mode_only() {
    assert!(shown(&CHINA, "صين", &mode(Match::Wide)).contains(&"شركة [صينية]".to_owned()));
    assert_eq!(shown(&CHINA, "صين", &SearchOptions::default()).len(), 4);
}

#[test]
fn exact_mode_is_letter_for_letter() {
    assert_eq!(shown(&CHINA, "صين", &mode(Match::Exact)), [""; 0]);
    assert_eq!(shown(&CHINA, "الصين", &mode(Match::Exact)), ["في [الصين] رقائق"]);
    assert_eq!(shown(&["إعلان", "اعلان", "إعلانات"], "إعلان", &mode(Match::Exact)), ["[إعلان]"]);
}

#[test]
fn a_query_that_finds_nothing_offers_others() {
    let library = library(&CHINA);
    let index = indexed(&library);
    let suggest = |query: &str| index.find(&library, query, &SearchOptions::default()).suggestions;
    // As the library writes it, not as it is matched.
    assert!(suggest("رقايغ").contains(&"رقائق".to_owned()));
    assert!(suggest("الصين قمر").contains(&"الصين".to_owned()));
    assert!(suggest("مصر source:none").contains(&"مصر".to_owned()));
    assert!(suggest("الصين").is_empty());
}

#[test]
fn marks_cover_exactly_the_letters_that_matched() {
    for (text, query, want) in [
        ("قالَتِ الصِّينُ ذلك", "الصين", "قالَتِ [الصِّينُ] ذلك"),
        ("في الصيـــن اليوم", "صين", "في [الصيـــن] اليوم"),
        ("وَبِالصِّينِ كثير", "الصين", "وَبِ[الصِّينِ] كثير"),
        ("إنـ\u{200D}فيديا\u{200C} كبيرة", "انفيديا", "[إنـ\u{200D}فيديا]\u{200C} كبيرة"),
        (
            "نموذج GPT-4 (2025) بكلفة $3.3 تريليون من \"Nvidia\".",
            "nvidia",
            "نموذج GPT-4 (2025) بكلفة $3.3 تريليون من \"[Nvidia]\".",
        ),
        ("نموذج GPT-4 (2025) جديد", "gpt-4 ٢٠٢٥", "نموذج [GPT]-[4] ([2025]) جديد"),
        ("قال Chat GPTشركة", "gpt شركه", "قال Chat [GPT][شركة]"),
    ] {
        assert_eq!(shown(&[text], query, &SearchOptions::default()), [want]);
    }
}

#[test]
fn an_unfinished_word_marks_the_letters_typed() {
    assert_eq!(shown(&["والصينية هنا"], "صي", &typing()), ["و[الصي]نية هنا"]);
    assert_eq!(shown(&["والصينية هنا"], "صي ", &typing()), [""; 0]);
    assert_eq!(shown(&["شركة Nvidia"], "nv", &typing()), ["شركة [Nv]idia"]);
    let found = shown(&["شركة صينية.\nفي الصين."], "صين", &typing());
    assert_eq!(found, ["في [الصين].", "شركة [صين]ية."], "whole words first");
    // The first letter of all finds words under their article too.
    assert_eq!(shown(&["في مصر", "والصين"], "ص", &typing()), ["و[الص]ين"]);
}

#[test]
fn marks_say_why() {
    let why = |query: &str, options: &SearchOptions| {
        let library = library(&["قال <nvidia> عن الصين وصينية ورقائق"]);
        let found = indexed(&library).find(&library, query, options);
        found
            .hits
            .iter()
            .flat_map(|hit| &hit.sentences)
            .flat_map(|hit| &hit.marks)
            .map(|mark| mark.why)
            .collect::<Vec<_>>()
    };
    assert_eq!(why("الصين", &SearchOptions::default()), [Why::Exact]);
    assert_eq!(why("والصين", &SearchOptions::default()), [Why::Folded]);
    assert_eq!(why("رقا", &typing()), [Why::Prefix]);
    assert_eq!(why("لإنفيديا", &mode(Match::Wide)), [Why::Entity]);
    assert_eq!(why("الصين", &mode(Match::Wide)), [Why::Exact, Why::Stem]);
    assert_eq!(why("رقايق", &mode(Match::Wide)), [Why::Folded]);
    assert_eq!(why("رقاءيق", &mode(Match::Wide)), [Why::Typo]);
}

#[test]
fn other_names_of_an_entity_are_found_in_wide_mode() {
    let texts = ["أعلنت <openai> نموذجًا", "أعلنت أوبن إيه آي نموذجًا", "أعلنت آي بي إم"];
    let found = shown(&texts, "أوبن إيه آي", &mode(Match::Wide));
    assert_eq!(found, ["أعلنت [أوبن] [إيه] [آي] نموذجًا", "أعلنت [OpenAI] نموذجًا"]);
}

#[test]
fn words_are_and_phrases_or_and_not_do_what_they_say() {
    let texts = ["سباق في التسلح", "سباق التسلح", "التسلح سباق", "سباق"];
    let found = |query| shown(&texts, query, &SearchOptions::default());
    assert_eq!(found("سباق التسلح"), ["[سباق] [التسلح]", "[التسلح] [سباق]", "[سباق] في [التسلح]"]);
    assert_eq!(found("«سباق التسلح»"), ["[سباق] [التسلح]"]);
    assert_eq!(found("سباق -التسلح"), ["[سباق]"]);
    assert_eq!(found("في OR «التسلح سباق»"), ["[التسلح] [سباق]", "سباق [في] التسلح"]);
}

#[test]
fn a_document_may_hold_the_words_in_different_sentences() {
    let texts = ["رقائق.\nنماذج.\nرقائق نماذج.", "رقائق.\nنماذج.\nغير ذلك.", "رقائق."];
    let found = shown(&texts, "رقائق نماذج", &SearchOptions::default());
    assert_eq!(found, ["[رقائق] [نماذج].", "[نماذج].", "[رقائق]."], "the rarer word first");
}

#[test]
fn the_title_is_searched_and_the_first_sentence_stands_for_it() {
    let mut library = library(&[]);
    let document = Document::from_text("a".into(), Some("سباق الرقائق".into()), "جملة أولى.\nجملة ثانية.");
    library.add(document);
    let found = indexed(&library).find(&library, "رقائق", &SearchOptions::default());
    assert_eq!((found.documents, found.sentences), (1, 1));
    assert_eq!(found.hits[0].sentences, [SentenceHit { sentence: 0, marks: Vec::new() }]);
}

#[test]
fn counts_ignore_their_own_facet_and_say_what_a_click_gives() {
    let texts = [
        "<china> 0 رقائق.\n<united-states> 1 رقائق.",
        "<china> 1 رقائق <nvidia>.",
        "<united-states> 0 رقائق <nvidia>.",
        "<china> 0 بلا كلام.",
        "رقائق.\n<china> نماذج.",
    ];
    let library = library(&texts);
    let index = indexed(&library);
    let china = Facets { about: Some(vec!["china".into()]), ..Facets::default() };
    let without = Facets {
        exclude: Some(Box::new(Facets { said: Some(vec!["other".into()]), ..Facets::default() })),
        ..Facets::default()
    };
    for facets in [Facets::default(), china, without] {
        for query in ["", "رقائق", "رقائق نماذج"] {
            let found = index.find(
                &library,
                query,
                &SearchOptions { facets: facets.clone(), ..SearchOptions::default() },
            );
            for (key, counts) in &found.facets {
                for (value, count) in counts {
                    let mut clicked = facets.clone();
                    let list = Some(vec![value.clone()]);
                    match *key {
                        "about" => clicked.about = list,
                        "dimension" => clicked.dimension = list,
                        "said" => {
                            clicked.said = list;
                            clicked.exclude = None;
                        }
                        "entity" => clicked.entity = list,
                        _ => continue,
                    }
                    let options = SearchOptions { facets: clicked, ..SearchOptions::default() };
                    assert_eq!(
                        index.find(&library, query, &options).documents,
                        *count,
                        "{query} {key} {value}"
                    );
                }
            }
        }
    }
    let about = &index.find(&library, "رقائق", &SearchOptions::default()).facets["about"];
    assert_eq!(about[..], [("china".into(), 2), ("united-states".into(), 2), ("neither".into(), 1)]);
}

#[test]
fn fields_of_the_query_filter_in_both_languages() {
    let texts = ["<china> 0 رقائق.", "<united-states> 1 رقائق <nvidia>.", "رقائق."];
    let library = library(&texts);
    let index = indexed(&library);
    for (query, want) in [
        ("about:china", &["d0"][..]),
        ("عن:الصين", &["d0"]),
        ("رقائق كيان:إنفيديا", &["d1"]),
        ("-entity:nvidia,china", &["d2"]),
        ("entity:nv", &["d1"]),
        ("محور:الرقائق", &["d0"]),
        ("dimension:models", &["d1"]),
        ("نوع:شركة", &["d1"]),
        ("about:neither", &["d2"]),
        ("entity:nobody", &[]),
    ] {
        assert_eq!(ids(&library, &index.find(&library, query, &SearchOptions::default())), want, "{query}");
    }
}

#[test]
fn dates_order_and_filter_undated_last() {
    let mut library = library(&[]);
    for (n, date) in [Some("2024"), None, Some("2025-03-20"), Some("2025-02")].into_iter().enumerate() {
        let mut document = Document::from_text(format!("d{n}"), None, "رقائق");
        document.date = date.map(str::to_owned);
        library.add(document);
    }
    let index = indexed(&library);
    let find = |query: &str, sort| {
        ids(&library, &index.find(&library, query, &SearchOptions { sort, ..SearchOptions::default() }))
    };
    assert_eq!(find("رقائق", Sort::Newest), ["d2", "d3", "d0", "d1"]);
    assert_eq!(find("", Sort::Oldest), ["d0", "d3", "d2", "d1"]);
    assert_eq!(find("before:2025-03", Sort::Relevance), ["d0", "d3"]);
    assert_eq!(find("after:2025-03", Sort::Relevance), ["d2"]);
    assert_eq!(find("قبل:٢٠٢٥", Sort::Relevance), ["d0"]);
}

#[test]
fn pages_of_results_are_pieces_of_one_list() {
    let texts: Vec<String> = (0..30).map(|n| "رقائق ".repeat(n % 7 + 1)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let library = library(&texts);
    let index = indexed(&library);
    let page = |offset, limit| {
        index.find(
            &library,
            "رقائق",
            &SearchOptions { offset, limit: Some(limit), ..SearchOptions::default() },
        )
    };
    let whole = page(0, 100);
    assert_eq!((whole.documents, whole.sentences, whole.hits.len()), (30, 30, 30));
    let pieces: Vec<Hit> = (0..4).flat_map(|n| page(n * 9, 9).hits).collect();
    assert_eq!(pieces, whole.hits);
    assert!(page(usize::MAX, 5).hits.is_empty());
}

#[test]
fn removing_leaves_the_index_as_if_the_document_had_never_come() {
    let texts = ["الصين رقائق.", "<china> نماذج رقائق.\nالصين.", "مصر رقائق 0.", "والصين <nvidia>."];
    for gone in [vec![1], vec![0, 2], vec![3, 1, 0], vec![0, 1, 2, 3]] {
        let mut library = library(&texts);
        let mut index = indexed(&library);
        for n in gone {
            index.remove(DocId(n));
            library.remove(DocId(n));
        }
        // One that is there, once more, changes nothing.
        library.entries().take(1).for_each(|(id, entry)| index.add(&library, id, &Read::of(entry)));
        let fresh = indexed(&library);
        for query in ["", "الصين", "رقائق", "صي", "nvidia", "-رقائق"] {
            let options = SearchOptions { typing: true, ..SearchOptions::default() };
            assert_eq!(
                index.find(&library, query, &options),
                fresh.find(&library, query, &options),
                "{query}"
            );
        }
    }
}

#[test]
fn lesser_matches_count_as_much_as_the_ranking_says() {
    type Worth = fn(&mut Ranking) -> &mut f64;
    let cases: [(&str, &str, &str, Worth); 5] = [
        ("الصين", "والصين", "الصين", |ranking| &mut ranking.variant),
        ("صين", "صينيات", "صين", |ranking| &mut ranking.longer),
        ("إنفيديا", "<nvidia>", "إنفيديا", |ranking| &mut ranking.entity),
        ("رقاقة", "رقاقات", "رقاقة", |ranking| &mut ranking.stem),
        ("تصدير", "تصذير", "تصدير", |ranking| &mut ranking.typo),
    ];
    for (very, lesser, query, worth) in cases {
        let library = library(&[lesser, very]);
        let mut index = indexed(&library);
        let options = SearchOptions { matching: Match::Wide, typing: true, ..SearchOptions::default() };
        let mut scores = |value: f64| {
            *worth(&mut index.ranking) = value;
            let found = index.find(&library, query, &options);
            let score = |n: u32| found.hits.iter().find(|hit| hit.document == DocId(n)).unwrap().score;
            (score(0), score(1))
        };
        assert_eq!(scores(0.0).0, 0.0, "{query}: it only matches");
        let (less, full) = scores(0.5);
        assert!(0.0 < less && less < full, "{query}");
        let (less, full) = scores(1.0);
        assert_eq!(less, full, "{query}: it is as good");
    }
}

#[test]
fn no_more_sentences_are_given_than_were_asked_for() {
    let library = library(&["رقائق. رقائق ورقائق. رقائق."]);
    let options = SearchOptions { sentences: Some(2), ..SearchOptions::default() };
    let found = indexed(&library).find(&library, "رقائق", &options);
    assert_eq!((found.sentences, found.hits[0].sentences.len()), (3, 2));
}

#[test]
fn how_the_query_was_read_is_told() {
    let library = library(&CHINA);
    let read = |query: &str| indexed(&library).find(&library, query, &SearchOptions::default()).read_as;
    assert_eq!(
        read("الصين \"سباق التسلح\" -رقائق عن:china"),
        "الصين + \"سباق التسلح\" − رقائق · about:china"
    );
    assert_eq!(read("(ا OR ب) ج"), "(ا | ب) + ج");
}

proptest! {
    #[test]
    fn any_query_over_any_text_gives_marks_inside_their_sentences(
        texts in proptest::collection::vec("([ابلوصين]{1,5}|[a-c]{1,3}|[ .\n\u{0651}\u{0640}\u{200C}-]|\\PC){0,20}", 1..4),
        query in "([ابلوصين]{1,4}|[a-c]{1,2}|[ \"()-]|OR|entity:|\\PC){0,8}",
        wide in any::<bool>(),
        typing in any::<bool>(),
    ) {
        let texts: Vec<String> = texts.iter().map(|text| text.replace(['<', '>'], "")).collect();
        let library = library(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        let index = indexed(&library);
        for matching in [if wide { Match::Wide } else { Match::Folded }, Match::Exact] {
            let options = SearchOptions { matching, typing, ..SearchOptions::default() };
            let found = index.find(&library, &query, &options);
            let single = matches!(Query::parse(&query).root, query::Node::Word(_));
            for (hit, sentence) in found.hits.iter().flat_map(|hit| hit.sentences.iter().map(move |s| (hit, s))) {
                let document = &library.get(hit.document).unwrap().document;
                let span = document.sentences[sentence.sentence as usize];
                let mut at = span.start;
                for mark in &sentence.marks {
                    prop_assert!(mark.span.start >= at && mark.span.end <= span.end && !mark.span.is_empty());
                    prop_assert!(document.text.get(mark.span.range()).is_some());
                    at = mark.span.end;
                }
                prop_assert!(!single || !sentence.marks.is_empty(), "{:?} {:?}", span.of(&document.text), sentence);
            }
        }
    }

    #[test]
    fn a_library_that_grows_and_shrinks_finds_the_same(steps in proptest::collection::vec((0u32..6, "[ابصي ]{1,12}"), 1..20)) {
        let mut library = library(&[]);
        let mut index = Index::default();
        for (n, (pick, text)) in steps.iter().enumerate() {
            let id = DocId(*pick);
            if library.get(id).is_some() && n % 2 == 1 {
                index.remove(id);
                library.remove(id);
            } else {
                let id = add(&mut library, &format!("d{n}"), text);
                index.add(&library, id, &read_again(&library, id));
            }
        }
        let fresh = indexed(&library);
        for query in ["ا", "ص", "اب", "ي ب", ""] {
            let options = typing();
            prop_assert_eq!(index.find(&library, query, &options), fresh.find(&library, query, &options));
        }
    }
}

#[test]
fn every_facet_is_answered() {
    let library = library(&["<china> كلام."]);
    let facets: BTreeMap<_, _> = indexed(&library).find(&library, "", &SearchOptions::default()).facets;
    assert_eq!(
        facets.keys().copied().collect::<std::collections::BTreeSet<_>>(),
        Facet::ALL.map(Facet::key).into()
    );
}

#[test]
fn a_tier_of_wide_mode_can_be_switched_off() {
    let texts = ["قال <nvidia> عن صينية", "رقايقهم"];
    let found = |query: &str, without: Why| {
        let options = SearchOptions { without: vec![without], ..mode(Match::Wide) };
        shown(&texts, query, &options).len()
    };
    for (query, tier) in [("إنفيديا", Why::Entity), ("الصين", Why::Stem), ("رقاءيقهم", Why::Typo)]
    {
        assert_eq!(found(query, Why::Exact), 1, "{query}");
        assert_eq!(found(query, tier), 0, "{query}");
    }
}
