//! One happening in words: an entry of the log seen against the state of the
//! moment.
//!
//! Notes are what captions are made of, and, a line each, the event log that
//! the reader can open.

use std::fmt;

use gc_core::{Event, ListId, ObjId, StepName};

use crate::by_number::Keys;
use crate::entry::{Entry, Role, Target};
use crate::lists::list_name;
use crate::view::{Link, State};
use crate::world::World;

/// This many objects are looked at one by one.
const FEW: usize = 16;

/// One happening. Objects are given by number and by what they are called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Note {
    Bound { frame: u32, name: String, was: Option<Named>, to: Shown },
    Unbound { frame: u32, name: String, was: Option<Named> },
    Called { function: String },
    Returned { frame: u32, function: String },
    Printed(String),
    Raised(String),
    Made(Named),
    Freed(Named),
    Labelled { owner: Named, label: String },
    Field { owner: Named, label: String, was: Option<Named>, to: Option<Shown> },
    Size { of: Named, from: usize, to: usize },
    Count { of: Named, from: u32, to: u32 },
    Immortal(Named),
    Finalizing(Named),
    Resurrected(Named),
    WeakrefMade { weakref: Named, referent: Named },
    WeakrefCleared(Named),
    Callback(Named),
    Untracked(Named),
    Scheduled,
    Started { generation: usize },
    Finished { generation: usize, collected: usize, uncollectable: usize },
    Merged { from: ListId, into: ListId },
    Promoted { into: ListId },
    GcRefsSet { of: Named, gc_refs: u32 },
    Subtracted { from: Option<Named>, hidden: String, of: Named, gc_refs: u32 },
    Tentative(Named),
    Reached { of: Named, gc_refs: u32, before: bool, names: Vec<String> },
    Rescued { from: Option<Named>, hidden: String, of: Named, moved_back: bool },
    Cleared(Named),
    Garbage(Named),
    Enabled(bool),
    Thresholds([i32; 3]),
}

/// An object that is shown.
///
/// At first `n` is the object's key and `called` its type. When a stop is made
/// the objects that live to see it get their numbers; see [`Note::number`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    pub n: u32,
    pub called: String,
    pub role: Role,
    /// Made and freed between two stops: it never gets a number.
    pub short_lived: bool,
}

impl Named {
    /// Gives the object its number.
    fn number(&mut self, numbers: &Keys) {
        match numbers.of(self.n) {
            Some(n) => self.called = format!("{} #{n}", self.called),
            None => {
                self.short_lived = true;
                self.called = format!("a short-lived {}", self.called);
            }
        }
    }
}

impl Note {
    /// Whether it may belong to a crowd, of which the first are enough.
    pub fn comes_in_crowds(&self) -> bool {
        !matches!(
            self,
            Note::Bound { .. }
                | Note::Unbound { .. }
                | Note::Printed(_)
                | Note::Raised(_)
                | Note::Finished { .. }
                | Note::Merged { .. }
                | Note::Enabled(_)
                | Note::Thresholds(_)
        )
    }

    /// Gives the objects in the note their numbers. (They keep their keys.)
    pub fn number(&mut self, numbers: &Keys) {
        for named in self.objects() {
            named.number(numbers);
        }
    }

    fn objects(&mut self) -> Vec<&mut Named> {
        fn shown(to: &mut Shown) -> Option<&mut Named> {
            match to {
                Shown::Object(named) => Some(named),
                Shown::Text(_) => None,
            }
        }
        match self {
            Note::Bound { was, to, .. } => was.iter_mut().chain(shown(to)).collect(),
            Note::Unbound { was, .. } => was.iter_mut().collect(),
            Note::Made(o)
            | Note::Freed(o)
            | Note::Immortal(o)
            | Note::Finalizing(o)
            | Note::Resurrected(o)
            | Note::WeakrefCleared(o)
            | Note::Callback(o)
            | Note::Untracked(o)
            | Note::Tentative(o)
            | Note::Cleared(o)
            | Note::Garbage(o)
            | Note::Count { of: o, .. }
            | Note::Size { of: o, .. }
            | Note::Reached { of: o, .. }
            | Note::GcRefsSet { of: o, .. } => vec![o],
            Note::Labelled { owner, .. } => vec![owner],
            Note::Field { owner, was, to, .. } => {
                std::iter::once(owner).chain(was).chain(to.as_mut().and_then(shown)).collect()
            }
            Note::WeakrefMade { weakref, referent } => vec![weakref, referent],
            Note::Subtracted { from, of, .. } | Note::Rescued { from, of, .. } => {
                from.iter_mut().chain([of]).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What a name or field leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    Object(Named),
    Text(String),
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.called)
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shown::Object(named) => named.fmt(f),
            Shown::Text(text) => f.write_str(text),
        }
    }
}

