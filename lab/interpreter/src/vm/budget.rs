//! What a program may use: steps, objects, bytes; and a sign from outside that
//! its time is up.
//!
//! Bytes are counted in three parts, so that neither making an object nor its death costs
//! more than an addition. The heap knows how many objects there are. What they hold (the
//! letters of a `str`, the places of a `list`) was *weighed* at some time, object by
//! object; what was *made* since is added up, whether it is still there or not. Where the
//! sum of all would be too much, it is weighed again, and what has died meanwhile no
//! longer counts. So the sum is never too low, a program that runs for long is not
//! refused what it has given back, and weighing costs little: between two of them, as
//! much has to be made as was free.

use std::cell::Cell;
use std::mem::size_of;

use crate::objects::PyObject;
use crate::objects::in_hand::KNOWN;
use crate::options::{Limits, Options, StopSign, Stopped};
use crate::{Interp, OwnedItems, Res, Value, Watch};

/// Steps between two looks at the limits.
pub(crate) const PATIENCE: u32 = 4096;

/// What the heap keeps for an object in addition to what it holds.
const OBJECT: u64 = size_of::<PyObject>() as u64 + 24;

/// Fewer bytes than this are made without being asked for: the next look at the
/// limits finds them.
const SMALL: u64 = 1 << 10;

/// How many bytes are filled or read in about the time of a step.
const FILLED_IN_A_STEP: u64 = 1024;

/// The longest text and the longest list, in bytes: lengths have 32 bits here.
const LONGEST: u64 = u32::MAX as u64;

/// How many digits are converted unless a program asks for more.
const MAX_DIGITS: usize = 4300;

/// The bytes of a program's own objects, and what may end it.
#[derive(Debug)]
pub(crate) struct Budget {
    /// What the objects held when they were last weighed.
    weighed: u64,
    /// What was made since.
    made: u64,
    /// What there was altogether when it was last weighed.
    total: u64,
    limits: Limits,
    /// Steps that have been counted.
    steps: Cell<u64>,
    /// Steps until the limits are looked at again.
    patience: Cell<u32>,
    /// How many steps that were.
    patience_given: u32,
    /// Calls from built-in code into Python that are under way.
    depth: usize,
    /// `sys.getrecursionlimit()`
    recursion_limit: usize,
    /// After how many steps every reference is recounted.
    check_every: Option<u32>,
    /// The most decimal digits of an int that are read or written; 0 is any
    /// number. (`sys.set_int_max_str_digits`)
    digits: usize,
    sign: StopSign,
}

impl Budget {
    pub(super) fn new(options: &Options) -> Budget {
        let patience = options.check_every.unwrap_or(PATIENCE).max(1);
        Budget {
            weighed: 0,
            made: 0,
            total: 0,
            limits: options.limits.clone(),
            steps: Cell::new(0),
            patience: Cell::new(patience),
            patience_given: patience,
            depth: 0,
            recursion_limit: options.limits.recursion_depth,
            check_every: options.check_every,
            digits: MAX_DIGITS,
            sign: options.stop.clone(),
        }
    }

    /// Counts one step; returns whether it is time to look at the limits.
    #[inline]
    pub(super) fn step(&mut self) -> bool {
        let patience = self.patience.get() - 1;
        self.patience.set(patience);
        patience == 0
    }

    /// Counts the steps of reading so many bytes, to copy or to compare them. That does not
    /// fail; the next step looks at the limits.
    #[inline]
    pub(crate) fn has_read(&self, bytes: usize) {
        if bytes as u64 >= FILLED_IN_A_STEP {
            self.has_read_much(bytes as u64);
        }
    }

    /// Counts a step that does not fail.
    #[cold]
    pub(crate) fn has_looked(&self) {
        self.has_read_much(FILLED_IN_A_STEP);
    }

    #[cold]
    fn has_read_much(&self, bytes: u64) {
        let (steps, patience) = (bytes / FILLED_IN_A_STEP, self.patience.get());
        let waits = steps.min(u64::from(patience.saturating_sub(1)));
        self.patience.set(patience - waits as u32);
        self.count(steps - waits);
    }

    fn count(&self, steps: u64) {
        self.steps.set(self.steps.get().saturating_add(steps));
    }

    /// A call from built-in code into Python begins, unless too many are under way.
    #[inline]
    pub(super) fn enter(&mut self) -> bool {
        let enters = self.depth < self.limits.native_depth;
        self.depth += usize::from(enters);
        enters
    }

