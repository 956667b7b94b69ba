//! Expressions.

use ruff_python_ast::{self as ast, Expr, UnaryOp};

use super::stmt::binary;
use super::{Compiler, Done};
use crate::Value;
use crate::objects::op::{Cmp, Op};
use crate::syntax::scope::{Place, ScopeKind};

impl Compiler<'_> {
    pub(super) fn expr(&mut self, expr: &Expr) -> Done {
        self.standing_for(expr, |this| this.expr_here(expr))
    }

    fn expr_here(&mut self, expr: &Expr) -> Done {
        match expr {
            Expr::BoolOp(e) => self.bool_op(e)?,
            Expr::Named(e) => {
                self.expr(&e.value)?;
                self.emit(Op::Copy(1));
                let here = self.unit.scope;
                while self.unit.scope != self.unit.own {
                    let outer = self.scopes.all[self.unit.scope].parent;
                    self.unit.scope = outer.expect("a comprehension is in something");
                }
                self.store(&e.target)?;
                self.unit.scope = here;
            }
            Expr::BinOp(e) => {
                if let Some(value) = self.fold(expr) {
                    self.constant(value);
                    return Ok(());
                }
                self.expr(&e.left)?;
                self.expr(&e.right)?;
                self.emit(Op::Binary(binary(e.op)));
            }
            Expr::UnaryOp(e) => {
                if let Some(value) = self.fold(expr) {
                    self.constant(value);
                    return Ok(());
                }
                self.expr(&e.operand)?;
                self.emit(match e.op {
                    UnaryOp::Invert => Op::Invert,
                    UnaryOp::Not => Op::Not,
                    UnaryOp::UAdd => Op::Plus,
                    UnaryOp::USub => Op::Negate,
                });
            }
            Expr::Lambda(e) => self.lambda(e)?,
            Expr::If(e) => {
                let mut other = Vec::new();
                self.jump_if(&e.test, false, &mut other)?;
                self.expr(&e.body)?;
                let end = self.emit(Op::Jump(0));
                self.land_all(other);
                self.expr(&e.orelse)?;
                self.land(end);
            }
            Expr::Dict(e) => self.dict(e)?,
            Expr::Set(e) => {
                if e.elts.iter().any(|e| matches!(e, Expr::Starred(_))) {
                    self.emit(Op::BuildSet(0));
                    for item in &e.elts {
                        match item {
                            Expr::Starred(s) => {
                                self.expr(&s.value)?;
                                self.emit(Op::SetUpdate);
                            }
                            item => {
                                self.expr(item)?;
                                self.emit(Op::SetAdd(1));
                            }
                        }
                    }
                } else {
                    self.exprs(&e.elts)?;
                    let constant =
                        e.elts.len() > 2 && e.elts.iter().all(|e| self.fold(e).is_some());
                    let n = e.elts.len() as u32;
                    self.emit(if constant { Op::CopySet(n) } else { Op::BuildSet(n) });
                }
            }
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => self.comprehension(expr)?,
            Expr::Generator(e) => self.generator(e)?,
            Expr::Await(e) => return self.unsupported("await", e.range),
            Expr::Yield(e) => {
                match &e.value {
                    Some(value) => self.expr(value)?,
                    None => {
                        self.emit(Op::LoadNone);
                    }
                }
                self.emit(Op::Yield);
            }
            Expr::YieldFrom(e) => {
                self.expr(&e.value)?;
                self.emit(Op::YieldFromIter);
                self.emit(Op::LoadNone);
                let send = self.here();
                let done = self.emit(Op::Send(0));
                self.emit(Op::Yield);
                self.emit(Op::Jump(send as u32));
                self.land(done);
            }
            Expr::Compare(e) => self.compare(e)?,
            Expr::Call(e) => self.call(e)?,
            Expr::FString(e) => self.f_string(&e.value)?,
            Expr::TString(e) => return self.unsupported("template strings", e.range),
            Expr::StringLiteral(e) => self.text(e.value.to_str()),
            Expr::BytesLiteral(e) => {
                let bytes: Vec<u8> = e.value.bytes().collect();
                let value = self.constants.bytes(&bytes);
                self.constant(value);
            }
            Expr::NumberLiteral(e) => {
                let value = self.number(&e.value);
                self.constant(value);
            }
            Expr::BooleanLiteral(e) => self.constant(Value::bool(e.value)),
            Expr::NoneLiteral(_) => self.constant(Value::None),
            Expr::EllipsisLiteral(_) => self.constant(Value::Ellipsis),
            Expr::Attribute(e) => {
                self.expr(&e.value)?;
                self.start_at_attribute(&e.attr);
                let sym = self.attribute(&e.attr);
                self.emit(Op::LoadAttr(sym));
            }
            Expr::Subscript(e) => {
                self.expr(&e.value)?;
                self.expr(&e.slice)?;
                self.emit(Op::Subscript);
            }
            Expr::Starred(e) => return self.fail("can't use starred expression here", e.range),
            Expr::Name(e) => self.load_name(&e.id),
            Expr::List(e) => self.list(&e.elts)?,
            Expr::Tuple(e) => {
                if let Some(value) = self.fold(expr) {
                    self.constant(value);
                    return Ok(());
                }
                if e.elts.iter().any(|e| matches!(e, Expr::Starred(_))) {
                    self.list(&e.elts)?;
                    self.emit(Op::ListToTuple);
                } else {
                    self.exprs(&e.elts)?;
                    self.emit(Op::BuildTuple(e.elts.len() as u32));
                }
            }
            Expr::Slice(e) => {
                let none = |this: &mut Self, part: &Option<Box<Expr>>| match part {
                    Some(part) => this.expr(part),
                    None => {
                        this.emit(Op::LoadNone);
                        Ok(())
                    }
                };
                none(self, &e.lower)?;
                none(self, &e.upper)?;
                if e.step.is_some() {
                    none(self, &e.step)?;
                    self.emit(Op::BuildSlice(3));
                } else {
                    self.emit(Op::BuildSlice(2));
                }
            }
            Expr::IpyEscapeCommand(e) => return self.unsupported("IPython commands", e.range),
        }
        Ok(())
    }

    fn exprs(&mut self, exprs: &[Expr]) -> Done {
        exprs.iter().try_for_each(|e| self.expr(e))
    }

    fn number(&mut self, number: &ast::Number) -> Value {
        match number {
            ast::Number::Int(int) => match int.as_i64() {
                Some(n) => Value::Int(n),
                None => self.constants.int(&int.to_string()),
            },
            ast::Number::Float(x) => Value::float(*x),
            ast::Number::Complex { real, imag } => self.constants.complex(*real, *imag),
        }
    }

    /// The value of a constant expression, if it is one that CPython computes
    /// at compile time and that can be seen: `-1`, `(1, 2)`.
    pub(super) fn fold(&mut self, expr: &Expr) -> Option<Value> {
        match expr {
            Expr::NumberLiteral(e) => match &e.value {
                ast::Number::Complex { .. } => None,
                number => Some(self.number(number)),
            },
            Expr::StringLiteral(e) => Some(self.text_value(e.value.to_str())),
            Expr::BooleanLiteral(e) => Some(Value::bool(e.value)),
            Expr::NoneLiteral(_) => Some(Value::None),
            Expr::EllipsisLiteral(_) => Some(Value::Ellipsis),
            Expr::UnaryOp(e) if e.op == UnaryOp::USub => match &*e.operand {
                Expr::NumberLiteral(n) => match &n.value {
                    ast::Number::Int(i) => i.as_i64().map(|n| Value::Int(-n)),
                    ast::Number::Float(x) => Some(Value::float(-x)),
                    ast::Number::Complex { .. } => None,
                },
                _ => None,
            },
            Expr::Tuple(e) if e.elts.iter().all(foldable) => {
                let items: Option<Vec<Value>> = e.elts.iter().map(|e| self.fold(e)).collect();
                Some(self.constants.tuple(items?))
            }
            _ => None,
        }
    }

    fn list(&mut self, items: &[Expr]) -> Done {
        if !items.iter().any(|e| matches!(e, Expr::Starred(_))) {
            self.exprs(items)?;
            let constant = items.len() > 2 && items.iter().all(|e| self.fold(e).is_some());
            let n = items.len() as u32;
            self.emit(if constant { Op::CopyList(n) } else { Op::BuildList(n) });
            return Ok(());
        }
        let plain = items.iter().take_while(|e| !matches!(e, Expr::Starred(_))).count();
        self.exprs(&items[..plain])?;
        self.emit(Op::BuildList(plain as u32));
        for item in &items[plain..] {
            match item {
                Expr::Starred(s) => {
                    self.expr(&s.value)?;
                    self.emit(Op::ListExtend);
                }
                item => {
                    self.expr(item)?;
                    self.emit(Op::ListAppend(1));
                }
            }
        }
        Ok(())
    }

    fn dict(&mut self, e: &ast::ExprDict) -> Done {
        if e.items.iter().all(|item| item.key.is_some()) {
            for item in &e.items {
                self.expr(item.key.as_ref().expect("all have keys"))?;
                self.expr(&item.value)?;
            }
            self.emit(Op::BuildMap(e.items.len() as u32));
            return Ok(());
        }
        self.emit(Op::BuildMap(0));
        for item in &e.items {
            match &item.key {
                Some(key) => {
                    self.expr(key)?;
                    self.expr(&item.value)?;
                    self.emit(Op::MapAdd(1));
                }
                None => {
                    self.expr(&item.value)?;
                    self.emit(Op::DictUpdate);
                }
            }
        }
        Ok(())
    }

    fn bool_op(&mut self, e: &ast::ExprBoolOp) -> Done {
        let mut ends = Vec::new();
        for (i, value) in e.values.iter().enumerate() {
            self.expr(value)?;
            if i + 1 < e.values.len() {
                ends.push(self.emit(match e.op {
                    ast::BoolOp::And => Op::JumpIfFalseOrPop(0),
                    ast::BoolOp::Or => Op::JumpIfTrueOrPop(0),
                }));
            }
        }
        self.land_all(ends);
        Ok(())
    }

    fn compare(&mut self, e: &ast::ExprCompare) -> Done {
        self.expr(&e.left)?;
        let last = e.ops.len() - 1;
        let mut ends = Vec::new();
        for (i, (op, right)) in e.ops.iter().zip(&e.comparators).enumerate() {
            self.expr(right)?;
            if i == last {
                self.emit(comparison(*op));
                break;
            }
            self.emit(Op::Swap(2));
            self.emit(Op::Copy(2));
            self.emit(comparison(*op));
            ends.push(self.emit(Op::JumpIfFalseOrPop(0)));
        }
        if !ends.is_empty() {
            let end = self.emit(Op::Jump(0));
            self.land_all(ends);
            self.emit(Op::Swap(2));
            self.emit(Op::Pop);
            self.land(end);
        }
        Ok(())
    }

    /// Jumps if the test is `when`; the places to land are added to `jumps`.
    pub(super) fn jump_if(&mut self, test: &Expr, when: bool, jumps: &mut Vec<usize>) -> Done {
        match test {
            Expr::UnaryOp(e) if e.op == UnaryOp::Not => self.jump_if(&e.operand, !when, jumps),
            Expr::BoolOp(e) => {
                // `and` fails as soon as one fails; `or` holds as soon as one holds.
                let decides = e.op == ast::BoolOp::Or;
                let (last, first) = e.values.split_last().expect("two or more");
                if decides == when {
                    for value in first {
                        self.jump_if(value, when, jumps)?;
                    }
                    self.jump_if(last, when, jumps)
                } else {
                    let mut over = Vec::new();
                    for value in first {
                        self.jump_if(value, decides, &mut over)?;
                    }
                    self.jump_if(last, when, jumps)?;
                    self.land_all(over);
                    Ok(())
                }
            }
            _ => {
                self.expr(test)?;
                let jump = if when { Op::JumpIfTrue(0) } else { Op::JumpIfFalse(0) };
                self.standing_for(test, |this| {
                    jumps.push(this.emit(jump));
                    Ok(())
                })
            }
        }
    }

    fn call(&mut self, e: &ast::ExprCall) -> Done {
        let arguments = &e.arguments;
        let starred = arguments.args.iter().any(|a| matches!(a, Expr::Starred(_)))
            || arguments.keywords.iter().any(|k| k.arg.is_none());
        match &*e.func {
            Expr::Attribute(func) if !starred => {
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
                self.expr(func)?;
                self.emit(Op::PushNull);
            }
        }
        self.finish_call(arguments, 0)
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

    /// The arguments of a call, after `already` that are on the stack.
    pub(super) fn finish_call(&mut self, arguments: &ast::Arguments, already: usize) -> Done {
        let spot = self.unit.spot;
        let starred = arguments.args.iter().any(|a| matches!(a, Expr::Starred(_)))
            || arguments.keywords.iter().any(|k| k.arg.is_none());
        if starred {
            self.star_arguments(arguments, already)?;
            self.unit.spot = spot;
            let keywords = !arguments.keywords.is_empty();
            self.emit(Op::CallEx { keywords });
            return Ok(());
        }
        self.exprs(&arguments.args)?;
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
        let n = (already + arguments.args.len() + arguments.keywords.len()) as u32;
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
    fn star_arguments(&mut self, arguments: &ast::Arguments, already: usize) -> Done {
        if let ([Expr::Starred(only)], 0) = (&*arguments.args, already) {
            self.expr(&only.value)?;
            self.emit(Op::StarTuple);
            return self.star_keywords(arguments);
        }
        if already == 0 && !arguments.args.iter().any(|a| matches!(a, Expr::Starred(_))) {
            self.exprs(&arguments.args)?;
            self.emit(Op::BuildTuple(arguments.args.len() as u32));
            return self.star_keywords(arguments);
        }
        self.emit(Op::BuildList(already as u32));
        for item in &arguments.args {
            match item {
                Expr::Starred(s) => {
                    self.expr(&s.value)?;
                    self.emit(Op::ListExtend);
                }
                item => {
                    self.expr(item)?;
                    self.emit(Op::ListAppend(1));
                }
            }
        }
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

    fn f_string(&mut self, value: &ast::FStringValue) -> Done {
        let mut parts = 0;
        for part in value.iter() {
            match part {
                ast::FStringPart::Literal(literal) => {
                    if !literal.value.is_empty() {
                        self.text(&literal.value);
                        parts += 1;
                    }
                }
                ast::FStringPart::FString(f) => parts += self.elements(&f.elements)?,
            }
        }
        match parts {
            0 => self.text(""),
            1 => {}
            n => {
                self.emit(Op::BuildString(n));
            }
        }
        Ok(())
    }

    /// Leaves the parts on the stack and says how many they are.
    fn elements(&mut self, elements: &ast::InterpolatedStringElements) -> Done<u32> {
        let mut parts = 0;
        for element in elements {
            match element {
                ast::InterpolatedStringElement::Literal(literal) => {
                    if literal.value.is_empty() {
                        continue;
                    }
                    self.text(&literal.value);
                    parts += 1;
                }
                ast::InterpolatedStringElement::Interpolation(e) => {
                    let mut conversion = e.conversion.to_byte().unwrap_or(0);
                    if let Some(debug) = &e.debug_text {
                        let text = debug_text(debug, e);
                        self.text(&text);
                        parts += 1;
                        if conversion == 0 && e.format_spec.is_none() {
                            conversion = b'r';
                        }
                    }
                    self.expr(&e.expression)?;
                    let spec = e.format_spec.is_some();
                    if let Some(spec) = &e.format_spec {
                        match self.elements(&spec.elements)? {
                            0 => self.text(""),
                            1 => {}
                            n => {
                                self.emit(Op::BuildString(n));
                            }
                        }
                    }
                    self.emit(Op::Format { conversion, spec });
                    parts += 1;
                }
            }
        }
        Ok(parts)
    }
}

fn debug_text(debug: &ast::DebugText, _e: &ast::InterpolatedElement) -> String {
    debug.as_str().to_string()
}

fn foldable(expr: &Expr) -> bool {
    match expr {
        Expr::NumberLiteral(e) => !matches!(e.value, ast::Number::Complex { .. }),
        Expr::StringLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_) => true,
        Expr::UnaryOp(e) if e.op == UnaryOp::USub => match &*e.operand {
            Expr::NumberLiteral(n) => match &n.value {
                ast::Number::Int(i) => i.as_i64().is_some(),
                ast::Number::Float(_) => true,
                ast::Number::Complex { .. } => false,
            },
            _ => false,
        },
        Expr::Tuple(e) => e.elts.iter().all(foldable),
        _ => false,
    }
}

fn comparison(op: ast::CmpOp) -> Op {
    match op {
        ast::CmpOp::Eq => Op::Compare(Cmp::Eq),
        ast::CmpOp::NotEq => Op::Compare(Cmp::Ne),
        ast::CmpOp::Lt => Op::Compare(Cmp::Lt),
        ast::CmpOp::LtE => Op::Compare(Cmp::Le),
        ast::CmpOp::Gt => Op::Compare(Cmp::Gt),
        ast::CmpOp::GtE => Op::Compare(Cmp::Ge),
        ast::CmpOp::Is => Op::Is,
        ast::CmpOp::IsNot => Op::IsNot,
        ast::CmpOp::In => Op::In,
        ast::CmpOp::NotIn => Op::NotIn,
    }
}
