use gc_core::{Heap, Kind, ObjId, check};
use weak_parents::{add_child, parent_of};
use workbench::{Dice, accepted, call, hint, in_own_process};

/// A tree of named objects; the names in `held` hold theirs.
struct Tree {
    heap: Heap,
    held: Vec<ObjId>,
}

impl Tree {
    fn new() -> Tree {
        let mut heap = Heap::new();
        heap.disable();
        Tree {
            heap,
            held: Vec::new(),
        }
    }

    fn object(&mut self, name: &str) -> ObjId {
        let id = self.heap.new_object(name);
        call(id, name);
        self.held.push(id);
        id
    }

    fn add(&mut self, parent: ObjId, child: ObjId) {
        accepted(add_child(&mut self.heap, parent, child));
        self.check("after add_child");
    }

    fn del(&mut self, id: ObjId) {
        accepted(self.heap.decref(id));
        let n = self.held.iter().position(|&other| other == id).unwrap();
        self.held.remove(n);
        self.check("after a name was dropped");
    }

    fn check(&self, when: &str) {
        for id in self.heap.ids() {
            if self.heap.get(id).unwrap().kind == Kind::Weakref {
                call(id, "the weak reference");
            }
        }
        if let Err(broken) = check(&self.heap, &self.held) {
            panic!("{when}: {broken}\n{}", self.words());
        }
    }

    fn name(&self, id: ObjId) -> String {
        self.heap.get(id).unwrap().name.clone()
    }

    /// A line for each object that is alive: its count, whom it holds, whom it
    /// points at.
    fn words(&self) -> String {
        let line = |id: ObjId| {
            let object = self.heap.get(id).unwrap();
            let count = self.heap.refcount(id).unwrap();
            if object.kind == Kind::Weakref {
                let to = self.heap.referent(id).unwrap();
                let to = to.map_or("nothing".into(), |to| self.name(to));
                return format!("a weak reference to {to} counts {count}\n");
            }
            let held = object.references().iter();
            let held: Vec<String> = held
                .map(|&to| match self.heap.get(to).unwrap().kind {
                    Kind::Weakref => "a weak reference".into(),
                    _ => self.name(to),
                })
                .collect();
            let held = match held.is_empty() {
                true => "nothing".into(),
                false => held.join(", "),
            };
            format!("{} counts {count} and holds {held}\n", object.name)
        };
        match self.heap.is_empty() {
            true => "everything is freed".into(),
            false => self.heap.ids().map(line).collect(),
        }
    }

    fn parent(&self, child: ObjId) -> String {
        match accepted(parent_of(&self.heap, child)) {
            Some(parent) => self.name(parent),
            None => "none".into(),
        }
    }
}

#[test]
fn child_holds_its_parent_weakly() {
    in_own_process!();
    let _hint = hint(
        "A document with one page; the names `document` and `page` hold \
         one reference each. The weak reference is held by the page \
         alone.",
    );
    let mut tree = Tree::new();
    let document = tree.object("document");
    let page = tree.object("page");
    tree.add(document, page);
    insta::assert_snapshot!(tree.words(), @r"
    document counts 1 and holds page
    page counts 2 and holds a weak reference
    a weak reference to document counts 1
    ");
}

#[test]
fn parent_is_found_while_it_lives() {
    in_own_process!();
    let _hint = hint("parent_of(page), before it is part of anything");
    let mut tree = Tree::new();
    let document = tree.object("document");
    let page = tree.object("page");
    insta::assert_snapshot!(tree.parent(page), @"none");
    tree.add(document, page);
    let _hint = hint("parent_of(page), while the document lives");
    insta::assert_snapshot!(tree.parent(page), @"document");
    let _hint = hint("parent_of(document): it has a child and no parent");
    insta::assert_snapshot!(tree.parent(document), @"none");
    tree.del(document);
    let _hint = hint("parent_of(page), after the document has died");
    insta::assert_snapshot!(tree.parent(page), @"none");
}

#[test]
fn what_else_holds_a_child_is_not_its_parent() {
    in_own_process!();
    let _hint = hint(
        "A shelf holds the page, and is not its parent: the page knows of no \
         parent yet.",
    );
    let mut tree = Tree::new();
    let shelf = tree.object("shelf");
    let page = tree.object("page");
    let document = tree.object("document");
    tree.heap.link(shelf, page).unwrap();
    insta::assert_snapshot!(tree.parent(page), @"none");
    tree.add(document, page);
    let _hint = hint(
        "A shelf holds the page, and a document has it for a child. The page \
         itself knows which of the two is its parent.",
    );
    insta::assert_snapshot!(tree.parent(page), @"document");
}

#[test]
fn tree_dies_with_its_last_name() {
    in_own_process!();
    let _hint = hint(
        "A document, a chapter, a page; the last name that goes is the \
         document's. No collector runs.",
    );
    let mut tree = Tree::new();
    let document = tree.object("document");
    let chapter = tree.object("chapter");
    let page = tree.object("page");
    tree.add(document, chapter);
    tree.add(chapter, page);
    tree.del(page);
    tree.del(chapter);
    tree.del(document);
    insta::assert_snapshot!(tree.words(), @"everything is freed");
}

#[test]
fn child_outlives_its_parent() {
    in_own_process!();
    let _hint = hint(
        "The page's name is still there when the document's goes. The \
         page lives on, and its weak reference points at nothing.",
    );
    let mut tree = Tree::new();
    let document = tree.object("document");
    let page = tree.object("page");
    tree.add(document, page);
    tree.del(document);
    insta::assert_snapshot!(tree.words(), @r"
    page counts 1 and holds a weak reference
    a weak reference to nothing counts 1
    ");
}

#[test]
fn collector_has_nothing_to_do() {
    in_own_process!();
    let mut dice = Dice::new(43);
    for round in 0..100 {
        let n = 2 + round / 5;
        let mut tree = Tree::new();
        let ids: Vec<ObjId> =
            (0..n).map(|n| tree.object(&format!("part {n}"))).collect();
        let mut parents = vec![None];
        for child in 1..n {
            let parent = dice.roll(child);
            tree.add(ids[parent], ids[child]);
            parents.push(Some(parent));
        }
        for child in 0..n {
            let expected = parents[child]
                .map_or("none".into(), |parent| format!("part {parent}"));
            let came = tree.parent(ids[child]);
            assert!(
                expected == came,
                "parent_of(part {child})\n    expected: {expected}\n        \
                 came: {came}"
            );
        }
        // Some names go, and the rest goes after a full collection.
        let stays: Vec<bool> = (0..n).map(|_| dice.roll(4) == 0).collect();
        for n in (0..n).filter(|&n| !stays[n]) {
            tree.del(ids[n]);
        }
        let found = tree.heap.collect(2).unwrap();
        assert!(
            found == 0,
            "a tree of {n} objects, most names dropped: what a collection \
             finds\n    expected: 0\n        came: {found}"
        );
        for n in (0..n).filter(|&n| stays[n]) {
            tree.del(ids[n]);
        }
        assert!(tree.heap.is_empty(), "no name is left\n{}", tree.words());
    }
}
