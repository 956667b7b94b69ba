//! Wrong: the borrow ends by itself, so nothing has to be done in drop.
//!
//! Two pauses that overlap.
//!
//! A library pauses the collector while it reads a file, another while it
//! renders a page, and the two need not end in the order in which they began.
//! A pause that remembers what was before goes wrong there: it puts back "on"
//! while the other still needs "off". Design a switch that counts instead.
//!
//! Several pauses hold the switch at the same time, so it is shared: what
//! changes in it is in a [`Cell`], which can be set through `&Switch`.

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
        self.pauses.set(self.pauses.get() + 1);
        Pause { switch: self }
    }
}

impl Drop for Pause<'_> {
    fn drop(&mut self) {
        let _ = self.switch;
    }
}

// What follows is given.
impl Default for Switch {
    fn default() -> Switch {
        Switch::new()
    }
}
