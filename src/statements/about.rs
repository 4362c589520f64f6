//! Whom a sentence is about: the country or body whose position, act or asset it mainly describes.

use crate::text::order;
use std::ops::Range;

use super::reading::Sentence;
use super::signal::{Signal, paired, signals};
use super::speaker::{Attribution, asides};
use crate::entities::cues::Kind;
use crate::entities::{EntityId, EntityType};

/// Whom a sentence is about, and why.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    /// Countries and bodies, ascending; none: neither.
    pub sides: Vec<EntityId>,
    /// The words that decided, with the side they point at or the rule that they set off.
    pub because: Vec<(Range<u32>, Why)>,
    /// Whether it is taken from the sentence before without a word that says so.
    pub unsure: bool,
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The words point at the side.
    Side(EntityId),
    /// A rule, by its name.
    Rule(&'static str),
}

/// What earlier sentences of the document leave behind.
#[derive(Clone, Debug, Default)]
pub struct Before {
    /// Whom the last sentence was about.
    pub about: Vec<EntityId>,
    /// The pair that most sentences so far were about.
    pub pair: Vec<EntityId>,
    /// How many sentences in a row were taken to go on without a word that says so.
    pub unsure: u32,
    /// The side of the speaker in whose quotation the sentence stands.
    pub quoted: Option<EntityId>,
    /// Whether this sentence opens a paragraph.
    pub opens_paragraph: bool,
}

/// Whom `sentence`, said by `said`, is about.
pub fn about(sentence: &Sentence, said: Option<&Attribution>, before: &Before) -> About {
    let claim =
        said.and_then(|said| said.claim).map_or(sentence.words.clone(), |start| start..sentence.words.end);
    let mut found = signals(sentence, &asides(sentence, said));
    found.retain(|signal| claim.contains(&signal.words.start));
    let speaker = said.and_then(|said| Some(Signal { words: named(said), side: said.speaker.side? }));
    if let Some(side) = before.quoted.or_else(|| speaker.as_ref().map(|speaker| speaker.side)) {
        found.extend(own(sentence, &claim, side));
        order::sort_by_key(&mut found, |signal| signal.words.start);
    }
    if said.is_some_and(|said| said.of_itself) {
        // The pronoun stands for the speaker, so that is where it is named.
        let pronoun = claim.start..claim.start + 1;
        found.splice(0..0, speaker.clone().map(|speaker| Signal { words: pronoun, ..speaker }));
    }
    if let Some(about) = decide(sentence, &claim, &found) {
        return about;
    }
    let points = inherited(sentence, &claim, before);
    // An outlet that only reports does not say anything of its own country.
    let own = said.is_some_and(|said| said.by_verb || !reports(sentence, said));
    let speaks = || speaker.filter(|_| own).map(|speaker| one(&speaker));
    points.or_else(speaks).or_else(|| goes_on(sentence, said, before)).unwrap_or_default()
}

/// The words that name the speaker; the verb, where he is named in an earlier sentence.
fn named(said: &Attribution) -> Range<u32> {
    if said.name.is_empty() { said.cue.clone() } else { said.name.clone() }
}

fn reports(sentence: &Sentence, said: &Attribution) -> bool {
    let entity = said.speaker.entity.map(|entity| sentence.reading.lexicon.entity(entity).kind);
    entity.is_none_or(|kind| kind == EntityType::Institution)
}

/// Where a speaker of `side` says "we".
fn own(sentence: &Sentence, claim: &Range<u32>, side: EntityId) -> Vec<Signal> {
    let kinds = [Kind::We];
    let ours = sentence.cues(&kinds).map(|hit| Signal { words: hit.first..hit.last + 1, side });
    ours.filter(|signal| claim.contains(&signal.words.start)).collect()
}

fn one(signal: &Signal) -> About {
    About {
        sides: vec![signal.side],
        because: vec![(signal.words.clone(), Why::Side(signal.side))],
        unsure: false,
    }
}

fn all<'a>(signals: impl Iterator<Item = &'a Signal>, rule: Option<(Range<u32>, &'static str)>) -> About {
    let mut about = About::default();
    for signal in signals {
        if !about.sides.contains(&signal.side) {
            about.sides.push(signal.side);
            about.because.push((signal.words.clone(), Why::Side(signal.side)));
        }
    }
    about.because.extend(rule.map(|(words, rule)| (words, Why::Rule(rule))));
    order::sort_by_key(&mut about.because, |(words, _)| words.start);
    order::sort(&mut about.sides);
    about
}

