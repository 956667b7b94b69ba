//! How much room a list has: it grows as CPython's does, and the capacity of
//! its vector is what `sys.getsizeof` tells. (`Objects/listobject.c`)

use crate::Value;

/// Makes room for `len` items, and for some more. (`list_resize`)
#[inline]
pub fn grow(items: &mut Vec<Value>, len: usize) {
    if len > items.capacity() {
        let mut room = (len + (len >> 3) + 6) & !3;
        // Many at once: only as many as there will be, by fours.
        if len - items.len() > room - len {
            room = (len + 3) & !3;
        }
        items.reserve_exact(room - items.len());
    }
}

/// Gives room back after items were taken out, if less than half is used.
pub fn shrink(items: &mut Vec<Value>) {
    let len = items.len();
    if len < items.capacity() >> 1 {
        items.shrink_to(if len == 0 { 0 } else { (len + (len >> 3) + 6) & !3 });
    }
}

/// Appends many: an empty list gets room for them alone, but an even number.
/// (`list_extend`, `list_preallocate_exact`)
pub fn extend(items: &mut Vec<Value>, more: Vec<Value>) {
    expect(items, more.len());
    items.extend(more);
}

/// Makes room for so many more.
pub fn expect(items: &mut Vec<Value>, n: usize) {
    match items.capacity() {
        0 => items.reserve_exact((n + 1) & !1),
        _ => grow(items, items.len() + n),
    }
}
