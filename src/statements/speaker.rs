//! Who says it: a verb of speech with its subject, or a phrase such as «بحسب» with the name after it.

use std::ops::Range;

use super::reading::Sentence;
use super::statement::Speaker;
use crate::entities::cues::{Cue, Hit, Kind};
use crate::entities::{EntityId, EntityType};

/// Who says what a sentence says, and which of its words say so.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// The speaker.
    pub speaker: Speaker,
    /// The cue that decided.
    pub cue: Range<u32>,
    /// Words that name the speaker; empty where it is taken from an earlier sentence.
    pub name: Range<u32>,
    /// Where the claim starts, if "that" or the like stands before it.
    pub claim: Option<u32>,
    /// Whether the speaker is also whom the claim is about ("that it …").
    pub of_itself: bool,
    /// Whether the speaker is taken from an earlier sentence.
    pub inherited: bool,
    /// Whether a verb says so, and not only a phrase such as «بحسب».
    pub by_verb: bool,
}

/// Who speaks in `sentence`; `last` is the last speaker of its paragraph. `None`: the article itself.
pub fn attribution(sentence: &Sentence, last: Option<&Speaker>) -> Option<Attribution> {
    let verbs = sentence.cues(&[Kind::Speech, Kind::Act, Kind::Stress, Kind::Opinion, Kind::Continuing]);
    // What stands behind "that" belongs to the claim, and so do the verbs in it.
    let mut claim = u32::MAX;
    let mut spoken = None;
    for verb in verbs {
        if spoken.is_some() || verb.first >= claim {
            break;
        }
        spoken = by_verb(sentence, verb, last);
        if let Some((_, start)) = content_after(sentence, verb).filter(|_| speaks(sentence, verb)) {
            claim = claim.min(start);
        }
    }
    spoken.or_else(|| by_phrase(sentence, last))
}

/// The words of phrases such as «بحسب رويترز» and «كما يؤكد خبراء»: they say nothing of whom the sentence is about.
pub fn asides(sentence: &Sentence, said: Option<&Attribution>) -> Vec<Range<u32>> {
    let hits = sentence.cues(&[Kind::Attribution]);
    let phrases = hits.filter_map(|hit| Some(hit.first..name_after(sentence, hit.last + 1, None)?.words.end));
    let verb = said.filter(|said| said.claim.is_none() && is_aside(sentence, said.cue.start)).map(|said| {
        let mut end = sentence.clause_end(said.name.end.max(said.cue.end));
        // «…، وهو من مجموعة كذا» goes on about the speaker.
        while end < sentence.words.end && sentence.has(Kind::Apposition, end) {
            end = sentence.clause_end(end);
        }
        said.cue.start..end
    });
    phrases.chain(verb).collect()
}

/// Whether the verb at word `n` stands behind «كما» or "as".
fn is_aside(sentence: &Sentence, n: u32) -> bool {
    let n = if n > sentence.words.start && sentence.has(Kind::Passive, n - 1) { n - 1 } else { n };
    n > sentence.words.start && sentence.has(Kind::Aside, n - 1)
}

fn by_verb(sentence: &Sentence, verb: &Hit, last: Option<&Speaker>) -> Option<Attribution> {
    let arabic = !sentence.word(verb.first).is_ascii();
    let content = content_after(sentence, verb);
    let needs_content =
        matches!(verb.cue, Cue::Word(Kind::Opinion | Kind::Continuing)) && !quotes(sentence, verb);
    if (needs_content && content.is_none()) || !speaks(sentence, verb) {
        return None;
    }
    let before = verb.first.checked_sub(1).filter(|n| sentence.words.contains(n));
    let pronoun = before.is_some_and(|n| sentence.has(Kind::Pronoun, n));
    let aside = is_aside(sentence, verb.first);
    let named = if pronoun {
        None
    } else if arabic {
        let end = content.map_or(u32::MAX, |content| content.0);
        let after = name_after(sentence, verb.last + 1, Some(end));
        let unlisted = || content.and_then(|content| unlisted(sentence, verb, content.0));
        after.or_else(unlisted).or_else(|| subject_before(sentence, verb).filter(|_| !aside))
    } else {
        const REACH: u32 = 18;
        let after = |from: u32| name_after(sentence, from, Some(from + 4));
        match by_whom(sentence, verb) {
            Some(from) => after(from),
            None => name_before(sentence, verb.first, REACH).or_else(|| after(verb.last + 1)),
        }
    };
    let opens = arabic && content.is_some() && verb.first == sentence.words.start;
    let goes_on = pronoun || verb.cue == Cue::Word(Kind::Continuing) || opens;
    let (speaker, name) = match named {
        Some(named) => (named.speaker, named.words),
        None => (last.filter(|_| goes_on)?.clone(), verb.first..verb.first),
    };
    Some(Attribution {
        inherited: name.is_empty(),
        by_verb: true,
        speaker,
        name,
        cue: verb.first..verb.last + 1,
        // What accuses or demands tells of the speaker, whomever it names.
        claim: content
            .map(|(_, claim)| claim)
            .filter(|_| verb.cue != Cue::Word(Kind::Act) && !in_second_half(sentence, verb)),
        of_itself: content.is_some_and(|(content, claim)| of_itself(sentence, content, claim)),
    })
}

