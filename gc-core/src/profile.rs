//! What differs from one version of CPython to the next, in one place.

use crate::Version;

/// The version of CPython whose memory manager a heap models.
///
/// [`Profile::of`] gives the profile of a [`Version`]; the default is that of
/// the default version. Every field can be changed by struct update, to model
/// a version that never was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// The version.
    pub version: Version,
    /// The thresholds at the start.
    ///
    /// 700, 10, 10 up to 3.12; 2000, 10, 10 since 3.13
    /// (`_PyRuntimeState_INIT` in `pycore_runtime_init.h`).
    pub thresholds: [i32; 3],
    /// Where an automatic collection runs: inside the allocation up to 3.11,
    /// at a safe point since 3.12 (the sources are with [`Trigger`]).
    pub trigger: Trigger,
    /// When a dict is tracked: lazily up to 3.13, always since 3.14 (the
    /// sources are with [`DictTracking`]).
    pub dict_tracking: DictTracking,
    /// Whether a tuple of untrackable things is untracked when it is made
    /// rather than by the first collection that meets it. It is since 3.14
    /// (`gc.is_tracked` asked in 3.13.0, 3.14.2 and 3.15.0rc1); up to 3.13
    /// `untrack_tuples` does it (`Python/gc.c`).
    pub tuple_untracked_at_creation: bool,
    /// When weak references without a callback are cleared: before finalizers
    /// up to 3.14 (`handle_weakrefs` in `Python/gc.c`), after them since 3.15
    /// (a `__del__` that looks, run in 3.14.2 and 3.15.0rc1).
    pub weakrefs_cleared: WeakrefsCleared,
    /// From how many weak references with a callback on a dying object makes
    /// a tuple to hold them: 2, and 1 since 3.13 (`PyObject_ClearWeakRefs` in
    /// `Objects/weakrefobject.c`). It counts as an allocation.
    pub callbacks_that_make_a_tuple: usize,
    /// Up to which length dead tuples are kept in free lists, one for each
    /// length: 19 up to 3.12 (`PyTuple_MAXSAVESIZE`, which is not reached), 20
    /// since 3.13 (`Objects/tupleobject.c`).
    pub longest_tuple_kept: u8,
    /// Whether `disable()` also stops a collection that is already scheduled.
    /// It does since 3.13 (`_Py_RunGC` in `Python/gc.c`); 3.12 still ran it.
    pub disable_stops_scheduled: bool,
    /// Whether some objects are immortal: since 3.12 (PEP 683;
    /// `_Py_IMMORTAL_REFCNT` in `Include/object.h`).
    pub immortal: bool,
    /// How many containers a freshly started interpreter keeps for itself,
    /// without a program's modules: what `gc.collect()` leaves of them, counted
    /// by `len(gc.get_objects())` (3.11.7 with `-S`, 3.12.1, 3.13.0). The 25 %
    /// rule counts them with the program's.
    pub own_old_objects: usize,
    /// Whether a function's local is lent to a call and not counted once more:
    /// since 3.14 (`LOAD_FAST_BORROW`, "What's New" of 3.14).
    pub locals_are_borrowed: bool,
    /// Which collector collects: three generations, but for 3.14.0 to 3.14.4
    /// (`Python/gc.c` of these; "What's New" of 3.15 announces the return).
    pub collector: Collector,
}

/// Where an automatic collection runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// Inside the allocation that went over the threshold (up to 3.11,
    /// `_PyObject_GC_Link` in `Modules/gcmodule.c`).
    AtAllocation,
    /// At the next safe point of the interpreter (since 3.12, `_Py_RunGC`).
    AtSafePoint,
}

/// When a dict is tracked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DictTracking {
    /// Once it holds something trackable; a full collection untracks it again
    /// when it no longer does (up to 3.13, `MAINTAIN_TRACKING` in
    /// `Objects/dictobject.c`).
    Lazy,
    /// From its creation (since 3.14).
    Always,
}

