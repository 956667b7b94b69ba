//! The slow collector and yours against the clock:
//! `cargo run --release -p few_touches --example race`.
//!
//! Figures are of one run on one machine. The tests judge by touches.

use few_touches::{Store, unreachable, unreachable_slowly};
use std::process::ExitCode;
use std::time::Instant;

/// `n` objects with two references each, a tenth of them held from outside.
fn store(n: usize) -> Store {
    let mut seed = 14_u64;
    let mut roll = || {
        seed = seed
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (seed >> 33) as usize % n
    };
    let references: Vec<Vec<usize>> =
        (0..n).map(|_| vec![roll(), roll()]).collect();
    let mut counts = vec![0; n];
    for &to in references.iter().flatten() {
        counts[to] += 1;
    }
    for held in (0..n).step_by(10) {
        counts[held] += 1;
    }
    Store::new(counts, references)
}

/// What `collect` finds, how long that takes, and how many touches.
fn run(n: usize, collect: fn(&Store) -> Vec<usize>) -> (Vec<usize>, String) {
    let store = store(n);
    let start = Instant::now();
    let found = collect(&store);
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    (
        found,
        format!("{milliseconds:.2} ms {:>9}", store.touches()),
    )
}

fn main() -> ExitCode {
    println!(
        "{:>9}  {:>23}  {:>23}",
        "objects", "slow, touches", "yours, touches"
    );
    for n in [100, 1_000, 3_000, 100_000, 1_000_000] {
        // The slow one would take hours for the large ones.
        let slow = (n <= 3_000).then(|| run(n, unreachable_slowly));
        let (found, yours) = run(n, unreachable);
        let time = slow.as_ref().map_or("-", |(_, time)| time);
        println!("{n:>9}  {time:>23}  {yours:>23}");
        if slow.is_some_and(|(trash, _)| trash != found) {
            println!(
                "\nYours finds other objects than the slow one: it is fast, and wrong. \
                 `cargo course test few_touches` shows where."
            );
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
