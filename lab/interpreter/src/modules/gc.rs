//! The module `gc`: gc-core's functions, under their names.

use gc_core::{DebugFlags, ObjId, Version};

use crate::objects::PyObject;
use crate::objects::symbols::known;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn gc_module(&mut self, dict: ObjId) {
        self.functions(
            dict,
            const {
                &[
                    ("collect", Arity::between(0, 1).with_keywords(), gc_collect),
                    ("enable", Arity::NONE, gc_enable),
                    ("disable", Arity::NONE, gc_disable),
                    ("isenabled", Arity::NONE, gc_isenabled),
                    ("get_threshold", Arity::NONE, gc_get_threshold),
                    ("set_threshold", Arity::at_least(0), set_threshold),
                    ("get_count", Arity::NONE, gc_get_count),
                    ("get_stats", Arity::NONE, gc_get_stats),
                    ("get_debug", Arity::NONE, gc_get_debug),
                    ("set_debug", Arity::exactly(1), gc_set_debug),
                    ("get_objects", Arity::between(0, 1).with_keywords(), get_objects),
                    ("get_referrers", Arity::at_least(0), gc_get_referrers),
                    ("get_referents", Arity::at_least(0), gc_get_referents),
                    ("is_tracked", Arity::exactly(1), gc_is_tracked),
                    ("is_finalized", Arity::exactly(1), gc_is_finalized),
                    ("freeze", Arity::NONE, gc_freeze),
                    ("unfreeze", Arity::NONE, gc_unfreeze),
                    ("get_freeze_count", Arity::NONE, gc_get_freeze_count),
                ]
            },
        );
        for (name, n) in [
            ("DEBUG_STATS", 1),
            ("DEBUG_COLLECTABLE", 2),
            ("DEBUG_UNCOLLECTABLE", 4),
            ("DEBUG_SAVEALL", 32),
            ("DEBUG_LEAK", 38),
        ] {
            self.dict_set_name(dict, name, Value::Int(n));
        }
        self.dict_set_name(dict, "garbage", Value::Obj(self.gc_lists.garbage()));
        self.dict_set_name(dict, "callbacks", Value::Obj(self.gc_lists.callbacks()));
    }

    /// Functions of the old calling convention get their arguments in a
    /// tuple, which counts as an allocation. (`METH_VARARGS`)
    pub(crate) fn pack_arguments(&mut self, args: &[Value]) {
        if self.came_packed() {
            return;
        }
        let items = self.hold_all(args);
        let tuple = self.tuple(items);
        self.release(tuple);
    }

    /// An argument that C takes as an `int`.
    fn c_int(&mut self, value: Value) -> Res<i64> {
        let n = self.index(value)?;
        if i32::try_from(n).is_err() {
            return self
                .raise(self.types.overflow_error, "Python int too large to convert to C int");
        }
        Ok(n)
    }
}

/// The interpreter's own objects that CPython does not keep in a list.
fn hidden<W: Watch>(i: &Interp<W>, id: ObjId) -> bool {
    id == i.imports.builtins()
}

fn set_threshold<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.pack_arguments(a.pos);
    let n = a.pos.len();
    if !(1..=3).contains(&n) {
        let old = i.profile().version < Version::V3_13;
        return i.type_error(match n {
            0 if old => "set_threshold() takes at least 1 argument (0 given)".into(),
            n if old => format!("set_threshold() takes at most 3 arguments ({n} given)"),
            _ => "gc.set_threshold requires 1 to 3 arguments".to_string(),
        });
    }
    let numbers: Vec<i64> = a.pos.iter().map(|&v| i.c_int(v)).collect::<Res<_>>()?;
    let second = numbers.get(1).copied();
    let third = numbers.get(2).copied();
    i.heap.set_threshold(numbers[0], second, third).expect("each is a C int");
    Ok(Owned::NONE)
}

fn get_objects<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["generation"])?;
    let generation = match i.argument(&a, 0, "generation") {
        None | Some(Value::None) => None,
        Some(v) if i.as_big(v).is_none() && i.special(v, known::INDEX).is_none() => {
            let name = i.type_name(v);
            return i.type_error(format!("argument should be integer or None, not '{name}'"));
        }
        Some(v) => match i.index(v)? {
            -1 => None,
            n if n < 0 => {
                return i.value_error("generation parameter cannot be negative");
            }
            n if n > 2 => {
                return i.value_error(
                    "generation parameter must be less than the number of available generations (3)",
                );
            }
            n => Some(n as usize),
        },
    };
    let mut all = i.heap.get_objects(generation).expect("it is 0, 1 or 2");
    all.retain(|&id| !hidden(i, id));
    Ok(i.list_of(all))
}

