//! CPython's messages when a built-in function refuses its arguments: their number, a
//! keyword, an object of another class.

use gc_core::{ObjId, Version};

use super::native::Arity;
use crate::{Interp, Res, Sym, Value, Watch};

/// Special methods that CPython's tables hold as methods, and not as slots.
/// (`METH_COEXIST`)
fn is_plain_method(class: &str, name: &str) -> bool {
    match name {
        "__getitem__" => matches!(class, "dict" | "list"),
        "__contains__" => matches!(class, "dict" | "set" | "frozenset"),
        "__reversed__" | "__sizeof__" | "__format__" | "__dir__" | "__reduce__"
        | "__reduce_ex__" | "__complex__" | "__trunc__" | "__floor__" | "__ceil__"
        | "__round__" | "__enter__" | "__exit__" | "__instancecheck__" | "__subclasscheck__"
        | "__init_subclass__" | "__subclasshook__" | "__class_getitem__" | "__missing__"
        | "__length_hint__" | "__set_name__" | "__subclasses__" => true,
        _ => false,
    }
}

/// Whether a special method stands for a slot of its class. (`slotdefs`)
pub(super) fn is_slot(class: &str, name: &str) -> bool {
    name.starts_with("__") && !is_plain_method(class, name)
}

impl<W: Watch> Interp<W> {
    /// Whether a built-in function stands for a slot of its class.
    pub(crate) fn is_of_slot(&self, native: u16) -> bool {
        let native = &self.natives[native as usize];
        native.class.is_some_and(|class| is_slot(&self.class(class).name, &native.name))
    }
}

/// A built-in function as messages name it, and what it takes; `self` is not counted.
pub(super) struct Callee {
    /// Its name with that of its class.
    pub(super) name: String,
    /// Its name.
    pub(super) short: String,
    /// The fewest arguments.
    pub(super) min: usize,
    /// The most arguments by position.
    pub(super) max: Option<usize>,
    /// The parameters, `""` for one that cannot be given by keyword.
    pub(super) names: Vec<String>,
    /// Whether it is a class that is called.
    pub(super) class: bool,
    /// Whether it stands for a slot.
    pub(super) slot: bool,
}

fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

/// Which parameter a keyword names; `""` names none.
pub(super) fn place_of<'n>(
    keyword: &str,
    mut names: impl Iterator<Item = &'n str>,
) -> Option<usize> {
    names.position(|name| !name.is_empty() && name == keyword)
}

impl Callee {
    /// Why so many arguments by position, and no other, are refused.
    /// (`_PyArg_CheckPositional`, `method_vectorcall_O` and its like)
    pub(super) fn wrong_number(&self, given: usize) -> String {
        let Callee { name, short, min, max, class, slot, .. } = self;
        // Those that unpack a tuple give it no name. (`wrap_ternaryfunc` and others)
        let unpacks = *slot
            && matches!(
                &**short,
                "__setitem__" | "__setattr__" | "__set__" | "__get__" | "__pow__" | "__rpow__"
            );
        let short = if unpacks { "" } else { short };
        match (*min, *max) {
            (n, Some(m)) if *slot && n == m && !unpacks => {
                format!("expected {n} argument{}, got {given}", plural(n))
            }
            (0, Some(0)) => format!("{name}() takes no arguments ({given} given)"),
            (1, Some(1)) if !class => {
                format!("{name}() takes exactly one argument ({given} given)")
            }
            (n, Some(m)) if n == m => {
                format!("{short} expected {n} argument{}, got {given}", plural(n))
            }
            (n, _) if given < n => {
                format!("{short} expected at least {n} argument{}, got {given}", plural(n))
            }
            (_, m) => {
                let m = m.unwrap_or(usize::from(u8::MAX));
                format!("{short} expected at most {m} argument{}, got {given}", plural(m))
            }
        }
    }

    /// Why a keyword is refused by a function that takes none.
    pub(super) fn no_keywords(&self) -> String {
        let wrapper = if self.slot { "wrapper " } else { "" };
        format!("{wrapper}{}() takes no keyword arguments", self.name)
    }

