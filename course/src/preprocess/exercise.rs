//! `{{#exercise NN_topic/NN_name}}`: the box that sends a reader to an exercise.
//!
//! The task and what is to be written are the stub's own words, level and minutes
//! are the manifest's, and what opens after solving is the note and the answer
//! of `solutions/`: nothing is written twice.

use super::{Site, inline};
use crate::exercises::{self, About, Exercise};
use learner::progress::{self, Standing};
use learner::task::{self, Item, Task};
use std::fs;

/// How the block begins that has the types which the task is about.
pub(crate) const TYPES: &str = "```text,types";

/// The box for the exercise called `name`.
pub fn expand(site: &Site, name: &str) -> Result<String, String> {
    let exercise = exercises::load(&site.root, name)?;
    let task = task::task(&site.root, name);
    let answer = fs::read_to_string(site.root.join(format!("solutions/{name}/src/lib.rs")));
    let answer = task::answers(&task, &answer.unwrap_or_default());
    let is_done = progress::standing(&site.root, name) == Standing::Passed;
    let solved = solved(&exercise, exercises::note(&site.root, name), &answer, is_done);
    Ok(render(&exercise, &task, &solved, site.repository.as_deref()))
}

fn render(exercise: &Exercise, task: &Task, solved: &str, repository: Option<&str>) -> String {
    let Exercise { name, title, package, about, hints } = exercise;
    let folder = match repository {
        Some(url) => format!("[`exercises/{name}/`]({url}/tree/main/exercises/{name})"),
        None => format!("`exercises/{name}/`"),
    };
    let id = exercises::anchor(name);
    let title = inline::html(title);
    let minutes = about.minutes;
    let about = said_of(about);
    let wanted = wanted(&exercise.title, task);
    let hints = nested(hints);
    format!(
        "<section class=\"exercise\" id=\"{id}\" data-minutes=\"{minutes}\">\n\n\
         <p class=\"exercise-title\"><span>Exercise</span> {title}</p>\n\n\
         <p class=\"exercise-about\">{about}</p>\n\n\
         {wanted}\
         Open {folder}, write what is missing in `src/lib.rs`, and then:\n\n\
         ```console\ncargo course test {package}    # or: cargo test -p {package}\n```\n\n\
         {hints}\n\n\
         {solved}\
         </section>"
    )
}

/// A line on what the exercise asks for.
fn said_of(about: &About) -> String {
    let level = about.level_in_words();
    let kind = match about.kind.as_str() {
        "write" => "Write it".into(),
        "predict" => "Predict it".into(),
        kind => {
            let (first, rest) = kind.split_at(1);
            first.to_uppercase() + rest
        }
    };
    let mut text =
        format!("{kind} · level {}: {level} · about {} minutes", about.level, about.minutes);
    if !about.builds_on.is_empty() {
        let names: Vec<String> =
            about.builds_on.iter().map(|name| format!("<code>{name}</code>")).collect();
        text += &format!(" · builds on {}", names.join(", "));
    }
    text
}

/// The task in the words of the stub, the types that it is about, and what is to be
/// written.
fn wanted(title: &str, task: &Task) -> String {
    let lead = task::lead(title, task);
    let mut text = lead.map(|lead| format!("{lead}\n\n")).unwrap_or_default();
    if !task.text.is_empty() {
        text += &format!("{}\n\n", task.text);
    }
    let types = (TYPES, task.types.join("\n\n"));
    for (fence, code) in [types, ("```text", task::listing(&task.items))] {
        if !code.is_empty() {
            text += &format!("{fence}\n{code}\n```\n\n");
        }
    }
    text
}

/// What opens after solving: why the answer is as it is, and the answer.
///
/// For a learner whose answer has passed it is open from the beginning.
fn solved(exercise: &Exercise, note: Option<String>, answer: &[Item], is_done: bool) -> String {
    if note.is_none() && answer.is_empty() {
        return String::new();
    }
    let note = note.map(|note| format!("{note}\n\n")).unwrap_or_default();
    let answer = match answer.is_empty() {
        true => String::new(),
        false => format!(
            "<details><summary>An answer</summary>\n\n```text\n{}\n```\n\n</details>\n\n",
            task::listing(answer)
        ),
    };
    let summary = match is_done {
        true => "<details class=\"solved\" open><summary>Solved: all tests pass</summary>",
        false => "<details class=\"solved\"><summary>Solved? Compare</summary>",
    };
    format!(
        "{summary}\n\n{note}\
         `cargo course solution {}` shows line by line how ours differs from yours.\n\n\
         {answer}</details>\n\n",
        exercise.package
    )
}

/// The hints, each inside the one before: the next is never seen by accident.
pub(super) fn nested(hints: &[exercises::Hint]) -> String {
    match hints {
        [] => String::new(),
        [hint, rest @ ..] => format!(
            "<details class=\"hint\"><summary>{}</summary>\n\n{}\n\n{}\n\n</details>",
            inline::html(&hint.title),
            as_text(&hint.text),
            nested(rest)
        ),
    }
}

/// Code in a hint has holes and cannot be run, so it is shown as text: what
/// stands in a page as Rust was compiled.
fn as_text(hint: &str) -> String {
    let line = |line: &str| match line.starts_with("```rust") {
        true => "```text".into(),
        false => line.to_string(),
    };
    hint.lines().map(line).collect::<Vec<_>>().join("\n")
}
