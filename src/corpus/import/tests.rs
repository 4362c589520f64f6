//! Behaviour of the cleaning, on made-up pages.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

const HEADLINE: &str = "مختبر المثال يعرض نموذجًا جديدًا للترجمة";
const FIRST: &str = "عرض مختبر المثال يوم الأحد نموذجًا جديدًا للترجمة بين اثنتي عشرة لغة.";
const SECOND: &str = "وقال مديره إن الكلفة لم تزد على مليوني دولار، وإن التدريب دام شهرين.";
const OTHER: &str = "وزارة المثال تفتح باب التراخيص أمام الشركات";
const OTHER_TEXT: &str =
    "فتحت الوزارة باب التراخيص أمام الشركات الناشئة ابتداء من مطلع الشهر المقبل. وينتهي التسجيل بعد أسبوعين.";

/// The page that the lines make, cleaned.
fn clean(lines: &[&str]) -> Cleaned {
    stories(&lines.join("\n"))
}

/// The rules that set something aside, in the order of the text.
fn rules(cleaned: &Cleaned) -> Vec<&'static str> {
    cleaned.set_aside.iter().map(|furniture| furniture.why).collect()
}

fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    text.chars().filter(|c| c.is_alphanumeric()).for_each(|c| *counts.entry(c).or_insert(0) += 1);
    counts
}

/// The letters of all that a cleaned text holds.
fn letters_of(cleaned: &Cleaned) -> BTreeMap<char, usize> {
    let stories = cleaned.stories.iter().flat_map(|story| story.title.iter().chain([&story.text]));
    let all: Vec<&str> =
        stories.chain(cleaned.set_aside.iter().map(|piece| &piece.text)).map(String::as_str).collect();
    letters(&all.concat())
}

#[test]
fn a_plain_note_stays_as_it_is() {
    for note in [FIRST, "نص قصير بلا نقطة", "سطر أول\nسطر ثان\nسطر ثالث", "- بند أول\n- بند ثان"]
    {
        let cleaned = stories(note);
        assert_eq!(cleaned.stories, [Story { text: note.to_owned(), ..Story::default() }]);
        assert_eq!(cleaned.set_aside, []);
    }
    assert_eq!(stories(" \n\u{FEFF}\r\n"), Cleaned::default());
}

#[test]
fn a_headline_and_its_dateline_become_metadata() {
    let cleaned = clean(&[
        "logo",
        HEADLINE,
        "",
        HEADLINE,
        "",
        "المرصد٠٥-٠٤-٢٠٢٥",
        FIRST,
        "عنوان فرعي قصير",
        "• بند",
        SECOND,
    ]);
    let want = Story {
        title: Some(HEADLINE.to_owned()),
        source: Some("المرصد".to_owned()),
        date: Some("2025-04-05".to_owned()),
        text: [FIRST, "عنوان فرعي قصير", "• بند", SECOND].join("\n"),
    };
    assert_eq!(cleaned.stories, [want]);
    assert_eq!(rules(&cleaned), ["image-caption", "repeated-headline", "dateline"]);
}

#[test]
fn furniture_around_and_inside_a_story_is_set_aside_by_rule() {
    let tail = format!("{SECOND} اقرأ أيضًا: {OTHER}");
    let cleaned = clean(&[
        "الرئيسية",
        "اقتصاد",
        "رياضة",
        HEADLINE,
        "بقلم كاتب المثال",
        "5 دقائق قراءة",
        "مشاركة",
        "فيسبوك",
        "تويتر",
        FIRST,
        "اقرأ أيضًا",
        OTHER,
        "عنوان فرعي قصير",
        &tail,
        "إعلان",
        "التعليقات (3)",
        "مقالات مشابهة",
        OTHER,
        "© 2025 المرصد. جميع الحقوق محفوظة.",
    ]);
    assert_eq!(cleaned.stories.len(), 1);
    assert_eq!(cleaned.stories[0].title.as_deref(), Some(HEADLINE));
    assert_eq!(cleaned.stories[0].text, [FIRST, "عنوان فرعي قصير", SECOND].join("\n"));
    let mut want = vec!["navigation"; 3];
    want.extend([
        "byline",
        "reading-time",
        "share",
        "share",
        "share",
        "related-link",
        "related-link",
        "related-link",
    ]);
    want.extend(["advertisement", "comments", "related-heading", "related-link", "copyright"]);
    assert_eq!(rules(&cleaned), want);
}

#[test]
fn an_english_page_is_cleaned_alike() {
    let (first, second) = ("The lab showed a new model on Sunday.", "It said that training took two months.");
    let cleaned = clean(&[
        "Skip to content",
        "Home",
        "News",
        "Example lab shows a new translation model",
        "By Jane Example",
        "Example Wire | March 5, 2025",
        first,
        "Advertisement",
        second,
        "Subscribe to our newsletter for more stories like this.",
        "We use cookies to improve your experience.",
        "Related articles",
        "Example ministry opens the door to licences",
    ]);
    let want = Story {
        title: Some("Example lab shows a new translation model".to_owned()),
        source: Some("Example Wire".to_owned()),
        date: Some("2025-03-05".to_owned()),
        text: [first, second].join("\n"),
    };
    assert_eq!(cleaned.stories, [want]);
    assert_eq!(rules(&cleaned).iter().filter(|why| **why == "newsletter" || **why == "cookies").count(), 2);
}

