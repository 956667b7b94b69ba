//! What there is to see at one stop, complete in itself.
//!
//! Drawing a [`View`] needs nothing else: no earlier view, no heap, no rules of
//! Python. Forward, back, a jump and a link to a stop are therefore the same
//! operation.

use gc_core::StepName;

use crate::followed::{Along, Verdict};

/// Everything to be seen at one stop.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct View {
    /// The frames, the module first.
    pub frames: Vec<FrameView>,
    /// The objects, in the order in which they were made.
    pub objects: Vec<ObjectView>,
    /// The collector's lists that hold something, and always the three
    /// generations.
    pub lists: Vec<ListView>,
    /// `gc.get_count()`.
    pub counts: [u32; 3],
    /// `gc.get_threshold()`.
    pub thresholds: [i32; 3],
    /// `gc.isenabled()`.
    pub enabled: bool,
    /// Whether a collection waits for the next safe point.
    pub scheduled: bool,
    /// The collection that is going on.
    pub collecting: Option<Collecting>,
    /// The object that the collection looks at, if it is one.
    pub visit: Option<u32>,
    /// What the walk makes of that object.
    pub verdict: Option<Verdict>,
    /// The references that the collection has followed since the stop before.
    pub along: Vec<Along>,
    /// What the program has printed so far.
    pub output: String,
}

/// A frame and its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameView {
    /// The function; empty for the module.
    pub function: String,
    /// The names, in the order in which they were first bound.
    pub names: Vec<NameView>,
}

/// A name and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameView {
    /// The name.
    pub name: String,
    /// What it leads to; nothing for a name that was dropped at this stop.
    pub to: Link,
}

/// Where a name or a field leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To the object with this number.
    To(u32),
    /// To a value shown in place.
    Text(String),
    /// Nowhere any more: the name was dropped at this stop.
    Gone(bool),
}

/// An object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectView {
    /// Its number: the objects that are shown are numbered from 1 in the order
    /// in which they were made, and a number is never used twice.
    pub n: u32,
    /// Its type.
    pub type_name: String,
    /// What tells it from others of its type; may be empty.
    pub label: String,
    /// What it holds.
    pub fields: Vec<FieldView>,
    /// How many more fields there are.
    pub more: usize,
    /// Its reference count; nothing for an immortal object.
    pub count: Option<u32>,
    /// `gc_refs`, while a collection looks at it.
    pub gc_refs: Option<u32>,
    /// The list it is in: nothing if the collector does not track it.
    pub list: Option<&'static str>,
    /// Whether its finalizer has run.
    pub finalized: bool,
    /// How many weak references point at it.
    pub weakrefs: usize,
    /// What it points at without counting, if it is a weak reference:
    /// nowhere once it has been cleared.
    pub weak_to: Option<Link>,
    /// What is happening to it.
    pub state: State,
    /// Whether it was made at this stop.
    pub new: bool,
    /// Whether its type has a finalizer, `__del__`.
    pub finalizer: bool,
    /// Whether a finalizer has made it reachable again.
    pub resurrected: bool,
    /// What else its box says, a line each.
    pub remarks: Vec<String>,
    /// References among the fields that `fields` leaves out, the first of them.
    pub rest: Vec<FieldView>,
}

/// A field and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldView {
    /// The attribute, index or key.
    pub label: String,
    /// What it leads to.
    pub to: Link,
    /// What the collection at hand has done with the reference.
    pub mark: Option<Mark>,
}

/// What the collection at hand has done with a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It comes from inside, and `gc_refs` no longer counts it.
    Subtracted,
    /// What it leads to is needed because of it: the walk has followed it.
    Followed,
}

impl Mark {
    /// The word for it, in JSON and in the class of what is drawn of it.
    pub fn word(self) -> &'static str {
        match self {
            Mark::Subtracted => "subtracted",
            Mark::Followed => "followed",
        }
    }
}

/// What is happening to an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum State {
    /// It is in use, as far as anyone knows.
    #[default]
    Alive,
    /// The collection that is going on looks at it and knows nothing yet.
    Candidate,
    /// Something outside of what is collected refers to it: it stays.
    Reached,
    /// Perhaps trash: nothing that leads to it has been found so far.
    Tentative,
    /// Trash whose finalizer has run.
    Finalized,
    /// It lets go of what it refers to.
    Dying,
    /// It was freed at this stop: shown once more, then gone.
    Freed,
}

impl State {
    /// The word for it in JSON, and in the class of what is drawn of it.
    pub fn word(self) -> &'static str {
        match self {
            State::Alive => "alive",
            State::Candidate => "candidate",
            State::Reached => "reached",
            State::Tentative => "tentative",
            State::Finalized => "finalized",
            State::Dying => "dying",
            State::Freed => "freed",
        }
    }

    /// The state in words.
    pub fn words(self) -> &'static str {
        match self {
            State::Alive => "alive",
            State::Candidate => "candidate",
            State::Reached => "reached from outside",
            State::Tentative => "tentatively unreachable",
            State::Finalized => "finalized",
            State::Dying => "dying",
            State::Freed => "freed",
        }
    }
}

/// One of the collector's lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListView {
    /// Its name: `gen 0`, `unreachable`.
    pub name: &'static str,
    /// Whether the collection at hand looks at it: CPython's `young`.
    pub young: bool,
    /// The objects in it that are shown, head first.
    pub ids: Vec<u32>,
    /// How many more are in it that are not shown (classes, functions).
    pub hidden: usize,
}

/// A list, as far as it differs from the stop before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListChange {
    /// Its name.
    pub name: &'static str,
    /// Whether the collection at hand looks at it.
    pub young: bool,
    /// How many objects are in it that are not shown.
    pub hidden: usize,
    /// All its objects, head first, where it is given whole.
    pub ids: Option<Vec<u32>>,
    /// The objects that have left it. One that has left and joined again
    /// stands at its tail.
    pub left: Vec<u32>,
    /// The objects that have joined it, at its tail.
    pub joined: Vec<u32>,
}

/// A frame, as far as it differs from the stop before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameChange {
    /// Its number, never used again; 0 is the module.
    pub number: u32,
    /// The function; empty for the module.
    pub function: String,
    /// Names that are there no more.
    pub dropped: Vec<String>,
    /// Names that are new, behind those that were there, or lead elsewhere.
    pub names: Vec<NameView>,
}

/// A collection that is going on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collecting {
    /// Which generation.
    pub generation: usize,
    /// The step it is in; nothing before the first.
    pub step: Option<StepName>,
}

impl Link {
    /// The number of the object it leads to, if it is one.
    pub fn object(&self) -> Option<u32> {
        match self {
            Link::To(n) => Some(*n),
            Link::Text(_) | Link::Gone(_) => None,
        }
    }
}

impl View {
    /// The object with this number.
    pub fn object(&self, n: u32) -> Option<&ObjectView> {
        self.objects.iter().find(|o| o.n == n)
    }
}

impl ObjectView {
    /// How a caption calls it: `Order #3`.
    pub fn called(&self) -> String {
        format!("{} #{}", self.type_name, self.n)
    }

    /// That and what tells it from others of its type: `Order #3 tea`.
    pub fn in_full(&self) -> String {
        match self.label.as_str() {
            "" => self.called(),
            label => format!("{} {label}", self.called()),
        }
    }
}
