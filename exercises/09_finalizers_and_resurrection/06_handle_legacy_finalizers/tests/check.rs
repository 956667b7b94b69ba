use gc_core::{
    Collection, DebugFlags, Finalizer, Heap, Host, Kind, Log, ObjId, Object,
    Profile, Steps, clear_garbage,
};
use handle_legacy_finalizers::handle_legacy_finalizers;
use workbench::{Dice, expect, hint, in_own_process, written_without};

struct Shop {
    heap: Heap<Object, Log>,
    steps: Steps<Shop>,
    said: Vec<String>,
}

impl Host for Shop {
    type Object = Object;
    type Observer = Log;
    fn heap(&self) -> &Heap<Object, Log> {
        &self.heap
    }
    fn heap_mut(&mut self) -> &mut Heap<Object, Log> {
        &mut self.heap
    }
    fn steps(&self) -> Steps<Shop> {
        self.steps
    }
    fn debug_line(&mut self, line: &str) {
        self.said.push(line.into());
    }
    fn debug_name(&self, id: ObjId) -> String {
        self.names([id])
    }
}

const MINE: fn() -> Steps<Shop> = || Steps {
    handle_legacy_finalizers,
    ..Steps::cpython()
};

impl Shop {
    fn new(steps: Steps<Shop>) -> Shop {
        let mut heap = Heap::with(Profile::default(), Log::default());
        heap.disable();
        Shop {
            heap,
            steps,
            said: Vec::new(),
        }
    }

    /// The objects of `names`, with a legacy finalizer if the name ends in
    /// `!`, a `__del__` if it ends in `?`; then `from to` pairs of references.
    fn drawn(
        steps: Steps<Shop>,
        names: &[&str],
        references: &[(usize, usize)],
    ) -> Shop {
        let mut shop = Shop::new(steps);
        let ids: Vec<ObjId> = (names.iter())
            .map(|name| {
                let object = Object::new(Kind::Instance, *name);
                shop.heap.alloc(object.with_finalizer(
                    match name.chars().last() {
                        Some('!') => Finalizer::Legacy,
                        Some('?') => Finalizer::Quiet,
                        _ => Finalizer::None,
                    },
                ))
            })
            .collect();
        for &(from, to) in references {
            shop.heap.link(ids[from], ids[to]).unwrap();
        }
        for &id in &ids {
            gc_core::decref(&mut shop, id).unwrap();
        }
        shop
    }

    fn names(&self, ids: impl IntoIterator<Item = ObjId>) -> String {
        let name = |id| self.heap.get(id).unwrap().name.as_str();
        let names: Vec<&str> = ids.into_iter().map(name).collect();
        match names.is_empty() {
            true => "nothing".into(),
            false => names.join(", "),
        }
    }

    /// A collection, and what is there afterwards.
    fn story(&mut self, generation: usize) -> String {
        let returned = gc_core::collect(self, generation).unwrap();
        let stats = self.heap.get_stats()[generation];
        let mut story = format!(
            "collect returns {returned}, {} of them uncollectable\n",
            stats.uncollectable
        );
        for generation in 0..3 {
            let objects = self.heap.get_objects(Some(generation)).unwrap();
            story += &format!("generation {generation}: ");
            story += &(self.names(objects) + "\n");
        }
        story + "gc.garbage: " + &self.names(self.heap.garbage().to_vec())
    }
}

