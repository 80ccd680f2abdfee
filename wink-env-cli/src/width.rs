//! The width of text in a terminal: letters of some scripts take two columns.

use unicode_width::UnicodeWidthStr as _;

/// Every terminal has at least this many columns.
pub(crate) const TERMINAL: usize = 80;

pub(crate) fn padded(text: &str, width: usize) -> String {
    text.to_owned() + &" ".repeat(width.saturating_sub(text.width()))
}

/// At most that wide; an ellipsis replaces the rest.
pub(crate) fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for character in text.chars() {
        let longer = format!("{short}{character}");
        if longer.width() + 1 > width {
            break;
        }
        short = longer;
    }
    if width > 0 { short + "…" } else { short }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_scripts_take_two_columns() {
        assert_eq!(padded("決済", 6).width(), 6);
        assert_eq!(shortened("アプリケーション", 7), "アプリ…");
        assert_eq!(shortened("Servers", 7), "Servers");
        assert_eq!(shortened("x", 0), "");
    }
}
