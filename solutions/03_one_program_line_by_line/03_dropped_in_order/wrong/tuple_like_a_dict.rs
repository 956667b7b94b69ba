//! Wrong: a tuple drops its items as a list does, although it can't change.
//!
//! In which order a container lets go of what it holds.
//!
//! A dying container gives back the references it holds one by one, and each may
//! be the death of something. The order is not the same for all.

/// A container, with the names of the objects that it holds.
#[derive(Debug, Clone)]
pub enum Container {
    /// Items, the first one first.
    List(Vec<&'static str>),
    /// Items, the first one first.
    Tuple(Vec<&'static str>),
    /// Keys and their values, in the order in which they were put in.
    Dict(Vec<(&'static str, &'static str)>),
    /// An instance of a class.
    Instance {
        /// The names of attributes that the class has come to know, from this
        /// instance and others, in that order.
        class: Vec<&'static str>,
        /// The attributes of this instance, in the order in which they were
        /// set: the name of each, and what it holds.
        attributes: Vec<(&'static str, &'static str)>,
    },
}

impl Container {
    /// The references that it gives back when it dies, one after the other.
    ///
    /// A dict drops a key before its value.
    pub fn dropped(&self) -> Box<dyn Iterator<Item = &'static str> + '_> {
        match self {
            Container::List(items) => Box::new(items.iter().rev().copied()),
            Container::Tuple(items) => Box::new(items.iter().copied()),
            Container::Dict(entries) => {
                Box::new(entries.iter().flat_map(|&(key, value)| [key, value]))
            }
            Container::Instance { class, attributes } => {
                let holds = |name: &&'static str| {
                    attributes.iter().find(|(other, _)| other == name)
                };
                Box::new(class.iter().filter_map(holds).map(|&(_, held)| held))
            }
        }
    }
}
