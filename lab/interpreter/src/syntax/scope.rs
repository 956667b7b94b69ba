//! Which name lives where: in a slot of its function, in a cell shared with a
//! function inside, or in the module.
//!
//! In CPython: `Python/symtable.c`. The body of a list, set or dict
//! comprehension is a scope of its own; from 3.12 on its names live in slots of the
//! function around it (PEP 709, `inline_comprehension`), before it is a function.

use std::collections::HashMap;

use gc_core::Version;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::TextRange;

use super::scope_finder::Finder;

/// A scope's number.
pub type ScopeId = usize;

/// The cell of a class body in which scopes that see its names find them.
pub const CLASS_DICT: &str = "__classdict__";

/// What kind of scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    /// The module.
    Module,
    /// A class body.
    Class,
    /// A function, lambda or generator expression; before 3.12 any comprehension.
    Function,
    /// A comprehension that runs inside the function around it.
    Inlined,
}

/// What kind of comprehension.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comprehension {
    /// `[x for x in ...]`
    List,
    /// `{x for x in ...}`
    Set,
    /// `{x: y for x in ...}`
    Dict,
    /// `(x for x in ...)`
    Generator,
}

impl Comprehension {
    /// What it is called in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Comprehension::List => "list comprehension",
            Comprehension::Set => "set comprehension",
            Comprehension::Dict => "dict comprehension",
            Comprehension::Generator => "generator expression",
        }
    }
}

/// How a scope uses a name.
#[derive(Clone, Copy, Default, Debug)]
pub struct Use {
    /// Assigned, imported, deleted, a parameter, ...
    pub bound: bool,
    /// Bound by something else than an import. (`DEF_LOCAL`)
    pub assigned: bool,
    /// A parameter.
    pub parameter: bool,
    /// Its value is asked for.
    pub read: bool,
    /// Annotated.
    pub annotated: bool,
    /// Declared `global`.
    pub global: bool,
    /// Declared `nonlocal`.
    pub nonlocal: bool,
}

/// Where a name lives, seen from one scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In a slot of this scope.
    Local,
    /// In a cell of this scope.
    Cell,
    /// In a cell of a scope around it.
    Free,
    /// In the module.
    Global,
    /// In a class body's or the module's namespace.
    Name,
}

/// Names, each once and sorted. They are few.
#[derive(Debug, Clone, Default)]
pub struct Names(Vec<String>);

impl Names {
    /// Whether `name` is one of them.
    pub fn contains(&self, name: &str) -> bool {
        self.find(name).is_ok()
    }

    /// In order.
    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn find(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|other| other.as_str().cmp(name))
    }

    fn insert(&mut self, name: &str) {
        if let Err(at) = self.find(name) {
            self.0.insert(at, name.to_string());
        }
    }
}

/// One scope.
#[derive(Debug)]
pub struct Scope {
    /// What kind.
    pub kind: ScopeKind,
    /// The scope around it.
    pub parent: Option<ScopeId>,
    /// Its names and those of comprehensions that run inside it, in the order in which
    /// they were met.
    pub order: Vec<String>,
    /// How it uses them.
    pub uses: HashMap<String, Use>,
    /// Names of its own, or of a comprehension that runs inside it, that a function inside
    /// uses, sorted.
    pub cells: Names,
    /// The names of comprehensions that run inside it.
    pub inlined: Names,
    /// Names of scopes around it that it, or a function inside, uses, sorted.
    pub free: Names,
    /// For a class and what is in it: the class's name, for `__private`.
    pub class: Option<String>,
    /// Whether it contains `yield`.
    pub generator: bool,
    /// Whether it may wait: the scope of an `async def`, or a generator expression with
    /// an `await` or `async for` in it.
    pub waits: bool,
    /// What kind of comprehension it is, if it is one.
    pub comprehension: Option<Comprehension>,
    /// Whether it sees the names of the class around it: type parameters do, and what is
    /// evaluated later. (`ste_can_see_class_scope`)
    pub sees_class: bool,
    /// What of type parameters it is, if it is: nothing may be awaited, yielded or bound
    /// by `:=` in it.
    pub within: Option<&'static str>,
}

