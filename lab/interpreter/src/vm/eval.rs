//! The loop that runs instructions. (`Python/ceval.c`)

use std::rc::Rc;

use crate::objects::PyObject;
use crate::objects::code::Code;
use crate::objects::op::{BinOp, Cmp, Op};
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

/// What came of a call.
pub(crate) enum Called {
    /// It is over; this is the answer.
    Done(Owned),
    /// A frame was pushed; the loop runs it next.
    Pushed,
}

impl<W: Watch> Interp<W> {
    #[inline]
    pub(crate) fn push(&mut self, value: Value) {
        self.machine.stack.push(value);
    }

    /// Pushes a value; if what comes next binds it to a local, binds it at once.
    #[inline]
    fn push_or_bind(&mut self, code: &Code, base: usize, value: Value) {
        let slot = match code.ops[self.machine.pc] {
            Op::StoreFast(slot) if !W::LISTENS => slot,
            Op::StoreFastLoadFast(slot, _) if !W::LISTENS => slot.into(),
            _ => return self.push(value),
        };
        self.machine.pc += 1;
        let old = std::mem::replace(&mut self.machine.stack[base + slot as usize], value);
        self.dec(old);
    }

    /// Pushes one more reference to a value.
    #[inline(always)]
    pub(super) fn push_shared(&mut self, value: Value) {
        self.inc(value);
        self.push(value);
    }

    #[inline]
    pub(crate) fn pop(&mut self) -> Value {
        self.machine.stack.pop().expect("compiled code never pops too much")
    }

    #[inline]
    pub(crate) fn top(&self) -> Value {
        self.machine.stack[self.machine.stack.len() - 1]
    }

    #[inline]
    fn peek(&self, depth: u32) -> Value {
        self.machine.stack[self.machine.stack.len() - depth as usize]
    }

    fn top_code(&self, base: &mut usize) -> Rc<Code> {
        let frame = self.machine.frames.last().expect("a frame is running");
        *base = frame.base;
        frame.code.clone()
    }

    /// Runs until only `stop` frames are left; returns what the last frame that was
    /// left returned.
    pub(crate) fn run(&mut self, stop: usize) -> Res {
        loop {
            match self.execute(stop) {
                Err(Thrown) if self.unwind(stop) => {}
                answer => return answer,
            }
        }
    }

