//! The names that expressions and patterns use.
//! (`symtable_visit_expr` in `Python/symtable.c`)

use ruff_python_ast::{self as ast, Expr, Pattern};
use ruff_text_size::{Ranged, TextRange};

use super::{Finder, Waits};
use crate::syntax::scope::{Comprehension, ScopeKind};

impl Finder {
    pub(super) fn option(&mut self, expr: Option<&Expr>) {
        if let Some(expr) = expr {
            self.expr(expr);
        }
    }

    pub(super) fn arguments(&mut self, arguments: &ast::Arguments) {
        arguments.args.iter().for_each(|a| self.expr(a));
        for keyword in &arguments.keywords {
            if let Some(name) = &keyword.arg {
                self.allow(name, keyword.range);
            }
            self.expr(&keyword.value);
        }
    }

    pub(super) fn target(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => self.bind(&name.id, name.range),
            Expr::Attribute(e) => {
                self.allow(&e.attr, e.range);
                self.expr(&e.value);
            }
            Expr::Tuple(t) => t.elts.iter().for_each(|e| self.target(e)),
            Expr::List(t) => t.elts.iter().for_each(|e| self.target(e)),
            Expr::Starred(t) => self.target(&t.value),
            other => self.expr(other),
        }
    }

    pub(in crate::syntax) fn expr(&mut self, expr: &Expr) {
        match expr {
            Expr::Name(name) => {
                if name.id.as_str() == "super" && self.in_function() {
                    self.name("__class__");
                }
                self.name(&name.id).read = true;
            }
            Expr::Named(e) => {
                if self.iterables > 0 {
                    let message = "assignment expression cannot be used in a comprehension \
                                   iterable expression";
                    self.fail(message.into(), e.range);
                }
                self.not_in_generics("named", e.range);
                self.expr(&e.value);
                self.named_target(&e.target);
            }
            Expr::Lambda(e) => self.lambda(e),
            Expr::ListComp(e) => {
                self.comprehension(Comprehension::List, e.range, &e.generators, &[&e.elt]);
            }
            Expr::SetComp(e) => {
                self.comprehension(Comprehension::Set, e.range, &e.generators, &[&e.elt]);
            }
            Expr::DictComp(e) => {
                let mut parts: Vec<&Expr> = Vec::new();
                parts.extend(e.key.as_deref());
                parts.push(&e.value);
                self.comprehension(Comprehension::Dict, e.range, &e.generators, &parts);
            }
            Expr::Generator(e) => {
                self.comprehension(Comprehension::Generator, e.range, &e.generators, &[&e.elt]);
            }
            Expr::Yield(e) => {
                self.yields("yield", e.range);
                self.option(e.value.as_deref());
            }
            Expr::Await(e) => {
                self.not_in_generics("await", e.range);
                self.waits(Waits::Await, e.range);
                self.expr(&e.value);
            }
            Expr::YieldFrom(e) => {
                if self.scopes.all[self.at].waits {
                    self.fail_at("'yield from' inside async function".into(), e.range, true);
                }
                self.yields("yield from", e.range);
                self.expr(&e.value);
            }
            other => self.parts_of(other),
        }
    }

    fn lambda(&mut self, e: &ast::ExprLambda) {
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

    /// What an expression without a meaning for names is made of.
    fn parts_of(&mut self, expr: &Expr) {
        match expr {
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

    fn yields(&mut self, what: &str, range: TextRange) {
        self.not_in_generics("yield", range);
        let scope = &mut self.scopes.all[self.at];
        if let Some(kind) = scope.comprehension {
            return self.fail(format!("'yield' inside {}", kind.as_str()), range);
        }
        if scope.kind != ScopeKind::Function {
            return self.fail_at(format!("'{what}' outside function"), range, true);
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
        let Expr::Name(name) = target else { return self.target(target) };
        let here = self.at;
        let mut between = Vec::new();
        while self.scopes.all[self.at].comprehension.is_some() {
            if self.scopes.all[self.at].binds(&name.id) {
                let message =
                    "assignment expression cannot rebind comprehension iteration variable";
                self.fail(format!("{message} '{}'", name.id), name.range);
            }
            between.push(self.at);
            self.at = self.scopes.all[self.at].parent.expect("a comprehension is in something");
        }
        self.target(target);
        let outer = self.scopes.all[self.at].kind;
        if outer == ScopeKind::Class && !between.is_empty() {
            let message = "assignment expression within a comprehension cannot be used in a class \
                           body";
            self.fail(message.into(), name.range);
        }
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

    fn iterable(&mut self, iter: &Expr) {
        self.iterables += 1;
        self.expr(iter);
        self.iterables -= 1;
    }

    fn comprehension(
        &mut self,
        kind: Comprehension,
        range: TextRange,
        generators: &[ast::Comprehension],
        parts: &[&Expr],
    ) {
        self.iterable(&generators[0].iter);
        // It alone is a function in every version.
        let is_generator = kind == Comprehension::Generator;
        let sees_class = self.scopes.all[self.at].sees_class;
        let inlined = self.inlines && !is_generator && !sees_class;
        let (outer, met) = (self.at, self.scopes.all[self.at].order.len());
        let id =
            self.open(if inlined { ScopeKind::Inlined } else { ScopeKind::Function }, range, None);
        self.scopes.all[id].comprehension = Some(kind);
        self.scopes.all[id].generator = is_generator;
        for (i, generator) in generators.iter().enumerate() {
            if generator.is_async {
                self.waits(Waits::AsyncFor, range);
            }
            if i > 0 {
                self.iterable(&generator.iter);
            }
            self.target(&generator.target);
            generator.ifs.iter().for_each(|e| self.expr(e));
        }
        parts.iter().for_each(|e| self.expr(e));
        self.close();
        if inlined {
            // Its own names are bound before it begins, so they are met first.
            let this = &self.scopes.all[id];
            let (own, others): (Vec<String>, Vec<String>) =
                this.order.iter().cloned().partition(|name| this.binds(name));
            let order = &mut self.scopes.all[outer].order;
            order.splice(met..met, own);
            order.extend(others);
        }
    }

    pub(super) fn pattern(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::MatchValue(p) => self.expr(&p.value),
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
            Pattern::MatchMapping(p) => {
                p.keys.iter().for_each(|k| self.expr(k));
                p.patterns.iter().for_each(|p| self.pattern(p));
                if let Some(rest) = &p.rest {
                    self.bind(rest, p.range);
                }
            }
            Pattern::MatchClass(p) => {
                self.expr(&p.cls);
                p.arguments.patterns.iter().for_each(|p| self.pattern(p));
                for keyword in &p.arguments.keywords {
                    self.allow(&keyword.attr, keyword.pattern.range());
                    self.pattern(&keyword.pattern);
                }
            }
            Pattern::MatchStar(p) => {
                if let Some(name) = &p.name {
                    self.bind(name, p.range);
                }
            }
            Pattern::MatchAs(p) => {
                if let Some(pattern) = &p.pattern {
                    self.pattern(pattern);
                }
                if let Some(name) = &p.name {
                    self.bind(name, p.range);
                }
            }
            Pattern::MatchOr(p) => p.patterns.iter().for_each(|p| self.pattern(p)),
        }
    }
}
