//! The page for an address where nothing is. A server shows it at any address, however
//! deep, and doesn't tell it where the book begins: it finds out by the names of the
//! book's own folders, and where none is in the address, it asks each folder above.

use super::{head, plain};
use crate::policy;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Has the link lead to the book's first page.
const SCRIPT: &str = "\
    const folders = FOLDERS, said = \"ADDRESS\";\n\
    const parts = location.pathname.split('/');\n\
    const at = parts.findIndex((part) => folders.includes(part));\n\
    const above = (n) => parts.slice(0, n).join('/') + '/';\n\
    const lead = (home) => {\n\
      for (const link of document.querySelectorAll('a')) link.href = home + link.dataset.page;\n\
    };\n\
    lead(said || above(at < 0 ? -1 : at));\n\
    const climb = async (n) => {\n\
      if (n < 1) return;\n\
      const found = await fetch(above(n) + 'toc.html').catch(() => null);\n\
      return found && found.ok ? lead(above(n)) : climb(n - 1);\n\
    };\n\
    if (!said && at < 0) climb(parts.length - 1);";

const BODY: &str = "\
    <h1>Page not found</h1>\n\
    <p>Chapters are renumbered now and then, so the page may have moved to another address. \
    <a href=\"index.html\" data-page=\"index.html\">The book's first page</a> has a map of all chapters. \
    <a href=\"appendix/glossary.html\" data-page=\"appendix/glossary.html\">The glossary</a> explains its words.</p>\n";

/// Writes the page over mdBook's.
///
/// # Errors
/// If it cannot be written.
pub fn write(folder: &Path, address: Option<&str>) -> Result<()> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && !head::is_beside(&format!("{name}/")) {
            folders.push(name);
        }
    }
    folders.sort();
    let script = SCRIPT.replace("FOLDERS", &serde_json::to_string(&folders)?);
    let script = script.replace("ADDRESS", address.unwrap_or_default());
    let body = format!("{BODY}<script>{script}</script>\n");
    let page = plain::page("Page not found", "", &body);
    let page = policy::protected(&page, false).context("it has a head")?;
    fs::write(folder.join("404.html"), page).context("cannot write 404.html")
}
