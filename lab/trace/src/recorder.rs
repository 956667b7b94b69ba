//! The recorder: takes the log in, entry by entry, and makes the stops.
//!
//! There is a stop after each line of the program, and within a line after
//! each step of a collection. Where few objects are looked at, the steps
//! `subtract_refs`, `move_unreachable` and `delete_garbage` are taken apart
//! further, one object at a time. The first rounds of a loop have their stops,
//! the rest of it has one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use gc_core::{Event, Heap, Observer, Profile, StepName};

use crate::caption::{self, Since};
use crate::entry::{Describe, Digest, Entry};
use crate::layout;
use crate::note::{self, Note};
use crate::step_caption;
use crate::trace::{Along, Episode, FORMAT, Failure, Fold, Grain, Phase, Stop, Trace};
use crate::view::{FrameChange, FrameView, Link, ObjectView, State};
use crate::world::World;

/// How much is recorded. What goes beyond is run and not shown.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// The most stops.
    pub stops: usize,
    /// The most objects in all stops together, as far as they differ from stop
    /// to stop.
    pub objects: usize,
    /// The most objects that a collection may look at for its steps to be
    /// taken apart.
    pub taken_apart: usize,
}

impl Default for Budget {
    fn default() -> Budget {
        Budget { stops: 1500, objects: 60_000, taken_apart: 16 }
    }
}

/// Records a run.
#[derive(Debug)]
pub struct Recorder {
    title: String,
    version: String,
    source: String,
    lines: Vec<String>,
    budget: Budget,
    spent: usize,
    world: World,
    stops: Vec<Stop>,
    /// The line that runs, and those of the callers.
    running: Option<u32>,
    functions: Vec<(String, Option<u32>, usize)>,
    /// How often each line has run, or has gone on after a call.
    rounds: HashMap<u32, u32>,
    /// How many lines have run since a loop is folded into one stop.
    folding: u32,
    /// How many notes there were when the last line of that ended.
    told: usize,
    /// The stop that was the next to be made when the running line began.
    began: usize,
    episodes: Vec<Episode>,
    step: Option<StepName>,
    taking_apart: Option<gc_core::ObjId>,
    /// Whether the collection at hand looks at few enough objects for that.
    few: bool,
    since_line: Piece,
    since_stop: Piece,
    /// The number of each object that has lived to see a stop, by its key.
    numbers: BTreeMap<u32, u32>,
    /// The greatest key that has been looked at.
    numbered: u32,
    /// Objects shown as new at the last stop, to be shown as they are now.
    again: Vec<u32>,
    /// Objects freed since the last stop.
    gone: Vec<u32>,
    printed: String,
    error: Option<Failure>,
    /// Whether the program's first line has come; a heap driven by hand has no
    /// lines to wait for.
    started: bool,
    ended: bool,
    truncated: bool,
    /// The stops so far, folded: for tests.
    folded: Option<Fold>,
    difference: Option<String>,
}

/// Whether a recorder can compare at all. A page does not ask for it, and would
/// carry the code for nothing.
const COMPARES: bool = !cfg!(target_arch = "wasm32");

/// The most objects that are shown once more after they were freed.
const GHOSTS: usize = 24;

/// How often a line has stops of its own before the rest of its loop has one.
const ROUNDS: u32 = 60;

/// The most stops inside what is folded, for the collections that run there.
const INSIDE: usize = 200;

/// What has gathered since a stop.
#[derive(Debug, Default)]
struct Piece {
    since: Since,
    ghosts: Vec<ObjectView>,
    /// Objects made since, by number.
    born: BTreeSet<u32>,
    /// Names that were dropped are shown once more.
    unbound: bool,
}

