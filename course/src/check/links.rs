//! The built pages, link by link: the file must be there, and so must the
//! place in it that a `#fragment` names. Links to other sites are not followed:
//! checking the book needs no network.

use super::Report;
use super::html::{self, Document, Link};
use super::sources::{Chapter, Sources};
use crate::files::files;
use anyhow::{Context, Result};
use chapters::Problem;
use percent_encoding::percent_decode_str;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The place in the playground's page that its own script makes.
const PLAYGROUND: &str = "playground";

/// A page as mdBook made it.
pub struct Built {
    /// Its file, relative to the folder of the site.
    pub path: PathBuf,
    /// What it holds.
    pub document: Document,
    /// The folder of the site.
    folder: PathBuf,
}

impl Built {
    /// The chapter it was made from; `toc.html`, for one, has none.
    pub fn chapter<'a>(&self, sources: &'a Sources) -> Option<&'a Chapter> {
        sources.chapter(&self.path.with_extension("md"))
    }
}

/// All pages below `folder`, but for `print.html`, which repeats the others,
/// and `404.html`, which is served from anywhere.
pub fn read(folder: &Path) -> Result<Vec<Built>> {
    let mut site = Vec::new();
    for file in files(folder)? {
        let path = file.strip_prefix(folder)?.to_path_buf();
        let skipped = path == Path::new("print.html") || path == Path::new("404.html");
        if skipped || path.extension().is_none_or(|e| e != "html") {
            continue;
        }
        let html =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        site.push(Built { document: html::read(&html), folder: folder.to_path_buf(), path });
    }
    Ok(site)
}

/// Follows every link that stays inside the site.
pub fn check(site: &[Built], sources: &Sources, report: &mut Report) {
    let pages: BTreeMap<&Path, &Document> =
        site.iter().map(|built| (built.path.as_path(), &built.document)).collect();
    let mut followed = 0;
    for built in site {
        for link in &built.document.links {
            if is_elsewhere(&link.to) {
                if let Some(what) = misshapen(&link.to) {
                    report.problems.push(complaint(built, &link.to, what, sources));
                }
                continue;
            }
            followed += 1;
            if let Err(what) = follow(built, link, &pages) {
                report.problems.push(complaint(built, &link.to, &what, sources));
            }
        }
    }
    report.saw(followed, "links");
}

/// Every address on other sites, once and in order.
pub fn elsewhere(site: &[Built]) -> BTreeSet<String> {
    let links = site.iter().flat_map(|built| &built.document.links);
    links.filter(|link| link.to.starts_with("http")).map(|link| link.to.clone()).collect()
}

/// The site of an address: `docs.python.org`.
pub fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// What is wrong with an address on another site, as far as that can be seen without
/// asking the site.
fn misshapen(link: &str) -> Option<&'static str> {
    const BRANCHES: &[&str] = &["blob/main/", "blob/master/", "tree/main/"];
    const NOT_YET: &str = "blob/v3.13.0/InternalDocs/";
    let cpython = link.strip_prefix("https://github.com/python/cpython/");
    if link.starts_with("http://") || link.starts_with("//") {
        Some("write https://")
    } else if cpython.is_some_and(|rest| BRANCHES.iter().any(|branch| rest.starts_with(branch))) {
        Some("CPython's sources change: link to a tag, such as v3.13.0")
    } else if cpython.is_some_and(|rest| rest.starts_with(NOT_YET)) {
        Some("3.13.0 has no such file: the notes on the collector came three days later")
    } else if link.starts_with("https:") && !host(link).contains('.') {
        Some("names no site")
    } else {
        None
    }
}

/// Does `link` lead to another site, or into the page's own scripts?
fn is_elsewhere(link: &str) -> bool {
    let scheme = link.split_once(':').map(|(scheme, _)| scheme);
    let is_scheme = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_alphanumeric());
    scheme.is_some_and(is_scheme) || link.starts_with("//")
}

