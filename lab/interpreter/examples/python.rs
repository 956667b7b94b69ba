//! Runs a Python file: `cargo run --example python -- FILE.py [VERSION]`.

use std::io::Write;

use gc_core::Profile;
use lab_interpreter::{Limits, Options, run};

fn main() {
    let mut args = std::env::args().skip(1);
    let file = args.next().expect("a Python file");
    let version = args.next().unwrap_or_else(|| "3.13".into());
    let source = std::fs::read_to_string(&file).expect("a readable file");
    let profile = Profile::ALL.into_iter().find(|p| p.name == version).expect("a known version");
    let limits = Limits { native_depth: 900, steps: u64::MAX, ..Limits::default() };
    let options = Options { profile, filename: file, limits, ..Options::default() };
    let thread = std::thread::Builder::new().stack_size(1 << 30);
    let run = thread.spawn(move || run(&source, &options)).expect("a thread").join();
    let run = run.expect("no panic");
    print!("{}", run.stdout);
    let _ = std::io::stdout().flush();
    eprint!("{}", run.stderr);
    if let Err(wrong) = &run.check {
        eprintln!("CHECK FAILED: {wrong}");
        std::process::exit(70);
    }
    std::process::exit(run.exit_code);
}