/// `collect`
fn gc_collect<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["generation"])?;
    let generation = match i.argument(&a, 0, "generation") {
        Some(v) => i.c_int(v)?,
        None => 2,
    };
    if !(0..=2).contains(&generation) {
        return i.value_error("invalid generation");
    }
    let n = gc_core::collect(i, generation as usize).expect("it is 0, 1 or 2");
    Ok(Owned::int(n as i64))
}

/// `enable`
fn gc_enable<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.heap.enable();
    Ok(Owned::NONE)
}

/// `disable`
fn gc_disable<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.heap.disable();
    Ok(Owned::NONE)
}

/// `isenabled`
fn gc_isenabled<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::bool(i.heap.is_enabled()))
}

/// `get_threshold`
fn gc_get_threshold<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    let numbers = i.heap.get_threshold();
    Ok(i.tuple(numbers.map(|n| Owned::int(n.into())).into()))
}

/// `get_count`
fn gc_get_count<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    let numbers = i.heap.get_count();
    Ok(i.tuple(numbers.map(|n| Owned::int(n.into())).into()))
}

/// `get_stats`
fn gc_get_stats<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    let stats = i.heap.get_stats();
    let with_candidates = i.profile().version >= Version::V3_15;
    let mut all = OwnedItems::default();
    for s in stats {
        let dict = i.dict();
        let mut pairs = vec![
            ("collections", s.collections as i64),
            ("collected", s.collected as i64),
            ("uncollectable", s.uncollectable as i64),
        ];
        if with_candidates {
            pairs.push(("candidates", 0));
        }
        for (name, n) in pairs {
            i.dict_set_name(dict.id(), name, Value::Int(n));
        }
        if with_candidates {
            i.dict_set_name(dict.id(), "duration", Value::float(0.0));
        }
        all.push(dict);
    }
    Ok(i.list(all))
}

/// `get_debug`
fn gc_get_debug<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::int(i.heap.get_debug().bits().into()))
}

/// `set_debug`
fn gc_set_debug<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let flags = i.c_int(a.pos[0])?;
    i.heap.set_debug(DebugFlags::from_bits(flags as u32));
    Ok(Owned::NONE)
}

/// `get_referrers`
fn gc_get_referrers<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.pack_arguments(a.pos);
    let ids: Vec<ObjId> = a.pos.iter().filter_map(|v| v.obj()).collect();
    let mut found = i.heap.get_referrers(&ids).unwrap_or_default();
    found.retain(|&id| !hidden(i, id));
    Ok(i.list_of(found))
}

/// `get_referents`
fn gc_get_referents<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.pack_arguments(a.pos);
    let mut all = Vec::new();
    let mut codes = OwnedItems::default();
    for &value in a.pos {
        let Value::Obj(id) = value else { continue };
        if let PyObject::Function(function) = i.get(id) {
            let code = function.code.clone();
            codes.push(i.code_object(&code));
            all.extend(codes.last());
        }
        i.referents(id, &mut all);
    }
    let all = i.hold_all(all);
    i.release_all(codes);
    Ok(i.list(all))
}

/// `is_tracked`
fn gc_is_tracked<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(match a.pos[0] {
        Value::Obj(id) => match i.get(id) {
            PyObject::Native(_) => true,
            _ => i.heap.is_tracked(id).unwrap_or(false),
        },
        _ => false,
    }))
}

/// `is_finalized`
fn gc_is_finalized<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(match a.pos[0] {
        Value::Obj(id) => i.heap.is_finalized(id).unwrap_or(false),
        _ => false,
    }))
}

/// `freeze`
fn gc_freeze<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.heap.freeze();
    Ok(Owned::NONE)
}

/// `unfreeze`
fn gc_unfreeze<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    i.heap.unfreeze();
    Ok(Owned::NONE)
}

/// `get_freeze_count`
fn gc_get_freeze_count<W: Watch>(i: &mut Interp<W>, _: Args) -> Res {
    Ok(Owned::int(i.heap.get_freeze_count() as i64))
}
