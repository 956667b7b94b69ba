//! `staticmethod`, `classmethod`, `super`, `mappingproxy`,
//! functions and modules.

use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::objects::{Module, PyObject};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Sym, Thrown, Value, Watch};
use gc_core::ObjId;

impl<W: Watch> Interp<W> {
    pub(super) fn wrapper_methods(&mut self) {
        for class in [self.types.staticmethod, self.types.classmethod] {
            self.class_functions(class, const { &[("__new__", Arity::exactly(2), static_new)] });
        }
        let staticmethod = self.types.staticmethod;
        self.method(
            staticmethod,
            "__call__",
            Arity::at_least(0).with_keywords(),
            false,
            staticmethod_call,
        );
        let super_ = self.types.super_;
        self.class_functions(super_, const { &[("__new__", Arity::between(1, 3), super_new)] });
        let function = self.types.function;
        self.methods(
            function,
            const {
                &[
                    ("__get__", Arity::between(1, 2), function_get),
                    ("__call__", Arity::at_least(0).with_keywords(), function_call),
                ]
            },
        );
        let method = self.types.method;
        self.class_functions(method, const { &[("__new__", Arity::exactly(3), function_new)] });
        let module = self.types.module;
        self.class_functions(module, const { &[("__new__", Arity::between(2, 3), method_new)] });
    }
}

/// A static or class method has a dict with the name and the rest of what is
/// known of its function. (`functools_wraps`)
fn copy_from_function<W: Watch>(i: &mut Interp<W>, wrapper: Value, func: Value) -> Res<()> {
    let mut copied: Option<Owned> = None;
    for sym in [known::MODULE, known::NAME, known::QUALNAME, known::DOC, known::ANNOTATIONS] {
        match i.get_attr(func, sym) {
            Ok(value) => {
                let dict = copied.get_or_insert_with(|| i.dict()).id();
                i.dict_set_sym(dict, sym, *value);
                i.release(value);
            }
            Err(Thrown) if i.catch(i.types.attribute_error) => {}
            Err(Thrown) => return Err(Thrown),
        }
    }
    let copied = copied.and_then(|dict| dict.give().obj());
    i.update(wrapper.obj().expect("just made"), |object| {
        if let PyObject::StaticMethod(_, dict) | PyObject::ClassMethod(_, dict) = object {
            *dict = copied;
        }
    });
    Ok(())
}

fn super_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let (class, this) = match a.pos[1..] {
        [] => match around_frame(i) {
            Some(found) => found,
            None => return i.raise(i.types.runtime_error, "super(): no arguments"),
        },
        [class] => (class, Value::None),
        [class, this, ..] => (class, this),
    };
    let Some(class_id) = i.as_class(class) else {
        if class.is_unbound() {
            return i.raise(i.types.runtime_error, "super(): empty __class__ cell");
        }
        let name = i.type_name(class);
        return i.type_error(format!("super() argument 1 must be a type, not {name}"));
    };
    let start = match i.as_class(this) {
        Some(own) if i.is_subclass(own, class_id) => this,
        _ if i.is_instance(this, class_id) => Value::Obj(i.class_of(this)),
        _ if a.pos.len() == 2 => Value::None,
        _ => {
            return i.type_error("super(type, obj): obj must be an instance or subtype of type");
        }
    };
    let [class, this, start] = [class, this, start].map(|part| i.share(part));
    Ok(i.make(PyObject::Super { class, this, start }))
}

/// The class around the running method, and its first argument.
pub(crate) fn around_frame<W: Watch>(i: &mut Interp<W>) -> Option<(Value, Value)> {
    let frame = i.innermost()?;
    let (code, slots) = (&frame.code, i.slots(frame));
    let at = code.slots.iter().position(|&s| s == known::CLASS)?;
    let inside = |v: Value| match v.obj().map(|id| i.get(id)) {
        Some(&PyObject::Cell(inside)) => inside,
        _ => v,
    };
    let class = inside(slots[at]);
    if code.n_args == 0 && !code.star_args {
        return None;
    }
    let first = slots[0];
    let this = if code.is_cell[0] { inside(first) } else { first };
    Some((class, this))
}

/// `__new__`
fn static_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let func = i.share(a.pos[1]);
    let is_static = a.pos[0].is(Value::Obj(i.types.staticmethod));
    let made = i.make(if is_static {
        PyObject::StaticMethod(func, None)
    } else {
        PyObject::ClassMethod(func, None)
    });
    copy_from_function(i, *made, a.pos[1])?;
    Ok(made)
}

/// `__get__`
fn function_get<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if a.pos[1].is_none() {
        return Ok(i.hold(a.pos[0]));
    }
    let func = i.hold(a.pos[0]);
    i.bind(func, a.pos[1])
}

/// `__call__`
fn function_call<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.call_keywords(a.pos[0], &a.pos[1..], a.kw)
}

/// `__new__`
fn function_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let [func, this] = [a.pos[1], a.pos[2]].map(|part| i.share(part));
    Ok(i.make(PyObject::BoundMethod { func, this }))
}

/// `__new__`
fn method_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let name = i.text(a.pos[1]).unwrap_or_default();
    let dict = i.dict().give().obj().expect("a dict");
    i.dict_set_sym(dict, known::NAME, a.pos[1]);
    i.dict_set_sym(dict, known::DOC, a.pos.get(2).copied().unwrap_or(Value::None));
    let module = Module { name: name.into(), dict };
    Ok(i.make(PyObject::Module(Box::new(module))))
}

/// `__call__`
fn staticmethod_call<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let func = match i.get(a.pos[0].obj().expect("a static method")) {
        &PyObject::StaticMethod(func, _) => func,
        _ => Value::None,
    };
    i.call_keywords(func, &a.pos[1..], a.kw)
}

impl<W: Watch> Interp<W> {
    /// An attribute of a `staticmethod` or `classmethod`; counted.
    pub(super) fn wrapper_attr(
        &mut self,
        func: Value,
        dict: Option<ObjId>,
        sym: Sym,
    ) -> Option<Owned> {
        let found = match sym {
            known::ISABSTRACT => Value::bool(self.has_attr_named(func, "__isabstractmethod__")),
            known::FUNC | known::WRAPPED => func,
            known::DICT => dict.map_or(Value::None, Value::Obj),
            _ => self.dict_get_sym(dict?, sym)?,
        };
        Some(self.hold(found))
    }

    /// `__name__` and `__objclass__` of what a class has for a slot; counted.
    pub(super) fn member_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let &PyObject::Member { name, class, .. } = self.get(id) else { return None };
        let found = match sym {
            known::NAME => self.sym_value(name),
            known::OBJCLASS => class,
            _ => return None,
        };
        Some(self.hold(found))
    }
}

/// What `staticmethod` and `classmethod` look like from outside.
pub(super) fn describe(kind: Kind, function: Value, sheet: &mut Sheet) -> Kind {
    sheet.field("function", function);
    kind
}
