//! Whom sentences are about, by example.

use crate::statements::Finding;
use crate::statements::testing::{about, last};

const US: &str = "united-states";
const CHINA: &str = "china";
const BOTH: &str = "china united-states";
const NEITHER: &str = "";

#[test]
fn what_belongs_to_a_side_counts_as_it() {
    for (text, side) in [
        ("رفعت إنفيديا أسعار رقائقها.", US),
        ("أطلقت ديب سيك نموذجًا جديدًا.", CHINA),
        ("تراجعت صادرات بكين هذا الشهر.", CHINA),
        ("أقرّ الكونغرس موازنة جديدة.", US),
        ("استثمرت شركات صينية ناشئة في الأبحاث.", CHINA),
        ("Huawei doubled its output of chips.", CHINA),
        ("American firms spend more on research.", US),
        ("بنت طوكيو مراكز بيانات جديدة.", "japan"),
        ("الذكاء الاصطناعي يغيّر سوق العمل.", NEITHER),
    ] {
        assert_eq!(about(text), side, "{text}");
    }
}

#[test]
fn a_rule_is_its_makers_and_its_effect_on_the_other_is_both() {
    for (text, side) in [
        ("فرضت واشنطن حظرًا على بيع الرقائق للصين.", US),
        ("ترمي القيود الأميركية إلى منع الصين من شراء الرقائق.", US),
        ("يطالب مشرعون أميركيون بحظر ديب سيك على أجهزة الحكومة.", US),
        ("أبطأت القيود الأميركية نمو الشركات الصينية.", BOTH),
        ("American restrictions hinder China's chip makers.", BOTH),
        ("Washington banned the sale of chips to China.", US),
    ] {
        assert_eq!(about(text), side, "{text}");
    }
}

#[test]
fn the_pair_itself_is_both() {
    for text in [
        "يحتدم السباق بين الولايات المتحدة والصين.",
        "وقّعت الصين والولايات المتحدة بيانًا مشتركًا.",
        "تنفق واشنطن على الأبحاث، فيما تنفق بكين على المصانع.",
        "The race between the United States and China goes on.",
    ] {
        assert_eq!(about(text), BOTH, "{text}");
    }
}

#[test]
fn the_claim_decides_and_not_who_makes_it() {
    for (text, side) in [
        ("قال سام ألتمان إن الصين تقدّمت بسرعة.", CHINA),
        ("أكدت إنفيديا أن الطلب كبير.", US),
        ("نموذج كيمي متاح للجميع، بحسب رويترز.", CHINA),
        ("Sam Altman said that China had moved fast.", CHINA),
    ] {
        assert_eq!(about(text), side, "{text}");
    }
}

#[test]
fn a_sentence_without_a_side_goes_on_with_the_last_and_says_so() {
    let text = "فرضت واشنطن قيودًا جديدة على الرقائق. وتشمل هذه القيود أدوات التصنيع.";
    assert_eq!(about(text), US);
    let because = last(text).because;
    assert!(because.iter().any(|because| because.value == Finding::Word("inherited")), "{because:?}");
    assert_eq!(about("فرضت واشنطن قيودًا جديدة. هل يكفي هذا لأحد؟ إذا صح القول فلا."), NEITHER);
}
