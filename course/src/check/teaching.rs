//! Plans that don't add up, or name what isn't there; speaker notes on headings,
//! sentences, stops and wrong answers that aren't there; chapters without notes.

use super::Report;
use super::anatomy::number;
use super::sources::Sources;
use crate::preprocess::Site;
use crate::teaching::{name, notes, plan, timetable};
use chapters::Problem;

/// What notes on a chapter hold at least: a question, a lab, a wrong answer.
const LEAST: usize = 3;

/// Looks at every plan, and at the notes of every chapter.
pub fn check(site: &Site, sources: &Sources, report: &mut Report) {
    let plans = plan::names(&site.root);
    for name in &plans {
        if let Err(what) = timetable::of(site, name, timetable::NINE) {
            report.problems.push(Problem::new(plan::file(name), 1, what));
        }
    }
    report.saw(plans.len(), "plans");
    let mut noted = 0;
    for chapter in sources.chapters.iter().map(|chapter| &chapter.written) {
        if name(&chapter.path).is_none() {
            continue;
        }
        let found = notes::read(site, chapter, &mut report.problems);
        let n: usize = found.sections.iter().map(|section| section.notes.len()).sum();
        noted += n;
        let held = number(&chapter.path).is_some_and(|n| n <= site.anatomy);
        if held && n < LEAST {
            let what = format!("{n} speaker notes: what to ask, to show, and where people stumble");
            let file = site.shown().join(notes::file(&chapter.path));
            report.problems.push(Problem::new(file, 1, what));
        }
    }
    report.saw(noted, "speaker notes");
}
