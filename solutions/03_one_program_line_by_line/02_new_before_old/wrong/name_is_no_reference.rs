//! Wrong: a name is a reference like any other, and has to be counted.
//!
//! The new reference before the old: what `page = other` does, step by step.
//!
//! An assignment takes one reference and gives one back, and giving back may run
//! a `__del__`, which is code like any other: it can look at names. So the order
//! of the steps can be seen. It even decides whether `page = page` is harmless.

use std::collections::BTreeMap;
use std::fmt;

impl Program {
    /// `name = ...`, where the right side is `object`.
    ///
    /// The name leads to the object from now on, and the reference counts. What
    /// the name led to before loses one.
    pub fn assign(&mut self, name: &str, object: ObjId) {
        let old = self.names.insert(name.into(), object);
        if let Some(old) = old {
            self.decref(old);
        }
    }

    /// `del name`.
    ///
    /// # Errors
    /// If there is no such name.
    pub fn delete(&mut self, name: &str) -> Result<(), NameError> {
        match self.names.remove(name) {
            Some(object) => {
                self.decref(object);
                Ok(())
            }
            None => Err(NameError(name.into())),
        }
    }
}

/// There is no such name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameError(pub String);

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NameError: name '{}' is not defined", self.0)
    }
}

// What follows is given.

/// The place of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjId(usize);

struct Page {
    title: String,
    count: u32,
}

/// A program of pages and names.
#[derive(Default)]
pub struct Program {
    pages: Vec<Page>,
    names: BTreeMap<String, ObjId>,
    diary: Vec<String>,
}

impl Program {
    /// `Page(title)`: a new page, with one reference, which the running line
    /// holds until [`Program::end_of_line`].
    pub fn new_page(&mut self, title: &str) -> ObjId {
        self.pages.push(Page {
            title: title.into(),
            count: 1,
        });
        ObjId(self.pages.len() - 1)
    }

    /// The line is over: it gives back the reference to what it has made.
    pub fn end_of_line(&mut self, made: ObjId) {
        self.decref(made);
    }

    /// What the name leads to.
    pub fn get(&self, name: &str) -> Option<ObjId> {
        self.names.get(name).copied()
    }

    /// How many references lead to a page.
    pub fn count(&self, id: ObjId) -> u32 {
        self.pages[id.0].count
    }

    /// What has happened since this was asked before.
    pub fn diary(&mut self) -> Vec<String> {
        std::mem::take(&mut self.diary)
    }

    fn incref(&mut self, id: ObjId) {
        if self.pages[id.0].count == 0 {
            let title = &self.pages[id.0].title;
            self.diary.push(format!(
                "a reference was taken to {title}, which is dead"
            ));
        }
        self.pages[id.0].count += 1;
    }

    /// At zero the page dies. Its `__del__` says its title, and which page every
    /// name of the program leads to in that moment.
    fn decref(&mut self, id: ObjId) {
        let page = &mut self.pages[id.0];
        page.count = page
            .count
            .checked_sub(1)
            .expect("more was given back than taken");
        if page.count == 0 {
            let seen: Vec<String> = (self.names.iter())
                .map(|(name, to)| {
                    format!("{name} is {}", self.pages[to.0].title)
                })
                .collect();
            let seen = match seen.is_empty() {
                true => "there is no name".into(),
                false => seen.join(", "),
            };
            let title = &self.pages[id.0].title;
            self.diary.push(format!("{title} dies, and sees: {seen}"));
        }
    }
}
