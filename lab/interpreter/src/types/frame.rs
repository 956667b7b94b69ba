//! Frames and tracebacks as objects: `f_lineno` and the other attributes.

use std::rc::Rc;

use gc_core::{ObjId, Version};

use crate::objects::code::Code;
use crate::objects::describe::{Kind, Sheet};
use crate::objects::literals::quote;
use crate::objects::symbols::known;
use crate::objects::{FrameObject, GeneratorState, PyObject, Traceback};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Sym, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn frame_methods(&mut self) {
        let class = self.types.frame;
        self.methods(class, const { &[("clear", Arity::NONE, frame_clear)] });
        let class = self.types.traceback;
        self.class_functions(class, const { &[("__new__", Arity::exactly(5), traceback_new)] });
    }

    pub(super) fn frame_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Frame(f) = self.get(id) else { return None };
        let running = f.running;
        let found = match sym {
            known::F_BACK => match running {
                Some(at) if at > 0 => {
                    let back = self.frame_object(at as usize - 1);
                    Value::Obj(back)
                }
                _ => f.back,
            },
            known::F_GLOBALS => f.globals,
            known::F_LINENO => match running {
                Some(at) if at as usize + 1 == self.frame_count() => {
                    Value::Int(self.current_line().into())
                }
                Some(at) => {
                    let frame = self.frame(at as usize);
                    Value::Int(frame.code.line(frame.pc as u32).into())
                }
                None => Value::Int(f.line.into()),
            },
            known::F_CODE => {
                let code = f.code.clone();
                return Some(self.code_object(&code));
            }
            known::F_LOCALS => return Some(self.frame_locals(id)),
            _ => return None,
        };
        Some(self.hold(found))
    }

    pub(super) fn repr_frame(&mut self, id: ObjId) -> String {
        let line = self.frame_attr(id, known::F_LINENO).unwrap_or(Owned::NONE);
        let PyObject::Frame(f) = self.get(id) else { unreachable!("a frame") };
        let (file, name, Value::Int(line)) = (quote(&f.code.source.file), &f.code.name, *line)
        else {
            unreachable!("a line")
        };
        format!("<frame at {}, file {file}, line {line}, code {name}>", self.address(id))
    }

    /// Makes a frame that no longer runs let go of its locals.
    /// (`frame_tp_clear`)
    fn clear_frame(&mut self, id: ObjId) -> Res<()> {
        let PyObject::Frame(f) = self.get(id) else { return Ok(()) };
        if f.running.is_some() {
            return self.raise(self.types.runtime_error, "cannot clear an executing frame");
        }
        let generator = f.generator.and_then(|id| match self.heap.get(id) {
            Ok(PyObject::Generator(g)) => Some((id, g.state)),
            _ => None,
        });
        if let Some((generator, state)) = generator {
            let waits = state == GeneratorState::Suspended;
            if waits && self.profile().version >= Version::V3_13 {
                return self.raise(self.types.runtime_error, "cannot clear a suspended frame");
            }
            let generator = self.hold(Value::Obj(generator));
            self.finalize_generator(generator.id());
            self.release(generator);
        }
        let older = self.profile().version < Version::V3_13;
        let (names, func, locals) = self.update(id, |o| match o {
            PyObject::Frame(f) => {
                let names = if older { Value::Unbound } else { std::mem::take(&mut f.names) };
                (names, std::mem::take(&mut f.func), std::mem::take(&mut f.locals))
            }
            _ => Default::default(),
        });
        self.release(Owned::new(names));
        self.release(Owned::new(func));
        self.release_all(OwnedItems::new(locals));
        Ok(())
    }

    /// `f_locals`: since 3.13 what is bound in it changes the variables of a function.
    fn frame_locals(&mut self, id: ObjId) -> Owned {
        let PyObject::Frame(f) = self.get(id) else { return Owned::NONE };
        let (code, running) = (f.code.clone(), f.running.map(|at| at as usize));
        let values = self.slot_values(id);
        if code.function || self.has_inlined(&code, &values) {
            if self.profile().version >= Version::V3_13 {
                return self.locals_proxy(id);
            }
            if code.function {
                let kept = running.and_then(|at| self.names_kept(at));
                let kept = kept.unwrap_or_else(|| self.added_names(id));
                return self.brought_up_to_date(kept, &code, values);
            }
        }
        let PyObject::Frame(f) = self.get(id) else { return Owned::NONE };
        let names = match running {
            Some(at) => self.frame(at).namespace(),
            None => f.names.obj().or(f.globals.obj()).expect("globals are a dict"),
        };
        self.locals_of(&code, &values, names)
    }

    /// The one dict that the locals of a function are put into before 3.13, which keeps
    /// what else is in it. (`PyFrame_FastToLocalsWithError`)
    fn brought_up_to_date(&mut self, dict: ObjId, code: &Rc<Code>, values: Vec<Value>) -> Owned {
        let values = self.hold_all(values);
        for &sym in &code.slots {
            let mut slots = code.slots.iter().zip(values.iter());
            let bound = |(&name, &value)| name == sym && !self.inside_cell(value).is_unbound();
            if !slots.any(bound) {
                self.dict_remove_sym(dict, sym);
            }
        }
        self.locals_into(dict, code, &values);
        self.release_all(values);
        self.hold(Value::Obj(dict))
    }

    /// The values of the slots of a frame, wherever they are now.
    fn slot_values(&self, id: ObjId) -> Vec<Value> {
        let PyObject::Frame(f) = self.get(id) else { return Vec::new() };
        if let Some(at) = f.running {
            return self.slots(self.frame(at as usize)).to_vec();
        }
        match f.generator.map(|id| self.heap.get(id)) {
            Some(Ok(PyObject::Generator(g))) => {
                g.slots.get(..f.code.slots.len()).unwrap_or_default().to_vec()
            }
            _ if f.locals.is_empty() => vec![Value::Unbound; f.code.slots.len()],
            _ => f.locals.clone(),
        }
    }

    /// A dict of the variables in a frame's slots, and of those that were added.
    pub(crate) fn copied_locals(&mut self, id: ObjId) -> Owned {
        let PyObject::Frame(f) = self.get(id) else { return Owned::NONE };
        let code = f.code.clone();
        let values = self.slot_values(id);
        let dict = self.dict();
        self.locals_into(dict.id(), &code, &values);
        self.added_into(dict.id(), id);
        dict
    }

    /// Whether a comprehension runs inside code that has no variables in slots itself.
    fn has_inlined(&self, code: &Code, values: &[Value]) -> bool {
        let own = values.iter().take(code.first_free as usize);
        own.into_iter().any(|&value| !self.inside_cell(value).is_unbound())
    }

    /// The locals of a running frame: those of a module or class are its names, unless a
    /// comprehension runs inside it. Then 3.12 adds the comprehension's names to a copy of
    /// those, later versions show them alone. (`_PyFrame_GetLocals`)
    fn locals_of(&mut self, code: &Rc<Code>, values: &[Value], names: ObjId) -> Owned {
        if !code.function && !self.has_inlined(code, values) {
            return self.hold(Value::Obj(names));
        }
        let dict = self.dict();
        if !code.function
            && self.profile().version == Version::V3_12
            && let Some(names) = self.as_dict(Value::Obj(names))
        {
            self.dict_copy_into(names, dict.id());
        }
        self.locals_into(dict.id(), code, values);
        dict
    }

    /// `locals()`
    pub(crate) fn locals(&mut self) -> Res {
        let Some(frame) = self.innermost() else { return Ok(Owned::NONE) };
        let (code, values, object) = (frame.code.clone(), self.slots(frame).to_vec(), frame.object);
        let names = frame.namespace();
        let object = object.filter(|_| code.function);
        if code.function && self.profile().version < Version::V3_13 {
            let kept = self.names_kept(self.frame_count() - 1);
            if let Some(kept) = kept.or_else(|| object.map(|frame| self.added_names(frame))) {
                return Ok(self.brought_up_to_date(kept, &code, values));
            }
        }
        let locals = self.locals_of(&code, &values, names);
        if let Some(frame) = object {
            self.added_into(locals.id(), frame);
        }
        Ok(locals)
    }

    /// Adds what was bound through `f_locals` and isn't a local of the function.
    fn added_into(&mut self, dict: ObjId, frame: ObjId) {
        if let PyObject::Frame(f) = self.get(frame)
            && let Some(added) = f.names.obj().filter(|_| f.code.function)
        {
            self.dict_copy_into(added, dict);
        }
    }

    /// The dict of what is bound through `f_locals` and isn't a local of the function.
    pub(super) fn added_names(&mut self, frame: ObjId) -> ObjId {
        if let PyObject::Frame(f) = self.get(frame)
            && let Value::Obj(added) = f.names
        {
            return added;
        }
        let added = self.dict().give();
        self.update(frame, |object| {
            if let PyObject::Frame(f) = object {
                f.names = added;
            }
        });
        added.obj().expect("a dict")
    }

    /// Puts the bound locals into a dict.
    fn locals_into(&mut self, dict: ObjId, code: &Rc<Code>, values: &[Value]) {
        for (at, &value) in values.iter().enumerate() {
            let value = if code.is_cell[at] { self.inside_cell(value) } else { value };
            if !value.is_unbound() {
                self.dict_set_sym(dict, code.slots[at], value);
            }
        }
    }

    /// `tb_frame`, `tb_next`, `tb_lineno`; counted.
    pub(super) fn traceback_attr(&mut self, id: ObjId, sym: Sym) -> Option<Owned> {
        let PyObject::Traceback(t) = self.get(id) else { return None };
        let found = match sym {
            known::TB_FRAME => t.frame,
            known::TB_NEXT => t.next,
            known::TB_LINENO => Value::Int(t.line.into()),
            _ => return None,
        };
        Some(self.hold(found))
    }

    /// `tb_next = new`, if that closes no circle. (`tb_next_set`)
    pub(super) fn set_next_traceback(&mut self, id: ObjId, new: Value) -> Res<()> {
        let next = |tb| match self.get(tb) {
            PyObject::Traceback(t) => Some(t.next.obj()),
            _ => None,
        };
        let mut at = new.obj();
        if !new.is_none() && at.and_then(next).is_none() {
            let name = self.type_name(new);
            return self.type_error(format!("expected traceback object, got '{name}'"));
        }
        while let Some(tb) = at {
            if tb == id {
                return self.value_error("traceback loop detected");
            }
            at = next(tb).flatten();
        }
        let new = if new.is_none() { Value::Unbound } else { self.share(new) };
        let old = self.update(id, |object| match object {
            PyObject::Traceback(t) => std::mem::replace(&mut t.next, new),
            _ => new,
        });
        self.release(Owned::new(old));
        Ok(())
    }
}

