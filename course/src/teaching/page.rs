//! The pages that slides and notes stand in: small, with the book's own style
//! sheets and the scripts of its labs.

use super::notes::Notes;
use super::parts::Chapter;
use super::slides;
use crate::check::html;
use crate::preprocess::inline;
use anyhow::{Context, Result};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Where the slides' own style sheet and script are, in the built book.
const STYLE: &str = "../slides/slides.css";
const SCRIPT: &str = "../slides/slides.js";

/// Both, as files of the built book.
pub const FILES: [(&str, &str); 2] = [
    ("slides/slides.css", include_str!("../../../book/theme/slides/slides.css")),
    ("slides/slides.js", include_str!("../../../book/theme/slides/slides.js")),
];

/// The reader's theme, before anything is drawn.
const THEME: &str = "let theme = null; try { theme = localStorage.getItem('mdbook-theme'); } catch (e) {}\n\
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;\n\
    document.documentElement.className = (theme || (dark ? 'navy' : 'light')).replaceAll('\"', '') + ' js';";

/// The style sheets and scripts of the book that slides need, as a page one folder
/// down names them.
#[derive(Debug, Clone)]
pub struct Assets {
    styles: Vec<String>,
    scripts: Vec<String>,
}

impl Assets {
    /// Reads them off the page of a chapter: the names of the files have digests in
    /// them, which mdBook alone knows.
    ///
    /// # Errors
    /// If the page cannot be read.
    pub fn of(built: &Path) -> Result<Assets> {
        let page = fs::read_to_string(built);
        let page = page.with_context(|| format!("cannot read {}", built.display()))?;
        let links: Vec<String> = html::read(&page).links.into_iter().map(|link| link.to).collect();
        // What remembers how far a reader has come is not among it.
        const NEEDED: [&str; 6] =
            ["variables", "highlight", "tomorrow-night", "fonts/", "theme/lab/", "theme/counting"];
        let needed = |link: &&String| NEEDED.iter().any(|word| link.contains(word));
        let from_the_book = |link: &String| {
            // From one folder down, as a chapter's page is; the introduction isn't.
            let path = link.trim_start_matches("../");
            format!("../{path}")
        };
        let ending = |end: &str| -> Vec<String> {
            links.iter().filter(needed).filter(|l| l.ends_with(end)).map(from_the_book).collect()
        };
        Ok(Assets { styles: ending(".css"), scripts: ending(".js") })
    }
}

/// What is said once a chapter: its name, and where style sheets and scripts are.
#[derive(Debug, Clone)]
pub struct Head<'a> {
    title: String,
    assets: &'a Assets,
}

impl<'a> Head<'a> {
    /// The head of this chapter's pages.
    pub fn of(assets: &'a Assets, chapter: &Chapter) -> Head<'a> {
        let number = chapter.number.map_or(String::new(), |number| format!("{number}. "));
        Head { title: format!("{number}{}", inline::html(&chapter.title.replace('`', ""))), assets }
    }

    /// A page with this title, these scripts and this body.
    fn page(&self, title: &str, scripts: &[String], body: &str) -> String {
        let mut page = format!(
            "<!DOCTYPE html>\n<html lang=\"en\" class=\"light\">\n<head>\n<meta charset=\"UTF-8\">\n\
             <title>{title}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"robots\" content=\"noindex\">\n\
             <script>const path_to_root = \"../\";\n{THEME}</script>\n"
        );
        for style in self.assets.styles.iter().map(String::as_str).chain([STYLE]) {
            let id = ["tomorrow-night", "ayu-highlight", "highlight"];
            let id = id.iter().find(|name| style.contains(*name) && !style.contains("theme/"));
            let id = id.map_or(String::new(), |name| format!(" id=\"mdbook-{name}-css\""));
            let _ = writeln!(page, "<link rel=\"stylesheet\"{id} href=\"{style}\">");
        }
        let _ = write!(page, "</head>\n<body>\n{body}");
        for script in scripts {
            let _ = writeln!(page, "<script src=\"{script}\"></script>");
        }
        page + "</body>\n</html>\n"
    }
}

/// What the keys do, for a speaker who asks.
const KEYS: &str = "<div class=\"keys\" role=\"dialog\" aria-label=\"Keys\" hidden>\n<h2>Keys</h2>\n<dl>\n\
    <div><dt><kbd>→</kbd> <kbd>space</kbd> <kbd>Page Down</kbd></dt><dd>on: the answer, or the next slide</dd></div>\n\
    <div><dt><kbd>←</kbd> <kbd>Page Up</kbd></dt><dd>back</dd></div>\n\
    <div><dt><kbd>Home</kbd> <kbd>End</kbd></dt><dd>the first and the last slide</dd></div>\n\
    <div><dt><kbd>1</kbd> … <kbd>9</kbd></dt><dd>one more hand for this choice; <kbd>0</kbd> for none</dd></div>\n\
    <div><dt><kbd>N</kbd></dt><dd>the notes, below the slide</dd></div>\n\
    <div><dt><kbd>P</kbd></dt><dd>the notes in a second window that follows</dd></div>\n\
    <div><dt><kbd>R</kbd></dt><dd>the Rust of the chapter, in or out</dd></div>\n\
    <div><dt><kbd>F</kbd> <kbd>B</kbd> <kbd>T</kbd></dt><dd>the whole screen; a blank screen; the next theme</dd></div>\n\
    <div><dt><kbd>K</kbd></dt><dd>this list</dd></div>\n</dl>\n\
    <p>In a lab the arrows, Home, End and the lab's own keys step through the program; \
    Page Up and Page Down turn the slides, and Escape gives them the arrows back.</p>\n</div>\n";

/// The page with the slides of a chapter.
pub fn slides(head: &Head, deck: &[String]) -> String {
    let body = format!(
        "<main class=\"deck\" aria-label=\"Slides\">\n{}</main>\n\
         <aside class=\"note-bar\" aria-label=\"Speaker notes\" tabindex=\"0\" hidden></aside>\n\
         <p class=\"count\" role=\"status\"></p>\n{KEYS}",
        deck.concat()
    );
    let scripts: Vec<String> =
        head.assets.scripts.iter().cloned().chain([SCRIPT.to_string()]).collect();
    head.page(&format!("{}: slides", head.title), &scripts, &body)
}

/// The page with the notes of the chapter whose pages are called `name`.
pub fn notes(head: &Head, name: &str, chapter: &Chapter, notes: &Notes) -> String {
    let up = match chapter.number {
        Some(_) => format!("../{name}/index.html"),
        None => format!("../{name}.html"),
    };
    let mut body = format!(
        "<main class=\"notes-page\">\n<h1>{}</h1>\n\
         <p><a href=\"{up}\" target=\"_top\">The chapter</a> · \
         <a href=\"../slides/{name}.html\" target=\"_top\">its slides</a> · about {} minutes</p>\n",
        head.title, chapter.minutes
    );
    for section in &notes.sections {
        let shown = slides::shown(section);
        if shown.is_empty() {
            continue;
        }
        let shown = shown.replace("<a href=\"#", &format!("<a target=\"_top\" href=\"{up}#"));
        let _ = write!(body, "<h2>{}</h2>\n{shown}", slides::inline_html(&section.heading));
    }
    head.page(&format!("{}: speaker notes", head.title), &[], &(body + "</main>\n"))
}
