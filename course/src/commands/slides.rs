//! `cargo course slides [CHAPTER]`: the slides in the browser, or as PDF files.

use crate::book::{self, Options};
use crate::chromium::Chromium;
use crate::commands::serve;
use crate::teaching::name;
use crate::writing::{Folder, Scratch, say};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Which slides, and whether as files.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// The chapter, by its number or a part of its name; the introduction when left out
    pub chapter: Option<String>,
    /// Write the slides into this folder, a PDF file a chapter: all chapters, or
    /// the one that is named. Needs Chromium or Chrome
    #[arg(long, value_name = "DIR")]
    pub pdf: Option<PathBuf>,
    /// Chromium, if it is not found by itself
    #[arg(long, value_name = "PROGRAM", requires = "pdf")]
    pub chromium: Option<PathBuf>,
    /// With the Rust of the chapters (on the slides: `R`)
    #[arg(long)]
    pub rust: bool,
    /// Serve the slides and don't open the browser
    #[arg(long, conflicts_with = "pdf")]
    pub no_open: bool,
}

/// Serves the slides, or prints them to files.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    let names = names(root)?;
    let wanted = match &args.chapter {
        Some(chapter) => vec![find(&names, chapter)?],
        None => names,
    };
    match &args.pdf {
        Some(folder) => print(root, &wanted, folder, args),
        None => {
            let rust = if args.rust { "?rust" } else { "" };
            let page = Some(format!("/slides/{}.html{rust}", wanted[0]));
            let args = serve::Args { no_open: args.no_open, page, ..serve::Args::default() };
            serve::run(root, &args)
        }
    }
}

/// What the slides' pages are called, in the order of the book.
fn names(root: &Path) -> Result<Vec<String>> {
    let src = root.join("book/src");
    let entries = chapters::summary::read(&src, &src);
    let entries = entries.map_err(|problem| anyhow::anyhow!("{problem}"))?;
    Ok(entries.iter().filter_map(|entry| name(&entry.path)).map(String::from).collect())
}

/// The chapter that is meant: `5`, `05`, `subtract`.
fn find(names: &[String], wanted: &str) -> Result<String> {
    let asked = wanted.to_lowercase().replace(['-', ' '], "_");
    let is_number = |name: &&String| {
        let number = name.split_once('_').and_then(|(number, _)| number.parse::<u32>().ok());
        number.is_some() && number == asked.parse().ok()
    };
    let found: Vec<&String> = match names.iter().find(is_number) {
        Some(name) => vec![name],
        None => names.iter().filter(|name| name.contains(&asked)).collect(),
    };
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => bail!("no chapter is called {wanted}; there are {}", names.join(", ")),
        several => {
            let several: Vec<&str> = several.iter().map(|name| name.as_str()).collect();
            bail!("{wanted} may be any of {}: say which", several.join(", "))
        }
    }
}

/// Builds the book and has Chromium print the slides of each chapter.
fn print(root: &Path, names: &[String], to: &Path, args: &Args) -> Result<ExitCode> {
    let scratch = Scratch::new(&root.join("target/course"), "slides")?;
    let chromium = Chromium::find(args.chromium.as_deref(), scratch.join("profile"))?;
    let folder = Folder::claim(root, to, "cargo course slides --pdf")?;
    let pages = scratch.join("pages");
    book::build(root, &Options { dest: Some(pages.clone()), ..Options::default() })?;
    folder.fill(|new| {
        for name in names {
            let file = new.join(format!("{name}.pdf"));
            let page = pages.join(format!("slides/{name}.html"));
            let rust = if args.rust { "&rust" } else { "" };
            chromium.print(&page, &format!("?paper{rust}"), &[], &file)?;
            say(&format!("{name}.pdf"))?;
        }
        Ok(())
    })?;
    say(&format!("wrote {} files to {}", names.len(), folder.path().display()))?;
    Ok(ExitCode::SUCCESS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chapter_is_found_by_its_number_and_by_a_part_of_its_name() {
        let names = ["introduction", "05_subtract_dont_mark", "15_collect_on_demand"];
        let names: Vec<String> = names.iter().map(|name| (*name).into()).collect();
        assert_eq!(find(&names, "5").unwrap(), "05_subtract_dont_mark");
        assert_eq!(find(&names, "on-demand").unwrap(), "15_collect_on_demand");
        assert!(find(&names, "collector").unwrap_err().to_string().contains("introduction"));
        assert!(find(&names, "n").unwrap_err().to_string().contains("say which"));
    }
}
