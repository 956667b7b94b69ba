//! A recorded run as the judge reads it: out of the JSON that a page has, and
//! no more of it than a clause can ask about.

use std::collections::BTreeMap;

use lab_trace::Trace;
use serde::{Deserialize, Deserializer};

/// A run; `lab/trace/JSON.md` says what each key means.
#[derive(Debug, Deserialize)]
pub struct Run {
    pub(super) source: String,
    pub(super) stops: Vec<Stop>,
    pub(super) error: Option<Failure>,
    pub(super) collections: Vec<Episode>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Stop {
    pub(super) line: Option<u32>,
    pub(super) step: Option<String>,
    collecting: Option<Collecting>,
    #[serde(default)]
    pub(super) printed: String,
    pub(super) objects: Vec<Object>,
    #[serde(default)]
    pub(super) gone: Vec<u32>,
    frames: Option<Vec<FrameChange>>,
}

#[derive(Debug, Deserialize)]
struct Collecting {}

#[derive(Debug, Deserialize)]
pub(super) struct Failure {
    pub(super) line: u32,
    pub(super) message: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Episode {
    pub(super) generation: usize,
    pub(super) first: usize,
    pub(super) last: usize,
}

#[derive(Debug, Deserialize)]
struct FrameChange {
    frame: u32,
    #[serde(default)]
    dropped: Vec<String>,
    #[serde(default)]
    names: Vec<Name>,
}

/// An object at a stop.
#[derive(Debug, Deserialize)]
pub struct Object {
    pub(super) n: u32,
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    label: String,
    fields: Vec<Field>,
    #[serde(default, deserialize_with = "one_by_one")]
    rest: Vec<Field>,
    pub(super) count: Option<u32>,
    pub(super) list: Option<String>,
    pub(super) state: State,
    #[serde(default)]
    pub(super) resurrected: bool,
}

/// What is happening to an object, as far as a clause can ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    Alive,
    Reached,
    Tentative,
    Freed,
    #[serde(other)]
    Other,
}

/// A field and what it leads to: an object, or a value that is written in place.
#[derive(Debug, Deserialize)]
pub(super) struct Field {
    pub(super) label: String,
    to: Option<u32>,
}

/// References without a field, which come as runs: `["[8]", 10, 2]` stands for `[8]`, which
/// leads to object 10, and `[9]`, which leads to 11.
fn one_by_one<'de, D: Deserializer<'de>>(json: D) -> Result<Vec<Field>, D::Error> {
    let runs: Vec<(String, u32, u32)> = Deserialize::deserialize(json)?;
    let fields = runs.into_iter().flat_map(|(first, from, n)| {
        let index = first.trim_matches(['[', ']']).parse().unwrap_or(0_u32);
        (0..n).map(move |i| Field {
            label: if i == 0 { first.clone() } else { format!("[{}]", index + i) },
            to: Some(from + i),
        })
    });
    Ok(fields.collect())
}

/// A name and what it leads to.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Name {
    pub(super) name: String,
    pub(super) to: Option<u32>,
    pub(super) text: Option<String>,
}

/// What there is to see at a stop.
#[derive(Debug, Default)]
pub struct View<'r> {
    objects: BTreeMap<u32, &'r Object>,
    frames: Vec<(u32, Vec<&'r Name>)>,
}

impl Run {
    /// Reads a run.
    ///
    /// # Errors
    /// If that is not one.
    pub fn read(json: &str) -> Result<Run, String> {
        serde_json::from_str(json).map_err(|error| format!("not a run: {error}"))
    }

    /// A run that was just recorded.
    pub fn of(trace: &Trace) -> Run {
        Run::read(&trace.json()).expect("a trace is a run")
    }

    /// The last stop.
    pub(super) fn last(&self) -> usize {
        self.stops.len().saturating_sub(1)
    }

    /// What is to be seen at stop `at`, counted from 0.
    ///
    /// # Panics
    /// If there is no such stop.
    pub fn view(&self, at: usize) -> View<'_> {
        let mut view = View::default();
        for stop in &self.stops[..=at] {
            view.step(stop);
        }
        view
    }
}

impl Stop {
    /// Whether a collection is going on.
    pub(super) fn collects(&self) -> bool {
        self.step.is_some() || self.collecting.is_some()
    }
}

impl<'r> View<'r> {
    /// Applies what a stop reports as new to what was there.
    fn step(&mut self, stop: &'r Stop) {
        self.objects.retain(|_, object| object.state != State::Freed);
        self.objects.retain(|n, _| !stop.gone.contains(n));
        self.objects.extend(stop.objects.iter().map(|object| (object.n, object)));
        let Some(changes) = &stop.frames else { return };
        let mut before = std::mem::take(&mut self.frames);
        for change in changes {
            let known = before.iter_mut().find(|(number, _)| *number == change.frame);
            let mut names = known.map(|(_, names)| std::mem::take(names)).unwrap_or_default();
            names.retain(|name| !change.dropped.contains(&name.name));
            for name in &change.names {
                match names.iter_mut().find(|known| known.name == name.name) {
                    Some(known) => *known = name,
                    None => names.push(name),
                }
            }
            self.frames.push((change.frame, names));
        }
    }

    /// The objects, those that were freed at this stop among them.
    pub fn objects(&self) -> impl Iterator<Item = &'r Object> {
        self.objects.values().copied()
    }

    /// The object with this number.
    pub(super) fn object(&self, n: u32) -> Option<&'r Object> {
        self.objects.get(&n).copied()
    }

    /// The names of all frames, those of the module first.
    pub(super) fn names(&self) -> impl DoubleEndedIterator<Item = &'r Name> {
        self.frames.iter().flat_map(|(_, names)| names.iter().copied())
    }
}

impl Object {
    /// How a sentence calls it: `Order #3`.
    pub(super) fn called(&self) -> String {
        format!("{} #{}", self.kind, self.n)
    }

    /// That and what tells it from others of its type: `Order #3 tea`.
    pub fn in_full(&self) -> String {
        match self.label.as_str() {
            "" => self.called(),
            label => format!("{} {label}", self.called()),
        }
    }

    /// The fields that lead to an object, and that object's number.
    pub(super) fn references(&self) -> impl Iterator<Item = (&Field, u32)> {
        self.fields.iter().chain(&self.rest).filter_map(|field| Some((field, field.to?)))
    }
}
