//! Dicts: looking up keys by Python's `==`.

use gc_core::ObjId;
use smallvec::SmallVec;

use crate::objects::PyObject;
use crate::objects::dict_table::{Entry, Table};
use crate::objects::hash;
use crate::objects::symbols::known;
use crate::{Interp, Owned, OwnedItems, Res, Sym, Thrown, Value, Watch};

impl<W: Watch> Interp<W> {
    pub(crate) fn sym_hash(&self, sym: Sym) -> u64 {
        match self.names.object(sym).map(|id| self.get(id)) {
            Some(PyObject::Str(s)) => s.hash(),
            _ => hash::of_bytes(self.names.str(sym).as_bytes()),
        }
    }

    /// The value of a name in a dict, not counted.
    #[inline]
    pub fn dict_get_sym(&self, dict: ObjId, sym: Sym) -> Option<Value> {
        let place = self.find_sym(dict, sym)?;
        self.table(dict).at(place).map(|e| e.value)
    }

    pub(crate) fn find_sym(&self, dict: ObjId, sym: Sym) -> Option<usize> {
        let own = self.names.object(sym);
        let hash = self.sym_hash(sym);
        self.table(dict).find(hash, |e| match e.key {
            Value::Obj(key) => {
                own == Some(key)
                    || matches!(self.get_native(key), PyObject::Str(s)
                        if *s.text == *self.names.str(sym))
            }
            _ => false,
        })
    }

    /// Binds a name in a dict; the value is borrowed.
    pub fn dict_set_sym(&mut self, dict: ObjId, sym: Sym, value: Value) {
        let value = self.share(value);
        if let Some(place) = self.find_sym(dict, sym) {
            let old = self.update_table(dict, |t| t.replace(place, value));
            self.maintain_tracking(dict, value);
            self.release(Owned::new(old));
            return;
        }
        let key = self.sym_value(sym);
        let key = self.share(key);
        let hash = self.sym_hash(sym);
        self.made(self.table(dict).growth());
        self.update_table(dict, |t| t.push(hash, key, value));
        self.maintain_tracking(dict, value);
    }

    /// After something was put into a dict. (`MAINTAIN_TRACKING`)
    #[inline]
    pub(crate) fn maintain_tracking(&mut self, dict: ObjId, inserted: Value) {
        if let Value::Obj(inserted) = inserted
            && self.heap.is_tracked(dict) == Ok(false)
        {
            self.track_dict(dict, inserted);
        }
    }

    #[cold]
    fn track_dict(&mut self, dict: ObjId, inserted: ObjId) {
        if self.plain_table(dict).is_some() {
            self.heap.maintain_tracking(dict, inserted).expect("both are alive");
        }
    }

    fn maybe_track(&mut self, dict: ObjId) {
        self.heap.maybe_track(dict).expect("the dict is alive");
    }

    /// Binds a name in a dict; the value is borrowed.
    pub fn dict_set_name(&mut self, dict: ObjId, name: &str, value: Value) {
        let sym = self.sym(name);
        self.dict_set_sym(dict, sym, value);
    }

    /// Binds a name in a dict to a value that nothing else needs.
    pub(crate) fn dict_give_name(&mut self, dict: ObjId, name: &str, value: Owned) {
        self.dict_set_name(dict, name, *value);
        self.release(value);
    }

    /// Unbinds a name in a dict; returns whether it was bound.
    pub(crate) fn dict_remove_sym(&mut self, dict: ObjId, sym: Sym) -> bool {
        let Some(place) = self.find_sym(dict, sym) else { return false };
        let entry = self.update_table(dict, |t| t.remove(place));
        let (key, value) = (Owned::new(entry.key), Owned::new(entry.value));
        self.release(value);
        self.release(key);
        true
    }

