use pools_with_holes::{Address, Memory, PLACES};
use std::collections::BTreeMap;
use workbench::{Dice, expect, in_own_process};

/// A line for each pool: a name or a dot for each place.
fn shown(memory: &Memory) -> String {
    let pool = |(n, pool): (usize, &Option<_>)| match pool {
        None => format!("{n}: given back"),
        Some(places) => {
            let places: &[Option<String>; PLACES] = places;
            let names: Vec<&str> =
                places.iter().map(|p| p.as_deref().unwrap_or(".")).collect();
            format!("{n}: {}", names.join(" "))
        }
    };
    let lines: Vec<String> =
        memory.pools.iter().enumerate().map(pool).collect();
    lines.join("\n")
}

fn at(pool: usize, place: usize) -> Address {
    Address { pool, place }
}

/// Memory in which `tea1`, `tea2` and so on were made.
fn teas(n: usize) -> Memory {
    let mut memory = Memory::default();
    for n in 1..=n {
        memory.alloc(&format!("tea{n}"));
    }
    memory
}

#[test]
fn pools_are_filled_in_order() {
    in_own_process!();
    expect!(
        "Six teas, in pools of four places.",
        "0: tea1 tea2 tea3 tea4\n1: tea5 tea6 . .",
        shown(&teas(6)),
    );
    expect!(
        "Six teas, in pools of four places. How many places is that?",
        8,
        teas(6).size()
    );
    expect!(
        "How many places are there before anything was made?",
        0,
        Memory::default().size()
    );
}

#[test]
fn freed_place_is_a_hole() {
    in_own_process!();
    let mut memory = teas(6);
    let was = memory.free(at(0, 1));
    expect!(
        "The place of tea2 is freed.",
        "Some(\"tea2\")",
        format!("{was:?}"),
    );
    expect!(
        "The place of tea2 is freed. Nothing else moves.",
        "0: tea1 . tea3 tea4\n1: tea5 tea6 . .",
        shown(&memory),
    );
    expect!(
        "The place of tea2 is freed. There are as many places as before.",
        8,
        memory.size()
    );
}

#[test]
fn nothing_is_freed_twice() {
    in_own_process!();
    let mut memory = teas(5);
    memory.free(at(0, 0));
    for (what, address) in [
        ("a place that is free already", at(0, 0)),
        ("a place that was never taken", at(1, 3)),
        ("a pool that there never was", at(7, 0)),
        ("a place that no pool has", at(0, 9)),
    ] {
        let what = format!("The address to free is {what}.");
        expect!(&what, "None", format!("{:?}", memory.free(address)));
    }
}

#[test]
fn first_hole_is_filled() {
    in_own_process!();
    let mut memory = teas(10);
    for address in [at(2, 0), at(0, 2), at(1, 3)] {
        memory.free(address);
    }
    let address = memory.alloc("cup");
    expect!(
        "There are three holes, and the end of the last pool is free. The \
         cup goes to the first of them.",
        "0: tea1 tea2 cup tea4\n1: tea5 tea6 tea7 .\n2: . tea10 . .",
        shown(&memory),
    );
    expect!("Its address.", "pool 0, place 2", words(address));
}

fn words(address: Address) -> String {
    format!("pool {}, place {}", address.pool, address.place)
}

#[test]
fn new_pool_only_if_all_are_full() {
    in_own_process!();
    let mut memory = teas(8);
    memory.free(at(1, 0));
    memory.alloc("cup");
    expect!("A hole is filled, and no pool is added.", 8, memory.size());
    memory.alloc("pot");
    expect!(
        "Both pools are full, and one object more is made: a third pool.",
        12,
        memory.size()
    );
}

#[test]
fn empty_pools_go_back() {
    in_own_process!();
    let mut memory = teas(8);
    (0..4).for_each(|place| drop(memory.free(at(1, place))));
    expect!("The second pool is empty.", 1, memory.give_back());
    expect!(
        "An empty pool was given back. Its places are gone.",
        4,
        memory.size()
    );
    expect!(
        "An empty pool was given back. There is nothing more to give.",
        0,
        memory.give_back()
    );
}

#[test]
fn one_object_keeps_a_pool() {
    in_own_process!();
    let mut memory = teas(8);
    for place in 0..3 {
        memory.free(at(0, place));
        memory.free(at(1, place));
    }
    expect!(
        "Of eight teas two are left, one in each pool. They could share a \
         pool, but nothing moves.",
        0,
        memory.give_back(),
    );
    expect!(
        "An object in each of two pools: it is still two pools.",
        8,
        memory.size()
    );
}

#[test]
fn addresses_stay_when_a_pool_goes() {
    in_own_process!();
    let mut memory = teas(9);
    (0..4).for_each(|place| drop(memory.free(at(0, place))));
    memory.give_back();
    expect!(
        "The first of three pools goes back. tea9 was at pool 2, place 0, \
         and a reference elsewhere has that address. What is there?",
        "Some(\"tea9\")",
        format!("{:?}", memory.free(at(2, 0))),
    );
}

#[test]
fn number_of_a_lost_pool_is_used_again() {
    in_own_process!();
    let mut memory = teas(8);
    (0..4).for_each(|place| drop(memory.free(at(0, place))));
    memory.give_back();
    let address = memory.alloc("cup");
    expect!(
        "Pool 0 was given back, and pool 1 is full. The new pool gets the \
         lowest number that is not in use.",
        "pool 0, place 0",
        words(address),
    );
}

#[test]
fn random_lives() {
    in_own_process!();
    let mut dice = Dice::new(21);
    for round in 0..200 {
        let mut memory = Memory::default();
        let mut alive: BTreeMap<Address, String> = BTreeMap::new();
        let mut told = String::new();
        for n in 0..(5 + round / 4) {
            match dice.roll(7) {
                0..=3 => {
                    let name = format!("o{n}");
                    let free = (0..=alive.len() * 8)
                        .flat_map(|pool| (0..PLACES).map(move |p| at(pool, p)))
                        .find(|a| {
                            let has = |pool: &Option<_>| pool.is_some();
                            !alive.contains_key(a)
                                && memory.pools.get(a.pool).is_some_and(has)
                        });
                    let address = memory.alloc(&name);
                    told += &format!("{name} made; ");
                    if let Some(free) = free {
                        expect!(
                            &format!("{told}where does it go?"),
                            words(free),
                            words(address),
                        );
                    }
                    assert!(
                        alive.insert(address, name).is_none(),
                        "{told}it was put where another object lives"
                    );
                }
                4 | 5 if !alive.is_empty() => {
                    let which = dice.roll(alive.len());
                    let address = *alive.keys().nth(which).unwrap();
                    let name = alive.remove(&address).unwrap();
                    told += &format!("{name} freed; ");
                    expect!(
                        &format!("{told}what was there?"),
                        format!("{:?}", Some(name)),
                        format!("{:?}", memory.free(address)),
                    );
                }
                _ => {
                    memory.give_back();
                    told += "empty pools given back; ";
                    let mut pools: Vec<usize> =
                        alive.keys().map(|address| address.pool).collect();
                    pools.dedup();
                    expect!(
                        &format!("{told}how many places are left?"),
                        pools.len() * PLACES,
                        memory.size(),
                    );
                }
            }
        }
    }
}
