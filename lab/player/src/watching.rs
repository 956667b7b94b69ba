//! Between the interpreter and the recorder: what a program does, as entries
//! of the log.

use std::collections::{HashMap, HashSet};

use gc_core::{Event, ObjId, Observer, Trace as _};
use lab_interpreter::{Described, Inside, Label, PyObject, Sym, Value, Watch};
use lab_trace::{Digest, Entry, Recorder, Target};

/// How many fields of an object are told.
const FIELDS: usize = 8;

/// Kinds of objects that are never drawn: they belong to the program's text,
/// or are helpers that nobody asked for.
const FURNITURE: &[&str] = &[
    "class",
    "module",
    "code",
    "builtin function",
    "builtin method",
    "descriptor",
    "property",
    "staticmethod",
    "classmethod",
    "super",
    "iterator",
    "mappingproxy",
    "alias",
    "slice",
];

/// Kinds that are values rather than objects to the eye: shown where they are
/// referred to.
const ATOMS: &[&str] = &["str", "int", "float", "bytes", "bytearray", "range"];

/// Attributes that tell an object from others of its class.
const TELLING: &[&str] = &["name", "title", "label", "text", "what"];

/// Watches a program and tells the recorder.
#[derive(Debug)]
pub struct Watching {
    recorder: Recorder,
    names: Vec<String>,
    /// The name of each class, and whether its instances have a finalizer.
    classes: HashMap<ObjId, (String, bool)>,
    texts: HashMap<ObjId, String>,
    /// What the interpreter made for itself.
    furniture: HashSet<ObjId>,
    /// How many reasons there are to take what is made for furniture.
    making_furniture: u32,
    /// The dict that holds the module's names.
    module_dict: Option<ObjId>,
    started: bool,
    /// The frame at each depth.
    frames: HashMap<usize, u32>,
    n_frames: u32,
    /// Frames that are being left: what their names held is dropped.
    leaving: Vec<u32>,
    /// The line that runs at each depth.
    lines: HashMap<usize, u32>,
    /// The frame that has got back control and not come to a line yet.
    came_back: Option<usize>,
    /// Whether the body of a class has run since the last line.
    class_body: bool,
    /// How far the heap has been told anew, at the end of a long run.
    retold: Retold,
}

/// What an observer knows that stopped listening when the recorder was full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Retold {
    /// Nothing yet.
    Nothing,
    /// It is being told what things are called.
    Names,
    /// It is being told everything, for the recorder.
    All,
}

impl Watching {
    /// Tells `recorder`.
    pub fn new(recorder: Recorder) -> Watching {
        Watching {
            recorder,
            names: Vec::new(),
            classes: HashMap::new(),
            texts: HashMap::new(),
            furniture: HashSet::new(),
            making_furniture: 0,
            module_dict: None,
            started: false,
            frames: HashMap::from([(0, 0)]),
            n_frames: 1,
            leaving: Vec::new(),
            lines: HashMap::new(),
            came_back: None,
            class_body: false,
            retold: Retold::Nothing,
        }
    }

    /// The recorder, when the program is over.
    pub fn into_recorder(self) -> Recorder {
        self.recorder
    }

    /// The recorder, so far.
    pub fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// The first thing in which what was recorded differs from the heap: an
    /// object, its count, its list, or what it holds.
    pub fn differs_from<O: Observer<PyObject>>(
        &self,
        heap: &gc_core::Heap<PyObject, O>,
    ) -> Option<String> {
        self.recorder.differs_from(heap).or_else(|| {
            heap.ids().find_map(|id| {
                let known = self.recorder.digest(id)?;
                let mut real = self.in_fields(&self.described(heap.get(id).ok()?));
                real.more += Watching::beyond(heap.get(id).ok()?);
                let same = (&known.fields, known.more) == (&real.fields, real.more);
                (!same).then(|| format!("{id} holds {real:?}, and recorded is {known:?}"))
            })
        })
    }

