use break_by_hand::close;
use gc_core::{Heap, ObjId, check};
use workbench::{Dice, accepted, call, difference, hint, in_own_process};

/// A document, all of whose objects are named; the test holds the document and
/// what it is asked to.
struct Document {
    heap: Heap,
    ids: Vec<ObjId>,
    held: Vec<ObjId>,
}

/// Builds a tree: `parents[n]` is what object `n + 1` is part of. Each part is
/// `ups` times linked back to that.
fn document(names: &[&str], parents: &[usize], ups: &[usize]) -> Document {
    let mut heap = Heap::new();
    heap.disable();
    let ids: Vec<ObjId> =
        names.iter().map(|name| heap.new_object(*name)).collect();
    for (&id, name) in ids.iter().zip(names) {
        call(id, name);
    }
    for ((child, &parent), &ups) in (1..).zip(parents).zip(ups) {
        heap.link(ids[parent], ids[child]).unwrap();
        for _ in 0..ups {
            heap.link(ids[child], ids[parent]).unwrap();
        }
        heap.decref(ids[child]).unwrap();
    }
    let held = vec![ids[0]];
    Document { heap, ids, held }
}

impl Document {
    fn hold(&mut self, n: usize) {
        self.heap.incref(self.ids[n]).unwrap();
        self.held.push(self.ids[n]);
    }

    fn close(&mut self) {
        accepted(close(&mut self.heap, self.ids[0]));
        accepted(check(&self.heap, &self.held));
    }

    /// The document's name goes.
    fn drop(&mut self) {
        accepted(self.heap.decref(self.ids[0]));
        self.held.remove(0);
        accepted(check(&self.heap, &self.held));
    }

    /// A line for each object that is alive: what it refers to.
    fn words(&self) -> String {
        let name = |&id: &ObjId| self.heap.get(id).unwrap().name.clone();
        let line = |id: ObjId| {
            let to = self.heap.get(id).unwrap().references();
            let to = match to.is_empty() {
                true => "nothing".into(),
                false => to.iter().map(name).collect::<Vec<_>>().join(", "),
            };
            format!("{} refers to {to}\n", name(&id))
        };
        match self.heap.is_empty() {
            true => "everything is freed".into(),
            false => self.heap.ids().map(line).collect(),
        }
    }
}

#[test]
fn ways_up_are_cut_and_ways_down_stay() {
    in_own_process!();
    let _hint = hint("A document of two pages, after close(document).");
    let names = ["document", "page 1", "page 2"];
    let mut tree = document(&names, &[0, 0], &[1, 1]);
    tree.close();
    insta::assert_snapshot!(tree.words(), @r"
    document refers to page 1, page 2
    page 1 refers to nothing
    page 2 refers to nothing
    ");
}

#[test]
fn parts_of_parts_are_closed_too() {
    in_own_process!();
    let _hint = hint(
        "A document of two chapters with a page each, after \
         close(document).",
    );
    let names = ["document", "chapter 1", "page 1", "chapter 2", "page 2"];
    let mut tree = document(&names, &[0, 1, 0, 3], &[1, 1, 1, 1]);
    tree.close();
    insta::assert_snapshot!(tree.words(), @r"
    document refers to chapter 1, chapter 2
    chapter 1 refers to page 1
    page 1 refers to nothing
    chapter 2 refers to page 2
    page 2 refers to nothing
    ");
}

#[test]
fn last_reference_takes_everything_along() {
    in_own_process!();
    let _hint = hint(
        "The document is closed, then its name goes. No collector runs: \
         counting alone must free all of it.",
    );
    let names = ["document", "chapter 1", "page 1", "chapter 2", "page 2"];
    let mut tree = document(&names, &[0, 1, 0, 3], &[1, 1, 1, 1]);
    tree.close();
    tree.drop();
    insta::assert_snapshot!(tree.words(), @"everything is freed");
}

#[test]
fn page_that_is_still_read_outlives_the_document() {
    in_own_process!();
    let _hint = hint(
        "A reader still holds chapter 1 when the document's name goes: \
         it lives, with its page, and without the document.",
    );
    let names = ["document", "chapter 1", "page 1", "chapter 2", "page 2"];
    let mut tree = document(&names, &[0, 1, 0, 3], &[1, 1, 1, 1]);
    tree.hold(1);
    tree.close();
    tree.drop();
    insta::assert_snapshot!(tree.words(), @r"
    chapter 1 refers to page 1
    page 1 refers to nothing
    ");
}

#[test]
fn part_may_refer_up_twice_or_not_at_all() {
    in_own_process!();
    let _hint = hint(
        "Page 1 refers to the document twice (as its document, and as \
         what comes before it), page 2 not at all. After \
         close(document):",
    );
    let names = ["document", "page 1", "page 2"];
    let mut tree = document(&names, &[0, 0], &[2, 0]);
    tree.close();
    insta::assert_snapshot!(tree.words(), @r"
    document refers to page 1, page 2
    page 1 refers to nothing
    page 2 refers to nothing
    ");
}

#[test]
fn random_trees_are_freed_by_counting_alone() {
    in_own_process!();
    let mut dice = Dice::new(4);
    for round in 0..200 {
        let n = 1 + round / 10;
        let names: Vec<String> = (0..n).map(|n| format!("part {n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let parents: Vec<usize> = (1..n).map(|n| dice.roll(n)).collect();
        let ups: Vec<usize> = (1..n).map(|_| dice.roll(5)).collect();
        let mut tree = document(&names, &parents, &ups);
        let before = tree.words();
        let down = document(&names, &parents, &vec![0; n]).words();
        tree.close();
        assert!(
            tree.words() == down,
            "a tree before close\n{before}\nafter it\n{}",
            difference(&down, &tree.words())
        );
        tree.drop();
        assert!(
            tree.heap.is_empty(),
            "a tree that was closed, after its last reference is gone; it was\n\
             {before}\n{}",
            difference("everything is freed", &tree.words())
        );
    }
}