/// The subject of an Arabic verb that has none after it: the name right before it («أما بكين فترى أن …»), or, where the
/// clause before ended, the last name of the sentence («وكان ردّ إنفيديا عنيفًا، إذ ترى أن …»).
fn subject_before(sentence: &Sentence, verb: &Hit) -> Option<Named> {
    const REACH: u32 = 8;
    let named = name_before(sentence, verb.first, REACH).filter(|named| named.can_speak)?;
    if named.words.end < verb.first {
        return Some(named);
    }
    // «نجاح شركة كذا يؤكد»: the success is the subject, not the firm.
    let belongs = |n: u32| sentence.has(Kind::Class, n) || sentence.has(Kind::Voice, n);
    let mut start = named.words.start;
    while start > sentence.words.start && belongs(start - 1) {
        start -= 1;
    }
    let free = start == sentence.words.start
        || sentence.clause_starts_at(start)
        || sentence.has(Kind::Opener, start - 1);
    free.then_some(named)
}

/// «شدد القيود» is no speech.
fn tightens(sentence: &Sentence, verb: &Hit) -> bool {
    const REACH: u32 = 6;
    let mut objects = sentence.cues(&[Kind::Tightened]);
    let near = |hit: &Hit| hit.first > verb.last && hit.first <= verb.last + REACH;
    verb.cue == Cue::Word(Kind::Stress) && content_after(sentence, verb).is_none() && objects.any(near)
}

fn by_phrase(sentence: &Sentence, last: Option<&Speaker>) -> Option<Attribution> {
    let with = |cue: Range<u32>, named: Named| Attribution {
        inherited: false,
        by_verb: false,
        speaker: named.speaker,
        name: named.words,
        cue,
        claim: None,
        of_itself: false,
    };
    let mut phrases = sentence.cues(&[Kind::Attribution]);
    let found = phrases.find_map(|hit| {
        let mut named = name_after(sentence, hit.last + 1, None)?;
        // «الصحيفة» alone is the one that was named before.
        if let (None, Some(last)) = (named.speaker.entity, last.filter(|_| named.refers_back)) {
            named.speaker = last.clone();
        }
        Some(with(hit.first..hit.last + 1, named))
    });
    found.or_else(|| {
        let mut views = sentence.cues(&[Kind::View]);
        views.find_map(|hit| {
            // "Huang's view": the apostrophe parts the "s" from the name.
            let named = name_before(sentence, hit.first, 2).filter(|_| hit.first > sentence.words.start)?;
            (sentence.word(hit.first - 1) == "s").then(|| with(hit.first..hit.last + 1, named))
        })
    })
}

/// Whether `verb` speaks only in the second of two halves («…، بينما ترى بكين أن …»): then the sentence tells of both.
fn in_second_half(sentence: &Sentence, verb: &Hit) -> bool {
    let first = sentence.words.start;
    sentence.cues(&[Kind::Against]).any(|hit| hit.first > first && hit.last < verb.first)
}

/// A subject without a name that no list knows: the words between the verb and "that", if the first has the article
/// («يرى العاملون في الصناعة أن …»).
fn unlisted(sentence: &Sentence, verb: &Hit, content: u32) -> Option<Named> {
    const LONGEST: usize = 5;
    let words = verb.last + 1..content;
    // «إلى» is folded to «الي».
    const SHORTEST: usize = 5;
    let noun = sentence.word(words.start);
    let noun = noun.starts_with("ال")
        && noun.chars().count() >= SHORTEST
        && !sentence.has(Kind::Filler, words.start);
    let reports = matches!(verb.cue, Cue::Word(Kind::Speech | Kind::Opinion));
    let fits = noun && reports && words.len() <= LONGEST && !sentence.clause_starts_at(words.start);
    let side = demonym_in(sentence, words.clone());
    let speaker = Speaker { entity: None, name: sentence.text_of(words.clone()).to_owned(), side };
    fits.then_some(Named { speaker, words, can_speak: true, refers_back: false })
}

