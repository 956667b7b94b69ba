//! The fold: entries in, the picture of the moment out.
//!
//! A [`World`] knows nothing but what the log has told it. That folding the
//! log equals the heap that wrote it is what the tests of this crate check.

use std::collections::BTreeMap;

use gc_core::{Event, ListId, ObjId};

use crate::entry::{Digest, Entry, Target};
use crate::view::{Collecting, FieldView, FrameView, Link, ListView, NameView, ObjectView, State};

/// The picture of the moment.
#[derive(Debug, Default)]
pub(crate) struct World {
    places: Vec<Option<Body>>,
    lists: [BTreeMap<u64, u32>; ListId::COUNT],
    /// Grows with each object put into a list: the order within the list.
    next_in_list: u64,
    pub frames: Vec<Frame>,
    pub counts: [u32; 3],
    pub thresholds: [u32; 3],
    pub enabled: bool,
    pub scheduled: bool,
    pub collecting: Option<Collecting>,
    pub n_shown: u32,
}

/// What is known of one object.
#[derive(Debug)]
pub(crate) struct Body {
    pub id: ObjId,
    /// Its number, once it is shown.
    pub n: Option<u32>,
    pub digest: Digest,
    pub has_gc: bool,
    pub count: u32,
    pub immortal: bool,
    pub gc_refs: Option<u32>,
    pub list: Option<(ListId, u64)>,
    pub finalized: bool,
    pub weakrefs: Vec<ObjId>,
    pub weak_to: Option<Option<ObjId>>,
    pub state: State,
}

/// A frame of the program.
#[derive(Debug)]
pub(crate) struct Frame {
    pub number: u32,
    pub function: String,
    pub names: Vec<(String, Option<Target>)>,
}

impl World {
    pub fn new(thresholds: [u32; 3]) -> World {
        let module = Frame { number: 0, function: String::new(), names: Vec::new() };
        World { frames: vec![module], thresholds, enabled: true, ..World::default() }
    }

    pub fn body(&self, id: ObjId) -> Option<&Body> {
        self.places.get(id.index())?.as_ref().filter(|body| body.id == id)
    }

    fn body_mut(&mut self, id: ObjId) -> Option<&mut Body> {
        self.places.get_mut(id.index())?.as_mut().filter(|body| body.id == id)
    }

    /// The number of an object that is shown.
    pub fn n(&self, id: ObjId) -> Option<u32> {
        self.body(id)?.n
    }

    /// How a caption calls an object that is shown: `Order #3`.
    pub fn called(&self, id: ObjId) -> Option<String> {
        let body = self.body(id)?;
        Some(format!("{} #{}", body.digest.type_name, body.n?))
    }

    /// Every object that is shown, by place.
    pub fn shown(&self) -> impl Iterator<Item = &Body> {
        self.places.iter().flatten().filter(|body| body.n.is_some())
    }

    /// Takes one entry in. Of an object that is freed, hands back how it last
    /// looked.
    pub fn apply(&mut self, entry: &Entry) -> Option<ObjectView> {
        match entry {
            Entry::Heap(event) => return self.event(event),
            Entry::Written(id, digest) => self.written(*id, digest),
            Entry::Bound { frame, name, to } => self.bind(*frame, name, Some(to.clone())),
            Entry::Unbound { frame, name } => self.bind(*frame, name, None),
            Entry::Called { frame, function } => self.frames.push(Frame {
                number: *frame,
                function: function.clone(),
                names: Vec::new(),
            }),
            Entry::Returned { frame } => self.frames.retain(|f| f.number != *frame),
            Entry::Line { .. } | Entry::Printed(_) | Entry::Warned(_) | Entry::Ended => {}
            Entry::Raised { .. } => {}
        }
        None
    }

    fn bind(&mut self, frame: u32, name: &str, to: Option<Target>) {
        let Some(frame) = self.frames.iter_mut().find(|f| f.number == frame) else { return };
        match frame.names.iter_mut().find(|(n, _)| n == name) {
            Some((_, target)) => *target = to,
            None if to.is_some() => frame.names.push((name.into(), to)),
            None => {}
        }
    }

    /// Forgets the names that are bound to nothing.
    pub fn forget_unbound(&mut self) -> bool {
        let mut any = false;
        for frame in &mut self.frames {
            let before = frame.names.len();
            frame.names.retain(|(_, target)| target.is_some());
            any |= before != frame.names.len();
        }
        any
    }