    /// Whether two values without methods of their own are equal; nothing if Python code
    /// might be needed to decide.
    pub(crate) fn plain_equal(&self, a: Value, b: Value) -> Option<bool> {
        if a.is(b) && !matches!(a, Value::Float(_)) {
            return Some(true);
        }
        let number = |v| match v {
            Value::Bool(b) => Value::Int(b.holds().into()),
            other => other,
        };
        match (number(a), number(b)) {
            (Value::Int(a), Value::Int(b)) => Some(a == b),
            (Value::Float(a), Value::Float(b)) => Some(a.number() == b.number()),
            (Value::Int(a), Value::Float(b)) | (Value::Float(b), Value::Int(a)) => {
                Some(crate::protocols::number::int_equals_float(a, b.number()))
            }
            (Value::Obj(x), Value::Obj(y)) => match (self.get(x), self.get(y)) {
                (PyObject::Str(a), PyObject::Str(b)) => {
                    self.budget.has_read(a.text.len());
                    Some(a.text == b.text)
                }
                (PyObject::Int(a), PyObject::Int(b)) => {
                    self.budget.has_read(a.bits() as usize / 8);
                    Some(a == b)
                }
                (PyObject::Bytes(a), PyObject::Bytes(b)) => {
                    self.budget.has_read(a.len());
                    Some(a == b)
                }
                (PyObject::Str(_), PyObject::Int(_) | PyObject::Bytes(_) | PyObject::Tuple(_))
                | (PyObject::Int(_) | PyObject::Bytes(_) | PyObject::Tuple(_), PyObject::Str(_)) => {
                    Some(false)
                }
                _ => None,
            },
            (Value::Obj(x), _) | (_, Value::Obj(x)) => match self.get(x) {
                PyObject::Str(_) | PyObject::Bytes(_) | PyObject::Tuple(_) => Some(false),
                _ => None,
            },
            _ => Some(false),
        }
    }

