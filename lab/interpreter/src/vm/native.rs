//! Functions and methods that are built in.

use std::rc::Rc;

use gc_core::ObjId;

use super::refuse::is_slot;
use crate::objects::PyObject;
use crate::objects::symbols::{Sym, known};
use crate::{Interp, Owned, Res, Value, Watch};

/// What a built-in function is given. The values are borrowed from the caller.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// By position.
    pub pos: &'a [Value],
    /// By keyword.
    pub kw: &'a [(Sym, Value)],
    /// What is called.
    pub native: u16,
}

/// A built-in function.
pub type NativeFn<W> = fn(&mut Interp<W>, Args) -> Res;

/// A built-in function and how it is called.
pub struct Native<W: Watch> {
    /// Its name.
    pub name: Rc<str>,
    /// What it does.
    pub call: NativeFn<W>,
    /// The class whose method it is.
    pub class: Option<ObjId>,
    /// The class whose `__new__` it is.
    pub new_of: Option<ObjId>,
    /// Whether it is a class method (its first argument is the class).
    pub class_method: bool,
    /// How many arguments it takes, and which by keyword.
    pub arity: Arity,
    /// The module it is a function of, and a point; empty for `builtins`.
    pub module: Rc<str>,
    /// Whether a call of it that has run before is no safe point.
    pub quiet: bool,
}

/// How a built-in function is called; `self` is not counted.
#[derive(Clone, Copy, Debug)]
pub struct Arity {
    /// The fewest arguments.
    pub min: u8,
    /// The most arguments by position; any number if there is no most.
    pub max: Option<u8>,
    /// Whether it takes keyword arguments that are none of the parameters, and looks
    /// at them itself.
    pub keywords: bool,
    /// The names of the parameters that may be given by keyword, in their
    /// order: `""` for one that may not. Those beyond `max` can only be given
    /// so. The function finds all of them by position, [`Value::Unbound`]
    /// where one is left out before one that is given.
    pub names: &'static [&'static str],
}

impl Arity {
    /// No arguments.
    pub const NONE: Arity = Arity::exactly(0);

    /// This many arguments.
    pub const fn exactly(n: u8) -> Arity {
        Arity::between(n, n)
    }

    /// Some arguments.
    pub const fn between(min: u8, max: u8) -> Arity {
        Arity { min, max: Some(max), keywords: false, names: &[] }
    }

    /// Any number of arguments above one.
    pub const fn at_least(min: u8) -> Arity {
        Arity { min, max: None, keywords: false, names: &[] }
    }

    /// Also any keyword arguments.
    pub const fn with_keywords(self) -> Arity {
        Arity { keywords: true, ..self }
    }

    /// Also these parameters by keyword.
    pub const fn named(self, names: &'static [&'static str]) -> Arity {
        Arity { names, ..self }
    }

    fn takes(self, given: usize) -> bool {
        given >= self.min as usize && self.max.is_none_or(|max| given <= max as usize)
    }
}

/// A row in a table of methods: its name, how it is called, what it does.
///
/// Write tables as `const { &[...] }`: then they are data, not code that builds them,
/// which keeps the engine in the page small.
pub type Row<'a, W> = (&'a str, Arity, NativeFn<W>);

impl Args<'_> {
    /// The argument at a position, if it was given.
    pub fn get(&self, at: usize) -> Option<Value> {
        self.pos.get(at).copied().filter(|value| !value.is_unbound())
    }
}

impl<W: Watch> Interp<W> {
    /// Makes a built-in function.
    pub(crate) fn new_native(&mut self, native: Native<W>) -> Owned {
        let at = self.natives.add(native);
        let made = self.make(PyObject::Native(at));
        self.heap.make_immortal(made.id()).expect("just made");
        made
    }

    /// Gives a built-in class its methods.
    pub(crate) fn methods(&mut self, class: ObjId, table: &[Row<W>]) {
        for &(name, arity, call) in table {
            self.method(class, name, arity, false, call);
        }
    }

    /// Gives a built-in class a method.
    pub(crate) fn method(
        &mut self,
        class: ObjId,
        name: &str,
        arity: Arity,
        class_method: bool,
        call: NativeFn<W>,
    ) {
        let native = Native {
            name: name.into(),
            call,
            class: Some(class),
            new_of: None,
            class_method,
            arity,
            module: "".into(),
            quiet: name == "append" && class == self.types.list,
        };
        let value = self.new_native(native);
        let dict = self.class(class).dict.obj().expect("a class has a dict");
        self.dict_give_name(dict, name, value);
    }

    /// Puts built-in functions into a module.
    pub(crate) fn functions(&mut self, dict: ObjId, table: &[Row<W>]) {
        let module = self.dict_get_sym(dict, known::NAME).and_then(|name| self.text(name));
        let module: Rc<str> = match module.as_deref() {
            None | Some("builtins") => "".into(),
            // A part of `math`, which is one module in CPython.
            Some("_math") => "math.".into(),
            Some(module) => format!("{module}.").into(),
        };
        self.put_functions(dict, table, &module, None);
    }

