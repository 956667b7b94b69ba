//! The frames and their names, and what has changed in them since the last
//! stop.

use std::collections::HashMap;

use crate::by_number::Numbers;
use crate::entry::Target;
use crate::view::{FrameChange, FrameView, Link, NameView};

/// A frame of the program.
#[derive(Debug, Default)]
pub(crate) struct Frame {
    pub number: u32,
    pub function: String,
    /// The names, in the order in which they were first bound: their numbers go up.
    names: Vec<Name>,
    index: HashMap<String, u32>,
    next: u32,
    changed: Numbers,
    /// Names that the last stop showed and that no longer exist.
    removed: Vec<String>,
}

/// A name of a frame.
#[derive(Debug)]
struct Name {
    number: u32,
    name: String,
    /// What it leads to. A name without a target was dropped a moment ago.
    to: Option<Target>,
}

impl Frame {
    fn new(number: u32, function: &str) -> Frame {
        Frame { number, function: function.into(), ..Frame::default() }
    }

    /// Where the name with a number is.
    fn at(&self, number: u32) -> Option<usize> {
        self.names.binary_search_by_key(&number, |name| name.number).ok()
    }

    /// What a name leads to.
    pub fn target(&self, name: &str) -> Option<&Target> {
        self.names[self.at(*self.index.get(name)?)?].to.as_ref()
    }

    fn bind(&mut self, name: &str, to: Target) {
        let to = Some(to);
        let number = match self.index.get(name) {
            Some(&number) => {
                if let Some(at) = self.at(number) {
                    self.names[at].to = to;
                }
                number
            }
            None => {
                self.next += 1;
                self.index.insert(name.into(), self.next);
                self.names.push(Name { number: self.next, name: name.into(), to });
                self.next
            }
        };
        self.changed.add(number);
    }

    fn unbind(&mut self, name: &str) {
        if let Some(&number) = self.index.get(name)
            && let Some(at) = self.at(number)
        {
            self.names[at].to = None;
            self.changed.add(number);
        }
    }

    fn remove(&mut self, name: &str) {
        if let Some(number) = self.index.remove(name) {
            if let Some(at) = self.at(number) {
                self.names.remove(at);
            }
            self.changed.remove(number);
            self.removed.push(name.into());
        }
    }
}

/// All the frames, the module first.
#[derive(Debug)]
pub(crate) struct Frames {
    pub all: Vec<Frame>,
    /// Names that are bound to nothing, by frame.
    unbound: Vec<(u32, String)>,
    /// The numbers of the frames at the last stop.
    shown: Vec<u32>,
}

impl Default for Frames {
    fn default() -> Frames {
        Frames { all: vec![Frame::new(0, "")], unbound: Vec::new(), shown: vec![] }
    }
}

impl Frames {
    /// The frame with a number.
    pub fn get(&self, number: u32) -> Option<&Frame> {
        self.all.iter().rfind(|frame| frame.number == number)
    }

    fn get_mut(&mut self, number: u32) -> Option<&mut Frame> {
        self.all.iter_mut().rfind(|frame| frame.number == number)
    }

    pub fn call(&mut self, number: u32, function: &str) {
        self.all.push(Frame::new(number, function));
    }

    pub fn leave(&mut self, number: u32) {
        while self.unbound.last().is_some_and(|(frame, _)| *frame == number) {
            self.unbound.pop();
        }
        self.all.retain(|frame| frame.number != number);
    }

    /// Binds a name; to nothing if it leads to something that is never drawn.
    pub fn bind(&mut self, number: u32, name: &str, to: Option<Target>) {
        let Some(frame) = self.get_mut(number) else { return };
        match to {
            Some(to) => frame.bind(name, to),
            None => frame.remove(name),
        }
    }

    pub fn unbind(&mut self, number: u32, name: &str) {
        let Some(frame) = self.get_mut(number) else { return };
        frame.unbind(name);
        self.unbound.push((number, name.into()));
    }

    /// Forgets the names that are bound to nothing.
    pub fn forget_unbound(&mut self) {
        for (number, name) in std::mem::take(&mut self.unbound) {
            if let Some(frame) = self.get_mut(number)
                && frame.target(&name).is_none()
            {
                frame.remove(&name);
            }
        }
    }

    /// Removes the names whose targets `keep` rejects.
    pub fn retain(&mut self, keep: impl Fn(&Target) -> bool) {
        for frame in &mut self.all {
            let unwanted = |name: &&Name| !name.to.as_ref().is_none_or(&keep);
            let names: Vec<String> =
                frame.names.iter().filter(unwanted).map(|name| name.name.clone()).collect();
            names.iter().for_each(|name| frame.remove(name));
        }
    }

    /// The names that lead to an object.
    pub fn leading_to(&self, id: gc_core::ObjId) -> Vec<String> {
        let mut found = Vec::new();
        for frame in &self.all {
            for Name { name, to, .. } in &frame.names {
                if *to == Some(Target::Object(id)) {
                    found.push(name.clone());
                }
            }
        }
        found
    }

    /// What the names that lead to `target` say has changed.
    pub fn touch(&mut self, target: &Target) {
        for frame in &mut self.all {
            for Name { number, to, .. } in &frame.names {
                if to.as_ref() == Some(target) {
                    frame.changed.add(*number);
                }
            }
        }
    }

    /// What has changed since this was last asked.
    pub fn changes(&mut self, link: impl Fn(&Target) -> Link) -> Option<Vec<FrameChange>> {
        let shown: Vec<u32> = self.all.iter().map(|frame| frame.number).collect();
        let mut any = shown != self.shown;
        let mut changes = Vec::new();
        for frame in &mut self.all {
            let dropped = std::mem::take(&mut frame.removed);
            let changed = std::mem::take(&mut frame.changed);
            any |= !dropped.is_empty() || !changed.is_empty();
            let names = changed.numbers().filter_map(|number| frame.at(number));
            let names = names.map(|at| view(&frame.names[at], &link)).collect();
            let (number, function) = (frame.number, frame.function.clone());
            changes.push(FrameChange { number, function, dropped, names });
        }
        self.shown = shown;
        any.then_some(changes)
    }

    /// The frames with all their names.
    pub fn views(&self, link: impl Fn(&Target) -> Link) -> Vec<FrameView> {
        let views = self.all.iter().map(|frame| FrameView {
            function: frame.function.clone(),
            names: frame.names.iter().map(|name| view(name, &link)).collect(),
        });
        views.collect()
    }
}

fn view(name: &Name, link: &impl Fn(&Target) -> Link) -> NameView {
    NameView { name: name.name.clone(), to: name.to.as_ref().map_or(Link::Gone(true), link) }
}
