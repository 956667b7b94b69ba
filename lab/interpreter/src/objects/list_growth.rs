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

/// Makes room for this many more items.
pub fn expect(items: &mut Vec<Value>, n: usize) {
    match items.capacity() {
        0 => items.reserve_exact((n + 1) & !1),
        _ => grow(items, items.len() + n),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `sys.getsizeof` shows in CPython 3.13.0 as a list is appended to.
    #[test]
    fn a_list_that_is_appended_to_grows_as_cpythons() {
        let mut items = Vec::new();
        let mut rooms = vec![0];
        for n in 0..100 {
            grow(&mut items, n + 1);
            items.push(Value::None);
            if rooms.last() != Some(&items.capacity()) {
                rooms.push(items.capacity());
            }
        }
        assert_eq!(rooms, [0, 4, 8, 16, 24, 32, 40, 52, 64, 76, 92, 108]);
    }

    #[test]
    fn room_is_given_back_when_less_than_half_is_used() {
        let mut items = vec![Value::None; 100];
        items.truncate(50);
        shrink(&mut items);
        assert_eq!(items.capacity(), 100);
        items.truncate(49);
        shrink(&mut items);
        assert_eq!(items.capacity(), 60);
        items.clear();
        shrink(&mut items);
        assert_eq!(items.capacity(), 0);
    }
}
