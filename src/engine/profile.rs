//! What the library says around one entity: with whom, when, with which figures, and in which sentences.

use super::roster::named;
use super::{api, convert};
use crate::corpus::{DocId, Language};
use crate::entities::{EntityType, Mention, Referent};
use crate::search::{Hit, SentenceHit};
use crate::statements::{Entry, Library};
use crate::text::order;

/// A sentence that mentions the entity.
struct Held<'a> {
    document: DocId,
    entry: &'a Entry,
    sentence: u32,
    mentions: &'a [Mention],
}

/// What the texts say around the entity called `id`. Near-copies say what another text says and are left out.
pub fn profile(library: &Library, id: &str, options: &api::ProfileOptions) -> api::Profile {
    let held = held(library, id, options.language.unwrap_or(Language::Ar));
    let most = options.beside.unwrap_or(12);
    let mut hits: Vec<Hit> = held.chunk_by(|a, b| a.document == b.document).map(hit).collect();
    let documents = hits.len();
    order::sort_by_key(&mut hits, |hit| std::cmp::Reverse(hit.matched));
    let wanted = hits.into_iter().skip(options.offset).take(options.limit.unwrap_or(20));
    let hits = wanted.filter_map(|mut hit| {
        hit.sentences.truncate(options.sentences.unwrap_or(usize::MAX));
        convert::hit(library, &hit)
    });
    let (beside, pairs) = together(library, &held, id, most);
    api::Profile {
        documents,
        sentences: held.len(),
        beside,
        pairs,
        months: months(&held),
        figures: figures(&held, most),
        hits: hits.collect(),
    }
}

fn held<'a>(library: &'a Library, id: &str, language: Language) -> Vec<Held<'a>> {
    let mut held = Vec::new();
    let own = library.entries().filter(|(id, entry)| entry.counted_as == *id);
    for (document, entry) in own.filter(|(_, entry)| entry.document.language == language) {
        for (sentence, statement) in (0u32..).zip(&entry.analysis.statements) {
            let mentions = entry.analysis.mentions_of(statement);
            if mentions.iter().any(|mention| named(library, mention) == Some(id)) {
                held.push(Held { document, entry, sentence, mentions });
            }
        }
    }
    held
}

/// The document of all of `held`, at least one.
fn hit(held: &[Held]) -> Hit {
    let sentences = held.iter().map(|held| SentenceHit { sentence: held.sentence, marks: Vec::new() });
    Hit { document: held[0].document, score: 0.0, matched: held.len(), sentences: sentences.collect() }
}

/// Those that share most of the sentences, and which of them share one with each other.
fn together(
    library: &Library,
    held: &[Held],
    id: &str,
    most: usize,
) -> (Vec<api::Companion>, Vec<(usize, usize, usize)>) {
    let others: Vec<Vec<(&str, EntityType)>> = held
        .iter()
        .map(|held| {
            let names =
                held.mentions.iter().filter_map(|mention| Some((named(library, mention)?, mention.kind)));
            let mut names: Vec<(&str, EntityType)> = names.filter(|(other, _)| *other != id).collect();
            order::sort_by_key(&mut names, |(id, _)| *id);
            names.dedup_by_key(|(id, _)| *id);
            names
        })
        .collect();
    let mut all: Vec<(&str, EntityType)> = others.iter().flatten().copied().collect();
    order::sort_by_key(&mut all, |(id, _)| *id);
    let runs = all.chunk_by(|a, b| a.0 == b.0);
    let mut beside: Vec<api::Companion> = runs
        .map(|run| api::Companion { id: run[0].0.to_owned(), kind: run[0].1, sentences: run.len() })
        .collect();
    order::sort_by_key(&mut beside, |one| std::cmp::Reverse(one.sentences));
    beside.truncate(most);
    let mut pairs = Vec::new();
    for (a, first) in beside.iter().enumerate() {
        for (b, second) in beside.iter().enumerate().skip(a + 1) {
            let has = |names: &[(&str, EntityType)], id: &str| names.iter().any(|(other, _)| *other == id);
            let n = others.iter().filter(|names| has(names, &first.id) && has(names, &second.id)).count();
            if n > 0 {
                pairs.push((a, b, n));
            }
        }
    }
    (beside, pairs)
}

