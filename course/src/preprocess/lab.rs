//! ```` ```python,lab ````: a program to step through, recorded while the book
//! is built.
//!
//! What may be written in such a block, [`lab_player::block`] says. A program
//! that raises where its author did not say so is a problem of the page.

use super::Site;
use crate::check::anatomy::number;
use crate::site::transcripts::FOLDER;
use chapters::block::{Block, blocks};
use chapters::{Line, Page, Problem};
use gc_core::Version;
use lab_player::{Trace, page};
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

/// Puts a lab in place of every block that asks for one.
pub fn expand(site: &Site, page: &mut Page, problems: &mut Vec<Problem>) {
    let labs = labs(page);
    // From the last to the first: the lines before stay where they are.
    for (n, block) in labs.iter().enumerate().rev() {
        match html(site, page, block, n) {
            Ok(html) => {
                let line = |text: &str| Line { text: text.into(), origin: block.origin };
                let foot = foot(page, n);
                let lines = [line(""), line(&html), line(""), line(&foot), line("")];
                page.lines.splice(block.lines.clone(), lines);
            }
            Err(what) => problems.push(page.problem(block.origin, what)),
        }
    }
}

/// The blocks of a page, as written, that ask for a lab.
fn labs(page: &Page) -> Vec<Block> {
    blocks(page).into_iter().filter(|b| b.language() == "python" && b.has("lab")).collect()
}

/// The address of the `n`th lab of a page, counted from 1, and its run.
///
/// # Errors
/// If the page has no such lab, or it can't be run.
pub fn run(site: &Site, page: &Page, n: usize) -> Result<(String, Trace), String> {
    let labs = labs(page);
    let found = n.checked_sub(1).and_then(|index| labs.get(index));
    let block = found.ok_or_else(|| format!("there is no lab {n}; there are {}", labs.len()))?;
    let lab = read(site, block)?;
    Ok((id(page, n - 1), recorded_as(&lab)?))
}

/// The address and the run of every lab of a page that can be run, with its author's
/// captions.
pub fn runs(site: &Site, page: &Page) -> Vec<(String, Trace)> {
    let run = |(n, block): (usize, &Block)| {
        let lab = read(site, block).ok()?;
        let trace = recorded_as(&lab).ok()?;
        Some((id(page, n), self::page::captioned(&lab, &trace).ok()?.into_owned()))
    };
    labs(page).iter().enumerate().filter_map(run).collect()
}

/// The lab in this block, with its program.
fn read(site: &Site, block: &Block) -> Result<lab_player::Block, String> {
    let mut lab = lab_player::Block::read(&block.text())?;
    if let Some(name) = &lab.program {
        let file = format!("tests/python/{name}.py");
        lab.source = chapters::read_text(&site.root.join(&file))
            .map_err(|error| format!("cannot read {file}: {error}"))?;
    }
    Ok(lab)
}

/// The run of a lab, in the version that it models.
fn recorded_as(lab: &lab_player::Block) -> Result<Trace, String> {
    let version = lab.version.as_deref().unwrap_or(Version::default().as_str());
    recorded(&lab.title, &lab.source, version)
}

/// The lab as it stands in the page.
fn html(site: &Site, page: &Page, block: &Block, n: usize) -> Result<String, String> {
    let lab = read(site, block)?;
    let id = id(page, n);
    drawn(&id, &lab, || {
        let trace = recorded_as(&lab)?;
        self::page::html(&id, number(&page.path), &lab, &trace)
    })
}

/// The way from the `n`th lab to its [transcript](crate::site::transcripts). On a line of
/// its own: slides show labs without it.
fn foot(page: &Page, n: usize) -> String {
    let up = "../".repeat(page.path.components().count().saturating_sub(1));
    let file = format!("{up}{FOLDER}/{}.html", id(page, n));
    format!("<p class=\"lab-below\"><a href=\"{file}\">This run in words</a></p>")
}

type Drawn = HashMap<String, (lab_player::Block, String)>;

/// The stepper called `id`, a lab's or a kata's, which `draw` makes of `block`; made once
/// while a server goes on building.
pub(super) fn drawn(
    id: &str,
    block: &lab_player::Block,
    draw: impl FnOnce() -> Result<String, String>,
) -> Result<String, String> {
    static DRAWN: LazyLock<Mutex<Drawn>> = LazyLock::new(Mutex::default);
    let kept = || DRAWN.lock().unwrap_or_else(|broken| broken.into_inner());
    if let Some((_, html)) = kept().get(id).filter(|(before, _)| before == block) {
        return Ok(html.clone());
    }
    // Others may look in meanwhile.
    let html = draw()?;
    kept().insert(id.into(), (block.clone(), html.clone()));
    Ok(html)
}

/// The lab's address: the chapter's folder (or its file, where it has none) and the lab's
/// number, so that it is the only one in the page that holds the whole book.
fn id(page: &Page, n: usize) -> String {
    let folder = page.path.parent().and_then(|folder| folder.to_str()).filter(|f| !f.is_empty());
    let chapter = folder.or_else(|| page.path.file_stem()?.to_str()).unwrap_or_default();
    format!("lab-{}-{}", chapter.replace(['/', '_'], "-"), n + 1)
}

type Runs = HashMap<[String; 3], Trace>;

/// A run of a program that a page opens on, a lab's or another; recorded once while a
/// server goes on building.
pub(super) fn recorded(title: &str, source: &str, version: &str) -> Result<Trace, String> {
    static RUNS: LazyLock<Mutex<Runs>> = LazyLock::new(Mutex::default);
    let key = [title, source, version].map(String::from);
    let runs = || RUNS.lock().unwrap_or_else(|broken| broken.into_inner());
    if let Some(trace) = runs().get(&key) {
        return Ok(trace.clone());
    }
    let trace = lab_player::record(title, source, version)?;
    runs().insert(key, trace.clone());
    Ok(trace)
}
