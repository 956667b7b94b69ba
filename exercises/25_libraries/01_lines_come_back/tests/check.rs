use gc_core::{
    HeapError, Host, Kind, ObjId, Object, alloc, collect, decref, link,
};
use lines_come_back::Pool;
use workbench::{Dice, call, expect, hint, in_own_process};

fn session(pool: &mut Pool) -> ObjId {
    let free = pool.free();
    match pool.connect() {
        Ok(Some(session)) => session,
        came => panic!(
            "A session is asked for. Lines that are free: {free}.\n    \
             expected: a session\n        came: {came:?}"
        ),
    }
}

fn state(pool: &Pool) -> String {
    format!("{} free, objects alive: {}", pool.free(), pool.heap().len())
}

#[test]
fn line_is_out_while_its_session_lives() {
    in_own_process!();
    let mut pool = Pool::new(3);
    let session = session(&mut pool);
    expect!("Three lines, one session.", 2, pool.free());
    expect!(
        "The session has one reference, the caller's. The pool's is weak.",
        "Ok(1)",
        format!("{:?}", pool.heap().refcount(session)),
    );
}

#[test]
fn no_line_no_session() {
    in_own_process!();
    let mut pool = Pool::new(2);
    let kept = [session(&mut pool), session(&mut pool)];
    let before = pool.heap().len();
    let third = pool.connect();
    expect!(
        "Two lines are out. A third session has to wait, and nothing is made.",
        "Ok(None), 0 more objects",
        format!("{third:?}, {} more objects", pool.heap().len() - before),
    );
    assert!(kept.iter().all(|&id| pool.heap().is_live(id)));
}

#[test]
fn closed_session_gives_its_line_back() {
    in_own_process!();
    let mut pool = Pool::new(3);
    let session = session(&mut pool);
    pool.close(session).unwrap();
    expect!(
        "The session was closed. It is alive: the caller still holds it.",
        "3 free, objects alive: 1",
        state(&pool),
    );
}

#[test]
fn forgotten_session_gives_its_line_back() {
    in_own_process!();
    let _hint = hint(
        "The session is dropped and was never closed. The pool alone holds the \
         weak reference to it, and gives that one reference back once.",
    );
    let mut pool = Pool::new(3);
    let session = session(&mut pool);
    call(session, "the session");
    let weakrefs = pool.heap().weakrefs_of(session).unwrap();
    for weakref in weakrefs {
        call(weakref, "its weak reference");
    }
    decref(&mut pool, session).unwrap();
    expect!(
        "The session was dropped and never closed. Its reference count fell \
         to zero, and the callback put its line back. The weak reference is \
         of no more use: it goes, too.",
        "3 free, objects alive: 0",
        state(&pool),
    );
}

#[test]
fn line_comes_back_once() {
    in_own_process!();
    let mut pool = Pool::new(3);
    let session = session(&mut pool);
    pool.close(session).unwrap();
    pool.close(session).unwrap();
    decref(&mut pool, session).unwrap();
    expect!(
        "The session was closed twice, and then died. Its line must not be \
         in the pool two or three times: two sessions would share it.",
        "3 free, objects alive: 0",
        state(&pool),
    );
}

#[test]
fn session_in_a_cycle_waits_for_the_collector() {
    in_own_process!();
    let mut pool = Pool::new(3);
    let session = session(&mut pool);
    let cart = alloc(&mut pool, Object::instance("cart"));
    link(&mut pool, session, cart).unwrap();
    link(&mut pool, cart, session).unwrap();
    decref(&mut pool, cart).unwrap();
    decref(&mut pool, session).unwrap();
    expect!(
        "The session and a cart hold each other, and were dropped. Counting \
         doesn't free them.",
        2,
        pool.free(),
    );
    let found = collect(&mut pool, 2).unwrap();
    expect!(
        "A collection frees them. The weak reference is not in the cycle and \
         is held by the pool: it calls back.",
        "3 free, objects alive: 0",
        state(&pool),
    );
    expect!(
        "It found the two of the cycle, and one more went by its callback: \
         what a weak reference's callback frees is counted.",
        3,
        found,
    );
}