/// Where "that" stands after `verb`, and where the claim starts after it.
fn content_after(sentence: &Sentence, verb: &Hit) -> Option<(u32, u32)> {
    const REACH: u32 = 24;
    let opinion =
        if verb.cue == Cue::Word(Kind::Opinion) && sentence.word(verb.first).is_ascii() { 3 } else { REACH };
    let mut marks = sentence.cues(&[Kind::Content]).filter(|hit| hit.first > verb.last);
    let mark = marks.next().filter(|hit| hit.first <= verb.last + opinion)?;
    // "of" and "for" open a claim only right behind the verb's object: "accused Anthropic of", "called for".
    let weak = matches!(sentence.word(mark.first), "of" | "for");
    (!weak).then_some((mark.first, mark.last + 1))
}

/// «أنها», "that it": the claim goes on about the speaker.
fn of_itself(sentence: &Sentence, content: u32, claim: u32) -> bool {
    let word = sentence.word(content);
    let suffixed = !word.is_ascii() && (word.ends_with("ها") || word.ends_with("نه") || word.ends_with("هم"));
    suffixed || (word.is_ascii() && sentence.has(Kind::Pronoun, claim))
}

/// Whether `verb` is one of speech here: not denied («لم تعلّق»), not passive ("it is said"), not inside a phrase of
/// attribution («بحسب ما ذكرت الصحيفة»), not in a clause about what was said ("the details of what they claimed").
fn speaks(sentence: &Sentence, verb: &Hit) -> bool {
    const REACH: u32 = 5;
    let before = verb.first.checked_sub(1).filter(|n| sentence.words.contains(n));
    let kinds = [Kind::Negation, Kind::Passive];
    let barred = before.is_some_and(|n| kinds.into_iter().any(|kind| sentence.has(kind, n)));
    let barred = barred && by_whom(sentence, verb).is_none();
    let kinds = [Kind::Attribution, Kind::Relative];
    let mut phrases = sentence.cues(&kinds);
    let inside = phrases.any(|hit| {
        let near = hit.last < verb.first && hit.first + REACH >= verb.first;
        near && !(hit.last + 1..=verb.first).any(|n| sentence.clause_starts_at(n))
    });
    !barred && !inside && !tightens(sentence, verb)
}

/// Where the speaker is named behind a passive verb: "is affirmed by experts".
fn by_whom(sentence: &Sentence, verb: &Hit) -> Option<u32> {
    (sentence.word(verb.last + 1) == "by").then_some(verb.last + 2)
}

/// Whether a colon or an opening quotation mark follows `verb`.
fn quotes(sentence: &Sentence, verb: &Hit) -> bool {
    sentence.gap_before(verb.last + 1).contains([':', '«', '"', '“'])
}

struct Named {
    speaker: Speaker,
    words: Range<u32>,
    /// Whether it is someone, or made by someone, who can speak.
    can_speak: bool,
    /// Whether it is only a noun such as «الصحيفة».
    refers_back: bool,
}

/// The name that starts shortly after word `from`: before word `end` where a verb stands before it, else, behind a
/// phrase such as «بحسب», before the clause ends.
fn name_after(sentence: &Sentence, from: u32, end: Option<u32>) -> Option<Named> {
    const REACH: u32 = 14;
    // Between a verb and its subject a comma may stand («قال الرئيس التنفيذي، فلان، إن …»).
    let limit = end.unwrap_or_else(|| sentence.clause_end(from)).min(from + REACH).min(sentence.words.end);
    let names: Vec<u32> = names_in(sentence, from..limit);
    let voice = sentence.cues(&[Kind::Voice]).find(|hit| (from..limit).contains(&hit.first)).copied();
    let near = |word: u32| follows(sentence, from, word, end.is_some());
    match (voice, names.first().copied()) {
        (None, None) => None,
        (Some(voice), None) => near(voice.first).then(|| generic(sentence, &voice)),
        (Some(voice), Some(name)) if voice.first < sentence.words_of(name).start => {
            near(voice.first).then(|| titled(sentence, &voice, &names))
        }
        (_, Some(name)) => near(sentence.words_of(name).start).then(|| named(sentence, name)),
    }
}

