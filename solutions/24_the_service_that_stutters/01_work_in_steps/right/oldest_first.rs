//! Right: a queue marks the same as a stack, in another order.
//!
//! A long walk in short steps.
//!
//! A full collection is one long pause. Other collectors divide it: they do a
//! little, let the program go on, and come back. Write a walk over a heap that
//! marks everything reachable, and that can be interrupted after any number of
//! references. No step may follow more of them than its budget, not even for an
//! object that holds a million.

/// What each object refers to, by number.
pub type Graph = Vec<Vec<usize>>;

/// A walk that is under way.
#[derive(Debug, Clone)]
pub struct Walk {
    /// Whether each object has been marked: reached from a root.
    pub marked: Vec<bool>,
    /// Objects that are marked, and how many of their references were followed.
    open: Vec<(usize, usize)>,
}

impl Walk {
    /// A walk over a graph of `objects` that is about to begin: the roots are
    /// marked, and nothing else. A root may be named twice.
    pub fn new(objects: usize, roots: &[usize]) -> Walk {
        let mut walk = Walk {
            marked: vec![false; objects],
            open: Vec::new(),
        };
        for &root in roots {
            walk.mark(root);
        }
        walk
    }

    /// Goes on, and follows at most `budget` references; fewer only if the walk
    /// is over. Returns how many it followed.
    pub fn step(&mut self, graph: &Graph, budget: usize) -> usize {
        let mut followed = 0;
        while !self.open.is_empty() {
            let (object, next) = self.open.remove(0);
            let Some(&to) = graph[object].get(next) else {
                continue; // all of its references were followed
            };
            if followed == budget {
                self.open.insert(0, (object, next));
                break;
            }
            self.open.insert(0, (object, next + 1));
            self.mark(to);
            followed += 1;
        }
        followed
    }

    /// Whether all references of all objects that can be reached have been
    /// followed.
    pub fn is_over(&self, graph: &Graph) -> bool {
        let all_followed =
            |&(object, next): &(usize, usize)| next >= graph[object].len();
        self.open.iter().all(all_followed)
    }
}

impl Walk {
    fn mark(&mut self, object: usize) {
        if !self.marked[object] {
            self.marked[object] = true;
            self.open.push((object, 0));
        }
    }
}
