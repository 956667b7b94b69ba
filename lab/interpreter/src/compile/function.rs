//! Functions, lambdas and classes.

use std::rc::Rc;

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::generic::GENERIC;
use super::{Compiler, Done, Spot, Unit};
use crate::objects::code::{HAS_ANNOTATIONS, HAS_CLOSURE, HAS_DEFAULTS, HAS_KWDEFAULTS};
use crate::objects::op::Op;
use crate::syntax::scope::{CLASS_DICT, Place, ScopeId, ScopeKind, parameters};

impl<'a> Compiler<'a> {
    pub(super) fn qualname(&self, name: &str) -> String {
        let named = |unit: &&Unit| !unit.code.name.starts_with(GENERIC);
        let around = self.units.iter().rev().find(named);
        let outer = Some(&self.unit).filter(named).or(around).unwrap_or(&self.unit);
        let kind = self.scopes.all[outer.own].kind;
        let global = self.scopes.all[outer.own].uses.get(name).is_some_and(|u| u.global);
        match kind {
            _ if global => name.to_string(),
            ScopeKind::Module => name.to_string(),
            _ if self.scopes.all[outer.own].comprehension.is_some() => {
                format!("{}.{name}", outer.code.qualname)
            }
            ScopeKind::Class => format!("{}.{name}", outer.code.qualname),
            ScopeKind::Function | ScopeKind::Inlined => {
                format!("{}.<locals>.{name}", outer.code.qualname)
            }
        }
    }

    /// The decorators of a function or class; returns the line that its definition
    /// begins on.
    fn begin_definition(
        &mut self,
        decorators: &'a [ast::Decorator],
        def: &impl Ranged,
        name: &ast::Identifier,
    ) -> Done<u32> {
        for decorator in decorators {
            self.at(&decorator.expression);
            self.expr(&decorator.expression)?;
            self.emit(Op::PushNull);
        }
        self.at_definition(def, name);
        Ok(match decorators.first() {
            Some(decorator) => self.lines.line(decorator.range.start().into()),
            None => self.unit.spot.line,
        })
    }

    /// The calls of the decorators, the last first; the name is bound to the
    /// result.
    fn end_definition(&mut self, decorators: &[ast::Decorator], name: &str) {
        let spot = self.unit.spot;
        for decorator in decorators.iter().rev() {
            self.at(&decorator.expression);
            self.emit(Op::Call(1));
        }
        self.unit.spot = spot;
        self.store_name(name);
    }

    pub(super) fn function_def(&mut self, def: &'a ast::StmtFunctionDef) -> Done {
        let first_line = self.begin_definition(&def.decorator_list, def, &def.name)?;
        let flags = self.defaults(&def.parameters)?;
        match &def.type_params {
            Some(list) => {
                let given = (flags & (HAS_DEFAULTS | HAS_KWDEFAULTS)).count_ones();
                self.generic(list, &def.name, given, |this| {
                    this.function(def, first_line, flags)?;
                    let sym = this.sym("__type_params__");
                    this.emit(Op::Copy(1));
                    this.load_name(".type_params");
                    this.emit(Op::Swap(2));
                    this.emit(Op::StoreAttr(sym));
                    Ok(())
                })?;
            }
            None => self.function(def, first_line, flags)?,
        }
        self.end_definition(&def.decorator_list, &def.name);
        Ok(())
    }

    /// The function itself; its defaults are on the stack.
    fn function(&mut self, def: &'a ast::StmtFunctionDef, first_line: u32, mut flags: u8) -> Done {
        let spot = self.unit.spot;
        let mut n = 0;
        for p in def.parameters.iter_source_order() {
            let Some(annotation) = p.annotation() else { continue };
            self.text(p.name());
            self.annotation(annotation)?;
            n += 1;
        }
        if let Some(returns) = &def.returns {
            self.text("return");
            self.annotation(returns)?;
            n += 1;
        }
        if n > 0 {
            self.emit(Op::BuildMap(n));
            flags |= HAS_ANNOTATIONS;
        }
        self.unit.spot = spot;
        let scope = self.scopes.at(def.range, false);
        self.enter(scope, &def.name, first_line, &def.parameters);
        self.unit.code.doc = self.documentation(&def.body).map(|text| self.constants.text(text));
        self.body(&def.body)?;
        self.emit(Op::LoadNone);
        self.emit(Op::Return);
        let inner = self.leave();
        self.make_function(inner, flags)
    }

