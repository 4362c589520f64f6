//! The first view: what the corpus says about each side, dimension by dimension.

mod balance;
mod contrasts;
mod figures;
mod ledger;

use leptos::prelude::*;

use self::{balance::BalanceChart, contrasts::Contrasts, figures::FigureTable, ledger::Ledger};
use super::parts::answer::answered;
use crate::app::{App, Route, ask, asked, copy};
use crate::engine::api::{CompareOptions, Comparison, Side};

/// The two sides of a comparison by their entity ids.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    /// The first.
    pub a: String,
    /// The second.
    pub b: String,
}

impl Sides {
    fn of(route: &Route, [a, b]: &[String; 2]) -> Sides {
        let side = |key: &str, otherwise: &str| route.get(key).unwrap_or(otherwise).to_owned();
        Sides { a: side("a", a), b: side("b", b) }
    }
}

/// The comparison.
#[component]
pub fn Compare() -> impl IntoView {
    let app = App::expect();
    let sides = Memo::new(move |_| Sides::of(&app.route.get(), &app.sides()));
    let options = Memo::new(move |_| options(&app.route.get(), &sides.get(), app));
    let comparison = ask(move || {
        app.library_version.track();
        let (engine, options) = (app.engine(), options.get());
        async move { engine.compare(&options).await }
    });
    view! {
        <section class="lede split">
            <div class="lede-text">
                <h1>{move || { let Sides { a, b } = sides.get(); copy::question(&app.entity_name(&a), &app.entity_name(&b), app.language()) }}</h1>
                <p>{app.label(copy::COMPARE_LEDE)}</p>
                {answered(comparison, move |comparison| view! { <Counted comparison/> })}
            </div>
            {answered(comparison, move |comparison| view! { <BalanceChart balance=comparison.balance sides=sides.get()/> })}
        </section>
        {answered(comparison, move |comparison| view! {
            <Ledger rows=comparison.rows sides=sides.get() options=options.get()/>
            <Contrasts contrasts=comparison.contrasts sides=sides.get()/>
            <FigureTable figures=comparison.figures sides=sides.get()/>
        })}
    }
}

fn options(route: &Route, sides: &Sides, app: App) -> CompareOptions {
    let facets = asked::facets(route);
    CompareOptions {
        a: Some(Side::Entity(sides.a.clone())),
        b: Some(Side::Entity(sides.b.clone())),
        language: Some(app.language()),
        dimensions: facets.dimension.clone(),
        facets: Some(facets),
    }
}

/// How much was compared, before and after near-copies were collapsed.
#[component]
fn Counted(
    /// The comparison.
    comparison: Comparison,
) -> impl IntoView {
    let app = App::expect();
    let counted = comparison.counted;
    let collapsed = counted.before.documents.saturating_sub(counted.documents);
    let text = move || {
        let mut parts = vec![
            app.count(counted.documents, copy::ARTICLES),
            app.count(counted.statements, copy::SENTENCES),
        ];
        if collapsed > 0 {
            parts.push(app.count(collapsed, copy::COPIES_COLLAPSED));
        }
        parts.join(" · ")
    };
    view! { <p role="status">{text}</p> }
}
