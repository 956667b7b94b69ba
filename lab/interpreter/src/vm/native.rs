//! Functions and methods that are built in.

use std::rc::Rc;

use gc_core::{ObjId, Version};

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
    /// Whether a call of it that ran before is not a safe point.
    pub quiet: bool,
}

/// How a built-in function is called; `self` is not counted.
#[derive(Clone, Copy, Debug)]
pub struct Arity {
    /// The fewest arguments.
    pub min: u8,
    /// The most arguments by position; any number if there is no most.
    pub max: Option<u8>,
    /// Whether keyword arguments are taken that are none of the parameters:
    /// the function looks at them itself.
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

    /// So many arguments.
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

    /// And any keyword arguments.
    pub const fn with_keywords(self) -> Arity {
        Arity { keywords: true, ..self }
    }

    /// And these parameters may be given by keyword.
    pub const fn named(self, names: &'static [&'static str]) -> Arity {
        Arity { names, ..self }
    }

    fn takes(self, given: usize) -> bool {
        given >= self.min as usize && self.max.is_none_or(|max| given <= max as usize)
    }
}

/// A row in a table of methods: its name, how it is called, what it does.
///
/// Tables are written `const { &[...] }`: they are data then, and no code that
/// builds them, and the engine of a page is the smaller for it.
pub type Row<'a, W> = (&'a str, Arity, NativeFn<W>);

impl Args<'_> {
    /// The argument at a position, if it was given.
    pub fn get(&self, at: usize) -> Option<Value> {
        self.pos.get(at).copied().filter(|value| !value.is_unbound())
    }
}

