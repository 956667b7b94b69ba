//! Every kind of rot, made on purpose: a check that cannot fail checks nothing.

mod mini;

use mini::{CHAPTER, Mini};

/// Breaks one thing and expects that one problem, by its beginning.
#[track_caller]
fn finds(break_it: impl FnOnce(&Mini), expected: &str) {
    let mini = Mini::new();
    break_it(&mini);
    let problem = the_only(&mini);
    assert!(problem.starts_with(expected), "{problem}");
}

/// The one problem that there is.
#[track_caller]
fn the_only(mini: &Mini) -> String {
    let mut problems = mini.problems();
    assert_eq!(problems.len(), 1, "{problems:#?}");
    problems.remove(0)
}

#[test]
fn nothing_is_wrong_with_a_whole_book() {
    assert_eq!(Mini::new().problems(), [""; 0]);
}

#[test]
fn a_lost_include() {
    finds(
        |mini| mini.edit(CHAPTER, "src/lib.rs:heap", "src/heap.rs:heap"),
        "book/src/02_two/index.md:12: {{#include ../../../gc-core/src/heap.rs:heap}}: \
         cannot read ../../../gc-core/src/heap.rs",
    );
}

#[test]
fn a_lost_anchor() {
    finds(
        |mini| mini.edit("gc-core/src/lib.rs", "ANCHOR: heap", "ANCHOR: pile"),
        "book/src/02_two/index.md:12: {{#include ../../../gc-core/src/lib.rs:heap}}: \
         no anchor `heap` in this file; it has pile",
    );
}

#[test]
fn a_link_to_no_page() {
    finds(
        |mini| mini.append(CHAPTER, "\n[gone](../03_gone/index.md)\n"),
        "book/src/02_two/index.md:19: dead link ../03_gone/index.html: \
         there is no 03_gone/index.html",
    );
}

#[test]
fn a_link_to_no_place_in_a_page() {
    finds(
        |mini| mini.edit("book/src/01_one/index.md", "A part of one", "A part"),
        "book/src/02_two/index.md:3: dead link ../01_one/index.html#a-part-of-one: \
         no #a-part-of-one in 01_one/index.html; it has #a-part",
    );
}

#[test]
fn a_link_to_no_place_in_its_own_page() {
    finds(
        |mini| mini.append(CHAPTER, "\n[below](#below)\n"),
        "book/src/02_two/index.md:19: dead link #below: no #below in 02_two/index.html",
    );
}

#[test]
fn a_link_from_the_root_of_the_site() {
    finds(
        |mini| mini.append(CHAPTER, "\n[one](/01_one/index.html)\n"),
        "book/src/02_two/index.md:19: dead link /01_one/index.html: begins at the root",
    );
}

#[test]
fn an_address_that_will_not_last() {
    finds(
        |mini| {
            mini.append(
                CHAPTER,
                "\n[gc](https://github.com/python/cpython/blob/main/Python/gc.c)\n",
            )
        },
        "book/src/02_two/index.md:19: dead link https://github.com/python/cpython/blob/main/\
         Python/gc.c: CPython's sources change: link to a tag",
    );
}

#[test]
fn an_image_that_is_not_there() {
    finds(
        |mini| mini.remove("book/src/02_two/dot.svg"),
        "book/src/02_two/index.md:17: dead link dot.svg: there is no 02_two/dot.svg",
    );
}

#[test]
fn a_rust_block_that_is_not_run() {
    for tag in ["ignore", "no_run"] {
        finds(
            |mini| mini.append(CHAPTER, &format!("\n```rust,{tag}\nloop {{}}\n```\n")),
            &format!("book/src/02_two/index.md:19: nothing runs a `{tag}` block"),
        );
    }
}

#[test]
fn a_rust_block_that_skeptic_does_not_see() {
    finds(
        |mini| mini.append(CHAPTER, "\n> ```rust\n> panic!();\n> ```\n"),
        "book/src/02_two/index.md:19: skeptic does not see this block",
    );
    finds(
        |mini| mini.append(CHAPTER, "\n```rs\npanic!();\n```\n"),
        "book/src/02_two/index.md:19: nothing runs a `rs` block: write ```rust",
    );
    let html = "\n<pre><code class=\"language-rust\">panic!();</code></pre>\n";
    finds(
        |mini| mini.append(CHAPTER, html),
        "book/src/02_two/index.md:1: the page shows 3 blocks of rust, but only 2",
    );
}

#[test]
fn a_rust_block_that_comes_in_with_a_text() {
    finds(
        |mini| {
            mini.write("book/src/02_two/part.txt", "```rust\npanic!();\n```\n");
            mini.append(CHAPTER, "\n{{#include part.txt}}\n");
        },
        "book/src/02_two/index.md:19: nothing runs the Rust that this line brings in",
    );
}

