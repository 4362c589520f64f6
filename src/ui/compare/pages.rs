//! A long list of the comparison, a page at a time: the address says which page, so that Back finds it again.

use leptos::prelude::*;

use super::Seen;
use crate::app::copy::compare as words;
use crate::app::{App, Text, ask};
use crate::browser::page;
use crate::engine::api::CompareOptions;
use crate::ui::parts::answer::answered;
use crate::ui::parts::live::{flag, memo, text};

/// A list.
#[derive(Clone, Copy)]
pub struct Long {
    /// Its name, and with it what else its page shows.
    pub lists: &'static [&'static str],
    /// What names its page in the address, and its heading in the document.
    pub key: &'static str,
    /// What stands above it.
    pub title: Text,
    /// How long it is.
    pub size: usize,
    /// Entries on a page.
    pub most: usize,
    /// Draws a page of it.
    pub show: fn(Seen) -> AnyView,
}

/// The page of the list that the address names, and the ways to the others.
pub fn pages(seen: &Seen, long: Long) -> AnyView {
    let app = App::expect();
    let most = seen.part.most.unwrap_or(long.most);
    let count = long.size.div_ceil(most).max(1);
    let at = memo(move || app.route.with(|route| route.number(long.key)).unwrap_or(1).clamp(1, count));
    let seen = seen.clone();
    let answer = ask(move || {
        let (engine, seen, offset) = (app.engine(), seen.clone(), (at.get() - 1) * most);
        async move {
            let asked = CompareOptions { limit: Some(most), offset, ..seen.options.only(long.lists) };
            let answer = engine.compare(&asked).await?;
            Ok(seen.with(answer))
        }
    });
    let way = move |to: usize, name: Text| {
        let to = move || (at.get() + to).saturating_sub(1);
        let href = text(move || {
            let page = Some(to()).filter(|page| *page > 1).map(|page| page.to_string());
            app.route.get().with(long.key, &page.unwrap_or_default()).href()
        });
        // Where the new page begins, the reader begins.
        let begin = move |_| page::focus(long.key);
        let is_nowhere = flag(move || !(1..=count).contains(&to()));
        view! { <a class="button" href=href hidden=is_nowhere on:click=begin>{app.label(name)}</a> }
            .into_any()
    };
    let where_now = text(move || {
        let first = (at.get() - 1) * most + 1;
        words::part_of_all([first, long.size.min(first + most - 1), long.size], app.language())
    });
    let ways = move || view! { {way(0, words::PAGE_BEFORE)}{way(2, words::PAGE_AFTER)} };
    let only = count == 1;
    // Above the list for who comes by keyboard, below it for who has read it to its end.
    view! {
        <h2 id=long.key tabindex="-1">{app.label(long.title)}</h2>
        <nav class="more-buttons" aria-label=app.label(long.title) hidden=only>
            {ways()}<span role="status">{where_now}</span>
        </nav>
        {answered(answer, long.show)}
        <div class="more-buttons" hidden=only>{ways()}</div>
    }
    .into_any()
}
