//! The sentence under the picture inside a collection: what a step has done,
//! and why.

use gc_core::StepName;

use super::{NAMED, Since, capital, crowd, of_line};
use crate::lists::list_name;
use crate::note::{Named, Note};

/// The caption of a step of a collection, or of a part of one. `again`: finalizers have run,
/// and the trash is looked at for the second time.
pub(crate) fn of_step(step: StepName, again: bool, since: &Since) -> String {
    if since.notes.iter().all(|note| matches!(note, Note::Finished { .. })) {
        return of_line(since, "");
    }
    let mut said = particulars(again, since);
    if said.is_empty() && step == StepName::FinalizeGarbage {
        // Their lines had stops of their own.
        return format!(
            "`{step}`: the finalizers of the trash have run, and nothing is cleared yet."
        );
    }
    if said.is_empty() {
        return match (step, begun(since)) {
            (StepName::MergeYounger, Some(generation)) => {
                format!("`{step}`: {}", joining(generation))
            }
            _ => format!("`{step}`: {}.", purpose(step)),
        };
    }
    if said.len() > 3 {
        let rest = said.len() - 3;
        said.truncate(3);
        said.push(format!("({rest} more like these.)"));
    }
    for sentence in said.iter_mut().skip(1) {
        *sentence = capital(sentence);
    }
    format!("`{step}`: {}", said.join(" "))
}

/// The generation of the collection that has begun, if one has.
fn begun(since: &Since) -> Option<usize> {
    since.notes.iter().find_map(|note| match note {
        Note::Started { generation } => Some(*generation),
        _ => None,
    })
}

/// Which collection begins, and what it looks at.
fn joining(generation: usize) -> &'static str {
    match generation {
        0 => {
            "a collection of generation 0 begins. No generation is younger, so it looks at that one alone."
        }
        1 => {
            "a collection of generation 1 begins. Generation 0 is appended to it, so it looks at both."
        }
        _ => {
            "a full collection begins. Generations 0 and 1 are appended to generation 2, so it looks at all three."
        }
    }
}

/// What a step is for, in a few words.
pub(crate) fn purpose(step: StepName) -> &'static str {
    match step {
        StepName::MergeYounger => "the younger generations join the one that is collected",
        StepName::UpdateRefs => "each candidate gets a `gc_refs`, a copy of its reference count",
        StepName::SubtractRefs => {
            "each reference from one candidate to another is subtracted from `gc_refs`"
        }
        StepName::MoveUnreachable => "candidates that nothing outside needs are set aside",
        StepName::UntrackTuples => "tuples that can't be part of a cycle are no longer tracked",
        StepName::UntrackDicts => "dicts that can't be part of a cycle are no longer tracked",
        StepName::PromoteSurvivors => "whatever stays moves to the next older generation",
        StepName::MoveLegacyFinalizers => "trash with a finalizer of the old kind is put aside",
        StepName::HandleWeakrefs => {
            "weak references to the trash are cleared, and their callbacks called"
        }
        StepName::FinalizeGarbage => {
            "the finalizers of the trash run, all of them before anything is cleared"
        }
        StepName::HandleResurrected => "whatever a finalizer made reachable again is kept",
        StepName::DeleteGarbage => {
            "each piece of trash lets go of what it refers to, and counting frees it"
        }
        StepName::HandleLegacyFinalizers => {
            "whatever a finalizer of the old kind keeps alive is not freed"
        }
        _ => "a step of the collection",
    }
}

/// Objects that another one refers to, each with its `gc_refs` afterwards.
type Held<'a> = Vec<(&'a Named, u32)>;

/// What the notes of a step say together: one sentence for each kind.
#[derive(Default)]
struct Gathered<'a> {
    /// Candidates that got a `gc_refs`.
    set: Vec<&'a Named>,
    freed: Vec<Named>,
    /// By what holds them, and whether that is drawn.
    subtracted: Vec<(String, bool, Held<'a>)>,
    /// By what holds them, and whether they moved back.
    rescued: Vec<(String, bool, Vec<Named>)>,
    aside: Vec<Named>,
    again: Vec<Named>,
    outside: Vec<(Named, u32, Vec<String>)>,
}

