//! `match`.

use ruff_python_ast::{self as ast, Pattern};
use ruff_text_size::{Ranged, TextRange};

use super::constant::{Constant, constant};
use super::{Compiler, Done};
use crate::Value;
use crate::objects::literals::quote;
use crate::objects::op::{BinOp, Cmp, Op};

/// What is on the stack while a pattern is matched, and where to go if it does
/// not. (`pattern_context`)
#[derive(Default)]
struct Matching<'a> {
    /// The names that have a value so far, which waits on the stack until the
    /// whole pattern has matched: the last name's value is the deepest.
    captured: Vec<&'a str>,
    /// How many values lie above those.
    on_top: usize,
    /// The jumps taken when the match fails, by how many values have to be
    /// popped.
    failing: Vec<Vec<usize>>,
}

impl<'a> Compiler<'a> {
    pub(super) fn match_stmt(&mut self, s: &'a ast::StmtMatch) -> Done {
        self.expr(&s.subject)?;
        let (last, others) = s.cases.split_last().expect("the parser asks for a case");
        let falls_through = !others.is_empty() && is_wildcard(&last.pattern);
        let tried = if falls_through { others } else { &s.cases[..] };
        let mut ends = Vec::new();
        for (at, case) in s.cases.iter().enumerate() {
            let nothing_follows = case.guard.is_some() || at + 1 == s.cases.len();
            self.reaches_what_follows(&case.pattern, nothing_follows)?;
        }
        for (at, case) in tried.iter().enumerate() {
            self.at(case);
            let more = at + 1 < tried.len();
            if more {
                self.emit(Op::Copy(1));
            }
            let mut m = Matching::default();
            self.pattern(&case.pattern, &mut m)?;
            for name in std::mem::take(&mut m.captured) {
                self.store_name(name);
            }
            if let Some(guard) = &case.guard {
                let mut fail = Vec::new();
                self.jump_if(guard, false, &mut fail)?;
                fail.into_iter().for_each(|jump| m.fails(0, jump));
            }
            if more {
                self.emit(Op::Pop);
            }
            self.body(&case.body)?;
            ends.push(self.emit(Op::Jump(0)));
            self.land_failing(m);
        }
        if falls_through {
            self.at(last);
            if let Some(guard) = &last.guard {
                self.jump_if(guard, false, &mut ends)?;
            }
            self.body(&last.body)?;
        }
        self.land_all(ends);
        Ok(())
    }

