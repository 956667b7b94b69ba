//! The class of a value, and what a name means in it: the built-in classes,
//! `isinstance`, the look-up along the MRO.

use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::iterator::Iter;
use crate::objects::symbols::known;
use crate::objects::{Class, DictPart, Layout, PyObject, Resumable};
use crate::{Interp, Sym, Value, Watch};

/// Whether CPython writes a class of this module, in Python here, in C: it has the name of
/// the module before its own in messages.
fn is_built_in_there(module: &str, class: &str) -> bool {
    match module {
        "itertools" | "operator" => true,
        "collections" => matches!(class, "deque" | "defaultdict" | "OrderedDict"),
        "functools" => matches!(class, "partial" | "KeyWrapper" | "_lru_cache_wrapper"),
        "re" => matches!(class, "Pattern" | "Match"),
        "types" => class == "SimpleNamespace",
        module => module == "_io",
    }
}

/// A built-in class to be made.
pub(crate) struct Row {
    /// Its name.
    pub name: &'static str,
    /// What its instances are.
    pub layout: Layout,
    /// Its base, which is made before it.
    pub base: fn(&Types) -> ObjId,
    /// Where it is found from then on.
    pub(super) place: fn(&mut Types) -> &mut ObjId,
}

macro_rules! types {
    ($($field:ident: $name:literal, $base:ident, $layout:ident;)*) => {
        /// The built-in classes that the interpreter itself names.
        #[allow(missing_docs)]
        #[derive(Clone)]
        pub struct Types {
            $(pub $field: ObjId,)*
            pub(crate) all: Vec<ObjId>,
        }

        impl Types {
            pub(crate) fn nothing(id: ObjId) -> Types {
                Types { $($field: id,)* all: Vec::new() }
            }
        }

        /// The built-in classes in the order in which they are made.
        pub(crate) const ROWS: &[Row] = &[
            $(Row {
                name: $name,
                layout: Layout::$layout,
                base: |types| types.$base,
                place: |types| &mut types.$field,
            },)*
        ];
    };
}

