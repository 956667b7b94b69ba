use find_a_cycle::find_cycle;
use workbench::{Dice, Sketch, expect, hint, in_own_process};

/// What was found in a drawn heap, by name: `tea -> cup -> tea`, from the first in
/// alphabetical order on. Says if it is not a cycle.
fn found(sketch: &Sketch) -> String {
    let names: Vec<&str> = sketch.objects().collect();
    let table = sketch.refers_to();
    let Some(cycle) = find_cycle(&table) else {
        return "no cycle".into();
    };
    let in_words = |way: &[usize]| {
        let way: Vec<&str> = way.iter().map(|&n| names[n]).collect();
        way.join(" -> ")
    };
    if cycle.is_empty() {
        return "a cycle of nothing".into();
    }
    for (k, &object) in cycle.iter().enumerate() {
        let next = cycle[(k + 1) % cycle.len()];
        if !table[object].contains(&next) {
            let (from, to) = (names[object], names[next]);
            let way = in_words(&cycle);
            return format!("{way}, but {from} doesn't refer to {to}");
        }
        if cycle[..k].contains(&object) {
            return format!(
                "{}: {} occurs twice",
                in_words(&cycle),
                names[object]
            );
        }
    }
    let first = (0..cycle.len()).min_by_key(|&k| names[cycle[k]]).unwrap();
    let mut way = cycle;
    way.rotate_left(first);
    way.push(way[0]);
    in_words(&way)
}

#[test]
fn two_that_hold_each_other_are_a_cycle() {
    in_own_process!();
    let _hint = hint("The tea refers to the cup, and the cup to the tea.");
    insta::assert_snapshot!(found(&Sketch::new("tea -> cup -> tea")), @"cup -> tea -> cup");
}

#[test]
fn object_that_holds_itself_is_a_cycle() {
    in_own_process!();
    let _hint = hint("A diary has been put into itself.");
    insta::assert_snapshot!(found(&Sketch::new("shelf -> diary -> diary")), @"diary -> diary");
}

#[test]
fn sharing_is_not_a_cycle() {
    in_own_process!();
    let _hint =
        hint("Two orders share a customer, and a list holds both orders.");
    insta::assert_snapshot!(found(&Sketch::new(
            "list -> monday -> customer; list -> tuesday -> customer",
        )), @"no cycle");
    let _hint = hint("An order names one customer as payer and as receiver.");
    insta::assert_snapshot!(found(&Sketch::new("order -> customer; order -> customer")), @"no cycle");
}

#[test]
fn way_in_is_not_part_of_it() {
    in_own_process!();
    let _hint = hint(
        "A shelf holds a document, the document a page, and page and picture \
         refer to each other; a note hangs on the picture.",
    );
    insta::assert_snapshot!(found(&Sketch::new(
            "shelf -> document -> page -> picture; picture -> note; \
             picture -> page",
        )), @"page -> picture -> page");
}

#[test]
fn cycle_is_found_wherever_it_is() {
    in_own_process!();
    let _hint = hint(
        "The first objects that were made are a chain; the ring was made last, \
         and nothing leads there.",
    );
    insta::assert_snapshot!(found(&Sketch::new("bill -> note; tea -> cup -> spoon -> tea")), @"cup -> spoon -> tea -> cup");
}

#[test]
fn chain_has_none() {
    in_own_process!();
    let _hint = hint("A chain of four.");
    insta::assert_snapshot!(found(&Sketch::new("a -> b -> c -> d")), @"no cycle");
}

#[test]
fn long_way_round_needs_no_deep_stack() {
    in_own_process!();
    let n = 100_000;
    let ring: Vec<Vec<usize>> = (0..n).map(|k| vec![(k + 1) % n]).collect();
    expect!(
        "A ring of 100,000 orders. How many are on the cycle?",
        n,
        find_cycle(&ring).map_or(0, |cycle| cycle.len()),
    );
}

#[test]
fn number_of_ways_makes_no_difference() {
    in_own_process!();
    let _hint = hint(
        "Forty pairs of documents, and both of a pair refer to both of the \
         next: 2 to the power of 40 ways, and no cycle.",
    );
    // 40 pairs: from either of a pair, two references to the next pair.
    let pairs = |k: usize| match k {
        0..78 => vec![k / 2 * 2 + 2, k / 2 * 2 + 3],
        _ => vec![],
    };
    let ladder: Vec<Vec<usize>> = (0..80).map(pairs).collect();
    // The ladder again, with the last pair made first.
    let turned = ladder.iter().rev();
    let turned = turned.map(|to| to.iter().map(|k| 79 - k).collect());
    for ladder in [turned.collect(), ladder] {
        insta::allow_duplicates! {
            insta::assert_snapshot!(
                find_cycle(&ladder).map_or("no cycle".into(), |c| format!("{c:?}")),
                @"no cycle");
        }
    }
}

#[test]
fn random_heaps_have_one_exactly_if_a_way_leads_back() {
    in_own_process!();
    let mut dice = Dice::new(404);
    for round in 0..400 {
        let sketch = Sketch::random(&mut dice, round, false);
        let table = sketch.refers_to();
        // By definition: some object can be reached from what it refers to.
        let leads_back = (0..table.len()).any(|object| {
            let mut reached = vec![false; table.len()];
            let mut to_visit = table[object].clone();
            while let Some(next) = to_visit.pop() {
                if !reached[next] {
                    reached[next] = true;
                    to_visit.extend(&table[next]);
                }
            }
            reached[object]
        });
        let came = found(&sketch);
        let is_cycle = came != "no cycle" && !came.contains(['`', ':', ',']);
        let what = format!("In this heap: {sketch}");
        match leads_back {
            true if !is_cycle => expect!(&what, "a cycle", came),
            false => expect!(&what, "no cycle", came),
            true => {}
        }
    }
}
