//! Answers that mean harm. None stops another, and none reaches anything.

use super::classes::{hand_in, solution};
use super::{course, root, said};
use serde_json::Value;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

pub const EXERCISE: &str = "05_subtract_dont_mark/03_update_refs";

/// An answer that does this first when it is called, and then what is right.
pub fn first(what: &str) -> String {
    let right = solution(EXERCISE);
    let head = "c: &mut Collection) {\n";
    assert!(right.contains(head));
    right.replacen(head, &format!("{head}    {what}\n"), 1)
}

/// An answer: who hands it in, its text, and the status it gets.
type Answer = (&'static str, String, &'static str);

/// Those that use too much of something. They take a while.
pub fn greedy() -> Vec<Answer> {
    let shell = |line: &str| {
        format!(
            "let _ = std::process::Command::new(\"/bin/sh\").args([\"-c\", \"{line}\"]).status();"
        )
    };
    let bomb = shell("f() { f | f & f; }; f; f; f");
    vec![
        ("endless", first("loop {}"), "timed_out"),
        ("fork_bomb", first(&format!("{bomb} std::thread::park();")), "anything but passed"),
        ("memory", first("let mut v = Vec::new(); loop { v.push(vec![1u8; 1 << 24]); }"), "failed"),
        ("noise", first("loop { println!(\"{}\", \"x\".repeat(100_000)); }"), "failed"),
        (
            "disk",
            first(
                "for n in 0.. { if std::fs::write(format!(\"f{n}\"), vec![1u8; 1 << 24]).is_err() \
                 { panic!(\"the disk is full after {n}\") } }",
            ),
            "failed",
        ),
        ("threads", first("loop { std::thread::spawn(|| std::thread::park()); }"), "failed"),
    ]
}

/// Those that end badly at once, or cheat.
pub fn sly() -> Vec<Answer> {
    let right = first("");
    let with =
        |attribute: &str, text: &str| text.replacen("\nuse ", &format!("\n{attribute}\nuse "), 1);
    vec![
        ("abort", first("std::process::abort();"), "failed"),
        ("allow", with("#![allow(warnings)]", &right), "passed"),
        (
            "built_in",
            first("return (gc_core::Steps::<H>::cpython().update_refs)(host, c);"),
            "anything but passed",
        ),
        (
            "forger",
            first(
                "println!(\"test {} ... ok\\ntest result: ok. 1 passed\", \
                 std::thread::current().name().unwrap()); std::process::exit(0);",
            ),
            "refused",
        ),
        ("include", format!("{right}\ninclude!(\"/etc/passwd\");\n"), "does_not_compile"),
        (
            "killer",
            first(
                "let _ = std::process::Command::new(\"/bin/sh\").args([\"-c\", \"kill -9 1; kill -9 \
                 -1\"]).status();",
            ),
            "failed",
        ),
        (
            "macro",
            format!(
                "{right}\nextern crate proc_macro;\n#[proc_macro]\npub fn m(i: \
                 proc_macro::TokenStream) -> proc_macro::TokenStream {{ i }}\n"
            ),
            "does_not_compile",
        ),
        (
            "overflow",
            first("fn f(n: u64) -> u64 { std::hint::black_box(f(n + 1) + 1) } f(0);"),
            "failed",
        ),
        (
            "unsafe",
            with("#![allow(unsafe_code)]", &first("unsafe { std::hint::unreachable_unchecked() }")),
            "does_not_compile",
        ),
    ]
}

/// Those that go for something that the test watches: a file, a listener, ours.
fn watched(secret: &Path, port: u16) -> Vec<Answer> {
    let (secret, root) = (secret.display(), root().display());
    let folder = secret.to_string().rsplit_once('/').unwrap().0.to_string();
    vec![
        (
            "deletes",
            first(&format!(
                "for f in [\"{folder}\", \"/root\", \"/home\", \"{root}/exercises\"] {{ let _ = \
                 std::fs::remove_dir_all(f); }} let _ = std::fs::remove_file(\"{secret}\");"
            )),
            "refused",
        ),
        (
            "network",
            first(&format!(
                "if let Ok(mut s) = std::net::TcpStream::connect(\"127.0.0.1:{port}\") {{ use \
                 std::io::Write; let _ = s.write_all(b\"here\"); panic!(\"REACHED\") }}"
            )),
            "refused",
        ),
        (
            "reads",
            first(&format!(
                "for f in [\"{secret}\", \"{root}/solutions/{EXERCISE}/src/lib.rs\", \
                 \"/etc/passwd\", \"/proc/1/environ\", \"/proc/1/mem\"] {{ if let Ok(t) = std::fs::read(f) {{ \
                 panic!(\"REACHED {{f}} {{}}\", String::from_utf8_lossy(&t)) }} }}"
            )),
            "refused",
        ),
        (
            "compiles_in",
            format!(
                "{}\nconst S: &str = include_str!(\"{root}/solutions/{EXERCISE}/src/lib.rs\");\n",
                first("")
            ),
            "does_not_compile",
        ),
        (
            "writes",
            first(&format!(
                "for f in [\"/course/exercises/{EXERCISE}/tests/check.rs\", \"{root}/x\", \
                 \"/x\", \"/usr/x\", \"/dev/x\"] {{ if std::fs::write(f, \"x\").is_ok() {{ panic!(\"REACHED \
                 {{f}}\") }} }}"
            )),
            "refused",
        ),
    ]
}

