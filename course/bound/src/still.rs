//! A chapter without anything that needs a browser: labs are figures, folds are open, and
//! hints and answers stand apart, where readers don't see them by accident.

use crate::chapters::Chapter;
use crate::tree::{Element, Node};

/// A chapter as paper has it.
#[derive(Debug, Clone)]
pub struct Still {
    /// The chapter, whose body has neither hints nor answers.
    pub chapter: Chapter,
    /// These, in order.
    pub later: Vec<Later>,
}

/// What stands at the end: the answer to a question, or the hints and the answer of an
/// exercise.
#[derive(Debug, Clone)]
pub struct Later {
    /// The address of what it answers.
    pub back: String,
    /// What it answers, in words.
    pub title: String,
    /// The hints and the answer, in an element with an address.
    pub body: Element,
}

/// Lines of a block of code that stay on one page.
const TOGETHER: usize = 16;
/// A block with this many lines is set in two columns, unless more than one in this many of
/// them is longer than a column is wide.
const TWO: usize = 12;
const NARROW: usize = 62;
const WRAPPED: usize = 5;
/// Rows of a table that stay on one page.
const ROWS: usize = 16;

/// The chapter as paper has it.
pub fn still(chapter: Chapter) -> Still {
    let mut still = Still { chapter, later: Vec::new() };
    let mut body = std::mem::take(&mut still.chapter.body);
    body.replace(&mut |element| plain(element));
    body.replace(&mut |element| still.taken_out(element));
    body.each(&mut keep_together);
    for later in &mut still.later {
        later.body.each(&mut keep_together);
    }
    still.chapter.body = body;
    still
}

/// What becomes of an element that needs a browser.
fn plain(element: Element) -> Vec<Node> {
    let is = |class: &str| element.has_class(class);
    match &*element.name {
        "script" | "button" | "select" | "input" | "template" | "noscript" => Vec::new(),
        "a" if is("header") => element.children,
        "a" if is("lab-transcript") => Vec::new(),
        "p" if is("chapter-number") || is("lab-offer") || is("lab-below") => Vec::new(),
        "div" if is("terms") || is("map") => Vec::new(),
        "span" if is("shown-by") => Vec::new(),
        "section" if is("lab") => vec![Node::Element(figure(element))],
        "div" if is("lab-static") || is("table-wrapper") || is("kata-lab") => element.children,
        "p" if is("kata-facts") => vec![Node::Element(facts(&element))],
        "p" if is("blockquote-tag-title") => Vec::new(),
        "details" if is("in-rust") || is("listing") => vec![Node::Element(unfolded(element))],
        _ => vec![Node::Element(element)],
    }
}

/// A lab as a figure with its title.
fn figure(lab: Element) -> Element {
    let title = lab.get("aria-label").trim_start_matches("Lab: ").to_string();
    let titled = match lab.get("id").starts_with("lab-kata-") {
        true => Vec::new(),
        false => {
            let word = Element::new("span", "").saying("Lab");
            let words = [Node::Element(word), Node::Text(format!(" {title}"))];
            vec![Node::Element(Element::new("p", "lab-title").with(words))]
        }
    };
    let figure = Element::new("div", "lab-paper").having("id", lab.get("id"));
    figure.with(titled).with(lab.children)
}

/// How hard a Python exercise is, and how an answer is checked without the page.
fn facts(said: &Element) -> Element {
    let text = said.text();
    let level = text.split_once(". ").map_or(&*text, |(level, _)| level);
    let command = said.find(&|e| e.name == "code").map(Element::text).unwrap_or_default();
    let mut words = vec![Node::Text(format!("{level}."))];
    if !command.is_empty() {
        words.push(Node::Text(" Check an answer: ".into()));
        words.push(Node::Element(Element::new("code", "").saying(&command)));
        words.push(Node::Text(".".into()));
    }
    Element::new("p", "kata-facts").with(words)
}

