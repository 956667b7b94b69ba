//! One collection at a time.
//!
//! A collection runs finalizers and callbacks, and those may do anything: they
//! may even ask for a collection. The one that is running has taken the lists
//! apart, so a second must not begin. `gc.collect()` returns 0 then.

/// A collector that does one collection at a time.
#[derive(Debug, Default)]
pub struct Collector {
    collecting: bool,
}

impl Collector {
    /// Does a collection: `work` finds the trash, and returns how much there
    /// was or what went wrong. Hands on what `work` returns.
    ///
    /// While it runs, which `self.collecting` tells, every other call returns
    /// `Ok(0)` without doing its work. When it is over, well or not, the next
    /// may begin.
    pub fn collect<E>(
        &mut self,
        work: impl FnOnce(&mut Collector) -> Result<usize, E>,
    ) -> Result<usize, E> {
        todo!("let one collection in at a time, and open the door afterwards")
    }

    /// Whether a collection is running.
    pub fn is_collecting(&self) -> bool {
        self.collecting
    }
}
