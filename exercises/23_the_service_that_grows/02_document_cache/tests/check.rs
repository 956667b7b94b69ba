use document_cache::Cache;
use gc_core::{Heap, HeapError, ObjId};
use workbench::{Dice, expect, in_own_process};

/// A cache and the heap that its documents live in.
struct Desk {
    heap: Heap,
    cache: Cache,
}

fn desk(capacity: usize) -> Desk {
    let mut heap = Heap::new();
    heap.disable();
    Desk {
        heap,
        cache: Cache::new(capacity),
    }
}

impl Desk {
    /// Makes a document and puts it into the cache, which is the only one to
    /// hold it from then on.
    fn put(&mut self, name: &str) -> ObjId {
        let document = self.heap.new_object(name);
        self.cache.put(&mut self.heap, name, document).unwrap();
        self.heap.decref(document).unwrap();
        document
    }

    fn get(&mut self, name: &str) -> String {
        match self.cache.get(name) {
            Some(id) => match self.heap.get(id) {
                Ok(document) => document.name.clone(),
                Err(_) => "a document that was freed".into(),
            },
            None => "nothing".into(),
        }
    }

    fn names(&self) -> String {
        self.cache.names().collect::<Vec<_>>().join(" ")
    }
}

#[test]
fn what_was_put_can_be_got() {
    in_own_process!();
    let mut desk = desk(3);
    desk.put("invoice");
    desk.put("letter");
    expect!(
        "The invoice. Whoever put it there has given their own reference back \
         since.",
        "invoice",
        desk.get("invoice"),
    );
    expect!(
        "A contract, which was never put there.",
        "nothing",
        desk.get("contract"),
    );
}

#[test]
fn cache_holds_what_is_in_it() {
    in_own_process!();
    let mut desk = desk(3);
    let letter = desk.put("letter");
    expect!(
        "The caller has let go of the letter, and the cache holds it. What is \
         its reference count?",
        "Ok(1)",
        format!("{:?}", desk.heap.refcount(letter)),
    );
    desk.get("letter");
    desk.get("letter");
    expect!(
        "It was looked at twice, by references that are only borrowed.",
        "Ok(1)",
        format!("{:?}", desk.heap.refcount(letter)),
    );
}

#[test]
fn no_more_than_its_capacity() {
    in_own_process!();
    let mut desk = desk(2);
    for name in ["invoice", "letter", "contract"] {
        desk.put(name);
    }
    expect!(
        "Three documents in a cache for two: the invoice was not used for \
         the longest time.",
        "letter contract",
        desk.names(),
    );
    expect!(
        "Three documents were put into a cache for two. How many are alive?",
        2,
        desk.heap.len()
    );
}

#[test]
fn use_keeps_a_document() {
    in_own_process!();
    let mut desk = desk(2);
    desk.put("invoice");
    desk.put("letter");
    desk.get("invoice");
    desk.put("contract");
    expect!(
        "The invoice was put in first, but used after the letter. Which of \
         the two makes room for the contract?",
        "invoice contract",
        desk.names(),
    );
}

#[test]
fn putting_again_is_using() {
    in_own_process!();
    let mut desk = desk(2);
    for name in ["invoice", "letter", "invoice", "contract"] {
        desk.put(name);
    }
    expect!(
        "The invoice was replaced by a newer one after the letter.",
        "invoice contract",
        desk.names(),
    );
}

#[test]
fn replaced_document_is_let_go() {
    in_own_process!();
    let mut desk = desk(5);
    let old = desk.put("invoice");
    let new = desk.put("invoice");
    expect!(
        "An invoice was replaced by another.",
        "invoice",
        desk.names(),
    );
    expect!(
        "An invoice was replaced by another. Is the old one alive? And the new \
         one?",
        "false true",
        format!("{} {}", desk.heap.is_live(old), desk.heap.is_live(new)),
    );
}

#[test]
fn replacing_makes_no_other_leave() {
    in_own_process!();
    let mut desk = desk(2);
    for name in ["invoice", "letter", "letter"] {
        desk.put(name);
    }
    expect!(
        "The cache is full, and the letter is replaced: no room is needed.",
        "invoice letter",
        desk.names(),
    );
}

