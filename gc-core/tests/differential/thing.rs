//! What the programs' objects are made of: as much of Python as they need.

use gc_core::{FreeList, ObjId, Trace, Tracking};

/// One object.
pub struct Thing {
    pub kind: Kind,
    /// What transcripts call it; empty once it has been cleared, and for what
    /// the interpreter makes for itself.
    pub label: String,
    /// What it refers to, by key or in order.
    pub slots: Vec<(char, Option<ObjId>)>,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Kind {
    /// An instance of one of the classes, with room for x, y and z.
    Instance(Class),
    List,
    Tuple,
    Dict,
    /// A weak reference, and what its callback does. A callback that is an
    /// object of the program stands in `slots`.
    Ref(Call),
}

/// What an instance does when it is about to die.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Class {
    Plain,
    Quiet,
    Save,
    Rename,
    LetGo,
    Litter,
    Adopt,
    Collect,
    Look,
    /// Has no `__del__`, but can be called.
    Caller,
}

/// What the callback of a weak reference does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Call {
    None,
    Quiet,
    Litter,
    Forget,
    Caller,
}

impl Thing {
    pub fn new(kind: Kind, label: String) -> Thing {
        let slots = match kind {
            Kind::Instance(_) => "xyz".chars().map(|key| (key, None)).collect(),
            _ => Vec::new(),
        };
        Thing { kind, label, slots }
    }

    pub fn with(kind: Kind, label: String, items: Vec<Option<ObjId>>) -> Thing {
        let slots = "xyz".chars().cycle().zip(items).collect();
        Thing { kind, label, slots }
    }

    pub fn is_instance(&self) -> bool {
        matches!(self.kind, Kind::Instance(_))
    }

    pub fn is_ref(&self) -> bool {
        matches!(self.kind, Kind::Ref(_))
    }

    /// What stands under that key, or last in a list or tuple.
    pub fn get(&self, key: char) -> Option<ObjId> {
        match self.kind {
            Kind::List | Kind::Tuple => self.slots.last()?.1,
            _ => self.slots.iter().find(|slot| slot.0 == key)?.1,
        }
    }
}

impl Trace for Thing {
    /// Lists and tuples are walked from their end.
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        let items = self.slots.iter().filter_map(|slot| slot.1);
        match self.kind {
            Kind::List | Kind::Tuple => items.rev().for_each(visit),
            _ => items.for_each(visit),
        }
    }

    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        match self.kind {
            Kind::Tuple => return,
            Kind::Instance(_) => {
                dropped.extend(self.slots.iter_mut().filter_map(|s| s.1.take()))
            }
            Kind::List => {
                dropped.extend(self.slots.drain(..).rev().filter_map(|s| s.1))
            }
            Kind::Dict | Kind::Ref(_) => {
                dropped.extend(self.slots.drain(..).filter_map(|s| s.1))
            }
        }
        if !self.is_ref() {
            self.label.clear();
        }
    }

    fn take_callback(&mut self) -> Option<ObjId> {
        self.slots.pop().and_then(|slot| slot.1)
    }

    fn tracking(&self) -> Tracking {
        match self.kind {
            Kind::Tuple => Tracking::Tuple,
            Kind::Dict => Tracking::Dict,
            _ => Tracking::Always,
        }
    }

    fn has_finalizer(&self) -> bool {
        match self.kind {
            Kind::Instance(class) => {
                !matches!(class, Class::Plain | Class::Caller)
            }
            _ => false,
        }
    }

    fn free_list(&self) -> Option<FreeList> {
        match self.kind {
            Kind::List => Some(FreeList::List),
            Kind::Dict => Some(FreeList::Dict),
            // What it is called is an item as well.
            Kind::Tuple => {
                let named = usize::from(!self.label.is_empty());
                Some(FreeList::Tuple((self.slots.len() + named) as u8))
            }
            _ => None,
        }
    }
}
