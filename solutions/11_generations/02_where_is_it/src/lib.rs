//! Three generations: where is it now?
//!
//! A list of names for each generation, and no counts, no references: what is
//! needed is said from outside. What is left is the rule by which objects move.

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
        let mut freed = 0;
        let mut survivors = Vec::new();
        for list in &mut self.lists[..=generation] {
            for name in list.drain(..) {
                if is_needed(&name) {
                    survivors.push(name);
                } else {
                    freed += 1;
                }
            }
        }
        self.lists[(generation + 1).min(2)].append(&mut survivors);
        freed
    }

    /// The generation in which the object is; `None` once it was freed.
    pub fn where_is(&self, name: &str) -> Option<usize> {
        self.lists
            .iter()
            .position(|list| list.iter().any(|other| other == name))
    }
}

// What follows is given.
impl Generations {
    /// A new object is in generation 0.
    pub fn new_object(&mut self, name: &str) {
        self.lists[0].push(name.into());
    }
}
