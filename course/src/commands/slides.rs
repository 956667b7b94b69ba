//! `cargo course slides [CHAPTER]`: the slides in the browser, or as PDF files.

use crate::book::{self, Options};
use crate::commands::serve;
use crate::teaching::name;
use crate::writing::{Folder, Scratch, say};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

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

/// What Chromium is called, here and there.
const CHROMIUM: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

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
    let chromium = match &args.chromium {
        Some(program) => program.clone(),
        None => installed()?,
    };
    let folder = Folder::claim(root, to, "cargo course slides --pdf")?;
    let scratch = Scratch::new(&root.join("target/course"), "slides")?;
    let pages = scratch.join("pages");
    book::build(root, &Options { dest: Some(pages.clone()), ..Options::default() })?;
    folder.fill(|new| {
        for name in names {
            let file = new.join(format!("{name}.pdf"));
            let page = pages.join(format!("slides/{name}.html"));
            let page = page.canonicalize().with_context(|| page.display().to_string())?;
            let rust = if args.rust { "&rust" } else { "" };
            let page = format!("file://{}?paper{rust}", page.display());
            print_one(&chromium, &scratch.join("profile"), &page, &file)?;
            say(&format!("{name}.pdf"))?;
        }
        Ok(())
    })?;
    say(&format!("wrote {} files to {}", names.len(), folder.path().display()))?;
    Ok(ExitCode::SUCCESS)
}

/// Has Chromium print the page at this address.
fn print_one(chromium: &Path, profile: &Path, page: &str, file: &Path) -> Result<()> {
    let output = Command::new(chromium)
        .args(["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer"])
        .args(is_superuser().then_some("--no-sandbox"))
        .arg("--virtual-time-budget=20000")
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(format!("--print-to-pdf={}", file.display()))
        .arg(page)
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("cannot start {}", chromium.display()))?;
    if !output.status.success() || !file.is_file() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{} did not print {page}:\n{said}", chromium.display());
    }
    Ok(())
}

/// Whether this is the superuser, as in a container, for whom Chromium starts
/// without its own sandbox only. The pages it prints are the book's.
fn is_superuser() -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
    }
    #[cfg(not(unix))]
    {
        false
    }
}

/// The first Chromium that starts.
fn installed() -> Result<PathBuf> {
    let starts = |name: &&&str| {
        let mut asked = Command::new(name);
        asked.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
        asked.status().is_ok_and(|status| status.success())
    };
    match CHROMIUM.iter().find(starts) {
        Some(name) => Ok(PathBuf::from(name)),
        None => bail!(
            "no Chromium is installed under any of the names {}; name yours: --chromium PROGRAM",
            CHROMIUM.join(", ")
        ),
    }
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