types! {
    object: "object", object, Object;
    type_: "type", object, Type;
    int: "int", object, Int;
    bool_: "bool", int, Closed;
    float: "float", object, Float;
    complex: "complex", object, Closed;
    str_: "str", object, Str;
    bytes: "bytes", object, Bytes;
    bytearray: "bytearray", object, ByteArray;
    list: "list", object, List;
    deque: "deque", object, Deque;
    tuple: "tuple", object, Tuple;
    dict: "dict", object, Dict;
    set: "set", object, Set;
    frozenset: "frozenset", object, FrozenSet;
    range: "range", object, Closed;
    slice: "slice", object, Closed;
    none: "NoneType", object, Closed;
    not_implemented: "NotImplementedType", object, Closed;
    ellipsis: "ellipsis", object, Closed;
    function: "function", object, Closed;
    native: "builtin_function_or_method", object, Closed;
    method_descriptor: "method_descriptor", object, Closed;
    wrapper_descriptor: "wrapper_descriptor", object, Closed;
    method_wrapper: "method-wrapper", object, Closed;
    method: "method", object, Closed;
    cell: "cell", object, Closed;
    property: "property", object, Property;
    staticmethod: "staticmethod", object, StaticMethod;
    classmethod: "classmethod", object, ClassMethod;
    super_: "super", object, Closed;
    getset: "getset_descriptor", object, Closed;
    member: "member_descriptor", object, Closed;
    module: "module", object, Module;
    code: "code", object, Closed;
    generator: "generator", object, Closed;
    coroutine: "coroutine", object, Closed;
    async_generator: "async_generator", object, Closed;
    frame: "frame", object, Closed;
    frame_locals: "FrameLocalsProxy", object, Closed;
    traceback: "traceback", object, Closed;
    mappingproxy: "mappingproxy", object, Closed;
    generic_alias: "GenericAlias", object, Closed;
    union_type: "UnionType", object, Closed;
    namespace: "SimpleNamespace", object, Closed;
    weakref: "ReferenceType", object, Weakref;
    proxy: "ProxyType", object, Closed;
    callable_proxy: "CallableProxyType", object, Closed;
    list_iterator: "list_iterator", object, Closed;
    list_reverseiterator: "list_reverseiterator", object, Closed;
    tuple_iterator: "tuple_iterator", object, Closed;
    str_iterator: "str_iterator", object, Closed;
    str_ascii_iterator: "str_ascii_iterator", object, Closed;
    bytes_iterator: "bytes_iterator", object, Closed;
    range_iterator: "range_iterator", object, Closed;
    set_iterator: "set_iterator", object, Closed;
    iterator: "iterator", object, Closed;
    callable_iterator: "callable_iterator", object, Closed;
    dict_keys: "dict_keys", object, Closed;
    dict_values: "dict_values", object, Closed;
    dict_items: "dict_items", object, Closed;
    dict_keyiterator: "dict_keyiterator", object, Closed;
    dict_valueiterator: "dict_valueiterator", object, Closed;
    dict_itemiterator: "dict_itemiterator", object, Closed;
    dict_reversekeyiterator: "dict_reversekeyiterator", object, Closed;
    enumerate: "enumerate", object, Closed;
    zip: "zip", object, Closed;
    map: "map", object, Closed;
    filter: "filter", object, Closed;
    reversed: "reversed", object, Closed;
    base_exception: "BaseException", object, Exception;
    system_exit: "SystemExit", base_exception, Exception;
    keyboard_interrupt: "KeyboardInterrupt", base_exception, Exception;
    generator_exit: "GeneratorExit", base_exception, Exception;
    exception: "Exception", base_exception, Exception;
    stop_iteration: "StopIteration", exception, Exception;
    stop_async_iteration: "StopAsyncIteration", exception, Exception;
    arithmetic_error: "ArithmeticError", exception, Exception;
    floating_point_error: "FloatingPointError", arithmetic_error, Exception;
    overflow_error: "OverflowError", arithmetic_error, Exception;
    zero_division_error: "ZeroDivisionError", arithmetic_error, Exception;
    assertion_error: "AssertionError", exception, Exception;
    attribute_error: "AttributeError", exception, Exception;
    buffer_error: "BufferError", exception, Exception;
    eof_error: "EOFError", exception, Exception;
    import_error: "ImportError", exception, Exception;
    module_not_found_error: "ModuleNotFoundError", import_error, Exception;
    lookup_error: "LookupError", exception, Exception;
    index_error: "IndexError", lookup_error, Exception;
    key_error: "KeyError", lookup_error, Exception;
    memory_error: "MemoryError", exception, Exception;
    name_error: "NameError", exception, Exception;
    unbound_local_error: "UnboundLocalError", name_error, Exception;
    os_error: "OSError", exception, Exception;
    file_not_found_error: "FileNotFoundError", os_error, Exception;
    permission_error: "PermissionError", os_error, Exception;
    timeout_error: "TimeoutError", os_error, Exception;
    connection_error: "ConnectionError", os_error, Exception;
    reference_error: "ReferenceError", exception, Exception;
    runtime_error: "RuntimeError", exception, Exception;
    recursion_error: "RecursionError", runtime_error, Exception;
    not_implemented_error: "NotImplementedError", runtime_error, Exception;
    syntax_error: "SyntaxError", exception, Exception;
    indentation_error: "IndentationError", syntax_error, Exception;
    tab_error: "TabError", indentation_error, Exception;
    system_error: "SystemError", exception, Exception;
    type_error: "TypeError", exception, Exception;
    value_error: "ValueError", exception, Exception;
    unicode_error: "UnicodeError", value_error, Exception;
    unicode_decode_error: "UnicodeDecodeError", unicode_error, Exception;
    unicode_encode_error: "UnicodeEncodeError", unicode_error, Exception;
    warning: "Warning", exception, Exception;
    user_warning: "UserWarning", warning, Exception;
    deprecation_warning: "DeprecationWarning", warning, Exception;
    runtime_warning: "RuntimeWarning", warning, Exception;
    resource_warning: "ResourceWarning", warning, Exception;
    future_warning: "FutureWarning", warning, Exception;
    syntax_warning: "SyntaxWarning", warning, Exception;
    import_warning: "ImportWarning", warning, Exception;
}

