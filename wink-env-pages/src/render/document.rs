//! Streams JSON: the findings of a scan may not fit into memory.

use std::io;

use serde::{Serialize, Serializer};

use crate::fix::Repair;

/// A list whose entries are produced one at a time.
pub(super) struct Entries<F>(pub(super) F);

impl<F, I> Serialize for Entries<F>
where
    F: Fn() -> I,
    I: IntoIterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// Writes a document, with a final line ending.
pub(super) fn write(document: &impl Serialize, out: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    out.write_all(b"\n")
}

/// How many edits of a repair are listed: edits that can only be made together belong to each finding that they repair,
/// so that all of them for each would be very many.
const MOST_EDITS: usize = 100;

/// Whether the edits of a repair are listed with its findings.
pub(super) fn lists_edits(repair: &Repair) -> bool {
    repair.edits.len() <= MOST_EDITS
}