/// The object, if it is drawn.
pub(crate) fn named(world: &World, id: ObjId) -> Option<Named> {
    let body = world.body(id)?;
    let (called, role) = (body.digest.type_name.clone(), body.digest.role);
    Some(Named { n: body.n?, called, role, short_lived: false })
}

/// A container that extends beyond what is shown has grown or shrunk there.
pub(crate) fn outgrown(world: &World, id: ObjId, more: usize) -> Option<Note> {
    let digest = &world.body(id)?.digest;
    let n = digest.fields.len();
    Some(Note::Size { of: named(world, id)?, from: n + digest.more, to: n + more })
}

fn shown(world: &World, target: &Target) -> Shown {
    match target {
        Target::Object(id) => match named(world, *id) {
            Some(named) => Shown::Object(named),
            None => match world.link(target) {
                Link::Text(text) => Shown::Text(text),
                _ => Shown::Text("nothing".into()),
            },
        },
        Target::Atom(text) => Shown::Text(text.clone()),
    }
}

/// What the entry means, judged before it is applied to `world`; entries that
/// concern only objects that are not drawn are left out.
pub(crate) fn before(world: &World, entry: &Entry, notes: &mut Vec<Note>) {
    use Event::*;
    let event = match entry {
        Entry::Heap(event) => event,
        Entry::Written(id, _) => return fields(world, *id, entry, notes),
        _ => return names(world, entry, notes),
    };
    if world.second_look
        && matches!(
            event,
            GcRefsSet { .. } | GcRefsSubtracted { .. } | TentativelyUnreachable { .. }
        )
    {
        return;
    }
    let count = |id: &ObjId, to: u32| {
        let from = world.body(*id)?.count;
        Some(Note::Count { of: named(world, *id)?, from, to })
    };
    let of = |id: &ObjId, note: fn(Named) -> Note| named(world, *id).map(note);
    notes.extend(match event {
        Incref { id, count: to } | Decref { id, count: to } => count(id, *to),
        Immortal { id } => of(id, Note::Immortal),
        Finalizing { id } => of(id, Note::Finalizing),
        Resurrected { id } => of(id, Note::Resurrected),
        WeakrefMade { weakref, referent, .. } => named(world, *weakref)
            .zip(named(world, *referent))
            .map(|(weakref, referent)| Note::WeakrefMade { weakref, referent }),
        WeakrefCleared { weakref } => of(weakref, Note::WeakrefCleared),
        CallbackCalled { weakref } => of(weakref, Note::Callback),
        Scheduled => Some(Note::Scheduled),
        CollectionStarted { generation, .. } => Some(Note::Started { generation: *generation }),
        CollectionFinished { generation, collected, uncollectable } => Some(Note::Finished {
            generation: *generation,
            collected: *collected,
            uncollectable: *uncollectable,
        }),
        Merged { from, into } => Some(Note::Merged { from: *from, into: *into }),
        Ordered { list, ids } => promoted(world, *list, ids),
        Cleared { id } => of(id, Note::Cleared),
        Garbage { id } => of(id, Note::Garbage),
        Enabled { enabled } => Some(Note::Enabled(*enabled)),
        Thresholds { thresholds } => Some(Note::Thresholds(*thresholds)),
        Untracked { id }
            if matches!(
                world.collecting.as_ref().and_then(|c| c.step),
                Some(StepName::UntrackTuples | StepName::UntrackDicts)
            ) =>
        {
            of(id, Note::Untracked)
        }
        // An object that is about to die leaves its list as well.
        Untracked { id } if world.collecting.is_none() => {
            of(id, Note::Untracked).filter(|_| world.body(*id).is_some_and(|b| b.count > 0))
        }
        _ => verdict(world, event),
    });
}

