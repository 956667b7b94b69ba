//! Wrong: each generation moves on by one, instead of all to the same.

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
        for g in (0..=generation).rev() {
            let list = std::mem::take(&mut self.lists[g]);
            let all = list.len();
            let survivors: Vec<String> =
                list.into_iter().filter(|name| is_needed(name)).collect();
            freed += all - survivors.len();
            self.lists[(g + 1).min(2)].extend(survivors);
        }
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
