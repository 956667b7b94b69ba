//! The whole book as one page for a browser to print: cover, contents with the
//! numbers of pages, chapters, and hints and answers at the end.

use crate::links::{self, Targets};
use crate::still::{Later, Still};
use crate::tree::{self, Element, Node};
use anyhow::{Context, Result, bail};
use course::preprocess::inline::escaped;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Our style sheet, over the book's own.
const STYLE: &str = include_str!("../paper.css");
/// The style sheets of the book that paper needs: folders, and how the files' names begin.
const NEEDED: [(&str, &str); 7] = [
    ("css", "variables-"),
    ("fonts", "fonts-"),
    ("", "highlight-"),
    ("theme", "counting-"),
    ("theme/lab", "lab-"),
    ("theme/lab", "stepper-"),
    ("theme/lab", "kata-"),
];
/// Colours programs, as in the pages.
const COLOUR: &str = "for (const code of document.querySelectorAll('code[class*=language-]')) \
     if (!/language-(text|console)/.test(code.className)) hljs.highlightBlock(code);";
/// Where the answers are, among the chapters.
pub const ANSWERS: &str = "answers";

/// On which page each address is.
pub type Numbers = BTreeMap<String, usize>;

/// Writes the page, `paper.html`, among the built pages.
///
/// # Errors
/// If a file of the book cannot be found, or this one cannot be written.
pub fn write(book: &[Still], pages: &Path, numbers: &Numbers) -> Result<()> {
    let style = format!("{STYLE}\n{}", running_heads(book));
    let body = format!("<div class=\"content\"><main>{}</main></div>", body(book, numbers));
    fs::write(pages.join("paper.html"), styled(pages, &style, &body)?)
        .context("cannot write paper.html")
}

/// A page with the style sheets of the book and `style` over them, to stand among the
/// built pages; programs in it are coloured.
///
/// # Errors
/// If a file of the book cannot be found.
pub fn styled(pages: &Path, style: &str, body: &str) -> Result<String> {
    let mut head = String::new();
    for (folder, begins) in NEEDED {
        let file = named(pages, folder, begins, ".css")?;
        let _ = writeln!(head, "<link rel=\"stylesheet\" href=\"{file}\">");
    }
    let script = named(pages, "", "highlight-", ".js")?;
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"en\" class=\"light\"><head><meta charset=\"utf-8\">\n\
         <title>Counting to Zero</title>\n{head}<style>{style}</style></head>\n\
         <body>{body}\n<script src=\"{script}\"></script><script>{COLOUR}</script></body></html>\n"
    ))
}

/// The file of the built book in this folder whose name begins and ends so: there is a
/// digest in between.
fn named(pages: &Path, folder: &str, begins: &str, ends: &str) -> Result<String> {
    for entry in fs::read_dir(pages.join(folder))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(begins) && name.ends_with(ends) {
            return Ok(format!("{folder}/{name}").trim_start_matches('/').to_string());
        }
    }
    bail!("the built book has no {folder}/{begins}*{ends}")
}

/// What stands at the head of each page: the book, and the chapter.
fn running_heads(book: &[Still]) -> String {
    let mut css = String::new();
    let mut rule = |at: usize, title: &str| {
        let title = title.replace('\\', "\\\\").replace('"', "\\\"");
        let _ = writeln!(
            css,
            "@page p{at} {{ @top-left {{ content: \"Counting to Zero\" }} @top-right {{ content: \"{title}\" }} \
             @bottom-right {{ content: counter(page) }} }} .p{at} {{ page: p{at} }}"
        );
    };
    for (at, still) in book.iter().enumerate() {
        rule(at, &still.chapter.full_title());
    }
    rule(book.len(), "Hints and answers");
    css
}

