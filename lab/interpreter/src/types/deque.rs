//! `_deque`: what `collections.deque` keeps its items in. The rest of a deque is written
//! in Python. (`Modules/_collectionsmodule.c`)

use gc_core::ObjId;

use crate::objects::describe::{Kind, Sheet};
use crate::objects::{PyObject, Queue};
use crate::protocols::number::Number;
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn deque_methods(&mut self) {
        let deque = self.types.deque;
        self.class_functions(
            deque,
            const { &[("__new__", Arity::at_least(1).with_keywords(), deque_new)] },
        );
        self.methods(
            deque,
            const {
                &[
                    ("append", Arity::exactly(1), append),
                    ("appendleft", Arity::exactly(1), append_left),
                    ("pop", Arity::NONE, pop),
                    ("popleft", Arity::NONE, pop_left),
                    ("clear", Arity::NONE, clear),
                    ("__len__", Arity::NONE, len),
                    ("_limit", Arity::between(0, 1), limit),
                    ("_changes", Arity::NONE, changes),
                    ("index", Arity::between(1, 3), index),
                    ("insert", Arity::exactly(2), insert),
                    ("remove", Arity::exactly(1), remove),
                    ("rotate", Arity::between(0, 1), rotate),
                    ("_at", Arity::exactly(1), at),
                    ("_put", Arity::exactly(2), put),
                    ("_remove", Arity::exactly(1), remove_at),
                ]
            },
        );
    }
}

fn deque_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    if i.class(class).builtin {
        return i.type_error("a _deque is made by collections.deque only");
    }
    Ok(i.new_instance(class))
}

/// Works on the items.
fn with<W: Watch, R>(i: &mut Interp<W>, deque: Value, work: impl FnOnce(&mut Queue) -> R) -> R {
    i.update_native(deque.obj().expect("a deque"), |object| match object {
        PyObject::Deque(queue) => work(queue),
        _ => unreachable!("a deque"),
    })
}

/// Adds an item at one end; a deque that is full drops one from the other.
fn add<W: Watch>(i: &mut Interp<W>, a: &Args, left: bool) -> Res {
    i.room_for_items(1)?;
    let value = i.share(a.pos[1]);
    let gone = with(i, a.pos[0], |queue| {
        queue.changes += 1;
        match left {
            true => queue.items.push_front(value),
            false => queue.items.push_back(value),
        }
        match queue.items.len() > queue.most {
            true if left => queue.items.pop_back(),
            true => queue.items.pop_front(),
            false => None,
        }
    });
    if let Some(gone) = gone {
        i.release(Owned::new(gone));
    }
    Ok(Owned::NONE)
}

/// `append`
fn append<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    add(i, &a, false)
}

/// `appendleft`
fn append_left<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    add(i, &a, true)
}

fn take<W: Watch>(i: &mut Interp<W>, a: &Args, left: bool) -> Res {
    let item = with(i, a.pos[0], |queue| {
        queue.changes += u64::from(!queue.items.is_empty());
        if left { queue.items.pop_front() } else { queue.items.pop_back() }
    });
    match item {
        Some(item) => Ok(Owned::new(item)),
        None => i.index_error("pop from an empty deque"),
    }
}

/// `pop`
fn pop<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    take(i, &a, false)
}

/// `popleft`
fn pop_left<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    take(i, &a, true)
}

/// `clear`: lets go of the first item first.
fn clear<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let items = with(i, a.pos[0], Queue::take);
    i.release_all(OwnedItems::new(items.into()));
    Ok(Owned::NONE)
}

/// `__len__`
fn len<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = with(i, a.pos[0], |queue| queue.items.len());
    Ok(Owned::int(n as i64))
}

/// The maximal length; an argument sets it.
fn limit<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if let Some(&most) = a.pos.get(1) {
        let most = match (most, i.as_number(most)) {
            (Value::None, _) => usize::MAX,
            (_, None | Some(Number::Float(_))) => return i.type_error("an integer is required"),
            _ => match usize::try_from(i.c_size(most)?) {
                Ok(most) => most,
                Err(_) => return i.value_error("maxlen must be non-negative"),
            },
        };
        with(i, a.pos[0], |queue| queue.most = most);
    }
    let most = with(i, a.pos[0], |queue| queue.most);
    Ok(if most == usize::MAX { Owned::NONE } else { Owned::int(most as i64) })
}

/// How often it has changed.
fn changes<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = with(i, a.pos[0], |queue| queue.changes);
    Ok(Owned::int(n as i64))
}

