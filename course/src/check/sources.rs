//! The chapters as written, every directive in them expanded.

use super::Report;
use crate::preprocess::{self, Site, directive};
use crate::teaching::notes;
use chapters::{Page, Problem};
use std::fs;
use std::path::{Path, PathBuf};

/// Every chapter twice: as its author wrote it, and as its reader sees it.
pub struct Sources {
    /// In reading order.
    pub chapters: Vec<Chapter>,
}

/// One chapter.
pub struct Chapter {
    /// As written.
    pub written: Page,
    /// Directives and includes expanded.
    pub shown: Page,
}

/// A directive as a chapter uses it.
pub struct Use {
    /// Its name, such as `exercise`.
    pub name: String,
    /// What follows the name.
    pub argument: String,
    /// The chapter, as messages name it.
    pub file: PathBuf,
    /// The line.
    pub line: usize,
}

impl Sources {
    /// Reads the book of `site`. A chapter that is not in
    /// `SUMMARY.md` is a problem: no reader finds it and no test runs it.
    pub fn read(site: &Site, report: &mut Report) -> Sources {
        let (pages, problems) = chapters::read(&site.src, &site.shown());
        report.problems.extend(problems);
        let mut chapters = Vec::new();
        for written in pages {
            let mut shown = written.clone();
            preprocess::expand(site, &mut shown, &mut report.problems);
            chapters.push(Chapter { written, shown });
        }
        let sources = Sources { chapters };
        for path in markdown(&site.src, Path::new("")) {
            let is_chapter = path != Path::new("SUMMARY.md") && !notes::is_notes(&path);
            if is_chapter && sources.chapter(&path).is_none() {
                let what = "not in SUMMARY.md, so no reader finds it: add it there or remove it";
                let file = site.shown().join(path);
                report.problems.push(Problem::new(file, 1, what));
            }
        }
        report.saw(sources.chapters.len(), "chapters");
        report.saw(sources.uses().len(), "directives");
        sources
    }

    /// The chapter in this file, relative to `src`.
    pub fn chapter(&self, path: &Path) -> Option<&Chapter> {
        self.chapters.iter().find(|c| c.written.path == path)
    }

    /// Every use of a directive that can be read; the others are problems
    /// already.
    pub fn uses(&self) -> Vec<Use> {
        let mut uses = Vec::new();
        for Chapter { written, .. } in &self.chapters {
            for line in &written.lines {
                if let Ok(Some((name, argument))) = directive::read(&line.text) {
                    uses.push(Use {
                        name: name.into(),
                        argument: argument.into(),
                        file: written.shown.clone(),
                        line: line.origin,
                    });
                }
            }
        }
        uses
    }
}

/// The Markdown files below `src/folder`, relative to `src`.
fn markdown(src: &Path, folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let entries = fs::read_dir(src.join(folder)).into_iter().flatten();
    for entry in entries.flatten() {
        let path = folder.join(entry.file_name());
        if src.join(&path).is_dir() {
            files.extend(markdown(src, &path));
        } else if path.extension().is_some_and(|e| e == "md") {
            files.push(path);
        }
    }
    files
}
