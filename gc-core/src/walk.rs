//! Walks over the candidates that are quick without showing it.
//!
//! Two things make a walk quick that have nothing to do with what it is for:
//! memory is asked for many objects at once, and what does not depend on an
//! order is done in the order of memory. Both live here, so that a step can say
//! what it does and nothing else.
//!
//! CPython has no counterpart: its lists are chains, and a chain can only be
//! followed.

use crate::{Collection, Heap, ListId, Observer, Slot, Trace};

/// How many objects are glanced at together.
const BLOCK: usize = 32;

/// So many `gc_refs` do not stay in a cache through which values pass: those of what
/// an object refers to are glanced at, too, if they are far. With fewer that costs more
/// than it brings.
const MANY: usize = if cfg!(test) { 1 << 13 } else { 1 << 22 };

/// So far from an object its neighbors end: how many places.
const FAR: usize = if cfg!(test) { 1 << 6 } else { 1 << 16 };

/// A walk over a list of candidates that may grow at its tail on the way.
///
/// Each object is [kept](Walk::keep) or [set aside](Walk::set_aside); at the
/// [end](Walk::finish) the list consists of those that were kept. During the
/// walk, objects of one kind move together at the head of the array, and those
/// of the other kind go to an array of their own. Most of a list tends to be
/// what its first object is, so that is the kind that stays.
#[derive(Debug)]
pub struct Walk<'a> {
    slots: &'a mut Vec<Slot>,
    others: &'a mut Vec<Slot>,
    next: usize,
    /// How many objects at the head of `slots` have been dealt with and stay.
    staying: usize,
    /// Whether those that stay are the ones that are kept.
    kept_stay: bool,
}

impl<'a> Walk<'a> {
    /// A walk that begins at the head of `slots`. What is set aside will be in
    /// `aside`, which is empty now.
    pub fn over(
        slots: &'a mut Vec<Slot>,
        aside: &'a mut Vec<Slot>,
    ) -> Walk<'a> {
        debug_assert!(aside.is_empty(), "what was set aside is dealt with");
        Walk {
            slots,
            others: aside,
            next: 0,
            staying: 0,
            kept_stay: true,
        }
    }

    /// The next object, until the end of the list is reached.
    #[inline]
    pub fn next<T: Trace, O: Observer<T>>(
        &mut self,
        heap: &Heap<T, O>,
    ) -> Option<Slot> {
        let slot = *self.slots.get(self.next)?;
        heap.look_ahead(self.slots, self.next);
        self.next += 1;
        Some(slot)
    }

    /// Adds an object at the tail, where the walk will come to it.
    #[inline]
    pub fn push(&mut self, slot: Slot) {
        self.slots.push(slot);
    }

    /// Keeps an object in the list. Objects stay in the order in which they
    /// are kept.
    #[inline]
    pub fn keep(&mut self, slot: Slot) {
        self.put(slot, self.kept_stay);
    }

    /// Sets an object aside. Objects stay in the order in which they are set
    /// aside.
    #[inline]
    pub fn set_aside(&mut self, slot: Slot) {
        if self.next == 1 {
            self.kept_stay = false;
        }
        self.put(slot, !self.kept_stay);
    }

    #[inline]
    fn put(&mut self, slot: Slot, stays: bool) {
        if stays {
            self.slots[self.staying] = slot;
            self.staying += 1;
        } else {
            self.others.push(slot);
        }
    }

    /// Ends the walk: the list now consists of what was kept.
    pub fn finish(self) {
        self.slots.truncate(self.staying);
        if !self.kept_stay {
            std::mem::swap(self.slots, self.others);
        }
    }
}

impl<T: Trace, O: Observer<T>> Heap<T, O> {
    /// Calls `visit` for what is about to become a candidate, all of `c.young`, in
    /// any order: in that of memory, where the heads of the same objects say that it
    /// is they.
    #[inline]
    pub(crate) fn each_future_candidate(
        &mut self,
        c: &Collection,
        visit: impl FnMut(&mut Self, Slot),
    ) {
        let in_generation = |heap: &Self, slot| {
            let list = heap.gc_head(slot).list;
            list.is_some_and(|list| list <= ListId::Gen2)
        };
        // Trash that is asked again is in a list of its own.
        let may_be_all = c.generation == 2
            && !O::LISTENS
            && !c.young.is_sorted()
            && in_generation(self, c.young[0]);
        let n_found = |heap: &Self| {
            let places = (0..heap.heads.len() as u32).map(Slot);
            places.filter(|&slot| in_generation(heap, slot)).count()
        };
        if may_be_all && n_found(self) == c.young.len() {
            self.each_place(in_generation, visit);
        } else {
            self.each_in(&c.young, visit);
        }
    }

