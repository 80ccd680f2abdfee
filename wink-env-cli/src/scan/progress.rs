//! A line on the terminal for those who wait.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(100);

/// Counts files, and says how many when it takes long and somebody can see it.
pub(super) struct Progress {
    files: AtomicUsize,
    is_shown: AtomicBool,
    /// When to write next; `None` if nobody can see it.
    next: Option<Mutex<Instant>>,
}

impl Progress {
    pub(super) fn new() -> Self {
        let next = std::io::stderr().is_terminal().then(|| Mutex::new(Instant::now() + PATIENCE));
        Self { files: AtomicUsize::new(0), is_shown: AtomicBool::new(false), next }
    }

    pub(super) fn count(&self) {
        let files = self.files.fetch_add(1, Ordering::Relaxed) + 1;
        // A thread that finds another one writing has better things to do.
        let Some(Ok(mut next)) = self.next.as_ref().map(Mutex::try_lock) else { return };
        let now = Instant::now();
        if now >= *next {
            *next = now + BETWEEN;
            self.is_shown.store(true, Ordering::Relaxed);
            let _ = write!(std::io::stderr(), "\r{files} files scanned");
        }
    }

    /// Takes the line away. How many files there were.
    pub(super) fn finish(&self) -> usize {
        if self.is_shown.load(Ordering::Relaxed) {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
        self.files.load(Ordering::Relaxed)
    }
}