impl Recorder {
    /// A recorder for a run under `profile`. `source` is the program, or empty.
    pub fn new(title: &str, profile: &Profile, source: &str) -> Recorder {
        Recorder {
            title: title.into(),
            version: profile.version.to_string(),
            source: source.into(),
            lines: source.lines().map(String::from).collect(),
            budget: Budget::default(),
            spent: 0,
            world: World::new(profile),
            stops: Vec::new(),
            running: None,
            functions: Vec::new(),
            rounds: HashMap::new(),
            folding: 0,
            told: 0,
            began: 0,
            episodes: Vec::new(),
            step: None,
            taking_apart: None,
            few: false,
            since_line: Piece::default(),
            since_stop: Piece::default(),
            numbers: BTreeMap::new(),
            numbered: 0,
            again: Vec::new(),
            gone: Vec::new(),
            printed: String::new(),
            error: None,
            started: source.is_empty(),
            ended: false,
            truncated: false,
            folded: None,
            difference: None,
        }
    }

    /// Records at most this much.
    pub fn with_budget(mut self, budget: Budget) -> Recorder {
        self.budget = budget;
        self
    }

    /// Takes one entry in.
    pub fn push(&mut self, entry: &Entry) {
        if self.ended {
            return self.after_the_end(entry);
        }
        if !self.started {
            return self.before_the_start(entry);
        }
        if self.truncated {
            return self.beyond_the_budget(entry);
        }
        match entry {
            Entry::Line { line } => {
                // A loop's own line comes twice for a turn, once with nothing done.
                if self.running == Some(*line) && self.since_line.since.total == self.told {
                    return;
                }
                self.goes_to(Some(*line));
                if self.folding == 0 {
                    self.began = self.stops.len();
                }
                return;
            }
            Entry::Ended => {
                self.stop(Grain::Line, None);
                self.ended = true;
                return;
            }
            Entry::Called { function, .. } => {
                self.functions.push((function.clone(), self.running, self.began));
            }
            Entry::Returning => {
                self.returns();
                return;
            }
            Entry::Outgrown(id, more) => return self.outgrown(*id, *more),
            Entry::Heap(event) => self.before_event(event),
            Entry::Printed(text) => self.printed.push_str(text),
            Entry::Raised { line, message } => {
                self.error = Some(Failure { line: *line, message: message.clone() });
            }
            _ => {}
        }
        self.take(entry);
        match entry {
            Entry::Heap(Event::CollectionStarted { generation, .. }) if !self.is_quiet() => {
                let (generation, first) = (*generation, self.stops.len());
                self.episodes.push(Episode { generation, first, last: first, steps: Vec::new() });
            }
            Entry::Heap(Event::CollectionFinished { .. }) => {
                self.stop(Grain::Step, None);
                self.step = None;
            }
            _ => {}
        }
    }

    /// What an interpreter does before the first line of the program is part
    /// of the picture, and nothing to report.
    fn before_the_start(&mut self, entry: &Entry) {
        match entry {
            Entry::Line { line } => {
                self.started = true;
                self.running = Some(*line);
            }
            // A program that cannot even be parsed has no first line.
            Entry::Ended => self.ended = true,
            entry => drop(self.world.apply(entry)),
        }
    }

    /// Whether all has been recorded that will be: from now on only the end is
    /// of interest. What writes the log may leave out what happens to the
    /// heap, and at the end [`forget`](Recorder::forget) what was written and write
    /// all of it again.
    pub fn is_full(&self) -> bool {
        self.truncated
    }

    /// The heap is going to be reported again, from nothing.
    pub fn forget(&mut self) {
        self.world.forget();
    }

    /// What comes after the last stop but one goes into the picture, and is
    /// not reported.
    fn beyond_the_budget(&mut self, entry: &Entry) {
        match entry {
            Entry::Line { line } => self.running = Some(*line),
            Entry::Called { function, .. } => {
                self.functions.push((function.clone(), self.running, self.began));
            }
            Entry::Returning => self.back_in_caller(),
            Entry::Printed(text) => self.printed.push_str(text),
            Entry::Raised { line, message } => {
                self.error = Some(Failure { line: *line, message: message.clone() });
            }
            Entry::Ended => {
                self.gone.extend(self.world.remembered());
                self.ended = true;
            }
            _ => {}
        }
        if let Some(ghost) = self.world.apply(entry) {
            self.gone.push(ghost.n);
        }
        if let Entry::Unbound { .. } = entry {
            self.world.forget_unbound();
        }
    }

