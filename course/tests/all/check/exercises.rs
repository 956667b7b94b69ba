//! Exercises that are not whole, not known, or named by no chapter.

use super::finds;
use crate::mini::{CHAPTER, Mini};

#[test]
fn an_exercise_that_is_not_there() {
    let mini = Mini::new();
    mini.edit(CHAPTER, "01_count}}", "01_cuont}}");
    let problems = mini.problems();
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert_eq!(
        problems[0],
        "book/src/02_two/index.md:15: {{#exercise 02_two/01_cuont}}: \
         no such exercise; in 02_two there are 02_two/01_count"
    );
    assert!(problems[1].starts_with("exercises/02_two/01_count/Cargo.toml:1: no chapter names"));
}

#[test]
fn an_exercise_that_no_chapter_names() {
    finds(
        |mini| mini.edit(CHAPTER, "{{#exercise 02_two/01_count}}", ""),
        "exercises/02_two/01_count/Cargo.toml:1: no chapter names this exercise: \
         write {{#exercise 02_two/01_count}} in one",
    );
}

#[test]
fn an_exercise_whose_number_is_not_its_place() {
    let mini = Mini::new();
    mini.append(CHAPTER, "\n{{#exercise 02_two/00_before}}\n");
    let problems = mini.problems();
    // The other one is that there is no such exercise.
    assert_eq!(problems.len(), 2, "{problems:#?}");
    let expected = "book/src/02_two/index.md:19: exercise 02_two/00_before stands behind \
                    02_two/01_count: number the folders in the order of the page";
    assert!(problems.iter().any(|problem| problem == expected), "{problems:#?}");
}

#[test]
fn an_exercise_built_on_one_that_comes_later() {
    let manifest = "exercises/02_two/01_count/Cargo.toml";
    for needed in ["count", "nothing"] {
        finds(
            |mini| {
                let course = "[package.metadata.course]\nlevel = 1\nminutes = 5\n";
                mini.append(manifest, &format!("\n{course}builds-on = [\"{needed}\"]\n"));
            },
            &format!("{manifest}:1: it builds on {needed}, which is not an exercise before it"),
        );
    }
}

#[test]
fn an_exercise_named_twice_or_short_of_hints() {
    finds(
        |mini| mini.append(CHAPTER, "\n{{#exercise 02_two/01_count}}\n"),
        "book/src/02_two/index.md:19: exercise 02_two/01_count stands already at \
         book/src/02_two/index.md:15",
    );
    finds(
        |mini| mini.edit("exercises/02_two/01_count/hints.md", "## Nearly", "Nearly"),
        "book/src/02_two/index.md:15: {{#exercise 02_two/01_count}}: \
         exercises/02_two/01_count/hints.md: expected 3 sections that begin with `## `, found 2",
    );
}

#[test]
fn an_exercise_that_is_not_whole() {
    const LIB: &str = "exercises/02_two/01_count/src/lib.rs";
    let broken = |what: &str| format!("{LIB}:1: {LIB} {what}");
    finds(|mini| mini.write(LIB, "\n"), &broken("is empty"));
    finds(|mini| mini.remove(LIB), &format!("{LIB}:1: cannot read {LIB}: "));
    let latin_1 = |mini: &Mini| std::fs::write(mini.root().join(LIB), b"// caf\xe9").unwrap();
    finds(latin_1, &broken("is not UTF-8 text: save it as UTF-8"));
    let tests = "exercises/02_two/01_count/tests/check.rs";
    let expected = format!("{tests}:1: it tests nothing, or is not there");
    finds(|mini| mini.write(tests, ""), &expected);
    finds(|mini| mini.remove(tests), &expected);
}

#[test]
fn an_exercise_that_cargo_does_not_know() {
    finds(
        |mini| mini.edit("Cargo.toml", "\"exercises/02_two/01_count\"", ""),
        "book/src/02_two/index.md:15: exercise 02_two/01_count is not a member of the workspace",
    );
}

/// Learners may work, and commit what they have finished; a stub that its author
/// has changed is to be recorded.
#[test]
fn a_stub_that_was_not_recorded() {
    const LIB: &str = "exercises/02_two/01_count/src/lib.rs";
    let git = |mini: &Mini, arguments: &[&str]| {
        let who = ["-c", "user.name=a", "-c", "user.email=a@b"];
        let mut git = std::process::Command::new("git");
        let done = git.args(who).args(arguments).current_dir(mini.root()).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    let commit = |mini: &Mini| {
        git(mini, &["add", "-A"]);
        git(mini, &["commit", "-qm", "."]);
    };
    let mini = Mini::new();
    git(&mini, &["init", "-q"]);
    commit(&mini);
    assert_eq!(mini.problems(), [""; 0]);
    mini.write(LIB, "fn count() { 1 + todo!() }\n");
    assert_eq!(mini.problems(), [""; 0]);
    commit(&mini);
    let expected = format!("{LIB}:1: not the stub that exercises/STUBS knows");
    assert!(mini.problems()[0].starts_with(&expected));
    mini.write(LIB, "fn count() { 2 }\n");
    commit(&mini);
    assert_eq!(mini.problems(), [""; 0]);
    mini.remove("exercises/STUBS");
    assert!(mini.problems()[0].starts_with(&expected));
}
