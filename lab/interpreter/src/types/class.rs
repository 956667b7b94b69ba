//! Instances, and the attributes and calls of every class.
//! (`Objects/typeobject.c`)

use gc_core::ObjId;

use crate::objects::describe::{Kind, Sheet};
use crate::objects::symbols::known;
use crate::objects::{Class, Extra, Instance, Layout, PyObject, Queue};
use crate::vm::arguments::with_first;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// A new instance without attributes. (`PyType_GenericAlloc`)
    pub(crate) fn new_instance(&mut self, class: ObjId) -> Owned {
        let class = self.share_object(class);
        let extra = self.native_inside(class);
        self.update(class, |object| {
            if let PyObject::Class(class) = object
                && class.usable > 1
            {
                class.usable -= 1;
            }
        });
        self.make(PyObject::Instance(Instance { class, attrs: Vec::new(), extra }))
    }

    /// What an instance of a subclass of a changeable built-in class begins as.
    fn native_inside(&self, class: ObjId) -> Option<Box<Extra>> {
        let native = match self.class(class).layout {
            Layout::List => PyObject::List(Vec::new()),
            Layout::Deque => PyObject::Deque(Box::new(Queue::new())),
            Layout::Dict => PyObject::Dict(Box::default()),
            Layout::Set => PyObject::Set(Box::default()),
            Layout::ByteArray => PyObject::ByteArray(Vec::new()),
            _ => return None,
        };
        Some(Box::new(Extra { native: Some(native), ..Extra::default() }))
    }

    /// Makes an instance of `class`, which is a built-in class or derived from
    /// it, around its built-in part.
    pub(crate) fn new_of(&mut self, class: ObjId, native: PyObject) -> Owned {
        if self.class(class).builtin {
            return self.make(native);
        }
        let class = self.share_object(class);
        let extra = Some(Box::new(Extra { native: Some(native), ..Extra::default() }));
        self.make(PyObject::Instance(Instance { class, attrs: Vec::new(), extra }))
    }

    /// Refuses abstract classes.
    pub(crate) fn check_instantiable(&mut self, class: ObjId) -> Res<()> {
        if self.lookup(class, known::ABSTRACTMETHODS).is_none() {
            return Ok(());
        }
        let Some(dict) = self.class(class).dict.obj() else { return Ok(()) };
        let Some(names) = self.dict_get_sym(dict, known::ABSTRACTMETHODS) else { return Ok(()) };
        let mut missing = Vec::new();
        self.each(names, |this, name| {
            missing.extend(this.text(name));
            Ok(())
        })?;
        if missing.is_empty() {
            return Ok(());
        }
        missing.sort();
        let class = self.class_name(class);
        let list: Vec<String> = missing.iter().map(|n| format!("'{n}'")).collect();
        let plural = if list.len() == 1 { "" } else { "s" };
        self.type_error(format!(
            "Can't instantiate abstract class {class} without an implementation for abstract \
             method{plural} {}",
            list.join(", ")
        ))
    }

    /// `class(*pos, **kw)`: `__new__`, then `__init__`. (`type_call`)
    pub(crate) fn instantiate(
        &mut self,
        class: ObjId,
        pos: &[Value],
        kw: &[(Sym, Value)],
    ) -> Res<Owned> {
        let Some(new) = self.lookup(class, known::NEW) else {
            let name = self.class_name(class);
            return self.type_error(format!("cannot create '{name}' instances"));
        };
        let new = match new.obj().map(|id| self.get(id)) {
            Some(&PyObject::StaticMethod(inner, _)) => inner,
            _ => new,
        };
        let new = self.hold(new);
        let made = self.call_keywords(*new, &with_first(Value::Obj(class), pos), kw)?;
        self.release(new);
        let own = self.class_of(*made);
        // The built-in classes whose objects cannot change have nothing to
        // initialize.
        let initializes = matches!(
            self.class(own).layout,
            Layout::List
                | Layout::Dict
                | Layout::Set
                | Layout::ByteArray
                | Layout::Object
                | Layout::Exception
        );
        if self.class(own).builtin && !initializes || !self.is_subclass(own, class) {
            return Ok(made);
        }
        let Some(init) = self.lookup(own, known::INIT) else { return Ok(made) };
        let init = self.hold(init);
        let done = match init.obj().map(|id| self.get(id)) {
            Some(PyObject::Function(_) | PyObject::Native(_)) => {
                let done = self.call_keywords(*init, &with_first(*made, pos), kw)?;
                self.release(init);
                done
            }
            _ => {
                let bound = self.bind(init, *made)?;
                let done = self.call_keywords(*bound, pos, kw)?;
                self.release(bound);
                done
            }
        };
        if !done.is_none() {
            let name = self.type_name(*done);
            return self.type_error(format!("__init__() should return None, not '{name}'"));
        }
        self.release(done);
        Ok(made)
    }

    /// A metaclass's own `__call__`.
    pub(crate) fn meta_call(&mut self, class: ObjId) -> Option<Value> {
        let meta = self.class(class).meta?;
        let call = self.lookup(meta, known::CALL)?;
        matches!(call.obj().map(|id| self.get(id)), Some(PyObject::Function(_))).then_some(call)
    }
}

impl<W: Watch> Interp<W> {
    /// An attribute that every class has.
    pub(crate) fn class_special(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let class = self.class(id);
        match sym {
            known::NAME => Some(self.str(&class.name.clone())),
            known::QUALNAME => Some(self.str(&class.qualname.clone())),
            known::MODULE => Some(self.str(class.module)),
            known::BASES => match class.bases {
                Value::None => Some(self.hold(self.singletons.empty_tuple())),
                bases => Some(self.hold(bases)),
            },
            known::BASE if !class.base.is_none() => Some(self.hold(class.base)),
            known::BASE => match self.as_tuple(class.bases).and_then(|b| b.first().copied()) {
                Some(base) => Some(self.hold(base)),
                None => Some(Owned::NONE),
            },
            known::MRO => Some(self.hold(class.mro)),
            known::DICT => {
                let dict = self.hold(class.dict);
                Some(self.make(PyObject::MappingProxy(dict.give())))
            }
            known::DOC => {
                let dict = class.dict.obj()?;
                match self.dict_get_sym(dict, known::DOC) {
                    Some(doc) => Some(self.hold(doc)),
                    None => Some(Owned::NONE),
                }
            }
            known::CLASS => {
                let class = self.class_of(Value::Obj(id));
                Some(self.hold(Value::Obj(class)))
            }
            known::ANNOTATIONS if !class.builtin => {
                let dict = self.dict();
                let own = self.class(id).dict.obj()?;
                self.dict_set_sym(own, sym, *dict);
                self.classes_changed();
                Some(dict)
            }
            _ => None,
        }
    }
}

/// What a class looks like from outside.
pub(super) fn describe(class: &Class, sheet: &mut Sheet) -> Kind {
    sheet.say(&*class.name);
    sheet.field("__dict__", class.dict);
    sheet.field("__mro__", class.mro);
    sheet.field("__bases__", class.bases);
    Kind::Class
}
