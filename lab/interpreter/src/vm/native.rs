//! Functions and methods that are built in.

use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::PyObject;
use crate::objects::symbols::{Sym, known};
use crate::{Interp, Res, Value, Watch};

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
    /// The fewest and most positional arguments, `self` not counted.
    pub arity: (u8, u8),
    /// Whether keyword arguments are taken.
    pub keywords: bool,
    /// The module it is a function of, and a point; empty for `builtins`.
    pub module: Rc<str>,
    /// Whether a call of it that ran before is no safe point.
    pub quiet: bool,
}

/// Any number of arguments.
pub const MANY: u8 = u8::MAX;

/// Any number of arguments, and keyword arguments.
pub const ANY_KW: u8 = u8::MAX - 1;

/// 100 and more: keyword arguments are taken besides.
fn with_keywords(most: u8) -> (u8, bool) {
    match most {
        MANY => (MANY, false),
        ANY_KW => (MANY, true),
        100.. => (most - 100, true),
        _ => (most, false),
    }
}

impl<W: Watch> Interp<W> {
    /// Makes a built-in function.
    pub(crate) fn new_native(&mut self, native: Native<W>) -> Value {
        let at = self.natives.len() as u16;
        self.natives.push(native);
        let id = self.alloc(PyObject::Native(at));
        self.heap.make_immortal(id).expect("just made");
        Value::Obj(id)
    }

    /// Gives a built-in class its methods: name, fewest and most arguments,
    /// function.
    pub(crate) fn methods(&mut self, class: ObjId, table: &[(&str, u8, u8, NativeFn<W>)]) {
        for &(name, least, most, call) in table {
            self.method(class, name, (least, most), false, call);
        }
    }

    /// Gives a built-in class a method. An arity with a most above 100 takes
    /// keywords besides: 100 plus the most.
    pub(crate) fn method(
        &mut self,
        class: ObjId,
        name: &str,
        (least, most): (u8, u8),
        class_method: bool,
        call: NativeFn<W>,
    ) {
        let (most, keywords) = with_keywords(most);
        let native = Native {
            name: name.into(),
            call,
            class: Some(class),
            new_of: None,
            class_method,
            arity: (least, most),
            keywords,
            module: "".into(),
            quiet: name == "append" && class == self.types.list,
        };
        let value = self.new_native(native);
        let dict = self.class(class).dict.obj().expect("a class has a dict");
        self.dict_set_name(dict, name, value);
        self.dec(value);
    }

    /// Puts built-in functions into a module.
    pub(crate) fn functions(&mut self, dict: ObjId, table: &[(&str, u8, u8, NativeFn<W>)]) {
        let module = self.dict_get_sym(dict, known::NAME).and_then(|name| self.text(name));
        let module: Rc<str> = match module.as_deref() {
            None | Some("builtins") => "".into(),
            Some(module) => format!("{module}.").into(),
        };
        // `__new__` is called by the name of its class.
        let mut classes = self.types.all.iter().copied();
        let class = classes.find(|&c| self.class(c).dict.is(Value::Obj(dict)));
        let module = class.map_or(module, |class| self.class_name(class));
        for &(name, least, most, call) in table {
            let (most, keywords) = with_keywords(most);
            let native = Native {
                name: name.into(),
                call,
                class: None,
                new_of: class.filter(|_| name == "__new__"),
                class_method: false,
                arity: (least, most),
                keywords,
                quiet: matches!(name, "len" | "isinstance") && dict == self.builtins,
                module: module.clone(),
            };
            let value = self.new_native(native);
            self.dict_set_name(dict, name, value);
            self.dec(value);
        }
    }

    /// Calls a built-in function with borrowed arguments.
    pub(crate) fn call_native(&mut self, native: u16, pos: &[Value], kw: &[(Sym, Value)]) -> Res {
        let this = &self.natives[native as usize];
        let call = this.call;
        let method = usize::from(this.class.is_some());
        let (least, most) = this.arity;
        let given = pos.len().wrapping_sub(method);
        if !this.keywords && !kw.is_empty() {
            let name = self.native_name(native);
            return self.type_error(format!("{name}() takes no keyword arguments"));
        }
        if pos.len() < method {
            let class = self.class_name(this.class.expect("it is a method"));
            let message = format!("unbound method {class}.{}() needs an argument", this.name);
            return self.type_error(message);
        }
        if given < least as usize && kw.is_empty() || (most != MANY && given > most as usize) {
            return self.wrong_number(native, given);
        }
        call(self, Args { pos, kw, native })
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
            _ if name.starts_with("__") => {
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

    fn wrong_number<T>(&mut self, native: u16, given: usize) -> Res<T> {
        let this = &self.natives[native as usize];
        let (mut least, mut most) = this.arity;
        let mut wrapper = this.name.starts_with("__");
        let name = self.native_name(native);
        let mut given = given;
        if &*this.name == "__init__" {
            wrapper = false;
        }
        if &*this.name == "__new__" && this.class.is_none() {
            // The class itself is not counted.
            (least, most, given) = (least - 1, most.saturating_sub(1), given.saturating_sub(1));
            wrapper = false;
        }
        let plural = |n: u8| if n == 1 { "" } else { "s" };
        let message = match (least, most) {
            (n, m) if wrapper && n == m => {
                format!("expected {n} argument{}, got {given}", plural(n))
            }
            (_, m) if this.keywords && given > m as usize => {
                let short = name.rsplit('.').next().unwrap_or(&name);
                format!("{short}() takes at most {m} argument{} ({given} given)", plural(m))
            }
            (0, 0) => format!("{name}() takes no arguments ({given} given)"),
            (1, 1) => format!("{name}() takes exactly one argument ({given} given)"),
            (n, m) if n == m => {
                let short = name.rsplit('.').next().unwrap_or(&name);
                format!("{short} expected {n} argument{}, got {given}", plural(n))
            }
            (n, _) if given < n as usize => {
                let short = name.rsplit('.').next().unwrap_or(&name);
                format!("{short} expected at least {n} argument{}, got {given}", plural(n))
            }
            (_, m) => {
                let short = name.rsplit('.').next().unwrap_or(&name);
                format!("{short} expected at most {m} argument{}, got {given}", plural(m))
            }
        };
        self.type_error(message)
    }

    /// A keyword argument, or the positional one at `at`.
    pub(crate) fn argument(&self, args: &Args, at: usize, name: &str) -> Option<Value> {
        if let Some(&value) = args.pos.get(at) {
            return Some(value);
        }
        self.keyword(args, name)
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
                let function = self.native_name(args.native);
                let function = function.rsplit('.').next().unwrap_or(&function).to_string();
                return self.type_error(format!(
                    "{function}() got an unexpected keyword argument '{name}'"
                ));
            }
        }
        Ok(())
    }
}
