//! Who is mentioned with whom as a picture, with the same as a table; and when.

use leptos::prelude::*;

use crate::app::copy::library as words;
use crate::app::tables::table;
use crate::app::take::{LISTS, list, pictured};
use crate::app::{App, Format, Route, View, copy};
use crate::engine::api::{Companion, Month};
use crate::export::Table;
use crate::ui::parts::fold::Fold;
use crate::ui::parts::live::text;
use crate::ui::parts::take::TakeForms;

/// Id of what is drawn.
const PICTURE: &str = "arcs";
const FORMS: [Format; 7] = pictured(LISTS);

/// Pixels of a row, as the style has it.
const ROW: usize = 28;

/// Names, and an arc between each two that share a sentence: as thick as they share many.
#[component]
pub fn Arcs(
    /// Those that share most of its sentences.
    beside: Vec<Companion>,
    /// Which of them share a sentence of it.
    pairs: Vec<(usize, usize, usize)>,
    /// Id of the entity.
    id: String,
) -> impl IntoView {
    let app = App::expect();
    let names = beside;
    if names.is_empty() {
        return ().into_any();
    }
    let height = names.len() * ROW;
    let most = pairs.iter().map(|(.., n)| *n).max().unwrap_or(1);
    let arcs: Vec<AnyView> = pairs.iter().map(|pair| arc(*pair, most)).collect();
    let items: Vec<AnyView> = names.iter().cloned().map(item).collect();
    let twin = twin(&names, &pairs);
    let file = format!("beside-{id}");
    let take = Callback::new(move |format| {
        if matches!(format, Format::Svg | Format::Png) {
            return app.take_picture(&file, format, PICTURE, app.say(words::TOGETHER).to_owned());
        }
        let names = names.clone();
        app.take(&file, format, move |origin| list(origin, &names, format, || companions(app, &names)));
    });
    view! {
        <Fold name=copy::APPEARS_WITH>
            <p class="hint">{app.label(words::TOGETHER_HINT)}</p>
            <div class="arcs" id=PICTURE>
                <svg viewBox=format!("0 0 72 {height}") role="img" aria-label=app.label(words::TOGETHER)>{arcs}</svg>
                <ul>{items}</ul>
            </div>
            {twin}
            <TakeForms formats=&FORMS take/>
        </Fold>
    }
    .into_any()
}

/// One that shares sentences: the way to it, and how many.
fn item(Companion { id, kind, sentences }: Companion) -> AnyView {
    let app = App::expect();
    let href = Route::to(View::Entity(id.clone())).href();
    view! {
        <li><a class="facet-value" href=href>
            <span class="name"><span class=format!("m {}", kind.name())>{text(move || app.entity_label(&id))}</span></span><span class="n">{app.number(sentences)}</span>
        </a></li>
    }
    .into_any()
}

/// The arcs as a table.
fn twin(names: &[Companion], pairs: &[(usize, usize, usize)]) -> Option<AnyView> {
    let app = App::expect();
    let name = |at: usize| names.get(at).map(|one| app.entity_label(&one.id)).unwrap_or_default();
    let row = |(a, b, n): &(usize, usize, usize)| {
        view! { <tr><th scope="row"><bdi>{name(*a)}</bdi></th><td><bdi>{name(*b)}</bdi></td><td class="n">{app.number(*n)}</td></tr> }
            .into_any()
    };
    let rows: Vec<AnyView> = pairs.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <details class="twin"><summary class="more">{app.label(words::TOGETHER_TABLE)}</summary>
                <table class="small"><thead><tr>
                    <th scope="col">{app.label(copy::ENTITY)}</th><th scope="col">{app.label(words::WITH)}</th><th scope="col" class="n">{app.label(copy::SENTENCES_COLUMN)}</th>
                </tr></thead><tbody>{rows}</tbody></table>
            </details>
        }
        .into_any()
    })
}

fn companions(app: App, names: &[Companion]) -> Table {
    let row = |one: &Companion| {
        vec![app.entity_label(&one.id), app.say(copy::kind(one.kind)).to_owned(), one.sentences.to_string()]
    };
    let columns = [copy::ENTITY, copy::TYPE, copy::SENTENCES_COLUMN];
    table(app, copy::APPEARS_WITH, &columns, names.iter().map(row).collect())
}

/// From the middle of one row to that of another, on the side away from the names.
fn arc((a, b, n): (usize, usize, usize), most: usize) -> AnyView {
    let middle = |row: usize| row * ROW + ROW / 2;
    let (from, to) = (middle(a), middle(b));
    let (reach, half) = ((8 + 6 * (b - a)).min(70), (to - from) / 2);
    let path = format!("M72 {from}A{reach} {half} 0 0 0 72 {to}");
    let width = (1 + 4 * n / most.max(1)).to_string();
    view! { <path d=path stroke-width=width/> }.into_any()
}

/// Articles and sentences by the month of the article.
#[component]
pub fn Months(
    /// Those in which it is mentioned, in order.
    months: Vec<Month>,
) -> impl IntoView {
    let app = App::expect();
    let most = months.iter().map(|month| month.sentences).max().unwrap_or(1).max(1);
    if months.iter().all(|month| month.month.is_none()) {
        return ().into_any();
    }
    let rows: Vec<AnyView> = months
        .into_iter()
        .map(|Month { month, documents: articles, sentences }| {
            let name = text(move || match &month {
                Some(month) => copy::date(month, app.language()),
                None => app.say(words::NO_DATE).to_owned(),
            });
            let width = format!("{}%", 70 * sentences / most);
            view! {
                <tr>
                    <th scope="row">{name}</th><td class="n">{app.number(articles)}</td>
                    <td><div class="bar-cell"><span class="bar" style:inline-size=width></span><span class="n">{app.number(sentences)}</span></div></td>
                </tr>
            }
            .into_any()
        })
        .collect();
    view! {
        <Fold name=words::OVER_TIME>
            <table class="small months"><thead><tr>
                <th scope="col">{app.label(words::PERIOD)}</th><th scope="col" class="n">{app.label(copy::ARTICLES_COLUMN)}</th><th scope="col">{app.label(copy::SENTENCES_COLUMN)}</th>
            </tr></thead><tbody>{rows}</tbody></table>
        </Fold>
    }
    .into_any()
}
