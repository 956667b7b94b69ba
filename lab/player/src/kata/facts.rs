//! What a check asks about the run: everything is read off its stops.

use super::Wrong;
use super::clause::{Place, Query, Way, listed, number_of};
use super::run::{Object, Run, State, View};

/// A run, and facts about it that are found out once.
pub(super) struct Facts<'a> {
    pub(super) run: &'a Run,
    /// The deaths, in their order.
    deaths: Vec<Death>,
}

/// An object that was freed.
struct Death {
    kind: String,
    called: String,
    stop: usize,
    way: Way,
}

impl<'a> Facts<'a> {
    pub(super) fn of(run: &'a Run) -> Facts<'a> {
        // In vectors and not in maps, which would weigh more in the engine: a
        // kata has a few objects.
        let mut known: Vec<&Object> = Vec::new();
        let mut dead: Vec<u32> = Vec::new();
        let mut deaths = Vec::new();
        for (at, stop) in run.stops.iter().enumerate() {
            let collects =
                stop.collects() || run.collections.iter().any(|c| (c.first..=c.last).contains(&at));
            let way = if collects { Way::Collection } else { Way::Counting };
            let freed = stop.objects.iter().filter(|object| object.state == State::Freed);
            for n in freed.map(|object| object.n).chain(stop.gone.iter().copied()) {
                if dead.contains(&n) {
                    continue;
                }
                dead.push(n);
                // As it was while it lived: in death it has lost its label.
                let last = known.iter().rev().copied().find(|object| object.n == n);
                let last = last.or_else(|| stop.objects.iter().find(|object| object.n == n));
                let Some(object) = last else { continue };
                let (kind, called) = (object.kind.clone(), object.in_full());
                deaths.push(Death { kind, called, stop: at, way });
            }
            known.extend(stop.objects.iter().filter(|object| object.state != State::Freed));
        }
        Facts { run, deaths }
    }

    /// The stop that is meant, and what is to be seen there.
    fn look(&self, place: &Place) -> Result<(usize, View<'a>), Wrong> {
        let at = match place {
            Place::End => Some(self.run.last()).filter(|_| !self.run.stops.is_empty()),
            Place::After(text) => self.last_stop_of(self.line_with(text)?),
        };
        let never = || Wrong::new(format!("{}: that line never runs.", place.said()));
        let at = at.ok_or_else(never)?;
        Ok((at, self.run.view(at)))
    }

    /// The last line that contains the text, counted from 1.
    fn line_with(&self, text: &str) -> Result<u32, Wrong> {
        let lines = self.run.source.lines().enumerate();
        let found = lines.filter(|(_, line)| line.contains(text)).last();
        let line = found.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX));
        line.ok_or_else(|| Wrong::new(format!("The program has no line `{text}`.")))
    }

    fn last_stop_of(&self, line: u32) -> Option<usize> {
        self.run.stops.iter().rposition(|stop| stop.line == Some(line) && stop.step.is_none())
    }

    /// Whether the line runs: a program may end before it.
    pub(super) fn ran(&self, line: u32) -> Result<(), Wrong> {
        match self.last_stop_of(line) {
            Some(_) => Ok(()),
            None => Err(Wrong::at(
                self.run.last(),
                format!("Line {line} is one of them, and the program ends before it comes there."),
            )),
        }
    }

    pub(super) fn prints(&self, lines: &[String]) -> Result<(), Wrong> {
        let printed: String = self.run.stops.iter().map(|stop| stop.printed.as_str()).collect();
        let came: Vec<String> = printed.lines().map(String::from).collect();
        if came == lines {
            return Ok(());
        }
        let differs = came.iter().zip(lines).position(|(came, line)| came != line);
        let nth = differs.unwrap_or_else(|| came.len().min(lines.len()));
        Err(Wrong {
            came: match came.as_slice() {
                [] => "It prints nothing.".into(),
                came => format!("It prints {}.", listed(came)),
            },
            stop: self.stop_of_printed(nth),
        })
    }

    /// The stop at which line `nth` of the output, counted from 0, was complete.
    fn stop_of_printed(&self, nth: usize) -> Option<usize> {
        let mut complete = 0;
        self.run.stops.iter().position(|stop| {
            complete += stop.printed.matches('\n').count();
            complete > nth
        })
    }

    pub(super) fn raises(&self, name: &str) -> Result<(), Wrong> {
        match &self.run.error {
            Some(error) if error.message.split(':').next() == Some(name) => Ok(()),
            Some(error) => Err(Wrong::new(format!("Line {}: {}", error.line, error.message))),
            None => Err(Wrong::new("It runs to its end instead.")),
        }
    }

    pub(super) fn alive(&self, n: usize, kind: &str, place: &Place) -> Result<(), Wrong> {
        let (at, view) = self.look(place)?;
        let alive: Vec<&Object> = living(&view, kind).collect();
        if alive.len() == n {
            return Ok(());
        }
        if alive.is_empty() {
            let last = self.deaths.iter().rfind(|death| death.kind == kind && death.stop <= at);
            return Err(match last {
                Some(death) => Wrong::at(death.stop, format!("None is: {}", self.how_freed(death))),
                None => Wrong::at(at, format!("There never was a `{kind}` object.")),
            });
        }
        let all: Vec<String> = alive
            .iter()
            .map(|object| format!("{}, {}", object.in_full(), held_by(&view, object.n)))
            .collect();
        let are = if alive.len() == 1 { "is" } else { "are" };
        Err(Wrong::at(at, format!("{} {are}: {}.", capital_number(alive.len()), all.join("; "))))
    }

    pub(super) fn count(&self, name: &str, n: u32, place: &Place) -> Result<(), Wrong> {
        let (at, view) = self.look(place)?;
        let object = named(&view, name, at)?;
        match object.count {
            Some(count) if count == n => Ok(()),
            Some(count) => Err(Wrong::at(
                at,
                format!("It is {count}: {} is {}.", object.in_full(), held_by(&view, object.n)),
            )),
            None => Err(Wrong::at(at, "It is immortal: its count means nothing.")),
        }
    }

    pub(super) fn in_list(&self, kind: &str, list: &str, place: &Place) -> Result<(), Wrong> {
        let (at, view) = self.look(place)?;
        let mut any = false;
        for object in living(&view, kind) {
            any = true;
            if object.list.as_deref() != Some(list) {
                let came = match &object.list {
                    Some(other) => format!("{} is in `{other}`.", object.in_full()),
                    None => {
                        format!("{} is not tracked, so it is in no list.", object.in_full())
                    }
                };
                return Err(Wrong::at(at, came));
            }
        }
        any.then_some(())
            .ok_or_else(|| Wrong::at(at, format!("No `{kind}` object is alive there.")))
    }

    pub(super) fn cycle(&self, kind: &str, place: &Place) -> Result<(), Wrong> {
        let (at, view) = self.look(place)?;
        let mut of_kind = living(&view, kind).peekable();
        if of_kind.peek().is_none() {
            return Err(Wrong::at(at, format!("No `{kind}` object is alive there.")));
        }
        match of_kind.any(|object| way_back(&view, object.n).is_some()) {
            true => Ok(()),
            false => Err(Wrong::at(at, format!("No `{kind}` object leads back to itself."))),
        }
    }

    pub(super) fn no_cycle(&self, place: &Place) -> Result<(), Wrong> {
        let (at, view) = self.look(place)?;
        match alive(&view).filter_map(|object| way_back(&view, object.n)).next() {
            None => Ok(()),
            Some(cycle) => {
                let cycle: Vec<String> =
                    cycle.iter().filter_map(|n| view.object(*n)).map(Object::in_full).collect();
                Err(Wrong::at(at, format!("Here is one: {}.", cycle.join(" -> "))))
            }
        }
    }

    pub(super) fn freed_by(&self, n: Option<usize>, kind: &str, way: Way) -> Result<(), Wrong> {
        let of_kind = || self.deaths.iter().filter(|death| death.kind == kind);
        let right = of_kind().filter(|death| death.way == way).count();
        let enough = match n {
            Some(n) => right == n,
            None => {
                let (at, view) = self.look(&Place::End)?;
                if let Some(object) = living(&view, kind).next() {
                    let came = format!(
                        "{} is still alive, {}.",
                        object.in_full(),
                        held_by(&view, object.n)
                    );
                    return Err(Wrong::at(at, came));
                }
                right > 0 && right == of_kind().count()
            }
        };
        if enough {
            return Ok(());
        }
        match of_kind().find(|death| death.way != way) {
            Some(death) => Err(Wrong::at(death.stop, self.how_freed(death))),
            None => Err(Wrong::at(
                self.run.last(),
                format!("In all, {} freed {}.", number_of(right, kind), way.said()),
            )),
        }
    }

    pub(super) fn freed_at(&self, n: usize, kind: &str, text: &str) -> Result<(), Wrong> {
        let line = self.line_with(text)?;
        let stop = self.last_stop_of(line);
        let stop = stop.ok_or_else(|| Wrong::new(format!("The line `{text}` never runs.")))?;
        let of_kind = || self.deaths.iter().filter(|death| death.kind == kind);
        let here = of_kind().filter(|death| self.run.stops[death.stop].line == Some(line));
        match here.count() {
            freed if freed == n => Ok(()),
            freed => {
                let elsewhere =
                    of_kind().find(|death| self.run.stops[death.stop].line != Some(line));
                let came = format!("While it runs, {} freed", number_of(freed, kind));
                Err(match elsewhere {
                    Some(Death { called, stop, .. }) => Wrong::at(
                        *stop,
                        format!("{came}; {called} is freed in line {}.", self.line(*stop)),
                    ),
                    None => Wrong::at(stop, format!("{came}.")),
                })
            }
        }
    }

    pub(super) fn rescued(&self, n: usize, kind: &str) -> Result<(), Wrong> {
        let mut aside: Vec<u32> = Vec::new();
        let mut back: Vec<(u32, usize)> = Vec::new();
        for (at, stop) in self.run.stops.iter().enumerate() {
            for object in stop.objects.iter().filter(|object| object.kind == kind) {
                let (n, was_aside) = (object.n, aside.contains(&object.n));
                match object.state {
                    State::Tentative if !was_aside => aside.push(n),
                    State::Alive | State::Reached
                        if was_aside && !back.iter().any(|(known, _)| *known == n) =>
                    {
                        back.push((n, at));
                    }
                    _ => {}
                }
            }
        }
        if back.len() == n {
            return Ok(());
        }
        let first = back.first().map(|(_, at)| *at);
        let never = || format!("{} among those set aside.", number_of(aside.len(), kind));
        let came = match back.len() {
            0 => never(),
            came => format!("{} moved back.", number_of(came, kind)),
        };
        Err(Wrong { came: format!("In this run {came}"), stop: first.or(Some(self.run.last())) })
    }

    pub(super) fn resurrected(&self, kind: &str) -> Result<(), Wrong> {
        let mut seen = self.run.stops.iter().flat_map(|stop| &stop.objects);
        match seen.any(|object| object.kind == kind && object.resurrected) {
            true => Ok(()),
            false => Err(match self.deaths.iter().find(|death| death.kind == kind) {
                Some(Death { called, stop, .. }) => Wrong::at(
                    *stop,
                    format!("{called} dies in line {} and stays dead.", self.line(*stop)),
                ),
                None => Wrong::new(format!("No `{kind}` object is about to die.")),
            }),
        }
    }

    pub(super) fn collections(&self, n: usize, of: Option<usize>) -> Result<(), Wrong> {
        let wanted = |generation: usize| of.is_none_or(|of| of == generation);
        let mut ran = self.run.collections.iter().filter(|c| wanted(c.generation));
        let came = ran.clone().count();
        if came == n {
            return Ok(());
        }
        let lines: Vec<String> = ran.clone().map(|c| self.line(c.first)).collect();
        // The first one too many, or else the last one there is.
        let stop = ran.nth(n.min(came.saturating_sub(1))).map(|collection| collection.first);
        Err(Wrong {
            came: match lines.len() {
                0 => "None runs.".into(),
                1 => format!("1 runs, in line {}.", lines[0]),
                _ => format!("{came} run, in lines {}.", lines.join(", ")),
            },
            stop,
        })
    }

    pub(super) fn answers(&self, name: &str, query: &Query) -> Result<(), Wrong> {
        let (at, view) = self.look(&Place::End)?;
        let mut names = view.names().filter(|known| known.name == name);
        let Some(said) = names.find_map(|known| known.text.as_deref()) else {
            return Err(Wrong::at(at, format!("No number is called `{name}`.")));
        };
        let (true_one, shown_at) = self.ask(query)?;
        if said == true_one.as_str() {
            return Ok(());
        }
        // Not the number: that is the reader's to find, and the stop shows it. If a
        // line is asked for, it is the line that the reader names.
        let stop = match query {
            Query::Line(_) => said.parse().ok().and_then(|line| self.last_stop_of(line)),
            _ => shown_at,
        };
        Err(Wrong { came: format!("You say {said}; this run says otherwise."), stop })
    }

    /// The number that the run gives, and the stop that shows it.
    fn ask(&self, query: &Query) -> Result<(String, Option<usize>), Wrong> {
        Ok(match query {
            Query::Line(kind) => {
                let death = self.deaths.iter().find(|death| death.kind == *kind);
                let death =
                    death.ok_or_else(|| Wrong::new(format!("No `{kind}` object is freed.")))?;
                (self.line(death.stop), Some(death.stop))
            }
            Query::Alive(kind, place) => {
                let (at, view) = self.look(place)?;
                (living(&view, kind).count().to_string(), Some(at))
            }
            Query::Count(name, place) => {
                let (at, view) = self.look(place)?;
                let count = named(&view, name, at)?.count;
                (count.map_or_else(|| "immortal".into(), |n| n.to_string()), Some(at))
            }
            Query::Collections => {
                let collections = &self.run.collections;
                (collections.len().to_string(), collections.last().map(|c| c.last))
            }
        })
    }

    /// How and where an object was freed, as a sentence.
    fn how_freed(&self, death: &Death) -> String {
        let Death { called, stop, way, .. } = death;
        format!("{called} was freed {} in line {}.", way.said(), self.line(*stop))
    }

    /// The line of a stop, in words.
    fn line(&self, stop: usize) -> String {
        self.run.stops[stop].line.map_or_else(|| "?".into(), |line| line.to_string())
    }
}