/// A voice with names after it: «شركة إنفيديا», «الرئيس الصيني شي جين بينغ», «متحدث باسم إنفيديا», «خبراء».
fn titled(sentence: &Sentence, voice: &Hit, names: &[u32]) -> Named {
    let person = names.iter().copied().find(|name| sentence.mention(*name).kind == EntityType::Person);
    let first = names[0];
    let start = sentence.words_of(first).start;
    let linked = |from: u32, to: u32| {
        (from..to).all(|n| {
            sentence.has(Kind::Among, n)
                || sentence.has(Kind::Class, n)
                || sentence.has(Kind::Voice, n)
                || sentence.has(Kind::Filler, n)
                || is_demonym(sentence, n)
        })
    };
    // «شركة أبحاث البيانات كذا»: what kind of firm it is may stand between.
    const KIND: u32 = 4;
    if sentence.has(Kind::Class, voice.first) && start <= voice.last + 1 + KIND {
        return named(sentence, first);
    }
    let plural = sentence.cues(&[Kind::Among]).any(|hit| hit.first > voice.last && hit.last < start);
    match person {
        // A title and the person who bears it, perhaps with a firm between them.
        Some(person) if !plural && sentence.words_of(person).start <= voice.last + 8 => {
            named(sentence, person)
        }
        _ if linked(voice.last + 1, start) || start == voice.last + 1 => {
            let mut whole = named(sentence, first);
            whole.words.start = voice.first;
            whole.speaker.name = sentence.text_of(whole.words.clone()).to_owned();
            bare(sentence, &mut whole);
            whole
        }
        _ => generic(sentence, voice),
    }
}

/// The name that ends shortly before word `end`.
fn name_before(sentence: &Sentence, end: u32, reach: u32) -> Option<Named> {
    let from = end.saturating_sub(reach).max(sentence.words.start);
    // A name that starts before counts where it ends inside.
    let from = sentence.name_on(from).map_or(from, |name| sentence.words_of(name).start);
    // A claim or the other half of a sentence that lies between cuts the subject off; «أن» before the verb is its own.
    let cut = sentence.cues(&[Kind::Content, Kind::Against]).filter(|hit| {
        hit.last + 1 < end && hit.first >= from && !matches!(sentence.word(hit.first), "of" | "for")
    });
    let from = cut.map(|hit| hit.last + 1).max().unwrap_or(from);
    let names = names_in(sentence, from..end);
    let person = names.iter().rev().copied().find(|name| sentence.mention(*name).kind == EntityType::Person);
    let voice =
        sentence.cues(&[Kind::Voice]).filter(|hit| hit.first >= from && hit.last < end).last().copied();
    let name = person.or(names.last().copied());
    match (name, voice) {
        (Some(name), Some(voice)) if voice.first >= sentence.words_of(name).end => {
            Some(headed(sentence, name, &voice))
        }
        (Some(name), Some(voice)) if person.is_none() => {
            let names: Vec<u32> =
                names.into_iter().filter(|name| sentence.words_of(*name).start > voice.last).collect();
            let parted =
                (voice.last + 1..=sentence.words_of(names[0]).start).any(|n| sentence.clause_starts_at(n));
            Some(if parted { named(sentence, name) } else { titled(sentence, &voice, &names) })
        }
        (Some(name), _) => Some(named(sentence, name)),
        (None, Some(voice)) => Some(generic(sentence, &voice)),
        (None, None) => None,
    }
}

/// A name and a noun after it: "the DeepSeek team's paper" is the firm's; a noun further on is a speaker of its own.
fn headed(sentence: &Sentence, name: u32, voice: &Hit) -> Named {
    const REACH: u32 = 4;
    let words = sentence.words_of(name);
    let close = voice.first <= words.end + REACH
        && sentence.word(voice.first).is_ascii()
        && !(words.end..=voice.first).any(|n| sentence.clause_starts_at(n));
    match close {
        _ if sentence.has(Kind::Class, voice.first) => named(sentence, name),
        false => generic(sentence, voice),
        true => {
            let mut whole = named(sentence, name);
            whole.words.end = voice.last + 1;
            whole.speaker.name = sentence.text_of(whole.words.clone()).to_owned();
            whole
        }
    }
}

fn names_in(sentence: &Sentence, words: Range<u32>) -> Vec<u32> {
    let inside = |n: &u32| {
        let own = sentence.words_of(*n);
        words.start <= own.start && own.end <= words.end && !sentence.mention(*n).kind.is_value()
    };
    sentence.mentions.clone().filter(inside).collect()
}

/// Whether a name or noun at `word` follows `from` closely enough to be the speaker. Behind a verb even the first word
/// must belong to it: in «يؤكد نجاح شركة كذا» the success is the subject, not the firm.
fn follows(sentence: &Sentence, from: u32, word: u32, behind_verb: bool) -> bool {
    const STRAY: usize = 3;
    let kinds = [Kind::Class, Kind::Filler, Kind::Among, Kind::Voice];
    let belongs = |n: u32| kinds.into_iter().any(|kind| sentence.has(kind, n)) || is_demonym(sentence, n);
    (from == word || belongs(from) || !behind_verb) && (from..word).filter(|n| !belongs(*n)).count() <= STRAY
}