    /// Calls `visit` for the candidates `young`, once each, for a step to which their
    /// order makes no difference. If they are many and nothing listens, they come in
    /// the order in which they lie in memory, which is the quickest to walk.
    #[inline]
    pub(crate) fn each_candidate(
        &mut self,
        young: &[Slot],
        visit: impl FnMut(&mut Self, Slot),
    ) {
        let few = young.len() < self.gc_refs.len() / 4;
        if O::LISTENS || few || young.is_sorted() {
            self.each_in(young, visit);
        } else {
            self.each_place(
                |heap, slot| heap.gc_refs.is_collecting(slot),
                visit,
            );
        }
    }

    #[inline]
    fn each_in(
        &mut self,
        slots: &[Slot],
        mut visit: impl FnMut(&mut Self, Slot),
    ) {
        slots.iter().for_each(|&slot| visit(self, slot));
    }

    #[inline]
    fn each_place(
        &mut self,
        is_candidate: impl Fn(&Self, Slot) -> bool,
        mut visit: impl FnMut(&mut Self, Slot),
    ) {
        for slot in (0..self.heads.len() as u32).map(Slot) {
            if is_candidate(self, slot) {
                visit(self, slot);
            }
        }
    }

    /// Glances at the objects to which a walk over `slots` will come soon, many
    /// at once: memory then brings them all together, and not one after
    /// the other. It changes nothing.
    #[inline]
    fn look_ahead(&self, slots: &[Slot], next: usize) {
        if O::LISTENS || !next.is_multiple_of(BLOCK) {
            return;
        }
        let block = |n: usize| {
            let end = slots.len().min(next + (n + 1) * BLOCK);
            slots.get(next + n * BLOCK..end).unwrap_or(&[])
        };
        // An object that will be set aside is not looked at; object 0 is, in its
        // place.
        let looked_at = |slot: Slot| {
            slot.index() * usize::from(self.gc_refs.may_be_kept(slot))
        };
        let (mut seen, mut seen_of_it) = (0, 0);
        let mut some = slots[next..].iter().take(4);
        let far = self.gc_refs.len() >= MANY
            && some.any(|&slot| self.refers_far(slot));
        if far {
            for &slot in block(1) {
                seen += self.objects.glance(looked_at(slot), |child| {
                    seen_of_it += self.gc_refs.glance(child.slot())
                });
            }
        }
        for &slot in block(1 + usize::from(far)) {
            seen += self
                .objects
                .glance(looked_at(slot), |child| seen_of_it += child.index());
        }
        std::hint::black_box((seen, seen_of_it));
    }

    /// Whether an object refers to one that lies far from it, as far as that can be
    /// seen at a glance.
    fn refers_far(&self, slot: Slot) -> bool {
        let at = slot.index();
        let mut far = false;
        self.objects
            .glance(at, |child| far |= child.index().abs_diff(at) > FAR);
        far
    }

    /// Glances at the next objects of a list, from a position on, and at the heads of
    /// what they refer to. It changes nothing, and says how far it looked.
    pub(crate) fn look_ahead_in(&self, list: ListId, from: usize) -> usize {
        if O::LISTENS {
            return usize::MAX;
        }
        let mut seen = 0;
        let mut glance = |slot: Slot| {
            seen += usize::from(self.gc_head(slot).list.is_some());
        };
        let mut slots = [Slot(0); BLOCK];
        let (mut next, mut n) = (from, 0);
        while n < BLOCK
            && let Some(slot) = self.next_in(list, &mut next)
        {
            glance(slot);
            slots[n] = slot;
            n += 1;
        }
        for &slot in &slots[..n] {
            self.object(slot).traverse(&mut |id| glance(id.slot()));
        }
        std::hint::black_box(seen);
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ObjId;

    struct Node(Option<ObjId>);

    impl Trace for Node {
        fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
            self.0.iter().copied().for_each(visit);
        }
        fn clear(&mut self, dropped: &mut Vec<ObjId>) {
            dropped.extend(self.0.take());
        }
    }

    /// Two rings that take turns in memory, each leading far away at every step; the
    /// first is held by a name.
    #[test]
    fn far_references_are_glanced_at_and_nothing_else_changes() {
        let n = 2 * MANY;
        let mut heap = Heap::new();
        heap.disable();
        let all: Vec<ObjId> = (0..n).map(|_| heap.alloc(Node(None))).collect();
        for (at, &from) in all.iter().enumerate() {
            let to = all[(at + 10 * FAR + 2) % n];
            heap.incref(to).unwrap();
            heap.update(from, |node| node.0 = Some(to)).unwrap();
        }
        assert!(heap.gc_refs.len() >= MANY && heap.refers_far(all[0].slot()));
        for &id in &all[1..] {
            heap.decref(id).unwrap();
        }
        assert_eq!(heap.collect(2), Ok(n / 2));
        assert_eq!(heap.len(), n / 2);
    }
}
