//! A new page that does not have its name yet.

use std::collections::hash_map::RandomState;
use std::fs::File;
use std::hash::BuildHasher as _;
use std::io;

use super::Held;

const PREFIX: &str = ".wink-env-";
const SUFFIX: &str = ".tmp";
/// The number of random letters and digits in between.
const RANDOM: usize = 6;

/// A new file, which is deleted unless it takes the place of a page.
pub(super) struct Unfinished<'a> {
    directory: &'a Held,
    name: String,
}

impl<'a> Unfinished<'a> {
    /// Creates an empty file that only its owner can read.
    pub(super) fn create(directory: &'a Held) -> io::Result<(Self, File)> {
        const ATTEMPTS: usize = 100;
        let mut attempt = 1;
        loop {
            let name = random_name();
            match directory.create(&name) {
                Ok(file) => return Ok((Self { directory, name }, file)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < ATTEMPTS => {
                    attempt += 1;
                }
                Err(error) => return Err(error),
            }
        }
    }

    #[cfg(all(test, unix))]
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Gives it the name of a page, which vanishes in the same moment.
    pub(super) fn take_place_of(mut self, page: &str) -> io::Result<()> {
        self.directory.rename(&self.name, page)?;
        // Nothing is left to delete.
        self.name.clear();
        Ok(())
    }
}

impl Drop for Unfinished<'_> {
    fn drop(&mut self) {
        if !self.name.is_empty() {
            let _ = self.directory.remove(&self.name);
        }
    }
}

/// Whether a file has the name that a page in progress has.
pub(crate) fn is_name_of_leftover(name: &str) -> bool {
    name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX)).is_some_and(|random| {
        random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

fn random_name() -> String {
    let number = RandomState::new().hash_one(PREFIX);
    let digits = (0..RANDOM).scan(number, |rest, _| {
        let digit = u32::try_from(*rest % 36).ok().and_then(|digit| char::from_digit(digit, 36));
        *rest /= 36;
        digit
    });
    format!("{PREFIX}{}{SUFFIX}", digits.collect::<String>())
}
