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
    // What does the switch have to know? Choose its fields.
}

/// The collector does not run while this value lives.
#[derive(Debug)]
pub struct Pause<'s> {
    switch: &'s Switch,
}

impl Switch {
    /// A switch that is on, with no pause.
    pub fn new() -> Switch {
        todo!("a switch that is on")
    }

    /// Switches on or off. During a pause that is remembered, and has its
    /// effect when the last pause has ended.
    pub fn set(&self, on: bool) {
        todo!("remember what is wanted")
    }

    /// Whether the collector may run now.
    pub fn may_run(&self) -> bool {
        todo!("it must be on, and there must be no pause")
    }

    /// Begins a pause, which ends when the value is dropped.
    pub fn pause(&self) -> Pause<'_> {
        todo!("begin a pause")
    }
}

impl Drop for Pause<'_> {
    fn drop(&mut self) {
        // The pause is over. Write the rest here.
    }
}

// What follows is given.
impl Default for Switch {
    fn default() -> Switch {
        Switch::new()
    }
}
