//! The sentence under the picture, made from what has happened.

use std::collections::HashMap;

use crate::entry::Role;
use crate::note::{Named, Note, Shown};

/// How many objects a sentence names before it counts the rest.
pub(crate) const NAMED: usize = 3;

/// Everything that has happened since a stop: the first notes, and how many
/// there were of those kinds that come in crowds.
#[derive(Debug, Default)]
pub(crate) struct Since {
    pub notes: Vec<Note>,
    /// Where the note is that a name was bound: the last word on it is enough.
    bound: HashMap<(u32, String), usize>,
    /// How many notes there were, kept or not.
    pub total: usize,
    pub candidates: usize,
    pub subtracted: usize,
    pub aside: usize,
    pub cleared: usize,
    pub made: usize,
    pub freed: usize,
    pub collected: usize,
    pub collections: usize,
}

/// How many notes are kept.
const KEPT: usize = 400;

impl Since {
    pub fn push(&mut self, note: &Note) {
        self.total += 1;
        match note {
            Note::GcRefsSet { .. } => self.candidates += 1,
            Note::Subtracted { .. } => self.subtracted += 1,
            Note::Tentative(_) => self.aside += 1,
            Note::Cleared(_) => self.cleared += 1,
            Note::Made(_) => self.made += 1,
            Note::Freed(_) => self.freed += 1,
            Note::Finished { collected, .. } => {
                self.collections += 1;
                self.collected += collected;
            }
            _ => {}
        }
        if let Note::Bound { frame, name, to: now, .. } = note {
            let known = self.bound.get(&(*frame, name.clone()));
            if let Some(Note::Bound { to, .. }) = known.and_then(|at| self.notes.get_mut(*at)) {
                to.clone_from(now);
                return;
            }
            self.bound.insert((*frame, name.clone()), self.notes.len());
        }
        // What comes in crowds must leave room for what comes after.
        let most = if note.comes_in_crowds() { KEPT } else { 2 * KEPT };
        if self.notes.len() < most {
            self.notes.push(note.clone());
        }
    }

    /// Like [`push`](Since::push); that the same container grows and grows is
    /// one note.
    pub fn push_size(&mut self, note: &Note) {
        if let (Some(Note::Size { of, to, .. }), Note::Size { of: now, to: n, .. }) =
            (self.notes.last_mut(), note)
            && of.n == now.n
        {
            *to = *n;
            return;
        }
        self.push(note);
    }

    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}

/// What has become of the count of an object.
enum Outcome {
    /// Nothing that is worth a word, or it has been said.
    Silent,
    /// It reached 0 and the object was freed.
    Freed,
    /// It was 0 for a moment.
    Zero,
    /// It went from one number to another.
    Went(u32, u32),
}

impl Outcome {
    /// `: Order #3's count went from 2 to 1`, or nothing.
    fn of(&self, o: &Named) -> String {
        match self {
            Outcome::Freed => format!(": the count of {o} reached 0, and it was freed at once"),
            _ => self.ending(&format!("{o}'s")),
        }
    }

    /// The count of an object that was mentioned just before: `: its count ...`.
    fn its(&self) -> String {
        self.ending("its")
    }

    fn ending(&self, whose: &str) -> String {
        match self {
            Outcome::Silent => String::new(),
            Outcome::Freed => format!(": {whose} count reached 0, and it was freed at once"),
            Outcome::Zero => format!(": {whose} count reached 0"),
            Outcome::Went(from, to) => format!(": {whose} count went from {from} to {to}"),
        }
    }

    fn is_silent(&self) -> bool {
        matches!(self, Outcome::Silent)
    }
}

/// Of a stop that holds the rest of a loop: says so.
pub(crate) fn folded(lines: u32, caption: String) -> String {
    match lines {
        0 => caption,
        1 => format!("The rest of the loop in one stop (1 more line). {caption}"),
        n => format!("The rest of the loop in one stop ({n} more lines). {caption}"),
    }
}

