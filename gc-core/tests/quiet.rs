//! Where nothing listens, and more so where a type says that it runs no code,
//! the heap takes quicker ways. They lead to the same end: the same objects
//! alive, the same answers, the same order of lists.

use std::cell::RefCell;

use gc_core::*;
use proptest::prelude::*;

/// The same as what it holds, but known to run no code.
struct Quiet(Object);

impl Trace for Quiet {
    const RUNS_CODE: bool = false;
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        self.0.traverse(visit);
    }
    fn owned(&self, visit: &mut impl FnMut(ObjId)) {
        self.0.owned(visit);
    }
    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        self.0.clear(dropped);
    }
    fn tracking(&self) -> Tracking {
        self.0.tracking()
    }
    fn free_list(&self) -> Option<FreeList> {
        self.0.free_list()
    }
}

/// What the programs need of either.
trait Holds: Trace {
    fn with(object: Object) -> Self;
    fn object(&self) -> &Object;
}

impl Holds for Quiet {
    fn with(object: Object) -> Quiet {
        Quiet(object)
    }
    fn object(&self) -> &Object {
        &self.0
    }
}

impl Holds for Object {
    fn with(object: Object) -> Object {
        object
    }
    fn object(&self) -> &Object {
        self
    }
}

#[derive(Debug, Clone)]
enum Op {
    New(Kind, Vec<usize>),
    Finalized(Kind, Finalizer, Vec<usize>),
    Drop(usize),
    Replace(usize, Vec<usize>),
    Weakref(usize),
    Collect(usize),
    Freeze,
}

/// What can be seen of a run.
#[derive(Debug, PartialEq, Default)]
struct Seen {
    found: Vec<usize>,
    lists: Vec<Vec<String>>,
    counts: Vec<[u32; 3]>,
    living: Vec<usize>,
    weakrefs: Vec<Option<bool>>,
}

/// Runs it. With places, it is seen where each object is.
fn run<T: Holds, O: Observer<T> + Default>(
    ops: &[Op],
    profile: Profile,
    places: bool,
) -> Seen {
    let mut heap: Heap<T, O> = Heap::with(profile, O::default());
    heap.set_threshold(3, Some(2), Some(2)).unwrap();
    let mut names: Vec<Option<ObjId>> = Vec::new();
    let mut seen = Seen::default();
    for (n, op) in ops.iter().enumerate() {
        let named = |names: &[Option<ObjId>], i: usize| match names.len() {
            0 => None,
            len => names[i % len],
        };
        let hold =
            |heap: &mut Heap<T, O>, names: &[Option<ObjId>], to: &[usize]| {
                let to = to.iter().filter_map(|&i| named(names, i));
                let to: Vec<ObjId> = to.collect();
                to.iter().for_each(|&id| heap.incref(id).unwrap());
                to
            };
        match op {
            Op::New(kind, to) | Op::Finalized(kind, _, to) => {
                let to = match kind {
                    Kind::Atom => Vec::new(),
                    _ => hold(&mut heap, &names, to),
                };
                let object = Object::new(*kind, format!("{n}"));
                let finalizer = match op {
                    Op::Finalized(_, finalizer, _) => *finalizer,
                    _ => Finalizer::None,
                };
                let object = object.with_finalizer(finalizer);
                let id = heap.alloc(T::with(object.with_references(to)));
                names.push(Some(id));
            }
            Op::Drop(i) => {
                let len = names.len().max(1);
                let id = names.get_mut(i % len).and_then(Option::take);
                if let Some(id) = id {
                    heap.decref(id).unwrap();
                }
            }
            Op::Replace(i, to) => {
                if let Some(id) = named(&names, *i)
                    && heap.get(id).unwrap().object().kind == Kind::Instance
                {
                    let to = hold(&mut heap, &names, to);
                    let old = heap.get(id).unwrap().object();
                    let old = old.references().to_vec();
                    let name = old.len().to_string();
                    let new = Object::instance(name).with_references(to);
                    heap.update(id, |object| *object = T::with(new)).unwrap();
                    old.into_iter().for_each(|id| heap.decref(id).unwrap());
                }
            }
            Op::Weakref(i) => {
                if let Some(to) = named(&names, *i) {
                    let weakref = Object::new(Kind::Weakref, "weak");
                    heap.incref(to).unwrap();
                    let weakref = heap.alloc(T::with(weakref));
                    heap.new_weakref(weakref, to, n % 2 == 0).unwrap();
                    heap.decref(to).unwrap();
                    names.push(Some(weakref));
                }
            }
            Op::Collect(g) => seen.found.push(heap.collect(*g).unwrap()),
            Op::Freeze if n % 2 == 0 => heap.freeze(),
            Op::Freeze => heap.unfreeze(),
        }
        heap.safe_point();
        let roots: Vec<ObjId> = names.iter().copied().flatten().collect();
        check(&heap, &roots).unwrap();
        let tell = |id| {
            let name = &heap.get(id).unwrap().object().name;
            let place = places.then_some(id);
            format!("{name} {place:?}")
        };
        for list in ListId::ALL {
            seen.lists.push(heap.list(list).map(tell).collect());
        }
        seen.counts.push(heap.get_count());
        seen.living.push(heap.len());
        let weak = |id| heap.referent(id).ok().map(|to| to.is_some());
        seen.weakrefs.extend(roots.into_iter().map(weak));
    }
    seen
}

