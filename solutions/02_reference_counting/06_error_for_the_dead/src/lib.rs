//! An error for the use of the dead.
//!
//! In C, a reference that is used too late leads to whatever lies in that place
//! by then. Here a name carries a place, and which of the objects that lived there
//! one after the other it means. So a name that is too old can be told from a good
//! one, and using it is an error that says what was expected and what was found.

use std::fmt;
use thiserror::Error;

/// The name of one object: its place, and which of the objects that lived there
/// one after the other it is, from 1. Displays as `#3`, or as `#3.2` for the
/// second at place 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ObjId {
    place: usize,
    life: u32,
}

/// What a caller can do wrong.
///
/// - The object was freed. The text is, for instance, `#1 was freed: expected a
///   live object, found nothing there`; and if another object lives in the place
///   by now, its name stands at the end: `... found #1.2`.
/// - There is no such place, because the name comes from another heap: `#7 is not
///   of this heap: expected a place from 0 to 1`. (In a heap without places: `#7
///   is not of this heap: it has no places`.)
#[derive(Debug, Error, PartialEq, Eq)]
pub enum HeapError {
    /// The object was freed.
    #[error("{id} was freed: expected a live object, found {found}")]
    Stale {
        /// The name that was given.
        id: ObjId,
        /// What is at that place now.
        found: String,
    },
    /// The place is not there.
    #[error("{id} is not of this heap: {}", expected(*.places))]
    NoSuchPlace {
        /// The name that was given.
        id: ObjId,
        /// How many places there are.
        places: usize,
    },
}

fn expected(places: usize) -> String {
    match places {
        0 => "it has no places".into(),
        n => format!("expected a place from 0 to {}", n - 1),
    }
}

/// All objects there are.
#[derive(Default)]
pub struct Heap {
    places: Vec<Place>,
}

/// A place, and which object of those that live here one after the other is the
/// current one, or the next.
struct Place {
    life: u32,
    object: Option<Object>,
}

struct Object {
    text: String,
    count: u32,
}

impl Heap {
    /// What the object says.
    pub fn read(&self, id: ObjId) -> Result<&str, HeapError> {
        Ok(&self.object(id)?.text)
    }

    /// One reference fewer; at zero the object is freed.
    ///
    /// An error changes nothing.
    pub fn decref(&mut self, id: ObjId) -> Result<(), HeapError> {
        self.object(id)?;
        let place = &mut self.places[id.place];
        let object = place.object.as_mut().expect("looked at above");
        object.count -= 1;
        if object.count == 0 {
            self.free(id.place);
        }
        Ok(())
    }

    /// The live object of that name.
    fn object(&self, id: ObjId) -> Result<&Object, HeapError> {
        let Some(place) = self.places.get(id.place) else {
            return Err(HeapError::NoSuchPlace {
                id,
                places: self.places.len(),
            });
        };
        match &place.object {
            Some(object) if place.life == id.life => Ok(object),
            now => Err(HeapError::Stale {
                id,
                found: match now {
                    Some(_) => ObjId {
                        place: id.place,
                        life: place.life,
                    }
                    .to_string(),
                    None => "nothing there".into(),
                },
            }),
        }
    }
}

// What follows is given.
impl Heap {
    /// Makes an object with a count of 1, in the first empty place.
    pub fn new_object(&mut self, text: &str) -> ObjId {
        let object = Some(Object {
            text: text.into(),
            count: 1,
        });
        let empty = self.places.iter().position(|p| p.object.is_none());
        let place = empty.unwrap_or(self.places.len());
        match self.places.get_mut(place) {
            Some(empty) => empty.object = object,
            None => self.places.push(Place { life: 1, object }),
        }
        ObjId {
            place,
            life: self.places[place].life,
        }
    }

    /// One reference more.
    pub fn incref(&mut self, id: ObjId) -> Result<(), HeapError> {
        self.object(id)?;
        let object = self.places[id.place].object.as_mut();
        object.expect("looked at above").count += 1;
        Ok(())
    }

    /// Empties a place. The next object that lives there has another number.
    fn free(&mut self, place: usize) {
        self.places[place].object = None;
        self.places[place].life += 1;
    }
}

impl fmt::Display for ObjId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.life {
            1 => write!(f, "#{}", self.place),
            life => write!(f, "#{}.{life}", self.place),
        }
    }
}