    /// Gives a built-in class functions that are called on the class.
    pub(crate) fn class_functions(&mut self, class: ObjId, table: &[Row<W>]) {
        let dict = self.class(class).dict.obj().expect("a class has a dict");
        // `__new__` is called by the name of its class.
        let module = self.class_name(class);
        self.put_functions(dict, table, &module, Some(class));
    }

    fn put_functions(
        &mut self,
        dict: ObjId,
        table: &[Row<W>],
        module: &Rc<str>,
        class: Option<ObjId>,
    ) {
        for &(name, arity, call) in table {
            let native = Native {
                name: name.into(),
                call,
                class: None,
                new_of: class.filter(|_| name == "__new__"),
                class_method: false,
                arity,
                quiet: matches!(name, "len" | "isinstance") && dict == self.imports.builtins(),
                module: module.clone(),
            };
            let value = self.new_native(native);
            self.dict_give_name(dict, name, value);
        }
    }

    /// Calls a built-in function with borrowed arguments.
    pub(crate) fn call_native(&mut self, native: u16, pos: &[Value], kw: &[(Sym, Value)]) -> Res {
        let this = &self.natives[native as usize];
        let (call, arity) = (this.call, this.arity);
        let given = pos.len().checked_sub(usize::from(this.class.is_some()));
        if (kw.is_empty() || arity.keywords && arity.names.is_empty())
            && given.is_some_and(|given| arity.takes(given))
        {
            return call(self, Args { pos, kw, native });
        }
        self.call_native_otherwise(native, pos, kw)
    }

    /// Calls a built-in function whose arguments have to be put in their places, or
    /// are refused.
    #[inline(never)]
    fn call_native_otherwise(&mut self, native: u16, pos: &[Value], kw: &[(Sym, Value)]) -> Res {
        let this = &self.natives[native as usize];
        let (call, arity) = (this.call, this.arity);
        let Some(given) = pos.len().checked_sub(usize::from(this.class.is_some())) else {
            let class = self.class_name(this.class.expect("it is a method"));
            let name = &this.name;
            return self.type_error(match is_slot(&class, name) {
                true => format!("descriptor '{name}' of '{class}' object needs an argument"),
                false => format!("unbound method {class}.{name}() needs an argument"),
            });
        };
        if !arity.names.is_empty() {
            let bound = self.bind_keywords(native, pos, kw)?;
            return call(self, Args { pos: &bound, kw: &[], native });
        }
        if !arity.keywords && !kw.is_empty() {
            return self.no_keywords(native);
        }
        self.wrong_number(native, given)
    }

    /// Calls what may be a method taken out of its built-in class: its first argument
    /// can be anything. (`descr_check`)
    pub(crate) fn call_unbound_native(
        &mut self,
        native: u16,
        pos: &[Value],
        kw: &[(Sym, Value)],
    ) -> Res {
        let this = &self.natives[native as usize];
        if let (Some(class), Some(&first)) = (this.class.or(this.new_of), pos.first()) {
            let fits = match this.class_method || this.new_of.is_some() {
                true => self.as_class(first).is_some_and(|given| self.is_subclass(given, class)),
                false => self.is_instance(first, class),
            };
            if !fits {
                return self.wrong_self(native, class, first);
            }
        }
        self.call_native(native, pos, kw)
    }

    /// A keyword argument, or the positional one at `at`.
    pub(crate) fn argument(&self, args: &Args, at: usize, name: &str) -> Option<Value> {
        args.get(at).or_else(|| self.keyword(args, name))
    }

    /// A keyword argument.
    pub(crate) fn keyword(&self, args: &Args, name: &str) -> Option<Value> {
        args.kw.iter().find(|(sym, _)| self.names.str(*sym) == name).map(|k| k.1)
    }

    /// Refuses keyword arguments other than these.
    pub(crate) fn only_keywords(&mut self, args: &Args, names: &[&str]) -> Res<()> {
        for &(sym, _) in args.kw {
            let name = self.name(sym);
            if !names.contains(&&*name) {
                let function = match &*self.short_name(args.native) {
                    "sorted" => "sort".to_string(),
                    name => name.to_string(),
                };
                return self.unexpected(&function, &name, names, false);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Arity;

    #[test]
    fn an_arity_says_how_many_arguments_are_taken() {
        for (arity, taken) in [
            (Arity::NONE, &[true, false, false, false][..]),
            (Arity::exactly(2), &[false, false, true, false]),
            (Arity::between(1, 2), &[false, true, true, false]),
            (Arity::at_least(1), &[false, true, true, true]),
            (Arity::between(0, 1).named(&["key"]), &[true, true, false, false]),
            (Arity::NONE.with_keywords(), &[true, false, false, false]),
        ] {
            let found: Vec<bool> = (0..4).map(|given| arity.takes(given)).collect();
            assert_eq!(found, taken, "{arity:?}");
        }
    }
}
