//! What each part of taking a document in costs, in time and in memory.

use std::cell::RefCell;
use std::rc::Rc;

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
    sums: Rc<RefCell<Sums>>,
}

#[derive(Default)]
struct Sums {
    milliseconds: Parts,
    bytes: Parts,
}

impl Meter {
    /// Nothing measured yet.
    pub fn new(gauge: Gauge) -> Meter {
        Meter { gauge, sums: Rc::default() }
    }

    /// Starts to measure.
    pub fn lap(&self) -> Lap {
        Lap { now: (self.gauge.now)(), held: (self.gauge.held)(), meter: self.clone() }
    }

    /// Time, part by part.
    pub fn milliseconds(&self) -> Parts {
        self.sums.borrow().milliseconds.clone()
    }

    /// Memory, part by part.
    pub fn bytes(&self) -> Parts {
        self.sums.borrow().bytes.clone()
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
        let mut sums = self.meter.sums.borrow_mut();
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