/// The objects that are there: one that was just freed is drawn once more.
fn alive<'r>(view: &View<'r>) -> impl Iterator<Item = &'r Object> {
    view.objects().filter(|object| object.state != State::Freed)
}

fn living<'r>(view: &View<'r>, kind: &str) -> impl Iterator<Item = &'r Object> {
    alive(view).filter(move |object| object.kind == kind)
}

/// The object that a name leads to: the innermost frame's name comes first.
fn named<'r>(view: &View<'r>, name: &str, at: usize) -> Result<&'r Object, Wrong> {
    let mut names = view.names().rev().filter(|known| known.name == name);
    let object = names.find_map(|known| view.object(known.to?));
    object.ok_or_else(|| Wrong::at(at, format!("There, `{name}` refers to no object of the heap.")))
}

/// What refers to object `n`, in words.
fn held_by(view: &View, n: u32) -> String {
    let names = view.names().filter(|name| name.to == Some(n));
    let names = names.map(|name| format!("`{}`", name.name));
    let fields = alive(view).flat_map(|object| {
        let leads = object.references().filter(|(_, to)| *to == n);
        leads.map(|(field, _)| match field.label.as_str() {
            // A key of a dict, or an element of a set: it has no name of its own.
            "holds" => object.called(),
            label => format!("{}'s `{label}`", object.called()),
        })
    });
    let holders: Vec<String> = names.chain(fields).collect();
    match holders.len() {
        0 => "held by nothing that is drawn".into(),
        _ => format!("held by {}", holders.join(" and ")),
    }
}

/// A way from object `n` back to itself, if there is one: the shortest.
fn way_back(view: &View, n: u32) -> Option<Vec<u32>> {
    // Each object that was reached, and the place in this list of the one it was
    // reached from.
    let mut reached: Vec<(u32, usize)> = vec![(n, 0)];
    let mut next = 0;
    while let Some(&(at, _)) = reached.get(next) {
        let object = view.object(at).filter(|object| object.state != State::Freed);
        for (_, to) in object.into_iter().flat_map(Object::references) {
            if to == n {
                let mut way = vec![n];
                let mut place = next;
                while place > 0 {
                    way.push(reached[place].0);
                    place = reached[place].1;
                }
                way.push(n);
                way.reverse();
                return Some(way);
            }
            if !reached.iter().any(|(known, _)| *known == to) {
                reached.push((to, next));
            }
        }
        next += 1;
    }
    None
}

/// `Two`, `Three`, or the number in digits.
fn capital_number(n: usize) -> String {
    let words = ["None", "One", "Two", "Three", "Four", "Five", "Six"];
    words.get(n).map_or_else(|| n.to_string(), |word| (*word).into())
}
