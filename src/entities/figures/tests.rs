//! What counts as a figure, by example. Each line is a text with its figures marked as `[text|value]`; the value is its
//! type's id, then `strict` and `~` (approximate).

use proptest::prelude::*;

use super::figures;
use crate::entities::mention::{Mention, Referent};
use crate::entities::{Lexicon, Page, Value};
use crate::text::sentences;

fn find(text: &str) -> Vec<Mention> {
    figures(&Page::new(Lexicon::of_seeds(), text), &sentences(text))
}

fn value(mention: &Mention) -> &Value {
    match &mention.referent {
        Referent::Value(value) => value,
        other => panic!("a figure refers to a value, not to {other:?}"),
    }
}

/// `text` with its figures marked.
fn marked(text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for mention in find(text) {
        let range = mention.span.range();
        let value = value(&mention);
        let strict = if value.strict { " strict" } else { "" };
        let about = if value.approximate { " ~" } else { "" };
        out += &format!("{}[{}|{}{strict}{about}]", &text[at..range.start], &text[range.clone()], value.id());
        at = range.end;
    }
    out + &text[at..]
}

/// The text under the marks.
fn bare(line: &str) -> String {
    let mut out = String::new();
    let mut in_value = false;
    for c in line.chars() {
        match c {
            '|' => in_value = true,
            ']' => in_value = false,
            '[' => {}
            _ if in_value => {}
            _ => out.push(c),
        }
    }
    out
}

