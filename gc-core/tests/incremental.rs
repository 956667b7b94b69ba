//! The incremental collector, beside what CPython 3.14.2 does.
//!
//! The rows were recorded from a CPython 3.14.2 (the one of Pyodide 314.0.0)
//! that ran `tests/incremental.py`; the model runs the same program here.

use gc_core::*;

/// A Python that runs that program: what it records, and what its frame holds.
struct Python {
    heap: Heap,
    frame: Vec<ObjId>,
    rows: Vec<[usize; 7]>,
    recording: bool,
}

impl Host for Python {
    type Object = Object;
    type Observer = Silent;

    fn heap(&self) -> &Heap {
        &self.heap
    }

    fn heap_mut(&mut self) -> &mut Heap {
        &mut self.heap
    }

    fn roots(&self, visit: &mut dyn FnMut(ObjId)) {
        self.frame.iter().copied().for_each(visit);
    }

    /// Makes the dict that `gc.callbacks` get, and records a row.
    fn gc_callback(&mut self, phase: CallbackPhase, info: &CollectionInfo) {
        if !self.recording {
            return;
        }
        let dict = alloc(self, Object::new(Kind::Dict, "info"));
        if phase == CallbackPhase::Stop {
            let len = |generation| {
                self.heap.get_objects(Some(generation)).unwrap().len()
            };
            let counts = self.heap.get_count();
            assert_eq!(len(1), 0, "generation 1 is always empty");
            self.rows.push([
                info.generation,
                info.collected,
                counts[0] as usize,
                counts[1] as usize,
                len(0),
                len(2),
                self.heap.get_stats()[1].collections,
            ]);
        }
        decref(self, dict).unwrap();
    }
}

impl Python {
    /// Up to and with `gc.freeze()`, which found so many objects.
    fn start(frozen: usize, thresholds: [i64; 3]) -> (Python, ObjId) {
        let mut python = Python {
            heap: Heap::with(Profile::V3_14_0, Silent),
            frame: Vec::new(),
            rows: Vec::new(),
            recording: false,
        };
        let [a, b, c] = thresholds;
        python.heap.disable();
        python.heap.set_threshold(a, Some(b), Some(c)).unwrap();
        assert_eq!(python.heap.get_threshold(), [a as i32, b as i32, 0]);
        for _ in 1..frozen {
            alloc(&mut python, Object::instance("start-up"));
        }
        let keep = alloc(&mut python, Object::new(Kind::List, "keep"));
        collect(&mut python, 2).unwrap();
        collect(&mut python, 2).unwrap();
        python.heap.freeze();
        assert_eq!(python.heap.get_freeze_count(), frozen);
        assert_eq!(python.heap.get_count(), [0, 0, 0]);
        python.recording = true;
        (python, keep)
    }

    /// A class is called: the new object is on the stack when the collector
    /// gets its turn.
    fn node(&mut self) -> ObjId {
        let id = alloc(self, Object::instance("Node"));
        self.frame.push(id);
        safe_point(self);
        id
    }

    fn grow(&mut self, keep: ObjId, pairs: usize, kept_of: usize) {
        for n in 0..pairs {
            let x = self.node();
            let y = self.node();
            link(self, x, y).unwrap();
            match n % kept_of {
                0 => link(self, keep, x).unwrap(),
                _ => link(self, y, x).unwrap(),
            }
            self.frame.clear();
            decref(self, x).unwrap();
            decref(self, y).unwrap();
        }
    }
}

fn run(frozen: usize, thresholds: [i64; 3], kept_of: usize) -> Vec<[usize; 7]> {
    let (mut python, keep) = Python::start(frozen, thresholds);
    let base = python.heap.get_stats()[1].collections;
    assert_eq!(base, 0);
    collect(&mut python, 0).unwrap();
    python.heap.enable();
    python.grow(keep, 4000, kept_of);
    python.heap.disable();
    for generation in [0, 1, 2, 1] {
        collect(&mut python, generation).unwrap();
    }
    check(&python.heap, &roots(&python, keep)).unwrap();
    python.rows
}

/// Everything frozen is held from outside.
fn roots(python: &Python, keep: ObjId) -> Vec<ObjId> {
    let frozen = python.heap.list(ListId::Permanent);
    frozen.filter(|&id| id != keep).chain([keep]).collect()
}

