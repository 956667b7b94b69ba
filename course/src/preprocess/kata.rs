//! `{{#kata NN_topic/NAME}}`: a Python exercise in its box, with the stepper on
//! the program as it is handed out; and `{{#katas}}`: all of them in a table.

use super::{Site, directive, exercise, inline, lab};
use crate::exercises::Hint;
use crate::katas::{self, Kata};
use gc_core::Version;
use std::fmt::Write;

/// The words on the three hints, before they are opened.
const HINTS: [&str; 3] = ["A hint", "One more", "Nearly the answer"];

/// The box of the kata called `name`.
pub fn expand(site: &Site, name: &str) -> Result<String, String> {
    let kata = katas::load(&site.root, name)?;
    let solution = katas::solution(&site.root, name)?;
    render(&kata, &solution)
}

fn render(kata: &Kata, solution: &str) -> Result<String, String> {
    let Kata { name, card, .. } = kata;
    let check = kata.check();
    let asked = lab_player::kata::asked(&check)?;
    let asked: String =
        asked.iter().map(|line| format!("<li>{}</li>", inline::html(line))).collect();
    let hints: Vec<Hint> = HINTS
        .iter()
        .zip(&card.hints)
        .map(|(title, text)| Hint { title: (*title).into(), text: text.trim().into() })
        .collect();
    Ok(format!(
        "<section class=\"kata\" id=\"{id}\" data-kata=\"{name}\" data-minutes=\"{minutes}\">\n\n\
         <p class=\"exercise-title\"><span>Python exercise</span> {title}</p>\n\n\
         {task}\n\n\
         <p class=\"kata-facts\">{facts} Change the program here and press <b>Check</b>, or \
         check a file: <code>cargo course kata {slug} FILE.py</code>.</p>\n\n\
         <div class=\"kata-lab\">{lab}</div>\n\n\
         <ul class=\"kata-asked\">{asked}</ul>\n\n\
         {hints}\n\n\
         <details class=\"kata-solution\"><summary>A solution, and what to remember</summary>\n\n\
         ```python,solution\n{solution}\n```\n\n\
         {note}\n\n\
         </details>\n\n\
         </section>",
        id = kata.anchor(),
        minutes = card.minutes,
        title = inline::html(&card.title),
        task = card.task.trim(),
        facts = facts(kata),
        slug = kata.slug(),
        lab = stepper(kata, check)?,
        hints = exercise::nested(&hints),
        solution = solution.trim_end(),
        note = card.note.trim(),
    ))
}

fn facts(kata: &Kata) -> String {
    format!("Level {} of 3, about {} minutes.", kata.card.level, kata.card.minutes)
}

/// The stepper on the program as it is handed out.
fn stepper(kata: &Kata, check: String) -> Result<String, String> {
    let Kata { card, start, .. } = kata;
    let block = lab_player::Block {
        title: card.title.clone(),
        source: start.clone(),
        check: Some(check),
        ..lab_player::Block::default()
    };
    let id = format!("lab-{}", kata.anchor());
    lab::drawn(&id, &block, || {
        let trace = lab::recorded(&card.title, start, Version::default().as_str())?;
        // It may end as it likes.
        let raises = trace.error.as_ref().map(|error| error.message.clone());
        let block = lab_player::Block { raises, ..block.clone() };
        lab_player::page::html(&id, kata.chapter(), &block, &trace)
    })
}

/// All katas, chapter by chapter. The page's script marks those that are done.
pub fn expand_all(site: &Site, argument: &str) -> Result<String, String> {
    directive::bare(argument)?;
    let mut rows = String::new();
    for name in katas::names(&site.root) {
        let kata = katas::load(&site.root, &name)?;
        let chapter = kata.chapter().map_or_else(String::new, |n| n.to_string());
        let topic = name.split('/').next().unwrap_or_default();
        let _ = write!(
            rows,
            "<tr data-kata=\"{name}\"><td>{chapter}</td><td><a href=\"../{topic}/index.html#{id}\">{title}</a></td>\
             <td>{level}</td><td>{minutes}</td><td class=\"kata-done\"></td></tr>",
            id = kata.anchor(),
            title = inline::html(&kata.card.title),
            level = kata.card.level,
            minutes = kata.card.minutes,
        );
    }
    Ok(format!(
        "<div class=\"katas\"><p class=\"kata-tally\" role=\"status\"></p>\
         <table><thead><tr><th>Chapter</th><th>Exercise</th><th>Level</th><th>Minutes</th>\
         <th>Solved</th></tr></thead><tbody>{rows}</tbody></table></div>"
    ))
}
