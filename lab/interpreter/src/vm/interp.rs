//! The interpreter's state: one program, its heap, and the parts that this
//! folder's other files work on.

use gc_core::{Heap, ObjId};

use crate::objects::PyObject;
use crate::objects::symbols::Names;
use crate::options::Options;
use crate::vm::budget::Budget;
use crate::vm::machine::Machine;
use crate::vm::method_cache::MethodCache;
use crate::vm::origins::Origins;
use crate::vm::parts::{
    BuiltinClasses, Clock, Ending, Exports, GcLists, Imports, Kept, Natives, Reported, ReprGuard,
    Singletons,
};
use crate::vm::stdout::Output;
use crate::{Owned, Value, Watch};

/// An exception is on its way; which one, the interpreter knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thrown;

/// A counted reference, or an exception on its way.
pub type Res<T = Owned> = Result<T, Thrown>;

/// A program, running.
///
/// Each part keeps its fields to itself. Other folders see what a part's
/// methods offer; what only running instructions needs belongs to this folder.
pub struct Interp<W: Watch> {
    /// The objects.
    pub(crate) heap: Heap<PyObject, W>,
    /// The names, by number.
    pub(crate) names: Names,
    /// The built-in classes.
    pub(crate) types: BuiltinClasses,
    /// The built-in functions.
    pub(crate) natives: Natives<W>,
    /// Frames and their stack.
    pub(super) machine: Machine,
    /// What the program may use, and what it has used.
    pub(crate) budget: Budget,
    /// What the program printed.
    pub(super) output: Output,
    /// How the program ends.
    pub(crate) ending: Ending,
    /// The modules.
    pub(crate) imports: Imports,
    /// What was found in classes.
    pub(crate) method_cache: MethodCache,
    /// `gc.garbage` and `gc.callbacks`.
    pub(crate) gc_lists: GcLists,
    /// The clock of `time`.
    pub(crate) clock: Clock,
    /// The containers that are being shown.
    pub(crate) repr_guard: ReprGuard,
    /// Objects that exist only once.
    pub(crate) singletons: Singletons,
    /// What is kept for compiled code.
    pub(crate) kept: Kept,
    /// The views of byte arrays.
    pub(crate) exports: Exports,
    /// Which lines made the objects, while that is noted.
    pub(crate) origins: Origins<W>,
    /// What has been reported to the [`Watch`].
    pub(super) reported: Reported,
}

impl<W: Watch> Interp<W> {
    /// An interpreter around an empty heap; `nothing` stands for all objects
    /// that are still to be made.
    pub(crate) fn with(heap: Heap<PyObject, W>, nothing: ObjId, options: &Options) -> Interp<W> {
        Interp {
            heap,
            names: Names::new(),
            types: BuiltinClasses::nothing(nothing),
            natives: Natives::new(),
            machine: Machine { handled: Value::None, ..Machine::default() },
            budget: Budget::new(options),
            output: Output::default(),
            ending: Ending::default(),
            imports: Imports::new(nothing, options),
            method_cache: MethodCache::new(),
            gc_lists: GcLists::nothing(nothing),
            clock: Clock::default(),
            repr_guard: ReprGuard::default(),
            singletons: Singletons::new(),
            kept: Kept::new(nothing),
            exports: Exports::default(),
            origins: Origins::default(),
            reported: Reported::nothing(),
        }
    }
}
