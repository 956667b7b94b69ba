//! CPython's memory manager, to read and to run.
//!
//! A [`Heap`] holds objects that refer to each other. Each has a reference
//! count and is freed on the spot when it falls to zero. What the counts
//! cannot free, because it refers to itself, a collector finds: three
//! generations, thresholds, weak references, finalizers, all as CPython 3.13
//! has them, under CPython's names.
//!
//! ```
//! use gc_core::Heap;
//!
//! let mut heap = Heap::new();
//! let tea = heap.new_object("Order tea");
//! let cup = heap.new_object("Order cup");
//! heap.link(tea, cup)?;
//! heap.link(cup, tea)?;       // a cycle
//! heap.decref(tea)?;          // del tea, cup
//! heap.decref(cup)?;
//! assert!(heap.is_live(tea)); // the counts are not zero
//! assert_eq!(heap.collect(2)?, 2);
//! assert!(!heap.is_live(tea));
//! # Ok::<(), gc_core::HeapError>(())
//! ```
//!
//! The modules are meant to be read in this order.

// What a heap is.
mod error;
mod event;
mod host;
mod id;
mod object;
mod profile;
mod trace;
mod version;

// Reference counting.
mod heap;
mod list;
mod refcount;
mod track;
mod weakref;

// The collector.
mod collect;
mod debug;
mod garbage;
mod gc_refs;
mod incremental;
mod schedule;
mod steps;

// The `gc` module's other functions.
mod freeze;
mod introspect;

// What must always hold.
mod check;
mod mirror;
mod reach;
mod retell;

pub use check::{Broken, Owner, check};
pub use collect::{
    Collection, GenerationStats, Info, Phase, Reason, collect,
    collect_at_shutdown,
};
pub use debug::DebugFlags;
pub use error::HeapError;
pub use event::{Event, Log, Observer, Silent};
pub use garbage::clear_garbage;
pub use gc_refs::{GcRefs, Pass};
pub use heap::{Heap, IMMORTAL_REFCNT};
pub use host::Host;
pub use id::{ObjId, Slot};
pub use list::ListId;
pub use mirror::{Image, Mirror};
pub use object::{Finalizer, Kind, Object, link, unlink};
pub use profile::{Collector, DictTracking, Profile, Trigger, WeakrefsCleared};
pub use reach::reachable_from;
pub use refcount::{alloc, clear, decref, incref};
pub use schedule::safe_point;
pub use steps::{Step, StepName, Steps};
pub use trace::{FreeList, Trace, Tracking};
pub use version::{UnknownVersion, Version};
pub use weakref::{WeakrefKind, upgrade};