fn body(book: &[Still], numbers: &Numbers) -> String {
    let targets = Targets::of(book);
    let mut html = cover() + &contents(book, numbers);
    for (at, still) in book.iter().enumerate() {
        let chapter = &still.chapter;
        let mut body = chapter.body.clone();
        targets.mend(&mut body, (&chapter.page, &chapter.key), &address);
        page_numbers(&mut body, numbers);
        let number = chapter.number.map(|n| format!("<p class=\"chapter-number\">Chapter {n}</p>"));
        let _ = writeln!(
            html,
            "<section class=\"chapter p{at}\" id=\"{}\">{}{}</section>",
            links::anchor(&chapter.key, ""),
            number.unwrap_or_default(),
            tree::xhtml(&body.children)
        );
    }
    html + &answers(book, &targets, numbers)
}

fn cover() -> String {
    let rings = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 150\" class=\"cover-picture\">\
        <g fill=\"none\" stroke=\"#9a5b13\" stroke-width=\"3\"><rect x=\"22\" y=\"45\" width=\"100\" height=\"60\" rx=\"8\"/>\
        <rect x=\"198\" y=\"45\" width=\"100\" height=\"60\" rx=\"8\"/><path d=\"M124 62 C150 48 170 48 192 60\"/>\
        <path d=\"M196 90 C170 104 150 104 128 91\"/></g>\
        <g fill=\"#9a5b13\"><path d=\"M198 63 l-12 -8 l1 12z\"/><path d=\"M122 88 l12 8 l-1 -12z\"/></g>\
        <g font-family=\"Counting Mono\" font-size=\"26\" text-anchor=\"middle\" fill=\"#2b2723\">\
        <text x=\"72\" y=\"84\">0</text><text x=\"248\" y=\"84\">0</text></g></svg>";
    format!(
        "<section class=\"cover\"><div><p class=\"cover-title\">Counting to Zero</p>\
         <p class=\"cover-line\">How Python's garbage collector works, built in Rust</p></div>{rings}\
         <p class=\"cover-foot\">Labs, playground and search are in the pages of the book: \
         <code>cargo run</code> opens them. So are the ledger of claims, the blog post and \
         the plans for a course.<br>Text and pictures: CC BY 4.0</p></section>\n"
    )
}

fn contents(book: &[Still], numbers: &Numbers) -> String {
    let mut html =
        String::from("<section class=\"contents\"><p class=\"contents-title\">Contents</p>\n");
    let mut row = |id: &str, title: &str, part: Option<&str>, begins: bool| {
        if let Some(part) = part {
            let _ = writeln!(html, "<p class=\"contents-part\">{}</p>", escaped(part));
        }
        let class = if begins { "contents-begins" } else { "" };
        let _ = writeln!(
            html,
            "<p class=\"contents-row {class}\"><a href=\"#{id}\">{}</a><span class=\"dots\"></span>\
             <span class=\"contents-page\">{}</span></p>",
            escaped(title),
            number(numbers, id)
        );
    };
    for Still { chapter, .. } in book {
        let id = links::anchor(&chapter.key, "");
        row(&id, &chapter.full_title(), chapter.part.as_deref(), chapter.part.is_some());
    }
    row(&links::anchor(ANSWERS, ""), "Hints and answers", None, true);
    html + "</section>\n"
}

/// The page that this address is on; a number as wide as one if that is not known yet.
fn number(numbers: &Numbers, id: &str) -> String {
    numbers.get(id).map_or("000".into(), ToString::to_string)
}

/// Says on which page a link to an answer, or to another chapter, leads.
fn page_numbers(body: &mut Element, numbers: &Numbers) {
    body.each(&mut |element| {
        let id = element.get("href").trim_start_matches('#').to_string();
        if element.has_class("to-answer") {
            element.children = vec![Node::Text(format!("page {}", number(numbers, &id)))];
        } else if element.has_class("to-chapter") {
            let page = Element::new("span", "on-page");
            let page = page.saying(&format!("p. {}", number(numbers, &id)));
            element.children.push(Node::Element(page));
        }
    });
}

