//! Leak or not: the questions in their order, and where each answer leads.

use std::fmt::Write;

use gc_core::HeapError;

use super::Picture;
use crate::svg::{text as words, whole};

/// What a box says: lines of prose, and the tool that answers.
struct Said {
    lines: &'static [&'static str],
    tool: &'static str,
}

/// A question, the answer that leads on to the next, and where the other answer
/// leads.
struct Question {
    asks: Said,
    goes_on: &'static str,
    else_: &'static str,
    found: Said,
}

const QUESTIONS: [Question; 3] = [
    Question {
        asks: Said {
            lines: &["1. Do Python's own blocks grow", "in the second round?"],
            tool: "sys.getallocatedblocks()",
        },
        goes_on: "yes",
        else_: "no",
        found: Said {
            lines: &["A few large blocks, C code,", "or free and not given back."],
            tool: "RSS, memray",
        },
    },
    Question {
        asks: Said { lines: &["2. Does a collection", "free them?"], tool: "gc.collect()" },
        goes_on: "no",
        else_: "yes",
        found: Said {
            lines: &["Cycles that wait too long.", "What are they made of?"],
            tool: "gc.DEBUG_SAVEALL",
        },
    },
    Question {
        asks: Said {
            lines: &["3. Does a type of your own", "grow in the census?"],
            tool: "gc.get_objects(), twice",
        },
        goes_on: "yes",
        else_: "no",
        found: Said {
            lines: &["Strings, numbers or bytes.", "Which line makes them?"],
            tool: "tracemalloc",
        },
    },
];

const LAST: Said = Said {
    lines: &["4. Something holds what you", "don't need. Which name?"],
    tool: "gc.get_referrers, objgraph",
};

const WIDTH: u32 = 262;
const RIGHT: u32 = 344;
const HEIGHT: u32 = 66;
const STEP: u32 = HEIGHT + 36;

/// The path from a process that grows to the line that is to blame.
pub fn leak_or_not() -> Result<Picture, HeapError> {
    let caption = "Four questions in order, each with the tool that answers it. An arrow to the right \
                   ends the path: it is another kind of growth, with another tool.";
    let (mut body, mut text) = (String::new(), String::new());
    for (at, question) in QUESTIONS.iter().enumerate() {
        let top = 4 + STEP * at as u32;
        draw(&mut body, 4, top, &question.asks);
        draw(&mut body, RIGHT, top, &question.found);
        let (middle, below) = (top + HEIGHT / 2, top + HEIGHT);
        arrow(&mut body, (4 + WIDTH, middle), (RIGHT, middle), question.else_);
        arrow(&mut body, (4 + WIDTH / 2, below), (4 + WIDTH / 2, top + STEP), question.goes_on);
        let _ = writeln!(
            text,
            "{}\n    {}: {}\n    {}: go on",
            sentence(&question.asks),
            question.else_,
            sentence(&question.found),
            question.goes_on
        );
    }
    draw(&mut body, 4, 4 + STEP * QUESTIONS.len() as u32, &LAST);
    let _ = writeln!(text, "{}", sentence(&LAST));
    let size = (RIGHT + WIDTH + 4, 8 + STEP * QUESTIONS.len() as u32 + HEIGHT);
    let svg = whole(size, caption, &text, &format!("<g>{body}</g>"));
    Ok(Picture { svg, text, caption: caption.to_string() })
}

fn sentence(said: &Said) -> String {
    format!("{} ({})", said.lines.join(" "), said.tool)
}

fn draw(body: &mut String, x: u32, y: u32, said: &Said) {
    let _ = write!(
        body,
        r#"<rect class="lab-box" x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}" rx="6"/>"#
    );
    for (row, line) in said.lines.iter().enumerate() {
        words(body, "lab-heading", x + 10, y + 20 + 17 * row as u32, line);
    }
    words(body, "lab-field", x + 10, y + HEIGHT - 10, said.tool);
}

/// A line from one place to another, to the right or down, with the answer beside it.
fn arrow(body: &mut String, from: (u32, u32), to: (u32, u32), answer: &str) {
    let down = from.0 == to.0;
    let head = if down { "l-4 -6h8z" } else { "l-6 -4v8z" };
    let (x, y) = if down {
        (from.0 + 8, (from.1 + to.1) / 2 + 4)
    } else {
        ((from.0 + to.0) / 2 - 8, from.1 - 6)
    };
    let _ = write!(
        body,
        r#"<path class="lab-arrow-line" d="M{} {}L{} {}" stroke="currentColor" fill="none"/><path class="lab-head" fill="currentColor" d="M{} {}{head}"/>"#,
        from.0, from.1, to.0, to.1, to.0, to.1
    );
    words(body, "lab-field", x, y, answer);
}
