//! What each lab's run shows, stop by stop, in words: a page for each lab, for those
//! who would rather read it through than step through it.

use super::plain;
use crate::preprocess::{Site, inline, lab};
use anyhow::{Context, Result};
use chapters::Page;
use lab_trace::{Grain, Trace, text};
use mdbook_renderer::RenderContext;
use std::fmt::Write;
use std::fs;

/// The folder of the pages.
pub const FOLDER: &str = "transcripts";

/// Writes the transcript of every lab beside the pages.
///
/// # Errors
/// If a file cannot be written.
pub fn write(book: &RenderContext) -> Result<()> {
    let site = Site::of(book);
    let folder = book.destination.join(FOLDER);
    for chapter in book.book.chapters() {
        let Some(path) = &chapter.source_path else { continue };
        let Ok(written) = chapters::read_text(&site.src.join(path)) else { continue };
        let page = Page::new(path, &site.shown(), &written);
        // A lab that can't run is the check's to complain of.
        for (id, trace) in lab::runs(&site, &page) {
            fs::create_dir_all(&folder)?;
            let up = format!("../{}#{id}", super::page_of(path));
            let file = folder.join(format!("{id}.html"));
            fs::write(&file, of(&trace, &up))
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
    }
    Ok(())
}

/// The transcript of one run, whose lab is at the address `up`.
pub fn of(trace: &Trace, up: &str) -> String {
    let title = format!("{}: the run in words", trace.title);
    let mut body = format!(
        "<h1>{}</h1>\n<p><a href=\"{up}\">Back to the lab</a></p>\n<h2>The program</h2>\n<pre tabindex=\"0\">{}</pre>\n\
         <h2>Its run, stop by stop</h2>\n<ol>\n",
        inline::html(&title),
        numbered(&trace.source)
    );
    let mut before = String::new();
    for (at, view) in trace.views().iter().enumerate() {
        let stop = &trace.stops[at];
        let line = stop.line.map(|line| format!("Line {line}")).unwrap_or_default();
        let inside = if stop.grain == Grain::Step { ", inside the collection" } else { "" };
        let said = inline::html(&stop.caption);
        let _ = write!(body, "<li id=\"stop-{}\"><p><b>{line}{inside}.</b> {said}</p>", at + 1);
        let picture = text::picture(view);
        if picture != before {
            let _ = write!(body, "<pre tabindex=\"0\">{}</pre>", inline::escaped(&picture));
        }
        body += "</li>\n";
        before = picture;
    }
    plain::page(&title.replace('`', ""), "", &(body + "</ol>\n"))
}

/// The program with the numbers of its lines, as the stops name them.
fn numbered(source: &str) -> String {
    let line = |(at, line): (usize, &str)| format!("{:3}  {}\n", at + 1, inline::escaped(line));
    source.lines().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stop_is_told_with_what_there_is() {
        let source = "import gc\na = []\na.append(a)\ndel a\nprint(gc.collect())\n";
        let trace = lab_player::record("A list <in> itself", source, "3.13").unwrap();
        let page = of(&trace, "../04_x/index.html#lab-1");
        assert_eq!(page.matches("<li id=\"stop-").count(), trace.stops.len());
        for part in [
            "A list &lt;in&gt; itself",
            "  4  del a",
            "<b>Line 5, inside the collection.</b>",
            "list #1",
            "href=\"../04_x/index.html#lab-1\"",
        ] {
            assert!(page.contains(part), "no {part} in {page}");
        }
    }
}
