//! Programs on a learner's own steps.
//!
//! An exercise whose manifest names a `step` is one step of the collector.
//! Those that are done are compiled into a small package of their own, in
//! `target/mine`, together with the crate `mine`, and run in a process of
//! their own. Nothing that is wrong with one of them stops a program:
//! CPython's step takes its place, and the reason is said.
//!
//! - [`steps`]: which exercise is which step, and how far it is.
//! - [`package`]: the package, written and compiled.
//! - [`child`]: the process, and how it ends.
//! - [`blame`]: which step it is that a program breaks by.
//! - [`one`]: one program.
//! - [`compare`]: all programs whose output is known.

pub mod blame;
pub mod child;
pub mod compare;
pub mod one;
pub mod package;
pub mod steps;

use crate::writing::wrapped;
use anyhow::Result;
use std::path::{Path, PathBuf};

/// A learner's steps, ready to run.
#[derive(Debug)]
pub struct Mine {
    /// The program to start.
    pub program: PathBuf,
    /// The root of the repository.
    pub root: PathBuf,
    /// The steps that are the learner's.
    pub yours: Vec<&'static str>,
    /// The others, and why CPython's stand in for them.
    pub others: Vec<(&'static str, String)>,
}

impl Mine {
    /// Looks at all exercises, and compiles those that are done.
    ///
    /// # Errors
    /// If the package can't be written or cargo can't be started; never
    /// because of an exercise.
    pub fn build(root: &Path) -> Result<Mine> {
        package::build(root, &steps::all(root)?)
    }

    /// How many steps there are.
    pub fn n_steps(&self) -> usize {
        self.yours.len() + self.others.len()
    }

    /// How many of the steps are the learner's, and which.
    pub fn summary(&self) -> String {
        let (yours, all) = (self.yours.len(), self.n_steps());
        let text = match yours {
            0 => format!("0 of {all} steps are yours: this is CPython's collector."),
            1 => format!("1 of {all} steps is yours: {}.", self.yours[0]),
            _ => format!("{yours} of {all} steps are yours: {}.", self.yours.join(", ")),
        };
        wrapped(&text, "  ")
    }

    /// A sentence for each step of which more is to be said than that it is not
    /// done.
    pub fn complaints(&self) -> String {
        let broken = self.others.iter().filter(|(_, why)| !why.is_empty());
        let line = |(step, why): &(&str, String)| {
            wrapped(&format!("CPython's {step} stands in for yours: {why}"), "  ") + "\n"
        };
        broken.map(line).collect()
    }

    /// CPython's step stands in from now on.
    pub fn leave(&mut self, step: &str, why: String) {
        if let Some(at) = self.yours.iter().position(|yours| *yours == step) {
            self.others.push((self.yours.remove(at), why));
        }
    }
}