/// The caption of a source line. `source` is its text, if it is known.
pub(crate) fn of_line(since: &Since, source: &str) -> String {
    let mut told = Told { since, said: Vec::new(), mentioned: Vec::new() };
    told.raised();
    told.calls();
    told.names(source);
    told.labels();
    told.fields();
    told.sizes();
    told.finalizers();
    told.collections();
    told.deaths();
    told.births();
    told.counts();
    told.switches();
    told.output();
    if told.said.is_empty() {
        return match source.trim() {
            line if line.is_empty() || line.starts_with('#') => "The program is over.".into(),
            line if line.starts_with("import ") || line.starts_with("from ") => {
                format!("`{}`: the module has a name now.", first_words(line))
            }
            line if line.starts_with("class ") => format!(
                "`{}`: the class has a name now. Its methods run when they are called.",
                first_words(line)
            ),
            line if line.starts_with("def ") => format!(
                "`{}`: the function has a name now. Its body runs when it is called.",
                first_words(line)
            ),
            line if line.starts_with('@') => {
                format!(
                    "`{}` begins a definition: its body runs when it is called.",
                    first_words(line)
                )
            }
            line => format!("`{}`: nothing changed on the heap.", first_words(line)),
        };
    }
    told.said.truncate(5);
    told.said.join(" ")
}

fn first_words(line: &str) -> String {
    cut(line.trim_end_matches(':'), 40)
}

/// The text, or its beginning if it is long.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_string();
    }
    let start: String = text.chars().take(most - 2).collect();
    format!("{start}…")
}

struct Told<'a> {
    since: &'a Since,
    said: Vec<String>,
    /// Objects whose count, birth or death is in the caption already.
    mentioned: Vec<u32>,
}