    /// The line that runs is over, and so is the stop. What `__init__` does
    /// line by line is for those who step closely; the line that makes the
    /// object tells it in one.
    fn line_is_over(&mut self, next: Option<u32>) {
        let in_init = self.functions.iter().any(|(function, _, _)| function == "__init__");
        if in_init {
            if self.since_stop.since.is_empty() {
                return;
            }
            self.stop(Grain::Step, next);
        } else {
            self.stop(Grain::Line, next);
        }
    }

    /// The line that runs is over, and the program goes on at another one, or
    /// ends a function. Where both have gone round often enough there is no
    /// stop between them.
    fn goes_to(&mut self, next: Option<u32>) {
        let often = |rounds: Option<&u32>| rounds.is_some_and(|rounds| *rounds >= ROUNDS);
        let running = self.running.filter(|_| often(self.rounds.get(&self.running.unwrap_or(0))));
        let folds = running.is_some() && next.is_some_and(|next| often(self.rounds.get(&next)));
        if folds {
            self.folding += 1;
            self.told = self.since_line.since.total;
        } else if self.running.is_some() || !self.since_line.since.is_empty() {
            self.line_is_over(next);
        }
        if let Some(next) = next {
            *self.rounds.entry(next).or_default() += 1;
            self.running = Some(next);
        }
    }

    /// A function ends, and its caller's line goes on.
    fn returns(&mut self) {
        let caller = self.functions.last().and_then(|(_, line, _)| *line);
        let often = |line: Option<u32>| {
            line.is_some_and(|line| self.rounds.get(&line).is_some_and(|n| *n >= ROUNDS))
        };
        if often(self.running) && often(caller) {
            self.folding += 1;
        } else {
            self.line_is_over(None);
        }
        let began = self.began;
        self.back_in_caller();
        if self.folding > 0 {
            self.began = began.min(self.began);
        }
        if let Some(line) = self.running {
            *self.rounds.entry(line).or_default() += 1;
        }
    }

    /// Whether what happens inside of what is folded has had stops enough.
    fn is_quiet(&self) -> bool {
        self.folding > 0 && self.stops.len() > self.began + INSIDE
    }

    /// A container that goes on beyond what is shown has grown or shrunk there.
    fn outgrown(&mut self, id: gc_core::ObjId, more: usize) {
        let note = note::outgrown(&self.world, id, more);
        self.world.apply(&Entry::Outgrown(id, more));
        if let Some(note) = note {
            for piece in [&mut self.since_line, &mut self.since_stop] {
                piece.since.push_size(&note);
            }
        }
    }

    fn back_in_caller(&mut self) {
        if let Some((_, line, began)) = self.functions.pop() {
            (self.running, self.began) = (line, began);
        }
    }

    /// Takes the entry into the picture, and notes what it means.
    fn take(&mut self, entry: &Entry) {
        let mut notes = Vec::new();
        note::before(&self.world, entry, &mut notes);
        let freed = match entry {
            Entry::Heap(Event::Freed { id }) => note::named(&self.world, *id),
            _ => None,
        };
        let n_shown = self.world.n_shown;
        let ghost = self.world.apply(entry);
        note::after(&self.world, entry, n_shown, &mut notes);
        for note in &notes {
            self.note(note);
        }
        if self.world.n_shown > n_shown {
            self.since_line.born.insert(self.world.n_shown);
            self.since_stop.born.insert(self.world.n_shown);
        }
        if let Some(ghost) = ghost {
            if let Some(freed) = freed {
                self.note(&Note::Freed(freed));
            }
            // Of a crowd that comes and goes within a line a few are shown.
            for piece in [&mut self.since_line, &mut self.since_stop] {
                let came_and_went = piece.born.remove(&ghost.n);
                if piece.ghosts.len() < GHOSTS && !came_and_went {
                    piece.ghosts.push(ghost.clone());
                }
            }
            // What never lived to see a stop has no number, and is not missed.
            if self.numbers.contains_key(&ghost.n) {
                self.gone.push(ghost.n);
            }
        }
        if let Entry::Unbound { .. } = entry {
            self.since_line.unbound = true;
            self.since_stop.unbound = true;
        }
    }

