//! Mistakes that were found after readers had read them: `book/errata.toml`.
//!
//! `{{#errata}}` shows them on a page, and a feed has them where the site has an
//! [address](super::address).

use crate::preprocess::{Site, directive, inline};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::fmt::Write;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// One mistake.
#[derive(Debug, Clone, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// When it was put right: `2026-12-01`.
    pub date: String,
    /// The file it stood in, from `book/src`.
    pub page: String,
    /// What the book said.
    pub said: String,
    /// What it says now.
    pub now: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    erratum: Vec<Erratum>,
}

impl Erratum {
    /// Its address on the page.
    pub fn id(&self) -> String {
        let page = self.page.trim_end_matches(".md").trim_end_matches("/index");
        format!("{}-{}", self.date, page.replace(['/', '_'], "-"))
    }
}

/// All of them, the newest first; none if there is no such file.
///
/// # Errors
/// If the file is not as it should be, or names a page that isn't there.
pub fn read(root: &Path) -> Result<Vec<Erratum>> {
    let path = root.join("book/errata.toml");
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        text => text.with_context(|| format!("cannot read {}", path.display()))?,
    };
    let File { mut erratum } = toml::from_str(&text).context("in book/errata.toml")?;
    for one in &erratum {
        let page = root.join("book/src").join(&one.page);
        ensure!(page.is_file(), "book/errata.toml: there is no page {}", one.page);
        let parts: Vec<usize> = one.date.split('-').map(str::len).collect();
        ensure!(parts == [4, 2, 2], "book/errata.toml: {} isn't a date like 2026-12-01", one.date);
    }
    erratum.sort_by(|a, b| b.date.cmp(&a.date));
    Ok(erratum)
}

/// The list of them, for a page in a folder of the book.
pub fn expand(site: &Site, argument: &str) -> Result<String, String> {
    directive::bare(argument)?;
    let errata = read(&site.root).map_err(|error| format!("{error:#}"))?;
    if errata.is_empty() {
        return Ok("None is known.".into());
    }
    let mut html = String::from("<dl class=\"errata\">");
    for one in &errata {
        let page = one.page.replace(".md", ".html");
        let _ = write!(
            html,
            "<dt id=\"{}\">{}, <a href=\"../{page}\">{}</a></dt><dd>It said: {} It says now: {}</dd>",
            one.id(),
            one.date,
            one.page,
            inline::html(&one.said),
            inline::html(&one.now)
        );
    }
    Ok(html + "</dl>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_on_a_page_that_is_not_there_is_refused() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("book/src")).unwrap();
        assert_eq!(read(root.path()).unwrap(), []);
        let text =
            "[[erratum]]\ndate = \"2026-12-01\"\npage = \"x.md\"\nsaid = \"a\"\nnow = \"b\"\n";
        fs::write(root.path().join("book/errata.toml"), text).unwrap();
        let error = read(root.path()).unwrap_err().to_string();
        assert_eq!(error, "book/errata.toml: there is no page x.md");
        fs::write(root.path().join("book/src/x.md"), "# X\n").unwrap();
        assert_eq!(read(root.path()).unwrap()[0].id(), "2026-12-01-x");
    }
}
