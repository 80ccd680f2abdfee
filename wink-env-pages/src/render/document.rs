//! JSON that is written while it is made: a scan may find more than should be in memory at once.

use std::io;

use serde::{Serialize, Serializer};

/// A list whose entries are made one after the other.
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

/// Writes a document, with a line ending.
pub(super) fn write(document: &impl Serialize, out: &mut impl io::Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    out.write_all(b"\n")
}
