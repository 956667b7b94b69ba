//! A chapter's slides, one piece of the chapter each.
//!
//! Nothing is written for them: the words are the chapter's. What is hidden at
//! first carries the class `later`, and the next press of a key shows it: what a
//! program prints, the answer to a question. The Rust of the chapter carries the
//! class `in-rust`, and is shown where it is wanted.

use super::fenced::{body_of, columns, cut, tight};
use super::notes::{Note, Notes, OPENING, Section};
use super::parts::{self, Chapter, Exercise, Part, Piece, REMEMBER, Task};
use super::room;
use crate::preprocess::inline;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use serde::Deserialize;

/// As many rows of a table fit on a slide.
const ROWS: usize = 7;
/// As many points fit on a slide.
const POINTS: usize = 5;

/// A picture that is higher than this, in its own units, has letters too small on a
/// slide.
const TALL: f64 = 440.0;
/// How far below the top of its panel a heading stands, with what is above it.
const BASELINE: f64 = 17.0;

/// The slides of a chapter, as HTML: a `<section class="slide">` each, with
/// the notes on it inside.
pub fn deck(chapter: &Chapter, notes: &Notes) -> Vec<String> {
    let mut deck = Deck { slides: Vec::new(), notes: String::new() };
    deck.notes = notes.under(OPENING).map(shown).unwrap_or_default();
    deck.title(chapter);
    for part in &chapter.parts {
        let heading = part.heading.as_deref().unwrap_or(OPENING);
        let section = notes.under(heading);
        deck.notes = section.map(shown).unwrap_or_default();
        match heading {
            parts::CHECK => deck.questions(&chapter.questions),
            REMEMBER => deck.list(REMEMBER, &chapter.remember, "remember"),
            _ => deck.part(chapter, part, section),
        }
    }
    deck.exercises(chapter, notes);
    deck.slides
}

struct Deck {
    slides: Vec<String>,
    /// The notes on what is being made into slides.
    notes: String,
}

impl Deck {
    /// One more slide. `most` is how large its text may be, in pixels of a
    /// projector with 1080 lines.
    fn slide(&mut self, kind: &str, heading: &str, most: u32, body: &str) {
        let heading = match heading.is_empty() {
            true => String::new(),
            false => format!("<h2 tabindex=\"-1\">{}</h2>\n", inline_html(heading)),
        };
        let notes = match self.notes.is_empty() {
            true => String::new(),
            false => format!("<div class=\"notes\" hidden>\n{}</div>\n", self.notes),
        };
        self.slides.push(format!(
            "<section class=\"slide {kind}\" data-most=\"{most}\">\n{heading}\
             <div class=\"fit\">\n{body}\n</div>\n{notes}</section>\n"
        ));
    }

    fn title(&mut self, chapter: &Chapter) {
        let number = chapter.number.map_or(String::new(), |number| format!("Chapter {number} · "));
        let body = format!(
            "<p class=\"where\">{number}about {} minutes</p>\n<h1 tabindex=\"-1\">{}</h1>\n\
             <p class=\"question\">{}</p>",
            chapter.minutes,
            inline_html(&chapter.title),
            inline_html(&chapter.question)
        );
        self.slide("title", "", 44, &body);
        self.list("You will be able to", &chapter.aims, "aims");
    }

    fn list(&mut self, heading: &str, items: &[String], kind: &str) {
        if !items.is_empty() {
            self.slide(kind, heading, 52, &bullets(items));
        }
    }

    /// What stands under one heading: first what is said, then what is shown.
    fn part(&mut self, chapter: &Chapter, part: &Part, section: Option<&Section>) {
        let heading = part.heading.as_deref().unwrap_or(&chapter.title);
        let points = section.map_or(&[][..], |section| &section.points);
        let is_said = |piece: &&Piece| matches!(piece, Piece::Statement(_));
        let said: Vec<&Piece> = part.pieces.iter().filter(is_said).collect();
        self.said(heading, points, &said);
        for piece in part.pieces.iter().filter(|piece| !is_said(piece)) {
            self.piece(heading, piece);
        }
    }

    fn said(&mut self, heading: &str, points: &[String], statements: &[&Piece]) {
        let mut statements: String = statements.iter().map(|piece| statement(piece)).collect();
        for points in points.chunks(POINTS) {
            let said = match points {
                [one] => format!("<p class=\"point\">{}</p>\n", inline_html(one)),
                points => bullets(points),
            };
            let letters: usize = points.iter().map(String::len).sum();
            let most = match letters + statements.len() {
                0..=140 => 76,
                141..=300 => 60,
                _ => 50,
            };
            self.slide("points", heading, most, &(said + &std::mem::take(&mut statements)));
        }
        if !statements.is_empty() {
            self.slide("points", heading, 52, &statements);
        }
    }

