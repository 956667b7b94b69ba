//! Counts, thresholds, free lists: when a collection runs.

use gc_core::*;

/// A container that goes to this free list when it dies.
struct Kept(Option<FreeList>);

impl Trace for Kept {
    fn traverse(&self, _visit: &mut impl FnMut(ObjId)) {}
    fn free_list(&self) -> Option<FreeList> {
        self.0
    }
}

fn tuple(len: u8) -> Kept {
    Kept(Some(FreeList::Tuple(len)))
}

fn dies(heap: &mut Heap<Kept>, object: Kept) {
    let id = heap.alloc(object);
    heap.decref(id).unwrap();
}

#[test]
fn free_lists_for_other_tuples_are_no_free_lists() {
    for profile in Profile::ALL {
        if profile.collector == Collector::Incremental {
            continue; // it counts what is tracked, wherever that comes from
        }
        let longest = if profile.version < Version::V3_13 {
            19
        } else {
            20
        };
        assert_eq!(profile.longest_tuple_kept, longest);
        for len in [0, 1, 19, 20, 21, 255] {
            let kept = (1..=longest).contains(&len);
            let mut heap = Heap::with(profile, Silent);
            dies(&mut heap, tuple(len));
            heap.alloc(tuple(len));
            // One that comes from a free list is not counted again.
            assert_eq!(heap.get_count()[0], 1, "length {len}");
            heap.collect(0).unwrap();
            dies(&mut heap, tuple(len));
            let expected = u32::from(kept);
            assert_eq!(heap.get_count()[0], expected, "length {len}");
        }
    }
}

#[test]
fn each_free_list_has_its_size_and_a_full_collection_empties_it() {
    let lists = [
        (FreeList::List, 80),
        (FreeList::Dict, 80),
        (FreeList::Tuple(1), 2000),
        (FreeList::Tuple(20), 2000),
    ];
    for (list, size) in lists {
        let mut heap: Heap<Kept> = Heap::new();
        heap.disable();
        let alive: Vec<ObjId> = (0..size + 3)
            .map(|_| heap.alloc(Kept(Some(list))))
            .collect();
        assert_eq!(heap.get_count()[0], size + 3);
        for id in alive {
            heap.decref(id).unwrap();
        }
        // Those that the free list took are not given back yet.
        assert_eq!(heap.get_count()[0], size, "{list:?}");
        for _ in 0..size {
            heap.alloc(Kept(Some(list)));
        }
        assert_eq!(heap.get_count()[0], size, "{list:?}");
        heap.alloc(Kept(Some(list)));
        assert_eq!(heap.get_count()[0], size + 1, "{list:?}");
    }
}

#[test]
fn what_passes_over_a_free_list_is_counted_and_goes_there_when_it_dies() {
    for size in [0, 1, 80] {
        let mut heap: Heap<Kept> = Heap::new();
        heap.disable();
        let alive: Vec<ObjId> =
            (0..size).map(|_| heap.alloc(tuple(3))).collect();
        for id in alive {
            heap.decref(id).unwrap();
        }
        assert_eq!(heap.get_count()[0], size);
        pass_over_free_list(&mut heap, FreeList::Tuple(3));
        let id = heap.alloc(tuple(3));
        assert_eq!(heap.get_count()[0], size + 1);
        // The next ones come from the free list again, as many as it held.
        for _ in 0..size {
            heap.alloc(tuple(3));
        }
        assert_eq!(heap.get_count()[0], size + 1);
        heap.decref(id).unwrap();
        assert_eq!(heap.get_count()[0], size + 1);
        heap.alloc(tuple(3));
        assert_eq!(heap.get_count()[0], size + 1);
    }
}

#[test]
fn what_free_lists_hold_is_given_back_by_a_full_collection() {
    let mut heap: Heap<Kept> = Heap::new();
    let each = [FreeList::List, FreeList::Dict, FreeList::Tuple(3)];
    let again = |heap: &mut Heap<Kept>| {
        for list in each {
            dies(heap, Kept(Some(list)));
        }
    };
    again(&mut heap);
    assert_eq!(heap.get_count()[0], 3);
    heap.collect(1).unwrap();
    // The free lists are as full as they were: nothing is counted.
    again(&mut heap);
    assert_eq!(heap.get_count()[0], 0);
    // One that is made before the full collection, and one that comes of what
    // the free lists give back: the count does not go below zero.
    heap.alloc(Kept(None));
    assert_eq!(heap.get_count()[0], 1);
    heap.collect(2).unwrap();
    assert_eq!(heap.get_count()[0], 0);
    again(&mut heap);
    assert_eq!(heap.get_count()[0], 3);
}

