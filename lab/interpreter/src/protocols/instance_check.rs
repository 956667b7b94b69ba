//! `isinstance` and `issubclass`, and the hooks with which a class may answer them.
//! (`Objects/abstract.c`)

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::vm::arguments::Few;
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `isinstance(value, class)` (`object_recursive_isinstance`)
    pub(crate) fn isinstance(&mut self, value: Value, class: Value) -> Res<bool> {
        if let Some(id) = self.as_class(class) {
            if self.class_of(value) == id {
                return Ok(true);
            }
            if self.class(id).meta.is_none() {
                return self.is_plain_instance(value, class);
            }
        }
        if let Some(classes) = self.several_classes(class) {
            return self
                .nested(|this| this.any_class(&classes, |i, class| i.isinstance(value, class)));
        }
        match self.class_answers(class, known::INSTANCECHECK, value)? {
            Some(answer) => Ok(answer),
            None => self.is_plain_instance(value, class),
        }
    }

    /// `issubclass(value, class)` (`object_issubclass`)
    pub(crate) fn issubclass(&mut self, value: Value, class: Value) -> Res<bool> {
        if let Some(id) = self.as_class(class)
            && self.class(id).meta.is_none()
        {
            return self.is_plain_subclass(value, class);
        }
        if let Some(classes) = self.several_classes(class) {
            return self
                .nested(|this| this.any_class(&classes, |i, class| i.issubclass(value, class)));
        }
        match self.class_answers(class, known::SUBCLASSCHECK, value)? {
            Some(answer) => Ok(answer),
            None => self.is_plain_subclass(value, class),
        }
    }

    /// The classes of a tuple, or of a union.
    pub(super) fn several_classes(&self, class: Value) -> Option<Few> {
        let all = match class.obj().map(|id| self.get(id)) {
            Some(PyObject::Alias(parts)) => {
                self.as_str(parts[0])?;
                parts[1]
            }
            _ => class,
        };
        self.as_tuple(all).map(Few::from_slice)
    }

    /// Whether it is one of several classes. They are in a tuple, which the caller
    /// holds.
    fn any_class(
        &mut self,
        classes: &[Value],
        mut asks: impl FnMut(&mut Self, Value) -> Res<bool>,
    ) -> Res<bool> {
        for &class in classes {
            if asks(self, class)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What the metaclass answers, if it is written in Python.
    fn class_answers(&mut self, class: Value, special: Sym, value: Value) -> Res<Option<bool>> {
        let Some(method) = self.special(class, special) else { return Ok(None) };
        if self.is_native_function(method) {
            return Ok(None);
        }
        self.nested(|this| {
            let answer = this.call_method_value(method, class, &[value])?;
            let truth = this.truth(*answer)?;
            this.release(answer);
            Ok(Some(truth))
        })
    }

    /// `type.__instancecheck__` (`object_isinstance`)
    pub(crate) fn is_plain_instance(&mut self, value: Value, class: Value) -> Res<bool> {
        let Some(id) = self.as_class(class) else {
            self.abstract_bases(
                class,
                "isinstance() arg 2 must be a type, a tuple of types, or a union",
            )?;
            let Some(own) = self.class_attribute(value)? else { return Ok(false) };
            let answer = self.is_abstract_subclass(*own, class)?;
            self.release(own);
            return Ok(answer);
        };
        if self.is_instance(value, id) {
            return Ok(true);
        }
        // What the object claims as its class counts too. Most claim nothing else.
        if !self.may_say_another_class(value) {
            return Ok(false);
        }
        let Some(own) = self.class_attribute(value)? else { return Ok(false) };
        let answer = self.as_class(*own).is_some_and(|own| self.is_subclass(own, id));
        self.release(own);
        Ok(answer)
    }

    /// Whether `value.__class__` could be another class than `type(value)`.
    fn may_say_another_class(&mut self, value: Value) -> bool {
        match value.obj().map(|id| self.get(id)) {
            Some(PyObject::Weakref(w)) => w.proxy,
            Some(PyObject::Instance(_) | PyObject::Exception(_) | PyObject::Class(_)) => {
                let class = self.class_of(value);
                let traits = self.class(class).traits;
                traits.getattribute || self.lookup(class, known::CLASS).is_some()
            }
            _ => false,
        }
    }

    /// `value.__class__`, if it has one.
    fn class_attribute(&mut self, value: Value) -> Res<Option<Owned>> {
        self.optional_attr(value, known::CLASS)
    }

    /// `type.__subclasscheck__` (`recursive_issubclass`)
    pub(crate) fn is_plain_subclass(&mut self, value: Value, class: Value) -> Res<bool> {
        if let (Some(value), Some(class)) = (self.as_class(value), self.as_class(class)) {
            return Ok(self.is_subclass(value, class));
        }
        self.abstract_bases(value, "issubclass() arg 1 must be a class")?;
        let message = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
        self.abstract_bases(class, message)?;
        self.is_abstract_subclass(value, class)
    }

    /// Refuses a value that has no tuple of bases. (`check_class`)
    fn abstract_bases(&mut self, class: Value, message: &str) -> Res<()> {
        if matches!(class.obj().map(|id| self.get(id)), Some(PyObject::Alias(_))) {
            let (function, _) = message.split_once(' ').unwrap_or((message, ""));
            return self
                .type_error(format!("{function} argument 2 cannot be a parameterized generic"));
        }
        match self.bases_of(class)? {
            Some(bases) => {
                self.release(bases);
                Ok(())
            }
            None => self.type_error(message),
        }
    }

    /// `class.__bases__`, if that is a tuple. (`abstract_get_bases`)
    fn bases_of(&mut self, class: Value) -> Res<Option<Owned>> {
        let Some(bases) = self.optional_attr(class, known::BASES)? else { return Ok(None) };
        if self.as_tuple(*bases).is_some() {
            return Ok(Some(bases));
        }
        self.release(bases);
        Ok(None)
    }

    /// Whether one class is the other, or has it among its bases, or theirs.
    /// (`abstract_issubclass`)
    fn is_abstract_subclass(&mut self, value: Value, class: Value) -> Res<bool> {
        if value.is(class) {
            return Ok(true);
        }
        let Some(bases) = self.bases_of(value)? else { return Ok(false) };
        let all = self.as_tuple(*bases).unwrap_or_default().to_vec();
        let answer = self.nested(|this| {
            this.tick()?;
            this.any_class(&all, |i, base| i.is_abstract_subclass(base, class))
        })?;
        self.release(bases);
        Ok(answer)
    }
}
