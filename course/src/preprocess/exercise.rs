//! `{{#exercise NN_topic/NN_name}}`: the box that sends a reader to an exercise.

use super::{Site, inline};
use crate::exercises::{self, Exercise};

/// The box for the exercise called `name`.
pub fn expand(site: &Site, name: &str) -> Result<String, String> {
    let exercise = exercises::load(&site.root, name)?;
    Ok(render(&exercise, site.repository.as_deref()))
}

fn render(exercise: &Exercise, repository: Option<&str>) -> String {
    let Exercise { name, title, package, hints } = exercise;
    let folder = match repository {
        Some(url) => format!("[`exercises/{name}/`]({url}/tree/main/exercises/{name})"),
        None => format!("`exercises/{name}/`"),
    };
    let id = exercises::anchor(name);
    let title = inline::html(title);
    let hints = nested(hints);
    format!(
        "<section class=\"exercise\" id=\"{id}\">\n\n\
         <p class=\"exercise-title\"><span>Exercise</span> {title}</p>\n\n\
         Open {folder}, write what is missing in `src/lib.rs`, and then:\n\n\
         ```console\ncargo test -p {package}\n```\n\n\
         {hints}\n\n\
         </section>"
    )
}

/// The hints, each inside the one before: nobody sees the next by accident.
fn nested(hints: &[exercises::Hint]) -> String {
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
