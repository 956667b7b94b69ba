//! Stops in, views out.

use std::collections::{BTreeMap, BTreeSet};

use crate::stop::Stop;
use crate::view::{FrameChange, FrameView, ListChange, ListView, ObjectView, State, View};

/// Stops in, views out.
#[derive(Debug, Default)]
pub(crate) struct Fold {
    pub(crate) objects: BTreeMap<u32, ObjectView>,
    frames: Vec<(u32, FrameView)>,
    view: View,
}

impl Fold {
    /// Applies one stop.
    pub(crate) fn step(&mut self, stop: &Stop) {
        self.objects.retain(|_, object| object.state != State::Freed);
        for n in &stop.gone {
            self.objects.remove(n);
        }
        for object in &stop.objects {
            self.objects.insert(object.n, object.clone());
        }
        if let Some(changes) = &stop.frames {
            self.frames(changes);
        }
        if let Some(changes) = &stop.lists {
            self.lists(changes);
        }
        let view = &mut self.view;
        view.counts = stop.counts;
        view.thresholds = stop.thresholds;
        view.enabled = stop.enabled;
        view.scheduled = stop.scheduled;
        view.collecting.clone_from(&stop.collecting);
        view.visit = stop.visit;
        view.verdict = stop.verdict;
        view.along.clone_from(&stop.along);
        view.output.push_str(&stop.printed);
    }

    fn frames(&mut self, changes: &[FrameChange]) {
        let mut before = std::mem::take(&mut self.frames);
        for change in changes {
            let known = before.iter().position(|(number, _)| *number == change.number);
            let mut frame = known.map_or_else(
                || FrameView { function: change.function.clone(), names: Vec::new() },
                |at| before.swap_remove(at).1,
            );
            if !change.dropped.is_empty() {
                frame.names.retain(|name| !change.dropped.contains(&name.name));
            }
            for name in &change.names {
                match frame.names.iter_mut().find(|known| known.name == name.name) {
                    Some(known) => known.clone_from(name),
                    None => frame.names.push(name.clone()),
                }
            }
            self.frames.push((change.number, frame));
        }
    }

    fn lists(&mut self, changes: &[ListChange]) {
        let mut before = std::mem::take(&mut self.view.lists);
        for change in changes {
            let known = before.iter().position(|list| list.name == change.name);
            let mut ids = known.map_or_else(Vec::new, |at| before.swap_remove(at).ids);
            match &change.ids {
                Some(all) => ids.clone_from(all),
                None => {
                    let left: BTreeSet<&u32> = change.left.iter().collect();
                    ids.retain(|n| !left.contains(n));
                    ids.extend(&change.joined);
                }
            }
            let ListChange { name, young, hidden, .. } = *change;
            self.view.lists.push(ListView { name, young, ids, hidden });
        }
    }

    pub(crate) fn lists_now(&self) -> &[ListView] {
        &self.view.lists
    }

    pub(crate) fn frames_now(&self) -> Vec<FrameView> {
        self.frames.iter().map(|(_, frame)| frame.clone()).collect()
    }

    pub(super) fn view(&self) -> View {
        View {
            objects: self.objects.values().cloned().collect(),
            frames: self.frames_now(),
            ..self.view.clone()
        }
    }
}