impl Told<'_> {
    fn say(&mut self, sentence: String) {
        self.said.push(capital(&sentence));
    }

    fn notes(&self) -> impl Iterator<Item = &Note> {
        self.since.notes.iter()
    }

    fn is_over(&self, call: u32) -> bool {
        self.notes().any(|note| matches!(note, Note::Returned { frame, .. } if *frame == call))
    }

    fn was_made(&self, n: u32) -> bool {
        self.notes().any(|note| matches!(note, Note::Made(o) if o.n == n))
    }

    fn was_freed(&self, n: u32) -> bool {
        self.notes().any(|note| matches!(note, Note::Freed(o) if o.n == n))
    }

    /// Whether the count was 0 for a moment; a `__del__` that is called then
    /// holds the object once more.
    fn reached_zero(&self, n: u32) -> bool {
        self.notes().any(|note| matches!(note, Note::Count { of, to: 0, .. } if of.n == n))
    }

    /// Whether a `__del__` has begun and its first line has yet to run.
    fn calls_del(&self) -> bool {
        self.notes().any(|note| matches!(note, Note::Called { function } if function == "__del__"))
    }

    /// The count before and after all that has happened.
    fn count_change(&self, n: u32) -> Option<(u32, u32)> {
        let mut change = None;
        for note in self.notes() {
            if let Note::Count { of, from, to } = note
                && of.n == n
            {
                let first = change.map_or(*from, |(first, _)| first);
                change = Some((first, *to));
            }
        }
        change.filter(|(from, to)| from != to)
    }

    /// What has become of its count; said once for each object.
    fn count_of(&mut self, o: &Named) -> Outcome {
        if self.mentioned.contains(&o.n) {
            return Outcome::Silent;
        }
        let outcome = if self.was_freed(o.n) {
            Outcome::Freed
        } else if self.reached_zero(o.n) {
            Outcome::Zero
        } else {
            match self.count_change(o.n) {
                Some((from, to)) if !self.was_made(o.n) => Outcome::Went(from, to),
                _ => return Outcome::Silent,
            }
        };
        self.mentioned.push(o.n);
        outcome
    }

    fn raised(&mut self) {
        let raised: Vec<String> = self
            .notes()
            .filter_map(|n| if let Note::Raised(m) = n { Some(m.clone()) } else { None })
            .collect();
        for message in raised {
            self.say(format!("The program stopped: {message}."));
        }
    }

    fn calls(&mut self) {
        let calls: Vec<Note> = self
            .notes()
            .filter(|n| match n {
                // That a `__del__` is called is said with the object it is called for.
                Note::Called { function } => function != "__init__" && function != "__del__",
                Note::Returned { function, .. } => function != "__init__",
                _ => false,
            })
            .cloned()
            .collect();
        for note in calls.iter().take(2) {
            match note {
                Note::Called { function } if function == "<genexpr>" => {
                    self.say("The generator resumes.".into());
                }
                Note::Returned { function, .. } if function == "<genexpr>" => {
                    self.say("The generator hands control back.".into());
                }
                Note::Called { function } => self.say(format!(
                    "`{function}` was called and has a frame, with names of its own."
                )),
                Note::Returned { function, .. } if function == "__del__" => {
                    self.say("`__del__` has returned.".into())
                }
                Note::Returned { function, .. } => {
                    self.say(format!("`{function}` has returned, and its names are gone."))
                }
                _ => {}
            }
        }
    }

    fn names(&mut self, source: &str) {
        let deletes = source.trim().starts_with("del ");
        let calls_del = self.calls_del();
        let notes: Vec<Note> = self
            .notes()
            .filter(|n| match n {
                Note::Bound { name, .. } if calls_del && name == "self" => false,
                // Names of a call that is over already are not worth a word.
                Note::Bound { frame, .. } | Note::Unbound { frame, .. } => !self.is_over(*frame),
                _ => false,
            })
            .cloned()
            .collect();
        for note in &notes {
            match note {
                Note::Unbound { name, was: Some(o), .. } => {
                    let count = self.count_of(o);
                    let what = if deletes {
                        format!("`del {name}` dropped a name")
                    } else {
                        format!("The name `{name}` is gone")
                    };
                    self.say(if count.is_silent() {
                        format!("{what} of {o}.")
                    } else {
                        format!("{what}{}.", count.of(o))
                    });
                }
                Note::Unbound { name, was: None, .. } => {
                    self.say(format!("The name `{name}` is gone."))
                }
                // `orders += [tea]` binds the name to what it names already.
                Note::Bound { was: Some(was), to: Shown::Object(o), .. } if was.n == o.n => {}
                Note::Bound { name, was, to: Shown::Object(o), .. } => self.bound(name, was, o),
                Note::Bound { name, was: Some(was), to: Shown::Text(text), .. } => {
                    let count = self.count_of(was).its();
                    self.say(format!("`{name}` is now {text} and no longer names {was}{count}."));
                }
                Note::Bound { name, was: None, to: Shown::Text(text), .. } => {
                    self.say(format!("`{name}` is now {text}."));
                }
                _ => {}
            }
        }
        // The last word on a name in a loop is enough.
        if self.said.len() > 3 {
            let extra = self.said.len() - 3;
            self.said.truncate(3);
            self.say(format!("({} changed.)", more(extra, "name")));
        }
    }

    fn bound(&mut self, name: &str, was: &Option<Named>, to: &Named) {
        if let Some(was) = was {
            let count = self.count_of(was).its();
            self.say(format!("`{name}` no longer names {was}{count}."));
        }
        if self.was_made(to.n) && !self.mentioned.contains(&to.n) {
            self.mentioned.push(to.n);
            self.say(format!("`{name}` names a new object, {to}."));
        } else {
            let count = self.count_of(to).its();
            self.say(format!("`{name}` now names {to}{count}."));
        }
    }

    fn labels(&mut self) {
        let notes: Vec<Note> =
            self.notes().filter(|n| matches!(n, Note::Labelled { .. })).take(2).cloned().collect();
        for note in notes {
            let Note::Labelled { owner, label } = note else { continue };
            if label != "empty" && !self.was_made(owner.n) {
                let called = if label.starts_with('\'') { "called " } else { "" };
                self.say(format!("{owner} is now {called}{label}."));
            }
        }
    }

    fn fields(&mut self) {
        let notes: Vec<Note> =
            self.notes().filter(|n| matches!(n, Note::Field { .. })).cloned().collect();
        let (mut told, mut untold) = (0, 0);
        for note in &notes {
            let Note::Field { owner, label, was, to } = note else { continue };
            if self.was_made(owner.n) || self.was_freed(owner.n) || is_generator(owner) {
                continue;
            }
            if told == 2 {
                untold += 1;
                continue;
            }
            told += 1;
            self.field(owner, label, was, to);
        }
        if untold > 0 {
            self.say(format!("({} changed.)", more(untold, "field")));
        }
    }

    fn field(&mut self, owner: &Named, label: &str, was: &Option<Named>, to: &Option<Shown>) {
        let let_go = was.as_ref().map_or(Outcome::Silent, |was| self.count_of(was));
        match to {
            Some(Shown::Object(o)) if self.was_made(o.n) && !self.mentioned.contains(&o.n) => {
                self.mentioned.push(o.n);
                self.say(format!("{owner}'s `{label}` refers to a new object, {o}."));
            }
            Some(Shown::Object(o)) => {
                let count = self.count_of(o).its();
                let to = if o.n == owner.n { "itself" } else { &o.called };
                self.say(format!("{owner}'s `{label}` now refers to {to}{count}."));
            }
            Some(Shown::Text(text)) => self.say(format!("{owner}'s `{label}` is now {text}.")),
            None => {
                let count = was.as_ref().map_or_else(String::new, |was| let_go.of(was));
                return self.say(format!("{owner} let go of `{label}`{count}."));
            }
        }
        if let (false, Some(was)) = (let_go.is_silent(), was) {
            self.say(format!("It let go of {was}{}.", let_go.its()));
        }
    }

    fn sizes(&mut self) {
        let sizes: Vec<Note> =
            self.notes().filter(|n| matches!(n, Note::Size { .. })).cloned().collect();
        let mut seen: Vec<u32> = Vec::new();
        for note in sizes.iter().rev() {
            let Note::Size { of, to, .. } = note else { continue };
            if seen.contains(&of.n) || self.was_made(of.n) || self.was_freed(of.n) {
                continue;
            }
            seen.push(of.n);
            if seen.len() <= 2 {
                let what = if of.role == Role::Own { "attributes" } else { "items" };
                self.say(format!("{of} now has {to} {what}."));
            }
        }
    }

    fn finalizers(&mut self) {
        let calls_del = self.calls_del();
        let notes: Vec<Note> = self.notes().cloned().collect();
        let mut told = 0;
        for note in &notes {
            let sentence = match note {
                Note::Finalizing(o) if calls_del => {
                    self.mentioned.push(o.n);
                    format!("{o}'s `__del__` is called.")
                }
                Note::Finalizing(o) => format!("{o}'s `__del__` ran."),
                Note::Resurrected(o) => {
                    format!("It made {o} reachable again: {o} is resurrected and lives on.")
                }
                Note::WeakrefMade { weakref, referent } => {
                    self.mentioned.push(weakref.n);
                    format!("{weakref} points at {referent} and adds nothing to its count.")
                }
                Note::WeakrefCleared(o) => format!("{o} was cleared: from now on it returns None."),
                Note::Callback(o) => format!("The callback of {o} was called."),
                Note::Garbage(o) => format!("{o} was put into `gc.garbage`."),
                Note::Untracked(o) if !self.was_freed(o.n) => {
                    format!("The collector stops tracking {o}.")
                }
                Note::Immortal(o) => format!("{o} is now immortal."),
                _ => continue,
            };
            told += 1;
            if told <= 3 {
                self.say(sentence);
            }
        }
    }

    fn collections(&mut self) {
        let since = self.since;
        if since.collections > 1 {
            self.say(format!(
                "{} collections ran and found {} unreachable objects.",
                since.collections, since.collected
            ));
            return;
        }
        for note in &since.notes {
            match note {
                Note::Finished { generation, collected: 0, .. } => {
                    self.say(format!(
                        "A collection of generation {generation} found nothing unreachable."
                    ));
                }
                Note::Finished { generation, collected, uncollectable } => {
                    let objects = if *collected == 1 { "object" } else { "objects" };
                    self.say(format!("A collection of generation {generation} found {collected} unreachable {objects}."));
                    if *uncollectable > 0 {
                        self.say(format!("It may not free another {uncollectable}."));
                    }
                }
                _ => {}
            }
        }
    }

    fn deaths(&mut self) {
        let dead: Vec<Named> = self
            .notes()
            .filter_map(|n| if let Note::Freed(o) = n { Some(o.clone()) } else { None })
            .filter(|o| !self.mentioned.contains(&o.n) && !passing(o))
            .collect();
        let told = self.since.freed.min(self.since.notes.len()) - dead.len().min(self.since.freed);
        let left = self.since.freed.saturating_sub(told);
        if dead.is_empty() {
            return;
        }
        self.mentioned.extend(dead.iter().map(|o| o.n));
        let dead = crowd(&dead, left);
        self.say(match told {
            0 => format!("Freed: {dead}."),
            _ => format!("Freed with it: {dead}."),
        });
    }

    fn births(&mut self) {
        let made: Vec<Named> = self
            .notes()
            .filter_map(|n| if let Note::Made(o) = n { Some(o.clone()) } else { None })
            .filter(|o| !self.mentioned.contains(&o.n) && !o.short_lived)
            .collect();
        if made.is_empty() {
            return;
        }
        let left = (self.since.made + made.len())
            .saturating_sub(self.notes().filter(|n| matches!(n, Note::Made(_))).count());
        self.mentioned.extend(made.iter().map(|o| o.n));
        self.say(format!("Made: {}.", crowd(&made, left)));
    }

    fn counts(&mut self) {
        let mut seen: Vec<Named> = Vec::new();
        for note in &self.since.notes {
            if let Note::Count { of, .. } = note
                && !seen.contains(of)
                && !self.mentioned.contains(&of.n)
            {
                seen.push(of.clone());
            }
        }
        let mut told = 0;
        for o in seen {
            if self.was_made(o.n) || self.was_freed(o.n) {
                continue;
            }
            let Some((from, to)) = self.count_change(o.n) else { continue };
            told += 1;
            if told <= 2 {
                self.say(format!("{o}'s count went from {from} to {to}."));
            }
        }
        if told > 2 {
            self.say(format!("({} changed.)", more(told - 2, "count")));
        }
    }

    fn switches(&mut self) {
        let mut frozen = false;
        let notes: Vec<Note> = self.notes().cloned().collect();
        for note in &notes {
            match note {
                Note::Enabled(true) => self.say("Automatic collection is on.".into()),
                Note::Enabled(false) => self.say(
                    "Automatic collection is off: no counter starts a collection any more.".into(),
                ),
                Note::Merged { into: "permanent", .. } if !frozen => {
                    frozen = true;
                    self.say("Everything tracked is now frozen: no collection looks at it.".into());
                }
                Note::Merged { from: "permanent", .. } => {
                    self.say("Everything that was frozen is now in generation 2.".into());
                }
                Note::Thresholds([a, b, c]) => {
                    self.say(format!("The thresholds are now {a}, {b}, {c}."))
                }
                Note::Scheduled if self.since.collections == 0 => {
                    self.say("There are more new containers than the threshold allows: a collection runs at the next safe point.".into());
                }
                _ => {}
            }
        }
    }

    fn output(&mut self) {
        let printed: String = self
            .notes()
            .filter_map(|n| if let Note::Printed(text) = n { Some(text.as_str()) } else { None })
            .collect();
        let printed = printed.trim_end();
        if !printed.is_empty() && self.said.len() < 4 {
            let lines = printed.lines().count();
            self.say(match lines {
                1 => format!("Printed `{}`.", cut(printed, 60)),
                _ => format!("Printed {lines} lines."),
            });
        }
    }
}

/// Whether what the object holds is said by its frame already.
fn is_generator(o: &Named) -> bool {
    o.role == Role::Generator
}

/// `1 more name`, `2 more names`.
fn more(n: usize, what: &str) -> String {
    format!("{n} more {what}{}", if n == 1 { "" } else { "s" })
}

/// The text with a capital letter.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}

/// Whether a caption may pass over the object: a helper that came and went.
fn passing(o: &Named) -> bool {
    o.short_lived && matches!(o.role, Role::Helper | Role::Generator)
}

/// `Page #2, Page #3 and 4 more`.
pub(crate) fn crowd(objects: &[Named], total: usize) -> String {
    let named: Vec<&str> = objects.iter().take(NAMED).map(|o| o.called.as_str()).collect();
    let rest = total.saturating_sub(named.len());
    match (named.as_slice(), rest) {
        (names, 0) if names.len() > 1 => {
            let (last, first) = names.split_last().expect("more than one");
            format!("{} and {last}", first.join(", "))
        }
        (names, 0) => names.join(""),
        (names, rest) => format!("{} and {rest} more", names.join(", ")),
    }
}