/// Special methods that CPython's tables hold as methods, and not as slots.
/// (`METH_COEXIST`)
fn is_plain_method(class: &str, name: &str) -> bool {
    match name {
        "__getitem__" => matches!(class, "dict" | "list"),
        "__contains__" => matches!(class, "dict" | "set" | "frozenset"),
        "__reversed__" | "__sizeof__" => true,
        _ => false,
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
            Some(module) => format!("{module}.").into(),
        };
        self.put_functions(dict, table, &module, None);
    }

    /// Gives a built-in class functions that are called without an instance.
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

    /// Calls a built-in function with arguments that are to be put in their places, or
    /// that it does not take.
    #[inline(never)]
    fn call_native_otherwise(&mut self, native: u16, pos: &[Value], kw: &[(Sym, Value)]) -> Res {
        let this = &self.natives[native as usize];
        let (call, arity) = (this.call, this.arity);
        let Some(given) = pos.len().checked_sub(usize::from(this.class.is_some())) else {
            let class = self.class_name(this.class.expect("it is a method"));
            let message = format!("unbound method {class}.{}() needs an argument", this.name);
            return self.type_error(message);
        };
        if !arity.names.is_empty() {
            let bound = self.bind_keywords(native, pos, kw)?;
            return call(self, Args { pos: &bound, kw: &[], native });
        }
        if !arity.keywords && !kw.is_empty() {
            let name = self.native_name(native);
            return self.type_error(format!("{name}() takes no keyword arguments"));
        }
        self.wrong_number(native, given)
    }

    /// Calls what may be a method of a built-in class that was taken out of its
    /// class: its first argument can be anything. (`descr_check`)
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

    #[cold]
    fn wrong_self(&mut self, native: u16, class: ObjId, first: Value) -> Res {
        let this = &self.natives[native as usize];
        let (name, is_new, of_class) =
            (this.name.clone(), this.new_of.is_some(), this.class_method);
        let (class, given) = (self.class_name(class), self.type_name(first));
        let first = self.as_class(first).map(|first| self.class_name(first));
        self.type_error(match (is_new, first) {
            (true, None) => format!("{class}.__new__(X): X is not a type object ({given})"),
            (true, Some(first)) => {
                format!("{class}.__new__({first}): {first} is not a subtype of {class}")
            }
            (false, Some(first)) if of_class => {
                format!(
                    "descriptor '{name}' requires a subtype of '{class}' but received '{first}'"
                )
            }
            _ if of_class => {
                format!(
                    "descriptor '{name}' for type '{class}' needs a type, not a '{given}' as arg 2"
                )
            }
            _ if name.starts_with("__") && !is_plain_method(&class, &name) => {
                format!("descriptor '{name}' requires a '{class}' object but received a '{given}'")
            }
            _ => format!(
                "descriptor '{name}' for '{class}' objects doesn't apply to a '{given}' object"
            ),
        })
    }

    pub(crate) fn native_name(&self, native: u16) -> String {
        let this = &self.natives[native as usize];
        match this.class {
            Some(class) if !this.name.starts_with("__") => {
                format!("{}.{}", self.class_name(class), this.name)
            }
            Some(class) if &*this.name == "__init__" => self.class_name(class).to_string(),
            None if &*this.name == "__new__" => this.module.to_string(),
            _ => format!("{}{}", this.module, this.name),
        }
    }

    /// The arguments of a function whose parameters have names, each in its
    /// place. (`_PyArg_UnpackKeywords`)
    fn bind_keywords(
        &mut self,
        native: u16,
        pos: &[Value],
        kw: &[(Sym, Value)],
    ) -> Res<Vec<Value>> {
        let this = &self.natives[native as usize];
        let (arity, method) = (this.arity, usize::from(this.class.is_some()));
        let short = |this: &Self| this.short_name(native);
        let given = pos.len() - method;
        if arity.max.is_some_and(|max| given > max as usize) {
            return self.wrong_number(native, given + kw.len());
        }
        let mut bound = pos.to_vec();
        for &(sym, value) in kw {
            let name = self.name(sym);
            let Some(at) = arity.names.iter().position(|&n| n == &*name) else {
                return self.unknown_keyword(native, &name);
            };
            if at < given {
                let function = short(self);
                return self.type_error(format!(
                    "argument for {function}() given by name ('{name}') and position ({})",
                    at + 1
                ));
            }
            bound.resize(bound.len().max(method + at + 1), Value::Unbound);
            bound[method + at] = value;
        }
        for at in 0..arity.min as usize {
            if bound.get(method + at).is_some_and(|value| !value.is_unbound()) {
                continue;
            }
            let function = short(self);
            return self.type_error(match arity.names[at] {
                "" => {
                    let n = arity.names.iter().take_while(|name| name.is_empty()).count();
                    let n = n.min(arity.min as usize);
                    let plural = if n == 1 { "" } else { "s" };
                    format!("{function}() takes at least {n} positional argument{plural} ({given} given)")
                }
                name => {
                    format!("{function}() missing required argument '{name}' (pos {})", at + 1)
                }
            });
        }
        Ok(bound)
    }

    /// The name of a function without its class or module.
    pub(crate) fn short_name(&self, native: u16) -> String {
        let name = self.native_name(native);
        name.rsplit('.').next().unwrap_or(&name).to_string()
    }

    /// Whether a function looks at its keyword arguments itself, as `sorted` does.
    fn takes_raw_keywords(&self, native: u16) -> bool {
        let arity = self.natives[native as usize].arity;
        arity.keywords && arity.names.is_empty()
    }

    /// `TypeError` for a keyword that is not a parameter's name.
    fn unknown_keyword<T>(&mut self, native: u16, name: &str) -> Res<T> {
        let function = self.short_name(native);
        let this = &self.natives[native as usize];
        // `enumerate` and `reversed` take their arguments apart themselves.
        let itself = this.module.starts_with(['e', 'r']);
        let names = this.arity.names;
        self.unexpected(&function, name, names, itself)
    }

    /// `TypeError` for a keyword that is none of these.
    fn unexpected<T>(&mut self, function: &str, name: &str, known: &[&str], old: bool) -> Res<T> {
        if old || self.profile().version < Version::V3_13 {
            return self
                .type_error(format!("'{name}' is an invalid keyword argument for {function}()"));
        }
        let hint = self.meant(name, known.iter().copied());
        self.type_error(format!("{function}() got an unexpected keyword argument '{name}'{hint}"))
    }

    fn wrong_number<T>(&mut self, native: u16, given: usize) -> Res<T> {
        let this = &self.natives[native as usize];
        let Arity { mut min, mut max, keywords, names } = this.arity;
        let keywords = keywords || !names.is_empty();
        let mut wrapper = this.name.starts_with("__");
        let name = self.native_name(native);
        let short = self.short_name(native);
        let mut given = given;
        let mut is_new = false;
        if &*this.name == "__init__" {
            wrapper = false;
        }
        if &*this.name == "__new__" && this.class.is_none() {
            // The class itself is not counted.
            if given == 0 {
                return self.type_error(format!("{name}.__new__(): not enough arguments"));
            }
            is_new = true;
            (min, max, given) = (min - 1, max.map(|max| max.saturating_sub(1)), given - 1);
            wrapper = false;
        }
        let plural = |n: u8| if n == 1 { "" } else { "s" };
        let message = match (min, max) {
            (n, Some(m)) if wrapper && n == m => {
                format!("expected {n} argument{}, got {given}", plural(n))
            }
            (_, Some(0)) if keywords => format!("{short}() takes no positional arguments"),
            (n, Some(m)) if n == m && self.takes_raw_keywords(native) => {
                format!("{short} expected {n} argument{}, got {given}", plural(n))
            }
            (_, Some(m)) if keywords && given > m as usize => {
                format!("{short}() takes at most {m} argument{} ({given} given)", plural(m))
            }
            (0, Some(0)) => format!("{name}() takes no arguments ({given} given)"),
            (1, Some(1)) if !is_new => {
                format!("{name}() takes exactly one argument ({given} given)")
            }
            (n, Some(m)) if n == m => {
                format!("{short} expected {n} argument{}, got {given}", plural(n))
            }
            (n, _) if given < n as usize => {
                format!("{short} expected at least {n} argument{}, got {given}", plural(n))
            }
            (_, m) => {
                let m = m.unwrap_or(u8::MAX);
                format!("{short} expected at most {m} argument{}, got {given}", plural(m))
            }
        };
        self.type_error(message)
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

    /// `TypeError` for an argument of another type than is wanted. (`_PyArg_BadArgument`)
    pub(crate) fn bad_argument<T>(
        &mut self,
        function: &str,
        argument: &str,
        wanted: &str,
        given: Value,
    ) -> Res<T> {
        let given = if given.is_none() { "None".into() } else { self.type_name(given) };
        self.type_error(format!("{function}() {argument} must be {wanted}, not {given}"))
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
