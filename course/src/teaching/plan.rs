//! A course as an instructor plans it: `course/plans/NAME.toml`.
//!
//! ```toml
//! title = "Half a day, with Rust"
//! audience = "People who have finished a first Rust tutorial."
//!
//! [[day]]
//! minutes = 240
//! items = [
//!     { chapter = "01_what_garbage_is" },
//!     { exercise = "01_what_garbage_is/reachable_from", skip = 1 },
//!     { break = 15 },
//!     { lab = "04_why_counting_fails/2", stop = "line 16" },
//!     { kata = "04_why_counting_fails/break_the_ring" },
//!     { questions = true },
//! ]
//! ```
//!
//! Minutes are written for a day and for a break, and computed for everything
//! else, by one rule:
//!
//! - a **chapter** takes what the page says: its words at 200 a minute and 3
//!   minutes a lab, rounded up to five. An instructor reads nothing out; the time
//!   goes into the labs, the questions and the shows of hands;
//! - a **lab** by itself takes its 3 minutes, rounded up to five;
//! - an **exercise** takes by its level [`RUST`] or [`PYTHON`] minutes, comparing
//!   answers included;
//! - **questions** take what is left of the day, which must be between
//!   [`LEAST_LEFT`] and [`MOST_LEFT`].
//!
//! `skip` says what to leave out when you are late: 1 goes first.

use crate::exercises;
use crate::katas;
use crate::preprocess::minutes::{self, MINUTES_A_LAB};
use crate::preprocess::{self, Site, lab};
use chapters::Page;
use lab_player::block::Where;
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// Where the plans are.
pub const FOLDER: &str = "course/plans";
/// Minutes of an exercise in Rust, by its level.
pub const RUST: [usize; 3] = [10, 20, 35];
/// Minutes of an exercise in Python, by its level.
pub const PYTHON: [usize; 3] = [5, 10, 15];
/// What must be left for questions.
pub const LEAST_LEFT: usize = 5;
/// If more is left, the plan does not fill its day.
pub const MOST_LEFT: usize = 25;
/// Minutes that can be saved when late, at least, in percent of a day.
pub const SPARE: usize = 10;

/// A plan as written.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What it is called.
    pub title: String,
    /// Whom it is for, and what they know already.
    pub audience: String,
    /// What they can do afterwards.
    pub outcome: String,
    /// One or more.
    pub day: Vec<Day>,
}

/// One day of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Day {
    /// From the first word to the last, breaks included.
    pub minutes: usize,
    /// What happens, in order.
    pub items: Vec<Item>,
}

/// One line of a day: exactly one of the first six is given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// A chapter, by its folder.
    pub chapter: Option<String>,
    /// A lab, by its chapter's folder and its number there.
    pub lab: Option<String>,
    /// An exercise in Rust, by its folder without the number, which may change.
    pub exercise: Option<String>,
    /// An exercise in Python, by its folder.
    pub kata: Option<String>,
    /// Minutes without teaching.
    #[serde(rename = "break")]
    pub pause: Option<usize>,
    /// What is left of the day.
    pub questions: Option<bool>,
    /// Which stop of the lab to open, as its own options write it.
    pub stop: Option<String>,
    /// When it is left out, if you are late: 1 goes first.
    pub skip: Option<usize>,
    /// What the break is called, if not `Break`.
    pub title: Option<String>,
}

/// What an item turns out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// One word for it: `Chapter`, `Exercise`.
    pub kind: &'static str,
    /// What it is called, in Markdown.
    pub title: String,
    /// Where it is in the book, from a page one folder down.
    pub link: Option<String>,
    /// How long it takes; nothing for what is left.
    pub minutes: Option<usize>,
}

/// The names of all plans, in order.
pub fn names(root: &Path) -> Vec<String> {
    let entries = fs::read_dir(root.join(FOLDER)).into_iter().flatten().flatten();
    let files = entries.map(|entry| entry.path());
    let tomls = files.filter(|file| file.extension().is_some_and(|e| e == "toml"));
    let mut names: Vec<String> =
        tomls.filter_map(|file| Some(file.file_stem()?.to_str()?.to_string())).collect();
    names.sort();
    names
}

/// The file of the plan called `name`.
pub fn file(name: &str) -> String {
    format!("{FOLDER}/{name}.toml")
}

/// The plan called `name`.
///
/// # Errors
/// If there is none, or it is not written as one.
pub fn load(root: &Path, name: &str) -> Result<Plan, String> {
    let text = fs::read_to_string(root.join(file(name)));
    let text = text.map_err(|_| format!("no such plan; there are {}", names(root).join(", ")))?;
    let plan: Plan = toml::from_str(&text).map_err(|error| error.to_string())?;
    match plan.day.is_empty() {
        true => Err("a plan has a `[[day]]` or more".into()),
        false => Ok(plan),
    }
}

