//! For tests: compares the folded stops with the state of the moment, and that with
//! the heap that wrote the log.

use std::collections::BTreeMap;

use gc_core::{Heap, Observer};

use super::Recorder;
use crate::fold::Fold;
use crate::stop::Stop;
use crate::view::{FrameView, Link, ObjectView, State};

/// Whether a recorder can compare at all. A page does not ask for it, and would
/// carry the code for nothing.
const COMPARES: bool = !cfg!(target_arch = "wasm32");

impl Recorder {
    /// Folds the stops as they are made, and compares what comes out with the
    /// picture of the moment; see [`difference`](Recorder::difference).
    pub fn comparing(mut self) -> Recorder {
        self.folded = Some(Fold::default());
        self
    }

    /// The first stop at which the folded stops differed from the picture of
    /// the moment, and in what.
    pub fn difference(&self) -> Option<&str> {
        self.difference.as_deref()
    }

    pub(super) fn compare(&mut self, stop: &Stop) {
        if !COMPARES {
            return;
        }
        let Some(mut fold) = self.folded.take() else { return };
        fold.step(stop);
        // If there are many objects, not all are walked through at each stop.
        let every = 1 + self.world.n_alive() / 1000 * 16;
        if !self.stops.len().is_multiple_of(every) {
            self.folded = Some(fold);
            return;
        }
        // A dying object is shown with all that it held until it is freed, while
        // its parts go one by one.
        let lives = |o: &ObjectView| !matches!(o.state, State::Freed | State::Dying);
        let shown = fold.objects.values().filter(|o| lives(o));
        let shown = shown.map(|o| ObjectView { new: false, ..o.clone() });
        let keys = self.world.keys_after(0).filter_map(|key| self.world.object_numbered(key));
        let real = keys.filter(lives).filter_map(|object| self.number_object(object));
        if self.difference.is_none() && !shown.eq(real) {
            self.difference = Some(self.first_difference(&fold));
        }
        let number = |key: u32| self.numbers.of(key);
        let (lists, shown) = (self.world.list_views(number), fold.lists_now());
        if self.difference.is_none() && lists != shown {
            let n = self.stops.len() + 1;
            self.difference = Some(format!("stop {n} shows {shown:?}, and it is {lists:?}"));
        }
        // A name that was dropped is shown once more.
        let there = |mut frames: Vec<FrameView>| {
            let names = frames.iter_mut().flat_map(|frame| &mut frame.names);
            names.for_each(|name| self.number_link(&mut name.to));
            for frame in &mut frames {
                frame.names.retain(|name| !matches!(name.to, Link::Gone(_)));
            }
            frames
        };
        let (frames, shown) = (there(self.world.frame_views()), fold.frames_now());
        let shown: Vec<FrameView> = shown
            .into_iter()
            .map(|mut frame| {
                frame.names.retain(|name| !matches!(name.to, Link::Gone(_)));
                frame
            })
            .collect();
        if self.difference.is_none() && frames != shown {
            let n = self.stops.len() + 1;
            self.difference = Some(format!("stop {n} shows {shown:?}, and it is {frames:?}"));
        }
        self.folded = Some(fold);
    }

    fn first_difference(&self, fold: &Fold) -> String {
        let n = self.stops.len() + 1;
        let mut left: BTreeMap<u32, &ObjectView> = fold
            .objects
            .iter()
            .filter(|(_, o)| o.state != State::Freed)
            .map(|(n, o)| (*n, o))
            .collect();
        for key in self.world.keys_after(0) {
            let object = self.world.object_numbered(key).and_then(|o| self.number_object(o));
            let Some(object) = object else { continue };
            match left.remove(&object.n).map(|o| ObjectView { new: false, ..o.clone() }) {
                Some(shown) if shown == object => {}
                shown => return format!("stop {n} shows {shown:?}, and it is {object:?}"),
            }
        }
        format!("stop {n} shows objects that are there no more: {left:?}")
    }

    /// The first thing in which the picture differs from `heap`; nothing if
    /// the folded log equals the heap that wrote it.
    pub fn differs_from<T: gc_core::Trace, O: Observer<T>>(
        &self,
        heap: &Heap<T, O>,
    ) -> Option<String> {
        let live = heap.ids().map(|id| {
            let count = heap.refcount(id).unwrap_or(0);
            (id, count, heap.list_of(id).unwrap_or(None))
        });
        let order = |list| heap.list(list).collect::<Vec<_>>();
        self.world.differs_from(live).or_else(|| self.world.order_differs_from(order)).or_else(
            || {
                let (counts, known) = (heap.get_count(), self.world.counts);
                (counts != known).then(|| format!("counts {counts:?}, in the picture {known:?}"))
            },
        )
    }
}