    pub(super) fn lambda(&mut self, e: &ast::ExprLambda) -> Done {
        let empty = ast::Parameters::default();
        let list = e.parameters.as_deref().unwrap_or(&empty);
        let flags = self.defaults(list)?;
        let scope = self.scopes.at(e.range, false);
        let line = self.unit.spot.line;
        self.enter(scope, "<lambda>", line, list);
        self.expr(&e.body)?;
        self.emit(Op::Return);
        let inner = self.leave();
        self.make_function(inner, flags)
    }

    /// Leaves the default values on the stack; returns flags that say which there
    /// are.
    fn defaults(&mut self, list: &ast::Parameters) -> Done<u8> {
        let mut flags = 0;
        let defaults: Vec<&Expr> = list
            .posonlyargs
            .iter()
            .chain(&list.args)
            .filter_map(|p| p.default.as_deref())
            .collect();
        if !defaults.is_empty() {
            flags |= HAS_DEFAULTS;
            for default in &defaults {
                self.expr(default)?;
            }
            self.emit(Op::BuildTuple(defaults.len() as u32));
        }
        let mut n = 0;
        for p in &list.kwonlyargs {
            if let Some(default) = &p.default {
                let name = self.mangled(&p.parameter.name);
                self.text(&name);
                self.expr(default)?;
                n += 1;
            }
        }
        if n > 0 {
            flags |= HAS_KWDEFAULTS;
            self.emit(Op::BuildMap(n));
        }
        Ok(flags)
    }

    /// Begins the code of a function.
    pub(super) fn enter(&mut self, scope: ScopeId, name: &str, line: u32, list: &ast::Parameters) {
        let qualname = self.qualname(name);
        self.begin(scope, name, &qualname, Spot { line, ..Spot::default() });
        let code = &mut self.unit.code;
        code.function = true;
        code.n_args = (list.posonlyargs.len() + list.args.len()) as u32;
        code.n_positional_only = list.posonlyargs.len() as u32;
        code.n_keyword_only = list.kwonlyargs.len() as u32;
        code.star_args = list.vararg.is_some();
        code.star_kwargs = list.kwarg.is_some();
        for parameter in parameters(list) {
            let name = self.mangled(&parameter.name);
            self.slot(&name);
        }
        let first = list.posonlyargs.first().or(list.args.first());
        let code = &mut self.unit.code;
        code.has_receiver = first.is_some_and(|first| first.parameter.name.as_str() == "self")
            && self.source.as_built_in().is_some();
        self.begin_slots();
        let this = &self.scopes.all[scope];
        let code = &mut self.unit.code;
        (code.yields, code.is_async) = (this.generator, this.waits);
        if this.generator || this.waits {
            code.generator = true;
            self.emit(Op::ReturnGenerator);
        }
    }

    /// Begins code that stands in the code at hand.
    pub(super) fn begin(&mut self, scope: ScopeId, name: &str, qualname: &str, spot: Spot) {
        let mut unit = Unit::new(scope, name, qualname);
        unit.private = self.unit.private.clone();
        unit.spot = spot;
        unit.code.first_line = spot.line;
        self.units.push(std::mem::replace(&mut self.unit, unit));
    }

    /// Gives every name of the code its slot, and makes the cells.
    /// (`compute_localsplus_info`)
    pub(super) fn begin_slots(&mut self) {
        let own = self.unit.own;
        let scope = &self.scopes.all[own];
        for name in &scope.order {
            if self.scopes.place(own, name) == Place::Local || scope.inlined.contains(name) {
                self.slot(name);
            }
        }
        self.unit.code.n_locals = self.unit.code.slots.len() as u32;
        for name in scope.cells.iter() {
            let slot = self.slot(name);
            self.unit.code.is_cell[slot as usize] = true;
        }
        self.unit.code.first_free = self.unit.code.slots.len() as u32;
        for slot in 0..self.unit.code.first_free {
            if self.unit.code.is_cell[slot as usize] {
                self.emit(Op::MakeCell(slot));
            }
        }
        for name in scope.free.iter() {
            let slot = self.free_slot(name);
            self.unit.code.is_cell[slot as usize] = true;
        }
    }

