//! Why a sentence stands where it stands: about whom, in which dimensions, said by whom, how sure, and the cues that decided.

use leptos::prelude::*;

use super::meta::column_about;
use super::side::SideName;
use super::statement::SpeakerName;
use crate::app::{App, Route, View, copy};
use crate::engine::api::{Because, Decided, Statement};
use crate::text::Utf16;
use crate::ui::parts::live::text;

/// What the ledger takes from a sentence.
pub fn taken(statement: Statement) -> AnyView {
    let app = App::expect();
    let Statement { text, start, about, dimensions, speaker, hedged, negated, because, .. } = statement;
    let column = column_about(&about);
    let side = match &about[..] {
        [only] => only.clone(),
        _ => String::new(),
    };
    let dimensions = dimension_names(dimensions);
    let cues: Vec<AnyView> = because.into_iter().map(|cue| cue_view(&text, start, cue)).collect();
    let cues = (!cues.is_empty()).then(|| {
        view! { <dt>{app.label(copy::CUES)}</dt><dd><ul class="cues">{cues}</ul></dd> }
    });
    let tag = |on: bool, text: copy::Text| {
        on.then(|| view! { " "<span class="tag hedge">{app.label(text)}</span> })
    };
    view! {
        <dl class="taken">
            <dt>{app.label(copy::ABOUT)}</dt><dd><SideName column id=side/></dd>
            <dt>{app.label(copy::DIMENSIONS)}</dt><dd>{dimensions}</dd>
            <dt>{app.label(copy::SAID_BY)}</dt><dd><SpeakerName speaker/>{tag(hedged, copy::HEDGED)}{tag(negated, copy::DENIED)}</dd>
            {cues}
        </dl>
    }
    .into_any()
}

/// The dimensions, each the way to its row's sentences in the library.
fn dimension_names(dimensions: Vec<String>) -> AnyView {
    let app = App::expect();
    if dimensions.is_empty() {
        return view! { <span class="nothing">{app.label(copy::NO_DIMENSION)}</span> }.into_any();
    }
    let names = dimensions.into_iter().map(|dimension| {
        let href = Route::to(View::Library).with("dimension", &dimension).href();
        view! { <a href=href>{text(move || app.dimension_name(&dimension))}</a> }.into_any()
    });
    view! { <span class="listed">{names.collect_view()}</span> }.into_any()
}

/// The words of a cue, and what they decided.
fn cue_view(text: &str, start: usize, cue: Because) -> AnyView {
    let app = App::expect();
    let units = Utf16::new(text);
    let [from, to] = [cue.start, cue.end].map(|at| units.byte(at.saturating_sub(start)));
    let words = text.get(from..to).unwrap_or_default().to_owned();
    let Because { decided, value, .. } = cue;
    let name = move || match (copy::cue(&value), decided) {
        (Some(text), _) => app.say(text).to_owned(),
        (None, Decided::Dimension) => app.dimension_name(&value),
        (None, _) => app.entity_name(&value),
    };
    let words = move || copy::quoted(&words, app.language());
    view! { <li><span class="cue"><bdi dir="auto">{words}</bdi></span>" "<span class="decided">{name}</span></li> }.into_any()
}
