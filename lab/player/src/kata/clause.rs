//! The clauses of a check: how they are written, and what each asks.
//!
//! | clause | what it asks |
//! |---|---|
//! | ``keep `TEXT` `` | the line stands in the program; several keep their order, and the last one runs |
//! | ``with `TEXT` ``, ``without `TEXT` `` | the code, comments apart, has these words or does not |
//! | `lines N` | the code has at most N lines, blank ones and comments apart |
//! | ``prints `A` `B` `` | these lines are the whole output |
//! | `raises NAME` | this exception ends the program |
//! | `alive N TYPE PLACE` | so many objects of the type are alive there |
//! | `count NAME N PLACE` | the object that NAME refers to has this reference count |
//! | `list TYPE LIST PLACE` | every object of the type is in the collector's list |
//! | `cycle TYPE PLACE`, `no cycle PLACE` | an object of the type is part of a reference cycle; no object is |
//! | `freed N TYPE by counting`, `... by collection` | so many were freed, and by which of the two; `all` for N: at least one, and every one |
//! | ``freed N TYPE at `TEXT` `` | so many were freed while the line ran |
//! | `rescued N TYPE` | a collection set so many aside as perhaps unreachable and moved them back |
//! | `resurrected TYPE` | a finalizer brought one back |
//! | `collections N`, `collections N of G` | so many collections ran, of any generation or of this one |
//! | `answer NAME line TYPE` | NAME is the number of the line that frees the first object of the type |
//! | `answer NAME alive TYPE PLACE` | NAME is how many of the type are alive there |
//! | `answer NAME count OTHER PLACE` | NAME is the reference count of what OTHER refers to there |
//! | `answer NAME collections` | NAME is how many collections ran |
//!
//! `PLACE` is `at end`, or ``after `TEXT` ``: when the last line of the program
//! that contains the text has run, for the last time if it ran more than once.
//! Behind ` :: ` a clause may carry the author's sentence for a reader whose
//! program doesn't meet it.

use super::facts::Facts;
use super::{Wrong, code};

/// A clause and what is said to a reader who misses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// What is asked.
    pub clause: Clause,
    /// The author's sentence; may be empty.
    pub why: String,
}

/// One thing that is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// These lines stand in the program, in this order.
    Keep(Vec<String>),
    /// The code has these words.
    With(String),
    /// The code doesn't have these words.
    Without(String),
    /// The code has at most so many lines.
    Lines(usize),
    /// These lines are the whole output.
    Prints(Vec<String>),
    /// This exception ends the program.
    Raises(String),
    /// So many objects of a type are alive.
    Alive(usize, String, Place),
    /// What a name refers to has this reference count.
    Count(String, u32, Place),
    /// Every object of a type is in a list.
    List(String, String, Place),
    /// An object of the type is part of a cycle.
    Cycle(String, Place),
    /// No object is part of a cycle.
    NoCycle(Place),
    /// So many objects were freed in one of the two ways; nothing: all there were.
    FreedBy(Option<usize>, String, Way),
    /// So many objects were freed while the line ran.
    FreedAt(usize, String, String),
    /// A collection set so many objects aside and moved them back.
    Rescued(usize, String),
    /// A finalizer brought an object of the type back.
    Resurrected(String),
    /// So many collections ran, of any generation or of this one.
    Collections(usize, Option<usize>),
    /// A name has the value that the run gives.
    Answer(String, Query),
}

/// When something is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// When the last line has run, before the interpreter shuts down.
    End,
    /// When the last line that contains this text has run.
    After(String),
}

/// The two ways in which an object is freed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Its reference count reached 0.
    Counting,
    /// A collection found it.
    Collection,
}

/// A number that only the run knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Query {
    /// The line that frees the first object of a type.
    Line(String),
    /// How many objects of a type are alive.
    Alive(String, Place),
    /// The reference count of what a name refers to.
    Count(String, Place),
    /// How many collections ran.
    Collections,
}

/// Reads a check, a clause a line; blank lines are skipped. Neighbouring `keep`
/// clauses become one.
///
/// # Errors
/// If a line is not a clause.
pub fn parse(check: &str) -> Result<Vec<Parsed>, String> {
    let mut clauses: Vec<Parsed> = Vec::new();
    for line in check.lines().filter(|line| !line.trim().is_empty()) {
        let (text, why) = line.split_once(" :: ").unwrap_or((line, ""));
        let words = words(text);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let clause = read(&words).ok_or_else(|| format!("not a clause: {line}"))?;
        match (clauses.last_mut().map(|last| &mut last.clause), clause) {
            (Some(Clause::Keep(lines)), Clause::Keep(more)) => lines.extend(more),
            (_, clause) => clauses.push(Parsed { clause, why: why.trim().into() }),
        }
    }
    Ok(clauses)
}