fn op() -> impl Strategy<Value = Op> {
    let kind = prop::sample::select(vec![
        Kind::Instance,
        Kind::Instance,
        Kind::List,
        Kind::Tuple,
        Kind::Dict,
        Kind::Atom,
        Kind::Opaque,
    ]);
    let to = || prop::collection::vec(0..9usize, 0..4);
    prop_oneof![
        4 => (kind, to()).prop_map(|(kind, to)| Op::New(kind, to)),
        4 => (0..9usize).prop_map(Op::Drop),
        4 => (0..9usize, to()).prop_map(|(i, to)| Op::Replace(i, to)),
        1 => (0..9usize).prop_map(Op::Weakref),
        2 => (0..3usize).prop_map(Op::Collect),
        1 => Just(Op::Freeze),
    ]
}

/// The same, and objects that run code when they die.
fn op_with_code() -> impl Strategy<Value = Op> {
    let kind =
        prop::sample::select(vec![Kind::Instance, Kind::Opaque, Kind::Atom]);
    let finalizer = prop::sample::select(vec![
        Finalizer::Quiet,
        Finalizer::LetGo,
        Finalizer::LeaveGarbage,
        Finalizer::Legacy,
    ]);
    let to = prop::collection::vec(0..9usize, 0..4);
    let finalized = (kind, finalizer, to)
        .prop_map(|(kind, code, to)| Op::Finalized(kind, code, to));
    prop_oneof![8 => op(), 1 => finalized]
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: Some(Box::new(
            proptest::test_runner::FileFailurePersistence::WithSource(
                "regressions",
            ),
        )),
        ..ProptestConfig::with_cases(400)
    })]

    #[test]
    fn quick_ways_lead_to_the_same_end(
        ops in prop::collection::vec(op(), 1..60),
        profile in prop::sample::select(Profile::ALL.to_vec()),
    ) {
        let watched = run::<Object, Log>(&ops, profile, false);
        prop_assert_eq!(&run::<Quiet, Silent>(&ops, profile, false), &watched);
    }

    /// Of what may run code even places become free in the same order.
    #[test]
    fn quick_ways_end_where_code_may_run(
        ops in prop::collection::vec(op_with_code(), 1..80),
        profile in prop::sample::select(Profile::ALL.to_vec()),
    ) {
        let watched = run::<Object, Log>(&ops, profile, true);
        prop_assert_eq!(&run::<Object, Silent>(&ops, profile, true), &watched);
    }
}