    fn target(&self, value: Value) -> Option<Target> {
        match value {
            Value::Obj(id) => Some(Target::Object(id)),
            value => value.words().map(Target::Atom),
        }
    }

    fn digest(&mut self, id: ObjId, object: &PyObject) -> Digest {
        let described = self.described(object);
        let kind = described.kind;
        match object {
            PyObject::Module(module) if &*module.name == "__main__" => {
                self.module_dict = Some(module.dict);
            }
            PyObject::Class(class) => {
                let name = described.text.clone().unwrap_or_default();
                self.classes.insert(id, (name, class.traits.del));
            }
            _ if ATOMS.contains(&kind) => {
                self.texts.insert(id, described.text.clone().unwrap_or_default());
            }
            _ => {
                self.texts.remove(&id);
            }
        }
        let mut digest = self.in_fields(&described);
        if self.module_dict == Some(id) {
            digest.label = "the dict of the module's names".into();
        }
        digest.background = self.furniture.contains(&id)
            || FURNITURE.contains(&kind)
            || matches!(object, PyObject::Function(f) if !matches!(f.closure, Value::Obj(_)));
        digest.free_list = object.free_list();
        digest
    }

    fn described(&self, object: &PyObject) -> Described {
        // Of a long list the beginning is enough; it is told again at every
        // change.
        let short = |items: &[Value]| items[..items.len().min(FIELDS)].to_vec();
        let name = |sym: Sym| self.names.get(sym.index()).cloned().unwrap_or_default();
        let text = |id: ObjId| self.texts.get(&id).map(|t| t.trim_matches('\'').to_string());
        match object {
            PyObject::List(items) => PyObject::List(short(items)).describe(&name, &text),
            PyObject::Tuple(items) => PyObject::Tuple(short(items).into()).describe(&name, &text),
            object => object.describe(&name, &text),
        }
    }

    /// How much of a list is left out by [`described`](Watching::described).
    fn beyond(object: &PyObject) -> usize {
        match object {
            PyObject::List(items) => items.len().saturating_sub(FIELDS),
            PyObject::Tuple(items) => items.len().saturating_sub(FIELDS),
            _ => 0,
        }
    }

    fn in_fields(&self, described: &Described) -> Digest {
        let class = described.class.and_then(|class| self.classes.get(&class));
        let type_name = class.map_or(described.kind, |(name, _)| name).to_string();
        let finalizer = class.is_some_and(|(_, finalizer)| *finalizer);
        let value = ATOMS.contains(&described.kind);
        let mut digest = Digest { type_name, finalizer, value, ..Digest::default() };
        digest.label = described.text.as_deref().map(short).unwrap_or_default();
        for part in &described.parts {
            let label = match &part.label {
                Label::Attribute(name) => name.clone(),
                Label::Index(at) => format!("[{at}]"),
                Label::Key(key) => format!("[{}]", short(key)),
                Label::Member(_) => "holds".into(),
                // What every function and exception has says nothing.
                Label::Field("__globals__" | "__dict__" | "__mro__" | "__bases__") => continue,
                Label::Field(name) => (*name).into(),
            };
            let to = match &part.inside {
                Inside::Atom(text) if text == "None" && matches!(part.label, Label::Field(_)) => {
                    continue;
                }
                Inside::Atom(text) => Target::Atom(text.clone()),
                Inside::Object(id) => Target::Object(*id),
            };
            if described.class.is_some()
                && digest.label.is_empty()
                && TELLING.contains(&label.as_str())
                && let Some(text) = self.words(&to)
            {
                digest.label = short(&text);
                continue;
            }
            if digest.fields.len() < FIELDS {
                digest.fields.push((label, to));
            } else {
                digest.more += 1;
            }
        }
        digest
    }

    fn words(&self, to: &Target) -> Option<String> {
        match to {
            Target::Atom(text) => Some(text.clone()),
            Target::Object(id) => self.texts.get(id).cloned(),
        }
    }

