//! Records a Python file and tells each stop:
//! `cargo run -p lab-player --example record -- FILE.py [VERSION]`.

use lab_trace::{Grain, text};

fn main() {
    let mut args = std::env::args().skip(1);
    let file = args.next().expect("a Python file");
    let version = args.next().unwrap_or_else(|| gc_core::Version::default().to_string());
    let source = std::fs::read_to_string(&file).expect("a readable file");
    let trace = lab_player::record(&file, &source, &version).expect("a known version");
    let views = trace.views();
    for (n, (stop, view)) in trace.stops.iter().zip(&views).enumerate() {
        let line = stop.line.map_or("-".into(), |line| line.to_string());
        let indent = if stop.grain == Grain::Line { "" } else { "    " };
        println!("{indent}{n} line {line} {}", stop.caption);
        if std::env::var_os("PICTURES").is_some() {
            println!("{}", text::picture(view));
        }
    }
    if let Some(error) = &trace.error {
        println!("error at line {}: {}", error.line, error.message);
    }
}
