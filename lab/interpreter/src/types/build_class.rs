//! The `class` statement: the bases that `__mro_entries__` replaces, the metaclass,
//! and the namespace that the body runs in. (`builtin___build_class__`)

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::vm::native::Args;
use crate::{Interp, OwnedItems, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `__build_class__(body, name, *bases, **keywords)`
    pub(crate) fn build_class(&mut self, args: Args) -> Res {
        let (body, name) = (args.pos[0], args.pos[1]);
        let mut keywords = args.kw.to_vec();
        let asked = keywords.iter().position(|k| k.0 == known::METACLASS);
        let asked = asked.map(|at| keywords.remove(at).1);
        let (code, globals, closure) = match body.obj().map(|id| self.get(id)) {
            Some(PyObject::Function(f)) => (f.code.clone(), f.globals, f.closure),
            _ => return self.type_error("__build_class__: func must be a function"),
        };
        let given = &args.pos[2..];
        let bases = self.stand_ins(given)?;
        let meta = self.metaclass_of(asked, &bases)?;
        self.watch_furniture(true);
        let names = self.prepare_namespace(meta, name, &bases, &keywords)?;
        self.watch_furniture(false);
        let cell = self.run_code(code, globals, Some(names.id()), closure)?;
        self.watch_furniture(true);
        let replaced = bases.len() != given.len()
            || bases.iter().zip(given).any(|(base, given)| !base.is(*given));
        if replaced {
            let original = self.hold_all(given);
            let original = self.tuple(original);
            let key = self.str("__orig_bases__");
            self.set_item(*names, *key, *original)?;
            self.release(key);
            self.release(original);
        }
        let bases = self.tuple(bases);
        let made = if meta.is(Value::Obj(self.types.type_)) {
            // The metaclass is given its arguments in a tuple.
            let args = self.hold_all([name, *bases, *names]);
            let args = self.tuple(args);
            let made = self.new_class(self.types.type_, name, *bases, names.id(), &keywords);
            self.release(args);
            made
        } else {
            self.call_keywords(meta, &[name, *bases, *names], &keywords)
        };
        self.watch_furniture(false);
        self.release(bases);
        self.release(names);
        self.release(cell);
        made
    }

    /// The bases, where those with `__mro_entries__` are replaced. (`update_bases`)
    fn stand_ins(&mut self, given: &[Value]) -> Res<OwnedItems> {
        let mut bases = OwnedItems::with_capacity(given.len());
        for &base in given {
            if let Some(PyObject::Alias(alias)) = base.obj().map(|id| self.get(id)) {
                bases.push(self.hold(alias[0]));
                continue;
            }
            let hook = match self.as_class(base) {
                Some(_) => None,
                None => self.special(base, known::MRO_ENTRIES),
            };
            let Some(hook) = hook else {
                bases.push(self.hold(base));
                continue;
            };
            let all = self.hold_all(given);
            let all = self.tuple(all);
            let entries = self.call_method_value(hook, base, &[*all])?;
            self.release(all);
            let Some(items) = self.as_tuple(*entries).map(<[Value]>::to_vec) else {
                return self.type_error("__mro_entries__ must return a tuple");
            };
            for item in items {
                bases.push(self.hold(item));
            }
            self.release(entries);
        }
        Ok(bases)
    }

    /// The most derived of the requested metaclass and those of the bases; a
    /// metaclass that is no class is called as it is. (`_PyType_CalculateMetaclass`)
    pub(super) fn metaclass_of(&mut self, asked: Option<Value>, bases: &[Value]) -> Res<Value> {
        let mut meta = match asked {
            Some(asked) => match self.as_class(asked) {
                Some(meta) => meta,
                None => return Ok(asked),
            },
            None => bases.first().map_or(self.types.type_, |&base| self.class_of(base)),
        };
        for &base in bases {
            let theirs = self.class_of(base);
            if self.is_subclass(theirs, meta) {
                meta = theirs;
            } else if !self.is_subclass(meta, theirs) {
                return self.type_error(
                    "metaclass conflict: the metaclass of a derived class must be a \
                     (non-strict) subclass of the metaclasses of all its bases",
                );
            }
        }
        Ok(Value::Obj(meta))
    }

    /// What a class body puts its names into: a dict, or what the metaclass's
    /// `__prepare__` returns.
    fn prepare_namespace(
        &mut self,
        meta: Value,
        name: Value,
        bases: &[Value],
        keywords: &[(Sym, Value)],
    ) -> Res {
        let own = match self.as_class(meta) {
            Some(class) => self.lookup(class, known::PREPARE).is_some(),
            None => self.has_attr_named(meta, "__prepare__")?,
        };
        if !own {
            return Ok(self.dict());
        }
        let prepare = self.get_attr(meta, known::PREPARE)?;
        let bases = self.hold_all(bases);
        let bases = self.tuple(bases);
        let names = self.call_keywords(*prepare, &[name, *bases], keywords)?;
        self.release(bases);
        self.release(prepare);
        if self.as_dict(*names).is_none() {
            let (meta, given) = match self.as_class(meta) {
                Some(class) => (self.class_name(class).to_string(), self.type_name(*names)),
                None => ("<metaclass>".into(), self.type_name(*names)),
            };
            return self
                .type_error(format!("{meta}.__prepare__() must return a mapping, not {given}"));
        }
        Ok(names)
    }
}