#[test]
fn no_answer_harms_another_or_the_machine() {
    nothing_comes_through(None);
}

#[test]
fn no_answer_comes_through_bubblewrap_either() {
    match is_bubblewrap_used() {
        true => nothing_comes_through(Some("bubblewrap")),
        false => yet_to_run::skip("bubblewrap, and another user than root"),
    }
}

/// Root's answers are kept in by our own walls alone.
fn is_bubblewrap_used() -> bool {
    let user = Command::new("id").arg("-u").output();
    let is_root = user.is_ok_and(|output| output.stdout.starts_with(b"0\n"));
    course::class::jail::bubblewrap::find().is_some() && !is_root
}

/// Hands in all that goes for something, and looks at it afterwards.
fn nothing_comes_through(walls: Option<&str>) {
    let folder = tempfile::tempdir().unwrap();
    let class = folder.path().join("class");
    fs::create_dir_all(folder.path().join("home")).unwrap();
    let secret = folder.path().join("home/secret");
    fs::write(&secret, "SECRET").unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let mut expected = sly();
    expected.extend(watched(&secret, listener.local_addr().unwrap().port()));
    for (who, answer, _) in &expected {
        hand_in(&class, who, EXERCISE, answer);
    }
    // What cargo would run of a clone, if it were built as it is.
    hand_in(&class, "builder", EXERCISE, &solution(EXERCISE));
    let own = class.join("builder").join("exercises").join(EXERCISE);
    let harm = format!("fn main() {{ std::fs::remove_file({:?}).unwrap() }}", secret);
    fs::write(own.join("build.rs"), harm).unwrap();
    fs::write(own.join("Cargo.toml"), "[package]\nname = \"x\"\nbuild = \"build.rs\"\n").unwrap();
    fs::create_dir_all(class.join("builder/.cargo")).unwrap();
    let config = "[build]\nrustc-wrapper = \"/bin/false\"\n";
    fs::write(class.join("builder/.cargo/config.toml"), config).unwrap();
    expected.push(("builder", String::new(), "passed"));

    let text = graded(&class, &expected, walls);
    assert!(!text.contains("\"said\": \"REACHED"), "{text}");
    assert_eq!(fs::read_to_string(&secret).unwrap(), "SECRET");
    assert!(listener.accept().is_err(), "something has come over the network");
}

#[test]
#[ignore = "takes a minute"]
fn what_uses_too_much_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let expected = greedy();
    for (who, answer, _) in &expected {
        hand_in(folder.path(), who, EXERCISE, answer);
    }
    graded(folder.path(), &expected, None);
    if is_bubblewrap_used() {
        graded(folder.path(), &expected, Some("bubblewrap"));
    }
}

/// Grades the class, whose answers have to get what is expected. Returns the report.
#[track_caller]
fn graded(class: &Path, expected: &[Answer], walls: Option<&str>) -> String {
    let out = tempfile::tempdir().unwrap();
    let (class, out) = (class.display().to_string(), out.path().display().to_string());
    let mut how = vec!["grade", &class, "--chapters", "5", "--format", "json", "--out", &out];
    how.extend(walls.into_iter().flat_map(|walls| ["--walls", walls]));
    let output = course(&how);
    let text = said(&output);
    let report: Value = serde_json::from_str(&text).unwrap();
    match walls {
        Some(walls) => assert_eq!(report["walls"], walls),
        None => assert_ne!(report["walls"], "limits only"),
    }
    let columns = report["exercises"].as_array().unwrap();
    let column = columns.iter().position(|column| column["name"] == EXERCISE).unwrap();
    let rows = report["participants"].as_array().unwrap();
    let complaints = expected.iter().filter_map(|(who, _, status)| {
        let row = rows.iter().find(|row| row["name"] == *who).unwrap();
        let mark = &row["marks"][column];
        let is_it = mark["status"] == *status
            || *status == "anything but passed" && mark["status"] != "passed";
        (!is_it).then(|| format!("{who}: expected {status}, came {mark}"))
    });
    let complaints: Vec<String> = complaints.collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
    text
}
