//! Which answers there are. Equal answers to an exercise have one key, so each
//! different one is graded once, however many have handed it in.

use super::state::State;
use crate::class::doubts;
use crate::class::jail::Wall;
use crate::class::jail::talk::{Mark, PythonAnswer, RustAnswer, Status, Work};
use crate::class::prepared::{Needs, Prepared, tests};
use crate::class::submissions::Submission;
use crate::files::files;
use crate::katas::{self, Kata};
use anyhow::Result;
use learner::commands::verify::{MISTAKE, answers};
use learner::exercises::Exercise;
use learner::state::{self, sha256};
use learner::task::{self, Item};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// An answer to grade.
#[derive(Debug, Clone)]
pub struct Task {
    /// The exercise or the kata.
    pub exercise: String,
    /// What to do.
    pub work: Work,
    /// Why a pass is doubtful.
    pub doubts: Vec<String>,
}

/// All answers, by their keys, in the order of exercises.
#[derive(Debug, Clone)]
pub struct Tasks {
    /// What goes into each key beside the answer.
    common: String,
    edition: String,
    exercises: BTreeMap<String, Rust>,
    katas: BTreeMap<String, Kata>,
    tasks: BTreeMap<(String, String), Task>,
    /// The first line of each known wrong answer, by its key.
    mistakes: BTreeMap<String, String>,
}

/// What is known of an exercise in Rust.
#[derive(Debug, Clone)]
struct Rust {
    krate: String,
    needs: Needs,
    /// Its stub.
    stub: String,
    /// The digest of that.
    handed_out: Option<String>,
    /// The digest of its tests.
    tests: String,
    /// The functions that are asked for.
    own: Vec<String>,
}

impl Tasks {
    /// No answers yet, to these exercises and to all katas.
    ///
    /// # Errors
    /// If an exercise depends on what was not compiled, or cannot be read.
    pub fn new(
        root: &Path,
        prepared: &Prepared,
        wall: &Wall,
        exercises: &[Exercise],
    ) -> Result<Tasks> {
        let stubs = state::recorded(root);
        let mut known = BTreeMap::new();
        for Exercise { name, package, .. } in exercises {
            let rust = Rust {
                krate: package.replace('-', "_"),
                needs: prepared.needs(root, name)?,
                stub: state::stub(root, name).unwrap_or_default(),
                handed_out: stubs.get(name).cloned(),
                tests: folder_digest(&prepared.course().join(tests(name)))?,
                own: asked(root, name),
            };
            known.insert(name.clone(), rust);
        }
        let katas = katas::names(root).into_iter().map(|name| {
            katas::load(root, &name).map(|kata| (name, kata)).map_err(anyhow::Error::msg)
        });
        Ok(Tasks {
            common: format!("2 {} {}", wall.word(), prepared.digest),
            edition: prepared.edition.clone(),
            exercises: known,
            katas: katas.collect::<Result<_>>()?,
            tasks: BTreeMap::new(),
            mistakes: BTreeMap::new(),
        })
    }

    /// Adds what a participant has handed in.
    pub fn add(&mut self, submission: &Submission) {
        for (exercise, text) in &submission.rust {
            self.add_rust(exercise, text);
        }
        for (name, source) in &submission.python {
            let (Some(key), Some(kata)) = (self.key(name, source), self.katas.get(name)) else {
                continue;
            };
            let work = Work::Python(PythonAnswer {
                title: kata.card.title.clone(),
                check: kata.check(),
                source: source.clone(),
            });
            let task = Task { exercise: name.clone(), work, doubts: Vec::new() };
            self.tasks.insert((name.clone(), key), task);
        }
    }

    fn add_rust(&mut self, exercise: &str, text: &str) {
        let (Some(key), Some(rust)) = (self.key(exercise, text), self.exercises.get(exercise))
        else {
            return;
        };
        let work = Work::Rust(RustAnswer {
            exercise: exercise.into(),
            krate: rust.krate.clone(),
            text: text.into(),
            uses: rust.needs.answer.clone(),
            tests_use: rust.needs.tests.clone(),
            edition: self.edition.clone(),
        });
        let doubts = doubts::of(text, &rust.stub, &rust.own);
        let task = Task { exercise: exercise.into(), work, doubts };
        self.tasks.insert((exercise.into(), key), task);
    }

