//! The katas there are: `exercises/python/NN_topic/NAME/`, a small Python
//! program each, to change or to finish.
//!
//! `kata.toml` says what to do and what must come of it, `start.py` is the
//! program as it is handed out. The answer and answers that must be refused are
//! in `solutions/python/NN_topic/NAME/`.

use serde::Deserialize;
use std::fs;
use std::path::Path;

/// Where the katas are.
pub const FOLDER: &str = "exercises/python";
/// Where their answers are.
pub const ANSWERS: &str = "solutions/python";
/// What ends a line of `start.py` that the reader may change.
pub const CHANGE: &str = "# change";

/// One kata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kata {
    /// `NN_topic/NAME`.
    pub name: String,
    /// What `kata.toml` says.
    pub card: Card,
    /// The program as it is handed out.
    pub start: String,
}

/// A `kata.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// What it is called.
    pub title: String,
    /// How hard it is: 1, 2 or 3.
    pub level: u8,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// What to do, in Markdown.
    pub task: String,
    /// What must be true, a clause a line; see [`lab_player::kata::clause`].
    /// The lines to keep are added from `start.py`.
    pub check: String,
    /// Three, from a nudge to nearly the answer, in Markdown.
    pub hints: [String; 3],
    /// What to remember, in Markdown, read beside the solution.
    pub note: String,
    /// Whether the whole program is the reader's to change.
    #[serde(default)]
    pub free: bool,
}

impl Kata {
    /// Its name without the chapter: what is typed behind `cargo course kata`.
    pub fn slug(&self) -> &str {
        slug(&self.name)
    }

    /// The number of its chapter.
    pub fn chapter(&self) -> Option<u32> {
        self.name.split_once('_')?.0.parse().ok()
    }

    /// The id of its box in the page.
    pub fn anchor(&self) -> String {
        format!("kata-{}", self.name.replace(['/', '_'], "-"))
    }

    /// Everything that is asked, a clause a line: the lines of `start.py` that
    /// have to stay come first.
    pub fn check(&self) -> String {
        let mut check = String::new();
        for line in self.start.lines().filter(|line| !self.card.free && !line.contains(CHANGE)) {
            let code = line.split('#').next().unwrap_or_default().trim_end();
            if !code.trim().is_empty() {
                check += &format!("keep `{code}`\n");
            }
        }
        check + &self.card.check
    }
}

/// What is typed for the kata called `name`.
pub fn slug(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// The names of all katas, in order.
pub fn names(root: &Path) -> Vec<String> {
    let folders = |path: &Path| {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        let folders = entries.filter(|entry| entry.path().is_dir());
        let mut names: Vec<String> =
            folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let top = root.join(FOLDER);
    let topics = folders(&top).into_iter();
    topics
        .flat_map(|topic| {
            let katas = folders(&top.join(&topic)).into_iter();
            katas.map(move |kata| format!("{topic}/{kata}")).collect::<Vec<_>>()
        })
        .filter(|name| top.join(name).join("kata.toml").is_file())
        .collect()
}

/// The kata called `name`, `NN_topic/NAME`, or what is wrong with it.
pub fn load(root: &Path, name: &str) -> Result<Kata, String> {
    let folder = format!("{FOLDER}/{name}");
    let read = |file: &str| {
        chapters::read_text(&root.join(&folder).join(file))
            .map_err(|error| format!("cannot read {folder}/{file}: {error}"))
    };
    if !root.join(&folder).join("kata.toml").is_file() {
        return Err(format!("no such kata; there are {}", names(root).join(", ")));
    }
    let card: Card = toml::from_str(&read("kata.toml")?)
        .map_err(|error| format!("{folder}/kata.toml: {error}"))?;
    let kata = Kata { name: name.into(), card, start: read("start.py")? };
    match lab_player::kata::asked(&kata.check()) {
        Ok(_) => Ok(kata),
        Err(error) => Err(format!("{folder}/kata.toml: check: {error}")),
    }
}

/// The solution of a kata.
pub fn solution(root: &Path, name: &str) -> Result<String, String> {
    let file = format!("{ANSWERS}/{name}/solution.py");
    chapters::read_text(&root.join(&file)).map_err(|error| format!("cannot read {file}: {error}"))
}
