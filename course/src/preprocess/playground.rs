//! `{{#playground}}`: the whole page becomes a place to run programs in, with
//! every program the chapters show as an example.

use super::{Site, directive, lab};
use gc_core::Version;
use serde_json::json;
use std::fs;
use std::path::Path;

/// Where the programs of the chapters are.
const PROGRAMS: &str = "tests/python/book";
/// The program it opens on, recorded while the book is built.
const FIRST: &str = "tests/python/labs/05_tram_and_ferry.py";

/// The playground; it takes no argument.
pub fn expand(site: &Site, argument: &str) -> Result<String, String> {
    directive::bare(argument)?;
    let folder = site.root.join(PROGRAMS);
    let mut programs = programs(&folder).map_err(|error| format!("{PROGRAMS}: {error}"))?;
    programs.sort();
    // What a link `playground.html#example-NAME` leads to.
    let anchor = |(name, _): &(String, String)| format!("<span id=\"example-{name}\"></span>");
    let anchors: String = programs.iter().map(anchor).collect();
    let programs: Vec<_> = programs
        .iter()
        .map(|(name, source)| {
            let (chapter, title) = title(name, source);
            json!({"name": name, "chapter": chapter, "title": title, "source": source})
        })
        .collect();
    let programs = script("lab-programs", &json!(programs).to_string());
    let version = Version::default().to_string();
    let (note, first) = match &site.first {
        Some(first) => {
            let note = super::inline::html(&first.note).replace('\n', "<br>");
            (format!("<p class=\"lab-mine\">{note}</p>\n\n"), first.trace.clone())
        }
        None => (String::new(), own_run(site, &version)?),
    };
    let first = script("lab-trace", &first);
    Ok(format!(
        "{note}<div class=\"lab-playground\" data-version=\"{default}\" data-versions=\"{versions}\"><noscript>The playground runs your program in the page and \
         needs JavaScript.</noscript>{anchors}{programs}{first}</div>",
        default = version,
        versions = Version::list(" "),
    ))
}

/// The run that the playground opens on, as JSON.
fn own_run(site: &Site, version: &str) -> Result<String, String> {
    let first = chapters::read_text(&site.root.join(FIRST))
        .map_err(|error| format!("{FIRST}, which the playground opens on: {error}"))?;
    Ok(lab::recorded("Playground", &first, version)?.json())
}

/// Data for the page's scripts.
fn script(class: &str, json: &str) -> String {
    let json = json.replace("</", "<\\/");
    format!("<script type=\"application/json\" class=\"{class}\">{json}</script>")
}

/// Every program: its file's name and its text.
fn programs(folder: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut programs = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "py") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            programs.push((name, chapters::read_text(&path)?));
        }
    }
    Ok(programs)
}

/// The number of a program's chapter, and the claim it begins with.
fn title(name: &str, source: &str) -> (String, String) {
    let chapter = name.split('_').next().unwrap_or_default().trim_start_matches('0');
    let claim = source.lines().next().and_then(|line| line.strip_prefix("# "));
    (chapter.into(), claim.unwrap_or(name).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_called_by_its_claim() {
        let named = |name, source| title(name, source);
        let claim = ("4".into(), "A ring holds itself.".into());
        assert_eq!(named("04_a_ring", "# A ring holds itself.\n"), claim);
        assert_eq!(named("11_ages", "import gc\n"), ("11".into(), "11_ages".into()));
    }
}
