//! The built-in classes.

use gc_core::ObjId;

use crate::objects::{Class, Layout, PyObject, Traits};
use crate::vm::classes::ROWS;
use crate::{Interp, Value, Watch};

/// Which built-in classes are names of the module `builtins`.
pub(crate) fn is_public(name: &str) -> bool {
    matches!(
        name,
        "object"
            | "type"
            | "int"
            | "bool"
            | "float"
            | "complex"
            | "str"
            | "bytes"
            | "bytearray"
            | "list"
            | "tuple"
            | "dict"
            | "set"
            | "frozenset"
            | "range"
            | "slice"
            | "property"
            | "staticmethod"
            | "classmethod"
            | "super"
            | "enumerate"
            | "zip"
            | "map"
            | "filter"
            | "reversed"
    ) || ["Error", "Exception", "Exit", "Interrupt", "Iteration", "Warning"]
        .iter()
        .any(|end| name.ends_with(end))
}

impl<W: Watch> Interp<W> {
    /// Makes the built-in classes.
    pub(crate) fn make_types(&mut self) {
        for row in ROWS {
            let base = (row.base)(&self.types);
            let class = self.new_builtin_class(row.name, base, row.layout);
            self.types.fill(row, class);
        }
    }

    /// Makes a class that is built in: never tracked, never changed, immortal.
    pub(crate) fn new_builtin_class(&mut self, name: &str, base: ObjId, layout: Layout) -> ObjId {
        let first = self.types.all.is_empty();
        let dict = self.dict().give().obj().expect("a dict");
        let lookup: Vec<ObjId> = match self.heap.get(base) {
            Ok(PyObject::Class(class)) if !first => class.lookup.to_vec(),
            _ => Vec::new(),
        };
        let module = match name {
            "ReferenceType" | "ProxyType" | "CallableProxyType" => "weakref",
            "SimpleNamespace" | "GenericAlias" | "UnionType" => "types",
            _ => "builtins",
        };
        let inherits_eq = first || layout == Layout::Exception || layout == Layout::Module;
        let class = Class {
            name: name.into(),
            qualname: name.into(),
            module,
            bases: Value::None,
            base: Value::None,
            mro: Value::None,
            lookup: Box::default(),
            dict: Value::Obj(dict),
            layout,
            builtin: true,
            has_dict: matches!(layout, Layout::Exception | Layout::Module),
            has_weakrefs: matches!(
                layout,
                Layout::Set | Layout::FrozenSet | Layout::Module | Layout::Type
            ) || matches!(
                name,
                "function"
                    | "method"
                    | "generator"
                    | "coroutine"
                    | "async_generator"
                    | "builtin_function_or_method"
            ),
            slots: Vec::new(),
            shared: Vec::new(),
            usable: 0,
            subclasses: Vec::new(),
            traits: Traits { eq: !inherits_eq, hash: !inherits_eq, ..Traits::default() },
            meta: None,
        };
        let id = self.alloc(PyObject::Class(Box::new(class)));
        self.heap.make_immortal(id).expect("just made");
        self.heap.make_immortal(dict).expect("just made");
        let mut mro = vec![id];
        mro.extend(lookup);
        let bases = match first {
            true => Value::None,
            false => {
                let base = self.hold(Value::Obj(base));
                self.tuple([base].into()).give()
            }
        };
        let items = mro.iter().map(|&id| self.hold(Value::Obj(id))).collect();
        let tuple = self.tuple(items).give();
        for value in [bases, tuple] {
            if let Value::Obj(id) = value {
                self.heap.untrack(id).expect("just made");
                self.heap.make_immortal(id).expect("just made");
            }
        }
        self.update(id, |object| {
            if let PyObject::Class(class) = object {
                class.bases = bases;
                class.mro = tuple;
                class.lookup = mro.into();
            }
        });
        self.types.add(id);
        id
    }
}
