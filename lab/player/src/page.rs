//! A lab as it stands in a page: a recorded run for the stepper, and for pages
//! without JavaScript and for print a few of its stops as figures.

use std::borrow::Cow;
use std::fmt::Write;
use std::ops::RangeInclusive;

use gc_core::{StepName, Version};
use lab_trace::svg::{Drawing, escape};
use lab_trace::{Grain, Show, Trace, text};
use serde::Serialize;

use crate::block::{Block, Nth, Place, Predict, Where, grain_in, shown_in};
use crate::record::json;

/// What the stepper gets beside the run.
#[derive(Debug, Serialize)]
struct Options<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    grain: &'static str,
    show: Vec<&'static str>,
    predict: Vec<Question<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    check: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Question<'a> {
    stop: usize,
    ask: usize,
    question: &'a str,
    choices: &'a [String],
    answer: String,
    because: &'a str,
}

/// The lab as HTML, without blank lines. `id` is its address in the page,
/// `chapter` the number of the chapter it stands in, if that has one.
///
/// # Errors
/// If the program ended otherwise than the block says, or the block names a
/// stop that the run does not have, or an answer that the run does not give.
pub fn html(
    id: &str,
    chapter: Option<u32>,
    block: &Block,
    trace: &Trace,
) -> Result<String, String> {
    ended_as_said(block, trace)?;
    if trace.truncated {
        return Err(format!("the run of `{}` is longer than a lab can show", block.title));
    }
    let trace = &*captioned(block, trace)?;
    let show = block.show.unwrap_or_else(|| shown_in(chapter));
    let predict: Vec<Question> =
        block.predict.iter().map(|p| question(trace, p)).collect::<Result<_, _>>()?;
    let start = start(block, trace, &predict)?;
    let grain = block.grain.unwrap_or_else(|| grain_in(chapter));
    let check = block.check.as_deref();
    let options = json(&Options { start, grain: grain.word(), show: show.words(), predict, check });
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
    let end = [Where::END];
    let print = if block.print.is_empty() { &end[..] } else { &block.print };
    for place in print {
        html.push_str(&figure(trace, find(trace, place)?, show));
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
        trace.json().replace("</", "<\\/")
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

/// The run with the author's captions in place of those made.
///
/// # Errors
/// If the block has one for a stop that the run does not have.
pub fn captioned<'a>(block: &Block, trace: &'a Trace) -> Result<Cow<'a, Trace>, String> {
    let mut trace = Cow::Borrowed(trace);
    for (place, sentence) in &block.say {
        let at = find(&trace, place)?;
        trace.to_mut().stops[at].caption.clone_from(sentence);
    }
    Ok(trace)
}

/// The stop that is shown first, if it is not the first of all.
fn start(block: &Block, trace: &Trace, asked: &[Question]) -> Result<Option<usize>, String> {
    let start = match &block.start {
        _ if block.opens_in_collection => {
            let looks = |at: &usize| trace.view(*at).objects.iter().any(|o| o.gc_refs.is_some());
            let found = (0..trace.stops.len()).find(looks).ok_or_else(|| {
                format!("no collection of the lab `{}` looks at an object", block.title)
            })?;
            Some(found)
        }
        Some(place) => Some(find(trace, place)?),
        None => None,
    };
    match asked.iter().find(|question| start.is_some_and(|start| start >= question.ask)) {
        Some(question) => Err(format!(
            "the lab `{}` opens at a stop that lies behind its question `{}`",
            block.title, question.question
        )),
        None => Ok(start),
    }
}

