//! `set` and `frozenset`.

use gc_core::{ObjId, Version};

use crate::objects::PyObject;
use crate::objects::describe::{Kind, Label, Sheet};
use crate::objects::iterator::Iter;
use crate::objects::op::{BinOp, Cmp};
use crate::objects::set_table::SetTable;
use crate::types::items::{own_iter, own_len};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn set_methods(&mut self) {
        let set = self.types.set;
        self.methods(
            set,
            const {
                &[
                    ("__init__", Arity::between(0, 1), set_init),
                    ("add", Arity::exactly(1), set_add),
                    ("discard", Arity::exactly(1), set_discard),
                    ("remove", Arity::exactly(1), set_remove),
                    ("pop", Arity::NONE, set_pop),
                    ("clear", Arity::NONE, set_clear),
                    ("update", Arity::at_least(0), set_update),
                    ("difference_update", Arity::at_least(0), set_difference_update),
                    ("intersection_update", Arity::at_least(0), set_intersection_update),
                    (
                        "symmetric_difference_update",
                        Arity::exactly(1),
                        set_symmetric_difference_update,
                    ),
                ]
            },
        );
        for class in [set, self.types.frozenset] {
            self.methods(
                class,
                const {
                    &[
                        ("union", Arity::at_least(0), set_union),
                        ("intersection", Arity::at_least(0), set_intersection),
                        ("difference", Arity::at_least(0), set_difference),
                        ("symmetric_difference", Arity::exactly(1), set_symmetric_difference),
                        ("issubset", Arity::exactly(1), set_issubset),
                        ("issuperset", Arity::exactly(1), set_issuperset),
                        ("isdisjoint", Arity::exactly(1), set_isdisjoint),
                        ("copy", Arity::NONE, set_copy),
                        ("__len__", Arity::NONE, own_len),
                        ("__contains__", Arity::exactly(1), set_contains),
                        ("__iter__", Arity::NONE, own_iter),
                    ]
                },
            );
            self.class_functions(
                class,
                const { &[("__new__", Arity::at_least(1).with_keywords(), set_new)] },
            );
        }
    }
}

fn in_place<W: Watch>(i: &mut Interp<W>, a: Args, op: BinOp) -> Res {
    for &other in &a.pos[1..] {
        i.set_op_in_place(op, a.pos[0], other)?;
    }
    Ok(Owned::NONE)
}

/// Combines a set with each of the others in turn, by `op`.
fn combine<W: Watch>(i: &mut Interp<W>, a: Args, op: BinOp) -> Res {
    let frozen = i.is_frozen(a.pos[0]);
    let Some(&first) = a.pos.get(1) else { return i.new_set(a.pos[0], frozen) };
    let mut result = i.set_combine(op, a.pos[0], first, frozen)?;
    for &other in &a.pos[2..] {
        if op == BinOp::And {
            let next = i.set_combine(op, *result, other, frozen)?;
            i.release(std::mem::replace(&mut result, next));
        } else {
            i.set_op_in_place(op, *result, other)?;
        }
    }
    Ok(result)
}

/// `__init__`
fn set_init<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if let Some(&source) = a.pos.get(1) {
        i.set_op_in_place(BinOp::Or, a.pos[0], source)?;
    }
    Ok(Owned::NONE)
}

/// `add`
fn set_add<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.set_add(a.pos[0], a.pos[1])?;
    Ok(Owned::NONE)
}

/// `discard`
fn set_discard<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.set_remove(a.pos[0], a.pos[1])?;
    Ok(Owned::NONE)
}

/// `remove`
fn set_remove<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match i.set_remove(a.pos[0], a.pos[1])? {
        true => Ok(Owned::NONE),
        false => i.key_error(a.pos[1]),
    }
}

/// `pop`
fn set_pop<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    // Members that are few in a large table are far from each other.
    let apart = i.as_set(a.pos[0]).map_or(0, |set| set.bytes() / (1 + set.len()));
    i.budget.has_read(apart);
    match i.update_set(a.pos[0], SetTable::pop) {
        Some(value) => Ok(Owned::new(value)),
        None => {
            let text = i.str("pop from an empty set");
            let done = i.key_error(*text);
            i.release(text);
            done
        }
    }
}

/// `clear`
fn set_clear<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let gone = i.update_set(a.pos[0], SetTable::take);
    i.release_all(OwnedItems::new(gone));
    Ok(Owned::NONE)
}

/// `update`
fn set_update<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    in_place(i, a, BinOp::Or)
}

/// `difference_update`
fn set_difference_update<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    in_place(i, a, BinOp::Sub)
}

/// `intersection_update`
fn set_intersection_update<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    in_place(i, a, BinOp::And)
}

/// `symmetric_difference_update`
fn set_symmetric_difference_update<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    in_place(i, a, BinOp::Xor)
}

