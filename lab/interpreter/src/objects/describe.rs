//! What an object looks like from outside, for pictures: its kind, the small
//! things inside it in words, and its references by name.

use gc_core::ObjId;

use crate::objects::{DictPart, PyObject};
use crate::{Interp, Value, Watch};

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
    /// Something small, in words: `5`, `None`.
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

/// The words for a value that is no object.
fn atom(value: Value) -> Option<String> {
    Some(match value {
        Value::Unbound | Value::Obj(_) => return None,
        Value::None => "None".into(),
        Value::NotImplemented => "NotImplemented".into(),
        Value::Ellipsis => "...".into(),
        Value::Bool(b) if b.holds() => "True".into(),
        Value::Bool(_) => "False".into(),
        Value::Int(n) => n.to_string(),
        Value::Float(x) => crate::objects::literals::float_repr(x.number()),
    })
}

impl Value {
    /// The words for a value that is no object; nothing for an object.
    pub fn words(self) -> Option<String> {
        atom(self)
    }
}

/// The first parts of an object, and how many more there are.
struct Parts {
    all: Vec<Part>,
    more: usize,
    most: usize,
}

impl Parts {
    fn add(&mut self, label: Label, value: Value) {
        if self.all.len() >= self.most {
            self.more += usize::from(!matches!(value, Value::Unbound));
            return;
        }
        let inside = match value {
            Value::Unbound => return,
            Value::Obj(id) => Inside::Object(id),
            value => Inside::Atom(atom(value).unwrap_or_default()),
        };
        self.all.push(Part { label, inside });
    }

    /// How many more may be added.
    fn room(&self) -> usize {
        self.most - self.all.len().min(self.most)
    }

    fn field(&mut self, name: &'static str, value: Value) {
        self.add(Label::Field(name), value);
    }
}

