//! How a claim is made: hedged or flat, denied or not, and which way it points.

use super::reading::Sentence;
use super::statement::{Because, Decided, Direction, Finding};
use crate::entities::cues::{Cue, Hit, Kind};

/// What is read of a claim, with its cues.
#[derive(Debug, Default)]
pub struct Claim {
    /// See [`super::Statement::hedged`].
    pub hedged: bool,
    /// See [`super::Statement::negated`].
    pub negated: bool,
    /// See [`super::Statement::asks`].
    pub asks: bool,
    /// See [`super::Statement::direction`].
    pub direction: Option<Direction>,
    /// The cues.
    pub because: Vec<Because>,
}

/// Reads the claim of `sentence`.
pub fn claim(sentence: &Sentence) -> Claim {
    let mut claim = Claim { asks: sentence.asks(), ..Claim::default() };
    let mut decide = |hit: &Hit, decided, value| {
        claim.because.push(Because { span: sentence.span_of_hit(hit), decided, value: Finding::Word(value) });
    };
    if let Some(hit) = sentence.cues(&[Kind::Hedge, Kind::Perhaps]).find(|hit| hedges(sentence, hit)) {
        claim.hedged = true;
        decide(hit, Decided::Hedge, "hedge");
    }
    if let Some(hit) = sentence.cues(&[Kind::Negation]).find(|hit| denies(sentence, hit)) {
        claim.negated = true;
        decide(hit, Decided::Negation, "negation");
    }
    if let Some((hit, direction)) = sentence.hits.iter().find_map(|hit| Some((hit, direction(hit.cue)?))) {
        claim.direction = Some(direction);
        decide(hit, Decided::Direction, name(direction));
    }
    claim
}

/// «قد» hedges before an imperfect («قد يكون») and not in a pluperfect («كان قد أعلن») or before a perfect («قد أعلن»).
fn hedges(sentence: &Sentence, hit: &Hit) -> bool {
    if hit.cue != Cue::Word(Kind::Perhaps) {
        // "15 May" is a date, and «بدأ» is not «بدا», which it folds to.
        let began = sentence.span_of_hit(hit).of(&sentence.reading.document.text).ends_with('أ');
        return !began
            && !told(sentence, hit)
            && !sentence.mentions.clone().any(|n| sentence.words_of(n).contains(&hit.first));
    }
    let verb = sentence.word(hit.last + 1);
    // «تأثرت», «تلقوا» start like an imperfect but end as a perfect does.
    let perfect = verb.ends_with('ت') || verb.ends_with("وا");
    let imperfect = verb.starts_with('ي') || (verb.starts_with('ت') && !perfect);
    let before = hit.first.wrapping_sub(1);
    imperfect && !(sentence.words.contains(&before) && sentence.has(Kind::Pluperfect, before))
}

/// Whether the words of a hedge only tell of a belief: «ومن يظن أن …» is whoever thinks so, «قيل لنا» was told to us, «ما يمكن
/// أن يفعله» is what it is able to.
fn told(sentence: &Sentence, hit: &Hit) -> bool {
    let first = sentence.words.start;
    let verb = sentence.word(hit.first).starts_with('ي');
    let whoever = verb && hit.first == first + 1 && matches!(sentence.word(first), "من" | "ومن" | "فمن");
    let to_us = matches!(sentence.word(hit.last + 1), "لنا" | "لي" | "لهم");
    let able = hit.first > first && sentence.word(hit.first - 1) == "ما";
    whoever || to_us || able
}

/// A negation denies unless it belongs to a phrase that does not, or «إلا» lifts it.
fn denies(sentence: &Sentence, hit: &Hit) -> bool {
    const REACH: u32 = 6;
    let arabic = !sentence.word(hit.first).is_ascii();
    let lifted = sentence
        .cues(&[Kind::Except])
        .any(|except| except.first > hit.last && except.first <= hit.last + REACH);
    let idle = sentence.has(Kind::NoNegation, hit.first) || (arabic && lifted);
    !idle
}

fn direction(cue: Cue) -> Option<Direction> {
    let Cue::Word(kind) = cue else { return None };
    Some(match kind {
        Kind::Ahead => Direction::Ahead,
        Kind::Behind => Direction::Behind,
        Kind::Rises => Direction::Rises,
        Kind::Falls => Direction::Falls,
        Kind::Permits => Direction::Permits,
        Kind::Forbids => Direction::Forbids,
        _ => return None,
    })
}

fn name(direction: Direction) -> &'static str {
    match direction {
        Direction::Ahead => "ahead",
        Direction::Behind => "behind",
        Direction::Rises => "rises",
        Direction::Falls => "falls",
        Direction::Permits => "permits",
        Direction::Forbids => "forbids",
    }
}

#[cfg(test)]
mod tests {
    use crate::statements::Direction;
    use crate::statements::testing::last;

    #[test]
    fn a_hedge_makes_a_claim_less_than_certain() {
        for text in [
            "قد تتراجع المبيعات.",
            "وربما تأخر المشروع.",
            "من المتوقع أن ترتفع الأسعار.",
            "كانت التفاصيل محل خلاف.",
            "Sales may fall.",
            "The firm reportedly used older chips.",
        ] {
            assert!(last(text).hedged, "{text}");
        }
        for text in [
            "قد تأثرت المبيعات.",
            "كان نصفهم قد تلقوا تعليمهم هناك.",
            "كانت الشركة قد تبنّت الخطة.",
            "وقد أعلن الخبر.",
            "بدأ البيع في الصيف.",
            "Rules apply from 15 May 2025.",
        ] {
            assert!(!last(text).hedged, "{text}");
        }
    }

    #[test]
    fn a_denial_is_told_from_only_and_still() {
        for text in ["لن توقف القيود الصين.", "ليست هذه النماذج بديلًا.", "It will not stop China."]
        {
            assert!(last(text).negated, "{text}");
        }
        for text in [
            "لا يقوم النموذج إلا على 2000 رقاقة.",
            "ما زال السباق طويلًا، لا سيما في آسيا.",
            "غير أن السوق اتسعت.",
        ] {
            assert!(!last(text).negated, "{text}");
        }
    }

    #[test]
    fn a_question_asks_whatever_closes_behind_it() {
        for text in ["من يفوز؟", "وتساءل: «من يفوز؟»", "سأل: «من يفوز؟».", "(Who wins?)"]
        {
            assert!(last(text).asks, "{text}");
        }
        for text in ["سأل: «من يفوز؟» ثم سكت.", "السباق طويل."] {
            assert!(!last(text).asks, "{text}");
        }
    }

    #[test]
    fn a_claim_points_one_way() {
        for (text, direction) in [
            ("ارتفعت الأسهم.", Some(Direction::Rises)),
            ("تراجعت الأرباح.", Some(Direction::Falls)),
            ("تتفوق الشركة على غيرها.", Some(Direction::Ahead)),
            ("سمحت الوزارة بالتصدير.", Some(Direction::Permits)),
            ("The ministry banned the app.", Some(Direction::Forbids)),
            ("الشركة في هانغتشو.", None),
        ] {
            assert_eq!(last(text).direction, direction, "{text}");
        }
    }
}
