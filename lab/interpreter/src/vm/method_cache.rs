//! The method cache: what was found in classes, by class and name.

use gc_core::ObjId;

use crate::{Sym, Value};

/// How many look-ups the method cache remembers.
const CACHE: usize = 1024;

/// One remembered look-up of a name in a class.
#[derive(Clone, Copy)]
struct CacheLine {
    class: Option<ObjId>,
    sym: Sym,
    version: u32,
    found: Value,
}

/// The method cache: one line for a class and a name. (`struct type_cache`)
pub(crate) struct MethodCache {
    lines: Vec<CacheLine>,
    version: u32,
    bases: Vec<ObjId>,
}

impl MethodCache {
    pub(super) fn new() -> MethodCache {
        MethodCache { lines: Vec::new(), version: 1, bases: Vec::new() }
    }

    #[inline]
    fn place(class: ObjId, sym: Sym) -> usize {
        (class.index().wrapping_mul(31) ^ sym.0 as usize) % CACHE
    }

    /// What a look-up found, if it is remembered: an unbound value where there
    /// was nothing.
    #[inline]
    pub(super) fn recall(&self, class: ObjId, sym: Sym) -> Option<Value> {
        let line = self.lines.get(Self::place(class, sym))?;
        let holds = line.class == Some(class) && line.sym == sym && line.version == self.version;
        holds.then_some(line.found)
    }

    /// Remembers a look-up; what is found is not counted.
    pub(super) fn remember(&mut self, class: ObjId, sym: Sym, found: Value) {
        if self.lines.len() < CACHE {
            let empty = CacheLine { class: None, sym, version: 0, found: Value::Unbound };
            self.lines.resize(CACHE, empty);
        }
        let version = self.version;
        self.lines[Self::place(class, sym)] = CacheLine { class: Some(class), sym, version, found };
    }

    /// A number that changes with every change to a class.
    #[inline]
    pub(super) fn version(&self) -> u32 {
        self.version
    }

    /// Forgets everything.
    pub(super) fn forget(&mut self) {
        self.version = self.version.wrapping_add(1);
    }

    /// Notes that a program has derived a class from this one.
    pub(crate) fn add_base(&mut self, base: ObjId) {
        if !self.bases.contains(&base) {
            self.bases.push(base);
        }
    }

    /// The bases among these that `live` says are alive; the others are
    /// forgotten.
    pub(crate) fn live_bases(&mut self, live: impl Fn(ObjId) -> bool) -> Vec<ObjId> {
        self.bases.retain(|&base| live(base));
        self.bases.clone()
    }
}
