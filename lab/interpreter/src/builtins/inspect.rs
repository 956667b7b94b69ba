//! Built-in functions that ask what an object is and has: `isinstance`, `getattr`,
//! `vars`, `dir`, `globals`.

use crate::objects::symbols::known;
use crate::types::c_int;
use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    /// `id(value)`
    pub(crate) fn id_of(&mut self, value: Value) -> i64 {
        match value {
            Value::Obj(id) => crate::protocols::repr::address(id) as i64,
            Value::Int(n) => 0x7F00_0000_0000 + (n.rem_euclid(1 << 24)) * 32,
            Value::Float(x) => 0x7E00_0000_0000 + (x.number().to_bits() % (1 << 24)) as i64 * 24,
            Value::Bool(b) => 0x7D00_0000_0000 + i64::from(b.holds()) * 32,
            Value::None => 0x7D00_0000_1000,
            _ => 0x7D00_0000_2000,
        }
    }
}

/// `__build_class__`
pub(super) fn builtin_build_class<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.build_class(a)
}

/// `id`
pub(super) fn builtin_id<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.id_of(a.pos[0])))
}

/// `hash`
pub(super) fn builtin_hash<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.hash(a.pos[0])? as i64))
}

/// `isinstance`
pub(super) fn builtin_isinstance<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.isinstance(a.pos[0], a.pos[1])?))
}

/// `issubclass`
pub(super) fn builtin_issubclass<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.issubclass(a.pos[0], a.pos[1])?))
}

/// `callable`
pub(super) fn builtin_callable<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.is_callable(a.pos[0])))
}

/// `getattr`
pub(super) fn builtin_getattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    match (i.get_attr(a.pos[0], sym), a.pos.get(2)) {
        (Err(Thrown), Some(&default)) if i.catch(i.types.attribute_error) => Ok(i.hold(default)),
        (answer, _) => answer,
    }
}

/// `setattr`
pub(super) fn builtin_setattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    i.set_attr(a.pos[0], sym, a.pos[2])?;
    Ok(Owned::NONE)
}

/// `delattr`
pub(super) fn builtin_delattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    i.del_attr(a.pos[0], sym)?;
    Ok(Owned::NONE)
}

/// `hasattr`
pub(super) fn builtin_hasattr<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[1])?;
    i.has_attr(a.pos[0], sym).map(Owned::bool)
}

/// `globals`
pub(super) fn builtin_globals<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    let globals = i.innermost().map_or(i.imports.builtins(), |f| f.globals);
    Ok(i.hold(Value::Obj(globals)))
}

/// `locals`
pub(super) fn builtin_locals<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.locals()
}

/// `vars`
pub(super) fn builtin_vars<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.pos.first() {
        Some(&value) => match i.optional_attr(value, known::DICT)? {
            Some(dict) => Ok(dict),
            None => i.type_error("vars() argument must have __dict__ attribute"),
        },
        None => i.locals(),
    }
}

/// `dir`
pub(super) fn builtin_dir<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.pos.first() {
        Some(&value) => i.dir_of(value),
        None => {
            let locals = i.locals()?;
            let names = i.call_method(*locals, "keys", &[])?;
            let mut items = i.collect(*names)?;
            i.release(names);
            i.release(locals);
            i.sort(&mut items, Value::None, false)?;
            Ok(i.list(items))
        }
    }
}

/// `__import__`
pub(super) fn builtin_import<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sym = i.attribute_name(a.pos[0])?;
    let level = a.get(4).map_or(Ok(0), |level| c_int(i, level))?;
    if level < 0 {
        return i.value_error("level must be >= 0");
    }
    if level > 0 {
        let globals = a.get(1).and_then(|globals| i.as_dict(globals));
        if globals.and_then(|globals| i.dict_get_sym(globals, known::NAME)).is_none() {
            return i.raise(i.types.key_error, "'__name__' not in globals");
        }
        let message = "attempted relative import with no known parent package";
        return i.raise(i.types.import_error, message);
    }
    if i.names.str(sym).is_empty() {
        return i.value_error("Empty module name");
    }
    // With names to take from it, it is the innermost module that is wanted.
    let names = a.get(3).unwrap_or(Value::None);
    let innermost = i.truth(names)?;
    i.import(sym, innermost)
}
