//! Between the interpreter and the recorder: what a program does, as entries
//! of the log.

use std::collections::{HashMap, HashSet};

use gc_core::{Event, ObjId, Observer, Trace as _};
use lab_interpreter::{Described, Inside, Kind, Label, PyObject, Sym, Value, Watch};
use lab_trace::{Digest, Entry, MEMBER, Recorder, Role, Target};

use crate::beginning::{Beginning, PARTS, begins, long};

/// How many fields of an object are recorded.
const FIELDS: usize = 8;

/// The part that an object of this kind plays.
fn role(kind: Kind) -> Role {
    match kind {
        Kind::Str | Kind::Int | Kind::Float | Kind::Complex => Role::Value,
        Kind::Bytes | Kind::ByteArray | Kind::Range => Role::Value,
        Kind::Class | Kind::Module | Kind::Code | Kind::Descriptor | Kind::Property => {
            Role::Furniture
        }
        Kind::StaticMethod | Kind::ClassMethod | Kind::Super | Kind::Iterator => Role::Furniture,
        Kind::BuiltinFunction | Kind::BuiltinMethod | Kind::MappingProxy => Role::Furniture,
        Kind::Alias | Kind::Slice => Role::Furniture,
        Kind::List | Kind::Tuple | Kind::Dict | Kind::Set | Kind::Method | Kind::Cell => {
            Role::Helper
        }
        Kind::DictKeys | Kind::DictValues | Kind::DictItems | Kind::Plain => Role::Helper,
        Kind::Frame | Kind::Traceback | Kind::Function => Role::Helper,
        Kind::Generator => Role::Generator,
        Kind::FrozenSet | Kind::Instance | Kind::Exception => Role::Own,
        Kind::Weakref | Kind::WeakProxy => Role::Own,
    }
}

/// Attributes that tell an object from others of its class.
const TELLING: &[&str] = &["name", "title", "label", "text", "what"];

/// Watches a program and reports to the recorder.
#[derive(Debug)]
pub struct Watching {
    recorder: Recorder,
    names: Vec<String>,
    /// What classes and values are called.
    words: HashMap<ObjId, Words>,
    /// The first items of each long container, as they were last described.
    beginnings: HashMap<ObjId, Beginning>,
    /// How many parts of objects have been described: the work of recording.
    n_described: u64,
    /// The objects that the interpreter made for itself.
    furniture: HashSet<ObjId>,
    /// How many reasons there are to take new objects for the interpreter's own.
    making_furniture: u32,
    /// The dict that holds the module's names.
    module_dict: Option<ObjId>,
    started: bool,
    /// The frame at each depth.
    frames: ByDepth,
    n_frames: u32,
    /// Frames that are being left: what their names held is dropped.
    leaving: Vec<u32>,
    /// The line that runs at each depth.
    lines: ByDepth,
    /// The frame that has control again and has not reached a line yet.
    came_back: Option<usize>,
    /// Whether the body of a class has run since the last line.
    class_body: bool,
    /// How far the heap has been reported again, at the end of a long run.
    reported: Reported,
    /// Whether nothing is ever collected.
    counting_only: bool,
}

/// What a class or a value is called.
#[derive(Debug)]
struct Words {
    text: String,
    /// Of a class: whether its instances have one.
    finalizer: Option<bool>,
}

/// A number for each depth of calls that has one.
#[derive(Debug)]
struct ByDepth(Vec<Option<u32>>);

impl ByDepth {
    fn get(&self, depth: usize) -> Option<u32> {
        self.0.get(depth).copied().flatten()
    }

    fn set(&mut self, depth: usize, number: Option<u32>) {
        if self.0.len() <= depth {
            self.0.resize(depth + 1, None);
        }
        self.0[depth] = number;
    }
}

/// What an observer knows that stopped listening when the recorder was full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reported {
    /// Nothing yet.
    Nothing,
    /// It is hearing what things are called.
    Names,
    /// It is hearing everything, for the recorder.
    All,
}

impl Watching {
    /// Reports to `recorder`.
    pub fn new(recorder: Recorder) -> Watching {
        Watching {
            recorder,
            names: Vec::new(),
            words: HashMap::new(),
            beginnings: HashMap::new(),
            n_described: 0,
            furniture: HashSet::new(),
            making_furniture: 0,
            module_dict: None,
            started: false,
            frames: ByDepth(vec![Some(0)]),
            n_frames: 1,
            leaving: Vec::new(),
            lines: ByDepth(Vec::new()),
            came_back: None,
            class_body: false,
            reported: Reported::Nothing,
            counting_only: false,
        }
    }

