//! Programs: how one is made up from a number, and how one reads.

use std::fmt;

/// How many names a program has.
pub const NAMES: usize = 8;

/// Lines such as `set 0 x 1`: see the operations in executor.py.
#[derive(Clone, PartialEq)]
pub struct Program {
    pub name: String,
    pub lines: Vec<String>,
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# {}", self.name)?;
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

impl Program {
    /// The program with that number. Always the same one.
    pub fn numbered(number: u64) -> Program {
        let mut dice = Dice::new(number);
        let mood = Mood::new(&mut dice);
        let mut names = Names::default();
        let mut lines = Vec::new();
        for _ in 0..4 + dice.below(50) {
            let line = mood.line(&names, &mut dice);
            names.follow(&line);
            lines.push(line);
        }
        let name = number.to_string();
        Program { name, lines }
    }

    /// Shorter programs that leave a part of this one out.
    pub fn shorter(&self) -> Vec<Program> {
        let mut found = Vec::new();
        let mut size = self.lines.len() / 2;
        while size > 0 {
            for from in (0..self.lines.len()).step_by(size) {
                let to = (from + size).min(self.lines.len());
                let mut lines = self.lines.clone();
                lines.drain(from..to);
                let name = self.name.clone();
                found.push(Program { name, lines });
            }
            size /= 2;
        }
        found
    }
}

/// What a program is mostly about.
struct Mood {
    automatic: bool,
    weakrefs: bool,
    classes: &'static [&'static str],
    containers: u64,
    freezing: bool,
    saving: bool,
}

const CLASSES: [&[&str]; 5] = [
    &["Plain", "Plain", "Quiet"],
    &["Plain", "Quiet", "Quiet", "Save", "Rename"],
    &["Quiet", "Litter", "Adopt", "LetGo", "Collect", "Look"],
    &["Plain", "Quiet", "Caller", "Caller", "Look", "Rename"],
    &[
        "Plain", "Quiet", "Save", "Rename", "LetGo", "Litter", "Adopt",
        "Collect", "Look", "Caller",
    ],
];

impl Mood {
    fn new(dice: &mut Dice) -> Mood {
        Mood {
            automatic: dice.below(2) == 0,
            weakrefs: dice.below(2) == 0,
            classes: CLASSES[dice.below(5) as usize],
            containers: dice.below(4),
            freezing: dice.below(4) == 0,
            saving: dice.below(6) == 0,
        }
    }

    fn line(&self, names: &Names, dice: &mut Dice) -> String {
        loop {
            let a = names.bound(dice);
            let b = names.bound(dice);
            let c = names.bound(dice);
            let any = dice.below(NAMES as u64) as usize;
            let key = *dice.choose(&["x", "y", "z"]);
            return match dice.below(64) {
                0..=9 => format!("make {any} {}", dice.choose(self.classes)),
                10..=15 if dice.below(4) < self.containers => {
                    let kind = dice.choose(&["list", "tuple", "dict"]);
                    match dice.below(3) {
                        0 => format!("{kind} {any}"),
                        1 => format!("{kind} {any} {b}"),
                        _ => format!("{kind} {any} {b} {c}"),
                    }
                }
                16..=31 => format!("set {a} {key} {b}"),
                32..=33 => format!("unset {a} {key}"),
                34 => format!("copy {a} {any}"),
                35 => format!("take {a} {key} {any}"),
                36..=43 => format!("drop {a}"),
                44..=50 if self.weakrefs => {
                    let referent = names.of("make", dice).unwrap_or(a);
                    let caller = names.of("Caller", dice);
                    let calls = [
                        "none", "none", "quiet", "quiet", "litter", "forget",
                        "caller",
                    ];
                    match (*dice.choose(&calls), caller) {
                        ("caller", None) => continue,
                        ("caller", Some(c)) => {
                            format!("ref {referent} {any} caller {c}")
                        }
                        (call, _) => format!("ref {referent} {any} {call}"),
                    }
                }
                51 if self.weakrefs => match names.of("ref", dice) {
                    Some(weakref) => format!("deref {weakref} {any}"),
                    None => continue,
                },
                52..=55 => {
                    format!("collect {}", dice.choose(&[0, 1, 2, 2]))
                }
                56..=57 if self.automatic => format!(
                    "threshold {} {} {}",
                    dice.below(12),
                    dice.below(3),
                    dice.below(3)
                ),
                58 if self.automatic => match dice.below(4) {
                    0 => dice.choose(&["disable", "enable"]).to_string(),
                    1 => format!("lists {any} {}", dice.below(100)),
                    _ => format!("crowd {any} {}", dice.below(30)),
                },
                59 if self.freezing => {
                    dice.choose(&["freeze", "unfreeze"]).to_string()
                }
                60 if self.saving => dice
                    .choose(&["save_all", "save_none", "empty_garbage"])
                    .to_string(),
                61 => dice
                    .choose(&["listen", "listen", "deaf", "empty_kept"])
                    .to_string(),
                62 => format!("referrers {a}"),
                63 => format!("referents {a}"),
                _ => continue,
            };
        }
    }
}

/// What the names stand for, as far as one can tell beforehand: the operation
/// that made it, and its class.
#[derive(Default)]
struct Names([Option<(String, String)>; NAMES]);

impl Names {
    fn follow(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        let place = |i: usize| words[i].parse::<usize>().unwrap();
        match words[0] {
            "make" | "list" | "tuple" | "dict" | "crowd" | "lists" => {
                let class = words.get(2).unwrap_or(&"").to_string();
                self.0[place(1)] = Some((words[0].to_string(), class));
            }
            "ref" => {
                self.0[place(2)] = Some(("ref".to_string(), String::new()))
            }
            "copy" => self.0[place(2)] = self.0[place(1)].clone(),
            "drop" => self.0[place(1)] = None,
            _ => {}
        }
    }

    /// A name that stands for something, nearly always.
    fn bound(&self, dice: &mut Dice) -> usize {
        for _ in 0..dice.below(20) {
            let name = dice.below(NAMES as u64) as usize;
            if self.0[name].is_some() {
                return name;
            }
        }
        dice.below(NAMES as u64) as usize
    }

    /// A name for something that was made like that, or of that class.
    fn of(&self, what: &str, dice: &mut Dice) -> Option<usize> {
        let from = dice.below(NAMES as u64) as usize;
        (from..from + NAMES).map(|name| name % NAMES).find(|&name| {
            let made = self.0[name].as_ref();
            made.is_some_and(|(how, class)| how == what || class == what)
        })
    }
}

/// Numbers that look random and are the same everywhere (SplitMix64).
struct Dice(u64);

impl Dice {
    fn new(number: u64) -> Dice {
        Dice(number.wrapping_mul(0x2545_F491_4F6C_DD1D))
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % limit
    }

    fn choose<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len() as u64) as usize]
    }
}
