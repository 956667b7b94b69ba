use freeze_and_unfreeze::Lists;
use gc_core::{Heap, ListId};
use std::collections::BTreeMap;
use workbench::{Dice, expect, in_own_process};

fn shown(lists: &Lists) -> String {
    let list = |list: &[String]| match list.is_empty() {
        true => "nothing".into(),
        false => list.join(" "),
    };
    let [g0, g1, g2] = &lists.generations;
    format!(
        "generation 0: {}\ngeneration 1: {}\ngeneration 2: {}\npermanent: \
         {}\ncounts: {:?}",
        list(g0),
        list(g1),
        list(g2),
        list(&lists.permanent),
        lists.counts
    )
}

/// Lists with these names; a word for each.
fn lists(generations: [&str; 3], permanent: &str, counts: [u32; 3]) -> Lists {
    let words =
        |text: &str| text.split_whitespace().map(String::from).collect();
    Lists {
        generations: generations.map(words),
        permanent: words(permanent),
        counts,
    }
}

/// What is done to the lists is part of the question: it may panic.
fn check(
    what: &str,
    it: &mut Lists,
    done: impl FnOnce(&mut Lists),
    expected: &Lists,
) {
    expect!(what, shown(expected), {
        done(it);
        shown(it)
    });
}

#[test]
fn freeze_moves_all_three() {
    in_own_process!();
    let mut it = lists(["tea cup", "jug", "menu shelf"], "", [0; 3]);
    check(
        "freeze(): all three generations are empty afterwards, and the \
         permanent list has them in order.",
        &mut it,
        |it| it.freeze(),
        &lists(["", "", ""], "tea cup jug menu shelf", [0; 3]),
    );
}

#[test]
fn what_is_frozen_already_stays_in_front() {
    in_own_process!();
    let mut it = lists(["tea", "", "menu"], "shelf", [0; 3]);
    check(
        "The shelf was frozen before. The others are added to it.",
        &mut it,
        |it| it.freeze(),
        &lists(["", "", ""], "shelf tea menu", [0; 3]),
    );
}

#[test]
fn counts_begin_at_zero() {
    in_own_process!();
    let mut it = lists(["tea", "", ""], "", [17, 3, 2]);
    check(
        "The counts say what is new since the last collection. After a \
         freeze nothing is new.",
        &mut it,
        |it| it.freeze(),
        &lists(["", "", ""], "tea", [0; 3]),
    );
}

#[test]
fn unfreeze_makes_all_of_it_old() {
    in_own_process!();
    let mut it = lists(["tea", "", "menu"], "shelf cup", [4, 1, 0]);
    check(
        "There is no note of where the frozen came from. They are old now, and \
         come after those that are old already. The counts stay.",
        &mut it,
        |it| it.unfreeze(),
        &lists(["tea", "", "menu shelf cup"], "", [4, 1, 0]),
    );
}

#[test]
fn frozen_objects_die_like_all_others() {
    in_own_process!();
    let mut it = lists(["tea", "", "menu"], "shelf cup", [4, 0, 0]);
    check(
        "The shelf is frozen, and its reference count falls to zero: frozen \
         is not kept.",
        &mut it,
        |it| it.dies("shelf"),
        &lists(["tea", "", "menu"], "cup", [3, 0, 0]),
    );
    check(
        "And two that are not frozen.",
        &mut it,
        |it| {
            it.dies("tea");
            it.dies("menu");
        },
        &lists(["", "", ""], "cup", [1, 0, 0]),
    );
}

#[test]
fn count_never_falls_below_zero() {
    in_own_process!();
    let mut it = lists(["", "", ""], "shelf cup", [0; 3]);
    check(
        "A frozen shelf dies right after the freeze, when the count is 0.",
        &mut it,
        |it| it.dies("shelf"),
        &lists(["", "", ""], "cup", [0; 3]),
    );
}

#[test]
fn trash_that_is_frozen_is_not_found() {
    in_own_process!();
    let it = lists(["tea spoon", "jug", "menu vase"], "shelf cup", [0; 3]);
    expect!(
        "Only the tea and the menu are needed. A full collection looks at \
         generation 2, then 0, then 1, and not at what is frozen.",
        "vase spoon jug",
        it.trash(|name| ["tea", "menu"].contains(&name)).join(" "),
    );
}

#[test]
fn unfrozen_trash_is_found() {
    in_own_process!();
    let mut it = lists(["tea", "", "menu"], "shelf", [0; 3]);
    it.unfreeze();
    expect!(
        "The frozen shelf is trash, and is unfrozen.",
        "shelf",
        it.trash(|name| name != "shelf").join(" "),
    );
}

#[test]
fn random_stories_go_as_in_gc_core() {
    in_own_process!();
    let mut dice = Dice::new(20);
    for round in 0..200 {
        let mut heap: Heap = Heap::new();
        heap.disable();
        let mut it = Lists::default();
        let mut alive = BTreeMap::new();
        let mut told = String::new();
        for n in 0..(4 + round / 8) {
            match dice.roll(6) {
                0..=2 => {
                    let name = format!("o{n}");
                    let id = heap.new_object(&name);
                    alive.insert(name.clone(), id);
                    it.generations[0].push(name.clone());
                    it.counts[0] += 1;
                    told += &format!("make {name}, ");
                }
                3 if !alive.is_empty() => {
                    let which = dice.roll(alive.len());
                    let name = alive.keys().nth(which).unwrap().clone();
                    let id = alive.remove(&name).unwrap();
                    heap.decref(id).unwrap();
                    it.dies(&name);
                    told += &format!("{name} dies, ");
                }
                4 => {
                    heap.freeze();
                    it.freeze();
                    told += "freeze, ";
                }
                _ => {
                    heap.unfreeze();
                    it.unfreeze();
                    told += "unfreeze, ";
                }
            }
            let names = |list: ListId| -> Vec<String> {
                let ids = heap.list(list);
                ids.map(|id| heap.get(id).unwrap().name.clone()).collect()
            };
            let expected = Lists {
                generations: [0, 1, 2].map(|g| names(ListId::generation(g))),
                permanent: names(ListId::Permanent),
                counts: heap.get_count(),
            };
            check(&told, &mut it, |_| {}, &expected);
        }
    }
}
