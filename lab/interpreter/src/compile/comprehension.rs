//! Comprehensions, which run inside the function around them (PEP 709) or, before 3.12,
//! are functions of their own, as generator expressions are.

use gc_core::Version;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::{Compiler, Done};
use crate::objects::op::{Awaited, Op};
use crate::syntax::scope::{Place, ScopeKind};

/// The slots of a comprehension's own names.
struct Own {
    slots: Vec<u32>,
    /// Whether what stood in them before waits on the stack: a name outside is called as one
    /// of them, or one is a cell.
    saved: bool,
}

impl Compiler<'_> {
    /// The value is left on the stack.
    pub(super) fn comprehension(&mut self, expr: &Expr) -> Done {
        let scope = self.scopes.at(expr.range(), false);
        if self.scopes.all[scope].kind != ScopeKind::Inlined {
            return self.comprehension_function(expr);
        }
        let own = self.inlined(expr)?;
        self.restore(&own);
        Ok(())
    }

    /// One whose value the next instruction takes off the stack. The comprehension's names
    /// are unbound only after that, the last of them last; before 3.13 only if that stores
    /// the value. (`apply_static_swaps`)
    pub(super) fn comprehension_taken(&mut self, expr: &Expr, take: Op) -> Done {
        let scope = self.scopes.at(expr.range(), false);
        if self.scopes.all[scope].kind != ScopeKind::Inlined {
            self.expr(expr)?;
            self.emit(take);
            return Ok(());
        }
        let spot = self.unit.spot;
        self.at(expr);
        let mut own = self.inlined(expr)?;
        let in_order = match take {
            Op::StoreFast(slot) => own.slots.contains(&slot),
            _ => self.constants.version() < Version::V3_13,
        };
        if in_order {
            self.restore(&own);
            self.emit(take);
        } else {
            self.emit(take);
            own.slots.rotate_right(1);
            self.unbind(&own);
        }
        self.unit.spot = spot;
        Ok(())
    }

    /// The comprehension, without the end of its names.
    fn inlined(&mut self, expr: &Expr) -> Done<Own> {
        let generators = generators(expr);
        self.outermost(&generators[0])?;
        let outer = self.unit.scope;
        self.unit.scope = self.scopes.at(expr.range(), false);
        let own = self.begin_own();
        let cleanup = self.emit(Op::Setup(0));
        self.collected(expr)?;
        self.emit(Op::PopBlock);
        let end = self.emit(Op::Jump(0));
        self.land(cleanup);
        // What is made so far, under the exception.
        self.emit(Op::Swap(2));
        self.emit(Op::Pop);
        self.restore(&own);
        self.emit(Op::Reraise);
        self.land(end);
        self.unit.scope = outer;
        Ok(own)
    }

    /// Frees the slots of the comprehension's own names, under the iterator.
    /// (`push_inlined_comprehension_state`)
    fn begin_own(&mut self) -> Own {
        let scope = &self.scopes.all[self.unit.scope];
        let outer = scope.parent.expect("a comprehension is in something");
        let mut own = Own { slots: Vec::new(), saved: false };
        let mut cells = Vec::new();
        for name in &scope.order {
            if !scope.binds(name) {
                continue;
            }
            let slot = self.slot(name);
            own.slots.push(slot);
            let cell = scope.cells.contains(name);
            let taken = matches!(self.scopes.place(outer, name), Place::Local | Place::Cell);
            own.saved |= cell || taken;
            if cell {
                cells.push(slot);
            }
        }
        if own.saved {
            for &slot in &own.slots {
                self.emit(Op::SaveFast(slot));
                if cells.contains(&slot) {
                    self.emit(Op::MakeCell(slot));
                }
            }
            self.emit(Op::Swap(own.slots.len() as u32 + 1));
        }
        own
    }

    /// Gives the slots back, under what is on top of the stack.
    fn restore(&mut self, own: &Own) {
        if own.saved {
            self.emit(Op::Swap(own.slots.len() as u32 + 1));
        }
        self.unbind(own);
    }

    fn unbind(&mut self, own: &Own) {
        for &slot in own.slots.iter().rev() {
            self.emit(if own.saved { Op::RestoreFast(slot) } else { Op::ClearFast(slot) });
        }
    }

    /// What the loops collect; the iterator of the first is on the stack.
    fn collected(&mut self, expr: &Expr) -> Done {
        self.emit(match expr {
            Expr::ListComp(_) => Op::BuildList(0),
            Expr::SetComp(_) => Op::BuildSet(0),
            _ => Op::BuildMap(0),
        });
        self.emit(Op::Swap(2));
        self.turns(generators(expr), 0, &mut |this, depth| {
            match expr {
                Expr::ListComp(e) => {
                    this.expr(&e.elt)?;
                    this.emit(Op::ListAppend(depth));
                }
                Expr::SetComp(e) => {
                    this.expr(&e.elt)?;
                    this.emit(Op::SetAdd(depth));
                }
                Expr::DictComp(e) => {
                    if let Some(key) = &e.key {
                        this.expr(key)?;
                    }
                    this.expr(&e.value)?;
                    this.emit(Op::MapAdd(depth));
                }
                _ => unreachable!("only comprehensions come here"),
            }
            Ok(())
        })
    }

    /// One that is a function, called at once.
    fn comprehension_function(&mut self, expr: &Expr) -> Done {
        let name = match expr {
            Expr::ListComp(_) => "<listcomp>",
            Expr::SetComp(_) => "<setcomp>",
            _ => "<dictcomp>",
        };
        let waits = self.scopes.all[self.scopes.at(expr.range(), false)].waits;
        self.called(expr.range(), name, generators(expr), |this| {
            this.emit(Op::LoadFast(0));
            this.collected(expr)
        })?;
        if waits {
            self.wait(Awaited::Value);
        }
        Ok(())
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
        let spot = self.unit.spot;
        self.at(&generator.iter);
        self.iterator(generator.is_async);
        self.unit.spot = spot;
        Ok(())
    }

    pub(super) fn generator(&mut self, e: &ast::ExprGenerator) -> Done {
        self.called(e.range, "<genexpr>", &e.generators, |this| {
            this.emit(Op::LoadFast(0));
            this.turns(&e.generators, 0, &mut |this, _| {
                this.expr(&e.elt)?;
                this.emit(Op::Yield);
                this.emit(Op::Pop);
                Ok(())
            })?;
            this.emit(Op::LoadNone);
            Ok(())
        })
    }

    /// A function that does `work` with the iterator that it is called with, the outermost,
    /// which is evaluated outside.
    fn called(
        &mut self,
        range: TextRange,
        name: &str,
        generators: &[ast::Comprehension],
        work: impl FnOnce(&mut Self) -> Done,
    ) -> Done {
        let scope = self.scopes.at(range, false);
        let spot = self.unit.spot;
        let qualname = self.qualname(name);
        self.begin(scope, name, &qualname, spot);
        let this = &self.scopes.all[scope];
        let code = &mut self.unit.code;
        code.function = true;
        (code.yields, code.is_async) = (this.generator, this.waits);
        code.generator = this.generator || this.waits;
        code.n_args = 1;
        self.slot(".0");
        self.begin_slots();
        if self.unit.code.generator {
            self.emit(Op::ReturnGenerator);
        }
        work(self)?;
        self.emit(Op::Return);
        let inner = self.leave();
        self.make_function(inner, 0)?;
        self.emit(Op::PushNull);
        self.outermost(&generators[0])?;
        self.emit(Op::Call(1));
        Ok(())
    }
}

pub(super) fn is_comprehension(expr: &Expr) -> bool {
    matches!(expr, Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_))
}

fn generators(expr: &Expr) -> &[ast::Comprehension] {
    match expr {
        Expr::ListComp(e) => &e.generators,
        Expr::SetComp(e) => &e.generators,
        Expr::DictComp(e) => &e.generators,
        _ => unreachable!("only comprehensions come here"),
    }
}
