//! The picture as a reader sees it: objects, frames and lists. Links lead to keys.

use gc_core::ObjId;

use super::{Body, World};
use crate::entry::Target;
use crate::view::{FieldView, FrameChange, FrameView, Link, ListChange, ListView, ObjectView};

impl World {
    /// What an object that is not drawn is called.
    pub fn undrawn(&self, id: ObjId) -> String {
        match self.body(id).map(|body| &body.digest) {
            Some(digest) if digest.label.is_empty() => {
                format!("a {} (not drawn)", digest.type_name)
            }
            Some(digest) => format!("{} (not drawn)", digest.label),
            None => "something".into(),
        }
    }

    /// An object as a reader sees it.
    pub fn object(&self, body: &Body) -> ObjectView {
        let digest = &body.digest;
        let field = |(at, (label, to)): (usize, &(String, Target))| FieldView {
            label: label.clone(),
            to: self.link(to),
            mark: body.marks.get(at).copied().flatten(),
        };
        let rest = digest.rest.iter().map(|(label, to)| FieldView {
            label: label.clone(),
            to: self.link(to),
            mark: None,
        });
        ObjectView {
            n: body.n.unwrap_or(0),
            type_name: digest.type_name.clone(),
            label: digest.label.clone(),
            fields: digest.fields.iter().enumerate().map(field).collect(),
            more: digest.more,
            count: (!body.immortal).then_some(body.count),
            gc_refs: body.gc_refs,
            list: body.list.map(|(row, _)| row.name()),
            finalized: body.finalized,
            weakrefs: body.weakrefs.len(),
            weak_to: body.weak_to.map(|to| match to {
                Some(id) => self.link(&Target::Object(id)),
                None => Link::Gone(true),
            }),
            state: body.state,
            new: false,
            finalizer: digest.finalizer,
            resurrected: body.resurrected,
            remarks: Vec::new(),
            rest: rest.filter(|field| field.to.object().is_some()).collect(),
        }
    }

    /// A target as a reader sees it: an object that is not drawn is named.
    pub fn link(&self, target: &Target) -> Link {
        match target {
            Target::Atom(text) => Link::Text(text.clone()),
            Target::Object(id) => match self.body(*id) {
                None => Link::Gone(true),
                Some(Body { n: Some(n), .. }) => Link::To(*n),
                Some(Body { digest, .. }) if digest.label.is_empty() => {
                    Link::Text(digest.type_name.clone())
                }
                Some(Body { digest, .. }) => Link::Text(digest.label.clone()),
            },
        }
    }

    /// The frames with their names; links lead to keys.
    pub fn frame_views(&self) -> Vec<FrameView> {
        self.frames.views(|target| self.link(target))
    }

    /// What has changed in the frames since this was last asked.
    pub fn frame_changes(&mut self) -> Option<Vec<FrameChange>> {
        let mut frames = std::mem::take(&mut self.frames);
        let changes = frames.changes(|target| self.link(target));
        self.frames = frames;
        changes
    }

    /// The lists that hold something, and always the three generations.
    pub fn list_views(&self, number: impl Fn(u32) -> Option<u32>) -> Vec<ListView> {
        self.lists.views(|place| number(self.places[place as usize].as_ref()?.n?))
    }

    /// What has changed in the lists since this was last asked; `number` gives
    /// the number that goes with a key.
    pub fn list_changes(&mut self, number: impl Fn(u32) -> Option<u32>) -> Option<Vec<ListChange>> {
        let World { lists, places, .. } = self;
        lists.changes(|place| number(places[place as usize].as_ref()?.n?), &number)
    }
}
