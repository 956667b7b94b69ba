//! Allocations minus deallocations.
//!
//! What makes the collector start is one number, `count0`: how many more
//! containers have been made than freed since the last collection. When it
//! goes over `threshold0` a collection is scheduled, and it runs at the next
//! safe point of the program.

/// What decides when a collection runs.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// Whether automatic collection is on (`gc.enable`, `gc.disable`).
    pub enabled: bool,
    /// Whether a collection is running right now.
    pub collecting: bool,
    /// `count0` must go over this; 0 means that no collection is scheduled.
    pub threshold0: u32,
    count0: u32,
    scheduled: bool,
}

impl Schedule {
    /// A container was made: counts it, and schedules a collection if one is
    /// due.
    ///
    /// It is due if `count0` is greater than `threshold0`, unless automatic
    /// collection is off, or `threshold0` is 0, or a collection is running.
    pub fn allocated(&mut self) {
        todo!("count the allocation, and schedule a collection if it is due")
    }

    /// A container was freed. `count0` does not fall below zero: what was made
    /// before the last collection is counted no longer.
    pub fn freed(&mut self) {
        todo!("count the deallocation")
    }

    /// The program is at a safe point. Returns whether a collection runs now;
    /// if it does, `count0` begins at 0 again.
    ///
    /// What was scheduled is not scheduled any more, whether it runs or not.
    /// It does not run if automatic collection was switched off since, or if so
    /// much was freed since that `count0` is no longer over the threshold.
    pub fn safe_point(&mut self) -> bool {
        todo!("run what is scheduled, if it still should")
    }
}

// What follows is given.
impl Schedule {
    /// Automatic collection is on, nothing has been made yet.
    pub fn new(threshold0: u32) -> Schedule {
        Schedule {
            enabled: true,
            collecting: false,
            threshold0,
            count0: 0,
            scheduled: false,
        }
    }

    /// Allocations minus deallocations since the last collection.
    pub fn count0(&self) -> u32 {
        self.count0
    }

    /// Whether a collection waits for the next safe point.
    pub fn is_scheduled(&self) -> bool {
        self.scheduled
    }
}
