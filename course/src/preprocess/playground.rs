//! `{{#playground}}`: the whole page becomes a place to run programs in, with
//! every program the chapters show as an example.

use super::Site;
use gc_core::Version;
use serde_json::json;
use std::fs;
use std::path::Path;

/// Where the programs of the chapters are.
const PROGRAMS: &str = "tests/python/book";

/// The playground; it takes no argument.
pub fn expand(site: &Site, argument: &str) -> Result<String, String> {
    if !argument.is_empty() {
        return Err("it takes no argument".into());
    }
    let folder = site.root.join(PROGRAMS);
    let mut programs = programs(&folder).map_err(|error| format!("{PROGRAMS}: {error}"))?;
    programs.sort();
    let programs: Vec<_> = programs
        .iter()
        .map(|(name, source)| json!({"title": title(name, source), "source": source}))
        .collect();
    let programs = json!(programs).to_string().replace("</", "<\\/");
    Ok(format!(
        "<div class=\"lab-playground\" data-version=\"{default}\" data-versions=\"{versions}\"><noscript>The playground runs your program in the page and \
         needs JavaScript.</noscript><script type=\"application/json\">{programs}</script></div>",
        default = Version::default(),
        versions = Version::list(" "),
    ))
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

/// What a program is called: its chapter's number and the claim it begins with.
fn title(name: &str, source: &str) -> String {
    let chapter = name.split('_').next().unwrap_or_default().trim_start_matches('0');
    let claim = source.lines().next().and_then(|line| line.strip_prefix("# "));
    format!("{chapter}. {}", claim.unwrap_or(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_called_by_its_claim() {
        assert_eq!(title("04_a_ring", "# A ring holds itself.\n"), "4. A ring holds itself.");
        assert_eq!(title("11_ages", "import gc\n"), "11. 11_ages");
    }
}
