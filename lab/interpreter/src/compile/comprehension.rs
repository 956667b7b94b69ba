//! Comprehensions, which run inside the function around them (PEP 709), and
//! generator expressions, which are functions of their own.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::{Block, Compiler, Done};
use crate::objects::op::Op;
use crate::syntax::scope::{Place, ScopeId};

impl Compiler<'_> {
    pub(super) fn comprehension(&mut self, expr: &Expr) -> Done {
        let generators = match expr {
            Expr::ListComp(e) => &e.generators,
            Expr::SetComp(e) => &e.generators,
            Expr::DictComp(e) => &e.generators,
            _ => unreachable!("only comprehensions come here"),
        };
        self.outermost(&generators[0])?;
        let outer = self.unit.scope;
        let scope = self.scopes.at(expr.range(), false);
        self.unit.scope = scope;
        let slots = self.own_slots(scope);
        for &(slot, cell) in &slots {
            if cell {
                self.emit(Op::MakeCell(slot));
            }
        }
        self.emit(match expr {
            Expr::ListComp(_) => Op::BuildList(0),
            Expr::SetComp(_) => Op::BuildSet(0),
            _ => Op::BuildMap(0),
        });
        self.emit(Op::Swap(2));
        let cleanup = self.emit(Op::Setup(0));
        self.unit.blocks.push(Block::Value);
        self.unit.blocks.push(Block::Value);
        self.unit.blocks.push(Block::Try);
        self.turns(generators, 0, &mut |this, depth| match expr {
            Expr::ListComp(e) => {
                this.expr(&e.elt)?;
                this.emit(Op::ListAppend(depth));
                Ok(())
            }
            Expr::SetComp(e) => {
                this.expr(&e.elt)?;
                this.emit(Op::SetAdd(depth));
                Ok(())
            }
            Expr::DictComp(e) => {
                if let Some(key) = &e.key {
                    this.expr(key)?;
                }
                this.expr(&e.value)?;
                this.emit(Op::MapAdd(depth));
                Ok(())
            }
            _ => unreachable!("only comprehensions come here"),
        })?;
        for _ in 0..3 {
            self.unit.blocks.pop();
        }
        self.emit(Op::PopBlock);
        for &(slot, _) in &slots {
            self.emit(Op::ClearFast(slot));
        }
        let end = self.emit(Op::Jump(0));
        self.land(cleanup);
        for &(slot, _) in &slots {
            self.emit(Op::ClearFast(slot));
        }
        self.emit(Op::Reraise);
        self.land(end);
        self.unit.scope = outer;
        Ok(())
    }

    /// The slots of a comprehension's own names, and whether they are cells.
    fn own_slots(&mut self, scope: ScopeId) -> Vec<(u32, bool)> {
        let names = self.scopes.all[scope].order.clone();
        let mut slots = Vec::new();
        for name in names {
            match self.scopes.place(scope, &name) {
                Place::Local => slots.push((self.slot(scope, &name), false)),
                Place::Cell => slots.push((self.slot(scope, &name), true)),
                _ => {}
            }
        }
        slots
    }

    /// The loops; the iterator of the first is on the stack already, with the
    /// result under it. `item` gets the depth of the result.
    fn turns(
        &mut self,
        generators: &[ast::Comprehension],
        at: usize,
        item: &mut dyn FnMut(&mut Self, u32) -> Done,
    ) -> Done {
        let generator = &generators[at];
        if at > 0 {
            self.iterated(&generator.iter)?;
        }
        let spot = self.unit.spot;
        self.at(&generator.iter);
        if at > 0 {
            self.iterator(generator.is_async);
        }
        let start = self.here();
        let next = self.next_item(generator.is_async);
        self.unit.spot = spot;
        self.store(&generator.target)?;
        let mut skip = Vec::new();
        for test in &generator.ifs {
            self.jump_if(test, false, &mut skip)?;
        }
        if at + 1 < generators.len() {
            self.turns(generators, at + 1, item)?;
        } else {
            item(self, generators.len() as u32 + 1)?;
        }
        self.land_all(skip);
        self.emit(Op::JumpBack(start as u32));
        self.after_the_last(next, generator.is_async);
        Ok(())
    }

    /// The iterator of the first loop.
    fn outermost(&mut self, generator: &ast::Comprehension) -> Done {
        self.iterated(&generator.iter)?;
        self.iterator(generator.is_async);
        Ok(())
    }

    pub(super) fn generator(&mut self, e: &ast::ExprGenerator) -> Done {
        let scope = self.scopes.at(e.range, false);
        let spot = self.unit.spot;
        let qualname = self.qualname("<genexpr>");
        self.begin(scope, "<genexpr>", &qualname, spot);
        self.unit.code.function = true;
        self.unit.code.generator = true;
        self.unit.code.yields = true;
        self.unit.code.is_async = self.scopes.all[scope].waits;
        self.unit.code.n_args = 1;
        // The outermost iterable is evaluated outside and passed in.
        self.unit.code.slots.push(self.constants.sym(".0"));
        self.unit.code.is_cell.push(false);
        self.begin_function(scope);
        self.emit(Op::ReturnGenerator);
        self.emit(Op::LoadFast(0));
        self.turns(&e.generators, 0, &mut |this, _| {
            this.expr(&e.elt)?;
            this.emit(Op::Yield);
            this.emit(Op::Pop);
            Ok(())
        })?;
        self.emit(Op::LoadNone);
        self.emit(Op::Return);
        let inner = self.leave();
        self.make_function(inner, 0)?;
        self.emit(Op::PushNull);
        self.outermost(&e.generators[0])?;
        self.emit(Op::Call(1));
        Ok(())
    }
}