/// What `item` is, and how long it takes.
///
/// # Errors
/// If it names something that does not exist, or more than one thing.
pub fn find(site: &Site, item: &Item) -> Result<Found, String> {
    let Item { chapter, lab, exercise, kata, pause, questions, .. } = item;
    let found = [
        chapter.as_deref().map(|name| taught(site, name)),
        lab.as_deref().map(|name| shown(site, name, item.stop.as_deref())),
        exercise.as_deref().map(|name| in_rust(site, name)),
        kata.as_deref().map(|name| in_python(site, name)),
        pause.map(|minutes| {
            let title = item.title.as_deref().unwrap_or("Break").into();
            Ok(Found { kind: "Break", title, link: None, minutes: Some(minutes) })
        }),
        questions.map(|_| {
            let title = "Questions, and what to read next".into();
            Ok(Found { kind: "Questions", title, link: None, minutes: None })
        }),
    ];
    let mut found = found.into_iter().flatten();
    match (found.next(), found.next()) {
        (Some(found), None) => found,
        _ => Err(format!(
            "`{}`: give one of chapter, lab, exercise, kata, break, questions",
            item.name()
        )),
    }
}

/// The chapter in this folder, as written.
fn chapter(site: &Site, folder: &str) -> Result<Page, String> {
    let path = Path::new(folder).join("index.md");
    let text = chapters::read_text(&site.src.join(&path))
        .map_err(|_| format!("there is no chapter {folder}"))?;
    Ok(Page::new(&path, &site.shown(), &text))
}

fn taught(site: &Site, folder: &str) -> Result<Found, String> {
    let mut page = chapter(site, folder)?;
    let title = page.title().unwrap_or(folder).to_string();
    let minutes = minutes::known(site, &page.path).unwrap_or_else(|| {
        preprocess::expand(site, &mut page, &mut Vec::new());
        minutes::reading(&page)
    });
    let link = Some(format!("../{folder}/index.html"));
    Ok(Found { kind: "Chapter", title, link, minutes: Some(minutes) })
}

fn shown(site: &Site, name: &str, stop: Option<&str>) -> Result<Found, String> {
    let (folder, number) = name.rsplit_once('/').ok_or("write a lab as CHAPTER/NUMBER")?;
    let number = number.parse().map_err(|_| format!("{name}: end with the lab's number"))?;
    let (id, trace) = lab::run(site, &chapter(site, folder)?, number)?;
    let (at, title) = match stop {
        None => (String::new(), trace.title.clone()),
        Some(stop) => {
            let at = lab_player::page::find(&trace, &Where::read(stop)?)?;
            (format!("@{}", at + 1), format!("{}, at {stop}", trace.title))
        }
    };
    let link = Some(format!("../{folder}/index.html#{id}{at}"));
    let minutes = Some(MINUTES_A_LAB.next_multiple_of(5));
    Ok(Found { kind: "Lab", title, link, minutes })
}

fn in_rust(site: &Site, name: &str) -> Result<Found, String> {
    let exercise = exercise(&site.root, name)?;
    let (topic, _) = name.split_once('/').unwrap_or((name, ""));
    let link = Some(format!("../{topic}/index.html#{}", exercises::anchor(&exercise.name)));
    let minutes = Some(by_level(RUST, exercise.about.level));
    Ok(Found { kind: "Exercise", title: exercise.title, link, minutes })
}

/// The exercise in `NN_topic/NN_name` that is called `NN_topic/name` here.
///
/// # Errors
/// If there is none.
pub fn exercise(root: &Path, name: &str) -> Result<exercises::Exercise, String> {
    let all = exercises::names(root);
    match all.iter().find(|full| unnumbered(full) == name) {
        Some(full) => exercises::load(root, full),
        None => Err(format!("{name}: no such exercise; its number is left out")),
    }
}

/// `NN_topic/name` of `NN_topic/NN_name`.
pub fn unnumbered(name: &str) -> String {
    match name.split_once('/') {
        Some((topic, name)) => {
            let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
            format!("{topic}/{}", rest.trim_start_matches('_'))
        }
        None => name.into(),
    }
}

fn in_python(site: &Site, name: &str) -> Result<Found, String> {
    let kata = katas::load(&site.root, name)?;
    let (topic, _) = name.split_once('/').unwrap_or((name, ""));
    let link = Some(format!("../{topic}/index.html#{}", kata.anchor()));
    let minutes = Some(by_level(PYTHON, kata.card.level));
    Ok(Found { kind: "Python exercise", title: kata.card.title, link, minutes })
}

fn by_level(minutes: [usize; 3], level: u8) -> usize {
    minutes[usize::from(level.clamp(1, 3)) - 1]
}

impl Item {
    /// The chapter that must have been taught before this.
    pub fn needs(&self) -> Option<&str> {
        let name = self.lab.as_ref().or(self.exercise.as_ref()).or(self.kata.as_ref())?;
        name.split_once('/').map(|(chapter, _)| chapter)
    }

    /// What the plan calls it.
    pub fn name(&self) -> &str {
        let Item { chapter, lab, exercise, kata, .. } = self;
        let names = [chapter, lab, exercise, kata].into_iter().flatten();
        names.map(String::as_str).next().unwrap_or("it")
    }
}
