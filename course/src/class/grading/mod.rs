//! All answers of a class; answers that are alike are graded once.
//!
//! - [`tasks`]: which answers there are, equal ones under one key.
//! - [`state`]: what came of each, written down at once, so that an interrupted
//!   run can go on.
//! - [`work`]: two or more at a time, with progress.
//!
//! What comes out depends on what was handed in and on our own tests, not on time,
//! order or place.

pub mod state;
pub mod tasks;
pub mod work;

use super::chapters::{self, Chapters};
use super::jail::{self, Jail, Kind};
use super::prepared::Prepared;
use super::report::Report;
use super::submissions;
use crate::writing::complain;
use anyhow::Result;
use learner::cargo::target;
use state::State;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tasks::Tasks;

/// What is to be graded, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// What was handed in: a folder with an entry for each participant.
    pub folder: PathBuf,
    /// Where state and reports go.
    pub out: PathBuf,
    /// Whether to go on where an earlier run has ended.
    pub resume: bool,
    /// Which chapters; all when left out.
    pub chapters: Option<Chapters>,
    /// How many answers at once.
    pub jobs: usize,
    /// Which walls; the best available when left out.
    pub walls: Option<Kind>,
    /// Whether to grade where there are no walls.
    pub without_walls: bool,
}

/// Grades all of it.
///
/// # Errors
/// If nothing was handed in, the state cannot be written, or there are no walls
/// and none were waived.
pub fn grade(root: &Path, options: &Options) -> Result<Report> {
    let exercises = chapters::exercises(root, options.chapters.as_ref())?;
    let names: Vec<String> = exercises.iter().map(|exercise| exercise.name.clone()).collect();
    let mut class = submissions::read(&options.folder, &names)?;
    if let Some(chapters) = &options.chapters {
        class.iter_mut().for_each(|of| of.python.retain(|name, _| chapters.have(name)));
    }
    let state = State::open(&options.out, options.resume)?;
    let participants = match class.len() {
        1 => "one participant".into(),
        n => format!("{n} participants"),
    };
    complain(&format!("{participants}, {} exercises", exercises.len()));
    let prepared = Prepared::new(root, &exercises)?;
    let jail = Jail::new(&prepared, options.walls)?;
    jail::insist(&jail.wall, options.without_walls)?;
    let mut tasks = Tasks::new(root, &prepared, &jail.wall, &exercises)?;
    for submission in &class {
        tasks.add(submission);
    }
    work::all(&jail, &tasks.open(&state), &state, options.jobs, "answers")?;
    // The known wrong answers explain what was misunderstood. They are the same
    // for every class, so their results are kept.
    let known = State::shared(&target(root).join("class/known"))?;
    let failed: BTreeSet<&str> = tasks.failed(&state);
    let wrong = tasks.known_wrong(root, &failed)?;
    work::all(&jail, &wrong.open(&known), &known, options.jobs, "known wrong answers")?;
    Ok(Report::new(root, &exercises, class, &tasks, &state, (&wrong, &known), &jail.wall))
}
