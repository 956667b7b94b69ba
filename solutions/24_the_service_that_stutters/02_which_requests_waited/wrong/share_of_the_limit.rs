//! Wrong: collections are to blame if the request would have been fast enough without them, however small their share.

/// A stretch of time in microseconds, from its begin up to and not including
/// its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// When it began.
    pub begin: u64,
    /// When it ended.
    pub end: u64,
}

/// How much of each request was spent in collections, in the order of the
/// requests.
///
/// Collections never overlap. Requests may, since a thread that collects stops
/// all others: a pause is part of every request that is being served then.
pub fn waited(requests: &[Span], collections: &[Span]) -> Vec<u64> {
    let overlap = |request: &Span, collection: &Span| {
        let begin = request.begin.max(collection.begin);
        let end = request.end.min(collection.end);
        end.saturating_sub(begin)
    };
    requests
        .iter()
        .map(|r| collections.iter().map(|c| overlap(r, c)).sum())
        .collect()
}

/// The requests, by their place in the slice, that took longer than `limit`,
/// and would not have without collections.
pub fn blamed(
    requests: &[Span],
    collections: &[Span],
    limit: u64,
) -> Vec<usize> {
    let waited = waited(requests, collections);
    (0..requests.len())
        .filter(|&n| {
            let took = requests[n].end - requests[n].begin;
            took > limit && waited[n] > took / 2
        })
        .collect()
}