impl<'a> Gathered<'a> {
    /// Takes a note, if its kind is summed up.
    fn takes(&mut self, note: &'a Note) -> bool {
        match note {
            Note::GcRefsSet { of, .. } => self.set.push(of),
            Note::Subtracted { from, hidden, of, gc_refs } => {
                let holder = from.as_ref().map_or(hidden, |from| &from.called);
                match self.subtracted.iter_mut().find(|(who, ..)| who == holder) {
                    Some((.., held)) => held.push((of, *gc_refs)),
                    None => {
                        let drawn = from.is_some();
                        self.subtracted.push((holder.clone(), drawn, vec![(of, *gc_refs)]));
                    }
                }
            }
            Note::Tentative(o) => self.aside.push(o.clone()),
            Note::Reached { of, before: true, .. } => self.again.push(of.clone()),
            Note::Reached { gc_refs: 0, .. } => return false,
            Note::Reached { of, gc_refs, names, .. } => {
                self.outside.push((of.clone(), *gc_refs, names.clone()));
            }
            Note::Rescued { from, hidden, of, moved_back } => {
                let holder = from.as_ref().map_or(hidden, |f| &f.called);
                let mut rescued = self.rescued.iter_mut();
                match rescued.find(|(who, back, _)| who == holder && back == moved_back) {
                    Some((_, _, saved)) => saved.push(of.clone()),
                    None => self.rescued.push((holder.clone(), *moved_back, vec![of.clone()])),
                }
            }
            Note::Freed(o) => self.freed.push(o.clone()),
            _ => return false,
        }
        true
    }
}

/// The sentence for a note that stands alone, if there is one.
fn sentence(note: &Note, since: &Since) -> Option<String> {
    Some(match note {
        Note::Reached { of, gc_refs: 0, .. } => format!("{of} is reached from outside."),
        // For a crowd it is said once.
        Note::Cleared(_) if since.cleared > NAMED => return None,
        Note::Cleared(o) => {
            format!("{o} is made to let go of everything it refers to (`tp_clear`).")
        }
        Note::Finalizing(o) => format!("{o}'s `__del__` runs."),
        Note::Resurrected(o) => format!("{o} is reachable again."),
        Note::WeakrefCleared(o) => format!("{o} is cleared: from now on it returns None."),
        Note::Callback(o) => format!("The callback of {o} is called."),
        Note::Untracked(o) => format!(
            "{o} holds nothing that could lead back to it, so the collector stops tracking it."
        ),
        Note::Promoted { into } => format!(
            "everything that stays moves to the tail of {}, in the order it has in `young`.",
            list_name(*into)
        ),
        Note::Garbage(o) => format!("{o} is put into `gc.garbage`."),
        Note::Finished { collected: 0, .. } => {
            "The collection is over and found nothing unreachable.".into()
        }
        Note::Finished { collected, .. } => {
            format!("The collection is over: {collected} collected.")
        }
        _ => return None,
    })
}

/// Everything said about a step, sentence by sentence.
fn particulars(again: bool, since: &Since) -> Vec<String> {
    let mut said = Vec::new();
    let mut all = Gathered::default();
    for note in &since.notes {
        if !all.takes(note) {
            said.extend(sentence(note, since));
        }
    }
    if !all.set.is_empty() {
        let n = since.candidates;
        let candidates = if n == 1 {
            "the one candidate gets".to_string()
        } else {
            format!("each of the {n} candidates gets")
        };
        let why = match again {
            true => "finalizers have run, so the trash is looked at again, by itself: ",
            false => "",
        };
        let new = if again { "new " } else { "" };
        said.insert(
            0,
            format!("{why}{candidates} a {new}`gc_refs`, a copy of its reference count."),
        );
    }
    if all.subtracted.len() > NAMED {
        let n = since.subtracted;
        said.push(format!(
            "{n} references lead from one candidate to another. Each is subtracted."
        ));
    } else {
        let each = all.subtracted.iter();
        said.extend(each.map(|(holder, drawn, held)| subtraction(holder, *drawn, held)));
    }
    said.extend(verdicts(&all.outside, &all.again, &all.aside, since.aside));
    let each = all.rescued.iter();
    said.extend(each.map(|(holder, moved_back, saved)| rescue(holder, *moved_back, saved)));
    if since.cleared > NAMED {
        said.insert(
            0,
            format!(
                "{} objects are made to let go of everything they refer to (`tp_clear`).",
                since.cleared
            ),
        );
    }
    if !all.freed.is_empty() {
        said.push(format!("Freed: {}.", crowd(&all.freed, since.freed)));
    }
    said
}

