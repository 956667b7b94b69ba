use gc_core::{
    Collection, Event, Heap, Host, Kind, Log, ObjId, Object, Profile, Steps,
    Tracking, check,
};
use untrack_dicts::untrack_dicts;
use workbench::{Dice, candidates, hint, in_own_process, written_without};

/// A heap whose collections use a step of its own.
struct Shop {
    heap: Heap<Object, Log>,
    steps: Steps<Shop>,
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
}

impl Shop {
    /// With your step.
    fn new(profile: Profile) -> Shop {
        let steps = Steps {
            untrack_dicts,
            ..Steps::cpython()
        };
        Shop::with(profile, steps)
    }

    fn with(profile: Profile, steps: Steps<Shop>) -> Shop {
        let mut heap = Heap::with(profile, Log::default());
        heap.disable();
        Shop { heap, steps }
    }

    fn make(&mut self, kind: Kind, name: &str) -> ObjId {
        self.heap.alloc(Object::new(kind, name))
    }

    /// A dict that held a list, which has been taken out again.
    fn dict_that_held_a_list(&mut self, name: &str) -> ObjId {
        let dict = self.make(Kind::Dict, name);
        let list = self.make(Kind::List, "list");
        self.heap.link(dict, list).unwrap();
        self.heap.unlink(dict, list).unwrap();
        self.heap.decref(list).unwrap();
        dict
    }

    /// Whether each is tracked, a line each.
    fn tracked(&self, ids: &[ObjId]) -> String {
        let line = |&id: &ObjId| {
            let name = &self.heap.get(id).unwrap().name;
            let is = self.heap.is_tracked(id).unwrap();
            format!("{name}: {}\n", if is { "tracked" } else { "forgotten" })
        };
        ids.iter().map(line).collect()
    }
}

#[test]
fn dict_of_atoms_is_forgotten_by_a_full_collection() {
    in_own_process!();
    let _hint = hint(
        "`prices` held a list once and holds a number now. `stock` holds a \
         list still. A full collection comes by.",
    );
    let mut shop = Shop::new(Profile::default());
    let prices = shop.dict_that_held_a_list("prices");
    let number = shop.make(Kind::Atom, "4");
    shop.heap.link(prices, number).unwrap();
    let (stock, list) = (
        shop.make(Kind::Dict, "stock"),
        shop.make(Kind::List, "list"),
    );
    shop.heap.link(stock, list).unwrap();
    gc_core::collect(&mut shop, 2).unwrap();
    insta::assert_snapshot!(shop.tracked(&[prices, stock, list]), @r"
    prices: forgotten
    stock: tracked
    list: tracked
    ");
}

#[test]
fn dict_that_holds_a_forgotten_dict_stays() {
    in_own_process!();
    let _hint = hint(
        "`inner` holds nothing and is forgotten. `outer` holds `inner`. A \
         list may be put into `inner` at any time, and `outer` would not \
         notice: so `outer` stays tracked.",
    );
    let mut shop = Shop::new(Profile::default());
    let inner = shop.dict_that_held_a_list("inner");
    let outer = shop.make(Kind::Dict, "outer");
    shop.heap.link(outer, inner).unwrap();
    gc_core::collect(&mut shop, 2).unwrap();
    gc_core::collect(&mut shop, 2).unwrap();
    insta::assert_snapshot!(shop.tracked(&[inner, outer]), @r"
    inner: forgotten
    outer: tracked
    ");
}

#[test]
fn nothing_but_a_dict_is_forgotten() {
    in_own_process!();
    let _hint = hint(
        "An empty list and an instance without attributes hold nothing \
         trackable either, and stay tracked: they aren't dicts.",
    );
    let mut shop = Shop::new(Profile::default());
    let list = shop.make(Kind::List, "list");
    let order = shop.make(Kind::Instance, "order");
    gc_core::collect(&mut shop, 2).unwrap();
    insta::assert_snapshot!(shop.tracked(&[list, order]), @r"
    list: tracked
    order: tracked
    ");
}

#[test]
fn since_3_14_a_dict_is_tracked_for_life() {
    in_own_process!();
    let _hint = hint("A heap that models 3.15, whose dicts are not lazy.");
    let mut shop = Shop::new(Profile::V3_15);
    let prices = shop.dict_that_held_a_list("prices");
    gc_core::collect(&mut shop, 2).unwrap();
    insta::assert_snapshot!(shop.tracked(&[prices]), @"prices: tracked");
}

#[test]
fn what_stays_keeps_its_order() {
    in_own_process!();
    let mut shop = Shop::new(Profile::default());
    shop.dict_that_held_a_list("empty");
    for name in ["tea", "cup", "pot"] {
        shop.make(Kind::List, name);
    }
    let mut c = candidates(&shop.heap, 0);
    untrack_dicts(&mut shop, &mut c);
    let left: Vec<&str> = (c.young.iter())
        .map(|&slot| &*shop.heap.get(shop.heap.id(slot)).unwrap().name)
        .collect();
    assert_eq!(
        left,
        ["tea", "cup", "pot"],
        "what is left of empty, tea, cup, pot"
    );
}

/// A heap that dice decide, the same for the same seed.
fn random(seed: u64, steps: Steps<Shop>) -> Shop {
    let mut dice = Dice::new(seed);
    let mut shop = Shop::with(Profile::default(), steps);
    let kinds = [Kind::Atom, Kind::Dict, Kind::Dict, Kind::List, Kind::Tuple];
    let ids: Vec<ObjId> = (0..10)
        .map(|n| shop.make(kinds[dice.roll(kinds.len())], &format!("x{n}")))
        .collect();
    for _ in 0..12 {
        let (from, to) = (ids[dice.roll(10)], ids[dice.roll(10)]);
        let kind = shop.heap.get(from).unwrap().kind;
        if kind != Kind::Atom && (kind != Kind::Tuple || to < from) {
            shop.heap.link(from, to).unwrap();
            if dice.roll(3) == 0 {
                shop.heap.unlink(from, to).unwrap();
            }
        }
    }
    shop
}

#[test]
fn as_gc_core_does_it_on_three_hundred_random_heaps() {
    in_own_process!();
    for seed in 0..300 {
        let mine = Steps {
            untrack_dicts,
            ..Steps::cpython()
        };
        let mut shops = [random(seed, mine), random(seed, Steps::cpython())];
        let [came, expected] = shops.each_mut().map(|shop| {
            let returned = gc_core::collect(shop, 2).unwrap();
            let ids: Vec<ObjId> = shop.heap.ids().collect();
            let lists = shop.heap.get_objects(Some(2)).unwrap().len();
            if let Err(broken) = check(&shop.heap, &ids) {
                assert!(!format!("{broken}").contains("list"), "{broken}");
            }
            let dicts = (ids.iter()).filter(|id| {
                shop.heap.tracking_at(id.slot()) == Tracking::Dict
            });
            let dicts: Vec<ObjId> = dicts.copied().collect();
            let forgotten = (shop.heap.observer().events.iter())
                .filter(|event| matches!(event, Event::Untracked { .. }))
                .count();
            let tracked = shop.tracked(&dicts);
            format!("{tracked}returned {returned}; {lists} in generation 2; {forgotten} forgotten")
        });
        assert_eq!(came, expected, "the heap of seed {seed}");
    }
}

#[test]
fn step_is_a_step() {
    in_own_process!();
    let _: fn(&mut Heap, &mut Collection) = untrack_dicts;
}

#[test]
fn step_is_your_own() {
    in_own_process!();
    written_without!("cpython");
}
