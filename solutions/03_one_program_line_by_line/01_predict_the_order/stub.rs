//! Who goes first?
//!
//! Two programs in Python. A `Part` prints its name when it is freed, and so does
//! the bag. A `Page` prints that it was made, and when it is freed, its name.
//!
//! ```python
//! bag = Bag()
//! bag.lock = Part("lock")
//! bag.books = [Part("atlas"), Part("novel"), Part("diary")]
//! bag.purse = {"coin": Part("coin"), "key": Part("key")}
//! key = bag.purse["key"]
//! del bag
//! key = None
//! ```
//!
//! ```python
//! page = Page("draft")
//! page = Page("final")
//! book = [page, Page("index")]
//! page = None
//! book = book + [Page("cover")]
//! book = None
//! ```
//!
//! Say what each line prints, before you run anything. The test runs both
//! programs and compares.

/// What a line of the first program prints, in order.
pub fn first_program(line: &str) -> &'static [&'static str] {
    match line {
        "key = bag.purse[\"key\"]" => &[],
        "del bag" => {
            todo!("&[\"...\", \"...\"]: what is freed in this line, in order?")
        }
        "key = None" => todo!("what is freed in this line?"),
        _ => panic!("there is no line `{line}`"),
    }
}

/// What a line of the second program prints, in order: `made index`, say, when a
/// page is made, and `index` when it is freed.
pub fn second_program(line: &str) -> &'static [&'static str] {
    match line {
        "page = Page(\"draft\")" => &["made draft"],
        "page = Page(\"final\")" => todo!("what does this line print?"),
        "book = [page, Page(\"index\")]" => todo!("what does this line print?"),
        "page = None" => todo!("what does this line print?"),
        "book = book + [Page(\"cover\")]" => {
            todo!("what does this line print?")
        }
        "book = None" => todo!("what does this line print?"),
        _ => panic!("there is no line `{line}`"),
    }
}
