//! Functions that CPython has built in and that are written in Python here: they take the
//! arguments that CPython's take, and refuse others in the same words.

use gc_core::ObjId;

use super::native::Arity;
use super::refuse::{Callee, is_slot, place_of};
use crate::objects::PyObject;
use crate::objects::code::Code;
use crate::{Interp, Res, Sym, Value, Watch};

/// Whether every argument has a place, and every required parameter an argument. Keywords
/// differ from each other.
fn all_in_place<'n>(
    given: usize,
    keywords: impl Iterator<Item = &'n str>,
    (min, max): (usize, usize),
    names: impl Iterator<Item = &'n str> + Clone,
) -> bool {
    let mut filled = given.min(min);
    for keyword in keywords {
        match place_of(keyword, names.clone()) {
            Some(at) if at >= given => filled += usize::from(at < min),
            _ => return false,
        }
    }
    given <= max && filled == min
}

impl<W: Watch> Interp<W> {
    /// Checks the arguments of a function that CPython has built in and that is written in
    /// Python here. They stand on the stack from `base` on, those by keyword last.
    pub(super) fn check_as_built_in(
        &mut self,
        id: ObjId,
        code: &Code,
        base: usize,
        kw: &[Sym],
    ) -> Res<()> {
        let Some(module) = code.source.as_built_in() else { return Ok(()) };
        if code.has_receiver && self.machine.stack[base - 1].is_unbound() {
            self.check_receiver(id, module, base)?;
        }
        if self.fits_as_built_in(id, code, module, base, kw) {
            return Ok(());
        }
        self.refuse_as_built_in(id, code, module, base, kw)
    }

    /// `TypeError` for a method that was taken out of its class and is called with an object
    /// of another one. (`descr_check`)
    fn check_receiver(&mut self, id: ObjId, module: &str, base: usize) -> Res<()> {
        let qualname = self.text(self.function(id).qualname).unwrap_or_default();
        let Some((class, name)) = qualname.rsplit_once('.') else { return Ok(()) };
        let types = &self.types;
        let owner = match class.trim_start_matches('_') {
            "bytes" => Some(types.bytes),
            "bytearray" => Some(types.bytearray),
            "float" => Some(types.float),
            _ => self.of_module(module, class).and_then(|class| self.as_class(class)),
        };
        let (Some(owner), Some(&this)) = (owner, self.machine.stack.get(base)) else {
            return Ok(());
        };
        // What is a method of `bytes` here is one of `bytearray`, too.
        let shared = owner == self.types.bytes && self.is_instance(this, self.types.bytearray);
        if shared || self.is_instance(this, owner) {
            return Ok(());
        }
        let message = self.wrong_receiver(owner, name, this);
        self.type_error(message)
    }

    /// How many parameters stand for the object or the class of a method.
    fn own_parameters(&self, code: &Code) -> usize {
        let first = code.slots.first().map(|&sym| self.names.str(sym));
        usize::from(matches!(first, Some("self" | "cls")))
    }

    /// How many parameters of a function have default values.
    fn n_defaults(&self, id: ObjId) -> usize {
        self.as_tuple(self.function(id).defaults).map_or(0, <[Value]>::len)
    }

    /// Whether the arguments fit their places as they are.
    fn fits_as_built_in(
        &self,
        id: ObjId,
        code: &Code,
        module: &str,
        base: usize,
        kw: &[Sym],
    ) -> bool {
        let method = self.own_parameters(code);
        let given = self.machine.stack.len() - base - kw.len();
        let Some(given) = given.checked_sub(method) else { return false };
        let keywords = kw.iter().map(|&sym| self.names.str(sym));
        if code.star_args {
            let Some((_, arity)) = self.as_method_of_str(id) else { return true };
            let most = arity.max.map_or(usize::MAX, usize::from);
            let names = arity.names.iter().copied();
            return all_in_place(given, keywords, (arity.min.into(), most), names);
        }
        let Some(most) = (code.n_args as usize).checked_sub(method) else { return true };
        let names = (0..most + code.n_keyword_only as usize)
            .map(|at| self.keyword_name(code, module, method, at));
        all_in_place(given, keywords, (most.saturating_sub(self.n_defaults(id)), most), names)
    }