    /// Runs instructions until an exception is raised or frame `stop` returns.
    fn execute(&mut self, stop: usize) -> Res {
        let mut base = 0;
        let mut code = self.top_code(&mut base);
        loop {
            debug_assert!(
                !crate::objects::owned::has_dropped(),
                "line {}: a reference went out of scope without an exception",
                self.current_line()
            );
            let next = &code.ops[self.machine.pc];
            self.machine.pc += 1;
            if W::LISTENS {
                self.watch_line(&code);
            }
            let alone = next.first();
            let op = if W::LISTENS { &alone } else { next };
            match *op {
                Op::Nop => {}
                Op::LoadConst(at) => self.push_shared(code.consts[at as usize]),
                Op::LoadNone => self.push(Value::None),
                Op::LoadInt(n) => self.push(Value::Int(n.into())),
                Op::LoadFast(slot) => self.load_fast(&code, base, slot)?,
                Op::StoreFast(slot) => self.store_fast(&code, base, slot),
                Op::LoadFastLoadFast(first, second) => {
                    self.load_fast(&code, base, first.into())?;
                    self.machine.pc += 1;
                    self.load_fast(&code, base, second.into())?;
                }
                Op::LoadFastLoadInt(slot, n) => {
                    self.load_fast(&code, base, slot.into())?;
                    self.machine.pc += 1;
                    self.push(Value::Int(n.into()));
                }
                Op::StoreFastLoadFast(first, second) => {
                    self.store_fast(&code, base, first.into());
                    self.machine.pc += 1;
                    self.load_fast(&code, base, second.into())?;
                }
                Op::DeleteFast(slot) => {
                    if self.clear_fast(&code, base, slot) {
                        return self.unbound_local(&code, slot);
                    }
                }
                Op::ClearFast(slot) => {
                    self.clear_fast(&code, base, slot);
                }
                Op::LoadGlobal(sym) => {
                    let globals = self.machine.frames[self.machine.frames.len() - 1].globals;
                    self.push_global(code.site(self.machine.pc), globals, sym)?;
                }
                Op::LoadName(sym) => self.load_name_op(&code, sym)?,
                Op::StoreName(sym) => self.store_name(&code, sym)?,
                Op::StoreGlobal(sym) => self.store_global(&code, sym),
                Op::LoadAttr(sym) => {
                    if self.load_attr(code.site(self.machine.pc), sym)? {
                        code = self.top_code(&mut base);
                        gc_core::safe_point(self);
                    }
                }
                Op::LoadMethod(sym) => self.load_method_op(code.site(self.machine.pc), sym)?,
                Op::LoadSuperMethod(sym) => {
                    let above = Owned::new(self.pop());
                    let found = self.load_super_method(code.site(self.machine.pc), *above, sym);
                    self.release(above);
                    let (func, this) = found?;
                    self.push(func.give());
                    self.push(this.give());
                }
                Op::StoreAttr(sym) => self.store_attr(code.site(self.machine.pc), sym)?,
                Op::Binary(sign) | Op::Inplace(sign) => {
                    let (left, right) = (self.peek(2), self.peek(1));
                    if let Some(value) = sign.quick(left, right) {
                        self.replace_two_atoms(value);
                        continue;
                    }
                    if sign == BinOp::Add && self.add_texts(&code, base, left, right)? {
                        continue;
                    }
                    let value = match op {
                        Op::Binary(_) => self.binary(sign, left, right)?,
                        _ => self.inplace(sign, left, right)?,
                    };
                    self.replace_two(value.give());
                }
                Op::Compare(cmp) => self.compare_op(&code, cmp)?,
                Op::Is | Op::IsNot => {
                    let is = self.peek(2).is(self.peek(1));
                    self.drop_two();
                    self.follow(&code, is == matches!(op, Op::Is));
                }
                Op::Jump(target) => self.machine.pc = target as usize,
                Op::JumpBack(target) => {
                    if self.budget.step() {
                        self.look_at_limits()?;
                    }
                    self.machine.pc = target as usize;
                    gc_core::safe_point(self);
                }
                Op::JumpIfFalse(target) => {
                    if !self.jump_condition()? {
                        self.machine.pc = target as usize;
                    }
                    let value = self.pop();
                    self.dec(value);
                }
                Op::JumpIfTrue(target) => {
                    if self.jump_condition()? {
                        self.machine.pc = target as usize;
                    }
                    let value = self.pop();
                    self.dec(value);
                }
                Op::JumpIfFalseOrPop(target) | Op::JumpIfTrueOrPop(target) => {
                    let value = self.top();
                    let truth = self.truth(value)?;
                    if truth == matches!(op, Op::JumpIfTrueOrPop(_)) {
                        self.machine.pc = target as usize;
                    } else {
                        self.pop();
                        self.dec(value);
                    }
                }
                Op::ForIter(target) => {
                    let iter = self.top();
                    if let Some(id) = self.enterable(iter, Value::None) {
                        self.go_into_generator(id, Owned::NONE)?;
                        code = self.top_code(&mut base);
                        continue;
                    }
                    match self.next_of(iter)? {
                        Some(value) => self.push_or_bind(&code, base, value.give()),
                        None => self.end_for(target),
                    }
                }
                Op::Send(target) => {
                    let sent = self.pop();
                    if let Some(id) = self.enterable(self.top(), sent) {
                        self.go_into_generator(id, Owned::new(sent))?;
                        code = self.top_code(&mut base);
                        continue;
                    }
                    self.send_op(Owned::new(sent), target)?;
                }
                Op::Pop => {
                    let value = self.pop();
                    self.dec(value);
                }
                Op::Copy(depth) => self.push_shared(self.peek(depth)),
                Op::Swap(depth) => {
                    let last = self.machine.stack.len() - 1;
                    self.machine.stack.swap(last, last + 1 - depth as usize);
                }
                Op::PushNull => self.push(Value::Unbound),
                Op::Call(n) => {
                    self.machine.warm = code.warm_up(self.machine.pc);
                    self.machine.packed = false;
                    let quiet = self.machine.warm && self.is_quiet_call(n as usize);
                    if quiet && n == 1 && self.append_at_once(&code) {
                        continue;
                    }
                    let called = self.call_on_stack(n as usize, &[])?;
                    if self.went_into(called, quiet) {
                        code = self.top_code(&mut base);
                        gc_core::safe_point(self);
                    }
                }
                Op::CallKw(n, names) => {
                    (self.machine.warm, self.machine.packed) = (false, false);
                    let called = self.call_on_stack(n as usize, &code.keywords[names as usize])?;
                    if self.went_into(called, false) {
                        code = self.top_code(&mut base);
                        gc_core::safe_point(self);
                    }
                }
                Op::CallEx { keywords } => {
                    (self.machine.warm, self.machine.packed) = (false, true);
                    let called = self.call_ex(keywords)?;
                    if self.went_into(called, false) {
                        code = self.top_code(&mut base);
                        gc_core::safe_point(self);
                    }
                }
                Op::Return => {
                    let (value, from) = self.return_value()?;
                    if self.machine.frames.len() == stop {
                        return Ok(value);
                    }
                    code = self.top_code(&mut base);
                    self.put_returned(&code, value, from);
                }
                Op::ReturnGenerator => {
                    let value = self.suspend_new_generator();
                    if self.machine.frames.len() == stop {
                        return Ok(value);
                    }
                    self.push(value.give());
                    code = self.top_code(&mut base);
                }
                Op::Yield => {
                    let value = Owned::new(self.pop());
                    self.suspend_generator();
                    if self.machine.frames.len() == stop {
                        return Ok(value);
                    }
                    code = self.top_code(&mut base);
                    self.push_or_bind(&code, base, value.give());
                }
                Op::LoadDeref(slot) => self.load_deref(&code, base, slot)?,
                Op::StoreDeref(slot) => self.store_deref(&code, base, slot),
                Op::Subscript => {
                    let index = Owned::new(self.pop());
                    let object = Owned::new(self.pop());
                    let item = match self.quick_item(*object, *index) {
                        Some(item) => self.hold(item),
                        None => self.get_item(*object, *index)?,
                    };
                    self.release(index);
                    self.release(object);
                    self.push(item.give());
                }
                Op::StoreSubscript => self.store_subscript(&code)?,
                Op::In | Op::NotIn => {
                    let found = self.contains_op()?;
                    self.follow(&code, found == matches!(op, Op::In));
                }
                Op::BuildTuple(n) => {
                    let items = self.pop_many(n);
                    let tuple = self.tuple(OwnedItems::new(items));
                    self.push(tuple.give());
                }
                Op::ListAppend(depth) => {
                    let value = Owned::new(self.pop());
                    let list = self.machine.stack[self.machine.stack.len() - depth as usize];
                    self.list_push(list, value)?;
                }
                Op::UnpackSequence(n) => self.unpack(n as usize)?,
                Op::Setup(target) => {
                    let height = self.machine.stack.len();
                    self.machine.blocks.push((target, height));
                }
                Op::SetupWith(target) => {
                    let height = self.machine.stack.len() - 1;
                    self.machine.blocks.push((target, height));
                }
                Op::PopBlock => drop(self.machine.blocks.pop()),
                op => self.less_common(op, &code, base)?,
            }
        }
    }