    fn piece(&mut self, heading: &str, piece: &Piece) {
        match piece {
            Piece::Statement(_) => {}
            Piece::Table(table) => self.table(heading, table),
            Piece::Figure(html) => {
                for panel in panels(html) {
                    self.slide("figure", heading, 30, &panel);
                }
            }
            Piece::Folklore(text) => self.folklore(heading, text),
            Piece::InCpython(text) => self.slide("cpython", heading, 44, &html_of(text)),
            Piece::Program(code, output) => self.program(heading, code, output.as_deref()),
            Piece::Task(task) => self.task(task),
            Piece::Listing(heading, code) => self.listing(heading, code),
            Piece::Lab(html) => self.lab(html),
        }
    }

    /// A table, in as many slides as it needs.
    fn table(&mut self, heading: &str, table: &str) {
        let lines: Vec<&str> = table.lines().collect();
        let (head, rows) = lines.split_at(lines.len().min(2));
        // As many on each slide, so that none is left alone on the last.
        let slides = rows.len().div_ceil(ROWS).max(1);
        for rows in rows.chunks(rows.len().div_ceil(slides).max(1)) {
            let table = [head, rows].concat().join("\n");
            self.slide("table", heading, 40, &html_of(&table));
        }
    }

    /// What is said; and what is so, after a pause.
    fn folklore(&mut self, heading: &str, text: &str) {
        let html = html_of(text);
        self.slide("folklore", heading, 44, &html);
    }

    /// A program; and what it prints, after a pause. What is too long for one
    /// slide goes on to the next.
    fn program(&mut self, heading: &str, code: &str, output: Option<&str>) {
        let (code, output) = (tight(code), output.map(tight));
        let printed = output.as_deref().map(body_of).unwrap_or_default();
        let parts = match room::holds(&body_of(&code), &[]) {
            true => vec![code.clone()],
            false => cut(&code, room::most(&body_of(&code))),
        };
        let together = parts.last().is_some_and(|last| room::holds(&body_of(last), &printed));
        for (n, part) in parts.iter().enumerate() {
            let mut body = match part.is_empty() {
                true => String::new(),
                false => {
                    let code: String = columns(part).iter().map(|part| html_of(part)).collect();
                    format!("<div class=\"code\">{code}</div>")
                }
            };
            if let Some(output) = output.as_deref().filter(|_| together && n + 1 == parts.len()) {
                body += &prints(output, !code.is_empty());
            }
            self.slide("prog", heading, 36, &body);
        }
        for output in output.iter().filter(|_| !together).flat_map(|output| cut(output, room::ROWS))
        {
            self.slide("prog", heading, 36, &prints(&output, false));
        }
    }

    /// An exercise in Rust, before the listing that answers it: what is to be done,
    /// and what is to be written, on a slide of its own if it is long.
    fn task(&mut self, task: &Task) {
        let (command, written) = task.code.split_last().unwrap_or((&task.about, &[]));
        let said = format!("<p class=\"about\">{}</p>\n{}", task.about, html_of(&task.said));
        let command = html_of(command);
        let lines: usize = written.iter().map(|code| code.lines().count()).sum();
        let rows = task.said.len() / LETTERS + lines;
        if rows <= room::ROWS / 2 {
            let written: String = written.iter().map(|code| html_of(&tight(code))).collect();
            self.slide(TASK, &task.title, 40, &(said + &written + &command));
            return;
        }
        self.slide(TASK, &task.title, 40, &(said + &command));
        for code in written {
            self.listing(&task.title, code);
        }
    }

    /// A listing in Rust, in as many slides as it needs.
    fn listing(&mut self, heading: &str, code: &str) {
        for part in cut(&tight(code), room::ROWS - 4) {
            let body = format!("<div class=\"code\">{}</div>", html_of(&part));
            self.slide(LISTING, heading, 36, &body);
        }
    }

    /// What a lab asks, a slide each; then the lab.
    fn lab(&mut self, html: &str) {
        let title = attribute(html, "aria-label").unwrap_or_default();
        let title = plain(title.strip_prefix("Lab: ").unwrap_or(&title));
        let program = between(html, "<code class=\"language-python\">", "</code>");
        let program = listed(program.unwrap_or_default());
        let options = attribute(html, "data-options").unwrap_or_default();
        let options: Asked = serde_json::from_str(&options).unwrap_or_default();
        for question in &options.predict {
            let body = format!(
                "<div class=\"code\">{program}</div>\n<div class=\"asked\">{}</div>",
                question.html()
            );
            self.slide("vote", &title, 34, &body);
        }
        self.slide("lab-slide", &title, 30, html);
    }