    pub(super) fn leave(&mut self) -> Unit<'a> {
        let outer = self.units.pop().expect("all code is begun");
        std::mem::replace(&mut self.unit, outer)
    }

    /// Makes a function of finished code; its defaults are on the stack.
    pub(super) fn make_function(&mut self, mut inner: Unit<'a>, mut flags: u8) -> Done {
        inner.code.source = self.source.clone();
        let free = self.scopes.all[inner.own].free.clone();
        if !free.is_empty() {
            flags |= HAS_CLOSURE;
            for name in free.iter() {
                let slot = self.closure_slot(name);
                self.emit(Op::LoadClosure(slot));
            }
            self.emit(Op::BuildTuple(free.len() as u32));
        }
        let code = self.unit.code.codes.len() as u32;
        self.unit.code.codes.push(Rc::new(inner.finish()));
        self.emit(Op::MakeFunction { code, flags });
        Ok(())
    }

    /// Where this code has the cell of `name`.
    fn closure_slot(&mut self, name: &str) -> u32 {
        match self.scopes.place(self.unit.scope, name) {
            Place::Cell => self.slot(name),
            _ => self.free_slot(name),
        }
    }

    pub(super) fn class_def(&mut self, def: &'a ast::StmtClassDef) -> Done {
        let first_line = self.begin_definition(&def.decorator_list, def, &def.name)?;
        match &def.type_params {
            Some(list) => self.generic(list, &def.name, 0, |this| {
                let base = this.generic_base(def);
                this.class(def, first_line, &[base])
            })?,
            None => self.class(def, first_line, &[])?,
        }
        self.end_definition(&def.decorator_list, &def.name);
        Ok(())
    }

    /// `more` are bases behind those that are written.
    fn class(&mut self, def: &'a ast::StmtClassDef, first_line: u32, more: &[Expr]) -> Done {
        let spot = self.unit.spot;
        self.emit(Op::LoadBuildClass);
        self.emit(Op::PushNull);
        let scope = self.scopes.at(def.range, true);
        let qualname = self.qualname(&def.name);
        self.begin(scope, &def.name, &qualname, spot);
        self.unit.private = Some(def.name.to_string());
        self.unit.code.first_line = first_line;
        self.class_body(def, scope, &qualname)?;
        let inner = self.leave();
        self.make_function(inner, 0)?;
        self.text(&def.name);
        match &def.arguments {
            Some(arguments) => self.finish_call(arguments, 2, more),
            None => {
                self.exprs(more)?;
                self.emit(Op::Call(2 + more.len() as u32));
                Ok(())
            }
        }
    }

    fn class_body(&mut self, def: &'a ast::StmtClassDef, scope: ScopeId, qualname: &str) -> Done {
        let cell = self.scopes.all[scope].cells.contains("__class__");
        self.begin_slots();
        self.load_and_store("__name__", "__module__");
        self.text(qualname);
        self.store_sym("__qualname__");
        if def.type_params.is_some() {
            self.load_name(".type_params");
            self.store_sym("__type_params__");
        }
        let class_dict = self.scopes.all[scope].cells.contains(CLASS_DICT);
        if class_dict {
            let slot = self.slot(CLASS_DICT);
            self.emit(Op::StoreLocals(slot));
        }
        if self.scopes.all[scope].uses.values().any(|used| used.annotated) {
            self.emit(Op::SetupAnnotations);
        }
        if let Some(doc) = self.documentation(&def.body) {
            self.text(doc);
            self.store_sym("__doc__");
        }
        self.body(&def.body)?;
        if class_dict {
            let slot = self.slot(CLASS_DICT);
            self.emit(Op::LoadClosure(slot));
            self.store_sym("__classdictcell__");
        }
        if cell {
            let slot = self.slot("__class__");
            self.emit(Op::LoadClosure(slot));
            self.emit(Op::Copy(1));
            self.store_sym("__classcell__");
        } else {
            self.emit(Op::LoadNone);
        }
        self.emit(Op::Return);
        Ok(())
    }

    fn load_and_store(&mut self, from: &str, to: &str) {
        let from = self.sym(from);
        self.emit(Op::LoadName(from));
        self.store_sym(to);
    }

    fn store_sym(&mut self, name: &str) {
        let sym = self.sym(name);
        self.emit(Op::StoreName(sym));
    }
}