/// A ring of tuples that only a list closes: what lets nothing go dies with
/// the rest, and what nothing clears stays.
#[test]
fn tuples_in_trash_die_and_unclearable_cycles_stay() {
    struct Stubborn(ObjId);
    impl Trace for Stubborn {
        const RUNS_CODE: bool = false;
        fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
            visit(self.0);
        }
    }
    let mut heap: Heap<Stubborn> = Heap::new();
    let first = heap.alloc(Stubborn(Names::nobody(&mut Heap::new())));
    heap.update(first, |object| object.0 = first).unwrap();
    // It owns itself by the only count there is, and never lets go.
    assert_eq!(heap.collect(2), Ok(1));
    assert!(heap.is_live(first));
    assert_eq!(heap.list_of(first), Ok(Some(ListId::Gen2)));
    check(&heap, &[]).unwrap();
}

/// A name to start from: of another heap, replaced before anyone looks.
struct Names;
impl Names {
    fn nobody(heap: &mut Heap) -> ObjId {
        heap.new_object("")
    }
}

/// Trash holds an atom alone, shares another with a name, and holds a tuple
/// that is trash with it and owns a third.
#[test]
fn what_trash_owns_is_let_go_of_once() {
    let mut heap: Heap<Quiet> = Heap::new();
    let make = |heap: &mut Heap<Quiet>, kind, to: &[ObjId]| {
        for &id in to {
            heap.incref(id).unwrap();
        }
        let object = Object::new(kind, "made");
        heap.alloc(Quiet(object.with_references(to.iter().copied())))
    };
    for with_tuple in [false, true] {
        let [alone, shared, in_tuple] =
            [(); 3].map(|()| make(&mut heap, Kind::Atom, &[]));
        let live = make(&mut heap, Kind::Instance, &[]);
        let holds = [alone, shared, shared, live, in_tuple];
        let mut holds = holds.to_vec();
        let tuple = with_tuple.then(|| {
            holds.pop();
            make(&mut heap, Kind::Tuple, &[in_tuple, live])
        });
        holds.extend(tuple);
        let trash = make(&mut heap, Kind::Instance, &holds);
        heap.incref(trash).unwrap();
        heap.update(trash, |object| {
            let references = object.0.references().iter().copied();
            let references = references.chain([trash]);
            let looped = Object::instance("looped");
            *object = Quiet(looped.with_references(references));
        })
        .unwrap();
        heap.decref(alone).unwrap();
        heap.decref(in_tuple).unwrap();
        heap.decref(trash).unwrap();
        tuple.into_iter().for_each(|id| heap.decref(id).unwrap());
        check(&heap, &[shared, live]).unwrap();
        let before = heap.len();
        let found = 1 + usize::from(with_tuple);
        assert_eq!(heap.collect(2), Ok(found));
        // Besides the trash two atoms die, one of them with the tuple.
        assert_eq!(heap.len(), before - found - 2);
        for id in [alone, in_tuple, trash] {
            assert!(!heap.is_live(id));
        }
        assert_eq!(heap.refcount(shared), Ok(1));
        assert_eq!(heap.refcount(live), Ok(1));
        check(&heap, &[shared, live]).unwrap();
        heap.decref(shared).unwrap();
        heap.decref(live).unwrap();
        assert!(heap.is_empty());
    }
}

/// 3.14.0 counts what is tracked: what survives its deletion goes on counting.
#[test]
fn tracked_objects_are_counted_once_in_3_14_0() {
    struct Stubborn(ObjId);
    impl Trace for Stubborn {
        const RUNS_CODE: bool = false;
        fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
            visit(self.0);
        }
    }
    // With so low a threshold it is not far ahead at the start.
    let profile = Profile {
        thresholds: [1, 2, 0],
        ..Profile::V3_14_0
    };
    let mut heap: Heap<Stubborn> = Heap::with(profile, Silent);
    heap.disable();
    let nobody = Names::nobody(&mut Heap::new());
    for n in 1..=3 {
        let stubborn = heap.alloc(Stubborn(nobody));
        heap.update(stubborn, |object| object.0 = stubborn).unwrap();
        assert_eq!(heap.get_count()[0], n);
    }
    assert_eq!(heap.collect(0), Ok(3));
    assert_eq!(heap.get_count()[0], 0);
    // An increment's count begins at 0, and what survives does not change it.
    for _ in 0..100 {
        let stubborn = heap.alloc(Stubborn(nobody));
        heap.update(stubborn, |object| object.0 = stubborn).unwrap();
        assert_eq!(heap.get_count()[0], 1);
        heap.collect(1).unwrap();
        assert_eq!(heap.get_count()[0], 0);
    }
    assert!(
        heap.get_stats()[1].collected > 0,
        "it was trash, and stayed"
    );
    check(&heap, &[]).unwrap();
}

