//! Writes the cases of the tests as seeds for the targets in `fuzz`: `cargo run -p tests --example seeds fuzz/corpus`.

use std::io;
use std::path::PathBuf;

fn main() -> io::Result<()> {
    let corpus = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("fuzz/corpus"), PathBuf::from);
    tests::seeds::write_seeds(&corpus)
}
