//! The arguments of a call: from the stack into the slots of a function, its defaults
//! filled in, and CPython's messages if they do not fit. (`initialize_locals` in
//! `Python/ceval.c`)

use gc_core::{ObjId, Version};
use smallvec::SmallVec;

use crate::objects::code::Code;
use crate::objects::symbols::known;
use crate::objects::{Function, PyObject};
use crate::{Interp, Owned, OwnedItems, Res, Sym, Thrown, Value, Watch};

pub(crate) type Few = SmallVec<[Value; 8]>;

/// Arguments with one more in front.
pub(crate) fn with_first(first: Value, pos: &[Value]) -> Few {
    let mut all = Few::from_slice(&[first]);
    all.extend_from_slice(pos);
    all
}

impl<W: Watch> Interp<W> {
    /// Puts packed arguments below those on the stack, or at least a placeholder: that
    /// is how such a call is recognized.
    pub(super) fn put_packed(&mut self, bottom: usize, pos: &[Value], kw: &[(Sym, Value)]) {
        let mut packed = if self.machine.packed { Vec::new() } else { self.pack(pos, kw).give() };
        if packed.is_empty() {
            packed.push(Value::Unbound);
        }
        self.machine.stack.splice(bottom + 2..bottom + 2, packed);
    }

    /// A tuple of arguments, and a dict if there are keywords.
    pub(crate) fn pack(&mut self, pos: &[Value], kw: &[(Sym, Value)]) -> OwnedItems {
        let mut packed = OwnedItems::default();
        self.watch_furniture(true);
        if !pos.is_empty() {
            let pos = self.hold_all(pos);
            packed.push(self.tuple(pos));
        }
        if !kw.is_empty() {
            let dict = self.dict();
            for &(sym, value) in kw {
                self.dict_set_sym(dict.id(), sym, value);
            }
            packed.push(dict);
        }
        self.watch_furniture(false);
        packed
    }

    #[inline]
    pub(super) fn arguments(
        &self,
        bottom: usize,
        n: usize,
        names: &[Sym],
    ) -> (Few, SmallVec<[(Sym, Value); 4]>) {
        let first =
            if self.machine.stack[bottom + 1].is_unbound() { bottom + 2 } else { bottom + 1 };
        let split = bottom + 2 + n - names.len();
        let pos = Few::from_slice(&self.machine.stack[first..split]);
        let mut kw = SmallVec::new();
        if !names.is_empty() {
            kw.extend(names.iter().copied().zip(self.machine.stack[split..].iter().copied()));
        }
        (pos, kw)
    }

    /// If only the last positional arguments are missing, and all of them have default
    /// values, pushes those.
    #[inline]
    pub(super) fn only_defaults_missing(&mut self, id: ObjId, code: &Code, given: usize) -> bool {
        let n_args = code.n_args as usize;
        if given > n_args || !code.is_filled_by_position() {
            return false;
        }
        let defaults = match self.as_tuple(self.function(id).defaults) {
            Some(defaults) if defaults.len() >= n_args - given => {
                Few::from_slice(&defaults[defaults.len() - (n_args - given)..])
            }
            _ => return false,
        };
        for value in defaults {
            self.inc(value);
            self.push(value);
        }
        true
    }

    /// `TypeError` for a keyword argument that no parameter takes, or that a
    /// positional-only parameter has.
    fn unexpected_keyword<T>(&mut self, code: &Code, name: Sym, by_position: bool) -> Res<T> {
        let (text, function) = (self.name(name), code.qualname.clone());
        if by_position {
            return self.type_error(format!(
                "{function}() got some positional-only arguments passed as keyword arguments: \
                 '{text}'"
            ));
        }
        // Since 3.13 a similar name is suggested.
        let n_named = (code.n_args + code.n_keyword_only) as usize;
        let known = &code.slots[code.n_positional_only as usize..n_named];
        let hint = self.meant(&text, known.iter().map(|&sym| self.names.str(sym)));
        self.type_error(format!("{function}() got an unexpected keyword argument '{text}'{hint}"))
    }

