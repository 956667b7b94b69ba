//! `&`, `|`, `-`, `^` and the comparisons of sets and dict views.

use crate::code::{BinOp, Cmp};
use crate::object::{DictPart, PyObject};
use crate::{Interp, Res, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    fn is_view(&self, value: Value) -> bool {
        matches!(
            value.obj().map(|id| self.get(id)),
            Some(PyObject::DictView { kind: DictPart::Keys | DictPart::Items, .. })
        )
    }

    /// `left op right` where both are sets, or views of dicts.
    pub(crate) fn set_op(&mut self, op: BinOp, left: Value, right: Value) -> Res<Option<Value>> {
        let fits = |this: &Self, v| this.as_set(v).is_some() || this.is_view(v);
        if !(fits(self, left) && (fits(self, right) || self.is_view(left))) {
            return Ok(None);
        }
        let frozen =
            matches!(left.obj().map(|id| self.get_native(id)), Some(PyObject::FrozenSet(_)));
        self.set_combine(op, left, right, frozen).map(Some)
    }

    /// A new set of what `op` takes from two iterables.
    pub(crate) fn set_combine(
        &mut self,
        op: BinOp,
        left: Value,
        right: Value,
        frozen: bool,
    ) -> Res {
        let (a, b) = (self.new_set(left, false)?, self.new_set(right, false));
        let b = match b {
            Ok(b) => b,
            Err(Thrown) => {
                self.dec(a);
                return Err(Thrown);
            }
        };
        let result = self.new_set(Value::Unbound, frozen).and_then(|result| {
            let done = self.combine_into(op, a, b, result);
            if done.is_err() {
                self.dec(result);
            }
            done.map(|()| result)
        });
        self.dec(a);
        self.dec(b);
        result
    }

    fn combine_into(&mut self, op: BinOp, a: Value, b: Value, result: Value) -> Res<()> {
        let add_from = |this: &mut Self, from: Value, other: Value, wanted: Option<bool>| {
            let members = this.set_members(from);
            let mut done = Ok(());
            for &member in &members {
                done = match wanted {
                    None => this.set_add(result, member),
                    Some(wanted) => this.set_has(other, member).and_then(|has| {
                        if has == wanted { this.set_add(result, member) } else { Ok(()) }
                    }),
                };
                if done.is_err() {
                    break;
                }
            }
            this.dec_all(members);
            done
        };
        match op {
            BinOp::Or => {
                add_from(self, a, b, None)?;
                add_from(self, b, a, None)
            }
            BinOp::And => add_from(self, a, b, Some(true)),
            BinOp::Sub => add_from(self, a, b, Some(false)),
            _ => {
                add_from(self, a, b, Some(false))?;
                add_from(self, b, a, Some(false))
            }
        }
    }

    /// `set op= other`
    pub(crate) fn set_op_in_place(&mut self, op: BinOp, set: Value, other: Value) -> Res<()> {
        if op == BinOp::Or {
            return self.each(other, |this, item| this.set_add(set, item));
        }
        if op == BinOp::Sub {
            let members = self.collect(other)?;
            let mut done = Ok(());
            for &member in &members {
                if let Err(Thrown) = self.set_remove(set, member) {
                    done = Err(Thrown);
                    break;
                }
            }
            self.dec_all(members);
            return done;
        }
        let result = self.set_combine(op, set, other, false)?;
        let new = self.update_set(result, std::mem::take);
        let old = self.update_set(set, |s| std::mem::replace(s, new));
        self.dec(result);
        let members: Vec<Value> = old.iter().map(|m| m.1).collect();
        self.dec_all(members);
        Ok(())
    }

    /// Whether every member of `a` is one of `b`.
    pub(crate) fn is_subset(&mut self, a: Value, b: Value) -> Res<bool> {
        let members = self.set_members(a);
        let mut all = Ok(true);
        for &member in &members {
            all = self.set_has(b, member);
            if !matches!(all, Ok(true)) {
                break;
            }
        }
        self.dec_all(members);
        all
    }

    pub(crate) fn compare_sets(&mut self, cmp: Cmp, a: Value, b: Value) -> Res<bool> {
        let n = self.as_set(a).map_or(0, |s| s.len());
        let m = self.as_set(b).map_or(0, |s| s.len());
        match cmp {
            Cmp::Eq => Ok(n == m && self.is_subset(a, b)?),
            Cmp::Ne => Ok(n != m || !self.is_subset(a, b)?),
            Cmp::Le => Ok(n <= m && self.is_subset(a, b)?),
            Cmp::Lt => Ok(n < m && self.is_subset(a, b)?),
            Cmp::Ge => Ok(n >= m && self.is_subset(b, a)?),
            Cmp::Gt => Ok(n > m && self.is_subset(b, a)?),
        }
    }

    pub(crate) fn compare_views(&mut self, cmp: Cmp, a: Value, b: Value) -> Res<Option<bool>> {
        let fits = |this: &Self, v| this.as_set(v).is_some() || this.is_view(v);
        if !fits(self, a) || !fits(self, b) {
            return Ok(None);
        }
        let x = self.new_set(a, false)?;
        let y = self.new_set(b, false)?;
        let answer = self.compare_sets(cmp, x, y);
        self.dec(x);
        self.dec(y);
        answer.map(Some)
    }
}