/// From the signals of the claim; nothing where there is none.
fn decide(sentence: &Sentence, claim: &Range<u32>, found: &[Signal]) -> Option<About> {
    let topic = topic(sentence, claim, found)?;
    let side = found[topic].side;
    let other = |signal: &&Signal| signal.side != side;
    let Some(second) = found[topic..].iter().find(other).or_else(|| found[..topic].iter().find(other)) else {
        return Some(one(&found[topic]));
    };
    let group = group(sentence, found, topic);
    if group.iter().any(|signal| signal.side != side) {
        return Some(all(group.iter(), None));
    }
    let tie = Tie { sentence, claim, found, topic: &found[topic], second };
    let rule = tie.contrast().or_else(|| tie.contest()).or_else(|| {
        if tie.attitude() { None } else { tie.cause().or_else(|| tie.effect()).or_else(|| tie.relation()) }
    });
    Some(match rule {
        Some(rule) => all([&found[topic], second].into_iter(), Some(rule)),
        None => one(&found[topic]),
    })
}

/// The number of the signal that is the claim's topic: its first one. One in an adverbial before the main clause («وفي
/// مقابل ذلك النجاح الأميركي، …») is passed over if the main clause has one too.
fn topic(sentence: &Sentence, claim: &Range<u32>, found: &[Signal]) -> Option<usize> {
    let first = found.first()?;
    if sentence.has(Kind::Fronting, claim.start) {
        let main = sentence.clause_end(claim.start);
        if first.words.start >= main {
            return Some(0);
        }
        let later = found.iter().position(|signal| signal.words.start >= main);
        // A long first clause is the main one after all.
        const ADVERBIAL: u32 = 12;
        if let Some(later) = later
            && main <= claim.start + ADVERBIAL
            && !sentence.has(Kind::Pronoun, main)
        {
            return Some(later);
        }
    }
    Some(0)
}

/// The topic and what is named in one breath with it.
fn group<'a>(sentence: &Sentence, found: &'a [Signal], topic: usize) -> &'a [Signal] {
    let mut end = topic + 1;
    while let Some(next) = found.get(end) {
        let last = &found[end - 1];
        let adjacent = next.side == last.side && next.words.start <= last.words.end + 1;
        if !adjacent && !paired(sentence, last, next) {
            break;
        }
        end += 1;
    }
    &found[topic..end]
}

/// Two sides in one claim: the topic and another.
struct Tie<'a> {
    sentence: &'a Sentence<'a>,
    claim: &'a Range<u32>,
    found: &'a [Signal],
    topic: &'a Signal,
    second: &'a Signal,
}

type Rule = Option<(Range<u32>, &'static str)>;

impl Tie<'_> {
    /// The first cue of `kind` in the claim that passes `test`, by its words.
    fn cue(&self, kind: Kind, test: impl Fn(&Range<u32>) -> bool) -> Option<Range<u32>> {
        let kinds = [kind];
        let cues = self.sentence.cues(&kinds).map(|hit| hit.first..hit.last + 1);
        let mut inside = cues.filter(|words| self.claim.contains(&words.start));
        inside.find(|words| test(words))
    }

    fn near(&self, words: &Range<u32>, reach: u32) -> bool {
        words.start <= self.topic.words.end + reach && self.topic.words.start <= words.end + reach
    }

    /// Two halves of a sentence, one for each side.
    fn contrast(&self) -> Rule {
        let sides = |words: &Range<u32>| {
            let halves =
                self.found.iter().partition::<Vec<&Signal>, _>(|signal| signal.words.start < words.start);
            halves.0.iter().any(|a| halves.1.iter().any(|b| a.side != b.side))
        };
        self.cue(Kind::Against, sides).map(|words| (words, "contrast"))
    }

    /// What the topic fears or wants is its own, whatever it is directed at.
    fn attitude(&self) -> bool {
        const REACH: u32 = 4;
        let effect = |n: u32| self.sentence.has(Kind::Effect, n);
        self.cue(Kind::Attitude, |words| self.near(words, REACH) && !effect(words.start)).is_some()
    }

    /// A measure of the other side is named as a cause.
    fn cause(&self) -> Rule {
        const REACH: u32 = 8;
        let measure =
            |words: &Range<u32>| (words.end..words.end + REACH).any(|n| self.sentence.has(Kind::Measure, n));
        self.cue(Kind::Cause, |words| measure(words) || measure(&(words.start..words.start + 1)))
            .map(|words| (words, "cause"))
    }

    /// One side's act or asset works on the other. A purpose alone is still its owner's.
    fn effect(&self) -> Rule {
        let purpose = self.cue(Kind::Purpose, |_| true).map_or(u32::MAX, |words| words.start);
        let far = self.second.words.end.max(self.topic.words.end) + 3;
        self.cue(Kind::Effect, |words| words.start < far && words.start < purpose)
            .map(|words| (words, "effect"))
    }

    /// A pair is named beside what the two are in together («في الحرب بين … و…», "the two are in a race").
    fn contest(&self) -> Rule {
        const REACH: u32 = 7;
        let pairs = (0..self.found.len()).map(|first| group(self.sentence, self.found, first));
        let pair = pairs.into_iter().find(|named| named.iter().any(|signal| signal.side != named[0].side))?;
        let words = pair[0].words.start..pair[pair.len() - 1].words.end;
        let near = |cue: &Range<u32>| cue.start <= words.end + REACH && words.start <= cue.end + REACH;
        self.cue(Kind::Contest, near).map(|words| (words, "contest"))
    }

    /// Something ties the two together.
    fn relation(&self) -> Rule {
        const REACH: u32 = 6;
        self.cue(Kind::Relation, |words| self.near(words, REACH)).map(|words| (words, "relation"))
    }
}