impl<W: Watch> Interp<W> {
    /// Finds a name in a class or its bases; what is found is not counted.
    /// (`_PyType_Lookup`)
    #[inline]
    pub fn lookup(&mut self, class: ObjId, sym: Sym) -> Option<Value> {
        if let Some(found) = self.method_cache.recall(class, sym) {
            return (!found.is_unbound()).then_some(found);
        }
        let found = self.search(class, sym);
        self.method_cache.remember(class, sym, found.unwrap_or_default());
        found
    }

    /// What [`lookup`](Interp::lookup) finds, without the method cache.
    pub(crate) fn search(&self, class: ObjId, sym: Sym) -> Option<Value> {
        self.class(class).lookup.iter().find_map(|&base| {
            let dict = self.class(base).dict.obj()?;
            self.dict_get_sym(dict, sym)
        })
    }

    /// Forgets what was remembered about classes, because they have
    /// changed.
    pub(crate) fn classes_changed(&mut self) {
        self.method_cache.forget();
    }

    /// A method of the value's class; what is found is not counted.
    pub(crate) fn special(&mut self, value: Value, sym: Sym) -> Option<Value> {
        let class = self.class_of(value);
        self.lookup(class, sym)
    }

    /// The class of a value, not counted. (`type(x)`)
    #[inline]
    pub fn class_of(&self, value: Value) -> ObjId {
        let types = &self.types;
        match value {
            Value::None | Value::Unbound => types.none,
            Value::NotImplemented => types.not_implemented,
            Value::Ellipsis => types.ellipsis,
            Value::Bool(_) => types.bool_,
            Value::Int(_) => types.int,
            Value::Float(_) => types.float,
            Value::Obj(id) => match self.get(id) {
                PyObject::Instance(instance) => instance.class,
                object => self.class_of_object(object),
            },
        }
    }

    fn class_of_object(&self, object: &PyObject) -> ObjId {
        let types = &self.types;
        match object {
            PyObject::Str(_) => types.str_,
            PyObject::Int(_) => types.int,
            PyObject::Float(_) => types.float,
            PyObject::Complex(_) => types.complex,
            PyObject::Bytes(_) => types.bytes,
            PyObject::ByteArray(_) => types.bytearray,
            PyObject::Plain => types.object,
            PyObject::List(_) => types.list,
            PyObject::Deque(_) => types.deque,
            PyObject::Tuple(_) => types.tuple,
            PyObject::Dict(_) => types.dict,
            PyObject::Set(_) => types.set,
            PyObject::FrozenSet(_) => types.frozenset,
            PyObject::Range(_) => types.range,
            PyObject::Slice(_) => types.slice,
            PyObject::Instance(instance) => instance.class,
            PyObject::Class(class) => class.meta.unwrap_or(types.type_),
            PyObject::Function(_) => types.function,
            PyObject::Native(n) => match self.natives[*n as usize].class {
                None => types.native,
                Some(_) if self.is_of_slot(*n) => types.wrapper_descriptor,
                Some(_) => types.method_descriptor,
            },
            PyObject::BoundNative { native, .. } if self.is_of_slot(*native) => {
                types.method_wrapper
            }
            PyObject::BoundNative { .. } => types.native,
            PyObject::BoundMethod { .. } => types.method,
            PyObject::Cell(_) => types.cell,
            PyObject::Property(_) => types.property,
            PyObject::StaticMethod(..) => types.staticmethod,
            PyObject::ClassMethod(..) => types.classmethod,
            PyObject::Super { .. } => types.super_,
            PyObject::Member { slot: true, .. } => types.member,
            PyObject::Member { .. } => types.getset,
            PyObject::Module(_) => types.module,
            PyObject::Code(_) => types.code,
            PyObject::Iter(iter) => self.class_of_iterator(iter),
            PyObject::Generator(g) => match g.kind() {
                Resumable::Generator => types.generator,
                Resumable::Coroutine => types.coroutine,
                Resumable::AsyncGenerator => types.async_generator,
            },
            PyObject::Exception(e) => e.class,
            PyObject::Traceback(_) => types.traceback,
            PyObject::Frame(_) => types.frame,
            PyObject::Weakref(w) if w.proxy && w.callable => types.callable_proxy,
            PyObject::Weakref(w) if w.proxy => types.proxy,
            PyObject::Weakref(_) => types.weakref,
            PyObject::DictView { kind: DictPart::Keys, .. } => types.dict_keys,
            PyObject::DictView { kind: DictPart::Values, .. } => types.dict_values,
            PyObject::DictView { kind: DictPart::Items, .. } => types.dict_items,
            PyObject::MappingProxy(_) => types.mappingproxy,
            PyObject::Alias(parts) if self.as_class(parts[0]).is_none() => types.union_type,
            PyObject::Alias(_) => types.generic_alias,
        }
    }

