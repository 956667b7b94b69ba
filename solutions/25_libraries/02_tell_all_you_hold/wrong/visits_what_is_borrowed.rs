//! Wrong: every reference is visited.
//!
//! A type that tells all it holds.
//!
//! The author of a C type writes two functions for the collector: one that
//! visits all references that the object owns (`tp_traverse`), and one that
//! lets go of them (`tp_clear`). A reference that is forgotten in the first
//! makes cycles that never go; one that is visited too often makes the collector
//! free what is in use. Write both for a shopping cart.

use gc_core::{ObjId, Trace};

/// A cart, as it lies in memory.
#[derive(Debug, Default)]
pub struct Cart {
    /// Whose cart it is.
    pub owner: Option<ObjId>,
    /// What is in it. The same article may be there several times, with a
    /// reference for each.
    pub articles: Vec<ObjId>,
    /// A coupon for each article that has one: how much it takes off, and who gave
    /// it.
    pub coupons: Vec<Coupon>,
    /// The cart that this one was copied from. This is a *borrowed* reference:
    /// it isn't counted, and is only valid while something else holds that cart.
    pub copied_from: Option<ObjId>,
}

/// A coupon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coupon {
    /// Cents off.
    pub cents: u32,
    /// Who gave it: an owned reference.
    pub given_by: ObjId,
}

impl Trace for Cart {
    /// Calls `visit` once for each reference that the cart owns.
    fn traverse(&self, visit: &mut impl FnMut(ObjId)) {
        self.owner.into_iter().for_each(&mut *visit);
        self.articles.iter().copied().for_each(&mut *visit);
        self.copied_from.into_iter().for_each(&mut *visit);
        for coupon in &self.coupons {
            visit(coupon.given_by);
        }
    }

    /// Takes out the references that the cart owns and pushes them on `dropped`.
    /// Afterwards no field of the cart leads to anything.
    fn clear(&mut self, dropped: &mut Vec<ObjId>) {
        dropped.extend(self.owner.take());
        dropped.append(&mut self.articles);
        let coupons = self.coupons.drain(..);
        dropped.extend(coupons.map(|coupon| coupon.given_by));
        self.copied_from = None;
    }
}
