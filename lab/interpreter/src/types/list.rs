//! `list`.

use gc_core::{ObjId, Version};

use std::cmp::Ordering;

use crate::objects::PyObject;
use crate::objects::describe::{Kind, Sheet};
use crate::types::items::{del_own_item, own_item, own_iter, own_len, set_own_item};
use crate::vm::native::{Args, Arity};
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(super) fn list_methods(&mut self) {
        let list = self.types.list;
        self.methods(
            list,
            const {
                &[
                    ("__init__", Arity::between(0, 1), list_init),
                    ("append", Arity::exactly(1), list_append),
                    ("extend", Arity::exactly(1), list_extend),
                    ("insert", Arity::exactly(2), list_insert),
                    ("pop", Arity::between(0, 1), list_pop),
                    ("remove", Arity::exactly(1), list_remove),
                    ("clear", Arity::NONE, list_clear),
                    ("index", Arity::between(1, 3), list_index),
                    ("count", Arity::exactly(1), list_count),
                    ("reverse", Arity::NONE, list_reverse),
                    ("copy", Arity::NONE, list_copy),
                    ("sort", Arity::NONE.with_keywords(), list_sort),
                    ("__len__", Arity::NONE, own_len),
                    ("__getitem__", Arity::exactly(1), own_item),
                    ("__setitem__", Arity::exactly(2), set_own_item),
                    ("__delitem__", Arity::exactly(1), del_own_item),
                    ("__contains__", Arity::exactly(1), list_contains),
                    ("__iter__", Arity::NONE, own_iter),
                    ("__reversed__", Arity::NONE, list_reversed),
                ]
            },
        );
        self.class_functions(
            list,
            const { &[("__new__", Arity::at_least(1).with_keywords(), list_new)] },
        );
    }

    /// `start` and `stop` arguments, from position `at` on.
    pub(crate) fn bounds(&mut self, a: &Args, at: usize) -> Res<(usize, usize)> {
        let len = self.builtin_len(a.pos[0])? as i64;
        // `index` of lists and tuples takes no `None`. (`_PyEval_SliceIndexNotNone`)
        let textual = self.as_str(a.pos[0]).is_some();
        let bound = |this: &mut Self, at: usize, otherwise: i64| match a.pos.get(at) {
            None => Ok(otherwise),
            Some(Value::None) if textual => Ok(otherwise),
            Some(&v) if !this.is_index(v) => {
                let none = if textual { " or None" } else { "" };
                this.type_error(format!(
                    "slice indices must be integers{none} or have an __index__ method"
                ))
            }
            Some(&v) => this.index(v).map(|n| if n < 0 { (n + len).max(0) } else { n }),
        };
        let start = bound(self, at, 0)?;
        let stop = bound(self, at + 1, i64::MAX)?;
        Ok((start as usize, stop as usize))
    }

    /// Sorts a list in place, by the keyword arguments of `sort`.
    pub(crate) fn sort_list(&mut self, a: Args) -> Res<()> {
        let key = self.keyword(&a, "key").unwrap_or(Value::None);
        let reverse = self.keyword(&a, "reverse").unwrap_or(Value::bool(false));
        let reverse = self.truth(reverse)?;
        // The list is empty while it is sorted, as in CPython.
        let items = with(self, a.pos[0], std::mem::take);
        let room = items.capacity();
        let mut items = OwnedItems::new(items);
        let done = self.sort(&mut items, key, reverse);
        let mut items = items.give();
        items.reserve_exact(room - items.len());
        let meddled = with(self, a.pos[0], |list| std::mem::replace(list, items));
        let touched = !meddled.is_empty();
        self.release_all(OwnedItems::new(meddled));
        done?;
        if touched {
            return self.value_error("list modified during sort");
        }
        Ok(())
    }

    /// Sorts, stably; if a comparison fails, only as far as it got.
    pub(crate) fn sort(&mut self, items: &mut OwnedItems, key: Value, reverse: bool) -> Res<()> {
        let mut keys = OwnedItems::default();
        if !key.is_none() {
            for &item in items.iter() {
                keys.push(self.call(key, &[item])?);
            }
        }
        let key_of = |at| if key.is_none() { items[at] } else { keys[at] };
        let mut pairs: Vec<(Value, Value)> =
            items.iter().enumerate().map(|(at, &item)| (key_of(at), item)).collect();
        if reverse {
            pairs.reverse();
        }
        let done = self.merge_sort(&mut pairs);
        if reverse {
            pairs.reverse();
        }
        items.rearrange(pairs.iter().map(|pair| pair.1).collect());
        if !key.is_none() {
            keys.rearrange(pairs.iter().map(|pair| pair.0).collect());
        }
        done?;
        self.release_all(keys);
        Ok(())
    }

    fn sorts_before(&mut self, a: Value, b: Value) -> Res<bool> {
        match self.plain_order(a, b) {
            Some(order) => Ok(order.is_lt()),
            None => self.less(a, b),
        }
    }

    /// Which of two values comes first, if both are ints, strings, or tuples of
    /// those.
    fn plain_order(&self, a: Value, b: Value) -> Option<Ordering> {
        match (a, b) {
            (Value::Int(a), Value::Int(b)) => Some(a.cmp(&b)),
            (Value::Obj(a), Value::Obj(b)) => match (self.get(a), self.get(b)) {
                (PyObject::Str(a), PyObject::Str(b)) => {
                    self.budget.has_read(a.text.len().min(b.text.len()));
                    Some(a.text.cmp(&b.text))
                }
                (PyObject::Tuple(a), PyObject::Tuple(b)) => {
                    for (&a, &b) in a.iter().zip(b.iter()) {
                        match (a, b) {
                            (Value::Obj(x), Value::Obj(y)) if x == y => {}
                            (Value::Int(x), Value::Int(y)) if x == y => {}
                            (Value::Int(x), Value::Int(y)) => return Some(x.cmp(&y)),
                            (Value::Obj(x), Value::Obj(y)) => {
                                let (PyObject::Str(x), PyObject::Str(y)) =
                                    (self.get(x), self.get(y))
                                else {
                                    return None;
                                };
                                match x.text.cmp(&y.text) {
                                    Ordering::Equal => {}
                                    order => return Some(order),
                                }
                            }
                            _ => return None,
                        }
                    }
                    Some(a.len().cmp(&b.len()))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// How many items at the beginning are in order; those that were in the opposite order
    /// are turned round. (`count_run`)
    fn count_run(&mut self, run: &mut [(Value, Value)]) -> Res<usize> {
        let mut n = 1;
        while n < run.len() && !self.sorts_before(run[n].0, run[n - 1].0)? {
            n += 1;
        }
        let newer = self.profile().version >= Version::V3_13;
        if n >= run.len() || n > 1 && (!newer || self.sorts_before(run[0].0, run[n - 1].0)?) {
            return Ok(n);
        }
        run[..n].reverse();
        n += 1;
        // Equal items stay in their order: they are turned round twice.
        let mut equal = 0;
        while n < run.len() {
            if self.sorts_before(run[n].0, run[n - 1].0)? {
                run[n - 1 - equal..n].reverse();
                equal = 0;
            } else if !newer || self.sorts_before(run[n - 1].0, run[n].0)? {
                break;
            } else {
                equal += 1;
            }
            n += 1;
        }
        run[n - 1 - equal..n].reverse();
        run[..n].reverse();
        while newer && n < run.len() && !self.sorts_before(run[n].0, run[n - 1].0)? {
            n += 1;
        }
        Ok(n)
    }

    /// Sorts what comes after the first `sorted` items into them. (`binarysort`)
    fn binary_sort(&mut self, run: &mut [(Value, Value)], sorted: usize) -> Res<()> {
        for at in sorted..run.len() {
            let (mut left, mut right) = (0, at);
            while left < right {
                let middle = (left + right) / 2;
                match self.sorts_before(run[at].0, run[middle].0)? {
                    true => right = middle,
                    false => left = middle + 1,
                }
            }
            run[left..=at].rotate_right(1);
        }
        Ok(())
    }

    fn merge_sort(&mut self, all: &mut Vec<(Value, Value)>) -> Res<()> {
        self.budget.has_read(all.len().saturating_mul(4 * size_of::<Value>()));
        // Only numbers, or only strings: nothing can fail.
        if all.iter().all(|k| matches!(k.0, Value::Int(_))) {
            all.sort_by_key(|k| match k.0 {
                Value::Int(n) => n,
                _ => 0,
            });
            return Ok(());
        }
        let text = |key: Value| match self.get(key.obj()?) {
            PyObject::Str(s) => Some(&*s.text),
            _ => None,
        };
        let texts: Option<Vec<_>> = all.iter().map(|&pair| Some((text(pair.0)?, pair))).collect();
        if let Some(mut sorted) = texts {
            sorted.sort_by(|a, b| a.0.cmp(b.0));
            *all = sorted.into_iter().map(|(_, pair)| pair).collect();
            return Ok(());
        }
        // Fewer than 64 are compared in CPython's order. More are sorted in parts first.
        let n = all.len();
        let mut width = if n < 64 { n.max(1) } else { 32 };
        for part in all.chunks_mut(width) {
            let sorted = self.count_run(part)?;
            self.binary_sort(part, sorted)?;
        }
        while width < n {
            let mut out = Vec::with_capacity(n);
            for start in (0..n).step_by(2 * width) {
                let (mid, end) = ((start + width).min(n), (start + 2 * width).min(n));
                let (mut a, mut b) = (start, mid);
                while a < mid && b < end {
                    if self.sorts_before(all[b].0, all[a].0)? {
                        out.push(all[b]);
                        b += 1;
                    } else {
                        out.push(all[a]);
                        a += 1;
                    }
                }
                out.extend_from_slice(&all[a..mid]);
                out.extend_from_slice(&all[b..end]);
            }
            *all = out;
            width *= 2;
        }
        Ok(())
    }
}

fn with<W: Watch, R>(i: &mut Interp<W>, list: Value, f: impl FnOnce(&mut Vec<Value>) -> R) -> R {
    i.update_native(list.obj().expect("a list"), |o| match o {
        PyObject::List(items) => f(items),
        _ => unreachable!("a list"),
    })
}

/// The first place of an equal item.
pub(super) fn find<W: Watch>(
    i: &mut Interp<W>,
    list: Value,
    item: Value,
    start: usize,
    stop: usize,
) -> Res<Option<usize>> {
    let mut at = start;
    let id = list.obj().expect("a sequence");
    while at < stop
        && let Some(&member) = crate::protocols::sequences::items_of(i.get_native(id)).get(at)
    {
        i.tick()?;
        let member = i.hold(member);
        let equal = i.equal(*member, item)?;
        i.release(member);
        if equal {
            return Ok(Some(at));
        }
        at += 1;
    }
    Ok(None)
}

pub(super) fn count<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let mut n = 0;
    let mut at = 0;
    while let Some(found) = find(i, a.pos[0], a.pos[1], at, usize::MAX)? {
        n += 1;
        at = found + 1;
    }
    Ok(Owned::int(n))
}

/// `__init__`
fn list_init<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    if let Some(&source) = a.pos.get(1) {
        i.list_extend(a.pos[0], source)?;
    }
    Ok(Owned::NONE)
}

/// `append`
fn list_append<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let item = i.hold(a.pos[1]);
    i.list_push(a.pos[0], item)?;
    Ok(Owned::NONE)
}

