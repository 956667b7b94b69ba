use deduce_unreachable::{Candidate, deduce_unreachable};
use gc_core::ObjId;
use workbench::{
    Dice, Drawn, Sketch, candidates, expect, hint, in_own_process, names,
    on_random_heaps, same,
};

/// The objects a collection of `generation` looks at, as a table.
fn table(drawn: &Drawn, generation: usize) -> (Vec<ObjId>, Vec<Candidate>) {
    let young = candidates(&drawn.heap, generation).young;
    let ids: Vec<ObjId> = young.iter().map(|&s| drawn.heap.id(s)).collect();
    let number = |id: &ObjId| ids.iter().position(|other| other == id);
    let candidate = |&id: &ObjId| Candidate {
        count: drawn.heap.refcount(id).unwrap(),
        refers_to: (drawn.heap.get(id).unwrap().references().iter())
            .filter_map(number)
            .collect(),
    };
    let table = ids.iter().map(candidate).collect();
    (ids, table)
}

/// The answer for a sketch, by name.
fn unreachable(sketch: &Sketch, generation: usize) -> String {
    let drawn = sketch.draw();
    let (ids, table) = table(&drawn, generation);
    let found: Vec<ObjId> = deduce_unreachable(&table)
        .into_iter()
        .map(|n| ids[n])
        .collect();
    names(&drawn.heap, &found)
}

#[test]
fn cycle_that_nothing_needs_is_unreachable() {
    in_own_process!();
    let _hint = hint("tea and cup hold each other. What does nothing need?");
    let sketch = Sketch::new("tea -> cup -> tea");
    insta::assert_snapshot!(unreachable(&sketch, 2), @"tea, cup");
}

#[test]
fn one_reference_from_outside_saves_the_cycle() {
    in_own_process!();
    let _hint = hint(
        "tea and cup hold each other, and a name holds tea. What does nothing \
         need?",
    );
    let sketch = Sketch::new("tea -> cup -> tea; held: tea");
    insta::assert_snapshot!(unreachable(&sketch, 2), @"nothing");
}

#[test]
fn need_is_passed_on_however_far() {
    in_own_process!();
    let _hint = hint(
        "A name holds bill, bill holds tea, tea holds cup and so on: all \
         of them are needed. lemon and honey are not, although honey \
         holds spoon.",
    );
    let sketch = Sketch::new(
        "spoon; cup -> spoon; tea -> cup; bill -> tea; spoon -> spoon; \
         lemon -> honey -> lemon; honey -> spoon; held: bill",
    );
    insta::assert_snapshot!(unreachable(&sketch, 2), @"lemon, honey");
}

#[test]
fn trash_that_refers_to_trash_is_all_trash() {
    in_own_process!();
    let _hint = hint("pot hangs on a cycle that nothing needs.");
    let sketch = Sketch::new("tea -> cup -> tea; cup -> pot; tea -> pot");
    insta::assert_snapshot!(unreachable(&sketch, 2), @"tea, cup, pot");
}

#[test]
fn reference_from_an_older_generation_is_one_from_outside() {
    in_own_process!();
    let _hint = hint(
        "Generation 0 is collected. jug, in generation 2, is not in the \
         table, and holds tea. Whether jug itself is needed makes no \
         difference.",
    );
    let sketch = Sketch::new(
        "gen2: jug; jug -> tea -> cup -> tea; jug -> jug; pot -> pot",
    );
    insta::assert_snapshot!(unreachable(&sketch, 0), @"pot");
}

#[test]
fn empty_table_has_an_empty_answer() {
    in_own_process!();
    assert_eq!(deduce_unreachable(&[]), [0; 0]);
}

#[test]
fn long_chains_are_no_trouble() {
    in_own_process!();
    let chain = |count| Candidate {
        count,
        refers_to: Vec::new(),
    };
    let mut table: Vec<Candidate> = (0..50_000).map(|_| chain(1)).collect();
    for (n, candidate) in table.iter_mut().enumerate().skip(1) {
        candidate.refers_to.push(n - 1);
    }
    expect!(
        "A name holds the last of a chain of 50,000. How many are unreachable?",
        0,
        deduce_unreachable(&table).len(),
    );
    table[0].refers_to.push(49_999);
    expect!(
        "A ring of 50,000 that nothing holds. How many are unreachable?",
        50_000,
        deduce_unreachable(&table).len(),
    );
}

#[test]
fn answer_is_the_opposite_of_reachable() {
    in_own_process!();
    let make = |dice: &mut Dice, round| Sketch::random(dice, round, true);
    on_random_heaps(6, 400, make, |sketch, _| {
        for generation in 0..3 {
            let drawn = sketch.draw();
            let (ids, _) = table(&drawn, generation);
            let trash = drawn.trash(generation);
            // In the order of the table.
            let trash: Vec<ObjId> =
                ids.into_iter().filter(|id| trash.contains(id)).collect();
            let expected = names(&drawn.heap, &trash);
            let what = format!(
                "generation {generation} is collected: what does nothing need?"
            );
            same(sketch, &what, &expected, &unreachable(sketch, generation));
        }
    });
}
