//! Wrong: a tuple can't change: code that has it may look into it at any time, and it lets go only when it dies.
//!
//! Let go safely: what `tp_clear` has to take care of.
//!
//! To break a cycle the collector makes an object let go of what it refers to. In
//! that moment other objects die, and their finalizers run. A finalizer may look at
//! the object, and the object itself may lose its last reference.

impl Heap {
    /// Makes the object let go of all it refers to: a list of its last item first,
    /// an instance of its first attribute first. A tuple keeps what it has.
    ///
    /// No code that runs meanwhile finds anything in the object any more, and the
    /// object lives until all of it has been let go. Clearing it a second time
    /// does nothing.
    pub fn clear(&mut self, id: ObjId) {
        self.incref(id);
        let mut held = match self.kind(id) {
            _ => std::mem::take(self.references(id)),
        };
        if self.kind(id) == Kind::List {
            held.reverse();
        }
        for reference in held {
            self.decref(reference);
        }
        self.decref(id);
    }

    // What follows is given.

    /// Makes an object with a count of 1: the reference that is returned.
    pub fn new_object(&mut self, kind: Kind, name: &str) -> ObjId {
        self.objects.push(Object {
            name: name.into(),
            kind,
            count: 1,
            references: Vec::new(),
        });
        ObjId(self.objects.len() - 1)
    }

    /// `from` refers to `to` from now on; the reference counts.
    pub fn link(&mut self, from: ObjId, to: ObjId) {
        self.incref(to);
        self.references(from).push(to);
    }

    /// What the object counts; 0 once it is dead.
    pub fn count(&self, id: ObjId) -> u32 {
        self.objects[id.0].count
    }

    /// From now on, every `__del__` looks into this object.
    pub fn watch(&mut self, id: ObjId) {
        self.watched = Some(id);
    }

    /// What has happened since this was asked before.
    pub fn diary(&mut self) -> Vec<String> {
        std::mem::take(&mut self.diary)
    }

    fn kind(&self, id: ObjId) -> Kind {
        self.objects[id.0].kind
    }

    fn references(&mut self, id: ObjId) -> &mut Vec<ObjId> {
        &mut self.objects[id.0].references
    }

    fn incref(&mut self, id: ObjId) {
        self.objects[id.0].count += 1;
    }

    /// One reference fewer. At zero the object's `__del__` runs, which looks into
    /// the watched object, and then the object drops what it refers to.
    pub fn decref(&mut self, id: ObjId) {
        let object = &mut self.objects[id.0];
        let Some(count) = object.count.checked_sub(1) else {
            let line = format!("{} is given back once too often", object.name);
            return self.diary.push(line);
        };
        object.count = count;
        if count > 0 {
            return;
        }
        let name = object.name.clone();
        let seen = match self.watched.filter(|&watched| watched != id) {
            Some(watched) => format!(", and sees {}", self.look_into(watched)),
            None => String::new(),
        };
        self.diary.push(format!("{name} dies{seen}"));
        let mut held = std::mem::take(&mut self.objects[id.0].references);
        if self.objects[id.0].kind != Kind::Instance {
            held.reverse();
        }
        held.into_iter()
            .for_each(|reference| self.decref(reference));
    }

    fn look_into(&self, id: ObjId) -> String {
        let object = &self.objects[id.0];
        let name = |&held: &ObjId| {
            let held = &self.objects[held.0];
            let dead = if held.count == 0 { " (dead)" } else { "" };
            format!("{}{dead}", held.name)
        };
        let held: Vec<String> = object.references.iter().map(name).collect();
        match held.is_empty() {
            true => format!("{} empty", object.name),
            false => format!("{} in {}", held.join(" and "), object.name),
        }
    }
}

/// The place of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjId(usize);

/// What sort of thing an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An instance of a class.
    Instance,
    /// A list.
    List,
    /// A tuple.
    Tuple,
}

struct Object {
    name: String,
    kind: Kind,
    count: u32,
    references: Vec<ObjId>,
}

/// All objects there are.
#[derive(Default)]
pub struct Heap {
    objects: Vec<Object>,
    watched: Option<ObjId>,
    diary: Vec<String>,
}
