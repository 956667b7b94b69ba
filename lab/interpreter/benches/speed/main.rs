//! This Python beside CPython 3.13: the same programs, the same output, one
//! table of ratios.
//!
//! `cargo bench -p lab-interpreter` runs everything; `-- tree calls` only these
//! rows; `-- --rounds 9` more often. Each measurement is a process of its own,
//! from its start to its end, and the two take turns, so that a busy moment
//! hits both; shown is the median of the time on the processor.
//!
//! `-- --less FILE` runs one program here with a tenth of its work: `.ci/instructions`
//! counts what that takes.

mod clock;
mod programs;
mod python;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lab_interpreter::{Limits, Options, STACK};

/// How often the programs of `tests/python/diff` run in a row.
const AGAIN: usize = 60;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, file] = &args[..]
        && let "--one" | "--less" = flag.as_str()
    {
        let source = fs::read_to_string(file).expect("the program can be read");
        return run_here(if flag == "--less" { programs::a_tenth(&source) } else { source });
    }
    let rounds = args.iter().position(|a| a == "--rounds").map_or(5, |at| {
        args.get(at + 1).and_then(|n| n.parse().ok()).expect("--rounds needs a number")
    });
    let wanted: Vec<&String> = args.iter().filter(|a| a.starts_with(char::is_alphabetic)).collect();
    let wants = |name: &str| wanted.is_empty() || wanted.iter().any(|w| *w == name);
    let Some(python) = python::find() else {
        println!("There is no CPython 3.13 here to compare with.");
        return;
    };
    println!("| program | here, ms | CPython 3.13, ms | here / CPython |");
    println!("|---|---|---|---|");
    let mut ratios = Vec::new();
    for (name, source) in programs() {
        if !wants(&name) || name.starts_with("collect_") {
            continue;
        }
        let [here, there] = measure(&python, &name, &[source], rounds)[0];
        row(&name, here, there);
        ratios.push(here / there);
    }
    if ratios.len() > 1 {
        let mean = (ratios.iter().map(|r| r.ln()).sum::<f64>() / ratios.len() as f64).exp();
        println!("| **all, geometric mean** | | | **{mean:.2}** |");
    }
    println!("\n| collections alone | here, ms | CPython 3.13, ms | here / CPython |");
    println!("|---|---|---|---|");
    for (name, source) in programs() {
        if wants(&name) && name.starts_with("collect_") {
            // With its collections and without them: they are the difference.
            let without = source.lines().map(|line| match line.strip_prefix("COLLECTIONS = ") {
                Some(_) => "COLLECTIONS = 0",
                None => line,
            });
            let without = without.collect::<Vec<_>>().join("\n");
            let [[here, there], [here_0, there_0]] =
                measure(&python, &name, &[source, without], rounds)[..]
            else {
                unreachable!("two programs")
            };
            row(&name, here - here_0, there - there_0);
        }
    }
}

fn row(name: &str, here: f64, there: f64) {
    println!("| {name} | {:.0} | {:.0} | {:.2} |", here * 1e3, there * 1e3, here / there);
}

/// The programs beside this file, and those of `tests/python/diff`, repeated.
fn programs() -> Vec<(String, String)> {
    let mut all = programs::in_folder("benches/speed/programs");
    let mut repeated = String::from("import gc\ngc.freeze()\n");
    let diff = programs::in_folder("../../tests/python/diff");
    for (name, source) in diff.iter().filter(|(name, _)| can_be_repeated(name)) {
        let source = format!("{source:?}").replace("\\'", "'");
        repeated.push_str(&format!("code = compile({source}, {name:?}, 'exec')\n"));
        repeated.push_str(&format!("for _ in range({AGAIN}):\n"));
        repeated.push_str("    exec(code, {'__name__': '__main__'})\n");
    }
    all.push(("diff".into(), repeated));
    all
}

/// Some of them begin with the heap as a new process has it.
fn can_be_repeated(name: &str) -> bool {
    !["25_freeze", "07_threshold_trigger", "09_rule_25_percent", "34_get_stats"].contains(&name)
}

/// The median seconds of each program, here and there.
fn measure(python: &Path, name: &str, sources: &[String], rounds: usize) -> Vec<[f64; 2]> {
    let me = std::env::current_exe().expect("this program has a name");
    let files: Vec<PathBuf> = (0..sources.len())
        .map(|n| std::env::temp_dir().join(format!("speed-{}-{name}-{n}.py", std::process::id())))
        .collect();
    for (file, source) in files.iter().zip(sources) {
        fs::write(file, source).expect("there is a place for temporary files");
    }
    let mut times = vec![[const { Vec::new() }; 2]; sources.len()];
    for _ in 0..rounds {
        for (file, times) in files.iter().zip(&mut times) {
            let (ours, here) = clock::run(Command::new(&me).arg("--one").arg(file));
            let (theirs, there) = clock::run(Command::new(python).args(["-I", "-S"]).arg(file));
            if ours != theirs {
                eprintln!("{name}: what is printed differs; here:\n{ours}\nthere:\n{theirs}");
            }
            times[0].push(here);
            times[1].push(there);
        }
    }
    files.iter().for_each(|file| _ = fs::remove_file(file));
    times.into_iter().map(|both| both.map(median)).collect()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Runs one program on this Python.
fn run_here(source: String) {
    let limits = Limits {
        steps: u64::MAX,
        objects: usize::MAX,
        output_bytes: usize::MAX,
        ..Limits::default()
    };
    let options = Options { limits, check_at_end: false, ..Options::default() };
    let thread = std::thread::Builder::new().stack_size(STACK);
    let run = thread.spawn(move || lab_interpreter::run(&source, &options));
    let run = run.expect("there is room for a stack").join().expect("the interpreter holds");
    print!("{}", run.stdout);
    eprint!("{}", run.stderr);
}
