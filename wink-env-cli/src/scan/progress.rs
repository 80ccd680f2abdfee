//! A progress line on the terminal.

use std::io::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::stream;

const PATIENCE: Duration = Duration::from_secs(1);
const BETWEEN: Duration = Duration::from_millis(100);

/// Counts files, and shows the number if the scan takes long and stderr is a terminal.
pub(super) struct Progress<W> {
    files: AtomicUsize,
    /// `None` if stderr is not a terminal.
    line: Option<Mutex<Line<W>>>,
}

struct Line<W> {
    out: W,
    /// When to write next.
    next: Instant,
    is_shown: bool,
}

/// Progress on the terminal, if there is one.
pub(super) fn on_terminal() -> Progress<impl Write> {
    Progress::new(stream::terminal(), PATIENCE)
}

impl<W: Write> Progress<W> {
    fn new(out: Option<W>, patience: Duration) -> Self {
        let line = out.map(|out| Line { out, next: Instant::now() + patience, is_shown: false });
        Self { files: AtomicUsize::new(0), line: line.map(Mutex::new) }
    }

    pub(super) fn count(&self) {
        let files = self.files.fetch_add(1, Ordering::Relaxed) + 1;
        // If another thread is writing, this one does not wait.
        let Some(Ok(mut line)) = self.line.as_ref().map(Mutex::try_lock) else { return };
        let now = Instant::now();
        if now >= line.next {
            line.next = now + BETWEEN;
            line.is_shown = true;
            let _ = write!(line.out, "\rfiles scanned: {files}");
            let _ = line.out.flush();
        }
    }

    /// Removes the line. Returns the number of files.
    pub(super) fn finish(self) -> usize {
        if let Some(Ok(mut line)) = self.line.map(Mutex::into_inner)
            && line.is_shown
        {
            let _ = write!(line.out, "\r\x1b[K");
            let _ = line.out.flush();
        }
        self.files.into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEVER: Duration = Duration::from_secs(3600);

    /// The output while three files are scanned.
    fn written(is_seen: bool, patience: Duration) -> String {
        let mut out = Vec::new();
        let progress = Progress::new(is_seen.then_some(&mut out), patience);
        for _ in 0..3 {
            progress.count();
        }
        assert_eq!(progress.finish(), 3);
        String::from_utf8(out).expect("it is text")
    }

    #[test]
    fn who_waits_sees_a_line_that_is_gone_at_the_end() {
        let written = written(true, Duration::ZERO);
        assert!(written.starts_with("\rfiles scanned: 1"), "{written:?}");
        assert!(written.ends_with("\r\u{1b}[K"), "{written:?}");
        assert!(!written.contains('\n'), "{written:?}");
    }

    #[test]
    fn who_does_not_wait_sees_nothing() {
        assert_eq!(written(true, NEVER), "");
    }

    #[test]
    fn a_pipe_gets_nothing() {
        assert_eq!(written(false, Duration::ZERO), "");
    }

    #[test]
    fn the_line_is_not_written_for_every_file() {
        let begin = Instant::now();
        let mut out = Vec::new();
        let mut progress = Progress::new(Some(&mut out), Duration::ZERO);
        progress.count();
        let line = progress.line.as_mut().expect("it is seen").get_mut().expect("nobody holds it");
        assert!(line.next >= begin + BETWEEN && line.is_shown);
        line.next = Instant::now() + NEVER;
        progress.count();
        progress.finish();
        assert_eq!(out, b"\rfiles scanned: 1\r\x1b[K");
    }
}
