//! The slow collector and yours against the clock:
//! `cargo run --release -p few_touches --example race`.
//!
//! Figures are of one run on one machine. The tests judge by touches.

use few_touches::{Store, unreachable, unreachable_slowly};
use std::time::{Duration, Instant};

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

/// How long `collect` takes, and how many touches.
fn run(n: usize, collect: fn(&Store) -> Vec<usize>) -> (Duration, usize) {
    let store = store(n);
    let start = Instant::now();
    std::hint::black_box(collect(&store));
    (start.elapsed(), store.touches())
}

fn main() {
    println!("{:>9}  {:>22}  {:>22}", "objects", "slow", "yours");
    for n in [100, 1_000, 3_000, 100_000, 1_000_000] {
        let slow = match n > 3_000 {
            true => "-".into(),
            false => row(run(n, unreachable_slowly)),
        };
        println!("{n:>9}  {slow:>22}  {:>22}", row(run(n, unreachable)));
    }
    println!("\nEach: milliseconds and touches.");
}

fn row((time, touches): (Duration, usize)) -> String {
    format!("{:.2}  {touches}", time.as_secs_f64() * 1000.0)
}
