//! Spans and readings, by annotated example: `<type id=…>name</type>`.

use crate::entities::{Lexicon, Mention, Referent, tag};
use crate::text::{Span, sentences};
use proptest::prelude::*;

/// The mentions of names in `text`, written into it.
pub fn annotate(lexicon: &Lexicon, text: &str, mentions: &[Mention]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mention in mentions.iter().filter(|mention| !mention.kind.is_value()) {
        let id = mention.id(lexicon) + if mention.is_proposed() { "?" } else { "" };
        let kind = mention.kind.name();
        out += &text[at..mention.span.start as usize];
        out += &format!("<{kind} id={id}>{}</{kind}>", mention.span.of(text));
        at = mention.span.end as usize;
    }
    out + &text[at..]
}

/// Takes the annotation out, tags what is left, and compares.
pub fn check(annotated: &str) {
    let mut text = String::new();
    let mut rest = annotated;
    while let Some((before, tail)) = rest.split_once('<') {
        text += before;
        rest = tail.split_once('>').expect("a closed tag").1;
    }
    text += rest;
    let spans: Vec<Span> = sentences(&text);
    let lexicon = Lexicon::of_seeds();
    let got = annotate(lexicon, &text, &tag(lexicon, &text, &spans));
    assert_eq!(got, annotated);
}

#[test]
fn the_class_word_stays_outside() {
    check("شركة <company id=oracle>أوراكل</company>، ومجموعة <company id=alibaba>علي بابا</company> كبيرة");
    check("طرحت نموذج <model id=kimi-k2>كيمي كي 2</model> أمس");
    check("رقائق <company id=nvidia>Nvidia</company> <chip id=h100>H100</chip>");
}

#[test]
fn an_official_name_holds_its_class_word() {
    check(
        "في <institution id=tsinghua-university>جامعة تسينغهوا</institution> و<institution id=us-commerce-department>وزارة التجارة الأميركية</institution>",
    );
    check(
        "<institution id=hang-seng-tech-index>مؤشر هانغ سنغ للتكنولوجيا</institution> و<institution id=new-york-times>نيويورك تايمز</institution>",
    );
}

#[test]
fn a_generic_word_before_a_name_stays_outside() {
    check(
        "حظر <chip id=h20>H20</chip>، وإدارة <person id=joe-biden>بايدن</person>، وهيئة <institution id=cyberspace-administration-of-china>CAC</institution>",
    );
    check(
        "قال <person id=paul-triolo>بول تريولو</person> من <company id=dga-albright-stonebridge>DGA-Albright Stonebridge</company>",
    );
    check(
        "<policy id=ai-diffusion-framework>إطار نشر الذكاء الاصطناعي</policy> وخطة <institution id=white-house>البيت الأبيض</institution> (<policy id=ai-action-plan>AI Action Plan</policy>)",
    );
    check("قيود التصدير؛ الحكومة الأميركية؛ السلطات الصينية");
}

#[test]
fn a_bilingual_pair_is_two_mentions() {
    check(
        "<company id=apple>أبل</company> <company id=apple>Apple</company>، (<company id=nvidia>إنفيديا</company> <company id=nvidia>Nvidia</company>)",
    );
    check("نموذج <model id=deepseek-model>ديب سيك</model> (<model id=deepseek-model>DeepSeek</model>)");
}

#[test]
fn particles_stay_outside_and_the_article_inside() {
    check(
        "ل<company id=nvidia>إنفيديا</company> وب<place id=china>الصين</place> و<place id=united-states>الولايات المتحدة</place>",
    );
    check("<place id=china>للصين</place> و<place id=china>للصين</place> ول<company id=apple>أبل</company>");
    check("«<company id=alibaba>علي بابا</company>» ول«<company id=apple>آبل</company>»");
}

#[test]
fn nationality_is_no_mention() {
    check("الشركات الصينية والأميركية والصينيون");
}