/// The words of a clause; what stands between backticks is one word.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in text.split('`').enumerate() {
        match at % 2 {
            0 => words.extend(part.split_whitespace().map(String::from)),
            _ => words.push(part.into()),
        }
    }
    words
}

fn read(words: &[&str]) -> Option<Clause> {
    let owned = |word: &&str| String::from(*word);
    Some(match words {
        ["keep", line] => Clause::Keep(vec![owned(line)]),
        ["with", text] => Clause::With(owned(text)),
        ["without", text] => Clause::Without(owned(text)),
        ["lines", n] => Clause::Lines(n.parse().ok()?),
        ["prints", lines @ ..] => Clause::Prints(lines.iter().map(owned).collect()),
        ["raises", name] => Clause::Raises(owned(name)),
        ["alive", n, kind, place @ ..] => {
            Clause::Alive(n.parse().ok()?, owned(kind), read_place(place)?)
        }
        ["count", name, n, place @ ..] => {
            Clause::Count(owned(name), n.parse().ok()?, read_place(place)?)
        }
        ["list", kind, list, place @ ..] => {
            Clause::List(owned(kind), owned(list), read_place(place)?)
        }
        ["no", "cycle", place @ ..] => Clause::NoCycle(read_place(place)?),
        ["cycle", kind, place @ ..] => Clause::Cycle(owned(kind), read_place(place)?),
        ["freed", "all", kind, "by", way] => Clause::FreedBy(None, owned(kind), read_way(way)?),
        ["freed", n, kind, "by", way] => {
            Clause::FreedBy(Some(n.parse().ok()?), owned(kind), read_way(way)?)
        }
        ["freed", n, kind, "at", text] => {
            Clause::FreedAt(n.parse().ok()?, owned(kind), owned(text))
        }
        ["rescued", n, kind] => Clause::Rescued(n.parse().ok()?, owned(kind)),
        ["resurrected", kind] => Clause::Resurrected(owned(kind)),
        ["collections", n] => Clause::Collections(n.parse().ok()?, None),
        ["collections", n, "of", generation] => {
            Clause::Collections(n.parse().ok()?, Some(generation.parse().ok()?))
        }
        ["answer", name, query @ ..] => Clause::Answer(owned(name), read_query(query)?),
        _ => return None,
    })
}

fn read_place(words: &[&str]) -> Option<Place> {
    match words {
        ["at", "end"] => Some(Place::End),
        ["after", text] => Some(Place::After((*text).into())),
        _ => None,
    }
}

fn read_way(word: &str) -> Option<Way> {
    match word {
        "counting" => Some(Way::Counting),
        "collection" => Some(Way::Collection),
        _ => None,
    }
}

fn read_query(words: &[&str]) -> Option<Query> {
    match words {
        ["line", kind] => Some(Query::Line((*kind).into())),
        ["alive", kind, place @ ..] => Some(Query::Alive((*kind).into(), read_place(place)?)),
        ["count", name, place @ ..] => Some(Query::Count((*name).into(), read_place(place)?)),
        ["collections"] => Some(Query::Collections),
        _ => None,
    }
}

