//! ```` ```python,lab ````: a program to step through, recorded while the book
//! is built.
//!
//! What may be written in such a block, [`lab_player::block`] says. A program
//! that raises where its author did not say so is a problem of the page.

use super::Site;
use chapters::block::{Block, blocks};
use chapters::{Line, Page, Problem};
use gc_core::Version;
use lab_player::{Trace, page};
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

/// Puts a lab in place of every block that asks for one.
pub fn expand(site: &Site, page: &mut Page, problems: &mut Vec<Problem>) {
    let labs: Vec<Block> =
        blocks(page).into_iter().filter(|b| b.language() == "python" && b.has("lab")).collect();
    // From the last to the first: the lines before stay where they are.
    for (n, block) in labs.iter().enumerate().rev() {
        match html(site, page, block, n) {
            Ok(html) => {
                let line = |text: &str| Line { text: text.into(), origin: block.origin };
                page.lines.splice(block.lines.clone(), [line(""), line(&html), line("")]);
            }
            Err(what) => problems.push(page.problem(block.origin, what)),
        }
    }
}

/// The lab as it stands in the page; drawn once while a server goes on building.
fn html(site: &Site, page: &Page, block: &Block, n: usize) -> Result<String, String> {
    let mut lab = lab_player::Block::read(&block.text())?;
    if let Some(name) = &lab.program {
        let file = format!("tests/python/{name}.py");
        lab.source = chapters::read_text(&site.root.join(&file))
            .map_err(|error| format!("cannot read {file}: {error}"))?;
    }
    static DRAWN: LazyLock<Mutex<HashMap<[String; 3], String>>> = LazyLock::new(Mutex::default);
    let key = [id(page, n), block.text(), lab.source.clone()];
    let mut drawn = DRAWN.lock().unwrap_or_else(|broken| broken.into_inner());
    if let Some(html) = drawn.get(&key) {
        return Ok(html.clone());
    }
    let version = lab.version.as_deref().unwrap_or(Version::default().as_str());
    let trace = recorded(&lab.title, &lab.source, version)?;
    let html = self::page::html(&key[0], chapter(page), &lab, &trace)?;
    drawn.insert(key, html.clone());
    Ok(html)
}

/// The lab's address: the chapter's folder and the lab's number, so that it is
/// the only one in the page that holds the whole book.
fn id(page: &Page, n: usize) -> String {
    let chapter = page.path.parent().and_then(|folder| folder.to_str()).unwrap_or_default();
    format!("lab-{}-{}", chapter.replace(['/', '_'], "-"), n + 1)
}

/// The number of the chapter, if it has one: `5` of `05_subtract_dont_mark`.
fn chapter(page: &Page) -> Option<u32> {
    let folder = page.path.parent()?.file_name()?.to_str()?;
    folder.split_once('_')?.0.parse().ok()
}

type Runs = HashMap<[String; 3], Trace>;

/// A run of a program that a page opens on, a lab's or another; recorded once while a
/// server goes on building.
pub(super) fn recorded(title: &str, source: &str, version: &str) -> Result<Trace, String> {
    static RUNS: LazyLock<Mutex<Runs>> = LazyLock::new(Mutex::default);
    let key = [title, source, version].map(String::from);
    let mut runs = RUNS.lock().unwrap_or_else(|broken| broken.into_inner());
    if let Some(trace) = runs.get(&key) {
        return Ok(trace.clone());
    }
    let trace = lab_player::record(title, source, version)?;
    runs.insert(key, trace.clone());
    Ok(trace)
}
