//! Makes up Python programs. Each is a few chunks; each chunk works on the
//! same few variables, prints what it finds, and prints the exception if there
//! is one. Patterns name what is to be filled in:
//!
//! `{i}` an int, `{f}` a float, `{s}` a str, `{b}` a bool, `{l}` a list of
//! ints, `{t}` a tuple, `{d}` a dict from str to int, `{e}` a set of ints,
//! `{n}` a small number, `{a}` anything, `{o}` the name of an object, `{w}` the
//! name of a weak reference.

use super::chunks::*;
use super::dice::Dice;
use super::patterns::*;

const PRELUDE: &str = "\
import gc, sys, weakref
from contextlib import contextmanager
gc.disable()
loud = True
class Node:
    def __init__(self, name, next=None):
        self.name = name
        self.next = next
    def __repr__(self):
        return f'<{self.name}>'
class Loud(Node):
    def __del__(self):
        if loud: print('del', self.name)
class Saved(Node):
    def __del__(self):
        if loud:
            print('save', self.name)
            saved.append(self)
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
    def __eq__(self, other): return (self.x, self.y) == (other.x, other.y)
    def __lt__(self, other): return (self.x, self.y) < (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))
    def __add__(self, other): return Point(self.x + other.x, self.y + other.y)
    def __repr__(self): return f'Point({self.x!r}, {self.y!r})'
    def __len__(self): return 2
    def __getitem__(self, i): return (self.x, self.y)[i]
def called(r):
    if loud: print('called', r() is None)
def gen(n):
    try:
        for k in range(n):
            got = yield k
            if got is not None: print('got', got)
        return 'done'
    finally:
        if loud: print('closing', n)
@contextmanager
def managed(name):
    print('enter', name)
    try: yield name
    finally: print('exit', name)
saved = []
i, j, f, s, t, u = 7, -3, 2.5, 'tea', (1, 'two', 3.0), 'cup of tea'
l, m, d, e = [3, 1, 2], [10, 20], {'a': 1, 'b': 2}, {1, 2, 3}
p, q = Point(1, 2), Point(3, 4)
o1 = o2 = o3 = w1 = w2 = g = h = None
gc.collect()
";

const EPILOGUE: &str = "\
g = h = None
print(gc.collect(), len(saved))
loud = False
saved.clear()
";

/// The program with that number. Always the same one.
pub fn program(number: u64) -> String {
    let mut maker = Maker { dice: Dice::new(number), depth: 0 };
    let mut text = PRELUDE.to_string();
    let (chunks, from) = match maker.dice.below(3) {
        0 => (8, VALUES),
        1 => (10, MEMORY),
        _ => (8, FLOW),
    };
    for _ in 0..2 + maker.dice.below(chunks) {
        let from = match maker.dice.below(5) {
            0 => [VALUES, MEMORY, FLOW][maker.dice.below(3)],
            _ => from,
        };
        text += "try:\n";
        let pattern = maker.dice.choose(from);
        for line in maker.fill(pattern).lines() {
            text += &format!("    {line}\n");
        }
        text += "except Exception as problem:\n";
        text += "    print(type(problem).__name__, problem)\n";
    }
    text + EPILOGUE
}

/// A program with that number that something has happened to: names and
/// numbers have changed places, or a few lines, words or characters are gone,
/// doubled, or somewhere else.
pub fn mutated(number: u64) -> String {
    let mut dice = Dice::new(number ^ 0xB40C);
    let text = program(number);
    match dice.below(4) {
        0 => torn(text, &mut dice),
        _ => shuffled(&text, &mut dice),
    }
}

