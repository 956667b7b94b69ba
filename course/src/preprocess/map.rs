//! `{{#map}}`: the book on one page. Its parts and chapters as `SUMMARY.md` has
//! them, with the question that each chapter opens with and the minutes it takes.

use super::{inline, minutes};
use chapters::Page;
use mdbook_driver::book::{Book, BookItem, Chapter};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// The line that asks for it.
pub const DIRECTIVE: &str = "{{#map}}";

/// What the map says of a chapter, by the chapter's file.
pub type Places = BTreeMap<PathBuf, Place>;

/// What the map says of one chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The question under its title, in Markdown without the emphasis around it.
    question: String,
    /// How many minutes it takes to read.
    minutes: usize,
}

impl Place {
    /// Reads it off a finished page.
    pub fn of(page: &Page) -> Place {
        let lines = page.lines.iter().map(|line| line.text.trim());
        let below = lines.skip_while(|line| !line.starts_with("# ")).skip(1);
        let below = below.skip_while(|line| line.is_empty());
        let asked: Vec<&str> = below.take_while(|line| !line.is_empty()).collect();
        let asked = asked.join(" ");
        let question = asked.strip_prefix('*').and_then(|asked| asked.strip_suffix('*'));
        Place {
            question: question.unwrap_or_default().to_string(),
            minutes: minutes::reading(page),
        }
    }
}

/// Puts the map where a chapter asks for it.
pub fn draw(book: &mut Book, places: &Places) {
    let map = map(book, places);
    book.for_each_mut(|item| {
        if let BookItem::Chapter(chapter) = item
            && chapter.content.contains(DIRECTIVE)
        {
            chapter.content = chapter.content.replace(DIRECTIVE, &map);
        }
    });
}

/// The map as HTML, to be put into a page at the top of the book.
fn map(book: &Book, places: &Places) -> String {
    let mut html = String::from("<nav class=\"map\" aria-label=\"The book, chapter by chapter\">");
    let mut open = false;
    for item in &book.items {
        match item {
            BookItem::PartTitle(title) => {
                let end = if open { "</ol></section>" } else { "" };
                let title = inline::html(title);
                let _ = write!(html, "{end}<section><h3>{title}</h3><ol>");
                open = true;
            }
            BookItem::Chapter(chapter) if chapter.number.is_some() && open => {
                html += &row(chapter, places);
            }
            _ => {}
        }
    }
    html + if open { "</ol></section></nav>" } else { "</nav>" }
}

fn row(chapter: &Chapter, places: &Places) -> String {
    let number = chapter.number.as_ref().map(ToString::to_string).unwrap_or_default();
    let number = number.trim_end_matches('.');
    let Some(path) = &chapter.source_path else {
        return String::new();
    };
    let address = path.with_extension("html").display().to_string().replace('\\', "/");
    let (question, minutes) = match places.get(path) {
        Some(place) => (inline::html(&place.question), place.minutes),
        None => (String::new(), 0),
    };
    format!(
        "<li value=\"{number}\" data-page=\"{address}\"><a href=\"{address}\">{name}</a> \
         <span class=\"map-minutes\">{minutes} min</span> <em>{question}</em></li>",
        name = inline::html(&chapter.name),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use mdbook_driver::book::SectionNumber;
    use std::path::Path;

    fn page(text: &str) -> Page {
        Page::new(Path::new("04_cycles/index.md"), Path::new("book/src"), text)
    }

    #[test]
    fn a_place_has_the_question_and_the_minutes_of_its_page() {
        let words = "word ".repeat(900);
        let place = Place::of(&page(&format!("# Cycles\n\n*Who\nfrees `a`?*\n\n{words}")));
        assert_eq!(place, Place { question: "Who frees `a`?".into(), minutes: 5 });
        let nothing = Place::of(&page("# Cycles\n\nNo question here.\n"));
        assert_eq!(nothing.question, "");
    }

    #[test]
    fn the_map_stands_where_it_was_asked_for() {
        let mut book = Book::new();
        book.push_item(Chapter::new(
            "Start",
            format!("Look:\n\n{DIRECTIVE}\n"),
            "index.md",
            vec![],
        ));
        book.push_item(BookItem::PartTitle("Cycles & co".into()));
        let mut chapter = Chapter::new("Cycles", String::new(), "04_cycles/index.md", vec![]);
        chapter.number = Some(SectionNumber::new([4]));
        book.push_item(chapter);
        let place = Place { question: "Who frees `a`?".into(), minutes: 20 };
        draw(&mut book, &Places::from([("04_cycles/index.md".into(), place)]));
        let BookItem::Chapter(start) = &book.items[0] else { panic!("a chapter went in first") };
        assert_eq!(
            start.content,
            "Look:\n\n<nav class=\"map\" aria-label=\"The book, chapter by chapter\">\
             <section><h3>Cycles &amp; co</h3><ol>\
             <li value=\"4\" data-page=\"04_cycles/index.html\">\
             <a href=\"04_cycles/index.html\">Cycles</a> <span class=\"map-minutes\">20 min</span> \
             <em>Who frees <code>a</code>?</em></li></ol></section></nav>\n"
        );
    }
}
