//! Which steps are a learner's.

use gc_core::{Host, Steps};

/// The steps that a learner has written.
pub trait Learner: 'static {
    /// Their names.
    const STEPS: &'static [&'static str];

    /// Puts those that are [used](crate::used) in the place of CPython's.
    fn put<H: Host>(steps: &mut Steps<H>);
}
