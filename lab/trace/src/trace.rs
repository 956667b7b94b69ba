//! A run that has been recorded, and the [`View`] at each of its stops.

use gc_core::StepName;

use crate::fold::Fold;
use crate::layout::Places;
use crate::stop::Stop;
use crate::view::View;

/// A recorded run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// The shape of this JSON; a reader of another shape must not guess.
    pub format: u32,
    /// What the run is called.
    pub title: String,
    /// The version of CPython that was modelled.
    pub version: String,
    /// The program; empty where a heap was driven by hand.
    pub source: String,
    /// The stops, in order.
    pub stops: Vec<Stop>,
    /// The exception that ended the program.
    pub error: Option<Failure>,
    /// Whether the run went on for longer than is recorded: the last stop is
    /// the end of the run, and those before it its beginning.
    pub truncated: bool,
    /// The collections that the stops show, in order.
    pub collections: Vec<Episode>,
    /// Where the objects stand.
    pub places: Places,
}

/// A collection and the stops that show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// Which generation.
    pub generation: usize,
    /// Its first stop, counted from 0.
    pub first: usize,
    /// Its last stop.
    pub last: usize,
    /// Its steps, in order, and the stops of each. A step without stops of
    /// its own changed nothing.
    pub steps: Vec<Phase>,
}

/// A step of a collection and the stops that show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Which step; written as CPython's name for it.
    pub name: StepName,
    /// What it is for, in a few words.
    pub does: &'static str,
    /// Its first stop; nothing if it has none.
    pub first: Option<usize>,
    /// Its last stop; nothing if it has none.
    pub last: Option<usize>,
}

/// The current number of [`Trace::format`].
pub const FORMAT: u32 = 2;

/// An exception that nothing caught.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The line it was raised in.
    pub line: u32,
    /// What the last line of the traceback says.
    pub message: String,
}

impl Trace {
    /// Everything to be seen at stop `at`, counted from 0.
    ///
    /// # Panics
    /// If there is no such stop.
    pub fn view(&self, at: usize) -> View {
        let mut fold = Fold::default();
        for stop in &self.stops[..=at] {
            fold.step(stop);
        }
        fold.view()
    }

    /// The view at every stop, in order.
    pub fn views(&self) -> Vec<View> {
        let mut fold = Fold::default();
        let mut views = Vec::with_capacity(self.stops.len());
        for stop in &self.stops {
            fold.step(stop);
            views.push(fold.view());
        }
        views
    }

    /// The last stop.
    pub fn last(&self) -> usize {
        self.stops.len().saturating_sub(1)
    }
}
