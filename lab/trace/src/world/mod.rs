//! The fold: entries in, the picture of the moment out.
//!
//! A [`World`] knows nothing but what is in the log. That folding the
//! log equals the heap that wrote it is what the tests of this crate check.
//!
//! What a collection does to the picture is in `collection.rs`, how objects, frames
//! and lists are to be seen in `views.rs`, the comparison with a live heap in
//! `compare.rs`.
//!
//! Uses `frames.rs` and `lists.rs`.

mod collection;
mod compare;
mod views;

use gc_core::{Event, FreeLists, ObjId, Profile};

use self::collection::Looks;
use crate::by_number::PlacesByNumber;
use crate::entry::{Digest, Entry, Role, Target};
use crate::frames::Frames;
use crate::lists::{Lists, Row, Standing};
use crate::view::{Collecting, Mark, ObjectView, State};

/// The picture of the moment.
#[derive(Debug, Default)]
pub(crate) struct World {
    places: Vec<Option<Body>>,
    lists: Lists,
    pub frames: Frames,
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
    /// The places of objects that have begun to die.
    dying: Vec<u32>,
    /// What the collection has looked at since the last stop.
    looks: Looks,
    /// Where the objects that are shown are, by number.
    numbers: PlacesByNumber,
    /// What was known of those that are shown when the heap began to be reported
    /// again, in order of their places.
    forgotten: Vec<Forgotten>,
}

/// How an object looked before the heap was reported again.
#[derive(Debug)]
struct Forgotten {
    place: u32,
    id: ObjId,
    n: u32,
    look: ObjectView,
    dirty: bool,
}

/// What is known about one object.
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
    pub list: Option<Standing>,
    /// The list it was set aside from, as tentatively unreachable.
    set_aside_from: Option<Row>,
    /// What the collection has done with each of its fields.
    marks: Vec<Option<Mark>>,
    resurrected: bool,
    pub finalized: bool,
    pub weakrefs: Vec<ObjId>,
    pub weak_to: Option<Option<ObjId>>,
    pub state: State,
    /// How it looked when it began to die, all its references in place.
    last_look: Option<ObjectView>,
    dirty: bool,
}

impl World {
    pub fn new(profile: &Profile) -> World {
        World {
            thresholds: profile.thresholds,
            free_lists: FreeLists::new(profile),
            enabled: true,
            ..World::default()
        }
    }

    pub fn body(&self, id: ObjId) -> Option<&Body> {
        self.places.get(id.index())?.as_ref().filter(|body| body.id == id)
    }

    /// The body of an object that is about to look different.
    fn body_mut(&mut self, id: ObjId) -> Option<&mut Body> {
        let body = self.places.get_mut(id.index())?.as_mut().filter(|body| body.id == id)?;
        if !body.dirty && body.n.is_some() {
            body.dirty = true;
            self.dirty.push(id.index() as u32);
        }
        Some(body)
    }

    /// The objects that look different from the last time this was called.
    pub fn take_dirty(&mut self) -> Vec<u32> {
        let mut dirty = std::mem::take(&mut self.dirty);
        for &place in &dirty {
            if let Some(Some(body)) = self.places.get_mut(place as usize) {
                body.dirty = false;
            }
        }
        // What a dying object holds goes piece by piece, and is not written.
        let World { dying, places, .. } = self;
        dying.retain(|&place| {
            places[place as usize].as_ref().is_some_and(|body| body.state == State::Dying)
        });
        dirty.extend(dying.iter());
        dirty
    }

    /// Whether the object with a key is alive.
    pub fn is_alive(&self, key: u32) -> bool {
        self.numbers.get(key).is_some()
    }

    /// How the object at a place looks, if there is one that is shown.
    pub fn object_at(&self, place: u32) -> Option<ObjectView> {
        let body = self.places.get(place as usize)?.as_ref()?;
        body.n.map(|_| self.object(body))
    }

    /// How the object with a number looks, if it is alive.
    pub fn object_numbered(&self, n: u32) -> Option<ObjectView> {
        self.object_at(self.numbers.get(n)?)
    }

    /// How many objects that are shown are alive.
    pub fn n_alive(&self) -> usize {
        self.numbers.len()
    }

