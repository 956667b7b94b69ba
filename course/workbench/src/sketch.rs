//! A heap as a line of text, so that a test can show the heap it is about.

use std::fmt;

use gc_core::{Heap, Kind, Log, ObjId, Object, Profile, Trace, reachable_from};

use crate::Dice;

/// A heap to be built: objects, who refers to whom, and what is held from
/// outside.
///
/// Written as `gen2: pot; gen1: jug; tea -> cup -> tea; pot -> tea; held: pot`.
/// Parts are separated by `;`. An object comes to be where its name is met
/// first, in generation 0 unless a part says otherwise. What is held twice is
/// named twice. A name in quotes, `"text"`, is an atom: it refers to nothing,
/// and the collector does not know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    names: Vec<String>,
    generation: Vec<usize>,
    references: Vec<(usize, usize)>,
    held: Vec<usize>,
}

/// A heap that was built from a [`Sketch`].
pub struct Drawn {
    /// The heap. Automatic collection is off, the counts are zero.
    pub heap: Heap<Object, Log>,
    /// The objects, in the order in which the sketch names them. Those that
    /// nothing needs by the end of the building are dead already.
    pub ids: Vec<ObjId>,
    /// The references held from outside.
    pub held: Vec<ObjId>,
}

const NAMES: [&str; 12] = [
    "tea", "cup", "pot", "milk", "sugar", "spoon", "tray", "jug", "lemon",
    "honey", "cake", "bill",
];

impl Sketch {
    /// The heap that `text` describes.
    ///
    /// # Panics
    /// If `text` is not such a description.
    pub fn new(text: &str) -> Sketch {
        let mut sketch = Sketch {
            names: Vec::new(),
            generation: Vec::new(),
            references: Vec::new(),
            held: Vec::new(),
        };
        for part in text.split(';').map(str::trim).filter(|p| !p.is_empty()) {
            match part.split_once(':') {
                Some(("held", names)) => {
                    for name in names.split_whitespace() {
                        let object = sketch.object(name, 0);
                        sketch.held.push(object);
                    }
                }
                Some((generation, names)) => {
                    let generation = match generation {
                        "gen1" => 1,
                        "gen2" => 2,
                        other => panic!("a sketch has no part {other:?}"),
                    };
                    for name in names.split_whitespace() {
                        sketch.object(name, generation);
                    }
                }
                None => sketch.chain(part),
            }
        }
        sketch
    }

    /// `tea -> cup -> tea`, or a name alone.
    fn chain(&mut self, part: &str) {
        let mut before = None;
        for name in part.split("->") {
            let object = self.object(name.trim(), 0);
            self.references.extend(before.map(|from| (from, object)));
            before = Some(object);
        }
    }

    fn object(&mut self, name: &str, generation: usize) -> usize {
        if let Some(known) = self.names.iter().position(|other| other == name) {
            return known;
        }
        self.names.push(name.into());
        self.generation.push(generation);
        self.names.len() - 1
    }

    /// A heap that dice decide: up to 12 objects, with about as many
    /// references again and a few held from outside. With `generations`, some
    /// of the objects are in older generations.
    ///
    /// Whoever tries many counts `round` up from 0: the first are small, so
    /// that the first that goes wrong is one to look at.
    pub fn random(dice: &mut Dice, round: usize, generations: bool) -> Sketch {
        let n = (2 + round / 20).min(2 + dice.roll(NAMES.len() - 1));
        let mut generation: Vec<usize> = (0..n)
            .map(|_| {
                if generations {
                    dice.roll(5).saturating_sub(2)
                } else {
                    0
                }
            })
            .collect();
        generation.sort_by(|a, b| b.cmp(a));
        let references = (0..dice.roll(2 * n + 1))
            .map(|_| (dice.roll(n), dice.roll(n)))
            .collect();
        let held = (0..dice.roll(n / 2 + 1)).map(|_| dice.roll(n)).collect();
        Sketch {
            names: NAMES[..n].iter().map(|name| name.to_string()).collect(),
            generation,
            references,
            held,
        }
    }

