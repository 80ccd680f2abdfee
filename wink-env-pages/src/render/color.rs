//! Whether output is colored.

use annotate_snippets::Renderer;

/// Whether text contains colors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// ANSI escapes.
    Always,
    /// Plain text.
    Never,
}

impl Color {
    pub(super) fn renderer(self) -> Renderer {
        match self {
            Self::Always => Renderer::styled(),
            Self::Never => Renderer::plain(),
        }
    }
}
