//! The quick ways to die, where nothing can tell them from the ordinary one.
//!
//! A type may say that it runs no code ([`Host::RUNS_CODE`]). While nothing
//! listens and there are no weak references either, no finalizer, callback or
//! observer can see in which order things happen between the moment at which an
//! object loses its last reference and the moment at which its place is free.
//! The same objects die, and the same are left alive. If a type may run code,
//! the same is true of its atoms, provided it says that they are plain
//! ([`Trace::ATOMS_ARE_PLAIN`](crate::Trace::ATOMS_ARE_PLAIN)). It is true of
//! trash, too, if no finalizer in it is still to run; but code that is made
//! later can see which places became free first, so that order is kept.
//!
//! CPython has nothing like it: it cannot know that nothing looks.

mod delete;
mod die;
mod in_order;

pub(crate) use die::may_die;

use crate::debug::DebugFlags;
use crate::{Collection, Host, ObjId, Observer, Steps};
use die::all_may_die;

/// Whether nothing can tell in which way the trash in `c.unreachable` is
/// deleted.
pub(crate) fn may_delete<H: Host>(
    host: &H,
    c: &Collection,
    steps: &Steps<H>,
) -> bool {
    let heap = host.heap();
    let runs_code = |&slot: &_| in_order::will_run_code(host, slot);
    !H::Observer::LISTENS
        && !heap.has_weakrefs()
        && heap.schedule.debug == DebugFlags::empty()
        && steps.end_as_cpython()
        && !(H::RUNS_CODE && c.unreachable.iter().any(runs_code))
}

/// Deletes what is in `c.unreachable`. What may no longer be deleted quietly is
/// left in the list of trash. `ordinary` is how objects die that are not trash.
pub(crate) fn delete<H: Host>(
    host: &mut H,
    c: &mut Collection,
    ordinary: impl Fn(&mut H, ObjId) -> Option<ObjId>,
) {
    match all_may_die(host) {
        true => delete::delete(host, c),
        false => in_order::delete(host, c, ordinary),
    }
}
