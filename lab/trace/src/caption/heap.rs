//! What a caption says about the heap: finalizers, collections, births and deaths,
//! counts.

use gc_core::ListId;

use super::{Caption, crowd, more};
use crate::entry::Role;
use crate::note::{Named, Note};

impl Caption<'_> {
    pub(super) fn finalizers(&mut self) {
        let calls_del = self.calls_del();
        let names_self =
            self.notes().any(|note| matches!(note, Note::Bound { name, .. } if name == "self"));
        let mut n_said = 0;
        for note in self.notes() {
            let sentence = match note {
                Note::Finalizing(o) if calls_del => {
                    self.mentioned.push(o.n);
                    let held =
                        if names_self { "`self` and the call hold" } else { "the call holds" };
                    format!("{o}'s `__del__` is called: {held} it until it returns.")
                }
                Note::Finalizing(o) => format!("{o}'s `__del__` ran."),
                Note::Resurrected(o) => {
                    format!("It made {o} reachable again: {o} is resurrected and lives on.")
                }
                Note::WeakrefMade { weakref, referent } => {
                    self.mentioned.push(weakref.n);
                    format!("{weakref} points at {referent} and adds nothing to its count.")
                }
                Note::WeakrefCleared(o) => format!("{o} was cleared: from now on it returns None."),
                Note::Callback(o) => format!("The callback of {o} was called."),
                Note::Garbage(o) => format!("{o} was put into `gc.garbage`."),
                Note::Untracked(o) if !self.was_freed(o.n) => {
                    format!("The collector stops tracking {o}.")
                }
                Note::Immortal(o) => format!("{o} is now immortal."),
                _ => continue,
            };
            n_said += 1;
            if n_said <= 3 {
                self.say(sentence);
            }
        }
    }

    pub(super) fn collections(&mut self) {
        let since = self.since;
        if since.collections > 1 {
            let (runs, found) = (since.collections, since.collected);
            let objects = objects(found);
            self.say(format!("{runs} collections ran and found {found} unreachable {objects}."));
            return;
        }
        for note in &since.notes {
            match note {
                Note::Finished { generation, collected: 0, .. } => {
                    self.say(format!(
                        "A collection of generation {generation} found nothing unreachable."
                    ));
                }
                Note::Finished { generation, collected, uncollectable } => {
                    let objects = objects(*collected);
                    self.say(format!("A collection of generation {generation} found {collected} unreachable {objects}."));
                    if *uncollectable > 0 {
                        self.say(format!("It may not free another {uncollectable}."));
                    }
                }
                _ => {}
            }
        }
    }

    pub(super) fn deaths(&mut self) {
        let dead: Vec<Named> = self
            .notes()
            .filter_map(|n| if let Note::Freed(o) = n { Some(o.clone()) } else { None })
            .filter(|o| !self.mentioned.contains(&o.n) && !passing(o))
            .collect();
        let mentioned =
            self.since.freed.min(self.since.notes.len()) - dead.len().min(self.since.freed);
        let left = self.since.freed.saturating_sub(mentioned);
        if dead.is_empty() {
            return;
        }
        self.mentioned.extend(dead.iter().map(|o| o.n));
        let dead = crowd(&dead, left);
        self.say(match mentioned {
            0 => format!("Freed: {dead}."),
            _ => format!("Freed with it: {dead}."),
        });
    }

    pub(super) fn births(&mut self) {
        let made: Vec<Named> = self
            .notes()
            .filter_map(|n| if let Note::Made(o) = n { Some(o.clone()) } else { None })
            .filter(|o| !self.mentioned.contains(&o.n) && !o.short_lived)
            .collect();
        if made.is_empty() {
            return;
        }
        let left = (self.since.made + made.len())
            .saturating_sub(self.notes().filter(|n| matches!(n, Note::Made(_))).count());
        self.mentioned.extend(made.iter().map(|o| o.n));
        self.say(format!("Made: {}.", crowd(&made, left)));
    }

    pub(super) fn counts(&mut self) {
        let mut seen: Vec<Named> = Vec::new();
        for note in &self.since.notes {
            if let Note::Count { of, .. } = note
                && !seen.contains(of)
                && !self.mentioned.contains(&of.n)
            {
                seen.push(of.clone());
            }
        }
        let mut n_said = 0;
        for o in seen {
            if self.was_made(o.n) || self.was_freed(o.n) {
                continue;
            }
            let Some((from, to)) = self.count_change(o.n) else { continue };
            n_said += 1;
            if n_said <= 2 {
                self.say(format!("{o}'s count went from {from} to {to}."));
            }
        }
        if n_said > 2 {
            self.say(format!("({} changed.)", more(n_said - 2, "count")));
        }
    }

    pub(super) fn switches(&mut self) {
        let mut frozen = false;
        for note in self.notes() {
            match note {
                Note::Enabled(true) => self.say("Automatic collection is on.".into()),
                Note::Enabled(false) => self.say(
                    "Automatic collection is off: no counter starts a collection any more.".into(),
                ),
                Note::Merged { into: ListId::Permanent, .. } if !frozen => {
                    frozen = true;
                    self.say("Everything tracked is now frozen: no collection looks at it.".into());
                }
                Note::Merged { from: ListId::Permanent, .. } => {
                    self.say("Everything that was frozen is now in generation 2.".into());
                }
                Note::Thresholds([a, b, c]) => {
                    self.say(format!("The thresholds are now {a}, {b}, {c}."))
                }
                Note::Scheduled if self.since.collections == 0 => {
                    self.say("There are more new containers than the threshold allows: a collection runs at the next safe point.".into());
                }
                _ => {}
            }
        }
    }
}

/// Whether a caption may leave out the object: a helper that came and went.
fn passing(o: &Named) -> bool {
    o.short_lived && matches!(o.role, Role::Helper | Role::Generator)
}

fn objects(how_many: usize) -> &'static str {
    if how_many == 1 { "object" } else { "objects" }
}
