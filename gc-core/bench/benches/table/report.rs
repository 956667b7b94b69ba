//! Runs the measurements and prints them as a table.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::work::{Measured, Workload};
use crate::{LIMIT, PEERS, python};

const ROUNDS: usize = 5;
/// A measurement that takes longer is not repeated.
const LONG: Duration = Duration::from_secs(5);

struct Column {
    name: String,
    measure: Box<dyn Fn(Workload, usize) -> Option<Measured>>,
}

fn columns() -> Vec<Column> {
    let me = std::env::current_exe().expect("this program has a path");
    let mut columns: Vec<Column> =
        PEERS.iter().map(|peer| own_column(&me, peer)).collect();
    if let Some(python) = python::find() {
        columns.push(Column {
            name: "CPython 3.13".into(),
            measure: Box::new(move |w, n| python::measure(&python, w, n)),
        });
    }
    columns.push(own_column(&me, LIMIT));
    columns
}

/// Measured by this program, in a process of its own.
fn own_column(me: &Path, name: &'static str) -> Column {
    let me = me.to_path_buf();
    let one = move |workload: Workload, n: usize| {
        let out = Command::new(&me)
            .args(["--one", &format!("{workload:?}"), name])
            .arg(n.to_string())
            .output()
            .ok()?;
        Measured::parse(&String::from_utf8_lossy(&out.stdout))
    };
    Column {
        name: name.into(),
        measure: Box::new(one),
    }
}

/// The medians of several rounds, column beside column within a round.
fn medians(
    columns: &[Column],
    workload: Workload,
    n: usize,
) -> Vec<Option<Measured>> {
    let mut found: Vec<Vec<Measured>> =
        columns.iter().map(|_| Vec::new()).collect();
    for round in 0..ROUNDS {
        for (column, found) in columns.iter().zip(&mut found) {
            let long = found.first().is_some_and(|m| m.total > LONG);
            let absent = round > 0 && found.is_empty();
            if !long && !absent {
                found.extend((column.measure)(workload, n));
            }
        }
    }
    found.into_iter().map(median).collect()
}

fn median(mut all: Vec<Measured>) -> Option<Measured> {
    let middle = all.len() / 2;
    all.sort_by_key(|m| m.part);
    let part = all.get(middle)?.part;
    all.sort_by_key(|m| m.total);
    Some(Measured {
        part,
        ..*all.get(middle)?
    })
}

fn each(m: &Measured) -> f64 {
    m.total.as_nanos() as f64 / m.objects as f64
}

pub fn table(args: &[String]) {
    let quick = args.iter().any(|arg| arg == "--quick");
    let chosen: Vec<Workload> = args
        .iter()
        .filter_map(|arg| Workload::by_name(arg))
        .collect();
    let columns = columns();
    let growth_only = args.iter().any(|arg| arg == "growth");
    print!("{:42}", "");
    columns
        .iter()
        .for_each(|column| print!("{:>19}", column.name));
    println!();
    for workload in Workload::ALL {
        let others = growth_only || !chosen.is_empty();
        if others && !chosen.contains(&workload) {
            continue;
        }
        let size = match workload {
            Workload::W4 if quick => 12,
            _ if quick => workload.size() / 10,
            _ => workload.size(),
        };
        let row = medians(&columns, workload, size);
        print_row(workload.title(), &row, each);
        match workload {
            Workload::W2 => {
                print_row("   the collection alone, ns/object", &row, |m| {
                    m.part.as_nanos() as f64 / m.objects as f64
                })
            }
            Workload::W3a | Workload::W3b => print_times_the_limit(&row),
            Workload::W5 => print_row("   longest pause, ms", &row, |m| {
                m.part.as_secs_f64() * 1000.0
            }),
            Workload::W6 => {
                let row: Vec<_> =
                    row.iter().map(|m| m.filter(is_measured)).collect();
                print_row("   of which bookkeeping", &row, |m| {
                    m.part.as_nanos() as f64 / m.objects as f64
                })
            }
            _ => {}
        }
    }
    if growth_only || (chosen.is_empty() && !quick) {
        growth(&columns);
    }
}

/// Whether that part can be measured of the peer.
fn is_measured(m: &Measured) -> bool {
    !m.part.is_zero()
}

/// How many times as long each takes as the walk that none can do without: the last
/// column.
fn print_times_the_limit(row: &[Option<Measured>]) {
    let Some(Some(limit)) = row.last() else {
        return;
    };
    let limit = each(limit);
    let times = |m: &Measured| format!("{:.1}", each(m) / limit);
    print_cells(
        "   times the limit",
        row.iter().map(|m| m.as_ref().map(times)),
    );
}

/// A value of each, and how many times ours it is.
fn print_row(
    title: &str,
    row: &[Option<Measured>],
    value: impl Fn(&Measured) -> f64,
) {
    let ours = row.first().and_then(|m| m.as_ref()).map(&value);
    let cell = |(n, measured): (usize, &Option<Measured>)| {
        let value = value(measured.as_ref()?);
        Some(match ours {
            Some(ours) if n > 0 && ours > 0.0 => {
                format!("{value:.1} ({:.1}x)", value / ours)
            }
            _ => format!("{value:.1}"),
        })
    };
    print_cells(title, row.iter().enumerate().map(cell));
}

/// A line of the table; what was not measured is a dash.
fn print_cells(title: &str, cells: impl Iterator<Item = Option<String>>) {
    print!("{title:42}");
    for cell in cells {
        print!("{:>19}", cell.as_deref().unwrap_or("-"));
    }
    println!();
}

/// Twice the objects, twice the time: how the cost of an object grows with
/// their number, beside what memory alone costs.
fn growth(columns: &[Column]) {
    println!();
    println!("full collection, ns/object as the number of objects grows");
    let shown = ["gc-core", "gc-arena", "CPython 3.13"];
    print!("{:>10}", "objects");
    for name in shown {
        print!("{:>18}{:>18}", format!("{name} near"), "scattered");
    }
    println!();
    let mut n = 10_000;
    while n <= 10_240_000 {
        print!("{n:>10}");
        for name in shown {
            let Some(column) = columns.iter().find(|c| c.name == name) else {
                continue;
            };
            // A Python of ten million such objects takes minutes to build.
            let too_large = name.starts_with("CPython") && n > 2_000_000;
            for workload in [Workload::W3a, Workload::W3c] {
                let measured = match too_large {
                    true => None,
                    false => median(
                        (0..3)
                            .filter_map(|_| (column.measure)(workload, n))
                            .collect(),
                    ),
                };
                match measured {
                    Some(m) => print!("{:>18.1}", each(&m)),
                    None => print!("{:>18}", "-"),
                }
            }
        }
        println!();
        n *= if n < 640_000 { 4 } else { 2 };
    }
}
