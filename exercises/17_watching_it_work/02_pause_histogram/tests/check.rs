use pause_histogram::Histogram;
use workbench::{Dice, expect, in_own_process};

fn recorded(pauses: &[u64]) -> Histogram {
    let mut histogram = Histogram::new();
    for &pause in pauses {
        histogram.record(pause);
    }
    histogram
}

fn shown(histogram: &Histogram) -> String {
    let lines: Vec<String> = histogram
        .buckets()
        .take(100)
        .map(|b| format!("{} to {}: {}", b.from, b.to, b.count))
        .collect();
    lines.join("\n")
}

fn check(what: &str, pauses: &[u64], expected: &[&str]) {
    expect!(what, expected.join("\n"), shown(&recorded(pauses)));
}

#[test]
fn bucket_for_each_power_of_two() {
    in_own_process!();
    check(
        "Pauses of 1, 2, 3, 4, 7 and 8 microseconds. A bucket ends before \
         the next power of two.",
        &[1, 2, 3, 4, 7, 8],
        &["1 to 1: 1", "2 to 3: 2", "4 to 7: 2", "8 to 15: 1"],
    );
}

#[test]
fn no_time_at_all_has_a_bucket_too() {
    in_own_process!();
    check(
        "Two pauses too short to be measured.",
        &[0, 0],
        &["0 to 0: 2"],
    );
}

#[test]
fn longest_pause_there_can_be() {
    in_own_process!();
    check(
        "The largest number there is: half a million years.",
        &[u64::MAX],
        &["9223372036854775808 to 18446744073709551615: 1"],
    );
}

#[test]
fn empty_buckets_are_passed_over() {
    in_own_process!();
    check(
        "Many short pauses and one of a second. The buckets in between are \
         empty: the iterator doesn't end there.",
        &[5, 5, 6, 1_000_000],
        &["4 to 7: 3", "524288 to 1048575: 1"],
    );
}

#[test]
fn iterator_ends_and_can_be_made_again() {
    in_own_process!();
    let histogram = recorded(&[1, 9]);
    let mut buckets = histogram.buckets();
    let count = buckets.by_ref().take(10).count();
    expect!("Two buckets are not empty.", 2, count);
    expect!(
        "After the end comes nothing more.",
        true,
        buckets.next().is_none(),
    );
    expect!(
        "Iterating takes nothing out of the histogram.",
        2,
        histogram.buckets().take(10).count(),
    );
    expect!(
        "Nothing was recorded.",
        0,
        Histogram::new().buckets().take(10).count(),
    );
}

#[test]
fn half_of_them_were_no_longer() {
    in_own_process!();
    let histogram = recorded(&[1, 1, 1, 100, 100, 100]);
    expect!(
        "Three pauses of 1 and three of 100. Half of all were no longer \
         than 1.",
        "Some(1)",
        format!("{:?}", histogram.percentile(50)),
    );
    expect!(
        "And for 51 percent the fourth is needed. It lies between 64 and \
         127, and to be sure we say 127.",
        "Some(127)",
        format!("{:?}", histogram.percentile(51)),
    );
}

#[test]
fn one_long_pause_in_a_hundred() {
    in_own_process!();
    let mut pauses = vec![10; 99];
    pauses.push(300_000);
    let histogram = recorded(&pauses);
    let p = |percent| format!("{:?}", histogram.percentile(percent));
    expect!(
        "99 pauses of 10 microseconds and one of 300,000. What do p50, p99 \
         and p100 say? An average would say 3010, which none of them is.",
        "Some(15) Some(15) Some(524287)",
        format!("{} {} {}", p(50), p(99), p(100)),
    );
}

#[test]
fn no_pause_no_percentile() {
    in_own_process!();
    let nothing = Histogram::new();
    expect!(
        "Nothing was recorded.",
        "None",
        format!("{:?}", nothing.percentile(50)),
    );
}

#[test]
fn a_single_pause_is_every_percentile() {
    in_own_process!();
    let histogram = recorded(&[6]);
    let all: Vec<String> = [1, 50, 100]
        .map(|p| format!("{:?}", histogram.percentile(p)))
        .to_vec();
    expect!(
        "One pause of 6. p1, p50 and p100.",
        "Some(7), Some(7), Some(7)",
        all.join(", "),
    );
}

#[test]
fn random_pauses_as_from_a_sorted_list() {
    in_own_process!();
    let mut dice = Dice::new(99);
    for round in 1..300 {
        let n = 1 + dice.roll(round);
        let mut pauses: Vec<u64> = (0..n)
            .map(|_| dice.roll(1 << dice.clone().roll(20)) as u64)
            .collect();
        let histogram = recorded(&pauses);
        pauses.sort();
        for percent in [1, 25, 50, 90, 99, 100] {
            // The first pause that has so many percent at or before it.
            let at = (n as u64 * percent).div_ceil(100).max(1) as usize - 1;
            let top = (pauses[at] + 1).next_power_of_two() - 1;
            expect!(
                &format!(
                    "{pauses:?}: p{percent} is in the bucket of {}",
                    pauses[at]
                ),
                format!("{:?}", Some(top)),
                format!("{:?}", histogram.percentile(percent)),
            );
        }
    }
}
