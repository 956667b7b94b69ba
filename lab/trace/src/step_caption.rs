//! The sentence under the picture inside a collection: what a step has done,
//! and why.

use crate::caption::{NAMED, Since, capital, crowd, of_line};
use crate::note::{Named, Note};

/// The caption of a step of a collection, or of a part of one.
pub(crate) fn of_step(step: &str, since: &Since) -> String {
    if since.notes.iter().all(|note| matches!(note, Note::Finished { .. })) {
        return of_line(since, "");
    }
    let mut said = particulars(since);
    if said.is_empty() && step == "finalize_garbage" {
        // Their lines had stops of their own.
        return format!(
            "`{step}`: the finalizers of the trash have run, and nothing is cleared yet."
        );
    }
    if said.is_empty() {
        return format!("`{step}`: {}.", purpose(step));
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

/// What a step is for, in a few words.
pub(crate) fn purpose(step: &str) -> &'static str {
    match step {
        "merge_younger" => "the younger generations join the one that is collected",
        "update_refs" => "each candidate gets a `gc_refs`, a copy of its reference count",
        "subtract_refs" => {
            "each reference from one candidate to another is subtracted from `gc_refs`"
        }
        "move_unreachable" => "candidates that nothing outside needs are set aside",
        "untrack_tuples" => "tuples that can't be part of a cycle are no longer tracked",
        "untrack_dicts" => "dicts that can't be part of a cycle are no longer tracked",
        "promote_survivors" => "whatever stays moves to the next older generation",
        "move_legacy_finalizers" => "trash with a finalizer of the old kind is put aside",
        "handle_weakrefs" => "weak references to the trash are cleared, and their callbacks called",
        "finalize_garbage" => {
            "the finalizers of the trash run, all of them before anything is cleared"
        }
        "handle_resurrected" => "whatever a finalizer made reachable again is kept",
        "delete_garbage" => {
            "each piece of trash lets go of what it refers to, and counting frees it"
        }
        "handle_legacy_finalizers" => {
            "whatever a finalizer of the old kind keeps alive is not freed"
        }
        _ => "a step of the collection",
    }
}

/// Objects that another one refers to, each with its `gc_refs` afterwards.
type Held<'a> = Vec<(&'a Named, u32)>;

fn particulars(since: &Since) -> Vec<String> {
    let mut said = Vec::new();
    let mut set: Vec<&Named> = Vec::new();
    let mut freed: Vec<Named> = Vec::new();
    let mut rescued: Vec<(String, bool, Vec<Named>)> = Vec::new();
    let (mut aside, mut again, mut outside) = (Vec::new(), Vec::new(), Vec::new());
    let mut subtracted: Vec<(String, bool, Held)> = Vec::new();
    for note in &since.notes {
        match note {
            Note::GcRefsSet { of, .. } => set.push(of),
            Note::Subtracted { from, hidden, of, gc_refs } => {
                let holder = from.as_ref().map_or(hidden, |from| &from.called);
                match subtracted.iter_mut().find(|(who, ..)| who == holder) {
                    Some((.., held)) => held.push((of, *gc_refs)),
                    None => {
                        let drawn = from.is_some();
                        subtracted.push((holder.clone(), drawn, vec![(of, *gc_refs)]));
                    }
                }
            }
            Note::Tentative(o) => aside.push(o.clone()),
            Note::Reached { of, before: true, .. } => again.push(of.clone()),
            Note::Reached { of, gc_refs: 0, .. } => {
                said.push(format!("{of} is reached from outside."));
            }
            Note::Reached { of, gc_refs, names, .. } => {
                outside.push((of.clone(), *gc_refs, names.clone()));
            }
            Note::Rescued { from, hidden, of, moved_back } => {
                let holder = from.as_ref().map_or(hidden, |f| &f.called);
                match rescued.iter_mut().find(|(who, back, _)| who == holder && back == moved_back)
                {
                    Some((_, _, saved)) => saved.push(of.clone()),
                    None => rescued.push((holder.clone(), *moved_back, vec![of.clone()])),
                }
            }
            // Of a crowd it is said once, below.
            Note::Cleared(_) if since.cleared > NAMED => {}
            Note::Cleared(o) => {
                said.push(format!("{o} is made to let go of everything it refers to (`tp_clear`)."))
            }
            Note::Finalizing(o) => said.push(format!("{o}'s `__del__` runs.")),
            Note::Resurrected(o) => said.push(format!("{o} is reachable again.")),
            Note::WeakrefCleared(o) => {
                said.push(format!("{o} is cleared: from now on it returns None."))
            }
            Note::Callback(o) => said.push(format!("The callback of {o} is called.")),
            Note::Untracked(o) => said.push(format!(
                "{o} holds nothing that could lead back to it, so the collector stops tracking it."
            )),
            Note::Promoted { into } => said.push(format!(
                "everything that stays moves to the tail of {into}, in the order it has in `young`."
            )),
            Note::Garbage(o) => said.push(format!("{o} is put into `gc.garbage`.")),
            Note::Freed(o) => freed.push(o.clone()),
            Note::Finished { collected: 0, .. } => {
                said.push("The collection is over and found nothing unreachable.".into())
            }
            Note::Finished { collected, .. } => {
                said.push(format!("The collection is over: {collected} collected."))
            }
            _ => {}
        }
    }
    if !set.is_empty() {
        let n = since.candidates;
        let candidates = if n == 1 {
            "the one candidate gets".to_string()
        } else {
            format!("each of the {n} candidates gets")
        };
        said.insert(0, format!("{candidates} a `gc_refs`, a copy of its reference count."));
    }
    if subtracted.len() > NAMED {
        let n = since.subtracted;
        said.push(format!(
            "{n} references lead from one candidate to another. Each is subtracted."
        ));
    } else {
        said.extend(
            subtracted.iter().map(|(holder, drawn, held)| subtraction(holder, *drawn, held)),
        );
    }
    said.extend(verdicts(&outside, &again, &aside, since.aside));
    said.extend(
        rescued.iter().map(|(holder, moved_back, saved)| rescue(holder, *moved_back, saved)),
    );
    if since.cleared > NAMED {
        said.insert(
            0,
            format!(
                "{} objects are made to let go of everything they refer to (`tp_clear`).",
                since.cleared
            ),
        );
    }
    if !freed.is_empty() {
        said.push(format!("Freed: {}.", crowd(&freed, since.freed)));
    }
    said
}

/// What `move_unreachable` says of each candidate it comes to.
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

/// What an object that stays keeps as well.
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

/// What the references of one object come to: each is subtracted from the
/// `gc_refs` of the object it leads to.
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
