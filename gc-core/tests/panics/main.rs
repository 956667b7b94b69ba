//! Code that the heap calls may panic, and a host may catch that. Then the
//! counts and the lists are sound, nothing is lost, and the heap collects
//! again: wherever the panic came from, and at whatever moment.
//!
//! One program is run again and again. In each run one kind of hook panics at
//! its nth call, for every n there is.

mod thing;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use gc_core::*;
use thing::{FUSE, Few, HOOKS, Hook, Last, Listener, Refs, Thing, tick};

/// A program's side: its heap, what its names refer to, what it holds.
struct Lab<const RUNS_CODE: bool, O, R> {
    heap: Heap<Thing<RUNS_CODE, R>, O>,
    names: BTreeMap<&'static str, ObjId>,
    held: Vec<ObjId>,
    keeper: Option<ObjId>,
}

impl<const RUNS_CODE: bool, O: Observer<Thing<RUNS_CODE, R>>, R: Refs> Host
    for Lab<RUNS_CODE, O, R>
{
    type Object = Thing<RUNS_CODE, R>;
    type Observer = O;
    const RUNS_CODE: bool = RUNS_CODE;
    fn heap(&self) -> &Heap<Thing<RUNS_CODE, R>, O> {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap<Thing<RUNS_CODE, R>, O> {
        &mut self.heap
    }
    fn has_finalizer(&self, id: ObjId) -> bool {
        tick(Hook::HasFinalizer);
        let last = self.heap.get(id).map(|thing| thing.last);
        !matches!(last, Ok(Last::Nothing | Last::Legacy) | Err(_))
    }
    fn has_legacy_finalizer(&self, id: ObjId) -> bool {
        self.heap
            .get(id)
            .is_ok_and(|thing| thing.last == Last::Legacy)
    }
    fn finalize(&mut self, id: ObjId) {
        let last = self.heap.get(id).unwrap().last;
        match last {
            Last::SaveItself => {
                if let Some(keeper) = self.keeper {
                    self.link(keeper, id);
                }
            }
            Last::MakeTrash => {
                let trash = self.make(Kind::Instance, Last::Nothing);
                self.link(trash, trash);
                self.forget(trash);
            }
            Last::Collect => {
                collect(self, 2).unwrap();
            }
            Last::Nothing | Last::Legacy => {}
        }
        tick(Hook::Finalize);
    }
    fn finalize_legacy(&mut self, _: ObjId) {
        tick(Hook::FinalizeLegacy);
    }
    fn call_weakref_callback(&mut self, _: ObjId) {
        tick(Hook::WeakrefCallback);
    }
    fn gc_callback(&mut self, _: CallbackPhase, _: &CollectionInfo) {
        tick(Hook::GcCallback);
    }
    fn debug_line(&mut self, _: &str) {
        tick(Hook::DebugLine);
    }
    fn debug_name(&self, _: ObjId) -> String {
        tick(Hook::DebugName);
        String::new()
    }
}

impl<const RUNS_CODE: bool, O: Observer<Thing<RUNS_CODE, R>>, R: Refs>
    Lab<RUNS_CODE, O, R>
{
    fn make(&mut self, kind: Kind, last: Last) -> ObjId {
        let refs = R::default();
        let id = alloc(self, Thing { kind, last, refs });
        self.held.push(id);
        id
    }

    /// Gives up a reference that the program holds. It is given up even if
    /// something panics meanwhile.
    fn forget(&mut self, id: ObjId) {
        let at = self.held.iter().position(|&held| held == id).unwrap();
        self.held.remove(at);
        decref(self, id).unwrap();
    }

    fn link(&mut self, from: ObjId, to: ObjId) {
        self.heap.maintain_tracking(from, to).unwrap();
        incref(self, to).unwrap();
        self.heap.update(from, |t| t.refs.push(to)).unwrap();
    }
}

#[derive(Debug, Clone, Copy)]
enum Op {
    New(&'static str, Kind, Last),
    /// A tuple that is made with a reference.
    Tuple(&'static str, &'static str),
    Link(&'static str, &'static str),
    Weakref(&'static str, &'static str, bool),
    Del(&'static str),
    Collect(usize),
    Debug(DebugFlags),
    Freeze,
    Unfreeze,
}

/// Deaths and collections of every kind.
const PROGRAM: &[Op] = {
    use Kind::{Dict, Instance, List, Weakref as Weak};
    use Last::{Legacy, MakeTrash, Nothing, SaveItself};
    use Op::*;
    &[
        New("keeper", List, Nothing),
        // A chain, one link of which is saved, another watched.
        New("chain", Instance, Nothing),
        New("link", Instance, SaveItself),
        New("end", Instance, MakeTrash),
        New("watch", Weak, Nothing),
        Link("chain", "link"),
        Link("chain", "end"),
        Link("link", "end"),
        Weakref("watch", "end", true),
        Del("end"),
        Del("link"),
        Del("chain"),
        // A ring of every kind, watched from inside and outside.
        New("a", Instance, SaveItself),
        New("b", Dict, Nothing),
        New("c", List, Last::Collect),
        Tuple("t", "a"),
        New("inner", Weak, Nothing),
        New("outer", Weak, Nothing),
        New("plain", Weak, Nothing),
        Link("a", "b"),
        Link("b", "c"),
        Link("c", "t"),
        Link("c", "inner"),
        Weakref("inner", "b", true),
        Weakref("outer", "b", true),
        Weakref("plain", "a", false),
        Del("inner"),
        Del("t"),
        Del("b"),
        Del("c"),
        Collect(0),
        Del("a"),
        Debug(DebugFlags::COLLECTABLE),
        Collect(1),
        Collect(2),
        Debug(DebugFlags::empty()),
        // One that dies after its finalizer of the old kind.
        New("old", Instance, Legacy),
        New("watch 2", Weak, Nothing),
        Weakref("watch 2", "old", true),
        Link("old", "keeper"),
        Del("old"),
        // Trash that the quick way frees, and a tuple that stays for a while.
        New("x", Instance, Nothing),
        New("y", Instance, Nothing),
        New("z", Instance, Nothing),
        Link("x", "y"),
        Link("y", "x"),
        Link("y", "z"),
        Tuple("u", "x"),
        Link("x", "u"),
        Link("x", "keeper"),
        Del("u"),
        Del("z"),
        Del("y"),
        Del("x"),
        Freeze,
        Unfreeze,
        Debug(DebugFlags::STATS),
        Collect(2),
        Collect(2),
    ]
};

/// The same without weak references, whose presence alone closes the quick
/// ways.
fn without_weakrefs() -> Vec<Op> {
    let weak = |op: &Op| matches!(op, Op::Weakref(..));
    PROGRAM.iter().copied().filter(|op| !weak(op)).collect()
}

impl<const RUNS_CODE: bool, O: Observer<Thing<RUNS_CODE, R>>, R: Refs>
    Lab<RUNS_CODE, O, R>
{
    /// Does one thing, if what it names is there.
    fn step(&mut self, op: Op) {
        let named = |lab: &Self, name| lab.names.get(name).copied();
        match op {
            Op::New(name, kind, last) => {
                let id = self.make(kind, last);
                self.names.insert(name, id);
                if name == "keeper" {
                    self.keeper = Some(id);
                }
            }
            Op::Tuple(name, item) => {
                let Some(item) = named(self, item) else {
                    return;
                };
                incref(self, item).unwrap();
                let (kind, last) = (Kind::Tuple, Last::Nothing);
                let mut refs = R::default();
                refs.push(item);
                let id = alloc(self, Thing { kind, last, refs });
                self.held.push(id);
                self.names.insert(name, id);
            }
            Op::Link(from, to) => {
                if let (Some(from), Some(to)) =
                    (named(self, from), named(self, to))
                {
                    self.link(from, to);
                }
            }
            Op::Weakref(weakref, to, callback) => {
                if let (Some(weakref), Some(to)) =
                    (named(self, weakref), named(self, to))
                {
                    self.heap.new_weakref(weakref, to, callback).unwrap();
                }
            }
            Op::Del(name) => {
                if let Some(id) = self.names.remove(name) {
                    self.forget(id);
                }
            }
            Op::Collect(generation) => {
                collect(self, generation).unwrap();
            }
            Op::Debug(flags) => self.heap.set_debug(flags),
            Op::Freeze => self.heap.freeze(),
            Op::Unfreeze => self.heap.unfreeze(),
        }
        safe_point(self);
    }

    fn assert_sound(&self, when: &str) {
        assert!(!self.heap.is_collecting(), "{when}: still collecting");
        if let Err(broken) = check(&self.heap, &self.held) {
            panic!("{when}: {broken}");
        }
    }

    /// Lets go of everything. Nothing may be left then.
    fn end(&mut self, when: &str) {
        self.heap.set_debug(DebugFlags::empty());
        collect(self, 2).unwrap();
        self.assert_sound(when);
        self.keeper = None;
        for id in std::mem::take(&mut self.held) {
            decref(self, id).unwrap();
        }
        // What finalizers leave behind dies a little later, a tuple later yet.
        for _ in 0..4 {
            collect(self, 2).unwrap();
        }
        self.assert_sound(when);
        let left: Vec<ObjId> = self.heap.ids().collect();
        assert_eq!(left, [], "{when}: lost");
    }
}

/// Runs the program with a fuse. Returns whether it blew.
fn run<const RUNS_CODE: bool, O: Observer<Thing<RUNS_CODE, R>>, R: Refs>(
    program: &[Op],
    profile: Profile,
    observer: O,
    fuse: (Hook, u32),
) -> (bool, Lab<RUNS_CODE, O, R>) {
    let mut lab = Lab {
        heap: Heap::with(profile, observer),
        names: BTreeMap::new(),
        held: Vec::new(),
        keeper: None,
    };
    lab.heap.set_threshold(4, Some(2), Some(2)).unwrap();
    FUSE.set(Some(fuse));
    let mut blown = false;
    for &op in program {
        let done = catch_unwind(AssertUnwindSafe(|| lab.step(op)));
        blown |= done.is_err();
        let when = format!("{fuse:?} in {}, after {op:?}", profile.version);
        let armed = FUSE.replace(None);
        lab.assert_sound(&when);
        FUSE.set(armed);
    }
    FUSE.set(None);
    (blown, lab)
}

/// Every hook, at every call, in every version. Returns how many runs there
/// were in which one panicked.
fn sweep<const RUNS_CODE: bool, O, R: Refs>(
    program: &[Op],
    after: impl Fn(&mut Lab<RUNS_CODE, O, R>),
) -> BTreeMap<String, u32>
where
    O: Observer<Thing<RUNS_CODE, R>> + Default,
{
    let mut blew = BTreeMap::new();
    for profile in Profile::ALL {
        for hook in HOOKS {
            for n in 0.. {
                let (blown, mut lab) =
                    run(program, profile, O::default(), (hook, n));
                let when = format!("{hook:?} {n} in {}", profile.version);
                after(&mut lab);
                lab.end(&when);
                if !blown {
                    break;
                }
                *blew.entry(format!("{hook:?}")).or_insert(0) += 1;
            }
        }
    }
    blew
}

#[test]
fn any_panic_leaves_a_sound_heap_that_is_watched() {
    // The observer has missed something; it can be told.
    let retold = |lab: &mut Lab<true, Listener, Vec<ObjId>>| {
        lab.heap.observer_mut().0.clear();
        lab.heap.report_again();
        let mirror = Mirror::replay(&lab.heap.observer().0);
        assert_eq!(mirror, Mirror::of(&lab.heap));
    };
    let blew = sweep::<true, Listener, Vec<ObjId>>(PROGRAM, retold);
    assert_eq!(blew.len(), HOOKS.len(), "every hook panics: {blew:?}");
}

#[test]
fn any_panic_leaves_a_sound_heap_that_is_not_watched() {
    for blew in [
        sweep::<true, Silent, Vec<ObjId>>(PROGRAM, |_| {}),
        sweep::<true, Silent, Few>(PROGRAM, |_| {}),
    ] {
        assert_eq!(
            blew.len(),
            HOOKS.len() - 2,
            "all but the observer: {blew:?}"
        );
    }
}

#[test]
fn any_panic_on_the_quick_ways_leaves_a_sound_heap() {
    for blew in [
        sweep::<false, Silent, Vec<ObjId>>(&without_weakrefs(), |_| {}),
        sweep::<false, Silent, Few>(&without_weakrefs(), |_| {}),
    ] {
        for hook in [Hook::Traverse, Hook::Owned, Hook::Clear] {
            assert!(blew.contains_key(&format!("{hook:?}")), "{blew:?}");
        }
    }
}

/// What this is about: a host that goes on after a panic.
#[test]
fn collector_goes_on_after_a_finalizer_has_panicked() {
    let mut lab: Lab<true, Silent, Vec<ObjId>> = Lab {
        heap: Heap::new(),
        names: BTreeMap::new(),
        held: Vec::new(),
        keeper: None,
    };
    let a = lab.make(Kind::Instance, Last::MakeTrash);
    lab.link(a, a);
    lab.forget(a);
    FUSE.set(Some((Hook::Finalize, 0)));
    let interrupted = catch_unwind(AssertUnwindSafe(|| collect(&mut lab, 2)));
    assert!(interrupted.is_err());
    assert!(!lab.heap.is_collecting());
    assert!(lab.heap.is_live(a), "its deletion had not begun");
    assert_eq!(check(&lab.heap, &[]), Ok(()));
    // It is still trash, and so is what its finalizer has left.
    assert_eq!(collect(&mut lab, 2), Ok(2));
    assert!(lab.heap.is_empty());
}

/// What dies while a finalizer runs leaves notes of its own. They are not taken
/// for those of the object whose finalizer it is.
#[test]
fn object_dies_after_all_whose_finalizer_has_freed_others_and_panicked() {
    let mut lab: Lab<true, Silent, Vec<ObjId>> = Lab {
        heap: Heap::new(),
        names: BTreeMap::new(),
        held: Vec::new(),
        keeper: None,
    };
    let trash = lab.make(Kind::Instance, Last::Nothing);
    lab.link(trash, trash);
    lab.forget(trash);
    let a = lab.make(Kind::Instance, Last::Collect);
    FUSE.set(Some((Hook::Finalize, 0)));
    let interrupted = catch_unwind(AssertUnwindSafe(|| lab.forget(a)));
    assert!(interrupted.is_err());
    assert!(!lab.heap.is_live(trash), "its finalizer has collected it");
    assert_eq!(check(&lab.heap, &[]), Ok(()));
    assert_eq!(collect(&mut lab, 2), Ok(0));
    assert!(lab.heap.is_empty());
}
