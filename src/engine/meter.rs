//! What each part of taking a document in costs, in time and in memory.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::api::Parts;

/// A clock and a gauge of memory. The engine has neither of its own: a browser's clock is the browser's.
#[derive(Clone, Copy)]
pub struct Gauge {
    /// Milliseconds since some moment.
    pub now: fn() -> f64,
    /// Bytes of memory that are held.
    pub held: fn() -> usize,
}

impl Default for Gauge {
    fn default() -> Self {
        Gauge { now: || 0.0, held: || 0 }
    }
}

/// The parts.
#[derive(Clone, Copy)]
pub enum Part {
    Text,
    Tagging,
    NearCopies,
    Index,
    Comparison,
}

/// Sums of what was measured.
#[derive(Clone, Default)]
pub struct Meter {
    gauge: Gauge,
    sums: Arc<Mutex<Sums>>,
}

#[derive(Default)]
struct Sums {
    milliseconds: Parts,
    bytes: Parts,
}

impl Meter {
    /// Nothing measured yet.
    pub fn new(gauge: Gauge) -> Meter {
        Meter { gauge, sums: Arc::default() }
    }

    /// Starts to measure.
    pub fn lap(&self) -> Lap {
        Lap { now: (self.gauge.now)(), held: (self.gauge.held)(), meter: self.clone() }
    }

    /// Time, part by part.
    pub fn milliseconds(&self) -> Parts {
        self.sums().milliseconds.clone()
    }

    /// Memory, part by part.
    pub fn bytes(&self) -> Parts {
        self.sums().bytes.clone()
    }

    fn sums(&self) -> MutexGuard<'_, Sums> {
        self.sums.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A measurement from one moment to the next.
pub struct Lap {
    now: f64,
    held: usize,
    meter: Meter,
}

impl Lap {
    /// What happened since the last moment was for `part`.
    pub fn ends(&mut self, part: Part) {
        let (now, held) = ((self.meter.gauge.now)(), (self.meter.gauge.held)());
        let mut sums = self.meter.sums();
        *of(&mut sums.milliseconds, part) += now - self.now;
        *of(&mut sums.bytes, part) += held as f64 - self.held as f64;
        (self.now, self.held) = (now, held);
    }
}

fn of(parts: &mut Parts, part: Part) -> &mut f64 {
    match part {
        Part::Text => &mut parts.text,
        Part::Tagging => &mut parts.tagging,
        Part::NearCopies => &mut parts.near_copies,
        Part::Index => &mut parts.index,
        Part::Comparison => &mut parts.comparison,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Engine, api};

    thread_local!(static TICKS: std::cell::Cell<u32> = const { std::cell::Cell::new(0) });

    /// A clock that moves on by one whenever it is looked at.
    fn tick() -> u32 {
        TICKS.with(|ticks| {
            ticks.set(ticks.get() + 1);
            ticks.get()
        })
    }

    #[test]
    fn every_part_of_taking_a_document_in_is_measured() {
        let gauge = Gauge { now: || f64::from(tick()), held: || 1000 };
        let mut engine = Engine::of(Default::default(), Default::default()).measured_by(gauge);
        assert_eq!(engine.stats(), api::Stats::default());
        let new = api::NewDocument {
            text: "قالت الصين كلامًا. وقالت أميركا غيره.".into(),
            ..Default::default()
        };
        engine.add(0, &new, &mut api::ImportReport::default());
        let stats = engine.stats();
        assert_eq!((stats.documents, stats.sentences), (1, 2));
        assert_eq!(
            stats.text_bytes,
            engine
                .library()
                .entries()
                .map(|(_, e)| e.document.title.len() + e.document.text.len())
                .sum::<usize>()
        );
        let Parts { text, tagging, near_copies, index, comparison } = stats.milliseconds;
        for part in [text, tagging, near_copies, index, comparison] {
            assert!(part > 0.0, "{:?}", engine.stats());
        }
        assert_eq!(stats.bytes, Parts::default(), "the gauge does not move");
    }
}
