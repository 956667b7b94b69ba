//! Watching a program: its lines and names in one order with the events of the heap.

use gc_core::{Heap, Observer, Silent, Steps};

use crate::{Interp, PyObject, Sym, Value};

/// Observes a program. The heap's events come by [`Observer`], in between.
///
/// With [`Observer::LISTENS`] false none of this costs anything.
pub trait Watch: Observer<PyObject> {
    /// A name that the program or the interpreter uses, before it is used.
    fn named(&mut self, _sym: Sym, _text: &str) {}

    /// What is made from now on belongs to the interpreter (the parts of a module or a
    /// class), or again to the program.
    fn furniture(&mut self, _on: bool) {}

    /// A line is about to run. `depth` counts frames, 0 is the module.
    fn line(&mut self, _depth: usize, _function: &str, _line: u32) {}

    /// The same moment, with the heap to look at.
    fn at_line(_heap: &Heap<PyObject, Self>)
    where
        Self: Sized,
    {
    }

    /// The steps of a collection: a watch may look in between.
    fn steps() -> Steps<Interp<Self>>
    where
        Self: Sized,
    {
        Steps::cpython()
    }

    /// Whether anything is ever collected; if not, only counting frees objects, and
    /// `gc.collect()` finds nothing.
    fn collects(&self) -> bool {
        true
    }

    /// A name of the frame at `depth` was bound, or bound again. A module's
    /// name that a function binds by `global` is bound at depth 0.
    fn bound(&mut self, _depth: usize, _name: &str, _value: Value) {}

    /// A name of the frame at `depth` is unbound.
    fn unbound(&mut self, _depth: usize, _name: &str) {}

    /// A function begins; its parameters are bound next.
    fn called(&mut self, _depth: usize, _function: &str, _line: u32) {}

    /// A function is about to be left: its names go next.
    fn returning(&mut self, _depth: usize) {}

    /// A name of the function that is being left is about to let go of what it
    /// leads to: whatever that sets off finds the name gone.
    fn dropped(&mut self, _name: &str) {}

    /// A function is left, by `return` or by an exception; its names are gone.
    fn returned(&mut self, _depth: usize, _function: &str) {}

    /// Something was printed.
    fn printed(&mut self, _text: &str) {}

    /// Asked when the program is over: whether to report the whole heap
    /// ([`Heap::report_again`](gc_core::Heap::report_again)). It is asked again until it
    /// says no.
    fn asks(&mut self) -> bool {
        false
    }

    /// The program is over; what follows is the interpreter cleaning up.
    fn ended(&mut self) {}
}

impl Watch for Silent {}

/// Keeps the heap's events and nothing else.
impl Watch for gc_core::Log {}
