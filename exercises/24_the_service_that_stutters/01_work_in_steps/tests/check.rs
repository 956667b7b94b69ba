use work_in_steps::{Graph, Walk};
use workbench::{Dice, expect, in_own_process};

fn marked(walk: &Walk) -> String {
    let places = walk.marked.iter().enumerate();
    let marked: Vec<usize> =
        places.filter(|(_, on)| **on).map(|(n, _)| n).collect();
    format!("{marked:?}")
}

/// Steps of this budget until the walk is over, at most sixty.
fn steps(graph: &Graph, roots: &[usize], budget: usize) -> (Vec<usize>, Walk) {
    let mut walk = Walk::new(graph.len(), roots);
    let mut steps = Vec::new();
    while !walk.is_over(graph) && steps.len() < 60 {
        steps.push(walk.step(graph, budget));
    }
    (steps, walk)
}

#[test]
fn before_the_first_step_the_roots_are_marked() {
    in_own_process!();
    let graph: Graph = vec![vec![1], vec![], vec![1]];
    let walk = Walk::new(graph.len(), &[0, 2, 0]);
    expect!("Roots 0 and 2, one of them twice.", "[0, 2]", marked(&walk));
    expect!(
        "There are references to follow.",
        false,
        walk.is_over(&graph),
    );
}

#[test]
fn walk_reaches_what_the_roots_reach() {
    in_own_process!();
    let graph: Graph = vec![vec![1], vec![2], vec![], vec![4], vec![3]];
    let (_, walk) = steps(&graph, &[0], 100);
    expect!(
        "0 -> 1 -> 2, and 3 and 4 refer to each other. From 0 only the first \
         three can be reached.",
        "[0, 1, 2]",
        marked(&walk),
    );
}

#[test]
fn cycle_has_an_end() {
    in_own_process!();
    let graph: Graph = vec![vec![1, 0], vec![2], vec![0, 1]];
    let (steps, walk) = steps(&graph, &[0], 100);
    expect!(
        "A ring of three with five references: each is followed once.",
        "[5] [0, 1, 2]",
        format!("{:?} {}", &steps[..steps.len().min(9)], marked(&walk)),
    );
}

#[test]
fn no_step_follows_more_than_its_budget() {
    in_own_process!();
    let graph: Graph = vec![vec![1, 2, 3], vec![2], vec![], vec![0, 1]];
    let (steps, walk) = steps(&graph, &[0], 2);
    expect!(
        "Six references, and two a step. All are needed to know that nothing \
         else is reached.",
        "[2, 2, 2] [0, 1, 2, 3]",
        format!("{steps:?} {}", marked(&walk)),
    );
}

#[test]
fn large_object_is_divided() {
    in_own_process!();
    let mut graph: Graph = vec![(1..=1000).collect()];
    graph.resize(1001, vec![]);
    let (steps, walk) = steps(&graph, &[0], 300);
    expect!(
        "A list of a thousand. A step that looks at whole objects would be \
         as long as the largest list.",
        "[300, 300, 300, 100]",
        format!("{steps:?}"),
    );
    expect!(
        "A list of a thousand was divided, and everything is marked.",
        1001,
        walk.marked.iter().filter(|on| **on).count(),
    );
}

#[test]
fn step_begins_where_the_last_has_ended() {
    in_own_process!();
    let graph: Graph = vec![vec![1, 2, 3], vec![], vec![], vec![]];
    let mut walk = Walk::new(graph.len(), &[0]);
    let mut came = Vec::new();
    for _ in 0..4 {
        let followed = walk.step(&graph, 1);
        came.push(format!("{followed}: {}", marked(&walk)));
    }
    expect!(
        "An object with three references, and steps of one. The fourth finds \
         nothing to do.",
        "1: [0, 1]\n1: [0, 1, 2]\n1: [0, 1, 2, 3]\n0: [0, 1, 2, 3]",
        came.join("\n"),
    );
}

#[test]
fn step_of_nothing_does_nothing() {
    in_own_process!();
    let graph: Graph = vec![vec![1], vec![]];
    let mut walk = Walk::new(graph.len(), &[0]);
    let none = walk.step(&graph, 0);
    let before = marked(&walk);
    let one = walk.step(&graph, 5);
    expect!(
        "A budget of nothing, and nothing is lost by it.",
        "0 [0], then 1 [0, 1]",
        format!("{none} {before}, then {one} {}", marked(&walk)),
    );
}

#[test]
fn over_means_over() {
    in_own_process!();
    let graph: Graph = vec![vec![1], vec![0], vec![]];
    let mut walk = Walk::new(graph.len(), &[0]);
    walk.step(&graph, 1);
    expect!(
        "Both objects of a ring are marked after one step, but the second \
         was not asked yet what it refers to.",
        false,
        walk.is_over(&graph),
    );
    walk.step(&graph, 1);
    expect!("After another it was.", true, walk.is_over(&graph));
    let none = Walk::new(graph.len(), &[2]);
    expect!(
        "A walk from an object without references is over at once.",
        true,
        none.is_over(&graph),
    );
}

#[test]
fn long_chain_needs_no_deep_stack() {
    in_own_process!();
    let n = 200_000;
    let mut graph: Graph = (1..n).map(|next| vec![next]).collect();
    graph.push(vec![]);
    let walked = || {
        let (steps, walk) = steps(&graph, &[0], 50_000);
        format!("{steps:?} {}", walk.marked.iter().all(|on| *on))
    };
    expect!(
        "A chain of 200,000 objects.",
        "[50000, 50000, 50000, 49999] true",
        walked(),
    );
}

#[test]
fn random_heaps() {
    in_own_process!();
    let mut dice = Dice::new(24);
    for round in 0..300 {
        let n = 1 + round / 20;
        let graph: Graph = (0..n)
            .map(|_| (0..dice.roll(4)).map(|_| dice.roll(n)).collect())
            .collect();
        let roots: Vec<usize> =
            (0..dice.roll(3)).map(|_| dice.roll(n)).collect();
        let mut reached = vec![false; n];
        roots.iter().for_each(|&root| reached[root] = true);
        for _ in 0..n {
            for from in 0..n {
                if reached[from] {
                    graph[from].iter().for_each(|&to| reached[to] = true);
                }
            }
        }
        let references: usize =
            (0..n).filter(|&k| reached[k]).map(|k| graph[k].len()).sum();
        let budget = 1 + dice.roll(4);
        let (steps, walk) = steps(&graph, &roots, budget);
        let told =
            format!("graph {graph:?}, roots {roots:?}, steps of {budget}");
        expect!(
            &format!("{told}: what is marked?"),
            format!("{reached:?}"),
            format!("{:?}", walk.marked),
        );
        let full = references / budget;
        let mut expected = vec![budget; full];
        expected.extend(Some(references % budget).filter(|&rest| rest > 0));
        expect!(
            &format!("{told}: how many references are followed in each?"),
            format!("{expected:?}"),
            format!("{steps:?}"),
        );
    }
}
