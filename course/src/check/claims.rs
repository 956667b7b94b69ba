//! The ledger of claims: each quotes its chapter, and its evidence exists.
//!
//! Whether a chapter still says it is checked where the claim gets its place
//! ([`preprocess::claims`](crate::preprocess::claims)); the rest is here.

use super::Report;
use super::sources::Sources;
use crate::claims::{self, place, said};
use chapters::Problem;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Looks up the evidence of every claim; `least` is how many claims there must
/// be.
pub fn check(root: &Path, sources: &Sources, least: usize, report: &mut Report) {
    let mut known: HashMap<String, PathBuf> = HashMap::new();
    let mut read = Vec::new();
    let mut total = 0;
    for chapter in &sources.chapters {
        read.extend(claims::file_for(&chapter.written.path));
        // A file that cannot be read is a problem already.
        let Ok(found) = claims::read(root, &chapter.written.path) else {
            continue;
        };
        for claim in &found.claims {
            let mut complain = |what: String| {
                let what = format!("{}: {what}", claim.id);
                report.problems.push(Problem::new(&found.file, claim.line, what));
            };
            if let Some(other) = known.insert(claim.id.clone(), found.file.clone()) {
                complain(format!("another claim has this name, in {}", other.display()));
            }
            if let Err(what) = claim.evidence.check(root) {
                complain(what);
            }
        }
        total += found.claims.len();
    }
    for file in claims::files(root).into_iter().filter(|file| !read.contains(file)) {
        let what = "claims about no chapter: name the file after the chapter's folder";
        report.problems.push(Problem::new(file, 1, what));
    }
    if total < least {
        let what = format!("{total} claims, and `claims = {least}` says how many there must be");
        report.problems.push(Problem::new(Path::new("book/book.toml"), 1, what));
    }
    report.saw(total, "claims");
    quoted(root, sources, report);
}

/// Every quotation in a box of folklore is on the page about the post: either
/// it is the post's, or it names another source.
fn quoted(root: &Path, sources: &Sources, report: &mut Report) {
    let Ok(post) = said::read(root) else {
        return; // a problem already
    };
    let mut total = 0;
    for chapter in &sources.chapters {
        let listed: Vec<String> =
            post.quotes_in(&chapter.written.path).map(|q| place::straight(&q.words)).collect();
        for (line, quotation) in said::in_folklore(&chapter.written) {
            total += 1;
            if !post.headings.is_empty() && !listed.iter().any(|words| words.contains(&quotation)) {
                let what = format!("\"{quotation}\" is not in {}: add it there", said::FILE);
                report.problems.push(chapter.written.problem(line, what));
            }
        }
    }
    report.saw(total, "quotations of the post");
}
