//! Large heaps: freed without recursion, and in time that grows with their
//! size and no faster. Larger ones are in the benchmark.

use gc_core::*;

/// References, and nothing else.
struct Node(Vec<ObjId>);

impl Trace for Node {
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        self.0.iter().copied().for_each(visit);
    }
    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        dropped.append(&mut self.0);
    }
}

type Nodes = Heap<Node>;

fn heap() -> Nodes {
    let mut heap = Heap::new();
    heap.disable();
    heap
}

fn node(heap: &mut Nodes, references: Vec<ObjId>) -> ObjId {
    for &to in &references {
        heap.incref(to).unwrap();
    }
    heap.alloc(Node(references))
}

fn nodes(heap: &mut Nodes, n: usize) -> Vec<ObjId> {
    (0..n).map(|_| node(heap, Vec::new())).collect()
}

fn refer(heap: &mut Nodes, from: ObjId, to: ObjId) {
    heap.incref(to).unwrap();
    heap.update(from, |node| node.0.push(to)).unwrap();
}

const MILLION: usize = 1_000_000;

#[test]
fn chain_of_a_million_dies_by_counting() {
    let mut heap = heap();
    let mut last = node(&mut heap, Vec::new());
    for _ in 1..MILLION {
        last = heap.alloc(Node(vec![last]));
    }
    heap.decref(last).unwrap();
    assert!(heap.is_empty());
}

#[test]
fn ring_of_a_million_is_collected_both_ways_round() {
    for forward in [true, false] {
        let mut heap = heap();
        let all = nodes(&mut heap, MILLION);
        for n in 0..MILLION {
            let next = all[(n + 1) % MILLION];
            match forward {
                true => refer(&mut heap, all[n], next),
                false => refer(&mut heap, next, all[n]),
            }
        }
        // One name is kept: nothing may go.
        for &id in &all[1..] {
            heap.decref(id).unwrap();
        }
        assert_eq!(heap.collect(2), Ok(0));
        assert_eq!(heap.len(), MILLION);
        heap.decref(all[0]).unwrap();
        assert_eq!(heap.collect(2), Ok(MILLION));
        assert!(heap.is_empty());
    }
}

#[test]
fn ten_million_references_are_subtracted() {
    let n = MILLION / 4;
    let mut heap = heap();
    let all = nodes(&mut heap, n);
    // Scattered, by a full-period walk through the numbers.
    let mut to = 0;
    for from in 0..n {
        for _ in 0..40 {
            to = (to + 92_821) % n;
            refer(&mut heap, all[from], all[to]);
        }
    }
    assert_eq!(heap.collect(2), Ok(0), "all are named");
    for &id in &all {
        heap.decref(id).unwrap();
    }
    assert_eq!(heap.len(), n);
    assert_eq!(heap.collect(2), Ok(n));
    assert!(heap.is_empty());
}

#[test]
fn object_with_a_million_items_dies_at_once() {
    let mut heap = heap();
    let items = nodes(&mut heap, MILLION);
    let wide = heap.alloc(Node(items));
    heap.decref(wide).unwrap();
    assert!(heap.is_empty());
}

#[test]
fn hundred_thousand_weak_references_to_one_object() {
    let mut heap = heap();
    let target = node(&mut heap, Vec::new());
    let weakrefs = nodes(&mut heap, MILLION / 10);
    for (n, &weakref) in weakrefs.iter().enumerate() {
        heap.new_weakref(weakref, target, n % 2 == 0).unwrap();
    }
    // Half of them die first, from the middle of the list.
    for &weakref in &weakrefs[..MILLION / 20] {
        heap.decref(weakref).unwrap();
    }
    assert_eq!(heap.weakref_count(target), Ok(MILLION / 20));
    refer(&mut heap, target, target);
    heap.decref(target).unwrap();
    assert_eq!(heap.collect(2), Ok(1));
    let last = weakrefs[MILLION / 10 - 1];
    assert_eq!(heap.referent(last), Ok(None));
}

/// The list of a generation must not fill up with holes, neither between
/// collections nor while a finalizer of one runs.
#[test]
fn lists_do_not_grow_with_what_has_left_them() {
    struct Busy(Nodes, usize);
    impl Host for Busy {
        type Object = Node;
        type Observer = Silent;
        fn heap(&self) -> &Nodes {
            &self.0
        }
        fn heap_mut(&mut self) -> &mut Nodes {
            &mut self.0
        }
        fn has_finalizer(&self, _: ObjId) -> bool {
            self.0.is_collecting() && self.1 == 0
        }
        fn finalize(&mut self, _: ObjId) {
            self.1 = 1;
            churn(&mut self.0);
        }
    }
    /// A queue of a thousand, through which many pass.
    fn churn(heap: &mut Nodes) {
        let mut queue = std::collections::VecDeque::new();
        for _ in 0..200_000 {
            queue.push_back(node(heap, Vec::new()));
            if queue.len() > 1000 {
                heap.decref(queue.pop_front().unwrap()).unwrap();
            }
        }
        for id in queue {
            heap.decref(id).unwrap();
        }
    }
    let mut host = Busy(heap(), 0);
    churn(&mut host.0);
    let bytes = host.0.bookkeeping_bytes();
    assert!(bytes < 200_000, "{bytes} bytes for nothing");
    let trash = node(&mut host.0, Vec::new());
    refer(&mut host.0, trash, trash);
    decref(&mut host, trash).unwrap();
    assert_eq!(collect(&mut host, 2), Ok(1));
    assert_eq!(host.1, 1, "the finalizer has run");
    let bytes = host.0.bookkeeping_bytes();
    assert!(bytes < 200_000, "{bytes} bytes for nothing");
}