/// What a collection finds out about a candidate.
fn verdict(world: &World, event: &Event) -> Option<Note> {
    use Event::*;
    match event {
        GcRefsSet { id, gc_refs } => {
            named(world, *id).map(|of| Note::GcRefsSet { of, gc_refs: *gc_refs })
        }
        GcRefsSubtracted { from, id, gc_refs } => named(world, *id).map(|of| Note::Subtracted {
            from: named(world, *from),
            hidden: world.undrawn(*from),
            of,
            gc_refs: *gc_refs,
        }),
        TentativelyUnreachable { id } => named(world, *id).map(Note::Tentative),
        Reachable { id } => named(world, *id).map(|of| {
            let body = world.body(*id);
            let gc_refs = body.and_then(|b| b.gc_refs).unwrap_or(0);
            // What has been reached from another object is met again.
            let before = body.is_some_and(|b| b.state == State::Reached);
            // Looked for where the walk is shown object by object.
            let few = world.n_alive() <= FEW;
            let names = if few { world.frames.leading_to(*id) } else { Vec::new() };
            Note::Reached { of, gc_refs, before, names }
        }),
        Rescued { from, id, moved_back } => named(world, *id).map(|of| Note::Rescued {
            from: named(world, *from),
            hidden: world.undrawn(*from),
            of,
            moved_back: *moved_back,
        }),
        _ => None,
    }
}

/// The survivors move into their list.
fn promoted(world: &World, list: ListId, ids: &[ObjId]) -> Option<Note> {
    let moves = |id: &ObjId| {
        let body = world.body(*id).filter(|body| body.n.is_some());
        body.is_some_and(|body| body.list.map(|(row, _)| row) != Some(list.into()))
    };
    let promotes =
        world.collecting.as_ref().is_some_and(|c| c.step == Some(StepName::PromoteSurvivors));
    (promotes && ids.iter().any(moves)).then_some(Note::Promoted { into: list })
}

/// What the entry means, judged after it has been applied.
pub(crate) fn after(world: &World, entry: &Entry, n_shown_before: u32, notes: &mut Vec<Note>) {
    if let Entry::Written(id, _) = entry
        && world.n_shown > n_shown_before
    {
        notes.extend(named(world, *id).map(Note::Made));
    }
}

fn names(world: &World, entry: &Entry, notes: &mut Vec<Note>) {
    let function = |number: u32| {
        world.frames.get(number).map(|frame| frame.function.clone()).unwrap_or_default()
    };
    let was = |frame: u32, name: &str| match world.frames.get(frame)?.target(name)? {
        Target::Object(id) => named(world, *id),
        Target::Atom(_) => None,
    };
    let hidden = |target: &Target| match target {
        // A string that stands in the program is reported like any other value.
        Target::Object(id) => world.body(*id).is_some_and(|b| b.digest.role == Role::Furniture),
        Target::Atom(_) => false,
    };
    notes.extend(match entry {
        Entry::Bound { to, .. } if hidden(to) => None,
        Entry::Bound { frame, name, to } => {
            let (was, to) = (was(*frame, name), shown(world, to));
            Some(Note::Bound { frame: *frame, name: name.clone(), was, to })
        }
        Entry::Unbound { frame, name } => {
            Some(Note::Unbound { frame: *frame, name: name.clone(), was: was(*frame, name) })
        }
        Entry::Called { function, .. } => Some(Note::Called { function: function.clone() }),
        Entry::Returned { frame } => {
            Some(Note::Returned { frame: *frame, function: function(*frame) })
        }
        Entry::Printed(text) => Some(Note::Printed(text.clone())),
        Entry::Raised { message, .. } => Some(Note::Raised(message.clone())),
        _ => None,
    });
}