    /// The questions at the end of a chapter, each with its answer after a pause.
    fn questions(&mut self, questions: &[(String, String)]) {
        for (asked, answer) in questions {
            let body = format!(
                "<p class=\"question\">{}</p>\n<div class=\"later\">{}</div>",
                asked.trim(),
                html_of(answer)
            );
            self.slide("check", "Check yourself", 46, &body);
        }
    }

    /// What there is to do, before the questions at the end.
    fn exercises(&mut self, chapter: &Chapter, notes: &Notes) {
        if chapter.exercises.is_empty() {
            return;
        }
        let of = |python: bool| -> Vec<&Exercise> {
            chapter.exercises.iter().filter(|exercise| exercise.python == python).collect()
        };
        let titles = |exercises: &[&Exercise]| -> String {
            exercises.iter().map(|exercise| format!("<li>{}</li>", exercise.title)).collect()
        };
        let (python, rust) = (of(true), of(false));
        let column = |name: &str, exercises: &[&Exercise]| match exercises.is_empty() {
            true => String::new(),
            false => format!("<div><h3>{name}</h3><ul>{}</ul></div>", titles(exercises)),
        };
        let body = column("In Python, in the page", &python) + &column("In Rust", &rust);
        let before = self.slides.iter().position(|slide| slide.starts_with(CHECK));
        let rest = self.slides.split_off(before.unwrap_or(self.slides.len()));
        let section = notes.under("Your turn, in Python");
        self.notes = section.map(shown).unwrap_or_default();
        self.slide("turn", "Your turn", 40, &format!("<div class=\"turns\">{body}</div>"));
        self.slides.extend(rest);
    }
}

/// The kinds of slides with an exercise and with a listing in Rust.
const TASK: &str = "task in-rust";
const LISTING: &str = "prog in-rust";
/// As many letters of a sentence fit on a line.
const LETTERS: usize = 90;

/// What a slide with a question of the chapter begins with.
const CHECK: &str = "<section class=\"slide check\"";

/// What stands in a lab's options, as far as it is asked.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    predict: Vec<Question>,
}

#[derive(Debug, Deserialize)]
struct Question {
    question: String,
    choices: Vec<String>,
    answer: String,
    because: String,
}

impl Question {
    /// The question, what to choose from with room for a show of hands, and
    /// what comes after it.
    fn html(&self) -> String {
        let choice = |choice: &String| {
            let right = if *choice == self.answer { " class=\"right\"" } else { "" };
            format!("<li{right}><button type=\"button\">{}</button></li>", inline::html(choice))
        };
        let choices: String = self.choices.iter().map(choice).collect();
        format!(
            "<p class=\"question\">{}</p>\n<ol class=\"choices\">{choices}</ol>\n\
             <p class=\"later\">{}</p>",
            inline::html(&self.question),
            inline::html(&self.because)
        )
    }
}

/// The notes of a section as their instructor reads them.
pub fn shown(section: &Section) -> String {
    section.notes.iter().map(note).collect()
}

fn note(note: &Note) -> String {
    let line = |kind: &str, word: &str, text: &str| {
        format!("<p class=\"{kind}\"><b>{word}</b> {text}</p>\n")
    };
    match note {
        Note::Ask(text) => line("ask", "Ask", &inline_html(text)),
        Note::Say(text) => line("say", "Say", &inline_html(text)),
        Note::Show(text) => line("show", "Show", &inline_html(text)),
        Note::Open { address, what, remark } => {
            let link = format!("<a href=\"#{address}\">{}</a>", inline::html(what));
            line("open", "Open", &format!("{link}{}", after(": ", remark)))
        }
        Note::Stumble { said, source, remark } => {
            let said = format!("<q>{}</q>", inline_html(said));
            let source = format!("<small>({})</small>", inline::html(source));
            line("stumble", "They stumble", &format!("{said} {source}{}", after(" ", remark)))
        }
    }
}

fn after(mark: &str, remark: &str) -> String {
    match remark.is_empty() {
        true => String::new(),
        false => format!("{mark}{}", inline_html(remark)),
    }
}

fn bullets(items: &[String]) -> String {
    let items: String =
        items.iter().map(|item| format!("<li>{}</li>", inline_html(item))).collect();
    format!("<ul>{items}</ul>\n")
}

fn statement(piece: &Piece) -> String {
    match piece {
        Piece::Statement(text) => format!("<div class=\"statement\">{}</div>\n", html_of(text)),
        _ => String::new(),
    }
}

