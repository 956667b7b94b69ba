//! Type parameters: a function of its own binds them, makes what has them, and is called
//! at once, as in CPython. (PEP 695)

use ruff_python_ast::{self as ast, Expr, TypeParam};
use ruff_text_size::Ranged;

use super::{Compiler, Done};
use crate::objects::code::HAS_DEFAULTS;
use crate::objects::op::Op;

/// The prefix of the names of such functions.
pub(super) const GENERIC: &str = "<generic parameters of ";

impl<'a> Compiler<'a> {
    /// `work` in the function that binds the parameters. `given` are the values on the
    /// stack that it finds there, too, in its first slots.
    pub(super) fn generic(
        &mut self,
        list: &'a ast::TypeParams,
        name: &str,
        given: u32,
        work: impl FnOnce(&mut Self) -> Done,
    ) -> Done {
        let scope = self.scopes.at(list.range, false);
        let spot = self.unit.spot;
        let of = format!("{GENERIC}{name}>");
        self.begin(scope, &of, &of, spot);
        self.unit.code.function = true;
        self.unit.code.n_args = given;
        for at in 0..given {
            self.slot(&format!(".{at}"));
        }
        self.begin_slots();
        for at in 0..given {
            self.emit(Op::LoadFast(at));
        }
        for parameter in list.iter() {
            self.type_parameter(parameter)?;
        }
        for parameter in list.iter() {
            self.load_name(parameter.name());
        }
        self.emit(Op::BuildTuple(list.len() as u32));
        self.store_name(".type_params");
        self.unit.spot = spot;
        work(self)?;
        self.emit(Op::Return);
        let inner = self.leave();
        if given > 0 {
            self.emit(Op::BuildTuple(given));
        }
        self.make_function(inner, if given > 0 { HAS_DEFAULTS } else { 0 })?;
        self.emit(Op::PushNull);
        self.emit(Op::Call(0));
        Ok(())
    }

    fn type_parameter(&mut self, parameter: &'a TypeParam) -> Done {
        self.of_typing("_parameter");
        self.emit(Op::PushNull);
        let (kind, bound, default) = match parameter {
            TypeParam::TypeVar(p) => ("TypeVar", &p.bound, &p.default),
            TypeParam::ParamSpec(p) => ("ParamSpec", &None, &p.default),
            TypeParam::TypeVarTuple(p) => ("TypeVarTuple", &None, &p.default),
        };
        self.text(kind);
        self.text(parameter.name());
        match bound {
            Some(bound) => self.later(bound, parameter.range(), parameter.name())?,
            None => drop(self.emit(Op::LoadNone)),
        }
        match default {
            Some(default) => {
                self.later(default, parameter.name().range, parameter.name())?;
                self.emit(Op::Call(4));
            }
            None => drop(self.emit(Op::Call(3))),
        }
        self.store_name(parameter.name());
        Ok(())
    }

    /// A function that evaluates the expression when it is called.
    fn later(&mut self, e: &'a Expr, range: ruff_text_size::TextRange, name: &str) -> Done {
        let (scope, line) = (self.scopes.at(range, false), self.unit.spot.line);
        self.enter(scope, name, line, &ast::Parameters::default());
        self.expr(e)?;
        self.emit(Op::Return);
        let inner = self.leave();
        self.make_function(inner, 0)
    }

    fn of_typing(&mut self, name: &str) {
        let name = self.sym(name);
        self.emit(Op::OfTyping(name));
    }

    /// `Generic[...]`, the last of a generic class's bases.
    pub(super) fn generic_base(&mut self, def: &ast::StmtClassDef) -> Expr {
        self.of_typing("_generic_base");
        self.emit(Op::PushNull);
        self.load_name(".type_params");
        self.emit(Op::Call(1));
        self.store_name(".generic_base");
        Expr::Name(ast::ExprName {
            id: ".generic_base".into(),
            range: def.name.range,
            ctx: ast::ExprContext::Load,
            node_index: ast::AtomicNodeIndex::NONE,
        })
    }

    /// `type X = ...`
    pub(super) fn type_alias(&mut self, s: &'a ast::StmtTypeAlias) -> Done {
        let Expr::Name(name) = &*s.name else {
            return self.fail("invalid syntax", s.range);
        };
        let make = |this: &mut Self, parameters: bool| {
            this.of_typing("TypeAliasType");
            this.emit(Op::PushNull);
            this.text(&name.id);
            this.later(&s.value, s.range, &name.id)?;
            if parameters {
                this.load_name(".type_params");
            } else {
                this.emit(Op::BuildTuple(0));
            }
            this.emit(Op::Call(3));
            Ok(())
        };
        match &s.type_params {
            Some(list) => self.generic(list, &name.id, 0, |this| make(this, true))?,
            None => make(self, false)?,
        }
        self.store_name(&name.id);
        Ok(())
    }
}