#[test]
fn marks_inside_a_name_belong_to_it() {
    check(
        "<place id=china>الصِّيـنُ</place> و<company id=nvidia>إن\u{200C}فيديا</company> و<company id=alibaba>علي\u{A0}بابا</company>",
    );
    check("<model id=chatgpt>Chat GPT</model>شركة <company id=openai>OpenAI</company>");
}

#[test]
fn a_name_inside_a_longer_word_is_no_mention() {
    check("NvidiaTools وapple.com ووابل من الأسئلة");
}

#[test]
fn the_class_word_decides_between_company_and_model() {
    check("شركة <company id=deepseek>ديب سيك</company> ونموذج <model id=deepseek-model>ديب سيك</model>");
    check(
        "النموذج الصيني «<model id=deepseek-model>ديب سيك</model>» ونموذج الذكاء الاصطناعي <model id=deepseek-model>DeepSeek</model>",
    );
    check(
        "قالت <company id=deepseek>ديب سيك</company> ذلك، و<company id=deepseek>ديب سيك</company> في نموذجها الجديد",
    );
    check("The <model id=deepseek-model>DeepSeek</model> app is by <company id=deepseek>DeepSeek</company>.");
}

#[test]
fn a_guarded_name_wants_a_sign() {
    check("أعلنت شركة <company id=meta>ميتا</company> أن <company id=meta>ميتا</company> تنمو");
    check(
        "<company id=google>غوغل</company> و<company id=meta>ميتا</company> و<company id=microsoft>مايكروسوفت</company>",
    );
    check("قرأت كلمة ميتا وكلمة إكس أمس");
    check("اختار بين «<model id=claude>كلود</model>» و<model id=chatgpt>ChatGPT</model>");
    check("قرأ كلمة «كلود» في ديوان قديم");
    check("اللغة العربية والحياة الحرة ونشر الأخبار");
}

#[test]
fn a_short_name_means_its_owner_named_last() {
    check("<person id=jensen-huang>جينسن هوانغ</person> قال، وأضاف <person id=jensen-huang>هوانغ</person>");
    check(
        "<person id=alexandr-wang>ألكسندر وانغ</person> قال. وأكد <person id=alexandr-wang>وانغ</person>. ثم <person id=wang-yi>وانغ يي</person>، وقال <person id=wang-yi>وانغ</person>",
    );
    check("قال وانغ إن سو لم تأت");
}

#[test]
fn capitals_tell_names_from_words_in_english() {
    check(
        "It gave us an apple, and <company id=apple>Apple</company> left the <place id=united-states>US</place>.",
    );
    check(
        "<company id=nvidia>Nvidia</company>'s <chip id=h20>H20</chip> chips went from the <place id=united-states>U.S.</place> to <place id=china>China</place>.",
    );
}

#[test]
fn a_role_and_a_list_decide_between_company_and_model() {
    check("برز <model id=deepseek-model>DeepSeek</model> بوصفه أول نموذج من <place id=china>الصين</place>");
    check("قدّمه <company id=deepseek>ديب سيك</company>، وهو مختبر صيني للذكاء الاصطناعي");
    check("مثل <model id=chatgpt>ChatGPT</model> و<model id=deepseek-model>DeepSeek</model>");
    check(
        "شركات، من بينها <company id=deepseek>ديب سيك</company>، ونماذج، منها <model id=deepseek-model>DeepSeek</model>",
    );
}

#[test]
fn a_ministry_is_that_of_the_country_spoken_of() {
    check(
        "أكدت <place id=beijing>بكين</place> ذلك. وقالت <institution id=china-ministry-of-commerce>وزارة التجارة</institution> إنها ترد",
    );
    check(
        "قال المسؤولون الأميركيون إن <institution id=us-commerce-department>وزارة التجارة</institution> سترد",
    );
    check(
        "أعلنت <institution id=وزاره-السياحه-اليابانيه?>وزارة السياحة اليابانية</institution> في <place id=beijing>بكين</place> ذلك",
    );
}

