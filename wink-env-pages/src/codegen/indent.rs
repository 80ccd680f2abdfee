//! Indentation of generated code.

/// `block`, indented by `levels` times four spaces.
pub(super) fn indent(block: &str, levels: usize) -> String {
    let margin = "    ".repeat(levels);
    let mut indented = String::new();
    for line in block.lines() {
        if !line.is_empty() {
            indented += &margin;
            indented += line;
        }
        indented += "\n";
    }
    indented
}
