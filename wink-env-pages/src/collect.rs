//! Lists from iterators, in the fewest instructions to compile rather than to run: every integrator compiles the engine.

/// What collects into a list; the standard library's way is another five functions to compile for each iterator.
pub(crate) trait CollectVec: Iterator + Sized {
    /// All items.
    fn collect_vec(self) -> Vec<Self::Item> {
        let mut items = Vec::new();
        for item in self {
            items.push(item);
        }
        items
    }
}

impl<I: Iterator> CollectVec for I {}
