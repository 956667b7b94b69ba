use gc_core::{Heap, ObjId, Trace, check};
use trace_a_letter::Letter;
use workbench::{Dice, call, expect, hint, in_own_process};

/// Letters by name, and the names that still hold theirs.
struct Desk {
    heap: Heap<Letter>,
    names: Vec<(&'static str, ObjId)>,
    held: Vec<ObjId>,
}

impl Desk {
    fn new(names: &[&'static str]) -> Desk {
        let mut heap: Heap<Letter> = Heap::new();
        heap.disable();
        let names: Vec<_> = names
            .iter()
            .map(|&n| (n, heap.alloc(Letter::default())))
            .collect();
        names.iter().for_each(|&(name, id)| call(id, name));
        let held = names.iter().map(|&(_, id)| id).collect();
        Desk { heap, names, held }
    }

    fn id(&self, name: &str) -> ObjId {
        self.names.iter().find(|n| n.0 == name).expect("a letter").1
    }

    fn sender(&mut self, letter: &str, sender: &str) {
        let (letter, sender) = (self.id(letter), self.id(sender));
        self.heap.incref(sender).unwrap();
        let set = |letter: &mut Letter| letter.sender = Some(sender);
        self.heap.update(letter, set).unwrap();
    }

    fn page(&mut self, letter: &str, page: &str) {
        let (letter, page) = (self.id(letter), self.id(page));
        self.heap.incref(page).unwrap();
        self.heap
            .update(letter, |letter| letter.pages.push(page))
            .unwrap();
    }

    fn answers(&mut self, letter: &str, other: &str) {
        let (letter, other) = (self.id(letter), self.id(other));
        let set = |letter: &mut Letter| letter.answer_to = Some(other);
        self.heap.update(letter, set).unwrap();
    }

    fn del(&mut self, names: &[&str]) {
        for name in names {
            let id = self.id(name);
            self.held.retain(|&other| other != id);
            self.heap.decref(id).unwrap();
        }
    }

    fn alive(&self) -> String {
        let alive = self.names.iter().filter(|n| self.heap.is_live(n.1));
        let alive: Vec<&str> = alive.map(|n| n.0).collect();
        match alive.is_empty() {
            true => "no letter".into(),
            false => alive.join(", "),
        }
    }

    /// Every count must be what leads to the letter.
    fn sound(&self, when: &str) {
        if let Err(broken) = check(&self.heap, &self.held) {
            panic!("{when}: {broken}\n");
        }
    }
}

#[test]
fn traverse_names_what_counts_in_order() {
    in_own_process!();
    let _hint = hint(
        "A letter from Alice with the pages first, second, first again and third; \
         it answers an older one.",
    );
    let desk = Desk::new(&["alice", "first", "second", "third", "older"]);
    let [alice, first, second, third, older] =
        ["alice", "first", "second", "third", "older"]
            .map(|name| desk.id(name));
    let mut letter = Letter {
        sender: Some(alice),
        pages: vec![first, second, first, third],
        answer_to: Some(older),
    };
    let mut named = Vec::new();
    letter.traverse(&mut |id| named.push(id));
    let name = |id: &ObjId| desk.names.iter().find(|n| n.1 == *id).unwrap().0;
    let named: Vec<&str> = named.iter().map(name).collect();
    insta::assert_snapshot!(named.join(", "), @"alice, first, second, first, third");
    let mut dropped = Vec::new();
    letter.clear(&mut dropped);
    let dropped: Vec<&str> = dropped.iter().map(name).collect();
    let _hint = hint("What the same letter puts on `dropped`, in order.");
    insta::assert_snapshot!(dropped.join(", "), @"alice, first, second, first, third");
    desk.sound("nothing has happened");
}

#[test]
fn cycle_through_the_sender_is_found() {
    in_own_process!();
    let _hint = hint("Two letters are each other's sender, and have no names.");
    let mut desk = Desk::new(&["tea", "cup"]);
    desk.sender("tea", "cup");
    desk.sender("cup", "tea");
    desk.sound("the two are senders of each other");
    desk.del(&["tea", "cup"]);
    let found = desk.heap.collect(2).unwrap();
    insta::assert_snapshot!(found.to_string(), @"2");
    let _hint = hint("What is alive afterwards.");
    insta::assert_snapshot!(desk.alive(), @"no letter");
}

#[test]
fn cycle_through_the_pages_is_found() {
    in_own_process!();
    let _hint = hint(
        "A cover holds a page twice, the page holds the cover, and there are no \
         names.",
    );
    let mut desk = Desk::new(&["cover", "page"]);
    desk.page("cover", "page");
    desk.page("cover", "page");
    desk.page("page", "cover");
    desk.sound("the cover holds the page twice, and the page the cover");
    desk.del(&["cover", "page"]);
    let found = desk.heap.collect(2).unwrap();
    insta::assert_snapshot!(found.to_string(), @"2");
    let _hint = hint("What is alive afterwards.");
    insta::assert_snapshot!(desk.alive(), @"no letter");
}

#[test]
fn letter_that_is_answered_is_not_held() {
    in_own_process!();
    let _hint = hint("Both have names. What a collection finds.");
    let mut desk = Desk::new(&["question", "answer"]);
    desk.answers("answer", "question");
    desk.sound("the answer notes which letter it answers");
    let found = desk.heap.collect(2).unwrap();
    insta::assert_snapshot!(found.to_string(), @"0");
    let _hint = hint("What is alive.");
    insta::assert_snapshot!(desk.alive(), @"question, answer");
    desk.del(&["question"]);
    let _hint = hint("The question's name is deleted.");
    insta::assert_snapshot!(desk.alive(), @"answer");
    desk.heap.collect(2).unwrap();
    let _hint = hint("After a collection.");
    insta::assert_snapshot!(desk.alive(), @"answer");
}

#[test]
fn clear_hands_over_what_it_owns_and_nothing_else() {
    in_own_process!();
    let _hint = hint(
        "A letter holds itself, a sender and a page, which have names; and it \
         answers an older one. What a collection finds.",
    );
    let mut desk = Desk::new(&["ring", "alice", "page", "older"]);
    desk.sender("ring", "alice");
    desk.page("ring", "ring");
    desk.page("ring", "page");
    desk.answers("ring", "older");
    desk.del(&["ring"]);
    let found = desk.heap.collect(2).unwrap();
    insta::assert_snapshot!(found.to_string(), @"1");
    desk.sound("after the letter was cleared and freed");
    let _hint = hint("What is alive.");
    insta::assert_snapshot!(desk.alive(), @"alice, page, older");
    desk.del(&["alice", "page", "older"]);
    let _hint = hint("The names are deleted.");
    insta::assert_snapshot!(desk.alive(), @"no letter");
}

#[test]
fn random_letters_stay_sound() {
    in_own_process!();
    const NAMES: [&str; 8] =
        ["tea", "cup", "pot", "milk", "sugar", "spoon", "tray", "jug"];
    let mut dice = Dice::new(704);
    for round in 0..300 {
        let n = (2 + round / 30).min(NAMES.len());
        let mut desk = Desk::new(&NAMES[..n]);
        let mut story = Vec::new();
        let mut senders = vec![false; n];
        for _ in 0..dice.roll(3 * n) {
            let (from, to) = (dice.roll(n), dice.roll(n));
            let (a, b) = (NAMES[from], NAMES[to]);
            match dice.roll(4) {
                0 if !senders[from] => {
                    senders[from] = true;
                    desk.sender(a, b);
                    story.push(format!("{b} sends {a}"));
                }
                1 => {
                    desk.answers(a, b);
                    story.push(format!("{a} answers {b}"));
                }
                _ => {
                    desk.page(a, b);
                    story.push(format!("{a} has the page {b}"));
                }
            }
        }
        let gone: Vec<&str> = NAMES[..n]
            .iter()
            .copied()
            .filter(|_| dice.roll(3) > 0)
            .collect();
        story.push(format!("deleted: {}", gone.join(" ")));
        let story = story.join("; ");
        desk.del(&gone);
        desk.sound(&story);
        desk.heap.collect(2).unwrap();
        desk.sound(&format!("{story}; collected"));
        let rest: Vec<&str> = NAMES[..n]
            .iter()
            .copied()
            .filter(|name| !gone.contains(name))
            .collect();
        desk.del(&rest);
        desk.heap.collect(2).unwrap();
        expect!(
            &format!(
                "{story}; then the other names are deleted, and collected again."
            ),
            "no letter",
            desk.alive(),
        );
    }
}
