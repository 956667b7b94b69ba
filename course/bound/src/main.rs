//! The book to keep: `cargo course build --pdf FILE --epub FILE` starts this.
//!
//! In reading order:
//!
//! - [`chapters`]: the chapters as the built pages have them.
//! - [`tree`]: HTML as a tree, written again as XHTML.
//! - [`still`]: a chapter without what only a browser can do; hints and answers apart.
//! - [`links`]: where a link leads, now that there are no pages.
//! - [`paper`]: the whole as one page to print, and [`pdf`]: printed, twice.
//! - [`epub`]: the whole as an e-book.
//! - [`cards`]: what a shared link shows.
//!
//! It is a package of its own so that readers of the pages need not compile what reads a
//! PDF file.

mod cards;
mod chapters;
mod epub;
mod links;
mod paper;
mod pdf;
mod still;
mod tree;

use anyhow::{Context, Result, bail};
use clap::Parser;
use course::chromium::Chromium;
use course::root;
use course::writing::{NewFile, Scratch, complain, say};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

/// The book as files to keep.
#[derive(Debug, Parser)]
struct Args {
    /// Write a PDF file here
    #[arg(long, value_name = "FILE")]
    pdf: Option<PathBuf>,
    /// Write an e-book here
    #[arg(long, value_name = "FILE")]
    epub: Option<PathBuf>,
    /// Make the pictures that shared links show, for an author to commit
    #[arg(long)]
    cards: bool,
    /// Fail if those pictures are of another state of the book
    #[arg(long)]
    check_cards: bool,
    /// Chromium, if it is not found by itself
    #[arg(long, value_name = "PROGRAM")]
    chromium: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<()> {
    let root = root::find()?;
    let pdf = claim(args.pdf.as_deref(), "a PDF file", b"%PDF")?;
    let epub = claim(args.epub.as_deref(), "an e-book", b"PK")?;
    if pdf.is_none() && epub.is_none() && !args.cards && !args.check_cards {
        bail!("say what to write: --pdf FILE or --epub FILE");
    }
    let scratch = Scratch::new(&root.join("target/course"), "bound")?;
    let find = || Chromium::find(args.chromium.as_deref(), scratch.join("profile"));
    let chromium = (pdf.is_some() || args.cards).then(find).transpose()?;
    let pages = scratch.join("pages");
    let chapters = chapters::read(&root, &pages)?;
    if args.check_cards && !cards::are_current(&root, &chapters)? {
        bail!("the pictures in book/src/cards are old: cargo run -p bound -- --cards");
    }
    if let Some(chromium) = chromium.as_ref().filter(|_| args.cards) {
        let count = cards::write(&root, &chapters, &pages, chromium)?;
        say(&format!("wrote {count} cards"))?;
    }
    let book: Vec<still::Still> = chapters.into_iter().map(still::still).collect();
    if let Some(file) = epub {
        let shown = file.path().display().to_string();
        epub::write(&root, &book, &edition()?, file)?;
        say(&format!("wrote {shown}"))?;
    }
    if let (Some(file), Some(chromium)) = (pdf, chromium) {
        let shown = file.path().display().to_string();
        let printed = scratch.join("book.pdf");
        let count = pdf::write(&book, &pages, &chromium, &printed)?;
        file.write(&fs::read(&printed)?)?;
        say(&format!("wrote {shown}, {count} pages"))?;
    }
    Ok(())
}

/// The file at `path`, if it may be written: nothing is there, or a file that begins
/// like one of its kind.
fn claim(path: Option<&Path>, what: &'static str, begins: &[u8]) -> Result<Option<NewFile>> {
    let Some(path) = path else { return Ok(None) };
    let is_one = |path: &Path| fs::read(path).is_ok_and(|bytes| bytes.starts_with(begins));
    Ok(Some(NewFile::claim(path, what, "name another file", is_one)?))
}

/// The second in UTC with which an e-book dates its edition: that of `SOURCE_DATE_EPOCH`,
/// so that the same book makes the same file, or else now.
fn edition() -> Result<String> {
    let second = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(set) => set.parse().context("SOURCE_DATE_EPOCH is not a number of seconds")?,
        Err(_) => {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            i64::try_from(since.as_secs()).unwrap_or_default()
        }
    };
    let date = chrono::DateTime::from_timestamp(second, 0);
    let date = date.context("SOURCE_DATE_EPOCH isn't a date in any calendar")?;
    Ok(date.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}
