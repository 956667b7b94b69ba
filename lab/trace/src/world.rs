//! The fold: entries in, the picture of the moment out.
//!
//! A [`World`] knows nothing but what the log has told it. That folding the
//! log equals the heap that wrote it is what the tests of this crate check.

use std::collections::BTreeMap;

use gc_core::{Event, FreeList, IMMORTAL_REFCNT, ListId, ObjId, StepName};

use crate::entry::{Digest, Entry, Target};
use crate::view::{Collecting, FieldView, FrameView, Link, ListView, NameView, ObjectView, State};

/// The picture of the moment.
#[derive(Debug, Default)]
pub(crate) struct World {
    places: Vec<Option<Body>>,
    lists: [BTreeMap<u32, u32>; ListId::COUNT],
    /// Grows with each object put into a list: the order within the list.
    next_in_list: u32,
    pub frames: Vec<Frame>,
    pub counts: [u32; 3],
    pub thresholds: [i32; 3],
    pub enabled: bool,
    pub scheduled: bool,
    pub collecting: Option<Collecting>,
    pub n_shown: u32,
    /// The trash is looked at once more although no finalizer has run: what
    /// that finds is known already.
    pub second_look: bool,
    finalizers_ran: bool,
    free_lists: FreeLists,
    /// A new object whose allocation is counted once its kind is known.
    uncounted: Option<ObjId>,
    /// The places of objects that look different from the last stop.
    dirty: Vec<u32>,
    /// Where the objects that are shown are, by number.
    numbers: BTreeMap<u32, u32>,
    /// What was known of those that are shown when the heap began to be told
    /// anew, in order of their places.
    forgotten: Vec<Forgotten>,
}

/// How an object looked before the heap was told anew.
#[derive(Debug)]
struct Forgotten {
    place: u32,
    id: ObjId,
    n: u32,
    look: ObjectView,
    dirty: bool,
}

/// What is known of one object.
#[derive(Debug)]
pub(crate) struct Body {
    pub id: ObjId,
    /// Its key, once it is shown: 1, 2, 3 in the order in which they are made.
    pub n: Option<u32>,
    pub digest: Digest,
    pub has_gc: bool,
    pub count: u32,
    pub immortal: bool,
    pub gc_refs: Option<u32>,
    pub list: Option<(ListId, u32)>,
    pub finalized: bool,
    pub weakrefs: Vec<ObjId>,
    pub weak_to: Option<Option<ObjId>>,
    pub state: State,
    /// How it looked when it began to die, all its references in place.
    last_look: Option<ObjectView>,
    dirty: bool,
}

/// How many dead objects each free list holds: they neither raise nor lower
/// the first count.
#[derive(Debug, Default)]
struct FreeLists(BTreeMap<u32, u32>);

impl FreeLists {
    fn key(kind: FreeList) -> (u32, u32) {
        match kind {
            FreeList::List => (0, 80),
            FreeList::Dict => (100, 80),
            FreeList::Tuple(len) => (len.into(), 2000),
        }
    }

    fn take(&mut self, kind: FreeList) -> bool {
        let held = self.0.entry(Self::key(kind).0).or_default();
        let taken = *held > 0;
        *held -= u32::from(taken);
        taken
    }

    fn put(&mut self, kind: FreeList) -> bool {
        let (key, size) = Self::key(kind);
        let held = self.0.entry(key).or_default();
        let put = *held < size;
        *held += u32::from(put);
        put
    }
}

/// A frame of the program.
#[derive(Debug)]
pub(crate) struct Frame {
    pub number: u32,
    pub function: String,
    pub names: Vec<(String, Option<Target>)>,
}

impl World {
    pub fn new(thresholds: [i32; 3]) -> World {
        let module = Frame { number: 0, function: String::new(), names: Vec::new() };
        World { frames: vec![module], thresholds, enabled: true, ..World::default() }
    }

    pub fn body(&self, id: ObjId) -> Option<&Body> {
        self.places.get(id.index())?.as_ref().filter(|body| body.id == id)
    }

    /// The body of an object, which is about to look different.
    fn body_mut(&mut self, id: ObjId) -> Option<&mut Body> {
        let body = self.places.get_mut(id.index())?.as_mut().filter(|body| body.id == id)?;
        if !body.dirty && body.n.is_some() {
            body.dirty = true;
            self.dirty.push(id.index() as u32);
        }
        Some(body)
    }

    /// The objects that look different from the last time this was asked.
    pub fn take_dirty(&mut self) -> Vec<u32> {
        let dirty = std::mem::take(&mut self.dirty);
        for &place in &dirty {
            if let Some(Some(body)) = self.places.get_mut(place as usize) {
                body.dirty = false;
            }
        }
        dirty
    }

