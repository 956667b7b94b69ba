//! A heap that was built from a sketch.

use std::collections::BTreeMap;

use gc_core::steps::StepHeap;
use gc_core::{
    Event, Finalizer, Heap, Kind, Log, ObjId, Object, Profile, reachable_from,
};

use crate::show::list;
use crate::{Del, Sketch};

/// A heap that was built from a [`Sketch`].
pub struct Drawn {
    /// The heap. Automatic collection is off, the counts are zero.
    pub heap: Heap<Object, Log>,
    /// The objects, in the order in which the sketch names them. Those that
    /// nothing needs by the end of the building are dead already.
    pub ids: Vec<ObjId>,
    /// The references held from outside.
    pub held: Vec<ObjId>,
    /// What the sketch calls them, dead or alive.
    names: BTreeMap<ObjId, String>,
    /// How many events have been written, in `diary`.
    written: usize,
}

impl Sketch {
    /// Builds the heap.
    pub fn draw(&self) -> Drawn {
        self.draw_in(Profile::default())
    }

    /// Builds the heap as a version of CPython has it.
    pub fn draw_in(&self, profile: Profile) -> Drawn {
        let mut heap: Heap<Object, Log> = Heap::with(profile, Log::default());
        heap.disable();
        let ids = self.allocate(&mut heap);
        for (&id, name) in ids.iter().zip(&self.names) {
            crate::call(id, name);
        }
        for &(from, to) in &self.references {
            heap.link(ids[from], ids[to]).expect("both are alive");
        }
        for &(weakref, referent, callback) in &self.weakrefs {
            heap.new_weakref(ids[weakref], ids[referent], callback)
                .expect("both are alive");
        }
        let held: Vec<ObjId> = self.held.iter().map(|&n| ids[n]).collect();
        for &id in &held {
            heap.incref(id).expect("it is alive");
        }
        for &id in &ids {
            heap.decref(id).expect("the reference it was made with");
        }
        for &(object, del) in &self.dels {
            let finalizer = match del {
                Del::Quiet => Finalizer::Quiet,
                Del::SaveIn(keeper) => Finalizer::SaveIn(ids[keeper]),
                Del::LetGo => Finalizer::LetGo,
                Del::LeaveGarbage => Finalizer::LeaveGarbage,
                Del::Collect => Finalizer::Collect,
            };
            // An object that died while the heap was built needs no finalizer.
            let _ = heap.update(ids[object], |o| o.finalizer = finalizer);
        }
        // The collections that made objects old are not part of the sketch.
        heap.set_counts([0; 3]);
        Drawn {
            written: heap.observer().events.len(),
            names: ids.iter().copied().zip(self.names.clone()).collect(),
            heap,
            ids,
            held,
        }
    }

    /// Makes the objects, the oldest first.
    fn allocate(&self, heap: &mut Heap<Object, Log>) -> Vec<ObjId> {
        let mut ids: Vec<Option<ObjId>> = vec![None; self.names.len()];
        for generation in [2, 1, 0] {
            for (n, name) in self.names.iter().enumerate() {
                if self.generation[n] == generation {
                    let object = Object::new(self.kind(n), name);
                    ids[n] = Some(heap.alloc(object));
                }
            }
            if generation > 0 {
                heap.collect(generation - 1).expect("a generation");
            }
        }
        ids.into_iter().map(|id| id.expect("made above")).collect()
    }

    fn kind(&self, n: usize) -> Kind {
        if self.is_weakref(n) {
            Kind::Weakref
        } else if self.is_atom(n) {
            Kind::Atom
        } else {
            Kind::Instance
        }
    }
}

impl Drawn {
    /// The object of that name.
    ///
    /// # Panics
    /// If there is none alive.
    pub fn id(&self, name: &str) -> ObjId {
        let called =
            |id: &&ObjId| self.heap.get(**id).is_ok_and(|o| o.name == name);
        *self.ids.iter().find(called).unwrap_or_else(|| {
            panic!("no live object of the sketch is called {name}")
        })
    }

    /// The objects that a collection of `generation` must find: in that
    /// generation or a younger one, and reached neither from what is held nor
    /// from an older generation, needed or not. Works by the definition: it
    /// follows references.
    pub fn trash(&self, generation: usize) -> Vec<ObjId> {
        let in_generation = |g| {
            let objects = self.heap.get_objects(Some(g));
            objects.expect("a generation").into_iter()
        };
        let mut roots = self.held.clone();
        roots.extend((generation + 1..3).flat_map(in_generation));
        let needed =
            reachable_from(&self.heap, &roots).expect("they are alive");
        let candidates = (0..=generation).flat_map(in_generation);
        let mut trash: Vec<ObjId> =
            candidates.filter(|id| !needed.contains(id)).collect();
        trash.sort();
        trash
    }

    /// The objects of the three generations, in order, a line each.
    pub fn generations(&self) -> String {
        let line = |generation| {
            let ids = self.heap.get_objects(Some(generation));
            let ids = ids.expect("there is such a generation");
            let names = list(ids.iter().map(|&id| self.name(id)));
            format!("generation {generation}: {names}\n")
        };
        (0..3).map(line).collect()
    }

    /// What has happened since the heap was complete, or since this was asked
    /// before, a line each: what was cleared, called back, finalized, made to
    /// let go, what has died.
    pub fn diary(&mut self) -> String {
        let events = &self.heap.observer().events;
        let lines: Vec<String> = events[self.written..]
            .iter()
            .filter_map(|e| self.line(e))
            .collect();
        self.written = events.len();
        lines.join("\n")
    }

    fn line(&self, event: &Event) -> Option<String> {
        let (id, what) = match event {
            Event::WeakrefCleared { weakref } => (weakref, "points at nothing"),
            Event::CallbackCalled { weakref } => (weakref, "calls back"),
            Event::Finalizing { id } => (id, "begins its __del__"),
            Event::Finalized { id } => (id, "ends its __del__"),
            Event::Resurrected { id } => (id, "is needed again"),
            Event::Cleared { id } => (id, "is made to let go"),
            Event::Garbage { id } => (id, "goes to gc.garbage"),
            Event::Dying { id } => (id, "dies"),
            _ => return None,
        };
        Some(format!("{} {what}", self.name(*id)))
    }

    fn name(&self, id: ObjId) -> String {
        // What a __del__ leaves behind has no name in the sketch.
        self.names
            .get(&id)
            .cloned()
            .unwrap_or("a new object".into())
    }
}