    /// Why arguments, some of them by keyword, are refused; nothing if only a keyword can
    /// be wrong. (`_PyArg_UnpackKeywords`)
    fn wrong_call(&self, given: usize, keywords: &[&str]) -> Option<String> {
        let Callee { short, min, max, names, .. } = self;
        let (all, most) = (given + keywords.len(), names.len());
        if all > most {
            let kind = if given == 0 { "keyword " } else { "" };
            let s = plural(most);
            return Some(format!("{short}() takes at most {most} {kind}argument{s} ({all} given)"));
        }
        if let Some(max) = max.filter(|&max| given > max) {
            let s = plural(max);
            return Some(match max {
                0 => format!("{short}() takes no positional arguments"),
                _ => {
                    format!("{short}() takes at most {max} positional argument{s} ({given} given)")
                }
            });
        }
        let least = names.iter().take(*min).take_while(|name| name.is_empty()).count();
        if given < least {
            let s = plural(least);
            return Some(format!(
                "{short}() takes at least {least} positional argument{s} ({given} given)"
            ));
        }
        let missing = (given..*min).find(|&at| !keywords.contains(&&*names[at]))?;
        let (name, place) = (&names[missing], missing + 1);
        Some(format!("{short}() missing required argument '{name}' (pos {place})"))
    }
}

