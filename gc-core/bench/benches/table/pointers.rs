//! gc-core, `Rc`, and the collectors that hand out smart pointers.

macro_rules! with_sizes {
    ($peer:ident) => {
        pub mod two {
            $peer!(2);
        }
        pub mod four {
            $peer!(4);
        }
    };
}

/// gc-core four times: objects of a type that runs no code; of one that may,
/// so that each is asked, though none has a finalizer; of one that has; and
/// again of one that runs no code, collected in increments, as 3.14.0 did.
macro_rules! ours {
    (
        $name:ident, $profile:expr,
        runs_code: $runs_code:literal, finalizes: $finalizes:literal
    ) => {
        pub mod $name {
            macro_rules! sized {
                ($n:literal) => {
                    our_peer!($n, $profile, $runs_code, $finalizes);
                };
            }
            with_sizes!(sized);
        }
    };
}

macro_rules! our_peer {
    ($n:literal, $profile:expr, $runs_code:literal, $finalizes:literal) => {
        use crate::work;
        use gc_core::*;

        pub struct Slots([Option<ObjId>; $n]);

        impl Trace for Slots {
            const RUNS_CODE: bool = $runs_code;
            #[inline]
            fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
                self.0.iter().copied().flatten().for_each(visit);
            }
            fn clear(&mut self, dropped: &mut Vec<ObjId>) {
                dropped.extend(self.0.iter_mut().filter_map(Option::take));
            }
            #[inline]
            fn has_finalizer(&self) -> bool {
                std::hint::black_box($finalizes)
            }
            fn finalize<H: Host<Object = Self>>(host: &mut H, id: ObjId) {
                // It looks at its object and leaves it as it is.
                std::hint::black_box(host.heap().get(id).is_ok());
            }
        }

        pub struct Peer(Heap<Slots>);

        impl work::Peer for Peer {
            type Node = ObjId;
            fn new() -> Self {
                Peer(Heap::with($profile, Silent))
            }
            #[inline]
            fn node(&mut self) -> ObjId {
                self.0.alloc(Slots([None; $n]))
            }
            #[inline]
            fn copy(&mut self, node: &ObjId) -> ObjId {
                self.0.incref(*node).expect("it is alive");
                *node
            }
            #[inline]
            fn drop(&mut self, node: ObjId) {
                self.0.decref(node).expect("it is alive");
            }
            #[inline]
            fn set(&mut self, from: &ObjId, place: usize, to: ObjId) {
                let put = |slots: &mut Slots| slots.0[place].replace(to);
                let old = self.0.update(*from, put).expect("it is alive");
                if let Some(old) = old {
                    self.0.decref(old).expect("it was held");
                }
            }
            fn bookkeeping(&self) -> usize {
                self.0.bookkeeping_bytes()
            }
            fn collect(&mut self) {
                self.0.collect(2).expect("there is a generation 2");
            }
            fn automatic(&mut self, on: bool) {
                match on {
                    true => self.0.enable(),
                    false => self.0.disable(),
                }
            }
            #[inline]
            fn tick(&mut self, _: usize) {
                self.0.safe_point();
            }
        }
    };
}
ours!(quiet, Profile::V3_13, runs_code: false, finalizes: false);
ours!(asked, Profile::V3_13, runs_code: true, finalizes: false);
ours!(finalized, Profile::V3_13, runs_code: true, finalizes: true);
ours!(increments, Profile::V3_14_0, runs_code: false, finalizes: false);

/// A peer whose references are smart pointers: how the pointer is called, how
/// its mutable cell, and how it collects.
macro_rules! pointer_peer {
    (
        $n:literal, $pointer:ident, $cell:ident,
        collects: $collects:literal, candidates_only: $candidates:literal,
        collect: $collect:expr, automatic: $automatic:expr, every: $every:expr
    ) => {
        pub struct Peer;

        impl crate::work::Peer for Peer {
            type Node = $pointer<Node>;
            const COLLECTS: bool = $collects;
            const CANDIDATES_ONLY: bool = $candidates;
            fn new() -> Self {
                Peer
            }
            #[inline]
            fn node(&mut self) -> $pointer<Node> {
                $pointer::new(Node {
                    to: $cell::new([const { None }; $n]),
                })
            }
            #[inline]
            fn copy(&mut self, node: &$pointer<Node>) -> $pointer<Node> {
                node.clone()
            }
            #[inline]
            fn drop(&mut self, node: $pointer<Node>) {
                drop(node);
            }
            #[inline]
            fn set(
                &mut self,
                from: &$pointer<Node>,
                place: usize,
                to: $pointer<Node>,
            ) {
                let old = from.to.borrow_mut()[place].replace(to);
                drop(old);
            }
            fn collect(&mut self) {
                $collect;
            }
            fn automatic(&mut self, on: bool) {
                let automatic: fn(bool) = $automatic;
                automatic(on);
            }
            #[inline]
            fn tick(&mut self, n: usize) {
                // Those that never collect by themselves are asked now and
                // then.
                let every: Option<usize> = $every;
                if every.is_some_and(|every| n % every == every - 1) {
                    $collect;
                }
            }
        }
    };
}