#[test]
fn increments_are_those_of_3_14_with_threshold_500() {
    // generation, collected, count 0 and 1, young, old, increments so far
    assert_eq!(
        run(20786, [500, 10, 7], 3),
        [
            [0, 0, 1, 1, 1, 0, 0],
            [1, 0, 1, 1, 501, 1, 0],
            [1, 664, 1, 1, 1, 338, 1],
            [1, 0, 1, 1, 501, 339, 1],
            [1, 668, 1, 1, 1, 672, 2],
            [1, 0, 1, 1, 501, 673, 2],
            [1, 668, 1, 1, 1, 1006, 3],
            [1, 332, 1, 1, 1, 1175, 4],
            [1, 332, 1, 1, 1, 1344, 5],
            [1, 0, 1, 1, 501, 1345, 5],
            [1, 668, 1, 1, 1, 1678, 6],
            [1, 332, 1, 1, 1, 1847, 7],
            [1, 334, 1, 1, 1, 2014, 8],
            [1, 332, 1, 1, 1, 2183, 9],
            [1, 334, 1, 1, 1, 2350, 10],
            [1, 0, 1, 1, 501, 2351, 10],
            // the manual ones: 0, 1, 2, 1
            [0, 654, 1, 2, 1, 2682, 10],
            [1, 4, 1, 2, 1, 2678, 11],
            [2, 10, 1, 0, 1, 2668, 11],
            [1, 0, 1, 0, 1, 2668, 11],
        ]
    );
}

#[test]
fn increments_are_those_of_3_14_with_threshold_300() {
    let rows = run(20786, [300, 3, 7], 7);
    assert_eq!(
        rows[..7],
        [
            [0, 0, 1, 1, 1, 0, 0],
            [1, 0, 1, 1, 301, 1, 0],
            [1, 512, 1, 1, 1, 90, 1],
            [1, 0, 1, 1, 301, 91, 1],
            [1, 516, 1, 1, 1, 176, 2],
            [1, 0, 1, 1, 301, 177, 2],
            [1, 516, 1, 1, 1, 262, 3],
        ]
    );
    assert_eq!(
        rows[24..],
        [
            [1, 516, 1, 1, 1, 1036, 12],
            [1, 0, 1, 1, 301, 1037, 12],
            [1, 516, 1, 1, 1, 1122, 13],
            [0, 148, 1, 2, 1, 1148, 13],
            [1, 0, 1, 2, 1, 1148, 13],
            [2, 4, 1, 0, 1, 1144, 13],
            [1, 0, 1, 0, 1, 1144, 13],
        ]
    );
}

/// The count is of tracked objects, and goes down when they die.
#[test]
fn tracked_objects_are_counted() {
    let mut heap: Heap = Heap::with(Profile::V3_14_0, Silent);
    let ten: Vec<ObjId> = (0..10).map(|_| heap.new_object("")).collect();
    heap.alloc(Object::new(Kind::Atom, "not tracked"));
    assert_eq!(heap.get_count(), [10, 0, 0]);
    heap.untrack(ten[0]).unwrap();
    assert_eq!(heap.get_count(), [9, 0, 0]);
    for &id in &ten {
        heap.decref(id).unwrap();
    }
    assert_eq!(heap.get_count(), [0, 0, 0]);
}

/// Building a list of a million lists takes 19 increments: the marking phase
/// of the first round finds nearly all of the heap and takes it off the work
/// to do, twice; what it does not find keeps the round from ending.
///
/// CPython 3.14.2 took 19 with 20,267 objects at the start. How many of them
/// its roots do not reach was not recorded: one in twenty is what gives 19
/// here (none gives 5, one in five 24).
#[test]
fn million_lists_take_19_increments() {
    let (mut python, keep) = Python::start(1, [2000, 10, 10]);
    python.heap.unfreeze();
    python.recording = false;
    for n in 1..20_267 {
        let id = alloc(&mut python, Object::instance("start-up"));
        // One in twenty is held by C code, which is not a root.
        if n % 20 != 0 {
            link(&mut python, keep, id).unwrap();
            decref(&mut python, id).unwrap();
        }
    }
    collect(&mut python, 2).unwrap();
    let list = alloc(&mut python, Object::new(Kind::List, "list"));
    python.frame = vec![keep, list];
    python.heap.enable();
    for _ in 0..1_000_000 {
        let id = alloc(&mut python, Object::new(Kind::List, ""));
        link(&mut python, list, id).unwrap();
        decref(&mut python, id).unwrap();
        safe_point(&mut python);
    }
    let increments = python.heap.get_stats()[1].collections;
    assert_eq!(increments, 19);
}
