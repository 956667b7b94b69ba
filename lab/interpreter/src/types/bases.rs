//! The bases of a class: the one that its layout comes from, the order in which they
//! are searched, and how the bases of an existing class are replaced.

use gc_core::{ObjId, Version};

use crate::objects::{Layout, PyObject};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `Class.__bases__ = new` (`type_set_bases`)
    pub(crate) fn set_bases(&mut self, id: ObjId, new: Value) -> Res<()> {
        let name = self.class_name(id);
        let Some(given) = self.as_tuple(new).map(<[Value]>::to_vec) else {
            let kind = self.type_name(new);
            return self
                .type_error(format!("can only assign tuple to {name}.__bases__, not {kind}"));
        };
        if given.is_empty() {
            return self.type_error(format!(
                "can only assign non-empty tuple to {name}.__bases__, not ()"
            ));
        }
        let mut bases = Vec::new();
        for base in given {
            let Some(base) = self.as_class(base) else {
                let kind = self.type_name(base);
                return self.type_error(format!(
                    "{name}.__bases__ must be tuple of classes, not '{kind}'"
                ));
            };
            if self.is_subclass(base, id) {
                return self.type_error("a __bases__ item causes an inheritance cycle");
            }
            bases.push(base);
        }
        let base = self.best_base(&bases)?;
        let before = self.base_of(id).expect("it is derived from something");
        if !self.same_layout(base, before) {
            let (base, before) = (self.class_name(base), self.class_name(before));
            return self.type_error(format!(
                "__bases__ assignment: '{base}' object layout differs from '{before}'"
            ));
        }
        let mut before = Vec::new();
        if let Err(thrown) = self.remake_mros(id, &bases, &mut before) {
            for (class, mro) in before.into_iter().rev() {
                self.set_mro(class, mro);
            }
            return Err(thrown);
        }
        let (tuple, base) = (self.share(new), self.share(Value::Obj(base)));
        let old = self.update(id, |o| match o {
            PyObject::Class(c) => {
                [std::mem::replace(&mut c.bases, tuple), std::mem::replace(&mut c.base, base)]
            }
            _ => [tuple, base],
        });
        let left = self.as_tuple(old[0]).unwrap_or_default().to_vec();
        for base in left.into_iter().filter_map(Value::obj) {
            self.forget_subclasses(base, Some(id));
        }
        self.register_subclass(id, &bases);
        self.classes_changed();
        self.compute_traits(id);
        self.release_all(OwnedItems::new(old.to_vec()));
        Ok(())
    }

    /// The method resolution order of a class with these bases, and those of the
    /// classes derived from it, which change, too. `before` is what they had, in case
    /// one of them can't have any. (`mro_hierarchy`)
    fn remake_mros(
        &mut self,
        class: ObjId,
        bases: &[ObjId],
        before: &mut Vec<(ObjId, Vec<ObjId>)>,
    ) -> Res<()> {
        let mro = self.linearize(class, bases)?;
        before.push((class, self.class(class).lookup.to_vec()));
        self.set_mro(class, mro);
        for derived in self.live_subclasses(class) {
            let bases = self.as_tuple(self.class(derived).bases).unwrap_or_default();
            let bases: Vec<ObjId> = bases.iter().filter_map(|base| base.obj()).collect();
            if bases.contains(&class) {
                self.remake_mros(derived, &bases, before)?;
            }
        }
        Ok(())
    }

    pub(super) fn set_mro(&mut self, class: ObjId, mro: Vec<ObjId>) {
        let tuple = mro.iter().map(|&id| self.hold(Value::Obj(id))).collect();
        let tuple = self.tuple(tuple).give();
        let old = self.update(class, |o| match o {
            PyObject::Class(c) => {
                c.lookup = mro.into();
                std::mem::replace(&mut c.mro, tuple)
            }
            _ => tuple,
        });
        self.release(Owned::new(old));
    }

    /// The base whose layout a class has. (`best_base`)
    pub(super) fn best_base(&mut self, bases: &[ObjId]) -> Res<ObjId> {
        let (mut best, mut winner) = (bases[0], self.solid_base(bases[0]));
        for &base in &bases[1..] {
            let candidate = self.solid_base(base);
            if self.is_subclass(winner, candidate) {
                continue;
            }
            if !self.is_subclass(candidate, winner) {
                return self.type_error("multiple bases have instance lay-out conflict");
            }
            (best, winner) = (base, candidate);
        }
        Ok(best)
    }

    /// The last class in the chain of bases that added something to the layout of
    /// instances. (`solid_base`)
    fn solid_base(&self, class: ObjId) -> ObjId {
        let this = self.class(class);
        let Some(base) = self.base_of(class) else { return class };
        let adds = match this.builtin {
            true => self.adds_to_layout(class),
            false => !this.slots.is_empty(),
        };
        if adds { class } else { self.solid_base(base) }
    }

    /// Whether instances of a built-in class have more in them than those of its base.
    fn adds_to_layout(&self, class: ObjId) -> bool {
        let types = &self.types;
        let exceptions = [
            types.base_exception,
            types.system_exit,
            types.stop_iteration,
            types.attribute_error,
            types.import_error,
            types.name_error,
            types.os_error,
            types.syntax_error,
            types.unicode_decode_error,
            types.unicode_encode_error,
        ];
        match self.class(class).layout {
            Layout::Exception => exceptions.contains(&class),
            _ => true,
        }
    }

    /// C3.
    pub(super) fn linearize(&mut self, class: ObjId, bases: &[ObjId]) -> Res<Vec<ObjId>> {
        if let Some(at) = bases.iter().enumerate().position(|(i, b)| bases[..i].contains(b)) {
            let name = self.class_name(bases[at]);
            return self.type_error(format!("duplicate base class {name}"));
        }
        let mut lists: Vec<Vec<ObjId>> =
            bases.iter().map(|&b| self.class(b).lookup.to_vec()).collect();
        lists.push(bases.to_vec());
        let mut mro = vec![class];
        loop {
            lists.retain(|l| !l.is_empty());
            if lists.is_empty() {
                return Ok(mro);
            }
            let next = lists
                .iter()
                .map(|l| l[0])
                .find(|head| !lists.iter().any(|l| l[1..].contains(head)));
            let Some(next) = next else {
                // The classes that would be next, each once. (`set_mro_error`)
                let mut heads: Vec<ObjId> = Vec::new();
                for list in &lists {
                    if !heads.contains(&list[0]) {
                        heads.push(list[0]);
                    }
                }
                let names: Vec<String> =
                    heads.iter().map(|&head| self.class_name(head).to_string()).collect();
                let end_of_line = if self.profile().version < Version::V3_13 { '\n' } else { ' ' };
                return self.type_error(format!(
                    "Cannot create a consistent method resolution{end_of_line}order (MRO) for bases {}",
                    names.join(", ")
                ));
            };
            mro.push(next);
            for list in &mut lists {
                if list[0] == next {
                    list.remove(0);
                }
            }
        }
    }
}
