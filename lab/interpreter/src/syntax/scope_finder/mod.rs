//! The names that each scope of a program uses, statement by statement. What
//! expressions and patterns use is in `expressions.rs`, type parameters and what is named by
//! `type` in `generics.rs`.
//! (`Python/symtable.c`, the visitors)
//!
//! Uses `scope.rs` beside it.

mod expressions;
mod generics;

use std::collections::HashMap;

use gc_core::Version;
use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::TextRange;

use crate::syntax::scope::{
    Names, Scope, ScopeError, ScopeId, ScopeKind, Scopes, Use, mangle, parameters,
};

/// What waits: only an asynchronous function may.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Waits {
    Await,
    AsyncFor,
    AsyncWith,
}

impl Waits {
    fn as_str(self) -> &'static str {
        match self {
            Waits::Await => "await",
            Waits::AsyncFor => "async for",
            Waits::AsyncWith => "async with",
        }
    }
}

/// Walks the syntax and notes how each scope uses which names.
pub(super) struct Finder {
    scopes: Scopes,
    at: ScopeId,
    /// Whether comprehensions run inside what is around them. (PEP 709)
    inlines: bool,
    /// How many iterables of comprehensions are around.
    iterables: usize,
    error: Option<ScopeError>,
}

impl Finder {
    /// What `look` finds, the module around it.
    ///
    /// # Errors
    /// The first mistake that it finds.
    pub(super) fn find(
        version: Version,
        look: impl FnOnce(&mut Finder),
    ) -> Result<Scopes, ScopeError> {
        let scopes = Scopes { all: Vec::new(), by_range: HashMap::new(), directives: Vec::new() };
        let inlines = version >= Version::V3_12;
        let mut finder = Finder { scopes, at: 0, inlines, iterables: 0, error: None };
        finder.open(ScopeKind::Module, TextRange::default(), None);
        look(&mut finder);
        match finder.error {
            Some(error) => Err(error),
            None => Ok(finder.scopes),
        }
    }

    fn open(&mut self, kind: ScopeKind, range: TextRange, class: Option<String>) -> ScopeId {
        let id = self.scopes.all.len();
        let parent = (id > 0).then_some(self.at);
        let class = class.or_else(|| parent.and_then(|p| self.scopes.all[p].class.clone()));
        self.scopes.all.push(Scope {
            kind,
            parent,
            order: Vec::new(),
            uses: HashMap::new(),
            cells: Names::default(),
            inlined: Names::default(),
            free: Names::default(),
            class,
            generator: false,
            waits: false,
            comprehension: None,
            sees_class: false,
            within: None,
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

    /// `range` is what is marked if the name may not be bound.
    fn bind(&mut self, name: &str, range: TextRange) {
        self.bind_import(name, range);
        self.name(name).assigned = true;
    }

    /// An import may stand before a declaration of the name.
    fn bind_import(&mut self, name: &str, range: TextRange) {
        self.allow(name, range);
        self.name(name).bound = true;
    }

    /// Only one name can be read and not assigned to. (`forbidden_name`)
    fn allow(&mut self, name: &str, range: TextRange) {
        if name == "__debug__" {
            self.fail_at("cannot assign to __debug__".into(), range, true);
        }
    }

    /// A mistake that CPython finds while it compiles comes behind the others.
    fn fail_at(&mut self, message: String, range: TextRange, late: bool) {
        if self.error.as_ref().is_none_or(|error| error.late && !late) {
            self.error = Some(ScopeError { message, range, late });
        }
    }

    fn fail(&mut self, message: String, range: TextRange) {
        self.fail_at(message, range, false);
    }

    pub(super) fn body(&mut self, body: &[Stmt]) {
        for stmt in body {
            self.stmt(stmt);
        }
    }

    fn stmt(&mut self, stmt: &Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => self.function(def),
            Stmt::ClassDef(def) => self.class(def),
            Stmt::Return(s) => self.option(s.value.as_deref()),
            Stmt::Delete(s) => s.targets.iter().for_each(|t| self.delete(t)),
            Stmt::Assign(s) => {
                self.expr(&s.value);
                s.targets.iter().for_each(|t| self.target(t));
            }
            Stmt::AugAssign(s) => {
                match &*s.target {
                    Expr::Name(name) => {
                        self.name(&name.id);
                    }
                    other => self.expr(other),
                }
                self.expr(&s.value);
                if s.target.is_name_expr() {
                    self.target(&s.target);
                }
            }
            Stmt::AnnAssign(s) => self.annotated(s),
            Stmt::For(s) => {
                if s.is_async {
                    self.waits(Waits::AsyncFor, s.range);
                }
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
            Stmt::With(s) => self.with(s),
            Stmt::Match(s) => self.match_(s),
            Stmt::Raise(s) => {
                self.option(s.exc.as_deref());
                self.option(s.cause.as_deref());
            }
            Stmt::Try(s) => self.try_(s),
            Stmt::Assert(s) => {
                self.expr(&s.test);
                self.option(s.msg.as_deref());
            }
            Stmt::Import(s) => s.names.iter().for_each(|alias| self.import(alias, s.range)),
            Stmt::ImportFrom(s) => {
                s.names.iter().for_each(|alias| self.import_from(alias, s.range));
            }
            Stmt::Global(s) => s.names.iter().for_each(|n| self.declare(n, s.range, true)),
            Stmt::Nonlocal(s) => self.nonlocal(s),
            Stmt::Expr(s) => self.expr(&s.value),
            Stmt::TypeAlias(s) => self.type_alias(s),
            Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) => {}
            Stmt::IpyEscapeCommand(_) => {}
        }
    }

    fn delete(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) if name.id == "__debug__" => {
                self.fail_at("cannot delete __debug__".into(), name.range, true);
            }
            Expr::Tuple(e) => e.elts.iter().for_each(|target| self.delete(target)),
            Expr::List(e) => e.elts.iter().for_each(|target| self.delete(target)),
            Expr::Attribute(_) => self.expr(target),
            _ => self.target(target),
        }
    }