#[test]
fn a_collection_is_due_strictly_above_the_threshold() {
    let mut heap: Heap = Heap::new();
    heap.set_threshold(3, Some(1), Some(1)).unwrap();
    let collections = |heap: &Heap| heap.get_stats().map(|s| s.collections);
    for n in 0..3 {
        heap.new_object(format!("{n}"));
    }
    assert!(!heap.is_scheduled());
    heap.new_object("one too many");
    assert!(heap.is_scheduled());
    heap.safe_point();
    assert!(!heap.is_scheduled());
    assert_eq!(collections(&heap), [1, 0, 0]);
    assert_eq!(heap.get_count(), [0, 1, 0]);
    heap.safe_point();
    assert_eq!(collections(&heap), [1, 0, 0], "once is enough");
}

#[test]
fn no_collection_is_due_while_it_is_switched_off_or_the_threshold_is_0() {
    let mut heap: Heap = Heap::new();
    heap.set_threshold(1, None, None).unwrap();
    heap.disable();
    for n in 0..5 {
        heap.new_object(format!("{n}"));
    }
    assert!(!heap.is_scheduled() && !heap.is_enabled());
    heap.enable();
    assert!(heap.is_enabled());
    assert!(!heap.is_scheduled(), "it is looked for at an allocation");
    heap.new_object("one more");
    assert!(heap.is_scheduled());
    let mut heap: Heap = Heap::new();
    heap.set_threshold(0, None, None).unwrap();
    heap.new_object("counted");
    assert_eq!(heap.get_count(), [1, 0, 0]);
    assert!(!heap.is_scheduled());
}

/// 3.13 asks again at the safe point, 3.12 did not.
#[test]
fn switching_off_stops_what_is_scheduled_since_3_13() {
    for (profile, ran) in [(Profile::V3_12, 1), (Profile::V3_13, 0)] {
        let mut heap: Heap = Heap::with(profile, Silent);
        heap.set_threshold(1, None, None).unwrap();
        heap.new_object("first");
        heap.new_object("second");
        heap.disable();
        heap.safe_point();
        assert_eq!(heap.get_stats()[0].collections, ran, "{}", profile.version);
        assert!(!heap.is_scheduled());
    }
}

#[test]
fn a_full_collection_waits_until_a_quarter_is_new() {
    let mut heap: Heap = Heap::new();
    heap.set_threshold(1, Some(0), Some(0)).unwrap();
    heap.disable();
    let make = |heap: &mut Heap, n| {
        for _ in 0..n {
            heap.new_object("lives");
        }
    };
    make(&mut heap, 40);
    heap.collect(2).unwrap();
    assert_eq!(heap.long_lived(), (40, 0));
    heap.enable();
    // Nine that have reached generation 2 are fewer than a quarter of 40.
    make(&mut heap, 9);
    heap.disable();
    heap.collect(1).unwrap();
    assert_eq!(heap.long_lived(), (40, 9));
    heap.enable();
    make(&mut heap, 1);
    assert_eq!(heap.get_count(), [1, 0, 1]);
    make(&mut heap, 1);
    heap.safe_point();
    assert_eq!(heap.get_stats()[2].collections, 1, "generation 0 was due");
    assert_eq!(heap.get_stats()[0].collections, 1);
    // The tenth makes it a quarter.
    heap.disable();
    heap.collect(1).unwrap();
    assert_eq!(heap.long_lived(), (40, 11));
    heap.enable();
    make(&mut heap, 2);
    heap.safe_point();
    assert_eq!(heap.get_stats()[2].collections, 2);
    assert_eq!(heap.long_lived(), (53, 0));
}