impl Scope {
    /// Whether a name is its own.
    pub fn binds(&self, name: &str) -> bool {
        self.uses.get(name).is_some_and(|used| used.bound && !used.nonlocal)
    }
}

/// All scopes of a module, found by the range of their syntax.
pub struct Scopes {
    /// The scopes; the first is the module.
    pub all: Vec<Scope>,
    pub(super) by_range: HashMap<(TextRange, ScopeKindKey), ScopeId>,
    /// Which scope declares which name `global` or `nonlocal`, and where.
    pub(super) directives: Vec<(ScopeId, String, TextRange)>,
}

type ScopeKindKey = bool;

/// A mistake about names, and where.
pub struct ScopeError {
    /// What is wrong.
    pub message: String,
    /// Where.
    pub range: TextRange,
    /// Whether CPython finds it behind all others, while it compiles.
    pub late: bool,
}

impl Scopes {
    /// Finds the scopes of a module, as a version of CPython does.
    ///
    /// # Errors
    /// Where a name is used in a way that Python forbids.
    pub fn of(body: &[Stmt], version: Version) -> Result<Scopes, ScopeError> {
        Scopes::found_by(version, |finder| finder.body(body))
    }

    /// Finds the scopes of an expression that stands alone.
    ///
    /// # Errors
    /// As for [`Scopes::of`].
    pub fn of_expression(expression: &Expr, version: Version) -> Result<Scopes, ScopeError> {
        Scopes::found_by(version, |finder| finder.expr(expression))
    }

    fn found_by(version: Version, look: impl FnOnce(&mut Finder)) -> Result<Scopes, ScopeError> {
        let mut scopes = Finder::find(version, look)?;
        scopes.resolve()?;
        Ok(scopes)
    }

    /// The scope of a function, class or comprehension at `range`.
    pub fn at(&self, range: TextRange, class: bool) -> ScopeId {
        self.by_range[&(range, class)]
    }

    /// Whether `name` is looked for in the class around `scope` before it is where
    /// [`place`](Scopes::place) says. (`codegen_nameop`)
    pub fn asks_class(&self, scope: ScopeId, name: &str) -> bool {
        self.all[scope].sees_class
            && name != CLASS_DICT
            && !self.all[scope].uses.get(name).is_some_and(|used| used.global)
            && !self.all[scope].binds(name)
            && !self.use_in_class(scope, name).is_some_and(|used| used.global)
    }

    /// Whether `scope` finds `name` in the class around it or in the module, and not in a
    /// function around the class.
    fn is_of_class(&self, scope: ScopeId, name: &str) -> bool {
        let of_class = |used: Use| used.global || (used.bound && !used.nonlocal);
        self.all[scope].sees_class
            && name != CLASS_DICT
            && self.use_in_class(scope, name).is_some_and(of_class)
    }

    /// How the class around `scope` uses a name.
    fn use_in_class(&self, scope: ScopeId, name: &str) -> Option<Use> {
        let mut at = scope;
        while self.all[at].kind != ScopeKind::Class {
            at = self.all[at].parent?;
        }
        self.all[at].uses.get(name).copied()
    }

    /// Where `name` lives, seen from `scope`.
    pub fn place(&self, scope: ScopeId, name: &str) -> Place {
        let this = &self.all[scope];
        let used = this.uses.get(name).copied().unwrap_or_default();
        if used.global {
            return Place::Global;
        }
        match this.kind {
            ScopeKind::Module => return Place::Name,
            ScopeKind::Class if used.bound && !used.nonlocal => {
                return if this.cells.contains(name) && is_class_cell(name) {
                    Place::Cell
                } else {
                    Place::Name
                };
            }
            ScopeKind::Class => {
                return if this.free.contains(name) { Place::Free } else { Place::Name };
            }
            ScopeKind::Function | ScopeKind::Inlined => {}
        }
        if used.bound && !used.nonlocal {
            return if this.cells.contains(name) { Place::Cell } else { Place::Local };
        }
        // What a comprehension does not bind is where it is for what is around it; of a
        // class it sees the cell of `super()` alone.
        match (this.kind, this.parent) {
            (ScopeKind::Inlined, Some(outer))
                if self.all[outer].kind != ScopeKind::Class || is_class_cell(name) =>
            {
                self.place(outer, name)
            }
            _ if this.free.contains(name) => Place::Free,
            _ => Place::Global,
        }
    }

