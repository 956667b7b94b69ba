//! Claims that nothing shows, and what the post is said to say.

use super::finds;
use crate::mini::{CHAPTER, Mini};

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
