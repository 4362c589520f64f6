//! Who says it, by example.

use crate::statements::testing::speaker;

/// `who` is the name, the entity's id and the side's, apart by bars; empty for the article itself.
fn check(text: &str, who: &str) {
    let shown = speaker(text)
        .map(|(name, entity, side)| format!("{name}|{}|{}", entity.unwrap_or("-"), side.unwrap_or("-")));
    assert_eq!(shown.unwrap_or_default(), who, "{text}");
}

#[test]
fn the_subject_of_a_verb_of_speech_speaks() {
    check("قال وانغ إن السوق كبيرة.", "");
    check("سام ألتمان رئيس الشركة قال إن السوق كبيرة.", "سام ألتمان|sam-altman|united-states");
    check("التقى جينسن هوانغ الصحافة. وقال هوانغ إن السوق كبيرة.", "هوانغ|jensen-huang|united-states");
    check("وأكدت إنفيديا أن الطلب كبير.", "إنفيديا|nvidia|united-states");
    check("أما بكين فترى أن القيود ظالمة.", "بكين|beijing|china");
    check("قال الرئيس الصيني شي جين بينغ إن الابتكار أولوية.", "شي جين بينغ|xi-jinping|china");
    check(
        "قال الرئيس التنفيذي لشركة إنفيديا، جينسن هوانغ، إن السوق كبيرة.",
        "جينسن هوانغ|jensen-huang|united-states",
    );
    check("اتهمت أنثروبيك شركات أخرى بالتقليد.", "أنثروبيك|anthropic|united-states");
    check(
        "Jensen Huang, chief executive of Nvidia, said that demand was strong.",
        "Jensen Huang|jensen-huang|united-states",
    );
    check("After Sam Altman left, officials said that it was ready.", "officials|-|-");
    check("Nvidia also warned that sales may fall.", "Nvidia|nvidia|united-states");
}

#[test]
fn a_phrase_of_attribution_names_the_speaker() {
    check("ارتفعت المبيعات، بحسب رويترز.", "رويترز|reuters|united-kingdom");
    check("وفقًا لصحيفة نيويورك تايمز، تأخر المشروع.", "نيويورك تايمز|new-york-times|united-states");
    check("According to Reuters, sales rose.", "Reuters|reuters|united-kingdom");
    check("In Huang's view the rules are too strict. Jensen Huang left.", "");
}

#[test]
fn people_without_a_name_speak_too() {
    check("يرى خبراء أن السباق طويل.", "خبراء|-|-");
    check("قال مسؤولون أميركيون إن القواعد ستتغير.", "مسؤولون أميركيون|-|united-states");
    check("قال متحدث باسم هواوي إن الإنتاج يتسع.", "متحدث باسم هواوي|huawei|china");
    check("في الكونغرس، يطالب نواب بقانون جديد.", "نواب|-|united-states");
    check("وقال مهندس في شركة صينية إن الطلب كبير.", "مهندس|-|china");
    check("بحسب ثلاثة مصادر مطلعة، تأخر المشروع.", "ثلاثة مصادر مطلعة|-|-");
}

#[test]
fn the_article_speaks_where_nobody_else_does() {
    check("تراجعت مبيعات إنفيديا في الصين.", "");
    check("نجاح شركة هواوي يؤكد أن المنافسة تشتد.", "");
    check("شددت واشنطن القيود على الرقائق.", "");
    check("The company acts according to a strategic plan.", "");
}

#[test]
fn one_goes_on_speaking_within_the_paragraph() {
    let first = "قال سام ألتمان إن النموذج جاهز.";
    check(&format!("{first} وأضاف أنه سيُطلق قريبًا."), "سام ألتمان|sam-altman|united-states");
    check(&format!("{first} وفي رأيه أن الكلفة منخفضة."), "سام ألتمان|sam-altman|united-states");
    check(
        "Sam Altman said that it was ready. In his view the cost is low.",
        "Sam Altman|sam-altman|united-states",
    );
    check(
        "Sam Altman said that it was ready. He added that it was cheap.",
        "Sam Altman|sam-altman|united-states",
    );
}

#[test]
fn a_name_that_holds_a_noun_of_speakers_speaks_itself() {
    let name = "وزارة الأمن الداخلي الأميركية";
    let (named, ..) = speaker(&format!("{name} said that demand was strong.")).expect("a speaker");
    assert_eq!(named, name);
}
