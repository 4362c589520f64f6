//! Help beside the search field: what can be written into it, and examples from this very library that run on a click.

use std::cmp::Reverse;

use leptos::prelude::*;

use crate::app::copy::library::{HELP, HELP_FINDS, HELP_LEDE, HELP_TRY, HELP_WRITE, Syntax, syntax};
use crate::app::state::Names;
use crate::app::{App, Route, View, copy};
use crate::corpus::Language;
use crate::engine::api::{DocumentSummary, EntityType};
use crate::text::order;
use crate::ui::parts::live::live;

/// The help, behind a line that opens it.
#[component]
pub fn Help() -> impl IntoView {
    let app = App::expect();
    let rows = live(move || {
        let language = app.language();
        let examples = app.names.read(|names| examples(names, language)).unwrap_or_default();
        let row = |((sign, finds), example): (Syntax, String)| {
            let href = Route::to(View::Library).with("q", &example).href();
            let other = if sign.ar == sign.en { "" } else { sign.get(language.other()) };
            view! {
                <tr>
                    <th scope="row"><code>{sign.get(language)}</code>" "<code class="other" hidden=other.is_empty()>{other}</code></th>
                    <td>{finds.get(language)}</td>
                    <td><a href=href><bdi dir="auto">{example}</bdi></a></td>
                </tr>
            }
            .into_any()
        };
        examples.into_iter().map(row).collect_view().into_any()
    });
    view! {
        <details class="aside help">
            <summary class="more">{app.label(HELP)}</summary>
            <p>{app.label(HELP_LEDE)}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=app.label(HELP)>
                <table>
                    <thead><tr>
                        <th scope="col">{app.label(HELP_WRITE)}</th><th scope="col">{app.label(HELP_FINDS)}</th><th scope="col">{app.label(HELP_TRY)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

/// Each line of the syntax with an example made of what the library holds.
fn examples(names: &Names, language: Language) -> Vec<(Syntax, String)> {
    let is_side = |id: &str| names.sides.iter().any(|side| side == id);
    let mut often: Vec<_> = names.entities.iter().filter(|entity| !is_side(&entity.id)).collect();
    order::sort_by_key(&mut often, |entity| Reverse(entity.documents));
    let name = |id: &str| names.entity(id, language).to_owned();
    let nth = |n: usize| quoted(&often.get(n).map(|entity| name(&entity.id)).unwrap_or_default());
    let (a, b) = (name(&names.sides[0]), name(&names.sides[1]));
    let (who, other) = (nth(0), nth(1));
    let dimension = names.dimensions.first().map(|dimension| match language {
        Language::Ar => dimension.name_ar.clone(),
        Language::En => dimension.name_en.clone(),
    });
    let dimension = dimension.unwrap_or_default();
    let of = |read: fn(&DocumentSummary) -> Option<String>| {
        let mut own = names.documents.iter().filter(|document| document.language == language);
        own.find_map(read).unwrap_or_default()
    };
    let year: String = of(|document| document.date.clone()).chars().take(4).collect();
    let next = (year.parse::<u32>().unwrap_or(0) + 1).to_string();
    let or = syntax::EITHER.0.get(language);
    let code = match language {
        Language::Ar => copy::ARABIC.ar,
        Language::En => language.code(),
    };
    let field = |line: Syntax, text: &str| (line, format!("{}{}", line.0.get(language), quoted(text)));
    vec![
        (syntax::WORDS, format!("{who} {b}")),
        (syntax::PHRASE, format!("\"{a}\"")),
        (syntax::EITHER, format!("{who} {or} {other}")),
        (syntax::WITHOUT, format!("{b} -{who}")),
        (syntax::GROUP, format!("({who} {or} {other}) {b}")),
        (syntax::ENTITY, format!("{}{who}", syntax::ENTITY.0.get(language))),
        field(syntax::ABOUT, &b),
        field(syntax::SAID, &a),
        field(syntax::DIMENSION, dimension.split(' ').next().unwrap_or_default()),
        field(syntax::TYPE, copy::kind(EntityType::Money).get(language)),
        field(syntax::SOURCE, &of(|document| document.source.clone())),
        field(syntax::AFTER, &year),
        field(syntax::BEFORE, &next),
        field(syntax::LANGUAGE, code),
    ]
}

/// A value as the syntax takes it: in quotation marks where it is more than a word.
fn quoted(value: &str) -> String {
    if value.contains(' ') { format!("\"{value}\"") } else { value.to_owned() }
}
