//! Taking a part along: all of it, not only what the page has asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Seen;
use crate::app::{App, Format};
use crate::export::Origin;
use crate::ui::parts::take::TakeForms;

/// What is taken along of a comparison.
pub struct Taken {
    /// What the file is called, in `a–z` and hyphens.
    pub name: &'static str,
    /// The forms offered.
    pub formats: &'static [Format],
    /// The lists that stand in it; all of them in JSON, where `is_all` says so.
    pub lists: &'static [&'static str],
    /// See `lists`.
    pub is_all: bool,
    /// Writes it in one of the forms.
    pub make: Callback<(Seen, Format, Origin), String>,
}

/// The buttons, behind one that opens them.
pub fn take(seen: &Seen, taken: Taken) -> AnyView {
    let (app, seen) = (App::expect(), seen.clone());
    let Taken { name, formats, lists, is_all, make } = taken;
    let take = move |format| {
        let whole = is_all && format == Format::Json;
        let options = if whole { seen.options.clone() } else { seen.options.only(lists) };
        let (engine, seen) = (app.engine(), seen.clone());
        spawn_local(async move {
            if let Ok(answer) = engine.compare(&options).await {
                let whole = seen.with(answer);
                app.take(name, format, move |origin| make.run((whole, format, origin.clone())));
            }
        });
    };
    view! { <TakeForms formats take=Callback::new(take)/> }.into_any()
}
