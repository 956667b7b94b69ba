//! What a stop holds: what differs from the stop before, with the numbers that a reader
//! sees.

use gc_core::StepName;

use super::{Piece, Recorder};
use crate::by_number::ByNumber;
use crate::caption;
use crate::followed::Along;
use crate::layout;
use crate::note::Note;
use crate::stop::{Grain, Stop};
use crate::trace::Phase;
use crate::view::{FrameChange, Link, ObjectView};

impl Recorder {
    pub(super) fn make_stop(&mut self, grain: Grain, next: Option<u32>) -> Stop {
        self.give_numbers();
        let mut piece = std::mem::take(&mut self.since_stop);
        piece.since.notes.iter_mut().for_each(|note| note.number(&self.numbers));
        let mut log: Vec<String> = piece.since.notes.iter().take(60).map(Note::to_string).collect();
        if piece.since.total > log.len() {
            log.push(format!("and {} more", piece.since.total - log.len()));
        }
        let (caption, shown) = match grain {
            Grain::Line => {
                self.noted = 0;
                let mut whole = std::mem::take(&mut self.since_line);
                whole.since.notes.iter_mut().for_each(|note| note.number(&self.numbers));
                let caption = caption::of_line(&whole.since, &self.source_line());
                (caption::folded(self.folding, caption), whole)
            }
            Grain::Step => {
                let caption = match self.step {
                    Some(step) => caption::of_step(step, self.looks_again(), &piece.since),
                    None => caption::of_line(&piece.since, &self.source_line()),
                };
                (caption, piece)
            }
        };
        let objects = self.changed_objects(&shown);
        let frames = self.changed_frames(grain);
        let lists = self.world.list_changes(|key| self.numbers.of(key));
        let looks = self.world.take_looks();
        let visit = looks.visit().and_then(|key| self.numbers.of(key));
        self.in_episode();
        Stop {
            grain,
            line: self.running,
            next,
            function: self.functions.last().map(|(name, _, _)| name.clone()).unwrap_or_default(),
            step: self.step,
            caption,
            log,
            printed: std::mem::take(&mut self.printed),
            objects,
            gone: self.take_gone(),
            frames,
            lists,
            counts: self.world.counts,
            thresholds: self.world.thresholds,
            enabled: self.world.enabled,
            scheduled: self.world.scheduled,
            collecting: self.world.collecting.clone(),
            visit,
            verdict: looks.verdict.filter(|_| visit.is_some()),
            along: looks.along.into_iter().filter_map(|along| self.number_along(along)).collect(),
            enter: None,
            folded: 0,
            began: self.began,
        }
    }

    /// The stop that is being made belongs to the collection at hand.
    fn in_episode(&mut self) {
        let at = self.stops.len();
        let collecting = self.world.collecting.is_some() || self.step.is_some();
        let Some(episode) = self.episodes.last_mut().filter(|_| collecting) else { return };
        episode.last = at;
        if let Some(phase) = episode.steps.last_mut().filter(|phase| Some(phase.name) == self.step)
        {
            phase.first = phase.first.or(Some(at));
            phase.last = Some(at);
        }
    }

    /// A step of the collection begins.
    pub(super) fn begin_step(&mut self, name: StepName) {
        self.step = Some(name);
        self.taking_apart = None;
        if self.is_quiet() {
            return;
        }
        if let Some(episode) = self.episodes.last_mut() {
            let does = caption::purpose(name);
            episode.steps.push(Phase { name, does, first: None, last: None });
        }
    }

    /// Whether the collection at hand has called finalizers and looks at the trash again.
    fn looks_again(&self) -> bool {
        let steps = self.episodes.last().map_or(&[][..], |episode| &episode.steps);
        steps.iter().any(|phase| phase.name == StepName::HandleResurrected)
    }

    /// The text of the line that runs.
    fn source_line(&self) -> String {
        let line = self.running.and_then(|line| self.lines.get(line as usize - 1));
        line.cloned().unwrap_or_default()
    }

    /// Objects that live to see this stop get a number; objects that came and went since
    /// the last stop get none, so that the visible numbers have no gaps.
    fn give_numbers(&mut self) {
        self.numbers.extend(self.world.keys_after(self.numbered));
        self.numbered = self.world.n_shown;
    }

    /// Keys into numbers.
    pub(super) fn number_object(&self, mut object: ObjectView) -> Option<ObjectView> {
        object.n = self.numbers.of(object.n)?;
        for field in object.fields.iter_mut().chain(&mut object.rest) {
            self.number_link(&mut field.to);
        }
        if let Some(to) = &mut object.weak_to {
            self.number_link(to);
        }
        object.remarks = layout::remarks(&object);
        Some(object)
    }

    pub(super) fn number_link(&self, link: &mut Link) {
        if let Link::To(key) = link {
            *link = self.numbers.of(*key).map_or(Link::Gone(true), Link::To);
        }
    }

    /// The objects that look different from the stop before.
    fn changed_objects(&mut self, piece: &Piece) -> Vec<ObjectView> {
        let mut changed: ByNumber<ObjectView> = ByNumber::default();
        let dirty = self.world.take_dirty();
        for place in dirty {
            if let Some(object) = self.world.object_at(place) {
                changed.put(object.n, object);
            }
        }
        for n in std::mem::take(&mut self.again) {
            if let Some(object) = self.world.object_numbered(n) {
                changed.get_or_put(n, || object);
            }
        }
        for object in changed.values_mut() {
            if piece.born.contains(&object.n) {
                object.new = true;
                self.again.push(object.n);
            }
        }
        for ghost in &piece.ghosts {
            let mut ghost = ghost.clone();
            for field in ghost.fields.iter_mut().chain(&mut ghost.rest) {
                if let Link::To(key) = field.to
                    && !self.world.is_alive(key)
                    && !piece.ghosts.iter().any(|ghost| ghost.n == key)
                {
                    field.to = Link::Gone(true);
                }
            }
            changed.put(ghost.n, ghost);
        }
        self.gone.retain(|n| !changed.contains(*n));
        changed.into_values().filter_map(|object| self.number_object(object)).collect()
    }

    fn take_gone(&mut self) -> Vec<u32> {
        let keys = std::mem::take(&mut self.gone);
        keys.iter().filter_map(|key| self.numbers.of(*key)).collect()
    }

    fn number_along(&self, mut along: Along) -> Option<Along> {
        along.to = self.numbers.of(along.to)?;
        along.from = along.from.and_then(|key| self.numbers.of(key));
        Some(along)
    }

    fn changed_frames(&mut self, grain: Grain) -> Option<Vec<FrameChange>> {
        let mut frames = self.world.frame_changes();
        for name in frames.iter_mut().flatten().flat_map(|frame| &mut frame.names) {
            self.number_link(&mut name.to);
        }
        // A name dropped within a line stays visible until the line is over.
        if grain == Grain::Line {
            self.world.forget_unbound();
        }
        frames
    }
}

/// Notes at each line's stop where the collection begins that ran in it.
pub(super) fn enter_collections(stops: &mut [Stop]) {
    let mut inside = None;
    for (at, stop) in stops.iter_mut().enumerate() {
        match stop.grain {
            Grain::Line => stop.enter = inside.take(),
            Grain::Step if stop.step.is_some() => inside = inside.or(Some(at)),
            Grain::Step => {}
        }
    }
}
