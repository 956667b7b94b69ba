//! Where objects live: places are used again, under other names, and each for
//! a limited number of lives.

use gc_core::*;

/// Refers to itself, perhaps; runs no code, so it dies in the quick way.
struct Loop(Option<ObjId>);

impl Trace for Loop {
    const RUNS_CODE: bool = false;
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        self.0.into_iter().for_each(visit);
    }
    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        dropped.extend(self.0.take());
    }
}

/// How many objects may live at one place, one after the other.
const LIVES: u32 = 65_535;

fn looped(heap: &mut Heap<Loop>) -> ObjId {
    let id = heap.alloc(Loop(None));
    heap.update(id, |object| object.0 = Some(id)).unwrap();
    id
}

/// Uses place 0 up, with `die` as the way to die; then nothing lives there.
fn use_up<T: Trace>(
    heap: &mut Heap<T>,
    mut live: impl FnMut(&mut Heap<T>) -> ObjId,
    mut die: impl FnMut(&mut Heap<T>, ObjId),
) {
    let mut names = std::collections::HashSet::new();
    for life in 1..=LIVES {
        let id = live(heap);
        assert_eq!((id.index(), id.life()), (0, life));
        assert!(names.insert(id), "{id} was another object's name");
        assert_eq!(heap.len(), 1);
        die(heap, id);
        assert!(!heap.is_live(id));
        assert!(heap.is_empty());
    }
    let id = live(heap);
    assert_eq!((id.index(), id.life()), (1, 1));
    assert_eq!(heap.len(), 1);
    die(heap, id);
    let id = live(heap);
    assert_eq!((id.index(), id.life()), (1, 2));
    assert_eq!(heap.ids().collect::<Vec<_>>(), [id]);
}

#[test]
fn a_place_has_65535_lives_that_end_by_counting() {
    let mut heap: Heap = Heap::new();
    let make = |heap: &mut Heap| heap.new_object("order");
    use_up(&mut heap, make, |heap, id| heap.decref(id).unwrap());
    let mut quick: Heap<Loop> = Heap::new();
    let make = |heap: &mut Heap<Loop>| heap.alloc(Loop(None));
    use_up(&mut quick, make, |heap, id| heap.decref(id).unwrap());
}

#[test]
fn a_place_has_65535_lives_that_end_by_collection() {
    let mut heap: Heap<Loop> = Heap::new();
    use_up(&mut heap, looped, |heap, _| {
        assert_eq!(heap.collect(0), Ok(1));
    });
}

#[test]
fn places_of_trash_are_used_again_and_no_other() {
    let mut heap: Heap<Loop> = Heap::new();
    let alive: Vec<ObjId> = (0..5).map(|_| heap.alloc(Loop(None))).collect();
    let mut free: Vec<usize> =
        (0..7).map(|_| looped(&mut heap).index()).collect();
    heap.decref(alive[2]).unwrap();
    free.push(alive[2].index());
    assert_eq!(heap.collect(2), Ok(7));
    assert_eq!(heap.len(), 4);
    let mut again: Vec<usize> =
        (0..8).map(|_| heap.alloc(Loop(None)).index()).collect();
    free.sort();
    again.sort();
    assert_eq!(again, free);
    assert_eq!(heap.alloc(Loop(None)).index(), 12);
    assert_eq!(heap.len(), 13);
}
