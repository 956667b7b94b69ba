use freeze::{freeze, unfreeze};
use gc_core::{ListId, check};
use workbench::{Dice, Drawn, Sketch, hint, names, same};

/// All four lists and the counts.
fn state(drawn: &Drawn) -> String {
    let frozen: Vec<_> = drawn.heap.list(ListId::Permanent).collect();
    format!(
        "{}permanent:    {}\ncounts:       {:?}\n",
        drawn.generations(),
        names(&drawn.heap, &frozen),
        drawn.heap.get_count()
    )
}

fn shop() -> Drawn {
    let sketch = Sketch::new(
        "gen2: tea cup; gen1: pot jug; milk; sugar; \
         held: tea cup pot jug milk sugar",
    );
    let mut drawn = sketch.draw();
    drawn.heap.set_counts([20, 3, 4]);
    drawn
}

#[test]
fn all_generations_are_frozen() {
    let mut drawn = shop();
    freeze(&mut drawn.heap);
    let _hint = hint(
        "tea and cup were in generation 2, pot and jug in 1, milk and sugar \
         in 0; the counts were 20, 3, 4. After freeze:",
    );
    insta::assert_snapshot!(state(&drawn), @r"
    generation 0: nothing
    generation 1: nothing
    generation 2: nothing
    permanent:    milk, sugar, pot, jug, tea, cup
    counts:       [0, 0, 0]
    ");
}

#[test]
fn what_is_unfrozen_is_old() {
    let mut drawn = shop();
    freeze(&mut drawn.heap);
    let honey = drawn.heap.new_object("honey");
    drawn.held.push(honey);
    drawn.heap.set_counts([1, 2, 3]);
    unfreeze(&mut drawn.heap);
    let counts = drawn.heap.get_count();
    let young: Vec<_> = drawn.heap.list(ListId::Gen0).collect();
    let old: Vec<_> = drawn.heap.list(ListId::Gen2).collect();
    let _hint = hint(
        "Everything was frozen, then honey was made, then came unfreeze. \
         The counts stay as they are.",
    );
    insta::assert_snapshot!(
        format!(
            "generation 0: {}\ngeneration 2: {}\ncounts:       {counts:?}",
            names(&drawn.heap, &young),
            names(&drawn.heap, &old),
        ), @r"
        generation 0: honey
        generation 2: milk, sugar, pot, jug, tea, cup
        counts:       [1, 2, 3]
        ");
}

#[test]
fn no_collection_looks_at_what_is_frozen() {
    let mut drawn = Sketch::new("tea -> cup -> tea; held: tea").draw();
    let tea = drawn.ids[0];
    let mut diary = String::new();
    freeze(&mut drawn.heap);
    drawn.heap.decref(tea).unwrap();
    drawn.held.clear();
    let found = drawn.heap.collect(2).unwrap();
    diary += &format!("frozen:   collect returns {found}\n");
    unfreeze(&mut drawn.heap);
    let found = drawn.heap.collect(2).unwrap();
    diary += &format!("unfrozen: collect returns {found}\n");
    let _hint = hint(
        "tea and cup hold each other. They are frozen, then their last name \
         goes: they are trash, but nobody looks.",
    );
    insta::assert_snapshot!(diary, @r"
    frozen:   collect returns 0
    unfrozen: collect returns 2
    ");
}

#[test]
fn counting_goes_on_for_what_is_frozen() {
    let mut drawn = shop();
    freeze(&mut drawn.heap);
    let tea = drawn.id("tea");
    drawn.heap.decref(tea).unwrap();
    let frozen = drawn.heap.get_freeze_count();
    assert!(
        frozen == 5 && !drawn.heap.is_live(tea),
        "six objects are frozen, and tea's last name goes: its count is 0\n    \
         expected: tea is freed, 5 are frozen\n        came: tea is {}, \
         {frozen} are frozen",
        if drawn.heap.is_live(tea) {
            "alive"
        } else {
            "freed"
        }
    );
}

#[test]
fn random_heaps_are_frozen_as_in_gc_core() {
    let mut dice = Dice::new(18);
    for round in 0..200 {
        let sketch = Sketch::random(&mut dice, round, true);
        let [mut mine, mut model] = [sketch.draw(), sketch.draw()];
        let mut what = String::from("after");
        for _ in 0..1 + dice.roll(4) {
            match dice.roll(3) {
                0 => {
                    what += " unfreeze";
                    unfreeze(&mut mine.heap);
                    model.heap.unfreeze();
                }
                1 => {
                    let generation = dice.roll(3);
                    what += &format!(" collect({generation})");
                    mine.heap.collect(generation).unwrap();
                    model.heap.collect(generation).unwrap();
                }
                _ => {
                    what += " freeze";
                    freeze(&mut mine.heap);
                    model.heap.freeze();
                }
            }
        }
        same(&sketch, &what, &state(&model), &state(&mine));
        check(&mine.heap, &mine.held).unwrap();
    }
}
