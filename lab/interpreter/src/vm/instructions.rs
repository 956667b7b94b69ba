//! The instructions that are not in the innermost loop: each is a method of the
//! folder that it belongs to.

use std::rc::Rc;

use crate::objects::code::Code;
use crate::objects::op::Op;
use crate::objects::symbols::known;
use crate::objects::{PyObject, Resumable};
use crate::{Interp, Owned, Res, Sym, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn less_common(&mut self, op: Op, code: &Rc<Code>, base: usize) -> Res<()> {
        match op {
            Op::Halt => return Err(Thrown),
            Op::LoadClassDeref(slot) => return self.load_class_deref(code, base, slot),
            Op::LoadFromDict(sym) => return self.load_from_dict(sym),
            Op::StoreLocals(slot) => self.store_locals(base, slot),
            Op::DeleteDeref(slot) => return self.delete_deref(code, base, slot),
            Op::SaveFast(slot) => self.save_fast(code, base, slot),
            Op::RestoreFast(slot) => self.restore_fast(code, base, slot),
            Op::MakeCell(slot) => self.make_cell(base + slot as usize),
            Op::LoadClosure(slot) => self.push_shared(self.machine.stack[base + slot as usize]),
            Op::DeleteGlobal(sym) => return self.delete_global(sym),
            Op::DeleteName(sym) => return self.delete_name(sym),
            Op::DeleteAttr(sym) => return self.delete_attr(sym),
            Op::Negate | Op::Plus | Op::Invert => return self.unary_op(op),
            Op::Not => return self.not_op(),
            Op::DeleteSubscript => return self.delete_subscript(),
            Op::BuildSlice(n) => self.build_slice(n),
            Op::BuildList(n) => self.build_list(n, false),
            Op::CopyList(n) => self.build_list(n, true),
            Op::BuildSet(n) => return self.build_set(n, false),
            Op::CopySet(n) => return self.build_set(n, true),
            Op::BuildMap(n) => return self.build_map(n),
            Op::BuildString(n) => self.build_string(n),
            Op::ListExtend => return self.list_extend_op(),
            Op::StarTuple => return self.star_tuple(),
            Op::ListToTuple => self.list_to_tuple(),
            Op::SetAdd(depth) => return self.set_add_op(depth),
            Op::SetUpdate => return self.set_update(),
            Op::MapAdd(depth) => return self.map_add(depth),
            Op::DictUpdate => return self.dict_update_op(),
            Op::DictMerge => return self.dict_merge_keywords(),
            Op::Format { conversion, spec } => return self.format_op(conversion, spec),
            Op::GetIter => return self.get_iter(),
            Op::UnpackEx(before, after) => return self.unpack_ex(before.into(), after.into()),
            Op::MakeFunction { code: at, flags } => {
                self.make_function(&code.codes[at as usize], flags);
            }
            Op::LoadBuildClass => return self.load_build_class(),
            Op::ShowValue => return self.show_value(),
            Op::OfTyping(sym) => {
                let typing = self.sym("typing");
                let typing = self.import(typing, true)?;
                let found = self.get_attr(*typing, sym)?;
                self.release(typing);
                self.push(found.give());
            }
            Op::Import(sym) => return self.import_op(sym),
            Op::ImportFrom(sym) => {
                let value = self.import_from(self.top(), sym)?;
                self.push(value.give());
            }
            Op::ImportStar => return self.import_star_op(),
            Op::PushExcInfo => self.push_exc_info(),
            Op::PopExcept => self.pop_except(),
            Op::ExcMatch => return self.exc_match(),
            Op::Reraise => return self.reraise(),
            Op::Raise(n) => return self.raise_op(n),
            Op::AssertionError => self.push_shared(Value::Obj(self.types.assertion_error)),
            Op::BeforeWith(waits) => return self.before_with(waits),
            Op::WithExceptStart => return self.with_except_start(),
            Op::YieldFromIter => return self.yield_from_iter(),
            Op::GetAwaitable(what) => return self.get_awaitable(what),
            Op::GetAsyncIter => return self.get_async_iter(),
            Op::EndAsyncFor => return self.end_async_for(),
            Op::GroupMatch => return self.group_match(),
            Op::GroupEnd => return self.group_end(),
            Op::MatchSequence => self.match_sequence(),
            Op::GetLen => {
                let n = self.len(self.top())?;
                self.push(Value::Int(n as i64));
            }
            Op::MatchClass(n) => return self.match_class(n as usize),
            Op::MatchMapping => self.match_mapping(),
            Op::MatchKeys(rest) => return self.match_keys_op(rest),
            Op::SetupAnnotations => return self.setup_annotations(),
            other => unreachable!("{other:?} is run by the inner loop"),
        }
        Ok(())
    }

    fn delete_global(&mut self, sym: Sym) -> Res<()> {
        let globals = self.machine.frames[self.machine.frames.len() - 1].globals;
        if W::LISTENS {
            let name = self.name(sym);
            self.heap.observer_mut().unbound(0, &name);
        }
        if self.dict_remove_sym(globals, sym) { Ok(()) } else { self.not_defined(sym) }
    }

    fn delete_attr(&mut self, sym: Sym) -> Res<()> {
        let object = Owned::new(self.pop());
        self.del_attr(*object, sym)?;
        self.release(object);
        Ok(())
    }

    fn delete_subscript(&mut self) -> Res<()> {
        let index = Owned::new(self.pop());
        let object = Owned::new(self.pop());
        self.del_item(*object, *index)?;
        self.release(object);
        self.release(index);
        Ok(())
    }

    fn get_iter(&mut self) -> Res<()> {
        let value = Owned::new(self.pop());
        let iter = self.iter(*value)?;
        self.release(value);
        self.push(iter.give());
        Ok(())
    }

    /// A generator stays as it is; anything else becomes an iterator.
    fn yield_from_iter(&mut self) -> Res<()> {
        match self.top().obj().map(|id| self.get(id)) {
            Some(PyObject::Generator(g)) if g.kind() == Resumable::Generator => Ok(()),
            Some(PyObject::Generator(g)) if g.kind() == Resumable::Coroutine => self
                .type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"),
            _ => self.get_iter(),
        }
    }

    /// Passes the value of an expression at a prompt to `sys.displayhook`.
    fn show_value(&mut self) -> Res<()> {
        let value = Owned::new(self.pop());
        let sys = self.sym("sys");
        let sys = self.import(sys, false)?;
        let Some(hook) = self.of_sys("displayhook") else {
            return self.raise(self.types.runtime_error, "lost sys.displayhook");
        };
        let hook = self.hold(hook);
        let done = self.call(*hook, &[*value])?;
        self.release(done);
        self.release(hook);
        self.release(sys);
        self.release(value);
        Ok(())
    }

    fn setup_annotations(&mut self) -> Res<()> {
        let frame = &self.machine.frames[self.machine.frames.len() - 1];
        let names = frame.namespace();
        let annotations = match self.named(names, known::ANNOTATIONS)? {
            Some(known) => known,
            None => {
                let annotations = self.dict();
                self.bind_in(names, known::ANNOTATIONS, *annotations)?;
                annotations
            }
        };
        self.release(annotations);
        Ok(())
    }
}
