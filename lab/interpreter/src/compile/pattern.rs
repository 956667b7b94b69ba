//! `match`.

use ruff_python_ast::{self as ast, Pattern};

use super::{Compiler, Done};
use crate::Value;
use crate::objects::op::{Cmp, Op};

impl<'a> Compiler<'a> {
    pub(super) fn match_stmt(&mut self, s: &'a ast::StmtMatch) -> Done {
        self.expr(&s.subject)?;
        let mut ends = Vec::new();
        for case in &s.cases {
            self.at(case);
            let mut fail = Vec::new();
            self.emit(Op::Copy(1));
            // A failing pattern drops the copy itself and then jumps.
            self.pattern(&case.pattern, &mut fail)?;
            if let Some(guard) = &case.guard {
                self.jump_if(guard, false, &mut fail)?;
            }
            self.emit(Op::Pop);
            self.body(&case.body)?;
            ends.push(self.emit(Op::Jump(0)));
            self.land_all(fail);
        }
        self.emit(Op::Pop);
        self.land_all(ends);
        Ok(())
    }

    /// Consumes the value on top of the stack, whether it matches or not.
    fn pattern(&mut self, pattern: &Pattern, fail: &mut Vec<usize>) -> Done {
        match pattern {
            Pattern::MatchValue(p) => {
                self.expr(&p.value)?;
                self.emit(Op::Compare(Cmp::Eq));
                fail.push(self.emit(Op::JumpIfFalse(0)));
                Ok(())
            }
            Pattern::MatchSingleton(p) => {
                let value = match p.value {
                    ast::Singleton::None => Value::None,
                    ast::Singleton::True => Value::bool(true),
                    ast::Singleton::False => Value::bool(false),
                };
                self.constant(value);
                self.emit(Op::Is);
                fail.push(self.emit(Op::JumpIfFalse(0)));
                Ok(())
            }
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.emit(Op::Copy(1));
                    let mut inner_fail = Vec::new();
                    self.pattern(inner, &mut inner_fail)?;
                    self.bind_or_pop(p.name.as_ref());
                    self.pop_on_failure(inner_fail, 1, fail);
                } else {
                    self.bind_or_pop(p.name.as_ref());
                }
                Ok(())
            }
            Pattern::MatchOr(p) => {
                let mut ends = Vec::new();
                for alternative in &p.patterns {
                    let mut next = Vec::new();
                    self.emit(Op::Copy(1));
                    self.pattern(alternative, &mut next)?;
                    ends.push(self.emit(Op::Jump(0)));
                    self.land_all(next);
                }
                self.emit(Op::Pop);
                fail.push(self.emit(Op::Jump(0)));
                self.land_all(ends);
                self.emit(Op::Pop);
                Ok(())
            }
            Pattern::MatchSequence(p) => self.sequence(p, fail),
            Pattern::MatchMapping(p) => self.mapping(p, fail),
            Pattern::MatchClass(p) => self.class_pattern(p, fail),
            Pattern::MatchStar(p) => self.unsupported("this starred pattern", p.range),
        }
    }

    fn bind_or_pop(&mut self, name: Option<&ast::Identifier>) {
        match name {
            Some(name) => self.store_name(&name.id),
            None => {
                self.emit(Op::Pop);
            }
        }
    }

    /// Where an inner pattern fails, `n` values are still on the stack.
    fn pop_on_failure(&mut self, failed: Vec<usize>, n: usize, fail: &mut Vec<usize>) {
        if failed.is_empty() {
            return;
        }
        let over = self.emit(Op::Jump(0));
        self.land_all(failed);
        for _ in 0..n {
            self.emit(Op::Pop);
        }
        fail.push(self.emit(Op::Jump(0)));
        self.land(over);
    }

    fn sequence(&mut self, p: &ast::PatternMatchSequence, fail: &mut Vec<usize>) -> Done {
        let star = p.patterns.iter().position(|p| matches!(p, Pattern::MatchStar(_)));
        let mut wrong = Vec::new();
        self.emit(Op::MatchSequence);
        wrong.push(self.emit(Op::JumpIfFalse(0)));
        self.emit(Op::GetLen);
        let least = p.patterns.len() - usize::from(star.is_some());
        self.constant(Value::Int(least as i64));
        self.emit(Op::Compare(if star.is_some() { Cmp::Ge } else { Cmp::Eq }));
        wrong.push(self.emit(Op::JumpIfFalse(0)));
        let over = self.emit(Op::Jump(0));
        self.land_all(wrong);
        self.emit(Op::Pop);
        fail.push(self.emit(Op::Jump(0)));
        self.land(over);
        match star {
            Some(at) => {
                self.emit(Op::UnpackEx(at as u16, (p.patterns.len() - at - 1) as u16));
            }
            None => {
                self.emit(Op::UnpackSequence(p.patterns.len() as u32));
            }
        }
        for (i, inner) in p.patterns.iter().enumerate() {
            let left = p.patterns.len() - i - 1;
            if let Pattern::MatchStar(star) = inner {
                self.bind_or_pop(star.name.as_ref());
                continue;
            }
            let mut failed = Vec::new();
            self.pattern(inner, &mut failed)?;
            self.pop_on_failure(failed, left, fail);
        }
        Ok(())
    }

    fn mapping(&mut self, p: &ast::PatternMatchMapping, fail: &mut Vec<usize>) -> Done {
        let mut wrong = Vec::new();
        self.emit(Op::MatchMapping);
        wrong.push(self.emit(Op::JumpIfFalse(0)));
        if !p.keys.is_empty() {
            self.emit(Op::GetLen);
            self.constant(Value::Int(p.keys.len() as i64));
            self.emit(Op::Compare(Cmp::Ge));
            wrong.push(self.emit(Op::JumpIfFalse(0)));
        }
        // Stack: subject, keys -> the values, or None.
        for key in &p.keys {
            self.expr(key)?;
        }
        self.emit(Op::BuildTuple(p.keys.len() as u32));
        self.emit(Op::MatchKeys(p.rest.is_some()));
        self.emit(Op::Copy(1));
        self.emit(Op::LoadNone);
        self.emit(Op::IsNot);
        wrong.push(self.emit(Op::JumpIfFalse(0)));
        let n = p.keys.len() + usize::from(p.rest.is_some());
        self.emit(Op::UnpackSequence(n as u32));
        for (i, inner) in p.patterns.iter().enumerate() {
            let mut failed = Vec::new();
            self.pattern(inner, &mut failed)?;
            self.pop_on_failure(failed, n - i - 1, fail);
        }
        if let Some(rest) = &p.rest {
            self.store_name(&rest.id);
        }
        self.pop_on_failure(wrong, 1, fail);
        Ok(())
    }

    fn class_pattern(&mut self, p: &ast::PatternMatchClass, fail: &mut Vec<usize>) -> Done {
        // Stack: subject, class -> subject, the attributes or None.
        self.expr(&p.cls)?;
        let names: Vec<String> = p.arguments.keywords.iter().map(|k| k.attr.to_string()).collect();
        let mut items = Vec::new();
        for name in &names {
            items.push(self.text_value(name));
        }
        let tuple = self.constants.tuple(items);
        self.constant(tuple);
        self.emit(Op::MatchClass(p.arguments.patterns.len() as u32));
        self.emit(Op::Copy(1));
        self.emit(Op::LoadNone);
        self.emit(Op::IsNot);
        let no = self.emit(Op::JumpIfFalse(0));
        let n = p.arguments.patterns.len() + names.len();
        self.emit(Op::UnpackSequence(n as u32));
        let all =
            p.arguments.patterns.iter().chain(p.arguments.keywords.iter().map(|k| &k.pattern));
        for (i, inner) in all.enumerate() {
            let mut failed = Vec::new();
            self.pattern(inner, &mut failed)?;
            self.pop_on_failure(failed, n - i - 1, fail);
        }
        self.pop_on_failure(vec![no], 1, fail);
        Ok(())
    }
}
