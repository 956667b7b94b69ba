//! Which name lives where: in a slot of its function, in a cell shared with a
//! function inside, or in the module.
//!
//! In CPython: `Python/symtable.c`. The body of a list, set or dict
//! comprehension is a scope of its own whose names live in slots of the
//! function around it (PEP 709).

use std::collections::{HashMap, HashSet};

use ruff_python_ast::{self as ast, ExceptHandler, Expr, Pattern, Stmt};
use ruff_text_size::TextRange;

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
    /// Whether it is a comprehension or generator expression.
    pub comprehension: bool,
}

/// All scopes of a module, found by the range of their syntax.
pub struct Scopes {
    /// The scopes; the first is the module.
    pub all: Vec<Scope>,
    by_range: HashMap<(TextRange, ScopeKindKey), ScopeId>,
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
        let mut finder = Finder {
            scopes: Scopes { all: Vec::new(), by_range: HashMap::new() },
            at: 0,
            error: None,
        };
        finder.open(ScopeKind::Module, TextRange::default(), None);
        look(&mut finder);
        if let Some(error) = finder.error {
            return Err(error);
        }
        let mut scopes = finder.scopes;
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

struct Finder {
    scopes: Scopes,
    at: ScopeId,
    error: Option<ScopeError>,
}

impl Finder {
    fn open(&mut self, kind: ScopeKind, range: TextRange, class: Option<String>) -> ScopeId {
        let id = self.scopes.all.len();
        let parent = (id > 0).then_some(self.at);
        let class = class.or_else(|| parent.and_then(|p| self.scopes.all[p].class.clone()));
        self.scopes.all.push(Scope {
            kind,
            parent,
            order: Vec::new(),
            uses: HashMap::new(),
            cells: HashSet::new(),
            free: Vec::new(),
            class,
            generator: false,
            comprehension: false,
        });
        self.scopes.by_range.insert((range, kind == ScopeKind::Class), id);
        self.at = id;
        id
    }

    fn close(&mut self) {
        self.at = self.scopes.all[self.at].parent.expect("an inner scope has an outer one");
    }

    fn name(&mut self, name: &str) -> &mut Use {
        let scope = &mut self.scopes.all[self.at];
        let name = mangle(scope.class.as_deref(), name);
        if !scope.uses.contains_key(&name) {
            scope.order.push(name.clone());
        }
        scope.uses.entry(name).or_default()
    }

    fn bind(&mut self, name: &str) {
        self.name(name).bound = true;
    }

    fn fail(&mut self, message: String, range: TextRange) {
        self.error.get_or_insert(ScopeError { message, range });
    }

    fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => {
                self.bind(&def.name);
                for decorator in &def.decorator_list {
                    self.expr(&decorator.expression);
                }
                self.defaults(&def.parameters);
                for parameter in parameters(&def.parameters) {
                    if let Some(annotation) = &parameter.annotation {
                        self.expr(annotation);
                    }
                }
                if let Some(returns) = &def.returns {
                    self.expr(returns);
                }
                self.open(ScopeKind::Function, def.range, None);
                self.parameters(&def.parameters);
                self.body(&def.body);
                self.close();
            }
            Stmt::ClassDef(def) => {
                self.bind(&def.name);
                for decorator in &def.decorator_list {
                    self.expr(&decorator.expression);
                }
                if let Some(arguments) = &def.arguments {
                    self.arguments(arguments);
                }
                self.open(ScopeKind::Class, def.range, Some(def.name.to_string()));
                // The cell that `super()` looks into.
                self.name("__class__").bound = true;
                self.body(&def.body);
                self.close();
            }
            Stmt::Return(s) => self.option(s.value.as_deref()),
            Stmt::Delete(s) => s.targets.iter().for_each(|t| self.target(t)),
            Stmt::Assign(s) => {
                self.expr(&s.value);
                s.targets.iter().for_each(|t| self.target(t));
            }
            Stmt::AugAssign(s) => {
                self.expr(&s.value);
                self.expr(&s.target);
                self.target(&s.target);
            }
            Stmt::AnnAssign(s) => {
                self.option(s.value.as_deref());
                if !self.in_function() {
                    self.expr(&s.annotation);
                }
                self.target(&s.target);
            }
            Stmt::For(s) => {
                self.expr(&s.iter);
                self.target(&s.target);
                self.body(&s.body);
                self.body(&s.orelse);
            }
            Stmt::While(s) => {
                self.expr(&s.test);
                self.body(&s.body);
                self.body(&s.orelse);
            }
            Stmt::If(s) => {
                self.expr(&s.test);
                self.body(&s.body);
                for clause in &s.elif_else_clauses {
                    self.option(clause.test.as_ref());
                    self.body(&clause.body);
                }
            }
            Stmt::With(s) => {
                for item in &s.items {
                    self.expr(&item.context_expr);
                    if let Some(target) = &item.optional_vars {
                        self.target(target);
                    }
                }
                self.body(&s.body);
            }
            Stmt::Match(s) => {
                self.expr(&s.subject);
                for case in &s.cases {
                    self.pattern(&case.pattern);
                    self.option(case.guard.as_deref());
                    self.body(&case.body);
                }
            }
            Stmt::Raise(s) => {
                self.option(s.exc.as_deref());
                self.option(s.cause.as_deref());
            }
            Stmt::Try(s) => {
                self.body(&s.body);
                for ExceptHandler::ExceptHandler(handler) in &s.handlers {
                    self.option(handler.type_.as_deref());
                    if let Some(name) = &handler.name {
                        self.bind(name);
                    }
                    self.body(&handler.body);
                }
                self.body(&s.orelse);
                self.body(&s.finalbody);
            }
            Stmt::Assert(s) => {
                self.expr(&s.test);
                self.option(s.msg.as_deref());
            }
            Stmt::Import(s) => {
                for alias in &s.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    let first = name.split('.').next().unwrap_or(name).to_string();
                    self.bind(&first);
                }
            }
            Stmt::ImportFrom(s) => {
                for alias in &s.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name).to_string();
                    if name != "*" {
                        self.bind(&name);
                    }
                }
            }
            Stmt::Global(s) => s.names.iter().for_each(|n| self.declare(n, s.range, true)),
            Stmt::Nonlocal(s) => {
                for name in &s.names {
                    self.declare(name, s.range, false);
                    if self.error.is_none() && !self.bound_outside(name) {
                        let message = format!("no binding for nonlocal '{name}' found");
                        self.fail(message, s.range);
                    }
                }
            }
            Stmt::Expr(s) => self.expr(&s.value),
            Stmt::TypeAlias(_) | Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) => {}
            Stmt::IpyEscapeCommand(_) => {}
        }
    }

    fn in_function(&self) -> bool {
        self.scopes.all[self.at].kind == ScopeKind::Function
    }

    fn bound_outside(&self, name: &str) -> bool {
        let mangled = mangle(self.scopes.all[self.at].class.as_deref(), name);
        let mut at = self.scopes.all[self.at].parent;
        while let Some(outer) = at {
            let scope = &self.scopes.all[outer];
            let used = scope.uses.get(&mangled).copied().unwrap_or_default();
            if scope.kind == ScopeKind::Function && (used.bound || used.nonlocal) && !used.global {
                return true;
            }
            at = scope.parent;
        }
        // Bound further down in the function around it, perhaps.
        self.scopes.all[self.at].parent.is_some_and(|p| {
            let mut p = Some(p);
            while let Some(outer) = p {
                if self.scopes.all[outer].kind == ScopeKind::Function {
                    return true;
                }
                p = self.scopes.all[outer].parent;
            }
            false
        })
    }

    fn declare(&mut self, name: &str, range: TextRange, global: bool) {
        let word = if global { "global" } else { "nonlocal" };
        if !global && self.scopes.all[self.at].kind == ScopeKind::Module {
            return self.fail("nonlocal declaration not allowed at module level".into(), range);
        }
        let in_module = self.scopes.all[self.at].kind == ScopeKind::Module;
        let known = {
            let scope = &self.scopes.all[self.at];
            scope.uses.get(&mangle(scope.class.as_deref(), name)).copied()
        };
        if let Some(used) = known
            && !(used.global || used.nonlocal)
            && !in_module
        {
            let message = if used.bound {
                format!("name '{name}' is assigned to before {word} declaration")
            } else {
                format!("name '{name}' is used prior to {word} declaration")
            };
            return self.fail(message, range);
        }
        let used = self.name(name);
        if global {
            used.global = true;
        } else {
            used.nonlocal = true;
        }
    }

    fn option(&mut self, expr: Option<&Expr>) {
        if let Some(expr) = expr {
            self.expr(expr);
        }
    }

    fn defaults(&mut self, parameters: &ast::Parameters) {
        for p in parameters.posonlyargs.iter().chain(&parameters.args) {
            self.option(p.default.as_deref());
        }
        for p in &parameters.kwonlyargs {
            self.option(p.default.as_deref());
        }
    }

    fn parameters(&mut self, list: &ast::Parameters) {
        for parameter in parameters(list) {
            let name = parameter.name.to_string();
            if self.name(&name).bound {
                let message = format!("duplicate argument '{name}' in function definition");
                self.fail(message, parameter.name.range);
            }
            self.bind(&name);
        }
    }

    fn arguments(&mut self, arguments: &ast::Arguments) {
        arguments.args.iter().for_each(|a| self.expr(a));
        arguments.keywords.iter().for_each(|k| self.expr(&k.value));
    }

    fn target(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => self.bind(&name.id),
            Expr::Tuple(t) => t.elts.iter().for_each(|e| self.target(e)),
            Expr::List(t) => t.elts.iter().for_each(|e| self.target(e)),
            Expr::Starred(t) => self.target(&t.value),
            other => self.expr(other),
        }
    }

    fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Name(name) => {
                if name.id.as_str() == "super" && self.in_function() {
                    self.name("__class__");
                }
                self.name(&name.id);
            }
            Expr::Named(e) => {
                self.expr(&e.value);
                self.named_target(&e.target);
            }
            Expr::Lambda(e) => {
                if let Some(parameters) = &e.parameters {
                    self.defaults(parameters);
                }
                self.open(ScopeKind::Function, e.range, None);
                if let Some(parameters) = &e.parameters {
                    self.parameters(parameters);
                }
                self.expr(&e.body);
                self.close();
            }
            Expr::ListComp(e) => {
                self.comprehension(ScopeKind::Inlined, e.range, &e.generators, &[&e.elt]);
            }
            Expr::SetComp(e) => {
                self.comprehension(ScopeKind::Inlined, e.range, &e.generators, &[&e.elt]);
            }
            Expr::DictComp(e) => {
                let mut parts: Vec<&Expr> = Vec::new();
                parts.extend(e.key.as_deref());
                parts.push(&e.value);
                self.comprehension(ScopeKind::Inlined, e.range, &e.generators, &parts);
            }
            Expr::Generator(e) => {
                self.comprehension(ScopeKind::Function, e.range, &e.generators, &[&e.elt]);
            }
            Expr::Yield(e) => {
                self.yields(e.range);
                self.option(e.value.as_deref());
            }
            Expr::YieldFrom(e) => {
                self.yields(e.range);
                self.expr(&e.value);
            }
            Expr::BoolOp(e) => e.values.iter().for_each(|v| self.expr(v)),
            Expr::BinOp(e) => {
                self.expr(&e.left);
                self.expr(&e.right);
            }
            Expr::UnaryOp(e) => self.expr(&e.operand),
            Expr::If(e) => {
                self.expr(&e.test);
                self.expr(&e.body);
                self.expr(&e.orelse);
            }
            Expr::Dict(e) => {
                for item in &e.items {
                    self.option(item.key.as_ref());
                    self.expr(&item.value);
                }
            }
            Expr::Set(e) => e.elts.iter().for_each(|v| self.expr(v)),
            Expr::List(e) => e.elts.iter().for_each(|v| self.expr(v)),
            Expr::Tuple(e) => e.elts.iter().for_each(|v| self.expr(v)),
            Expr::Await(e) => self.expr(&e.value),
            Expr::Compare(e) => {
                self.expr(&e.left);
                e.comparators.iter().for_each(|v| self.expr(v));
            }
            Expr::Call(e) => {
                self.expr(&e.func);
                self.arguments(&e.arguments);
            }
            Expr::FString(e) => {
                for part in e.value.iter() {
                    if let ast::FStringPart::FString(f) = part {
                        self.interpolated(&f.elements);
                    }
                }
            }
            Expr::Attribute(e) => self.expr(&e.value),
            Expr::Subscript(e) => {
                self.expr(&e.value);
                self.expr(&e.slice);
            }
            Expr::Starred(e) => self.expr(&e.value),
            Expr::Slice(e) => {
                self.option(e.lower.as_deref());
                self.option(e.upper.as_deref());
                self.option(e.step.as_deref());
            }
            _ => {}
        }
    }

    fn yields(&mut self, range: TextRange) {
        let scope = &mut self.scopes.all[self.at];
        if scope.kind != ScopeKind::Function {
            let message = match scope.kind {
                ScopeKind::Inlined => "'yield' inside list comprehension",
                _ => "'yield' outside function",
            };
            return self.fail(message.into(), range);
        }
        scope.generator = true;
    }

    fn interpolated(&mut self, elements: &ast::InterpolatedStringElements) {
        for element in elements {
            if let ast::InterpolatedStringElement::Interpolation(e) = element {
                self.expr(&e.expression);
                if let Some(spec) = &e.format_spec {
                    self.interpolated(&spec.elements);
                }
            }
        }
    }

    /// `:=` in a comprehension binds in the scope around it.
    fn named_target(&mut self, target: &Expr) {
        let here = self.at;
        let mut between = Vec::new();
        while self.scopes.all[self.at].comprehension {
            between.push(self.at);
            self.at = self.scopes.all[self.at].parent.expect("a comprehension is in something");
        }
        self.target(target);
        let outer = self.scopes.all[self.at].kind;
        let Expr::Name(name) = target else {
            self.at = here;
            return;
        };
        for scope in between {
            self.at = scope;
            let kind = self.scopes.all[scope].kind;
            let used = self.name(&name.id);
            if kind == ScopeKind::Function {
                match outer {
                    ScopeKind::Module => used.global = true,
                    _ => used.nonlocal = true,
                }
            }
        }
        self.at = here;
    }

    fn comprehension(
        &mut self,
        kind: ScopeKind,
        range: TextRange,
        generators: &[ast::Comprehension],
        parts: &[&Expr],
    ) {
        self.expr(&generators[0].iter);
        let id = self.open(kind, range, None);
        self.scopes.all[id].comprehension = true;
        for (i, generator) in generators.iter().enumerate() {
            if i > 0 {
                self.expr(&generator.iter);
            }
            self.target(&generator.target);
            generator.ifs.iter().for_each(|e| self.expr(e));
        }
        parts.iter().for_each(|e| self.expr(e));
        if kind == ScopeKind::Function {
            self.scopes.all[self.at].generator = true;
        }
        self.close();
    }

    fn pattern(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::MatchValue(p) => self.expr(&p.value),
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
            Pattern::MatchMapping(p) => {
                p.keys.iter().for_each(|k| self.expr(k));
                p.patterns.iter().for_each(|p| self.pattern(p));
                if let Some(rest) = &p.rest {
                    self.bind(rest);
                }
            }
            Pattern::MatchClass(p) => {
                self.expr(&p.cls);
                p.arguments.patterns.iter().for_each(|p| self.pattern(p));
                p.arguments.keywords.iter().for_each(|k| self.pattern(&k.pattern));
            }
            Pattern::MatchStar(p) => {
                if let Some(name) = &p.name {
                    self.bind(name);
                }
            }
            Pattern::MatchAs(p) => {
                if let Some(pattern) = &p.pattern {
                    self.pattern(pattern);
                }
                if let Some(name) = &p.name {
                    self.bind(name);
                }
            }
            Pattern::MatchOr(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
        }
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
