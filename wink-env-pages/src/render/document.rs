//! Streams JSON: the findings of a scan may not fit into memory.

use std::io;

use serde::{Serialize, Serializer};

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