fn torn(mut text: String, dice: &mut Dice) -> String {
    for _ in 0..1 + dice.below(3) {
        let separator = dice.choose(&["\n", " ", " ", ""]);
        let mut parts: Vec<String> = match separator {
            "" => text.chars().map(String::from).collect(),
            _ => text.split(separator).map(String::from).collect(),
        };
        let at = dice.below(parts.len());
        let other = dice.below(parts.len());
        match dice.below(5) {
            0 => _ = parts.remove(at),
            1 => parts.insert(at, parts[other].clone()),
            2 => parts.swap(at, other),
            3 => parts[at] = dice.choose(MISCHIEF).to_string(),
            _ => parts.insert(at, dice.choose(MISCHIEF).to_string()),
        }
        text = parts.join(separator);
    }
    text
}

/// Words that are not keywords change places after the prelude: it may still be
/// a program.
fn shuffled(text: &str, dice: &mut Dice) -> String {
    let text = &text[PRELUDE.len()..];
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut parts: Vec<String> = Vec::new();
    let mut in_word = false;
    for c in text.chars() {
        if is_word(c) != in_word || parts.is_empty() {
            in_word = is_word(c);
            parts.push(String::new());
        }
        parts.last_mut().expect("there is one").push(c);
    }
    let mut words: Vec<usize> = (0..parts.len()).collect();
    words.retain(|&at| parts[at].starts_with(is_word) && !KEYWORDS.contains(&parts[at].as_str()));
    for _ in 0..1 + dice.below(12) {
        let to = words[dice.below(words.len())];
        let from = words[dice.below(words.len())];
        parts[to] = parts[from].clone();
    }
    PRELUDE.to_string() + &parts.concat()
}

/// Characters that mean something to Python, in no order.
pub fn noise(number: u64) -> String {
    let mut dice = Dice::new(number);
    (0..dice.below(200))
        .map(|_| match dice.below(3) {
            0 => dice.choose(MISCHIEF).to_string(),
            1 => char::from(dice.below(128) as u8).to_string(),
            _ => char::from_u32(dice.below(0x3000) as u32).unwrap_or('?').to_string(),
        })
        .collect()
}

struct Maker {
    dice: Dice,
    depth: usize,
}

impl Maker {
    /// Fills a pattern in.
    fn fill(&mut self, pattern: &str) -> String {
        let mut text = String::new();
        let mut rest = pattern;
        while let Some(at) = rest.find('{') {
            text += &rest[..at];
            let hole = &rest[at..];
            let known = hole.as_bytes();
            if known.len() > 2 && known[2] == b'}' && b"ifsbltdenaowx".contains(&known[1]) {
                let filled = self.expression(known[1]);
                // Two braces would be one to an f-string.
                if text.ends_with('{') && filled.starts_with('{') {
                    text.push(' ');
                }
                text += &filled;
                rest = &hole[3..];
            } else {
                text.push('{');
                rest = &hole[1..];
            }
        }
        text + rest
    }

    fn expression(&mut self, kind: u8) -> String {
        let (leaves, patterns) = match kind {
            b'i' => (INT_LEAVES, INTS),
            b'f' => (FLOAT_LEAVES, FLOATS),
            b's' => (STR_LEAVES, STRS),
            b'b' => (BOOL_LEAVES, BOOLS),
            b'l' => (LIST_LEAVES, LISTS),
            b't' => (TUPLE_LEAVES, TUPLES),
            b'd' => (DICT_LEAVES, DICTS),
            b'e' => (SET_LEAVES, SETS),
            b'n' => (SMALL, SMALL),
            b'o' => (OBJECTS, OBJECTS),
            b'w' => (WEAKREFS, WEAKREFS),
            b'x' => (ATTRIBUTES, ATTRIBUTES),
            _ => {
                let kind = b"ifsbltde"[self.dice.below(8)];
                return self.expression(kind);
            }
        };
        if self.depth >= 3 || self.dice.below(3) == 0 {
            return self.dice.choose(leaves).to_string();
        }
        self.depth += 1;
        let pattern = self.dice.choose(patterns);
        let text = self.fill(pattern);
        self.depth -= 1;
        text
    }
}
