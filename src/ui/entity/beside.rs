//! What else the sentences hold that mention an entity: other entities and figures.

use leptos::prelude::*;

use crate::app::{App, Route, View, copy};
use crate::engine::api::{EntityType, Hit, Mention};
use crate::text::order;
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
                <span class="name"><span class=format!("m {}", kind.name())>{move || app.entity_label(&id)}</span></span><span class="n">{n}</span>
            </a></li>
        }
        .into_any()
    });
    let names: Vec<AnyView> = names.collect();
    let figures = figures(&hits).into_iter().map(|figure| {
        let href = Route::to_sentence(&figure.document, figure.sentence).with("entity", &id).href();
        view! { <li><a class="facet-value" href=href><bdi class="name">{figure.text}</bdi></a></li> }
            .into_any()
    });
    let figures: Vec<AnyView> = figures.collect();
    let is_empty = names.is_empty() && figures.is_empty();
    view! {
        <aside class="facets" hidden=is_empty aria-label=app.label(copy::APPEARS_WITH)>
            <Fold name=copy::APPEARS_WITH><ul>{names}</ul></Fold>
            {(!figures.is_empty()).then(|| view! { <Fold name=copy::FIGURES_WITH><ul class="figure-list">{figures}</ul></Fold> })}
        </aside>
    }
}

/// The entities that stand in the same sentences most often, with their types and the number of those sentences.
fn companions(hits: &[Hit], id: &str) -> Vec<(String, EntityType, usize)> {
    const SHOWN: usize = 12;
    let mut all: Vec<(&str, EntityType)> = Vec::new();
    for sentence in hits.iter().flat_map(|hit| &hit.sentences) {
        let mut here: Vec<(&str, EntityType)> = Vec::new();
        for mention in sentence.mentions.iter().filter(|mention| !mention.kind.is_value() && mention.id != id)
        {
            let other = (mention.id.as_str(), mention.kind);
            if !here.contains(&other) {
                here.push(other);
            }
        }
        all.append(&mut here);
    }
    order::sort_by_key(&mut all, |(id, _)| *id);
    let runs = all.chunk_by(|a, b| a.0 == b.0);
    let mut list: Vec<(String, EntityType, usize)> =
        runs.filter_map(|run| run.first().map(|(id, kind)| ((*id).to_owned(), *kind, run.len()))).collect();
    order::sort_by_key(&mut list, |(_, _, n)| std::cmp::Reverse(*n));
    list.truncate(SHOWN);
    list
}

/// Amounts, quantities and percentages of the same sentences, each value once.
fn figures(hits: &[Hit]) -> Vec<Figure> {
    const SHOWN: usize = 12;
    let is_figure = |mention: &&Mention| mention.kind.is_value() && mention.kind != EntityType::Date;
    let mut seen: Vec<&str> = Vec::new();
    let mut list = Vec::new();
    for hit in hits {
        for sentence in &hit.sentences {
            for mention in sentence.mentions.iter().filter(is_figure) {
                if list.len() < SHOWN && !seen.contains(&mention.id.as_str()) {
                    seen.push(&mention.id);
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