#[test]
fn lines_are_told_apart() {
    in_own_process!();
    let mut pool = Pool::new(3);
    let [a, b, c] = [(); 3].map(|()| session(&mut pool));
    for id in [b, a] {
        decref(&mut pool, id).unwrap();
    }
    expect!("Two of three sessions were dropped.", 2, pool.free());
    pool.close(c).unwrap();
    expect!(
        "Two of three sessions were dropped, and the third is closed.",
        3,
        pool.free()
    );
    let lines: Vec<ObjId> = (0..3).map(|_| session(&mut pool)).collect();
    expect!(
        "Three new sessions can have a line, and a fourth can't.",
        "Ok(None)",
        format!("{:?}", pool.connect()),
    );
    assert!(lines.iter().all(|&id| pool.heap().is_live(id)));
}

#[test]
fn other_weak_references_are_none_of_its_business() {
    in_own_process!();
    let mut pool = Pool::new(3);
    let session = session(&mut pool);
    let watcher = alloc(&mut pool, Object::new(Kind::Weakref, "watcher"));
    pool.heap_mut().new_weakref(watcher, session, true).unwrap();
    decref(&mut pool, session).unwrap();
    expect!(
        "Some other part of the program watches the session by a weak \
         reference of its own. It must stay, and no line belongs to it.",
        "3 free, watcher alive: true",
        format!(
            "{} free, watcher alive: {}",
            pool.free(),
            pool.heap().is_live(watcher)
        ),
    );
}

#[test]
fn closing_finds_the_pools_own_among_others() {
    in_own_process!();
    let mut pool = Pool::new(3);
    let session = session(&mut pool);
    for has_callback in [false, true] {
        let watcher = alloc(&mut pool, Object::new(Kind::Weakref, "watcher"));
        let heap = pool.heap_mut();
        heap.new_weakref(watcher, session, has_callback).unwrap();
    }
    pool.close(session).unwrap();
    expect!(
        "Two other weak references watch the session, and stand before the \
         pool's own in the list of them. Then the session is closed.",
        "3 free, objects alive: 3",
        state(&pool),
    );
}

#[test]
fn closing_what_is_gone_is_an_error() {
    in_own_process!();
    let mut pool = Pool::new(1);
    let session = session(&mut pool);
    decref(&mut pool, session).unwrap();
    let came = pool.close(session);
    assert!(
        matches!(came, Err(HeapError::Stale { .. })),
        "A session that is dead is closed.\n    expected: the error that the \
         heap gives\n        came: {came:?}"
    );
    expect!("And its line is in the pool once.", 1, pool.free());
}

#[test]
fn random_days_lose_no_line() {
    in_own_process!();
    let mut dice = Dice::new(25);
    for round in 0..200 {
        let lines = 1 + dice.roll(5);
        let mut pool = Pool::new(lines);
        let mut open: Vec<(ObjId, bool)> = Vec::new(); // and whether it has a line
        let mut told = format!("{lines} lines");
        let mut lost = 0; // lines of garbage that waits
        for _ in 0..(5 + round / 4) {
            match dice.roll(6) {
                0 | 1 => {
                    told += ", connect";
                    if let Some(id) = pool.connect().unwrap() {
                        open.push((id, true));
                    }
                }
                2 if !open.is_empty() => {
                    let n = dice.roll(open.len());
                    told += ", close";
                    pool.close(open[n].0).unwrap();
                    open[n].1 = false;
                }
                3 if !open.is_empty() => {
                    let n = dice.roll(open.len());
                    told += ", drop";
                    decref(&mut pool, open.swap_remove(n).0).unwrap();
                }
                4 if !open.is_empty() => {
                    let n = dice.roll(open.len());
                    told += ", drop in a cycle";
                    let (id, has_line) = open.swap_remove(n);
                    link(&mut pool, id, id).unwrap();
                    decref(&mut pool, id).unwrap();
                    lost += usize::from(has_line);
                }
                _ => {
                    told += ", collect";
                    collect(&mut pool, 2).unwrap();
                    lost = 0;
                }
            }
            let out = open.iter().filter(|it| it.1).count();
            expect!(
                &format!("{told}: how many lines are free?"),
                lines - out - lost,
                pool.free(),
            );
        }
        collect(&mut pool, 2).unwrap();
        let held: Vec<ObjId> = open.iter().map(|it| it.0).collect();
        let out = open.iter().filter(|it| it.1).count();
        expect!(
            &format!(
                "{told}, collect: how many objects are alive? The sessions \
                 that are held, and a weak reference for each that has a line."
            ),
            held.len() + out,
            pool.heap().len(),
        );
    }
}
