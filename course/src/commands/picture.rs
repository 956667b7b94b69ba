//! `cargo course picture NAME`: a picture of the book as a file of its own,
//! for the README or a slide.

use crate::pictures;
use crate::writing::say;
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::ExitCode;

/// Which picture.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Its name; all names are listed when it is left out
    pub name: Option<String>,
}

/// Prints the picture, or the names there are.
pub fn run(root: &Path, args: &Args) -> Result<ExitCode> {
    match &args.name {
        Some(name) => say(&draw(root, name)?)?,
        None => say(&pictures::names().join("\n"))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The picture with its style sheet inside, on paper of its own: nothing
/// around it says what colour the page has.
pub fn draw(root: &Path, name: &str) -> Result<String> {
    let Some(picture) = pictures::draw(name) else {
        bail!("no picture is called {name}; there are {}", pictures::names().join(", "));
    };
    let sheet = root.join("book/theme/lab/lab.css");
    let css = chapters::read_text(&sheet).with_context(|| format!("{}", sheet.display()))?;
    let (open, body) = picture.svg.split_once('>').context("a picture is an <svg>")?;
    let paper = "<rect width=\"100%\" height=\"100%\" fill=\"#fdfbf7\"/>";
    let page = ":root { --bg: #fdfbf7; --fg: #2b2723; --mono-font: monospace; }";
    let css = still(&css);
    Ok(format!("{open}>\n<style>\n{page}\n{css}</style>\n{paper}\n{body}\n"))
}

/// The part of the style sheet that still drawings need: its beginning, with
/// the colours, and the section `drawings`.
pub fn still(css: &str) -> String {
    let sections = css.split_inclusive("\n/* -- ").enumerate();
    let needed = sections.filter(|(at, section)| *at == 0 || section.starts_with("drawings"));
    let kept: String = needed.map(|(_, section)| section.trim_end_matches("/* -- ")).collect();
    kept.replace("drawings -", "/* -- drawings -")
}
