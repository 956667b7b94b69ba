//! The exercises there are: `exercises/NN_topic/NN_name/`, a crate each.
//!
//! Nothing about one is written down twice: its title is the `description` of
//! its `Cargo.toml`, its package the `name`, its level and minutes are in the manifest,
//! too, its hints are the sections of `hints.md`, its task is the text at the top
//! of the stub.

use crate::state;
use std::fs;
use std::path::Path;

/// One exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exercise {
    /// `NN_topic/NN_name`.
    pub name: String,
    /// What it is about, in a few words.
    pub title: String,
    /// What follows `cargo test -p`.
    pub package: String,
    /// What its manifest says about it.
    pub about: About,
    /// Three, from a nudge to nearly the answer.
    pub hints: Vec<Hint>,
}

/// What stands in `[package.metadata.course]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// 1 is a few lines, 2 a function to think about, 3 a design.
    pub level: u8,
    /// For a reader of the chapter, solving it the first time.
    pub minutes: u16,
    /// What there is to do: one of [`KINDS`].
    pub kind: String,
    /// The exercises to do before, by their packages.
    pub builds_on: Vec<String>,
}

impl About {
    /// What the level means.
    pub fn level_in_words(&self) -> &'static str {
        let words = ["a few lines", "a function to think about", "a design"];
        words[usize::from(self.level.clamp(1, 3)) - 1]
    }
}

/// The kinds of exercises there are.
pub const KINDS: [&str; 4] = ["write", "predict", "find the bug", "make it happen"];

/// What an exercise asks for, as its stub has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Task {
    /// What it is about: the first paragraph of the stub's `//!`.
    pub title: String,
    /// The paragraphs after it, in Markdown.
    pub text: String,
    /// What is to be written: each item that holds a `todo!`, with its comment
    /// and without its body.
    pub signatures: Vec<String>,
}

/// One hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The heading of its section.
    pub title: String,
    /// What it says, in Markdown.
    pub text: String,
}

/// How many hints an exercise has.
pub const HINTS: usize = 3;

/// The id of the exercise's box in its page.
pub fn anchor(name: &str) -> String {
    format!("exercise-{}", name.replace('/', "-"))
}

/// The names of all exercises of the repository, in order: those that are
/// members of the workspace. Whatever else lies beside them, notes or a copy of
/// one, is the learner's own.
pub fn names(root: &Path) -> Vec<String> {
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap_or_default();
    let manifest: toml::Table = manifest.parse().unwrap_or_default();
    let members = manifest.get("workspace").and_then(|workspace| workspace.get("members"));
    let members = members.and_then(toml::Value::as_array).into_iter().flatten();
    let paths = members.filter_map(toml::Value::as_str);
    let mut names: Vec<String> =
        paths.filter_map(|path| path.strip_prefix("exercises/")).map(String::from).collect();
    names.sort();
    names
}

/// The exercise called `name`, or what is wrong with it.
pub fn load(root: &Path, name: &str) -> Result<Exercise, String> {
    let folder = root.join("exercises").join(name);
    if !folder.join("Cargo.toml").is_file() {
        return Err(format!("no such exercise; {}", nearby(root, name)));
    }
    let read = |file: &str| {
        fs::read_to_string(folder.join(file))
            .map_err(|error| format!("cannot read exercises/{name}/{file}: {error}"))
    };
    let manifest: toml::Table = read("Cargo.toml")?
        .parse()
        .map_err(|error| format!("exercises/{name}/Cargo.toml: {error}"))?;
    let field = |key: &str| {
        let value = manifest.get("package").and_then(|p| p.get(key));
        let value = value.and_then(toml::Value::as_str).map(String::from);
        value.ok_or(format!("exercises/{name}/Cargo.toml: [package] has no {key}"))
    };
    let hints = hints(&read("hints.md")?);
    if hints.len() != HINTS {
        return Err(format!(
            "exercises/{name}/hints.md: expected {HINTS} sections that begin with `## `, found {}",
            hints.len()
        ));
    }
    let about = about(&manifest).map_err(|what| {
        format!("exercises/{name}/Cargo.toml: [package.metadata.course]: {what}")
    })?;
    let (title, package) = (field("description")?, field("name")?);
    Ok(Exercise { name: name.into(), title, package, about, hints })
}