impl<W: Watch> Interp<W> {
    pub(crate) fn native_name(&self, native: u16) -> String {
        let this = &self.natives[native as usize];
        match this.class {
            Some(class) if !is_slot(&self.class_name(class), &this.name) => {
                format!("{}.{}", self.class_name(class), this.name)
            }
            Some(class) if &*this.name == "__init__" => self.class_name(class).to_string(),
            None if &*this.name == "__new__" => this.module.to_string(),
            // The class of a method, or the module of a function and a point.
            _ if !this.module.is_empty() && !this.module.ends_with('.') => {
                format!("{}.{}", this.module, this.name)
            }
            _ => format!("{}{}", this.module, this.name),
        }
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

    /// How a built-in function is called, for messages.
    fn callee(&self, native: u16) -> Callee {
        let this = &self.natives[native as usize];
        let Arity { min, max, names, .. } = this.arity;
        let class = &*this.name == "__new__" && this.class.is_none();
        let own = usize::from(class);
        let slot = this.class.is_some_and(|of| is_slot(&self.class_name(of), &this.name));
        Callee {
            name: self.native_name(native),
            short: self.short_name(native),
            min: usize::from(min) - own,
            max: max.map(|max| usize::from(max) - own),
            names: names.iter().skip(own).map(|name| name.to_string()).collect(),
            class,
            slot: slot && &*this.name != "__init__",
        }
    }

    /// `TypeError` for a keyword argument of a function that takes none.
    pub(crate) fn no_keywords<T>(&mut self, native: u16) -> Res<T> {
        let message = self.callee(native).no_keywords();
        self.type_error(message)
    }

    /// `TypeError` for this many arguments by position.
    pub(super) fn wrong_number<T>(&mut self, native: u16, given: usize) -> Res<T> {
        let mut callee = self.callee(native);
        let keywords = self.natives[native as usize].arity.keywords || !callee.names.is_empty();
        let raw = self.takes_raw_keywords(native);
        if callee.class && given == 0 {
            let message = format!("{}.__new__(): not enough arguments", callee.name);
            return self.type_error(message);
        }
        let given = given - usize::from(callee.class);
        // `sorted` passes its arguments on.
        callee.class |= raw;
        let short = &callee.short;
        let message = match callee.max {
            Some(0) if keywords => format!("{short}() takes no positional arguments"),
            Some(m) if keywords && given > m && callee.min != m => {
                format!("{short}() takes at most {m} argument{} ({given} given)", plural(m))
            }
            _ => callee.wrong_number(given),
        };
        self.type_error(message)
    }

    /// The arguments of a function whose parameters have names, each in its
    /// place. (`_PyArg_UnpackKeywords`)
    pub(super) fn bind_keywords(
        &mut self,
        native: u16,
        pos: &[Value],
        kw: &[(Sym, Value)],
    ) -> Res<Vec<Value>> {
        match self.in_their_places(native, pos, kw) {
            Some(bound) => Ok(bound),
            None => self.cannot_bind(native, pos, kw),
        }
    }

    /// The arguments, each in its place, if the function takes them.
    fn in_their_places(
        &self,
        native: u16,
        pos: &[Value],
        kw: &[(Sym, Value)],
    ) -> Option<Vec<Value>> {
        let this = &self.natives[native as usize];
        let Arity { min, max, names, .. } = this.arity;
        // Before those that have names stands the object, or the class that is made.
        let own = usize::from(this.class.is_none() && &*this.name == "__new__");
        let method = own.max(usize::from(this.class.is_some()));
        let given = pos.len().checked_sub(method)?;
        let names = &names[own..];
        let most = max.map_or(names.len(), |max| usize::from(max) - own).min(names.len());
        if kw.is_empty() || given > most {
            return None;
        }
        let mut bound = pos.to_vec();
        for &(sym, value) in kw {
            let name = self.names.str(sym);
            let at = place_of(name, names.iter().copied()).filter(|&at| at >= given)?;
            bound.resize(bound.len().max(method + at + 1), Value::Unbound);
            bound[method + at] = value;
        }
        let needed = bound.get(..method + usize::from(min) - own)?;
        needed.iter().all(|value| !value.is_unbound()).then_some(bound)
    }

    /// `TypeError` for arguments that cannot be put in their places.
    #[cold]
    fn cannot_bind<T>(&mut self, native: u16, pos: &[Value], kw: &[(Sym, Value)]) -> Res<T> {
        let callee = self.callee(native);
        let this = &self.natives[native as usize];
        let method = usize::from(this.class.is_some() || callee.class);
        let Some(given) = pos.len().checked_sub(method) else {
            return self.wrong_number(native, pos.len());
        };
        // `int` and `str` look at their arguments in two ways.
        if kw.is_empty() && matches!(&*callee.name, "int" | "str") {
            return self.type_error(callee.wrong_number(given));
        }
        let names: Vec<Sym> = kw.iter().map(|keyword| keyword.0).collect();
        self.check_names(&callee, given, &names)?;
        unreachable!("{} takes these arguments", callee.name)
    }

    /// `TypeError` for arguments, some of them by keyword, or for a keyword; nothing if
    /// they are accepted.
    pub(super) fn check_names(&mut self, callee: &Callee, given: usize, kw: &[Sym]) -> Res<()> {
        let keywords: Vec<std::rc::Rc<str>> = kw.iter().map(|&sym| self.name(sym)).collect();
        let keywords: Vec<&str> = keywords.iter().map(|name| &**name).collect();
        if let Some(message) = callee.wrong_call(given, &keywords) {
            return self.type_error(message);
        }
        for name in keywords {
            match place_of(name, callee.names.iter().map(|known| &**known)) {
                None => {
                    let known: Vec<&str> = callee.names.iter().map(|name| &**name).collect();
                    return self.unexpected(&callee.short, name, &known, false);
                }
                Some(at) if at < given => {
                    return self.type_error(format!(
                        "argument for {}() given by name ('{name}') and position ({})",
                        callee.short,
                        at + 1
                    ));
                }
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// `TypeError` for a keyword that is not one of these.
    pub(crate) fn unexpected<T>(
        &mut self,
        function: &str,
        name: &str,
        known: &[&str],
        old: bool,
    ) -> Res<T> {
        if old || self.profile().version < Version::V3_13 {
            return self
                .type_error(format!("'{name}' is an invalid keyword argument for {function}()"));
        }
        let hint = self.meant(name, known.iter().copied());
        self.type_error(format!("{function}() got an unexpected keyword argument '{name}'{hint}"))
    }

    #[cold]
    pub(super) fn wrong_self(&mut self, native: u16, class_id: ObjId, value: Value) -> Res {
        let this = &self.natives[native as usize];
        let (name, is_new, of_class) =
            (this.name.clone(), this.new_of.is_some(), this.class_method);
        let (class, given) = (self.class_name(class_id), self.type_name(value));
        let first = self.as_class(value).map(|first| self.class_name(first));
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
            _ => self.wrong_receiver(class_id, &name, value),
        })
    }

    /// Why a method of a class is refused for an object.
    #[cold]
    pub(super) fn wrong_receiver(&self, class: ObjId, name: &str, this: Value) -> String {
        let (class, given) = (self.name_in_messages(class), self.type_name(this));
        match is_slot(&class, name) {
            true => {
                format!("descriptor '{name}' requires a '{class}' object but received a '{given}'")
            }
            false => format!(
                "descriptor '{name}' for '{class}' objects doesn't apply to a '{given}' object"
            ),
        }
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
