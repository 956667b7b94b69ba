//! The last test program of `cargo test`: prints what the others have skipped.

fn main() {
    // Tools that only ask which tests there are get no answer.
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    if let Some(line) = yet_to_run::summary() {
        println!("\n{line}\n");
    }
}
