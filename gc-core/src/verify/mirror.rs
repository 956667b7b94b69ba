//! A heap rebuilt from its events alone.
//!
//! That the mirror of a log equals the heap that wrote it shows that the
//! events leave nothing out.

use std::collections::{BTreeMap, BTreeSet};

use crate::head::Flags;
use crate::{Event, Heap, IMMORTAL_REFCNT, ListId, ObjId, Observer, Trace};

/// The state of a heap, as far as its events tell.
///
/// ```
/// use gc_core::{Heap, Log, Mirror, Profile, Version};
///
/// let mut heap = Heap::with(Profile::of(Version::V3_13), Log::default());
/// let tea = heap.new_object("tea");
/// let cup = heap.new_object("cup");
/// heap.link(tea, cup)?;
/// heap.decref(cup)?;
/// let replayed = Mirror::replay(&heap.observer().events);
/// assert_eq!(replayed.objects[&tea].refers_to, [cup]);
/// assert_eq!(replayed, Mirror::of(&heap)); // the log leaves nothing out
/// # Ok::<(), gc_core::HeapError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mirror {
    /// The objects that are alive.
    pub objects: BTreeMap<ObjId, ObjectImage>,
    /// The objects of each list, head first.
    pub lists: [Vec<ObjId>; ListId::COUNT],
    /// The weak references that point at something, and at what.
    pub weakrefs: BTreeMap<ObjId, ObjId>,
}

/// The state of one object.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ObjectImage {
    /// Its reference count.
    pub count: u32,
    /// What it refers to, duplicates kept.
    pub refers_to: Vec<ObjId>,
    /// Whether its finalizer has run.
    pub finalized: bool,
    /// Whether its type takes part in garbage collection.
    pub has_gc: bool,
}

impl Mirror {
    /// The heap that `events` describe.
    pub fn replay<'a>(events: impl IntoIterator<Item = &'a Event>) -> Mirror {
        let mut mirror = Mirror::default();
        for event in events {
            mirror.apply(event);
        }
        mirror
    }

    /// The state of `heap` right now.
    pub fn of<T: Trace, O: Observer<T>>(heap: &Heap<T, O>) -> Mirror {
        let mut mirror = Mirror::default();
        for id in heap.ids() {
            let head = heap.head(id.slot());
            let flags = heap.gc_head(id.slot()).flags;
            let mut refers_to = Vec::new();
            heap.object(id.slot()).owned(&mut |r| refers_to.push(r));
            let finalized = flags.has(Flags::FINALIZED);
            let image = ObjectImage {
                count: head.refcount,
                refers_to,
                finalized,
                has_gc: flags.has(Flags::HAS_GC),
            };
            mirror.objects.insert(id, image);
            if let Ok(Some(referent)) = heap.referent(id) {
                mirror.weakrefs.insert(id, referent);
            }
        }
        for list in ListId::ALL {
            mirror.lists[list as usize] = heap.list(list).collect();
        }
        mirror
    }

    /// Applies one event.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Allocated { id, has_gc } => {
                self.objects.insert(
                    *id,
                    ObjectImage {
                        count: 1,
                        has_gc: *has_gc,
                        ..ObjectImage::default()
                    },
                );
            }
            Event::Refers { id, to } => self.image(id).refers_to.clone_from(to),
            Event::Incref { id, count } | Event::Decref { id, count } => {
                // The count of what is dying already does not matter.
                if let Some(image) = self.objects.get_mut(id) {
                    image.count = *count;
                }
            }
            Event::Immortal { id } => self.image(id).count = IMMORTAL_REFCNT,
            Event::Dying { id } => {
                self.objects.remove(id);
                // Nothing can get at it any more, not by a weak reference
                // either, though those are cleared a moment later.
                self.weakrefs.retain(|from, to| from != id && to != id);
            }
            Event::Tracked { id, list } => self.lists[*list as usize].push(*id),
            Event::Untracked { id } => {
                self.lists
                    .iter_mut()
                    .for_each(|list| list.retain(|other| other != id));
            }
            Event::Merged { from, into } => {
                let moving = std::mem::take(&mut self.lists[*from as usize]);
                self.lists[*into as usize].extend(moving);
            }
            Event::Ordered { list, ids } => {
                let moved: BTreeSet<ObjId> = ids.iter().copied().collect();
                self.lists
                    .iter_mut()
                    .for_each(|list| list.retain(|id| !moved.contains(id)));
                self.lists[*list as usize].clone_from(ids);
            }
            Event::Finalizing { .. } => {}
            // An atom has no place for the mark.
            Event::Finalized { id } => {
                let image = self.image(id);
                image.finalized |= image.has_gc;
            }
            Event::WeakrefMade {
                weakref, referent, ..
            } => {
                self.weakrefs.insert(*weakref, *referent);
            }
            Event::WeakrefCleared { weakref } => {
                self.weakrefs.remove(weakref);
            }
            // These change nothing that is kept here.
            Event::Freed { .. }
            | Event::LegacyFinalizing { .. }
            | Event::LegacyFinalized { .. }
            | Event::Counts { .. }
            | Event::Resurrected { .. }
            | Event::CallbackCalled { .. }
            | Event::Scheduled
            | Event::CollectionStarted { .. }
            | Event::Step { .. }
            | Event::GcRefsSet { .. }
            | Event::GcRefsSubtracted { .. }
            | Event::TentativelyUnreachable { .. }
            | Event::Reachable { .. }
            | Event::Rescued { .. }
            | Event::Cleared { .. }
            | Event::Garbage { .. }
            | Event::CollectionFinished { .. }
            | Event::Enabled { .. }
            | Event::Thresholds { .. } => {}
        }
    }

    fn image(&mut self, id: &ObjId) -> &mut ObjectImage {
        self.objects
            .get_mut(id)
            .expect("an event is about an object that is alive")
    }
}
