//! A program on a learner's own steps: the half of `cargo course python --mine`
//! that may go wrong.
//!
//! The command writes a small package that depends on this crate and on the
//! exercises that are done, and whose `main` is this crate's. It runs in a process
//! of its own: a step without an end, or one that overflows the stack, harms
//! nothing else. A [`Request`] comes in on standard input, and [`Reply`]s go
//! out, a line of JSON each.

#[cfg(feature = "run")]
mod run;
mod talk;

#[cfg(feature = "run")]
pub use run::{At, By, Learner, Watcher, at, main, used};
pub use talk::{
    Because, Difference, Explanation, MARK, Outcome, Program, Ran, Reply, Request, Settings, Work,
};