/// What the manifest says about the exercise; the least that can be said where
/// it says nothing.
fn about(manifest: &toml::Table) -> Result<About, String> {
    let metadata = manifest.get("package").and_then(|package| package.get("metadata"));
    let Some(course) = metadata.and_then(|metadata| metadata.get("course")) else {
        let kind = KINDS[0].into();
        return Ok(About { level: 1, minutes: 10, kind, builds_on: Vec::new() });
    };
    let number = |key: &str, most: i64| {
        let number = course.get(key).and_then(toml::Value::as_integer);
        let number = number.filter(|number| (1..=most).contains(number));
        number.ok_or(format!("{key} must be a number from 1 to {most}"))
    };
    let kind = course.get("kind").and_then(toml::Value::as_str).unwrap_or(KINDS[0]);
    if !KINDS.contains(&kind) {
        return Err(format!("kind {kind:?} is none of {}", KINDS.join(", ")));
    }
    let builds_on = course.get("builds-on").and_then(toml::Value::as_array);
    let builds_on = builds_on.into_iter().flatten().filter_map(toml::Value::as_str);
    Ok(About {
        level: u8::try_from(number("level", 3)?).unwrap_or(3),
        minutes: u16::try_from(number("minutes", 240)?).unwrap_or(240),
        kind: kind.into(),
        builds_on: builds_on.map(String::from).collect(),
    })
}

/// What the exercise called `name` asks for, by the stub as it was handed out.
pub fn task(root: &Path, name: &str) -> Task {
    let stub = state::stub(root, name)
        .or_else(|| fs::read_to_string(root.join(state::answer_file(name))).ok());
    task_of(&stub.unwrap_or_default())
}

/// The first paragraph of the task, unless it only says the title again.
pub fn lead<'t>(title: &str, task: &'t Task) -> Option<&'t str> {
    let letters = |text: &str| {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    let is_title = letters(&task.title).ends_with(&letters(title));
    (!is_title && !task.title.is_empty()).then_some(task.title.as_str())
}

fn task_of(stub: &str) -> Task {
    let comment = stub.lines().map_while(|line| line.strip_prefix("//!"));
    let comment: Vec<&str> = comment.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let comment = comment.join("\n");
    let (title, text) = comment.split_once("\n\n").unwrap_or((&comment, ""));
    let text = text.trim().replace("```ignore", "```text").replace("```rust", "```text");
    Task { title: title.replace('\n', " "), text, signatures: signatures(stub) }
}

/// The functions whose body holds a `todo!`, by their comment and their head.
fn signatures(stub: &str) -> Vec<String> {
    let lines: Vec<&str> = stub.lines().collect();
    let mut found: Vec<String> = Vec::new();
    let is_head = |line: &str| {
        let line = line.trim_start().trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        line.trim_start_matches("const ").starts_with("fn ")
    };
    for (n, line) in lines.iter().enumerate() {
        if !line.contains("todo!") || line.trim_start().starts_with("//") {
            continue;
        }
        let Some(head) = (0..n).rev().find(|&n| is_head(lines[n])) else { continue };
        let is_before = |line: &&str| {
            let line = line.trim_start();
            line.starts_with("///") || line.starts_with("#[")
        };
        let start = head - lines[..head].iter().rev().take_while(|line| is_before(line)).count();
        let end = (head..=n).find(|&n| lines[n].trim_end().ends_with('{')).unwrap_or(head);
        let text = outdented(&lines[start..=end], indent(lines[head]));
        let text = text.trim_end_matches(['{', ' ']).to_string();
        if found.last() != Some(&text) {
            found.push(text);
        }
    }
    found
}

/// What an answer has in the place of each item that the task asks for, in the
/// order of the task. What it has written in another way is left out.
pub fn answers(task: &Task, answer: &str) -> Vec<String> {
    let lines: Vec<&str> = answer.lines().collect();
    let head = |signature: &String| {
        let first =
            signature.lines().find(|line| !line.starts_with("///") && !line.starts_with("#["))?;
        // Without what only follows if all of it fits on the line.
        let first = first.split('(').next()?;
        lines.iter().position(|line| line.trim_start().starts_with(&format!("{first}(")))
    };
    let body = |start: usize| {
        let indent = indent(lines[start]);
        let closes = |line: &&str| line.len() == indent + 1 && line.trim() == "}";
        let length = lines[start..].iter().position(closes)?;
        Some(outdented(&lines[start..=start + length], indent))
    };
    task.signatures.iter().filter_map(head).filter_map(body).collect()
}