/// `extend`
fn list_extend<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.list_extend(a.pos[0], a.pos[1])?;
    Ok(Owned::NONE)
}

/// `insert`
fn list_insert<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = i.c_size(a.pos[1])?;
    let (len, room) = i.as_list(a.pos[0]).map_or((0, 0), |l| (l.len(), l.capacity()));
    if len == room {
        i.room_for_items((len >> 3) + 6)?;
        i.made(((len >> 3) + 6) * size_of::<Value>());
    }
    let item = i.share(a.pos[2]);
    with(i, a.pos[0], |items| {
        let len = items.len() as i64;
        let at = if at < 0 { at.saturating_add(len).max(0) } else { at.min(len) };
        crate::objects::list_growth::grow(items, items.len() + 1);
        items.insert(at as usize, item);
    });
    i.budget.has_read(len.saturating_sub(at.max(0) as usize) * size_of::<Value>());
    Ok(Owned::NONE)
}

/// `pop`
fn list_pop<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let at = match a.get(1) {
        Some(at) => i.c_size(at)?,
        None => -1,
    };
    let len = i.as_list(a.pos[0]).map_or(0, Vec::len) as i64;
    if len == 0 {
        return i.index_error("pop from empty list");
    }
    let at = if at < 0 { at.saturating_add(len) } else { at };
    if at < 0 || at >= len {
        return i.index_error("pop index out of range");
    }
    Ok(take_out(i, a.pos[0], at as usize))
}

