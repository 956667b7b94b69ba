//! Wrong: an object that is met a second time is taken for a cycle, but two orders that share a customer are none.
//!
//! Find a cycle, and show the way around.
//!
//! "There is a cycle somewhere" doesn't help to mend a program. What helps is the
//! way: the order refers to the customer, the customer to its list of orders, the
//! list to the order. The heap is given in plain numbers: object 3 refers to the
//! objects `references[3]`.

/// What is known of an object while the search goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// The search has not come here.
    NotMet,
    /// The way that is being followed leads through this object.
    OnTheWay,
    /// Everything that can be reached from here has been searched.
    Done,
}

/// The objects of one cycle in order: each refers to the next, and the last to
/// the first. None occurs twice, and what merely leads to the cycle is left out.
/// `None` if there is no cycle. Which one is found makes no difference.
///
/// A way may be a hundred thousand objects long, and there may be more ways than
/// could ever be followed one by one.
pub fn find_cycle(references: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut state = vec![State::NotMet; references.len()];
    for start in 0..references.len() {
        if state[start] != State::NotMet {
            continue;
        }
        state[start] = State::OnTheWay;
        let mut way = vec![(start, 0)];
        while let Some((object, followed)) = way.last_mut() {
            let object = *object;
            let next = references[object].get(*followed);
            *followed += 1;
            match next {
                Some(&next) if state[next] != State::NotMet => {
                    let begin =
                        way.iter().position(|&(n, _)| n == next).unwrap_or(0);
                    return Some(
                        way[begin..].iter().map(|&(n, _)| n).collect(),
                    );
                }
                Some(&next) if state[next] == State::NotMet => {
                    state[next] = State::OnTheWay;
                    way.push((next, 0));
                }
                Some(_) => {}
                None => {
                    state[object] = State::Done;
                    way.pop();
                }
            }
        }
    }
    None
}
