//! A test that finds the missing decref.
//!
//! A function of a C extension counts by hand. One `Py_DECREF` too few, and an
//! object is never freed; one too many, and it is freed while it is in use.
//! Write the test that a careful author would write: it calls a function, and
//! says whether the counts are right afterwards. It will be tried on functions
//! with all kinds of faults.

use gc_core::{Heap, HeapError, ObjId};

/// A function of an extension. It borrows its arguments: their counts must be
/// afterwards what they were, except for references that the result holds. It
/// returns a new reference, which belongs to the caller; or an error, and then
/// nothing has changed.
///
/// `heap` has what it needs to make objects and to count: `new_object`, `link`,
/// `incref`, `decref`.
pub type Function = fn(&mut Heap, &[ObjId]) -> Result<ObjId, String>;

/// What is wrong with a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// References are missing in the end: something lives for ever.
    Leaks,
    /// A reference too many was given up: something may die too early, or the
    /// heap refuses it.
    TakesTooMuch,
}

/// Calls `function` with these arguments, which nothing but the caller holds,
/// one reference each. Gives back the result, and the arguments; then nothing
/// must be left but what a full collection frees. Returns the fault that it finds,
/// if it finds one.
///
/// # Errors
/// If the heap or the arguments were wrong to begin with.
pub fn check(
    heap: &mut Heap,
    arguments: &[ObjId],
    function: Function,
) -> Result<Option<Fault>, HeapError> {
    // `heap.len()` is how many objects are alive. `heap.decref(id)` is an error
    // if the object is gone.
    for &argument in arguments {
        heap.get(argument)?;
    }
    let others = heap.len() - arguments.len();
    let result = function(heap, arguments);
    // First the result, which may hold a stolen argument.
    let mut gives_up: Vec<ObjId> = result.into_iter().collect();
    gives_up.extend(arguments);
    for id in gives_up {
        // The heap refuses to take from an object that is gone.
        if heap.decref(id).is_err() {
            return Ok(Some(Fault::TakesTooMuch));
        }
    }
    // What refers to itself isn't a leak: the collector finds it.
    heap.collect(2)?;
    Ok((heap.len() > others).then_some(Fault::Leaks))
}