#[test]
fn object_with_a_legacy_finalizer_goes_to_garbage() {
    in_own_process!();
    let _hint = hint(
        "file holds itself and has a tp_del (the exclamation mark). It isn't \
         freed: it is in gc.garbage, and in the oldest generation. tea holds \
         itself and has none: it is freed.",
    );
    let mut shop = Shop::drawn(MINE(), &["file!", "tea"], &[(0, 0), (1, 1)]);
    insta::assert_snapshot!(shop.story(2), @r"
    collect returns 2, 1 of them uncollectable
    generation 0: nothing
    generation 1: nothing
    generation 2: file!
    gc.garbage: file!
    ");
}

#[test]
fn what_it_leads_to_is_kept_and_not_in_garbage() {
    in_own_process!();
    let _hint = hint(
        "file leads to buffer, buffer to block, block back to file. All three \
         are uncollectable, and all three grow older. Only file has a tp_del, \
         so only file is in gc.garbage.",
    );
    let mut shop = Shop::drawn(
        MINE(),
        &["block", "file!", "buffer"],
        &[(1, 2), (2, 0), (0, 1)],
    );
    insta::assert_snapshot!(shop.story(2), @r"
    collect returns 3, 3 of them uncollectable
    generation 0: nothing
    generation 1: nothing
    generation 2: file!, buffer, block
    gc.garbage: file!
    ");
}

#[test]
fn they_grow_one_generation_older() {
    in_own_process!();
    let _hint = hint(
        "Generation 0 is collected. What survives it is in generation 1 \
         afterwards, what can't be freed as well.",
    );
    let mut shop = Shop::drawn(MINE(), &["file!", "buffer"], &[(0, 1), (1, 0)]);
    insta::assert_snapshot!(shop.story(0), @r"
    collect returns 2, 2 of them uncollectable
    generation 0: nothing
    generation 1: file!, buffer
    generation 2: nothing
    gc.garbage: file!
    ");
}

#[test]
fn order_stays() {
    in_own_process!();
    let _hint = hint(
        "Two files with a tp_del and a buffer. The list has the files first; \
         that is their order afterwards, in the generation and in gc.garbage.",
    );
    let mut shop = Shop::drawn(
        MINE(),
        &["diary!", "buffer", "letter!"],
        &[(0, 1), (1, 2), (2, 0)],
    );
    insta::assert_snapshot!(shop.story(2), @r"
    collect returns 3, 3 of them uncollectable
    generation 0: nothing
    generation 1: nothing
    generation 2: diary!, letter!, buffer
    gc.garbage: diary!, letter!
    ");
}

#[test]
fn program_can_break_the_cycle() {
    in_own_process!();
    let _hint = hint(
        "The next collection finds nothing: gc.garbage holds the file. Then \
         the program makes the buffer let go of the file, and empties \
         gc.garbage: counting frees both.",
    );
    let mut shop = Shop::drawn(MINE(), &["file!", "buffer"], &[(0, 1), (1, 0)]);
    shop.story(2);
    let again = gc_core::collect(&mut shop, 2).unwrap();
    assert_eq!(again, 0, "what the next collection finds");
    let file = shop.heap.garbage()[0];
    let buffer = shop.heap.get(file).unwrap().references()[0];
    gc_core::unlink(&mut shop, buffer, file).unwrap();
    clear_garbage(&mut shop);
    assert_eq!(shop.heap.len(), 0, "objects alive afterwards");
}

#[test]
fn saveall_saves_all() {
    in_own_process!();
    let _hint = hint(
        "With DEBUG_SAVEALL the program wants to see everything that was \
         trash: file and buffer, and tea, which would have been freed.",
    );
    let mut shop = Shop::drawn(
        MINE(),
        &["file!", "buffer", "tea"],
        &[(0, 1), (1, 0), (2, 2)],
    );
    shop.heap.set_debug(DebugFlags::SAVEALL);
    insta::assert_snapshot!(shop.story(2), @r"
    collect returns 3, 2 of them uncollectable
    generation 0: nothing
    generation 1: nothing
    generation 2: tea, file!, buffer
    gc.garbage: tea, file!, buffer
    ");
}

#[test]
fn each_is_named_on_request() {
    in_own_process!();
    let _hint = hint(
        "With DEBUG_UNCOLLECTABLE every object that isn't freed is named, \
         with a finalizer or without, in order.",
    );
    let mut shop = Shop::drawn(
        MINE(),
        &["block", "file!", "buffer"],
        &[(1, 2), (2, 0), (0, 1)],
    );
    shop.heap.set_debug(DebugFlags::UNCOLLECTABLE);
    shop.story(2);
    insta::assert_snapshot!(shop.said.join("\n"), @r"
    gc: uncollectable file!
    gc: uncollectable buffer
    gc: uncollectable block
    ");
}

#[test]
fn as_gc_core_does_it_on_five_hundred_random_heaps() {
    in_own_process!();
    for seed in 0..500 {
        let mut dice = Dice::new(seed);
        let endings = ["", "", "!", "?"];
        let names: Vec<String> = (0..2 + dice.roll(9))
            .map(|n| format!("x{n}{}", endings[dice.roll(4)]))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let references: Vec<(usize, usize)> = (0..dice.roll(2 * names.len()))
            .map(|_| (dice.roll(names.len()), dice.roll(names.len())))
            .collect();
        let generation = dice.roll(3);
        let came = Shop::drawn(MINE(), &names, &references).story(generation);
        let expected = Shop::drawn(Steps::cpython(), &names, &references)
            .story(generation);
        let references: Vec<String> = (references.iter())
            .map(|&(from, to)| format!("{} -> {}", names[from], names[to]))
            .collect();
        expect!(
            &format!(
                "{}; {}. What collect({generation}) does:",
                names.join(", "),
                references.join(", ")
            ),
            expected,
            came,
        );
    }
}

#[test]
fn step_is_a_step() {
    in_own_process!();
    let _: fn(&mut Heap, &mut Collection) = handle_legacy_finalizers;
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
