//! The sentence under the picture, made from what has happened.

use crate::note::{Named, Note, Shown};

/// How many objects a sentence names before it counts the rest.
const NAMED: usize = 3;

/// Everything that has happened since a stop: the first notes, and how many
/// there were of those kinds that come in crowds.
#[derive(Debug, Default)]
pub(crate) struct Since {
    pub notes: Vec<Note>,
    /// How many notes there were, kept or not.
    pub total: usize,
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
            Note::Made(_) => self.made += 1,
            Note::Freed(_) => self.freed += 1,
            Note::Finished { collected, .. } => {
                self.collections += 1;
                self.collected += collected;
            }
            _ => {}
        }
        if self.notes.len() < KEPT {
            self.notes.push(note.clone());
        }
    }

    pub fn is_empty(&self) -> bool {
        self.total == 0
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
                format!("`{}`: a module has a name now.", first_words(line))
            }
            line if line.starts_with("class ") => format!(
                "`{}`: a class has a name now. Its methods run when they are called.",
                first_words(line)
            ),
            line if line.starts_with("def ") => format!(
                "`{}`: a function has a name now. What is in it runs when it is called.",
                first_words(line)
            ),
            line if line.starts_with('@') => {
                format!(
                    "`{}` is a definition: what is in it runs when it is called.",
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
    /// Objects whose count, birth or death has been told already.
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

    /// `: Order #3's count went from 2 to 1`, or nothing.
    fn and_its_count(&mut self, o: &Named) -> String {
        if self.mentioned.contains(&o.n) {
            return String::new();
        }
        if self.was_freed(o.n) {
            self.mentioned.push(o.n);
            return format!(": the count of {o} reached 0, and it was freed at once");
        }
        if self.reached_zero(o.n) {
            self.mentioned.push(o.n);
            return format!(": {o}'s count reached 0");
        }
        match self.count_change(o.n) {
            Some((from, to)) if !self.was_made(o.n) => {
                self.mentioned.push(o.n);
                format!(": {o}'s count went from {from} to {to}")
            }
            _ => String::new(),
        }
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
                // That a `__del__` is called is told with the object it is called for.
                Note::Called { function } => function != "__init__" && function != "__del__",
                Note::Returned { function, .. } => function != "__init__",
                _ => false,
            })
            .cloned()
            .collect();
        for note in calls.iter().take(2) {
            match note {
                Note::Called { function } if function == "<genexpr>" => {
                    self.say("The generator goes on.".into());
                }
                Note::Returned { function, .. } if function == "<genexpr>" => {
                    self.say("The generator hands back control.".into());
                }
                Note::Called { function } => {
                    self.say(format!("`{function}` was called: a frame with names of its own."))
                }
                Note::Returned { function, .. } if function == "__del__" => {
                    self.say("`__del__` is over.".into())
                }
                Note::Returned { function, .. } => {
                    self.say(format!("`{function}` is over, and its names are gone."))
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
                    let count = self.and_its_count(o);
                    let what = if deletes {
                        format!("`del {name}` dropped a name")
                    } else {
                        format!("The name `{name}` is gone")
                    };
                    self.say(if count.is_empty() {
                        format!("{what} of {o}.")
                    } else {
                        format!("{what}{count}.")
                    });
                }
                Note::Unbound { name, was: None, .. } => {
                    self.say(format!("The name `{name}` is gone."))
                }
                // `orders += [tea]` binds the name to what it names already.
                Note::Bound { was: Some(was), to: Shown::Object(o), .. } if was.n == o.n => {}
                Note::Bound { name, was, to: Shown::Object(o), .. } => {
                    if let Some(was) = was.as_ref().filter(|was| was.n != o.n) {
                        let count = self.and_its_count(was);
                        self.say(format!(
                            "`{name}` let go of {was}{}.",
                            count.replacen(&format!(": {was}'s"), ": its", 1)
                        ));
                    }
                    if self.was_made(o.n) && !self.mentioned.contains(&o.n) {
                        self.mentioned.push(o.n);
                        self.say(format!("`{name}` names a new object, {o}."));
                    } else {
                        let count = self.and_its_count(o).replacen(&format!(": {o}'s"), ": its", 1);
                        self.say(format!("`{name}` names {o} now{count}."));
                    }
                }
                Note::Bound { name, was: Some(was), to: Shown::Text(text), .. } => {
                    let count = self.and_its_count(was);
                    self.say(format!(
                        "`{name}` is {text} now and no longer names {was}{}.",
                        count.replacen(&format!(": {was}'s"), ": its", 1)
                    ));
                }
                Note::Bound { name, was: None, to: Shown::Text(text), .. } => {
                    self.say(format!("`{name}` is {text} now."));
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

    fn labels(&mut self) {
        let notes: Vec<Note> =
            self.notes().filter(|n| matches!(n, Note::Labelled { .. })).take(2).cloned().collect();
        for note in notes {
            let Note::Labelled { owner, label } = note else { continue };
            if label != "empty" && !self.was_made(owner.n) {
                let called = if label.starts_with('\'') { "called " } else { "" };
                self.say(format!("{owner} is {called}{label} from now on."));
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
            let let_go = was.as_ref().map(|was| self.and_its_count(was)).unwrap_or_default();
            match to {
                Some(Shown::Object(o)) if self.was_made(o.n) && !self.mentioned.contains(&o.n) => {
                    self.mentioned.push(o.n);
                    self.say(format!("{owner}'s `{label}` refers to a new object, {o}."));
                }
                Some(Shown::Object(o)) => {
                    let count = self.and_its_count(o).replacen(&format!(": {o}'s"), ": its", 1);
                    let to = if o.n == owner.n { "itself" } else { &o.called };
                    self.say(format!("{owner}'s `{label}` refers to {to} now{count}."));
                }
                Some(Shown::Text(text)) => self.say(format!("{owner}'s `{label}` is {text} now.")),
                None => {
                    self.say(format!("{owner} let go of `{label}`{let_go}."));
                    continue;
                }
            }
            if let (false, Some(was)) = (let_go.is_empty(), was) {
                self.say(format!("It let go of {was}{let_go}."));
            }
        }
        if untold > 0 {
            self.say(format!("({} changed.)", more(untold, "field")));
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
                    format!("It made {o} reachable again: resurrected, {o} lives on.")
                }
                Note::WeakrefMade { weakref, referent } => {
                    self.mentioned.push(weakref.n);
                    format!("{weakref} points at {referent} and does not count.")
                }
                Note::WeakrefCleared(o) => format!("{o} was cleared: it answers None from now on."),
                Note::Callback(o) => format!("The callback of {o} was called."),
                Note::Garbage(o) => format!("{o} was put into `gc.garbage`."),
                Note::Untracked(o) if !self.was_freed(o.n) => {
                    format!("The collector stops tracking {o}.")
                }
                Note::Immortal(o) => format!("{o} is immortal from now on."),
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
                        self.say(format!("It must not free {uncollectable} more."));
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
        let with = if told > 0 { "With it went " } else { "Freed: " };
        self.say(format!("{with}{}.", crowd(&dead, left)));
    }

    fn births(&mut self) {
        let made: Vec<Named> = self
            .notes()
            .filter_map(|n| if let Note::Made(o) = n { Some(o.clone()) } else { None })
            .filter(|o| !self.mentioned.contains(&o.n) && !self.was_freed(o.n))
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
                    "Automatic collection is off: from now on no count starts a collection.".into(),
                ),
                Note::Merged { into: "permanent", .. } if !frozen => {
                    frozen = true;
                    self.say("All that is tracked is frozen: no collection looks at it.".into());
                }
                Note::Merged { from: "permanent", .. } => {
                    self.say("What was frozen is in generation 2 now.".into());
                }
                Note::Thresholds([a, b, c]) => {
                    self.say(format!("The thresholds are {a}, {b}, {c} now."))
                }
                Note::Scheduled if self.since.collections == 0 => {
                    self.say("The first count went over its threshold: a collection runs at the next safe point.".into());
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

/// Whether what the object holds is told by its frame already.
fn is_generator(o: &Named) -> bool {
    o.called.starts_with("generator #")
}

/// `1 more name`, `2 more names`.
fn more(n: usize, what: &str) -> String {
    format!("{n} more {what}{}", if n == 1 { "" } else { "s" })
}

/// The text with a capital letter.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    first.unwrap_or_default() + chars.as_str()
}

/// Kinds of objects that Python makes for a moment on its own account.
const HELPERS: &[&str] = &[
    "list",
    "tuple",
    "dict",
    "set",
    "method",
    "cell",
    "generator",
    "frame",
    "traceback",
    "function",
    "dict view",
    "object",
];

/// Whether a caption may pass over the object: a helper that came and went.
fn passing(o: &Named) -> bool {
    o.short_lived && HELPERS.iter().any(|kind| o.called.ends_with(kind))
}

/// `Page #2, Page #3 and 4 more`.
fn crowd(objects: &[Named], total: usize) -> String {
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

/// The caption of a step of a collection, or of a part of one.
pub(crate) fn of_step(step: &str, since: &Since) -> String {
    if since.notes.iter().all(|note| matches!(note, Note::Finished { .. })) {
        return of_line(since, "");
    }
    let mut said = particulars(since);
    if said.is_empty() {
        return format!("`{step}`: {}.", purpose(step));
    }
    if said.len() > 3 {
        let rest = said.len() - 3;
        said.truncate(3);
        said.push(format!("({rest} more of the kind.)"));
    }
    for sentence in said.iter_mut().skip(1) {
        *sentence = capital(sentence);
    }
    format!("`{step}`: {}", said.join(" "))
}

/// What a step is for, in a few words.
pub(crate) fn purpose(step: &str) -> &'static str {
    match step {
        "merge_younger" => "the younger generations join the one that is collected",
        "update_refs" => "each candidate gets gc_refs, a copy of its reference count",
        "subtract_refs" => "references that come from inside are subtracted from gc_refs",
        "move_unreachable" => "what nothing outside refers to is set aside",
        "untrack_tuples" => "tuples that cannot be part of a cycle are tracked no more",
        "untrack_dicts" => "dicts that cannot be part of a cycle are tracked no more",
        "promote_survivors" => "what is left is a generation older now",
        "move_legacy_finalizers" => "objects with a finalizer of the old kind are put aside",
        "handle_weakrefs" => "weak references to the trash are cleared, and callbacks called",
        "finalize_garbage" => "the finalizers of the trash run, all before anything is cleared",
        "handle_resurrected" => "what a finalizer made reachable again is kept",
        "delete_garbage" => {
            "each piece of trash lets go of what it refers to, and counting frees it"
        }
        "handle_legacy_finalizers" => "what a finalizer of the old kind keeps alive is not freed",
        _ => "a step of the collection",
    }
}

fn particulars(since: &Since) -> Vec<String> {
    let mut said = Vec::new();
    let mut set: Vec<&Named> = Vec::new();
    let mut freed: Vec<Named> = Vec::new();
    let mut rescued: Vec<(String, bool, Vec<Named>)> = Vec::new();
    let (mut aside, mut again, mut outside) = (Vec::new(), Vec::new(), Vec::new());
    let mut subtracted: Vec<(String, Vec<(&Named, u32)>)> = Vec::new();
    for note in &since.notes {
        match note {
            Note::GcRefsSet { of, .. } => set.push(of),
            Note::Subtracted { from, hidden, of, gc_refs } => {
                let holder = from.as_ref().map_or(hidden, |from| &from.called);
                match subtracted.iter_mut().find(|(who, _)| who == holder) {
                    Some((_, held)) => held.push((of, *gc_refs)),
                    None => subtracted.push((holder.clone(), vec![(of, *gc_refs)])),
                }
            }
            Note::Tentative(o) => aside.push(o.clone()),
            Note::Reached { of, before: true, .. } => again.push(of.clone()),
            Note::Reached { of, gc_refs: 0, .. } => {
                said.push(format!("{of} is reached from outside."));
            }
            Note::Reached { of, gc_refs, .. } => outside.push((of.clone(), *gc_refs)),
            Note::Rescued { from, hidden, of, moved_back } => {
                let holder = from.as_ref().map_or(hidden, |f| &f.called);
                match rescued.iter_mut().find(|(who, back, _)| who == holder && back == moved_back) {
                    Some((_, _, saved)) => saved.push(of.clone()),
                    None => rescued.push((holder.clone(), *moved_back, vec![of.clone()])),
                }
            }
            Note::Cleared(o) => said.push(format!("{o} is made to let go of what it refers to (tp_clear).")),
            Note::Finalizing(o) => said.push(format!("{o}'s `__del__` runs.")),
            Note::Resurrected(o) => said.push(format!("{o} is reachable again.")),
            Note::WeakrefCleared(o) => said.push(format!("{o} is cleared: it answers None from now on.")),
            Note::Callback(o) => said.push(format!("The callback of {o} is called.")),
            Note::Untracked(o) => said.push(format!(
                "{o} holds nothing that could lead back to it: the collector strikes it off its list."
            )),
            Note::Garbage(o) => said.push(format!("{o} is put into `gc.garbage`.")),
            Note::Freed(o) => freed.push(o.clone()),
            Note::Finished { collected: 0, .. } => said.push("The collection is over and found nothing unreachable.".into()),
            Note::Finished { collected, .. } => said.push(format!("The collection is over: {collected} collected.")),
            _ => {}
        }
    }
    if !set.is_empty() {
        let n = set.len();
        let candidates = if n == 1 {
            "the one candidate gets".to_string()
        } else {
            format!("each of the {n} candidates gets")
        };
        said.insert(0, format!("{candidates} gc_refs, a copy of its reference count."));
    }
    said.extend(subtracted.iter().map(|(holder, held)| subtraction(holder, held)));
    said.extend(verdicts(&outside, &again, &aside));
    said.extend(
        rescued.iter().map(|(holder, moved_back, saved)| rescue(holder, *moved_back, saved)),
    );
    if !freed.is_empty() {
        said.push(format!("Freed: {}.", crowd(&freed, since.freed)));
    }
    said
}

/// What `move_unreachable` says of each candidate it comes to.
fn verdicts(outside: &[(Named, u32)], again: &[Named], aside: &[Named]) -> Vec<String> {
    let mut said = Vec::new();
    match outside {
        [] => {}
        [(o, gc_refs)] => said.push(format!(
            "{o}'s gc_refs is {gc_refs}: something outside refers to it, so it stays."
        )),
        many => {
            let who: Vec<Named> = many.iter().map(|(o, _)| o.clone()).collect();
            said.push(format!(
                "something of the gc_refs of {} is left: something outside refers to them, so they stay.",
                crowd(&who, who.len())
            ));
        }
    }
    match again {
        [] => {}
        [o] => said.push(format!(
            "{o} has been reached already: it stays, and so does what it refers to."
        )),
        many => said.push(format!(
            "{} have been reached already: they stay, and so does what they refer to.",
            crowd(many, many.len())
        )),
    }
    match aside {
        [] => {}
        [o] => said.push(format!(
            "{o}'s gc_refs is 0: nothing outside is known to refer to it, so it is set aside, tentatively unreachable."
        )),
        many => said.push(format!(
            "the gc_refs of {} are 0: nothing outside is known to refer to them, so they are set aside, tentatively unreachable.",
            crowd(many, many.len())
        )),
    }
    said
}

/// Whom an object that stays keeps as well.
fn rescue(holder: &str, moved_back: bool, saved: &[Named]) -> String {
    let to = crowd(saved, saved.len());
    let (they, stay, are) =
        if saved.len() == 1 { (to.as_str(), "stays", "is") } else { ("they", "stay", "are") };
    let back = if moved_back { format!(" and {are} moved back") } else { String::new() };
    format!("{holder} refers to {to}, so {they} {stay} too{back}.")
}

/// What the references of one object come to: each is subtracted from the
/// gc_refs of what it leads to.
fn subtraction(holder: &str, held: &[(&Named, u32)]) -> String {
    if let [(of, gc_refs)] = held {
        let (to, whose) =
            if of.called == holder { ("itself", "its") } else { (of.called.as_str(), "") };
        let whose = if whose.is_empty() { format!("{of}'s") } else { whose.into() };
        return format!(
            "{holder} refers to {to}. That reference comes from inside, so {whose} gc_refs goes from {} to {gc_refs}.",
            gc_refs + 1
        );
    }
    let mut once: Vec<Named> = Vec::new();
    for (of, _) in held {
        if !once.contains(of) {
            once.push((*of).clone());
        }
    }
    let to = crowd(&once, once.len());
    if once.len() < held.len() {
        return format!(
            "{holder} holds {} references to {to}. They come from inside: each takes 1 from the gc_refs of what it leads to.",
            held.len()
        );
    }
    let mut left: Vec<String> = held.iter().map(|(_, gc_refs)| gc_refs.to_string()).collect();
    left.dedup();
    let left = match left.split_last() {
        Some((all, [])) => format!(", to {all}"),
        Some((last, first)) if held.len() <= NAMED => {
            format!(", to {} and {last}", first.join(", "))
        }
        _ => String::new(),
    };
    format!(
        "{holder} refers to {to}. These references come from inside: each gc_refs goes down by 1{left}."
    )
}
