use gc_core::{Heap, ObjId};
use std::collections::BTreeMap;
use stories_that_catch::stories;
use workbench::{expect, in_own_process};

/// A step of a story.
#[derive(Debug, Clone, Copy)]
enum Step<'s> {
    Make(&'s str),
    Link(&'s str, &'s str),
    Drop(&'s str),
    Collect(usize),
}

/// The steps of a story.
///
/// # Panics
/// With what is wrong, if it cannot be read.
fn steps(story: &str) -> Vec<Step<'_>> {
    let mut made: Vec<&str> = Vec::new();
    let mut named: Vec<&str> = Vec::new();
    let mut steps = Vec::new();
    for text in story.split(',').map(str::trim) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let must = |is_so: bool, what: &str| {
            assert!(is_so, "{story}\n    in `{text}`: {what}");
        };
        steps.push(match words[..] {
            ["make", name] => {
                must(!made.contains(&name), "it was made before");
                made.push(name);
                named.push(name);
                Step::Make(name)
            }
            ["link", from, to] => {
                must(made.contains(&from), "the first was not made");
                must(made.contains(&to), "the second was not made");
                Step::Link(from, to)
            }
            ["drop", name] => {
                must(named.contains(&name), "it has no name to lose");
                named.retain(|other| *other != name);
                Step::Drop(name)
            }
            ["collect", "0"] => Step::Collect(0),
            ["collect", "1"] => Step::Collect(1),
            ["collect", "2"] => Step::Collect(2),
            _ => panic!(
                "{story}\n    `{text}` is not a step: expected make, link, drop \
                 or collect"
            ),
        });
    }
    steps
}

/// Where each object is in the end.
type End = BTreeMap<String, String>;

fn shown(end: &End) -> String {
    let words: Vec<String> = end
        .iter()
        .map(|(name, place)| format!("{name} {place}"))
        .collect();
    words.join(", ")
}

fn in_generation(generation: usize) -> String {
    format!("in {generation}")
}

/// The end of a story in gc-core.
fn gc_core_says(story: &str) -> End {
    let mut heap: Heap = Heap::new();
    heap.disable();
    let mut ids: BTreeMap<&str, ObjId> = BTreeMap::new();
    for step in steps(story) {
        // Steps with what has been freed do nothing.
        match step {
            Step::Make(name) => drop(ids.insert(name, heap.new_object(name))),
            Step::Link(from, to) => drop(heap.link(ids[from], ids[to])),
            Step::Drop(name) => drop(heap.decref(ids[name])),
            Step::Collect(generation) => drop(heap.collect(generation)),
        }
    }
    let place = |id: ObjId| match heap.list_of(id) {
        Ok(list) => in_generation(list.expect("it is tracked") as usize),
        Err(_) => "freed".into(),
    };
    ids.into_iter()
        .map(|(name, id)| (name.into(), place(id)))
        .collect()
}

/// The mistake of a collector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mistake {
    None,
    /// References from older objects do not count.
    ForgetsTheOld,
    /// Collects one generation and not the younger ones.
    OnlyThatOne,
    /// Survivors move one on from where they are.
    OneOn,
    /// Survivors only move if something was freed.
    MovesIfItFound,
    /// References from older objects that are trash do not count.
    LooksThroughOldTrash,
    /// After a full collection everything is young again.
    BeginsAgain,
    /// Only what is held directly is needed.
    DirectlyOnly,
    /// Two references from one object to another are subtracted once.
    SubtractsOnce,
}

/// An object of a model heap.
struct Object<'s> {
    name: &'s str,
    named: bool,
    /// `None` once it was freed.
    generation: Option<usize>,
    refers_to: Vec<usize>,
}

/// A collector with a mistake.
struct Model<'s> {
    objects: Vec<Object<'s>>,
    mistake: Mistake,
}

/// The end of a story with such a collector.
fn told_by(mistake: Mistake, story: &str) -> End {
    let objects = Vec::new();
    let mut model = Model { objects, mistake };
    for step in steps(story) {
        match step {
            Step::Make(name) => model.objects.push(Object {
                name,
                named: true,
                generation: Some(0),
                refers_to: Vec::new(),
            }),
            Step::Link(from, to) => {
                let (from, to) = (model.place(from), model.place(to));
                if let (Some(from), Some(to)) = (from, to) {
                    model.objects[from].refers_to.push(to);
                }
            }
            Step::Drop(name) => {
                if let Some(object) = model.place(name) {
                    model.objects[object].named = false;
                    model.die_by_counting();
                }
            }
            Step::Collect(generation) => model.collect(generation),
        }
    }
    let end = |o: &Object<'_>| {
        let place = o.generation.map_or("freed".into(), in_generation);
        (o.name.into(), place)
    };
    model.objects.iter().map(end).collect()
}

