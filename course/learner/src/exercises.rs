//! The exercises there are: `exercises/NN_topic/NN_name/`, a crate each.
//!
//! Nothing about one is written down twice: its title is the `description` of
//! its `Cargo.toml`, its package the `name`, its level and minutes are in the manifest,
//! too, its hints are the sections of `hints.md`, its task is the text at the top
//! of the stub.

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
