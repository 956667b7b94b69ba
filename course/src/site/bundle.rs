//! Style sheets and scripts that many pages share, as one file each: a page asks for
//! two files instead of forty.
//!
//! Their order stays. The files that they were made of stay as well: slides use some.

use anyhow::{Context, Result};
use learner::state::sha256;
use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

/// What mdBook's script has for browsers of long ago: with it, a browser of today loads
/// the whole page again when its reader comes back to it.
const UNLOAD: &str = "window.onunload = function() { };";

/// What only a page with the playground has.
const PLAYGROUND: &str = "<div class=\"lab-playground\"";

/// The scripts that only the playground needs, by their names in `theme/lab`.
const PLAYGROUNDS: [&str; 6] = ["drafts", "examples", "past", "align", "compare", "playground"];

/// The bundles of one site.
pub struct Bundles<'a> {
    folder: &'a Path,
    /// What each is called, by the files that it was made of.
    made: BTreeMap<Vec<String>, String>,
}

/// One tag that loads a file, in the text of a page.
struct Loaded<'h> {
    tag: &'h str,
    /// Where the tag is.
    place: Range<usize>,
    /// The file, from the root of the site.
    file: String,
}

impl<'a> Bundles<'a> {
    /// None yet, of the pages in `folder`.
    pub fn new(folder: &'a Path) -> Bundles<'a> {
        Bundles { folder, made: BTreeMap::new() }
    }

    /// The page with one style sheet and one script in the place of many. `page` is its
    /// name from the root; one that is not mdBook's stays as it is.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub fn join(&mut self, page: &str, html: &str) -> Result<String> {
        if !html.contains("<!-- Book generated using mdBook -->") {
            return Ok(html.into());
        }
        let up = super::up(page);
        let style = |file: &str| format!("<link rel=\"stylesheet\" href=\"{up}{file}\">");
        let script = |file: &str| format!("<script src=\"{up}{file}\"></script>");
        let styles = styles(&up, html);
        let (search, scripts): (Vec<_>, Vec<_>) =
            scripts(&up, html).into_iter().partition(|one| is_search(&one.file));
        let (own, scripts): (Vec<_>, Vec<_>) =
            scripts.into_iter().partition(|one| is_playgrounds(&one.file));
        // They go, or come behind the others, in the playground.
        let own_script = match html.contains(PLAYGROUND) && !own.is_empty() {
            true => script(&self.bundle(&own, "js")?),
            false => String::new(),
        };
        let with_own = |file: &str| script(file) + &own_script;
        let mut changes = self.joined(&styles, "css", style)?;
        changes.extend(own.iter().map(|one| (one.place.clone(), String::new())));
        changes.extend(self.joined(&scripts, "js", with_own)?);
        if search.is_empty() || scripts.len() < 2 {
            return Ok(changed(html, changes));
        }
        // What searches is named in the head, from the root, for a script to fetch.
        changes.extend(search.iter().map(|one| (one.place.clone(), String::new())));
        let file = self.bundle(&search, "js")?;
        let named = format!("</title>\n<meta name=\"search\" content=\"{file}\">");
        Ok(changed(html, changes).replacen("</title>", &named, 1))
    }

    /// What becomes of these tags: `tag` in the place of the last, and nothing in that of
    /// the others.
    fn joined(
        &mut self,
        loaded: &[Loaded],
        kind: &str,
        tag: impl Fn(&str) -> String,
    ) -> Result<Vec<Change>> {
        let Some((last, others)) = loaded.split_last().filter(|(_, rest)| !rest.is_empty()) else {
            return Ok(Vec::new());
        };
        let tag = tag(&self.bundle(loaded, kind)?);
        let gone = others.iter().map(|one| (one.place.clone(), String::new()));
        Ok(gone.chain([(last.place.clone(), tag)]).collect())
    }