/// A claim without any side goes on with the last one where it points back to it or goes on about the contest of two.
fn inherited(sentence: &Sentence, claim: &Range<u32>, before: &Before) -> Option<About> {
    const CONTEST: u32 = 9;
    let early = |kind: Kind, reach: u32| {
        let kinds = [kind];
        let mut cues = sentence.cues(&kinds).map(|hit| hit.first..hit.last + 1);
        cues.find(|words| claim.contains(&words.start) && words.start < claim.start.saturating_add(reach))
    };
    let from = |sides: &Vec<EntityId>, words: Range<u32>| {
        Some(About { sides: sides.clone(), because: vec![(words, Why::Rule("inherited"))], unsure: false })
            .filter(|about| !about.sides.is_empty())
    };
    if let Some(words) = early(Kind::Contest, CONTEST)
        && let Some(about) = from(&before.pair, words)
    {
        return Some(about);
    }
    let points = early(Kind::Back, START);
    let definite = |words: &Range<u32>| is_definite(sentence, words.start);
    let topic = || early(Kind::Measure, START).or_else(|| early(Kind::Class, START)).filter(definite);
    let words = points.or_else(|| if before.opens_paragraph { None } else { topic() });
    from(&before.about, words?)
}

/// A sentence without any signal is taken to go on about the one side of the sentence before it in its paragraph. A
/// question, a condition and what others say of the world at large are not.
fn goes_on(sentence: &Sentence, said: Option<&Attribution>, before: &Before) -> Option<About> {
    const IN_A_ROW: u32 = 3;
    let first = sentence.words.start;
    let asks = sentence.span.of(&sentence.reading.document.text).contains(['؟', '?']);
    let general =
        sentence.has(Kind::Condition, first) || said.is_some_and(|said| said.speaker.entity.is_none());
    let goes_on =
        !before.opens_paragraph && before.about.len() == 1 && before.unsure < IN_A_ROW && !asks && !general;
    goes_on.then(|| About {
        sides: before.about.clone(),
        because: vec![(first..first + 1, Why::Rule("inherited"))],
        unsure: true,
    })
}

/// The word by which `sentence` points back to the one before it.
pub fn points_back(sentence: &Sentence) -> Option<Range<u32>> {
    let mut cues = sentence.cues(&[Kind::Back]);
    let early = cues.find(|hit| hit.first < sentence.words.start + START)?;
    Some(early.first..early.last + 1)
}

/// How near its start a sentence points back, in words.
const START: u32 = 5;

/// Whether word `n` has the article.
fn is_definite(sentence: &Sentence, n: u32) -> bool {
    let word = sentence.word(n);
    if word.is_ascii() {
        return n > sentence.words.start && matches!(sentence.word(n - 1), "the" | "this" | "these");
    }
    let bare = word.trim_start_matches(['و', 'ف', 'ب', 'ك']);
    bare.starts_with("ال") || bare.starts_with("لل")
}

#[cfg(test)]
mod tests {
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
        assert!(because.iter().any(|because| because.value == "inherited"), "{because:?}");
        assert_eq!(about("فرضت واشنطن قيودًا جديدة. هل يكفي هذا لأحد؟ إذا صح القول فلا."), NEITHER);
    }
}