#[test]
fn the_code_of_a_hint_is_shown_as_text() {
    let mini = Mini::new();
    let hints = "exercises/02_two/01_count/hints.md";
    mini.edit(hints, "Subtract one.", "```rust,ignore\nlet a = /* what? */;\n```");
    assert_eq!(mini.problems(), [""; 0]);
    assert!(mini.read("pages/02_two/index.html").contains("<code class=\"language-text\">let a"));
}

#[test]
fn a_rust_block_in_a_chapter_that_nobody_finds() {
    finds(
        |mini| mini.write("book/src/09_lost/index.md", "```rust\npanic!();\n```\n"),
        "book/src/09_lost/index.md:1: not in SUMMARY.md",
    );
}

#[test]
fn a_python_block_that_nothing_runs() {
    finds(
        |mini| mini.append(CHAPTER, "\n```python\nprint(1)\n```\n"),
        "book/src/02_two/index.md:19: nothing runs Python typed into a chapter",
    );
    // The tag that `{{#program}}` gives does not make it one.
    finds(
        |mini| mini.append(CHAPTER, "\n```python,program\nprint(1)\n```\n"),
        "book/src/02_two/index.md:19: nothing runs Python typed into a chapter",
    );
}

#[test]
fn a_program_that_is_not_there_or_was_never_run() {
    finds(
        |mini| mini.remove("tests/python/two_orders.py"),
        "book/src/02_two/index.md:5: {{#program two_orders}}: \
         cannot read tests/python/two_orders.py",
    );
    finds(
        |mini| mini.append(CHAPTER, "\n{{#output two_orders 3.11}}\n"),
        "book/src/02_two/index.md:19: {{#output two_orders 3.11}}: \
         cannot read tests/python/two_orders.3.11.out",
    );
    finds(
        |mini| mini.remove("tests/python/two_orders.out"),
        "book/src/02_two/index.md:5: {{#program two_orders}}: \
         cannot read tests/python/two_orders.out",
    );
}

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
fn a_picture_nobody_draws_and_a_directive_nobody_knows() {
    finds(
        |mini| mini.append(CHAPTER, "\n{{#picture sunset}}\n"),
        "book/src/02_two/index.md:19: {{#picture sunset}}: no such picture",
    );
    finds(
        |mini| mini.append(CHAPTER, "\n{{#pictur sunset}}\n"),
        "book/src/02_two/index.md:19: unknown directive `pictur`; known are",
    );
}

#[test]
fn a_chapter_that_the_summary_invents() {
    let mini = Mini::new();
    mini.append("book/src/SUMMARY.md", "- [Three](03_three/index.md)\n");
    let said = course::check::all(mini.root(), &mini.root().join("pages"));
    let said = match said {
        Ok(report) => report.problems[0].to_string(),
        Err(error) => panic!("{error:#}"),
    };
    assert!(said.starts_with("book/src/SUMMARY.md:6: chapter 03_three/index.md"), "{said}");
}

/// A chapter with every part, in a book that asks for them.
fn whole_chapter() -> Mini {
    let mini = Mini::new();
    mini.edit("book/book.toml", "before = [\"links\"]", "before = [\"links\"]\nanatomy = 1");
    mini.write(NOTES, "## Opening\n\n- ask: What is one?\n- say: Wait.\n- show: A picture.\n");
    // As short as a chapter may be.
    let words = "word ".repeat(2000);
    mini.write(
        ONE,
        &"# One\n\n*How does one\nthing work?*\n\n**You will be able to**\n\n- do this;\n- and that.\n\n\
         {{#minutes}}\n\n\
         ```python,lab\n#| title: One\n#| predict: end: What?\n#| choices: 1, 2\n#| because: So.\nprint(1)\n```\n\n\
         ## What happened\n\nThis, as in [one](#one).\n\n## A part of one\n\n\
         <details class=\"in-rust\">\n<summary>In Rust</summary>\n\n\
         ```rust\nassert_eq!(1, 1);\n```\n\n</details>\n\n\
         > [!NOTE]\n> **In CPython.** In\n> [`gc.c`](https://github.com/python/cpython/blob/v3.13.0/Python/gc.c).\n\n\
         ## Check yourself\n\n<details><summary>1?</summary></details>\n\n<details><summary>2?</summary></details>\n\n\
         <details><summary>3?</summary></details>\n\n<details><summary>4?</summary></details>\n\n\
         ## Remember\n\n- This.\n- That.\n- And that.\n"
            .replace("## A part of one\n", &format!("## A part of one\n\n{words}\n")),
    );
    mini
}

const ONE: &str = "book/src/01_one/index.md";
const NOTES: &str = "book/src/01_one/notes.md";

