use which_requests_waited::{Span, blamed, waited};
use workbench::{Dice, expect, in_own_process};

fn span(begin: u64, end: u64) -> Span {
    Span { begin, end }
}

fn spans(pairs: &[(u64, u64)]) -> Vec<Span> {
    pairs.iter().map(|&(begin, end)| span(begin, end)).collect()
}

fn check(
    what: &str,
    requests: &[(u64, u64)],
    collections: &[(u64, u64)],
    expected: &[u64],
) {
    expect!(
        &format!(
            "{what} Requests {requests:?}, collections {collections:?}: how \
             long did each wait?"
        ),
        format!("{expected:?}"),
        format!("{:?}", waited(&spans(requests), &spans(collections))),
    );
}

#[test]
fn collection_within_a_request() {
    in_own_process!();
    check(
        "A collection of 30 in the middle of a request.",
        &[(100, 200)],
        &[(140, 170)],
        &[30],
    );
}

#[test]
fn collection_between_requests() {
    in_own_process!();
    check(
        "The collection ends when one begins, and begins when another ends.",
        &[(0, 100), (150, 200)],
        &[(100, 150)],
        &[0, 0],
    );
}

#[test]
fn only_the_part_that_they_share() {
    in_own_process!();
    check(
        "A collection runs when a request arrives, and another when it is \
         about to end.",
        &[(100, 200)],
        &[(80, 110), (195, 300)],
        &[15],
    );
}

#[test]
fn request_within_a_collection() {
    in_own_process!();
    check(
        "A health check that does nothing, in the middle of a full \
         collection.",
        &[(1000, 1010)],
        &[(0, 5000)],
        &[10],
    );
}

#[test]
fn several_collections_add_up() {
    in_own_process!();
    check(
        "A long request with four collections in it.",
        &[(0, 1000)],
        &[(10, 20), (200, 250), (400, 401), (900, 1000)],
        &[161],
    );
}

#[test]
fn pause_stops_all_requests() {
    in_own_process!();
    check(
        "Three requests in three threads. Whichever of them set off the \
         collection, all wait.",
        &[(0, 100), (50, 150), (90, 95)],
        &[(80, 120)],
        &[20, 40, 5],
    );
}

#[test]
fn order_makes_no_difference() {
    in_own_process!();
    check(
        "Requests are written down when they end, so they are not in the \
         order in which they began.",
        &[(300, 400), (0, 100)],
        &[(310, 320), (50, 55)],
        &[10, 5],
    );
}

fn slow(
    what: &str,
    requests: &[(u64, u64)],
    collections: &[(u64, u64)],
    limit: u64,
    expected: &[usize],
) {
    expect!(
        &format!(
            "{what} Requests {requests:?}, collections {collections:?}, \
             limit {limit}: which were slow because of the collector?"
        ),
        format!("{expected:?}"),
        format!("{:?}", blamed(&spans(requests), &spans(collections), limit)),
    );
}

#[test]
fn slow_without_collections_is_not_its_fault() {
    in_own_process!();
    slow(
        "The first took 120 and waited 40. The second took 500, of which it \
         waited 40: without that it would still have been slow. The third \
         was quick in spite of its wait.",
        &[(0, 120), (1000, 1500), (2000, 2090)],
        &[(50, 90), (1100, 1140), (2000, 2040)],
        100,
        &[0],
    );
}

#[test]
fn limit_that_is_just_met() {
    in_own_process!();
    slow(
        "The first took exactly as long as it may. The second took longer, \
         and would have taken exactly as long as it may.",
        &[(0, 100), (200, 301)],
        &[(10, 20), (210, 211)],
        100,
        &[1],
    );
}

#[test]
fn slow_and_no_collection() {
    in_own_process!();
    slow("A slow query.", &[(0, 900)], &[], 100, &[]);
}

#[test]
fn random_days_second_by_second() {
    in_own_process!();
    let mut dice = Dice::new(42);
    for _ in 0..300 {
        let mut now = 0;
        let collections: Vec<(u64, u64)> = (0..dice.roll(4))
            .map(|_| {
                let begin = now + dice.roll(20) as u64;
                now = begin + dice.roll(15) as u64;
                (begin, now)
            })
            .collect();
        let requests: Vec<(u64, u64)> = (0..dice.roll(4))
            .map(|_| {
                let begin = dice.roll(60) as u64;
                (begin, begin + dice.roll(40) as u64)
            })
            .collect();
        let within =
            |spans: &[(u64, u64)], t| spans.iter().any(|s| s.0 <= t && t < s.1);
        let expected: Vec<u64> = requests
            .iter()
            .map(|&(begin, end)| {
                (begin..end).filter(|&t| within(&collections, t)).count() as u64
            })
            .collect();
        check("By dice.", &requests, &collections, &expected);
        let slow_ones: Vec<usize> = (0..requests.len())
            .filter(|&n| {
                let took = requests[n].1 - requests[n].0;
                took > 15 && took - expected[n] <= 15
            })
            .collect();
        slow("By dice.", &requests, &collections, 15, &slow_ones);
    }
}
