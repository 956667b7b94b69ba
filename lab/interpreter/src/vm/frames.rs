//! Frames: how they begin and end.

use std::ops::Range;
use std::rc::Rc;

use gc_core::ObjId;

use crate::objects::code::Code;
use crate::objects::{FrameObject, PyObject};
use crate::vm::machine::{Frame, FrameKind};
use crate::{Interp, Owned, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    /// The innermost frame, if any code runs.
    pub(crate) fn innermost(&self) -> Option<&Frame> {
        self.machine.frames.last()
    }

    /// The text of the program that runs, if it is a file's.
    pub(crate) fn program_text(&self) -> Rc<str> {
        self.machine.frames.first().map(|frame| frame.code.source.text.clone()).unwrap_or_default()
    }

    /// The frame at this depth.
    pub(crate) fn frame(&self, at: usize) -> &Frame {
        &self.machine.frames[at]
    }

    /// How many frames there are.
    pub(crate) fn frame_count(&self) -> usize {
        self.machine.frames.len()
    }

    /// The slots of a frame: parameters, other locals, cells.
    pub(crate) fn slots(&self, frame: &Frame) -> &[Value] {
        &self.machine.stack[frame.base..frame.base + frame.code.slots.len()]
    }

    /// Whether the arguments of the running call came in a tuple.
    pub(crate) fn came_packed(&self) -> bool {
        self.machine.packed
    }

    /// Runs something that may call itself, up to the depth that built-in code may
    /// reach.
    pub(crate) fn nested<T>(&mut self, f: impl FnOnce(&mut Self) -> Res<T>) -> Res<T> {
        self.enter_native()?;
        let result = f(self);
        self.leave_native();
        result
    }

    /// [`nested`](Interp::nested), for what compares. (`PyObject_RichCompare`)
    pub(crate) fn nested_comparison<T>(&mut self, f: impl FnOnce(&mut Self) -> Res<T>) -> Res<T> {
        if !self.budget.enter() {
            return self.too_deep(" in comparison");
        }
        let result = f(self);
        self.leave_native();
        result
    }

    /// The end of what [`enter_native`](Interp::enter_native) began.
    pub(crate) fn leave_native(&mut self) {
        self.budget.leave();
    }

    /// Begins a call. Its callable is at `bottom` on the stack, and all its
    /// slots are from `base` to the top.
    #[inline]
    pub(crate) fn push_frame(
        &mut self,
        code: Rc<Code>,
        globals: ObjId,
        bottom: usize,
        base: usize,
        kind: FrameKind,
    ) -> Res<()> {
        self.room_for_frame()?;
        if let Some(frame) = self.machine.frames.last_mut() {
            frame.pc = self.machine.pc;
        }
        let program = Some(globals) == self.imports.program();
        if W::LISTENS && program && code.function && !matches!(kind, FrameKind::Generator(_)) {
            let depth = self.machine.frames.len();
            let name = code.name.clone();
            let line = code.first_line;
            self.heap.observer_mut().called(depth, &name, line);
            for at in 0..code.n_parameters() {
                let value = self.machine.stack[base + at];
                if !value.is_unbound() {
                    let name = self.name(code.slots[at]);
                    self.heap.observer_mut().bound(depth, &name, value);
                }
            }
        }
        self.machine.pc = 0;
        self.machine.frames.push(Frame {
            code,
            pc: 0,
            bottom,
            base,
            blocks: self.machine.blocks.len(),
            globals,
            names: None,
            kind,
            object: None,
            handled: Value::Unbound,
        });
        Ok(())
    }

    /// One more call begins, unless too many are under way.
    #[inline]
    pub(super) fn room_for_frame(&mut self) -> Res<()> {
        match self.machine.frames.len() < self.recursion_limit() {
            true => self.tick(),
            false => self.too_deep(""),
        }
    }

    /// Ends the innermost call: drops its locals, in the order of their slots,
    /// then its callable. (`_PyEval_FrameClearAndPop`)
    pub(crate) fn pop_frame(&mut self) {
        let at = self.machine.frames.len() - 1;
        let frame = &self.machine.frames[at];
        if frame.kind.is_plain() && frame.names.is_none() && frame.object.is_none() && !W::LISTENS {
            return self.pop_plain_frame();
        }
        let (base, bottom, function) = {
            let frame = &self.machine.frames[at];
            (frame.base, frame.bottom, frame.code.function)
        };
        if W::LISTENS && function && self.in_program() {
            self.watch_counts();
            self.heap.observer_mut().returning(at);
        }
        let n_slots = self.machine.frames[at].code.slots.len();
        self.drop_to(base + n_slots);
        if let Some(object) = self.machine.frames[at].object.take() {
            let line = self.current_line();
            self.leave_frame_object(Owned::new(Value::Obj(object)), at, line);
        }
        let frame = self.machine.frames.pop().expect("a frame is running");
        let plain = frame.names.is_none() && frame.kind.is_plain();
        let more = if plain { None } else { Some(FrameRest::of(&frame)) };
        self.machine.blocks.truncate(frame.blocks);
        self.machine.pc = self.machine.frames.last().map_or(0, |f| f.pc);
        // The slots no longer belong to a frame: dropping them may call code.
        for slot in base..base + n_slots {
            let value = std::mem::take(&mut self.machine.stack[slot]);
            let reported = function && Some(frame.globals) == self.imports.program();
            if W::LISTENS && reported && !value.is_unbound() {
                let name = self.name(frame.code.slots[slot - base]);
                self.heap.observer_mut().dropped(&name);
            }
            self.dec(value);
        }
        self.machine.stack.truncate(base);
        // Packed arguments first, then those that were packed, in their order.
        for at in bottom + 2..base {
            let value = std::mem::take(&mut self.machine.stack[at]);
            self.dec(value);
        }
        while self.machine.stack.len() > bottom {
            let value = self.pop();
            self.dec(value);
        }
        if let Some(FrameRest { names, kept, handled }) = more {
            self.release(names);
            match frame.kind {
                FrameKind::Generator(_) => self.finish_generator(kept, handled),
                _ => {
                    self.release(kept);
                    self.release(handled);
                }
            }
        }
        if W::LISTENS && function && Some(frame.globals) == self.imports.program() {
            let name = frame.code.name.clone();
            self.heap.observer_mut().returned(at, &name);
            self.reported.forget_line();
        }
    }

    /// [`pop_frame`](Interp::pop_frame) for a frame that holds nothing but its
    /// part of the stack, as nearly all do.
    fn pop_plain_frame(&mut self) {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        let end = frame.base + frame.code.slots.len();
        if self.machine.stack.len() > end {
            self.drop_to(end);
        }
        let frame = self.machine.frames.pop().expect("a frame is running");
        self.machine.blocks.truncate(frame.blocks);
        self.machine.pc = self.machine.frames.last().map_or(0, |f| f.pc);
        self.empty(frame.base..end);
        self.empty(frame.bottom + 2..frame.base);
        self.machine.stack.truncate(frame.base.min(frame.bottom + 2));
        self.drop_to(frame.bottom);
    }

    /// Drops what is in a range of the stack, and leaves nothing there.
    #[inline]
    pub(super) fn empty(&mut self, places: Range<usize>) {
        for at in places {
            if let Value::Obj(_) = self.machine.stack[at] {
                let value = std::mem::take(&mut self.machine.stack[at]);
                self.dec(value);
            }
        }
    }

    /// The dict that before 3.13 is what `f_locals` of a function was once asked for; none
    /// for a generator, whose frame comes and goes.
    pub(crate) fn names_kept(&mut self, at: usize) -> Option<ObjId> {
        let frame = &self.machine.frames[at];
        if matches!(frame.kind, FrameKind::Generator(_)) || frame.names.is_some() {
            return frame.names;
        }
        let dict = self.dict().give().obj();
        self.machine.frames[at].names = dict;
        dict
    }

    /// Binds a variable in a slot of a frame; false if it has none of this name.
    /// (`framelocalsproxy_setitem`)
    pub(crate) fn bind_in_frame(&mut self, id: ObjId, sym: Sym, new: Value) -> bool {
        let PyObject::Frame(f) = self.get(id) else { return false };
        let Some(slot) = f.code.slots.iter().position(|&name| name == sym) else { return false };
        let (all, is_cell) = (f.code.slots.len(), f.code.is_cell[slot]);
        let running = f.running.map(|at| at as usize);
        let on_stack = running.map(|at| self.machine.frames[at].base + slot);
        let home = f.generator.unwrap_or(id);
        let old = match (on_stack, self.get(home)) {
            (Some(at), _) => self.machine.stack[at],
            (_, PyObject::Generator(g)) => g.slots.get(slot).copied().unwrap_or_default(),
            _ => f.locals.get(slot).copied().unwrap_or_default(),
        };
        if W::LISTENS
            && let Some(at) = running
            && Some(self.machine.frames[at].globals) == self.imports.program()
        {
            let name = self.name(sym);
            self.heap.observer_mut().bound(at, &name, new);
        }
        let new = self.share(new);
        let cell = old.obj().filter(|&cell| is_cell && matches!(self.get(cell), PyObject::Cell(_)));
        let old = match (cell, on_stack) {
            (None, Some(at)) => std::mem::replace(&mut self.machine.stack[at], new),
            _ => self.update(cell.unwrap_or(home), |object| {
                let slots = match object {
                    PyObject::Cell(inside) => return std::mem::replace(inside, new),
                    PyObject::Generator(g) => &mut g.slots,
                    PyObject::Frame(f) => &mut f.locals,
                    _ => unreachable!("a frame's variables"),
                };
                slots.resize(all.max(slots.len()), Value::Unbound);
                std::mem::replace(&mut slots[slot], new)
            }),
        };
        self.release(Owned::new(old));
        true
    }

    /// Something may hold the frame that ends: then it takes over the locals.
    /// (`take_ownership`)
    fn leave_frame_object(&mut self, object: Owned, at: usize, line: u32) {
        let shared = self.heap.refcount(object.id()).is_ok_and(|n| n > 1);
        if shared {
            let back = match at {
                0 => Owned::NONE,
                at => {
                    let back = self.frame_object(at - 1);
                    self.hold(Value::Obj(back))
                }
            };
            let frame = &self.machine.frames[at];
            let (base, n_slots) = (frame.base, frame.code.slots.len());
            let bottom = frame.bottom;
            let locals: Vec<Value> = (base..base + n_slots)
                .map(|i| std::mem::take(&mut self.machine.stack[i]))
                .collect();
            let func = match bottom < base {
                true => self.machine.stack[bottom],
                false => Value::Unbound,
            };
            self.inc(func);
            let back = back.give();
            let names = self.machine.frames[at].names.map_or(Value::Unbound, Value::Obj);
            self.inc(names);
            self.update_frame(object.id(), |f| {
                if !names.is_unbound() {
                    f.names = names;
                }
                f.locals = locals;
                f.func = func;
                f.back = back;
                f.running = None;
                f.line = line;
            });
        } else {
            self.update_frame(object.id(), |f| {
                f.running = None;
                f.line = line;
            });
        }
        self.release(object);
    }

    /// Changes a frame that is an object.
    pub(super) fn update_frame(&mut self, id: ObjId, f: impl FnOnce(&mut FrameObject)) {
        self.update(id, |object| match object {
            PyObject::Frame(frame) => f(frame),
            _ => unreachable!("a frame"),
        });
    }

    /// One more call from built-in code into Python.
    #[inline]
    pub(crate) fn enter_native(&mut self) -> Res<()> {
        if self.budget.enter() { Ok(()) } else { self.too_deep("") }
    }

    #[cold]
    fn too_deep<T>(&mut self, where_: &str) -> Res<T> {
        let message = format!("maximum recursion depth exceeded{where_}");
        self.raise(self.types.recursion_error, message)
    }
}

/// The references that a frame holds outside the stack: few frames have any.
struct FrameRest {
    names: Owned,
    kept: Owned,
    handled: Owned,
}

impl FrameRest {
    /// Takes over the references of a frame that ends.
    fn of(frame: &Frame) -> FrameRest {
        let kept = match frame.kind {
            FrameKind::Init(instance) => instance,
            FrameKind::Generator(id) => Value::Obj(id),
            FrameKind::Plain | FrameKind::Getter => Value::Unbound,
        };
        FrameRest {
            names: Owned::new(frame.names.map_or(Value::Unbound, Value::Obj)),
            kept: Owned::new(kept),
            handled: Owned::new(frame.handled),
        }
    }
}