/// A fold, opened; its summary becomes its title.
fn unfolded(details: Element) -> Element {
    let class = details.get("class").to_string();
    let (summary, rest) = parted(details);
    let title = Element::new("p", "unfolded-title").with(summary);
    Element::new("div", &class).with([Node::Element(title)]).with(rest)
}

/// What the summary of this says, and the rest.
fn parted(details: Element) -> (Vec<Node>, Vec<Node>) {
    let mut summary = Vec::new();
    let mut rest = Vec::new();
    for child in details.children {
        match child {
            Node::Element(element) if element.name == "summary" => summary = element.children,
            child => rest.push(child),
        }
    }
    (summary, rest)
}

impl Still {
    /// What stays of an element where it is.
    fn taken_out(&mut self, mut element: Element) -> Vec<Node> {
        match &*element.name {
            "section" if element.has_class("exercise") || element.has_class("kata") => {
                self.exercise(&mut element);
                vec![Node::Element(element)]
            }
            "details" => vec![Node::Element(self.question(element))],
            _ => vec![Node::Element(element)],
        }
    }

    /// Takes hints and answers out of an exercise's box.
    fn exercise(&mut self, section: &mut Element) {
        let titled = section.find(&|e| e.has_class("exercise-title")).map(Element::text);
        let title = titled.unwrap_or_default().trim().to_string();
        let mut body = Vec::new();
        let mut stays = Vec::new();
        for child in std::mem::take(&mut section.children) {
            match child {
                Node::Element(details) if details.name == "details" => opened(details, &mut body),
                child => stays.push(child),
            }
        }
        section.children = stays;
        if body.is_empty() {
            return;
        }
        let back = section.get("id").to_string();
        let link = self.keep(title, back, body);
        let words = [Node::Text("Hints and an answer: ".into()), link];
        section.children.push(Node::Element(Element::new("p", "to-later").with(words)));
    }

    /// A question, with the way to its answer.
    fn question(&mut self, details: Element) -> Element {
        let (summary, rest) = parted(details);
        let title = Element::new("p", "").with(summary.clone()).text();
        let back = format!("question-{}", self.later.len() + 1);
        let link = self.keep(title, back.clone(), rest);
        let asked = Element::new("p", "question").having("id", &back).with(summary);
        asked.with([Node::Text(" ".into()), link])
    }

    /// Keeps an answer for the end; the link to it.
    fn keep(&mut self, title: String, back: String, body: Vec<Node>) -> Node {
        let id = format!("answer-{}", self.later.len() + 1);
        let link = Element::new("a", "to-answer").having("href", &format!("#{id}"));
        let body = Element::new("div", "later").having("id", &id).with(body);
        self.later.push(Later { back, title, body });
        Node::Element(link.saying("answer"))
    }
}

/// The hints, each of which holds the next, one after the other; and the answer.
fn opened(details: Element, to: &mut Vec<Node>) {
    let (summary, rest) = parted(details);
    to.push(Node::Element(Element::new("p", "later-title").with(summary)));
    for child in rest {
        match child {
            Node::Element(inner) if inner.name == "details" => opened(inner, to),
            child => to.push(child),
        }
    }
}

/// How much smaller a lab's drawing is on paper, and another picture.
const SCALES: [(&str, f64); 2] = [("lab-figure", 0.64), ("picture", 0.74)];
/// A drawing as wide as this, in pixels, has no room beside another.
const WIDE: f64 = 318.0;
/// As high as this a drawing is on paper at most, in pixels.
const HIGHEST: f64 = 630.0;

/// Gives a drawing its size on paper, so that the letters in all are of one size, but for
/// those that would fill a page.
fn measure(figure: &mut Element) {
    let Some((_, scale)) = SCALES.iter().find(|(class, _)| figure.has_class(class)) else {
        return;
    };
    let Some(Node::Element(svg)) =
        figure.children.iter_mut().find(|n| matches!(n, Node::Element(e) if e.name == "svg"))
    else {
        return;
    };
    let seen: Vec<f64> =
        svg.get("viewBox").split_whitespace().filter_map(|n| n.parse().ok()).collect();
    let [_, _, width, height] = seen[..] else { return };
    let width = width * scale.min(HIGHEST / height);
    svg.set("style", &format!("width: {width:.0}px"));
    if width > WIDE {
        figure.add_class("wide");
    }
}

