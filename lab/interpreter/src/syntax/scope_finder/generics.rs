//! Type parameters, and what is evaluated only when it is asked for. (PEP 695;
//! `symtable_visit_type_param` in `Python/symtable.c`)

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::Finder;
use crate::syntax::scope::{CLASS_DICT, ScopeKind};

impl Finder {
    /// Opens the scope of type parameters.
    pub(super) fn type_parameters(&mut self, list: &ast::TypeParams) {
        let in_class = self.in_class();
        let id = self.open(ScopeKind::Function, list.range, None);
        self.scopes.all[id].within = Some("the definition of a generic");
        self.see_class(in_class);
        self.bind(".type_params", list.range);
        for parameter in list.iter() {
            let name = parameter.name();
            if self.name(name).bound {
                self.fail(format!("duplicate type parameter '{name}'"), name.range);
            }
            self.bind(name, parameter.range());
        }
        let mut optional = false;
        for parameter in list.iter() {
            let name = parameter.name();
            if optional && parameter.default().is_none() {
                let message = "follows default type parameter";
                self.fail(format!("non-default type parameter '{name}' {message}"), name.range);
            }
            optional |= parameter.default().is_some();
            if let Some(bound) = parameter.as_type_var().and_then(|p| p.bound.as_deref()) {
                self.later(bound, parameter.range(), "a TypeVar bound", in_class);
            }
            if let Some(default) = parameter.default() {
                let what = match parameter {
                    ast::TypeParam::TypeVar(_) => "a TypeVar default",
                    ast::TypeParam::ParamSpec(_) => "a ParamSpec default",
                    ast::TypeParam::TypeVarTuple(_) => "a TypeVarTuple default",
                };
                self.later(default, parameter.name().range, what, in_class);
            }
        }
    }

    /// What is evaluated when it is asked for: by a function of its own.
    fn later(&mut self, expr: &Expr, range: TextRange, within: &'static str, in_class: bool) {
        let id = self.open(ScopeKind::Function, range, None);
        self.scopes.all[id].within = Some(within);
        self.see_class(in_class);
        self.expr(expr);
        self.close();
    }

    fn in_class(&self) -> bool {
        self.scopes.all[self.at].kind == ScopeKind::Class
    }

    /// The scope at hand sees the names of the class around it, if it is `in_class`: the
    /// class keeps them in a cell.
    fn see_class(&mut self, in_class: bool) {
        if !in_class {
            return;
        }
        self.scopes.all[self.at].sees_class = true;
        self.name(CLASS_DICT).read = true;
        let inner = self.at;
        while !self.in_class() {
            self.close();
        }
        self.name(CLASS_DICT).bound = true;
        self.at = inner;
    }

    pub(super) fn type_alias(&mut self, s: &ast::StmtTypeAlias) {
        if let Expr::Name(name) = &*s.name {
            self.allow(&name.id, s.range);
        }
        self.target(&s.name);
        let in_class = self.in_class();
        if let Some(list) = &s.type_params {
            self.type_parameters(list);
        }
        self.later(&s.value, s.range, "a type alias", in_class);
        if s.type_params.is_some() {
            self.close();
        }
    }

    /// What has no place among type parameters.
    pub(super) fn not_in_generics(&mut self, what: &str, range: TextRange) {
        if let Some(within) = self.scopes.all[self.at].within {
            self.fail(format!("{what} expression cannot be used within {within}"), range);
        }
    }
}
