//! When a line is over, and which lines of a loop share a stop.

use super::Recorder;
use crate::stop::Grain;

/// How often a line gets stops of its own before the rest of its loop gets
/// one.
const ROUNDS: u32 = 60;

/// The most stops inside what is folded, for the collections that run there.
const INSIDE: usize = 200;

impl Recorder {
    /// The line that runs is over, and so is the stop. What `__init__` does
    /// line by line is for readers who step closely; the line that makes the
    /// object sums it up.
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
    pub(super) fn goes_to(&mut self, next: Option<u32>) {
        if self.is_often(self.running) && self.is_often(next) {
            self.folding += 1;
            self.noted = self.since_line.since.total;
        } else if self.running.is_some() || !self.since_line.since.is_empty() {
            self.line_is_over(next);
        }
        if let Some(next) = next {
            self.begins(next);
            self.running = Some(next);
        }
    }

    /// A function ends, and its caller's line goes on.
    pub(super) fn returns(&mut self) {
        let caller = self.functions.last().and_then(|(_, line, _)| *line);
        if self.is_often(self.running) && self.is_often(caller) {
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
            self.begins(line);
        }
    }

    /// Whether a line has gone round often enough.
    fn is_often(&self, line: Option<u32>) -> bool {
        line.and_then(|line| self.rounds.get(line)).is_some_and(|rounds| *rounds >= ROUNDS)
    }

    /// A line has begun once more.
    fn begins(&mut self, line: u32) {
        *self.rounds.get_or_put(line, || 0) += 1;
    }

    /// Whether the folded part of a loop has had enough stops.
    pub(super) fn is_quiet(&self) -> bool {
        self.folding > 0 && self.stops.len() > self.began + INSIDE
    }

    pub(super) fn back_in_caller(&mut self) {
        if let Some((_, line, began)) = self.functions.pop() {
            (self.running, self.began) = (line, began);
        }
    }
}
