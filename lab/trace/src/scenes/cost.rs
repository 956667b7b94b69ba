//! *What it costs*: what a collection looks at.

use gc_core::{HeapError, StepName};

use super::Scene;
use super::subtract::stopped_after;

/// One large object and five small ones, all candidates.
pub fn large_and_small() -> Result<Scene, HeapError> {
    stopped_after(
        "One large object and five small ones",
        StepName::UpdateRefs,
        "After `update_refs` in a full collection. Six objects were looked at, each of them once. \
         No step asked how large one of them is.",
        |stage| {
            stage.make("film", "Film", "50 MB");
            for (name, label) in
                [("a", "tea"), ("b", "cup"), ("c", "cake"), ("d", "jam"), ("e", "spoon")]
            {
                stage.make(name, "Order", label);
            }
            Ok(())
        },
    )
}