    fn class_of_iterator(&self, iter: &Iter) -> ObjId {
        let types = &self.types;
        match iter {
            Iter::Seq { of, .. } => match of.obj().map(|id| self.get_native(id)) {
                Some(PyObject::Tuple(_)) => types.tuple_iterator,
                Some(PyObject::Str(s)) if s.text.len() == s.chars as usize => {
                    types.str_ascii_iterator
                }
                Some(PyObject::Str(_)) => types.str_iterator,
                Some(PyObject::Bytes(_) | PyObject::ByteArray(_)) => types.bytes_iterator,
                _ => types.list_iterator,
            },
            Iter::Rev { of, .. } => match of.obj().map(|id| self.get_native(id)) {
                Some(PyObject::List(_)) => types.list_reverseiterator,
                _ => types.reversed,
            },
            Iter::Range { .. } => types.range_iterator,
            Iter::Dict { backwards: true, .. } => types.dict_reversekeyiterator,
            Iter::Dict { kind: DictPart::Keys, .. } => types.dict_keyiterator,
            Iter::Dict { kind: DictPart::Values, .. } => types.dict_valueiterator,
            Iter::Dict { kind: DictPart::Items, .. } => types.dict_itemiterator,
            Iter::Set { .. } => types.set_iterator,
            Iter::GetItem { .. } => types.iterator,
            Iter::Enumerate { .. } => types.enumerate,
            Iter::Zip { .. } => types.zip,
            Iter::Map { .. } => types.map,
            Iter::Filter { .. } => types.filter,
            Iter::Callable { .. } => types.callable_iterator,
            Iter::Done => types.list_iterator,
        }
    }

    /// What a class is.
    #[inline]
    pub fn class(&self, id: ObjId) -> &Class {
        match self.get(id) {
            PyObject::Class(class) => class,
            _ => unreachable!("a class"),
        }
    }

    /// Whether the value is a class.
    pub fn as_class(&self, value: Value) -> Option<ObjId> {
        let id = value.obj()?;
        matches!(self.get(id), PyObject::Class(_)).then_some(id)
    }

    /// `cls.__name__`
    pub fn class_name(&self, id: ObjId) -> Rc<str> {
        self.class(id).name.clone()
    }

    /// The name of the value's class in messages.
    pub fn type_name(&self, value: Value) -> Rc<str> {
        if let Some(PyObject::Weakref(w)) = value.obj().map(|id| self.get(id))
            && w.proxy
        {
            let callable = if w.callable { "Callable" } else { "" };
            return format!("weakref.{callable}ProxyType").into();
        }
        self.name_in_messages(self.class_of(value))
    }

    /// The name of a class in messages. (`tp_name`)
    pub(crate) fn name_in_messages(&self, class: ObjId) -> Rc<str> {
        let class = self.class(class);
        let module = match class.module {
            "builtins" => None,
            "" => class.dict.obj().and_then(|dict| self.dict_get_sym(dict, known::MODULE)),
            module => return format!("{module}.{}", class.name).into(),
        };
        match module.and_then(|module| self.as_str(module)) {
            Some(module) if is_built_in_there(&module.text, &class.name) => {
                format!("{}.{}", module.text, class.name).into()
            }
            _ => class.name.clone(),
        }
    }

    /// `issubclass(class, base)` for two classes.
    #[inline]
    pub fn is_subclass(&self, class: ObjId, base: ObjId) -> bool {
        class == base || self.class(class).lookup.contains(&base)
    }

    /// `isinstance(value, base)` for a class.
    pub fn is_instance(&self, value: Value, base: ObjId) -> bool {
        self.is_subclass(self.class_of(value), base)
    }
}
