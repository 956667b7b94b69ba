//! Splitting a text, cutting blanks off its ends, and joining.

use crate::types::str::own;
use crate::vm::native::Args;
use crate::{Interp, OwnedItems, Res, Value, Watch};

fn strip<W: Watch>(i: &mut Interp<W>, a: Args, left: bool, right: bool) -> Res {
    let text = own(i, a.pos[0]);
    let chars: Option<Vec<char>> = match a.pos.get(1) {
        None | Some(Value::None) => None,
        Some(&v) => match i.text(v) {
            Some(chars) => Some(chars.chars().collect()),
            None => {
                let name = i.natives[a.native as usize].name.clone();
                return i.type_error(format!("{name} arg must be None or str"));
            }
        },
    };
    let drop = |c: char| match &chars {
        Some(chars) => chars.contains(&c),
        None => c.is_whitespace(),
    };
    let mut text = text.as_str();
    if left {
        text = text.trim_start_matches(drop);
    }
    if right {
        text = text.trim_end_matches(drop);
    }
    Ok(i.str(text))
}

fn split<W: Watch>(i: &mut Interp<W>, a: Args, back: bool) -> Res {
    let text = own(i, a.pos[0]);
    let sep = i.argument(&a, 1, "sep").unwrap_or(Value::None);
    let most = match i.argument(&a, 2, "maxsplit") {
        Some(v) => i.c_size(v)?,
        None => -1,
    };
    let most = usize::try_from(most).unwrap_or(usize::MAX - 1);
    let mut parts: Vec<String> = Vec::new();
    if sep.is_none() {
        let mut rest = if back { text.trim_end() } else { text.trim_start() };
        while !rest.is_empty() {
            if parts.len() == most {
                parts.push(rest.trim_end().to_string());
                break;
            }
            if back {
                let at = rest
                    .rfind(char::is_whitespace)
                    .map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
                parts.push(rest[at..].to_string());
                rest = rest[..at].trim_end();
            } else {
                let at = rest.find(char::is_whitespace).unwrap_or(rest.len());
                parts.push(rest[..at].to_string());
                rest = rest[at..].trim_start();
            }
        }
        if !back && parts.len() == most + 1 {
            // CPython keeps trailing blanks of the rest.
            let kept = text.trim_start();
            let mut left = kept;
            for _ in 0..most {
                let at = left.find(char::is_whitespace).unwrap_or(left.len());
                left = left[at..].trim_start();
            }
            if let Some(last) = parts.last_mut() {
                *last = left.to_string();
            }
        }
        if back {
            parts.reverse();
        }
    } else {
        let Some(sep) = i.text(sep) else {
            let given = i.type_name(sep);
            return i.type_error(format!("must be str or None, not {given}"));
        };
        if sep.is_empty() {
            return i.value_error("empty separator");
        }
        if back {
            parts = text.rsplitn(most.saturating_add(1), &sep).map(String::from).collect();
            parts.reverse();
        } else {
            parts = text.splitn(most.saturating_add(1), &sep).map(String::from).collect();
        }
    }
    let parts = parts.into_iter().map(|p| i.string(p)).collect();
    Ok(i.list(parts))
}

fn partition<W: Watch>(i: &mut Interp<W>, a: Args, back: bool) -> Res {
    let text = own(i, a.pos[0]);
    let Some(sep) = i.text(a.pos[1]) else {
        let given = i.type_name(a.pos[1]);
        return i.type_error(format!("must be str, not {given}"));
    };
    if sep.is_empty() {
        return i.value_error("empty separator");
    }
    let found = if back { text.rsplit_once(&sep) } else { text.split_once(&sep) };
    let parts = match found {
        Some((head, tail)) => [head.to_string(), sep, tail.to_string()],
        None if back => [String::new(), String::new(), text],
        None => [text, String::new(), String::new()],
    };
    let parts = parts.map(|p| i.string(p));
    Ok(i.tuple(parts.into()))
}

/// `strip`
pub(super) fn str_strip<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    strip(i, a, true, true)
}

/// `lstrip`
pub(super) fn str_lstrip<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    strip(i, a, true, false)
}

/// `rstrip`
pub(super) fn str_rstrip<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    strip(i, a, false, true)
}

/// `split`
pub(super) fn str_split<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    split(i, a, false)
}

/// `rsplit`
pub(super) fn str_rsplit<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    split(i, a, true)
}

/// `splitlines`
pub(super) fn str_splitlines<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let keep = i.argument(&a, 1, "keepends").unwrap_or(Value::bool(false));
    let keep = i.truth(keep)?;
    let text = own(i, a.pos[0]);
    let mut lines = OwnedItems::default();
    let mut rest = &*text;
    while !rest.is_empty() {
        let end = rest.find(ends_a_line).unwrap_or(rest.len());
        let after = &rest[end..];
        let next = match after.starts_with("\r\n") {
            true => end + 2,
            false => end + after.chars().next().map_or(0, char::len_utf8),
        };
        lines.push(i.str(&rest[..if keep { next } else { end }]));
        rest = &rest[next..];
    }
    Ok(i.list(lines))
}

/// (`_PyUnicode_IsLinebreak`)
fn ends_a_line(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\x1C'..='\x1E' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// `partition`
pub(super) fn str_partition<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    partition(i, a, false)
}

/// `rpartition`
pub(super) fn str_rpartition<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    partition(i, a, true)
}

/// `join`
pub(super) fn str_join<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let sep = own(i, a.pos[0]);
    if i.is_not_iterable(a.pos[1]) {
        return i.type_error("can only join an iterable");
    }
    let mut out = String::new();
    let mut n = 0;
    i.each_undisturbed(a.pos[1], |i, item| {
        let Some(s) = i.as_str(item) else {
            let name = i.type_name(item);
            return i.type_error(format!("sequence item {n}: expected str instance, {name} found"));
        };
        let more = s.text.len() + sep.len();
        if out.len() + more > out.capacity() {
            i.room_for_bytes((2 * out.len() + more) as u64)?;
        }
        if n > 0 {
            out.push_str(&sep);
        }
        if let Some(s) = i.as_str(item) {
            out.push_str(&s.text);
        }
        n += 1;
        Ok(())
    })?;
    Ok(i.string(out))
}
