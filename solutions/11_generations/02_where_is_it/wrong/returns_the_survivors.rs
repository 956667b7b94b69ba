//! Wrong: what is returned is how many are left.

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
        let mut survivors = Vec::new();
        for list in &mut self.lists[..=generation] {
            for name in list.drain(..) {
                if is_needed(&name) {
                    survivors.push(name);
                } else {
                }
            }
        }
        let left = survivors.len();
        self.lists[(generation + 1).min(2)].append(&mut survivors);
        left
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
