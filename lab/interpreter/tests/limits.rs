//! A program cannot use more than it is given, and is told so.

use lab_interpreter::{Limits, Options, Run, run};

fn limited(source: &str, limits: Limits) -> Run {
    run(source, &Options { limits, ..Options::default() })
}

#[test]
fn an_infinite_loop_stops_with_its_line() {
    let run =
        limited("x = 1\nwhile True:\n    x = 1\n", Limits { steps: 10_000, ..Limits::default() });
    let why = run.stopped.expect("it is stopped").to_string();
    assert!(why.contains("more than 10000 steps") && why.contains("line 2"), "{why}");
    assert_eq!(run.exit_code, 1);
}

#[test]
fn too_many_objects_stop_the_program() {
    let limits = Limits { objects: 50_000, ..Limits::default() };
    let run = limited("kept = []\nwhile True:\n    kept.append([])\n", limits);
    assert!(run.stopped.expect("it is stopped").why.contains("more than 50000 objects"));
}

#[test]
fn too_much_output_stops_the_program() {
    let limits = Limits { output_bytes: 1000, ..Limits::default() };
    let run = limited("while True:\n    print('tea')\n", limits);
    assert!(run.stopped.expect("it is stopped").why.contains("more than 1000 bytes of output"));
}

#[test]
fn endless_recursion_is_a_recursion_error() {
    let run = limited(
        "def f():\n    f()\ntry:\n    f()\nexcept RecursionError as e:\n    print(e)\n",
        Limits::default(),
    );
    assert_eq!(run.stdout, "maximum recursion depth exceeded\n");
    assert_eq!(run.exit_code, 0);
}

#[test]
fn a_limit_cannot_be_caught() {
    let source = "while True:\n    try:\n        while True: pass\n    except BaseException: pass\n    finally: pass\n";
    let run = limited(source, Limits { steps: 10_000, ..Limits::default() });
    assert!(run.stopped.is_some());
}

#[test]
fn a_huge_list_is_a_memory_error() {
    let run = limited(
        "try:\n    [0] * 10 ** 12\nexcept MemoryError:\n    print('no')\n",
        Limits::default(),
    );
    assert_eq!(run.stdout, "no\n");
}

#[test]
fn mistakes_in_the_source_are_syntax_errors_at_their_line() {
    for (source, line, message) in [
        ("x = (1,\n", 1, "'(' was never closed"),
        ("def f()\n    pass\n", 1, "expected ':'"),
        ("x = 1\n  y = 2\n", 2, "unexpected indent"),
        ("return 1\n", 1, "'return' outside function"),
        ("x = 1\nbreak\n", 2, "'break' outside loop"),
        ("async def f(): pass\n", 1, "not in this Python: async functions"),
    ] {
        let run = run(source, &Options::default());
        assert!(run.stderr.contains(&format!("line {line}")), "{source}: {}", run.stderr);
        assert!(run.stderr.contains(message), "{source}: {}", run.stderr);
        assert_eq!(run.exit_code, 1);
    }
}