    /// Watches a program in which nothing is ever collected.
    pub fn counting_only(self) -> Watching {
        Watching { counting_only: true, ..self }
    }

    /// The recorder, when the program is over.
    pub fn into_recorder(self) -> Recorder {
        self.recorder
    }

    /// The recorder, so far.
    pub fn recorder(&self) -> &Recorder {
        &self.recorder
    }

    /// How many parts of objects have been described so far: what recording has
    /// cost, apart from one look at each event.
    pub fn n_described(&self) -> u64 {
        self.n_described
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
                let real = self.in_fields(&self.described(heap.get(id).ok()?));
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
        self.n_described += 1 + described.parts.len() as u64;
        let kind = described.kind;
        match object {
            PyObject::Module(module) if &*module.name == "__main__" => {
                self.module_dict = Some(module.dict);
            }
            PyObject::Class(class) => {
                let name = described.text.clone().unwrap_or_default();
                let finalizer = Some(class.traits.del);
                self.words.insert(id, Words { text: name, finalizer });
            }
            _ if role(kind) == Role::Value => {
                let text = described.text.clone().unwrap_or_default();
                self.words.insert(id, Words { text, finalizer: None });
            }
            _ => {
                self.words.remove(&id);
            }
        }
        let mut digest = self.in_fields(&described);
        let plain = matches!(object, PyObject::Function(f) if !matches!(f.closure, Value::Obj(_)));
        if digest.role != Role::Value && (plain || self.furniture.contains(&id)) {
            digest.role = Role::Furniture;
        }
        digest.free_list = object.free_list();
        digest
    }

    fn described(&self, object: &PyObject) -> Described {
        let name = |sym: Sym| self.names.get(sym.index()).cloned().unwrap_or_default();
        let text = |id: ObjId| self.text(id).map(|text| text.trim_matches('\'').to_string());
        // Nothing but items is in these, of which the first fields are shown.
        let container = matches!(
            object,
            PyObject::List(_) | PyObject::Tuple(_) | PyObject::Dict(_) | PyObject::Set(_)
        );
        object.describe([PARTS, if container { FIELDS } else { PARTS }], &name, &text)
    }

    /// The dict of the module's names is never drawn; what is said of it is which of its
    /// values a collection meets there. It changes with most lines.
    fn module_dict(&mut self, object: &PyObject) -> Option<Digest> {
        let PyObject::Dict(dict) = object else { return None };
        let value = |value: Value| value.obj().filter(|id| !self.words.contains_key(id));
        let named = dict.table.iter().take(PARTS).filter_map(|pair| {
            let to = value(pair.value)?;
            let key = pair.key.obj().and_then(|key| self.text(key))?;
            Some((format!("[{}]", short(key)), Target::Object(to)))
        });
        let fields: Vec<_> = named.collect();
        self.n_described += 1 + fields.len() as u64;
        let (type_name, label) = (Kind::Dict.name().into(), MODULE_DICT.into());
        let free_list = object.free_list();
        let role = Role::Furniture;
        Some(Digest { type_name, label, role, fields, free_list, ..Digest::default() })
    }

    /// Of a container that goes on beyond the parts that are looked at: how many
    /// fields are not recorded, if nothing else has changed since it was last
    /// described.
    fn outgrown(&self, id: ObjId, object: &PyObject) -> Option<usize> {
        let known = self.beginnings.get(&id)?;
        let n = long(object)?;
        let mut left = known.values.iter();
        let same = begins(object, |value| left.next().is_some_and(|known| known.is(value)));
        same.then(|| (known.more + n).saturating_sub(known.n))
    }

    /// Remembers how a long container began when it was described.
    fn remember(&mut self, id: ObjId, object: &PyObject, more: usize) {
        match long(object) {
            Some(n) => {
                let known = self.beginnings.entry(id).or_default();
                known.values.clear();
                begins(object, |value| {
                    known.values.push(value);
                    true
                });
                (known.n, known.more) = (n, more);
            }
            None => drop(self.beginnings.remove(&id)),
        }
    }

