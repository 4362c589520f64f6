//! What explains: the marks of what rests on one source, and the way to how a part is computed.

use leptos::prelude::*;

use crate::app::copy::compare as words;
use crate::app::{App, Route, View, ask};
use crate::ui::parts::answer::answered;

/// The mark of what rests on one source.
pub fn fragile() -> AnyView {
    let app = App::expect();
    view! { <span class="tag fragile" title=app.label(words::FRAGILE_WHY)>{app.label(words::FRAGILE)}</span> }
        .into_any()
}

/// The same where most rows of a table carry it: a dagger, which [`dagger_note`] explains.
pub fn dagger() -> AnyView {
    let app = App::expect();
    view! {
        <span class="dagger" title=app.label(words::FRAGILE)><span aria-hidden="true">"†"</span><span class="visually-hidden">{app.label(words::FRAGILE)}</span></span>
    }
    .into_any()
}

/// What the dagger says, above a table that has one.
pub fn dagger_note(has_dagger: bool) -> Option<AnyView> {
    let app = App::expect();
    has_dagger.then(|| {
        view! { <p class="hint"><span aria-hidden="true">"† "</span>{app.label(words::FRAGILE)}": "{app.label(words::FRAGILE_WHY)}</p> }
            .into_any()
    })
}

/// The way to the section of the method that tells how what stands above is computed.
pub fn method_link(section: &'static str) -> AnyView {
    let app = App::expect();
    let href = Route::to(View::Method).with("at", section).href();
    view! { <p class="method-link"><a class="more" href=href>{app.label(words::HOW_COMPUTED)}</a></p> }
        .into_any()
}

/// Where what is shown comes from: program, texts, day, address.
pub fn origin_line() -> AnyView {
    let app = App::expect();
    let origin = ask(move || {
        app.library_version.track();
        app.route.track();
        let origin = app.origin();
        async move { Ok(origin.await) }
    });
    answered(origin, |origin| view! { <p class="origin" dir="ltr">{origin.line()}</p> })
}
