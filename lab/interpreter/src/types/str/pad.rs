//! Filling a text up to a width.

use crate::types::str::{c_int, own};
use crate::vm::native::Args;
use crate::{Interp, Res, Watch};

/// The second argument: one character to fill with.
fn fill_character<W: Watch>(i: &mut Interp<W>, a: Args) -> Res<char> {
    let Some(fill) = a.get(2) else { return Ok(' ') };
    let Some(text) = i.as_str(fill) else {
        let given = i.type_name(fill);
        return i
            .type_error(format!("The fill character must be a unicode character, not {given}"));
    };
    match (text.char(0), text.len()) {
        (Some(c), 1) => Ok(c),
        _ => i.type_error("The fill character must be exactly one character long"),
    }
}

/// `ljust`, `rjust`, `center`. (`pad`)
fn adjust<W: Watch>(i: &mut Interp<W>, a: Args, how: char) -> Res {
    let width = i.c_size(a.pos[1])?.max(0) as usize;
    let fill = fill_character(i, a)?;
    let text = own(i, a.pos[0]);
    let len = text.chars().count();
    if width <= len {
        return Ok(i.string(text));
    }
    let missing = width - len;
    let size = (missing as u64).saturating_mul(fill.len_utf8() as u64);
    i.room_for_bytes(size.saturating_add(text.len() as u64))?;
    let fill = |n: usize| fill.to_string().repeat(n);
    Ok(i.string(match how {
        '<' => text + &fill(missing),
        '>' => fill(missing) + &text,
        _ => {
            let left = missing / 2 + (missing & width & 1);
            fill(left) + &text + &fill(missing - left)
        }
    }))
}

/// `ljust`
pub(super) fn str_ljust<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    adjust(i, a, '<')
}

/// `rjust`
pub(super) fn str_rjust<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    adjust(i, a, '>')
}

/// `center`
pub(super) fn str_center<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    adjust(i, a, '^')
}

/// `zfill`
pub(super) fn str_zfill<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let width = i.c_size(a.pos[1])?.max(0) as usize;
    let text = own(i, a.pos[0]);
    let missing = width.saturating_sub(text.chars().count());
    i.room_for_bytes((text.len() as u64).saturating_add(missing as u64))?;
    let (sign, digits) = match text.strip_prefix(['+', '-']) {
        Some(digits) => text.split_at(text.len() - digits.len()),
        None => ("", &*text),
    };
    let text = format!("{sign}{}{digits}", "0".repeat(missing));
    Ok(i.string(text))
}

/// `expandtabs`
pub(super) fn str_expandtabs<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    let size = match a.get(1) {
        Some(v) => c_int(i, v)?.max(0) as usize,
        None => 8,
    };
    let (mut out, mut column) = (String::new(), 0);
    for c in own(i, a.pos[0]).chars() {
        match c {
            '\t' if size > 0 => {
                let n = size - column % size;
                i.room_for_bytes((out.len() + n) as u64)?;
                out.push_str(&" ".repeat(n));
                column += n;
            }
            '\t' => {}
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            c => {
                out.push(c);
                column += 1;
            }
        }
    }
    Ok(i.string(out))
}
