//! What an object looks like from outside, for pictures: its kind, the small
//! values inside it in words, and its references by name. What to say about
//! each kind is in `types/`, beside its methods.

use gc_core::ObjId;

use crate::objects::literals::{float_repr, quote};
use crate::{Sym, Value};

/// How a reference or value inside an object is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// An attribute, by name.
    Attribute(String),
    /// An item, by position.
    Index(usize),
    /// The value of a key, by the key's text.
    Key(String),
    /// A key of a dict or a member of a set.
    Member(usize),
    /// Anything else, such as `class` or `self`.
    Field(&'static str),
}

/// What is inside an object under a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inside {
    /// `None`
    None,
    /// Something else that is small, in words: `5`, `True`.
    Atom(String),
    /// Another object.
    Object(ObjId),
}

/// One thing inside an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// How it is called.
    pub label: Label,
    /// What it is.
    pub inside: Inside,
}

/// What kind of object it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is named as its type is in Python")]
pub enum Kind {
    Str,
    Int,
    Float,
    Complex,
    Bytes,
    ByteArray,
    Plain,
    List,
    Tuple,
    Dict,
    Set,
    FrozenSet,
    Range,
    Slice,
    Instance,
    Class,
    Function,
    BuiltinFunction,
    BuiltinMethod,
    Method,
    Cell,
    Property,
    StaticMethod,
    ClassMethod,
    Super,
    Descriptor,
    Module,
    Code,
    Iterator,
    Generator,
    Exception,
    Traceback,
    Frame,
    Weakref,
    WeakProxy,
    DictKeys,
    DictValues,
    DictItems,
    MappingProxy,
    Alias,
}

impl Kind {
    /// Its name, such as `list`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Str => "str",
            Kind::Int => "int",
            Kind::Float => "float",
            Kind::Complex => "complex",
            Kind::Bytes => "bytes",
            Kind::ByteArray => "bytearray",
            Kind::Plain => "object",
            Kind::List => "list",
            Kind::Tuple => "tuple",
            Kind::Dict => "dict",
            Kind::Set => "set",
            Kind::FrozenSet => "frozenset",
            Kind::Range => "range",
            Kind::Slice => "slice",
            Kind::Instance => "instance",
            Kind::Class => "class",
            Kind::Function => "function",
            Kind::BuiltinFunction => "builtin function",
            Kind::BuiltinMethod => "builtin method",
            Kind::Method => "method",
            Kind::Cell => "cell",
            Kind::Property => "property",
            Kind::StaticMethod => "staticmethod",
            Kind::ClassMethod => "classmethod",
            Kind::Super => "super",
            Kind::Descriptor => "descriptor",
            Kind::Module => "module",
            Kind::Code => "code",
            Kind::Iterator => "iterator",
            Kind::Generator => "generator",
            Kind::Exception => "exception",
            Kind::Traceback => "traceback",
            Kind::Frame => "frame",
            Kind::Weakref => "weakref",
            Kind::WeakProxy => "weakproxy",
            Kind::DictKeys => "dict_keys",
            Kind::DictValues => "dict_values",
            Kind::DictItems => "dict_items",
            Kind::MappingProxy => "mappingproxy",
            Kind::Alias => "alias",
        }
    }

    /// Whether such an object drops its items from the last to the first. (`list_dealloc`)
    pub fn drops_last_first(self) -> bool {
        matches!(self, Kind::List)
    }
}

/// What an object looks like from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// The kind; for an instance, see `class`.
    pub kind: Kind,
    /// The class, if the object is an instance or an exception.
    pub class: Option<ObjId>,
    /// Its name or text, if it has one: `Order` of a class, `'tea'` of a str.
    pub text: Option<String>,
    /// What is inside: the first parts of it.
    pub parts: Vec<Part>,
    /// How many more parts there are.
    pub more: usize,
}

/// The words for a value that is not an object.
fn atom(value: Value) -> Option<String> {
    Some(match value {
        Value::Unbound | Value::Obj(_) => return None,
        Value::None => "None".into(),
        Value::NotImplemented => "NotImplemented".into(),
        Value::Ellipsis => "...".into(),
        Value::Bool(b) if b.holds() => "True".into(),
        Value::Bool(_) => "False".into(),
        Value::Int(n) => n.to_string(),
        Value::Float(x) => float_repr(x.number()),
    })
}