/// What a program prints; with `later`, it waits for a key.
fn prints(output: &str, later: bool) -> String {
    let later = if later { " later" } else { "" };
    format!("<div class=\"prints{later}\">{}</div>", html_of(output))
}

/// A picture; one that is too high to be read from the last row is shown panel by
/// panel, each of which begins with a heading.
fn panels(html: &str) -> Vec<String> {
    let size = |name: &str| -> Option<f64> { attribute(html, name)?.parse().ok() };
    let whole = || vec![html.to_string()];
    let (Some(width), Some(height)) = (size("width"), size("height")) else { return whole() };
    let headings = html.split("class=\"lab-heading\"").skip(1);
    let tops = headings.filter_map(|rest| between(rest, " y=\"", "\"")?.parse::<f64>().ok());
    let mut edges: Vec<f64> = tops.map(|top| (top - BASELINE).max(0.0)).collect();
    edges.dedup();
    if height <= TALL || edges.len() < 2 {
        return whole();
    }
    edges.push(height);
    let panel = |edges: &[f64]| {
        let (top, high) = (edges[0], edges[1] - edges[0]);
        let old = format!("viewBox=\"0 0 {width} {height}\"");
        html.replacen(&old, &format!("viewBox=\"0 {top} {width} {high}\""), 1)
    };
    edges.windows(2).map(panel).collect()
}

/// The program of a lab, which is HTML already.
fn listed(program: &str) -> String {
    let text = program.replace("&#10;", "\n");
    let fenced = tight(&format!("```python\n{}\n```", text.trim_end()));
    let block = |part: &String| {
        let code = body_of(part).join("\n");
        format!("<pre><code class=\"language-python\">{code}</code></pre>")
    };
    columns(&fenced).iter().map(block).collect()
}

/// The value of an attribute of the element that `html` begins with.
fn attribute(html: &str, name: &str) -> Option<String> {
    let value = html.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0;
    let value = value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    Some(value.replace("&#39;", "'").replace("&amp;", "&"))
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    text.split_once(from)?.1.split_once(to).map(|(inside, _)| inside)
}

/// Markdown as HTML, without its links: a slide leads nowhere.
pub fn html_of(markdown: &str) -> String {
    let mut out = String::new();
    let is_kept = |event: &Event| match event {
        Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) => false,
        Event::InlineHtml(tag) => !tag.contains("span") && !tag.contains("<a") && &**tag != "</a>",
        _ => true,
    };
    html::push_html(&mut out, Parser::new_ext(markdown, Options::ENABLE_TABLES).filter(is_kept));
    out
}

/// A line of Markdown as HTML that stands inside another element.
pub fn inline_html(markdown: &str) -> String {
    let html = html_of(markdown);
    let html = html.trim();
    html.strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>")).unwrap_or(html).into()
}

/// Markdown for a text that is none: `__del__` stays as it is.
fn plain(text: &str) -> String {
    let mark = |c: char| c.is_ascii_punctuation().then_some('\\');
    text.chars().flat_map(|c| mark(c).into_iter().chain([c])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_is_no_markdown_keeps_its_underscores() {
        assert_eq!(inline_html(&plain("In __del__, 2 < 3")), "In __del__, 2 &lt; 3");
    }

    #[test]
    fn a_tall_picture_is_shown_panel_by_panel() {
        let heading = |y: u32| format!("<text class=\"lab-heading\" x=\"4\" y=\"{y}\">a</text>");
        let picture = |height: u32| {
            let svg =
                format!("<svg viewBox=\"0 0 724 {height}\" width=\"724\" height=\"{height}\">");
            format!("<figure>{svg}{}{}</svg></figure>", heading(18), heading(310))
        };
        assert_eq!(panels(&picture(400)), [picture(400)]);
        let panels = panels(&picture(600));
        assert_eq!(panels.len(), 2);
        assert!(panels[0].contains("viewBox=\"0 1 724 292\""), "{}", panels[0]);
        assert!(panels[1].contains("viewBox=\"0 293 724 307\""), "{}", panels[1]);
    }

    #[test]
    fn links_are_left_out_and_their_words_are_not() {
        assert_eq!(
            inline_html("a [*b*](../c.md) <span id=\"x\">`d`</span>"),
            "a <em>b</em> <code>d</code>"
        );
    }

    #[test]
    fn an_attribute_is_read_as_it_was_meant() {
        let html = "<section class=\"lab\" data-options=\"{&quot;a&quot;:&quot;1 &lt; 2 &amp;&amp; 3&quot;}\">";
        assert_eq!(attribute(html, "data-options").as_deref(), Some("{\"a\":\"1 < 2 && 3\"}"));
        assert_eq!(attribute(html, "id"), None);
    }
}