/// Whoever listens hears of each death, also of those that run no code.
#[test]
fn quiet_deaths_are_told_to_who_listens() {
    let mut heap: Heap<Quiet, Log> =
        Heap::with(Profile::default(), Log::default());
    let held = heap.alloc(Quiet(Object::instance("held")));
    let holder = Object::instance("holder").with_references([held]);
    let holder = heap.alloc(Quiet(holder));
    let looped = heap.alloc(Quiet(Object::instance("looped")));
    heap.incref(looped).unwrap();
    let to_itself = Object::instance("looped").with_references([looped]);
    heap.update(looped, |object| *object = Quiet(to_itself))
        .unwrap();
    heap.decref(looped).unwrap();
    heap.decref(holder).unwrap();
    assert_eq!(heap.collect(2), Ok(1));
    let events = &heap.observer().events;
    for id in [holder, held, looped] {
        assert!(events.contains(&Event::Dying { id }));
        assert!(events.contains(&Event::Freed { id }));
    }
    assert_eq!(Mirror::replay(events), Mirror::of(&heap));
    assert!(heap.is_empty());
}

/// What dies of a deletion and is no trash itself may run code, which sees how
/// far the deletion has come: as far as where someone listens.
#[test]
fn code_that_runs_on_the_way_sees_the_trash_that_is_left() {
    /// One that looks about when it dies, or none.
    struct Looks {
        holds: Vec<ObjId>,
        looks: bool,
    }
    thread_local! {
        static SEEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }
    impl Trace for Looks {
        fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
            self.holds.iter().copied().for_each(visit);
        }
        fn clear(&mut self, dropped: &mut Vec<ObjId>) {
            dropped.append(&mut self.holds);
        }
        fn tracking(&self) -> Tracking {
            match self.looks {
                true => Tracking::Never,
                false => Tracking::Always,
            }
        }
        fn has_finalizer(&self) -> bool {
            self.looks
        }
        fn finalize<H: Host<Object = Self>>(host: &mut H, _: ObjId) {
            let heap = host.heap();
            let left: Vec<ObjId> = heap.list(ListId::Unreachable).collect();
            let heap = host.heap_mut();
            let next = Looks::make(heap, Vec::new(), false);
            let seen = format!("{left:?}, next place {next}");
            SEEN.with_borrow_mut(|all| all.push(seen));
        }
    }
    impl Looks {
        fn make<O: Observer<Looks>>(
            heap: &mut Heap<Looks, O>,
            holds: Vec<ObjId>,
            looks: bool,
        ) -> ObjId {
            heap.alloc(Looks { holds, looks })
        }
    }
    fn run<O: Observer<Looks> + Default>() -> Vec<String> {
        let mut heap: Heap<Looks, O> =
            Heap::with(Profile::default(), O::default());
        for looks in [false, false, true, false, true, false] {
            let held = looks.then(|| Looks::make(&mut heap, vec![], true));
            let a = Looks::make(&mut heap, held.into_iter().collect(), false);
            let b = Looks::make(&mut heap, vec![a], false);
            heap.update(a, |object| object.holds.push(b)).unwrap();
        }
        assert_eq!(heap.collect(2), Ok(12));
        SEEN.take()
    }
    let seen = run::<Log>();
    assert_eq!(seen.len(), 2);
    assert_eq!(run::<Silent>(), seen);
}