impl Value {
    /// The words for a value that is not an object; nothing for an object.
    pub fn words(self) -> Option<String> {
        atom(self)
    }
}

/// A description in the making: the first parts of an object, and how many
/// more there are.
pub(crate) struct Sheet<'a> {
    parts: Vec<Part>,
    /// How many items were passed over: see [`Sheet::passes`].
    passed: usize,
    more: usize,
    most: usize,
    in_words: usize,
    class: Option<ObjId>,
    said: Option<String>,
    name: &'a dyn Fn(Sym) -> String,
    text: &'a dyn Fn(ObjId) -> Option<String>,
}

impl<'a> Sheet<'a> {
    /// An empty description of at most `most` parts. Of items, those after the
    /// first `in_words` are in it only if they are objects. `name` gives the
    /// text of an attribute's name, `text` the text of a `str` object.
    pub fn new(
        [most, in_words]: [usize; 2],
        name: &'a dyn Fn(Sym) -> String,
        text: &'a dyn Fn(ObjId) -> Option<String>,
    ) -> Sheet<'a> {
        let (parts, passed, more) = (Vec::new(), 0, 0);
        Sheet { parts, passed, more, most, in_words, class: None, said: None, name, text }
    }

    /// Ends the description of an object of this kind.
    pub fn described(self, kind: Kind) -> Described {
        let Sheet { parts, passed, more, class, said, .. } = self;
        Described { kind, class, text: said, parts, more: more + passed }
    }

    /// Its name or text.
    pub fn say(&mut self, text: impl Into<String>) {
        self.said = Some(text.into());
    }

    /// Its class.
    pub fn class(&mut self, class: ObjId) {
        self.class = Some(class);
    }

    /// A part under a label.
    pub fn add(&mut self, label: Label, value: Value) {
        if self.room() == 0 {
            self.more += usize::from(!matches!(value, Value::Unbound));
            return;
        }
        let inside = match value {
            Value::Unbound => return,
            Value::Obj(id) => Inside::Object(id),
            Value::None => Inside::None,
            value => Inside::Atom(atom(value).unwrap_or_default()),
        };
        self.parts.push(Part { label, inside });
    }

    /// A part that is neither an attribute nor an item.
    pub fn field(&mut self, name: &'static str, value: Value) {
        self.add(Label::Field(name), value);
    }

    /// An attribute, by the number of its name.
    pub fn attribute(&mut self, name: Sym, value: Value) {
        self.add(Label::Attribute(self.name(name)), value);
    }

    /// The text of a name.
    pub fn name(&self, name: Sym) -> String {
        (self.name)(name)
    }

    /// The text of a value, if it is a `str` object.
    pub fn text(&self, value: Value) -> Option<String> {
        value.obj().and_then(self.text)
    }

    /// How many more parts may be added.
    pub fn room(&self) -> usize {
        self.most.saturating_sub(self.parts.len() + self.passed)
    }

    /// Whether an item is only counted: it is no object, and those that are put into words
    /// are there already.
    pub fn passes(&mut self, value: Value) -> bool {
        let passes =
            self.parts.len() + self.passed >= self.in_words && !matches!(value, Value::Obj(_));
        self.passed += usize::from(passes && !matches!(value, Value::Unbound));
        passes
    }

    /// Adds what `say` says about something inside, but neither its kind nor
    /// its name.
    pub fn parts_of(&mut self, say: impl FnOnce(&mut Sheet)) {
        let (class, said) = (self.class.take(), self.said.take());
        say(self);
        (self.class, self.said) = (class, said);
    }

    /// Leaves out this many parts.
    pub fn leave_out(&mut self, n: usize) {
        self.more += n;
    }

    /// Items by position.
    pub fn items<'v>(&mut self, items: impl ExactSizeIterator<Item = &'v Value>) {
        let room = self.room();
        self.more += items.len().saturating_sub(room);
        for (at, &value) in items.take(room).enumerate() {
            if !self.passes(value) {
                self.add(Label::Index(at), value);
            }
        }
    }

    /// A key in words; a key that has no words becomes a part of its own.
    pub fn key(&mut self, at: usize, key: Value) -> String {
        match key {
            Value::Obj(_) => match self.text(key) {
                Some(text) => quote(&text),
                None => {
                    self.add(Label::Member(at), key);
                    format!("key {at}")
                }
            },
            key => atom(key).unwrap_or_default(),
        }
    }
}