    /// The hash of a small int or a `str`, if the key is one.
    #[inline]
    fn plain_hash(&self, key: Value) -> Option<u64> {
        match key {
            Value::Int(n) => Some(hash::of_int(n)),
            Value::Obj(id) => match self.get(id) {
                PyObject::Str(text) => Some(text.hash()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a key is this small int or `str`. One of another kind may be, too: then it
    /// `asks` for the whole search.
    #[inline]
    fn is_plain_key(&self, key: Value, plain: Value, asks: &mut bool) -> bool {
        match (key, plain) {
            (Value::Int(a), Value::Int(b)) => return a == b,
            (Value::Obj(a), Value::Obj(b)) if a == b => return true,
            (Value::Obj(a), Value::Obj(b)) => {
                if let (PyObject::Str(a), PyObject::Str(b)) = (self.get(a), self.get(b)) {
                    return a.text == b.text;
                }
            }
            _ => {}
        }
        *asks = true;
        false
    }

    /// The place of a small int or a `str` in a dict, if it is certainly there.
    #[inline]
    pub(crate) fn find_plain(&self, dict: ObjId, key: Value) -> Option<usize> {
        let table = self.plain_table(dict)?;
        let mut asks = false;
        let hash = self.plain_hash(key)?;
        let found = table.find(hash, |e| self.is_plain_key(e.key, key, &mut asks));
        found.filter(|_| !asks)
    }

    /// Whether a small int or a `str` is in a set or a dict; nothing if only the whole
    /// search can tell.
    #[inline]
    pub(crate) fn has_plain(&self, container: ObjId, item: Value) -> Option<bool> {
        let mut asks = false;
        let mut is_it = |key| self.is_plain_key(key, item, &mut asks);
        let found = match self.get(container) {
            PyObject::Set(set) | PyObject::FrozenSet(set) => {
                set.find(self.plain_hash(item)?, is_it).is_some()
            }
            PyObject::Dict(d) if d.inside.is_none() => {
                d.table.find(self.plain_hash(item)?, |e| is_it(e.key)).is_some()
            }
            _ => return None,
        };
        (!asks).then_some(found)
    }

    /// The place of a key in a dict.
    pub(crate) fn dict_find(&mut self, dict: ObjId, key: Value, hash: u64) -> Res<Option<usize>> {
        let mut asks = false;
        let found = self.table(dict).find(hash, |e| match self.same_key(e.key, key) {
            Some(equal) => equal,
            None => {
                asks = true;
                false
            }
        });
        if asks { self.dict_find_asking(dict, key, hash) } else { Ok(found) }
    }

    /// The place of a key in a dict whose keys have methods of their own.
    #[inline(never)]
    fn dict_find_asking(&mut self, dict: ObjId, key: Value, hash: u64) -> Res<Option<usize>> {
        let mut unsure: SmallVec<[(usize, Value); 4]> = SmallVec::new();
        let table = self.table(dict);
        let mut keys = SmallVec::<[Value; 4]>::new();
        let found = table.find(hash, |e| match self.same_key(e.key, key) {
            Some(equal) => equal,
            None => {
                keys.push(e.key);
                false
            }
        });
        // Python code decides; it may change the dict meanwhile.
        for other in keys {
            let Some(place) = self.table(dict).find(hash, |e| e.key.is(other)) else { continue };
            unsure.push((place, other));
        }
        let is_at = |this: &Self, place: usize, key: Value| {
            this.table(dict).at(place).is_some_and(|entry| entry.key.is(key))
        };
        let found = found.and_then(|place| Some((place, self.table(dict).at(place)?.key)));
        for (place, other) in unsure {
            if !is_at(self, place, other) {
                return self.dict_find(dict, key, hash);
            }
            let held = (self.hold(other), self.hold(key));
            let equal = self.equal(other, key)?;
            let same = is_at(self, place, other);
            self.release(held.1);
            self.release(held.0);
            if !same {
                return self.dict_find(dict, key, hash);
            }
            if equal {
                return Ok(Some(place));
            }
        }
        match found {
            Some((place, same)) if is_at(self, place, same) => Ok(Some(place)),
            Some(_) => self.dict_find(dict, key, hash),
            None => Ok(None),
        }
    }

    pub(super) fn same_key(&self, a: Value, b: Value) -> Option<bool> {
        if a.is(b) {
            return Some(true);
        }
        let equal = self.plain_equal(a, b);
        if equal == Some(false) {
            // Keys of the same hash, of which a program may have thousands.
            self.budget.has_looked();
        }
        equal
    }

    /// The value of a key, not counted.
    pub fn dict_get(&mut self, dict: ObjId, key: Value) -> Res<Option<Value>> {
        let hash = self.hash(key)?;
        let place = self.dict_find(dict, key, hash)?;
        Ok(place.and_then(|place| self.table(dict).at(place)).map(|e| e.value))
    }

    /// Sets a pair; both are borrowed.
    pub fn dict_set(&mut self, dict: ObjId, key: Value, value: Value) -> Res<()> {
        let hash = self.hash(key)?;
        let place = self.dict_find(dict, key, hash)?;
        if place.is_none() {
            self.room_for_a_pair(dict)?;
        }
        let value = self.share(value);
        match place {
            Some(place) => {
                let old = self.update_table(dict, |t| t.replace(place, value));
                self.maintain_tracking(dict, value);
                self.release(Owned::new(old));
            }
            None => {
                let key = self.share(key);
                self.update_table(dict, |t| t.push(hash, key, value));
                self.maintain_tracking(dict, key);
                self.maintain_tracking(dict, value);
            }
        }
        // A dict that only shows an instance's values is tracked all the same.
        if let (PyObject::Dict(d), Value::Obj(v)) = (self.get(dict), value)
            && d.inside.is_some()
            && self.may_be_tracked(v)
        {
            self.heap.track(dict).expect("the dict is alive");
        }
        Ok(())
    }

    /// Asks for the room that one more pair takes.
    #[inline]
    fn room_for_a_pair(&mut self, dict: ObjId) -> Res<()> {
        let growth = self.table(dict).growth();
        if growth > 0 {
            self.room_for_bytes(growth as u64)?;
            self.made(growth);
        }
        Ok(())
    }

    /// Removes a pair; the value is the caller's.
    pub(crate) fn dict_take(&mut self, dict: ObjId, key: Value) -> Res<Option<Owned>> {
        let hash = self.hash(key)?;
        let Some(place) = self.dict_find(dict, key, hash)? else { return Ok(None) };
        let entry = self.update_table(dict, |t| t.remove(place));
        let (key, value) = (Owned::new(entry.key), Owned::new(entry.value));
        self.release(key);
        Ok(Some(value))
    }

    /// Drops all pairs, first to last.
    pub(crate) fn dict_clear(&mut self, dict: ObjId) {
        let entries = self.update_table(dict, Table::take);
        let entries = entries.into_iter().flat_map(|entry| [entry.key, entry.value]);
        self.release_all(OwnedItems::new(entries.collect()));
    }

    /// Copies all pairs of a dict into an empty one.
    pub(crate) fn dict_copy_into(&mut self, from: ObjId, to: ObjId) {
        let mut pairs: Vec<Entry> = self.table(from).iter().copied().collect();
        self.budget.has_read(pairs.len() * size_of::<Entry>());
        for entry in &mut pairs {
            entry.key = self.share(entry.key);
            entry.value = self.share(entry.value);
        }
        self.update_table(to, |t| {
            for entry in pairs {
                t.push(entry.hash, entry.key, entry.value);
            }
        });
        self.maybe_track(to);
    }

    /// The keys and values of a dict, each key before its value; they are the
    /// caller's.
    pub(crate) fn held_pairs(&mut self, dict: ObjId) -> OwnedItems {
        let pairs: Vec<Value> = self.table(dict).iter().flat_map(|e| [e.key, e.value]).collect();
        self.hold_all(pairs)
    }

    /// Puts what a mapping holds into a dict. (`dict_merge`)
    pub(crate) fn dict_merge(&mut self, dict: ObjId, other: Value) -> Res<()> {
        let iterates = self.python_method(other, known::ITER).is_some();
        let exact = match other.obj().map(|id| self.get(id)) {
            Some(PyObject::Dict(_)) => other.obj(),
            Some(&PyObject::MappingProxy(inner)) => inner.obj(),
            // A mapping with an `__iter__` of its own is asked for its `keys`.
            // (`dict_merge`)
            Some(PyObject::Instance(_)) if !iterates => self.as_dict(other),
            _ => None,
        };
        if let Some(source) = exact {
            if source == dict {
                return Ok(());
            }
            let pairs = self.held_pairs(source);
            for pair in pairs.chunks(2) {
                self.dict_set(dict, pair[0], pair[1])?;
            }
            self.release_all(pairs);
            return Ok(());
        }
        let keys = self.call_method(other, "keys", &[])?;
        let iter = match self.iter(*keys) {
            Err(Thrown) if self.catch(self.types.type_error) => {
                let [name, given] = [other, *keys].map(|value| self.type_name(value));
                let message = format!("{name}.keys() returned a non-iterable (type {given})");
                return self.type_error(message);
            }
            iter => iter?,
        };
        self.release(keys);
        let keys = self.collect(*iter)?;
        self.release(iter);
        for &key in keys.iter() {
            let value = self.get_item(other, key)?;
            self.dict_set(dict, key, *value)?;
            self.release(value);
        }
        self.release_all(keys);
        Ok(())
    }

    /// Puts the pairs of a mapping or of a sequence of pairs into a dict. (`dict_update_arg`)
    pub(crate) fn dict_update_from(&mut self, dict: ObjId, other: Value) -> Res<()> {
        if self.as_dict(other).is_some() || self.has_attr_named(other, "keys")? {
            return self.dict_merge(dict, other);
        }
        let mut at = 0;
        self.each(other, |this, pair| {
            let items = match this.collect(pair) {
                Err(Thrown) if this.catch(this.types.type_error) => {
                    return this.type_error(format!(
                        "cannot convert dictionary update sequence element #{at} to a sequence"
                    ));
                }
                items => items?,
            };
            if items.len() != 2 {
                let n = items.len();
                return this.value_error(format!(
                    "dictionary update sequence element #{at} has length {n}; 2 is required"
                ));
            }
            this.dict_set(dict, items[0], items[1])?;
            this.release_all(items);
            at += 1;
            Ok(())
        })
    }
}
