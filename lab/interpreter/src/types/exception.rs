//! Exceptions.

use crate::objects::symbols::known;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn exception_methods(&mut self) {
        let base = self.types.base_exception;
        self.methods(
            base,
            &[
                ("__init__", Arity::at_least(0).with_keywords(), exception_init),
                ("with_traceback", Arity::exactly(1), exception_with_traceback),
                ("add_note", Arity::exactly(1), exception_add_note),
            ],
        );
        let names = self.class(base).dict.obj().expect("a dict");
        self.functions(names, &[("__new__", Arity::at_least(1).with_keywords(), exception_new)]);
    }
}

fn set_args<W: Watch>(i: &mut Interp<W>, id: gc_core::ObjId, args: &[Value]) {
    let same = i
        .exception(id)
        .and_then(|e| i.as_tuple(e.args))
        .is_some_and(|old| old.len() == args.len() && old.iter().zip(args).all(|(a, b)| a.is(*b)));
    if same {
        return;
    }
    args.iter().for_each(|&v| i.inc(v));
    let tuple = i.tuple(args.to_vec());
    let old = i.exception_field(id, |e| &mut e.args, tuple);
    i.dec(old);
}

fn keywords<W: Watch>(i: &mut Interp<W>, id: gc_core::ObjId, a: &Args) -> Res<()> {
    for &(sym, value) in a.kw {
        let class = i.class_of(Value::Obj(id));
        let fine = match &*i.name(sym) {
            "name" => true,
            "obj" => i.is_subclass(class, i.types.attribute_error),
            "path" => i.is_subclass(class, i.types.import_error),
            _ => false,
        } && [i.types.attribute_error, i.types.name_error, i.types.import_error]
            .iter()
            .any(|&c| i.is_subclass(class, c));
        if !fine {
            let name = i.class_name(class);
            return i.type_error(format!("{name}() takes no keyword arguments"));
        }
        i.put_own(id, sym, value);
    }
    Ok(())
}

/// `__init__`
fn exception_init<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(id) = a.pos[0].obj() else { return Ok(Value::None) };
    set_args(i, id, &a.pos[1..]);
    keywords(i, id, &a)?;
    Ok(Value::None)
}

/// `with_traceback`
fn exception_with_traceback<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.set_attr(a.pos[0], known::TRACEBACK, a.pos[1])?;
    Ok(i.share(a.pos[0]))
}

/// `add_note`
fn exception_add_note<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj().expect("an exception");
    if i.as_str(a.pos[1]).is_none() {
        let name = i.type_name(a.pos[1]);
        return i.type_error(format!("note must be a str, not '{name}'"));
    }
    let mut notes = i.exception(id).expect("an exception").notes;
    if notes.is_unbound() {
        notes = i.list(Vec::new());
        i.exception_field(id, |e| &mut e.notes, notes);
    }
    i.inc(a.pos[1]);
    i.list_push(notes, a.pos[1])?;
    Ok(Value::None)
}

/// `__new__`
fn exception_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    i.check_instantiable(class)?;
    let class = match (class == i.types.os_error, a.pos.get(1), a.pos.len()) {
        (true, Some(Value::Int(2)), 3..) => i.types.file_not_found_error,
        (true, Some(Value::Int(1 | 13)), 3..) => i.types.permission_error,
        (true, Some(Value::Int(110)), 3..) => i.types.timeout_error,
        _ => class,
    };
    let args = a.pos[1..].to_vec();
    args.iter().for_each(|&v| i.inc(v));
    Ok(i.new_exception(class, args))
}
