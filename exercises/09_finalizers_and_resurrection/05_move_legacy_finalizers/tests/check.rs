use gc_core::{
    Collection, DebugFlags, Finalizer, Heap, Host, Kind, Log, ObjId, Object,
    Profile, Steps, clear_garbage,
};
use move_legacy_finalizers::move_legacy_finalizers;
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
    move_legacy_finalizers,
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

    /// A full collection, and what is there afterwards.
    fn story(&mut self) -> String {
        let returned = gc_core::collect(self, 2).unwrap();
        let kept = self.heap.get_objects(None).unwrap();
        format!(
            "collect returns {returned}\nkept: {}\ngc.garbage: {}",
            self.names(kept),
            self.names(self.heap.garbage().to_vec())
        )
    }
}

#[test]
fn object_with_a_legacy_finalizer_goes_to_garbage() {
    in_own_process!();
    let _hint = hint(
        "file holds itself and has a tp_del (the exclamation mark). It is \
         trash, and is kept. tea holds itself and has none: it is freed.",
    );
    let mut shop = Shop::drawn(MINE(), &["file!", "tea"], &[(0, 0), (1, 1)]);
    insta::assert_snapshot!(shop.story(), @r"
    collect returns 2
    kept: file!
    gc.garbage: file!
    ");
}

#[test]
fn all_that_it_leads_to_is_kept() {
    in_own_process!();
    let _hint = hint(
        "file leads to buffer, buffer to block, block back to file. The \
         finalizer of file may use all of them. Only file is put into \
         gc.garbage.",
    );
    let mut shop = Shop::drawn(
        MINE(),
        &["block", "file!", "buffer"],
        &[(1, 2), (2, 0), (0, 1)],
    );
    insta::assert_snapshot!(shop.story(), @r"
    collect returns 3
    kept: file!, buffer, block
    gc.garbage: file!
    ");
}

#[test]
fn what_leads_to_it_is_freed() {
    in_own_process!();
    let _hint = hint(
        "tea holds itself and file; file holds itself. file does not lead \
         to tea, so nothing keeps tea.",
    );
    let mut shop =
        Shop::drawn(MINE(), &["tea", "file!"], &[(0, 0), (0, 1), (1, 1)]);
    insta::assert_snapshot!(shop.story(), @r"
    collect returns 2
    kept: file!
    gc.garbage: file!
    ");
}

#[test]
fn finalizer_of_today_keeps_nothing() {
    in_own_process!();
    let _hint = hint(
        "order has a __del__ (the question mark), which isn't a legacy \
         finalizer: since 3.4 it runs, and order is freed.",
    );
    let mut shop = Shop::drawn(MINE(), &["order?", "cup"], &[(0, 1), (1, 0)]);
    insta::assert_snapshot!(shop.story(), @r"
    collect returns 2
    kept: nothing
    gc.garbage: nothing
    ");
}

#[test]
fn what_is_needed_stays_where_it_is() {
    in_own_process!();
    let _hint = hint(
        "file holds itself and menu. menu is held from outside, so it is no \
         trash, and it stays ahead of file in its generation.",
    );
    let mut shop = Shop::new(MINE());
    let menu = shop.heap.alloc(Object::instance("menu"));
    let file = Object::instance("file!").with_finalizer(Finalizer::Legacy);
    let file = shop.heap.alloc(file);
    shop.heap.link(file, file).unwrap();
    shop.heap.link(file, menu).unwrap();
    gc_core::decref(&mut shop, file).unwrap();
    insta::assert_snapshot!(shop.story(), @r"
    collect returns 1
    kept: menu, file!
    gc.garbage: file!
    ");
}

#[test]
fn what_is_left_is_named_on_request() {
    in_own_process!();
    let _hint = hint(
        "With DEBUG_COLLECTABLE the collector names what it is going to free, \
         once it knows: tea and cup, but not file, which is kept, nor buffer, \
         to which file leads.",
    );
    let mut shop = Shop::drawn(
        MINE(),
        &["tea", "file!", "buffer", "cup"],
        &[(0, 3), (3, 0), (1, 2), (2, 1)],
    );
    shop.heap.set_debug(DebugFlags::COLLECTABLE);
    shop.story();
    insta::assert_snapshot!(shop.said.join("\n"), @r"
    gc: collectable tea
    gc: collectable cup
    ");
}

#[test]
fn long_chain_is_followed_to_its_end() {
    in_own_process!();
    let _hint = hint(
        "file leads to a chain of 50,000, the last of which leads back to file. \
         All of them are kept.",
    );
    let n = 50_000;
    let mut names = vec!["link"; n];
    names[0] = "file!";
    let mut references: Vec<_> = (1..n).map(|n| (n - 1, n)).collect();
    references.push((n - 1, 0));
    let mut shop = Shop::drawn(MINE(), &names, &references);
    gc_core::collect(&mut shop, 2).unwrap();
    assert_eq!(shop.heap.len(), n, "how many of the {n} are kept");
    clear_garbage(&mut shop);
}

#[test]
fn all_with_an_old_finalizer_come_before_what_they_lead_to() {
    in_own_process!();
    let names = ["file!", "buffer", "socket!"];
    let references = [(0, 1), (1, 2), (2, 0)];
    expect!(
        &format!(
            "{}. Both that have a tp_del stand in front of what they lead to:",
            drawn(&names, &references)
        ),
        "collect returns 3\nkept: file!, socket!, buffer\n\
         gc.garbage: file!, socket!",
        Shop::drawn(MINE(), &names, &references).story(),
    );
}

/// The objects in the order in which they are made, and their references.
fn drawn(names: &[&str], references: &[(usize, usize)]) -> String {
    let references: Vec<String> = (references.iter())
        .map(|&(from, to)| format!("{} -> {}", names[from], names[to]))
        .collect();
    format!("{}; {}", names.join(", "), references.join(", "))
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
        let came = Shop::drawn(MINE(), &names, &references).story();
        let expected =
            Shop::drawn(Steps::cpython(), &names, &references).story();
        expect!(
            &format!(
                "{}. What a full collection does:",
                drawn(&names, &references)
            ),
            expected,
            came,
        );
    }
}

#[test]
fn step_is_a_step() {
    in_own_process!();
    let _: fn(&mut Heap, &mut Collection) = move_legacy_finalizers;
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
