//! How many bytes CPython would use for an object itself, not for what it
//! holds. (`sys.getsizeof`, `__sizeof__`)

use gc_core::{ObjId, Trace, Version};

use crate::objects::dict_table::Table;
use crate::objects::iterator::Iter;
use crate::objects::{Dict, Layout, PyObject, Str};
use crate::{Interp, Value, Watch};

/// What the collector keeps in front of each object that it may track.
const GC_HEAD: i64 = 16;

/// Exceptions with fields of their own, and classes that are in C in CPython and in Python
/// here, as 3.13 has them.
const SIZES: &str = "OSError 112 StopIteration 80 SyntaxError 136 \
    ImportError 104 AttributeError 88 NameError 80 SystemExit 80 BaseExceptionGroup 88 \
    partial 64 _lru_cache_wrapper 152 itemgetter 48 attrgetter 40 \
    methodcaller 64 SimpleNamespace 24 memoryview 168 _tee 48";

impl<W: Watch> Interp<W> {
    /// `sys.getsizeof(value)`; without the collector's part it is
    /// `value.__sizeof__()`.
    pub(crate) fn size_of(&self, value: Value, with_head: bool) -> i64 {
        let own = match value {
            Value::None | Value::NotImplemented | Value::Ellipsis | Value::Unbound => 16,
            Value::Int(n) => size_of_int(n.unsigned_abs().into()),
            Value::Bool(b) => size_of_int(u128::from(b.holds())),
            Value::Float(_) => 24,
            Value::Obj(id) => self.size_of_object(id),
        };
        if with_head { own + self.head_of(value) } else { own }
    }

    fn head_of(&self, value: Value) -> i64 {
        match value.obj().map(|id| self.get(id)) {
            Some(PyObject::Class(class)) if class.builtin => 0,
            Some(PyObject::Instance(instance)) if self.is_written_here(instance.class) => GC_HEAD,
            Some(PyObject::Instance(instance)) => self.class_head(instance.class),
            Some(PyObject::Exception(e)) if !self.class(e.class).builtin => {
                self.class_head(e.class)
            }
            Some(PyObject::Iter(iter)) if iter.is_range() => 0,
            Some(PyObject::Tuple(_)) => GC_HEAD,
            // Built-in functions may hold their module.
            Some(PyObject::Native(_)) => GC_HEAD,
            Some(object) if object.tracking().has_gc() => GC_HEAD,
            _ => 0,
        }
    }

    fn before_3_12(&self) -> bool {
        self.profile().version < Version::V3_12
    }

    fn size_of_object(&self, id: ObjId) -> i64 {
        let version = self.profile().version;
        let later = |new: i64, older: i64| if version < Version::V3_13 { older } else { new };
        match self.get(id) {
            PyObject::Instance(instance) => {
                if self.is_written_here(instance.class)
                    && let Some(size) = told(&self.class_name(instance.class))
                {
                    return size;
                }
                let class = self.class(instance.class);
                let slots = class.lookup.iter().map(|&base| self.class(base).slots.len());
                let inner = match instance.extra.as_ref().and_then(|e| e.native.as_ref()) {
                    // Its letters are a block of their own.
                    Some(PyObject::Str(s)) => {
                        let older = if self.before_3_12() { 16 } else { 0 };
                        64 + older + (i64::from(s.chars) + 1) * width(s)
                    }
                    Some(native) => self.size_of_native(native),
                    None => 16,
                };
                inner + 8 * slots.sum::<usize>() as i64 + self.weakrefs_inside(instance.class)
            }
            PyObject::Exception(e) => {
                let mut classes = self.class(e.class).lookup.iter();
                let fields = classes.find_map(|&class| told(&self.class_name(class)));
                fields.unwrap_or(72) + self.weakrefs_inside(e.class)
            }
            PyObject::Class(class) if class.builtin => 416,
            PyObject::Class(class) => {
                // The names that its instances share. (`ht_cached_keys`)
                let shared = if class.has_dict { 768 } else { 0 };
                later(928, if self.before_3_12() { 904 } else { 920 }) + shared
            }
            PyObject::Function(_) => later(144, if self.before_3_12() { 136 } else { 144 }),
            PyObject::Code(code) => 200 + 2 * code.consts.len() as i64,
            PyObject::Frame(_) => later(232, 216),
            object => self.size_of_native(object),
        }
    }

    /// Whether a class is in C in CPython and in Python here.
    fn is_written_here(&self, class: ObjId) -> bool {
        self.name_in_messages(class).contains('.')
            || self.of_module("_late", "memoryview").is_some_and(|view| view.is(Value::Obj(class)))
    }

    /// What lies in front of an instance: since 3.12 its dict and its list of
    /// weak references, before that its dict.
    fn class_head(&self, class: ObjId) -> i64 {
        let class = self.class(class);
        let own_dict = class.has_dict && class.layout != Layout::Exception;
        let in_front = match self.before_3_12() {
            true => own_dict,
            false => own_dict || class.has_weakrefs,
        };
        if in_front { GC_HEAD + 16 } else { GC_HEAD }
    }

    fn weakrefs_inside(&self, class: ObjId) -> i64 {
        let class = self.class(class);
        if self.before_3_12() && class.has_weakrefs && !class.builtin { 8 } else { 0 }
    }

