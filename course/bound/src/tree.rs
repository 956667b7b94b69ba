//! HTML as a tree that can be changed, and written again as XHTML, which a browser
//! takes and an e-book demands.

use course::check::html;
use course::preprocess::inline::escaped;
use html5ever::tokenizer::{Tag, TagKind, Token};

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element with what is in it.
    Element(Element),
    /// Text, unescaped.
    Text(String),
}

/// An element with what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    /// Its tag, in lower case.
    pub name: String,
    /// Its attributes, in order.
    pub attributes: Vec<(String, String)>,
    /// What is in it.
    pub children: Vec<Node>,
}

/// Elements that hold nothing and have no end tag.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// What the parser of HTML makes small and SVG spells otherwise.
const SVG: &[(&str, &str)] = &[
    ("viewbox", "viewBox"),
    ("preserveaspectratio", "preserveAspectRatio"),
    ("markerwidth", "markerWidth"),
    ("markerheight", "markerHeight"),
    ("markerunits", "markerUnits"),
    ("refx", "refX"),
    ("refy", "refY"),
    ("textlength", "textLength"),
    ("lengthadjust", "lengthAdjust"),
    ("patternunits", "patternUnits"),
    ("gradientunits", "gradientUnits"),
    ("gradienttransform", "gradientTransform"),
    ("clippath", "clipPath"),
    ("lineargradient", "linearGradient"),
    ("radialgradient", "radialGradient"),
    ("foreignobject", "foreignObject"),
];

impl Element {
    /// An empty element of this class, or of none if it is empty.
    pub fn new(name: &str, class: &str) -> Element {
        let attributes = match class {
            "" => Vec::new(),
            class => vec![("class".into(), class.into())],
        };
        Element { name: name.into(), attributes, children: Vec::new() }
    }

    /// The element with these in it as well.
    pub fn with(mut self, children: impl IntoIterator<Item = Node>) -> Element {
        self.children.extend(children);
        self
    }

    /// The element with this text in it as well.
    pub fn saying(self, text: &str) -> Element {
        self.with([Node::Text(text.into())])
    }

    /// The element with one attribute more.
    pub fn having(mut self, name: &str, value: &str) -> Element {
        self.set(name, value);
        self
    }

    /// The value of an attribute; empty if there is none.
    pub fn get(&self, name: &str) -> &str {
        self.attributes.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// Gives an attribute this value.
    pub fn set(&mut self, name: &str, value: &str) {
        self.attributes.retain(|(n, _)| n != name);
        self.attributes.push((name.into(), value.into()));
    }

    /// Adds a class.
    pub fn add_class(&mut self, class: &str) {
        let classes = format!("{} {class}", self.get("class"));
        self.set("class", classes.trim());
    }

    /// Is it of this class?
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").split_whitespace().any(|c| c == class)
    }

    /// All the text in it.
    pub fn text(&self) -> String {
        let of = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        };
        self.children.iter().map(of).collect()
    }

    /// The first element in it for which this holds, itself among them.
    pub fn find(&self, is: &impl Fn(&Element) -> bool) -> Option<&Element> {
        if is(self) {
            return Some(self);
        }
        self.elements().find_map(|child| child.find(is))
    }

    /// Every element in it, itself first.
    pub fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        for child in self.elements() {
            all.extend(child.all());
        }
        all
    }

    /// Calls `act` with every element in it, itself first.
    pub fn each(&mut self, act: &mut impl FnMut(&mut Element)) {
        act(self);
        for child in &mut self.children {
            if let Node::Element(child) = child {
                child.each(act);
            }
        }
    }

    /// The elements that are directly in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Puts what `change` answers in the place of each element in it, from the
    /// outside in; what comes of an element is changed in its turn.
    pub fn replace(&mut self, change: &mut impl FnMut(Element) -> Vec<Node>) {
        for child in std::mem::take(&mut self.children) {
            match child {
                Node::Element(element) => changed(element, change, &mut self.children),
                text => self.children.push(text),
            }
        }
        for child in &mut self.children {
            if let Node::Element(child) = child {
                child.replace(change);
            }
        }
    }

    /// The element as XHTML.
    pub fn xhtml(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, to: &mut String) {
        to.push('<');
        to.push_str(&self.name);
        if self.name == "svg" {
            to.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for (name, value) in &self.attributes {
            to.push_str(&format!(" {name}=\"{}\"", escaped(value).replace('"', "&quot;")));
        }
        if VOID.contains(&&*self.name) {
            to.push_str("/>");
            return;
        }
        to.push('>');
        write(&self.children, to);
        to.push_str(&format!("</{}>", self.name));
    }
}

