//! Many heaps that dice decide; of the first on which an answer fails, as much
//! is taken away as can be.

use std::time::{Duration, Instant};

use crate::failure::panics;
use crate::{Del, Dice, Sketch};

/// How long a heap is made smaller, at most: the test has other things to do
/// with its time.
const PATIENCE: Duration = Duration::from_secs(2);

/// Tries `holds` on `rounds` heaps. `make` makes each, and is given the number of the
/// round: the first ones should be small. Dice that fall are for `holds` to use;
/// they fall alike whenever the same heap is tried.
///
/// # Panics
/// As `holds` does, on a heap from which nothing more can be taken away.
pub fn on_random_heaps(
    seed: u64,
    rounds: usize,
    make: impl Fn(&mut Dice, usize) -> Sketch,
    holds: impl Fn(&Sketch, &mut Dice),
) {
    let mut dice = Dice::new(seed);
    for round in 0..rounds {
        let sketch = make(&mut dice, round);
        let here = Dice::new(dice.roll(1 << 30) as u64);
        let fails =
            |sketch: &Sketch| panics(|| holds(sketch, &mut here.clone()));
        if fails(&sketch) {
            let smallest = smallest(sketch, fails);
            holds(&smallest, &mut here.clone());
            panic!(
                "the answer differs from one time to the next: it has failed, \
                 and then not, on the heap {smallest}"
            );
        }
    }
}

/// Takes away what is not needed for the failure.
fn smallest(mut sketch: Sketch, fails: impl Fn(&Sketch) -> bool) -> Sketch {
    let start = Instant::now();
    loop {
        let smaller = sketch
            .smaller()
            .into_iter()
            .take_while(|_| start.elapsed() < PATIENCE)
            .find(|smaller| fails(smaller));
        match smaller {
            Some(smaller) => sketch = smaller,
            None => return sketch,
        }
    }
}

impl Sketch {
    /// Every heap that has one thing less.
    fn smaller(&self) -> Vec<Sketch> {
        let mut all = Vec::new();
        for n in (0..self.names.len()).rev() {
            all.extend(self.without_object(n));
        }
        for n in (0..self.references.len()).rev() {
            let mut less = self.clone();
            less.references.remove(n);
            all.push(less);
        }
        for n in (0..self.held.len()).rev() {
            let mut less = self.clone();
            less.held.remove(n);
            all.push(less);
        }
        for n in (0..self.dels.len()).rev() {
            let mut less = self.clone();
            less.dels.remove(n);
            all.push(less);
        }
        for n in 0..self.generation.len() {
            // The older are made first: only the youngest may become younger.
            if self.generation[n] > 0 {
                let mut less = self.clone();
                less.generation[n] -= 1;
                all.push(less);
            }
        }
        all
    }

    /// The heap without this object and without all that refers to it; nothing
    /// if a weak reference or a `__del__` needs it.
    fn without_object(&self, n: usize) -> Option<Sketch> {
        let needed = self.weakrefs.iter().any(|&(_, to, _)| to == n)
            || self.dels.iter().any(|&(_, del)| del == Del::SaveIn(n));
        if needed {
            return None;
        }
        let mut less = self.clone();
        less.names.remove(n);
        less.generation.remove(n);
        less.references.retain(|&(from, to)| from != n && to != n);
        less.held.retain(|&held| held != n);
        less.weakrefs.retain(|&(weakref, ..)| weakref != n);
        less.dels.retain(|&(object, _)| object != n);
        let renumber = |other: &mut usize| *other -= usize::from(*other > n);
        for (from, to) in &mut less.references {
            renumber(from);
            renumber(to);
        }
        less.held.iter_mut().for_each(renumber);
        for (weakref, referent, _) in &mut less.weakrefs {
            renumber(weakref);
            renumber(referent);
        }
        for (object, del) in &mut less.dels {
            renumber(object);
            if let Del::SaveIn(keeper) = del {
                renumber(keeper);
            }
        }
        Some(less)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_nothing_to_do_with_it_is_taken_away() {
        let cycle = |sketch: &Sketch| {
            let to = |a, b| sketch.references().contains(&(a, b));
            let n = sketch.objects().count();
            (0..n).any(|a| (0..a).any(|b| to(a, b) && to(b, a)))
        };
        let mut dice = Dice::new(3);
        let mut tried = 0;
        for round in 100..200 {
            let sketch = Sketch::random(&mut dice, round, true)
                .with_weakrefs(&mut dice)
                .with_dels(&mut dice);
            if !cycle(&sketch) {
                continue;
            }
            tried += 1;
            let smallest = smallest(sketch, cycle);
            assert_eq!(smallest.references().len(), 2, "{smallest}");
            assert!(smallest.held().is_empty(), "{smallest}");
            assert_eq!(smallest.dels, [], "{smallest}");
            smallest.draw();
        }
        assert!(tried > 10);
    }

    #[test]
    #[should_panic = "tea -> tea"]
    fn failure_is_that_of_the_smallest_heap() {
        let make = |dice: &mut Dice, round| Sketch::random(dice, round, true);
        on_random_heaps(1, 300, make, |sketch, _| {
            let to_itself = sketch.references().iter().find(|r| r.0 == r.1);
            assert!(to_itself.is_none(), "{sketch}");
        });
    }
}
