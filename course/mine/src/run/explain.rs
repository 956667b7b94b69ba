//! The first thing that happens differently than on CPython's steps.

use std::panic::{AssertUnwindSafe, catch_unwind};

use gc_core::StepName;
use lab_player::{Trace, Watching, run_recorded_by};
use lab_trace::{ListChange, ObjectView, Stop};

use super::guard::{bits, last_panic, use_again};
use super::{By, many};
use crate::{Explanation, Program};

/// Records the program twice, on the learner's steps and with CPython's in the place
/// of these, and finds the first stop in which the two runs differ: the event, or else
/// the object or list.
///
/// If none is given, all are CPython's. The other steps are the learner's in both runs:
/// what one of them reports otherwise, and rightly so, is not a difference. Nothing is
/// found if it lies beyond what a recording keeps, or if a step panics on the way.
pub(crate) fn first(program: &Program, instead: &[String]) -> Option<Explanation> {
    let used = use_again(0);
    use_again(if instead.is_empty() { 0 } else { used & !bits(instead) });
    let theirs = recorded(program);
    use_again(used);
    between(&theirs?, &recorded(program)?)
}

fn recorded(program: &Program) -> Option<Trace> {
    let options = many::options(program);
    let (name, source) = (&program.name, &program.source);
    let run = AssertUnwindSafe(|| {
        run_recorded_by(name, source, &options, By::<Watching>::new, |by| by.watch).1
    });
    let recorded = catch_unwind(run);
    if recorded.is_err() {
        last_panic();
    }
    recorded.ok()
}

fn between(theirs: &Trace, yours: &Trace) -> Option<Explanation> {
    let mut pairs = theirs.stops.iter().zip(&yours.stops);
    let (theirs, yours) = pairs.find(|(theirs, yours)| theirs != yours)?;
    let (cpython, yours) = events(&theirs.log, &yours.log)
        .or_else(|| objects(theirs, yours))
        .or_else(|| lists(theirs, yours))
        .unwrap_or_else(|| (theirs.caption.clone(), yours.caption.clone()));
    let step = theirs.step.map_or("", StepName::as_str);
    Some(Explanation { line: theirs.line, step: step.into(), cpython, yours })
}

/// The first event that differs.
fn events(theirs: &[String], yours: &[String]) -> Option<(String, String)> {
    let pairs = theirs.iter().zip(yours);
    let at = pairs.take_while(|(theirs, yours)| theirs == yours).count();
    let said = |log: &[String]| log.get(at).cloned().unwrap_or("nothing more".into());
    (theirs.len().max(yours.len()) > at).then(|| (said(theirs), said(yours)))
}

/// The first object that differs.
fn objects(theirs: &Stop, yours: &Stop) -> Option<(String, String)> {
    let said = |object: &ObjectView| {
        let ObjectView { n, type_name, label, count, gc_refs, list, .. } = object;
        let mut text = format!("#{n} {type_name} {label}").trim_end().to_string();
        text += &count.map_or(String::new(), |count| format!(", count {count}"));
        text += &gc_refs.map_or(String::new(), |left| format!(", gc_refs {left}"));
        text + &list.map_or(", not tracked".into(), |list| format!(", in {list}"))
    };
    theirs.objects.iter().find_map(|object| {
        let other = yours.objects.iter().find(|other| other.n == object.n)?;
        let pair = (said(object), said(other));
        (pair.0 != pair.1).then_some(pair)
    })
}

/// The first list that changes differently.
fn lists(theirs: &Stop, yours: &Stop) -> Option<(String, String)> {
    let said = |list: &ListChange| {
        let ids = |ids: &[u32]| ids.iter().map(|n| format!(" #{n}")).collect::<String>();
        match &list.ids {
            Some(all) => format!("{} is{}", list.name, ids(all)),
            None => format!("{}: out{}, in{}", list.name, ids(&list.left), ids(&list.joined)),
        }
    };
    let all = |stop: &Stop| stop.lists.iter().flatten().map(said).collect::<Vec<String>>();
    let (theirs, yours) = (all(theirs), all(yours));
    let mut pairs = theirs.into_iter().zip(yours);
    pairs.find(|(theirs, yours)| theirs != yours)
}
