//! A host whose collections are made of a learner's steps.

use gc_core::{
    Collection, Heap, Host, ListId, Log, ObjId, Object, Observer, Reason,
    Steps, Trace, check,
};

use crate::show::list;
use crate::{Dice, Drawn, Sketch, names, on_random_heaps, same};

/// The owner of a heap, with a table of steps of its own.
///
/// ```ignore
/// let steps = Steps { update_refs, ..Steps::cpython() };
/// let mut bench = Bench::new(sketch.draw(), steps);
/// gc_core::collect(&mut bench, 2);
/// ```
pub struct Bench {
    /// The heap, its objects and what is held from outside.
    pub drawn: Drawn,
    steps: Steps<Bench>,
}

impl Bench {
    /// A bench for this heap and these steps.
    pub fn new(drawn: Drawn, steps: Steps<Bench>) -> Bench {
        Bench { drawn, steps }
    }

    /// Collects `generation`. Returns what `collect` returned, and the names
    /// of the objects that have gone.
    ///
    /// # Panics
    /// If there is no such generation.
    pub fn collect(&mut self, generation: usize) -> (usize, String) {
        let heap = &self.drawn.heap;
        let before: Vec<(ObjId, String)> =
            heap.ids().map(|id| (id, names(heap, &[id]))).collect();
        let count = gc_core::collect(self, generation).expect("a generation");
        let gone = before
            .into_iter()
            .filter(|(id, _)| !self.drawn.heap.is_live(*id))
            .map(|(_, name)| name);
        (count, list(gone))
    }
}

/// Runs collections made of these steps on random heaps, and compares what
/// they return with the definition of trash ([`Drawn::trash`]), and what they
/// free with what CPython's steps free.
///
/// # Panics
/// If they differ, or if the heap is not sound afterwards.
pub fn compare_collections(steps: Steps<Bench>) {
    let make = |dice: &mut Dice, round| Sketch::random(dice, round, true);
    on_random_heaps(442, 300, make, |sketch, _| {
        let mut bench = Bench::new(sketch.draw(), steps);
        let mut model = Bench::new(sketch.draw(), Steps::cpython());
        // Younger ones first: what survives them is older for the next.
        for generation in 0..3 {
            let trash = bench.drawn.trash(generation).len();
            let (_, expected) = model.collect(generation);
            let (count, freed) = bench.collect(generation);
            let what = format!("what collect({generation}) frees");
            same(sketch, &what, &expected, &freed);
            let what = format!("what collect({generation}) returns");
            same(sketch, &what, &trash.to_string(), &count.to_string());
            sound(&bench, sketch, generation);
        }
    });
}

/// Runs collections made of these steps on random heaps with weak references
/// and finalizers, and compares what happens, in order, with what happens when
/// CPython's steps run.
///
/// # Panics
/// If it differs, or if the heap is not sound afterwards.
pub fn compare_diaries(steps: Steps<Bench>) {
    let make = |dice: &mut Dice, round| {
        Sketch::random(dice, round, true)
            .with_weakrefs(dice)
            .with_dels(dice)
    };
    on_random_heaps(205, 400, make, |sketch, _| {
        let mut bench = Bench::new(sketch.draw(), steps);
        let mut model = Bench::new(sketch.draw(), Steps::cpython());
        for generation in 0..3 {
            let [(expected, _), (count, _)] =
                [&mut model, &mut bench].map(|b| b.collect(generation));
            let what = format!("what happens in collect({generation})");
            let [should, does] =
                [&mut model, &mut bench].map(|b| b.drawn.diary());
            same(sketch, &what, &should, &does);
            let what = format!("what collect({generation}) returns");
            same(sketch, &what, &expected.to_string(), &count.to_string());
            let what = format!("what is where after collect({generation})");
            let [should, is] = [&model, &bench].map(|b| b.drawn.generations());
            same(sketch, &what, &should, &is);
            sound(&bench, sketch, generation);
        }
    });
}

/// Fails unless the heap is sound after a collection.
fn sound(bench: &Bench, sketch: &Sketch, generation: usize) {
    if let Err(broken) = check(&bench.drawn.heap, &bench.drawn.held) {
        panic!(
            "after collect({generation}): {broken}\n    the heap was: \
             {sketch}\n{}",
            sketch.legend()
        );
    }
}

impl Host for Bench {
    type Object = Object;
    type Observer = Log;
    fn heap(&self) -> &Heap<Object, Log> {
        &self.drawn.heap
    }
    fn heap_mut(&mut self) -> &mut Heap<Object, Log> {
        &mut self.drawn.heap
    }
    fn steps(&self) -> Steps<Bench> {
        self.steps
    }
}

/// A collection of `generation` as it stands after `merge_younger`, with its
/// candidates in order, for a step to be tried by itself. The heap does not
/// know that a collection runs.
pub fn candidates<T: Trace, O: Observer<T>>(
    heap: &Heap<T, O>,
    generation: usize,
) -> Collection {
    let merged = std::iter::once(generation).chain(0..generation);
    Collection {
        generation,
        reason: Reason::Manual,
        old: ListId::generation((generation + 1).min(2)),
        young: merged
            .flat_map(|g| heap.list(ListId::generation(g)))
            .map(ObjId::slot)
            .collect(),
        unreachable: Vec::new(),
        collected: 0,
        uncollectable: 0,
    }
}
