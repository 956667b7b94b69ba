//! Built-in functions that go through something: `iter`, `next`, `sorted`, `sum`,
//! `min`, `max`, `any`, `all`.

use gc_core::Version;

use crate::objects::PyObject;
use crate::objects::op::{BinOp, Cmp};
use crate::objects::symbols::known;
use crate::vm::native::Args;
use crate::{Interp, Owned, OwnedItems, Res, Value, Watch};

pub(super) fn next<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let id = a.pos[0].obj();
    let plain = |o: &PyObject| matches!(o, PyObject::Generator(g) if !g.code.is_async);
    let generator = id.is_some_and(|id| plain(i.get(id)));
    if generator && a.pos.len() == 1 {
        return match i.resume(id.expect("a generator"), Some(Owned::NONE))? {
            Ok(value) => Ok(value),
            Err(value) => i.stop_iteration(value),
        };
    }
    let python = matches!(id.map(|id| i.get(id)), Some(PyObject::Instance(_)));
    if python
        && a.pos.len() == 1
        && let Some(method) = i.special(a.pos[0], known::NEXT)
    {
        return i.call_method_value(method, a.pos[0], &[]);
    }
    match (i.iter_next(a.pos[0])?, a.pos.get(1)) {
        (Some(value), _) => Ok(value),
        (None, Some(&default)) => Ok(i.hold(default)),
        (None, None) => i.stop_iteration(Owned::NONE),
    }
}

fn extreme<W: Watch>(i: &mut Interp<W>, a: Args, greatest: bool) -> Res {
    let name = if greatest { "max" } else { "min" };
    i.only_keywords(&a, &["key", "default"])?;
    let key = i.keyword(&a, "key").unwrap_or(Value::None);
    let items = match a.pos {
        &[iterable] => i.collect(iterable)?,
        several => {
            if i.keyword(&a, "default").is_some() {
                return i.type_error(format!(
                    "Cannot specify a default for {name}() with multiple positional arguments"
                ));
            }
            i.hold_all(several)
        }
    };
    let mut best: Option<(Value, Owned)> = None;
    for &item in items.iter() {
        let rank = if key.is_none() { i.hold(item) } else { i.call(key, &[item])? };
        let better = match &best {
            None => true,
            Some((_, other)) if greatest => i.holds(Cmp::Gt, *rank, **other)?,
            Some((_, other)) => i.less(*rank, **other)?,
        };
        if !better {
            i.release(rank);
        } else if let Some((_, old)) = best.replace((item, rank)) {
            i.release(old);
        }
    }
    let Some((item, rank)) = best else {
        return match i.keyword(&a, "default") {
            Some(default) => Ok(i.hold(default)),
            None => i.value_error(format!("{name}() iterable argument is empty")),
        };
    };
    i.release(rank);
    let answer = i.hold(item);
    i.release_all(items);
    Ok(answer)
}

fn quantify<W: Watch>(i: &mut Interp<W>, iterable: Value, decides: bool) -> Res {
    let iter = i.iter(iterable)?;
    let mut decided = false;
    while !decided && let Some(item) = i.iter_next(*iter)? {
        decided = i.truth(*item)? == decides;
        i.release(item);
    }
    i.release(iter);
    Ok(Owned::bool(decided == decides))
}

/// `len`
pub(super) fn builtin_len<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.len(a.pos[0])? as i64))
}

/// `iter`
pub(super) fn builtin_iter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match a.pos.get(1) {
        Some(_) if !i.is_callable(a.pos[0]) => {
            i.type_error(match i.profile().version == Version::V3_12 {
                true => "iter(object, sentinel): object must be callable",
                false => "iter(v, w): v must be callable",
            })
        }
        Some(&sentinel) => {
            let [func, sentinel] = [a.pos[0], sentinel].map(|part| i.share(part));
            Ok(i.new_iter(crate::objects::iterator::Iter::Callable { func, sentinel }))
        }
        None => i.iter(a.pos[0]),
    }
}

/// `sorted`
pub(super) fn builtin_sorted<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.only_keywords(&a, &["key", "reverse"])?;
    let list = i.list(OwnedItems::default());
    i.list_extend(*list, a.pos[0])?;
    i.sort_list(Args { pos: &[*list], ..a })?;
    Ok(list)
}

/// `sum`
pub(super) fn builtin_sum<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let start = i.argument(&a, 1, "start").unwrap_or(Value::Int(0));
    if i.as_str(start).is_some() {
        return i.type_error("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if i.bytes_of(start).is_some() {
        let name = i.type_name(start);
        return i.type_error(format!("sum() can't sum {name} [use b''.join(seq) instead]"));
    }
    let mut total = i.hold(start);
    // Floats are added with compensation: what rounding lost is kept beside the
    // sum.
    let mut lost = 0.0;
    let careful = i.profile().version >= gc_core::Version::V3_12;
    i.each(a.pos[0], |i, item| {
        if let (Value::Float(sum), Value::Float(x), true) = (*total, item, careful) {
            let (sum, x) = (sum.number(), x.number());
            let next = sum + x;
            lost += if sum.abs() >= x.abs() { (sum - next) + x } else { (x - next) + sum };
            total = Owned::float(next);
            return Ok(());
        }
        let next = match BinOp::Add.quick(*total, item) {
            Some(sum) => Owned::new(sum),
            None => i.binary(BinOp::Add, *total, item)?,
        };
        let old = std::mem::replace(&mut total, next);
        i.release(old);
        Ok(())
    })?;
    if let Value::Float(sum) = *total
        && f64::is_finite(lost)
    {
        total = Owned::float(sum.number() + lost);
    }
    Ok(total)
}

/// `min`
pub(super) fn builtin_min<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    extreme(i, a, false)
}

/// `max`
pub(super) fn builtin_max<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    extreme(i, a, true)
}

/// `any`
pub(super) fn builtin_any<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    quantify(i, a.pos[0], true)
}

/// `all`
pub(super) fn builtin_all<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    quantify(i, a.pos[0], false)
}
