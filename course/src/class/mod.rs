//! For a class: what participants get, and what comes of what they hand in.
//!
//! In reading order:
//!
//! - [`chapters`]: which chapters, as `2-14`.
//! - [`manifest`]: a `Cargo.toml`, read.
//! - [`bundle`]: the exercises in a small workspace of their own.
//! - [`submissions`]: what a class has handed in, and nothing else of it.
//! - [`doubts`]: what makes a pass of an answer not believed.
//! - [`prepared`]: what every answer is compiled against, compiled once.
//! - [`jail`]: where a stranger's answer is compiled and run.
//! - [`grading`]: all answers, each different one once.
//! - [`report`]: what came of them, as a table, CSV, JSON and a page.

pub mod bundle;
pub mod chapters;
pub mod doubts;
pub mod grading;
pub mod jail;
pub mod manifest;
pub mod prepared;
pub mod report;
pub mod submissions;
