//! What watches a program, and whose steps it runs on.

use gc_core::{Event, ObjId, Observer, Steps};
use lab_interpreter::{Interp, PyObject, Sym, Value, Watch};

use super::Watcher;

/// Watches as `W` does, while collections are made of the learner's steps.
pub struct By<W> {
    /// What watches.
    pub watch: W,
}

impl<W> By<W> {
    /// `watch`, on the learner's steps.
    pub fn new(watch: W) -> By<W> {
        By { watch }
    }
}

impl<W: Watcher> Observer<PyObject> for By<W> {
    const LISTENS: bool = W::LISTENS;

    fn event(&mut self, event: Event) {
        self.watch.event(event);
    }

    fn contents(&mut self, id: ObjId, object: &PyObject) {
        self.watch.contents(id, object);
    }

    fn wants_references(&self) -> bool {
        self.watch.wants_references()
    }

    fn wants_contents(&self) -> bool {
        self.watch.wants_contents()
    }
}

impl<W: Watcher> Watch for By<W> {
    fn steps() -> Steps<Interp<Self>> {
        let mut steps = Steps::cpython();
        W::put(&mut steps);
        steps
    }

    fn named(&mut self, sym: Sym, text: &str) {
        self.watch.named(sym, text);
    }

    fn furniture(&mut self, on: bool) {
        self.watch.furniture(on);
    }

    fn line(&mut self, depth: usize, function: &str, line: u32) {
        self.watch.line(depth, function, line);
    }

    fn bound(&mut self, depth: usize, name: &str, value: Value) {
        self.watch.bound(depth, name, value);
    }

    fn unbound(&mut self, depth: usize, name: &str) {
        self.watch.unbound(depth, name);
    }

    fn called(&mut self, depth: usize, function: &str, line: u32) {
        self.watch.called(depth, function, line);
    }

    fn returning(&mut self, depth: usize) {
        self.watch.returning(depth);
    }

    fn dropped(&mut self, name: &str) {
        self.watch.dropped(name);
    }

    fn returned(&mut self, depth: usize, function: &str) {
        self.watch.returned(depth, function);
    }

    fn printed(&mut self, text: &str) {
        self.watch.printed(text);
    }

    fn asks(&mut self) -> bool {
        self.watch.asks()
    }

    fn ended(&mut self) {
        self.watch.ended();
    }
}