    fn note(&mut self, note: &Note) {
        self.since_line.since.push(note);
        self.since_stop.since.push(note);
    }

    /// Whether `event` begins something that deserves a stop before it.
    fn before_event(&mut self, event: &Event) {
        if let Event::CollectionStarted { .. } = event {
            self.few = self.world.n_alive() <= self.budget.taken_apart;
        }
        let few = self.few;
        match event {
            Event::CollectionStarted { .. } if !self.since_stop.since.is_empty() => {
                self.stop(Grain::Step, None);
            }
            Event::Step { name } => {
                // A step that changed nothing makes no stop.
                if self.step.is_some() && !self.since_stop.since.is_empty() {
                    self.stop(Grain::Step, None);
                }
                self.begin_step(*name);
            }
            _ if self.world.second_look => {}
            Event::GcRefsSubtracted { from, .. } if few && self.taking_apart != Some(*from) => {
                self.part(*from);
            }
            Event::TentativelyUnreachable { id }
            | Event::Reachable { id }
            | Event::Rescued { from: id, .. }
            | Event::Cleared { id }
                if few && self.taking_apart != Some(*id) =>
            {
                self.part(*id);
            }
            _ => {}
        }
    }

    /// A part of a step is over and the next begins.
    fn part(&mut self, of: gc_core::ObjId) {
        if self.taking_apart.is_some() && !self.since_stop.since.is_empty() {
            self.stop(Grain::Step, None);
        }
        self.taking_apart = Some(of);
    }

    /// Makes a stop of what has gathered.
    fn stop(&mut self, grain: Grain, next: Option<u32>) {
        if grain == Grain::Step && self.is_quiet() {
            return;
        }
        if self.stops.len() >= self.budget.stops || self.spent >= self.budget.objects {
            self.truncated = true;
            self.told = 0;
            self.since_line = Piece::default();
            self.since_stop.since = Since::default();
            self.since_stop.ghosts.clear();
            return;
        }
        let mut stop = self.make_stop(grain, next);
        if grain == Grain::Line {
            stop.folded = std::mem::take(&mut self.folding);
        }
        self.spent += stop.objects.len() + 1;
        self.compare(&stop);
        self.stops.push(stop);
    }

