//! Wrong: what went wrong is not handed on.

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
        if self.collecting {
            return Ok(0);
        }
        self.collecting = true;
        let found = work(self);
        self.collecting = false;
        Ok(found.unwrap_or(0))
    }

    /// Whether a collection is running.
    pub fn is_collecting(&self) -> bool {
        self.collecting
    }
}