/// How far in the line begins.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The lines, each without as much of its beginning.
fn outdented(lines: &[&str], indent: usize) -> String {
    let cut = |line: &&str| line.get(indent..).unwrap_or("").trim_end().to_string();
    lines.iter().map(cut).collect::<Vec<_>>().join("\n")
}

/// What is said after an exercise is solved: `solutions/NAME/note.md`.
pub fn note(root: &Path, name: &str) -> Option<String> {
    let note = fs::read_to_string(root.join(format!("solutions/{name}/note.md"))).ok()?;
    let note = note.replace("\r\n", "\n").trim().to_string();
    (!note.is_empty()).then_some(note)
}

/// The sections of a `hints.md`; what stands before the first is not a hint.
fn hints(text: &str) -> Vec<Hint> {
    let mut hints: Vec<Hint> = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        fenced ^= line.starts_with("```");
        if let Some(title) = line.strip_prefix("## ").filter(|_| !fenced) {
            hints.push(Hint { title: title.trim().into(), text: String::new() });
        } else if let Some(hint) = hints.last_mut() {
            hint.text += line;
            hint.text.push('\n');
        }
    }
    for hint in &mut hints {
        hint.text = hint.text.trim().into();
    }
    hints
}

/// What the author may have meant: the exercises of the same topic, or all.
fn nearby(root: &Path, name: &str) -> String {
    let topic = name.split('/').next().unwrap_or_default();
    let all = names(root);
    let same: Vec<&str> = all
        .iter()
        .map(String::as_str)
        .filter(|other| other.split('/').next() == Some(topic))
        .collect();
    match (all.is_empty(), same.is_empty()) {
        (true, _) => "there are none yet".into(),
        (false, true) => format!("there are {}", all.join(", ")),
        (false, false) => format!("in {topic} there are {}", same.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_task_is_what_the_stub_says() {
        let stub = "//! Count.\n//!\n//! All of\n//! them.\n\nuse x;\n\nimpl A {\n    \
                    /// Counts.\n    pub fn count(\n        &self,\n    ) -> u32 {\n        \
                    // Here.\n        todo!(\"count\")\n    }\n}\n\nfn given() {}\n";
        let task = task_of(stub);
        assert_eq!(task.title, "Count.");
        assert_eq!(lead("Counting", &task), Some("Count."));
        assert_eq!(lead("`count`", &task), None);
        assert_eq!(task.text, "All of\nthem.");
        assert_eq!(task.signatures, ["/// Counts.\npub fn count(\n    &self,\n) -> u32"]);
        let answer = "impl A {\n    pub fn count(&self) -> u32 {\n        if self.a {\n            \
                      1\n        }\n    }\n}\n";
        let answer = answers(&task, answer);
        assert_eq!(answer, ["pub fn count(&self) -> u32 {\n    if self.a {\n        1\n    }\n}"]);
    }

    #[test]
    fn a_manifest_says_level_and_kind() {
        let read = |text: &str| about(&text.parse().unwrap());
        let about = read(
            "[package.metadata.course]\nlevel = 2\nminutes = 15\nkind = \"predict\"\n\
             builds-on = [\"a\"]\n",
        );
        let about = about.unwrap();
        assert_eq!((about.level, about.minutes, about.kind.as_str()), (2, 15, "predict"));
        assert_eq!(about.builds_on, ["a"]);
        let wrong = read("[package.metadata.course]\nlevel = 4\nminutes = 1\n").unwrap_err();
        assert_eq!(wrong, "level must be a number from 1 to 3");
    }

    #[test]
    fn hints_are_the_sections_of_the_file() {
        let text = "# Title\nignored\n## A nudge\n\nLook.\n\n## More\n```\n## not a hint\n```\n## Nearly\nDo.\n";
        let hints = hints(text);
        assert_eq!(hints.len(), 3);
        assert_eq!(hints[0].title, "A nudge");
        assert_eq!(hints[0].text, "Look.");
        assert_eq!(hints[1].text, "```\n## not a hint\n```");
    }
}