/// What `move_unreachable` does with each candidate it comes to.
fn verdicts(
    outside: &[(Named, u32, Vec<String>)],
    again: &[Named],
    aside: &[Named],
    n_aside: usize,
) -> Vec<String> {
    let mut said = Vec::new();
    match outside {
        [] => {}
        [(o, gc_refs, names)] => said.push(stays(o, *gc_refs, names)),
        many => {
            let who: Vec<Named> = many.iter().map(|(o, _, _)| o.clone()).collect();
            said.push(format!(
                "{} have a `gc_refs` above 0: something outside refers to them, so they stay.",
                crowd(&who, who.len())
            ));
        }
    }
    match again {
        [] => {}
        [o] => said.push(format!(
            "{o} is known to be needed: it stays, and so does everything it refers to."
        )),
        many => said.push(format!(
            "{} are known to be needed: they stay, and so does everything they refer to.",
            crowd(many, many.len())
        )),
    }
    match aside {
        [] => {}
        [o] => said.push(format!(
            "{o}'s `gc_refs` is 0: nothing found so far needs it, so it is set aside in `unreachable`, for now."
        )),
        many => said.push(format!(
            "{} have a `gc_refs` of 0: nothing found so far needs them, so they are set aside in `unreachable`, for now.",
            crowd(many, n_aside)
        )),
    }
    said
}

/// Why an object stays whose `gc_refs` is above 0: the names that lead to it
/// are said where they are all that is left.
fn stays(o: &Named, gc_refs: u32, names: &[String]) -> String {
    let left = match gc_refs {
        1 => "1 reference comes from outside".to_string(),
        n => format!("{n} references come from outside"),
    };
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let which = match names.as_slice() {
        [name] if gc_refs == 1 => format!(", the name {name}"),
        [first @ .., last] if names.len() == gc_refs as usize => {
            format!(", the names {} and {last}", first.join(", "))
        }
        _ => String::new(),
    };
    format!("{o}'s `gc_refs` is {gc_refs}: {left}{which}, so it stays.")
}

/// What else an object that stays keeps.
fn rescue(holder: &str, moved_back: bool, saved: &[Named]) -> String {
    let to = crowd(saved, saved.len());
    let (they, are, moves) =
        if saved.len() == 1 { ("that", "is", "moves") } else { ("they", "are", "move") };
    if moved_back {
        format!(
            "{holder} refers to {to}, so {they} {are} needed too and {moves} back to the tail of `young`."
        )
    } else {
        format!("{holder} refers to {to}, so {they} {are} needed too.")
    }
}

/// What following the references of one object does: each is subtracted from the `gc_refs`
/// of the object it leads to.
fn subtraction(holder: &str, drawn: bool, held: &[(&Named, u32)]) -> String {
    if let [(of, gc_refs)] = held {
        let (to, whose) = if of.called == holder {
            ("itself", "its".to_string())
        } else {
            (of.called.as_str(), format!("{of}'s"))
        };
        return format!(
            "{}, so it is subtracted: {whose} `gc_refs` is {} - 1 = {gc_refs}.",
            match drawn {
                true => format!("{holder} refers to {to}. The reference comes from a candidate"),
                false => format!(
                    "{holder} is a candidate too and refers to {to}. That reference comes from inside"
                ),
            },
            gc_refs + 1
        );
    }
    let mut once: Vec<Named> = Vec::new();
    for (of, _) in held {
        if !once.contains(of) {
            once.push((*of).clone());
        }
    }
    let to = crowd(&once, once.len());
    if once.len() < held.len() {
        return format!(
            "{holder} holds {} references to {to}. They come from a candidate, so each takes 1 from the `gc_refs` of the object it leads to.",
            held.len()
        );
    }
    if held.len() > NAMED {
        return format!(
            "{holder} refers to {to}. The references come from a candidate, so each of these `gc_refs` goes down by 1."
        );
    }
    let sums: Vec<String> =
        held.iter().map(|(of, gc_refs)| format!("{of}: {} - 1 = {gc_refs}", gc_refs + 1)).collect();
    format!(
        "{holder} refers to {to}. The references come from a candidate, so they are subtracted. {}.",
        sums.join(", ")
    )
}
