//! Help beside the search field: what can be written into it, and examples from this very library that run on a click.

use leptos::prelude::*;

use crate::app::copy::library::{HELP, HELP_FINDS, HELP_LEDE, HELP_TRY, HELP_WRITE, SYNTAX};
use crate::app::state::Names;
use crate::app::{App, Route, View};
use crate::corpus::Language;
use crate::ui::parts::live::live;

/// The help, behind a line that opens it.
#[component]
pub fn Help() -> impl IntoView {
    let app = App::expect();
    let rows = live(move || {
        let language = app.language();
        let examples = app.names.read(|names| examples(names, language)).unwrap_or_default();
        let row = |((sign, finds), example): (&(crate::app::Text, crate::app::Text), String)| {
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
        SYNTAX.iter().zip(examples).map(row).collect_view().into_any()
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

/// An example of each line of the syntax, made of what the library holds.
fn examples(names: &Names, language: Language) -> Vec<String> {
    let is_side = |id: &str| names.sides.iter().any(|side| side == id);
    let mut often: Vec<_> = names.entities.iter().filter(|entity| !is_side(&entity.id)).collect();
    crate::text::order::sort_by_key(&mut often, |entity| std::cmp::Reverse(entity.documents));
    let name = |id: &str| names.entity(id, language).to_owned();
    let nth = |n: usize| often.get(n).map(|entity| name(&entity.id)).unwrap_or_default();
    let (a, b) = (name(&names.sides[0]), name(&names.sides[1]));
    let (who, other) = (nth(0), nth(1));
    let dimension = names.dimensions.first().map(|dimension| match language {
        Language::Ar => dimension.name_ar.clone(),
        Language::En => dimension.name_en.clone(),
    });
    let of = |read: fn(&crate::engine::api::DocumentSummary) -> Option<String>| {
        let own = names.documents.iter().filter(|document| document.language == language);
        own.filter_map(read).next().unwrap_or_default()
    };
    let year: String = of(|document| document.date.clone()).chars().take(4).collect();
    let value = |value: &str| if value.contains(' ') { format!("\"{value}\"") } else { value.to_owned() };
    let (or, key) = match language {
        Language::Ar => ("أو", 0),
        Language::En => ("OR", 1),
    };
    let field = |n: usize, text: &str| {
        let sign = SYNTAX.get(n).map_or("", |(sign, _)| if key == 0 { sign.ar } else { sign.en });
        format!("{sign}{}", value(text))
    };
    let code = if key == 0 { "العربية" } else { "en" };
    let kind = if key == 0 { "مبلغ" } else { "money" };
    vec![
        format!("{} {b}", value(&who)),
        format!("\"{a}\""),
        format!("{} {or} {}", value(&who), value(&other)),
        format!("{b} -{}", value(&who)),
        format!("({} {or} {}) {b}", value(&who), value(&other)),
        field(5, &who),
        field(6, &b),
        field(7, &a),
        field(8, dimension.unwrap_or_default().split(' ').next().unwrap_or_default()),
        field(9, kind),
        field(10, &of(|document| document.source.clone())),
        field(11, &year),
        field(12, &(year.parse::<u32>().unwrap_or(0) + 1).to_string()),
        field(13, code),
    ]
}
