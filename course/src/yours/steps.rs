//! Which exercise is which step of the collector.

use crate::exercises::{self, State};
use anyhow::{Context, Result, bail};
use std::path::Path;

/// How a step is put into the collector: what its function looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// `fn(&mut H, &mut Collection)`
    Step,
    /// `fn(&mut H, &mut Collection) -> usize`: the whole collection.
    Whole,
    /// `fn(&H) -> Option<usize>`: the choice of a generation.
    Choice,
    /// `fn(&mut H)`: a safe point.
    Point,
    /// `fn(&mut H, ObjId) -> bool`: a finalizer's object dies by its count.
    Death,
    /// `fn(&[Thing], &[usize]) -> Vec<usize>`, over a plain table.
    Tuples,
}

/// The fields of `gc_core::Steps` that an exercise can be, in the order in
/// which a program meets them. What they are in CPython is said there.
pub const STEPS: &[(&str, Shape)] = &[
    ("run_scheduled", Shape::Point),
    ("select_generation", Shape::Choice),
    ("collect_main", Shape::Whole),
    ("merge_younger", Shape::Step),
    ("update_refs", Shape::Step),
    ("subtract_refs", Shape::Step),
    ("move_unreachable", Shape::Step),
    ("untrack_tuples", Shape::Tuples),
    ("untrack_dicts", Shape::Step),
    ("promote_survivors", Shape::Step),
    ("move_legacy_finalizers", Shape::Step),
    ("handle_weakrefs", Shape::Step),
    ("finalize_garbage", Shape::Step),
    ("handle_resurrected", Shape::Step),
    ("delete_garbage", Shape::Step),
    ("handle_legacy_finalizers", Shape::Step),
    ("finalize_dying", Shape::Death),
];

/// An exercise that is a step.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The step.
    pub step: &'static str,
    /// What its function looks like.
    pub shape: Shape,
    /// `NN_topic/NN_name`.
    pub exercise: String,
    /// The package, which is also the name of the library.
    pub package: String,
    /// How far the learner is.
    pub state: State,
}

/// Every exercise that is a step, in the order of [`STEPS`].
///
/// # Errors
/// If a manifest can't be read, or names a step that there isn't.
pub fn all(root: &Path) -> Result<Vec<Candidate>> {
    let mut found = Vec::new();
    for exercise in exercises::names(root) {
        let file = format!("exercises/{exercise}/Cargo.toml");
        let text = std::fs::read_to_string(root.join(&file)).with_context(|| file.clone())?;
        let manifest: toml::Table = text.parse().with_context(|| file.clone())?;
        let package = &manifest.get("package");
        let field = |name: &str| package.and_then(|package| package.get(name));
        let course = field("metadata").and_then(|metadata| metadata.get("course"));
        let Some(step) = course.and_then(|course| course.get("step")) else { continue };
        let step = step.as_str().unwrap_or_default();
        let Some(&(step, shape)) = STEPS.iter().find(|(name, _)| *name == step) else {
            let names: Vec<&str> = STEPS.iter().map(|(name, _)| *name).collect();
            bail!("{file}: there is no step {step:?}; there are {}", names.join(", "));
        };
        let package = field("name").and_then(toml::Value::as_str).unwrap_or_default().into();
        let state = exercises::state(root, &exercise);
        found.push(Candidate { step, shape, exercise, package, state });
    }
    found.sort_by_key(|candidate| STEPS.iter().position(|(step, _)| *step == candidate.step));
    Ok(found)
}
