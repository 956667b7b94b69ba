//! One collection as a row of steps, with the step at hand lit.
//!
//! The steps and their order are those of a run.

use std::fmt::Write;

use gc_core::{Event, Heap, HeapError, Log, Object, Profile, StepName};

use super::Picture;
use crate::svg::whole;

/// What a box of the row is called, and the steps it stands for.
const BOXES: &[(&str, &[StepName])] = &[
    ("merge", &[StepName::MergeYounger]),
    ("update_refs", &[StepName::UpdateRefs]),
    ("subtract_refs", &[StepName::SubtractRefs]),
    ("move_unreachable", &[StepName::MoveUnreachable]),
    ("untrack", &[StepName::UntrackTuples, StepName::UntrackDicts]),
    ("promote", &[StepName::PromoteSurvivors]),
    ("handle_weakrefs", &[StepName::MoveLegacyFinalizers, StepName::HandleWeakrefs]),
    ("finalize_garbage", &[StepName::FinalizeGarbage]),
    ("handle_resurrected", &[StepName::HandleResurrected]),
    ("delete_garbage", &[StepName::DeleteGarbage]),
];

/// The boxes of a full collection, in the order of a run.
fn row() -> Result<Vec<&'static str>, HeapError> {
    let mut heap: Heap<Object, Log> = Heap::with(Profile::default(), Log::default());
    let order = heap.new_object("order");
    heap.link(order, order)?;
    heap.decref(order)?;
    heap.collect(2)?;
    let mut row: Vec<&'static str> = Vec::new();
    for event in &heap.observer().events {
        let Event::Step { name } = event else { continue };
        let (called, _) = BOXES
            .iter()
            .find(|(_, steps)| steps.contains(name))
            .unwrap_or_else(|| panic!("no box for the step {name:?}"));
        // The second question repeats the first three steps.
        if !row.contains(called) {
            row.push(called);
        }
    }
    Ok(row)
}

/// The caption under every row.
const THIS_CHAPTER: &str =
    "One collection, step by step. The steps that are lit belong to this chapter.";

/// The counts are copied, and what comes from inside is taken off.
pub fn collection_subtracts() -> Result<Picture, HeapError> {
    drawn(&["update_refs", "subtract_refs"], THIS_CHAPTER)
}

/// What nothing outside leads to is set aside.
pub fn collection_moves() -> Result<Picture, HeapError> {
    drawn(&["move_unreachable"], THIS_CHAPTER)
}

/// What can't be on a cycle is let go.
pub fn collection_untracks() -> Result<Picture, HeapError> {
    drawn(&["untrack"], THIS_CHAPTER)
}

/// Weak references are cleared.
pub fn collection_clears_weakrefs() -> Result<Picture, HeapError> {
    drawn(&["handle_weakrefs"], THIS_CHAPTER)
}

/// Finalizers run, and the question is asked again.
pub fn collection_finalizes() -> Result<Picture, HeapError> {
    drawn(&["finalize_garbage", "handle_resurrected"], THIS_CHAPTER)
}

/// Trash lets go.
pub fn collection_deletes() -> Result<Picture, HeapError> {
    drawn(&["delete_garbage"], THIS_CHAPTER)
}

/// Lists are joined, and survivors grow older.
pub fn collection_ages() -> Result<Picture, HeapError> {
    drawn(&["merge", "promote"], THIS_CHAPTER)
}

/// The size of a box, and how many stand in a line.
const WIDE: u32 = 136;
const HIGH: u32 = 30;
const IN_A_LINE: usize = 5;
const STEP: (u32, u32) = (148, 42);

fn drawn(lit: &[&str], caption: &str) -> Result<Picture, HeapError> {
    let row = row()?;
    let mut body = String::new();
    let mut text = String::new();
    for (at, called) in row.iter().enumerate() {
        let (x, y) = ((at % IN_A_LINE) as u32 * STEP.0 + 2, (at / IN_A_LINE) as u32 * STEP.1 + 4);
        let class = if lit.contains(called) { "lab-step lab-lit" } else { "lab-step" };
        let _ = write!(
            body,
            r#"<g class="{class}"><rect x="{x}" y="{y}" width="{WIDE}" height="{HIGH}" rx="6"/><text x="{}" y="{}" text-anchor="middle">{called}</text></g>"#,
            x + WIDE / 2,
            y + 20,
        );
        if at + 1 < row.len() && (at + 1) % IN_A_LINE != 0 {
            let (x, y) = (x + WIDE + 2, y + HIGH / 2);
            let _ = write!(body, r#"<path class="lab-rule" d="M{x} {y}h7m-4 -4l4 4l-4 4"/>"#);
        }
        let _ = write!(text, "{}{}", if at > 0 { " > " } else { "" }, marked(called, lit));
    }
    text.push('\n');
    let (width, height) =
        (IN_A_LINE as u32 * STEP.0, row.len().div_ceil(IN_A_LINE) as u32 * STEP.1);
    let svg = whole((width, height), caption, &text, &body);
    Ok(Picture { svg, text, caption: caption.into() })
}

fn marked(called: &str, lit: &[&str]) -> String {
    if lit.contains(&called) { format!("[{called}]") } else { called.into() }
}
