//! Everything that has happened since a stop.

use std::collections::HashMap;

use crate::by_number::ByNumber;
use crate::note::Note;

/// Everything that has happened since a stop: the first notes, and how many
/// there were of the kinds that come in crowds.
#[derive(Debug, Default)]
pub(crate) struct Since {
    pub notes: Vec<Note>,
    /// Where the last binding of each name is among the notes: the last one is
    /// enough. The frame's number stands before the name.
    bound: HashMap<String, u32>,
    /// Where the last note about the size of each object is, and about its count: where no
    /// more notes are kept, that one has the last number.
    numbers: [ByNumber<u32>; 2],
    /// How many notes there were, kept or not.
    pub total: usize,
    pub candidates: usize,
    pub subtracted: usize,
    pub aside: usize,
    pub cleared: usize,
    pub made: usize,
    pub freed: usize,
    pub collected: usize,
    pub collections: usize,
}

/// How many notes are kept.
const KEPT: usize = 400;

impl Since {
    pub fn push(&mut self, note: &Note) {
        self.total += 1;
        match note {
            Note::GcRefsSet { .. } => self.candidates += 1,
            Note::Subtracted { .. } => self.subtracted += 1,
            Note::Tentative(_) => self.aside += 1,
            Note::Cleared(_) => self.cleared += 1,
            Note::Made(_) => self.made += 1,
            Note::Freed(_) => self.freed += 1,
            Note::Finished { collected, .. } => {
                self.collections += 1;
                self.collected += collected;
            }
            _ => {}
        }
        if let Note::Bound { frame, name, to: now, .. } = note {
            let key = format!("{frame} {name}");
            let known = self.bound.get(&key);
            if let Some(Note::Bound { to, .. }) =
                known.and_then(|at| self.notes.get_mut(*at as usize))
            {
                to.clone_from(now);
                return;
            }
            self.bound.insert(key, self.notes.len() as u32);
        }
        // Kinds that come in crowds must leave room for what follows.
        let most = if note.comes_in_crowds() { KEPT } else { 2 * KEPT };
        let number = match note {
            Note::Size { of, .. } => Some((0, of.n)),
            Note::Count { of, .. } => Some((1, of.n)),
            _ => None,
        };
        if self.notes.len() < most {
            if let Some((which, n)) = number {
                self.numbers[which].put(n, self.notes.len() as u32);
            }
            self.notes.push(note.clone());
        } else if let Some(&at) = number.and_then(|(which, n)| self.numbers[which].get(n)) {
            match (&mut self.notes[at as usize], note) {
                (Note::Size { to, .. }, Note::Size { to: now, .. }) => *to = *now,
                (Note::Count { to, .. }, Note::Count { to: now, .. }) => *to = *now,
                _ => {}
            }
        }
    }

    /// Like [`push`](Since::push), but a container that grows again and again
    /// makes one note.
    pub fn push_size(&mut self, note: &Note) {
        if let (Some(Note::Size { of, to, .. }), Note::Size { of: now, to: n, .. }) =
            (self.notes.last_mut(), note)
            && of.n == now.n
        {
            *to = *n;
            return;
        }
        self.push(note);
    }

    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}