/// Removes an item from a list; it is the caller's.
fn take_out<W: Watch>(i: &mut Interp<W>, list: Value, at: usize) -> Owned {
    let len = i.as_list(list).map_or(0, Vec::len);
    i.budget.has_read((len - at) * size_of::<Value>());
    let item = with(i, list, |items| {
        let item = items.remove(at);
        crate::objects::list_growth::shrink(items);
        item
    });
    Owned::new(item)
}

/// `remove`
fn list_remove<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let Some(at) = find(i, a.pos[0], a.pos[1], 0, usize::MAX)? else {
        return i.value_error("list.remove(x): x not in list");
    };
    // The comparison may have shortened the list: then there is nothing there.
    // (`list_remove`, by way of `list_ass_slice`)
    if i.as_list(a.pos[0]).is_some_and(|items| at < items.len()) {
        let gone = take_out(i, a.pos[0], at);
        i.release(gone);
    }
    Ok(Owned::NONE)
}

/// `clear`
fn list_clear<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let gone = with(i, a.pos[0], std::mem::take);
    i.release_last_first(gone);
    Ok(Owned::NONE)
}

/// `index`
fn list_index<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let (start, stop) = i.bounds(&a, 2)?;
    match find(i, a.pos[0], a.pos[1], start, stop)? {
        Some(at) => Ok(Owned::int(at as i64)),
        None => {
            let text = i.repr(a.pos[1])?;
            i.value_error(format!("{text} is not in list"))
        }
    }
}

