//! The picture against a live heap.

use gc_core::{IMMORTAL_REFCNT, ListId, ObjId};

use super::World;
use crate::lists::Row;
use crate::view::State;

impl World {
    /// The first thing in which the picture differs from a live heap, written as
    /// (object, count, list) of every object.
    pub fn differs_from(
        &self,
        live: impl IntoIterator<Item = (ObjId, u32, Option<ListId>)>,
    ) -> Option<String> {
        let mut n = 0;
        for (id, count, list) in live {
            n += 1;
            let Some(body) = self.body(id) else {
                return Some(format!("{id} is not in the picture"));
            };
            let known = if body.immortal { IMMORTAL_REFCNT } else { body.count };
            if known != count {
                return Some(format!("{id}: count {count}, in the picture {known}"));
            }
            let known = body.list.map(|(row, _)| row);
            if self.collecting.is_none() && known != list.map(Row::from) {
                return Some(format!("{id}: list {list:?}, in the picture {known:?}"));
            }
        }
        let known = self.places.iter().flatten().filter(|b| b.state != State::Dying).count();
        (known != n).then(|| format!("{n} objects, in the picture {known}"))
    }

    /// The first list whose order differs from that of a live heap. While a
    /// collection runs its lists are its own.
    pub fn order_differs_from(&self, live: impl Fn(ListId) -> Vec<ObjId>) -> Option<String> {
        if self.collecting.is_some() {
            return None;
        }
        ListId::ALL.into_iter().find_map(|list| {
            let places = self.lists.places(list.into());
            let same = live(list).iter().map(|id| id.index() as u32).eq(places);
            (!same).then(|| format!("the order of {list:?}"))
        })
    }
}