    /// Replaces the value on top of the stack.
    #[inline]
    pub(super) fn replace_top(&mut self, value: Value) {
        let last = self.machine.stack.len() - 1;
        let old = std::mem::replace(&mut self.machine.stack[last], value);
        self.dec(old);
    }

    /// Replaces the operands of an operator by its result.
    #[inline]
    pub(super) fn replace_two(&mut self, answer: Value) {
        let right = Owned::new(self.pop());
        let last = self.machine.stack.len() - 1;
        let left = std::mem::replace(&mut self.machine.stack[last], answer);
        self.dec(left);
        self.release(right);
    }

    /// Like [`answer`](Interp::answer), for operands and a result that are not
    /// counted.
    #[inline]
    fn replace_two_atoms(&mut self, answer: Value) {
        let last = self.machine.stack.len() - 2;
        self.machine.stack.truncate(last + 1);
        self.machine.stack[last] = answer;
    }

    /// Drops the operands of an operator, the left one first.
    #[inline]
    pub(super) fn drop_two(&mut self) {
        let right = Owned::new(self.pop());
        let left = self.pop();
        self.dec(left);
        self.release(right);
    }

    /// Pushes the result of a comparison; if the next instruction is a jump that
    /// tests only this, makes it at once.
    #[inline]
    fn follow(&mut self, code: &Code, holds: bool) {
        let jumps = match code.ops[self.machine.pc] {
            Op::JumpIfFalse(target) if !W::LISTENS => (!holds).then_some(target),
            Op::JumpIfTrue(target) if !W::LISTENS => holds.then_some(target),
            _ => return self.push(Value::bool(holds)),
        };
        self.machine.pc = jumps.map_or(self.machine.pc + 1, |target| target as usize);
    }