    /// Consumes the value on top of the stack if it matches.
    fn pattern(&mut self, pattern: &'a Pattern, m: &mut Matching<'a>) -> Done {
        match pattern {
            Pattern::MatchValue(p) if p.value.is_f_string_expr() => {
                self.fail("patterns may only match literals and attribute lookups", p.range)
            }
            Pattern::MatchValue(p) => {
                self.expr(&p.value)?;
                self.emit(Op::Compare(Cmp::Eq));
                self.fail_unless(m);
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
                self.fail_unless(m);
                Ok(())
            }
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    m.on_top += 1;
                    self.emit(Op::Copy(1));
                    self.pattern(inner, m)?;
                    m.on_top -= 1;
                }
                self.capture(p.name.as_ref(), p.range, m)
            }
            Pattern::MatchOr(p) => self.alternatives(p, m),
            Pattern::MatchSequence(p) => self.sequence(p, m),
            Pattern::MatchMapping(p) => self.mapping(p, m),
            Pattern::MatchClass(p) => self.class_pattern(p, m),
            Pattern::MatchStar(p) => self.capture(p.name.as_ref(), p.range, m),
        }
    }

    /// Fails the match if the value on top of the stack is false.
    fn fail_unless(&mut self, m: &mut Matching<'a>) {
        let jump = self.emit(Op::JumpIfFalse(0));
        m.fails(m.on_top + m.captured.len(), jump);
    }

    /// The target of failed matches: pops one value after another.
    /// (`emit_and_reset_fail_pop`)
    fn land_failing(&mut self, m: Matching<'a>) {
        for (more, jumps) in m.failing.into_iter().enumerate().rev() {
            self.land_all(jumps);
            if more > 0 {
                self.emit(Op::Pop);
            }
        }
    }

    /// Moves the value on top of the stack below those under it.
    fn rotate(&mut self, depth: usize) {
        for depth in (2..=depth).rev() {
            self.emit(Op::Swap(depth as u32));
        }
    }

    /// Keeps the value on top of the stack for its name; without a name pops
    /// it.
    fn capture(
        &mut self,
        name: Option<&'a ast::Identifier>,
        at: TextRange,
        m: &mut Matching<'a>,
    ) -> Done {
        match name {
            Some(name) if m.captured.contains(&&*name.id) => {
                return self.fail(format!("multiple assignments to name '{name}' in pattern"), at);
            }
            Some(name) => {
                self.rotate(m.on_top + m.captured.len() + 1);
                m.captured.push(&name.id);
            }
            None => {
                self.emit(Op::Pop);
            }
        }
        Ok(())
    }

    /// Only the last case may match everything.
    fn reaches_what_follows(&self, pattern: &Pattern, nothing_follows: bool) -> Done {
        let Some(caught) = catches_all(pattern, nothing_follows) else { return Ok(()) };
        let what = match &caught.name {
            Some(name) => format!("name capture '{name}'"),
            None => "wildcard".to_string(),
        };
        self.fail(format!("{what} makes remaining patterns unreachable"), caught.range)
    }

    fn alternatives(&mut self, p: &'a ast::PatternMatchOr, m: &mut Matching<'a>) -> Done {
        for alternative in &p.patterns[..p.patterns.len() - 1] {
            self.reaches_what_follows(alternative, false)?;
        }
        let mut ends = Vec::new();
        let mut names: Vec<&'a str> = Vec::new();
        for (at, alternative) in p.patterns.iter().enumerate() {
            let mut inner = Matching::default();
            self.emit(Op::Copy(1));
            self.pattern(alternative, &mut inner)?;
            match at {
                0 => names = std::mem::take(&mut inner.captured),
                _ if !self.in_order_of(&names, &mut inner.captured) => {
                    return self.fail("alternative patterns bind different names", p.range);
                }
                _ => {}
            }
            ends.push(self.emit(Op::Jump(0)));
            self.land_failing(inner);
        }
        self.emit(Op::Pop);
        let jump = self.emit(Op::Jump(0));
        m.fails(m.on_top + m.captured.len(), jump);
        self.land_all(ends);
        let depth = names.len() + 1 + m.on_top + m.captured.len();
        for name in names {
            self.rotate(depth);
            m.captured.push(name);
        }
        self.emit(Op::Pop);
        Ok(())
    }

    /// Alternatives leave their names' values in the order of the first one's.
    /// Returns whether they have the same names.
    fn in_order_of(&mut self, names: &[&'a str], captured: &mut Vec<&'a str>) -> bool {
        for to in (0..names.len()).rev() {
            let Some(from) = captured.iter().position(|name| *name == names[to]) else {
                return false;
            };
            if from >= to {
                continue;
            }
            for _ in 0..=from {
                self.rotate(to + 1);
            }
            let moved: Vec<&'a str> = captured.drain(..=from).collect();
            captured.splice(to - from..to - from, moved);
        }
        names.len() == captured.len()
    }

    fn sequence(&mut self, p: &'a ast::PatternMatchSequence, m: &mut Matching<'a>) -> Done {
        let size = p.patterns.len();
        let mut stars = p.patterns.iter().enumerate().filter(|(_, p)| p.is_match_star());
        let star = stars.next().map(|(at, _)| at);
        if stars.next().is_some() {
            return self.fail("multiple starred names in sequence pattern", p.range);
        }
        m.on_top += 1;
        self.emit(Op::MatchSequence);
        self.fail_unless(m);
        if star.is_none() || size > 1 {
            self.emit(Op::GetLen);
            let least = size - usize::from(star.is_some());
            self.constant(Value::Int(least as i64));
            self.emit(Op::Compare(if star.is_some() { Cmp::Ge } else { Cmp::Eq }));
            self.fail_unless(m);
        }
        m.on_top -= 1;
        if p.patterns.iter().all(is_wildcard) {
            self.emit(Op::Pop);
            return Ok(());
        }
        match star {
            Some(at) if is_wildcard(&p.patterns[at]) => return self.by_position(p, at, m),
            Some(at) => self.emit(Op::UnpackEx(at as u16, (size - at - 1) as u16)),
            None => self.emit(Op::UnpackSequence(size as u32)),
        };
        self.parts(p.patterns.iter(), size, m)
    }

    /// The unpacked values on top of the stack, each against its pattern.
    fn parts(
        &mut self,
        patterns: impl Iterator<Item = &'a Pattern>,
        n: usize,
        m: &mut Matching<'a>,
    ) -> Done {
        m.on_top += n;
        for pattern in patterns {
            m.on_top -= 1;
            self.pattern(pattern, m)?;
        }
        Ok(())
    }

    /// What `*_` stands for is not looked at: only the other items are, by
    /// their indexes. (`pattern_helper_sequence_subscr`)
    fn by_position(
        &mut self,
        p: &'a ast::PatternMatchSequence,
        star: usize,
        m: &mut Matching<'a>,
    ) -> Done {
        m.on_top += 1;
        for (at, pattern) in p.patterns.iter().enumerate() {
            if at == star || is_wildcard(pattern) {
                continue;
            }
            self.emit(Op::Copy(1));
            if at < star {
                self.constant(Value::Int(at as i64));
            } else {
                self.emit(Op::GetLen);
                self.constant(Value::Int((p.patterns.len() - at) as i64));
                self.emit(Op::Binary(BinOp::Sub));
            }
            self.emit(Op::Subscript);
            self.pattern(pattern, m)?;
        }
        m.on_top -= 1;
        self.emit(Op::Pop);
        Ok(())
    }

    fn mapping(&mut self, p: &'a ast::PatternMatchMapping, m: &mut Matching<'a>) -> Done {
        m.on_top += 1;
        self.emit(Op::MatchMapping);
        self.fail_unless(m);
        if !p.keys.is_empty() {
            self.emit(Op::GetLen);
            self.constant(Value::Int(p.keys.len() as i64));
            self.emit(Op::Compare(Cmp::Ge));
            self.fail_unless(m);
        }
        m.on_top -= 1;
        if p.keys.is_empty() && p.rest.is_none() {
            self.emit(Op::Pop);
            return Ok(());
        }
        // Stack: subject, keys -> the values, or None.
        let mut seen = Vec::new();
        for key in &p.keys {
            if let Some(known) = constant(key) {
                if seen.contains(&known.key()) {
                    let shown = match &known {
                        Constant::Text(text) => quote(text),
                        _ => self.text[key.range()].to_string(),
                    };
                    return self
                        .fail(format!("mapping pattern checks duplicate key ({shown})"), p.range);
                }
                seen.push(known.key());
            }
            self.expr(key)?;
        }
        self.emit(Op::BuildTuple(p.keys.len() as u32));
        self.emit(Op::MatchKeys(p.rest.is_some()));
        self.fail_if_none(m);
        let n = p.keys.len() + usize::from(p.rest.is_some());
        self.emit(Op::UnpackSequence(n as u32));
        self.parts(p.patterns.iter(), n, m)?;
        if p.rest.is_some() {
            m.on_top -= 1;
            self.capture(p.rest.as_ref(), p.range, m)?;
        }
        Ok(())
    }

    /// Fails the match if `None` is on top of the stack.
    fn fail_if_none(&mut self, m: &mut Matching<'a>) {
        m.on_top += 1;
        self.emit(Op::Copy(1));
        self.emit(Op::LoadNone);
        self.emit(Op::IsNot);
        self.fail_unless(m);
        m.on_top -= 1;
    }

    fn class_pattern(&mut self, p: &'a ast::PatternMatchClass, m: &mut Matching<'a>) -> Done {
        // Stack: subject, class -> the attributes or None.
        self.expr(&p.cls)?;
        let names: Vec<&str> = p.arguments.keywords.iter().map(|k| &*k.attr.id).collect();
        if let Some(at) = (0..names.len()).find(|&at| names[..at].contains(&names[at])) {
            let message = format!("attribute name repeated in class pattern: {}", names[at]);
            return self.fail(message, p.arguments.keywords[at].pattern.range());
        }
        let mut items = Vec::new();
        for name in &names {
            items.push(self.text_value(name));
        }
        let tuple = self.constants.tuple(items);
        self.constant(tuple);
        self.at(p);
        self.emit(Op::MatchClass(p.arguments.patterns.len() as u32));
        self.fail_if_none(m);
        let n = p.arguments.patterns.len() + names.len();
        self.emit(Op::UnpackSequence(n as u32));
        let by_name = p.arguments.keywords.iter().map(|k| &k.pattern);
        self.parts(p.arguments.patterns.iter().chain(by_name), n, m)
    }
}

impl Matching<'_> {
    /// A jump that is made when the match fails, with so many values to go.
    fn fails(&mut self, values: usize, jump: usize) {
        if self.failing.len() <= values {
            self.failing.resize_with(values + 1, Vec::new);
        }
        self.failing[values].push(jump);
    }
}

/// `_` or `*_`
fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(p) => p.pattern.is_none() && p.name.is_none(),
        Pattern::MatchStar(p) => p.name.is_none(),
        _ => false,
    }
}

/// The part of a pattern that matches everything, if something follows it.
fn catches_all(pattern: &Pattern, nothing_follows: bool) -> Option<&ast::PatternMatchAs> {
    match pattern {
        Pattern::MatchAs(p) => match &p.pattern {
            Some(inner) => catches_all(inner, nothing_follows),
            None => (!nothing_follows).then_some(p),
        },
        Pattern::MatchOr(p) => {
            let last = p.patterns.len() - 1;
            let mut parts = p.patterns.iter().enumerate();
            parts.find_map(|(at, p)| catches_all(p, nothing_follows && at == last))
        }
        _ => None,
    }
}