/// Breaks one part of the whole chapter and expects that one problem.
#[track_caller]
fn lacks(old: &str, new: &str, expected: &str) {
    let mini = whole_chapter();
    mini.edit(ONE, old, new);
    let problem = the_only(&mini);
    assert!(problem.contains(expected), "{problem}");
}

#[test]
fn a_chapter_that_lacks_a_part() {
    assert_eq!(whole_chapter().problems(), [""; 0]);
    lacks("work?*", "work.*", "index.md:3: put the chapter's question under the title");
    lacks("**You will be able to**", "You will", "index.md:3: say what a reader can do afterwards");
    lacks("- do this;\n", "", "index.md:6: 1 aims: name two or three");
    lacks("{{#minutes}}", "", "index.md:3: say how long it takes: `{{#minutes}}`");
    lacks("```python,lab", "```text", "index.md:1: no lab");
    lacks("#| predict: end: What?\n#| choices: 1, 2\n#| because: So.\n", "", "no lab asks");
    lacks("## What happened", "## Why", "index.md:1: say what happened");
    lacks("**In CPython.**", "In CPython:", "index.md:1: say where it is in CPython");
    lacks("v3.13.0", "v3.12.0", "link to the source at its tag");
    lacks("<details><summary>4?</summary></details>", "", "3 questions to check oneself");
    lacks("- And that.\n", "", "2 lines to remember: three");
    lacks("And that.\n", "And that.\n\n## More\n", "`## Remember` comes last");
    lacks(" class=\"in-rust\"", "", "fold the Rust");
    lacks(
        "<summary>In Rust</summary>\n",
        "<summary>In Rust</summary>\n\n### Why\n",
        "a heading inside the fold",
    );
    let mini = whole_chapter();
    mini.edit(NOTES, "- say: Wait.\n", "");
    let problem = the_only(&mini);
    assert!(problem.contains("notes.md:1: 2 speaker notes: what to ask"), "{problem}");
}

#[test]
fn a_chapter_with_parts_out_of_order_too_long_or_badly_put() {
    let minutes = "{{#minutes}}\n\n";
    let mini = whole_chapter();
    mini.edit(ONE, minutes, "");
    mini.edit(ONE, "## Check yourself", "{{#minutes}}\n\n## Check yourself");
    let problem = the_only(&mini);
    assert!(problem.contains("`## What happened` comes after `{{#minutes}}`"), "{problem}");

    lacks("This, as in", &"word ".repeat(1600), "words with the Rust folded: 3500 at most");
    lacks(&"word ".repeat(1000), "", "10 minutes: a chapter takes 15 to 30");
    lacks("This, as in", "As in chapter 2,", "a chapter's number changes");
    lacks("This, as in", "Made anew, as in", "`anew`: better again");
}

#[test]
fn a_listing_before_the_exercise_that_it_answers() {
    let mini = whole_chapter();
    mini.edit(CHAPTER, "{{#exercise 02_two/01_count}}\n", "");
    mini.edit("gc-core/src/lib.rs", "ANCHOR: heap", "ANCHOR: count");
    mini.edit("gc-core/src/lib.rs", "ANCHOR_END: heap", "ANCHOR_END: count");
    mini.edit(CHAPTER, "lib.rs:heap", "lib.rs:count");
    mini.edit(
        ONE,
        "assert_eq!(1, 1);\n```\n",
        "{{#include ../../../gc-core/src/lib.rs:count}}\n```\n\n{{#exercise 02_two/01_count}}\n",
    );
    let problem = the_only(&mini);
    assert!(problem.contains("the listing `count` of line 33 answers this exercise"), "{problem}");
}