    /// A call from built-in code into Python is over.
    #[inline]
    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// How many bytes may be printed.
    #[inline]
    pub(super) fn output_bytes(&self) -> usize {
        self.limits.output_bytes
    }

    /// `sys.get_int_max_str_digits()`
    #[inline]
    pub(crate) fn digits(&self) -> usize {
        self.digits
    }

    /// `sys.set_int_max_str_digits(most)`
    pub(crate) fn set_digits(&mut self, most: usize) {
        self.digits = most;
    }
}

impl<W: Watch> Interp<W> {
    /// About how many steps the program has taken.
    pub(crate) fn steps_taken(&self) -> u64 {
        let since = self.budget.patience_given.saturating_sub(self.budget.patience.get());
        self.budget.steps.get() + u64::from(since)
    }

    /// Ends the recounting.
    pub(crate) fn stop_checking(&mut self) {
        self.budget.check_every = None;
    }

    /// How many calls may be under way at the same time.
    #[inline]
    pub(crate) fn recursion_limit(&self) -> usize {
        self.budget.recursion_limit
    }

    /// `sys.setrecursionlimit(n)`, within the program's own limit.
    pub(crate) fn set_recursion_limit(&mut self, n: usize) {
        let most = self.budget.limits.recursion_depth.max(1000) * 10;
        self.budget.recursion_limit = n.min(most);
    }

    /// Notes that this many bytes were made, inside an object.
    #[inline]
    pub(crate) fn made(&mut self, bytes: usize) {
        self.budget.made += bytes as u64;
    }

    /// Asks for room for this many bytes, before they are made. Filling it takes time,
    /// too, and is counted: copying again and again, by `x = x + [1]`, is a loop.
    ///
    /// # Errors
    /// `MemoryError` if the program would exceed its memory; or if a limit is reached.
    /// `MemoryError` if the program would have more than it is given; or if a limit is
    /// reached.
    #[inline]
    pub(crate) fn room_for_bytes(&mut self, bytes: u64) -> Res<()> {
        if bytes < SMALL { Ok(()) } else { self.room_for_many_bytes(bytes) }
    }

    fn room_for_many_bytes(&mut self, bytes: u64) -> Res<()> {
        if !self.fits(bytes) {
            self.weigh_for(bytes)?;
        }
        self.spend((bytes / FILLED_IN_A_STEP) as usize)
    }

    /// Asks for room for this many items of a list or tuple.
    ///
    /// # Errors
    /// `MemoryError`, as [`room_for_bytes`](Interp::room_for_bytes).
    #[inline]
    pub(crate) fn room_for_items(&mut self, items: usize) -> Res<()> {
        self.room_for_bytes((items as u64).saturating_mul(size_of::<Value>() as u64))
    }

    /// Asks for room for `count` times this many bytes.
    ///
    /// # Errors
    /// `MemoryError`, as [`room_for_bytes`](Interp::room_for_bytes).
    pub(crate) fn room_for_times(&mut self, count: u64, bytes: u64) -> Res<()> {
        self.room_for_bytes(count.saturating_mul(bytes))
    }

    /// An estimate of all that is held, without weighing it. Names are never given back.
    #[inline]
    fn used(&self) -> u64 {
        let objects = self.heap.len() as u64 * OBJECT;
        objects + self.budget.weighed + self.budget.made + self.names.bytes() as u64
    }

    #[inline]
    fn fits(&self, bytes: u64) -> bool {
        bytes <= LONGEST && self.used().saturating_add(bytes) <= self.budget.limits.memory as u64
    }

    /// Weighs the heap, and asks again.
    #[cold]
    fn weigh_for(&mut self, bytes: u64) -> Res<()> {
        if bytes <= LONGEST.min(self.budget.limits.memory as u64) {
            self.weigh();
            if self.fits(bytes) {
                return Ok(());
            }
        }
        self.memory_error()
    }

    fn weigh(&mut self) {
        let objects = self.heap.ids().filter_map(|id| self.heap.get(id).ok());
        self.budget.weighed = objects.map(|object| object.weight() as u64).sum();
        self.budget.made = 0;
        self.budget.total = self.used();
        // Weighing many objects takes time, too.
        self.budget.count(self.heap.len() as u64 / 8);
    }

    /// `MemoryError`
    #[cold]
    pub(crate) fn memory_error<T>(&mut self) -> Res<T> {
        let exception = self.new_exception(self.types.memory_error, OwnedItems::default());
        self.throw(exception)
    }

