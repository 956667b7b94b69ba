//! The names that each scope of a program uses, statement by statement. What
//! expressions and patterns use is in `expressions.rs`.
//! (`Python/symtable.c`, the visitors)
//!
//! Uses `scope.rs` beside it.

mod expressions;

use std::collections::{BTreeSet, HashMap, HashSet};

use gc_core::Version;
use ruff_python_ast::{self as ast, ExceptHandler, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::syntax::scope::{
    Scope, ScopeError, ScopeId, ScopeKind, Scopes, Use, mangle, parameters,
};

/// Walks the syntax and notes how each scope uses which names.
pub(super) struct Finder {
    scopes: Scopes,
    at: ScopeId,
    /// Whether comprehensions run inside what is around them. (PEP 709)
    inlines: bool,
    error: Option<ScopeError>,
}

impl Finder {
    /// What `look` finds, the module around it.
    ///
    /// # Errors
    /// The first mistake that it finds.
    /// The first mistake it comes upon.
    pub(super) fn find(
        version: Version,
        look: impl FnOnce(&mut Finder),
    ) -> Result<Scopes, ScopeError> {
        let scopes = Scopes { all: Vec::new(), by_range: HashMap::new(), nonlocals: Vec::new() };
        let inlines = version >= Version::V3_12;
        let mut finder = Finder { scopes, at: 0, inlines, error: None };
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
            cells: BTreeSet::new(),
            inlined: HashSet::new(),
            free: BTreeSet::new(),
            class,
            generator: false,
            waits: false,
            comprehension: None,
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
            Stmt::Delete(s) => s.targets.iter().for_each(|t| self.target(t)),
            Stmt::Assign(s) => {
                self.expr(&s.value);
                s.targets.iter().for_each(|t| self.target(t));
            }
            Stmt::AugAssign(s) => {
                self.expr(&s.target);
                self.expr(&s.value);
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
                if s.is_async {
                    self.waits("async for", s.range);
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
            Stmt::Import(s) => s.names.iter().for_each(|alias| self.import(alias)),
            Stmt::ImportFrom(s) => s.names.iter().for_each(|alias| self.import_from(alias)),
            Stmt::Global(s) => s.names.iter().for_each(|n| self.declare(n, s.range, true)),
            Stmt::Nonlocal(s) => self.nonlocal(s),
            Stmt::Expr(s) => self.expr(&s.value),
            Stmt::TypeAlias(s) => self.type_alias(s),
            Stmt::Pass(_) | Stmt::Break(_) | Stmt::Continue(_) => {}
            Stmt::IpyEscapeCommand(_) => {}
        }
    }

    fn function(&mut self, def: &ast::StmtFunctionDef) {
        self.bind(&def.name);
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
        self.bind(&def.name);
        for decorator in &def.decorator_list {
            self.expr(&decorator.expression);
        }
        if let Some(list) = &def.type_params {
            self.type_parameters(list);
            self.bind(".generic_base");
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

    /// Opens the scope of type parameters.
    fn type_parameters(&mut self, list: &ast::TypeParams) {
        self.open(ScopeKind::Function, list.range, None);
        self.bind(".type_params");
        for parameter in list.iter() {
            let name = parameter.name();
            if self.name(name).bound {
                self.fail(format!("duplicate type parameter '{name}'"), name.range);
            }
            self.bind(name);
        }
        for parameter in list.iter() {
            if let Some(bound) = parameter.as_type_var().and_then(|p| p.bound.as_deref()) {
                self.later(bound, parameter.range());
            }
            self.option(parameter.default());
        }
    }

    /// What is evaluated when it is asked for: by a function of its own.
    fn later(&mut self, expr: &ast::Expr, range: TextRange) {
        self.open(ScopeKind::Function, range, None);
        self.expr(expr);
        self.close();
    }

    fn type_alias(&mut self, s: &ast::StmtTypeAlias) {
        self.target(&s.name);
        if let Some(list) = &s.type_params {
            self.type_parameters(list);
        }
        self.later(&s.value, s.range);
        if s.type_params.is_some() {
            self.close();
        }
    }

    /// Only what may wait has an `await` and its like in it; a generator expression may,
    /// then.
    fn waits(&mut self, what: &str, range: TextRange) {
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
        let inlined = at != self.at && what == "async for";
        let message = match what {
            _ if inlined => {
                "asynchronous comprehension outside of an asynchronous function".to_string()
            }
            "await" if scope.kind != ScopeKind::Function => "'await' outside function".to_string(),
            _ => format!("'{what}' outside async function"),
        };
        self.fail(message, range);
    }

    fn with(&mut self, s: &ast::StmtWith) {
        if s.is_async {
            self.waits("async with", s.range);
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
                self.bind(name);
            }
            self.body(&handler.body);
        }
        self.body(&s.finalbody);
    }

    fn nonlocal(&mut self, s: &ast::StmtNonlocal) {
        for name in &s.names {
            self.declare(name, s.range, false);
            let at = self.at;
            self.scopes.nonlocals.push((at, name.to_string(), s.range));
        }
    }

    fn import(&mut self, alias: &ast::Alias) {
        let name = alias.asname.as_ref().unwrap_or(&alias.name);
        let first = name.split('.').next().unwrap_or(name);
        self.bind(first);
    }

    fn import_from(&mut self, alias: &ast::Alias) {
        let name = alias.asname.as_ref().unwrap_or(&alias.name);
        if name.as_str() != "*" {
            self.bind(name);
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
        if let Some(used) = known
            && (used.bound || !(used.global || used.nonlocal))
        {
            let message = if used.parameter {
                format!("name '{name}' is parameter and {word}")
            } else if used.bound {
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
            self.name(&name).parameter = true;
        }
    }
}