fn follow(built: &Built, link: &Link, pages: &BTreeMap<&Path, &Document>) -> Result<(), String> {
    let (path, fragment) = link.to.split_once('#').unwrap_or((&link.to, ""));
    let path = decoded(path.split('?').next().unwrap_or(""));
    if path.starts_with('/') {
        return Err("begins at the root of the site, where the book may not be".into());
    }
    let target = match path.is_empty() {
        true => built.path.clone(),
        false => resolve(&built.path, &path).ok_or("leads out of the book")?,
    };
    let target = match built.folder.join(&target).is_dir() {
        true => target.join("index.html"),
        false => target,
    };
    if !built.folder.join(&target).is_file() {
        return Err(format!("there is no {}", target.display()));
    }
    // A lab's stop, and the program to put into the playground, are for the page's
    // scripts: `#lab-01-what-garbage-is-1@12`, `#playground@1;py=...`.
    let fragment = decoded(fragment.split('@').next().unwrap_or(""));
    if fragment == PLAYGROUND && target.ends_with("playground.html") {
        return Ok(());
    }
    let Some(page) = pages.get(target.as_path()) else { return Ok(()) };
    if !fragment.is_empty() && !page.ids.contains(&fragment) {
        let near = nearby(page, &fragment);
        return Err(format!("no #{fragment} in {}{near}", target.display()));
    }
    // A reader who leaves the Rust folded isn't led into it. A link may lead to an
    // exercise: the page opens what it is folded into.
    let leads_in = page.folded_ids.contains(&fragment) && !fragment.starts_with("exercise-");
    match leads_in && !link.is_folded {
        true => Err("what it leads to is folded away with the Rust".into()),
        false => Ok(()),
    }
}

/// `path`, as seen from the page `from`; `None` above the site's own folder.
fn resolve(from: &Path, path: &str) -> Option<PathBuf> {
    let mut target = from.parent().unwrap_or(Path::new("")).to_path_buf();
    for part in Path::new(path).components() {
        match part {
            Component::ParentDir => target.pop().then_some(())?,
            Component::Normal(part) => target.push(part),
            _ => {}
        }
    }
    Some(target)
}

/// Ids that begin like the missing one.
fn nearby(page: &Document, fragment: &str) -> String {
    let start: String = fragment.chars().take(4).collect();
    let near = page.ids.iter().filter(|id| id.starts_with(&start));
    let near: Vec<String> = near.map(|id| format!("#{id}")).collect();
    match near.is_empty() {
        true => String::new(),
        false => format!("; it has {}", near.join(", ")),
    }
}

/// The problem, at the line of the chapter where the link was written.
fn complaint(built: &Built, link: &str, what: &str, sources: &Sources) -> Problem {
    let what = format!("dead link {link}: {what}");
    let Some(chapter) = built.chapter(sources) else {
        return Problem::new(
            Path::new("book/src/SUMMARY.md"),
            1,
            format!("{what} (in {})", built.path.display()),
        );
    };
    let written = link.replacen(".html", ".md", 1);
    let spelled = |text: &str| names(text, link) || names(text, &written);
    let line = chapter.shown.lines.iter().find(|line| spelled(&line.text));
    let line = line.map_or(1, |line| line.origin);
    chapter.written.problem(line, what)
}

/// Does `text` hold `link` whole, and not as a part of a longer one?
fn names(text: &str, link: &str) -> bool {
    let ends = |c: char| c.is_whitespace() || "()<>\"'".contains(c);
    text.match_indices(link).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + link.len()..]);
        before.chars().next_back().is_none_or(ends) && after.chars().next().is_none_or(ends)
    })
}

/// `text` with `%20` and the like decoded.
fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_sites_are_elsewhere_and_fragments_are_not() {
        assert!(is_elsewhere("https://docs.python.org/3/library/gc.html"));
        assert!(is_elsewhere("mailto:someone"));
        assert!(!is_elsewhere("#gc:collect"));
        assert!(!is_elsewhere("../05_subtract/index.html#a:b"));
    }

    #[test]
    fn addresses_elsewhere_have_a_shape() {
        let blob = "https://github.com/python/cpython/blob";
        assert_eq!(misshapen(&format!("{blob}/v3.13.0/Python/gc.c")), None);
        assert!(misshapen(&format!("{blob}/main/Python/gc.c")).unwrap().contains("a tag"));
        let notes = format!("{blob}/v3.13.0/InternalDocs/garbage_collector.md");
        assert!(misshapen(&notes).unwrap().contains("no such file"));
        assert_eq!(misshapen("http://a.org/"), Some("write https://"));
        assert_eq!(misshapen("https:///gc"), Some("names no site"));
        assert_eq!(host("https://docs.python.org/3/library/gc.html#gc"), "docs.python.org");
    }

    #[test]
    fn a_path_is_seen_from_its_page() {
        let resolved = |path| resolve(Path::new("05_a/index.html"), path);
        assert_eq!(resolved("../04_b/index.html"), Some("04_b/index.html".into()));
        assert_eq!(resolved("x.svg"), Some("05_a/x.svg".into()));
        assert_eq!(resolved("../../x.svg"), None);
    }
}
