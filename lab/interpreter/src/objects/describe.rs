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

/// What an object looks like from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Described {
    /// The kind, such as `list`; for an instance, see `class`.
    pub kind: &'static str,
    /// The class, if the object is an instance or an exception.
    pub class: Option<ObjId>,
    /// Its name or text, if it has one: `Order` of a class, `'tea'` of a str.
    pub text: Option<String>,
    /// What is inside.
    pub parts: Vec<Part>,
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
        Value::Float(x) => crate::protocols::format::float_repr(x.number()),
    })
}

impl Value {
    /// The words for a value that is no object; nothing for an object.
    pub fn words(self) -> Option<String> {
        atom(self)
    }
}

struct Parts(Vec<Part>);

impl Parts {
    fn add(&mut self, label: Label, value: Value) {
        let inside = match value {
            Value::Unbound => return,
            Value::Obj(id) => Inside::Object(id),
            value => Inside::Atom(atom(value).unwrap_or_default()),
        };
        self.0.push(Part { label, inside });
    }

    fn field(&mut self, name: &'static str, value: Value) {
        self.add(Label::Field(name), value);
    }
}

impl PyObject {
    /// Describes the object. `name` gives the text of an attribute's name,
    /// `text` the text of a `str` object.
    pub fn describe(
        &self,
        name: &dyn Fn(crate::Sym) -> String,
        text: &dyn Fn(ObjId) -> Option<String>,
    ) -> Described {
        let mut parts = Parts(Vec::new());
        let mut class = None;
        let mut own = None;
        let kind = match self {
            PyObject::Str(s) => {
                own = Some(crate::protocols::repr::quote(&s.text));
                "str"
            }
            PyObject::Int(n) => {
                own = Some(n.to_string());
                "int"
            }
            PyObject::Float(x) => {
                own = Some(crate::protocols::format::float_repr(*x));
                "float"
            }
            PyObject::Complex(parts) => {
                own = Some(crate::types::complex::complex_repr(**parts));
                "complex"
            }
            PyObject::Bytes(b) => {
                own = Some(format!("{} bytes", b.len()));
                "bytes"
            }
            PyObject::ByteArray(b) => {
                own = Some(format!("{} bytes", b.len()));
                "bytearray"
            }
            PyObject::Plain => "object",
            PyObject::List(items) => {
                indexed(&mut parts, items);
                "list"
            }
            PyObject::Tuple(items) => {
                indexed(&mut parts, items);
                "tuple"
            }
            PyObject::Dict(dict) => {
                pairs(&mut parts, &dict.table, text);
                "dict"
            }
            PyObject::Set(set) | PyObject::FrozenSet(set) => {
                for (at, (_, value)) in set.iter().enumerate() {
                    parts.add(Label::Member(at), value);
                }
                if matches!(self, PyObject::Set(_)) { "set" } else { "frozenset" }
            }
            PyObject::Range(p) => {
                own = Some(format!("range({}, {}, {})", p[0], p[1], p[2]));
                "range"
            }
            PyObject::Slice(p) => {
                indexed(&mut parts, &p[..]);
                "slice"
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
                        parts.0.extend(native.describe(name, text).parts);
                    }
                }
                "instance"
            }
            PyObject::Class(c) => {
                own = Some(c.name.to_string());
                parts.field("__dict__", c.dict);
                parts.field("__mro__", c.mro);
                parts.field("__bases__", c.bases);
                "class"
            }
            PyObject::Function(f) => {
                own = Some(f.code.name.to_string());
                parts.field("__globals__", Value::Obj(f.globals));
                parts.field("__defaults__", f.defaults);
                parts.field("__closure__", f.closure);
                if let Some(dict) = f.dict {
                    parts.field("__dict__", Value::Obj(dict));
                }
                "function"
            }
            PyObject::Native(_) => "builtin function",
            PyObject::BoundNative { this, .. } => {
                parts.field("self", *this);
                "builtin method"
            }
            PyObject::BoundMethod { func, this } => {
                parts.field("function", *func);
                parts.field("self", *this);
                "method"
            }
            PyObject::Cell(inside) => {
                parts.field("contents", *inside);
                "cell"
            }
            PyObject::Property(p) => {
                parts.field("fget", p[0]);
                parts.field("fset", p[1]);
                parts.field("fdel", p[2]);
                "property"
            }
            PyObject::StaticMethod(f, _) => {
                parts.field("function", *f);
                "staticmethod"
            }
            PyObject::ClassMethod(f, _) => {
                parts.field("function", *f);
                "classmethod"
            }
            PyObject::Super { class, this, .. } => {
                parts.field("class", *class);
                parts.field("self", *this);
                "super"
            }
            PyObject::Member { name: sym, class, .. } => {
                own = Some(name(*sym));
                parts.field("class", *class);
                "descriptor"
            }
            PyObject::Module(m) => {
                own = Some(m.name.to_string());
                parts.field("__dict__", Value::Obj(m.dict));
                "module"
            }
            PyObject::Code(c) => {
                own = Some(c.name.to_string());
                "code"
            }
            PyObject::Iter(iter) => {
                iter.traverse(&mut |value| parts.field("over", value));
                "iterator"
            }
            PyObject::Generator(g) => {
                own = Some(g.code.name.to_string());
                for (at, &value) in g.slots.iter().enumerate() {
                    match g.code.slots.get(at) {
                        Some(&sym) => parts.add(Label::Attribute(name(sym)), value),
                        None => parts.field("stack", value),
                    }
                }
                "generator"
            }
            PyObject::Exception(e) => {
                class = Some(e.class);
                parts.field("args", e.args);
                for &(sym, value) in &e.attrs {
                    parts.add(Label::Attribute(name(sym)), value);
                }
                parts.field("__traceback__", e.traceback);
                parts.field("__context__", e.context);
                "exception"
            }
            PyObject::Traceback(t) => {
                own = Some(format!("line {}", t.line));
                parts.field("tb_frame", t.frame);
                parts.field("tb_next", t.next);
                "traceback"
            }
            PyObject::Frame(f) => {
                own = Some(f.code.name.to_string());
                for (at, &value) in f.locals.iter().enumerate() {
                    if let Some(&sym) = f.code.slots.get(at) {
                        parts.add(Label::Attribute(name(sym)), value);
                    }
                }
                parts.field("f_back", f.back);
                "frame"
            }
            PyObject::Weakref(w) => {
                parts.field("callback", w.callback);
                if w.proxy { "weakproxy" } else { "weakref" }
            }
            PyObject::DictView { dict, kind } => {
                parts.field("dict", *dict);
                match kind {
                    DictPart::Keys => "dict_keys",
                    DictPart::Values => "dict_values",
                    DictPart::Items => "dict_items",
                }
            }
            PyObject::MappingProxy(inner) => {
                parts.field("mapping", *inner);
                "mappingproxy"
            }
            PyObject::Alias(p) => {
                indexed(&mut parts, &p[..]);
                "alias"
            }
        };
        Described { kind, class, text: own, parts: parts.0 }
    }
}

fn indexed(parts: &mut Parts, items: &[Value]) {
    for (at, &value) in items.iter().enumerate() {
        parts.add(Label::Index(at), value);
    }
}

fn pairs(
    parts: &mut Parts,
    table: &crate::objects::dict_table::Table,
    text: &dyn Fn(ObjId) -> Option<String>,
) {
    for (at, entry) in table.iter().enumerate() {
        let key = match entry.key {
            Value::Obj(id) => match text(id) {
                Some(text) => crate::protocols::repr::quote(&text),
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
        self.get(id).describe(&name, &text)
    }
}