#[test]
fn money_is_that_of_the_country_named_nearest() {
    let lexicon = Lexicon::of_seeds();
    for (text, want) in [
        ("في المغرب مصنع كلفته 12,8 مليار درهم، خلافًا للإمارات", Some("MAD")),
        ("دفع 5 ملايين درهم", Some("AED")),
        ("رصدت الجزائر 500 مليون دينار", Some("DZD")),
        ("دفع 500 مليون دينار", None),
        ("خصصت بريطانيا 3 مليارات جنيه", Some("GBP")),
    ] {
        let mentions = tag(lexicon, text, &sentences(text));
        let mut units = mentions.iter().filter_map(|mention| match &mention.referent {
            Referent::Value(value) => value.unit.as_deref(),
            _ => None,
        });
        assert_eq!(units.next_back(), want, "{text}");
    }
}

#[test]
fn a_firm_shows_by_what_it_does() {
    for text in [
        "أعلنت <company id=micron>ميكرون</company> نتائجها",
        "إنتاج <company id=micron>ميكرون</company> الأميركية",
        "وقالوا عن <company id=micron>ميكرون</company> الأميركية ذلك",
        "قال مؤسس <company id=meta>ميتا</company> ذلك",
        "سمك الطبقة عشرة ميكرون فقط",
    ] {
        check(text);
    }
}

#[test]
fn a_model_shows_by_what_is_done_with_it() {
    check("استخدم المهندسون <model id=deepseek-model>ديب سيك</model> في عملهم");
    check("تفوق <model id=deepseek-model>ديب سيك</model> على <model id=chatgpt>ChatGPT</model>");
    check(
        "أطلقت <company id=deepseek>ديب سيك</company> منتجًا. يتدربون على «<model id=mistral-model>ميسترال</model>» و«<model id=qwen>كوين</model>»",
    );
    check(
        "<place id=italy>Italy</place> banned <model id=deepseek-model>DeepSeek</model>, said <company id=deepseek>DeepSeek</company> in a note.",
    );
    check("<model id=deepseek-model>DeepSeek</model> outperformed <model id=chatgpt>ChatGPT</model> there.");
}

#[test]
fn an_acronym_before_a_noun_is_an_adjective() {
    check(
        "الحكومة السعودية والشركتين السعودية والإماراتية في <place id=saudi-arabia>السعودية</place>، وقالت <place id=saudi-arabia>السعودية</place>",
    );
    check("US officials and the U.S. government met US and Chinese firms of a US-based group.");
    check(
        "In the <place id=united-states>US</place>, the <place id=united-states>US</place> has imposed curbs; the <place id=united-states>US</place> banned it.",
    );
    check(
        "between the <place id=united-states>US</place> and <place id=china>China</place>, <place id=united-states>US</place>-<place id=china>China</place> rivalry",
    );
}

#[test]
fn any_text_is_tagged_in_order_and_on_whole_letters() {
    let lexicon = Lexicon::of_seeds();
    let pieces = [
        "«",
        " ",
        "شركة",
        "ديب سيك",
        "\u{200F}",
        "GPT-",
        "4",
        ".",
        "،",
        "و",
        "ال",
        "لل",
        "\u{64B}",
        "الصين",
        "🙂",
        "US",
        "\n",
    ];
    proptest!(|(picks in proptest::collection::vec(0..pieces.len(), 0..40), noise in "\\PC{0,8}")| {
        let text: String = picks.iter().map(|n| pieces[*n]).chain([noise.as_str()]).collect();
        let mut end = 0;
        for mention in tag(lexicon, &text, &sentences(&text)) {
            prop_assert!(mention.span.start >= end && !mention.span.of(&text).is_empty());
            end = mention.span.end;
        }
    });
}

#[test]
fn a_name_in_two_scripts_is_one_entity_whatever_follows() {
    check(
        "شركة <company id=deepseek>ديب سيك</company> <company id=deepseek>DeepSeek</company>، النموذج الصيني",
    );
}

#[test]
fn a_class_word_asks_for_the_guarded_spelling() {
    check(
        "ذكرت صحيفة <institution id=asharq-al-awsat>الشرق الأوسط</institution> ذلك، وفي <place id=middle-east>الشرق الأوسط</place> حروب",
    );
}
