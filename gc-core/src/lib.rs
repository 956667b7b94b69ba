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
mod by_place;
mod death;
mod head;
mod heap;
mod list;
mod lists;
mod pending;
mod place;
mod refcount;
mod root;
mod saving;
mod track;
mod values;
mod weakref;

// The collector.
mod collect;
mod collection;
mod debug;
mod free_lists;
mod garbage;
mod gc_refs;
mod schedule;
mod step_context;
pub mod steps;
mod walk;

// The `gc` module's other functions.
mod freeze;
mod introspect;

// What the lesson can do without: another collector, short cuts, panics.
mod incremental;
mod interrupted;
mod quiet;

// What must always hold.
mod verify;

pub use collect::{collect, collect_at_shutdown};
pub use collection::{
    CallbackPhase, Collection, CollectionInfo, GenerationStats, Reason,
};
pub use death::clear;
pub use debug::DebugFlags;
pub use error::HeapError;
pub use event::{Event, Log, Observer, Silent};
pub use free_lists::FreeLists;
pub use garbage::clear_garbage;
pub use gc_refs::GcRefs;
pub use head::IMMORTAL_REFCNT;
pub use heap::Heap;
pub use host::Host;
pub use id::{ObjId, Slot};
pub use list::ListId;
pub use object::{Finalizer, Kind, Object, link, unlink};
pub use profile::{Collector, DictTracking, Profile, Trigger, WeakrefsCleared};
pub use refcount::{alloc, decref, incref};
pub use root::{Root, release_roots};
pub use schedule::{pass_over_free_list, safe_point};
pub use step_context::StepContext;
pub use steps::{Step, StepName, Steps};
pub use trace::{FreeList, Trace, Tracking};
pub use verify::{
    InvariantError, Mirror, ObjectImage, Owner, check, reachable_from,
};
pub use version::{UnknownVersion, Version};
pub use walk::Walk;
pub use weakref::{WeakrefKind, clear_weakrefs_first, upgrade};

/// The example of the README is run as it stands there.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
