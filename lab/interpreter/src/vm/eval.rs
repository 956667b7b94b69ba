//! The loop that runs instructions. (`Python/ceval.c`)

use std::cell::Cell;
use std::rc::Rc;

use gc_core::{Event, ObjId};

use crate::objects::PyObject;
use crate::objects::code::{Code, Site};
use crate::objects::op::Op;
use crate::vm::machine::FrameKind;
use crate::{Interp, Owned, OwnedItems, Res, Thrown, Value, Watch};

/// How a call went on.
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

    /// Pushes one more reference to a value.
    #[inline]
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

    /// Runs until there are only `stop` frames left; answers with what the
    /// last one that was left returned.
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
            let op = code.ops[self.machine.pc];
            self.machine.pc += 1;
            if W::LISTENS {
                self.watch_line(&code);
            }
            match op {
                Op::Nop => {}
                Op::LoadConst(at) => self.push_shared(code.consts[at as usize]),
                Op::LoadNone => self.push(Value::None),
                Op::LoadInt(n) => self.push(Value::Int(n.into())),
                Op::LoadFast(slot) => {
                    let value = self.machine.stack[base + slot as usize];
                    if value.is_unbound() {
                        return self.unbound_local(&code, slot);
                    }
                    self.push_shared(value);
                }
                Op::StoreFast(slot) => self.store_fast(&code, base, slot),
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
                    let found = self.global(code.site(self.machine.pc), globals, sym);
                    let value = found?;
                    self.push_shared(value);
                }
                Op::LoadName(sym) => {
                    let value = self.named_value(&code, sym)?;
                    self.push_shared(value);
                }
                Op::StoreName(sym) => {
                    let value = self.pop();
                    let frame = &self.machine.frames[self.machine.frames.len() - 1];
                    let dict = frame.names.unwrap_or(frame.globals);
                    if W::LISTENS {
                        self.watch_bound(sym, value);
                    }
                    self.bind_name(code.site(self.machine.pc), dict, sym, value);
                }
                Op::StoreGlobal(sym) => self.store_global(&code, sym),
                Op::LoadAttr(sym) => self.load_attr(code.site(self.machine.pc), sym)?,
                Op::LoadMethod(sym) => self.load_method_op(code.site(self.machine.pc), sym)?,
                Op::LoadSuperMethod(sym) => {
                    let above = Owned::new(self.pop());
                    let found = self.load_super_method(*above, sym);
                    self.release(above);
                    let (func, this) = found?;
                    self.push(func.give());
                    self.push(this.give());
                }
                Op::StoreAttr(sym) => self.store_attr(code.site(self.machine.pc), sym)?,
                Op::Binary(op) => {
                    let (left, right) = (self.peek(2), self.peek(1));
                    let value = match op.quick(left, right) {
                        Some(value) => value,
                        None => self.binary(op, left, right)?.give(),
                    };
                    self.replace_two(value);
                }
                Op::Inplace(op) => {
                    let (left, right) = (self.peek(2), self.peek(1));
                    let value = match op.quick(left, right) {
                        Some(value) => value,
                        None => self.inplace(op, left, right)?.give(),
                    };
                    self.replace_two(value);
                }
                Op::Compare(cmp) => {
                    let (left, right) = (self.peek(2), self.peek(1));
                    let value = match (left, right) {
                        (Value::Int(a), Value::Int(b)) => Value::bool(cmp.holds(a.cmp(&b))),
                        _ => self.compare(cmp, left, right)?.give(),
                    };
                    self.replace_two(value);
                }
                Op::Is | Op::IsNot => {
                    let is = self.peek(2).is(self.peek(1));
                    self.replace_two(Value::bool(is == (op == Op::Is)));
                }
                Op::Jump(target) => self.machine.pc = target as usize,
                Op::JumpBack(target) => {
                    self.budget.patience -= 1;
                    if self.budget.patience == 0 {
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
                    match self.next_of(iter)? {
                        Some(value) => self.push(value.give()),
                        None => {
                            self.machine.pc = target as usize;
                            self.pop();
                            self.dec(iter);
                        }
                    }
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
                    let (value, packed) = self.return_value()?;
                    if self.machine.frames.len() == stop {
                        return Ok(value);
                    }
                    self.push(value.give());
                    code = self.top_code(&mut base);
                    if packed {
                        gc_core::safe_point(self);
                    }
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
                    return Ok(value);
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
                Op::StoreSubscript => self.store_subscript()?,
                Op::In | Op::NotIn => {
                    let found = self.contains_op()?;
                    self.push(Value::bool(found == (op == Op::In)));
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
                _ => self.less_common(op, &code, base)?,
            }
        }
    }

    // -- what the instructions do

    #[inline]
    fn store_fast(&mut self, code: &Code, base: usize, slot: u32) {
        let value = self.pop();
        let old = std::mem::replace(&mut self.machine.stack[base + slot as usize], value);
        if W::LISTENS {
            self.watch_bound(code.slots[slot as usize], value);
        }
        self.dec(old);
    }

    /// Unbinds a local; says whether it was unbound already.
    #[inline]
    fn clear_fast(&mut self, code: &Code, base: usize, slot: u32) -> bool {
        let old = std::mem::take(&mut self.machine.stack[base + slot as usize]);
        if old.is_unbound() {
            return true;
        }
        if W::LISTENS {
            self.watch_unbound(code.slots[slot as usize]);
        }
        self.dec(old);
        false
    }

    /// The value of a name of a module or class body; borrowed.
    #[inline]
    fn named_value(&mut self, code: &Code, sym: crate::Sym) -> Res<Value> {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        match frame.names {
            None => {
                let globals = frame.globals;
                self.global(code.site(self.machine.pc), globals, sym)
            }
            Some(names) => self.load_name(names, sym),
        }
    }

    fn store_global(&mut self, code: &Code, sym: crate::Sym) {
        let value = self.pop();
        let globals = self.machine.frames[self.machine.frames.len() - 1].globals;
        if W::LISTENS {
            let name = self.name(sym);
            self.heap.observer_mut().bound(0, &name, value);
        }
        self.bind_name(code.site(self.machine.pc), globals, sym, value);
    }

    fn store_deref(&mut self, code: &Code, base: usize, slot: u32) {
        let value = self.pop();
        if W::LISTENS {
            self.watch_bound(code.slots[slot as usize], value);
        }
        let old = self.set_cell(base, slot, value);
        self.dec(old);
    }

    #[inline]
    fn load_attr(&mut self, site: &Cell<Site>, sym: crate::Sym) -> Res<()> {
        let object = self.top();
        let value = match self.remembered_attr(site, object, sym) {
            Some(value) => self.hold(value).give(),
            None => {
                let value = self.get_attr(object, sym)?;
                self.remember_attr(site, object, sym);
                value.give()
            }
        };
        let last = self.machine.stack.len() - 1;
        self.machine.stack[last] = value;
        self.dec(object);
        Ok(())
    }

    /// Stack: an object; afterwards what to call, and the object or nothing.
    #[inline]
    fn load_method_op(&mut self, site: &Cell<Site>, sym: crate::Sym) -> Res<()> {
        let object = self.top();
        let (func, this) = match self.remembered_method(site, object, sym) {
            Some(func) => (self.hold(func).give(), object),
            None => {
                let (func, this) = self.load_method(object, sym)?;
                if !this.is_unbound() {
                    self.remember_method(site, object, func);
                }
                (func, this)
            }
        };
        let last = self.machine.stack.len() - 1;
        self.machine.stack[last] = func;
        // The object itself moves up to become the argument.
        self.push(this);
        if this.is_unbound() {
            self.dec(object);
        }
        Ok(())
    }

    #[inline]
    fn store_attr(&mut self, site: &Cell<Site>, sym: crate::Sym) -> Res<()> {
        let object = Owned::new(self.pop());
        let value = self.pop();
        if !W::LISTENS && self.set_remembered(site, *object, sym, value) {
            self.release(object);
            return Ok(());
        }
        let value = Owned::new(value);
        self.set_attr(*object, sym, *value)?;
        self.remember_attr(site, *object, sym);
        self.release(value);
        self.release(object);
        Ok(())
    }

    /// Puts the answer of an operator in the place of its operands.
    #[inline]
    fn replace_two(&mut self, answer: Value) {
        let right = Owned::new(self.pop());
        let last = self.machine.stack.len() - 1;
        let left = std::mem::replace(&mut self.machine.stack[last], answer);
        self.dec(left);
        self.release(right);
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

    /// Pushes the answer of a call that is over; says whether it is not, and a
    /// frame was pushed.
    #[inline]
    fn went_into(&mut self, called: Called, quiet: bool) -> bool {
        let Called::Done(value) = called else { return true };
        self.push(value.give());
        if !quiet {
            gc_core::safe_point(self);
        }
        false
    }

    /// Leaves the innermost frame: what it returns, and whether a built-in
    /// function made the call in CPython.
    #[inline]
    fn return_value(&mut self) -> Res<(Owned, bool)> {
        let mut value = Owned::new(self.pop());
        let top = self.machine.frames.len() - 1;
        let frame = &self.machine.frames[top];
        let packed = frame.base > frame.bottom + 2;
        if let FrameKind::Init(instance) = frame.kind {
            if !value.is_none() {
                let name = self.type_name(*value);
                return self.type_error(format!("__init__() should return None, not '{name}'"));
            }
            self.machine.frames[top].kind = FrameKind::Plain;
            value = Owned::new(instance);
        }
        self.pop_frame();
        Ok((value, packed))
    }

    #[inline]
    fn store_subscript(&mut self) -> Res<()> {
        let index = Owned::new(self.pop());
        let object = Owned::new(self.pop());
        let value = Owned::new(self.pop());
        if let Value::Obj(id) = *object
            && let Some(place) = self.find_text(id, *index)
        {
            let value = value.give();
            let old = self.update_table(id, |t| t.replace(place, value));
            self.maintain_tracking(id, value);
            self.release(Owned::new(old));
            self.release(object);
            self.release(index);
            return Ok(());
        }
        self.set_item(*object, *index, *value)?;
        self.release(value);
        self.release(object);
        self.release(index);
        Ok(())
    }

    #[inline]
    fn contains_op(&mut self) -> Res<bool> {
        let container = Owned::new(self.pop());
        let item = Owned::new(self.pop());
        let found = match *container {
            Value::Obj(id) if self.find_text(id, *item).is_some() => true,
            _ => self.contains(*container, *item)?,
        };
        self.release(item);
        self.release(container);
        Ok(found)
    }

    /// Calls of `append`, `len`, `isinstance` and `type` that ran before are
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

    #[cold]
    fn unbound_local<T>(&mut self, code: &Code, slot: u32) -> Res<T> {
        let name = self.name(code.slots[slot as usize]);
        let message = format!(
            "cannot access local variable '{name}' where it is not associated with a value"
        );
        self.name_error(self.types.unbound_local_error, &name, message)
    }

    #[cold]
    pub(crate) fn not_defined<T>(&mut self, sym: crate::Sym) -> Res<T> {
        let name = self.name(sym);
        let message = format!("name '{name}' is not defined");
        self.name_error(self.types.name_error, &name, message)
    }

    /// Unwinds to the nearest handler. Returns false if there is none above
    /// frame `stop`.
    pub(crate) fn unwind(&mut self, stop: usize) -> bool {
        self.release_dropped();
        let mut first = true;
        loop {
            let top = self.machine.frames.len() - 1;
            if !(self.ending.is_stopped() || first && self.reraising()) {
                self.traceback_here();
            }
            first = false;
            let floor = self.machine.frames[top].blocks;
            if !self.ending.is_stopped() && self.machine.blocks.len() > floor {
                let (target, height) = self.machine.blocks.pop().expect("there is one");
                self.drop_to(height);
                let exception = self.take_pending();
                self.push(exception.give());
                self.machine.pc = target as usize;
                return true;
            }
            self.pop_frame();
            if self.machine.frames.len() == stop {
                return false;
            }
        }
    }

    /// Whether the instruction that failed raises an old exception again; the
    /// frame is in its traceback already.
    fn reraising(&self) -> bool {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        matches!(
            frame.code.ops.get(self.machine.pc.wrapping_sub(1)),
            Some(Op::Reraise | Op::Raise(0))
        )
    }

    /// Drops everything on the stack above a height, the top first.
    pub(crate) fn drop_to(&mut self, height: usize) {
        while self.machine.stack.len() > height {
            let value = self.pop();
            self.dec(value);
        }
    }

    /// The value of a name in a class body; borrowed.
    fn load_name(&mut self, names: ObjId, sym: crate::Sym) -> Res<Value> {
        let globals = self.machine.frames[self.machine.frames.len() - 1].globals;
        let found = self
            .dict_get_sym(names, sym)
            .or_else(|| self.dict_get_sym(globals, sym))
            .or_else(|| self.dict_get_sym(self.builtins_of(globals), sym));
        match found {
            Some(value) => Ok(value),
            None => self.not_defined(sym),
        }
    }

    // -- watching

    /// Reports whose the objects are that are made from now on: the interpreter's
    /// own, or the program's.
    pub(crate) fn watch_furniture(&mut self, on: bool) {
        if W::LISTENS {
            self.heap.observer_mut().furniture(on);
        }
    }

    /// Tells the three counts. What an allocation does to them depends on free
    /// lists and on objects that come and go unseen, so they are not left to
    /// be added up.
    pub(crate) fn watch_counts(&mut self) {
        let counts = self.heap.get_count();
        self.heap.observer_mut().event(Event::Counts { counts });
    }

    fn watch_line(&mut self, code: &Code) {
        let line = code.line(self.machine.pc as u32);
        let depth = self.machine.frames.len() - 1;
        let jumped_back = self.machine.pc > 1
            && matches!(code.ops.get(self.machine.pc - 1), Some(Op::ForIter(_)));
        if self.reported.was_last(depth, line) && !jumped_back || !self.in_program() {
            return;
        }
        if !self.is_statement(code) {
            return;
        }
        self.reported.line(depth, line);
        let name = code.name.clone();
        self.watch_counts();
        self.heap.observer_mut().line(depth, &name, line);
        W::at_line(&self.heap);
    }

    fn is_statement(&self, code: &Code) -> bool {
        !matches!(
            code.ops[self.machine.pc - 1],
            Op::MakeCell(_) | Op::ReturnGenerator | Op::PopBlock
        )
    }

    pub(crate) fn watch_bound(&mut self, sym: crate::Sym, value: Value) {
        if !self.in_program() {
            return;
        }
        let depth = self.machine.frames.len() - 1;
        let name = self.name(sym);
        self.heap.observer_mut().bound(depth, &name, value);
    }

    pub(crate) fn watch_unbound(&mut self, sym: crate::Sym) {
        if !self.in_program() {
            return;
        }
        let depth = self.machine.frames.len() - 1;
        let name = self.name(sym);
        self.heap.observer_mut().unbound(depth, &name);
    }
}
