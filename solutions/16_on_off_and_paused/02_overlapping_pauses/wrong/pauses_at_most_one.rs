//! Wrong: two pauses are two: when one ends, the other goes on.

use std::cell::Cell;

/// The switch of an automatic collector.
#[derive(Debug)]
pub struct Switch {
    on: Cell<bool>,
    pauses: Cell<usize>,
}

/// The collector does not run while this value lives.
#[derive(Debug)]
pub struct Pause<'s> {
    switch: &'s Switch,
}

impl Switch {
    /// A switch that is on, with no pause.
    pub fn new() -> Switch {
        Switch {
            on: Cell::new(true),
            pauses: Cell::new(0),
        }
    }

    /// Switches on or off. During a pause that is remembered, and has its
    /// effect when the last pause has ended.
    pub fn set(&self, on: bool) {
        self.on.set(on);
    }

    /// Whether the collector may run now.
    pub fn may_run(&self) -> bool {
        self.on.get() && self.pauses.get() == 0
    }

    /// Begins a pause, which ends when the value is dropped.
    pub fn pause(&self) -> Pause<'_> {
        self.pauses.set(1);
        Pause { switch: self }
    }
}

impl Drop for Pause<'_> {
    fn drop(&mut self) {
        let pauses = &self.switch.pauses;
        pauses.set(0);
    }
}

// What follows is given.
impl Default for Switch {
    fn default() -> Switch {
        Switch::new()
    }
}