#[test]
fn related_cards_with_text_are_stories_and_a_repeat_is_named_once() {
    let longer = format!("{OTHER_TEXT} المصدر: وكالة المثال");
    let card = |text| [OTHER, OTHER, "الراصد", "timeمنذ 2 أيام", "• الراصد", OTHER, text];
    let mut lines = vec![HEADLINE, FIRST, SECOND, "أخبار ذات صلة"];
    lines.extend(card(OTHER_TEXT));
    lines.extend(card(&longer));
    lines.push("app-storeplay-storeعن الموقع");
    let cleaned = clean(&lines);
    assert_eq!(cleaned.stories.len(), 2);
    let other = &cleaned.stories[1];
    assert_eq!(
        (other.title.as_deref(), other.source.as_deref(), other.date.as_deref()),
        (Some(OTHER), Some("الراصد"), None)
    );
    assert_eq!(other.text, longer, "the longer telling is kept");
    let repeats: Vec<&Furniture> = cleaned.set_aside.iter().filter(|piece| piece.why == "repeat").collect();
    assert_eq!(repeats.len(), 1);
    assert_eq!((repeats[0].story, repeats[0].text.clone()), (1, format!("{OTHER}\n{OTHER_TEXT}")));
}

#[test]
fn two_pages_in_one_file_are_two_stories() {
    let cleaned = clean(&[
        HEADLINE,
        "المرصد - 5 مارس 2025",
        FIRST,
        SECOND,
        "",
        OTHER,
        "الراصد - 6 آذار 2025",
        OTHER_TEXT,
    ]);
    let heads: Vec<_> =
        cleaned.stories.iter().map(|story| (story.title.as_deref(), story.date.as_deref())).collect();
    assert_eq!(heads, [(Some(HEADLINE), Some("2025-03-05")), (Some(OTHER), Some("2025-03-06"))]);
}

#[test]
fn a_chronicle_keeps_its_dates_and_a_list_its_items() {
    let body = [FIRST, "5 مارس 2025", SECOND, "فيسبوك", OTHER_TEXT, "- الصين", "- الهند", "هل ينجح؟"];
    let cleaned = clean(&[&[HEADLINE][..], &body[..]].concat());
    assert_eq!(cleaned.stories[0].text, body.join("\n"));
    assert_eq!(cleaned.set_aside, []);
}

#[test]
fn a_whole_paragraph_told_twice_is_set_aside_and_a_sentence_is_not() {
    let twice = format!("{FIRST}{FIRST}");
    let cleaned = clean(&[HEADLINE, &twice, SECOND, SECOND]);
    assert_eq!(cleaned.stories[0].text, [&twice, SECOND].join("\n"));
    assert_eq!(rules(&cleaned), ["repeated-paragraph"]);
}

#[test]
fn odd_bytes_do_no_harm() {
    let cleaned =
        stories("\u{FEFF}عنوان من أربع كلمات\r\n\0جملة\u{7} أولى\u{A0}هنا.\r\u{2028}ثم\u{E001} ثانية.");
    assert_eq!(cleaned.stories[0].title.as_deref(), Some("عنوان من أربع كلمات"));
    assert_eq!(cleaned.stories[0].text, "جملة أولى هنا.\nثم ثانية.");
    let long = "كلمة ".repeat(200_000);
    assert_eq!(stories(&long).stories.len(), 1);
    // Many short lines: time must not grow with their square.
    let names: Vec<String> = (0..30_000).map(|n| format!("سطر قصير رقمه هنا {n}")).collect();
    let cleaned = stories(&format!("{FIRST}\n{}\n{SECOND}", names.join("\n")));
    assert_eq!(cleaned.stories[0].text.lines().count(), names.len() + 2);
}

proptest! {
    #[test]
    fn every_letter_is_in_a_story_or_set_aside(
        picks in prop::collection::vec(prop::sample::select(vec![
            HEADLINE, FIRST, SECOND, OTHER, OTHER_TEXT, "أخبار ذات صلة", "timeمنذ 2 أيام", "المرصد٢٠-٠٣-٢٠٢٥", "• المرصد", "المرصد", "اقرأ أيضًا",
            "مشاركة", "فيسبوك", "", "***", "app-storeplay-storeبقية", "قصير", "جملة. اقرأ أيضًا: شيء آخر", "logo", "هل؟", "By Jane",
        ]), 0..24),
        noise in "[\u{0600}-\u{06FF}a-zA-Z0-9.:|؟! \n\r\u{200F}\u{A0}]{0,60}",
    ) {
        let text = format!("{}\n{noise}", picks.join("\n"));
        let cleaned = stories(&text);
        prop_assert_eq!(letters_of(&cleaned), letters(&text));
        prop_assert!(cleaned.set_aside.iter().all(|piece| piece.story < cleaned.stories.len().max(1)));
        prop_assert!(cleaned.stories.iter().all(|story| !story.text.trim().is_empty()));
    }
}
