//! The learner's part of the tool: where you stand, what is next, what a test
//! says, hints, solutions; and what holds the exercises to their promises.
//!
//! It depends on little, so that the first `cargo course` of a learner answers
//! soon. What needs mdBook or the interpreter is in the package `course`, which
//! this one starts when it is asked for.
//!
//! In reading order:
//!
//! - [`cli`]: the commands there are; each is a file in [`commands`].
//! - [`exercises`]: the exercises, and what is said of each.
//! - [`task`]: what it asks for, in the words of its stub.
//! - [`find`]: which one is meant.
//! - [`state`]: how far a learner has come with one, by its text.
//! - [`progress`]: which have passed.
//! - [`tests`]: an exercise's tests, compiled and run in the order of their file.
//! - [`trials`]: many answers at once, each held to its exercise's tests.
//! - [`cargo`]: the cargo that is started, and the other half of the tool.
//! - [`keys`]: what is typed while something else is waited for.
//! - [`output`]: what is printed, and where it cannot be.
//! - [`root`]: where the repository is.

pub mod cargo;
pub mod cli;
pub mod commands;
pub mod exercises;
pub mod find;
pub mod keys;
pub mod output;
pub mod progress;
pub mod root;
pub mod state;
pub mod task;
pub mod tests;
pub mod trials;