    /// The parameter whose name is most similar, as the end of a message.
    pub(super) fn meant<'a>(&self, text: &str, known: impl Iterator<Item = &'a str>) -> String {
        if self.profile().version < Version::V3_13 {
            return String::new();
        }
        let meant = crate::vm::suggest::nearest(text, known);
        meant.map(|name| format!(". Did you mean '{name}'?")).unwrap_or_default()
    }

    /// Puts arguments into the slots of the parameters. Until everything fits, the stack
    /// holds them where they are.
    pub(super) fn bind_arguments(
        &mut self,
        id: ObjId,
        code: &Code,
        base: usize,
        names: &[Sym],
    ) -> Res<()> {
        self.check_as_built_in(id, code, base, names)?;
        let split = self.machine.stack.len() - names.len();
        let n_args = code.n_args as usize;
        let n_named = n_args + code.n_keyword_only as usize;
        let n_given = split - base;
        let mut slots = Few::from_elem(Value::Unbound, code.n_parameters());
        let n_placed = n_given.min(n_args);
        slots[..n_placed].copy_from_slice(&self.machine.stack[base..base + n_placed]);
        let mut others = Owned::UNBOUND;
        if code.star_args {
            let extra = &mut self.machine.stack[base + n_placed..split];
            let extra = extra.iter_mut().map(std::mem::take).collect();
            others = self.tuple(OwnedItems::new(extra));
            slots[n_named] = *others;
        }
        let keywords = self.bind_keyword_arguments(code, split, names, &mut slots)?;
        if n_given > n_args && !code.star_args {
            return self.too_many_arguments(id, code, n_given, &slots[n_args..n_named]);
        }
        self.fill_defaults(id, code, &mut slots)?;
        // Now they move: each is held by its slot alone.
        others.give();
        keywords.give();
        self.machine.stack.truncate(base);
        self.machine.stack.extend(slots);
        Ok(())
    }

    /// Puts the keyword arguments, which are on the stack from `first` on, into the
    /// slots of their parameters; returns a dict of the others, if there is a `**`
    /// parameter.
    fn bind_keyword_arguments(
        &mut self,
        code: &Code,
        first: usize,
        names: &[Sym],
        slots: &mut [Value],
    ) -> Res<Owned> {
        let n_named = (code.n_args + code.n_keyword_only) as usize;
        let positional_only = code.n_positional_only as usize;
        let mut others: Vec<(Sym, usize)> = Vec::new();
        for (place, &name) in (first..).zip(names) {
            let found = code.slots[..n_named].iter().position(|&s| s == name);
            match found.filter(|&at| at >= positional_only) {
                Some(at) if slots[at].is_unbound() => slots[at] = self.machine.stack[place],
                Some(_) => {
                    let (text, function) = (self.name(name), code.qualname.clone());
                    return self.type_error(format!(
                        "{function}() got multiple values for argument '{text}'"
                    ));
                }
                None if code.star_kwargs => others.push((name, place)),
                None => return self.unexpected_keyword(code, name, found.is_some()),
            }
        }
        if !code.star_kwargs {
            return Ok(Owned::UNBOUND);
        }
        let dict = self.dict();
        for (name, place) in others {
            let value = Owned::new(std::mem::take(&mut self.machine.stack[place]));
            self.dict_set_sym(dict.id(), name, *value);
            self.release(value);
        }
        slots[slots.len() - 1] = *dict;
        Ok(dict)
    }

    #[inline]
    pub(super) fn function(&self, id: ObjId) -> &Function {
        match self.get(id) {
            PyObject::Function(function) => function,
            _ => unreachable!("a function"),
        }
    }

    /// Fills empty slots with default values. Nothing is counted before it is certain
    /// that none is missing.
    fn fill_defaults(&mut self, id: ObjId, code: &Code, slots: &mut [Value]) -> Res<()> {
        let n_args = code.n_args as usize;
        let n_named = n_args + code.n_keyword_only as usize;
        let defaults: Few = match self.as_tuple(self.function(id).defaults) {
            Some(defaults) => defaults.iter().copied().collect(),
            None => Few::new(),
        };
        let first_default = n_args.saturating_sub(defaults.len());
        let missing = |slots: &[Value], range: std::ops::Range<usize>| {
            let empty = range.filter(|&at| slots[at].is_unbound());
            empty.map(|at| code.slots[at]).collect::<Vec<Sym>>()
        };
        let without = missing(slots, 0..first_default);
        if !without.is_empty() {
            return self.missing_arguments(code, "positional", &without);
        }
        let mut of_keywords = Few::new();
        if n_named > n_args {
            let kwdefaults = self.function(id).kwdefaults.obj();
            let default = |name| kwdefaults.and_then(|dict| self.dict_get_sym(dict, name));
            let mut wanted = missing(slots, n_args..n_named);
            of_keywords.extend(wanted.iter().filter_map(|&name| default(name)));
            if of_keywords.len() < wanted.len() {
                wanted.retain(|&name| default(name).is_none());
                return self.missing_arguments(code, "keyword-only", &wanted);
            }
        }
        for at in first_default..n_args {
            if slots[at].is_unbound() {
                slots[at] = self.share(defaults[at - first_default]);
            }
        }
        let empty = slots[n_args..n_named].iter_mut().filter(|slot| slot.is_unbound());
        for (slot, value) in empty.zip(of_keywords) {
            *slot = self.share(value);
        }
        Ok(())
    }

    /// `TypeError` for code that is run without a call and has parameters.
    pub(crate) fn no_argument_missing(&mut self, code: &Code) -> Res<()> {
        let (n_args, only) = (code.n_args as usize, code.n_keyword_only as usize);
        let (kind, missing) = match n_args {
            0 => ("keyword-only", &code.slots[..only]),
            _ => ("positional", &code.slots[..n_args]),
        };
        if missing.is_empty() { Ok(()) } else { self.missing_arguments(code, kind, missing) }
    }

    fn missing_arguments(&mut self, code: &Code, kind: &str, missing: &[Sym]) -> Res<()> {
        let names: Vec<String> =
            missing.iter().map(|&s| format!("'{}'", self.names.str(s))).collect();
        let list = match &names[..] {
            [one] => one.clone(),
            [one, two] => format!("{one} and {two}"),
            [first @ .., last] => format!("{}, and {last}", first.join(", ")),
            [] => String::new(),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        self.type_error(format!(
            "{}() missing {} required {kind} argument{plural}: {list}",
            code.qualname,
            names.len()
        ))
    }

    fn too_many_arguments(
        &mut self,
        id: ObjId,
        code: &Code,
        given: usize,
        keyword_only: &[Value],
    ) -> Res<()> {
        let n_args = code.n_args as usize;
        let n_defaults = self.as_tuple(self.function(id).defaults).map_or(0, <[Value]>::len);
        let takes = match n_defaults {
            0 => n_args.to_string(),
            n => format!("from {} to {n_args}", n_args - n),
        };
        let plural = if n_defaults == 0 && n_args == 1 { "" } else { "s" };
        let given_keywords = keyword_only.iter().filter(|v| !v.is_unbound()).count();
        let were = if given == 1 && given_keywords == 0 { "was" } else { "were" };
        let more = match given_keywords {
            0 => String::new(),
            n => format!(
                " positional argument{} (and {n} keyword-only argument{})",
                if given == 1 { "" } else { "s" },
                if n == 1 { "" } else { "s" }
            ),
        };
        self.type_error(format!(
            "{}() takes {takes} positional argument{plural} but {given}{more} {were} given",
            code.qualname
        ))
    }

    /// Stack: ..., callable, nothing, tuple, dict so far, more keywords.
    pub(crate) fn dict_merge_keywords(&mut self) -> Res<()> {
        let more = Owned::new(self.pop());
        let dict = self.top().obj().expect("a dict");
        let callable = self.machine.stack[self.machine.stack.len() - 4];
        self.merge_keywords(dict, *more, callable)?;
        self.release(more);
        Ok(())
    }

    fn merge_keywords(&mut self, dict: ObjId, more: Value, callable: Value) -> Res<()> {
        let iterates = self.python_method(more, known::ITER).is_some();
        let Some(source) = self.as_dict(more).filter(|_| !iterates) else {
            match self.dict_merge(dict, more) {
                Err(Thrown) if self.catch(self.types.attribute_error) => {}
                done => return done,
            }
            let function = self.callable_name(callable);
            let name = self.type_name(more);
            return self.type_error(format!(
                "{function}() argument after ** must be a mapping, not {name}"
            ));
        };
        // A name may be of a class with a `__hash__` of its own.
        let pairs = self.held_pairs(source);
        for pair in pairs.chunks(2) {
            let (key, value) = (pair[0], pair[1]);
            let Some(sym) = key.obj().and_then(|id| self.sym_of(id)) else {
                return self.type_error("keywords must be strings");
            };
            if self.dict_get_sym(dict, sym).is_some() {
                let function = self.callable_name(callable);
                let name = self.name(sym);
                return self.type_error(format!(
                    "{function}() got multiple values for keyword argument '{name}'"
                ));
            }
            self.dict_set(dict, key, value)?;
        }
        self.release_all(pairs);
        Ok(())
    }
}
