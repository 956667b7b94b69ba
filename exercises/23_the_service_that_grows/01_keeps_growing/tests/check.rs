use keeps_growing::{Census, Growing, growing};
use workbench::{Dice, expect, in_own_process};

/// Censuses from the numbers of each type, one after the other.
fn censuses(types: &[(&'static str, &[usize])]) -> Vec<Census> {
    let rounds = types.first().map_or(0, |(_, counts)| counts.len());
    let census = |round: usize| {
        let counts = types.iter().map(|&(name, counts)| (name, counts[round]));
        // What there is none of is in no census.
        counts.filter(|&(_, n)| n > 0).collect()
    };
    (0..rounds).map(census).collect()
}

fn words(growing: &[Growing]) -> String {
    let word = |it: &Growing| format!("{} +{}", it.name, it.at_least);
    match growing.is_empty() {
        true => "nothing".into(),
        false => growing.iter().map(word).collect::<Vec<_>>().join(", "),
    }
}

fn check(
    what: &str,
    types: &[(&'static str, &[usize])],
    at_least: usize,
    expected: &str,
) {
    expect!(
        &format!("{what} {types:?}: what grows by {at_least} or more?"),
        expected,
        words(&growing(&censuses(types), at_least)),
    );
}

#[test]
fn leak_grows_in_each_round() {
    in_own_process!();
    check(
        "A visit is kept for each of a thousand requests.",
        &[("Visit", &[500, 1500, 2500, 3500])],
        1,
        "Visit +1000",
    );
}

#[test]
fn what_goes_up_and_down_does_not() {
    in_own_process!();
    check(
        "There are more sessions at the end than at the beginning, but they \
         also went down.",
        &[("Session", &[10, 40, 30, 90])],
        1,
        "nothing",
    );
}

#[test]
fn cache_that_is_full_has_stopped() {
    in_own_process!();
    check(
        "A cache of 128 entries fills up, and is full.",
        &[("Entry", &[0, 100, 128, 128])],
        1,
        "nothing",
    );
}

#[test]
fn warming_up_is_no_growth() {
    in_own_process!();
    check(
        "The first thousand requests import modules and fill caches. That \
         round is left out, whatever it shows.",
        &[
            ("function", &[100, 9000, 9000, 9000]),
            ("Log", &[50, 0, 3, 6]),
        ],
        1,
        "Log +3",
    );
}

#[test]
fn slowest_round_is_what_is_told() {
    in_own_process!();
    check(
        "It grew by 1000, by 10 and by 500.",
        &[("Visit", &[0, 0, 1000, 1010, 1510])],
        1,
        "Visit +10",
    );
}

#[test]
fn noise_is_below_the_limit() {
    in_own_process!();
    check(
        "A thousand requests a round. A leak grows by about as much; what \
         grows by two or three is noise.",
        &[
            ("Visit", &[0, 0, 1000, 2000]),
            ("frame", &[0, 20, 22, 25]),
            ("dict", &[0, 900, 1800, 2800]),
        ],
        900,
        "Visit +1000, dict +900",
    );
}

#[test]
fn fastest_first() {
    in_own_process!();
    check(
        "Three types grow; two as fast as each other.",
        &[
            ("cell", &[0, 5000, 5100, 5200]),
            ("list", &[0, 10, 310, 610]),
            ("Cart", &[0, 10, 110, 210]),
        ],
        1,
        "list +300, Cart +100, cell +100",
    );
}

#[test]
fn type_may_turn_up_late() {
    in_own_process!();
    check(
        "There was no visit at all in the first two censuses.",
        &[("Visit", &[0, 0, 7, 14]), ("Cart", &[1, 1, 1, 1])],
        1,
        "Visit +7",
    );
    check(
        "And this one stopped existing.",
        &[("Cart", &[0, 5, 10, 0]), ("Menu", &[1, 1, 1, 1])],
        1,
        "nothing",
    );
}

#[test]
fn two_censuses_say_nothing() {
    in_own_process!();
    for n in 0..3 {
        let all = censuses(&[("Visit", &[10, 20, 30])]);
        expect!(
            &format!("{n} censuses: {:?}", &all[..n]),
            "nothing",
            words(&growing(&all[..n], 1)),
        );
    }
}

#[test]
fn no_growth_is_no_growth() {
    in_own_process!();
    check(
        "A limit of 0 doesn't make growth of what stays the same.",
        &[("Menu", &[5, 5, 5, 5])],
        0,
        "nothing",
    );
}

#[test]
fn random_services() {
    in_own_process!();
    let names = ["Cart", "Entry", "Menu", "Visit"];
    let mut dice = Dice::new(23);
    for round in 0..400 {
        let n = round % 6;
        let counts = names.map(|name| {
            let mut count = dice.roll(3);
            let counts: Vec<usize> = (0..n)
                .map(|_| {
                    count = (count + dice.roll(4)).saturating_sub(dice.roll(2));
                    count
                })
                .collect();
            (name, counts)
        });
        let types = counts.each_ref().map(|(name, c)| (*name, c.as_slice()));
        let at_least = dice.roll(3);
        let mut expected: Vec<(isize, &'static str)> = Vec::new();
        for (name, counts) in &types {
            if n < 3 {
                continue;
            }
            let steps =
                (2..n).map(|k| counts[k] as isize - counts[k - 1] as isize);
            let slowest = steps.min().unwrap();
            if slowest >= 1.max(at_least as isize) {
                expected.push((-slowest, *name));
            }
        }
        expected.sort();
        let expected: Vec<Growing> = expected
            .into_iter()
            .map(|(slowest, name)| Growing {
                name,
                at_least: -slowest as usize,
            })
            .collect();
        check("By dice.", &types, at_least, &words(&expected));
    }
}
