use why_a_quarter::{Rule, load};
use workbench::{expect, in_own_process};

fn check(
    what: &str,
    (documents, batch, rule): (usize, usize, Rule),
    expected: (usize, usize),
) {
    let words =
        |(runs, looks)| format!("{runs} full collections, {looks} looks");
    let cost = load(documents, batch, rule);
    expect!(
        &format!("load({documents}, {batch}, {rule:?}): {what}"),
        words(expected),
        words((cost.runs, cost.looks)),
    );
}

#[test]
fn always_looks_at_all_that_has_arrived() {
    in_own_process!();
    check(
        "four full collections, of 10, 20, 30 and 40 objects.",
        (40, 10, Rule::Always),
        (4, 100),
    );
}

#[test]
fn rule_makes_it_wait() {
    in_own_process!();
    check(
        "a full collection has kept 40 objects when 10 have arrived: that \
         is a quarter, and enough. It has kept 50 when 10 more arrive: that \
         is less, and 20 are needed.",
        (70, 10, Rule::Percent(25)),
        (6, 10 + 20 + 30 + 40 + 50 + 70),
    );
}

#[test]
fn newcomers_begin_at_zero_again() {
    in_own_process!();
    check(
        "after a full collection there are no newcomers. With a rule of \
         100 percent the heap doubles from one to the next.",
        (80, 10, Rule::Percent(100)),
        (4, 10 + 20 + 40 + 80),
    );
}

#[test]
fn nothing_kept_is_no_reason_to_wait() {
    in_own_process!();
    check(
        "before the first full collection nothing was kept, and any number \
         of newcomers is enough.",
        (10, 10, Rule::Percent(25)),
        (1, 10),
    );
    check(
        "whatever the share, a share of nothing is nothing.",
        (1, 1, Rule::Percent(500)),
        (1, 1),
    );
    check(
        "no batch, no collection.",
        (9, 10, Rule::Percent(25)),
        (0, 0),
    );
}

#[test]
fn percent_are_not_rounded() {
    in_own_process!();
    check(
        "7 percent of 29 are 2.03, so two newcomers are too few, and the \
         full collection waits for the third.",
        (32, 1, Rule::Percent(7)),
        (23, (1..=15).chain([17, 19, 21, 23, 25, 27, 29, 32]).sum()),
    );
}

#[test]
fn always_costs_four_times_as_much_for_twice_as_many() {
    in_own_process!();
    let looks = |n| load(n, 10, Rule::Always).looks as f64;
    let factor = looks(200_000) / looks(100_000);
    expect!(
        "Twice as many documents, and a full collection after each batch: \
         twice as many collections, each twice as long on average.",
        "4.0 times as many looks",
        format!("{factor:.1} times as many looks"),
    );
}

#[test]
fn with_the_rule_each_document_is_looked_at_about_five_times() {
    in_own_process!();
    for documents in [10_000, 100_000, 1_000_000] {
        let cost = load(documents, 10, Rule::Percent(25));
        let each = cost.looks as f64 / documents as f64;
        expect!(
            &format!(
                "{documents} documents and the rule of a quarter: how often \
                 is a document looked at on average? However large the heap \
                 has become, it is about the same."
            ),
            "from 4 to 5.5 times",
            match (4.0..=5.5).contains(&each) {
                true => "from 4 to 5.5 times".into(),
                false => format!("{each:.1} times"),
            },
        );
    }
}
