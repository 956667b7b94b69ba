//! Which name lives where: in a slot of its function, in a cell shared with a
//! function inside, or in the module.
//!
//! In CPython: `Python/symtable.c`. The body of a list, set or dict
//! comprehension is a scope of its own whose names live in slots of the
//! function around it (PEP 709).

use std::collections::{HashMap, HashSet};

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::TextRange;

use super::scope_finder::Finder;

/// A scope's number.
pub type ScopeId = usize;

/// What kind of scope.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    /// The module.
    Module,
    /// A class body.
    Class,
    /// A function, lambda or generator expression.
    Function,
    /// A comprehension that runs inside the function around it.
    Inlined,
}

/// How a scope uses a name.
#[derive(Clone, Copy, Default, Debug)]
pub struct Use {
    /// Assigned, imported, deleted, a parameter, ...
    pub bound: bool,
    /// A parameter.
    pub parameter: bool,
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

/// One scope.
#[derive(Debug)]
pub struct Scope {
    /// What kind.
    pub kind: ScopeKind,
    /// The scope around it.
    pub parent: Option<ScopeId>,
    /// Its names, in the order in which they were met.
    pub order: Vec<String>,
    /// How it uses them.
    pub uses: HashMap<String, Use>,
    /// Names of its own that a function inside uses.
    pub cells: HashSet<String>,
    /// Names of scopes around it that it, or a function inside, uses.
    pub free: Vec<String>,
    /// For a class and what is in it: the class's name, for `__private`.
    pub class: Option<String>,
    /// Whether it contains `yield`.
    pub generator: bool,
    /// Whether it may wait: the scope of an `async def`, or a generator expression with
    /// an `await` or `async for` in it.
    pub waits: bool,
    /// Whether it is a comprehension or generator expression.
    pub comprehension: bool,
}

/// All scopes of a module, found by the range of their syntax.
pub struct Scopes {
    /// The scopes; the first is the module.
    pub all: Vec<Scope>,
    pub(super) by_range: HashMap<(TextRange, ScopeKindKey), ScopeId>,
    /// Which scope declares which name `nonlocal`, and where.
    pub(super) nonlocals: Vec<(ScopeId, String, TextRange)>,
}

type ScopeKindKey = bool;

/// A mistake about names, and where.
pub struct ScopeError {
    /// What is wrong.
    pub message: String,
    /// Where.
    pub range: TextRange,
}

impl Scopes {
    /// Finds the scopes of a module.
    ///
    /// # Errors
    /// Where a name is used in a way that Python forbids.
    pub fn of(body: &[Stmt]) -> Result<Scopes, ScopeError> {
        Scopes::found_by(|finder| finder.body(body))
    }

    /// Finds the scopes of an expression that stands alone.
    ///
    /// # Errors
    /// As for [`Scopes::of`].
    pub fn of_expression(expression: &Expr) -> Result<Scopes, ScopeError> {
        Scopes::found_by(|finder| finder.expr(expression))
    }

    fn found_by(look: impl FnOnce(&mut Finder)) -> Result<Scopes, ScopeError> {
        let mut scopes = Finder::find(look)?;
        scopes.resolve()?;
        Ok(scopes)
    }

    /// The scope of a function, class or comprehension at `range`.
    pub fn at(&self, range: TextRange, class: bool) -> ScopeId {
        self.by_range[&(range, class)]
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
                return if this.cells.contains(name) && name == "__class__" {
                    Place::Cell
                } else {
                    Place::Name
                };
            }
            ScopeKind::Class => {
                return if this.free.iter().any(|n| n == name) { Place::Free } else { Place::Name };
            }
            ScopeKind::Function | ScopeKind::Inlined => {}
        }
        if used.bound && !used.nonlocal {
            return if this.cells.contains(name) { Place::Cell } else { Place::Local };
        }
        if this.free.iter().any(|n| n == name) {
            return Place::Free;
        }
        // A comprehension is part of the module it stands in. (PEP 709)
        let mut around = this;
        while let (ScopeKind::Inlined, Some(parent)) = (around.kind, around.parent) {
            around = &self.all[parent];
        }
        match around.kind {
            ScopeKind::Module => Place::Name,
            _ => Place::Global,
        }
    }

    /// Marks cells and free names, from the inside out.
    fn resolve(&mut self) -> Result<(), ScopeError> {
        for scope in (0..self.all.len()).rev() {
            let names: Vec<String> = self.all[scope].order.clone();
            for name in names {
                let used = self.all[scope].uses[&name];
                if used.global || (used.bound && !used.nonlocal) {
                    continue;
                }
                if self.all[scope].kind == ScopeKind::Module {
                    continue;
                }
                self.find_outside(scope, &name);
            }
        }
        self.nonlocals_are_bound()
    }

    /// Every `nonlocal` name is one of a function around it.
    fn nonlocals_are_bound(&self) -> Result<(), ScopeError> {
        for (scope, name, range) in &self.nonlocals {
            let this = &self.all[*scope];
            let mangled = mangle(this.class.as_deref(), name);
            if !this.free.contains(&mangled) {
                let message = format!("no binding for nonlocal '{name}' found");
                return Err(ScopeError { message, range: *range });
            }
        }
        Ok(())
    }

    /// Looks for the function around `scope` that binds `name`; if there is
    /// one, makes it a cell there and free everywhere between.
    fn find_outside(&mut self, scope: ScopeId, name: &str) -> bool {
        let mut between = vec![scope];
        let mut at = self.all[scope].parent;
        while let Some(outer) = at {
            let this = &mut self.all[outer];
            let used = this.uses.get(name).copied().unwrap_or_default();
            let visible = match this.kind {
                ScopeKind::Function | ScopeKind::Inlined => true,
                ScopeKind::Class => name == "__class__",
                ScopeKind::Module => false,
            };
            if visible {
                if used.global {
                    return false;
                }
                if used.bound && !used.nonlocal {
                    this.cells.insert(name.to_string());
                    for inner in between {
                        let inner = &mut self.all[inner];
                        if !inner.free.iter().any(|n| n == name) {
                            inner.free.push(name.to_string());
                        }
                    }
                    return true;
                }
            }
            between.push(outer);
            at = this.parent;
        }
        false
    }
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