    /// One step of built-in code: something was taken out of an iterator, two
    /// items were compared, a container in a container was looked at.
    ///
    /// # Errors
    /// If a limit is reached.
    #[inline]
    pub(crate) fn tick(&mut self) -> Res<()> {
        if self.budget.step() { self.look_at_limits() } else { Ok(()) }
    }

    /// Counts this many steps at once, of work that is quicker than a turn of a loop.
    ///
    /// # Errors
    /// If a limit is reached.
    pub(crate) fn spend(&mut self, steps: usize) -> Res<()> {
        match u32::try_from(steps) {
            Ok(few) if few < self.budget.patience.get() => {
                self.budget.patience.set(self.budget.patience.get() - few);
                Ok(())
            }
            _ => {
                self.budget.count(steps as u64);
                self.look_at_limits()
            }
        }
    }

    /// Counts the steps, and looks whether a limit was reached.
    #[cold]
    pub(crate) fn look_at_limits(&mut self) -> Res<()> {
        let left = self.budget.patience.get();
        self.budget.count(self.budget.patience_given.saturating_sub(left).into());
        self.budget.patience_given = self.budget.check_every.unwrap_or(PATIENCE).max(1);
        self.budget.patience.set(self.budget.patience_given);
        if KNOWN && self.budget.check_every.is_some() {
            self.check_now();
        }
        if self.ending.is_stopped() {
            self.budget.patience.set(1);
            self.budget.patience_given = 1;
            return Err(crate::Thrown);
        }
        if let Some(why) = self.budget.sign.why() {
            let why = why.to_string();
            return self.stop(why);
        }
        if self.budget.steps.get() > self.budget.limits.steps {
            return self.stop(too_many_steps(self.budget.limits.steps));
        }
        if self.heap.len() > self.budget.limits.objects {
            let most = self.budget.limits.objects;
            return self.stop(format!("more than {most} objects at a time: keep fewer"));
        }
        if self.output.stdout.len() + self.output.stderr.len() > self.budget.limits.output_bytes {
            let most = self.budget.limits.output_bytes;
            return self.stop(format!("more than {most} bytes of output: print less"));
        }
        self.look_at_memory()
    }

    /// Recounts every reference, wherever the program is: built-in functions may be
    /// running, and objects dying.
    fn check_now(&self) {
        if let Err(wrong) = self.check() {
            panic!("line {}: {wrong}", self.current_line());
        }
    }

    /// Many small objects were made without asking for room.
    fn look_at_memory(&mut self) -> Res<()> {
        let memory = self.budget.limits.memory as u64;
        if self.fits(0) || self.used() < self.budget.total + memory / 64 {
            return Ok(());
        }
        self.weigh();
        if self.fits(0) {
            return Ok(());
        }
        if self.used() / 5 > memory / 4 {
            // It caught the first `MemoryError`, and went on.
            let most = bytes_in_words(self.budget.limits.memory);
            return self.stop(format!("more than {most} of memory: keep less"));
        }
        self.memory_error()
    }

    /// Ends the program: a limit is reached.
    pub(crate) fn stop<T>(&mut self, why: String) -> Res<T> {
        if !self.ending.is_stopped() {
            let line = self.lines_now(1).first().map_or(0, |line| line.1);
            self.ending.stop(Stopped { why, line });
        }
        // Whatever runs now, built-in code or not, ends at its next step.
        self.budget.patience_given =
            self.budget.patience_given.saturating_sub(self.budget.patience.get()) + 1;
        self.budget.patience.set(1);
        Err(crate::Thrown)
    }

    /// The instruction at which a stopped program continues: one that ends it.
    pub(crate) fn halting_pc(&self) -> usize {
        self.machine.frames.last().map_or(0, |frame| frame.code.ops.len() - 1)
    }
}

/// Says that a program took more than `most` steps, and what its reader can do.
fn too_many_steps(most: u64) -> String {
    let (number, unit) = match most {
        million if million.is_multiple_of(1_000_000) => (million / 1_000_000, " million"),
        _ => (most, ""),
    };
    format!(
        "more than {number}{unit} steps, the most that a program may take here. \
         Look for a loop that never ends; if yours is only long, try smaller numbers"
    )
}

/// A number of bytes for people to read.
pub fn bytes_in_words(bytes: usize) -> String {
    let units = [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "kB")];
    match units.into_iter().find(|&(unit, _)| bytes >= unit && bytes.is_multiple_of(unit)) {
        Some((unit, name)) => format!("{} {name}", bytes / unit),
        None => format!("{bytes} bytes"),
    }
}
