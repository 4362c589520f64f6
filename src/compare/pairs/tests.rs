//! What makes a pair: one test for each group of cues.

use crate::compare::{Clash, Comparison, Contrast, Digests, Options, Pairing, Side, Tension, compare};
use crate::corpus::{Document, Language};
use crate::entities::Lexicon;
use crate::statements::{Facets, Library};

/// The comparison of the United States and China in `texts`.
fn weigh(texts: &[&str]) -> Comparison {
    let mut library = Library::new(Lexicon::new(crate::corpus::embedded::lexicon()));
    for (n, text) in texts.iter().enumerate() {
        library.add(Document::from_text(format!("d{n}"), None, text));
    }
    let side = |id| Side::Entity(library.lexicon.find(id).expect("an entity"));
    let language = Document::from_text(String::new(), None, texts[0]).language;
    let dimensions = (0..library.lexicon.dimensions.len() as u8).collect();
    let options = Options {
        a: side("united-states"),
        b: side("china"),
        language,
        dimensions,
        facets: Facets::default(),
    };
    assert!(matches!(language, Language::Ar | Language::En));
    compare(&library, &Digests::of(&library), &options)
}

/// The numbers of the statements of the first document's contrast that `is` asks for, the American half first.
fn contrast(text: &str, is: fn(&Contrast) -> bool) -> Option<[u32; 2]> {
    let comparison = weigh(&[text]);
    comparison.contrasts.iter().find(|found| is(found)).map(|found| [found.a.statement, found.b.statement])
}

/// The same of a tension.
fn tension(texts: &[&str], is: fn(&Tension) -> bool) -> Option<[u32; 2]> {
    let comparison = weigh(texts);
    let found = comparison.tensions.iter().find(|found| is(found));
    found.map(|found| [found.first.statement, found.second.statement])
}

fn is_reply(tension: &Tension) -> bool {
    matches!(tension.clash, Clash::Reply(_))
}

#[test]
fn a_text_that_says_it_sets_one_side_against_the_other_needs_no_matter_in_common() {
    let is_turn = |contrast: &Contrast| matches!(contrast.pairing, Pairing::Turn(_));
    for text in [
        "أطلقت الشركات الأميركية تطبيقات جديدة للهواتف. وفي المقابل تبني الصين محطات كهرباء في الصحراء.",
        "أطلقت الشركات الأميركية تطبيقات جديدة للهواتف. وسلكت الشركات الصينية مسلكًا آخر وبنت محطات كهرباء.",
        "American companies released new apps for phones. By contrast, China is building power plants in the desert.",
    ] {
        assert_eq!(contrast(text, is_turn), Some([0, 1]), "{text}");
    }
    let plain = "أطلقت الشركات الأميركية تطبيقات جديدة للهواتف. وتبني الصين محطات كهرباء في الصحراء.";
    assert_eq!(contrast(plain, is_turn), None);
}

#[test]
fn either_sides_own_voice_one_after_the_other_are_two_positions() {
    let text = "قال مسؤول أميركي إن القيود على تصدير الرقائق ضرورية. وقال مسؤول صيني إن واشنطن تتخذ الأمن القومي ذريعة.";
    assert_eq!(contrast(text, |contrast| contrast.positions), Some([0, 1]));
}

#[test]
fn a_figure_that_does_not_say_again_what_it_counts_stands_beside_its_neighbour() {
    let of_figures = |contrast: &Contrast| matches!(contrast.pairing, Pairing::Figures(_));
    let text = "بلغ الاستثمار الأميركي في الذكاء الاصطناعي 109 مليارات دولار. وفي الصين 9 مليارات دولار.";
    assert_eq!(contrast(text, of_figures), Some([0, 1]));
    let other = "بلغ الاستثمار الأميركي في الذكاء الاصطناعي 109 مليارات دولار. وفي الصين 9 ملايين مهندس.";
    assert_eq!(contrast(other, of_figures), None);
}

#[test]
fn in_a_sentence_on_both_sides_a_matter_is_the_one_that_owns_it() {
    let of_matter = |contrast: &Contrast| matches!(contrast.pairing, Pairing::Matter(_));
    let text =
        "يعمل في الصين نصف الباحثين، ولن توقفها القيود الأميركية. وخفضت واشنطن تأشيرات الباحثين الأجانب.";
    assert_eq!(contrast(text, of_matter), Some([1, 0]));
}

#[test]
fn a_voice_that_rejects_what_another_has_just_said_is_in_tension_with_it() {
    for text in [
        "قالت أوبن إيه آي إن نماذج ديب سيك نسخت نماذجها. ونفت ديب سيك ذلك وقالت إن نماذجها من صنعها.",
        "OpenAI said that the models of DeepSeek had copied its own. DeepSeek denied it and said that its models were its own.",
    ] {
        assert_eq!(tension(&[text], is_reply), Some([0, 1]), "{text}");
    }
    let same_voice = "قالت ديب سيك إن نماذجها من صنعها. ونفت ديب سيك أن تكون نماذجها منسوخة.";
    assert_eq!(tension(&[same_voice], is_reply), None);
}

#[test]
fn a_voice_that_turns_from_anothers_claim_about_the_same_side_is_in_tension_with_it() {
    let but = "قال سام ألتمان إن نماذج الصين ضعيفة. لكن جينسن هوانغ قال إن نماذج الصين قوية.";
    assert_eq!(tension(&[but], is_reply), Some([0, 1]));
    let and = "قال سام ألتمان إن نماذج الصين ضعيفة. وقال جينسن هوانغ إن نماذج الصين قوية.";
    assert_eq!(tension(&[and], is_reply), None);
}

