//! gc-core beside the collectors one would otherwise use: the same work, the
//! same number of objects, one table of ratios.
//!
//! `cargo bench -p gc-core-bench` runs everything; `-- --quick` a tenth of
//! it; `-- W3b W5` only these rows, `-- growth` only how the cost grows. Each
//! measurement is a process of its own, and they are interleaved, so that a
//! busy moment hits all alike; shown is the median.

mod arena;
mod clock;
mod limit;
mod pointers;
mod python;
mod report;
mod work;

use work::{Measured, Workload};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--one", workload, peer, n] => {
            let workload = Workload::by_name(workload).expect("a workload");
            let n = n.parse().expect("a number of objects");
            let peer = peer.to_string();
            // Some peers recurse along the references; ours does not.
            let thread = std::thread::Builder::new().stack_size(1 << 32);
            let measured = thread
                .spawn(move || measure(&peer, workload, n))
                .expect("there is room for a large stack")
                .join();
            match measured {
                Ok(Some(m)) => println!("{}", m.line()),
                _ => println!("-"),
            }
        }
        _ => report::table(&args),
    }
}

/// The collectors, in the order of the columns; the first is ours.
const PEERS: [&str; 12] = [
    "gc-core",
    "gc-core, asked",
    "gc-core, __del__",
    "gc-core, 3.14.0",
    "Rc",
    "gc-arena",
    "jrsonnet-gcmodule",
    "dumpster",
    "gc",
    "boa_gc",
    "rust-cc",
    "bacon_rajan_cc",
];

/// Not a collector: the walk that none can do without.
const LIMIT: &str = "limit";

fn measure(peer: &str, workload: Workload, n: usize) -> Option<Measured> {
    use pointers::*;
    // Two references an object, but up to four in the large live graphs.
    macro_rules! peer {
        ($module:ident) => {
            match workload.is_graph() {
                true => workload.run::<$module::four::Peer>(n),
                false => workload.run::<$module::two::Peer>(n),
            }
        };
    }
    match peer {
        "gc-core" => peer!(quiet),
        // What may run code, and what does: where it makes a difference.
        "gc-core, asked" if !workload.is_graph() => peer!(asked),
        "gc-core, __del__" if !workload.is_graph() => peer!(finalized),
        // In increments: the pauses are what differs.
        "gc-core, 3.14.0" if workload == Workload::W5 => peer!(increments),
        "Rc" => peer!(rc),
        "gc-arena" => arena::run(workload, n),
        "jrsonnet-gcmodule" => peer!(jrsonnet),
        "dumpster" => peer!(dumpster_unsync),
        "gc" => peer!(rust_gc),
        "boa_gc" => peer!(boa),
        "rust-cc" => peer!(rust_cc_),
        "bacon_rajan_cc" => peer!(bacon_rajan),
        LIMIT => limit::run(workload, n),
        _ => None,
    }
}