    fn make_stop(&mut self, grain: Grain, next: Option<u32>) -> Stop {
        self.give_numbers();
        let mut piece = std::mem::take(&mut self.since_stop);
        piece.since.notes.iter_mut().for_each(|note| note.number(&self.numbers));
        let (caption, shown) = match grain {
            Grain::Line => {
                self.told = 0;
                let mut whole = std::mem::take(&mut self.since_line);
                whole.since.notes.iter_mut().for_each(|note| note.number(&self.numbers));
                let caption = caption::of_line(&whole.since, &self.source_line());
                (caption::folded(self.folding, caption), whole)
            }
            Grain::Step => {
                let caption = match self.step {
                    Some(step) => step_caption::of_step(step, &piece.since),
                    None => caption::of_line(&piece.since, &self.source_line()),
                };
                (caption, Piece::default())
            }
        };
        let mut log: Vec<String> = piece.since.notes.iter().take(60).map(Note::to_string).collect();
        if piece.since.total > log.len() {
            log.push(format!("and {} more", piece.since.total - log.len()));
        }
        let shown = if grain == Grain::Line { shown } else { piece };
        let objects = self.changed_objects(&shown);
        let frames = self.changed_frames(grain);
        let lists = self.world.list_changes(|key| self.numbers.get(&key).copied());
        let looks = self.world.take_looks();
        let visit = looks.visit().and_then(|key| self.numbers.get(&key).copied());
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
    fn begin_step(&mut self, name: StepName) {
        self.step = Some(name);
        self.taking_apart = None;
        if self.is_quiet() {
            return;
        }
        if let Some(episode) = self.episodes.last_mut() {
            let does = step_caption::purpose(name);
            episode.steps.push(Phase { name, does, first: None, last: None });
        }
    }

    /// The text of the line that runs.
    fn source_line(&self) -> String {
        let line = self.running.and_then(|line| self.lines.get(line as usize - 1));
        line.cloned().unwrap_or_default()
    }

    /// Objects that live to see this stop get a number; what came and went since
    /// the last gets none, so that the numbers of what is seen have no gaps.
    fn give_numbers(&mut self) {
        let new: Vec<u32> = self.world.keys_after(self.numbered).collect();
        for key in new {
            let n = self.numbers.len() as u32 + 1;
            self.numbers.insert(key, n);
        }
        self.numbered = self.world.n_shown;
    }

    /// Keys into numbers.
    fn number_object(&self, mut object: ObjectView) -> Option<ObjectView> {
        object.n = *self.numbers.get(&object.n)?;
        for field in object.fields.iter_mut().chain(&mut object.rest) {
            self.number_link(&mut field.to);
        }
        if let Some(to) = &mut object.weak_to {
            self.number_link(to);
        }
        object.remarks = layout::remarks(&object);
        Some(object)
    }

    fn number_link(&self, link: &mut Link) {
        if let Link::To(key) = link {
            *link = self.numbers.get(key).map_or(Link::Gone(true), |n| Link::To(*n));
        }
    }

    /// The objects that look different from the stop before.
    fn changed_objects(&mut self, piece: &Piece) -> Vec<ObjectView> {
        let mut changed: BTreeMap<u32, ObjectView> = BTreeMap::new();
        let dirty = self.world.take_dirty();
        for place in dirty {
            if let Some(object) = self.world.object_at(place) {
                changed.insert(object.n, object);
            }
        }
        for n in std::mem::take(&mut self.again) {
            if let Some(object) = self.world.object_numbered(n) {
                changed.entry(n).or_insert(object);
            }
        }
        for object in changed.values_mut() {
            if piece.born.contains(&object.n) {
                object.new = true;
                self.again.push(object.n);
            }
        }
        let ghosts: BTreeSet<u32> = piece.ghosts.iter().map(|ghost| ghost.n).collect();
        for ghost in &piece.ghosts {
            let mut ghost = ghost.clone();
            for field in ghost.fields.iter_mut().chain(&mut ghost.rest) {
                if let Link::To(key) = field.to
                    && !self.world.is_alive(key)
                    && !ghosts.contains(&key)
                {
                    field.to = Link::Gone(true);
                }
            }
            changed.insert(ghost.n, ghost);
        }
        self.gone.retain(|n| !changed.contains_key(n));
        changed.into_values().filter_map(|object| self.number_object(object)).collect()
    }

    fn take_gone(&mut self) -> Vec<u32> {
        let keys = std::mem::take(&mut self.gone);
        keys.iter().filter_map(|key| self.numbers.get(key).copied()).collect()
    }

    fn number_along(&self, mut along: Along) -> Option<Along> {
        along.to = *self.numbers.get(&along.to)?;
        along.from = along.from.and_then(|key| self.numbers.get(&key).copied());
        Some(along)
    }

    fn changed_frames(&mut self, grain: Grain) -> Option<Vec<FrameChange>> {
        let mut frames = self.world.frame_changes();
        for name in frames.iter_mut().flatten().flat_map(|frame| &mut frame.names) {
            self.number_link(&mut name.to);
        }
        // A name dropped within a line stays to be seen until the line is over.
        if grain == Grain::Line {
            self.world.forget_unbound();
        }
        frames
    }

    /// When the program is over the interpreter tidies up. That is shown only
    /// if something is printed meanwhile.
    fn after_the_end(&mut self, entry: &Entry) {
        match entry {
            Entry::Printed(text) => self.printed.push_str(text),
            Entry::Raised { line, message } => {
                self.error = Some(Failure { line: *line, message: message.clone() });
            }
            _ => {}
        }
    }

    /// Folds the stops as they are made, and compares what comes out with the
    /// picture of the moment; see [`difference`](Recorder::difference).
    pub fn comparing(mut self) -> Recorder {
        self.folded = Some(Fold::default());
        self
    }

    /// The first stop at which the folded stops differed from the picture of
    /// the moment, and in what.
    pub fn difference(&self) -> Option<&str> {
        self.difference.as_deref()
    }

    fn compare(&mut self, stop: &Stop) {
        if !COMPARES {
            return;
        }
        let Some(mut fold) = self.folded.take() else { return };
        fold.step(stop);
        // Of many objects not all are walked through at each stop.
        let every = 1 + self.world.n_alive() / 1000 * 16;
        if !self.stops.len().is_multiple_of(every) {
            self.folded = Some(fold);
            return;
        }
        // A dying object is shown with all that it held until it is freed, while
        // its parts go one by one.
        let lives = |o: &ObjectView| !matches!(o.state, State::Freed | State::Dying);
        let shown = fold.objects.values().filter(|o| lives(o));
        let shown = shown.map(|o| ObjectView { new: false, ..o.clone() });
        let keys = self.world.keys_after(0).filter_map(|key| self.world.object_numbered(key));
        let real = keys.filter(lives).filter_map(|object| self.number_object(object));
        if self.difference.is_none() && !shown.eq(real) {
            self.difference = Some(self.first_difference(&fold));
        }
        let number = |key: u32| self.numbers.get(&key).copied();
        let (lists, shown) = (self.world.list_views(number), fold.lists_now());
        if self.difference.is_none() && lists != shown {
            let n = self.stops.len() + 1;
            self.difference = Some(format!("stop {n} shows {shown:?}, and it is {lists:?}"));
        }
        // A name that was dropped is shown once more.
        let there = |mut frames: Vec<FrameView>| {
            let names = frames.iter_mut().flat_map(|frame| &mut frame.names);
            names.for_each(|name| self.number_link(&mut name.to));
            for frame in &mut frames {
                frame.names.retain(|name| !matches!(name.to, Link::Gone(_)));
            }
            frames
        };
        let (frames, shown) = (there(self.world.frame_views()), fold.frames_now());
        let shown: Vec<FrameView> = shown
            .into_iter()
            .map(|mut frame| {
                frame.names.retain(|name| !matches!(name.to, Link::Gone(_)));
                frame
            })
            .collect();
        if self.difference.is_none() && frames != shown {
            let n = self.stops.len() + 1;
            self.difference = Some(format!("stop {n} shows {shown:?}, and it is {frames:?}"));
        }
        self.folded = Some(fold);
    }

    fn first_difference(&self, fold: &Fold) -> String {
        let n = self.stops.len() + 1;
        let mut left: BTreeMap<u32, &ObjectView> = fold
            .objects
            .iter()
            .filter(|(_, o)| o.state != State::Freed)
            .map(|(n, o)| (*n, o))
            .collect();
        for key in self.world.keys_after(0) {
            let object = self.world.object_numbered(key).and_then(|o| self.number_object(o));
            let Some(object) = object else { continue };
            match left.remove(&object.n).map(|o| ObjectView { new: false, ..o.clone() }) {
                Some(shown) if shown == object => {}
                shown => return format!("stop {n} shows {shown:?}, and it is {object:?}"),
            }
        }
        format!("stop {n} shows objects that are there no more: {left:?}")
    }

    /// What is known of an object that is shown.
    pub fn digest(&self, id: gc_core::ObjId) -> Option<&Digest> {
        self.world.body(id).filter(|body| body.n.is_some()).map(|body| &body.digest)
    }

    /// The `gc_refs` of an object, as far as the log has it; nothing at
    /// all while the trash is looked at once more although nothing can have
    /// changed, for that is not in the log.
    pub fn gc_refs(&self, id: gc_core::ObjId) -> Option<Option<u32>> {
        let told = !self.world.second_look && !self.truncated;
        told.then(|| self.world.body(id).and_then(|body| body.gc_refs))
    }

    /// The stops so far.
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// How many stops there are so far.
    pub fn n_stops(&self) -> usize {
        self.stops.len()
    }

    /// A stop here and now, with this caption: for a heap that is driven by
    /// hand. An empty caption is made from what has happened.
    pub fn stop_here(&mut self, caption: &str) {
        let mut stop = self.make_stop(Grain::Line, None);
        self.compare(&stop);
        if !caption.is_empty() {
            stop.caption = caption.into();
        }
        self.stops.push(stop);
    }

    /// The first thing in which the picture differs from `heap`; nothing if
    /// the folded log equals the heap that wrote it.
    pub fn differs_from<T: gc_core::Trace, O: Observer<T>>(
        &self,
        heap: &Heap<T, O>,
    ) -> Option<String> {
        let live = heap.ids().map(|id| {
            let count = heap.refcount(id).unwrap_or(0);
            (id, count, heap.list_of(id).unwrap_or(None))
        });
        let order = |list| heap.list(list).collect::<Vec<_>>();
        self.world.differs_from(live).or_else(|| self.world.order_differs_from(order)).or_else(
            || {
                let (counts, known) = (heap.get_count(), self.world.counts);
                (counts != known).then(|| format!("counts {counts:?}, in the picture {known:?}"))
            },
        )
    }

    /// The recorded run.
    pub fn finish(mut self) -> Trace {
        if self.started
            && !self.ended
            && (!self.since_line.since.is_empty() || self.stops.is_empty())
        {
            self.running = self.running.or(None);
            self.stop(Grain::Line, None);
        }
        if self.truncated || (self.ended && !self.printed.is_empty()) {
            let mut last = self.make_stop(Grain::Line, None);
            self.compare(&last);
            if self.truncated {
                last.caption =
                    "The run went on for longer than is recorded. This is how it ended.".into();
            } else {
                last.line = None;
                last.caption = "The program is over; what it leaves behind is tidied up.".into();
            }
            self.stops.push(last);
        }
        if let (Some(error), Some(last)) = (&self.error, self.stops.last_mut()) {
            last.caption = format!("The program stopped at line {}: {}", error.line, error.message);
        }
        let places = layout::places(&self.stops);
        enter_collections(&mut self.stops);
        self.episodes.retain(|episode| episode.steps.iter().any(|phase| phase.first.is_some()));
        Trace {
            format: FORMAT,
            title: self.title,
            version: self.version,
            source: self.source,
            stops: self.stops,
            error: self.error,
            truncated: self.truncated,
            collections: self.episodes,
            places,
        }
    }
}

/// Notes at each line's stop where the collection begins that ran in it.
fn enter_collections(stops: &mut [Stop]) {
    let mut inside = None;
    for (at, stop) in stops.iter_mut().enumerate() {
        match stop.grain {
            Grain::Line => stop.enter = inside.take(),
            Grain::Step if stop.step.is_some() => inside = inside.or(Some(at)),
            Grain::Step => {}
        }
    }
}

impl<T: Describe> Observer<T> for Recorder {
    const LISTENS: bool = true;
    fn event(&mut self, event: Event) {
        self.push(&Entry::Heap(event));
    }
    fn contents(&mut self, id: gc_core::ObjId, object: &T) {
        self.push(&Entry::Written(id, object.describe()));
    }
}
