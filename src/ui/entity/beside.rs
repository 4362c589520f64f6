//! What else the sentences hold that mention an entity: other entities and figures.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::{App, Route, View, copy};
use crate::engine::api::{EntityType, Hit, Mention};
use crate::ui::parts::fold::Fold;

/// A figure and the sentence it stands in.
#[derive(Clone, Debug, PartialEq)]
struct Figure {
    text: String,
    document: String,
    sentence: usize,
}

/// Who appears with it, and the figures.
#[component]
pub fn Beside(
    /// Documents that mention it, each with the sentences that do.
    hits: Vec<Hit>,
    /// Id of the entity.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let names = companions(&hits, &id).into_iter().map(|(id, kind, n)| {
        let href = Route::to(View::Entity(id.clone())).href();
        view! {
            <li><a class="facet-value" href=href>
                <span class="name"><span class=format!("m {}", kind.name())>{move || app.entity_name(&id)}</span></span><span class="n">{n}</span>
            </a></li>
        }
        .into_any()
    });
    let names: Vec<AnyView> = names.collect();
    let figures = figures(&hits).into_iter().map(|figure| {
        let href = Route::to(View::Reader(figure.document))
            .with("s", &(figure.sentence + 1).to_string())
            .with("entity", &id)
            .href();
        view! { <li><a class="facet-value" href=href><bdi class="name">{figure.text}</bdi></a></li> }
            .into_any()
    });
    let figures: Vec<AnyView> = figures.collect();
    let is_empty = names.is_empty() && figures.is_empty();
    view! {
        <aside class="facets" hidden=is_empty aria-label=move || app.say(copy::APPEARS_WITH)>
            <Fold name=copy::APPEARS_WITH><ul>{names}</ul></Fold>
            {(!figures.is_empty()).then(|| view! { <Fold name=copy::FIGURES_WITH><ul class="figure-list">{figures}</ul></Fold> })}
        </aside>
    }
}

/// The entities that stand in the same sentences most often, with their types and the number of those sentences.
fn companions(hits: &[Hit], id: &str) -> Vec<(String, EntityType, usize)> {
    const SHOWN: usize = 12;
    let mut counts: BTreeMap<&str, (EntityType, usize)> = BTreeMap::new();
    for sentence in hits.iter().flat_map(|hit| &hit.sentences) {
        let others: BTreeMap<&str, EntityType> = sentence
            .mentions
            .iter()
            .filter(|mention| !mention.kind.is_value() && mention.id != id)
            .map(|mention| (mention.id.as_str(), mention.kind))
            .collect();
        for (other, kind) in others {
            counts.entry(other).or_insert((kind, 0)).1 += 1;
        }
    }
    let mut list: Vec<_> = counts.into_iter().map(|(id, (kind, n))| (id.to_owned(), kind, n)).collect();
    list.sort_by_key(|(_, _, n)| std::cmp::Reverse(*n));
    list.truncate(SHOWN);
    list
}

/// Amounts, quantities and percentages of the same sentences, each value once.
fn figures(hits: &[Hit]) -> Vec<Figure> {
    const SHOWN: usize = 12;
    let is_figure = |mention: &&Mention| mention.kind.is_value() && mention.kind != EntityType::Date;
    let mut seen = std::collections::BTreeSet::new();
    let mut list = Vec::new();
    for hit in hits {
        for sentence in &hit.sentences {
            for mention in sentence.mentions.iter().filter(is_figure) {
                if list.len() < SHOWN && seen.insert(&mention.id) {
                    list.push(Figure {
                        text: mention.text.clone(),
                        document: hit.id.clone(),
                        sentence: sentence.sentence,
                    });
                }
            }
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::api::HitSentence;

    fn mention(kind: EntityType, id: &str) -> Mention {
        let (id, text) = (id.to_owned(), id.to_owned());
        Mention { start: 0, end: 0, text, kind, id, value: None, rule: String::new(), proposed: false }
    }

    #[test]
    fn a_companion_is_counted_once_a_sentence() {
        let names = |ids: &[&str]| HitSentence {
            mentions: ids.iter().map(|id| mention(EntityType::Company, id)).collect(),
            ..HitSentence::default()
        };
        let sentences = vec![names(&["nvidia", "apple", "apple"]), names(&["nvidia", "huawei", "apple"])];
        let hits = [Hit { sentences, ..Hit::default() }];
        let got: Vec<(String, usize)> =
            companions(&hits, "nvidia").into_iter().map(|(id, _, n)| (id, n)).collect();
        assert_eq!(got, [("apple".to_owned(), 2), ("huawei".to_owned(), 1)]);
    }
}
