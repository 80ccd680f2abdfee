//! Hosts of which a part is to be filled in: `https://{env}-api.example.com`.

/// The host as a pattern in lower case, in which `*` stands for what is to be filled in.
pub(super) fn pattern(written: &str) -> String {
    let mut pattern = String::new();
    // What a program puts together begins with what it puts before.
    if written.starts_with(['-', '.']) {
        pattern.push('*');
    }
    let mut rest = written;
    while let Some(first) = rest.chars().next() {
        let length = placeholder(rest);
        if length > 0 {
            if !pattern.ends_with('*') {
                pattern.push('*');
            }
            rest = &rest[length..];
        } else {
            if first != '\\' {
                pattern.push(first.to_ascii_lowercase());
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    pattern
}

/// Whether a host fits a pattern.
pub(super) fn fits(pattern: &str, host: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = host.strip_prefix(first) else { return false };
    let mut parts: Vec<&str> = parts.collect();
    let Some(last) = parts.pop() else { return rest.is_empty() };
    for part in parts {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    rest.ends_with(last)
}

/// The bytes of the placeholder that a text begins with; 0 if it begins with something else.
fn placeholder(text: &str) -> usize {
    let up_to = |close: &str| text.find(close).map_or(0, |at| at + close.len());
    let name = |from: usize| {
        from + text[from..].bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count()
    };
    if text.starts_with("{{") {
        return up_to("}}");
    }
    if let Some(open) = ["{", "${", "#{", "%{", "@{"].iter().find(|open| text.starts_with(**open)) {
        return up_to("}").max(open.len());
    }
    if text.starts_with("$(") || text.starts_with("\\(") {
        return up_to(")");
    }
    if text.starts_with("%(") {
        return name(up_to(")"));
    }
    if text.starts_with("<%") || text.starts_with("<?") {
        return up_to(">");
    }
    match text.as_bytes()[0] {
        b'*' => 1,
        b'<' => up_to(">"),
        b'[' => up_to("]"),
        b'$' => name(1),
        b'%' => {
            let end = name(1);
            if text[end..].starts_with('%') { end + 1 } else { end.min(2) }
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_becomes_a_star() {
        for (written, expected) in [
            ("{env}-api.a.b", "*-api.a.b"),
            ("${ENV}.a.b", "*.a.b"),
            ("{{ env }}api.A.b", "*api.a.b"),
            ("$ENV-api.a.b", "*-api.a.b"),
            ("%s.a.b", "*.a.b"),
            ("%ENV%-x.a.b", "*-x.a.b"),
            ("%(env)s.a.b", "*.a.b"),
            ("$(env)-x.a.b", "*-x.a.b"),
            ("<env>.a.b", "*.a.b"),
            ("-api.a.b", "*-api.a.b"),
            ("x.{a}{b}.c", "x.*.c"),
        ] {
            assert_eq!(pattern(written), expected, "{written}");
        }
    }

    #[test]
    fn hosts_fit_patterns() {
        for (pattern, host, does_fit) in [
            ("*-api.a.b", "staging-api.a.b", true),
            ("*-api.a.b", "api.a.b", false),
            ("*.a.b", "x.a.b", true),
            ("x.*.b", "x.y.b", true),
            ("x-*-y.b", "x-1-y.b", true),
            ("a*a", "a", false),
        ] {
            assert_eq!(fits(pattern, host), does_fit, "{pattern} {host}");
        }
    }
}
