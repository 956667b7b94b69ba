//! `{{#map}}`: the book on one page. Its parts and chapters as `SUMMARY.md` has
//! them, with the question that each chapter opens with and the minutes it takes.
//! And `{{#labs}}`: every lab and figure of it, chapter by chapter.

use super::inline;
use crate::site::page_of;
use chapters::Page;
use mdbook_driver::book::{Book, BookItem, Chapter};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// The line that asks for the map.
pub const DIRECTIVE: &str = "{{#map}}";
/// The line that asks for the labs.
pub const LABS: &str = "{{#labs}}";

/// What the map says of a chapter, by the chapter's file.
pub type Places = BTreeMap<PathBuf, Place>;

/// What the map says of one chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The question under its title, in Markdown without the emphasis around it.
    question: String,
    /// How many minutes it takes to read.
    minutes: usize,
    /// Its labs, in order.
    labs: Vec<Lab>,
    /// Its figures, in order, each with its caption.
    figures: Vec<Lab>,
}

/// Where a lab is, and what it is called, as HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Lab {
    id: String,
    title: String,
}

impl Lab {
    /// The lab that this line opens, but for those of exercises.
    fn of(line: &str) -> Option<Lab> {
        let (id, rest) = line.split_once("<section class=\"lab\" id=\"")?.1.split_once('"')?;
        let (title, _) = rest.split_once("aria-label=\"Lab: ")?.1.split_once('"')?;
        let is_exercise = id.starts_with("lab-kata-");
        (!is_exercise).then(|| Lab { id: id.into(), title: title.into() })
    }
}

impl Place {
    /// Reads it off a finished page, which takes this many minutes.
    pub fn of(page: &Page, minutes: usize) -> Place {
        Place {
            question: page.question().unwrap_or_default(),
            minutes,
            labs: page.lines.iter().filter_map(|line| Lab::of(&line.text)).collect(),
            figures: figures(page),
        }
    }
}

/// The figures of a page: where each is, and what its caption says.
fn figures(page: &Page) -> Vec<Lab> {
    let mut found = Vec::new();
    let mut open = None;
    for line in page.lines.iter().flat_map(|line| line.text.lines()) {
        if let Some((_, rest)) = line.split_once("<figure class=\"picture\" id=\"") {
            open = rest.split('"').next().map(String::from);
        }
        let caption = line.split_once("<figcaption>").map(|(_, rest)| rest);
        let caption = caption.and_then(|rest| rest.split("</figcaption>").next());
        if let (Some(caption), Some(id)) = (caption, open.take_if(|_| caption.is_some())) {
            let end = caption.find(". ").map_or(caption.len(), |end| end + 1);
            found.push(Lab { id, title: caption[..end].into() });
        }
    }
    found
}

/// Puts the map, and the list of labs, where a chapter asks for it.
pub fn draw(book: &mut Book, places: &Places) {
    let made = [(DIRECTIVE, map(book, places)), (LABS, labs(book, places))];
    book.for_each_mut(|item| {
        let BookItem::Chapter(chapter) = item else {
            return;
        };
        for (directive, html) in &made {
            if chapter.content.contains(directive) {
                chapter.content = chapter.content.replace(directive, html);
            }
        }
    });
}