    /// The name of the file that holds all of these.
    fn bundle(&mut self, loaded: &[Loaded], kind: &str) -> Result<String> {
        let files: Vec<String> = loaded.iter().map(|one| one.file.clone()).collect();
        if let Some(name) = self.made.get(&files) {
            return Ok(name.clone());
        }
        let mut text = String::new();
        for one in loaded {
            let path = self.folder.join(&one.file);
            let part = fs::read_to_string(&path);
            let part = part.with_context(|| format!("cannot read {}", path.display()))?;
            let part = if one.file.starts_with("theme/") { bare(&part) } else { part };
            let part = part.replace(UNLOAD, "");
            let for_print = one.tag.contains("media=\"print\"");
            text += &match (kind, for_print) {
                // A script that ends without a semicolon must not call the next.
                ("js", _) => format!("{part}\n;\n"),
                (_, true) => format!("@media print {{\n{part}\n}}\n"),
                _ => format!("{part}\n"),
            };
        }
        // One folder down, where the addresses in the style sheets lead from.
        let name = format!("css/all-{}.{kind}", &sha256(text.as_bytes())[..8]);
        let path = self.folder.join(&name);
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        self.made.insert(files, name.clone());
        Ok(name)
    }
}

/// A place in a page, and what stands there instead.
type Change = (Range<usize>, String);

/// The page with these changes, without the spaces before each of them.
fn changed(html: &str, mut changes: Vec<Change>) -> String {
    changes.sort_by_key(|(place, _)| place.start);
    let mut text = String::new();
    let mut at = 0;
    for (place, instead) in changes {
        text += html[at..place.start].trim_end_matches(' ');
        text += &instead;
        at = place.end;
    }
    text + &html[at..]
}

/// A file of ours without its comments that stand on lines of their own, and without
/// the margins of its lines: nothing in it is a text of several lines.
pub fn bare(text: &str) -> String {
    let mut kept = String::new();
    let mut in_comment = false;
    for line in text.lines() {
        let line = line.trim();
        in_comment |= line.starts_with("/*");
        let ends = in_comment && line.ends_with("*/");
        if !in_comment && !line.starts_with("//") && !line.is_empty() {
            kept += line;
            kept.push('\n');
        }
        in_comment &= !ends;
    }
    kept
}

/// Is it one of mdBook's scripts that search? They are fetched when a reader does
/// (`book/theme/reader/search.js`).
fn is_search(file: &str) -> bool {
    ["elasticlunr", "mark", "searcher"].iter().any(|name| file.starts_with(&format!("{name}-")))
}

/// Is it one of the scripts that only the playground needs?
fn is_playgrounds(file: &str) -> bool {
    let Some(name) = file.strip_prefix("theme/lab/") else { return false };
    PLAYGROUNDS
        .iter()
        .any(|one| name.strip_prefix(one).is_some_and(|rest| rest.starts_with(['-', '.'])))
}

/// The style sheets of a page. Those that have an id are turned on and off by mdBook.
fn styles<'h>(up: &str, html: &'h str) -> Vec<Loaded<'h>> {
    let head = 0..html.find("</head>").unwrap_or(0);
    let mut all = tags(up, html, head, "<link ", ">", "href=\"");
    all.retain(|one| one.tag.contains("rel=\"stylesheet\"") && !one.tag.contains("id="));
    all
}

/// The scripts at the end of a page.
fn scripts<'h>(up: &str, html: &'h str) -> Vec<Loaded<'h>> {
    let end = html.rfind("</main>").unwrap_or(html.len())..html.len();
    tags(up, html, end, "<script src=\"", "</script>", "src=\"")
}

