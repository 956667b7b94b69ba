use gc_core::{Heap, ObjId};
use missing_decref::{Fault, Function, check};
use workbench::{expect, hint, in_own_process};

/// What the check says of a function that is called with two orders, in a heap
/// with a menu that is none of its business.
fn verdict(function: Function) -> String {
    let mut heap = Heap::new();
    heap.disable();
    let menu = heap.new_object("menu");
    let orders = [heap.new_object("tea"), heap.new_object("cup")];
    let found = check(&mut heap, &orders, function);
    assert!(
        heap.is_live(menu) && heap.refcount(menu) == Ok(1),
        "The check has touched an object that is none of its business.\n    \
         expected: the menu is alive, with a count of 1\n        came: it is \
         not"
    );
    match found {
        Ok(None) => "no fault".into(),
        Ok(Some(Fault::Leaks)) => "it leaks".into(),
        Ok(Some(Fault::TakesTooMuch)) => "it takes too much".into(),
        Err(error) => format!("an error: {error}"),
    }
}

// Functions as they should be.

/// A new pair that holds both arguments.
fn pair(heap: &mut Heap, args: &[ObjId]) -> Result<ObjId, String> {
    let pair = heap.new_object("pair");
    for &arg in args {
        heap.link(pair, arg).unwrap();
    }
    Ok(pair)
}

/// The first argument: a new reference to it.
fn first(heap: &mut Heap, args: &[ObjId]) -> Result<ObjId, String> {
    heap.incref(args[0]).unwrap();
    Ok(args[0])
}

/// Always fails.
fn fails(_: &mut Heap, _: &[ObjId]) -> Result<ObjId, String> {
    Err("orders must not be empty".into())
}

/// The arguments, holding each other.
fn ring(heap: &mut Heap, args: &[ObjId]) -> Result<ObjId, String> {
    heap.link(args[0], args[1]).unwrap();
    heap.link(args[1], args[0]).unwrap();
    first(heap, args)
}

/// Makes something on the way, and cleans up.
fn counts_letters(heap: &mut Heap, _: &[ObjId]) -> Result<ObjId, String> {
    let scratch = heap.new_object("scratch");
    heap.decref(scratch).unwrap();
    Ok(heap.new_object("number"))
}

#[test]
fn right_functions_have_no_fault() {
    in_own_process!();
    let all: [(&str, Function); 5] = [
        ("A new pair that holds both arguments.", pair),
        ("A new reference to its first argument.", first),
        ("It fails, and has changed nothing.", fails),
        (
            "It makes something on the way and gives it up.",
            counts_letters,
        ),
        (
            "It lets its arguments hold each other. That is garbage in the \
             end, but no leak: a collection frees it.",
            ring,
        ),
    ];
    for (what, function) in all {
        expect!(what, "no fault", verdict(function));
    }
}

fn leaks(what: &str, function: Function) {
    expect!(what, "it leaks", verdict(function));
}

#[test]
fn old_arguments_are_no_leak_either() {
    in_own_process!();
    let mut heap = Heap::new();
    heap.disable();
    let orders = [heap.new_object("tea"), heap.new_object("cup")];
    heap.collect(1).unwrap();
    expect!(
        "The arguments are in generation 2, and the function lets them hold \
         each other. It takes a full collection to free them.",
        "Ok(None)",
        format!("{:?}", check(&mut heap, &orders, ring)),
    );
}

#[test]
fn argument_counted_twice_is_a_leak() {
    in_own_process!();
    leaks(
        "It makes a pair, and counts its first argument once more than it \
         refers to it.",
        |heap, args| {
            heap.incref(args[0]).unwrap();
            pair(heap, args)
        },
    );
}

#[test]
fn second_argument_is_looked_at_too() {
    in_own_process!();
    leaks(
        "It returns its first argument, and counts the second for nothing.",
        |heap, args| {
            heap.incref(args[1]).unwrap();
            first(heap, args)
        },
    );
}

#[test]
fn object_made_on_the_way_is_a_leak() {
    in_own_process!();
    leaks(
        "It makes something on the way and forgets it. The arguments are \
         all right.",
        |heap, args| {
            heap.new_object("scratch");
            first(heap, args)
        },
    );
}

#[test]
fn error_path_leaks() {
    in_own_process!();
    leaks(
        "It counts its argument, finds a mistake, and returns the error \
         without giving the argument up.",
        |heap, args| {
            heap.incref(args[1]).unwrap();
            fails(heap, args)
        },
    );
    leaks(
        "It makes a pair, finds a mistake, and returns the error without \
         giving the pair up.",
        |heap, args| {
            pair(heap, args)?;
            fails(heap, args)
        },
    );
}

#[test]
fn leak_that_is_part_of_a_cycle() {
    in_own_process!();
    leaks(
        "Its arguments hold each other, and one is counted once too often. \
         A collection doesn't free what seems to be held from outside.",
        |heap, args| {
            heap.incref(args[1]).unwrap();
            ring(heap, args)
        },
    );
}

fn takes(what: &str, function: Function) {
    expect!(what, "it takes too much", verdict(function));
}

#[test]
fn borrowed_reference_returned_as_a_new_one() {
    in_own_process!();
    takes(
        "It returns its argument without counting the reference that it \
         gives to the caller.",
        |_, args| Ok(args[0]),
    );
}

#[test]
fn argument_given_up() {
    in_own_process!();
    takes(
        "It gives up its second argument, which it had only borrowed.",
        |heap, args| {
            heap.decref(args[1]).unwrap();
            first(heap, args)
        },
    );
}

#[test]
fn error_path_takes_too_much() {
    in_own_process!();
    takes(
        "It gives up its argument on the way to an error.",
        |heap, args| {
            heap.decref(args[0]).unwrap();
            fails(heap, args)
        },
    );
}

#[test]
fn result_that_is_dead_already() {
    in_own_process!();
    takes(
        "It makes an object, gives it up, and returns it all the same.",
        |heap, _| {
            let number = heap.new_object("number");
            heap.decref(number).unwrap();
            Ok(number)
        },
    );
}

#[test]
fn stolen_reference() {
    in_own_process!();
    takes(
        "It puts its argument into a pair and counts that; and then gives up \
         a reference that was the caller's. The count of the argument is \
         right for as long as the pair lives.",
        |heap, args| {
            let pair = pair(heap, args)?;
            heap.decref(args[0]).unwrap();
            Ok(pair)
        },
    );
}

#[test]
fn no_arguments() {
    in_own_process!();
    let check = |function| {
        let mut heap = Heap::new();
        format!("{:?}", check(&mut heap, &[], function).unwrap())
    };
    expect!(
        "A function without arguments that makes an object.",
        "None",
        check(|heap, _| Ok(heap.new_object("number"))),
    );
    expect!(
        "A function without arguments that makes two objects.",
        "Some(Leaks)",
        check(|heap, _| {
            heap.new_object("scratch");
            Ok(heap.new_object("number"))
        }),
    );
}

#[test]
fn arguments_that_are_gone_are_an_error() {
    in_own_process!();
    let _hint = hint(
        "The argument was freed before the check, which is not the function's \
         fault. Ask the heap for each argument first: the error that it gives \
         is what `check` returns.",
    );
    let mut heap = Heap::new();
    let gone = heap.new_object("gone");
    heap.decref(gone).unwrap();
    let came = check(&mut heap, &[gone], fails);
    let came = came.map_or("an error".into(), |came| format!("{came:?}"));
    expect!("What `check` returns:", "an error", came);
}
