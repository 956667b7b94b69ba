//! A lab as it stands in a page: a recorded run for the stepper, and for pages
//! without JavaScript and for print a few of its stops as figures.

use std::fmt::Write;

use gc_core::Version;
use lab_trace::svg::Drawing;
use lab_trace::{Grain, Trace, text};
use serde::Serialize;

use crate::block::{Block, Predict, Where};

/// What the stepper is told beside the run.
#[derive(Debug, Serialize)]
struct Options<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    predict: Vec<Question<'a>>,
}

#[derive(Debug, Serialize)]
struct Question<'a> {
    stop: usize,
    question: &'a str,
    choices: &'a [String],
    answer: String,
    because: &'a str,
}

/// The lab as HTML, without blank lines. `id` is its address in the page.
///
/// # Errors
/// If the program ended otherwise than the block says, or the block names a
/// stop that the run does not have, or an answer that the run does not give.
pub fn html(id: &str, block: &Block, trace: &Trace) -> Result<String, String> {
    ended_as_said(block, trace)?;
    if trace.truncated {
        return Err(format!("the run of `{}` is longer than a lab can show", block.title));
    }
    let start = block.start.map(|place| find(trace, place)).transpose()?;
    let predict = block.predict.iter().map(|p| question(trace, p)).collect::<Result<_, _>>()?;
    let options = json(&Options { start, predict });
    let mut html = format!(
        r#"<section class="lab" id="{id}" aria-label="Lab: {title}" data-versions="{versions}" data-options="{options}"><div class="lab-static">"#,
        title = escape(&block.title),
        versions = Version::list(" "),
        options = escape(&options),
    );
    let _ = write!(
        html,
        r#"<pre><code class="language-python">{}</code></pre>"#,
        escape(&trace.source).replace('\n', "&#10;")
    );
    let end = [Where::End];
    let print = if block.print.is_empty() { &end[..] } else { &block.print };
    for place in print {
        html.push_str(&figure(trace, find(trace, *place)?));
    }
    let output = trace.view(trace.last()).output;
    if !output.is_empty() {
        let _ = write!(
            html,
            r#"<pre><code class="language-text">{}</code></pre>"#,
            escape(&output).replace('\n', "&#10;")
        );
    }
    let _ = write!(
        html,
        r#"</div><script type="application/json" class="lab-trace">{}</script></section>"#,
        json(trace).replace("</", "<\\/")
    );
    Ok(html)
}

fn ended_as_said(block: &Block, trace: &Trace) -> Result<(), String> {
    let title = &block.title;
    match (&trace.error, &block.raises) {
        (None, None) => Ok(()),
        (Some(error), None) => {
            Err(format!("the lab `{title}` raises at its line {}: {}", error.line, error.message))
        }
        (Some(error), Some(raises)) if error.message.starts_with(raises.as_str()) => Ok(()),
        (Some(error), Some(raises)) => Err(format!(
            "the lab `{title}` should raise {raises} and raises at its line {}: {}",
            error.line, error.message
        )),
        (None, Some(raises)) => {
            Err(format!("the lab `{title}` should raise {raises} and raises nothing"))
        }
    }
}

/// The stop that is meant, counted from 0.
fn find(trace: &Trace, place: Where) -> Result<usize, String> {
    let mut lines = trace.stops.iter().enumerate().filter(|(_, stop)| stop.grain == Grain::Line);
    let found = match place {
        Where::Line(line) => lines.find(|(_, stop)| stop.line == Some(line)),
        Where::LastOfLine(line) => lines.rfind(|(_, stop)| stop.line == Some(line)),
        Where::Number(n) => lines.nth(n - 1),
        Where::End => lines.next_back(),
    };
    let (at, _) = found.ok_or_else(|| {
        let ran: std::collections::BTreeSet<u32> =
            trace.stops.iter().filter_map(|s| s.line).collect();
        format!("the lab `{}` has no stop `{place}`; the lines that ran are {ran:?}", trace.title)
    })?;
    Ok(at)
}

fn question<'a>(trace: &Trace, predict: &'a Predict) -> Result<Question<'a>, String> {
    let stop = find(trace, predict.before)?;
    let answer = answer(trace, predict, stop)?;
    if !predict.choices.contains(&answer) {
        return Err(format!(
            "`{}`: the run says {answer}, which is not among the choices",
            predict.question
        ));
    }
    let Predict { question, choices, because, .. } = predict;
    Ok(Question { stop, question, choices, answer, because })
}

/// The right answer, which the run itself must give: what the line printed, or
/// something that is to be seen at the stop.
fn answer(trace: &Trace, predict: &Predict, at: usize) -> Result<String, String> {
    let line = trace.stops[at].line;
    // A line that collects has several stops: all of them count.
    let first = trace.stops[..at].iter().rposition(|s| s.grain == Grain::Line).map_or(0, |i| i + 1);
    let printed: String = trace.stops[first..=at].iter().map(|s| s.printed.as_str()).collect();
    let printed = printed.trim();
    match &predict.answer {
        None if printed.is_empty() => Err(format!(
            "`{}`: line {line:?} prints nothing, so say the `#| answer:`",
            predict.question
        )),
        None => Ok(printed.into()),
        Some(answer) => {
            let shown = text::picture(&trace.view(at));
            let told = &trace.stops[at].caption;
            // A bare number would be found in any picture.
            let words = answer.contains(char::is_alphabetic) && says(&shown, answer);
            if says(printed, answer) || says(told, answer) || words {
                Ok(answer.clone())
            } else {
                Err(format!(
                    "`{}`: `{answer}` is nowhere to be seen at that stop:\n{told}\n{shown}",
                    predict.question
                ))
            }
        }
    }
}

/// Whether `text` has `answer` in it, whole: `2` is not in `21`.
fn says(text: &str, answer: &str) -> bool {
    let part_of_a_word = |c: char| c.is_alphanumeric();
    text.match_indices(answer).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + answer.len()..]);
        !before.ends_with(part_of_a_word) && !after.starts_with(part_of_a_word)
    })
}

/// One stop as a figure with its caption.
fn figure(trace: &Trace, at: usize) -> String {
    let view = trace.view(at);
    let stop = &trace.stops[at];
    let described = text::picture(&view);
    let collects = trace.stops.iter().any(|stop| stop.collecting.is_some());
    let layout =
        trace.places.layouts.iter().rfind(|l| l.width <= 760).unwrap_or(&trace.places.layouts[0]);
    let heading = stop.line.map_or_else(String::new, |line| format!("after line {line}"));
    let drawing = Drawing {
        title: &format!("{}, {heading}", trace.title),
        description: &described,
        panels: vec![("", &view)],
        layout,
        lists: collects,
        counts: false,
    };
    let heading = if heading.is_empty() { String::new() } else { format!("<b>{heading}</b>: ") };
    format!(
        r#"<figure class="lab-figure">{}<figcaption>{heading}{}</figcaption></figure>"#,
        drawing.svg().replace('\n', " "),
        code_marked(&escape(&stop.caption)),
    )
}

/// What stands between backticks becomes code.
fn code_marked(text: &str) -> String {
    let mut marked = String::new();
    for (at, part) in text.split('`').enumerate() {
        match at % 2 {
            0 => marked.push_str(part),
            _ => {
                let _ = write!(marked, "<code>{part}</code>");
            }
        }
    }
    marked
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("strings, numbers and lists can always be written")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