impl PyObject {
    /// Describes the object, with at most `most` of its parts; what that costs
    /// does not grow with how many more there are. `name` gives the text of an
    /// attribute's name, `text` the text of a `str` object.
    pub fn describe(
        &self,
        most: usize,
        name: &dyn Fn(crate::Sym) -> String,
        text: &dyn Fn(ObjId) -> Option<String>,
    ) -> Described {
        let mut parts = Parts { all: Vec::new(), more: 0, most };
        let mut class = None;
        let mut own = None;
        let kind = match self {
            PyObject::Str(s) => {
                own = Some(crate::objects::literals::quote(beginning(&s.text)));
                Kind::Str
            }
            PyObject::Int(n) => {
                own = Some(n.to_string());
                Kind::Int
            }
            PyObject::Float(x) => {
                own = Some(crate::objects::literals::float_repr(*x));
                Kind::Float
            }
            PyObject::Complex(parts) => {
                own = Some(crate::objects::literals::complex_repr(**parts));
                Kind::Complex
            }
            PyObject::Bytes(b) => {
                own = Some(format!("{} bytes", b.len()));
                Kind::Bytes
            }
            PyObject::ByteArray(b) => {
                own = Some(format!("{} bytes", b.len()));
                Kind::ByteArray
            }
            PyObject::Plain => Kind::Plain,
            PyObject::List(items) => {
                indexed(&mut parts, items);
                Kind::List
            }
            PyObject::Tuple(items) => {
                indexed(&mut parts, items);
                Kind::Tuple
            }
            PyObject::Dict(dict) => {
                pairs(&mut parts, &dict.table, text);
                Kind::Dict
            }
            PyObject::Set(set) | PyObject::FrozenSet(set) => {
                for (at, (_, value)) in set.iter().take(parts.room()).enumerate() {
                    parts.add(Label::Member(at), value);
                }
                parts.more += set.len() - parts.all.len();
                if matches!(self, PyObject::Set(_)) { Kind::Set } else { Kind::FrozenSet }
            }
            PyObject::Range(p) => {
                own = Some(format!("range({}, {}, {})", p[0], p[1], p[2]));
                Kind::Range
            }
            PyObject::Slice(p) => {
                indexed(&mut parts, &p[..]);
                Kind::Slice
            }
            PyObject::Instance(instance) => {
                class = Some(instance.class);
                for &(sym, value) in &instance.attrs {
                    parts.add(Label::Attribute(name(sym)), value);
                }
                if let Some(extra) = &instance.extra {
                    if let Some(table) = &extra.table {
                        for entry in table.iter() {
                            let key = entry.key.obj().and_then(text).unwrap_or_default();
                            parts.add(Label::Attribute(key), entry.value);
                        }
                    }
                    if let Some(dict) = extra.dict {
                        parts.field("__dict__", Value::Obj(dict));
                    }
                    if let Some(native) = &extra.native {
                        let native = native.describe(parts.room(), name, text);
                        parts.all.extend(native.parts);
                        parts.more += native.more;
                    }
                }
                Kind::Instance
            }
            PyObject::Class(c) => {
                own = Some(c.name.to_string());
                parts.field("__dict__", c.dict);
                parts.field("__mro__", c.mro);
                parts.field("__bases__", c.bases);
                Kind::Class
            }
            PyObject::Function(f) => {
                own = Some(f.code.name.to_string());
                parts.field("__globals__", Value::Obj(f.globals));
                parts.field("__defaults__", f.defaults);
                parts.field("__closure__", f.closure);
                if let Some(dict) = f.dict {
                    parts.field("__dict__", Value::Obj(dict));
                }
                Kind::Function
            }
            PyObject::Native(_) => Kind::BuiltinFunction,
            PyObject::BoundNative { this, .. } => {
                parts.field("self", *this);
                Kind::BuiltinMethod
            }
            PyObject::BoundMethod { func, this } => {
                parts.field("function", *func);
                parts.field("self", *this);
                Kind::Method
            }
            PyObject::Cell(inside) => {
                parts.field("contents", *inside);
                Kind::Cell
            }
            PyObject::Property(p) => {
                parts.field("fget", p[0]);
                parts.field("fset", p[1]);
                parts.field("fdel", p[2]);
                Kind::Property
            }
            PyObject::StaticMethod(f, _) => {
                parts.field("function", *f);
                Kind::StaticMethod
            }
            PyObject::ClassMethod(f, _) => {
                parts.field("function", *f);
                Kind::ClassMethod
            }
            PyObject::Super { class, this, .. } => {
                parts.field("class", *class);
                parts.field("self", *this);
                Kind::Super
            }
            PyObject::Member { name: sym, class, .. } => {
                own = Some(name(*sym));
                parts.field("class", *class);
                Kind::Descriptor
            }
            PyObject::Module(m) => {
                own = Some(m.name.to_string());
                parts.field("__dict__", Value::Obj(m.dict));
                Kind::Module
            }
            PyObject::Code(c) => {
                own = Some(c.name.to_string());
                Kind::Code
            }
            PyObject::Iter(iter) => {
                iter.traverse(&mut |value| parts.field("over", value));
                Kind::Iterator
            }
            PyObject::Generator(g) => {
                own = Some(g.code.name.to_string());
                for (at, &value) in g.slots.iter().enumerate() {
                    match g.code.slots.get(at) {
                        Some(&sym) => parts.add(Label::Attribute(name(sym)), value),
                        None => parts.field("stack", value),
                    }
                }
                Kind::Generator
            }
            PyObject::Exception(e) => {
                class = Some(e.class);
                parts.field("args", e.args);
                for &(sym, value) in &e.attrs {
                    parts.add(Label::Attribute(name(sym)), value);
                }
                parts.field("__traceback__", e.traceback);
                parts.field("__context__", e.context);
                Kind::Exception
            }
            PyObject::Traceback(t) => {
                own = Some(format!("line {}", t.line));
                parts.field("tb_frame", t.frame);
                parts.field("tb_next", t.next);
                Kind::Traceback
            }
            PyObject::Frame(f) => {
                own = Some(f.code.name.to_string());
                for (at, &value) in f.locals.iter().enumerate() {
                    if let Some(&sym) = f.code.slots.get(at) {
                        parts.add(Label::Attribute(name(sym)), value);
                    }
                }
                parts.field("f_back", f.back);
                Kind::Frame
            }
            PyObject::Weakref(w) => {
                parts.field("callback", w.callback);
                if w.proxy { Kind::WeakProxy } else { Kind::Weakref }
            }
            PyObject::DictView { dict, kind } => {
                parts.field("dict", *dict);
                match kind {
                    DictPart::Keys => Kind::DictKeys,
                    DictPart::Values => Kind::DictValues,
                    DictPart::Items => Kind::DictItems,
                }
            }
            PyObject::MappingProxy(inner) => {
                parts.field("mapping", *inner);
                Kind::MappingProxy
            }
            PyObject::Alias(p) => {
                indexed(&mut parts, &p[..]);
                Kind::Alias
            }
        };
        Described { kind, class, text: own, parts: parts.all, more: parts.more }
    }
}

/// The beginning of a string; long ones are not shown whole.
fn beginning(text: &str) -> &str {
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

/// The most characters of a string that a description holds.
const LONGEST: usize = 64;

fn indexed(parts: &mut Parts, items: &[Value]) {
    let room = parts.room();
    for (at, &value) in items.iter().take(room).enumerate() {
        parts.add(Label::Index(at), value);
    }
    parts.more += items.len().saturating_sub(room);
}

fn pairs(
    parts: &mut Parts,
    table: &crate::objects::dict_table::Table,
    text: &dyn Fn(ObjId) -> Option<String>,
) {
    for (at, entry) in table.iter().enumerate() {
        if parts.room() == 0 {
            parts.more += table.len() - at;
            break;
        }
        let key = match entry.key {
            Value::Obj(id) => match text(id) {
                Some(text) => crate::objects::literals::quote(&text),
                None => {
                    parts.add(Label::Member(at), entry.key);
                    format!("key {at}")
                }
            },
            key => atom(key).unwrap_or_default(),
        };
        parts.add(Label::Key(key), entry.value);
    }
}

impl<W: Watch> Interp<W> {
    /// Describes an object of this interpreter.
    pub fn describe(&self, id: ObjId) -> Described {
        let name = |sym| self.names.str(sym).to_string();
        let text = |id| self.text(Value::Obj(id));
        self.get(id).describe(usize::MAX, &name, &text)
    }
}
