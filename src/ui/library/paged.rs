//! A long list of documents: only the pages near the window stand in the document, and Back finds the place again.

use std::ops::Range;

use leptos::prelude::*;

use super::hits::hit_view;
use crate::app::asked::{Asked, PAGE};
use crate::app::pages::{Pages, Place};
use crate::app::{Answer, App, ask};
use crate::browser::page;
use crate::engine::api::{Hit, SearchOptions, SearchResult};
use crate::ui::parts::live::{listed, live, text};
use crate::ui::parts::place::{note_place, noted};

/// Id of the list.
const LIST: &str = "hits";

/// What the pages of one list share.
#[derive(Clone, Copy)]
struct List {
    pages: StoredValue<Pages>,
    /// The pages that stand in the document.
    shown: RwSignal<Range<usize>>,
    asked: StoredValue<Asked>,
    total: usize,
}

impl List {
    /// Brings the pages near the window into the document and takes the others out.
    fn look(self) {
        let Some((top, _, height)) = page::place(LIST) else { return };
        let near = |pages: &Pages| pages.between(-top - height, -top + 2.0 * height);
        if let Some(near) = self.pages.try_with_value(near)
            && self.shown.try_with_untracked(|shown| *shown != near) == Some(true)
        {
            self.shown.set(near);
        }
    }

    /// The place where the page is scrolled so far.
    fn place(self, scrolled: f64) -> Option<Place> {
        let (top, ..) = page::place(LIST)?;
        Some(Place { scrolled, top: top + scrolled, pages: self.pages.try_get_value()? })
    }

    /// Takes up the place that was noted.
    fn restore(self) {
        let noted = noted(self.total.div_ceil(PAGE));
        let Some(Place { scrolled, top, pages }) = noted else { return };
        let height = page::place("main").map_or(0.0, |(.., height)| height);
        self.shown.set(pages.between(scrolled - top - height, scrolled - top + 2.0 * height));
        self.pages.set_value(pages);
        request_animation_frame(move || page::scroll_page_to(scrolled));
    }

    /// Follows the reader's scrolling for as long as the list is there.
    fn follow(self) {
        let waits = StoredValue::new(false);
        let handle = window_event_listener(leptos::ev::scroll, move |_| {
            if waits.try_get_value() == Some(false) {
                waits.set_value(true);
                request_animation_frame(move || {
                    waits.try_set_value(false);
                    self.look();
                });
            }
        });
        on_cleanup(move || handle.remove());
        request_animation_frame(move || self.look());
    }
}

/// The list.
#[component]
pub fn PagedHits(
    /// What was found, with the first page.
    found: SearchResult,
    /// What was asked.
    asked: Asked,
) -> impl IntoView {
    let SearchResult { total, hits, .. } = found;
    let list = List {
        pages: StoredValue::new(Pages::new(total.div_ceil(PAGE))),
        shown: RwSignal::new(0..1),
        asked: StoredValue::new(asked),
        total,
    };
    list.restore();
    list.follow();
    let note = note_place(move |scrolled| list.place(scrolled));
    let space = move |range: fn(Range<usize>, usize) -> Range<usize>| {
        let range = range(list.shown.get(), list.total.div_ceil(PAGE));
        list.pages.with_value(|pages| format!("{}px", pages.height(range) as i64))
    };
    let first = StoredValue::new(hits);
    view! {
        <div class="hits" id=LIST role="feed" on:click=move |_| note()>
            <div style:block-size=text(move || space(|shown, _| 0..shown.start))></div>
            {listed(move || list.shown.get().collect(), move |page| page_view(list, page, first))}
            <div style:block-size=text(move || space(|shown, count| shown.end.min(count)..count))></div>
        </div>
    }
}

/// One page. The first came with the answer; the others are asked for.
fn page_view(list: List, number: usize, first: StoredValue<Vec<Hit>>) -> AnyView {
    let app = App::expect();
    let id = format!("{LIST}-{number}");
    let documents = move |hits: Vec<Hit>, id: String| {
        request_animation_frame(move || {
            if let Some((_, height, _)) = page::place(&id) {
                let _ = list.pages.try_update_value(|pages| pages.measure(number, height));
                list.look();
            }
        });
        let place = number * PAGE;
        hits.into_iter()
            .enumerate()
            .map(|(n, hit)| hit_view(hit, place + n, list.total))
            .collect::<Vec<AnyView>>()
    };
    if number == 0 {
        let named = id.clone();
        let hits = live(move || documents(first.get_value(), named.clone()).into_any());
        return view! { <div id=id>{hits}</div> }.into_any();
    }
    let answer: Answer<SearchResult> = ask(move || {
        let Asked { query, options } = list.asked.get_value();
        let options = SearchOptions { offset: number * PAGE, ..options };
        let engine = app.engine();
        engine.search(&query, &options)
    });
    let expected = list.pages.with_value(|pages| pages.height(number..number + 1));
    let named = id.clone();
    let hits = live(move || {
        answer.read(|found| found.hits.clone()).map(|hits| documents(hits, named.clone())).into_any()
    });
    let waits = text(move || {
        if answer.with(|answer| answer.is_none()) { format!("{}px", expected as i64) } else { "0".to_owned() }
    });
    view! { <div id=id style:min-block-size=waits>{hits}</div> }.into_any()
}
