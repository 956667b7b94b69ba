//! The ledger: what the book says about CPython, and what shows it.
//!
//! `book/claims/FOLDER.toml` holds the claims of the chapter in that folder,
//! each under an identifier of its own in the whole book:
//!
//! ```toml
//! [letter-goes]
//! quote = "The letter goes and the bill stays"
//! program = "book/01_unreachable_not_unused"
//! output = ["collected: 1"]
//! ```
//!
//! `quote` stands in the chapter, word for word; [`place`] finds it, whatever
//! links and emphasis are in it. What shows it is a program and lines of its
//! recorded output, or a place in CPython's source at a tag, or a page:
//! [`evidence`] looks it up.

pub mod evidence;
pub mod place;
pub mod said;

use anyhow::{Context, Result, anyhow};
use evidence::Evidence;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the claims are, in the repository.
pub const FOLDER: &str = "book/claims";

/// One statement about CPython.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its name in the whole book, such as `letter-goes`.
    pub id: String,
    /// The words of the chapter that make it, without markup.
    pub quote: String,
    /// What shows that it is so.
    pub evidence: Evidence,
    /// The line of the file it stands on, from 1.
    pub line: usize,
}

/// The claims of one chapter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Claims {
    /// The file, as messages name it.
    pub file: PathBuf,
    /// In the order of the file.
    pub claims: Vec<Claim>,
}

/// A claim as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    quote: String,
    program: Option<String>,
    version: Option<String>,
    #[serde(default)]
    output: Vec<String>,
    source: Option<String>,
    tag: Option<String>,
}

impl Claim {
    /// Its place in the chapter, behind `#`.
    pub fn anchor(&self) -> String {
        format!("claim-{}", self.id)
    }
}

/// The claims about the chapter `page`, such as `01_what/index.md`; none if
/// nothing is written down for it.
pub fn read(root: &Path, page: &Path) -> Result<Claims> {
    let Some(file) = file_for(page).filter(|file| root.join(file).is_file()) else {
        return Ok(Claims::default());
    };
    let text = fs::read_to_string(root.join(&file))
        .with_context(|| format!("cannot read {}", file.display()))?;
    let claims = parse(&text).with_context(|| file.display().to_string())?;
    Ok(Claims { file, claims })
}

/// Every file of claims there is, relative to `root`.
pub fn files(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root.join(FOLDER)).into_iter().flatten().flatten();
    let names = entries.map(|entry| Path::new(FOLDER).join(entry.file_name()));
    let mut files: Vec<PathBuf> =
        names.filter(|file| file.extension().is_some_and(|e| e == "toml")).collect();
    files.sort();
    files
}

/// The file of claims that belongs to the chapter `page`: named after its
/// folder, or after the page where it has none.
pub fn file_for(page: &Path) -> Option<PathBuf> {
    let named = match page.file_stem()?.to_str()? {
        "index" => page.parent()?.file_name()?.to_str()?,
        stem => stem,
    };
    Some(Path::new(FOLDER).join(format!("{named}.toml")))
}

fn parse(text: &str) -> Result<Vec<Claim>> {
    let written: BTreeMap<String, Written> = toml::from_str(text)?;
    let mut claims = Vec::new();
    for (id, written) in written {
        let header = format!("[{id}]");
        let line = text.lines().position(|line| line.trim() == header).map_or(1, |at| at + 1);
        let evidence =
            evidence_of(&written).map_err(|what| anyhow!("line {line}: {id}: {what}"))?;
        claims.push(Claim { id, quote: written.quote, evidence, line });
    }
    claims.sort_by_key(|claim| claim.line);
    Ok(claims)
}

fn evidence_of(written: &Written) -> Result<Evidence, String> {
    let Written { program, version, output, source, tag, .. } = written;
    match (program, source) {
        (Some(_), Some(_)) => Err("give a program or a source, and not both".into()),
        (None, None) => Err("nothing shows it: give `program` and `output`, or `source`".into()),
        (Some(_), None) if output.is_empty() => {
            Err("which line of its output shows it? Give `output = [\"...\"]`".into())
        }
        (Some(name), None) => Ok(Evidence::Program {
            name: name.clone(),
            version: version.clone(),
            output: output.clone(),
        }),
        (None, Some(source)) => evidence::source(source, tag.as_deref()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_keep_their_order_and_know_their_lines() {
        let text = "[b]\nquote = \"B\"\nprogram = \"x\"\noutput = [\"1\"]\n\n\
                    [a]\nquote = \"A\"\nsource = \"Python/gc.c subtract_refs\"\n";
        let claims = parse(text).unwrap();
        let names: Vec<(&str, usize)> = claims.iter().map(|c| (&*c.id, c.line)).collect();
        assert_eq!(names, [("b", 1), ("a", 6)]);
    }

    #[test]
    fn a_claim_without_evidence_is_refused() {
        let refused = |text: &str| format!("{:#}", parse(text).unwrap_err());
        assert!(refused("[a]\nquote = \"A\"\n").contains("line 1: a: nothing shows it"));
        let no_line = refused("[a]\nquote = \"A\"\nprogram = \"x\"\n");
        assert!(no_line.contains("which line of its output shows it?"));
        let both = refused("[a]\nquote=\"A\"\nprogram=\"x\"\noutput=[\"1\"]\nsource=\"PEP 1\"\n");
        assert!(both.contains("not both"));
    }

    #[test]
    fn a_chapter_s_claims_are_named_after_its_folder() {
        let file = |page| file_for(Path::new(page)).unwrap();
        assert_eq!(file("05_subtract/index.md"), Path::new("book/claims/05_subtract.toml"));
        assert_eq!(file("appendix/versions.md"), Path::new("book/claims/versions.toml"));
    }
}