#[test]
fn counts_stay_when_thresholds_change_and_do_not_fall_below_zero() {
    let mut heap: Heap = Heap::new();
    let [a, b] = ["a", "b"].map(|name| heap.new_object(name));
    heap.set_threshold(5, None, Some(7)).unwrap();
    assert_eq!(heap.get_threshold(), [5, 10, 7]);
    assert_eq!(heap.get_count(), [2, 0, 0]);
    heap.collect(0).unwrap();
    heap.decref(a).unwrap();
    heap.decref(b).unwrap();
    assert_eq!(heap.get_count(), [0, 1, 0]);
}

#[test]
fn switches_are_told() {
    let mut heap: Heap<Object, Log> =
        Heap::with(Profile::default(), Log::default());
    heap.disable();
    heap.enable();
    heap.set_threshold(1, Some(2), Some(3)).unwrap();
    let told = |enabled| Event::Enabled { enabled };
    let thresholds = [1, 2, 3];
    let all = [told(false), told(true), Event::Thresholds { thresholds }];
    assert_eq!(heap.observer().events, all);
    heap.new_object("a");
    heap.new_object("b");
    heap.new_object("c");
    let scheduled = |event: &&Event| **event == Event::Scheduled;
    let events = &heap.observer().events;
    assert_eq!(events.iter().filter(scheduled).count(), 1);
}

/// The tuple that CPython makes for the callbacks of a dying object holds two
/// things for each: it counts as one allocation, and goes to a free list.
#[test]
fn callbacks_make_a_tuple_of_twice_their_number() {
    let versions = [(Profile::V3_12, 2), (Profile::V3_13, 1)];
    for (profile, least) in versions {
        for n in 1..=4u8 {
            let mut heap: Heap<Kept> = Heap::with(profile, Silent);
            let dying = heap.alloc(Kept(None));
            for _ in 0..n {
                let weakref = heap.alloc(Kept(None));
                heap.new_weakref(weakref, dying, true).unwrap();
            }
            heap.collect(0).unwrap();
            heap.alloc(Kept(None)); // so that a count can go down
            heap.decref(dying).unwrap();
            let made = u32::from(n >= least);
            assert_eq!(heap.get_count()[0], made, "{n} callbacks");
            for len in 1..=10 {
                let before = heap.get_count()[0];
                heap.alloc(tuple(len));
                let from_free_list = made == 1 && len == 2 * n;
                let counted = u32::from(!from_free_list);
                assert_eq!(heap.get_count()[0], before + counted, "{n}, {len}");
            }
        }
    }
}

/// What was made while a full collection ran counts, less what the free lists
/// give back at its end.
#[test]
fn free_lists_give_back_what_they_hold_at_the_end() {
    struct Making(Heap<Kept>);
    impl Host for Making {
        type Object = Kept;
        type Observer = Silent;
        fn heap(&self) -> &Heap<Kept> {
            &self.0
        }
        fn heap_mut(&mut self) -> &mut Heap<Kept> {
            &mut self.0
        }
        fn steps(&self) -> Steps<Making> {
            fn make_seven(host: &mut Making, _: &mut Collection) {
                for _ in 0..7 {
                    host.0.alloc(Kept(None));
                }
            }
            Steps {
                finalize_garbage: make_seven,
                ..Steps::cpython()
            }
        }
    }
    let kinds = [
        FreeList::List,
        FreeList::Dict,
        FreeList::Tuple(1),
        FreeList::Tuple(20),
    ];
    for (generation, left) in [(1, 7), (2, 3)] {
        let mut host = Making(Heap::new());
        for kind in kinds {
            dies(&mut host.0, Kept(Some(kind)));
        }
        collect(&mut host, generation).unwrap();
        assert_eq!(host.0.get_count()[0], left, "generation {generation}");
    }
}

/// The second and third count of 3.14.0 are those of the visited old list and
/// of the other, whichever of the two is which.
#[test]
fn counts_of_3_14_0_follow_the_visited_list() {
    let mut heap: Heap = Heap::with(Profile::V3_14_0, Silent);
    heap.new_object("lives");
    heap.collect(0).unwrap();
    assert_eq!(heap.get_count(), [0, 1, 0]);
    for _ in 0..2 {
        heap.collect(2).unwrap(); // now the other list is the visited one
        assert_eq!(heap.get_count(), [0, 0, 0]);
        heap.collect(0).unwrap();
        assert_eq!(heap.get_count(), [0, 1, 0]);
    }
    assert!(!heap.is_collecting());
}
