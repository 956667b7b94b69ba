//! Random programs: what they are made of, and how they read.

use std::fmt;

use gc_core::{Kind, Profile};
use proptest::prelude::*;

/// A program: the version it runs on, and what it does.
#[derive(Clone)]
pub struct Program {
    pub profile: Profile,
    pub ops: Vec<Op>,
}

/// One thing a program does. Numbers choose among the names that exist at that
/// point, modulo how many there are; what names nothing any more is skipped.
#[derive(Clone, Debug)]
pub enum Op {
    /// Makes an object that holds these; gives it the next name.
    New(Kind, Dying, Vec<usize>),
    /// The first refers to the second.
    Link(usize, usize),
    /// The first lets go of the second.
    Unlink(usize, usize),
    /// A second name for the same object.
    Copy(usize),
    /// A name for the first thing the object refers to.
    Take(usize),
    /// The name is gone.
    Drop(usize),
    /// Makes a weak reference; gives it the next name.
    Weakref(usize, Calling),
    /// A name for what the weak reference points at.
    Upgrade(usize),
    Collect(usize),
    SafePoint,
    Threshold(i64, i64, i64),
    Enable(bool),
    Freeze,
    Unfreeze,
    SaveAll(bool),
    ClearGarbage,
    Immortal(usize),
}

/// What an object does when it is about to die.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dying {
    Silently,
    Noted,
    SaveIn(usize),
    LetGo,
    LeaveGarbage,
    Collect,
    Legacy,
}

/// What a weak reference's callback does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Calling {
    Nobody,
    Quiet,
    /// The name of the weak reference goes.
    Forget,
    LeaveGarbage,
    Collect,
}

/// How wild the programs are.
#[derive(Clone, Copy, PartialEq)]
pub enum Wildness {
    /// Everything.
    Wild,
    /// Nothing whose effect depends on when a collection happens to run.
    Timeless,
}

pub fn programs(wildness: Wildness) -> impl Strategy<Value = Program> {
    let profile = prop::sample::select(Profile::ALL.to_vec());
    (profile, prop::collection::vec(op(wildness), 1..50))
        .prop_map(|(profile, ops)| Program { profile, ops })
}

fn op(wildness: Wildness) -> BoxedStrategy<Op> {
    let name = || 0..12usize;
    let kind = prop_oneof![
        6 => Just(Kind::Instance),
        3 => Just(Kind::List),
        3 => Just(Kind::Tuple),
        3 => Just(Kind::Dict),
        1 => Just(Kind::Atom),
        1 => Just(Kind::Opaque),
    ];
    let items = prop::collection::vec(name(), 0..3);
    let always = prop_oneof![
        8 => (kind, dying(wildness), items).prop_map(|(k, d, i)| Op::New(k, d, i)),
        9 => (name(), name()).prop_map(|(a, b)| Op::Link(a, b)),
        3 => (name(), name()).prop_map(|(a, b)| Op::Unlink(a, b)),
        1 => name().prop_map(Op::Copy),
        1 => name().prop_map(Op::Take),
        8 => name().prop_map(Op::Drop),
        3 => (name(), calling(wildness)).prop_map(|(a, c)| Op::Weakref(a, c)),
        3 => (0..3usize).prop_map(Op::Collect),
        3 => Just(Op::SafePoint),
        2 => (0..5i64, 0..3i64, 0..3i64).prop_map(|(a, b, c)| Op::Threshold(a, b, c)),
        1 => any::<bool>().prop_map(Op::Enable),
        1 => Just(Op::Freeze),
        1 => Just(Op::Unfreeze),
    ];
    if wildness == Wildness::Timeless {
        return always.boxed();
    }
    prop_oneof![
        16 => always,
        1 => name().prop_map(Op::Upgrade),
        1 => any::<bool>().prop_map(Op::SaveAll),
        1 => Just(Op::ClearGarbage),
        1 => name().prop_map(Op::Immortal),
    ]
    .boxed()
}

fn dying(wildness: Wildness) -> BoxedStrategy<Dying> {
    let timeless = prop_oneof![
        8 => Just(Dying::Silently),
        2 => Just(Dying::Noted),
        1 => Just(Dying::LetGo),
        1 => Just(Dying::LeaveGarbage),
        1 => Just(Dying::Collect),
    ];
    if wildness == Wildness::Timeless {
        return timeless.boxed();
    }
    prop_oneof![
        5 => timeless,
        2 => (0..12usize).prop_map(Dying::SaveIn),
        1 => Just(Dying::Legacy),
    ]
    .boxed()
}

fn calling(wildness: Wildness) -> BoxedStrategy<Calling> {
    let timeless = prop_oneof![
        Just(Calling::Nobody),
        Just(Calling::Quiet),
        Just(Calling::LeaveGarbage),
        Just(Calling::Collect),
    ];
    if wildness == Wildness::Timeless {
        return timeless.boxed();
    }
    prop_oneof![4 => timeless, 1 => Just(Calling::Forget)].boxed()
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# CPython {}", self.profile.version)?;
        let mut names = 0;
        for op in &self.ops {
            writeln!(f, "{}", line(op, &mut names))?;
        }
        Ok(())
    }
}

/// So that a failing test prints the program as it reads.
impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{self}")
    }
}

/// The name of the `n`th thing: a, b, ... z, a1, b1, ...
fn letter(n: usize) -> String {
    let letter = (b'a' + (n % 26) as u8) as char;
    match n / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

fn line(op: &Op, names: &mut usize) -> String {
    let n = *names;
    let old = |i: usize| match n {
        0 => "nothing".to_string(),
        n => letter(i % n),
    };
    let mut new = || {
        *names += 1;
        letter(n)
    };
    match op {
        Op::New(kind, dying, items) => {
            let items: Vec<String> = items.iter().map(|&i| old(i)).collect();
            let dying = match dying {
                Dying::Silently => String::new(),
                Dying::SaveIn(i) => format!("  # __del__: save in {}", old(*i)),
                other => format!("  # __del__: {other:?}"),
            };
            format!("{} = {kind:?}({}){dying}", new(), items.join(", "))
        }
        Op::Link(a, b) => format!("{}.append({})", old(*a), old(*b)),
        Op::Unlink(a, b) => format!("{}.remove({})", old(*a), old(*b)),
        Op::Copy(a) => format!("{} = {}", new(), old(*a)),
        Op::Take(a) => format!("{} = {}[0]", new(), old(*a)),
        Op::Drop(a) => format!("del {}", old(*a)),
        Op::Weakref(a, calling) => {
            format!("{} = weakref.ref({}, {calling:?})", new(), old(*a))
        }
        Op::Upgrade(a) => format!("{} = {}()", new(), old(*a)),
        Op::Collect(generation) => format!("gc.collect({generation})"),
        Op::SafePoint => "pass  # safe point".into(),
        Op::Threshold(a, b, c) => format!("gc.set_threshold({a}, {b}, {c})"),
        Op::Enable(true) => "gc.enable()".into(),
        Op::Enable(false) => "gc.disable()".into(),
        Op::Freeze => "gc.freeze()".into(),
        Op::Unfreeze => "gc.unfreeze()".into(),
        Op::SaveAll(true) => "gc.set_debug(gc.DEBUG_SAVEALL)".into(),
        Op::SaveAll(false) => "gc.set_debug(0)".into(),
        Op::ClearGarbage => "gc.garbage.clear()".into(),
        Op::Immortal(a) => format!("immortal({})", old(*a)),
    }
}