    fn written(&mut self, id: ObjId, digest: &Digest) {
        let number = self.n_shown + 1;
        let Some(body) = self.body_mut(id) else { return };
        body.digest = digest.clone();
        if body.n.is_none() && body.has_gc && !digest.background {
            body.n = Some(number);
            self.n_shown = number;
        }
    }

    fn event(&mut self, event: &Event) -> Option<ObjectView> {
        use Event::*;
        match event {
            Allocated { id, has_gc } => self.allocated(*id, *has_gc),
            Freed { id } => return self.freed(*id),
            Incref { id, count } | Decref { id, count } => self.with(*id, |b| b.count = *count),
            Immortal { id } => self.with(*id, |b| b.immortal = true),
            Dying { id } => self.with(*id, |b| b.state = State::Dying),
            Tracked { id, list } => self.enlist(*id, *list),
            Untracked { id } => self.delist(*id),
            Merged { from, into } => {
                let moved: Vec<u32> = std::mem::take(&mut self.lists[*from as usize]).into_values().collect();
                self.append(*into, moved);
            }
            Ordered { list, ids } => {
                // What is in the list and not named (it has been freed since)
                // cannot be: the order names all of it.
                self.lists[*list as usize].clear();
                for &id in ids {
                    self.delist(id);
                }
                let places = ids.iter().map(|id| id.index() as u32).collect();
                self.append(*list, places);
            }
            Counts { counts } => self.counts = *counts,
            Finalizing { id } => self.with(*id, |b| b.finalized = true),
            Finalized { id } => {
                let collecting = self.collecting.is_some();
                self.with(*id, |b| {
                    b.finalized = true;
                    if collecting && b.state == State::Tentative {
                        b.state = State::Finalized;
                    }
                });
            }
            Resurrected { id } => self.with(*id, |b| b.state = State::Alive),
            WeakrefMade { weakref, referent, .. } => {
                self.with(*weakref, |b| b.weak_to = Some(Some(*referent)));
                self.with(*referent, |b| b.weakrefs.push(*weakref));
            }
            WeakrefCleared { weakref } => {
                let referent = self.body(*weakref).and_then(|b| b.weak_to.flatten());
                self.with(*weakref, |b| b.weak_to = Some(None));
                if let Some(referent) = referent {
                    self.with(referent, |b| b.weakrefs.retain(|w| w != weakref));
                }
            }
            Scheduled => self.scheduled = true,
            CollectionStarted { generation, .. } => {
                self.scheduled = false;
                self.collecting = Some(Collecting { generation: *generation, step: "" });
            }
            Step { name } => {
                if let Some(collecting) = &mut self.collecting {
                    collecting.step = name;
                }
            }
            GcRefsSet { id, gc_refs } => self.with(*id, |b| {
                b.gc_refs = Some(*gc_refs);
                if b.state != State::Finalized {
                    b.state = State::Candidate;
                }
            }),
            GcRefsSubtracted { id, gc_refs, .. } => self.with(*id, |b| b.gc_refs = Some(*gc_refs)),
            TentativelyUnreachable { id } => self.with(*id, |b| {
                if b.state != State::Finalized {
                    b.state = State::Tentative;
                }
            }),
            Reachable { id } => self.with(*id, |b| b.state = State::Reached),
            Rescued { id, .. } => self.with(*id, |b| {
                b.gc_refs = Some(1);
                b.state = State::Reached;
            }),
            CollectionFinished { .. } => self.finished(),
            Enabled { enabled } => self.enabled = *enabled,
            Thresholds { thresholds } => self.thresholds = *thresholds,
            _ => {}
        }
        None
    }

    fn with(&mut self, id: ObjId, f: impl FnOnce(&mut Body)) {
        if let Some(body) = self.body_mut(id) {
            f(body);
        }
    }

    fn allocated(&mut self, id: ObjId, has_gc: bool) {
        if self.places.len() <= id.index() {
            self.places.resize_with(id.index() + 1, || None);
        }
        self.places[id.index()] = Some(Body {
            id,
            n: None,
            digest: Digest::default(),
            has_gc,
            count: 1,
            immortal: false,
            gc_refs: None,
            list: None,
            finalized: false,
            weakrefs: Vec::new(),
            weak_to: None,
            state: State::Alive,
        });
    }