fn answers(book: &[Still], targets: &Targets, numbers: &Numbers) -> String {
    let mut html = format!(
        "<section class=\"chapter answers p{}\" id=\"{}\"><h1>Hints and answers</h1>\n",
        book.len(),
        links::anchor(ANSWERS, "")
    );
    for still in book.iter().filter(|still| !still.later.is_empty()) {
        let chapter = &still.chapter;
        let _ = writeln!(html, "<h2>{}</h2>", escaped(&chapter.full_title()));
        for later in &still.later {
            let place = (&*chapter.page, &*chapter.key);
            html += &answer(later, place, targets, numbers);
        }
    }
    html + "</section>\n"
}

fn answer(
    later: &Later,
    (page, key): (&str, &str),
    targets: &Targets,
    numbers: &Numbers,
) -> String {
    let mut body = later.body.clone();
    targets.mend(&mut body, (page, key), &address);
    page_numbers(&mut body, numbers);
    let back = links::anchor(key, &later.back);
    let link = Element::new("a", "").having("href", &format!("#{back}"));
    let link = link.saying(&format!("page {}", number(numbers, &back)));
    let from = Element::new("span", "").with([Node::Element(link)]);
    let of = Element::new("p", "later-of").saying(&format!("{} ", later.title));
    body.children.insert(0, Node::Element(of.with([Node::Element(from)])));
    body.xhtml()
}

/// Where this is in the one page that there is.
fn address(key: &str, id: &str, _: bool) -> String {
    format!("#{}", links::anchor(key, id))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::chapters::Chapter;
    use crate::still::still;

    /// Two chapters, the first with a question, the second with a link to the first.
    pub(crate) fn book() -> Vec<Still> {
        let chapter = |key: &str, number, html: &str| Chapter {
            key: key.into(),
            page: format!("{key}/index.html"),
            number: Some(number),
            title: format!("Title {number}"),
            part: (number == 4).then(|| "Cycles".into()),
            body: tree::read(&format!("<main>{html}</main>"), "main").unwrap(),
        };
        let question = "<details><summary>Who?</summary><p>The cup.</p></details>";
        let link = "<p><a href=\"../04_a/index.html\">Title 4</a></p>";
        vec![still(chapter("04_a", 4, question)), still(chapter("05_b", 5, link))]
    }

    /// A folder in which the files are, empty, that a page to print asks for.
    pub(crate) fn fill(pages: &Path) -> Result<()> {
        for (folder, begins) in NEEDED {
            fs::create_dir_all(pages.join(folder))?;
            fs::write(pages.join(folder).join(format!("{begins}0.css")), "")?;
        }
        fs::write(pages.join("highlight-0.js"), "")?;
        Ok(())
    }

    #[test]
    fn contents_answers_and_links_say_on_which_page() {
        let pages = [("at-04_a", 3), ("at-05_b", 7), ("at-answers", 9), ("at-04_a--answer-1", 9)];
        let numbers: Numbers = pages.iter().map(|(id, n)| ((*id).into(), *n)).collect();
        let html = body(&book(), &numbers);
        for part in [
            "<p class=\"contents-part\">Cycles</p>",
            "4. Title 4</a><span class=\"dots\"></span><span class=\"contents-page\">3</span>",
            "5. Title 5</a><span class=\"dots\"></span><span class=\"contents-page\">7</span>",
            "Hints and answers</a><span class=\"dots\"></span><span class=\"contents-page\">9</span>",
            "href=\"#at-04_a--answer-1\">page 9</a>",
            "href=\"#at-04_a\">Title 4<span class=\"on-page\">p. 3</span></a>",
        ] {
            assert!(html.contains(part), "no {part} in {html}");
        }
        let answers = html.find("<h1>Hints and answers</h1>").unwrap();
        assert!(html.find("The cup.").unwrap() > answers, "an answer stands at the end");
    }
}
