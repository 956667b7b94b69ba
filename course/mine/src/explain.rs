//! The first thing that happens otherwise than on CPython's steps.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lab_player::{Trace, Watching, run_recorded, run_recorded_by};

use crate::{By, Explanation, Learner, Program, many};

/// Records the program twice, and finds the first event in which the two logs
/// differ. Nothing if it lies beyond what a recording keeps, or if a step
/// panics on the way.
pub(crate) fn first<L: Learner>(program: &Program) -> Option<Explanation> {
    let options = many::options(program);
    let (name, source) = (&program.name, &program.source);
    let theirs = run_recorded(name, source, &options).1;
    let yours = catch_unwind(AssertUnwindSafe(|| {
        run_recorded_by(name, source, &options, By::<L, Watching>::new, |by| by.watch).1
    }));
    between(&theirs, &yours.ok()?)
}

fn between(theirs: &Trace, yours: &Trace) -> Option<Explanation> {
    for (theirs, yours) in theirs.stops.iter().zip(&yours.stops) {
        let same = theirs.line == yours.line && theirs.step == yours.step;
        if same && theirs.log == yours.log && theirs.caption == yours.caption {
            continue;
        }
        let pairs = theirs.log.iter().zip(&yours.log);
        let at = pairs.take_while(|(theirs, yours)| theirs == yours).count();
        let said = |log: &[String], caption: &str| match log.get(at) {
            Some(line) => line.clone(),
            None if theirs.log == yours.log => caption.into(),
            None => "nothing".into(),
        };
        return Some(Explanation {
            line: theirs.line,
            step: theirs.step.into(),
            cpython: said(&theirs.log, &theirs.caption),
            yours: said(&yours.log, &yours.caption),
        });
    }
    None
}
