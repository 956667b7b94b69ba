//! Heaps that dice decide.

use crate::{Del, Dice, Sketch};

const NAMES: [&str; 12] = [
    "tea", "cup", "pot", "milk", "sugar", "spoon", "tray", "jug", "lemon",
    "honey", "cake", "bill",
];

impl Sketch {
    /// A heap that dice decide: up to 12 objects, with about as many
    /// references again and a few held from outside. With `generations`, some
    /// of the objects are in older generations.
    ///
    /// To try many, count `round` up from 0: the first are small, so
    /// that the first that goes wrong is one to look at.
    pub fn random(dice: &mut Dice, round: usize, generations: bool) -> Sketch {
        let n = (2 + round / 20).min(2 + dice.roll(NAMES.len() - 1));
        // Three in five are young.
        let mut age = || match generations {
            true => dice.roll(5).saturating_sub(2),
            false => 0,
        };
        let mut generation: Vec<usize> = (0..n).map(|_| age()).collect();
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
            ..Sketch::default()
        }
    }

    /// This heap, but some objects that are young and not held are atoms.
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

    /// This heap, with weak references to some of its objects.
    pub fn with_weakrefs(mut self, dice: &mut Dice) -> Sketch {
        let n = self.names.len();
        for number in 1..=dice.roll(4) {
            self.names.push(format!("ref{number}"));
            self.generation.push(0);
            let weakref = self.names.len() - 1;
            let callback = dice.roll(3) > 0;
            self.weakrefs.push((weakref, dice.roll(n), callback));
            match dice.roll(2) {
                0 => self.held.push(weakref),
                _ => self.references.push((dice.roll(n), weakref)),
            }
        }
        self
    }

    /// This heap, with a `__del__` for some of its objects.
    pub fn with_dels(mut self, dice: &mut Dice) -> Sketch {
        let n = self.names.len();
        for object in 0..n {
            if self.is_weakref(object) || dice.roll(2) == 0 {
                continue;
            }
            let del = match dice.roll(10) {
                0 | 1 => Del::SaveIn(dice.roll(n)),
                2 => Del::LetGo,
                3 => Del::LeaveGarbage,
                4 => Del::Collect,
                _ => Del::Quiet,
            };
            self.dels.push((object, del));
        }
        self
    }
}
