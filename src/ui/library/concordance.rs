//! The concordance: every match in one line, between what stands before and after it.

use leptos::prelude::*;

use crate::app::asked::{Asked, LINES, reader};
use crate::app::copy::library as words;
use crate::app::{App, ask, copy};
use crate::corpus::Language;
use crate::engine::api::{Concordance as Lines, Line};
use crate::ui::parts::answer::answered;
use crate::ui::parts::live::{memo, text};
use crate::ui::parts::place::keep_place;
use crate::ui::parts::statement::set_apart;

/// What is asked of the engine, or nothing where the address names nothing to make lines of.
fn asked(app: App) -> Option<Asked> {
    let route = app.route.get();
    Some(Asked::of(&route, app.language()).lines(&route)).filter(Asked::has_matches)
}

/// The lines of what the address asks for.
#[component]
pub fn Concordance() -> impl IntoView {
    let app = App::expect();
    let asked = memo(move || asked(app));
    let lines = ask(move || {
        app.library_version.track();
        let (engine, asked) = (app.engine(), asked.get());
        async move {
            match asked {
                Some(Asked { query, options }) => engine.concordance(&query, &options).await,
                None => Ok(Lines::default()),
            }
        }
    });
    answered(lines, move |lines| {
        keep_place();
        let nothing =
            if asked.with_untracked(Option::is_some) { copy::NOTHING_FOUND } else { words::NO_LINES };
        match lines.lines.is_empty() {
            true => view! { <p class="nothing calm">{app.label(nothing)}</p> }.into_any(),
            false => view! { <LineTables lines/> }.into_any(),
        }
    })
}

/// A table for each language: its direction is that of the lines, whatever the interface speaks.
#[component]
fn LineTables(
    /// The lines.
    lines: Lines,
) -> impl IntoView {
    let app = App::expect();
    let Lines { total, lines } = lines;
    let shown = lines.len();
    let language = |line: &Line| {
        app.document_summary(&line.document).map_or(app.language(), |document| document.language)
    };
    let tables = [Language::Ar, Language::En].into_iter().map(|of| {
        let lines: Vec<Line> = lines.iter().filter(|line| language(line) == of).cloned().collect();
        (!lines.is_empty()).then(|| table(lines, of))
    });
    let tables: Vec<Option<AnyView>> = tables.collect();
    let more = (total > shown).then(|| {
        let href = text(move || app.route.get().with("n", &(shown + LINES).to_string()).href());
        view! { <p><a class="button" href=href>{app.label(words::MORE_LINES)}</a></p> }
    });
    view! { <p class="counts" role="status">{text(move || app.count(total, words::LINES))}</p>{tables}{more} }
}

fn table(lines: Vec<Line>, language: Language) -> AnyView {
    let app = App::expect();
    let route = app.route.get_untracked();
    let mut last = String::new();
    let rows = lines.into_iter().map(|line| {
        let Line { document, sentence, before, keyword, after, .. } = line;
        // The eye reads a title once for all the lines below it.
        let again = std::mem::replace(&mut last, document.clone()) == document;
        let href = reader(&route, &document, Some(sentence), None).href();
        let title = text(move || app.document_title(&document));
        view! {
            <tr>
                <td class="before"><div><span>{set_apart(before.trim_end())}</span></div></td>
                <th scope="row"><a href=href>{set_apart(&keyword)}</a></th>
                <td class="after"><div><span>{set_apart(after.trim_start())}</span></div></td>
                <td class="from"><div class:visually-hidden=again><bdi>{title}</bdi></div></td>
            </tr>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let head = |class: &'static str, name| view! { <th scope="col" class=class>{app.label(name)}</th> };
    view! {
        <table class="kwic" dir=language.dir() lang=language.code() aria-label=app.label(words::AS_LINES)>
            <thead lang=text(move || app.language().code().to_owned())><tr>
                {head("before", words::BEFORE)}{head("", words::MATCH)}{head("after", words::AFTER)}{head("from", copy::READER)}
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