    fn freed(&mut self, id: ObjId) -> Option<ObjectView> {
        self.delist(id);
        let view = self.body(id).filter(|b| b.n.is_some()).map(|b| ObjectView {
            state: State::Freed,
            count: Some(0),
            gc_refs: None,
            ..self.object(b)
        });
        if let Some(place) = self.places.get_mut(id.index()) {
            if place.as_ref().is_some_and(|b| b.id == id) {
                *place = None;
            }
        }
        view
    }

    fn enlist(&mut self, id: ObjId, list: ListId) {
        self.delist(id);
        self.append(list, vec![id.index() as u32]);
    }

    fn append(&mut self, list: ListId, places: Vec<u32>) {
        for place in places {
            if let Some(Some(body)) = self.places.get_mut(place as usize) {
                self.next_in_list += 1;
                body.list = Some((list, self.next_in_list));
                self.lists[list as usize].insert(self.next_in_list, place);
            }
        }
    }

    fn delist(&mut self, id: ObjId) {
        let Some(body) = self.body_mut(id) else { return };
        if let Some((list, at)) = body.list.take() {
            self.lists[list as usize].remove(&at);
        }
    }

    fn finished(&mut self) {
        self.collecting = None;
        for body in self.places.iter_mut().flatten() {
            body.gc_refs = None;
            if body.state != State::Dying {
                body.state = State::Alive;
            }
        }
    }

    /// An object as it is to be seen.
    pub fn object(&self, body: &Body) -> ObjectView {
        ObjectView {
            n: body.n.unwrap_or(0),
            type_name: body.digest.type_name.clone(),
            label: body.digest.label.clone(),
            fields: body
                .digest
                .fields
                .iter()
                .map(|(label, to)| FieldView { label: label.clone(), to: self.link(to) })
                .collect(),
            more: body.digest.more,
            count: (!body.immortal).then_some(body.count),
            gc_refs: body.gc_refs,
            list: body.list.map(|(list, _)| list_name(list)),
            finalized: body.finalized,
            weakrefs: body.weakrefs.len(),
            weak_to: body.weak_to.map(|to| match to {
                Some(id) => self.link(&Target::Object(id)),
                None => Link::Gone(true),
            }),
            state: body.state,
            new: false,
        }
    }

    /// A target as it is to be seen: an object that is not drawn is named.
    pub fn link(&self, target: &Target) -> Link {
        match target {
            Target::Atom(text) => Link::Text(text.clone()),
            Target::Object(id) => match self.body(*id) {
                None => Link::Gone(true),
                Some(Body { n: Some(n), .. }) => Link::To(*n),
                Some(Body { digest, .. }) if digest.label.is_empty() => Link::Text(digest.type_name.clone()),
                Some(Body { digest, .. }) => Link::Text(digest.label.clone()),
            },
        }
    }

    /// The frames with their names; names that lead to furniture (classes,
    /// modules) are left out.
    pub fn frame_views(&self) -> Vec<FrameView> {
        let furniture = |target: &Option<Target>| match target {
            Some(Target::Object(id)) => self.body(*id).is_some_and(|b| b.n.is_none() && b.digest.background),
            _ => false,
        };
        let name = |(name, target): &(String, Option<Target>)| NameView {
            name: name.clone(),
            to: target.as_ref().map_or(Link::Gone(true), |t| self.link(t)),
        };
        self.frames
            .iter()
            .map(|frame| FrameView {
                function: frame.function.clone(),
                names: frame.names.iter().filter(|(_, t)| !furniture(t)).map(name).collect(),
            })
            .collect()
    }

    /// The lists that hold something, and always the three generations.
    pub fn list_views(&self) -> Vec<ListView> {
        let mut views = Vec::new();
        for list in ListId::ALL {
            let places = &self.lists[list as usize];
            let ids: Vec<u32> = places
                .values()
                .filter_map(|&place| self.places[place as usize].as_ref()?.n)
                .collect();
            let hidden = places.len() - ids.len();
            if !places.is_empty() || (list as usize) < 3 {
                views.push(ListView { name: list_name(list), ids, hidden });
            }
        }
        views
    }
}

/// What a list is called in pictures.
pub fn list_name(list: ListId) -> &'static str {
    match list {
        ListId::Gen0 => "gen 0",
        ListId::Gen1 => "gen 1",
        ListId::Gen2 => "gen 2",
        ListId::Permanent => "permanent",
        ListId::Unreachable => "unreachable",
        ListId::Uncollectable => "uncollectable",
        ListId::StillUnreachable => "still unreachable",
    }
}