impl Clause {
    /// What is asked, as a sentence; code stands between backticks.
    pub fn asked(&self) -> String {
        match self {
            Clause::Keep(_) => "The given lines stay, except those marked `# change`.".into(),
            Clause::With(text) => format!("The code uses `{text}`."),
            Clause::Without(text) => format!("The code doesn't use `{text}`."),
            Clause::Lines(1) => "The code has one line at most.".into(),
            Clause::Lines(n) => format!("The code has at most {n} lines."),
            Clause::Prints(lines) if lines.is_empty() => "It prints nothing.".into(),
            Clause::Prints(lines) => format!("It prints {}.", listed(lines)),
            Clause::Raises(name) => format!("It ends with `{name}`."),
            Clause::Alive(n, kind, place) => {
                format!("{}, {} alive.", place.said(), number_of(*n, kind))
            }
            Clause::Count(name, n, place) => {
                format!(
                    "{}, the object called `{name}` has a reference count of {n}.",
                    place.said()
                )
            }
            Clause::List(kind, list, place) => {
                format!("{}, every `{kind}` object is in `{list}`.", place.said())
            }
            Clause::Cycle(kind, place) => {
                format!("{}, some `{kind}` object is part of a reference cycle.", place.said())
            }
            Clause::NoCycle(place) => {
                format!("{}, no object is part of a reference cycle.", place.said())
            }
            Clause::FreedBy(None, kind, way) => {
                format!("Every `{kind}` object is freed {}.", way.said())
            }
            Clause::FreedBy(Some(n), kind, way) => {
                format!("{} freed {}.", capital(&number_of(*n, kind)), way.said())
            }
            Clause::FreedAt(n, kind, text) => {
                format!("While `{text}` runs, {} freed.", number_of(*n, kind))
            }
            Clause::Rescued(n, kind) => {
                format!(
                    "{} set aside by a collection and moved back.",
                    capital(&number_of(*n, kind))
                )
            }
            Clause::Resurrected(kind) => {
                format!("A finalizer resurrects some `{kind}` object.")
            }
            Clause::Collections(n, of) => {
                let of = of.map_or_else(String::new, |g| format!(" of generation {g}"));
                match n {
                    0 => format!("No collection{of} runs."),
                    1 => format!("Exactly 1 collection{of} runs."),
                    n => format!("Exactly {n} collections{of} run."),
                }
            }
            Clause::Answer(name, query) => format!("`{name}` is {}.", query.said()),
        }
    }

    /// Whether it holds for this run.
    pub(super) fn holds(&self, facts: &Facts) -> Result<(), Wrong> {
        match self {
            Clause::Keep(lines) => {
                code::keeps(&facts.run.source, lines).and_then(|last| facts.ran(last))
            }
            Clause::With(text) => code::has(&facts.run.source, text),
            Clause::Without(text) => code::has_not(&facts.run.source, text),
            Clause::Lines(n) => code::at_most(&facts.run.source, *n),
            Clause::Prints(lines) => facts.prints(lines),
            Clause::Raises(name) => facts.raises(name),
            Clause::Alive(n, kind, place) => facts.alive(*n, kind, place),
            Clause::Count(name, n, place) => facts.count(name, *n, place),
            Clause::List(kind, list, place) => facts.in_list(kind, list, place),
            Clause::Cycle(kind, place) => facts.cycle(kind, place),
            Clause::NoCycle(place) => facts.no_cycle(place),
            Clause::FreedBy(n, kind, way) => facts.freed_by(*n, kind, *way),
            Clause::FreedAt(n, kind, text) => facts.freed_at(*n, kind, text),
            Clause::Rescued(n, kind) => facts.rescued(*n, kind),
            Clause::Resurrected(kind) => facts.resurrected(kind),
            Clause::Collections(n, of) => facts.collections(*n, *of),
            Clause::Answer(name, query) => facts.answers(name, query),
        }
    }
}

impl Place {
    /// Such as "At the end".
    pub(super) fn said(&self) -> String {
        match self {
            Place::End => "At the end".into(),
            Place::After(text) => format!("After `{text}`"),
        }
    }
}

impl Way {
    /// Such as "by counting".
    pub(super) fn said(self) -> &'static str {
        match self {
            Way::Counting => "by reference counting alone",
            Way::Collection => "by a collection",
        }
    }
}

impl Query {
    fn said(&self) -> String {
        let place = |place: &Place| match place {
            Place::End => "at the end".into(),
            Place::After(text) => format!("after `{text}`"),
        };
        match self {
            Query::Line(kind) => {
                format!("the number of the line that frees the first `{kind}` object")
            }
            Query::Alive(kind, at) => {
                format!("the number of `{kind}` objects that are alive {}", place(at))
            }
            Query::Count(name, at) => {
                format!("the reference count of the object called `{name}` {}", place(at))
            }
            Query::Collections => "the number of collections that run".into(),
        }
    }
}

/// Such as "2 `Order` objects are".
pub(super) fn number_of(n: usize, kind: &str) -> String {
    match n {
        0 => format!("no `{kind}` object is"),
        1 => format!("1 `{kind}` object is"),
        n => format!("{n} `{kind}` objects are"),
    }
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// Lines of output as code, with commas.
pub(super) fn listed(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| format!("`{line}`")).collect();
    lines.join(", ")
}