/// All labs and figures under the titles of their chapters, for a page in a folder of the book.
fn labs(book: &Book, places: &Places) -> String {
    let mut html = String::new();
    for item in &book.items {
        let BookItem::Chapter(chapter) = item else { continue };
        let Some((path, place)) =
            chapter.source_path.as_ref().and_then(|p| places.get_key_value(p))
        else {
            continue;
        };
        if place.labs.is_empty() && place.figures.is_empty() {
            continue;
        }
        let number = chapter.number.as_ref().map(ToString::to_string).unwrap_or_default();
        let _ = write!(html, "<h2>{number} {}</h2><ul>", inline::html(&chapter.name));
        let address = page_of(path);
        for Lab { id, title } in &place.labs {
            let _ = write!(
                html,
                "<li><a href=\"../{address}#{id}\">{title}</a> \
                 <span class=\"embed\" data-page=\"{address}\" data-lab=\"{id}\" data-title=\"{title}\"></span></li>"
            );
        }
        html += "</ul>";
        if !place.figures.is_empty() {
            html += "<ul class=\"figures\">";
            for Lab { id, title } in &place.figures {
                let _ = write!(html, "<li>{title} <a href=\"../{address}#{id}\">Figure</a></li>");
            }
            html += "</ul>";
        }
    }
    html
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
    let address = page_of(path);
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
    fn a_place_has_the_question_and_the_labs_of_its_page() {
        let opening = "<section class=\"lab\" id=\"lab-04-1\" aria-label=\"Lab: A ring\">";
        let page = page(&format!("# Cycles\n\n*Who\nfrees `a`?*\n\n{opening}\n"));
        let labs = vec![Lab { id: "lab-04-1".into(), title: "A ring".into() }];
        let place = Place { question: "Who frees `a`?".into(), minutes: 5, labs, figures: vec![] };
        assert_eq!(Place::of(&page, 5), place);
        let nothing = Place::of(&self::page("# Cycles\n\nNo question here.\n"), 5);
        assert_eq!(nothing.question, "");
    }

    #[test]
    fn the_map_stands_where_it_was_asked_for() {
        let mut book = Book::new();
        book.push_item(Chapter::new(
            "Start",
            format!("Look:\n\n{DIRECTIVE}\n{LABS}\n"),
            "index.md",
            vec![],
        ));
        book.push_item(BookItem::PartTitle("Cycles & co".into()));
        let mut chapter = Chapter::new("Cycles", String::new(), "04_cycles/index.md", vec![]);
        chapter.number = Some(SectionNumber::new([4]));
        book.push_item(chapter);
        let lab = Lab { id: "lab-04-1".into(), title: "A ring".into() };
        let figures = vec![Lab { id: "figure-ring".into(), title: "It holds itself.".into() }];
        let place =
            Place { question: "Who frees `a`?".into(), minutes: 20, labs: vec![lab], figures };
        draw(&mut book, &Places::from([("04_cycles/index.md".into(), place)]));
        let BookItem::Chapter(start) = &book.items[0] else { panic!("a chapter went in first") };
        assert_eq!(
            start.content,
            "Look:\n\n<nav class=\"map\" aria-label=\"The book, chapter by chapter\">\
             <section><h3>Cycles &amp; co</h3><ol>\
             <li value=\"4\" data-page=\"04_cycles/index.html\">\
             <a href=\"04_cycles/index.html\">Cycles</a> <span class=\"map-minutes\">20 min</span> \
             <em>Who frees <code>a</code>?</em></li></ol></section></nav>\n\
             <h2>4. Cycles</h2><ul>\
             <li><a href=\"../04_cycles/index.html#lab-04-1\">A ring</a> \
             <span class=\"embed\" data-page=\"04_cycles/index.html\" data-lab=\"lab-04-1\" \
             data-title=\"A ring\"></span></li></ul><ul class=\"figures\"><li>It holds itself. \
             <a href=\"../04_cycles/index.html#figure-ring\">Figure</a></li></ul>\n"
        );
    }

    #[test]
    fn a_figure_is_listed_by_the_first_sentence_of_its_caption() {
        let figure = "<figure class=\"picture\" id=\"figure-ring\">\n<svg/>\n\
                      <figcaption>It holds <code>a</code>. And more.</figcaption>\n</figure>\n";
        let wanted = Lab { id: "figure-ring".into(), title: "It holds <code>a</code>.".into() };
        assert_eq!(figures(&page(figure)), [wanted]);
    }

    #[test]
    fn a_lab_is_known_by_its_opening_and_one_of_an_exercise_is_left_out() {
        let line = "<section class=\"lab\" id=\"lab-04-1\" aria-label=\"Lab: A ring\" data-x=\"\">";
        assert_eq!(Lab::of(line), Some(Lab { id: "lab-04-1".into(), title: "A ring".into() }));
        assert_eq!(Lab::of(&line.replace("lab-04", "lab-kata-04")), None);
        assert_eq!(Lab::of("a line"), None);
    }
}