/// `union`
fn set_union<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    combine(i, a, BinOp::Or)
}

/// `intersection`
fn set_intersection<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    combine(i, a, BinOp::And)
}

/// `difference`
fn set_difference<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    combine(i, a, BinOp::Sub)
}

/// `symmetric_difference`
fn set_symmetric_difference<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    combine(i, a, BinOp::Xor)
}

/// `issubset`
fn set_issubset<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if i.as_set(a.pos[1]).is_some() {
        return Ok(Owned::bool(i.compare_sets(Cmp::Le, a.pos[0], a.pos[1])?));
    }
    if i.profile().version < Version::V3_12 {
        // All that the iterable gives is made into a set first.
        let other = i.new_set(a.pos[1], false)?;
        let subset = i.compare_sets(Cmp::Le, a.pos[0], *other)?;
        i.release(other);
        return Ok(Owned::bool(subset));
    }
    let both = i.set_combine(BinOp::And, a.pos[0], a.pos[1], false)?;
    let subset = i.len(*both)? == i.len(a.pos[0])?;
    i.release(both);
    Ok(Owned::bool(subset))
}

/// `issuperset`
fn set_issuperset<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(match i.as_set(a.pos[1]) {
        Some(_) => i.compare_sets(Cmp::Ge, a.pos[0], a.pos[1])?,
        None => i.set_has_all(a.pos[0], a.pos[1], true)?,
    }))
}

/// `isdisjoint`
fn set_isdisjoint<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.is_disjoint(a.pos[0], a.pos[1])?))
}

/// `copy`
fn set_copy<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let frozen = i.is_frozen(a.pos[0]);
    i.new_set(a.pos[0], frozen)
}

/// `__contains__`
fn set_contains<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.set_has(a.pos[0], a.pos[1])?))
}

/// `__new__`
fn set_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    let frozen = i.is_subclass(class, i.types.frozenset);
    if !frozen && !i.class(class).builtin {
        // What a derived class is called with is that class's business.
        return Ok(i.new_instance(class));
    }
    let name = if frozen { "frozenset" } else { "set" };
    if !a.kw.is_empty() {
        return i.type_error(format!("{name}() takes no keyword arguments"));
    }
    if a.pos.len() > 2 {
        let given = a.pos.len() - 1;
        let message = format!("{name} expected at most 1 argument, got {given}");
        return i.type_error(message);
    }
    let source = if frozen { a.pos.get(1).copied() } else { None };
    let exact = source.and_then(|s| s.obj()).map(|id| i.get(id));
    if let (true, Some(PyObject::FrozenSet(_))) = (i.class(class).builtin, exact) {
        return Ok(i.hold(source.unwrap_or_default()));
    }
    let made = i.new_set(source.unwrap_or_default(), frozen)?;
    if i.class(class).builtin {
        return Ok(made);
    }
    let table = i.update_set(*made, std::mem::take);
    i.release(made);
    Ok(i.new_of(class, PyObject::FrozenSet(Box::new(table))))
}

impl<W: Watch> Interp<W> {
    pub(super) fn repr_set(&mut self, id: ObjId) -> Res<String> {
        let value = Value::Obj(id);
        let class = self.class_of(value);
        let name = self.class_name(class);
        if !self.guard(id)? {
            return Ok(format!("{name}(...)"));
        }
        let members = self.set_members(value);
        if members.is_empty() {
            self.unguard();
            return Ok(format!("{name}()"));
        }
        let list = self.list(members);
        let text = self.repr_items(list.id(), "{", "}");
        self.unguard();
        let text = text?;
        self.release(list);
        Ok(if class == self.types.set { text } else { format!("{name}({text})") })
    }

    pub(super) fn set_next(
        &mut self,
        id: ObjId,
        of: Value,
        at: usize,
        len: usize,
    ) -> Res<Option<Owned>> {
        let Some(set) = self.as_set(of) else { return Ok(None) };
        if set.len() != len {
            self.advance(id, |state| {
                if let Iter::Set { len, .. } = state {
                    *len = usize::MAX
                }
            });
            return self.raise(self.types.runtime_error, "Set changed size during iteration");
        }
        let Some((place, _, value)) = set.next(at) else { return self.moved(id, None, |_| {}) };
        let item = self.hold(value);
        self.moved(id, Some(item), |state| {
            if let Iter::Set { at, .. } = state {
                *at = place + 1
            }
        })
    }
}

/// What a set looks like from outside.
pub(super) fn describe(kind: Kind, set: &SetTable, sheet: &mut Sheet) -> Kind {
    let room = sheet.room();
    for (at, (_, value)) in set.iter().take(room).enumerate() {
        if !sheet.passes(value) {
            sheet.add(Label::Member(at), value);
        }
    }
    sheet.leave_out(set.len().saturating_sub(room));
    kind
}