    fn annotated(&mut self, s: &ast::StmtAnnAssign) {
        self.option(s.value.as_deref());
        if !self.in_function() {
            self.expr(&s.annotation);
        }
        if let (Expr::Name(target), true) = (&*s.target, s.simple) {
            if s.value.is_none() {
                self.allow(&target.id, s.range);
            }
            let inner = self.scopes.all[self.at].kind != ScopeKind::Module;
            let used = self.name(&target.id);
            used.annotated = true;
            if inner && (used.global || used.nonlocal) {
                let word = if used.global { "global" } else { "nonlocal" };
                self.fail(format!("annotated name '{}' can't be {word}", target.id), s.range);
            }
        }
        self.target(&s.target);
    }

    fn function(&mut self, def: &ast::StmtFunctionDef) {
        self.bind(&def.name, def.range);
        for decorator in &def.decorator_list {
            self.expr(&decorator.expression);
        }
        self.defaults(&def.parameters);
        if let Some(list) = &def.type_params {
            self.type_parameters(list);
        }
        for parameter in parameters(&def.parameters) {
            if let Some(annotation) = &parameter.annotation {
                self.expr(annotation);
            }
        }
        if let Some(returns) = &def.returns {
            self.expr(returns);
        }
        let id = self.open(ScopeKind::Function, def.range, None);
        self.scopes.all[id].waits = def.is_async;
        self.parameters(&def.parameters);
        self.body(&def.body);
        self.close();
        if def.type_params.is_some() {
            self.close();
        }
    }

    fn class(&mut self, def: &ast::StmtClassDef) {
        self.bind(&def.name, def.range);
        for decorator in &def.decorator_list {
            self.expr(&decorator.expression);
        }
        if let Some(list) = &def.type_params {
            self.type_parameters(list);
            self.bind(".generic_base", list.range);
        }
        if let Some(arguments) = &def.arguments {
            self.arguments(arguments);
        }
        self.open(ScopeKind::Class, def.range, Some(def.name.to_string()));
        if def.type_params.is_some() {
            self.name(".type_params");
        }
        // The cell that `super()` looks into.
        self.name("__class__").bound = true;
        self.body(&def.body);
        self.close();
        if def.type_params.is_some() {
            self.close();
        }
    }

