//! What would rot without anyone noticing.
//!
//! mdBook is content with a lost include, a lost anchor and a dead link, and
//! nothing makes sure that what a page shows is ever run. Each file here looks
//! for one kind of rot:
//!
//! - [`sources`]: the chapters as written, every directive in them expanded.
//! - [`blocks`]: code that nothing runs.
//! - [`exercises`]: exercises named but missing, or there but never named.
//! - [`anatomy`]: parts that a chapter lacks.
//! - [`claims`]: claims about CPython that nothing shows.
//! - [`words`]: misspelled words, and those on the list of [`unwanted`] ones.
//! - [`teaching`]: plans that don't add up, notes on what isn't there.
//! - [`links`]: the built pages, link by link; [`html`] reads them.

pub mod anatomy;
pub mod blocks;
pub mod claims;
pub mod exercises;
pub mod html;
pub mod links;
pub mod sources;
pub mod teaching;
pub mod unwanted;
pub mod words;

use crate::book::{self, Options};
use crate::preprocess::Site;
use anyhow::Result;
use chapters::Problem;
use sources::Sources;
use std::path::Path;

/// What was looked at, and what is wrong.
#[derive(Debug, Default)]
pub struct Report {
    /// Everything to mend, in the order of the files.
    pub problems: Vec<Problem>,
    /// How much of each kind was looked at: none at all would prove nothing.
    pub looked_at: Vec<(usize, &'static str)>,
}

/// Looks at the whole book of the repository at `root`. The pages are built
/// into `pages`.
pub fn all(root: &Path, pages: &Path) -> Result<Report> {
    let (sources, mut report) = written(root)?;
    // As a draft: what is missing is on the list already, and the links of
    // the other pages are worth a look all the same.
    let options =
        Options { dest: Some(pages.to_path_buf()), draft: true, live: false, first: None };
    let folder = book::build(root, &options)?;
    let built = links::read(&folder)?;
    links::check(&built, &sources, &mut report);
    blocks::check_built(&built, &sources, &mut report);
    report.problems.sort();
    report.problems.dedup();
    Ok(report)
}

/// Looks at what is written in the repository at `root`, before any page is made of it.
pub fn written(root: &Path) -> Result<(Sources, Report)> {
    let mut report = Report::default();
    let site = Site::read(root)?;
    let sources = Sources::read(&site, &mut report);
    blocks::check(&sources, &mut report);
    exercises::check(root, &sources, &mut report);
    anatomy::check(&sources, site.anatomy, &mut report);
    claims::check(root, &sources, site.claims, &mut report);
    teaching::check(&site, &sources, &mut report);
    words::check(&site, &sources, &mut report);
    Ok((sources, report))
}

impl Report {
    /// Adds to what was looked at.
    pub fn saw(&mut self, count: usize, what: &'static str) {
        self.looked_at.push((count, what));
    }
}
