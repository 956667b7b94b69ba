//! A heap as a line of text, so that a test can show the heap it is about.

use std::fmt;

/// A heap to be built: objects, which refers to which, and what is held from
/// outside.
///
/// Written as `gen2: pot; gen1: jug; tea -> cup -> tea; pot -> tea; held: pot`.
/// Parts are separated by `;`. An object comes to be where its name is met
/// first, in generation 0 unless a part says otherwise. What is held twice is
/// named twice. A name in quotes, `"text"`, is an atom: it refers to nothing,
/// and the collector does not know of it.
///
/// `ref ~> tea` makes `ref` a weak reference to tea, `ref ~! tea` one that
/// calls back. `del tea` gives tea a `__del__` that does nothing, or, as in
/// `del tea: save in pot`, something: see [`Del`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sketch {
    pub(crate) names: Vec<String>,
    pub(crate) generation: Vec<usize>,
    pub(crate) references: Vec<(usize, usize)>,
    pub(crate) held: Vec<usize>,
    pub(crate) weakrefs: Vec<(usize, usize, bool)>,
    pub(crate) dels: Vec<(usize, Del)>,
}

/// What a `__del__` of a [`Sketch`] does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Del {
    /// Nothing.
    Quiet,
    /// `save in pot`: that object refers to the dying one from then on.
    SaveIn(usize),
    /// `let go`: of all it refers to.
    LetGo,
    /// `leave garbage`: a new object that refers to itself.
    LeaveGarbage,
    /// `collect`: all generations.
    Collect,
}

impl Sketch {
    /// The heap that `text` describes.
    ///
    /// # Panics
    /// If `text` is not such a description.
    pub fn new(text: &str) -> Sketch {
        let mut sketch = Sketch::default();
        for part in text.split(';').map(str::trim).filter(|p| !p.is_empty()) {
            if let Some(del) = part.strip_prefix("del ") {
                sketch.del(del);
            } else if let Some((what, names)) = part.split_once(':') {
                sketch.names(what, names);
            } else {
                sketch.chain(part);
            }
        }
        sketch
    }

    /// `held: tea cup`, or `gen2: tea cup`.
    fn names(&mut self, what: &str, names: &str) {
        let generation = match what {
            "held" => 0,
            "gen1" => 1,
            "gen2" => 2,
            other => panic!(
                "`{other}:` isn't a part of a heap: parts are separated by `;`"
            ),
        };
        for name in names.split_whitespace() {
            let object = self.object(name, generation);
            if what == "held" {
                self.held.push(object);
            }
        }
    }

    /// `tea` or `tea: save in pot`.
    fn del(&mut self, part: &str) {
        let (name, what) = part.split_once(':').unwrap_or((part, ""));
        let object = self.object(name.trim(), 0);
        let del = match what.trim() {
            "" => Del::Quiet,
            "let go" => Del::LetGo,
            "leave garbage" => Del::LeaveGarbage,
            "collect" => Del::Collect,
            other => match other.strip_prefix("save in ") {
                Some(keeper) if !keeper.contains(' ') => {
                    Del::SaveIn(self.object(keeper, 0))
                }
                _ => panic!(
                    "a __del__ can't {other:?}: it can `save in NAME`, `let go`, \
                     `leave garbage` or `collect`"
                ),
            },
        };
        self.dels.push((object, del));
    }

    /// `tea -> cup -> tea`, `ref ~> tea`, or a name alone.
    fn chain(&mut self, part: &str) {
        for (arrow, callback) in [("~>", false), ("~!", true)] {
            if let Some((weakref, referent)) = part.split_once(arrow) {
                let weakref = self.object(weakref.trim(), 0);
                let referent = self.object(referent.trim(), 0);
                self.weakrefs.push((weakref, referent, callback));
                return;
            }
        }
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
        if name.contains(['<', '→', '←', '>']) || name.contains("--") {
            panic!(
                "{name:?} isn't a name: a reference is written `tea -> cup`"
            );
        }
        let is_atom = name.starts_with('"');
        if name.is_empty() || !is_atom && name.contains([',', ':', ' ']) {
            panic!(
                "{name:?} isn't a name, which is one word: parts of a heap are \
                 separated by `;`"
            );
        }
        self.names.push(name.into());
        self.generation.push(generation);
        self.names.len() - 1
    }

    /// The names of the objects.
    pub fn objects(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Which object refers to which, in order, by number.
    pub fn references(&self) -> &[(usize, usize)] {
        &self.references
    }

    /// What each object refers to, by number.
    pub fn refers_to(&self) -> Vec<Vec<usize>> {
        let mut table = vec![Vec::new(); self.names.len()];
        for &(from, to) in &self.references {
            table[from].push(to);
        }
        table
    }

    /// What is held from outside, by number.
    pub fn held(&self) -> &[usize] {
        &self.held
    }

    /// What the signs mean with which this heap is written, on a line of its
    /// own; nothing where `tea -> cup` says all.
    pub(crate) fn legend(&self) -> String {
        let mut signs = Vec::new();
        if !self.references.is_empty() {
            signs.push("a -> b: a refers to b");
        }
        if self.generation.iter().any(|&generation| generation > 0) {
            signs.push("gen2: in generation 2");
        }
        if self.weakrefs.iter().any(|weak| !weak.2) {
            signs.push("a ~> b: a is a weak reference to b");
        }
        if self.weakrefs.iter().any(|weak| weak.2) {
            signs.push("a ~! b: one that calls back");
        }
        if !self.dels.is_empty() {
            signs.push("del a: a has a __del__");
        }
        if !self.held.is_empty() {
            signs.push("held: by names of the program");
        }
        match signs.is_empty() {
            true => String::new(),
            false => format!("              ({})\n", signs.join("; ")),
        }
    }

    pub(crate) fn is_weakref(&self, n: usize) -> bool {
        self.weakrefs.iter().any(|weak| weak.0 == n)
    }

    pub(crate) fn is_atom(&self, n: usize) -> bool {
        self.names[n].starts_with('"')
    }
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
            if self.generation[n] == 0 && alone && !self.is_weakref(n) {
                parts.push(name.clone());
            }
        }
        for &(from, to) in &self.references {
            parts.push(format!("{} -> {}", called(from), called(to)));
        }
        for &(weakref, referent, callback) in &self.weakrefs {
            let arrow = if callback { "~!" } else { "~>" };
            let (weakref, referent) = (called(weakref), called(referent));
            parts.push(format!("{weakref} {arrow} {referent}"));
        }
        for &(object, del) in &self.dels {
            let object = called(object);
            parts.push(match del {
                Del::Quiet => format!("del {object}"),
                Del::SaveIn(n) => {
                    format!("del {object}: save in {}", called(n))
                }
                Del::LetGo => format!("del {object}: let go"),
                Del::LeaveGarbage => format!("del {object}: leave garbage"),
                Del::Collect => format!("del {object}: collect"),
            });
        }
        let held: Vec<&str> = self.held.iter().map(|&n| called(n)).collect();
        match held.is_empty() {
            true => parts.push("nothing held from outside".into()),
            false => parts.push(format!("held: {}", held.join(" "))),
        }
        f.write_str(&parts.join("; "))
    }
}
