//! `_deque`: what `collections.deque` keeps its items in. The rest of a deque is written
//! in Python. (`Modules/_collectionsmodule.c`)

use crate::objects::describe::{Kind, Sheet};
use crate::objects::{PyObject, Queue};
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
                    ("_rotate", Arity::exactly(1), rotate),
                    ("_at", Arity::exactly(1), at),
                    ("_put", Arity::exactly(2), put),
                    ("_insert", Arity::exactly(2), insert),
                    ("_remove", Arity::exactly(1), remove),
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

/// Adds an item at one end; with as many as there may be, takes one from the other.
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

/// How many items there may be, and from now on as many as an argument says.
fn limit<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if let Some(&most) = a.pos.get(1) {
        let most = if most.is_none() { usize::MAX } else { i.size(most)? as usize };
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

/// Moves so many items, fewer than there are, from the end to the front.
fn rotate<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let n = i.size(a.pos[1])? as usize;
    with(i, a.pos[0], |queue| {
        queue.changes += 1;
        queue.items.rotate_right(n.min(queue.items.len()));
    });
    Ok(Owned::NONE)
}

/// The place that an argument names, if it is one of `len`.
fn place<W: Watch>(i: &mut Interp<W>, a: &Args, more: usize) -> Res<usize> {
    let at = i.size(a.pos[1])?;
    let n = with(i, a.pos[0], |queue| queue.items.len()) + more;
    match usize::try_from(at).ok().filter(|&at| at < n) {
        Some(at) => Ok(at),
        None => i.index_error("deque index out of range"),
    }
}

/// The item at a place, counted from the front.
fn at<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = place(i, &a, 0)?;
    let item = with(i, a.pos[0], |queue| queue.items[at]);
    Ok(i.hold(item))
}

/// Puts another item at a place.
fn put<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = place(i, &a, 0)?;
    let value = i.share(a.pos[2]);
    let old = with(i, a.pos[0], |queue| std::mem::replace(&mut queue.items[at], value));
    i.release(Owned::new(old));
    Ok(Owned::NONE)
}

/// Puts an item before a place.
fn insert<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = place(i, &a, 1)?;
    let value = i.share(a.pos[2]);
    with(i, a.pos[0], |queue| {
        queue.changes += 1;
        queue.items.insert(at, value);
    });
    Ok(Owned::NONE)
}

/// Takes the item out at a place.
fn remove<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = place(i, &a, 0)?;
    let item = with(i, a.pos[0], |queue| {
        queue.changes += 1;
        queue.items.remove(at)
    });
    Ok(item.map_or(Owned::NONE, Owned::new))
}

/// What a deque looks like from outside.
pub(super) fn describe(queue: &Queue, sheet: &mut Sheet) -> Kind {
    sheet.items(queue.items.iter());
    Kind::List
}
