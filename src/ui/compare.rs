//! The first view: what the corpus says about each side, dimension by dimension; and the same as a page to print.

mod balance;
mod brief;
mod evidence;
mod figures;
mod filters;
mod ledger;
mod notes;
mod pairs;
mod plot;
mod sides;
mod voices;
mod terms;

use std::sync::Arc;

use leptos::prelude::*;

pub use self::brief::Brief;
pub use self::notes::origin_line;
use self::{balance::balance_chart, sides::SidesBar};
use super::parts::answer::answered;
use crate::app::compared::{self, Keep, Sides};
use crate::app::copy::compare as words;
use crate::app::{Answer, App, Route, Text, ask, asked, copy};
use crate::engine::api::{CompareOptions, Comparison};
use crate::ui::parts::live::{flag, live, memo, text};

/// A comparison, and what was asked for.
pub struct Compared {
    /// The answer.
    pub answer: Comparison,
    /// The two sides.
    pub sides: Sides,
    /// All that was asked, to ask for evidence in the same way.
    pub options: CompareOptions,
}

/// One comparison, shared by all that show it.
pub type Seen = Arc<Compared>;

/// Asks for the comparison that the address names.
pub fn ask_comparison(app: App) -> Answer<Seen> {
    // What opens a cell or sorts the rows is no new question.
    let wanted = memo(move || (compared::present(app), app.route.with(asked::facets)));
    ask(move || {
        app.library_version.track();
        let (engine, (sides, facets)) = (app.engine(), wanted.get());
        let options = compared::options(facets, &sides, app.language());
        async move {
            let answer = engine.compare(&options).await?;
            Ok(Arc::new(Compared { answer, sides, options }))
        }
    })
}

/// The question that a comparison answers.
pub fn question(app: App, sides: &Sides) -> String {
    let (a, b, language) =
        (compared::side_name(app, &sides.a), compared::side_name(app, &sides.b), app.language());
    if sides.a.contains(':') || sides.b.contains(':') {
        let sayer = |id, name| words::sayer(id, name, language);
        return words::question(&sayer(&sides.a, &a), &sayer(&sides.b, &b), language);
    }
    copy::question(&a, &b, language)
}

/// The parts of a comparison: name in the address, name, what it holds, how it is shown.
pub type Part = (&'static str, Text, fn(&Comparison) -> usize, fn(Seen) -> AnyView);

/// All of them, in order.
pub const PARTS: [Part; 6] = [
    ("", words::PART_LEDGER, |answer| answer.rows.len(), ledger::ledger),
    ("figures", words::PART_FIGURES, |answer| answer.figures.len(), figures::figures),
    ("contrasts", words::PART_CONTRASTS, |answer| answer.contrasts.len(), pairs::contrasts),
    ("tensions", words::PART_TENSIONS, |answer| answer.tensions.len(), pairs::tensions),
    ("voices", words::PART_VOICES, |answer| answer.voices.len(), voices::voices),
    ("words", words::PART_WORDS, |answer| answer.words.len(), terms::terms),
];

/// The number of the part that the address names.
fn part_of(route: &Route) -> usize {
    let named = route.get("part").unwrap_or_default();
    PARTS.iter().position(|(key, ..)| *key == named).unwrap_or(0)
}

/// The comparison.
#[component]
pub fn Compare() -> impl IntoView {
    let app = App::expect();
    Keep::provide();
    let seen = ask_comparison(app);
    let part = memo(move || app.route.with(part_of));
    view! {
        <section class="lede comparison-lede" class:split=flag(move || part.get() == 0)>
            <div class="lede-text">
                <h1>{text(move || question(app, &compared::present(app)))}</h1>
                <p class="promise">{app.label(copy::COMPARE_LEDE)}</p>
                <SidesBar/>
                <Counted seen/>
            </div>
            // What is waited for, or went wrong, is said once, below.
            {live(move || (part.get() == 0).then(|| seen.read(|seen| balance_chart(seen.clone()))).flatten().into_any())}
        </section>
        <PartLinks seen part/>
        <filters::FilterBar seen part/>
        {answered(seen, move |seen| move || {
            let show = PARTS.get(part.get()).map_or(ledger::ledger as fn(Seen) -> AnyView, |(.., show)| *show);
            show(seen.clone())
        })}
        <div class="print-only">{notes::origin_line()}</div>
    }
}

/// The way to each part, with how much it holds.
#[component]
fn PartLinks(
    /// The comparison.
    seen: Answer<Seen>,
    /// The present part.
    part: Memo<usize>,
) -> impl IntoView {
    let app = App::expect();
    let links = PARTS.iter().enumerate().map(|(n, (key, name, count, _))| {
        let (name, count) = (*name, *count);
        let href = move || app.route.get().without(&["open", "n"]).with("part", key).href();
        let size = move || seen.read(|seen| app.count(count(&seen.answer), copy::NUMBER));
        let current = move || (part.get() == n).then_some("true");
        view! { <li><a href=href aria-current=current>{app.label(name)}" "<span class="n">{size}</span></a></li> }
    });
    view! {
        <nav class="part-links scroll" aria-label=app.label(words::PARTS)>
            <ul>{links.collect_view()}</ul>
        </nav>
    }
}

/// How much was compared, before and after near-copies were collapsed.
#[component]
fn Counted(
    /// The comparison.
    seen: Answer<Seen>,
) -> impl IntoView {
    let app = App::expect();
    let text = move || {
        seen.read(|seen| {
            let counted = seen.answer.counted;
            let before = [counted.before.documents, counted.before.statements];
            words::before_and_after(before, [counted.documents, counted.statements], app.language())
        })
    };
    view! { <p role="status" class="counted" id="counted" tabindex="-1">{text}</p> }
}