    /// Marks cells and free names, from the inside out.
    fn resolve(&mut self) -> Result<(), ScopeError> {
        for scope in (0..self.all.len()).rev() {
            let names: Vec<String> = self.all[scope].order.clone();
            for name in names {
                let Some(&used) = self.all[scope].uses.get(&name) else { continue };
                if used.global || (used.bound && !used.nonlocal) {
                    continue;
                }
                if self.all[scope].kind == ScopeKind::Module || self.is_of_class(scope, &name) {
                    continue;
                }
                self.find_outside(scope, &name);
            }
        }
        for scope in (0..self.all.len()).rev() {
            self.inline(scope);
        }
        self.nonlocals_are_bound()
    }

    /// The names of a comprehension that runs inside what is around it have slots there; one
    /// that is a cell here is one there. (`inline_comprehension`)
    fn inline(&mut self, scope: ScopeId) {
        let this = &self.all[scope];
        let (ScopeKind::Inlined, Some(outer)) = (this.kind, this.parent) else { return };
        let (cells, inlined) = (this.cells.clone(), this.inlined.clone());
        let own: Vec<String> = this.order.iter().filter(|name| this.binds(name)).cloned().collect();
        let outer = &mut self.all[outer];
        cells.iter().for_each(|name| outer.cells.insert(name));
        inlined.iter().chain(&own).for_each(|name| outer.inlined.insert(name));
    }

    /// Every `nonlocal` name is one of a function around it.
    fn nonlocals_are_bound(&self) -> Result<(), ScopeError> {
        for (scope, name, range) in &self.directives {
            let this = &self.all[*scope];
            let mangled = mangle(this.class.as_deref(), name);
            if this.uses[&mangled].nonlocal && !this.free.contains(&mangled) {
                let message = format!("no binding for nonlocal '{name}' found");
                return Err(ScopeError { message, range: *range, late: false });
            }
        }
        Ok(())
    }

    /// Looks for the function around `scope` that binds `name`; if there is
    /// one, makes it a cell there and free everywhere between, unless all that runs
    /// inside that function.
    fn find_outside(&mut self, scope: ScopeId, name: &str) {
        let mut between = vec![scope];
        let mut at = self.all[scope].parent;
        while let Some(outer) = at {
            let this = &self.all[outer];
            let used = this.uses.get(name).copied().unwrap_or_default();
            let visible = match this.kind {
                ScopeKind::Function | ScopeKind::Inlined => true,
                ScopeKind::Class => is_class_cell(name),
                ScopeKind::Module => false,
            };
            if visible {
                if used.global {
                    return;
                }
                if used.bound && !used.nonlocal {
                    if between.iter().all(|&inner| self.all[inner].kind == ScopeKind::Inlined) {
                        return;
                    }
                    self.all[outer].cells.insert(name);
                    for inner in between {
                        self.all[inner].free.insert(name);
                    }
                    return;
                }
            }
            between.push(outer);
            at = this.parent;
        }
    }
}

/// Whether a function in a class body finds the name there: nothing else that a class binds
/// is in a cell.
fn is_class_cell(name: &str) -> bool {
    name == "__class__" || name == CLASS_DICT
}

/// `__private` names inside a class are `_Class__private`.
pub fn mangle(class: Option<&str>, name: &str) -> String {
    match class {
        Some(class) if name.starts_with("__") && !name.ends_with("__") && !name.contains('.') => {
            let class = class.trim_start_matches('_');
            if class.is_empty() { name.to_string() } else { format!("_{class}{name}") }
        }
        _ => name.to_string(),
    }
}

/// All parameters, in the order of their slots.
pub fn parameters(list: &ast::Parameters) -> Vec<&ast::Parameter> {
    let mut all: Vec<&ast::Parameter> = Vec::new();
    all.extend(list.posonlyargs.iter().chain(&list.args).map(|p| &p.parameter));
    all.extend(list.kwonlyargs.iter().map(|p| &p.parameter));
    all.extend(list.vararg.as_deref());
    all.extend(list.kwarg.as_deref());
    all
}