    fn size_of_native(&self, object: &PyObject) -> i64 {
        match object {
            PyObject::Str(s) => self.size_of_text(s),
            PyObject::Int(n) => {
                let digits = n.bits().div_ceil(30).max(1);
                24 + 4 * digits as i64
            }
            PyObject::Float(_) => 24,
            PyObject::Complex(_) => 32,
            PyObject::Bytes(b) => 33 + b.len() as i64,
            PyObject::ByteArray(b) if b.is_empty() => 56,
            PyObject::ByteArray(b) => 57 + b.len() as i64,
            PyObject::Plain => 16,
            PyObject::List(items) => 40 + 8 * items.capacity() as i64,
            PyObject::Deque(_) => 32,
            PyObject::Tuple(items) => 24 + 8 * items.len() as i64,
            PyObject::Dict(dict) => 48 + self.size_of_pairs(dict),
            PyObject::Set(set) | PyObject::FrozenSet(set) => 200 + size_of_set_table(set.places()),
            PyObject::Range(_) => 48,
            PyObject::Slice(_) => 40,
            PyObject::BoundNative { native, .. } if self.is_of_slot(*native) => 32,
            PyObject::Native(_) | PyObject::BoundNative { .. } => 56,
            PyObject::BoundMethod { .. } => 48,
            PyObject::Cell(_) => 24,
            PyObject::Property(_) => 64,
            PyObject::StaticMethod(_, _) | PyObject::ClassMethod(_, _) => 32,
            PyObject::Super { .. } => 40,
            PyObject::Member { slot: true, .. } => 48,
            PyObject::Member { .. } => 56,
            PyObject::Module(_) => 56,
            PyObject::Generator(g) => 160 + 8 * g.slots.len() as i64,
            PyObject::Exception(_) => 72,
            PyObject::Traceback(_) => 48,
            PyObject::Weakref(_) => 64,
            PyObject::DictView { .. } | PyObject::MappingProxy(_) => 24,
            PyObject::Iter(iter) => match **iter {
                Iter::Range { .. } if self.before_3_12() => 48,
                Iter::Range { .. } => 40,
                Iter::Enumerate { .. } | Iter::Dict { .. } => 56,
                Iter::Zip { .. } | Iter::Set { .. } => 48,
                _ => 32,
            },
            PyObject::Alias(parts) if self.as_class(parts[0]).is_some() => 64,
            PyObject::Alias(_) => 32,
            PyObject::Instance(_)
            | PyObject::Class(_)
            | PyObject::Function(_)
            | PyObject::Code(_)
            | PyObject::Frame(_) => 16,
        }
    }

    fn size_of_text(&self, s: &Str) -> i64 {
        let older = if self.before_3_12() { 8 } else { 0 };
        let n = (i64::from(s.chars) + 1) * width(s);
        match n {
            _ if s.is_ascii() => 40 + older + n,
            // One character, of a byte: a single object for good, with its UTF-8.
            2 if !self.before_3_12() => 56 + 2 * older + n + 3,
            _ => 56 + 2 * older + n,
        }
    }

    /// What a dict keeps its pairs in: values at places that all instances of a class share,
    /// or a table of its own.
    fn size_of_pairs(&self, dict: &Dict) -> i64 {
        let shown = dict.inside.and_then(|owner| match self.heap.get(owner) {
            Ok(PyObject::Instance(instance)) => instance.extra.as_ref()?.table.as_ref(),
            _ => None,
        });
        let values = dict.inside.map_or(dict.values, |owner| self.shared_places(owner));
        let table = shown.unwrap_or(&dict.table);
        // A name that instances share has its place in each of them.
        let absent = dict.inside.map_or(0, |owner| self.shared_names_not_in(owner, table));
        match values > 0 && table.peak() + absent <= values.into() {
            true => 8 * i64::from(values),
            false => self.size_of_table(table, values),
        }
    }

    fn shared_names_not_in(&self, owner: ObjId, table: &Table) -> usize {
        let Ok(PyObject::Instance(instance)) = self.heap.get(owner) else { return 0 };
        let shared = self.class(instance.class).shared.iter();
        let names = shared.map(|&sym| self.names.object(sym));
        names.filter(|&name| !table.iter().any(|e| e.key.obj() == name)).count()
    }

    /// A hash table of entries in the order of insertion. (`PyDictKeysObject`)
    fn size_of_table(&self, table: &Table, values: u8) -> i64 {
        let len = table.peak();
        if len == 0 {
            return 0;
        }
        // Room for three times its entries. (`GROWTH_RATE`)
        let grown = |used: i64| (3 * used).cast_unsigned().next_power_of_two().cast_signed();
        let mut size: i64 = match values {
            0 => 8,
            n => grown(n.into()),
        };
        while len as i64 > size * 2 / 3 {
            // It grows when it is full.
            size = grown(size * 2 / 3);
        }
        let names_only = match table.is_empty() {
            true => values > 0,
            false => table.iter().all(|e| self.is_plain_text(e.key)),
        };
        let entry = if names_only { 16 } else { 24 };
        let index = match size {
            ..=128 => 1,
            129..=32768 => 2,
            _ => 4,
        };
        32 + size * index + (size * 2 / 3) * entry
    }
}

/// The bytes that each letter of a text takes.
fn width(s: &Str) -> i64 {
    match s.text.chars().map(u32::from).max().unwrap_or(0) {
        0..=0xFF => 1,
        0x100..=0xFFFF => 2,
        _ => 4,
    }
}

/// What the list of sizes says of a class.
fn told(name: &str) -> Option<i64> {
    let mut words = SIZES.split(' ');
    words.find(|&word| word == name)?;
    words.next()?.parse().ok()
}

fn size_of_int(magnitude: u128) -> i64 {
    let bits = 128 - magnitude.leading_zeros();
    24 + 4 * i64::from(bits.div_ceil(30).max(1))
}

/// The table of a set beyond the eight places inside it.
fn size_of_set_table(places: usize) -> i64 {
    if places > 8 { 16 * places as i64 } else { 0 }
}
