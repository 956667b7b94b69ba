//! Wrong: every death lowers the first count, wherever the object has got to.

/// The names of the objects in each list, in order, and the three counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// Generations 0, 1 and 2.
    pub generations: [Vec<String>; 3],
    /// What is frozen.
    pub permanent: Vec<String>,
    /// New containers, young runs, middle runs.
    pub counts: [u32; 3],
}

impl Lists {
    /// Moves everything to the tail of the permanent list, generation 0 first,
    /// and sets the counts to zero. (`gc.freeze`)
    pub fn freeze(&mut self) {
        for list in &mut self.generations {
            self.permanent.append(list);
        }
        self.counts = [0; 3];
    }

    /// Moves the permanent list to the tail of generation 2. (`gc.unfreeze`)
    pub fn unfreeze(&mut self) {
        self.generations[2].append(&mut self.permanent);
    }

    /// An object was let go, and its reference count fell to zero: it dies
    /// wherever it is. The first count goes down by one, but not below zero.
    pub fn dies(&mut self, name: &str) {
        if self.generations[0].iter().any(|other| other == name) {
            self.counts[0] = self.counts[0].saturating_sub(1);
        }
        let lists = self.generations.iter_mut();
        for list in lists.chain([&mut self.permanent]) {
            list.retain(|other| other != name);
        }
    }

    /// What a full collection finds: those that are not needed, in the order
    /// of the lists 2, 0, 1 in which it looks at them. It only says so and
    /// frees nothing.
    pub fn trash(&self, is_needed: impl Fn(&str) -> bool) -> Vec<&str> {
        [2, 0, 1]
            .into_iter()
            .flat_map(|generation| &self.generations[generation])
            .map(String::as_str)
            .filter(|name| !is_needed(name))
            .collect()
    }
}