#[test]
fn same_document_again() {
    in_own_process!();
    let mut desk = desk(2);
    let letter = desk.put("letter");
    expect!(
        "The letter that the cache alone holds is put into it again. To let \
         go of the old reference before taking the new one would kill it.",
        "Ok(()), alive: true, count: Ok(1)",
        format!(
            "{:?}, alive: {}, count: {:?}",
            desk.cache.put(&mut desk.heap, "letter", letter),
            desk.heap.is_live(letter),
            desk.heap.refcount(letter)
        ),
    );
}

#[test]
fn document_under_two_names() {
    in_own_process!();
    let mut desk = desk(2);
    let letter = desk.put("letter");
    desk.cache.put(&mut desk.heap, "to sign", letter).unwrap();
    expect!(
        "The same letter under two names has two references from the cache.",
        "Ok(2)",
        format!("{:?}", desk.heap.refcount(letter)),
    );
    desk.put("invoice");
    expect!(
        "One of the names made room.",
        "Ok(1)",
        format!("{:?}", desk.heap.refcount(letter)),
    );
}

#[test]
fn removed_document_is_let_go() {
    in_own_process!();
    let mut desk = desk(2);
    desk.put("letter");
    let mut remove = || desk.cache.remove(&mut desk.heap, "letter");
    expect!(
        "The letter is removed, and removed again.",
        "Ok(true), Ok(false)",
        format!("{:?}, {:?}", remove(), remove()),
    );
    expect!("It was removed. How many are alive?", 0, desk.heap.len());
}

#[test]
fn others_keep_their_order() {
    in_own_process!();
    let mut desk = desk(4);
    for name in ["invoice", "letter", "contract", "picture"] {
        desk.put(name);
    }
    desk.get("letter");
    expect!(
        "Of four, the letter was used. The others have not been since.",
        "invoice contract picture letter",
        desk.names(),
    );
    desk.cache.remove(&mut desk.heap, "invoice").unwrap();
    expect!(
        "The invoice is removed.",
        "contract picture letter",
        desk.names(),
    );
    desk.put("contract");
    expect!(
        "The contract is replaced by a newer one.",
        "picture letter contract",
        desk.names(),
    );
}

#[test]
fn cache_for_nothing() {
    in_own_process!();
    let mut desk = desk(0);
    desk.put("letter");
    expect!(
        "A capacity of 0: what is put in goes at once.",
        "names: , 0 alive",
        format!("names: {}, {} alive", desk.names(), desk.heap.len()),
    );
}

#[test]
fn document_that_is_gone_changes_nothing() {
    in_own_process!();
    let mut desk = desk(2);
    desk.put("invoice");
    let gone = desk.heap.new_object("gone");
    desk.heap.decref(gone).unwrap();
    expect!(
        "A document that was freed is to replace the invoice.",
        "an error, and the invoice is there",
        match (
            desk.cache.put(&mut desk.heap, "invoice", gone),
            desk.get("invoice").as_str(),
        ) {
            (Err(HeapError::Stale { .. }), "invoice") => {
                "an error, and the invoice is there".into()
            }
            (came, there) => format!("{came:?}, and {there} is there"),
        },
    );
}

#[test]
fn a_thousand_requests_leave_no_more_than_the_limit() {
    in_own_process!();
    let mut desk = desk(10);
    let mut dice = Dice::new(23);
    for request in 0..1000 {
        let name = format!("document {}", dice.roll(40));
        match desk.get(&name).as_str() {
            "nothing" => drop(desk.put(&name)),
            there => expect!("What was got.", &name, there),
        }
        let names = desk.cache.names().count();
        let alive = desk.heap.len();
        assert!(
            names == alive && alive <= 10,
            "After {} requests\n    expected: as many documents alive as are \
             in the cache, and no more than 10\n        came: {names} in the \
             cache, {alive} alive",
            request + 1
        );
    }
}
