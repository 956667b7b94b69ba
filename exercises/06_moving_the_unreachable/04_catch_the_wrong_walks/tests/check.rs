use catch_the_wrong_walks::{Table, Verdict, Walk, examine};
use workbench::{expect, hint, in_own_process};

/// What one walk may do differently from another.
#[derive(Clone, Copy)]
struct Habits {
    /// Fetches what was set aside.
    fetches: bool,
    /// To the tail; otherwise to the place in front of the walk's next step.
    to_the_tail: bool,
    /// What was fetched is looked at when the walk comes to it.
    follows: bool,
    /// Raises what is still to come.
    raises: bool,
    /// What is fetched leaves the list of those set aside.
    leaves: bool,
    /// Stops when the original list is at its end.
    stops_early: bool,
    /// The list of those set aside is built from its front.
    backwards: bool,
    /// Whatever anything refers to is taken for needed.
    keeps_all_referred_to: bool,
}

const RIGHT: Habits = Habits {
    fetches: true,
    to_the_tail: true,
    follows: true,
    raises: true,
    leaves: true,
    stops_early: false,
    backwards: false,
    keeps_all_referred_to: false,
};

fn walk_with(habits: Habits, table: &Table) -> Verdict {
    let n = table.gc_refs.len();
    let mut gc_refs = table.gc_refs.clone();
    if habits.keeps_all_referred_to {
        table
            .refers_to
            .iter()
            .flatten()
            .for_each(|&to| gc_refs[to] = 1);
    }
    let mut list: Vec<usize> = (0..n).collect();
    let (mut young, mut aside) = (Vec::new(), Vec::new());
    let mut fetched = vec![false; n];
    let mut done = vec![false; n];
    let mut next = 0;
    while next < if habits.stops_early { n } else { list.len() } {
        let object = list[next];
        next += 1;
        if gc_refs[object] == 0 {
            match habits.backwards {
                true => aside.insert(0, object),
                false => aside.push(object),
            }
            continue;
        }
        done[object] = true;
        young.push(object);
        if fetched[object] && !habits.follows {
            continue;
        }
        for &to in &table.refers_to[object] {
            if aside.contains(&to) && habits.fetches {
                if habits.leaves {
                    aside.retain(|&other| other != to);
                }
                if !fetched[to] {
                    fetched[to] = true;
                    gc_refs[to] = 1;
                    let at = if habits.to_the_tail { list.len() } else { next };
                    list.insert(at, to);
                }
            } else if gc_refs[to] == 0 && habits.raises && !done[to] {
                gc_refs[to] = 1;
            }
        }
    }
    Verdict {
        young,
        unreachable: aside,
    }
}

/// The same result by other means: it remembers what was found, and when.
fn by_other_means(table: &Table) -> Verdict {
    let n = table.gc_refs.len();
    let mut needed: Vec<bool> = table.gc_refs.iter().map(|&n| n > 0).collect();
    let mut list: Vec<usize> = (0..n).collect();
    let mut aside: Vec<usize> = Vec::new();
    let mut young: Vec<usize> = Vec::new();
    let mut k = 0;
    while let Some(&object) = list.get(k) {
        k += 1;
        if !needed[object] {
            aside.push(object);
            continue;
        }
        young.push(object);
        for &to in &table.refers_to[object] {
            if !needed[to] {
                needed[to] = true;
                if aside.contains(&to) {
                    list.push(to);
                }
            }
        }
    }
    aside.retain(|&object| !needed[object]);
    Verdict {
        young,
        unreachable: aside,
    }
}

fn accepted(walk: Walk, what: &str) {
    let said = examine(walk).err().unwrap_or("it is right".into());
    expect!(&format!("{what}. Your test says:"), "it is right", said);
}

fn refused(walk: Walk, what: &str) {
    let _hint = hint(&format!(
        "{what}. `examine` must say so in what it returns, an `Err`, and not \
         panic."
    ));
    match examine(walk) {
        Ok(()) => panic!("{what}, and you accept it\n"),
        Err(said) => assert!(
            said.len() > 10,
            "{what}, and you refuse it; but `{said}` tells its author little\n"
        ),
    }
}

#[test]
fn right_walks_are_accepted() {
    in_own_process!();
    accepted(|table| walk_with(RIGHT, table), "This walk is right");
    accepted(
        by_other_means,
        "This walk is right, and written in another way",
    );
}

#[test]
fn walk_that_fetches_nothing_is_refused() {
    in_own_process!();
    refused(
        |table| {
            walk_with(
                Habits {
                    fetches: false,
                    ..RIGHT
                },
                table,
            )
        },
        "what this walk has set aside never comes back",
    );
}

#[test]
fn walk_that_does_not_follow_is_refused() {
    in_own_process!();
    refused(
        |table| {
            walk_with(
                Habits {
                    follows: false,
                    ..RIGHT
                },
                table,
            )
        },
        "this walk fetches an object, and doesn't look at what that refers to",
    );
    refused(
        |table| {
            walk_with(
                Habits {
                    stops_early: true,
                    ..RIGHT
                },
                table,
            )
        },
        "this walk stops where the list ended when it began",
    );
}

#[test]
fn walk_that_raises_nothing_is_refused() {
    in_own_process!();
    refused(
        |table| {
            walk_with(
                Habits {
                    raises: false,
                    ..RIGHT
                },
                table,
            )
        },
        "this walk doesn't raise what is still to come, so that is set aside",
    );
}

#[test]
fn walk_with_another_order_is_refused() {
    in_own_process!();
    refused(
        |table| {
            walk_with(
                Habits {
                    to_the_tail: false,
                    ..RIGHT
                },
                table,
            )
        },
        "this walk visits what it fetches at once, before what stood next in \
         the list",
    );
    refused(
        |table| {
            walk_with(
                Habits {
                    backwards: true,
                    ..RIGHT
                },
                table,
            )
        },
        "what this walk sets aside stands the other way around",
    );
}

#[test]
fn walk_that_counts_an_object_twice_is_refused() {
    in_own_process!();
    refused(
        |table| {
            walk_with(
                Habits {
                    leaves: false,
                    ..RIGHT
                },
                table,
            )
        },
        "what this walk fetches is in both lists afterwards",
    );
}

#[test]
fn walk_that_keeps_too_much_is_refused() {
    in_own_process!();
    refused(
        |table| {
            walk_with(
                Habits {
                    keeps_all_referred_to: true,
                    ..RIGHT
                },
                table,
            )
        },
        "this walk keeps whatever anything refers to, trash or not",
    );
}