/// When a collection clears the weak references to trash that have no
/// callback. Those with a callback are always cleared before finalizers run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeakrefsCleared {
    /// Before finalizers: a `__del__` cannot reach trash by them (up to 3.14).
    BeforeFinalizers,
    /// After finalizers, before `tp_clear` (since 3.15).
    AfterFinalizers,
}

/// Which collector collects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collector {
    /// Three generations: every version but 3.14.0 to 3.14.4.
    Generational,
    /// A young list and two old spaces, scanned in increments: 3.14.0 to
    /// 3.14.4.
    Incremental,
}

impl Profile {
    // ANCHOR: profiles
    /// CPython 3.11: collections run inside allocations.
    pub const V3_11: Profile = Profile {
        version: Version::V3_11,
        thresholds: [700, 10, 10],
        trigger: Trigger::AtAllocation,
        callbacks_that_make_a_tuple: 2,
        longest_tuple_kept: 19,
        disable_stops_scheduled: false,
        own_old_objects: 3991,
        immortal: false,
        ..Profile::V3_13
    };

    /// CPython 3.12: collections run at safe points; immortal objects.
    pub const V3_12: Profile = Profile {
        version: Version::V3_12,
        thresholds: [700, 10, 10],
        callbacks_that_make_a_tuple: 2,
        longest_tuple_kept: 19,
        disable_stops_scheduled: false,
        own_old_objects: 4974,
        ..Profile::V3_13
    };

    /// CPython 3.13, the default.
    pub const V3_13: Profile = Profile {
        version: Version::V3_13,
        thresholds: [2000, 10, 10],
        trigger: Trigger::AtSafePoint,
        dict_tracking: DictTracking::Lazy,
        tuple_untracked_at_creation: false,
        weakrefs_cleared: WeakrefsCleared::BeforeFinalizers,
        callbacks_that_make_a_tuple: 1,
        longest_tuple_kept: 20,
        disable_stops_scheduled: true,
        immortal: true,
        own_old_objects: 5065,
        locals_are_borrowed: false,
        collector: Collector::Generational,
    };

    /// CPython 3.14.0 to 3.14.4: the incremental collector.
    pub const V3_14_0: Profile = Profile {
        version: Version::V3_14_0,
        thresholds: [2000, 10, 0],
        dict_tracking: DictTracking::Always,
        tuple_untracked_at_creation: true,
        locals_are_borrowed: true,
        collector: Collector::Incremental,
        ..Profile::V3_13
    };

    /// CPython 3.14.5 and later patches: three generations again; dicts are
    /// always tracked.
    pub const V3_14: Profile = Profile {
        version: Version::V3_14,
        dict_tracking: DictTracking::Always,
        tuple_untracked_at_creation: true,
        ..Profile::V3_13
    };

    /// CPython 3.15: as 3.14.5, but weak references are cleared later.
    pub const V3_15: Profile = Profile {
        version: Version::V3_15,
        weakrefs_cleared: WeakrefsCleared::AfterFinalizers,
        ..Profile::V3_14
    };
    // ANCHOR_END: profiles

    /// Every profile there is, oldest first.
    pub const ALL: [Profile; 6] = [
        Profile::V3_11,
        Profile::V3_12,
        Profile::V3_13,
        Profile::V3_14_0,
        Profile::V3_14,
        Profile::V3_15,
    ];

    /// The profile of a version.
    pub const fn of(version: Version) -> Profile {
        match version {
            Version::V3_11 => Profile::V3_11,
            Version::V3_12 => Profile::V3_12,
            Version::V3_13 => Profile::V3_13,
            Version::V3_14_0 => Profile::V3_14_0,
            Version::V3_14 => Profile::V3_14,
            Version::V3_15 => Profile::V3_15,
        }
    }
}

impl Default for Profile {
    fn default() -> Profile {
        Profile::of(Version::default())
    }
}