/// `rotate`: moves this many items from the end to the front.
fn rotate<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = match a.get(1) {
        Some(n) => i.c_size(n)?,
        None => 1,
    };
    let moved = with(i, a.pos[0], |queue| {
        let n = n.checked_rem_euclid(queue.items.len() as i64).unwrap_or(0);
        if n > 0 {
            queue.changes += 1;
            queue.items.rotate_right(n as usize);
        }
        n.min(queue.items.len() as i64 - n)
    });
    i.budget.has_read(moved as usize * size_of::<Value>());
    Ok(Owned::NONE)
}

/// The place of the first item that equals the argument; raises what `changed` says if a
/// comparison changes the deque.
fn find<W: Watch>(
    i: &mut Interp<W>,
    a: &Args,
    places: std::ops::Range<usize>,
    changed: ObjId,
) -> Res<usize> {
    let state = with(i, a.pos[0], |queue| queue.changes);
    for at in places {
        let Some(item) = with(i, a.pos[0], |queue| queue.items.get(at).copied()) else { break };
        let item = i.hold(item);
        let equal = i.equal(*item, a.pos[1])?;
        i.release(item);
        let same = with(i, a.pos[0], |queue| queue.changes) == state;
        if equal && (same || changed == i.types.runtime_error) {
            return Ok(at);
        }
        if !same {
            return i.raise(changed, "deque mutated during iteration");
        }
    }
    let value = i.repr(a.pos[1])?;
    i.value_error(format!("{value} is not in deque"))
}

/// `index`: the item that is found may have changed the deque. (`deque_index_impl`)
fn index<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let (start, stop) = i.bounds(&a, 2)?;
    let at = find(i, &a, start..stop, i.types.runtime_error)?;
    Ok(Owned::int(at as i64))
}

/// `remove` (`deque_remove_impl`)
fn remove<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = find(i, &a, 0..usize::MAX, i.types.index_error)?;
    take_out(i, a.pos[0], at)
}

/// The place that an index stands for. (`PyObject_GetItem`, for a class with `sq_item`
/// alone)
fn place<W: Watch>(i: &mut Interp<W>, a: &Args) -> Res<usize> {
    let name = i.type_name(a.pos[1]);
    if !i.is_index(a.pos[1]) {
        return i.type_error(format!("sequence index must be integer, not '{name}'"));
    }
    let Number::Int(at) = i.index_number(a.pos[1])? else {
        return i.index_error(format!("cannot fit '{name}' into an index-sized integer"));
    };
    let len = with(i, a.pos[0], |queue| queue.items.len()) as i64;
    let at = if at < 0 { at.saturating_add(len) } else { at };
    match (0..len).contains(&at) {
        true => Ok(at as usize),
        false => i.index_error("deque index out of range"),
    }
}

/// The item at an index.
fn at<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = place(i, &a)?;
    let item = with(i, a.pos[0], |queue| queue.items[at]);
    Ok(i.hold(item))
}

/// Replaces the item at an index.
fn put<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = place(i, &a)?;
    let value = i.share(a.pos[2]);
    let old = with(i, a.pos[0], |queue| std::mem::replace(&mut queue.items[at], value));
    i.release(Owned::new(old));
    Ok(Owned::NONE)
}

/// `insert`
fn insert<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = i.c_size(a.pos[1])?;
    if with(i, a.pos[0], |queue| queue.items.len() >= queue.most) {
        return i.index_error("deque already at its maximum size");
    }
    i.room_for_items(1)?;
    let value = i.share(a.pos[2]);
    with(i, a.pos[0], |queue| {
        let len = queue.items.len() as i64;
        let at = if at < 0 { at.saturating_add(len).max(0) } else { at.min(len) };
        queue.changes += 1;
        queue.items.insert(at as usize, value);
    });
    Ok(Owned::NONE)
}

/// Removes the item at an index.
fn remove_at<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = place(i, &a)?;
    take_out(i, a.pos[0], at)
}

/// Removes the item at a place, and releases it.
fn take_out<W: Watch>(i: &mut Interp<W>, deque: Value, at: usize) -> Res {
    let item = with(i, deque, |queue| {
        queue.changes += 1;
        queue.items.remove(at)
    });
    i.release(item.map_or(Owned::NONE, Owned::new));
    Ok(Owned::NONE)
}

/// What a deque looks like from outside.
pub(super) fn describe(queue: &Queue, sheet: &mut Sheet) -> Kind {
    sheet.items(queue.items.iter());
    Kind::List
}