fn months(held: &[Held]) -> Vec<api::Month> {
    let month =
        |held: &Held| held.entry.document.date.as_ref().map(|date| date.chars().take(7).collect::<String>());
    let mut dated: Vec<(Option<String>, DocId)> =
        held.iter().map(|held| (month(held), held.document)).collect();
    order::sort_by(&mut dated, |a, b| (a.0.is_none(), &a.0, a.1).cmp(&(b.0.is_none(), &b.0, b.1)));
    let count = |run: &[(Option<String>, DocId)]| api::Month {
        month: run[0].0.clone(),
        documents: run.chunk_by(|a, b| a.1 == b.1).count(),
        sentences: run.len(),
    };
    dated.chunk_by(|a, b| a.0 == b.0).map(count).collect()
}

/// Amounts, quantities and percentages of the sentences.
fn figures(held: &[Held], most: usize) -> Vec<api::FigureBeside> {
    let mut all: Vec<(String, &Mention, &Held)> = Vec::new();
    for held in held {
        for mention in held.mentions.iter().filter(|mention| mention.kind != EntityType::Date) {
            if let Referent::Value(value) = &mention.referent {
                all.push((value.id(), mention, held));
            }
        }
    }
    order::sort_by(&mut all, |a, b| a.0.cmp(&b.0));
    let runs = all.chunk_by(|a, b| a.0 == b.0);
    let mut list: Vec<api::FigureBeside> = runs
        .map(|run| {
            let (id, mention, held) = &run[0];
            let document = &held.entry.document;
            api::FigureBeside {
                id: id.clone(),
                text: mention.span.of(&document.text).to_owned(),
                document: document.id.clone(),
                sentence: held.sentence as usize,
                sentences: run.len(),
            }
        })
        .collect();
    order::sort_by_key(&mut list, |figure| std::cmp::Reverse(figure.sentences));
    list.truncate(most);
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Engine;
    use crate::engine::api::{ImportReport, NewDocument};

    fn engine(texts: &[(&str, &str)]) -> Engine {
        let mut engine = Engine::ready();
        for (n, (date, text)) in texts.iter().enumerate() {
            let new = NewDocument {
                id: Some(format!("t-{n}")),
                text: (*text).to_owned(),
                date: Some((*date).to_owned()).filter(|date| !date.is_empty()),
                ..NewDocument::default()
            };
            engine.add(n, &new, &mut ImportReport::default());
        }
        engine
    }

    #[test]
    fn a_companion_is_counted_once_a_sentence_and_pairs_share_one() {
        let engine = engine(&[(
            "",
            "قالت شركة غراماليز إن آبل تشتري من آبل. وقالت شركة غراماليز إن هواوي وآبل اتفقتا. وترى شركة غراماليز أن هواوي تأخرت.",
        )]);
        let id = "huawei";
        let all = profile(engine.library(), id, &api::ProfileOptions::default());
        let apple = all.beside.iter().find(|one| one.id == "apple").map(|one| one.sentences);
        assert_eq!(apple, Some(1));
        let counted = all.hits.iter().map(|hit| hit.matched).sum::<usize>();
        assert_eq!((counted, all.hits.len()), (all.sentences, all.documents));
        assert!(all.pairs.iter().all(|(a, b, n)| a < b && *b < all.beside.len() && *n > 0));
    }

    #[test]
    fn months_are_in_order_and_what_has_no_date_comes_last() {
        let text = |n: usize| format!("أعلنت إنفيديا خبرها رقم {n} عن مدينة {n}{n} في صباح يوم من أيامها.");
        let texts = [text(7), text(13), text(29), text(51)];
        let dates = ["1995-03-01", "", "1994-12-31", "1995-03-20"];
        let pairs: Vec<(&str, &str)> = dates.into_iter().zip(texts.iter().map(String::as_str)).collect();
        let engine = engine(&pairs);
        let months = profile(engine.library(), "nvidia", &api::ProfileOptions::default()).months;
        let first: Vec<(Option<&str>, usize)> =
            months.iter().take(2).map(|month| (month.month.as_deref(), month.sentences)).collect();
        assert_eq!(first, [(Some("1994-12"), 1), (Some("1995-03"), 2)]);
        assert!(months.last().is_some_and(|month| month.month.is_none()));
    }
}