    /// Only what may wait has an `await` and its like in it; a generator expression may,
    /// then.
    fn waits(&mut self, what: Waits, range: TextRange) {
        let mut at = self.at;
        while let Scope { comprehension: Some(_), generator: false, parent: Some(parent), .. } =
            self.scopes.all[at]
        {
            self.scopes.all[at].waits = true;
            at = parent;
        }
        let scope = &mut self.scopes.all[at];
        scope.waits |= scope.comprehension.is_some();
        if scope.waits {
            return;
        }
        let inlined = at != self.at && what == Waits::AsyncFor;
        let message = match what {
            _ if inlined => {
                "asynchronous comprehension outside of an asynchronous function".to_string()
            }
            Waits::Await if scope.kind != ScopeKind::Function => {
                "'await' outside function".to_string()
            }
            _ => format!("'{}' outside async function", what.as_str()),
        };
        self.fail_at(message, range, true);
    }

    fn with(&mut self, s: &ast::StmtWith) {
        if s.is_async {
            self.waits(Waits::AsyncWith, s.range);
        }
        for item in &s.items {
            self.expr(&item.context_expr);
            if let Some(target) = &item.optional_vars {
                self.target(target);
            }
        }
        self.body(&s.body);
    }

    fn match_(&mut self, s: &ast::StmtMatch) {
        self.expr(&s.subject);
        for case in &s.cases {
            self.pattern(&case.pattern);
            self.option(case.guard.as_deref());
            self.body(&case.body);
        }
    }

    fn try_(&mut self, s: &ast::StmtTry) {
        self.body(&s.body);
        self.body(&s.orelse);
        for ExceptHandler::ExceptHandler(handler) in &s.handlers {
            self.option(handler.type_.as_deref());
            if let Some(name) = &handler.name {
                self.bind(name, handler.range);
            }
            self.body(&handler.body);
        }
        self.body(&s.finalbody);
    }

    fn nonlocal(&mut self, s: &ast::StmtNonlocal) {
        s.names.iter().for_each(|n| self.declare(n, s.range, false));
    }

    fn import(&mut self, alias: &ast::Alias, range: TextRange) {
        let name = alias.asname.as_ref().unwrap_or(&alias.name);
        let first = name.split('.').next().unwrap_or(name);
        self.bind_import(first, range);
    }

    fn import_from(&mut self, alias: &ast::Alias, range: TextRange) {
        let name = alias.asname.as_ref().unwrap_or(&alias.name);
        if name.as_str() != "*" {
            self.bind_import(name, range);
        } else if self.scopes.all[self.at].kind != ScopeKind::Module {
            self.fail("import * only allowed at module level".into(), alias.range);
        }
    }

    fn in_function(&self) -> bool {
        matches!(self.scopes.all[self.at].kind, ScopeKind::Function | ScopeKind::Inlined)
    }

    fn declare(&mut self, name: &str, range: TextRange, global: bool) {
        let word = if global { "global" } else { "nonlocal" };
        if !global && self.scopes.all[self.at].kind == ScopeKind::Module {
            return self.fail("nonlocal declaration not allowed at module level".into(), range);
        }
        let known = {
            let scope = &self.scopes.all[self.at];
            // The cell of `super()` is not the class's own name.
            let cell = scope.kind == ScopeKind::Class && name == "__class__";
            let used = scope.uses.get(&mangle(scope.class.as_deref(), name)).copied();
            used.filter(|_| !cell)
        };
        let Use { assigned, parameter, read, annotated, .. } = known.unwrap_or_default();
        if assigned || read || annotated {
            let message = if parameter {
                format!("name '{name}' is parameter and {word}")
            } else if read {
                format!("name '{name}' is used prior to {word} declaration")
            } else if annotated {
                format!("annotated name '{name}' can't be {word}")
            } else {
                format!("name '{name}' is assigned to before {word} declaration")
            };
            return self.fail(message, range);
        }
        self.scopes.directives.push((self.at, name.to_string(), range));
        let other = |used: Use| if global { used.nonlocal } else { used.global };
        if known.is_some_and(other) {
            let mut all = self.scopes.directives.iter();
            let first = all.find(|d| d.0 == self.at && d.1 == name).map_or(range, |d| d.2);
            return self.fail(format!("name '{name}' is nonlocal and global"), first);
        }
        let used = self.name(name);
        if global {
            used.global = true;
        } else {
            used.nonlocal = true;
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
            // (Without its star.)
            let range = TextRange::new(parameter.name.range.start(), parameter.range.end());
            self.bind(&name, range);
            self.name(&name).parameter = true;
        }
    }
}