#[test]
fn who_disputes_a_firms_cost_is_in_tension_with_all_who_give_it() {
    let doubted = |tension: &Tension| matches!(tension.clash, Clash::Hedge(_, Some(_)));
    let doubt = "شكك مسؤول أميركي في الكلفة التي أعلنتها شركة ديب سيك لتدريب نموذجها.";
    for given in ["بلغت كلفة تدريب نموذج ديب سيك 6 ملايين دولار.", "يكلف تدريب نموذج ديب سيك 6 ملايين دولار."]
    {
        assert_eq!(tension(&[doubt, given], doubted), Some([0, 0]), "{given}");
    }
    let other = "تبلغ كلفة تدريب نموذج أوبن إيه آي 100 مليون دولار.";
    assert_eq!(tension(&[doubt, other], doubted), None);
}

/// What else a library holds: a matter that every statement in it has tells nothing.
const ELSE: &str = "أطلقت الشركات الأميركية تطبيقات جديدة للهواتف. وتبني الصين محطات كهرباء في الصحراء. وزار مهندسون \
                    معرضًا في باريس. وافتتحت الجامعة مكتبتها. وتحدث الحاضرون عن التعليم. وانتهى اللقاء مساء.";

fn is_polarity(tension: &Tension) -> bool {
    matches!(tension.clash, Clash::Polarity(..))
}

#[test]
fn a_gap_that_narrows_here_widens_nowhere_else() {
    let narrows = "تضيق الفجوة بين الولايات المتحدة والصين في الحوسبة.";
    let widens = "يرى خبراء أن الفجوة بين الولايات المتحدة والصين تتسع.";
    assert_eq!(tension(&[narrows, widens, ELSE], is_polarity), Some([0, 0]));
    let neither = "يرى خبراء أن الفجوة بين الولايات المتحدة والصين لا تتسع.";
    assert_eq!(tension(&[narrows, neither, ELSE], is_polarity), None);
}

#[test]
fn words_of_success_count_where_a_measure_is_named_beside_them() {
    let failed = "قال جينسن هوانغ إن ضوابط التصدير الأميركية على الرقائق فشلت.";
    let worked = "قالت مسؤولة أميركية إن ضوابط التصدير على الرقائق إلى الصين نجحت.";
    assert_eq!(tension(&[failed, worked, ELSE], is_polarity), Some([0, 0]));
    let other = "قالت مسؤولة أميركية، وهي تتحدث عن ضوابط التصدير على الرقائق، إن الشركات الصينية نجحت.";
    assert_eq!(tension(&[failed, other, ELSE], is_polarity), None);
}

#[test]
fn a_denial_is_of_the_first_leaning_behind_it_and_of_what_no_evidence_was_found() {
    let smuggled = "ذكرت صحيفة أن رقائق إنفيديا وصلت إلى الصين بالتهريب.";
    let denied = "تؤكد إنفيديا أنها لم تجد أي دليل على تهريب رقائقها إلى الصين.";
    assert_eq!(tension(&[smuggled, denied, ELSE], is_polarity), Some([0, 0]));
    let agrees = "القيود الأميركية لا توقف المهربين الذين ينقلون رقائق إنفيديا إلى الصين.";
    assert_eq!(tension(&[smuggled, agrees, ELSE], is_polarity), None);
    let of_one = "لم تشتر ديب سيك الصينية رقائق مهربة.";
    assert_eq!(
        tension(&[smuggled, of_one, ELSE], is_polarity),
        None,
        "what one firm did not do others may have done"
    );
}

#[test]
fn figures_of_one_firm_differ_whatever_word_says_what_they_count() {
    let differ = |tension: &Tension| matches!(tension.clash, Clash::Figures(_));
    let less =
        "قال مسؤول أميركي إن هواوي الصينية لن تستطيع صنع أكثر من 200 ألف رقاقة من رقائق أسيند في 2025.";
    let more = "يبلغ إنتاج هواوي الصينية من رقائق أسيند 800 ألف رقاقة في 2025 بحسب محللين.";
    assert_eq!(tension(&[less, more], differ), Some([0, 0]));
    for other in [
        "يبلغ إنتاج هواوي الصينية من رقائق أسيند 150 ألف رقاقة في 2025 بحسب محللين.",
        "يبلغ إنتاج هواوي الصينية من رقائق أسيند 800 ألف رقاقة في 2027 بحسب محللين.",
        "يبلغ إنتاج إنفيديا الأميركية من الرقائق 800 ألف رقاقة في 2025 بحسب محللين.",
    ] {
        assert_eq!(tension(&[less, other], differ), None, "{other}");
    }
}

#[test]
fn what_is_only_supposed_stands_beside_nothing() {
    let sure = "تتيح الشركات الصينية نماذج مفتوحة المصدر مجانًا. ";
    let closed = "تبيع الشركات الأميركية نماذج مغلقة بالاشتراك.";
    let any = |contrast: &Contrast| matches!(contrast.pairing, Pairing::Matter(_));
    assert_eq!(contrast(&format!("{sure}{closed}"), any), Some([1, 0]));
    assert_eq!(contrast(&format!("{sure}إذا {closed}"), any), None);
}