    /// The key of this answer; nothing if it is no answer: to an exercise that
    /// does not exist, or still as it was handed out.
    pub fn key(&self, exercise: &str, text: &str) -> Option<String> {
        let about = match (self.exercises.get(exercise), self.katas.get(exercise)) {
            (Some(rust), _) => {
                if rust.handed_out == Some(state::digest(text)) || text.trim().is_empty() {
                    return None;
                }
                rust.tests.clone()
            }
            (None, Some(kata)) => {
                if state::digest(&kata.start) == state::digest(text) {
                    return None;
                }
                kata.check()
            }
            (None, None) => return None,
        };
        let parts = [&self.common, exercise, &about, &state::digest(text)];
        Some(sha256(parts.join("\0").as_bytes()))
    }

    /// What came of this answer.
    pub fn mark(&self, state: &State, exercise: &str, text: &str) -> Mark {
        let key = self.key(exercise, text);
        key.and_then(|key| state.mark(&key)).unwrap_or_default()
    }

    /// What is not graded yet: key and task.
    pub fn open(&self, state: &State) -> Vec<(&str, &Task)> {
        let all = self.tasks.iter().map(|((_, key), task)| (key.as_str(), task));
        all.filter(|(key, _)| state.mark(key).is_none()).collect()
    }

    /// The exercises in Rust that have a wrong answer.
    pub fn failed(&self, state: &State) -> BTreeSet<&str> {
        let wrong = |key: &str| state.mark(key).is_some_and(|mark| mark.status == Status::Failed);
        let tasks = self.tasks.iter().filter(|((_, key), _)| wrong(key));
        let names = tasks.map(|((exercise, _), _)| exercise.as_str());
        names.filter(|name| self.exercises.contains_key(*name)).collect()
    }

    /// The known wrong answers to these exercises.
    ///
    /// # Errors
    /// If one cannot be read.
    pub fn known_wrong(&self, root: &Path, exercises: &BTreeSet<&str>) -> Result<Tasks> {
        let mut known = Tasks { tasks: BTreeMap::new(), ..self.clone() };
        for name in exercises {
            for slug in answers(root, name, "wrong") {
                let file = root.join(format!("solutions/{name}/wrong/{slug}.rs"));
                let text = fs::read_to_string(&file)?;
                let why = text.lines().next().and_then(|line| line.strip_prefix(MISTAKE));
                if let (Some(key), Some(why)) = (known.key(name, &text), why) {
                    known.mistakes.insert(key, why.trim().into());
                    known.add_rust(name, &text);
                }
            }
        }
        Ok(known)
    }

    /// The known wrong answers to an exercise: what is misunderstood, the text,
    /// and what came of it.
    pub fn mistakes(&self, state: &State, exercise: &str) -> Vec<(&str, &str, Mark)> {
        let own = self.tasks.iter().filter(|((name, _), _)| name == exercise);
        own.filter_map(|((_, key), task)| {
            let Work::Rust(answer) = &task.work else { return None };
            Some((self.mistakes.get(key)?.as_str(), answer.text.as_str(), state.mark(key)?))
        })
        .collect()
    }

    /// The katas there are.
    pub fn katas(&self) -> &BTreeMap<String, Kata> {
        &self.katas
    }
}

/// The names of the functions that the exercise asks for.
fn asked(root: &Path, name: &str) -> Vec<String> {
    let name_of = |item: &Item| {
        let (_, rest) = item.text.split_once("fn ")?;
        Some(rest.split(['(', '<']).next()?.trim().to_string())
    };
    task::task(root, name).items.iter().filter_map(name_of).collect()
}

/// A digest of all files in the folder and their names.
fn folder_digest(folder: &Path) -> Result<String> {
    let mut all = String::new();
    for file in files(folder)? {
        all += &file.strip_prefix(folder)?.to_string_lossy();
        all += &sha256(&fs::read(&file)?);
    }
    Ok(sha256(all.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use learner::exercises;

    #[test]
    fn no_solution_raises_a_doubt() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for name in exercises::names(root) {
            let solution = fs::read_to_string(root.join(format!("solutions/{name}/src/lib.rs")));
            let stub = state::stub(root, &name).unwrap();
            let doubts = doubts::of(&solution.unwrap(), &stub, &asked(root, &name));
            assert!(doubts.is_empty(), "{name}: {doubts:?}");
        }
    }
}