    /// Whether the recorder is told of the heap. A full one is not, until all
    /// is told anew.
    fn tells(&self) -> bool {
        !self.recorder.is_full() || self.retold == Retold::All
    }

    fn frame(&self, depth: usize) -> Option<u32> {
        self.frames.get(&depth).copied()
    }
}

/// A text cut short.
fn short(text: &str) -> String {
    if text.chars().count() <= 24 {
        return text.into();
    }
    let mut cut: String = text.chars().take(23).collect();
    cut.push('…');
    cut
}

impl Observer<PyObject> for Watching {
    const LISTENS: bool = true;

    fn event(&mut self, event: Event) {
        if let Event::Allocated { id, .. } = event
            && (!self.started || self.making_furniture > 0)
        {
            self.furniture.insert(id);
        }
        if self.tells() {
            self.recorder.push(&Entry::Heap(event));
        }
    }

    fn contents(&mut self, id: ObjId, object: &PyObject) {
        let mut digest = self.digest(id, object);
        digest.more += Watching::beyond(object);
        if self.tells() {
            self.recorder.push(&Entry::Written(id, digest));
        }
    }

    fn wants_contents(&self) -> bool {
        !self.recorder.is_full() || self.retold != Retold::Nothing
    }
}

impl Watch for Watching {
    fn named(&mut self, _sym: Sym, text: &str) {
        self.names.push(text.into());
    }

    fn furniture(&mut self, on: bool) {
        self.making_furniture =
            if on { self.making_furniture + 1 } else { self.making_furniture.saturating_sub(1) };
    }

    fn line(&mut self, depth: usize, _function: &str, line: u32) {
        self.started = true;
        // The body of a class is part of the line that defines it.
        if !self.frames.contains_key(&depth) {
            self.class_body = true;
            return;
        }
        // After a call, or the body of a class, the line only goes on.
        let goes_on = self.came_back.take() == Some(depth) || std::mem::take(&mut self.class_body);
        if goes_on && self.lines.get(&depth) == Some(&line) {
            return;
        }
        self.lines.insert(depth, line);
        self.recorder.push(&Entry::Line { line });
    }

    fn bound(&mut self, depth: usize, name: &str, value: Value) {
        let Some(frame) = self.frame(depth) else { return };
        if name.starts_with("__") {
            return;
        }
        if let Some(to) = self.target(value) {
            self.recorder.push(&Entry::Bound { frame, name: name.into(), to });
        }
    }

    fn unbound(&mut self, depth: usize, name: &str) {
        if let Some(frame) = self.frame(depth) {
            self.recorder.push(&Entry::Unbound { frame, name: name.into() });
        }
    }

    fn called(&mut self, depth: usize, function: &str, _line: u32) {
        let frame = self.n_frames;
        self.n_frames += 1;
        self.frames.insert(depth, frame);
        self.recorder.push(&Entry::Called { frame, function: function.into() });
    }

    fn returning(&mut self, depth: usize) {
        if let Some(frame) = self.frames.remove(&depth) {
            self.leaving.push(frame);
            self.lines.remove(&depth);
            self.recorder.push(&Entry::Returning);
        }
    }

    fn returned(&mut self, depth: usize, _function: &str) {
        if let Some(frame) = self.leaving.pop() {
            self.recorder.push(&Entry::Returned { frame });
            self.came_back = depth.checked_sub(1);
        }
    }

    fn printed(&mut self, text: &str) {
        self.recorder.push(&Entry::Printed(text.into()));
    }

    fn asks(&mut self) -> bool {
        match self.retold {
            Retold::Nothing if self.recorder.is_full() => self.retold = Retold::Names,
            Retold::Names => {
                self.recorder.forget();
                self.retold = Retold::All;
            }
            _ => return false,
        }
        true
    }

    fn ended(&mut self) {
        self.recorder.push(&Entry::Ended);
    }
}
