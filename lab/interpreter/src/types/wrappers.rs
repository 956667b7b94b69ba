//! `staticmethod`, `classmethod`, `super`, `mappingproxy`,
//! functions and modules.

use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::objects::{Module, PyObject};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, Res, Sym, Value, Watch};
use gc_core::ObjId;

impl<W: Watch> Interp<W> {
    pub(super) fn wrapper_methods(&mut self) {
        let types = &self.types;
        let data = [types.member, types.getset];
        let bound = [types.staticmethod, types.classmethod, types.function];
        let builtin = [types.method_descriptor, types.wrapper_descriptor];
        for class in data.into_iter().chain(bound).chain(builtin) {
            self.method(class, "__get__", Arity::between(1, 2), false, descriptor_get);
        }
        for class in data {
            self.method(class, "__set__", Arity::exactly(2), false, descriptor_change);
            self.method(class, "__delete__", Arity::exactly(1), false, descriptor_change);
        }
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
            const { &[("__call__", Arity::at_least(0).with_keywords(), function_call)] },
        );
        let method = self.types.method;
        self.class_functions(method, const { &[("__new__", Arity::exactly(3), function_new)] });
        let module = self.types.module;
        self.class_functions(module, const { &[("__new__", Arity::between(2, 3), method_new)] });
    }
}

/// A static or class method has a dict with the name and the other metadata
/// of its function. (`functools_wraps`)
fn copy_from_function<W: Watch>(i: &mut Interp<W>, wrapper: Value, func: Value) -> Res<()> {
    let derived = wrapper.obj().is_some_and(|id| matches!(i.get(id), PyObject::Instance(_)));
    let mut copied: Option<Owned> = None;
    for sym in [known::MODULE, known::NAME, known::QUALNAME, known::DOC, known::ANNOTATIONS] {
        match i.optional_attr(func, sym)? {
            Some(value) if derived => {
                i.set_attr(wrapper, sym, *value)?;
                i.release(value);
            }
            Some(value) => {
                let dict = copied.get_or_insert_with(|| i.dict()).id();
                i.dict_set_sym(dict, sym, *value);
                i.release(value);
            }
            None => {}
        }
    }
    let copied = copied.and_then(|dict| dict.give().obj());
    i.update_native(wrapper.obj().expect("just made"), |object| {
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
            let (this, class) = (this_in_words(i, this), i.class_name(class_id));
            return i.type_error(format!(
                "super(type, obj): obj ({this}) is not an instance or subtype of type ({class})."
            ));
        }
    };
    let [class, this, start] = [class, this, start].map(|part| i.share(part));
    Ok(i.make(PyObject::Super { class, this, start }))
}

/// The name in messages of an object that `super` refuses.
fn this_in_words<W: Watch>(i: &Interp<W>, this: Value) -> String {
    match i.as_class(this) {
        Some(class) => format!("type {}", i.class_name(class)),
        None => format!("instance of {}", i.type_name(this)),
    }
}

/// The class around the running method, and its first argument.
pub(crate) fn around_frame<W: Watch>(i: &mut Interp<W>) -> Option<(Value, Value)> {
    let frame = i.innermost()?;
    let (code, slots) = (&frame.code, i.slots(frame));
    let at = code.slots.iter().position(|&s| s == known::CLASS)?;
    let class = i.inside_cell(slots[at]);
    if code.n_args == 0 && !code.star_args {
        return None;
    }
    let first = slots[0];
    let this = if code.is_cell[0] { i.inside_cell(first) } else { first };
    Some((class, this))
}