fn is_demonym(sentence: &Sentence, n: u32) -> bool {
    demonym_in(sentence, n..n + 1).is_some()
}

fn demonym_in(sentence: &Sentence, words: Range<u32>) -> Option<EntityId> {
    sentence.hits.iter().find_map(|hit| match hit.cue {
        Cue::Demonym(side) if words.contains(&hit.first) => Some(side),
        _ => None,
    })
}

fn named(sentence: &Sentence, name: u32) -> Named {
    let words = sentence.words_of(name);
    let kind = sentence.mention(name).kind;
    let entity = sentence.entity_of(name);
    // What a model's makers say is said by its maker.
    let speaks = !matches!(kind, EntityType::Model | EntityType::Chip | EntityType::Policy);
    let owner = || entity.and_then(|entity| sentence.reading.lexicon.entity(entity).parent);
    Named {
        speaker: Speaker {
            entity: if speaks { entity } else { owner() },
            name: sentence.mention(name).span.of(&sentence.reading.document.text).to_owned(),
            side: sentence.side_of(name),
        },
        words,
        can_speak: speaks || owner().is_some(),
        refers_back: false,
    }
}

/// A speaker without a name: the noun, the words before it that count («ثلاثة») and those after it that describe.
fn generic(sentence: &Sentence, voice: &Hit) -> Named {
    let mut words = voice.first..voice.last + 1;
    let counts = |n: u32| sentence.words.contains(&n) && sentence.has(Kind::Among, n);
    // In English the words of «among» are prepositions, and no part of the name.
    let arabic = !sentence.word(voice.first).is_ascii();
    while arabic && words.start > 0 && counts(words.start - 1) && !sentence.clause_starts_at(words.start) {
        words.start -= 1;
    }
    let describes = |n: u32| {
        !sentence.clause_starts_at(n)
            && (is_demonym(sentence, n)
                || (sentence.has(Kind::Among, n)
                    && !sentence.word(n).is_ascii()
                    && sentence.word(n).chars().count() > 3))
    };
    // A construct plural («منتقدو», «مبتكرو») is only half a name.
    if sentence.word(voice.last).ends_with('و') && words.end < sentence.words.end {
        words.end += 1;
    }
    while words.end < sentence.words.end && describes(words.end) {
        words.end += 1;
    }
    // "Chinese officials": in English the adjective stands before.
    if words.start > sentence.words.start
        && is_demonym(sentence, words.start - 1)
        && sentence.word(words.start - 1).is_ascii()
    {
        words.start -= 1;
    }
    let place = sentence.has(Kind::Among, words.end).then(|| sentence.name_on(words.end + 1)).flatten();
    let place = place.and_then(|name| sentence.side_of(name));
    let side = demonym_in(sentence, words.clone()).or(place);
    let speaker = Speaker { entity: None, name: sentence.text_of(words.clone()).to_owned(), side };
    let refers_back = sentence.has(Kind::Class, voice.first) && words.len() == 1;
    let mut named = Named { speaker, words, can_speak: true, refers_back };
    bare(sentence, &mut named);
    named
}

/// Takes a glued «و», «ل» or «ب» off a speaker's words where a name would not have it either.
fn bare(sentence: &Sentence, named: &mut Named) {
    let first = sentence.word(named.words.start);
    let name = &named.speaker.name;
    for particle in ["ول", "وب", "و", "ل", "ب", "ف"] {
        let rest = first.strip_prefix(particle).filter(|rest| rest.starts_with("ال"));
        if let (Some(_), Some(cut)) = (rest, name.strip_prefix(particle)) {
            named.speaker.name = cut.to_owned();
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::statements::testing::speaker;

    /// `who` is the name, the entity's id and the side's, apart by bars; empty for the article itself.
    fn check(text: &str, who: &str) {
        let shown = speaker(text)
            .map(|(name, entity, side)| format!("{name}|{}|{}", entity.unwrap_or("-"), side.unwrap_or("-")));
        assert_eq!(shown.unwrap_or_default(), who, "{text}");
    }

    #[test]
    fn the_subject_of_a_verb_of_speech_speaks() {
        check("قال هوانغ إن السوق كبيرة.", "");
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
        check(
            "Sam Altman said that it was ready. He added that it was cheap.",
            "Sam Altman|sam-altman|united-states",
        );
    }
}
