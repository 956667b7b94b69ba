//! A heap driven by hand, with names: for pictures that need no program.
//!
//! A [`Stage`] does what a line of Python would do to the heap, and makes a
//! stop where you ask for one.

use gc_core::{
    Heap, HeapError, Host, ObjId, Profile, StepName, Trace, Tracking, alloc, decref, incref,
};

use crate::entry::{Describe, Digest, Entry, Target};
use crate::recorder::Recorder;

/// An object of a [`Stage`]: a type, a label, and labelled references.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Its type, such as `Order`.
    pub type_name: String,
    /// What tells it from others, such as `"tea"`.
    pub label: String,
    /// What it refers to.
    pub fields: Vec<(String, ObjId)>,
    /// Its finalizer: an object in which it saves itself when it is about to
    /// die.
    pub saves_itself_in: Option<ObjId>,
}

impl Actor {
    /// An object that refers to nothing and has no finalizer.
    pub fn new(type_name: &str, label: &str) -> Actor {
        Actor {
            type_name: type_name.into(),
            label: label.into(),
            fields: Vec::new(),
            saves_itself_in: None,
        }
    }
}

impl Trace for Actor {
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        self.fields.iter().for_each(|(_, to)| visit(*to));
    }
    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        dropped.extend(self.fields.drain(..).map(|(_, to)| to));
    }
    fn tracking(&self) -> Tracking {
        Tracking::Always
    }
    fn has_finalizer(&self) -> bool {
        self.saves_itself_in.is_some()
    }
    fn finalize<H: Host<Object = Self>>(host: &mut H, id: ObjId) {
        let keeper = host.heap().get(id).ok().and_then(|actor| actor.saves_itself_in);
        let Some(keeper) = keeper.filter(|keeper| host.heap().is_live(*keeper)) else { return };
        incref(host, id).expect("it is not dead yet");
        let saved = ("saved".to_string(), id);
        host.heap_mut().update(keeper, |actor| actor.fields.push(saved)).expect("it is alive");
    }
}

impl Describe for Actor {
    fn describe(&self) -> Digest {
        Digest {
            type_name: self.type_name.clone(),
            label: self.label.clone(),
            fields: self.fields.iter().map(|(l, to)| (l.clone(), Target::Object(*to))).collect(),
            ..Digest::default()
        }
    }
}

/// A heap, the names that lead into it, and a recorder that watches.
pub struct Stage {
    /// The heap.
    pub heap: Heap<Actor, Recorder>,
    names: Vec<(String, ObjId)>,
}

impl Stage {
    /// An empty stage, modelling the default version.
    pub fn new(title: &str) -> Stage {
        let profile = Profile::default();
        let recorder = Recorder::new(title, &profile, "");
        Stage { heap: Heap::with(profile, recorder), names: Vec::new() }
    }

    fn record(&mut self, entry: &Entry) {
        self.heap.observer_mut().push(entry);
    }

    /// `name = Type(label)`
    pub fn make(&mut self, name: &str, type_name: &str, label: &str) -> ObjId {
        let id = alloc(&mut self.heap, Actor::new(type_name, label));
        self.names.push((name.into(), id));
        self.record(&Entry::Bound { frame: 0, name: name.into(), to: Target::Object(id) });
        id
    }

    /// `name = (what id is)`
    pub fn name(&mut self, name: &str, id: ObjId) -> Result<(), HeapError> {
        incref(&mut self.heap, id)?;
        self.names.push((name.into(), id));
        self.record(&Entry::Bound { frame: 0, name: name.into(), to: Target::Object(id) });
        Ok(())
    }

    /// `del name`. Nothing happens if there is no such name.
    pub fn del(&mut self, name: &str) -> Result<(), HeapError> {
        let Some(at) = self.names.iter().position(|(n, _)| n == name) else { return Ok(()) };
        let (name, id) = self.names.remove(at);
        self.record(&Entry::Unbound { frame: 0, name });
        decref(&mut self.heap, id)
    }

    /// `from.label = to`
    pub fn set(&mut self, from: ObjId, label: &str, to: ObjId) -> Result<(), HeapError> {
        incref(&mut self.heap, to)?;
        self.heap.update(from, |actor| actor.fields.push((label.into(), to)))
    }

    /// `name = weakref.ref(to)`
    pub fn weakref(&mut self, name: &str, to: ObjId) -> Result<ObjId, HeapError> {
        let id = self.make(name, "weakref", "");
        self.heap.new_weakref(id, to, false)?;
        Ok(id)
    }

    /// `gc.collect(generation)`
    pub fn collect(&mut self, generation: usize) -> Result<usize, HeapError> {
        gc_core::collect(&mut self.heap, generation)
    }

    /// A stop here; returns which. An empty caption is made from what happened
    /// since the last.
    pub fn stop(&mut self, caption: &str) -> usize {
        let recorder = self.heap.heap_mut().observer_mut();
        recorder.stop_here(caption);
        recorder.n_stops() - 1
    }

    /// The last stop of a step of a collection.
    ///
    /// # Panics
    /// If the run has none.
    pub fn stop_of(&self, step: StepName) -> usize {
        let stops = self.heap.observer().stops();
        let last = stops.iter().rposition(|stop| stop.step == Some(step));
        last.unwrap_or_else(|| panic!("the run has no step {step}"))
    }

    /// The recorded run.
    pub fn finish(self) -> crate::Trace {
        let Stage { heap, .. } = self;
        let mut heap = heap;
        let idle = Recorder::new("", &Profile::default(), "");
        std::mem::replace(heap.observer_mut(), idle).finish()
    }
}