/// `__get__` of a class's descriptors. (`tp_descr_get`)
fn descriptor_get<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let (found, object) = (a.pos[0], a.pos[1]);
    let class = a.get(2).filter(|class| !class.is_none());
    if object.is_none() && class.is_none() {
        return i.type_error("__get__(None, None) is invalid");
    }
    match found.obj().map(|id| i.get_native(id)) {
        Some(&PyObject::StaticMethod(func, _)) => return Ok(i.hold(func)),
        Some(&PyObject::ClassMethod(func, _)) => {
            let class = class.unwrap_or(Value::Obj(i.class_of(object)));
            let func = i.hold(func);
            return i.bind_to_class(func, class);
        }
        _ => {}
    }
    if let (true, Some(class)) = (object.is_none(), class.and_then(|class| i.as_class(class)))
        && class != i.types.none
    {
        return i.class_binding(found, class);
    }
    applies(i, found, object)?;
    let found = i.hold(found);
    i.bind(found, object)
}

/// Whether a descriptor of a built-in kind belongs to this object.
fn applies<W: Watch>(i: &mut Interp<W>, descriptor: Value, object: Value) -> Res<()> {
    let (name, class) = match descriptor.obj().map(|id| i.get(id)) {
        Some(&PyObject::Member { name, class, .. }) => (i.name(name), i.as_class(class)),
        Some(&PyObject::Native(native)) => {
            let native = &i.natives[native as usize];
            (native.name.clone(), native.class)
        }
        _ => return Ok(()),
    };
    let Some(class) = class.filter(|&class| !i.is_instance(object, class)) else { return Ok(()) };
    let (class, given) = (i.class_name(class), i.type_name(object));
    let message =
        format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{given}' object");
    i.type_error(message)
}

/// `__set__` and `__delete__`
fn descriptor_change<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let (descriptor, object) = (a.pos[0].obj().expect("a descriptor"), a.pos[1]);
    applies(i, a.pos[0], object)?;
    let class = i.class_of(object);
    match (i.get(descriptor), object) {
        (&PyObject::Member { name, .. }, Value::Obj(id)) => match a.get(2) {
            Some(new) => i.generic_set(id, class, name, new)?,
            None => i.generic_del(id, class, name)?,
        },
        _ => return i.type_error("the attributes of this object cannot be changed"),
    }
    Ok(Owned::NONE)
}

/// `__new__`
fn static_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let func = i.share(a.pos[1]);
    let class = a.pos[0].obj().expect("a class");
    let is_static = i.is_subclass(class, i.types.staticmethod);
    let native = match is_static {
        true => PyObject::StaticMethod(func, None),
        false => PyObject::ClassMethod(func, None),
    };
    let made = i.new_of(class, native);
    copy_from_function(i, *made, a.pos[1])?;
    Ok(made)
}

/// `__call__`
fn function_call<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.call_keywords(a.pos[0], &a.pos[1..], a.kw)
}

/// `__new__`
fn function_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if !i.is_callable(a.pos[1]) {
        return i.type_error("first argument must be callable");
    }
    let [func, this] = [a.pos[1], a.pos[2]].map(|part| i.share(part));
    Ok(i.make(PyObject::BoundMethod { func, this }))
}

/// `__new__`
fn method_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(name) = i.text(a.pos[1]) else {
        return i.bad_argument("module", "argument 'name'", "str", a.pos[1]);
    };
    let dict = i.dict().give().obj().expect("a dict");
    i.dict_set_sym(dict, known::NAME, a.pos[1]);
    i.dict_set_sym(dict, known::DOC, a.pos.get(2).copied().unwrap_or(Value::None));
    i.fill_unimported(dict);
    let module = Module { name: name.into(), dict };
    Ok(i.make(PyObject::Module(Box::new(module))))
}

/// `__call__`
fn staticmethod_call<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let func = match i.get_native(a.pos[0].obj().expect("a static method")) {
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
    ) -> Res<Option<Owned>> {
        let found = match sym {
            known::ISABSTRACT => Some(Value::bool(self.is_abstract(func)?)),
            known::FUNC | known::WRAPPED => Some(func),
            known::DICT => Some(dict.map_or(Value::None, Value::Obj)),
            _ => dict.and_then(|dict| self.dict_get_sym(dict, sym)),
        };
        Ok(found.map(|found| self.hold(found)))
    }

    /// `__name__` and `__objclass__` of a slot's descriptor; counted.
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
