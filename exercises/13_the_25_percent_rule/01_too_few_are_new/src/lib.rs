//! When a full collection waits.
//!
//! A full collection looks at every object there is. If it ran each time that
//! `count2` goes over `threshold2`, a program that only makes objects, and keeps
//! them, would look at all of them again and again. So a full collection waits
//! until enough of the objects in generation 2 are new to it.

/// What generation 2 has seen.
#[derive(Debug, Clone, Default)]
pub struct LongLived {
    total: usize,
    pending: usize,
}

impl LongLived {
    /// A collection of `generation` is over, and so many objects have survived
    /// it.
    ///
    /// `total` is how many have survived the last full collection; `pending`
    /// is how many have reached generation 2 since then. Survivors of
    /// generation 0 are in generation 1 and are not long-lived yet.
    pub fn survived(&mut self, generation: usize, survivors: usize) {
        todo!("keep the books: total and pending")
    }

    /// Whether a full collection should wait: those that are new to generation
    /// 2 are fewer than a quarter of those that the last one kept.
    ///
    /// The quarter is rounded down, as C does it.
    pub fn too_few_are_new(&self) -> bool {
        todo!("compare pending with a quarter of total")
    }
}

// What follows is given.
impl LongLived {
    /// `total` and `pending`.
    pub fn books(&self) -> (usize, usize) {
        (self.total, self.pending)
    }
}
