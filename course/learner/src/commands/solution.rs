//! `cargo course solution NAME`: how our answer differs from yours, and why it
//! is as it is.

use crate::commands::test;
use crate::exercises::{self, Exercise};
use crate::find;
use crate::output::say;
use crate::progress::{self, Standing};
use crate::root;
use crate::state;
use crate::tests::{Verdict, is_colourful};
use anyhow::{Context, Result, bail};
use similar::{ChangeTag, TextDiff};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// For which exercise.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The exercise: any part of its name, or chapter and number, as 5/1
    pub name: Option<String>,
    /// Show it even though yours does not pass yet
    #[arg(long)]
    pub peek: bool,
}

/// Prints the difference and the note.
///
/// # Errors
/// If the exercise has not passed, and you do not insist.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let exercise = find::or_here(root, args.name.as_deref())?;
    if root::is_bundle(root) {
        bail!(
            "this bundle has no solutions: the one who gave it to you has them. A hint: \
             `cargo course hint {}`",
            exercise.package
        );
    }
    root::needs(root, "solutions", "`cargo course solution`")?;
    if !args.peek && !has_passed(root, &exercise)? {
        bail!(
            "{package} doesn't pass yet, and an answer that you have seen is one you can't find yourself. A hint: \
             `cargo course hint {package}`. To see it all the same: \
             `cargo course solution {package} --peek`",
            package = exercise.package
        );
    }
    say(&text(root, &exercise)?)?;
    Ok(ExitCode::SUCCESS)
}

/// Whether the answer as it is passes its tests: by what was noted, or else by
/// running them.
fn has_passed(root: &Path, exercise: &Exercise) -> Result<bool> {
    if progress::standing(root, &exercise.name) == Standing::Passed {
        return Ok(true);
    }
    Ok(matches!(test::noted(root, exercise)?, Verdict::Passed(_)))
}

fn text(root: &Path, exercise: &Exercise) -> Result<String> {
    let name = &exercise.name;
    let read = |file: String| {
        let text =
            fs::read_to_string(root.join(&file)).with_context(|| format!("cannot read {file}"))?;
        // Marks for the book are nothing to a learner.
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("// ANCHOR"));
        Ok::<String, anyhow::Error>(lines.map(|line| format!("{line}\n")).collect())
    };
    let yours = read(state::answer_file(name))?;
    let ours = read(format!("solutions/{name}/src/lib.rs"))?;
    let difference = difference(&yours, &ours);
    let mut text = format!("{}: yours (-) and ours (+)\n\n", exercise.title);
    text += match difference.is_empty() {
        true => "They are the same.\n",
        false => &difference,
    };
    if let Some(note) = exercises::note(root, name) {
        text += &format!("\n{note}\n");
    }
    text += &format!("\nThe whole answer: solutions/{name}/src/lib.rs");
    Ok(text)
}

/// The lines that differ, with two around them.
fn difference(yours: &str, ours: &str) -> String {
    let diff = TextDiff::from_lines(yours, ours);
    let mut text = String::new();
    for (n, group) in diff.grouped_ops(2).iter().enumerate() {
        if n > 0 {
            text += "  ...\n";
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let line = change.value().trim_end();
            let (sign, colour) = match change.tag() {
                ChangeTag::Delete => ('-', "31"),
                ChangeTag::Insert => ('+', "32"),
                ChangeTag::Equal => (' ', "0"),
            };
            text += &match is_colourful() && sign != ' ' {
                true => format!("\u{1b}[{colour}m{sign} {line}\u{1b}[0m\n"),
                false => format!("{sign} {line}").trim_end().to_string() + "\n",
            };
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn only_what_differs_is_shown() {
        assert_eq!(difference("a\nb\n", "a\nb\n"), "");
        let shown = difference("1\n2\n3\nmine\n5\n6\n7\n", "1\n2\n3\nours\n5\n6\n7\n");
        assert_eq!(shown, "  2\n  3\n- mine\n+ ours\n  5\n  6\n");
    }
}