    fn in_fields(&self, described: &Described) -> Digest {
        let class = described.class.and_then(|class| self.words.get(&class));
        let type_name = class.map_or(described.kind.name(), |class| &class.text).to_string();
        let finalizer = class.is_some_and(|class| class.finalizer == Some(true));
        let role = role(described.kind);
        let last_first = described.kind.drops_last_first();
        let mut digest = Digest { type_name, finalizer, last_first, role, ..Digest::default() };
        digest.more = described.more;
        digest.label = described.text.as_deref().map(short).unwrap_or_default();
        for part in &described.parts {
            let label = match &part.label {
                Label::Attribute(name) => name.clone(),
                Label::Index(at) => format!("[{at}]"),
                Label::Key(key) => format!("[{}]", short(key)),
                Label::Member(_) => MEMBER.into(),
                // Attributes that every function and exception has say nothing.
                Label::Field("__globals__" | "__dict__" | "__mro__" | "__bases__") => continue,
                Label::Field(name) => (*name).into(),
            };
            let to = match &part.inside {
                Inside::None if matches!(part.label, Label::Field(_)) => continue,
                Inside::None => Target::Atom("None".into()),
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
                if let Target::Object(_) = to {
                    digest.rest.push((label, to));
                }
            }
        }
        digest
    }

    fn words(&self, to: &Target) -> Option<String> {
        match to {
            Target::Atom(text) => Some(text.clone()),
            Target::Object(id) => self.text(*id).map(String::from),
        }
    }

    /// The text of a value.
    fn text(&self, id: ObjId) -> Option<&str> {
        let words = self.words.get(&id).filter(|words| words.finalizer.is_none())?;
        Some(&words.text)
    }

    /// Whether the recorder hears about the heap. A full recorder does not,
    /// until everything is reported again.
    fn records(&self) -> bool {
        !self.recorder.is_full() || self.reported == Reported::All
    }

    fn frame(&self, depth: usize) -> Option<u32> {
        self.frames.get(depth)
    }
}

/// What the dict that holds the module's names is called.
const MODULE_DICT: &str = "the dict of the module's names";

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
        if let Event::Freed { id } = event
            && !self.beginnings.is_empty()
        {
            self.beginnings.remove(&id);
        }
        if self.records() {
            self.recorder.push(&Entry::Heap(event));
        }
    }

    fn contents(&mut self, id: ObjId, object: &PyObject) {
        if let Some(more) = self.outgrown(id, object) {
            if self.records() {
                self.recorder.push(&Entry::Outgrown(id, more));
            }
            return;
        }
        let module = (self.module_dict == Some(id)).then(|| self.module_dict(object)).flatten();
        let digest = module.unwrap_or_else(|| self.digest(id, object));
        self.remember(id, object, digest.more);
        if self.records() {
            self.recorder.push(&Entry::Written(id, digest));
        }
    }

    fn wants_references(&self) -> bool {
        false
    }

    fn wants_contents(&self) -> bool {
        !self.recorder.is_full() || self.reported != Reported::Nothing
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
        if self.frame(depth).is_none() {
            self.class_body = true;
            return;
        }
        // After a call, or the body of a class, the line only continues.
        let goes_on = self.came_back.take() == Some(depth) || std::mem::take(&mut self.class_body);
        if goes_on && self.lines.get(depth) == Some(line) {
            return;
        }
        self.lines.set(depth, Some(line));
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
        self.frames.set(depth, Some(frame));
        self.recorder.push(&Entry::Called { frame, function: function.into() });
    }

    fn returning(&mut self, depth: usize) {
        if let Some(frame) = self.frame(depth) {
            self.frames.set(depth, None);
            self.leaving.push(frame);
            self.lines.set(depth, None);
            self.recorder.push(&Entry::Returning);
        }
    }

    fn dropped(&mut self, name: &str) {
        if let Some(&frame) = self.leaving.last() {
            self.recorder.push(&Entry::Dropped { frame, name: name.into() });
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

    fn collects(&self) -> bool {
        !self.counting_only
    }

    fn asks(&mut self) -> bool {
        match self.reported {
            Reported::Nothing if self.recorder.is_full() => self.reported = Reported::Names,
            Reported::Names => {
                self.recorder.forget();
                self.reported = Reported::All;
            }
            _ => return false,
        }
        true
    }

    fn ended(&mut self) {
        self.recorder.push(&Entry::Ended);
    }
}
