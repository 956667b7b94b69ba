//! What the events of a collection do to the picture.

use gc_core::{Event, ListId, ObjId, StepName};

use super::World;
use crate::entry::Target;
use crate::followed::{Along, Does, Verdict};
use crate::lists::Row;
use crate::view::{Collecting, Mark, State};

/// What a collection has looked at between two stops. Objects are given by key.
#[derive(Debug, Default)]
pub(crate) struct Looks {
    /// The objects, each as often as the collection has turned to it.
    visited: Vec<u32>,
    pub verdict: Option<Verdict>,
    pub along: Vec<Along>,
}

/// The most references that a stop lists one by one.
const ALONG: usize = 64;

impl Looks {
    fn at(&mut self, key: Option<u32>) {
        if let Some(key) = key
            && self.visited.last() != Some(&key)
            && self.visited.len() < 2
        {
            self.visited.push(key);
        }
    }

    /// The object that was looked at, if it was one.
    pub fn visit(&self) -> Option<u32> {
        match self.visited.as_slice() {
            [key] => Some(*key),
            _ => None,
        }
    }
}

impl World {
    /// What the collection has looked at since this was last asked.
    pub fn take_looks(&mut self) -> Looks {
        std::mem::take(&mut self.looks)
    }

    /// What happens while a collection runs, or to a finalizer.
    pub(super) fn of_collection(&mut self, event: &Event) {
        use Event::*;
        match event {
            Scheduled => self.scheduled = true,
            CollectionStarted { generation, .. } => {
                self.scheduled = false;
                self.second_look = false;
                self.finalizers_ran = false;
                self.collecting = Some(Collecting { generation: *generation, step: None });
            }
            Step { name } => self.step(*name),
            Finalizing { id } => {
                self.finalizers_ran = true;
                self.look_at(*id, None);
                self.with(*id, |b| b.finalized = true);
            }
            Finalized { id } => {
                let collecting = self.collecting.is_some();
                self.with(*id, |b| {
                    b.finalized = true;
                    if collecting && b.state == State::Tentative {
                        b.state = State::Finalized;
                    }
                });
            }
            Resurrected { id } => self.with(*id, |b| {
                b.state = State::Alive;
                b.resurrected = true;
            }),
            GcRefsSet { id, gc_refs } => {
                let row = self.body(*id).and_then(|b| b.list).map(|(row, _)| row);
                if self.lists.young.is_none() && row != Some(Row::UNREACHABLE) {
                    self.lists.young = row;
                }
                self.with(*id, |b| {
                    b.gc_refs = Some(*gc_refs);
                    b.marks.clear();
                    if b.state != State::Finalized {
                        b.state = State::Candidate;
                    }
                });
            }
            GcRefsSubtracted { from, id, gc_refs } => {
                self.look_at(*from, None);
                let does = Does::Subtract { before: gc_refs + 1, after: *gc_refs };
                self.follow(*from, *id, does, Mark::Subtracted);
                self.with(*id, |b| b.gc_refs = Some(*gc_refs));
            }
            TentativelyUnreachable { id } => self.set_aside(*id),
            Reachable { id } => self.reached(*id),
            Rescued { from, id, moved_back } => {
                self.look_at(*from, None);
                self.follow(*from, *id, Does::Reach { back: *moved_back }, Mark::Followed);
                self.with(*id, |b| {
                    b.gc_refs = Some(1);
                    b.state = State::Reached;
                });
                let from = self.body(*id).and_then(|b| b.set_aside_from);
                if let Some(row) = from.filter(|_| *moved_back) {
                    self.enlist(*id, row);
                }
            }
            Cleared { id } => self.look_at(*id, None),
            CollectionFinished { generation, .. } => {
                if *generation == 2 {
                    self.free_lists.clear();
                }
                self.finished();
            }
            _ => {}
        }
    }

    fn step(&mut self, name: StepName) {
        match name {
            StepName::HandleResurrected => self.second_look = !self.finalizers_ran,
            StepName::DeleteGarbage => self.second_look = false,
            StepName::PromoteSurvivors => self.lists.young = None,
            _ => {}
        }
        if let Some(collecting) = &mut self.collecting {
            collecting.step = Some(name);
        }
    }

