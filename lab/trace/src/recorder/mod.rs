//! The recorder: reads the log, entry by entry, and makes the stops.
//!
//! There is a stop after each line of the program, and within a line after each
//! step of a collection. Where few objects are looked at, the steps
//! `subtract_refs`, `move_unreachable` and `delete_garbage` are taken apart
//! further, one object at a time. The first rounds of a loop have stops of their
//! own, the rest of it has one.
//!
//! When a line is over is in `lines.rs`, what a stop holds in `stop.rs`; for tests,
//! `compare.rs` holds the stops to the picture of the moment.
//!
//! Uses the fold (`world/`) and its words (`caption/`, `note.rs`).

mod compare;
mod lines;
mod stop;

use std::ops::Range;

use gc_core::{Event, Observer, Profile, StepName};

use self::stop::enter_collections;
use crate::by_number::{ByNumber, Keys};
use crate::caption::Since;
use crate::entry::{Describe, Digest, Entry};
use crate::fold::Fold;
use crate::layout;
use crate::note::{self, Note};
use crate::stop::{Grain, Stop};
use crate::trace::{Episode, FORMAT, Failure, Trace};
use crate::view::ObjectView;
use crate::world::World;

/// How much is recorded. A run that goes beyond it goes on, but is not shown.
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
    rounds: ByNumber<u32>,
    /// How many lines have run since a loop is folded into one stop.
    folding: u32,
    /// How many notes there were when the last line of that ended.
    noted: usize,
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
    numbers: Keys,
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

/// The most objects that are shown once more after they were freed.
const GHOSTS: usize = 24;

/// What has gathered since a stop.
#[derive(Debug, Default)]
struct Piece {
    since: Since,
    ghosts: Vec<ObjectView>,
    /// The keys of the objects made since.
    born: Range<u32>,
    /// Names that were dropped are shown once more.
    unbound: bool,
}

impl Piece {
    /// An object is made; keys go up.
    fn bears(&mut self, key: u32) {
        let first = if self.born.is_empty() { key } else { self.born.start };
        self.born = first..key + 1;
    }
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
            rounds: ByNumber::default(),
            folding: 0,
            noted: 0,
            began: 0,
            episodes: Vec::new(),
            step: None,
            taking_apart: None,
            few: false,
            since_line: Piece::default(),
            since_stop: Piece::default(),
            numbers: Keys::default(),
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

    /// Applies one entry.
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
                // A loop's own line comes twice for a turn, once without doing
                // anything.
                if self.running == Some(*line) && self.since_line.since.total == self.noted {
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

    /// What an interpreter does before the program's first line is part of the
    /// picture, and nothing to report.
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

    /// Whether everything has been recorded that will be: from now on only the end
    /// matters. The log may leave out what happens to the heap, and at the end
    /// [`forget`](Recorder::forget) what was written and write all of it again.
    pub fn is_full(&self) -> bool {
        self.truncated
    }

    /// The heap is about to be reported again, from nothing.
    pub fn forget(&mut self) {
        self.world.forget();
    }

    /// What comes after the last stop but one changes the picture, and is not
    /// reported.
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
            self.since_line.bears(self.world.n_shown);
            self.since_stop.bears(self.world.n_shown);
        }
        if let Some(ghost) = ghost {
            if let Some(freed) = freed {
                self.note(&Note::Freed(freed));
            }
            // Of a crowd that comes and goes within a line only a few are shown.
            for piece in [&mut self.since_line, &mut self.since_stop] {
                let came_and_went = piece.born.contains(&ghost.n);
                if piece.ghosts.len() < GHOSTS && !came_and_went {
                    piece.ghosts.push(ghost.clone());
                }
            }
            // An object that never lived to see a stop has no number, and is not
            // missed.
            if self.numbers.of(ghost.n).is_some() {
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
            self.noted = 0;
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

    /// What is known of an object that is shown.
    pub fn digest(&self, id: gc_core::ObjId) -> Option<&Digest> {
        self.world.body(id).filter(|body| body.n.is_some()).map(|body| &body.digest)
    }

    /// The `gc_refs` of an object, as far as the log has it; nothing at
    /// all while the trash is looked at once more although nothing can have
    /// changed, for that is not in the log.
    pub fn gc_refs(&self, id: gc_core::ObjId) -> Option<Option<u32>> {
        let in_the_log = !self.world.second_look && !self.truncated;
        in_the_log.then(|| self.world.body(id).and_then(|body| body.gc_refs))
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

impl<T: Describe> Observer<T> for Recorder {
    const LISTENS: bool = true;

    fn event(&mut self, event: Event) {
        self.push(&Entry::Heap(event));
    }

    fn contents(&mut self, id: gc_core::ObjId, object: &T) {
        self.push(&Entry::Written(id, object.describe()));
    }
}