    /// How the object at a place looks, if there is one that is shown.
    pub fn object_at(&self, place: u32) -> Option<ObjectView> {
        let body = self.places.get(place as usize)?.as_ref()?;
        body.n.map(|_| self.object(body))
    }

    /// How the object with a number looks, if it is alive.
    pub fn object_numbered(&self, n: u32) -> Option<ObjectView> {
        self.object_at(*self.numbers.get(&n)?)
    }

    /// How many objects that are shown are alive.
    pub fn n_alive(&self) -> usize {
        self.numbers.len()
    }

    /// The keys after `last` of the objects that are shown and alive.
    pub fn keys_after(&self, last: u32) -> impl Iterator<Item = u32> + '_ {
        self.numbers.range(last + 1..).map(|(&key, _)| key)
    }

    /// Forgets the heap, which is going to be told anew; not how the objects
    /// that are shown are numbered.
    pub fn forget(&mut self) {
        for (place, body) in self.places.iter().enumerate() {
            if let Some(body) = body
                && let Some(n) = body.n
            {
                let (id, place, look) = (body.id, place as u32, self.object(body));
                self.forgotten.push(Forgotten { place, id, n, look, dirty: body.dirty });
            }
        }
        self.places.clear();
        self.lists = Default::default();
        self.numbers.clear();
        self.dirty.clear();
        self.collecting = None;
        self.second_look = false;
        self.scheduled = false;
    }

    /// The heap has been told anew. Those that look as they did are no news;
    /// the keys of those that are there no more are handed back.
    pub fn remembered(&mut self) -> Vec<u32> {
        let mut gone = Vec::new();
        let mut same = Vec::new();
        for was in std::mem::take(&mut self.forgotten) {
            match self.object_at(was.place).filter(|is| is.n == was.n) {
                None => gone.push(was.n),
                Some(is) if is == was.look && !was.dirty => same.push(was.place),
                Some(_) => {}
            }
        }
        for &place in &same {
            if let Some(Some(body)) = self.places.get_mut(place as usize) {
                body.dirty = false;
            }
        }
        let news = |place: &u32| same.binary_search(place).is_err();
        self.dirty.retain(news);
        gone
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
            Entry::Line { .. } | Entry::Returning => {}
            Entry::Printed(_) | Entry::Warned(_) | Entry::Ended => {}
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
        let place = id.index() as u32;
        let known = self.forgotten.binary_search_by_key(&place, |was| was.place);
        let known = known.ok().map(|at| &self.forgotten[at]).filter(|was| was.id == id);
        let known = known.map(|was| was.n);
        let number = known.unwrap_or(self.n_shown + 1);
        let Some(body) = self.body_mut(id) else { return };
        body.digest = digest.clone();
        if body.n.is_none() && body.has_gc && !digest.background {
            body.n = Some(number);
            body.dirty = true;
            self.n_shown = self.n_shown.max(number);
            self.dirty.push(place);
            self.numbers.insert(number, place);
        }
        if std::mem::take(&mut self.uncounted) == Some(id) {
            let from_free_list = digest.free_list.is_some_and(|kind| self.free_lists.take(kind));
            self.counts[0] += u32::from(!from_free_list);
        }
    }

    fn event(&mut self, event: &Event) -> Option<ObjectView> {
        use Event::*;
        if self.second_look {
            match event {
                GcRefsSet { .. } | GcRefsSubtracted { .. } | TentativelyUnreachable { .. } => {
                    return None;
                }
                _ => {}
            }
        }
        match event {
            Allocated { id, has_gc } => self.allocated(*id, *has_gc),
            Freed { id } => return self.freed(*id),
            Incref { id, count } | Decref { id, count } => self.with(*id, |b| b.count = *count),
            Immortal { id } => self.with(*id, |b| b.immortal = true),
            Dying { id } => {
                let last_look = self.body(*id).filter(|b| b.n.is_some()).map(|b| self.object(b));
                self.with(*id, |b| {
                    b.state = State::Dying;
                    b.last_look = last_look;
                });
            }
            Tracked { id, list } => self.enlist(*id, *list),
            Untracked { id } => self.delist(*id),
            Merged { from, into } => {
                let moved: Vec<u32> =
                    std::mem::take(&mut self.lists[*from as usize]).into_values().collect();
                self.append(*into, moved);
            }
            Ordered { list, ids } => {
                for &id in ids {
                    self.delist(id);
                }
                self.lists[*list as usize].clear();
                if *list <= ListId::Gen2 && self.collecting.is_some() {
                    // They have survived: nobody looks at them any more.
                    for &id in ids {
                        self.with(id, |b| {
                            b.gc_refs = None;
                            b.state = State::Alive;
                        });
                    }
                }
                let places = ids.iter().map(|id| id.index() as u32).collect();
                self.append(*list, places);
            }
            Counts { counts } => self.counts = *counts,
            Finalizing { id } => {
                self.finalizers_ran = true;
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
                self.second_look = false;
                self.finalizers_ran = false;
                self.collecting = Some(Collecting { generation: *generation, step: "" });
            }
            Step { name } => {
                match *name {
                    StepName::HandleResurrected => self.second_look = !self.finalizers_ran,
                    StepName::DeleteGarbage => self.second_look = false,
                    _ => {}
                }
                if let Some(collecting) = &mut self.collecting {
                    collecting.step = name.as_str();
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
            CollectionFinished { generation, .. } => {
                if *generation == 2 {
                    self.free_lists = FreeLists::default();
                }
                self.finished();
            }
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
            last_look: None,
            dirty: false,
        });
        self.uncounted = has_gc.then_some(id);
    }

    fn freed(&mut self, id: ObjId) -> Option<ObjectView> {
        self.delist(id);
        let place = self.places.get_mut(id.index())?;
        let body = place.take_if(|b| b.id == id)?;
        if let Some(n) = body.n {
            self.numbers.remove(&n);
        }
        if body.has_gc {
            let to_free_list = body.digest.free_list.is_some_and(|kind| self.free_lists.put(kind));
            self.counts[0] = self.counts[0].saturating_sub(u32::from(!to_free_list));
        }
        let last_look = body.last_look?;
        Some(ObjectView {
            state: State::Freed,
            count: Some(0),
            gc_refs: None,
            // Those that pointed at it have been cleared in between.
            weakrefs: body.weakrefs.len(),
            ..last_look
        })
    }

    fn enlist(&mut self, id: ObjId, list: ListId) {
        self.delist(id);
        self.append(list, vec![id.index() as u32]);
    }

    fn append(&mut self, list: ListId, places: Vec<u32>) {
        for place in places {
            let Some(Some(body)) = self.places.get_mut(place as usize) else { continue };
            self.next_in_list += 1;
            body.list = Some((list, self.next_in_list));
            self.lists[list as usize].insert(self.next_in_list, place);
            if !body.dirty && body.n.is_some() {
                body.dirty = true;
                self.dirty.push(place);
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
        for (place, body) in self.places.iter_mut().enumerate() {
            let Some(body) = body else { continue };
            let before = (body.gc_refs, body.state);
            body.gc_refs = None;
            if body.state != State::Dying {
                body.state = State::Alive;
            }
            if before != (body.gc_refs, body.state) && body.n.is_some() && !body.dirty {
                body.dirty = true;
                self.dirty.push(place as u32);
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
                Some(Body { digest, .. }) if digest.label.is_empty() => {
                    Link::Text(digest.type_name.clone())
                }
                Some(Body { digest, .. }) => Link::Text(digest.label.clone()),
            },
        }
    }

    /// The frames with their names; names that lead to furniture (classes,
    /// modules) are left out.
    pub fn frame_views(&self) -> Vec<FrameView> {
        let furniture = |target: &Option<Target>| match target {
            Some(Target::Object(id)) => {
                self.body(*id).is_some_and(|b| b.n.is_none() && b.digest.background)
            }
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

    /// The first thing in which the picture differs from a live heap, told as
    /// (object, count, list) of every object.
    pub fn differs_from(
        &self,
        live: impl IntoIterator<Item = (ObjId, u32, Option<ListId>)>,
    ) -> Option<String> {
        let mut n = 0;
        for (id, count, list) in live {
            n += 1;
            let Some(body) = self.body(id) else {
                return Some(format!("{id} is not in the picture"));
            };
            let known = if body.immortal { IMMORTAL_REFCNT } else { body.count };
            if known != count {
                return Some(format!("{id}: count {count}, in the picture {known}"));
            }
            let known = body.list.map(|(list, _)| list);
            if self.collecting.is_none() && known != list {
                return Some(format!("{id}: list {list:?}, in the picture {known:?}"));
            }
        }
        let known = self.places.iter().flatten().filter(|b| b.state != State::Dying).count();
        (known != n).then(|| format!("{n} objects, in the picture {known}"))
    }
}

/// What a list is called in pictures.
pub(crate) fn list_name(list: ListId) -> &'static str {
    match list {
        ListId::Gen0 => "gen 0",
        ListId::Gen1 => "gen 1",
        ListId::Gen2 => "gen 2",
        ListId::Permanent => "permanent",
        ListId::Unreachable => "unreachable",
        ListId::Uncollectable => "uncollectable",
        ListId::Callbacks => "callbacks",
        ListId::Increment => "increment",
    }
}
