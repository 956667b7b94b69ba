//! The judge of the katas: each clause met and missed, and what it says.

use lab_player::kata::{Judgement, asked, judge};
use lab_player::record;

const RING: &str = "\
import gc

class Order:
    def __init__(self, name):
        self.name = name

tea = Order('tea')
cup = Order('cup')
tea.next = cup
cup.next = tea
del tea
del cup
print(gc.collect())
";

const ALONE: &str = "\
class Order:
    def __del__(self):
        print('freed')

tea = Order()
held = [tea]
del tea
frees = 8
held.clear()
print('end')
";

fn check(program: &str, clauses: &str) -> Judgement {
    let trace = record("A kata", program, "3.13").unwrap();
    judge(clauses, &trace).unwrap()
}

/// Each clause holds for the program.
fn holds(program: &str, clauses: &[&str]) {
    for clause in clauses {
        let Judgement { passed, findings } = check(program, clause);
        assert!(passed, "{clause}: {findings:?}");
    }
}

/// What is said where the clause is missed, and the line of the stop that shows it.
fn missed(program: &str, clause: &str) -> String {
    let trace = record("A kata", program, "3.13").unwrap();
    let Judgement { passed, findings } = judge(clause, &trace).unwrap();
    assert!(!passed, "{clause}");
    let finding = findings.iter().find(|finding| !finding.ok).unwrap();
    let stop = finding.stop.and_then(|stop| trace.stops[stop].line);
    let line = stop.map_or_else(String::new, |line| format!(" [line {line}]"));
    format!("{} {}{line}", finding.asked, finding.came)
}

#[test]
fn a_ring_that_is_collected_meets_what_it_should() {
    holds(
        RING,
        &[
            "keep `cup.next = tea`\nkeep `del cup`",
            "with `gc.collect`",
            "without `weakref`",
            "lines 11",
            "prints `2`",
            "alive 2 Order after `del cup`",
            "alive 0 Order at end",
            "count tea 2 after `cup.next = tea`",
            "cycle Order after `cup.next = tea`",
            "no cycle at end",
            "freed 2 Order by collection",
            "freed all Order by collection",
            "freed 2 Order at `gc.collect`",
            "collections 1",
            "collections 1 of 2",
            "list Order `gen 0` after `del cup`",
        ],
    );
}

#[test]
fn an_order_that_is_counted_meets_what_it_should() {
    holds(
        ALONE,
        &[
            "prints `freed` `end`",
            "freed all Order by counting",
            "freed 1 Order at `held.clear()`",
            "collections 0",
            "alive 1 Order after `del tea`",
        ],
    );
}

#[test]
fn what_is_missed_is_said_with_what_the_run_shows() {
    let said: Vec<String> = [
        "keep `del tea`\nkeep `del ring`",
        "with `weakref`",
        "without `gc`",
        "lines 4",
        "prints `0`",
        "raises ValueError",
        "alive 0 Order after `del cup`",
        "alive 2 Order at end",
        "count cup 1 after `cup.next = tea`",
        "count cup 1 at end",
        "list Order `gen 1` after `del cup`",
        "no cycle after `del cup`",
        "freed all Order by counting",
        "freed 1 Order at `del cup`",
        "resurrected Order",
        "collections 0",
        "collections 2 of 0",
        "alive 0 Order after `del order`",
    ]
    .iter()
    .map(|clause| missed(RING, clause))
    .collect();
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn an_answer_is_a_number_that_the_run_gives() {
    let wrong = missed(ALONE, "answer frees line Order");
    insta::assert_snapshot!(wrong, @"`frees` is the number of the line that frees the first `Order` object. You say 8; this run says otherwise. [line 8]");
    let right = ALONE.replace("frees = 8", "frees = 9");
    holds(&right, &["answer frees line Order"]);
    let two = RING.replace("del tea\n", "alive = 2\n");
    holds(
        &two,
        &["answer alive alive Order after `del cup`", "answer alive count tea after `cup.next`"],
    );
}

#[test]
fn a_finalizer_that_resurrects_is_seen() {
    let program = "\
kept = []

class Order:
    def __del__(self):
        kept.append(self)

tea = Order()
del tea
print(len(kept))
";
    holds(program, &["resurrected Order", "alive 1 Order at end"]);
}

#[test]
fn an_object_that_is_set_aside_and_moved_back_is_seen() {
    let program = "\
import gc

class Order:
    pass

page = Order()
document = Order()
document.page = page
del page
gc.collect()
";
    holds(program, &["rescued 1 Order"]);
    let wrong = missed(program, "rescued 2 Order");
    insta::assert_snapshot!(wrong, @"2 `Order` objects are set aside by a collection and moved back. In this run 1 `Order` object is moved back. [line 10]");
}

#[test]
fn an_exception_is_told_before_everything_else() {
    let Judgement { passed, findings } = check("x = 1\ny = z\n", "prints `1`\nlines 2");
    assert!(!passed);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].came, "Line 2: NameError: name 'z' is not defined");
    holds("y = z\n", &["raises NameError"]);
}

#[test]
fn the_authors_sentence_follows_what_came() {
    let said = missed(RING, "prints `0` :: The ring holds itself.");
    assert!(said.ends_with("It prints `2`. The ring holds itself. [line 13]"), "{said}");
}

#[test]
fn a_line_that_is_no_clause_is_named() {
    assert_eq!(asked("prints `1`\nprint 2"), Err("not a clause: print 2".into()));
    assert_eq!(asked("lines 3"), Ok(vec!["The code has at most 3 lines.".into()]));
}

#[test]
fn a_page_has_its_run_judged() {
    let run = lab_player::answer("3.13\nA kata\nprint(1)\n");
    let answer = lab_player::kata::answer(&format!("prints `1`\nlines 1\n{run}"));
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["passed"], true);
    assert_eq!(answer["findings"][1]["asked"], "The code has one line at most.");
    let broken = lab_player::kata::answer("prints `1`\n{}");
    assert!(broken.starts_with(r#"{"broken":"not a run: "#), "{broken}");
}