    /// The same heap, but some objects that are young and not held are atoms.
    pub fn with_atoms(mut self, dice: &mut Dice) -> Sketch {
        for n in 0..self.names.len() {
            let may_be = self.generation[n] == 0 && !self.held.contains(&n);
            if may_be && dice.roll(3) == 0 {
                self.names[n] = format!("{:?}", self.names[n]);
                self.references.retain(|&(from, _)| from != n);
            }
        }
        self
    }

    /// The names of the objects.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Who refers to whom, in order, by number.
    pub fn references(&self) -> &[(usize, usize)] {
        &self.references
    }

    /// What is held from outside, by number.
    pub fn held(&self) -> &[usize] {
        &self.held
    }

    /// Builds the heap.
    pub fn draw(&self) -> Drawn {
        let mut heap: Heap<Object, Log> =
            Heap::with(Profile::default(), Log::default());
        heap.disable();
        let mut ids: Vec<Option<ObjId>> = vec![None; self.names.len()];
        for generation in [2, 1, 0] {
            for (n, name) in self.names.iter().enumerate() {
                if self.generation[n] == generation {
                    let kind = match name.starts_with('"') {
                        true => Kind::Atom,
                        false => Kind::Instance,
                    };
                    ids[n] = Some(heap.alloc(Object::new(kind, name)));
                }
            }
            if generation > 0 {
                heap.collect(generation - 1).expect("a generation");
            }
        }
        let ids: Vec<ObjId> =
            ids.into_iter().map(|id| id.expect("made above")).collect();
        for &(from, to) in &self.references {
            heap.link(ids[from], ids[to]).expect("both are alive");
        }
        let held: Vec<ObjId> = self.held.iter().map(|&n| ids[n]).collect();
        for &id in &held {
            heap.incref(id).expect("it is alive");
        }
        for &id in &ids {
            heap.decref(id).expect("the reference it was made with");
        }
        // The collections above are no part of the sketch.
        heap.set_counts([0; 3]);
        Drawn { heap, ids, held }
    }
}

impl Drawn {
    /// The object of that name.
    ///
    /// # Panics
    /// If there is none.
    pub fn id(&self, name: &str) -> ObjId {
        let called =
            |id: &&ObjId| self.heap.get(**id).is_ok_and(|o| o.name == name);
        *self.ids.iter().find(called).unwrap_or_else(|| {
            panic!("no live object of the sketch is called {name}")
        })
    }

    /// The objects that a collection of `generation` must find: in that
    /// generation or a younger one, and reached neither from what is held nor
    /// from an older generation, needed or not.
    pub fn trash(&self, generation: usize) -> Vec<ObjId> {
        trash(&self.heap, &self.held, generation)
    }
}

/// See [`Drawn::trash`]. Works by the definition: it follows references.
fn trash<T: Trace>(
    heap: &Heap<T, Log>,
    held: &[ObjId],
    generation: usize,
) -> Vec<ObjId>
where
    Log: gc_core::Observer<T>,
{
    let in_generation =
        |g| heap.get_objects(Some(g)).expect("a generation").into_iter();
    let candidates = (0..=generation).flat_map(in_generation);
    let mut roots = held.to_vec();
    roots.extend((generation + 1..3).flat_map(in_generation));
    let needed = reachable_from(heap, &roots).expect("they are alive");
    let mut trash: Vec<ObjId> =
        candidates.filter(|id| !needed.contains(id)).collect();
    trash.sort();
    trash
}

impl fmt::Display for Sketch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let called = |n: usize| self.names[n].as_str();
        let mut parts = Vec::new();
        for generation in [2, 1] {
            let there: Vec<&str> = (0..self.names.len())
                .filter(|&n| self.generation[n] == generation)
                .map(called)
                .collect();
            if !there.is_empty() {
                parts.push(format!("gen{generation}: {}", there.join(" ")));
            }
        }
        for (n, name) in self.names.iter().enumerate() {
            let alone = self.references.iter().all(|&(a, b)| a != n && b != n);
            if self.generation[n] == 0 && alone {
                parts.push(name.clone());
            }
        }
        for &(from, to) in &self.references {
            parts.push(format!("{} -> {}", called(from), called(to)));
        }
        let held: Vec<&str> = self.held.iter().map(|&n| called(n)).collect();
        match held.is_empty() {
            true => parts.push("nothing held from outside".into()),
            false => parts.push(format!("held: {}", held.join(" "))),
        }
        f.write_str(&parts.join("; "))
    }
}