/// Which fields of an object have changed.
fn fields(world: &World, id: ObjId, entry: &Entry, notes: &mut Vec<Note>) {
    let Entry::Written(_, now) = entry else { return };
    let Some(owner) = named(world, id) else { return };
    let Some(body) = world.body(id) else { return };
    let (from, to) = (body.digest.fields.len() + body.digest.more, now.fields.len() + now.more);
    if from != to && now.more.max(body.digest.more) > 0 {
        notes.push(Note::Size { of: owner.clone(), from, to });
    }
    let called = body.digest.label.is_empty() || now.label.starts_with('\'');
    if called && now.label != body.digest.label {
        notes.push(Note::Labelled { owner: owner.clone(), label: now.label.clone() });
    }
    let before = &body.digest.fields;
    let was = |label: &str| match before.iter().find(|(l, _)| l == label)? {
        (_, Target::Object(id)) => named(world, *id),
        _ => None,
    };
    let mut note = |label: &String, to| {
        let (owner, label, was) = (owner.clone(), label.clone(), was(label));
        notes.push(Note::Field { owner, label, was, to });
    };
    for (label, to) in &now.fields {
        if !before.iter().any(|(l, t)| l == label && t == to) {
            note(label, Some(shown(world, to)));
        }
    }
    let mut gone: Vec<&String> =
        before.iter().map(|(label, _)| label).filter(|l| !now.holds(l)).collect();
    if now.last_first {
        gone.reverse();
    }
    gone.into_iter().for_each(|label| note(label, None));
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Note::Bound { name, to, .. } => write!(f, "{name} -> {to}"),
            Note::Unbound { name, .. } => write!(f, "{name} dropped"),
            Note::Called { function } => write!(f, "call {function}()"),
            Note::Returned { function, .. } => write!(f, "{function}() is over"),
            Note::Printed(text) => write!(f, "printed {}", text.trim_end()),
            Note::Raised(message) => f.write_str(message),
            Note::Made(o) => write!(f, "{o} made"),
            Note::Freed(o) => write!(f, "{o} freed"),
            Note::Labelled { owner, label } => write!(f, "{owner} is {label}"),
            Note::Field { owner, label, to: Some(to), .. } => write!(f, "{owner} {label} -> {to}"),
            Note::Field { owner, label, to: None, .. } => write!(f, "{owner} {label} dropped"),
            Note::Size { of, from, to } => write!(f, "{of} holds {from} -> {to}"),
            Note::Count { of, from, to } => write!(f, "{of} count {from} -> {to}"),
            Note::Immortal(o) => write!(f, "{o} immortal"),
            Note::Finalizing(o) => write!(f, "__del__ of {o}"),
            Note::Resurrected(o) => write!(f, "{o} resurrected"),
            Note::WeakrefMade { weakref, referent } => write!(f, "{weakref} points at {referent}"),
            Note::WeakrefCleared(o) => write!(f, "{o} cleared"),
            Note::Callback(o) => write!(f, "callback of {o}"),
            Note::Untracked(o) => write!(f, "{o} untracked"),
            Note::Scheduled => write!(f, "a collection is scheduled"),
            Note::Started { generation } => {
                write!(f, "collection of generation {generation} starts")
            }
            Note::Finished { generation, collected, .. } => {
                write!(f, "collection of generation {generation} over: {collected} collected")
            }
            Note::Merged { from, into } => {
                write!(f, "{} appended to {}", list_name(*from), list_name(*into))
            }
            Note::Promoted { into } => write!(f, "survivors appended to {}", list_name(*into)),
            Note::GcRefsSet { of, gc_refs } => write!(f, "{of} gc_refs = {gc_refs}"),
            Note::Subtracted { from: Some(from), of, gc_refs, .. } => {
                write!(f, "{from} holds {of}: gc_refs {} -> {gc_refs}", gc_refs + 1)
            }
            Note::Subtracted { from: None, hidden, of, gc_refs } => {
                write!(f, "{hidden} holds {of}: gc_refs {} -> {gc_refs}", gc_refs + 1)
            }
            Note::Tentative(o) => write!(f, "{o} tentatively unreachable"),
            Note::Reached { of, gc_refs, .. } => write!(f, "{of} reached, gc_refs {gc_refs}"),
            Note::Rescued { from: Some(from), of, .. } => write!(f, "{from} rescues {of}"),
            Note::Rescued { from: None, hidden, of, .. } => write!(f, "{hidden} rescues {of}"),
            Note::Cleared(o) => write!(f, "tp_clear of {o}"),
            Note::Garbage(o) => write!(f, "{o} -> gc.garbage"),
            Note::Enabled(on) => {
                write!(f, "automatic collection {}", if *on { "on" } else { "off" })
            }
            Note::Thresholds([a, b, c]) => write!(f, "thresholds {a}, {b}, {c}"),
        }
    }
}
