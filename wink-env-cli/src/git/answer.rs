//! Answers of git.

/// What git said in a call that has ended.
pub(super) struct Answer {
    pub(super) is_success: bool,
    pub(super) stdout: Vec<u8>,
    pub(super) stderr: Vec<u8>,
}