impl Model<'_> {
    /// A live object, by its name.
    fn place(&self, name: &str) -> Option<usize> {
        let is = |o: &Object<'_>| o.name == name && o.generation.is_some();
        self.objects.iter().position(is)
    }

    /// How many references there are from those `from` to the object `to`.
    fn references(&self, from: &[usize], to: usize) -> usize {
        let refers = |&n: &usize| &self.objects[n].refers_to;
        from.iter().flat_map(refers).filter(|it| **it == to).count()
    }

    fn alive(&self) -> Vec<usize> {
        let alive = |n: &usize| self.objects[*n].generation.is_some();
        (0..self.objects.len()).filter(alive).collect()
    }

    fn free(&mut self, object: usize) {
        self.objects[object].generation = None;
        self.objects[object].refers_to.clear();
    }

    fn die_by_counting(&mut self) {
        let dead = |model: &Self| {
            let alive = model.alive();
            alive.iter().copied().find(|&n| {
                !model.objects[n].named && model.references(&alive, n) == 0
            })
        };
        while let Some(object) = dead(self) {
            self.free(object);
        }
    }

    /// What can be reached from these, themselves included.
    fn reached(&self, from: Vec<usize>) -> Vec<usize> {
        let mut reached = from;
        let mut next = 0;
        while next < reached.len() {
            for &to in &self.objects[reached[next]].refers_to {
                if !reached.contains(&to) {
                    reached.push(to);
                }
            }
            next += 1;
        }
        reached
    }

    fn collect(&mut self, generation: usize) {
        let alive = self.alive();
        let is_candidate = |n: &usize| match self.mistake {
            Mistake::OnlyThatOne => {
                self.objects[*n].generation == Some(generation)
            }
            _ => self.objects[*n].generation <= Some(generation),
        };
        let (candidates, others): (Vec<usize>, Vec<usize>) =
            alive.iter().partition(|n| is_candidate(n));
        let named: Vec<usize> = alive
            .iter()
            .copied()
            .filter(|&n| self.objects[n].named)
            .collect();
        let outside = match self.mistake {
            Mistake::ForgetsTheOld => Vec::new(),
            Mistake::LooksThroughOldTrash => {
                let needed = self.reached(named);
                let is_needed = |n: &usize| needed.contains(n);
                others.into_iter().filter(is_needed).collect()
            }
            _ => others,
        };
        let is_held = |&n: &usize| {
            let twice = candidates
                .iter()
                .any(|&from| self.references(&[from], n) > 1);
            self.objects[n].named
                || self.references(&outside, n) > 0
                || self.mistake == Mistake::SubtractsOnce && twice
        };
        let held: Vec<usize> =
            candidates.iter().copied().filter(is_held).collect();
        let needed = match self.mistake {
            Mistake::DirectlyOnly => held,
            _ => self.reached(held),
        };
        let (needed, trash): (Vec<usize>, Vec<usize>) =
            candidates.iter().partition(|n| needed.contains(n));
        let found = !trash.is_empty();
        trash.into_iter().for_each(|object| self.free(object));
        for object in needed {
            let from = self.objects[object].generation.unwrap_or(0);
            let to = match self.mistake {
                Mistake::OneOn => from + 1,
                Mistake::MovesIfItFound if !found => from,
                Mistake::BeginsAgain if generation == 2 => 0,
                _ => generation + 1,
            };
            self.objects[object].generation = Some(to.min(2));
        }
        // What only trash referred to goes with it.
        self.die_by_counting();
    }
}

/// Fails unless one of the stories ends differently with that mistake.
fn caught(mistake: Mistake, what: &str) {
    let all = stories();
    let passes =
        |story: &str| told_by(mistake, story) == told_by(Mistake::None, story);
    let missed = all.iter().filter(|story| passes(story)).count();
    expect!(
        &format!("A collector with this mistake: {what}"),
        "a story that ends differently with it",
        match missed < all.len() {
            true => "a story that ends differently with it".into(),
            false if missed == 1 => "your story ends as it should".into(),
            false => format!("all your {missed} stories end as they should"),
        },
    );
}

#[test]
fn stories_can_be_read_and_a_right_collector_passes() {
    in_own_process!();
    for story in stories() {
        expect!(
            &format!("{story}: where is each object in the end?"),
            shown(&gc_core_says(story)),
            shown(&told_by(Mistake::None, story)),
        );
    }
}

#[test]
fn collects_the_younger_ones_too() {
    in_own_process!();
    caught(
        Mistake::OnlyThatOne,
        "a collection of generation 1 leaves generation 0 alone.",
    );
}

#[test]
fn survivors_move_together() {
    in_own_process!();
    caught(
        Mistake::OneOn,
        "each survivor moves on by one from where it was, and not to the \
         generation after the one that was collected.",
    );
}

#[test]
fn survivors_move_whatever_was_found() {
    in_own_process!();
    caught(
        Mistake::MovesIfItFound,
        "survivors stay where they are if the collection has found no trash.",
    );
}

#[test]
fn generation_2_is_the_last() {
    in_own_process!();
    caught(
        Mistake::BeginsAgain,
        "after a full collection its survivors begin again, in generation 0.",
    );
}

#[test]
fn what_is_needed_holds_what_it_refers_to() {
    in_own_process!();
    caught(
        Mistake::DirectlyOnly,
        "only what has a name, or is held from an older generation, is \
         needed; what hangs on that is freed.",
    );
}

#[test]
fn each_reference_is_subtracted() {
    in_own_process!();
    caught(
        Mistake::SubtractsOnce,
        "of two references from one object to another only one is \
         subtracted, so the other seems to come from outside.",
    );
}

#[test]
fn old_objects_hold_young_ones() {
    in_own_process!();
    caught(
        Mistake::ForgetsTheOld,
        "a reference from an older generation doesn't hold anything.",
    );
}

#[test]
fn old_trash_does_too() {
    in_own_process!();
    caught(
        Mistake::LooksThroughOldTrash,
        "a reference from an older generation doesn't hold anything if the \
         old object is trash. It sounds better, but to know it, it would \
         have to look at all that is old.",
    );
}