/// `count`
fn list_count<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    count(i, a)
}

/// `reverse`
fn list_reverse<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let len = with(i, a.pos[0], |items| {
        items.reverse();
        items.len()
    });
    i.budget.has_read(len * size_of::<Value>());
    Ok(Owned::NONE)
}

/// `copy`
fn list_copy<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let items = i.as_list(a.pos[0]).cloned().unwrap_or_default();
    let items = i.hold_all(items);
    Ok(i.list(items))
}

/// `sort`
fn list_sort<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["key", "reverse"])?;
    i.sort_list(a)?;
    Ok(Owned::NONE)
}

/// `__contains__`
fn list_contains<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(find(i, a.pos[0], a.pos[1], 0, usize::MAX)?.is_some()))
}

/// `__reversed__`
fn list_reversed<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let left = i.as_list(a.pos[0]).map_or(0, Vec::len);
    let of = i.share(a.pos[0]);
    Ok(i.new_iter(crate::objects::iterator::Iter::Rev { of, left }))
}

/// `__new__`
fn list_new<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let class = a.pos[0].obj().expect("a class");
    if i.class(class).builtin {
        gc_core::pass_over_free_list(i, gc_core::FreeList::List);
        return Ok(i.list(OwnedItems::default()));
    }
    Ok(i.new_instance(class))
}

impl<W: Watch> Interp<W> {
    /// The repr of a list or tuple.
    pub(super) fn repr_items(&mut self, id: ObjId, start: &str, end: &str) -> Res<String> {
        // Before it is noted what is being shown. (`list_repr`, `tuplerepr`)
        if crate::protocols::sequences::items_of(self.get_native(id)).is_empty() {
            return Ok(format!("{start}{end}"));
        }
        if !self.guard(id)? {
            return Ok(format!("{start}...{}", if end == ",)" { ")" } else { end }));
        }
        let mut text = start.to_string();
        let mut at = 0;
        let mut done = Ok(());
        while let Some(&item) = crate::protocols::sequences::items_of(self.get_native(id)).get(at) {
            if at > 0 {
                text.push_str(", ");
            }
            let item = self.hold(item);
            let one = self.repr(*item);
            if one.is_ok() {
                self.release(item);
            }
            done = one.and_then(|one| self.append(&mut text, &one));
            if done.is_err() {
                break;
            }
            at += 1;
        }
        self.unguard();
        done?;
        text.push_str(end);
        Ok(text)
    }
}

/// What a list looks like from outside.
pub(super) fn describe(items: &[Value], sheet: &mut Sheet) -> Kind {
    sheet.items(items.iter());
    Kind::List
}
