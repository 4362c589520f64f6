//! The first view: what the corpus says about each side, dimension by dimension; and the same as a page to print.

mod balance;
mod brief;
mod evidence;
mod figures;
mod filters;
mod ledger;
mod notes;
mod pages;
mod pairs;
mod plot;
mod sides;
mod take;
mod voices;
mod terms;

use std::sync::Arc;

use leptos::prelude::*;

pub use self::brief::Brief;
pub use self::notes::origin_line;
use self::{balance::balance_chart, sides::SidesBar};
use super::parts::answer::answered;
use crate::app::brief::FIGURES;
use crate::app::compared::{self, Keep, Sides};
use crate::app::copy::compare as words;
use crate::app::{Answer, App, Route, Text, ask, asked, copy};
use crate::engine::api::{CompareOptions, Comparison, Sizes};
use crate::ui::parts::live::{flag, live, memo, text};

/// A comparison, and what was asked for.
pub struct Compared {
    /// The answer: what the part shows of it.
    pub answer: Comparison,
    /// The part.
    pub part: &'static Part,
    /// The two sides.
    pub sides: Sides,
    /// All that was asked, to ask for evidence, or for other lists, in the same way.
    pub options: CompareOptions,
}

impl Compared {
    /// The same with another answer.
    pub fn with(&self, answer: Comparison) -> Seen {
        Arc::new(Compared {
            answer,
            part: self.part,
            sides: self.sides.clone(),
            options: self.options.clone(),
        })
    }
}

/// One comparison, shared by all that show it.
pub type Seen = Arc<Compared>;

/// Which part is wanted, now.
pub type Wanted = Box<dyn Fn() -> &'static Part>;

/// So many contrasts or tensions come at once: to read them all at a stroke would hold up the page.
const PIECE: usize = 120;

/// Asks for what the part that is `wanted` shows of the comparison that the address names; for a brief of `rows` also for the
/// first figures of these.
pub fn ask_comparison(app: App, wanted: Wanted, rows: Option<Memo<Vec<String>>>) -> Answer<Seen> {
    // What opens a cell or sorts the rows is no new question.
    let compared = memo(move || (compared::present(app), app.route.with(asked::facets)));
    ask(move || {
        app.library_version.track();
        let (engine, part, (sides, facets)) = (app.engine(), wanted(), compared.get());
        let options = compared::options(facets, &sides, app.language());
        let mut rows = rows.map(|rows| rows.get());
        async move {
            let limit = Some(part.most.unwrap_or(PIECE));
            let mut asked = CompareOptions { limit, ..options.only(part.lists) };
            let mut answer = None;
            loop {
                let piece = engine.compare(&asked).await?;
                let is_full = part.most.is_none() && piece.contrasts.len().max(piece.tensions.len()) == PIECE;
                add(&mut answer, piece);
                if is_full {
                    asked.offset += PIECE;
                    let is_long = |list: &String| list == "contrasts" || list == "tensions";
                    asked.only.iter_mut().for_each(|only| only.retain(is_long));
                } else if let Some(rows) = rows.take() {
                    asked = figures_of(&options, rows);
                } else {
                    break;
                }
            }
            let answer = answer.unwrap_or_default();
            Ok(Arc::new(Compared { answer, part, sides, options }))
        }
    })
}

/// Puts what came later behind what came first.
fn add(answer: &mut Option<Comparison>, piece: Comparison) {
    let Some(answer) = answer else {
        *answer = Some(piece);
        return;
    };
    answer.contrasts.extend(piece.contrasts);
    answer.tensions.extend(piece.tensions);
    answer.figures.extend(piece.figures);
}

/// What asks for the figures of `rows`, all where it names none.
fn figures_of(options: &CompareOptions, rows: Vec<String>) -> CompareOptions {
    let mut asked = CompareOptions { limit: Some(FIGURES), ..options.only(&["figures"]) };
    if let (false, Some(facets)) = (rows.is_empty(), &mut asked.facets) {
        facets.dimension = Some(rows);
    }
    asked
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

/// A part of a comparison.
pub struct Part {
    /// Its name in the address.
    pub key: &'static str,
    /// Its name.
    pub name: Text,
    /// How much it holds.
    pub size: fn(&Sizes) -> usize,
    /// The lists that it shows. Those that may be long it asks for itself, a page at a time.
    pub lists: &'static [&'static str],
    /// The most that it shows of each list, where that is said.
    pub most: Option<usize>,
    /// How it is shown.
    pub show: fn(Seen) -> AnyView,
}

const fn part(
    key: &'static str,
    name: Text,
    size: fn(&Sizes) -> usize,
    lists: &'static [&'static str],
    show: fn(Seen) -> AnyView,
) -> Part {
    Part { key, name, size, lists, most: None, show }
}

/// All of them, in order.
pub static PARTS: [Part; 6] = [
    part("", words::PART_LEDGER, |sizes| sizes.rows, &["rows", "balance"], ledger::ledger),
    part(
        "figures",
        words::PART_FIGURES,
        |sizes| sizes.figures,
        &["figureKinds", "largest"],
        figures::figures,
    ),
    part("contrasts", words::PART_CONTRASTS, |sizes| sizes.contrasts, &["contrasts"], pairs::contrasts),
    part("tensions", words::PART_TENSIONS, |sizes| sizes.tensions, &["tensions"], pairs::tensions),
    part("voices", words::PART_VOICES, |sizes| sizes.voices, &["balance", "blindSpots"], voices::voices),
    part("words", words::PART_WORDS, |sizes| sizes.words, &["words"], terms::terms),
];

/// The number of the part that the address names.
fn part_of(route: &Route) -> usize {
    let named = route.get("part").unwrap_or_default();
    PARTS.iter().position(|part| part.key == named).unwrap_or(0)
}

/// The comparison.
#[component]
pub fn Compare() -> impl IntoView {
    let app = App::expect();
    Keep::provide();
    let part = memo(move || app.route.with(part_of));
    let seen = ask_comparison(app, Box::new(move || &PARTS[part.get()]), None);
    view! {
        <section class="lede comparison-lede" class:split=flag(move || part.get() == 0)>
            <div class="lede-text">
                <h1>{text(move || question(app, &compared::present(app)))}</h1>
                <p class="promise">{app.label(copy::COMPARE_LEDE)}</p>
                <SidesBar/>
                <Counted seen/>
            </div>
            // What is waited for, or went wrong, is said once, below.
            {live(move || seen.read(|seen| seen.part.key.is_empty().then(|| balance_chart(seen.clone()))).flatten().into_any())}
        </section>
        <PartLinks seen part/>
        <filters::FilterBar seen part/>
        {answered(seen, move |seen| (seen.part.show)(seen))}
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
    let links = PARTS.iter().enumerate().map(|(n, Part { key, name, size, .. })| {
        let href = move || app.route.get().without(&asked::PAGES).with("open", "").with("part", key).href();
        let size = move || seen.read(|seen| app.count(size(&seen.answer.sizes), copy::NUMBER));
        let current = move || (part.get() == n).then_some("true");
        view! { <li><a href=href aria-current=current>{app.label(*name)}" "<span class="n">{size}</span></a></li> }
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
