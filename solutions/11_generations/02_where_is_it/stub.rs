//! Three generations: where is it now?
//!
//! A list of names for each generation, and no counts, no references: a function
//! says what is needed. What is left is the rule by which objects move.

/// The names of the objects in each generation.
#[derive(Debug, Default)]
pub struct Generations {
    lists: [Vec<String>; 3],
}

impl Generations {
    /// Collects `generation` and all younger ones: what is not needed is
    /// freed, and the survivors move on, all to the same generation. Returns
    /// how many objects were freed.
    pub fn collect(
        &mut self,
        generation: usize,
        is_needed: impl Fn(&str) -> bool,
    ) -> usize {
        // Where do survivors of a collection of `generation` go? Generation 2
        // is the last.
        todo!("free what is not needed, and let the survivors move on")
    }

    /// The generation in which the object is; `None` once it was freed.
    pub fn where_is(&self, name: &str) -> Option<usize> {
        todo!("the number of the list in which the name is found")
    }
}

// What follows is given.
impl Generations {
    /// A new object is in generation 0.
    pub fn new_object(&mut self, name: &str) {
        self.lists[0].push(name.into());
    }
}