#[test]
fn all_problems_come_at_once() {
    let mini = Mini::new();
    mini.append("book/src/01_one/index.md", "\n{{#include lost.rs}}\n");
    mini.append(CHAPTER, "\n{{#program lost}}\n\n[gone](#gone)\n");
    let problems = mini.problems();
    let places: Vec<&str> = problems.iter().map(|p| &p[..p.find(": ").unwrap()]).collect();
    assert_eq!(
        places,
        [
            "book/src/01_one/index.md:7",
            "book/src/02_two/index.md:19",
            "book/src/02_two/index.md:21"
        ]
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

/// The mini book with one claim about its second chapter.
fn claim(mini: &Mini) {
    mini.write(CLAIMS, CLAIM);
}

const CLAIMS: &str = "book/claims/02_two.toml";
const CLAIM: &str = "# What chapter two says.\n[tea-first]\nquote = \"See one and this.\"\n\
                     program = \"two_orders\"\noutput = [\"False\"]\n";

#[test]
fn a_claim_that_its_chapter_makes_and_a_program_shows() {
    let mini = Mini::new();
    claim(&mini);
    assert_eq!(mini.problems(), [""; 0]);
    mini.append("book/src/SUMMARY.md", "- [Play](playground.md)\n- [Claims](more/claims.md)\n");
    mini.write("book/src/playground.md", "# Play\n");
    mini.write("book/src/more/claims.md", "# Claims\n\n{{#claims}}\n");
    assert_eq!(mini.problems(), [""; 0]);
    let page = mini.read("pages/more/claims.html");
    assert!(page.contains("href=\"../02_two/index.html#claim-tea-first\""), "{page}");
    assert!(page.contains("playground.html#playground@1;py="), "{page}");
    let chapter = mini.read("pages/02_two/index.html");
    assert!(chapter.contains("<span class=\"claim\" id=\"claim-tea-first\"></span>See"));
}

#[test]
fn a_claim_that_its_chapter_no_longer_makes() {
    finds(
        |mini| {
            claim(mini);
            mini.edit(CHAPTER, "and [this](#two)", "or [this](#two)");
        },
        "book/claims/02_two.toml:2: tea-first: the chapter no longer says \"See one and this.\"",
    );
}

#[test]
fn a_claim_that_no_program_shows() {
    let expected = |what: &str| format!("book/claims/02_two.toml:2: tea-first: {what}");
    let with = |from: &str, to: &str| CLAIM.replace(from, to);
    finds(
        |mini| mini.write(CLAIMS, &with("two_orders", "three_orders")),
        &expected("there is no program tests/python/three_orders.py"),
    );
    finds(
        |mini| mini.write(CLAIMS, &with("[\"False\"]", "[\"True\"]")),
        &expected("`True` is not a line of what two_orders prints"),
    );
    finds(
        |mini| mini.write(CLAIMS, &with("output", "version = \"3.11\"\noutput")),
        &expected("nothing is recorded for two_orders"),
    );
    finds(
        |mini| mini.write(CLAIMS, &with("output = [\"False\"]", "")),
        "book/claims/02_two.toml:1: line 2: tea-first: which line of its output shows it?",
    );
}

#[test]
fn a_claim_whose_name_is_taken() {
    finds(
        |mini| {
            claim(mini);
            mini.write("book/claims/01_one.toml", &CLAIM.replace("See one and this.", "Text."));
        },
        "book/claims/02_two.toml:2: tea-first: another claim has this name, in \
         book/claims/01_one.toml",
    );
}

#[test]
fn claims_about_no_chapter_and_fewer_than_there_must_be() {
    finds(
        |mini| mini.write("book/claims/03_three.toml", CLAIM),
        "book/claims/03_three.toml:1: claims about no chapter",
    );
    finds(
        |mini| {
            claim(mini);
            mini.edit("book/book.toml", "before =", "claims = 2\nbefore =");
        },
        "book/book.toml:1: 1 claims, and `claims = 2` says how many there must be",
    );
}

const POST: &str = "book/post.toml";
const SAID: &str = "[[heading]]\ntitle = \"One\"\n\n[[heading.quote]]\nwords = \"one and this is all\"\n\
                    chapters = [\"02_two\"]\nverdict = \"true\"\nwhy = \"it is\"\n";
const BOX: &str = "\n> [!WARNING]\n> **Folklore.** \"One and this is\n> all\", it says.\n";

#[test]
fn a_quotation_of_the_post_and_its_page() {
    let said = SAID.replace("one and", "One and");
    let mini = Mini::new();
    mini.append(CHAPTER, BOX);
    mini.write(POST, &said);
    assert_eq!(mini.problems(), [""; 0]);
    finds(
        |mini| mini.write(POST, &said),
        "book/post.toml:5: the chapter no longer says \"One and this is all\"",
    );
    finds(
        |mini| {
            mini.append(CHAPTER, &(BOX.to_string() + &BOX.replace("all", "not all")));
            mini.write(POST, &said);
        },
        "book/src/02_two/index.md:24: \"One and this is not all\" is not in book/post.toml",
    );
    finds(
        |mini| mini.write(POST, &said.replace("\"true\"", "\"maybe\"")),
        "book/post.toml:1: book/post.toml: `maybe` is not a verdict; there are true, nearly",
    );
}

#[test]
fn a_word_that_is_in_no_dictionary_and_one_that_has_a_better() {
    finds(
        |mini| mini.append(CHAPTER, "\nIt is colected `colected` \"colected\".\n"),
        "book/src/02_two/index.md:19: `colected` is in no dictionary",
    );
    finds(
        |mini| mini.append(CHAPTER, "\nIt is made anew.\n"),
        "book/src/02_two/index.md:19: `anew`: better again",
    );
    finds(
        |mini| mini.write("tests/python/labs/02_two.py", "# One wrod.\n"),
        "tests/python/labs/02_two.py:1: `wrod` is in no dictionary",
    );
}