/// The stop that is meant, counted from 0.
///
/// # Errors
/// If the run has no such stop; it says which lines ran, or which steps there are.
pub fn find(trace: &Trace, place: &Where) -> Result<usize, String> {
    let mut lines = trace.stops.iter().enumerate().filter(|(_, stop)| stop.grain == Grain::Line);
    let found = match place.place {
        Place::Line(line, nth) => nth_of(lines.filter(|(_, stop)| stop.line == Some(line)), nth),
        Place::Number(n) => lines.nth(n - 1),
        Place::End => lines.next_back(),
    };
    let (at, stop) = found.ok_or_else(|| {
        let ran: std::collections::BTreeSet<u32> =
            trace.stops.iter().filter_map(|s| s.line).collect();
        format!("the lab `{}` has no stop `{place}`; the lines that ran are {ran:?}", trace.title)
    })?;
    let Some((step, nth)) = &place.step else { return Ok(at) };
    let name = |at: usize| trace.stops[at].step.map(StepName::as_str);
    let inside = || (stop.began..=at).filter_map(|at| Some((at, name(at)?)));
    let found = nth_of(inside().filter(|(_, name)| name == step), *nth).map(|(at, _)| at);
    found.ok_or_else(|| {
        let mut has: Vec<&str> = inside().map(|(_, name)| name).collect();
        has.dedup();
        format!("the lab `{}` has no stop `{place}`; the steps there are {has:?}", trace.title)
    })
}

fn nth_of<T>(mut of: impl DoubleEndedIterator<Item = T>, nth: Nth) -> Option<T> {
    match nth {
        Nth::Time(n) => of.nth(n - 1),
        Nth::Last => of.next_back(),
    }
}

/// The stops of the line that leads to stop `at`, from when it began to run:
/// those of what it called and of the collections in it as well.
fn stops_of_line(trace: &Trace, at: usize) -> RangeInclusive<usize> {
    trace.stops[at].began.min(at)..=at
}

fn question<'a>(trace: &Trace, predict: &'a Predict) -> Result<Question<'a>, String> {
    let stop = find(trace, &predict.before)?;
    let ask = *stops_of_line(trace, stop).start();
    let answer = answer(trace, predict, stop)?;
    if !predict.choices.contains(&answer) {
        return Err(format!(
            "`{}`: the run says {answer}, which is not among the choices",
            predict.question
        ));
    }
    let Predict { question, choices, because, .. } = predict;
    Ok(Question { stop, ask, question, choices, answer, because })
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
fn figure(trace: &Trace, at: usize, show: Show) -> String {
    let view = trace.view(at);
    let stop = &trace.stops[at];
    let described = text::picture(&view);
    let collects = trace.stops.iter().any(|stop| stop.collecting.is_some());
    let show = Show { generations: show.generations && collects, counters: false, ..show };
    let layouts = trace.places.usual();
    let layout = layouts.iter().rfind(|l| l.width <= 760).unwrap_or(&layouts[0]);
    let heading = stop.line.map_or_else(String::new, |line| format!("after line {line}"));
    let drawing = Drawing {
        title: &format!("{}, {heading}", trace.title),
        description: &described,
        steps: steps_around(trace, at),
        panels: vec![("", &view)],
        layout,
        show,
    };
    let heading = if heading.is_empty() { String::new() } else { format!("<b>{heading}</b>: ") };
    format!(
        r#"<figure class="lab-figure">{}<figcaption>{heading}{}</figcaption></figure>"#,
        drawing.svg().replace('\n', " "),
        code_marked(&escape(&stop.caption)),
    )
}

/// The steps of the collection in the middle of which a stop is, as far as they
/// change something, and whether each is the one at hand.
fn steps_around(trace: &Trace, at: usize) -> Vec<(&'static str, bool)> {
    let within = |first: usize, last: usize| (first..=last).contains(&at);
    let around = trace.collections.iter().find(|e| within(e.first, e.last));
    let Some(around) = around.filter(|_| trace.stops[at].grain == Grain::Step) else {
        return Vec::new();
    };
    let steps = around.steps.iter();
    let steps: Vec<_> =
        steps.filter_map(|s| Some((s.name.as_str(), within(s.first?, s.last?)))).collect();
    let here = steps.iter().rposition(|(_, within)| *within);
    steps.iter().enumerate().map(|(n, (name, _))| (*name, Some(n) == here)).collect()
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
