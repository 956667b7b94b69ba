//! `__len__` of built-in objects, and the methods that get, set and delete
//! items.

use crate::vm::native::Args;
use crate::{Interp, Owned, Res, Watch};

/// `__len__`
pub(super) fn own_len<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    Ok(Owned::int(i.builtin_len(a.pos[0])? as i64))
}

/// `__getitem__`
pub(super) fn own_item<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.native_item(a.pos[0], a.pos[1])
}

/// `__setitem__`
pub(super) fn set_own_item<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.native_set_item(a.pos[0], a.pos[1], a.pos[2])?;
    Ok(Owned::NONE)
}

/// `__delitem__`
pub(super) fn del_own_item<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.native_del_item(a.pos[0], a.pos[1])?;
    Ok(Owned::NONE)
}

/// `__iter__`
pub(super) fn own_iter<W: Watch>(i: &mut Interp<W>, a: Args) -> Res {
    i.native_iter(a.pos[0])
}