/// `types.TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)`; where in the line the
/// instruction stands is not known.
fn traceback_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let [_, next, frame, _, line] = *a.pos else { unreachable!("five arguments") };
    let is_traceback = |o: &PyObject| matches!(o, PyObject::Traceback(_));
    if !next.is_none() && !next.obj().is_some_and(|id| is_traceback(i.get(id))) {
        let name = i.type_name(next);
        let message = format!("expected traceback object or None, got '{name}'");
        return i.type_error(message);
    }
    if !matches!(frame.obj().map(|id| i.get(id)), Some(PyObject::Frame(_))) {
        let name = i.type_name(frame);
        let message = format!("traceback() argument 'tb_frame' must be frame, not {name}");
        return i.type_error(message);
    }
    let line = i.index(line)? as u32;
    let (next, frame) = (i.share(next), i.share(frame));
    Ok(i.make(PyObject::Traceback(Traceback { next, frame, line, span: (0, 0) }.into())))
}

/// `clear`
fn frame_clear<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.clear_frame(a.pos[0].obj().expect("a frame"))?;
    Ok(Owned::NONE)
}

/// What a frame looks like from outside.
pub(super) fn describe(frame: &FrameObject, sheet: &mut Sheet) -> Kind {
    sheet.say(&*frame.code.name);
    for (&sym, &value) in frame.code.slots.iter().zip(&frame.locals) {
        sheet.attribute(sym, value);
    }
    sheet.field("f_back", frame.back);
    Kind::Frame
}

/// What an entry of a traceback looks like from outside.
pub(super) fn describe_traceback(traceback: &Traceback, sheet: &mut Sheet) -> Kind {
    sheet.say(format!("line {}", traceback.line));
    sheet.field("tb_frame", traceback.frame);
    sheet.field("tb_next", traceback.next);
    Kind::Traceback
}