pub mod rc {
    macro_rules! sized {
        ($n:literal) => {
            use std::cell::RefCell;
            use std::rc::Rc;
            pub struct Node {
                to: RefCell<[Option<Rc<Node>>; $n]>,
            }
            pointer_peer!($n, Rc, RefCell, collects: false,
                candidates_only: false, collect: (), automatic: |_| (),
                every: None);
        };
    }
    with_sizes!(sized);
}

pub mod jrsonnet {
    macro_rules! sized {
        ($n:literal) => {
            use jrsonnet_gcmodule::{
                Cc, Trace, Tracer, collect_thread_cycles,
            };
            use std::cell::RefCell;
            pub struct Node {
                to: RefCell<[Option<Cc<Node>>; $n]>,
            }
            impl Trace for Node {
                fn trace(&self, tracer: &mut Tracer<'_>) {
                    if let Ok(to) = self.to.try_borrow() {
                        for to in to.iter().flatten() {
                            to.trace(tracer);
                        }
                    }
                }
                fn is_type_tracked() -> bool {
                    true
                }
            }
            pointer_peer!($n, Cc, RefCell, collects: true,
                candidates_only: false, collect: _ = collect_thread_cycles(),
                automatic: |_| (), every: Some(100_000));
        };
    }
    with_sizes!(sized);
}

pub mod dumpster_unsync {
    macro_rules! sized {
        ($n:literal) => {
            use dumpster::Trace;
            use dumpster::unsync::{
                CollectInfo, Gc, collect, default_collect_condition,
                set_collect_condition,
            };
            use std::cell::RefCell;
            #[derive(Trace)]
            pub struct Node {
                to: RefCell<[Option<Gc<Node>>; $n]>,
            }
            fn never(_: &CollectInfo) -> bool {
                false
            }
            pointer_peer!($n, Gc, RefCell, collects: true,
                candidates_only: true, collect: collect(),
                automatic: |on| set_collect_condition(
                    if on { default_collect_condition } else { never }
                ), every: None);
        };
    }
    with_sizes!(sized);
}

// Its derive macro writes `impl`s in a way that a newer lint dislikes.
#[allow(non_local_definitions)]
pub mod rust_gc {
    macro_rules! sized {
        ($n:literal) => {
            use gc::{Finalize, Gc, GcCell, Trace, configure, force_collect};
            #[derive(Trace, Finalize)]
            pub struct Node {
                to: GcCell<[Option<Gc<Node>>; $n]>,
            }
            pointer_peer!($n, Gc, GcCell, collects: true,
                candidates_only: false, collect: force_collect(),
                automatic: |on| configure(|config| {
                    config.threshold = if on { 100 } else { usize::MAX };
                }), every: None);
        };
    }
    with_sizes!(sized);
}

pub mod boa {
    macro_rules! sized {
        ($n:literal) => {
            use boa_gc::{Finalize, Gc, GcRefCell, Trace, force_collect};
            #[derive(Trace, Finalize)]
            pub struct Node {
                to: GcRefCell<[Option<Gc<Node>>; $n]>,
            }
            // It cannot be made to wait: rows without automatic collection
            // include those it does of itself.
            pointer_peer!($n, Gc, GcRefCell, collects: true,
                candidates_only: false, collect: force_collect(),
                automatic: |_| (), every: None);
        };
    }
    with_sizes!(sized);
}

pub mod rust_cc_ {
    macro_rules! sized {
        ($n:literal) => {
            use rust_cc::config::config;
            use rust_cc::{Cc, Finalize, Trace, collect_cycles};
            use std::cell::RefCell;
            #[derive(Trace, Finalize)]
            pub struct Node {
                to: RefCell<[Option<Cc<Node>>; $n]>,
            }
            pointer_peer!($n, Cc, RefCell, collects: true,
                candidates_only: true, collect: collect_cycles(),
                automatic: |on| config(|config| config.set_auto_collect(on))
                    .expect("no collection runs"), every: None);
        };
    }
    with_sizes!(sized);
}

pub mod bacon_rajan {
    macro_rules! sized {
        ($n:literal) => {
            use bacon_rajan_cc::{Cc, Trace, Tracer, collect_cycles};
            use std::cell::RefCell;
            pub struct Node {
                to: RefCell<[Option<Cc<Node>>; $n]>,
            }
            impl Trace for Node {
                fn trace(&self, tracer: &mut Tracer) {
                    for to in self.to.borrow().iter().flatten() {
                        Trace::trace(to, tracer);
                    }
                }
            }
            pointer_peer!($n, Cc, RefCell, collects: true,
                candidates_only: true, collect: collect_cycles(),
                automatic: |_| (), every: Some(100_000));
        };
    }
    with_sizes!(sized);
}
