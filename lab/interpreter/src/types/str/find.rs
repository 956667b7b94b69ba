//! Searching in a text, and replacing what is found.

use crate::types::str::{map, own, text_argument};
use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Watch};

/// `start` and `stop` as bytes of the text, from arguments 2 and 3.
fn window<W: Watch>(i: &mut Interp<W>, a: &Args) -> Res<Option<(usize, usize)>> {
    let (start, stop) = i.bounds(a, 2)?;
    let Some(text) = i.as_str(a.pos[0]) else { return Ok(None) };
    if start > text.len() || start > stop {
        return Ok(None);
    }
    Ok(Some((text.byte_at(start), text.byte_at(stop))))
}

fn search<W: Watch>(i: &mut Interp<W>, a: Args, back: bool) -> Res<Option<i64>> {
    let name = i.natives[a.native as usize].name.clone();
    let part = text_argument(i, &a, 1, &name)?;
    let Some((start, stop)) = window(i, &a)? else { return Ok(None) };
    let Some(text) = i.as_str(a.pos[0]) else { return Ok(None) };
    let inside = &text.text[start..stop];
    i.budget.has_read(inside.len());
    let found = if back { inside.rfind(&part) } else { inside.find(&part) };
    Ok(found.map(|at| text.char_at(start + at) as i64))
}

fn ends<W: Watch>(i: &mut Interp<W>, a: Args, test: fn(&str, &str) -> bool) -> Res {
    let Some((start, stop)) = window(i, &a)? else { return Ok(Owned::bool(false)) };
    let options = match i.as_tuple(a.pos[1]) {
        Some(options) => options.to_vec(),
        None => vec![a.pos[1]],
    };
    for option in options {
        let (Some(text), Some(option_text)) = (i.as_str(a.pos[0]), i.as_str(option)) else {
            let (name, given) = (i.natives[a.native as usize].name.clone(), i.type_name(option));
            return i.type_error(match i.as_tuple(a.pos[1]) {
                Some(_) => format!("tuple for {name} must only contain str, not {given}"),
                None => format!("{name} first arg must be str or a tuple of str, not {given}"),
            });
        };
        if test(&text.text[start..stop], &option_text.text) {
            return Ok(Owned::bool(true));
        }
    }
    Ok(Owned::bool(false))
}

/// `replace`
pub(super) fn str_replace<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let text = own(i, a.pos[0]);
    let old = text_argument(i, &a, 1, "replace")?;
    let new = text_argument(i, &a, 2, "replace")?;
    let most = match a.get(3) {
        Some(v) => usize::try_from(i.c_size(v)?).unwrap_or(usize::MAX),
        None => usize::MAX,
    };
    let found = text.matches(&old).take(most).count() as u64;
    i.room_for_bytes(found.saturating_mul(new.len() as u64).saturating_add(text.len() as u64))?;
    Ok(i.string(text.replacen(&old, &new, most)))
}

/// `find`
pub(super) fn str_find<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(search(i, a, false)?.unwrap_or(-1)))
}

/// `rfind`
pub(super) fn str_rfind<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(search(i, a, true)?.unwrap_or(-1)))
}

/// `index`
pub(super) fn str_index<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match search(i, a, false)? {
        Some(at) => Ok(Owned::int(at)),
        None => i.value_error("substring not found"),
    }
}

/// `rindex`
pub(super) fn str_rindex<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    match search(i, a, true)? {
        Some(at) => Ok(Owned::int(at)),
        None => i.value_error("substring not found"),
    }
}

/// `count`
pub(super) fn str_count<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let part = text_argument(i, &a, 1, "count")?;
    let Some((start, stop)) = window(i, &a)? else { return Ok(Owned::int(0)) };
    let inside = i.as_str(a.pos[0]).map_or("", |s| &s.text[start..stop]);
    let n = match part.is_empty() {
        true => inside.chars().count() + 1,
        false => inside.matches(&part).count(),
    };
    Ok(Owned::int(n as i64))
}

/// `startswith`
pub(super) fn str_startswith<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    ends(i, a, |t, p| t.starts_with(p))
}

/// `endswith`
pub(super) fn str_endswith<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    ends(i, a, |t, p| t.ends_with(p))
}

/// The one argument of such a method.
fn affix<W: Watch>(i: &mut Interp<W>, a: &Args, name: &str) -> Res<String> {
    match i.text(a.pos[1]) {
        Some(text) => Ok(text),
        None => i.bad_argument(name, "argument", "str", a.pos[1]),
    }
}

/// `removeprefix`
pub(super) fn str_removeprefix<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let part = affix(i, &a, "removeprefix")?;
    map(i, a, |t| t.strip_prefix(&part).unwrap_or(t).to_string())
}

/// `removesuffix`
pub(super) fn str_removesuffix<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let part = affix(i, &a, "removesuffix")?;
    map(i, a, |t| t.strip_suffix(&part).unwrap_or(t).to_string())
}

/// `__contains__`
pub(super) fn str_contains<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::bool(i.builtin_contains(a.pos[0], a.pos[1])?))
}
