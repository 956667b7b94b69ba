//! Calls, and the arguments in them.

use ruff_python_ast::{self as ast, Expr};

use super::display::is_starred;
use super::{Compiler, Done};
use crate::objects::op::Op;
use crate::syntax::scope::{Place, ScopeKind};

impl Compiler<'_> {
    pub(super) fn call(&mut self, e: &ast::ExprCall) -> Done {
        let arguments = &e.arguments;
        match &*e.func {
            Expr::Attribute(func) if !has_stars(arguments) => {
                let whole = self.unit.spot;
                let above = self.is_plain_super(&func.value);
                match &*func.value {
                    Expr::Call(call) if above => self.expr(&call.func)?,
                    value => self.expr(value)?,
                }
                let sym = self.attribute(&func.attr);
                self.at(func);
                self.start_at_attribute(&func.attr);
                self.emit(if above { Op::LoadSuperMethod(sym) } else { Op::LoadMethod(sym) });
                self.unit.spot = whole;
                self.start_at_attribute(&func.attr);
            }
            func => {
                self.warn_of_call(func, e);
                self.expr(func)?;
                self.emit(Op::PushNull);
            }
        }
        self.finish_call(arguments, 0, &[])
    }

    /// Whether this is `super()` in a function, with the usual meaning.
    fn is_plain_super(&self, expr: &Expr) -> bool {
        let Expr::Call(call) = expr else { return false };
        let Expr::Name(name) = &*call.func else { return false };
        let scope = self.unit.scope;
        name.id.as_str() == "super"
            && call.arguments.is_empty()
            && self.scopes.all[scope].kind == ScopeKind::Function
            && self.scopes.place(scope, "super") == Place::Global
    }

    /// The arguments of a call, after `already` that are on the stack. `more` come by position,
    /// last of those.
    pub(super) fn finish_call(
        &mut self,
        arguments: &ast::Arguments,
        already: usize,
        more: &[Expr],
    ) -> Done {
        let spot = self.unit.spot;
        if has_stars(arguments) {
            self.star_arguments(arguments, already, more)?;
            self.unit.spot = spot;
            let keywords = !arguments.keywords.is_empty();
            self.emit(Op::CallEx { keywords });
            return Ok(());
        }
        self.exprs(&arguments.args)?;
        self.exprs(more)?;
        for (i, keyword) in arguments.keywords.iter().enumerate() {
            let name = |k: &ast::Keyword| k.arg.as_ref().map(|a| a.id.clone());
            let same = |k: &ast::Keyword| name(k) == name(keyword);
            if arguments.keywords[..i].iter().any(same) {
                let name = keyword.arg.as_ref().map_or("", |a| a.as_str());
                return self.fail(format!("keyword argument repeated: {name}"), keyword.range);
            }
            self.expr(&keyword.value)?;
        }
        self.unit.spot = spot;
        let n = (already + arguments.args.len() + more.len() + arguments.keywords.len()) as u32;
        if arguments.keywords.is_empty() {
            self.emit(Op::Call(n));
            return Ok(());
        }
        let names: Vec<_> = arguments
            .keywords
            .iter()
            .filter_map(|k| k.arg.as_ref())
            .map(|n| n.to_string())
            .collect();
        let names: Box<[crate::Sym]> = names.iter().map(|n| self.constants.sym(n)).collect();
        let at = self.unit.code.keywords.len() as u16;
        self.unit.code.keywords.push(names);
        self.emit(Op::CallKw(n, at));
        Ok(())
    }

    /// Leaves a tuple, and a dict if there are keywords.
    fn star_arguments(
        &mut self,
        arguments: &ast::Arguments,
        already: usize,
        more: &[Expr],
    ) -> Done {
        if let ([Expr::Starred(only)], 0) = (&*arguments.args, already) {
            self.expr(&only.value)?;
            self.emit(Op::StarTuple);
            return self.star_keywords(arguments);
        }
        if already == 0 && !arguments.args.iter().any(is_starred) {
            self.exprs(&arguments.args)?;
            self.emit(Op::BuildTuple(arguments.args.len() as u32));
            return self.star_keywords(arguments);
        }
        self.emit(Op::BuildList(already as u32));
        self.append_items(&arguments.args)?;
        self.append_items(more)?;
        self.emit(Op::ListToTuple);
        self.star_keywords(arguments)
    }

    fn star_keywords(&mut self, arguments: &ast::Arguments) -> Done {
        if arguments.keywords.is_empty() {
            return Ok(());
        }
        self.emit(Op::BuildMap(0));
        for keyword in &arguments.keywords {
            match &keyword.arg {
                Some(name) => {
                    let name = name.to_string();
                    self.text(&name);
                    self.expr(&keyword.value)?;
                    self.emit(Op::BuildMap(1));
                    self.emit(Op::DictMerge);
                }
                None => {
                    self.expr(&keyword.value)?;
                    self.emit(Op::DictMerge);
                }
            }
        }
        Ok(())
    }
}

/// Whether `*` or `**` stands before one of the arguments.
fn has_stars(arguments: &ast::Arguments) -> bool {
    arguments.args.iter().any(is_starred) || arguments.keywords.iter().any(|k| k.arg.is_none())
}
