//! What a caption says about the program: calls, names, fields, output.

use super::{Caption, Outcome, cut, more};
use crate::entry::{MEMBER, Role};
use crate::note::{Named, Note, Shown};

impl Caption<'_> {
    pub(super) fn raised(&mut self) {
        let raised: Vec<String> = self
            .notes()
            .filter_map(|n| if let Note::Raised(m) = n { Some(m.clone()) } else { None })
            .collect();
        for message in raised {
            self.say(format!("The program stopped: {message}."));
        }
    }

    pub(super) fn calls(&mut self) {
        let calls: Vec<&Note> = self
            .notes()
            .filter(|n| match n {
                // A call of `__del__` is mentioned with the object it is called for.
                Note::Called { function } => function != "__init__" && function != "__del__",
                Note::Returned { function, .. } => function != "__init__",
                _ => false,
            })
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

    pub(super) fn names(&mut self, source: &str) {
        let deletes = source.trim().starts_with("del ");
        let calls_del = self.calls_del();
        let notes: Vec<&Note> = self
            .notes()
            .filter(|n| match n {
                Note::Bound { name, .. } if calls_del && name == "self" => false,
                // Names of a call that is over already are not worth mentioning.
                Note::Bound { frame, .. } | Note::Unbound { frame, .. } => !self.is_over(*frame),
                _ => false,
            })
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
        // In a loop the last binding of a name is enough.
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
            let held =
                name == "self" && self.calls_init() && self.count_change(to.n) == Some((1, 2));
            let why = if held { " (refcount 2: the call that makes it holds it too)" } else { "" };
            self.say(format!("`{name}` names a new object, {to}{why}."));
        } else {
            let count = self.count_of(to);
            let more = matches!(count, Outcome::Went(from, to) if to > from + 1);
            let more = more && self.calls_init();
            let why = if more { " (the call holds it too)" } else { "" };
            self.say(format!("`{name}` now names {to}{}{why}.", count.its()));
        }
    }

    pub(super) fn labels(&mut self) {
        for note in self.notes().filter(|n| matches!(n, Note::Labelled { .. })).take(2) {
            let Note::Labelled { owner, label } = note else { continue };
            if label != "empty" && !self.was_made(owner.n) {
                self.say(match label.as_str() {
                    "''" => format!("{owner}'s text is empty now."),
                    text if text.starts_with('\'') => format!("{owner} is now called {text}."),
                    _ => format!("{owner} is now {label}."),
                });
            }
        }
    }

    pub(super) fn fields(&mut self) {
        let (mut n_said, mut n_unsaid) = (0, 0);
        for note in self.notes() {
            let Note::Field { owner, label, was, to } = note else { continue };
            if self.was_made(owner.n) || self.was_freed(owner.n) || is_generator(owner) {
                continue;
            }
            if n_said == 2 {
                n_unsaid += 1;
                continue;
            }
            n_said += 1;
            self.field(owner, label, was, to);
        }
        if n_unsaid > 0 {
            self.say(format!("({} changed.)", more(n_unsaid, "field")));
        }
    }

    fn field(&mut self, owner: &Named, label: &str, was: &Option<Named>, to: &Option<Shown>) {
        let let_go = was.as_ref().map_or(Outcome::Silent, |was| self.count_of(was));
        // A member of a set has no name, and stands beside others. An attribute may be called
        // so, too.
        let item = label == MEMBER && owner.role != Role::Own;
        let whose = if item { format!("{owner}") } else { format!("{owner}'s `{label}`") };
        let refers = if item { "holds" } else { "refers to" };
        match to {
            Some(Shown::Object(o)) if self.was_made(o.n) && !self.mentioned.contains(&o.n) => {
                self.mentioned.push(o.n);
                self.say(format!("{whose} {refers} a new object, {o}."));
            }
            Some(Shown::Object(o)) => {
                let count = self.count_of(o).its();
                let to = if o.n == owner.n { "itself" } else { &o.called };
                self.say(format!("{whose} now {refers} {to}{count}."));
            }
            Some(Shown::Text(text)) if item => self.say(format!("{whose} now holds {text}.")),
            Some(Shown::Text(text)) => self.say(format!("{whose} is now {text}.")),
            None => {
                let count = was.as_ref().map_or_else(String::new, |was| let_go.of(was));
                let what = if item { "an item".into() } else { format!("`{label}`") };
                return self.say(format!("{owner} let go of {what}{count}."));
            }
        }
        if let (false, Some(was)) = (let_go.is_silent(), was) {
            self.say(format!("It let go of {was}{}.", let_go.its()));
        }
    }

    pub(super) fn sizes(&mut self) {
        let sizes: Vec<&Note> = self.notes().filter(|n| matches!(n, Note::Size { .. })).collect();
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

    pub(super) fn output(&mut self) {
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

/// Whether the object's frame shows already what the object holds.
fn is_generator(o: &Named) -> bool {
    o.role == Role::Generator
}