    /// The keys after `last` of the objects that are shown and alive.
    pub fn keys_after(&self, last: u32) -> impl Iterator<Item = u32> + '_ {
        self.numbers.from(last + 1).map(|(key, _)| key)
    }

    /// Forgets the heap, which is about to be reported again; but not the numbers
    /// of the objects that are shown.
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
        self.lists.forget();
        self.numbers.clear();
        self.dirty.clear();
        self.dying.clear();
        self.collecting = None;
        self.second_look = false;
        self.scheduled = false;
    }

    /// The heap has been reported again. Objects that look as before are not news;
    /// returns the keys of those that no longer exist.
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
        // What was bound while nothing listened could not be recognized as the
        // interpreter's own.
        let mut frames = std::mem::take(&mut self.frames);
        frames.retain(|target| !self.is_furniture(target));
        self.frames = frames;
        let news = |place: &u32| same.binary_search(place).is_err();
        self.dirty.retain(news);
        gone
    }

    /// Applies one entry. For an object that is freed, returns how it last looked.
    pub fn apply(&mut self, entry: &Entry) -> Option<ObjectView> {
        match entry {
            Entry::Heap(event) => return self.event(event),
            Entry::Written(id, digest) => self.written(*id, digest),
            Entry::Outgrown(id, more) => self.with(*id, |b| b.digest.more = *more),
            Entry::Bound { frame, name, to } => {
                let to = Some(to.clone()).filter(|to| !self.is_furniture(to));
                self.frames.bind(*frame, name, to);
            }
            Entry::Unbound { frame, name } => self.frames.unbind(*frame, name),
            Entry::Called { frame, function } => self.frames.call(*frame, function),
            Entry::Dropped { frame, name } => self.frames.bind(*frame, name, None),
            Entry::Returned { frame } => self.frames.leave(*frame),
            Entry::Line { .. } | Entry::Returning => {}
            Entry::Printed(_) | Entry::Ended => {}
            Entry::Raised { .. } => {}
        }
        None
    }

    /// Whether a name that leads there is left out: it leads to a class, a
    /// module, a function.
    pub fn is_furniture(&self, target: &Target) -> bool {
        match target {
            Target::Object(id) => {
                self.body(*id).is_some_and(|b| b.n.is_none() && b.digest.role == Role::Furniture)
            }
            Target::Atom(_) => false,
        }
    }

    /// Forgets the names that are bound to nothing.
    pub fn forget_unbound(&mut self) {
        self.frames.forget_unbound();
    }

    fn written(&mut self, id: ObjId, digest: &Digest) {
        let place = id.index() as u32;
        let known = self.forgotten.binary_search_by_key(&place, |was| was.place);
        let known = known.ok().map(|at| &self.forgotten[at]).filter(|was| was.id == id);
        let known = known.map(|was| was.n);
        let number = known.unwrap_or(self.n_shown + 1);
        let Some(body) = self.body_mut(id) else { return };
        let renamed = body.n.is_none() && body.digest.label != digest.label;
        if body.digest.fields != digest.fields {
            body.marks.clear();
        }
        body.digest = digest.clone();
        if body.n.is_none() && body.has_gc && digest.role != Role::Furniture {
            body.n = Some(number);
            body.dirty = true;
            let standing = body.list;
            self.n_shown = self.n_shown.max(number);
            self.dirty.push(place);
            self.numbers.put(number, place);
            if let Some(standing) = standing {
                self.lists.appears(standing);
            }
        }
        if renamed {
            self.frames.touch(&Target::Object(id));
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
            Dying { id } => self.dies(*id),
            Tracked { id, list } => self.enlist(*id, (*list).into()),
            Untracked { id } => self.delist(*id),
            Merged { from, into } => self.merged((*from).into(), (*into).into()),
            Ordered { list, ids } => self.ordered(*list, ids),
            Counts { counts } => self.counts = *counts,
            Enabled { enabled } => self.enabled = *enabled,
            Thresholds { thresholds } => self.thresholds = *thresholds,
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
            event => self.of_collection(event),
        }
        None
    }

    fn dies(&mut self, id: ObjId) {
        self.with(id, |b| b.marks.clear());
        let last_look = self.body(id).filter(|b| b.n.is_some()).map(|b| self.object(b));
        if last_look.is_some() {
            self.dying.push(id.index() as u32);
        }
        self.with(id, |b| {
            b.state = State::Dying;
            b.last_look = last_look;
        });
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
            set_aside_from: None,
            marks: Vec::new(),
            resurrected: false,
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
            self.numbers.remove(n);
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

    fn enlist(&mut self, id: ObjId, row: Row) {
        if self.body(id).is_some() {
            self.move_to(id.index() as u32, row);
        }
    }

    /// Moves the object at a place to the tail of a list.
    fn move_to(&mut self, place: u32, row: Row) {
        let Some(Some(body)) = self.places.get_mut(place as usize) else { return };
        if let Some(standing) = body.list.take() {
            self.lists.leave(standing, body.n);
        }
        body.list = Some(self.lists.join(row, place, body.n.is_some()));
        if !body.dirty && body.n.is_some() {
            body.dirty = true;
            self.dirty.push(place);
        }
    }

    fn delist(&mut self, id: ObjId) {
        let Some(body) = self.body_mut(id) else { return };
        let (standing, key) = (body.list.take(), body.n);
        if let Some(standing) = standing {
            self.lists.leave(standing, key);
        }
    }
}