/// Every tag of this kind within `place` that names a file of the site, whose root is
/// `up` from the page.
fn tags<'h>(
    up: &str,
    html: &'h str,
    place: Range<usize>,
    begin: &str,
    end: &str,
    name: &str,
) -> Vec<Loaded<'h>> {
    let start = place.start;
    let found = html[place].match_indices(begin).filter_map(|(from, _)| {
        let from = start + from;
        let to = from + html[from..].find(end)? + end.len();
        let tag = &html[from..to];
        let (_, rest) = tag.split_once(name)?;
        let (link, _) = rest.split_once('"')?;
        let file = link.strip_prefix(up)?;
        if file.contains(':') || file.contains("../") {
            return None;
        }
        Some(Loaded { tag, place: from..to, file: file.into() })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_ours_are_left_out_and_nothing_else() {
        let text = "/* A file\n * of two lines. */\n(function () {\n  // Why.\n  a(\"/* no */\"); /* so */\n\n  b(1); // two\n})();\n";
        assert_eq!(bare(text), "(function () {\na(\"/* no */\"); /* so */\nb(1); // two\n})();\n");
        assert_eq!(bare("a {\n  b: c;\n}\n"), "a {\nb: c;\n}\n");
    }

    #[test]
    fn a_page_asks_for_one_style_sheet_and_one_script() {
        let folder = tempfile::tempdir().unwrap();
        let at = |file: &str| folder.path().join(file);
        fs::create_dir(at("css")).unwrap();
        fs::write(at("css/a.css"), "a {}").unwrap();
        fs::write(at("css/p.css"), "b {}").unwrap();
        fs::write(at("one.js"), format!("{UNLOAD}one()")).unwrap();
        fs::write(at("two.js"), "(function () {})()").unwrap();
        let html = "<!-- Book generated using mdBook --><head><link rel=\"stylesheet\" href=\"../css/a.css\">\n\
            <link rel=\"stylesheet\" id=\"x\" href=\"../x.css\">\n\
            <link rel=\"stylesheet\" href=\"../css/p.css\" media=\"print\"></head><main></main>\
            <script src=\"../one.js\"></script>\n<script src=\"../two.js\"></script>";
        let mut bundles = Bundles::new(folder.path());
        let joined = bundles.join("04_x/index.html", html).unwrap();
        assert_eq!(joined.matches("<link").count(), 2, "{joined}");
        assert_eq!(joined.matches("<script").count(), 1, "{joined}");
        let named = |kind: &str| {
            let mut entries = fs::read_dir(at("css")).unwrap().map(|entry| entry.unwrap().path());
            let is = |path: &std::path::PathBuf| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                name.starts_with("all-") && name.ends_with(kind)
            };
            fs::read_to_string(entries.find(is).unwrap()).unwrap()
        };
        assert_eq!(named(".css"), "a {}\n@media print {\nb {}\n}\n");
        assert_eq!(named(".js"), "one()\n;\n(function () {})()\n;\n");
        assert_eq!(bundles.join("slides/x.html", "<p>").unwrap(), "<p>");
    }
    #[test]
    fn only_the_playground_has_its_scripts_and_has_them_behind_the_others() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["css", "theme/lab"] {
            fs::create_dir_all(folder.path().join(name)).unwrap();
        }
        let mut scripts = String::new();
        for name in ["base", "past-1a", "page", "pasture"] {
            let file = format!("theme/lab/{name}.js");
            fs::write(folder.path().join(&file), format!("{name}()")).unwrap();
            scripts += &format!("<script src=\"{file}\"></script>\n");
        }
        let mut bundles = Bundles::new(folder.path());
        let mut sent = |main: &str| {
            let html = format!(
                "<!-- Book generated using mdBook --><head></head><main>{main}</main>{scripts}"
            );
            let joined = bundles.join("x.html", &html).unwrap();
            let files = joined.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next());
            files.map(|file| fs::read_to_string(folder.path().join(file)).unwrap()).collect()
        };
        let all: Vec<String> = sent("");
        assert_eq!(all, ["base()\n\n;\npage()\n\n;\npasture()\n\n;\n"]);
        let with_own = sent("<div class=\"lab-playground\">");
        assert_eq!(with_own, [all[0].as_str(), "past-1a()\n\n;\n"]);
    }
}