/// Each line's figures are those that are marked and no others.
fn check(lines: &str) {
    let lines: Vec<&str> = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let got: Vec<String> = lines.iter().map(|line| marked(&bare(line))).collect();
    let wrong: Vec<String> = lines
        .iter()
        .zip(&got)
        .filter(|(want, got)| *want != got)
        .map(|(want, got)| format!("want {want}\n got {got}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_table_of_the_standard() {
    check(
        "
        أكثر من [40%|percent-40-up strict]
        ما لا يتجاوز [6 ملايين دولار|usd-to-6000000]
        بين [100 و200 مليون دولار|usd-100000000-200000000]
        [1,700 رقاقة|chip-1700]
        [تريليون معامل|parameter-1000000000000]
        [عشر مكالمات|phone-call-10]
        نصف باحثي العالم؛ آلاف الشركات؛ مئات المهندسين
        [15 مايو 2025|2025-05-15]
        [ربيع عام 2024|2024-spring]
        [أوائل عام 2024|2024-early]
        [النصف الأول من عام 2025|2025-H1]
        [يناير|--01]
        الشهر الماضي؛ هذا العام؛ في الفترة الأخيرة
        ",
    );
}

#[test]
fn numbers_are_read_in_every_dress() {
    check(
        "
        كلفته [٥٫٦ مليون دولار|usd-5600000] و[١٬٧٠٠ رقاقة|chip-1700].
        بلغت [3ر28 مليار دولار|usd-28300000000] وفق الوكالة.
        [1.700.000 رقاقة|chip-1700000] و[1.700 رقاقة|chip-1700] و[350.000 دولار|usd-350000]
        [6 ملايين و300 ألف دولار|usd-6300000]
        [ثلاثة وعشرون ألف موظف|employee-23000]
        [أحد عشر مهندسًا|engineer-11] و[خمس عشرة دولة|country-15]
        [ثلاثمئة وخمسون مليون مستخدم|user-350000000]
        [مئتي شركة|company-200]، [مائتا مليار يوان|cny-200000000000]
        [رقاقتان|chip-2] و[مليونا دولار|usd-2000000]
        [نصف مليار دولار|usd-500000000]، [ربع مليون باحث|researcher-250000]
        [مليون ونصف المليون دولار|usd-1500000]، [3 مليارات ونصف المليار يورو|eur-3500000000]
        [ألف مليار دولار|usd-1000000000000]
        [1.5 billion users|user-1500000000], [$6m|usd-6000000], [6 mn yuan|cny-6000000]
        [two million chips|chip-2000000] and a [trillion parameters|parameter-1000000000000]
        [twenty-five companies|company-25], [half a million people|person-500000], [two and a half billion dollars|usd-2500000000]
        [مليار ونصف مليار دولار|usd-1500000000]، [مئتين وخمسين ألف رقاقة|chip-250000]، [2.788 مليون ساعة معالجة|gpu-hour-2788000]
        ",
    );
}

#[test]
fn bounds_go_into_the_value() {
    check(
        "
        ما يزيد على [100 مليار دولار|usd-100000000000-up strict]
        ما لا يقل عن [50 شركة|company-50-up]
        أقل من [6 ملايين دولار|usd-to-6000000 strict]
        لم تتجاوز كلفة تدريبه [6 ملايين دولار|usd-to-6000000]
        كمية تصل إلى [1,700 رقاقة|chip-to-1700]
        بنحو [30 في المئة|percent-30 ~] وبأكثر من [10 في المائة|percent-10-up strict]
        [20 مليون دولار|usd-20000000 ~] تقريبًا، [5 سنوات|year-5-up] على الأقل
        more than [40%|percent-40-up strict], at least [50 companies|company-50-up], less than [$6 million|usd-to-6000000 strict]
        did not exceed [6 million dollars|usd-to-6000000], up to [1,700|chip-to-1700] Nvidia H100 chips, about [10 days|day-10 ~]
        لتصل إلى [8ر3 مليارات دولار|usd-3800000000]؛ تجاوزت التوقعات في [21 اختبارًا|test-21]
        قد تصل الغرامات إلى [35 مليون يورو|eur-to-35000000] أو [7%|percent-to-7] من رقم الأعمال، أو سنة، ثم [9%|percent-9]
        مشروع تصل قيمته إلى [10 مليارات دولار|usd-to-10000000000]؛ لتصل القيمة إلى [4 مليارات دولار|usd-4000000000]
        يتوقع أن تصل السوق إلى [4 مليارات دولار|usd-4000000000]؛ تصل من بكين إلى [10 مدن|city-10]
        بسعر يبدأ من [19,999 يوانًا|cny-19999-up]، تبدأ الأسعار من [100 دولار|usd-100-up]، بدءًا من [5 دولارات|usd-5-up]
        at least [5%|percent-5-up] or [$6 million|usd-6000000-up], plans starting at [$20|usd-20-up]
        عبرت [5 تريليونات دولار|usd-5000000000000-up strict]، كسرت حاجز [200 دولار|usd-200-up strict]، لا يقل عددهم عن [50 باحثًا|researcher-50-up]
        لا يزيد عدد موظفيها على [46 موظفًا|employee-to-46]، يزيد عدد موظفيها على [46 موظفًا|employee-46-up strict]، يفوق عدد المستخدمين [10 ملايين مستخدم|user-10000000-up strict]، لامست [300 دولار|usd-300 ~]
        crossed the [$3 trillion|usd-3000000000000-up strict] mark, surpassing [$1 billion|usd-1000000000-up strict], worth some [$40 billion|usd-40000000000 ~]
        a plan over [four years|year-4], over [100,000|job-100000-up strict] American jobs
        ",
    );
}

#[test]
fn a_range_is_one_mention() {
    check(
        "
        من [3 إلى 5 في المئة|percent-3-5]
        تتراوح بين [30% و40%|percent-30-40]
        بين [5 و10 ملايين دولار|usd-5000000-10000000]
        بين [مليون ومليوني دولار|usd-1000000-2000000]
        [100-200 شركة|company-100-200]، خفضت سعر Opus 4.5 إلى [5 دولارات|usd-5]
        ارتفعت من [10%|percent-10] إلى [20%|percent-20]
        between [100 and 200 million dollars|usd-100000000-200000000]
        [$100–200 million|usd-100000000-200000000], [3 to 5 percent|percent-3-5], between [$60 billion and $65 billion|usd-60000000000-65000000000], from [$5 million|usd-5000000] to [$6 million|usd-6000000]
        ",
    );
}

#[test]
fn a_duration_in_two_units_is_one_quantity() {
    check(
        "
        في [ساعتين و40 دقيقة|minute-160]، بعد [3 ساعات و20 دقيقة|minute-200]، خلال [ثلاث سنوات ونصف السنة|year-3.5]
        [ساعتين ونصف الساعة|hour-2.5]، منذ [عام ونصف العام|year-1.5]، [عامين وثلاثة أشهر|month-27]، [شهرين|month-2] و[10 دقائق|minute-10]
        it took [two hours and 40 minutes|minute-160], [2 hours 40 minutes|minute-160] and [3 engineers|engineer-3], [three and a half years|year-3.5]
        ",
    );
}

#[test]
fn numbers_share_what_is_said_once() {
    check(
        "
        السعر البالغ [15|usd-15] و[60 دولارًا|usd-60]، بسعر [0.60|usd-0.6] و[2.50 دولار|usd-2.5]، تراجع من [15|usd-15] إلى [0.60 دولار|usd-0.6]
        في عام [2024|2024] و[60 دولارًا|usd-60]، نموذج GPT-4 و[5 دولارات|usd-5]، بين [واحد وعشرة بالمئة|percent-1-10]
        بأغلبية [365 صوتًا|vote-365] مقابل [65|vote-65]، fell from [$15|usd-15] to [0.60|usd-0.6] a share, [two or three years|year-2-3], [one or two generations|generation-1-2]
        [20 ألفًا و500 موظف|employee-20500]، [ألف و200 شركة|company-1200]، [3 آلاف و200 مهندس|engineer-3200]، [5 آلاف شركة|company-5000] و[200 مهندس|engineer-200]
        مع [اثنين من زملائه|colleague-2] و[ثلاثة من المهندسين|engineer-3]، واحد من المهندسين، المادة 5 من القانون، ثلاثة من أصل
        ",
    );
}

#[test]
fn money_has_many_signs() {
    check(
        "
        [6 مليارات دولار أميركي|usd-6000000000] و[100 دولار كندي|cad-100] و[20 مليون جنيه إسترليني|gbp-20000000]
        [500 مليون يوان|cny-500000000] و[3 مليارات من الدولارات|usd-3000000000] و[100 مليون $|usd-100000000]
        مئات المليارات من الدولارات، ملايين الدولارات، عشرات الآلاف من الرقائق
        [US$6bn|usd-6000000000], [€2.5 million|eur-2500000], [RMB 100 million|cny-100000000], [104 billion US dollars|usd-104000000000]
        hundreds of billions of dollars, tens of thousands of chips, a [$100-billion|usd-100000000000] plan
        ",
    );
}

#[test]
fn currencies_are_told_apart_by_nation() {
    check(
        "
        [150 ألف ريال عماني|omr-150000] و[23 مليار ريال برازيلي|brl-23000000000] و[8 ريالات قطرية|qar-8] و[9 ريالات|sar-9]
        [90 درهمًا مغربيًا|mad-90]، [7 دنانير بحرينية|bhd-7]، [12 دينارًا ليبيًا|lyd-12]، [5 ملايين ليرة سورية|syp-5000000]
        [300 بيزو مكسيكي|mxn-300]، [ألف روبية إندونيسية|idr-1000]، [20 مليون رينغيت|myr-20000000]، [50 شيكلًا|ils-50]
        [40 كرونة نرويجية|nok-40]، [60 كرونة|sek-60]، [11 زلوتيًا بولنديًا|pln-11]، [30 مليار دونغ|vnd-30000000000]
        [55 سنتًا|usd-0.55] و[3 سنتات كندية|cad-0.03] وبين [5 و10 سنتات|usd-0.05-0.1]
        [40 cents|usd-0.4], [60 euro cents|eur-0.6], [80 million Omani rials|omr-80000000]
        ",
    );
}

#[test]
fn a_sentence_says_what_its_numbers_leave_out() {
    check(
        "
        خصصت [52 مليار دولار|usd-52000000000]، منها [39 مليارًا|usd-39000000000] حوافز ونحو [8.5 مليارات|usd-8500000000 ~] للمصانع و[3 مليارات|usd-3000000000].
        وعدوه بـ[300 مليون يوان|cny-300000000] ولم يحولوا سوى [تسعين مليونًا|cny-90000000] حتى الآن، أي أقل من [100 مليون|cny-to-100000000 strict].
        خصصت [5 مليارات دولار|usd-5000000000]. أما الباقون فعددهم 3 ملايين.
        دفعت [5 مليارات دولار|usd-5000000000] وبلغت [9 ملايين مستخدم|user-9000000] ثم 12 مليونًا. دفعت [2 مليون دولار|usd-2000000] وتجاوزت المليون.
        دفعت [5 ملايين دولار|usd-5000000] عن 3 ملايين من المتابعين و4 ملايين متابع.
        تقلصت من [8.5 مليارات|usd-8500000000] إلى [7.8 مليارات دولار|usd-7800000000].
        The act sets aside [$52 billion|usd-52000000000], of which [39 billion|usd-39000000000] for factories, for 40 million Americans.
        It has [480B|parameter-480000000000] total, far more parameters than the small one, [9B|parameter-9000000000]. A 7B came first, a 355B-A32B later.
        The new Qwen ([30B|parameter-30000000000] total, [3B|parameter-3000000000] active) and GLM ([106B|parameter-106000000000]/[12B|parameter-12000000000]) beat Llama 3 70B.
        ",
    );
}

#[test]
fn what_is_counted() {
    check(
        "
        [16 ألف رقاقة|chip-16000] و[تسعة أشهر|month-9] و[أسبوعين|week-2] و[3 نانومتر|nanometre-3] و[1.2 غيغاواط|gigawatt-1.2]
        [671 مليار معامل|parameter-671000000000] لكل [مليون توكن|token-1000000]، سعر [المليون رمز|token-1000000]
        ارتفع [3 نقاط مئوية|percentage-point-3] و[%15|percent-15]
        بعد [أسبوع واحد|week-1] و[يوم واحد|day-1]، مقابل [صوت واحد|vote-1]؛ رقاقة واحدة؛ قالوا بصوت واحد؛ في اليوم الواحد؛ يوم واحد وعشرين
        [سبعة عناصر|element-7] و[10.2 بوصة|inch-10.2] و[5600 مللي أمبير ساعة|milliampere-hour-5600] و[12 نواة|core-12] و[220 فولت|volt-220]
        [350 منشأة|منشاه-350] و[12 محفظة|محفظه-12]
        [eight|chip-8] H200s, [100,000|chip-100000] H100s, at least [two|laboratory-2-up] Hangzhou labs, [two main factors|factor-2], a [fivefold|fold-5] rise
        [9 فصول|فصول-9] و[3 ركائز|ركايز-3]، 5 لصالح، 4 يكون، [الأربعة تريليونات ترانزستور|transistor-4000000000000]
        [ثلاثة مصادر|source-3]؛ المصادر الثلاثة؛ إحدى الشركات؛ واحد من كل الباحثين؛ كلا البلدين؛ عقد من الزمن؛ نصف قرن
        الربع الأول والمرتبة الثالثة ونموذج GPT-4 وDeepSeek-V3 وكيمي كي 2 وGPT-3.5 وH100
        1. الشركات الأميركية 2. الشركات الصينية
        [3nm|nanometre-3] chips, [500 GW|gigawatt-500], [141GB|gigabyte-141] of memory, [671B parameters|parameter-671000000000]
        [ten phone calls|phone-call-10], [nine months|month-9] later, the two countries, one of the companies, Llama 3 models, Llama 3 70B
        4 من كل 10 شركات، 8 من 10 طلاب، الإصدار 2.5 من النموذج، one in five engineers, 37 مليارًا فقط، Version 2.0 models, Section 232 tariffs, 405B models, on two fronts
        مؤشر ستاندرد آند بورز 500 بنسبة [1.2%|percent-1.2]، الساعة 10:30 صباحًا، الأمر التنفيذي 14110، RTX 5090، جدل بين شركتين
        ",
    );
}

#[test]
fn dates_as_precise_as_they_are() {
    check(
        "
        المنار[20-03-2025|2025-03-20]، [20/3/2025|2025-03-20]، [2025-03-20|2025-03-20]، [20.3.2025|2025-03-20]
        في [10 يناير|--01-10] وفي [الخامس عشر من مايو 2025|2025-05-15] وفي [15 من شهر مايو عام 2025|2025-05-15]
        [فبراير/شباط|--02]، [فبراير (شباط) 2025|2025-02]، [20 آذار/مارس 2025|2025-03-20]، و[كانون الثاني 2024|2024-01]، [جانفي 2024|2024-01]
        عام [2017|2017]، منذ [2021|2021]، بحلول عام [2030|2030]، عامي [2018|2018] و[2022|2022]
        [أواخر 2022|2022-late]، [مطلع 2025|2025-early]، [منتصف يناير|--01-mid]، [نهاية عام 2023|2023-late]
        [الربع الثالث من 2024|2024-Q3]، [التسعينيات|1990-decade]، [ثمانينيات القرن الماضي|1980-decade]
        مارس الضغط على الشركات؛ في [مارس|--03]؛ آب إلى رشده؛ شهر [آب|--08]؛ نهاية العام؛ السبت؛ في الثلاثينيات من عمره
        [15 رمضان 1446 هـ|hijri] وقال رمضان
        للسنة المالية [2026|2026]، في سنتها المالية [2025|2025]، للعام [2024|2024]
        في أعوام [2021|2021] و[2022|2022] و[2023|2023]، الفترة [2021-2025|2021..2025]، بين [2017|2017] و[2021|2021]، أعلنت في [2024|2024] شركة
        [الربع الرابع من السنة المالية 2025|2025-Q4]، [الثاني من نيسان|--04-02]، [20 مارس/آذار 2025|2025-03-20] - 10:15
        ",
    );
}

#[test]
fn a_period_is_one_date() {
    check(
        "
        يومي [10 و11 شباط/فبراير 2025|2025-02-10..2025-02-11]، بين [3 و5 مارس|--03-03..--03-05]، من [12 إلى 14 يونيو 2025|2025-06-12..2025-06-14]
        في 3 و[9 مارس 2024|2024-03-09]، من [28 مايو|--05-28] إلى [3 يونيو 2025|2025-06-03]، الفترة [10-12 سبتمبر|--09-10..--09-12]
        بين [مارس ومايو 2024|2024-03..2024-05]، من [يناير إلى مارس 2025|2025-01..2025-03]، في [يناير|--01] و[فبراير 2025|2025-02]
        on [February 10-11, 2025|2025-02-10..2025-02-11], [10 and 11 February|--02-10..--02-11]
        from [January to March 2025|2025-01..2025-03], [2023–2025|2023..2025], [2025/2026|2025..2026], the [2024-25|2024..2025] season, 2025-1999
        في [15 ديسمبر كانون الأول 2024|2024-12-15]، طرازات [2027|2027]
        ",
    );
}

#[test]
fn english_dates() {
    check(
        "
        [May 15, 2025|2025-05-15], [15 May 2025|2025-05-15], [10 January|--01-10], [Jan. 10|--01-10], in [January 2025|2025-01], since [mid-January|--01-mid]
        in [2017|2017], [late 2022|2022-late], at the [start of 2025|2025-early], [spring 2024|2024-spring], the [first half of 2025|2025-H1], [Q3 2024|2024-Q3]
        It may march on in [March|--03]; the [1990s|1990-decade]; last month, this year, on Saturday
        uses 2000 of them, [2000 chips|chip-2000], the [2017|2017] plan, the year [2023|2023]
        the [July-September quarter of 2025|2025-Q3], the [January–March quarter 2024|2024-Q1]
        on [Sept. 3|--09-03] and [10/30/2023|2023-10-30], in [2022|2022] chips were scarce, the [2022|2022] CHIPS Act, In [May 2025|2025-05] the [90-day|day-90] truce
        ",
    );
}

proptest! {
    #[test]
    fn spans_are_sound_in_any_text(text in "(\\PC|[0-9]{1,4}|[ ,.%$/()-]|مليون|بين|و|دولار|يناير|عام|نصف|نحو|million|between|May|الربع|الأول|\u{064B}|\u{0640}){0,40}") {
        let mut end = 0;
        for mention in find(&text) {
            prop_assert!(mention.span.start as usize >= end && !mention.span.is_empty());
            prop_assert!(text.get(mention.span.range()).is_some());
            end = mention.span.end as usize;
        }
    }
}
