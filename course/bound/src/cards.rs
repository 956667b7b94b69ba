//! What a shared link shows: a picture for each chapter, its title and its first figure.
//!
//! They are made when they have changed and committed (`book/src/cards`): a build of the
//! book needs no Chromium for them. `LIST` has a digest of what each was made of.

use crate::chapters::Chapter;
use crate::paper;
use crate::tree::Element;
use anyhow::{Context, Result};
use course::chromium::Chromium;
use course::preprocess::inline::escaped;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Where they are, from the root of the repository.
const FOLDER: &str = "book/src/cards";
const STYLE: &str = include_str!("../card.css");

/// A card to be made: its name, and the page that it is a picture of.
struct Card {
    name: String,
    html: String,
}

/// Makes all cards.
///
/// # Errors
/// If Chromium makes none, or a file cannot be written.
pub fn write(root: &Path, book: &[Chapter], pages: &Path, chromium: &Chromium) -> Result<usize> {
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let cards = cards(book);
    for Card { name, html } in &cards {
        let page = pages.join("card.html");
        fs::write(&page, paper::styled(pages, STYLE, html)?)?;
        let file = folder.join(format!("{name}.png"));
        let wish = format!("--screenshot={}", file.display());
        let options = [&*wish, "--window-size=1200,630", "--hide-scrollbars"];
        chromium.make(&page, "", &options, &file)?;
    }
    fs::write(folder.join("LIST"), list(&cards)).context("cannot write the list of cards")?;
    Ok(cards.len())
}

/// Whether the committed cards are those of the book as it is.
///
/// # Errors
/// If there are none.
pub fn are_current(root: &Path, book: &[Chapter]) -> Result<bool> {
    let listed = fs::read_to_string(root.join(FOLDER).join("LIST"))?;
    Ok(listed.replace("\r\n", "\n") == list(&cards(book)))
}

/// The names of all cards, each with a digest of what it shows.
fn list(cards: &[Card]) -> String {
    let mut text = String::new();
    for Card { name, html } in cards {
        let digest = learner::state::sha256(html.as_bytes());
        let _ = writeln!(text, "{digest}  {name}");
    }
    text
}

fn cards(book: &[Chapter]) -> Vec<Card> {
    let figure = |chapter: &Chapter| {
        let is = |e: &Element| e.name == "svg" && e.has_class("lab-drawing");
        chapter.body.find(&is).cloned()
    };
    let first = book.iter().find_map(figure);
    let card = |name: &str, number: &str, title: &str, question: &str, drawing: Option<Element>| {
        let svg = drawing.map(|drawing| drawing.xhtml()).unwrap_or_default();
        let html = format!(
            "<div class=\"card\"><p class=\"card-book\">Counting to Zero{number}</p>\
             <p class=\"card-title\">{}</p><p class=\"card-question\">{}</p>\
             <div class=\"card-figure\">{svg}</div></div>",
            escaped(title),
            escaped(question)
        );
        Card { name: name.into(), html }
    };
    let line = "How Python's garbage collector works, built in Rust";
    let mut cards = vec![card("book", "", "Counting to Zero", line, first.clone())];
    for chapter in book {
        let Some(number) = chapter.number else { continue };
        let asked = |e: &Element| e.name == "em";
        let question = chapter.body.find(&asked).map(Element::text).unwrap_or_default();
        let question: Vec<&str> = question.split_whitespace().collect();
        let number = format!(" · chapter {number}");
        let drawing = figure(chapter).or_else(|| first.clone());
        cards.push(card(&chapter.key, &number, &chapter.title, &question.join(" "), drawing));
    }
    cards
}
