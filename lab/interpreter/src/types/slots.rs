//! What the instances of a new class have: `__slots__`, a dict, weak references.
//! (`type_new_slots`)

use gc_core::ObjId;

use crate::objects::symbols::known;
use crate::objects::{Layout, PyObject};
use crate::{Interp, Res, Sym, Value, Watch};

/// What the instances of a new class have, and what of it is new with it.
pub(super) struct Shape {
    pub(super) layout: Layout,
    /// The base that its layout comes from.
    pub(super) base: ObjId,
    /// `__slots__`, without `__dict__` and `__weakref__`.
    pub(super) slots: Vec<Sym>,
    pub(super) has_dict: bool,
    pub(super) adds_dict: bool,
    pub(super) has_weakrefs: bool,
    pub(super) adds_weakrefs: bool,
}

impl<W: Watch> Interp<W> {
    /// What instances will have, according to the bases and `__slots__`.
    /// (`type_new_slots`)
    pub(super) fn shape(&mut self, name: &str, bases: &[ObjId], names: ObjId) -> Res<Shape> {
        let base = self.best_base(bases)?;
        let layout = self.class(base).layout;
        let asked = self.slots_of(names)?;
        // Classes and modules have both already, sets can be referred to weakly.
        let both = matches!(layout, Layout::Type | Layout::Module);
        let sets = matches!(layout, Layout::Set | Layout::FrozenSet);
        let had_dict = both || self.class(base).has_dict;
        let had_weakrefs = both || sets || self.class(base).has_weakrefs;
        let may_add_weakrefs = !had_weakrefs && !has_items(layout);
        let (asks_dict, asks_weakrefs, slots) = match asked {
            Some(slots) => {
                if had_dict && slots.contains(&known::DICT) {
                    return self.type_error("__dict__ slot disallowed: we already got one");
                }
                if !may_add_weakrefs && slots.contains(&known::WEAKREF) {
                    return self.type_error("__weakref__ slot disallowed: we already got one");
                }
                self.named_slots(name, base, slots, names)?
            }
            None => (true, true, Vec::new()),
        };
        // Another base may have what the base with the layout lacks.
        let other_dict = bases.iter().any(|&base| self.class(base).has_dict);
        let other_weakrefs = bases.iter().any(|&base| self.class(base).has_weakrefs);
        let adds_dict = !had_dict && (asks_dict || other_dict);
        let adds_weakrefs = may_add_weakrefs && (asks_weakrefs || other_weakrefs);
        Ok(Shape {
            layout,
            base,
            slots,
            has_dict: had_dict || adds_dict,
            adds_dict,
            has_weakrefs: had_weakrefs || adds_weakrefs,
            adds_weakrefs,
        })
    }

    /// `__slots__`, if the class has any.
    fn slots_of(&mut self, names: ObjId) -> Res<Option<Vec<Sym>>> {
        let Some(slots) = self.dict_get_sym(names, known::SLOTS) else { return Ok(None) };
        if let Some(id) = slots.obj()
            && let Some(sym) = self.sym_of(id)
        {
            return Ok(Some(vec![sym]));
        }
        let mut all = Vec::new();
        let slots = self.hold(slots);
        self.each(*slots, |this, slot| {
            match slot.obj().and_then(|id| this.sym_of(id)) {
                Some(sym) => all.push(sym),
                None => {
                    let name = this.type_name(slot);
                    return this
                        .type_error(format!("__slots__ items must be strings, not '{name}'"));
                }
            }
            Ok(())
        })?;
        self.release(slots);
        Ok(Some(all))
    }

    /// Whether `__slots__` asks for a dict and for weak references, and the
    /// other names, mangled and sorted.
    fn named_slots(
        &mut self,
        class: &str,
        base: ObjId,
        slots: Vec<Sym>,
        names: ObjId,
    ) -> Res<(bool, bool, Vec<Sym>)> {
        if !slots.is_empty() && has_items(self.class(base).layout) {
            let base = self.class_name(base);
            return self
                .type_error(format!("nonempty __slots__ not supported for subtype of '{base}'"));
        }
        let (mut dict, mut weakrefs, mut named) = (false, false, Vec::new());
        for slot in slots {
            let text = self.name(slot);
            if !crate::syntax::is_identifier(&text) {
                return self.type_error("__slots__ must be identifiers");
            }
            match slot {
                known::DICT | known::WEAKREF => {
                    let asks = if slot == known::DICT { &mut dict } else { &mut weakrefs };
                    if std::mem::replace(asks, true) {
                        let message = format!("{text} slot disallowed: we already got one");
                        return self.type_error(message);
                    }
                }
                _ => {
                    let sym = self.sym(&crate::syntax::scope::mangle(Some(class), &text));
                    let own = [known::QUALNAME, known::CLASSCELL].contains(&sym);
                    if !own && self.dict_get_sym(names, sym).is_some() {
                        let text = self.name(sym);
                        return self.value_error(format!(
                            "'{text}' in __slots__ conflicts with class variable"
                        ));
                    }
                    named.push(sym);
                }
            }
        }
        named.sort_by(|&a, &b| self.names.str(a).cmp(self.names.str(b)));
        Ok((dict, weakrefs, named))
    }

    /// The attributes that a class always has in its dict.
    pub(super) fn add_members(&mut self, class: ObjId, dict: ObjId, shape: &Shape) {
        for &sym in &shape.slots {
            self.add_member(class, dict, sym, true);
        }
        if shape.adds_dict {
            self.add_member(class, dict, known::DICT, false);
        }
        if shape.adds_weakrefs {
            self.add_member(class, dict, known::WEAKREF, false);
        }
        if self.dict_get_sym(dict, known::DOC).is_none() {
            self.dict_set_sym(dict, known::DOC, Value::None);
        }
        let eq = self.dict_get_sym(dict, known::EQ).is_some();
        if eq && self.dict_get_sym(dict, known::HASH).is_none() {
            self.dict_set_sym(dict, known::HASH, Value::None);
        }
    }

    fn add_member(&mut self, class: ObjId, dict: ObjId, name: Sym, slot: bool) {
        let class = self.share(Value::Obj(class));
        let member = self.make(PyObject::Member { name, class, slot });
        self.dict_set_sym(dict, name, *member);
        self.release(member);
    }
}

/// Whether instances of a built-in class vary in length, so that nothing can
/// stand behind their items. (`tp_itemsize`)
fn has_items(layout: Layout) -> bool {
    matches!(layout, Layout::Int | Layout::Tuple | Layout::Bytes | Layout::Type)
}