/// Marks what is short enough to stand on one page.
fn keep_together(element: &mut Element) {
    measure(element);
    let short = match &*element.name {
        "pre" => {
            let text = element.text();
            let lines = text.lines().count();
            let wide = text.lines().filter(|line| line.chars().count() > NARROW).count();
            if lines >= TWO && wide * WRAPPED <= lines {
                element.add_class("two");
            }
            lines <= TOGETHER
        }
        "table" => element.all().iter().filter(|e| e.name == "tr").count() <= ROWS,
        _ => return,
    };
    if short {
        element.add_class("together");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{read, xhtml};

    fn stilled(html: &str) -> Still {
        let body = read(&format!("<main>{html}</main>"), "main").unwrap();
        still(Chapter {
            key: "04_x".into(),
            page: "04_x/index.html".into(),
            number: Some(4),
            title: "X".into(),
            part: None,
            body,
        })
    }

    #[test]
    fn an_answer_leaves_its_question() {
        let still = stilled("<details><summary>Who?</summary><p>The cup.</p></details>");
        assert_eq!(
            xhtml(&still.chapter.body.children),
            "<p class=\"question\" id=\"question-1\">Who? \
             <a class=\"to-answer\" href=\"#answer-1\">answer</a></p>"
        );
        assert_eq!(still.later[0].title, "Who?");
        assert_eq!(xhtml(&still.later[0].body.children), "<p>The cup.</p>");
    }

    #[test]
    fn hints_are_one_after_the_other_at_the_end_and_not_in_the_box() {
        let still = stilled(
            "<section class=\"exercise\" id=\"ex\"><p class=\"exercise-title\"><span>Exercise</span> Count</p>\
             <details class=\"hint\"><summary>One</summary><p>a</p>\
             <details class=\"hint\"><summary>Two</summary><p>b</p></details></details>\
             <details class=\"solved\"><summary>Solved?</summary><p>c</p></details></section>",
        );
        let body = xhtml(&still.chapter.body.children);
        assert!(!body.contains("<p>a</p>") && !body.contains("<p>c</p>"), "{body}");
        let wanted = ["One</p><p>a</p>", "Two</p><p>b</p>", "Solved?</p><p>c</p>"];
        let later = xhtml(&still.later[0].body.children);
        assert!(wanted.iter().all(|w| later.contains(w)), "{later}");
        assert_eq!(still.later[0].title, "Exercise Count");
    }

    #[test]
    fn a_lab_is_a_figure_with_its_title_and_rust_is_open() {
        let still = stilled(
            "<section class=\"lab\" id=\"lab-04-1\" aria-label=\"Lab: A ring\"><div class=\"lab-static\">\
             <pre><code>x</code></pre></div><script>{}</script></section>\
             <details class=\"in-rust\"><summary>In Rust</summary><p>fn</p></details>",
        );
        let body = xhtml(&still.chapter.body.children);
        assert_eq!(
            body,
            "<div class=\"lab-paper\" id=\"lab-04-1\"><p class=\"lab-title\"><span>Lab</span> A ring</p>\
             <pre class=\"together\"><code>x</code></pre></div>\
             <div class=\"in-rust\"><p class=\"unfolded-title\">In Rust</p><p>fn</p></div>"
        );
    }

    #[test]
    fn a_tall_drawing_fits_a_page_and_leaves_room_beside_it() {
        let drawn = |height: u32| {
            let still = stilled(&format!(
                "<figure class=\"lab-figure\"><svg viewBox=\"0 0 724 {height}\"></svg></figure>"
            ));
            xhtml(&still.chapter.body.children)
        };
        assert!(drawn(500).contains("wide"), "{}", drawn(500));
        let tall = drawn(1600);
        assert!(!tall.contains("wide") && tall.contains("width: 285px"), "{tall}");
    }
}