    fn look_at(&mut self, id: ObjId, verdict: Option<Verdict>) {
        let key = self.body(id).and_then(|body| body.n);
        self.looks.at(key);
        if verdict.is_some() {
            self.looks.verdict = verdict;
        }
    }

    /// The collection follows a reference from one object to another.
    fn follow(&mut self, from: ObjId, to: ObjId, does: Does, mark: Mark) {
        let Some(to_key) = self.body(to).and_then(|b| b.n) else { return };
        let Some(holder) = self.body_mut(from) else { return };
        let n_fields = holder.digest.fields.len();
        holder.marks.resize(n_fields, None);
        let leads_there = |(_, target): &&(String, Target)| *target == Target::Object(to);
        let found = (0..n_fields)
            .find(|&at| holder.marks[at] != Some(mark) && leads_there(&&holder.digest.fields[at]));
        let field = match found {
            Some(at) => {
                holder.marks[at] = Some(mark);
                Some(holder.digest.fields[at].0.clone())
            }
            None => holder.digest.rest.iter().find(leads_there).map(|(label, _)| label.clone()),
        };
        let (key, holder) = match holder.n {
            Some(n) => (Some(n), String::new()),
            None => (None, self.undrawn(from)),
        };
        if self.looks.along.len() < ALONG {
            self.looks.along.push(Along { from: key, holder, field, to: to_key, does });
        }
    }

    /// A candidate with a `gc_refs` of 0 leaves the list that is walked.
    fn set_aside(&mut self, id: ObjId) {
        self.look_at(id, Some(Verdict::Aside));
        let row = self.body(id).and_then(|b| b.list).map(|(row, _)| row);
        self.with(id, |b| {
            b.set_aside_from = row;
            if b.state != State::Finalized {
                b.state = State::Tentative;
            }
        });
        match row {
            Some(Row::UNREACHABLE) => self.enlist(id, Row::STILL_UNREACHABLE),
            _ => self.enlist(id, Row::UNREACHABLE),
        }
    }

    /// The walk has come to a candidate that is needed, and has followed what
    /// it refers to: none of that is subtracted any more.
    fn reached(&mut self, id: ObjId) {
        let before = self.body(id).is_some_and(|b| b.state == State::Reached);
        let verdict = if before { Verdict::Needed } else { Verdict::Outside };
        self.look_at(id, Some(verdict));
        self.with(id, |b| {
            b.state = State::Reached;
            for mark in &mut b.marks {
                *mark = mark.map(|_| Mark::Followed);
            }
        });
    }

    pub(super) fn merged(&mut self, from: Row, into: Row) {
        if self.collecting.is_some() {
            self.lists.young = Some(into);
        }
        for place in self.lists.places(from) {
            self.move_to(place, into);
        }
    }

    /// A list has been put in order: what was elsewhere stands in it now.
    pub(super) fn ordered(&mut self, list: ListId, ids: &[ObjId]) {
        let row = Row::from(list);
        let same = self.lists.same(row, ids.iter().map(|id| id.index() as u32));
        let survived = list <= ListId::Gen2 && self.collecting.is_some();
        for (at, &id) in ids.iter().enumerate() {
            let Some(body) = self.body(id) else { continue };
            if survived && (body.gc_refs.is_some() || body.state != State::Alive) {
                // They have survived: no collection looks at them any more.
                self.with(id, |b| {
                    b.gc_refs = None;
                    b.marks.clear();
                    b.state = State::Alive;
                });
            }
            if at >= same {
                self.move_to(id.index() as u32, row);
            }
        }
    }

    fn finished(&mut self) {
        self.collecting = None;
        self.lists.young = None;
        for (place, body) in self.places.iter_mut().enumerate() {
            let Some(body) = body else { continue };
            let before = (body.gc_refs, body.state);
            body.gc_refs = None;
            body.marks.clear();
            body.set_aside_from = None;
            if body.state != State::Dying {
                body.state = State::Alive;
            }
            if before != (body.gc_refs, body.state) && body.n.is_some() && !body.dirty {
                body.dirty = true;
                self.dirty.push(place as u32);
            }
        }
    }
}