    /// `TypeError` for arguments that do not fit, in CPython's words for its built-in
    /// function; nothing if the words for Python functions will do.
    #[cold]
    fn refuse_as_built_in(
        &mut self,
        id: ObjId,
        code: &Code,
        module: &str,
        base: usize,
        kw: &[Sym],
    ) -> Res<()> {
        let method = self.own_parameters(code);
        let given = self.machine.stack.len() - base - kw.len();
        let (Some(given), Some(mut callee)) =
            (given.checked_sub(method), self.late_callee(id, code, module, method))
        else {
            return Ok(());
        };
        let owner = match self.machine.stack.get(base).copied() {
            Some(this) if method == 1 => match self.as_class(this) {
                Some(class) => self.class_name(class).to_string(),
                None => self.class_name(self.class_of(this)).to_string(),
            },
            _ if module == "operator" => "_operator".to_string(),
            _ if !code.qualname.contains('.') && module == "_late" => String::new(),
            _ => match code.qualname.rsplit_once('.') {
                Some((class, _)) => class.trim_start_matches('_').to_string(),
                None => module.to_string(),
            },
        };
        callee.slot = method == 1 && is_slot(&owner, &callee.short);
        callee.name = match callee.slot || owner.is_empty() {
            true => callee.short.clone(),
            false => format!("{owner}.{}", callee.short),
        };
        let called = module == "operator" && callee.short == "__call__";
        if called || callee.short == "__init__" {
            callee.short.clone_from(&owner);
            (callee.name, callee.class, callee.slot) = (owner, true, false);
        }
        if callee.names.iter().any(|name| !name.is_empty()) {
            return self.check_names(&callee, given, kw);
        }
        if !kw.is_empty() {
            return self.type_error(callee.no_keywords());
        }
        if given < callee.min || callee.max.is_some_and(|max| given > max) {
            return self.type_error(callee.wrong_number(given));
        }
        Ok(())
    }

    /// The name by which a parameter can be given, or `""`; the first `method` parameters,
    /// which stand for the object or the class, do not count.
    fn keyword_name(&self, code: &Code, module: &str, method: usize, at: usize) -> &str {
        let by_position = method + at < code.n_positional_only as usize
            || matches!(module, "operator" | "math") && code.n_keyword_only == 0;
        if by_position { "" } else { self.names.str(code.slots[method + at]) }
    }

    /// The method of `str` whose parameters a method of `bytes` has: its name, and how it
    /// is called.
    fn as_method_of_str(&self, id: ObjId) -> Option<(&str, Arity)> {
        let short = self.as_str(self.function(id).qualname)?.text.strip_prefix("bytes.")?;
        let class = self.class(self.types.str_).dict.obj()?;
        let native = self.dict_get_sym(class, self.names.find(short)?)?.obj()?;
        let &PyObject::Native(native) = self.get(native) else { return None };
        let arity = self.natives[native as usize].arity;
        let names = if short == "replace" { &[][..] } else { arity.names };
        Some((short, Arity { names, ..arity }))
    }

    /// What a function written in Python takes, of which `method` parameters stand for its
    /// object or its class; nothing if it takes any number of arguments.
    fn late_callee(&self, id: ObjId, code: &Code, module: &str, method: usize) -> Option<Callee> {
        let by_position = (code.n_args as usize).checked_sub(method)?;
        let all = by_position + code.n_keyword_only as usize;
        let mut callee = Callee {
            name: String::new(),
            short: code.name.to_string(),
            min: by_position.saturating_sub(self.n_defaults(id)),
            max: Some(by_position),
            names: (0..all)
                .map(|at| self.keyword_name(code, module, method, at).to_string())
                .collect(),
            class: false,
            slot: false,
        };
        if code.star_args {
            let (short, arity) = self.as_method_of_str(id)?;
            callee.short = short.to_string();
            (callee.min, callee.max) = (arity.min.into(), arity.max.map(usize::from));
            callee.names = arity.names.iter().map(|name| name.to_string()).collect();
        }
        Some(callee)
    }
}