/// What becomes of an element, until it stays what it is.
fn changed(element: Element, change: &mut impl FnMut(Element) -> Vec<Node>, to: &mut Vec<Node>) {
    let before = (element.name.clone(), element.attributes.clone());
    for node in change(element) {
        match node {
            Node::Element(now) if (&now.name, &now.attributes) != (&before.0, &before.1) => {
                changed(now, change, to);
            }
            node => to.push(node),
        }
    }
}

/// These nodes as XHTML.
pub fn xhtml(nodes: &[Node]) -> String {
    let mut text = String::new();
    write(nodes, &mut text);
    text
}

fn write(nodes: &[Node], to: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => to.push_str(&escaped(text)),
            Node::Element(element) => element.write(to),
        }
    }
}

/// The first element called `name` on a page of mdBook's, which closes what it opens.
pub fn read(page: &str, name: &str) -> Option<Element> {
    let mut open: Vec<Element> = Vec::new();
    let mut done = None;
    html::tokens(page, |token| match token {
        _ if done.is_some() => {}
        Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
            if open.is_empty() && &*tag.name != name {
                return;
            }
            open.push(element(&tag));
            if tag.self_closing || VOID.contains(&&*tag.name) {
                close(&mut open, &mut done);
            }
        }
        // An end without a beginning is nothing.
        Token::TagToken(tag) if open.iter().any(|e| e.name == spelled(&tag.name)) => {
            while open.last().is_some_and(|last| last.name != spelled(&tag.name)) {
                close(&mut open, &mut done);
            }
            close(&mut open, &mut done);
        }
        Token::CharacterTokens(text) => {
            if let Some(element) = open.last_mut() {
                match element.children.last_mut() {
                    Some(Node::Text(before)) => before.push_str(&text),
                    _ => element.children.push(Node::Text(text.to_string())),
                }
            }
        }
        _ => {}
    });
    done
}

fn close(open: &mut Vec<Element>, done: &mut Option<Element>) {
    let Some(element) = open.pop() else { return };
    match open.last_mut() {
        Some(parent) => parent.children.push(Node::Element(element)),
        None => *done = Some(element),
    }
}

fn element(tag: &Tag) -> Element {
    let pair = |a: &html5ever::Attribute| (spelled(&a.name.local).into(), a.value.to_string());
    let attributes = tag.attrs.iter().filter(|a| &*a.name.local != "xmlns").map(pair).collect();
    Element { name: spelled(&tag.name).into(), attributes, children: Vec::new() }
}

fn spelled(name: &str) -> &str {
    SVG.iter().find(|(small, _)| *small == name).map_or(name, |(_, right)| right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_xhtml_without_losing_anything() {
        let page = "<p>before</p><main><h1 id=a>A &amp; B</h1><br><svg viewBox='0 0 1 1'><path d='M0'/></svg>\
                    <ul><li>one<li>two</ul></p></main><p>after</p>";
        let main = read(page, "main").unwrap();
        let wanted = "<h1 id=\"a\">A &amp; B</h1><br/><svg xmlns=\"http://www.w3.org/2000/svg\" \
                      viewBox=\"0 0 1 1\"><path d=\"M0\"></path></svg>\
                      <ul><li>one<li>two</li></li></ul>";
        assert_eq!(xhtml(&main.children), wanted);
        assert_eq!(main.text(), "A & Bonetwo");
    }

    #[test]
    fn what_stands_in_the_place_of_an_element_is_looked_into() {
        let mut main = read("<main><b><i>x</i></b></main>", "main").unwrap();
        main.replace(&mut |element| match &*element.name {
            "b" => element.children,
            _ => vec![Node::Element(Element::new("em", "").with(element.children))],
        });
        assert_eq!(xhtml(&main.children), "<em>x</em>");
    }
}
