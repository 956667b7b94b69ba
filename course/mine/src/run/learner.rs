//! Which steps are a learner's.
//!
//! The learner's package hands them over as functions, so that it compiles these and
//! nothing else: the interpreter that they run in is compiled with this crate.

use std::sync::OnceLock;

use gc_core::{Host, Silent, Steps};
use lab_interpreter::{Interp, Watch};
use lab_player::Watching;

use super::By;

/// The steps that a learner has written.
pub trait Learner {
    /// Their names.
    const STEPS: &'static [&'static str];

    /// Puts those that are [used](super::used) in the place of CPython's.
    fn put<H: Host>(steps: &mut Steps<H>);
}

/// [`Learner::put`] for a program that is watched by `W`.
type Put<W> = fn(&mut Steps<Interp<By<W>>>);

static NAMES: OnceLock<&'static [&'static str]> = OnceLock::new();
static UNWATCHED: OnceLock<Put<Silent>> = OnceLock::new();
static WATCHED: OnceLock<Put<Watching>> = OnceLock::new();

/// From now on the learner is `L`.
pub(crate) fn is<L: Learner>() {
    NAMES.get_or_init(|| L::STEPS);
    UNWATCHED.get_or_init(|| L::put);
    WATCHED.get_or_init(|| L::put);
}

/// The names of the learner's steps.
pub(crate) fn names() -> &'static [&'static str] {
    NAMES.get().copied().unwrap_or_default()
}

/// What watches a program on a learner's steps.
pub trait Watcher: Watch + Sized {
    /// Puts the learner's steps that are used in the place of CPython's.
    fn put(steps: &mut Steps<Interp<By<Self>>>);
}

impl Watcher for Silent {
    fn put(steps: &mut Steps<Interp<By<Silent>>>) {
        if let Some(put) = UNWATCHED.get() {
            put(steps);
        }
    }
}

impl Watcher for Watching {
    fn put(steps: &mut Steps<Interp<By<Watching>>>) {
        if let Some(put) = WATCHED.get() {
            put(steps);
        }
    }
}
