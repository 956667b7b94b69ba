//! Where a link leads when the pages of a site become one document, or the files of an
//! e-book.

use crate::still::Still;
use crate::tree::{Element, Node};
use std::collections::BTreeMap;

/// Everything that a link can lead to: by chapter and id, `""` for the chapter itself,
/// whether it stands among the answers.
#[derive(Debug, Default)]
pub struct Targets {
    pages: BTreeMap<String, String>,
    ids: BTreeMap<(String, String), bool>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Into this book: the chapter's key, the id, and whether it is among the answers.
    Here(String, String, bool),
    /// To another site.
    Elsewhere,
    /// To a page that is not part of this.
    Nowhere,
}

impl Targets {
    /// The targets in these chapters.
    pub fn of(book: &[Still]) -> Targets {
        let mut targets = Targets::default();
        for Still { chapter, later } in book {
            targets.pages.insert(chapter.page.clone(), chapter.key.clone());
            let bodies = later.iter().map(|later| (&later.body, true));
            let bodies = [(&chapter.body, false)].into_iter().chain(bodies);
            let mut add = |id: &str, is_later: bool| {
                targets.ids.insert((chapter.key.clone(), id.to_string()), is_later);
            };
            add("", false);
            for (body, is_later) in bodies {
                let ids = body.all().into_iter().map(|element| element.get("id"));
                ids.filter(|id| !id.is_empty()).for_each(|id| add(id, is_later));
            }
        }
        targets
    }

    /// Where `link` leads from the page `page` of the chapter `key`.
    pub fn find(&self, page: &str, key: &str, link: &str) -> Target {
        if link.contains("://") || link.starts_with("mailto:") {
            return Target::Elsewhere;
        }
        let (path, id) = link.split_once('#').unwrap_or((link, ""));
        let key = match path {
            "" => key.to_string(),
            path => match self.pages.get(&joined(page, path)) {
                Some(key) => key.clone(),
                None => return Target::Nowhere,
            },
        };
        match self.ids.get(&(key.clone(), id.to_string())) {
            Some(is_later) => Target::Here(key, id.to_string(), *is_later),
            // A stop of a lab, or what has gone with the scripts.
            None => Target::Here(key, String::new(), false),
        }
    }

    /// Makes every link in `body`, which stands on `page`, lead where `address` says;
    /// links that lead nowhere become plain words. Ids get the chapter's key in front.
    pub fn mend(
        &self,
        body: &mut Element,
        (page, key): (&str, &str),
        address: &impl Fn(&str, &str, bool) -> String,
    ) {
        let target = |element: &Element| match (&*element.name, element.get("href")) {
            ("a", link) if !link.is_empty() => self.find(page, key, link),
            _ => Target::Elsewhere,
        };
        body.replace(&mut |element| match target(&element) {
            Target::Nowhere => element.children,
            _ => vec![Node::Element(element)],
        });
        body.each(&mut |element| {
            if let Target::Here(to, id, is_later) = target(element) {
                if to != key && id.is_empty() {
                    element.add_class("to-chapter");
                }
                element.set("href", &address(&to, &id, is_later));
            }
            if !element.get("id").is_empty() {
                let id = anchor(key, element.get("id"));
                element.set("id", &id);
            }
            for name in ["aria-labelledby", "aria-describedby"] {
                let ids: Vec<String> =
                    element.get(name).split_whitespace().map(|id| anchor(key, id)).collect();
                if !ids.is_empty() {
                    element.set(name, &ids.join(" "));
                }
            }
        });
    }
}

/// An id that is the only one of its kind in the whole document.
pub fn anchor(key: &str, id: &str) -> String {
    match id {
        "" => format!("at-{key}"),
        id => format!("at-{key}--{id}"),
    }
}

/// The page that `link` names on `page`, from the root of the site.
pub fn joined(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_followed_from_its_page() {
        assert_eq!(joined("05_x/index.html", "../06_y/index.html"), "06_y/index.html");
        assert_eq!(joined("introduction.html", "05_x/index.html"), "05_x/index.html");
        assert_eq!(joined("appendix/versions.html", "glossary.html"), "appendix/glossary.html");
    }
}