    #[inline]
    fn compare_op(&mut self, code: &Code, cmp: Cmp) -> Res<()> {
        let (left, right) = (self.peek(2), self.peek(1));
        if let (Value::Int(a), Value::Int(b)) = (left, right) {
            self.machine.stack.truncate(self.machine.stack.len() - 2);
            self.follow(code, cmp.holds(a.cmp(&b)));
            return Ok(());
        }
        let answer = self.compare(cmp, left, right)?;
        match *answer {
            Value::Bool(truth) => {
                self.drop_two();
                self.follow(code, truth.holds());
            }
            _ => self.replace_two(answer.give()),
        }
        Ok(())
    }

    /// The truth of what is on top of the stack.
    #[inline]
    fn jump_condition(&mut self) -> Res<bool> {
        match self.top() {
            Value::Bool(b) => Ok(b.holds()),
            Value::None => Ok(false),
            value => self.truth(value),
        }
    }

    /// Pushes the answer of a call that is over; returns whether a frame was pushed
    /// instead.
    #[inline]
    fn went_into(&mut self, called: Called, quiet: bool) -> bool {
        let Called::Done(value) = called else { return true };
        self.push(value.give());
        if !quiet {
            gc_core::safe_point(self);
        }
        false
    }

    /// The iterator on top of the stack has no more items: its `for` is over.
    #[inline]
    pub(super) fn end_for(&mut self, target: u32) {
        self.machine.pc = target as usize;
        let iter = self.pop();
        self.dec(iter);
    }

    /// Calls of `append`, `len`, `isinstance` and `type` that have run before are
    /// no safe points: CPython has specialized them.
    fn is_quiet_call(&self, n: usize) -> bool {
        let Value::Obj(id) = self.machine.stack[self.machine.stack.len() - n - 2] else {
            return false;
        };
        match self.get(id) {
            PyObject::Native(native) => self.natives[*native as usize].quiet,
            PyObject::Class(_) => id == self.types.type_ && n == 1,
            _ => false,
        }
    }

    /// Drops everything on the stack above a height, from the top down.
    #[inline]
    pub(crate) fn drop_to(&mut self, height: usize) {
        while self.machine.stack.len() > height {
            let value = self.pop();
            self.dec(value);
        }
    }
}
