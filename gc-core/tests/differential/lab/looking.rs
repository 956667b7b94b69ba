//! The look after every operation: what it says of the heap that is new.

use gc_core::*;

use super::Lab;
use crate::program::NAMES;
use crate::thing::{Kind, Thing};

impl Lab {
    pub(super) fn look(&mut self) {
        safe_point(self);
        let was_enabled = self.heap.is_enabled();
        self.heap.disable();
        let [a, b, c] = self.heap.get_count();
        self.show(0, "count", format!(" {a} {b} {c}"));
        let count = self.tuple([None; 3]);
        self.leave([Some(count)]);
        if !self.log.is_empty() {
            let log = std::mem::take(&mut self.log);
            self.out += &format!("  {}\n", log.join("; "));
        }
        for generation in 0..3 {
            self.look_at_generation(generation);
        }
        self.look_at_names();
        for (place, what, list) in
            [(5, "kept", self.kept), (6, "garbage", self.garbage)]
        {
            let items = self.thing(list).slots.iter().filter_map(|s| s.1);
            let text = items.map(|id| format!(" {}", self.tag(id))).collect();
            self.show(place, what, text);
        }
        self.look_at_stats();
        if !self.thawed {
            let frozen = self.heap.get_freeze_count() - self.frozen_before;
            self.show(10, "frozen", format!(" {frozen}"));
        }
        if was_enabled {
            self.heap.enable();
        }
    }

    pub(super) fn look_at_generation(&mut self, generation: usize) {
        let objects = self.heap.get_objects(Some(generation)).unwrap();
        let mut text = match generation < 2 || !self.thawed {
            true => format!(" {}:", objects.len()),
            false => ":".to_string(),
        };
        for id in objects {
            let tag = self.tag(id);
            if !tag.is_empty() {
                let counted = self.counted(id);
                text += &format!(" {tag}{counted}");
            }
        }
        let list = alloc(self, Thing::new(Kind::List, String::new()));
        self.leave([Some(list)]);
        let what = ["gen0", "gen1", "gen2"][generation];
        self.show(1 + generation, what, text);
    }

    pub(super) fn look_at_names(&mut self) {
        let mut text = String::new();
        for i in 0..NAMES {
            let Some(id) = self.name(i) else { continue };
            let thing = self.thing(id);
            let tracked = self.heap.is_tracked(id).unwrap();
            let weak = if thing.is_ref() {
                let referent = self.heap.referent(id).unwrap();
                let tag = referent.map(|r| self.tag(r));
                format!("->{}", tag.unwrap_or_default())
            } else {
                match self.heap.weakref_count(id).unwrap() {
                    0 => String::new(),
                    n => format!("@{n}"),
                }
            };
            let tag = &thing.label;
            let untracked = if tracked { "" } else { "-" };
            let counted = self.counted(id);
            text += &format!(" {i}={tag}{untracked}{counted}{weak}");
        }
        self.show(4, "names", text);
    }

    /// Whether it is finalized, and its reference count.
    pub(super) fn counted(&self, id: ObjId) -> String {
        let finalized = self.heap.is_finalized(id).unwrap();
        let count = self.heap.refcount(id).unwrap();
        assert!(count < IMMORTAL_REFCNT, "nothing here is immortal");
        format!("{}*{count}", if finalized { "!" } else { "" })
    }

    pub(super) fn look_at_stats(&mut self) {
        let list = alloc(self, Thing::new(Kind::List, String::new()));
        for _ in 0..3 {
            let dict = alloc(self, Thing::new(Kind::Dict, String::new()));
            self.append(list, dict);
            self.leave([Some(dict)]);
        }
        self.leave([Some(list)]);
        let stats = self.heap.get_stats();
        for (generation, stats) in stats.iter().enumerate() {
            let text = format!(
                " {} {} {}",
                stats.collections, stats.collected, stats.uncollectable
            );
            let what = ["stats0", "stats1", "stats2"][generation];
            self.show(7 + generation, what, text);
        }
    }

    pub(super) fn show(&mut self, place: usize, what: &str, text: String) {
        if self.seen[place] != text {
            self.out += &format!("  {what}{text}\n");
            self.seen[place] = text;
        }
    }
}
