//! Wrong: a collection is due only when seconds pass, not afterwards.
//!
//! A trait for when to collect.
//!
//! CPython's collector is driven by events: containers made and freed. Other
//! programs clean up by the clock. Write both as implementations of one trait,
//! and a third that puts any two of them together.

/// Something that happens in a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// A container was made.
    Made,
    /// A container was freed.
    Freed,
    /// This many seconds passed, in which nothing was made or freed.
    Seconds(u64),
}

/// Decides when a collection runs.
pub trait Policy {
    /// Something has happened. Is a collection due?
    fn is_due(&mut self, happening: Happening) -> bool;

    /// A collection has run, whichever policy asked for it: begin at zero again.
    fn collected(&mut self);
}

/// Driven by events: due when containers made minus containers freed are over
/// the threshold. The difference never falls below zero.
#[derive(Debug)]
pub struct ByAllocations {
    /// How many may be new without a collection.
    pub threshold: usize,
    /// How many are.
    pub new: usize,
}

/// Driven by time: due when `interval` seconds or more have passed since the
/// last collection.
#[derive(Debug)]
pub struct ByTime {
    /// The time between two collections.
    pub interval: u64,
    /// The time since the last.
    pub passed: u64,
}

/// Due when one of the two says so, or both.
#[derive(Debug)]
pub struct Either<A, B>(pub A, pub B);

impl Policy for ByAllocations {
    fn is_due(&mut self, happening: Happening) -> bool {
        // Only a container that is made can make a collection due.
        match happening {
            Happening::Made => {
                self.new += 1;
                self.new > self.threshold
            }
            Happening::Freed => {
                self.new = self.new.saturating_sub(1);
                false
            }
            Happening::Seconds(_) => false,
        }
    }

    fn collected(&mut self) {
        self.new = 0
    }
}

impl Policy for ByTime {
    fn is_due(&mut self, happening: Happening) -> bool {
        match happening {
            Happening::Seconds(s) => {
                self.passed += s;
                self.passed >= self.interval
            }
            _ => false,
        }
    }

    fn collected(&mut self) {
        self.passed = 0
    }
}

impl<A: Policy, B: Policy> Policy for Either<A, B> {
    fn is_due(&mut self, happening: Happening) -> bool {
        let a = self.0.is_due(happening);
        let b = self.1.is_due(happening);
        a || b
    }

    fn collected(&mut self) {
        self.0.collected();
        self.1.collected();
    }
}

// What follows is given.

/// Goes through a day, and returns after which of its happenings, counted
/// from 1, a collection ran.
pub fn run(policy: &mut impl Policy, day: &[Happening]) -> Vec<usize> {
    let mut runs = Vec::new();
    for (n, &happening) in day.iter().enumerate() {
        if policy.is_due(happening) {
            policy.collected();
            runs.push(n + 1);
        }
    }
    runs
}
